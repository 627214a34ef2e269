//! Profiles: one labelled part below the other, for one career or for several side by side.
//!
//! Set by hand and not by comfy-table, whose layout alone costs as much as a whole comparison may.

use std::borrow::Cow;

use super::Page;
use super::layout::{Medium, push_spaces, width, wrap};
use super::style::{Paint, Tone};
use super::table::push_lines;

/// Parts of one or more careers.
pub struct Sheet {
    /// The careers' titles; none where there is only one career.
    titles: Vec<String>,
    parts: Vec<Part>,
    /// The least width of the labels.
    labels: usize,
}

struct Part {
    /// What the part is called, on one line or two.
    label: String,
    rows: Vec<Vec<Entry>>,
}

/// What one career has to say in a row of a part.
#[derive(Clone)]
pub struct Entry {
    /// Texts, each with what stands before it.
    texts: Vec<(Cow<'static, str>, String)>,
    tone: Tone,
}

impl Entry {
    /// Nothing.
    pub const NONE: Self = Self { texts: Vec::new(), tone: Tone::Plain };

    /// One text.
    pub fn text(text: impl Into<String>) -> Self {
        Self { texts: vec![("".into(), text.into())], ..Self::NONE }
    }

    /// A list, an item a line.
    pub fn items(items: impl IntoIterator<Item = String>) -> Self {
        Self { texts: items.into_iter().map(|item| ("• ".into(), item)).collect(), ..Self::NONE }
    }

    /// A list, an item a line, each with its number.
    pub fn numbered(items: impl IntoIterator<Item = (usize, String)>) -> Self {
        let texts = items.into_iter().map(|(number, item)| (format!("{number}. ").into(), item));
        Self { texts: texts.collect(), ..Self::NONE }
    }

    /// A list on one line.
    pub fn names(names: &[String]) -> Self {
        if names.is_empty() { Self::NONE } else { Self::text(names.join(", ")) }
    }

    /// The same, with every text marked.
    pub fn marked(mut self, mark: &'static str) -> Self {
        self.texts.iter_mut().for_each(|(before, _)| *before = mark.into());
        self
    }

    /// The same, in a tone.
    pub fn toned(self, tone: Tone) -> Self {
        Self { tone, ..self }
    }

    fn lines(&self, room: usize) -> Vec<String> {
        self.texts.iter().flat_map(|(mark, text)| wrap(text, mark, room)).collect()
    }
}

/// The space between columns.
const GAP: usize = 2;
/// The narrowest column that text is read in with ease, and the narrowest that it is set in at all.
const READABLE: usize = 24;
const NARROWEST: usize = 12;

impl Sheet {
    /// A sheet for a single career.
    pub const fn single() -> Self {
        Self { titles: Vec::new(), parts: Vec::new(), labels: 0 }
    }

    /// A sheet of one column whose labels are as wide as those of the sheet above it.
    pub fn below(above: &Self) -> Self {
        Self { labels: above.label_width(), ..Self::single() }
    }

    /// A sheet for careers side by side.
    pub const fn beside(titles: Vec<String>) -> Self {
        Self { titles, parts: Vec::new(), labels: 0 }
    }

    /// Adds a part of one row with an entry for each career, unless it says nothing.
    pub fn push(&mut self, label: &str, row: Vec<Entry>) {
        self.push_rows(label, vec![row]);
    }

    /// Adds a part of several rows, without those that say nothing.
    pub fn push_rows(&mut self, label: &str, mut rows: Vec<Vec<Entry>>) {
        rows.retain(|row| row.iter().any(|entry| !entry.texts.is_empty()));
        if !rows.is_empty() {
            self.parts.push(Part { label: label.to_owned(), rows });
        }
    }

    /// Sets the sheet: labels on the left, or, where that has no room, above.
    pub fn render(&self, page: Page) -> String {
        let columns = self.titles.len().max(1);
        let all = if columns == 1 { page.medium.prose() } else { page.medium.columns() };
        let labels = self.label_width();
        let room = all.saturating_sub(labels + columns * GAP) / columns;
        let is_crowded = matches!(page.medium, Medium::Terminal(_)) && room < READABLE;
        if page.medium.is_narrow() || is_crowded {
            self.stacked(all, page.paint)
        } else {
            self.table(labels, room.max(NARROWEST), page.paint)
        }
    }

    fn label_width(&self) -> usize {
        self.parts.iter().flat_map(|part| part.label.lines()).map(width).fold(self.labels, usize::max)
    }

    fn table(&self, labels: usize, room: usize, paint: Paint) -> String {
        let mut out = String::new();
        if !self.titles.is_empty() {
            let titles = self.titles.iter().map(|title| (wrap(title, "", room), Tone::Title));
            let rules = self.titles.iter().map(|_| (vec!["─".repeat(room)], Tone::Muted));
            let header = Row { label: Vec::new(), cells: titles.collect() };
            let rule = Row { label: vec!["─".repeat(labels)], cells: rules.collect() };
            header.push_to(&mut out, labels, room, paint);
            rule.push_to(&mut out, labels, room, paint);
        }
        for (position, part) in self.parts.iter().enumerate() {
            if position > 0 {
                out.push('\n');
            }
            let mut label: Vec<_> = part.label.lines().map(str::to_owned).collect();
            for row in &part.rows {
                let cells = row.iter().map(|entry| (entry.lines(room), entry.tone)).collect();
                Row { label: std::mem::take(&mut label), cells }.push_to(&mut out, labels, room, paint);
            }
        }
        out
    }

    fn stacked(&self, room: usize, paint: Paint) -> String {
        let mut out = String::new();
        for part in &self.parts {
            if !out.is_empty() {
                out.push('\n');
            }
            push_lines(&mut out, &[part.label.replace('\n', " ")], Tone::Label, paint);
            for column in 0..self.titles.len().max(1) {
                if let Some(title) = self.titles.get(column) {
                    push_lines(&mut out, &wrap(title, "", room), Tone::Title, paint);
                }
                for entry in part.rows.iter().filter_map(|row| row.get(column)) {
                    push_lines(&mut out, &entry.lines(room), entry.tone, paint);
                }
            }
        }
        out
    }
}

/// A row of a sheet: the label, then each career's lines in a column of its own.
struct Row {
    label: Vec<String>,
    cells: Vec<(Vec<String>, Tone)>,
}

impl Row {
    /// Sets the row, without spaces at the ends of lines.
    fn push_to(self, out: &mut String, labels: usize, room: usize, paint: Paint) {
        let columns = std::iter::once((self.label, Tone::Label)).chain(self.cells).collect::<Vec<_>>();
        let height = columns.iter().map(|(lines, _)| lines.len()).max().unwrap_or(0);
        for line in 0..height {
            let mut owed = 0;
            for (position, (lines, tone)) in columns.iter().enumerate() {
                let text = lines.get(line).map_or("", String::as_str);
                if !text.is_empty() {
                    push_spaces(out, owed);
                    tone.paint(out, text, paint);
                    owed = 0;
                }
                let room = if position == 0 { labels } else { room };
                owed += (room + GAP).saturating_sub(width(text));
            }
            out.push('\n');
        }
    }
}
