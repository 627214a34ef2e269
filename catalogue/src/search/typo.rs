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
    most: u8,
}

/// The length in bytes of the longest word for which typos are tolerated.
const LONGEST: usize = 24;

/// The last two rows of the table, the number of bytes read so far, and the last of these bytes.
#[derive(Clone, Copy)]
pub struct Rows {
    depth: usize,
    last: [u8; LONGEST + 1],
    previous: [u8; LONGEST + 1],
    byte: u8,
}

impl Typo {
    /// Allows one typo in words of five letters or more, two from nine letters.
    pub fn new(word: &str) -> Option<Self> {
        match word.chars().count() {
            0..=4 => None,
            5..=8 => Self::within(word, 1),
            _ => Self::within(word, 2),
        }
    }

    /// Allows at most `most` typos; `None` if the word is too long.
    pub fn within(word: &str, most: u8) -> Option<Self> {
        (word.len() <= LONGEST).then(|| Self {
            word: word.as_bytes().to_vec(),
            most,
        })
    }
}

impl Typo {
    /// The cells of a row that can hold a small enough distance: those near the diagonal.
    fn band(&self, depth: usize) -> std::ops::Range<usize> {
        let most = usize::from(self.most);
        let end = (depth + most).min(self.word.len()) + 1;
        depth.saturating_sub(most).min(end)..end
    }
}

impl Automaton for &Typo {
    type State = Rows;

    fn start(&self) -> Rows {
        let mut last = [0; LONGEST + 1];
        (0..)
            .zip(&mut last)
            .for_each(|(distance, cell)| *cell = distance);
        Rows {
            depth: 0,
            last,
            previous: [u8::MAX; LONGEST + 1],
            byte: 0,
        }
    }

    fn is_match(&self, rows: &Rows) -> bool {
        rows.last[self.word.len()] <= self.most
    }

    fn can_match(&self, rows: &Rows) -> bool {
        rows.last[self.band(rows.depth)]
            .iter()
            .any(|distance| *distance <= self.most)
    }

    fn accept(&self, rows: &Rows, byte: u8) -> Rows {
        let Rows { last, previous, .. } = rows;
        let depth = rows.depth + 1;
        let mut next = [u8::MAX; LONGEST + 1];
        // If two typos are allowed, the first letter must be right: it is seldom wrong, and this
        // skips most of the index.
        if self.most > 1 && depth == 1 && self.word.first() != Some(&byte) {
            return Rows {
                depth,
                last: next,
                previous: *last,
                byte,
            };
        }
        for i in self.band(depth) {
            let Some(previous_i) = i.checked_sub(1) else {
                next[0] = last[0].saturating_add(1);
                continue;
            };
            let letter = self.word[previous_i];
            let changed = last[previous_i].saturating_add(u8::from(letter != byte));
            let left_out = next[previous_i].saturating_add(1);
            let added = last[i].saturating_add(1);
            next[i] = changed.min(left_out).min(added);
            if i > 1 && letter == rows.byte && self.word[i - 2] == byte {
                next[i] = next[i].min(previous[i - 2].saturating_add(1));
            }
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

    fn is_within(word: &str, other: &str, most: u8) -> bool {
        let typo = Typo::within(word, most).expect("a short word");
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
            most in 0_u8..3,
        ) {
            prop_assume!(most < 2 || (!a.is_empty() && a.get(..1) == b.get(..1)));
            let distance = strsim::osa_distance(&a, &b);
            prop_assert_eq!(is_within(&a, &b, most), distance <= usize::from(most));
        }
    }
}
