//! The table of a class: a row for each pupil, with answers to the questionnaire, scores or a
//! result code.
//!
//! It is CSV as spreadsheet programs and forms export it. Columns are found by their headers, in
//! either language; all others are kept as they are.

use careers_catalogue::os_error::OsError;

use crate::questionnaire::{PartialAnswers, Scores};

use self::columns::Columns;
pub use self::scale::Scale;
use self::table::{Record, Table};

mod columns;
mod row;
mod scale;
mod table;

/// The maximum size of a file, in bytes. A class of 40 with the full text of each answer has 40 KB.
pub const MOST_BYTES: u64 = 10 * 1024 * 1024;
/// The maximum number of rows: more pupils than any school has.
pub const MOST_ROWS: usize = 10_000;
/// The rows among which the headers are looked for: a title may stand above them.
const FIRST_ROWS: usize = 10;

/// A class: its pupils, and the rows that can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roster {
    /// The headers of the columns that are kept as they are. No two are the same.
    pub kept: Vec<String>,
    /// The rows that can be used, in the order of the file.
    pub rows: Vec<Row>,
    /// The other rows that aren't empty.
    pub skipped: Vec<Skipped>,
    /// The numbers that stand for answers, if there are any.
    pub scale: Option<Scale>,
}

/// A row of a pupil.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line on which it begins, from 1.
    pub line: usize,
    /// The name, if the table has it.
    pub name: Option<String>,
    /// The cells of the columns that are kept, in their order.
    pub kept: Vec<String>,
    /// What the pupil answered.
    pub given: Given,
}

/// What is known of a pupil's interests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// The scores alone.
    Scores(Scores),
    /// The answers to the items.
    Answers(Box<PartialAnswers>),
}

/// A row that can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// The line on which it begins, from 1.
    pub line: usize,
    /// The name, if the table has it.
    pub name: Option<String>,
    /// The reason.
    pub problem: RowProblem,
}

/// The reason why a row can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowProblem {
    /// It has neither answers nor scores.
    NothingGiven,
    /// A cell is neither a number of the table's scale nor one of the answers in words.
    NotAnAnswer {
        /// The header of its column.
        column: String,
        /// The content of the cell.
        cell: String,
        /// The scale of the table.
        scale: Scale,
    },
    /// A cell isn't a score, from 0 to 32.
    NotAScore {
        /// The header of its column.
        column: String,
        /// The content of the cell.
        cell: String,
    },
    /// A score is missing, so that the six can't be compared. Holds the header of its column.
    MissingScore(String),
    /// A cell isn't a result code. Holds its content.
    NotACode(String),
    /// A result code of another version of the questionnaire. Holds the version.
    OtherVersion(String),
    /// All answers are in one cell, where a spreadsheet program takes them for one number and keeps
    /// only its first 15 digits.
    OneCell,
    /// It has more cells than the table has headers.
    TooManyCells {
        /// The number of its cells.
        cells: usize,
        /// The number of headers.
        headers: usize,
    },
    /// A cell is so long that a quotation mark must be missing.
    LongCell,
}

/// The reason why a whole table can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// It can't be read.
    Unreadable(OsError),
    /// It is larger than [`MOST_BYTES`].
    TooLarge,
    /// It has more rows than [`MOST_ROWS`].
    TooManyRows,
    /// Nothing is in it.
    Empty,
    /// It isn't text, such as a workbook.
    Binary,
    /// It is text in UTF-16.
    Utf16,
    /// It is text in an encoding other than UTF-8. Holds the line of the first such byte.
    OtherEncoding(usize),
    /// It has headers alone.
    NoRows,
    /// It has no columns with answers or scores. Holds the headers that it has.
    MissingColumns(Vec<String>),
    /// Two columns have the same meaning. Holds the header of the second.
    RepeatedColumn(String),
    /// It has no columns with answers or scores, but on this line a cell that had all answers.
    OneCell(usize),
}

impl Roster {
    /// Reads the bytes of a table.
    ///
    /// # Errors
    /// The table as a whole can't be used. Rows that can't are in [`Roster::skipped`].
    pub fn new(bytes: &[u8]) -> Result<Self, Unusable> {
        let text = table::text(bytes)?;
        let mut first_error = None;
        for separator in table::separators(text) {
            let table = Table::new(text, separator)?;
            match headers(&table.records) {
                Ok((columns, first)) => return Self::below(columns, &table.records[first + 1..]),
                Err(error) => {
                    first_error.get_or_insert(error);
                }
            }
        }
        Err(first_error.unwrap_or(Unusable::Empty))
    }

    /// Reads the rows below the headers.
    fn below(mut columns: Columns, records: &[Record]) -> Result<Self, Unusable> {
        columns.scale = Scale::of(records.iter().flat_map(|record| columns.numbers(record)));
        let (mut rows, mut skipped) = (Vec::new(), Vec::new());
        for record in records {
            match columns.row(record) {
                Ok(row) => rows.push(row),
                Err(problem) => skipped.push(Skipped {
                    line: record.line,
                    name: columns.name(record),
                    problem,
                }),
            }
        }
        if rows.is_empty() && skipped.is_empty() {
            return Err(Unusable::NoRows);
        }
        Ok(Self {
            kept: columns.kept_headers(),
            rows,
            skipped,
            scale: columns.scale,
        })
    }
}

/// The first row that has headers which can be used, and its position.
fn headers(records: &[Record]) -> Result<(Columns, usize), Unusable> {
    let mut most_found = Vec::new();
    for (position, record) in records.iter().take(FIRST_ROWS).enumerate() {
        match Columns::new(&record.cells) {
            Ok(columns) => return Ok((columns, position)),
            Err(Unusable::MissingColumns(found)) if found.len() > most_found.len() => {
                most_found = found;
            }
            Err(Unusable::MissingColumns(_)) => {}
            Err(error) => return Err(error),
        }
    }
    let in_one_cell = records.iter().find(|record| row::is_in_one_cell(record));
    Err(match in_one_cell {
        Some(record) => Unusable::OneCell(record.line),
        None => Unusable::MissingColumns(most_found),
    })
}

#[cfg(test)]
mod tests;
