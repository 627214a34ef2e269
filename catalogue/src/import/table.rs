//! A table: rows of cells that are asked for by the names of their columns.

use std::borrow::Cow;
use std::ops::Range;

use csv::{ByteRecord, ReaderBuilder};

use super::note::{NoteKind, Notes};
use super::{clean, decode};

/// A table that has been read.
pub struct Table {
    /// Its name in notes.
    pub file: String,
    /// UTF-8, but for dirt.
    pub bytes: Vec<u8>,
}

/// How cells are told apart.
#[derive(Clone, Copy, Debug)]
pub enum Dialect {
    /// By tabs; a cell holds anything else but a line break.
    Tabs,
    /// By commas; a quoted cell holds anything (RFC 4180).
    Commas,
}

/// A column that is asked for.
#[derive(Clone, Copy, Debug)]
pub enum Column {
    /// The table is of no use without it, nor is a row without a value in it.
    Needed(&'static str),
    /// Rows may lack it.
    Optional(&'static str),
}

impl Column {
    const fn name(self) -> &'static str {
        match self {
            Self::Needed(name) | Self::Optional(name) => name,
        }
    }
}

/// A needed column that a table lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissingColumn(pub &'static str);

impl Table {
    /// Gives each row that can be used to `each`. The first line names the columns, in any order and case.
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
        // Reading from memory can't fail, nor can rows of any length.
        let mut next = |record: &mut ByteRecord| {
            reader
                .read_byte_record(record)
                .unwrap_or(false)
                .then(|| at(reader.position()))
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
            let start = line.move_to(record.position().map_or(0, at));
            let mut row = Row {
                file: &self.file,
                line: line.number,
                record: &record,
                positions: &positions,
                notes,
            };
            let unusable = match dialect {
                Dialect::Commas if is_unclosed(&self.bytes, start..end) => {
                    Some(NoteKind::UnclosedQuote)
                }
                Dialect::Commas | Dialect::Tabs => row.unusable(header.len()),
            };
            match unusable {
                Some(kind) => row.note(kind),
                None => each(&mut row),
            }
        }
        Ok(())
    }
}

fn at(position: &csv::Position) -> usize {
    usize::try_from(position.byte()).unwrap_or(usize::MAX)
}

/// Whether a record is the last because a quoted cell in it never ends.
fn is_unclosed(bytes: &[u8], record: Range<usize>) -> bool {
    record.end == bytes.len() && count(&bytes[record], b'"') % 2 == 1
}

/// How often a byte occurs.
fn count(bytes: &[u8], byte: u8) -> usize {
    bytes.iter().map(|is| usize::from(*is == byte)).sum()
}

/// A place in a text that is walked through once, and its line: the reader of tables counts records and skips line breaks
/// between them as it likes.
struct Line<'t> {
    bytes: &'t [u8],
    at: usize,
    number: u64,
}

impl Line<'_> {
    /// Goes on to where a record begins, past the line breaks before it, and says where that is.
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

/// A row that can be used: there is something in every column that it needs.
pub struct Row<'r> {
    file: &'r str,
    line: u64,
    record: &'r ByteRecord,
    positions: &'r [(Column, Option<usize>)],
    notes: &'r mut Notes,
}

impl<'r> Row<'r> {
    /// Where the row begins, from 1.
    pub const fn line(&self) -> u64 {
        self.line
    }

    /// Notes something about the row.
    pub fn note(&mut self, kind: NoteKind) {
        self.notes.of_line(self.file, self.line, kind);
    }

    /// What is in a column, as it stands there; empty if nothing is.
    pub fn raw(&self, column: &'static str) -> Cow<'r, str> {
        let asked = self
            .positions
            .iter()
            .find(|(known, _)| known.name() == column);
        let (_, position) = asked.expect("the column was asked for");
        position
            .and_then(|position| self.record.get(position))
            .map_or(Cow::Borrowed(""), decode::cell)
    }

    /// What is in a column, on one clean line.
    pub fn text(&mut self, column: &'static str) -> Cow<'r, str> {
        match self.raw(column) {
            Cow::Borrowed(text) => self.clean(text),
            Cow::Owned(text) => Cow::Owned(self.clean(&text).into_owned()),
        }
    }

    /// A text on one clean line.
    pub fn clean<'t>(&mut self, text: &'t str) -> Cow<'t, str> {
        clean::line(text, |kind| self.notes.of_line(self.file, self.line, kind))
    }

    /// Why the row can't be used, if it can't. Notes that it had to be decoded, if it can.
    fn unusable(&mut self, columns: usize) -> Option<NoteKind> {
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

    /// The rows as `line|code|title|note`, and what was noted.
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

    fn whats(notes: &[Note]) -> Vec<(NoteKind, &[u64])> {
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
        let table = b"Code\tTitle\tNote\n1\tA\n2\n\tC\tn\n\xc2\xa0\tD\tn\n5\tE\tn\t\t\n6\tF\tn\tx\n7\tG \"q\tn\n";
        let (rows, notes) = read(Dialect::Tabs, table).expect("columns");
        assert_eq!(rows, ["2|1|A|", "6|5|E|n", "8|7|G \"q|n"]);
        assert_eq!(
            whats(&notes),
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
                whats(&notes),
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
        assert_eq!(whats(&notes), [(NoteKind::UnclosedQuote, &[3][..])]);
    }

    #[test]
    fn a_row_that_is_not_utf8_is_noted_once() {
        let (rows, notes) =
            read(Dialect::Tabs, b"Code\tTitle\tNote\n1\tCaf\xe9\t\x80\n").expect("columns");
        assert_eq!(rows, ["2|1|Café|€"]);
        assert_eq!(whats(&notes), [(NoteKind::NotUtf8, &[2][..])]);
    }
}
