//! The levels of education in Indonesia, as far as careers and study programmes name them.

use serde::{Deserialize, Serialize};

/// A level of education, from the lowest to the highest. Of a career it is the shortest way in; of
/// a programme, the lowest level at which it is taught.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// No schooling is asked for.
    None,
    /// Any upper secondary school (SMA, MA, SMK, MAK).
    SmaSmk,
    /// A particular programme (konsentrasi keahlian) of a vocational upper secondary school.
    Smk,
    /// Diploma tiga: three years.
    D3,
    /// Diploma empat, sarjana terapan: four years.
    D4,
    /// Sarjana: four years.
    S1,
    /// A professional programme after S1, as for doctors and pharmacists.
    Profesi,
    /// A specialist programme after a professional one.
    Spesialis,
    /// Magister: two years after S1.
    S2,
}

impl Level {
    /// All of them, the lowest first.
    pub const ALL: [Self; 9] = [
        Self::None,
        Self::SmaSmk,
        Self::Smk,
        Self::D3,
        Self::D4,
        Self::S1,
        Self::Profesi,
        Self::Spesialis,
        Self::S2,
    ];

    /// The name in profiles, in JSON and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::SmaSmk => "sma-smk",
            Self::Smk => "smk",
            Self::D3 => "d3",
            Self::D4 => "d4",
            Self::S1 => "s1",
            Self::Profesi => "profesi",
            Self::Spesialis => "spesialis",
            Self::S2 => "s2",
        }
    }

    /// The level with a name.
    #[must_use]
    pub fn new(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.name() == name)
    }

    /// True if pupils enter a programme of this level after school, by an application that weighs
    /// school subjects.
    #[must_use]
    pub const fn follows_school(self) -> bool {
        matches!(self, Self::D3 | Self::D4 | Self::S1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_called_the_same_in_json_and_in_profiles() {
        for level in Level::ALL {
            let json = serde_json::to_string(&level).expect("a string");
            assert_eq!(json, format!("\"{}\"", level.name()));
            assert_eq!(Level::new(level.name()), Some(level));
        }
    }
}
