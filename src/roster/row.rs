//! A row of a class's table.

use super::columns::{Columns, words_of};
use super::table::Record;
use super::{Given, Row, RowProblem, Scale};
use crate::questionnaire::{HIGHEST, ITEMS, PartialAnswers, ROUND, Scores, WrongScores};

/// The maximum length of a cell, in bytes.
const LONGEST: usize = 1000;
/// The fewest digits of a number that must be many answers in one cell.
const MANY_DIGITS: usize = 30;

impl Columns {
    /// Reads the row of a pupil.
    pub fn row(&self, record: &Record) -> Result<Row, RowProblem> {
        let cells = &record.cells;
        let headers = self.headers.len();
        if cells.iter().any(|cell| cell.len() > LONGEST) {
            return Err(RowProblem::LongCell);
        }
        if cells.iter().skip(headers).any(|cell| !cell.is_empty()) {
            return Err(RowProblem::TooManyCells {
                cells: cells.len(),
                headers,
            });
        }
        if is_in_one_cell(record) {
            return Err(RowProblem::OneCell);
        }
        let kept = self.kept.iter();
        Ok(Row {
            line: record.line,
            name: self.name(record),
            kept: kept
                .map(|(place, _)| cell(cells, *place).to_owned())
                .collect(),
            given: self.given(cells)?,
        })
    }

    /// The name in a row, if there is one that can be shown.
    pub fn name(&self, record: &Record) -> Option<String> {
        let name = cell(&record.cells, self.name?);
        (!name.is_empty() && name.len() <= LONGEST).then(|| name.to_owned())
    }

    /// The numbers among the answers of a row.
    pub fn numbers(&self, record: &Record) -> impl Iterator<Item = u8> {
        let places = self.items.iter().flatten().flatten();
        places.filter_map(|place| words_of(cell(&record.cells, *place)).parse().ok())
    }

    /// The answers of a row, else its scores, else its result code.
    fn given(&self, cells: &[String]) -> Result<Given, RowProblem> {
        if let Some(items) = &self.items
            && items.iter().flatten().any(|place| is_filled(cells, *place))
        {
            return self.answers(items, cells);
        }
        if let Some(places) = &self.scores
            && places.iter().any(|place| is_filled(cells, *place))
        {
            return self.scores(places, cells);
        }
        match self.code {
            Some(place) if is_filled(cells, place) => code(cell(cells, place)),
            _ => Err(RowProblem::NothingGiven),
        }
    }

    fn answers(
        &self,
        items: &[Option<usize>; ITEMS],
        cells: &[String],
    ) -> Result<Given, RowProblem> {
        let mut answers = [None; ITEMS];
        for (answer, place) in answers.iter_mut().zip(items) {
            let Some(place) = place.filter(|place| is_filled(cells, *place)) else {
                continue;
            };
            *answer =
                Some(
                    self.answer(cell(cells, place))
                        .ok_or_else(|| RowProblem::NotAnAnswer {
                            column: self.headers[place].clone(),
                            cell: cell(cells, place).to_owned(),
                            scale: self.scale.unwrap_or(Scale::FromOne),
                        })?,
                );
        }
        let answers = PartialAnswers::new(answers).expect("each is read as an answer");
        Ok(Given::Answers(Box::new(answers)))
    }

    /// Reads an answer: a digit, its words, or both, such as `4 - Suka`.
    fn answer(&self, cell: &str) -> Option<u8> {
        let words = words_of(cell);
        let in_words = || {
            let text = words.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
            self.answers.get(text).copied()
        };
        let scale = self.scale.unwrap_or(Scale::FromOne);
        let number: Option<u8> = words.parse().ok();
        let on_scale = number.filter(|it| (scale.lowest()..=scale.highest()).contains(it));
        on_scale
            .map(|number| number - scale.lowest() + 1)
            .or_else(in_words)
    }

    fn scores(&self, places: &[usize; ROUND], cells: &[String]) -> Result<Given, RowProblem> {
        let mut scores = [0; ROUND];
        for (score, place) in scores.iter_mut().zip(places) {
            let column = || self.headers[*place].clone();
            if !is_filled(cells, *place) {
                return Err(RowProblem::MissingScore(column()));
            }
            let cell = cell(cells, *place);
            let number = cell.parse().ok().filter(|number| *number <= HIGHEST);
            *score = number.ok_or_else(|| RowProblem::NotAScore {
                column: column(),
                cell: cell.to_owned(),
            })?;
        }
        let scores = Scores::new(scores).expect("each is at most the highest");
        Ok(Given::Scores(scores))
    }
}

fn code(cell: &str) -> Result<Given, RowProblem> {
    Scores::read(cell)
        .map(Given::Scores)
        .map_err(|wrong| match wrong {
            WrongScores::OtherVersion(version) => RowProblem::OtherVersion(version),
            WrongScores::NotSixNumbers => RowProblem::NotACode(cell.to_owned()),
        })
}

/// True if a cell has all answers as one number, as typed (`35142…`) or as a spreadsheet shows it
/// (`3,51421E+47`).
pub fn is_in_one_cell(record: &Record) -> bool {
    record.cells.iter().any(|cell| {
        let (digits, exponent) = match cell.split_once(['E', 'e']) {
            Some((digits, exponent)) => (digits, exponent.trim_start_matches('+').parse().ok()),
            None => (cell.as_str(), Some(0)),
        };
        let is_number = !digits.is_empty()
            && digits
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
        is_number && exponent.is_some_and(|exponent: usize| digits.len() + exponent >= MANY_DIGITS)
    })
}

/// The content of a cell. A row may end before its last cells if they are empty.
fn cell(cells: &[String], place: usize) -> &str {
    cells.get(place).map_or("", String::as_str)
}

/// True unless a cell is empty, or has the dash that stands for nothing.
fn is_filled(cells: &[String], place: usize) -> bool {
    !matches!(cell(cells, place), "" | "-" | "–")
}
