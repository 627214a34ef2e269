//! Profiles: one labelled part below the other, for one career or for several side by side.
//!
//! Set by hand and not by comfy-table, whose layout alone costs as much as a whole comparison may.

use std::borrow::Cow;

use crate::text::{Lang, Localized};

use super::layout::{Medium, push_spaces, width, wrap};
use super::style::{Paint, Tone};
use super::table::{NOTHING, push_lines};
use super::{Page, marked, words};

/// Parts of one or more careers.
pub struct Sheet {
    /// The careers' titles, and their language where it isn't the one asked for; none where there is only one career.
    titles: Vec<(String, Option<Lang>)>,
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
    /// The language of the texts, where it isn't the one asked for.
    lang: Option<Lang>,
}

impl Entry {
    /// Nothing.
    pub const NONE: Self = Self { texts: Vec::new(), tone: Tone::Plain, lang: None };

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

    /// A list on one line: of more than `most` names the first, and how many others there are.
    pub fn some_names(names: &[String], most: usize, and_others: fn(usize) -> String) -> Self {
        match names.len().checked_sub(most) {
            None | Some(0) => Self::names(names),
            Some(others) => Self::text(format!("{}, {}", names[..most].join(", "), and_others(others))),
        }
    }

    /// A list, an item a line: of more than `most` items the first, and how many others there are.
    pub fn some_items(items: &[Localized], most: usize, and_others: fn(usize) -> String) -> Self {
        let mut entry = Self::localized(&items[..most.min(items.len())], "• ");
        if items.len() > most {
            entry.texts.push(("  ".into(), and_others(items.len() - most)));
        }
        entry
    }

    /// Texts, each with a mark before it. What they have in common, that they lack the language asked for, is said once.
    pub fn localized(texts: &[Localized], mark: &'static str) -> Self {
        let lang = texts.first().and_then(|text| text.fallback);
        let is_common = texts.iter().all(|text| text.fallback == lang);
        let text = |text: &Localized| (mark.into(), if is_common { text.text.to_string() } else { words(text) });
        Self { texts: texts.iter().map(text).collect(), lang: lang.filter(|_| is_common), ..Self::NONE }
    }

    /// The same, in a language other than the one asked for.
    pub fn in_lang(self, lang: Option<Lang>) -> Self {
        Self { lang, ..self }
    }

    /// Says the language of every text, unless `said` says it already.
    fn say_lang(&mut self, said: Option<Lang>) {
        if let Some(lang) = self.lang.filter(|lang| Some(*lang) != said) {
            for (_, text) in &mut self.texts {
                *text = marked(text, lang);
            }
        }
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
    pub fn beside<'t>(titles: impl Iterator<Item = &'t Localized>) -> Self {
        Self { titles: titles.map(|title| (words(title), title.fallback)).collect(), ..Self::single() }
    }

    /// Adds a part of one row with an entry for each career, unless it says nothing.
    pub fn push(&mut self, label: &str, row: Vec<Entry>) {
        self.push_rows(label, vec![row]);
    }

    /// Adds a part of several rows, without those that say nothing.
    pub fn push_rows(&mut self, label: &str, mut rows: Vec<Vec<Entry>>) {
        rows.retain(|row| row.iter().any(|entry| !entry.texts.is_empty()));
        let Some(first) = rows.first().and_then(|row| row.first()) else { return };
        let lang = first.lang.filter(|lang| rows.iter().flatten().all(|entry| entry.lang == Some(*lang)));
        // The language of a part is said beside its label, that of a career's column beside the career's title.
        let label = match lang {
            Some(lang) if self.titles.is_empty() => marked(label, lang),
            _ => label.to_owned(),
        };
        if !self.titles.is_empty() {
            // So that a career which says nothing of a part doesn't look forgotten.
            rows[0].iter_mut().filter(|entry| entry.texts.is_empty()).for_each(|entry| *entry = Entry::text(NOTHING));
        }
        for row in &mut rows {
            for (column, entry) in row.iter_mut().enumerate() {
                entry.say_lang(self.titles.get(column).map_or(lang, |(_, lang)| *lang));
            }
        }
        self.parts.push(Part { label, rows });
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
            let titles = self.titles.iter().map(|(title, _)| (wrap(title, "", room), Tone::Title));
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
                if let Some((title, _)) = self.titles.get(column) {
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
