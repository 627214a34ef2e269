//! Tables: rows of cells that are read by the names of their columns.

use std::borrow::Cow;
use std::ops::Range;

use csv::{ByteRecord, ReaderBuilder};

use super::note::{NoteKind, Notes};
use super::{clean, decode};

/// A table that was read.
pub struct Table {
    /// Its name in notes.
    pub file: String,
    /// Its text in UTF-8; single cells may be in another encoding.
    pub bytes: Vec<u8>,
}

/// The format of the rows.
#[derive(Clone, Copy, Debug)]
pub enum Dialect {
    /// Cells are separated by tabs; a cell holds anything except tabs and line breaks.
    Tabs,
    /// Cells are separated by commas; a quoted cell holds anything (RFC 4180).
    Commas,
}

/// A column to be read.
#[derive(Clone, Copy, Debug)]
pub enum Column {
    /// The column is required: a table without it, or a row without a value in it, is of no use.
    Needed(&'static str),
    /// The column may be missing, or empty in a row.
    Optional(&'static str),
}

impl Column {
    const fn name(self) -> &'static str {
        match self {
            Self::Needed(name) | Self::Optional(name) => name,
        }
    }
}

/// A required column that a table doesn't have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissingColumn(pub &'static str);

impl Table {
    /// Calls `each` for every usable row. The first line names the columns, in any order and case.
    pub fn rows(
        &self,
        dialect: Dialect,
        columns: &[Column],
        notes: &mut Notes,
        mut each: impl FnMut(&mut Row<'_>),
    ) -> Result<(), MissingColumn> {
        let mut reader = ReaderBuilder::new();
        reader.has_headers(false).flexible(true);
        match dialect {
            Dialect::Tabs => reader.delimiter(b'\t').quoting(false),
            Dialect::Commas => &mut reader,
        };
        let mut reader = reader.from_reader(&self.bytes[..]);
        let mut record = ByteRecord::new();
        // Reading from memory can't fail, and `flexible` allows rows of any length.
        let mut next = |record: &mut ByteRecord| {
            reader
                .read_byte_record(record)
                .unwrap_or(false)
                .then(|| byte_offset(reader.position()))
        };
        next(&mut record);
        let header: Vec<String> = record
            .iter()
            .map(|name| clean::line(&decode::cell(name), |_| ()).to_lowercase())
            .collect();
        let mut positions = Vec::new();
        for &column in columns {
            let position = header
                .iter()
                .position(|name| *name == column.name().to_lowercase());
            if let (None, Column::Needed(name)) = (position, column) {
                return Err(MissingColumn(name));
            }
            positions.push((column, position));
        }
        let mut line = Line {
            bytes: &self.bytes,
            at: 0,
            number: 1,
        };
        while let Some(end) = next(&mut record) {
            let start = line.move_to(record.position().map_or(0, byte_offset));
            let mut row = Row {
                file: &self.file,
                line: line.number,
                record: &record,
                positions: &positions,
                notes,
            };
            let skip_reason = match dialect {
                Dialect::Commas if is_unclosed(&self.bytes, start..end) => {
                    Some(NoteKind::UnclosedQuote)
                }
                Dialect::Commas | Dialect::Tabs => row.skip_reason(header.len()),
            };
            match skip_reason {
                Some(kind) => row.note(kind),
                None => each(&mut row),
            }
        }
        Ok(())
    }
}

fn byte_offset(position: &csv::Position) -> usize {
    usize::try_from(position.byte()).unwrap_or(usize::MAX)
}

/// Says whether a record is the last one because a quoted cell in it is never closed.
fn is_unclosed(bytes: &[u8], record: Range<usize>) -> bool {
    record.end == bytes.len() && count(&bytes[record], b'"') % 2 == 1
}

/// The number of times that a byte occurs.
fn count(bytes: &[u8], byte: u8) -> usize {
    bytes.iter().map(|other| usize::from(*other == byte)).sum()
}

/// A position in a text that moves forward only, and its line number. The CSV reader can't give the
/// line: it counts records, and skips line breaks between them.
struct Line<'t> {
    bytes: &'t [u8],
    at: usize,
    number: u64,
}

impl Line<'_> {
    /// Moves to the beginning of a record, past the line breaks before it. Returns that position.
    fn move_to(&mut self, start: usize) -> usize {
        let start = start.min(self.bytes.len());
        let breaks = self.bytes[start..]
            .iter()
            .take_while(|byte| matches!(byte, b'\r' | b'\n'))
            .count();
        let begin = start + breaks;
        let passed = count(&self.bytes[self.at..begin], b'\n');
        self.number += passed as u64;
        self.at = begin;
        begin
    }
}

/// A usable row: every required column has a value.
pub struct Row<'r> {
    file: &'r str,
    line: u64,
    record: &'r ByteRecord,
    positions: &'r [(Column, Option<usize>)],
    notes: &'r mut Notes,
}

impl<'r> Row<'r> {
    /// The line where the row begins, from 1.
    pub const fn line(&self) -> u64 {
        self.line
    }

    /// Adds a note on the row.
    pub fn note(&mut self, kind: NoteKind) {
        self.notes.of_line(self.file, self.line, kind);
    }

    /// The value in a column, as it is in the file; empty if there is none.
    pub fn raw(&self, column: &'static str) -> Cow<'r, str> {
        let entry = self
            .positions
            .iter()
            .find(|(known, _)| known.name() == column);
        let (_, position) = entry.expect("the column was asked for");
        position
            .and_then(|position| self.record.get(position))
            .map_or(Cow::Borrowed(""), decode::cell)
    }

    /// The value in a column, on one clean line.
    pub fn text(&mut self, column: &'static str) -> Cow<'r, str> {
        match self.raw(column) {
            Cow::Borrowed(text) => self.clean(text),
            Cow::Owned(text) => Cow::Owned(self.clean(&text).into_owned()),
        }
    }

    /// Cleans a text from this row: puts it on one line, and notes its dirt.
    pub fn clean<'t>(&mut self, text: &'t str) -> Cow<'t, str> {
        clean::line(text, |kind| self.notes.of_line(self.file, self.line, kind))
    }

    /// The reason to skip the row, if it can't be used. If it can but is not UTF-8, that is noted.
    fn skip_reason(&mut self, columns: usize) -> Option<NoteKind> {
        if self
            .record
            .iter()
            .skip(columns)
            .any(|cell| !clean::is_blank(&decode::cell(cell)))
        {
            return Some(NoteKind::TooManyCells);
        }
        for (column, _) in self.positions {
            if let Column::Needed(name) = *column
                && clean::is_blank(&self.raw(name))
            {
                return Some(NoteKind::MissingCell(name));
            }
        }
        let mut cells = self
            .positions
            .iter()
            .filter_map(|(_, position)| self.record.get((*position)?));
        if cells.any(|cell| str::from_utf8(cell).is_err()) {
            self.note(NoteKind::NotUtf8);
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::super::note::Note;
    use super::*;

    const COLUMNS: [Column; 3] = [
        Column::Needed("Code"),
        Column::Needed("Title"),
        Column::Optional("Note"),
    ];

    /// The rows as `line|code|title|note`, and the notes.
    fn read(dialect: Dialect, bytes: &[u8]) -> Result<(Vec<String>, Vec<Note>), MissingColumn> {
        let table = Table {
            file: "t".into(),
            bytes: bytes.to_vec(),
        };
        let (mut notes, mut rows) = (Notes::default(), Vec::new());
        table.rows(dialect, &COLUMNS, &mut notes, |row| {
            let [code, title, note] = ["Code", "Title", "Note"].map(|column| row.text(column));
            rows.push(format!("{}|{code}|{title}|{note}", row.line()));
        })?;
        Ok((rows, notes.finish()))
    }

    fn kinds_and_lines(notes: &[Note]) -> Vec<(NoteKind, &[u64])> {
        notes
            .iter()
            .map(|note| (note.kind.clone(), &note.lines[..]))
            .collect()
    }

    #[test]
    fn columns_are_found_by_name_in_any_order_and_case() {
        let (rows, notes) =
            read(Dialect::Tabs, b"Extra\t TITLE \tcode\nx\tWelder\t1\n").expect("columns");
        assert_eq!((rows, notes), (vec!["2|1|Welder|".to_owned()], vec![]));
        assert_eq!(
            read(Dialect::Tabs, b"Code\tName\n1\tWelder\n"),
            Err(MissingColumn("Title"))
        );
        assert_eq!(read(Dialect::Commas, b""), Err(MissingColumn("Code")));
    }

    #[test]
    fn rows_are_skipped_for_what_they_need_and_lack_or_have_too_much_of() {
        let table = b"Code\tTitle\tNote\n\
            1\tA\n2\n\tC\tn\n\xc2\xa0\tD\tn\n5\tE\tn\t\t\n6\tF\tn\tx\n7\tG \"q\tn\n";
        let (rows, notes) = read(Dialect::Tabs, table).expect("columns");
        assert_eq!(rows, ["2|1|A|", "6|5|E|n", "8|7|G \"q|n"]);
        assert_eq!(
            kinds_and_lines(&notes),
            [
                (NoteKind::MissingCell("Title"), &[3][..]),
                (NoteKind::MissingCell("Code"), &[4, 5]),
                (NoteKind::TooManyCells, &[7])
            ]
        );
    }

    #[test]
    fn lines_are_counted_over_quoted_line_breaks_and_blank_lines() {
        for end in ["\n", "\r\n"] {
            let table = [
                "Code,Title,Note",
                "1,A,\"a",
                "b\"",
                "",
                "\"2\",B,n ",
                "3,\"C, \"\"c\"\"\",n",
            ]
            .join(end)
                + end;
            let (rows, notes) = read(Dialect::Commas, table.as_bytes()).expect("columns");
            assert_eq!(rows, ["2|1|A|a b", "5|2|B|n", "6|3|C, \"c\"|n"]);
            assert_eq!(
                kinds_and_lines(&notes),
                [
                    (NoteKind::InnerSpace, &[2][..]),
                    (NoteKind::OuterSpace, &[5])
                ]
            );
        }
    }

    #[test]
    fn a_quote_that_never_ends_takes_its_row_with_it() {
        let (rows, notes) =
            read(Dialect::Commas, b"Code,Title\n1,\"A\"\n2,\"B\n3,C\n").expect("columns");
        assert_eq!(rows, ["2|1|A|"]);
        assert_eq!(
            kinds_and_lines(&notes),
            [(NoteKind::UnclosedQuote, &[3][..])]
        );
    }

    #[test]
    fn a_row_that_is_not_utf8_is_noted_once() {
        let (rows, notes) =
            read(Dialect::Tabs, b"Code\tTitle\tNote\n1\tCaf\xe9\t\x80\n").expect("columns");
        assert_eq!(rows, ["2|1|Café|€"]);
        assert_eq!(kinds_and_lines(&notes), [(NoteKind::NotUtf8, &[2][..])]);
    }
}
