//! The bytes of a table: its encoding, its separator, and its records with their lines.

use std::cmp::Reverse;

use careers_catalogue::sorting;
use csv::ReaderBuilder;

use super::{MOST_BYTES, MOST_ROWS, Unusable};

/// The bytes with which files begin that aren't text: workbooks (of Excel 2007 and of `LibreOffice`,
/// which are zip files, and of Excel 97) and PDF.
const SIGNATURES: [&[u8]; 3] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF"];
/// The lines in which separators are counted.
const FIRST_LINES: usize = 10;

/// A table as text.
pub struct Table {
    /// The rows that aren't empty.
    pub records: Vec<Record>,
}

/// A row of a table.
pub struct Record {
    /// The line on which it begins, from 1.
    pub line: usize,
    /// Its cells, without blanks around them.
    pub cells: Vec<String>,
}

impl Table {
    /// Reads a table with a separator between its cells.
    pub fn new(text: &str, separator: u8) -> Result<Self, Unusable> {
        let mut reader = ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut lines = Lines::new(text);
        let mut records = Vec::new();
        for record in reader.records() {
            let record = record.expect("text in memory");
            let cells = record.iter().map(|cell| cell.trim().to_owned());
            let cells: Vec<String> = cells.collect();
            if cells.iter().all(String::is_empty) {
                continue;
            }
            if records.len() > MOST_ROWS {
                return Err(Unusable::TooManyRows);
            }
            let start = record.position().map_or(0, csv::Position::byte);
            records.push(Record {
                line: lines.line_of_record(usize::try_from(start).unwrap_or(0)),
                cells,
            });
        }
        if records.is_empty() {
            return Err(Unusable::Empty);
        }
        Ok(Self { records })
    }
}

/// The text of a table without a byte order mark.
pub fn text(bytes: &[u8]) -> Result<&str, Unusable> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Unusable::TooLarge);
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(Unusable::Utf16);
    }
    let is_binary = SIGNATURES.iter().any(|start| bytes.starts_with(start)) || bytes.contains(&0);
    if is_binary {
        return Err(Unusable::Binary);
    }
    let text = str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        Unusable::OtherEncoding(before.split(|byte| *byte == b'\n').count())
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// The separators that may stand between cells, the most frequent outside quotes in the first lines
/// before the others. The most frequent need not be the one: texts have commas and semicolons, too.
pub fn separators(text: &str) -> [u8; 3] {
    let mut separators = [(b',', 0), (b';', 0), (b'\t', 0)];
    let mut is_quoted = false;
    for byte in text.lines().take(FIRST_LINES).flat_map(str::bytes) {
        if byte == b'"' {
            is_quoted = !is_quoted;
        }
        let found = separators
            .iter_mut()
            .find(|(separator, _)| *separator == byte);
        if let Some((_, count)) = found.filter(|_| !is_quoted) {
            *count += 1;
        }
    }
    sorting::by_key(&mut separators, |&(_, count)| Reverse(count));
    separators.map(|(separator, _)| separator)
}

/// Counts lines up to growing positions.
struct Lines<'t> {
    text: &'t str,
    position: usize,
    line: usize,
}

impl<'t> Lines<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text,
            position: 0,
            line: 1,
        }
    }

    /// The line of the record after a position. The parser's own count is of no use, because line
    /// breaks before a record count as part of it.
    fn line_of_record(&mut self, position: usize) -> usize {
        let rest = &self.text[position..];
        let start = position + rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        let between = self.text[self.position..start].bytes();
        self.line += between.filter(|byte| *byte == b'\n').count();
        self.position = start;
        self.line
    }
}
