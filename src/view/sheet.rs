//! Profiles: one labelled part below the other, for one career or for several side by side.
//!
//! Set by hand and not by comfy-table, whose layout alone costs as much as a whole comparison may.

use super::Page;
use super::layout::{Medium, width, wrap};
use super::style::Tone;
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
    texts: Vec<String>,
    mark: &'static str,
    tone: Tone,
}

impl Entry {
    /// Nothing.
    pub const NONE: Self = Self { texts: Vec::new(), mark: "", tone: Tone::Plain };

    /// One text.
    pub fn text(text: impl Into<String>) -> Self {
        Self { texts: vec![text.into()], ..Self::NONE }
    }

    /// A list, an item a line.
    pub fn items(items: impl IntoIterator<Item = String>) -> Self {
        Self { texts: items.into_iter().collect(), mark: "• ", ..Self::NONE }
    }

    /// A list on one line.
    pub fn names(names: &[String]) -> Self {
        if names.is_empty() { Self::NONE } else { Self::text(names.join(", ")) }
    }

    /// The same, with every text marked.
    pub fn marked(self, mark: &'static str) -> Self {
        Self { mark, ..self }
    }

    /// The same, in a tone.
    pub fn toned(self, tone: Tone) -> Self {
        Self { tone, ..self }
    }

    fn lines(&self, room: usize) -> Vec<String> {
        self.texts.iter().flat_map(|text| wrap(text, self.mark, room)).collect()
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
        if page.medium.is_narrow() || is_crowded { self.stacked(all) } else { self.table(labels, room.max(NARROWEST)) }
    }

    fn label_width(&self) -> usize {
        self.parts.iter().flat_map(|part| part.label.lines()).map(width).fold(self.labels, usize::max)
    }

    fn table(&self, labels: usize, room: usize) -> String {
        let mut out = String::new();
        if !self.titles.is_empty() {
            let titles = self.titles.iter().map(|title| (wrap(title, "", room), Tone::Title));
            push_row(&mut out, Vec::new(), labels, titles.collect(), room);
            let rules = self.titles.iter().map(|_| (vec!["─".repeat(room)], Tone::Muted));
            push_row(&mut out, vec!["─".repeat(labels)], labels, rules.collect(), room);
        }
        for (position, part) in self.parts.iter().enumerate() {
            if position > 0 {
                out.push('\n');
            }
            let mut label: Vec<_> = part.label.lines().map(str::to_owned).collect();
            for row in &part.rows {
                let cells = row.iter().map(|entry| (entry.lines(room), entry.tone));
                push_row(&mut out, std::mem::take(&mut label), labels, cells.collect(), room);
            }
        }
        out
    }

    fn stacked(&self, room: usize) -> String {
        let mut out = String::new();
        for part in &self.parts {
            if !out.is_empty() {
                out.push('\n');
            }
            push_lines(&mut out, &[part.label.replace('\n', " ")], Tone::Label);
            for column in 0..self.titles.len().max(1) {
                if let Some(title) = self.titles.get(column) {
                    push_lines(&mut out, &wrap(title, "", room), Tone::Title);
                }
                for entry in part.rows.iter().filter_map(|row| row.get(column)) {
                    push_lines(&mut out, &entry.lines(room), entry.tone);
                }
            }
        }
        out
    }
}

/// Sets cells beside each other: the label, then each cell in a column of its own, without spaces at the ends of lines.
fn push_row(out: &mut String, label: Vec<String>, labels: usize, cells: Vec<(Vec<String>, Tone)>, room: usize) {
    let height = cells.iter().map(|(lines, _)| lines.len()).chain([label.len()]).max().unwrap_or(0);
    let columns =
        std::iter::once((label, Tone::Label, labels)).chain(cells.into_iter().map(|(l, tone)| (l, tone, room)));
    let columns: Vec<_> = columns.collect();
    for line in 0..height {
        let mut owed = 0;
        for (lines, tone, room) in &columns {
            let text = lines.get(line).map_or("", String::as_str);
            if !text.is_empty() {
                out.extend(std::iter::repeat_n(' ', owed));
                tone.paint(out, text);
                owed = 0;
            }
            owed += room + GAP - width(text);
        }
        out.push('\n');
    }
}
