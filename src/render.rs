//! Renders documents as text, Markdown and HTML, answers as JSON and lists as tables: the only module
//! that uses widths, colours and escapes.

use std::borrow::Cow;

use careers_catalogue::text::{Lang, LanguageCode};
use careers_catalogue::toml::diagnostic::Severity;

use crate::view::document::{Block, Commands, Document, Heading, Phrase, Role};
use crate::view::error::Report;

pub use self::medium::Medium;
pub use self::style::Paint;
use self::style::paint;
use self::wrap::wrap;

pub mod csv;
pub mod html;
pub mod json;
pub mod json_ld;
pub mod markdown;
pub mod message;
pub mod page;
pub mod round;
pub mod rows;
pub mod site;

mod bars;
mod excerpt;
mod facts;
mod grid;
mod hits;
mod medium;
mod ranking;
mod sanitize;
mod style;
mod table;
pub mod wrap;

/// The character at which printers begin a page.
const FORM_FEED: char = '\u{c}';

/// The options for rendering a document.
#[derive(Clone, Copy, Debug)]
pub struct RenderOptions {
    /// The destination.
    pub medium: Medium,
    /// With or without colour.
    pub paint: Paint,
}

/// Renders a document as text, with an empty line between its blocks and a line break at its end.
#[must_use]
pub fn text(document: &Document, options: RenderOptions) -> String {
    let mut out = String::new();
    let mut previous_is_table = false;
    let is_ranking = |block: &Block| matches!(block, Block::Ranking(_));
    let has_rows = document.blocks.iter().any(is_ranking);
    for block in &document.blocks {
        let is_captioned = matches!(block, Block::Table(table) if table.caption.is_some());
        let is_pipe = matches!(options.medium, Medium::Pipe(_));
        let is_for_people = match block {
            Block::Remark(..) | Block::Tip(_) | Block::Lines(_) => true,
            Block::Bars(_) => has_rows,
            Block::Heading(_)
            | Block::Paragraph(..)
            | Block::Facts(_)
            | Block::Table(_)
            | Block::Hits(_)
            | Block::Ranking(_)
            | Block::Grid(_)
            | Block::TurnOver(_)
            | Block::Slips(_)
            | Block::Commands(_)
            | Block::Excerpt(_)
            | Block::Verbatim(_) => false,
        };
        if is_pipe && is_for_people {
            continue;
        }
        // In a pipe each row carries the caption of its table, so that they can follow each other.
        let continues_rows = is_pipe && previous_is_table && is_captioned;
        let belongs_above = matches!(block, Block::Lines(_) | Block::Bars(_));
        let begins_page = out.ends_with(FORM_FEED);
        if !out.is_empty() && !continues_rows && !belongs_above && !begins_page {
            out.push('\n');
        }
        previous_is_table = matches!(block, Block::Table(_) | Block::Slips(_));
        match block {
            Block::Heading(heading) => push_heading(&mut out, heading, options),
            Block::Paragraph(role, phrase) | Block::Remark(role, phrase) => {
                push_phrase(&mut out, phrase, *role, options);
            }
            Block::Tip(phrase) => push_phrase(&mut out, phrase, Role::Muted, options),
            Block::Facts(facts) => facts::push(&mut out, facts, options),
            Block::Table(table) => table::push(&mut out, table, options),
            Block::Hits(hits) => hits::push(&mut out, hits, options),
            Block::Bars(bars) => bars::push(&mut out, bars, options),
            Block::Ranking(ranking) => ranking::push(&mut out, ranking, options),
            Block::Lines(lines) => {
                for (role, phrase) in lines {
                    push_phrase(&mut out, phrase, *role, options);
                }
            }
            Block::Grid(grid) => grid::push(&mut out, grid, options),
            Block::TurnOver(phrase) => push_turn(&mut out, phrase, options),
            Block::Slips(slips) => table::push(&mut out, &slips.table, options),
            Block::Commands(commands) => push_commands(&mut out, commands, options),
            Block::Excerpt(excerpt) => excerpt::push(&mut out, excerpt, options),
            Block::Verbatim(text) => out.push_str(text),
        }
    }
    out
}

/// Renders an error or a warning: the message, and the hint below it.
#[must_use]
pub fn report(report: &Report, severity: Severity, lang: Lang, options: RenderOptions) -> String {
    let mut out = String::new();
    for (heading, role, text) in report.lines(severity, lang) {
        let heading = format!("{heading}:");
        let lines = aside(&harmless(&format!("{heading} {text}")), options.medium);
        paint(&mut out, &heading, role, options.paint);
        out.push_str(&lines[heading.len()..]);
    }
    out
}

/// Renders sentences beside an answer, each beginning a line: on a terminal as wide as that, in a pipe
/// each on one line.
#[must_use]
pub fn aside(text: &str, medium: Medium) -> String {
    let room = match medium {
        Medium::Terminal(_) => medium.prose(),
        Medium::Pipe(_) => usize::MAX,
    };
    let lines = text.lines().flat_map(|line| wrap(line, "", room));
    lines.map(|line| line + "\n").collect()
}

/// Puts a text on one line, and replaces characters that could control the terminal.
#[must_use]
pub fn harmless(text: &str) -> String {
    sanitize::line(text).into_owned()
}

fn push_heading(out: &mut String, heading: &Heading, options: RenderOptions) {
    let Heading { title, place, path } = heading;
    push_phrase(out, title, Role::Title, options);
    if !place.is_empty() {
        let place: Vec<_> = place.iter().map(marked).collect();
        push_phrase(out, &place.join(" · ").into(), Role::Name, options);
    }
    if let Some(path) = path {
        push_lines(out, &[harmless(path)], Role::Muted, options.paint);
    }
}

fn push_commands(out: &mut String, commands: &Commands, options: RenderOptions) {
    let width = options.medium.prose();
    push_phrase(out, &commands.label.as_str().into(), Role::Label, options);
    for (command, answers) in &commands.commands {
        // Whoever copies a command that is broken here runs only its first line.
        let line = format!("  {}", harmless(command));
        push_lines(out, &[line], Role::Name, options.paint);
        if !answers.is_empty() {
            let lines = wrap(answers, "      ", width);
            push_lines(out, &lines, Role::Muted, options.paint);
        }
    }
}

fn push_phrase(out: &mut String, phrase: &Phrase, role: Role, options: RenderOptions) {
    push_lines(
        out,
        &wrap(&marked(phrase), "", options.medium.prose()),
        role,
        options.paint,
    );
}

/// Adds the end of a side of paper: printers begin a page there; on a terminal it is a line.
fn push_turn(out: &mut String, phrase: &Phrase, options: RenderOptions) {
    match options.medium {
        Medium::Pipe(_) => out.push(FORM_FEED),
        Medium::Terminal(_) => {
            let phrase = format!("── {} ──", marked(phrase));
            push_phrase(out, &phrase.into(), Role::Muted, options);
        }
    }
}

/// Adds lines, each styled on its own.
fn push_lines(out: &mut String, lines: &[String], role: Role, color: Paint) {
    for line in lines {
        paint(out, line, role, color);
        out.push('\n');
    }
}

/// Adds spaces, many at a time: wide tables are mostly spaces.
fn push_spaces(out: &mut String, mut count: usize) {
    const SPACES: &str = "                                                                ";
    while count > 0 {
        let some = count.min(SPACES.len());
        out.push_str(&SPACES[..some]);
        count -= some;
    }
}

/// The text, followed by its language in brackets if that isn't the requested one.
fn marked(phrase: &Phrase) -> Cow<'_, str> {
    with_lang(&phrase.text, phrase.lang)
}

fn with_lang(text: &str, lang: Option<LanguageCode>) -> Cow<'_, str> {
    lang.map_or(Cow::Borrowed(text), |lang| {
        format!("{text} [{lang}]").into()
    })
}
