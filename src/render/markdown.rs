//! Renders documents as Markdown: `CommonMark`, and tables as GitHub Flavored Markdown has them.

use careers_catalogue::text::LanguageCode;

use super::hits::pieces;
use super::sanitize;
use crate::view::document::{
    Bars, Block, Commands, Document, Excerpt, Facts, Flow, Grid, Heading, Hit, Item, Mark, Part,
    Phrase, Ranking, Role, Table, Value,
};

/// The characters that begin or end a mark somewhere in a line.
const MARKS: &[char] = &[
    '\\', '`', '*', '_', '[', ']', '<', '>', '&', '|', '~', '$', '#',
];
/// Printed in an empty cell, so that it doesn't look like a mistake.
const NOTHING: &str = "-";
/// The box that somebody ticks by hand.
const BOX: &str = "☐";

/// Renders a document, with an empty line between its blocks and a line break at its end.
#[must_use]
pub fn text(document: &Document) -> String {
    let mut out = String::new();
    for (position, block) in document.blocks.iter().enumerate() {
        push(&mut out, block, position);
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn push(out: &mut String, block: &Block, position: usize) {
    match block {
        Block::Heading(heading) => push_heading(out, heading, position),
        Block::Paragraph(role, phrase) | Block::Remark(role, phrase) => {
            push_paragraph(out, *role, phrase);
        }
        // Markdown is read away from a terminal.
        Block::Tip(_) => {}
        Block::Facts(facts) => push_facts(out, facts),
        Block::Table(table) => push_table(out, table),
        Block::Hits(hits) => hits.hits.iter().for_each(|hit| push_hit(out, hit)),
        Block::Bars(bars) => push_bars(out, bars),
        Block::Ranking(ranking) => push_ranking(out, ranking),
        Block::Lines(lines) => {
            for (role, phrase) in lines {
                push_paragraph(out, *role, phrase);
            }
        }
        Block::Grid(grid) => push_grid(out, grid),
        Block::TurnOver(phrase) => push_lines(out, &["---".to_owned(), escaped_start(phrase)]),
        Block::Slips(slips) => push_table(out, &slips.table),
        Block::Commands(commands) => push_commands(out, commands),
        Block::Excerpt(excerpt) => push_excerpt(out, excerpt),
        Block::Verbatim(text) => push_verbatim(out, text),
    }
}

fn push_heading(out: &mut String, heading: &Heading, position: usize) {
    let Heading { title, place, path } = heading;
    let marks = if position == 0 { "#" } else { "##" };
    push_lines(out, &[format!("{marks} {}", escaped_phrase(title))]);
    let place: Vec<_> = place.iter().map(escaped_phrase).collect();
    if !place.is_empty() {
        push_lines(out, &[escape_start(&place.join(" · "))]);
    }
    if let Some(path) = path {
        push_lines(out, &[code(path)]);
    }
}

fn push_paragraph(out: &mut String, role: Role, phrase: &Phrase) {
    let text = match role {
        Role::Title => format!("## {}", escaped_phrase(phrase)),
        Role::Label => format!("**{}**", escaped_phrase(phrase)),
        Role::Plain | Role::Name | Role::Muted | Role::Error | Role::Warning => {
            escaped_start(phrase)
        }
    };
    push_lines(out, &[text]);
}

fn push_facts(out: &mut String, facts: &Facts) {
    let Facts {
        titles,
        parts,
        closing,
    } = facts;
    if titles.is_empty() {
        for part in parts {
            push_part(out, part);
        }
    } else if !parts.is_empty() {
        let header = std::iter::once(String::new()).chain(titles.iter().map(escaped_phrase));
        let rows = parts.iter().map(|part| {
            let cell = |column| {
                let values = part.rows.iter().filter_map(|row| row.get(column));
                let lines: Vec<_> = values.flat_map(lines).collect();
                lines.join("<br>")
            };
            let label = format!("**{}**", escaped_label(&part.label));
            std::iter::once(label)
                .chain((0..titles.len()).map(cell))
                .collect()
        });
        push_rows(out, &header.collect::<Vec<_>>(), rows);
    }
    for part in closing {
        push_part(out, part);
    }
}

fn push_part(out: &mut String, part: &Part) {
    push_lines(out, &[format!("## {}", escaped_label(&part.label))]);
    for value in part.rows.iter().flatten() {
        let first = value.items.first().map(|item| item.mark);
        match first {
            None => {}
            Some(Mark::Bullet | Mark::Number(_)) => {
                let items: Vec<_> = value.items.iter().map(list_item).collect();
                let more = value.more.iter().map(|more| format!("- {}", escaped(more)));
                push_lines(out, &items.into_iter().chain(more).collect::<Vec<_>>());
            }
            Some(Mark::None | Mark::Cross | Mark::Tick) => {
                for line in lines(value) {
                    push_lines(out, &[escape_start(&line)]);
                }
            }
        }
    }
}

/// The lines of a value, for a cell of a table or a paragraph each.
fn lines(value: &Value) -> Vec<String> {
    let more = value.more.as_deref().map(escaped);
    match value.flow {
        Flow::Lines => value.items.iter().map(marked).chain(more).collect(),
        Flow::Commas => {
            let items: Vec<_> = value.items.iter().map(marked).chain(more).collect();
            if items.is_empty() {
                Vec::new()
            } else {
                vec![items.join(", ")]
            }
        }
    }
}

/// An item after its mark.
fn marked(item: &Item) -> String {
    let text = item_text(item);
    match item.mark {
        Mark::None => text,
        Mark::Bullet => format!("• {text}"),
        Mark::Number(number) => format!("{number}. {text}"),
        Mark::Cross => format!("✗ {text}"),
        Mark::Tick => format!("✓ {text}"),
    }
}

/// An item as one of a list.
fn list_item(item: &Item) -> String {
    let text = escape_start(&item_text(item));
    match item.mark {
        Mark::Number(number) => format!("{number}. {text}"),
        Mark::None | Mark::Bullet | Mark::Cross | Mark::Tick => format!("- {text}"),
    }
}

fn item_text(item: &Item) -> String {
    let text = escaped_phrase(&item.text);
    match &item.slug {
        Some(slug) if text.is_empty() => code(slug),
        Some(slug) => format!("{text} ({})", code(slug)),
        None => text,
    }
}

fn push_table(out: &mut String, table: &Table) {
    if let Some(caption) = &table.caption {
        push_paragraph(out, Role::Label, caption);
    }
    let header = table.columns.iter().map(|(label, _)| escaped_label(label));
    let cell = |cell: &Phrase| escaped_phrase(cell);
    let rows = table.rows.iter();
    let rows = rows.map(|row| row.iter().map(cell).collect());
    push_rows(out, &header.collect::<Vec<_>>(), rows);
}

/// Adds a table. Its cells are escaped already.
fn push_rows(out: &mut String, header: &[String], rows: impl Iterator<Item = Vec<String>>) {
    let rule = vec!["---".to_owned(); header.len()];
    let line = |cells: Vec<String>| {
        let cells = cells.into_iter();
        let cells = cells.map(|cell| {
            if cell.is_empty() {
                NOTHING.to_owned()
            } else {
                cell
            }
        });
        format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
    };
    let header = format!("| {} |", header.join(" | "));
    let lines: Vec<_> = [header, line(rule)]
        .into_iter()
        .chain(rows.map(line))
        .collect();
    push_lines(out, &lines);
}

fn push_hit(out: &mut String, hit: &Hit) {
    push_lines(out, &[format!("## {}", escaped_phrase(&hit.title))]);
    push_lines(
        out,
        &[format!(
            "{} · {}",
            code(&hit.slug),
            escaped_phrase(&hit.field)
        )],
    );
    for place in &hit.places {
        let piece = |(piece, role): (&str, Role)| {
            if role == Role::Name {
                format!("**{}**", escaped(piece))
            } else {
                escaped(piece)
            }
        };
        let text: String = pieces(&place.text.text, &place.found).map(piece).collect();
        push_lines(out, &[format!("- {}: {text}", escaped_label(&place.label))]);
    }
}

fn push_bars(out: &mut String, bars: &Bars) {
    let bar =
        |(label, value): &(String, u8)| format!("- {}: {value}/{}", escaped(label), bars.highest);
    push_lines(out, &bars.bars.iter().map(bar).collect::<Vec<_>>());
}

fn push_ranking(out: &mut String, ranking: &Ranking) {
    push_paragraph(out, Role::Label, &ranking.caption);
    let lines = ranking.places.iter().enumerate().map(|(position, place)| {
        let names = place.iter();
        let names = names
            .map(|career| format!("{} ({})", escaped_phrase(&career.title), code(&career.slug)));
        let first = place.first();
        let facts = first.map(|career| [career.level.as_str(), career.number.as_str()]);
        let facts = facts.into_iter().flatten().filter(|fact| !fact.is_empty());
        let facts: Vec<_> = facts.map(escaped).collect();
        let names = names.collect::<Vec<_>>().join(", ");
        format!("{}. {names}: {}", position + 1, facts.join(" · "))
    });
    push_lines(out, &lines.collect::<Vec<_>>());
}

fn push_grid(out: &mut String, grid: &Grid) {
    let header = std::iter::once(escaped(&grid.caption))
        .chain(grid.columns.iter().map(|label| escaped(label)));
    let rows = grid.groups.iter().flatten().map(|row| {
        let number = row.number.map(|number| format!("{number}. "));
        let text = number.unwrap_or_default() + &escaped_phrase(&row.text);
        let one_box = |column| {
            if row.boxes.contains(&column) {
                BOX
            } else {
                " "
            }
        };
        let boxes = (0..grid.columns.len()).map(|column| one_box(column).to_owned());
        std::iter::once(text).chain(boxes).collect()
    });
    push_rows(out, &header.collect::<Vec<_>>(), rows);
}

fn push_commands(out: &mut String, commands: &Commands) {
    push_lines(out, &[format!("**{}**", escaped(&commands.label))]);
    let lines = commands.commands.iter().map(|(command, answers)| {
        if answers.is_empty() {
            format!("- {}", code(command))
        } else {
            format!("- {}: {}", code(command), escaped(answers))
        }
    });
    push_lines(out, &lines.collect::<Vec<_>>());
}

fn push_excerpt(out: &mut String, excerpt: &Excerpt) {
    let Excerpt {
        severity: (name, _),
        message,
        file,
        line,
        columns: (start, _),
        text,
        help,
    } = excerpt;
    push_lines(
        out,
        &[format!("**{}**: {}", escaped(name), escaped(message))],
    );
    push_lines(out, &[code(&format!("{file}:{line}:{start}"))]);
    if !text.is_empty() {
        push_lines(out, &[code(text)]);
    }
    if let Some((name, help)) = help {
        push_lines(out, &[format!("{}: {}", escaped(name), escaped(help))]);
    }
}

/// Adds a text that nothing changes, as a block of code.
fn push_verbatim(out: &mut String, text: &str) {
    let fence = "`".repeat(longest_run(text).max(2) + 1);
    push_lines(out, &[fence.clone(), text.trim_end().to_owned(), fence]);
}

/// A text as code, between more backticks than it has in a row.
fn code(text: &str) -> String {
    let text = sanitize::line(text);
    let fence = "`".repeat(longest_run(&text) + 1);
    // A pipe would end a cell even here.
    let text = text.replace('|', "\\|");
    if text.starts_with('`') || text.ends_with('`') {
        format!("{fence} {text} {fence}")
    } else {
        format!("{fence}{text}{fence}")
    }
}

/// The most backticks in a row.
fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

/// Adds lines, and an empty one below them.
fn push_lines(out: &mut String, lines: &[String]) {
    for line in lines {
        out.push_str(line);
        out.push('\n');
    }
    if !lines.is_empty() {
        out.push('\n');
    }
}

fn escaped_phrase(phrase: &Phrase) -> String {
    let lang = |lang: LanguageCode| format!(" \\[{lang}\\]");
    escaped(&phrase.text) + &phrase.lang.map(lang).unwrap_or_default()
}

fn escaped_label(label: &str) -> String {
    escaped(&label.replace('\n', " "))
}

fn escaped_start(phrase: &Phrase) -> String {
    escape_start(&escaped_phrase(phrase))
}

/// A text on one line, in which nothing is a mark.
fn escaped(text: &str) -> String {
    let text = sanitize::line(text);
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if MARKS.contains(&c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Escapes what would make a list or a rule of a line, at its start: `-`, `+`, `=`, or a number
/// before `.` or `)`.
fn escape_start(text: &str) -> String {
    let text = text.trim_start();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text[digits..];
    if digits == 0 && text.starts_with(['-', '+', '=']) {
        return format!("\\{text}");
    }
    if digits > 0 && rest.starts_with(['.', ')']) {
        let (number, rest) = text.split_at(digits);
        return format!("{number}\\{rest}");
    }
    text.to_owned()
}
