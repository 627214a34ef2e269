//! Notes on data that was skipped, cleaned or missing.

use serde::Serialize;

use crate::toml::diagnostic::Problem;

/// All cases of one kind in one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The file, relative to the imported path; for a table in a zip file `<zip file>/<table>`.
    pub file: String,
    /// The kind of the cases.
    pub kind: NoteKind,
    /// The number of cases: of rows, labels or files that were skipped or missing, of cells or
    /// labels that were cleaned.
    pub count: usize,
    /// The first ten lines with a case, from 1; empty if the whole file is affected. A record of
    /// several lines counts as its first line.
    pub lines: Vec<u64>,
}

/// A kind of skipped, cleaned or missing data, with the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteKind {
    /// An optional table is missing.
    AbsentTable,
    /// An optional table lacks a column that it needs, so it adds nothing.
    AbsentColumn(&'static str),
    /// A second file of a table; the one with the newest name, or the first one found, was read.
    SecondFile,
    /// A row longer than any official one.
    LongRow,
    /// A row with a cell in the column that is longer than any official one.
    LongCell(&'static str),
    /// A name longer than any official one.
    LongName,
    /// A label of an occupation that has thousands already.
    TooManyLabels,
    /// An occupation or a skill after thousands of others.
    TooManyConcepts,
    /// A text after more text than any official release has.
    TooMuchText,
    /// The interest ratings of an occupation that lacks some of the six.
    IncompleteRatings,
    /// A row without a value in a column where one is required.
    MissingCell(&'static str),
    /// A row with more cells than there are columns.
    TooManyCells,
    /// The last row, because a quoted cell in it is never closed.
    UnclosedQuote,
    /// A value in the column that is not valid there: a malformed code, a number outside the scale,
    /// an unknown word.
    UnknownValue(&'static str),
    /// A second row for an occupation in a table that has one row for each.
    RepeatedOccupation,
    /// A row whose value in the column is an occupation that the table of occupations doesn't have.
    UnknownOccupation(&'static str),
    /// A row whose value in the column is a skill that the table of skills doesn't have.
    UnknownSkill(&'static str),
    /// An optional skill that is not a tool. It is valid, but left out: an occupation has too many
    /// of them to be useful.
    OptionalSkill,
    /// A label that the occupation already has in the same list or as its title.
    RepeatedLabel,
    /// A label without a letter or a digit.
    EmptyLabel,
    /// White space before or after a text.
    OuterSpace,
    /// Several white spaces in a row, line breaks, or unusual white space such as a no-break space.
    /// Each run becomes one space.
    InnerSpace,
    /// Invisible characters: zero-width characters, soft hyphens, control and bidirectional
    /// formatting characters.
    Invisible,
    /// A row that is not UTF-8 and was read as Windows-1252.
    NotUtf8,
    /// A text that was encoded in UTF-8 twice and was decoded twice.
    DoublyEncoded,
    /// A problem in a profile.
    Profile(Problem),
}

/// The effect of a note on the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Effect {
    /// A table was missing, and with it all its data.
    Missing,
    /// Rows, labels or files were left out.
    Skipped,
    /// Texts were corrected and kept.
    Cleaned,
}

impl NoteKind {
    /// The effect on the data.
    #[must_use]
    pub const fn effect(&self) -> Effect {
        match self {
            Self::AbsentTable | Self::AbsentColumn(_) => Effect::Missing,
            Self::SecondFile
            | Self::MissingCell(_)
            | Self::TooManyCells
            | Self::LongRow
            | Self::LongCell(_)
            | Self::LongName
            | Self::TooManyLabels
            | Self::TooManyConcepts
            | Self::TooMuchText
            | Self::IncompleteRatings
            | Self::UnclosedQuote
            | Self::UnknownValue(_)
            | Self::RepeatedOccupation
            | Self::UnknownOccupation(_)
            | Self::UnknownSkill(_)
            | Self::OptionalSkill
            | Self::RepeatedLabel
            | Self::EmptyLabel
            | Self::Profile(_) => Effect::Skipped,
            Self::OuterSpace
            | Self::InnerSpace
            | Self::Invisible
            | Self::NotUtf8
            | Self::DoublyEncoded => Effect::Cleaned,
        }
    }
}

/// The maximum number of lines that a note lists.
const LINES: usize = 10;

/// Collects notes.
#[derive(Default)]
pub struct Notes(Vec<Note>);

impl Notes {
    /// Adds a case that concerns a whole file.
    pub fn of_file(&mut self, file: &str, kind: NoteKind) {
        self.note(file, kind);
    }

    /// Adds a case on one line of a file.
    pub fn of_line(&mut self, file: &str, line: u64, kind: NoteKind) {
        let note = self.note(file, kind);
        if note.lines.len() < LINES && note.lines.last() != Some(&line) {
            note.lines.push(line);
        }
    }

    /// The notes, in the order of their first cases.
    pub fn finish(self) -> Vec<Note> {
        self.0
    }

    fn note(&mut self, file: &str, kind: NoteKind) -> &mut Note {
        // The latest notes are the likeliest to come up again, so the search begins at the end.
        let known = self
            .0
            .iter()
            .rposition(|note| note.kind == kind && note.file == file);
        let position = known.unwrap_or_else(|| {
            self.0.push(Note {
                file: file.to_owned(),
                kind,
                count: 0,
                lines: Vec::new(),
            });
            self.0.len() - 1
        });
        let note = &mut self.0[position];
        note.count += 1;
        note
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_counts_everything_and_names_the_first_ten_lines() {
        let mut notes = Notes::default();
        for line in 2..=40 {
            notes.of_line("a.txt", line / 2, NoteKind::OuterSpace);
            notes.of_line("a.txt", line, NoteKind::MissingCell("Title"));
        }
        notes.of_file("b.txt", NoteKind::AbsentTable);
        let [space, cell, table] = &notes.finish()[..] else {
            panic!("three notes")
        };
        assert_eq!(
            (space.count, &space.lines[..]),
            (39, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10][..])
        );
        assert_eq!((cell.count, cell.lines[9], cell.lines.len()), (39, 11, 10));
        assert_eq!(
            (table.count, table.lines.len(), table.file.as_str()),
            (1, 0, "b.txt")
        );
    }
}
