//! Vocational interests (RIASEC), and the Holland codes made of them.

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

    /// The interest with an initial, in either case.
    #[must_use]
    pub fn from_letter(letter: char) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|interest| interest.letter() == letter.to_ascii_uppercase())
    }

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
pub struct Interests(pub(super) Vec<Interest>);

impl Interests {
    /// Reads a code such as `RIA`, in either case.
    #[must_use]
    pub fn new(code: &str) -> Option<Self> {
        let mut interests = Vec::new();
        for letter in code.chars() {
            let interest = Interest::from_letter(letter)?;
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

#[cfg(test)]
mod tests {
    use super::*;

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
