//! Renders facts: one labelled part below the other, for one career or for several side by side.

use std::borrow::Cow;

use careers_catalogue::text::LanguageCode;

use super::style::{Paint, paint};
use super::wrap::{push_wrapped, width, wrap};
use super::{RenderOptions, marked, push_lines, push_spaces, with_lang};
use crate::view::document::{Facts, Flow, Gap, Item, Mark, Part, Phrase, Role, Value};

/// The space between columns.
const GAP: usize = 2;
/// The minimum width of a column of values, to be easy to read. With less, careers stand one below the
/// other.
const READABLE: usize = 22;
/// Printed for a career without a value in a part, so that the cell doesn't look like a mistake.
const NOTHING: &str = "-";

/// Adds labelled parts, with labels on the left, or above the values if there is no room.
pub fn push(out: &mut String, facts: &Facts, options: RenderOptions) {
    let labels = label_width(&facts.parts, kind(&facts.titles), 0);
    if !facts.parts.is_empty() {
        push_parts(out, &facts.parts, &facts.titles, labels, options);
    }
    if !facts.closing.is_empty() {
        if !facts.parts.is_empty() {
            out.push('\n');
        }
        push_parts(
            out,
            &facts.closing,
            &[],
            label_width(&facts.closing, Titles::One, labels),
            options,
        );
    }
}

/// The width of the widest label, but at least `least`.
fn label_width(parts: &[Part], titles: Titles, least: usize) -> usize {
    let lines = |part| label(part, titles).lines().map(width).fold(0, usize::max);
    parts.iter().map(lines).fold(least, usize::max)
}

/// The titles above the columns.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Titles {
    /// No title, because a single career has it in the heading.
    One,
    /// A title above each column.
    Several,
}

fn push_parts(
    out: &mut String,
    parts: &[Part],
    titles: &[Phrase],
    labels: usize,
    options: RenderOptions,
) {
    let RenderOptions { medium, paint } = options;
    let columns = titles.len().max(1);
    let all = if columns == 1 {
        medium.prose()
    } else {
        medium.columns()
    };
    let room = all.saturating_sub(labels + columns * GAP) / columns;
    if medium.is_narrow() || room < READABLE {
        push_stacked(out, parts, titles, all, paint);
    } else {
        push_table(out, parts, titles, labels, room, paint);
    }
}

fn push_table(
    out: &mut String,
    parts: &[Part],
    titles: &[Phrase],
    labels: usize,
    room: usize,
    color: Paint,
) {
    if !titles.is_empty() {
        let header = titles
            .iter()
            .map(|title| (wrap(&marked(title), "", room), Role::Title));
        let header = Row {
            label: Vec::new(),
            cells: header.collect(),
        };
        let rules = titles.iter().map(|_| (vec!["─".repeat(room)], Role::Muted));
        let rule = Row {
            label: vec!["─".repeat(labels)],
            cells: rules.collect(),
        };
        header.push_to(out, labels, room, color);
        rule.push_to(out, labels, room, color);
    }
    for (position, part) in parts.iter().enumerate() {
        if position > 0 && part.gap == Gap::Line {
            out.push('\n');
        }
        let mut label: Vec<_> = label(part, kind(titles))
            .lines()
            .map(str::to_owned)
            .collect();
        for (number, row) in part.rows.iter().enumerate() {
            let cell = |(column, value): (usize, &Value)| {
                let printed = printed_lang(part, titles, column);
                (
                    lines(value, printed, empty(titles, number), room),
                    value.role,
                )
            };
            let cells = row.iter().enumerate().map(cell).collect();
            Row {
                label: std::mem::take(&mut label),
                cells,
            }
            .push_to(out, labels, room, color);
        }
    }
}

fn push_stacked(out: &mut String, parts: &[Part], titles: &[Phrase], room: usize, paint: Paint) {
    for (position, part) in parts.iter().enumerate() {
        if position > 0 {
            out.push('\n');
        }
        push_lines(
            out,
            &[label(part, kind(titles)).replace('\n', " ")],
            Role::Label,
            paint,
        );
        for column in 0..titles.len().max(1) {
            if let Some(title) = titles.get(column) {
                push_lines(out, &wrap(&marked(title), "", room), Role::Title, paint);
            }
            let printed = printed_lang(part, titles, column);
            for (number, row) in part.rows.iter().enumerate() {
                if let Some(value) = row.get(column) {
                    let lines = lines(value, printed, empty(titles, number), room);
                    push_lines(out, &lines, value.role, paint);
                }
            }
        }
    }
}

fn kind(titles: &[Phrase]) -> Titles {
    if titles.is_empty() {
        Titles::One
    } else {
        Titles::Several
    }
}

/// The text of a value without items: a mark in the first row of several careers, else nothing.
fn empty(titles: &[Phrase], row: usize) -> Option<&'static str> {
    (row == 0 && !titles.is_empty()).then_some(NOTHING)
}

/// The label of a part. A single career's label names the language of the part, if all values share
/// it.
fn label(part: &Part, titles: Titles) -> String {
    let lang = if titles == Titles::One {
        part_lang(part)
    } else {
        None
    };
    with_lang(&part.label, lang).into_owned()
}

/// The language that is printed already for a column: beside the career's title, or else the label.
fn printed_lang(part: &Part, titles: &[Phrase], column: usize) -> Option<LanguageCode> {
    titles
        .get(column)
        .map_or_else(|| part_lang(part), |title| title.lang)
}

/// The language of all values of a part, if they share one that isn't the requested one.
fn part_lang(part: &Part) -> Option<LanguageCode> {
    common(part.rows.iter().flatten().map(value_lang))
}

/// The language of all items of a value, if they share one that isn't the requested one.
fn value_lang(value: &Value) -> Option<LanguageCode> {
    common(value.items.iter().map(|item| item.text.lang))
}

fn common(mut langs: impl Iterator<Item = Option<LanguageCode>>) -> Option<LanguageCode> {
    let first = langs.next()??;
    langs.all(|lang| lang == Some(first)).then_some(first)
}

/// The lines of a value. They name its language unless that is `printed` already. A value without
/// items has the line `empty`.
fn lines(
    value: &Value,
    printed: Option<LanguageCode>,
    empty: Option<&str>,
    room: usize,
) -> Vec<String> {
    if value.items.is_empty() {
        return empty.map(str::to_owned).into_iter().collect();
    }
    let printed = printed.filter(|_| value_lang(value) == printed);
    match value.flow {
        Flow::Lines => {
            let mut lines = Vec::with_capacity(2 * value.items.len());
            for item in &value.items {
                push_wrapped(
                    &mut lines,
                    &item_text(item, printed),
                    &mark(item.mark),
                    room,
                );
            }
            if let Some(more) = &value.more {
                push_wrapped(&mut lines, more, "  ", room);
            }
            lines
        }
        Flow::Commas => {
            let more = value.more.as_deref().map(Cow::Borrowed);
            let items: Vec<_> = value
                .items
                .iter()
                .map(|item| item_text(item, printed))
                .chain(more)
                .collect();
            wrap(&items.join(", "), "", room)
        }
    }
}

/// The text of an item, with its language unless that is `printed` already, and with its slug.
fn item_text(item: &Item, printed: Option<LanguageCode>) -> Cow<'_, str> {
    let Phrase { text, lang } = &item.text;
    let text = with_lang(text, lang.filter(|lang| Some(*lang) != printed));
    match &item.slug {
        Some(slug) if text.is_empty() => slug.into(),
        Some(slug) => format!("{text} ({slug})").into(),
        None => text,
    }
}

fn mark(mark: Mark) -> Cow<'static, str> {
    match mark {
        Mark::None => "".into(),
        Mark::Bullet => "• ".into(),
        Mark::Number(number) => format!("{number}. ").into(),
        Mark::Cross => "✗ ".into(),
        Mark::Tick => "✓ ".into(),
    }
}

/// A row: the lines of the label, then each career's lines in a column of their own.
struct Row {
    label: Vec<String>,
    cells: Vec<(Vec<String>, Role)>,
}

impl Row {
    /// Adds the row, without spaces at the ends of lines.
    fn push_to(self, out: &mut String, labels: usize, room: usize, color: Paint) {
        let label = std::iter::once((self.label, Role::Label));
        let columns: Vec<_> = label.chain(self.cells).collect();
        let height = columns
            .iter()
            .map(|(lines, _)| lines.len())
            .max()
            .unwrap_or(0);
        for line in 0..height {
            let mut start: usize = 0;
            // The last text of the line, and where it starts.
            let mut last = ("", 0);
            for (position, (lines, role)) in columns.iter().enumerate() {
                if let Some(text) = lines.get(line).filter(|text| !text.is_empty()) {
                    let end = last.1 + width(last.0);
                    push_spaces(out, start.saturating_sub(end));
                    paint(out, text, *role, color);
                    last = (text, start);
                }
                start += GAP + if position == 0 { labels } else { room };
            }
            out.push('\n');
        }
    }
}
