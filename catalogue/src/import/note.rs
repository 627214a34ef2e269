//! What became of data that could not be taken as it was.

use serde::Serialize;

use crate::toml::diagnostic::Problem;

/// What happened in a file for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The file, relative to the path that was imported; for a table in a zip file `<zip file>/<table>`.
    pub file: String,
    /// What happened, and why.
    pub kind: NoteKind,
    /// How often: rows where `what` skips, cells or labels where it cleans.
    pub count: usize,
    /// The first ten lines where it happened, from 1; empty where the whole file is meant. A record that goes over several
    /// lines counts as the line where it begins.
    pub lines: Vec<u64>,
}

/// What happened, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteKind {
    /// A table that would have added something is not there.
    AbsentTable,
    /// A table that would have added something lacks a column, and so adds nothing.
    AbsentColumn(&'static str),
    /// A second file of the same name; the first one found was read.
    SecondFile,
    /// A row without a value in a column that it needs one in.
    MissingCell(&'static str),
    /// A row with more cells than there are columns.
    TooManyCells,
    /// The last row, because a quoted cell in it never ends.
    UnclosedQuote,
    /// A value in the column that can't be one of the kind that belongs there: a malformed code, a number outside the scale,
    /// an unknown word.
    UnknownValue(&'static str),
    /// A second row for an occupation that may have only one.
    RepeatedOccupation,
    /// A row about an occupation, in the column, that the table of occupations doesn't hold.
    UnknownOccupation(&'static str),
    /// A row about a skill, in the column, that the table of skills doesn't hold.
    UnknownSkill(&'static str),
    /// Optional skills that are no tools: not wrong, but left out, since they are too many to say anything.
    OptionalSkill,
    /// A label that the occupation already has, in the same list or as its title.
    RepeatedLabel,
    /// A label without a letter or a digit.
    EmptyLabel,
    /// White space before or after a text.
    OuterSpace,
    /// Several white spaces in a row, line breaks, or unusual white space such as a no-break space: each run is one space now.
    InnerSpace,
    /// Characters that nobody sees: zero-width characters, soft hyphens, control and bidirectional formatting characters.
    Invisible,
    /// A row that is not UTF-8, and was read as Windows-1252.
    NotUtf8,
    /// A text that was encoded in UTF-8 twice, and was decoded twice.
    DoublyEncoded,
    /// A profile with something wrong in it.
    Profile(Problem),
}

/// What happened to the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Effect {
    /// There was none, and all that it would have said is missing.
    Missing,
    /// Rows, labels or files were left out.
    Skipped,
    /// Texts were corrected and kept.
    Cleaned,
}

impl NoteKind {
    /// What happened to the data.
    #[must_use]
    pub const fn effect(&self) -> Effect {
        match self {
            Self::AbsentTable | Self::AbsentColumn(_) => Effect::Missing,
            Self::SecondFile
            | Self::MissingCell(_)
            | Self::TooManyCells
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

/// How many lines a note names.
const LINES: usize = 10;

/// Gathers notes.
#[derive(Default)]
pub struct Notes(Vec<Note>);

impl Notes {
    /// Notes something about a whole file.
    pub fn of_file(&mut self, file: &str, kind: NoteKind) {
        self.note(file, kind);
    }

    /// Notes something on a line.
    pub fn of_line(&mut self, file: &str, line: u64, kind: NoteKind) {
        let note = self.note(file, kind);
        if note.lines.len() < LINES && note.lines.last() != Some(&line) {
            note.lines.push(line);
        }
    }

    /// The notes, in the order in which their reasons came up.
    pub fn finish(self) -> Vec<Note> {
        self.0
    }

    fn note(&mut self, file: &str, kind: NoteKind) -> &mut Note {
        // What came up last comes up again soonest.
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
