//! The numbers that stand for answers in a table.

use crate::questionnaire::{Answers, ITEMS};

/// The number of answers that are many: those of two pupils. Among so many of a class, somebody
/// likes an activity very much.
const MANY: usize = 2 * ITEMS;

/// The numbers that stand for answers. A dialogue and forms have 1 to 5; the questionnaire on paper
/// has 0 to 4, points to add up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// 1 to 5: there is a 5, or there are too few answers to tell.
    FromOne,
    /// 0 to 4: there is a 0, and no 5.
    FromZero,
    /// 1 to 5, although there is no 5 among many answers.
    Presumed,
    /// 1 to 5, although there is a 0, too. Nobody knows what the other numbers of such a row mean.
    Mixed,
}

impl Scale {
    /// The scale of a table from all numbers among its answers; none if there are no numbers.
    pub fn of(numbers: impl IntoIterator<Item = u8>) -> Option<Self> {
        let mut counts = [0; Answers::HIGHEST as usize + 1];
        for number in numbers {
            if let Some(count) = counts.get_mut(usize::from(number)) {
                *count += 1;
            }
        }
        let [zeros, .., fives] = counts;
        let all: usize = counts.iter().sum();
        match (zeros, fives) {
            (0, 0) if all == 0 => None,
            (0, 0) if all >= MANY => Some(Self::Presumed),
            (0, _) => Some(Self::FromOne),
            (_, 0) => Some(Self::FromZero),
            (_, _) => Some(Self::Mixed),
        }
    }

    /// The lowest number.
    #[must_use]
    pub const fn lowest(self) -> u8 {
        match self {
            Self::FromZero => 0,
            Self::FromOne | Self::Presumed | Self::Mixed => 1,
        }
    }

    /// The highest number.
    #[must_use]
    pub const fn highest(self) -> u8 {
        self.lowest() + Answers::HIGHEST - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zero_or_a_five_tells_the_scale() {
        for (numbers, expected) in [
            (&[][..], None),
            (&[1, 2, 3], Some(Scale::FromOne)),
            (&[1, 2, 5], Some(Scale::FromOne)),
            (&[0, 2, 4], Some(Scale::FromZero)),
            (&[0, 2, 5], Some(Scale::Mixed)),
            (&[7, 9], None),
            (&[2; MANY], Some(Scale::Presumed)),
            (&[2; MANY - 1], Some(Scale::FromOne)),
        ] {
            assert_eq!(Scale::of(numbers.iter().copied()), expected, "{numbers:?}");
        }
    }
}
