//! Renders documents as HTML. `page` makes a whole page of it.

use careers_catalogue::text::Lang;
use maud::{Markup, html};

use super::hits::pieces;
use super::sanitize;
use crate::messages::Messages;
use crate::question::ProfilePart;
use crate::view::document::{
    Bars, Block, Commands, Document, Excerpt, Facts, Flow, Gap, Grid, GridRow, Heading, Hit, Item,
    Mark, Part, Phrase, Place, RankedCareer, Ranking, Role, Slip, Table, Value,
};
use crate::view::parts;

/// The part of a page that a document is rendered for.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The language of the page.
    pub lang: Lang,
    /// The level of the document's title, from 1 for that of the page.
    pub level: usize,
    /// The address of a career's page, by its slug, if it has one.
    pub address: &'a dyn Fn(&str) -> Option<String>,
}

impl Context<'_> {
    /// One level below.
    fn below(self) -> Self {
        Self {
            level: self.level + 1,
            ..self
        }
    }
}

/// Printed in an empty cell, so that it doesn't look like a mistake.
const NOTHING: &str = "-";

/// Renders a document but its slips, without a page around it.
#[must_use]
pub fn document(document: &Document, context: Context<'_>) -> Markup {
    html! {
        @for (position, block) in document.blocks.iter().enumerate() {
            (self::block(block, position, context))
        }
    }
}

/// Renders the slips of a document, which stand below a page on sheets of their own.
#[must_use]
pub fn slips(document: &Document, context: Context<'_>) -> Markup {
    html! {
        @for block in &document.blocks {
            @if let Block::Slips(slips) = block {
                div.slips { @for slip in &slips.slips { (self::slip(slip, context)) } }
            }
        }
    }
}

/// Renders a title. HTML has six levels of them.
#[must_use]
pub fn title(level: usize, text: &Markup) -> Markup {
    html! {
        @match level {
            0 | 1 => h1 { (text) },
            2 => h2 { (text) },
            3 => h3 { (text) },
            4 => h4 { (text) },
            _ => h5 { (text) },
        }
    }
}

/// Renders a text on one line.
#[must_use]
pub fn text(text: &str) -> Markup {
    html! { (sanitize::line(text)) }
}

fn block(block: &Block, position: usize, context: Context<'_>) -> Markup {
    match block {
        Block::Heading(heading) => self::heading(heading, position, context),
        Block::Paragraph(role, phrase) | Block::Remark(role, phrase) => {
            paragraph(*role, phrase, context)
        }
        // A page is read away from a terminal.
        Block::Tip(_) => html! {},
        Block::Facts(facts) => self::facts(facts, context),
        Block::Table(table) => self::table(table, context),
        Block::Hits(hits) => html! {
            ol.hits { @for hit in &hits.hits { (self::hit(hit, context)) } }
        },
        Block::Bars(bars) => self::bars(bars),
        Block::Ranking(ranking) => self::ranking(ranking, context),
        Block::Lines(lines) => html! {
            @for (role, phrase) in lines { (paragraph(*role, phrase, context)) }
        },
        Block::Grid(grid) => self::grid(grid),
        Block::TurnOver(phrase) => html! { p.turn { (self::phrase(phrase)) } },
        Block::Slips(_) => html! {},
        Block::Commands(commands) => self::commands(commands),
        Block::Excerpt(excerpt) => self::excerpt(excerpt),
        Block::Verbatim(text) => html! { pre { (text) } },
    }
}

/// The text of a phrase, marked with its language if that isn't the page's.
#[must_use]
pub fn phrase(phrase: &Phrase) -> Markup {
    html! {
        @match phrase.lang {
            Some(lang) => {
                span lang=(lang.to_string()) { (text(&phrase.text)) }
                " " small { "[" (lang.to_string()) "]" }
            }
            None => (text(&phrase.text)),
        }
    }
}

fn heading(heading: &Heading, position: usize, context: Context<'_>) -> Markup {
    let Heading { title, place, path } = heading;
    let level = context.level + usize::from(position > 0);
    html! {
        (self::title(level, &phrase(title)))
        @if !place.is_empty() {
            p.place {
                @for (position, part) in place.iter().enumerate() {
                    @if position > 0 { " · " }
                    (phrase(part))
                }
            }
        }
        @if let Some(path) = path { p.place { (text(path)) } }
    }
}

fn paragraph(role: Role, phrase: &Phrase, context: Context<'_>) -> Markup {
    let text = self::phrase(phrase);
    match role {
        Role::Title => title(context.level + 1, &text),
        Role::Plain | Role::Label | Role::Name | Role::Muted | Role::Error | Role::Warning => {
            html! { p class=[class(role)] { (text) } }
        }
    }
}

/// The class of a role that the style knows.
fn class(role: Role) -> Option<&'static str> {
    match role {
        Role::Plain => None,
        Role::Title => Some("title"),
        Role::Label => Some("label"),
        Role::Name => Some("name"),
        Role::Muted => Some("muted"),
        Role::Error => Some("error"),
        Role::Warning => Some("warning"),
    }
}

fn facts(facts: &Facts, context: Context<'_>) -> Markup {
    html! {
        @if facts.titles.is_empty() {
            @for part in &facts.parts { (section(part, context)) }
        } @else if !facts.parts.is_empty() {
            table.beside {
                thead {
                    tr {
                        td {}
                        @for title in &facts.titles { th scope="col" { (phrase(title)) } }
                    }
                }
                tbody {
                    @for part in &facts.parts { (beside(part, &facts.titles, context)) }
                }
            }
        }
        @for part in &facts.closing { (section(part, context)) }
    }
}

/// A part of one career, or of all of them together.
fn section(part: &Part, context: Context<'_>) -> Markup {
    let label = part.label.replace('\n', " ");
    let is_close = part.gap == Gap::None;
    html! {
        section.part.close[is_close] data-part=[parts::labelled(&part.label, context.lang).map(ProfilePart::key)] {
            (title(context.level + 1, &text(&label)))
            div { @for value in part.rows.iter().flatten() { (self::value(value, context)) } }
        }
    }
}

/// A part of careers side by side: a row of a table.
fn beside(part: &Part, titles: &[Phrase], context: Context<'_>) -> Markup {
    let label = part.label.replace('\n', " ");
    html! {
        tr {
            th scope="row" { (text(&label)) }
            @for (column, title) in titles.iter().enumerate() {
                td data-title=(sanitize::line(&title.text)) {
                    @let values = || part.rows.iter().filter_map(|row| row.get(column));
                    @if values().all(|value| value.items.is_empty()) {
                        (NOTHING)
                    } @else {
                        @for value in values() { (self::value(value, context)) }
                    }
                }
            }
        }
    }
}

fn value(value: &Value, context: Context<'_>) -> Markup {
    let Value {
        items,
        more,
        flow,
        role,
    } = value;
    let more = html! { @if let Some(more) = more { li { (text(more)) } } };
    let class = class(*role);
    let is_marked = |mark: fn(Mark) -> bool| items.first().is_some_and(|item| mark(item.mark));
    html! {
        @if items.is_empty() {
        } @else if *flow == Flow::Commas && *role != Role::Name {
            ul class=(class.map_or("names".to_owned(), |class| format!("names {class}"))) {
                @for item in items { li { (self::item(item, context)) } }
                (more)
            }
        } @else if is_marked(|mark| mark == Mark::Bullet) {
            ul class=[class] {
                @for item in items { li { (self::item(item, context)) } }
                (more)
            }
        } @else if is_marked(|mark| matches!(mark, Mark::Number(_))) {
            ol class=[class] {
                @for item in items { li value=[number(item.mark)] { (self::item(item, context)) } }
            }
        } @else {
            @for item in items { p class=[class] { (self::item(item, context)) } }
        }
    }
}

fn number(mark: Mark) -> Option<usize> {
    match mark {
        Mark::Number(number) => Some(number),
        Mark::None | Mark::Bullet | Mark::Cross | Mark::Tick => None,
    }
}

/// The text of an item. A career leads to its page, if there is one.
fn item(item: &Item, context: Context<'_>) -> Markup {
    let [wrong, right] = Messages::new(context.lang).page.marks;
    let mark =
        |sign: &str, word: &str| html! { span.mark role="img" aria-label=(word) { (sign) } " " };
    html! {
        @match item.mark {
            Mark::Cross => (mark("✗", wrong)),
            Mark::Tick => (mark("✓", right)),
            Mark::None | Mark::Bullet | Mark::Number(_) => {}
        }
        @match &item.slug {
            Some(slug) => {
                @let title = if item.text.text.is_empty() { text(slug) } else { phrase(&item.text) };
                (career(slug, &title, context))
            }
            None => (phrase(&item.text)),
        }
    }
}

/// The title of a career, which leads to its page if there is one.
fn career(slug: &str, title: &Markup, context: Context<'_>) -> Markup {
    html! {
        @match (context.address)(slug) {
            Some(address) => a href=(address) { (title) },
            None => (title),
        }
    }
}

fn table(table: &Table, context: Context<'_>) -> Markup {
    html! {
        table.rows {
            @if let Some(caption) = &table.caption { caption { (phrase(caption)) } }
            thead {
                tr { @for (label, _) in &table.columns { th scope="col" { (text(label)) } } }
            }
            tbody {
                @for row in &table.rows {
                    tr {
                        @for (position, cell) in row.iter().enumerate() {
                            @let (label, _) = &table.columns[position];
                            @if position == 0 {
                                th scope="row" {
                                    @match (context.address)(&cell.text) {
                                        Some(address) => a href=(address) { (phrase(cell)) },
                                        None => (phrase(cell)),
                                    }
                                }
                            } @else {
                                td data-title=(label) {
                                    @if cell.text.is_empty() { (NOTHING) } @else { (phrase(cell)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn hit(hit: &Hit, context: Context<'_>) -> Markup {
    html! {
        li {
            (title(context.level + 1, &career(&hit.slug, &phrase(&hit.title), context)))
            p.place { (text(&hit.slug)) " · " (phrase(&hit.field)) }
            @for place in &hit.places { (found(place)) }
        }
    }
}

/// A text with the matching words marked.
fn found(place: &Place) -> Markup {
    html! {
        p {
            (text(&place.label)) ": "
            @for (piece, role) in pieces(&place.text.text, &place.found) {
                @if role == Role::Name { mark { (text(piece)) } } @else { (text(piece)) }
            }
        }
    }
}

fn bars(bars: &Bars) -> Markup {
    html! {
        table.bars {
            tbody {
                @for (label, value) in &bars.bars {
                    tr {
                        th scope="row" { (text(label)) }
                        td { meter min="0" max=(bars.highest) value=(value) { (value) } }
                        td { (value) }
                    }
                }
            }
        }
    }
}

fn ranking(ranking: &Ranking, context: Context<'_>) -> Markup {
    let place = |place: &[RankedCareer]| {
        let first = place.first();
        let facts = first.map(|career| [career.level.as_str(), career.number.as_str()]);
        let facts = facts.into_iter().flatten().filter(|fact| !fact.is_empty());
        let facts: Vec<_> = facts.collect();
        html! {
            li {
                @for (position, career) in place.iter().enumerate() {
                    @if position > 0 { ", " }
                    (self::career(&career.slug, &phrase(&career.title), context))
                }
                " " span.muted { (text(&facts.join(" · "))) }
            }
        }
    };
    html! {
        p.label { (phrase(&ranking.caption)) }
        ol.ranking { @for careers in &ranking.places { (place(careers)) } }
    }
}

/// Rows to fill in by hand. Their boxes are cells.
fn grid(grid: &Grid) -> Markup {
    let row = |row: &GridRow| {
        html! {
            tr {
                th scope="row" {
                    @if let Some(number) = row.number { (number) ". " }
                    (phrase(&row.text))
                }
                @for column in 0..grid.columns.len() {
                    @if row.boxes.contains(&column) { td.box {} } @else { td {} }
                }
            }
        }
    };
    let has_labels = grid.columns.iter().any(|label| !label.is_empty());
    html! {
        table.grid {
            @if has_labels || !grid.caption.is_empty() {
                thead {
                    tr {
                        td { (text(&grid.caption)) }
                        @for label in &grid.columns { th scope="col" { (label) } }
                    }
                }
            }
            @for group in &grid.groups {
                tbody { @for one in group { (row(one)) } }
            }
        }
    }
}

fn slip(slip: &Slip, context: Context<'_>) -> Markup {
    html! {
        article.slip {
            (title(context.level + 1, &text(&slip.name)))
            p.place { (text(&slip.place)) }
            @if let Some(bars) = &slip.bars { (self::bars(bars)) }
            (facts(&slip.facts, context.below()))
        }
    }
}

fn commands(commands: &Commands) -> Markup {
    html! {
        p.label { (text(&commands.label)) }
        dl {
            @for (command, answers) in &commands.commands {
                dt { code { (text(command)) } }
                dd { (text(answers)) }
            }
        }
    }
}

fn excerpt(excerpt: &Excerpt) -> Markup {
    let Excerpt {
        severity: (name, _),
        message,
        file,
        line,
        columns: (start, _),
        text: excerpt,
        help,
    } = excerpt;
    html! {
        section {
            p { strong { (text(name)) } ": " (text(message)) }
            p.place { (text(file)) ":" (line) ":" (start) }
            @if !excerpt.is_empty() { pre { (text(excerpt)) } }
            @if let Some((name, help)) = help { p { (text(name)) ": " (text(help)) } }
        }
    }
}
