//! Vocational interests (RIASEC), and the Holland codes made of them.

use std::cmp::Reverse;
use std::fmt;

use serde::{Deserialize, Serialize, Serializer};

/// One of the six vocational interests of J. L. Holland's theory (*Making Vocational Choices*, 3rd
/// ed., 1997).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Interest {
    /// Hands, tools, machines, animals, the outdoors.
    Realistic,
    /// Observing, analysing, solving.
    Investigative,
    /// Creating and expressing.
    Artistic,
    /// Helping, teaching, caring.
    Social,
    /// Leading, persuading, selling.
    Enterprising,
    /// Order, data, rules.
    Conventional,
}

impl Interest {
    /// The six, in the order of the hexagon.
    pub const ALL: [Self; 6] = [
        Self::Realistic,
        Self::Investigative,
        Self::Artistic,
        Self::Social,
        Self::Enterprising,
        Self::Conventional,
    ];

    /// The initial, as in `RIASEC`.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Realistic => 'R',
            Self::Investigative => 'I',
            Self::Artistic => 'A',
            Self::Social => 'S',
            Self::Enterprising => 'E',
            Self::Conventional => 'C',
        }
    }
}

/// A Holland code: one to three different interests, the strongest first.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Interests(Vec<Interest>);

impl Interests {
    /// Reads a code such as `RIA`, in either case.
    #[must_use]
    pub fn new(code: &str) -> Option<Self> {
        let mut interests = Vec::new();
        for letter in code.chars() {
            let interest = Interest::ALL
                .into_iter()
                .find(|i| i.letter() == letter.to_ascii_uppercase())?;
            if interests.contains(&interest) {
                return None;
            }
            interests.push(interest);
        }
        (1..=3)
            .contains(&interests.len())
            .then_some(Self(interests))
    }

    /// The interests, the strongest first.
    pub fn iter(&self) -> impl Iterator<Item = Interest> + '_ {
        self.0.iter().copied()
    }

    /// True if every interest of `other` is among these.
    #[must_use]
    pub fn include(&self, other: &Self) -> bool {
        other.iter().all(|interest| self.0.contains(&interest))
    }
}

impl fmt::Display for Interests {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.iter()
            .try_for_each(|interest| write!(f, "{}", interest.letter()))
    }
}

/// Writes the letters in text formats, and in a catalogue file the list that `Deserialize` reads.
impl Serialize for Interests {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(self)
        } else {
            self.0.serialize(serializer)
        }
    }
}

/// O*NET's ratings of the six interests in an occupation.
///
/// The source is scale `OI` (Occupational Interests) of the O*NET database, a scale from 1 (the work
/// has nothing of it) to 7 (the work is all about it) with two decimals; the order is that of
/// [`Interest::ALL`]. In JSON they are numbers such as 3.24.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Ratings([u16; 6]);

impl Ratings {
    /// Ratings in hundredths, unless one of them is off the scale.
    #[must_use]
    pub fn new(hundredths: [u16; 6]) -> Option<Self> {
        hundredths
            .into_iter()
            .all(Self::is_on_scale)
            .then_some(Self(hundredths))
    }

    /// True if a rating in hundredths is from 1 to 7.
    #[must_use]
    pub fn is_on_scale(hundredths: u16) -> bool {
        (100..=700).contains(&hundredths)
    }

    /// The ratings in hundredths.
    #[must_use]
    pub const fn hundredths(&self) -> [u16; 6] {
        self.0
    }

    /// The Holland code of the ratings. The strongest interest is its first letter. The second and
    /// the third strongest follow if they are clearly above the average of the six: if their
    /// distance from the lower end of the scale is more than 1.0275 times that of the average. Of
    /// equal ratings, the one that comes first in `RIASEC` is the stronger.
    ///
    /// O*NET doesn't publish its rule. This one was found in O*NET 29.3, where it gives the official
    /// high points of 922 among 923 occupations, with any factor from 1.0269 to 1.028. In the other
    /// one, 29-1214.00 (Emergency Medicine Physicians), two interests are rated equally.
    #[must_use]
    pub fn high_points(&self) -> Interests {
        let above = |position: usize| u32::from(self.0[position]) - 100;
        let sum: u32 = (0..6).map(above).sum();
        let mut order = [0, 1, 2, 3, 4, 5];
        order.sort_by_key(|&position| Reverse(self.0[position]));
        let [first, others @ ..] = order;
        let high = others
            .into_iter()
            .take(2)
            .take_while(|&other| above(other) * 6 * 10_000 > sum * 10_275);
        let points = std::iter::once(first).chain(high);
        Interests(points.map(|point| Interest::ALL[point]).collect())
    }
}

/// Writes numbers from 1 to 7 in text formats, and in a catalogue file the hundredths that
/// `Deserialize` reads.
impl Serialize for Ratings {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_seq(self.0.map(|rating| f64::from(rating) / 100.0))
        } else {
            self.0.serialize(serializer)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The ratings and high points are those of O*NET 29.3.
    #[test]
    fn a_code_has_the_interests_that_are_clearly_above_the_average() {
        for (occupation, ratings, code) in [
            ("11-1011.00", [130, 324, 208, 352, 688, 500], "EC"),
            ("11-9199.08", [379, 371, 100, 270, 563, 564], "CE"),
            ("13-1021.00", [468, 180, 103, 170, 486, 486], "ECR"),
            ("17-3012.00", [554, 355, 328, 132, 192, 531], "RC"),
            ("39-2021.00", [617, 276, 163, 375, 152, 324], "RSC"),
            ("49-9041.00", [700, 298, 100, 100, 116, 438], "RCI"),
        ] {
            let ratings = Ratings::new(ratings).expect("ratings");
            assert_eq!(ratings.high_points().to_string(), code, "{occupation}");
        }
        let equal = Ratings::new([100; 6]).expect("ratings");
        assert_eq!(equal.high_points().to_string(), "R");
    }

    #[test]
    fn ratings_are_from_1_to_7_and_numbers_in_json() {
        assert_eq!(Ratings::new([100, 99, 100, 100, 100, 100]), None);
        assert_eq!(Ratings::new([701, 100, 100, 100, 100, 100]), None);
        let ratings = Ratings::new([130, 324, 208, 352, 700, 100]).expect("ratings");
        assert_eq!(
            serde_json::to_string(&ratings).ok().as_deref(),
            Some("[1.3,3.24,2.08,3.52,7.0,1.0]")
        );
        let bytes = postcard::to_stdvec(&ratings).expect("a postcard form");
        assert_eq!(postcard::from_bytes(&bytes), Ok(ratings));
    }

    #[test]
    fn a_holland_code_is_one_to_three_different_letters() {
        assert_eq!(
            Interests::new("ria").map(|i| i.to_string()).as_deref(),
            Some("RIA")
        );
        for wrong in ["", "RR", "RIAS", "X", "R I"] {
            assert_eq!(Interests::new(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_code_includes_another_in_any_order() {
        let code = |text| Interests::new(text).expect("a code");
        assert!(code("CIR").include(&code("RC")));
        assert!(!code("CI").include(&code("CIR")));
    }
}
