//! Tables: rows of cells that are read by the names of their columns.

use std::borrow::Cow;
use std::io::Read;
use std::ops::Range;

use csv::{ByteRecord, ReaderBuilder};

use super::note::{NoteKind, Notes};
use super::{Failure, clean, decode, limits};

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

/// A column to be read, with its names in the releases, the newest first. A table has one of them.
/// The rest of the program calls the column by the newest.
#[derive(Clone, Copy, Debug)]
pub enum Column {
    /// The column is required: a table without it, or a row without a value in it, is of no use.
    Needed(&'static [&'static str]),
    /// The column may be missing, or empty in a row.
    Optional(&'static [&'static str]),
}

impl Column {
    const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Needed(names) | Self::Optional(names) => names,
        }
    }

    /// Its position in a header in lower case, and its name there. A column that isn't there has
    /// its newest name.
    fn find(self, header: &[String]) -> FoundColumn {
        let position = |name: &str| header.iter().position(|cell| *cell == name.to_lowercase());
        let newest = self.names()[0];
        let found = self
            .names()
            .iter()
            .find_map(|&name| Some((name, position(name)?)));
        FoundColumn {
            newest,
            name: found.map_or(newest, |(name, _)| name),
            position: found.map(|(_, position)| position),
            is_needed: matches!(self, Self::Needed(_)),
        }
    }
}

/// A column as a table has it.
struct FoundColumn {
    /// Its newest name, which it is asked for by.
    newest: &'static str,
    /// Its name in this table.
    name: &'static str,
    /// Its position, unless the table lacks it.
    position: Option<usize>,
    is_needed: bool,
}

/// A required column that a table doesn't have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissingColumn(pub &'static str);

impl Table {
    /// The failure of an import that needs the missing column.
    pub fn without(&self, MissingColumn(column): MissingColumn) -> Failure {
        Failure::MissingColumn {
            file: self.file.clone(),
            column,
        }
    }

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
        let long = long_records(&self.bytes, dialect);
        let mut reader = reader.from_reader(WithoutLong {
            bytes: &self.bytes,
            at: 0,
            long: &long,
        });
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
        let found: Vec<_> = columns.iter().map(|column| column.find(&header)).collect();
        let missing = found
            .iter()
            .find(|column| column.is_needed && column.position.is_none());
        if let Some(column) = missing {
            return Err(MissingColumn(column.name));
        }
        for record in &long {
            let line = 1 + count(&self.bytes[..record.start], b'\n') as u64;
            notes.of_line(&self.file, line, NoteKind::LongRow);
        }
        let mut line = Line {
            bytes: &self.bytes,
            long: &long,
            at: 0,
            number: 1,
        };
        while let Some(end) = next(&mut record) {
            let start = line.move_to(record.position().map_or(0, byte_offset));
            let mut row = Row {
                file: &self.file,
                line: line.number,
                record: &record,
                columns: &found,
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
    long: &'t [Range<usize>],
    at: usize,
    number: u64,
}

impl Line<'_> {
    /// Moves to the beginning of a record, past the line breaks and long records before it. Returns
    /// that position.
    fn move_to(&mut self, start: usize) -> usize {
        let mut begin = start.min(self.bytes.len());
        loop {
            let breaks = self.bytes[begin..]
                .iter()
                .take_while(|byte| matches!(byte, b'\r' | b'\n'));
            begin += breaks.count();
            match self.long.iter().find(|record| record.start == begin) {
                Some(record) => begin = record.end,
                None => break,
            }
        }
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
    columns: &'r [FoundColumn],
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

    /// The value in a column, as it is in the file; empty if there is none. The column is called by
    /// its newest name.
    pub fn raw(&self, column: &'static str) -> Cow<'r, str> {
        let mut columns = self.columns.iter();
        let found = columns.find(|known| known.newest == column);
        found
            .expect("the column was asked for")
            .position
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
        let cell = |column: &FoundColumn| self.record.get(column.position?);
        for column in self.columns {
            let cell = cell(column).unwrap_or_default();
            if cell.len() > limits::CELL {
                return Some(NoteKind::LongCell(column.name));
            }
            if column.is_needed && clean::is_blank(&decode::cell(cell)) {
                return Some(NoteKind::MissingCell(column.name));
            }
        }
        let mut cells = self.columns.iter().filter_map(cell);
        if cells.any(|cell| str::from_utf8(cell).is_err()) {
            self.note(NoteKind::NotUtf8);
        }
        None
    }
}

/// The records that are longer than a row may be, which the CSV reader would copy as a whole.
fn long_records(bytes: &[u8], dialect: Dialect) -> Vec<Range<usize>> {
    let mut records = Vec::new();
    let mut start = 0;
    let mut place = Place::FieldStart;
    for (position, &byte) in bytes.iter().enumerate() {
        place = place.after(byte, dialect);
        if matches!(place, Place::End) {
            if position - start > limits::ROW {
                records.push(start..position);
            }
            (start, place) = (position + 1, Place::FieldStart);
        }
    }
    if bytes.len() - start > limits::ROW {
        records.push(start..bytes.len());
    }
    records
}

/// A place in a record, as the CSV reader sees it.
#[derive(Clone, Copy)]
enum Place {
    FieldStart,
    Plain,
    Quoted,
    /// After a quote in a quoted cell: the end of the cell, or the first half of a quote in it.
    Quote,
    End,
}

impl Place {
    const fn after(self, byte: u8, dialect: Dialect) -> Self {
        match (self, byte, dialect) {
            (Self::Quoted, b'"', _) => Self::Quote,
            (Self::FieldStart, b'"', Dialect::Commas)
            | (Self::Quote, b'"', _)
            | (Self::Quoted, ..) => Self::Quoted,
            (_, b'\r' | b'\n', _) => Self::End,
            (_, b',', Dialect::Commas) => Self::FieldStart,
            _ => Self::Plain,
        }
    }
}

/// The bytes of a table with line breaks in the place of its long records, so that the CSV reader
/// skips them and the other records stay where they are.
struct WithoutLong<'t> {
    bytes: &'t [u8],
    at: usize,
    long: &'t [Range<usize>],
}

impl Read for WithoutLong<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let rest = &self.bytes[self.at..];
        let length = rest.len().min(buffer.len());
        buffer[..length].copy_from_slice(&rest[..length]);
        for record in self.long {
            let [start, end] = [record.start, record.end]
                .map(|position| position.clamp(self.at, self.at + length) - self.at);
            buffer[start..end].fill(b'\n');
        }
        self.at += length;
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use super::super::note::Note;
    use super::*;

    const COLUMNS: [Column; 3] = [
        Column::Needed(&["Code"]),
        Column::Needed(&["Title", "Old Title"]),
        Column::Optional(&["Note"]),
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

    #[test]
    fn a_column_is_found_by_any_of_its_names() {
        for title in ["Title", "Old Title"] {
            let table = format!("Code\t{title}\n1\tWelder\n2\t\n");
            let (rows, notes) = read(Dialect::Tabs, table.as_bytes()).expect("columns");
            assert_eq!(rows, ["2|1|Welder|"]);
            assert_eq!(
                kinds_and_lines(&notes),
                [(NoteKind::MissingCell(title), &[3][..])]
            );
        }
        let both = b"Old Title\tCode\tTitle\nOld\t1\tNew\n";
        let (rows, _) = read(Dialect::Tabs, both).expect("columns");
        assert_eq!(rows, ["2|1|New|"]);
    }

    #[test]
    fn a_row_or_a_cell_that_is_too_long_is_skipped() {
        let row = |cell: usize| format!("1,A,{}\n", "x".repeat(cell));
        let (rows, notes) = read(
            Dialect::Commas,
            format!(
                "Code,Title,Note\n1,\"A\n\",b\n\"{}\n\",B\n2,B,c\n{}{}3,C,d\n4,D,\"{}",
                "\"\"\n".repeat(limits::ROW / 2),
                row(limits::CELL),
                row(limits::CELL + 1),
                "x".repeat(limits::ROW),
            )
            .as_bytes(),
        )
        .expect("columns");
        let rows: Vec<_> = rows.iter().map(|row| &row[..row.len().min(16)]).collect();
        let line = 5 + limits::ROW / 2 + 1;
        assert_eq!(
            rows,
            [
                "2|1|A|b".to_owned(),
                format!("{line}|2|B|c"),
                format!("{}|1|A|xxxxx", line + 1)[..16].to_owned(),
                format!("{}|3|C|d", line + 3),
            ]
        );
        let line = line as u64;
        assert_eq!(
            kinds_and_lines(&notes),
            [
                (NoteKind::LongRow, &[4, line + 4][..]),
                (NoteKind::OuterSpace, &[2]),
                (NoteKind::LongCell("Note"), &[line + 2]),
            ]
        );
    }

    proptest::proptest! {
        /// A row is found where the CSV reader finds it, whatever quotes and line breaks are there.
        #[test]
        fn records_end_where_the_csv_reader_ends_them(
            table in "[a\",\t\n\r]{0,40}",
            is_tabs: bool,
        ) {
            let dialect = if is_tabs { Dialect::Tabs } else { Dialect::Commas };
            let mut reader = ReaderBuilder::new();
            reader.has_headers(false).flexible(true);
            if is_tabs {
                reader.delimiter(b'\t').quoting(false);
            }
            let mut reader = reader.from_reader(table.as_bytes());
            let mut expected = Vec::new();
            let mut record = ByteRecord::new();
            while reader.read_byte_record(&mut record).expect("memory") {
                expected.push(byte_offset(reader.position()).min(table.len()));
            }
            let mut ends = Vec::new();
            let mut place = Place::FieldStart;
            let mut is_empty = true;
            for (position, byte) in table.bytes().enumerate() {
                place = place.after(byte, dialect);
                if matches!(place, Place::End) {
                    if !is_empty {
                        ends.push(position + 1);
                    }
                    (place, is_empty) = (Place::FieldStart, true);
                } else {
                    is_empty = false;
                }
            }
            if !is_empty {
                ends.push(table.len());
            }
            // The reader may take one more line break with a record.
            proptest::prop_assert_eq!(ends.len(), expected.len());
            for (end, expected) in ends.iter().zip(expected) {
                proptest::prop_assert!(end.abs_diff(expected) <= 1, "{end} {expected}");
            }
        }
    }
}
