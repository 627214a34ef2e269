//! The interests of O*NET's occupations: six ratings, and up to three high points.

use super::super::note::{NoteKind, Notes};
use super::super::table::{MissingColumn, Row, Table};
use super::Occupations;
use super::tables::INTERESTS;
use crate::profile::{Interest, Interests, Ratings};

/// The interests of one occupation, as far as they have been read.
#[derive(Clone, Copy, Default)]
struct Gathered {
    /// The high points, the strongest first, as positions in `Interest::ALL`.
    points: [Option<usize>; 3],
    /// The ratings in hundredths, in the order of `Interest::ALL`.
    ratings: [Option<u16>; 6],
    /// The line of the last rating.
    line: u64,
}

/// Reads the table: rows of scale `OI` are ratings, elements `1.B.1.a` (realistic) to `1.B.1.f`
/// (conventional); rows of scale `IH` are high points, `1.B.1.g` (the first) to `1.B.1.i`.
///
/// The Holland code is that of the high points. Where there are none, it is derived from the
/// ratings.
pub fn read(
    occupations: &mut Occupations,
    table: &Table,
    notes: &mut Notes,
) -> Result<(), MissingColumn> {
    let mut gathered = vec![Gathered::default(); occupations.drafts.len()];
    occupations.rows(table, &INTERESTS, notes, |career, row| {
        if let Err(kind) = gathered[career].add(row) {
            row.note(kind);
        }
    })?;
    for (draft, gathered) in occupations.drafts.iter_mut().zip(gathered) {
        let ratings = gathered.ratings();
        if ratings.is_none() && gathered.line > 0 {
            notes.of_line(&table.file, gathered.line, NoteKind::IncompleteRatings);
        }
        draft.profile.interests = gathered
            .high_points()
            .or_else(|| ratings.as_ref().map(Ratings::high_points));
        draft.profile.ratings = ratings;
    }
    Ok(())
}

impl Gathered {
    fn add(&mut self, row: &mut Row<'_>) -> Result<(), NoteKind> {
        let element = match row
            .text("Element ID")
            .strip_prefix("1.B.1.")
            .map(str::as_bytes)
        {
            Some(&[letter @ b'a'..=b'i']) => usize::from(letter - b'a'),
            _ => return Err(NoteKind::UnknownValue("Element ID")),
        };
        let value = hundredths(&row.text("Data Value"));
        let unknown = Err(NoteKind::UnknownValue("Data Value"));
        match (&*row.text("Scale ID"), element) {
            ("OI", 0..6) => {
                let Some(rating) = value.filter(|&rating| Ratings::is_on_scale(rating)) else {
                    return unknown;
                };
                self.ratings[element] = Some(rating);
                self.line = row.line();
            }
            ("IH", 6..9) => {
                let number = value
                    .filter(|value| value % 100 == 0)
                    .map(|value| value / 100);
                let point = match number {
                    Some(0) => None,
                    Some(number @ 1..=6) => Some(usize::from(number) - 1),
                    _ => return unknown,
                };
                if point.is_some() && self.points.contains(&point) {
                    return unknown;
                }
                self.points[element - 6] = point;
            }
            ("OI" | "IH", _) => return Err(NoteKind::UnknownValue("Element ID")),
            _ => return Err(NoteKind::UnknownValue("Scale ID")),
        }
        Ok(())
    }

    /// The ratings, if all six are there.
    fn ratings(&self) -> Option<Ratings> {
        let mut ratings = [0; 6];
        for (rating, read) in ratings.iter_mut().zip(self.ratings) {
            *rating = read?;
        }
        Ratings::new(ratings)
    }

    /// The code of the high points, if there are any.
    fn high_points(&self) -> Option<Interests> {
        let letters = self.points.iter().flatten();
        let code: String = letters
            .map(|&point| Interest::ALL[point].letter())
            .collect();
        Interests::new(&code)
    }
}

/// A number with up to two decimals, in hundredths. Some releases write `3`, others `3.00`.
fn hundredths(text: &str) -> Option<u16> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let fraction = fraction.trim_end_matches('0');
    let is_number = [whole, fraction]
        .iter()
        .all(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
    if !is_number || whole.is_empty() || fraction.len() > 2 {
        return None;
    }
    format!("{whole}{fraction:0<2}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_up_to_two_decimals() {
        for (text, expected) in [
            ("3.24", Some(324)),
            ("1.3", Some(130)),
            ("5", Some(500)),
            ("6.00", Some(600)),
            ("0.050", Some(5)),
            ("3.245", None),
            ("-1", None),
            (".5", None),
            ("1.-5", None),
            ("n/a", None),
            ("99999", None),
            ("", None),
        ] {
            assert_eq!(hundredths(text), expected, "{text}");
        }
    }
}
