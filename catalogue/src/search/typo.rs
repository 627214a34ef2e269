//! An automaton that accepts words with a few typos.

use fst::automaton::Automaton;

/// Accepts the terms within a few typos of a word: letters left out, added, changed, or two
/// neighbours swapped (optimal string alignment distance, counted in bytes).
///
/// The automaton computes the rows of the distance's table while the index is walked. The automaton
/// of `fst` is built completely in advance, which for two typos takes longer than a whole search
/// may take.
pub struct Typo {
    word: Vec<u8>,
    most: usize,
}

/// The most typos that are tolerated.
const MOST: usize = 2;
/// The cells of a row that can hold a small enough distance: the diagonal, and as many on each side
/// of it as there may be typos.
const CELLS: usize = 2 * MOST + 1;

/// The cells near the diagonal of the last two rows, the number of bytes read so far, and the last
/// of these bytes. The cell in the middle compares the bytes read with as many of the word.
#[derive(Clone, Copy)]
pub struct Rows {
    depth: usize,
    last: [u8; CELLS],
    previous: [u8; CELLS],
    byte: u8,
}

impl Typo {
    /// Allows one typo in words of five letters or more, two from nine letters.
    pub fn new(word: &str) -> Option<Self> {
        match word.chars().count() {
            0..=4 => None,
            5..=8 => Some(Self::within(word, 1)),
            _ => Some(Self::within(word, MOST)),
        }
    }

    /// Allows at most `most` typos, of which two are the most.
    pub fn within(word: &str, most: usize) -> Self {
        Self {
            word: word.as_bytes().to_vec(),
            most: most.min(MOST),
        }
    }

    fn is_within(&self, distance: u8) -> bool {
        usize::from(distance) <= self.most
    }
}

impl Automaton for &Typo {
    type State = Rows;

    fn start(&self) -> Rows {
        let mut last = [u8::MAX; CELLS];
        (0..)
            .zip(&mut last[MOST..])
            .for_each(|(distance, cell)| *cell = distance);
        Rows {
            depth: 0,
            last,
            previous: [u8::MAX; CELLS],
            byte: 0,
        }
    }

    fn is_match(&self, rows: &Rows) -> bool {
        let cell = (self.word.len() + MOST).checked_sub(rows.depth);
        let distance = cell.and_then(|cell| rows.last.get(cell));
        distance.is_some_and(|distance| self.is_within(*distance))
    }

    fn can_match(&self, rows: &Rows) -> bool {
        rows.last.iter().any(|distance| self.is_within(*distance))
    }

    fn accept(&self, rows: &Rows, byte: u8) -> Rows {
        let Rows { last, previous, .. } = rows;
        let depth = rows.depth + 1;
        let mut next = [u8::MAX; CELLS];
        // If two typos are allowed, the first letter must be right: it is seldom wrong, and this
        // skips most of the index.
        let is_hopeless = self.most > 1 && depth == 1 && self.word.first() != Some(&byte);
        for cell in MOST - self.most..=MOST + self.most {
            // The number of the word's bytes that the cell compares.
            let Some(length) = (depth + cell).checked_sub(MOST) else {
                continue;
            };
            if is_hopeless || length > self.word.len() {
                break;
            }
            let mut best = last
                .get(cell + 1)
                .map_or(u8::MAX, |added| added.saturating_add(1));
            if let Some(before) = length.checked_sub(1) {
                let letter = self.word[before];
                best = best.min(last[cell].saturating_add(u8::from(letter != byte)));
                if let Some(left_out) = cell.checked_sub(1) {
                    best = best.min(next[left_out].saturating_add(1));
                }
                if before > 0 && letter == rows.byte && self.word[before - 1] == byte {
                    best = best.min(previous[cell].saturating_add(1));
                }
            }
            next[cell] = best;
        }
        Rows {
            depth,
            last: next,
            previous: *last,
            byte,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn is_within(word: &str, other: &str, most: usize) -> bool {
        let typo = Typo::within(word, most);
        let rows = other
            .bytes()
            .fold((&typo).start(), |rows, byte| (&typo).accept(&rows, byte));
        (&typo).is_match(&rows)
    }

    #[test]
    fn one_typo_of_each_kind_is_within_one() {
        for typo in ["databse", "dattabase", "databaxe", "dtaabase", "database"] {
            assert!(is_within(typo, "database", 1), "{typo}");
        }
        assert!(!is_within("datbse", "database", 1));
    }

    proptest! {
        #[test]
        fn the_automaton_agrees_with_the_distance(
            a in "[abc]{0,8}",
            b in "[abc]{0,8}",
            most in 0_usize..3,
        ) {
            prop_assume!(most < 2 || (!a.is_empty() && a.get(..1) == b.get(..1)));
            let distance = strsim::osa_distance(&a, &b);
            prop_assert_eq!(is_within(&a, &b, most), distance <= most);
        }
    }
}
