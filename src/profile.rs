//! What a career is.

use std::fmt;
use std::rc::Rc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::text::Text;

// The path holds for build.rs too, which has this file as a module of another folder.
#[path = "profile/read.rs"]
pub mod read;

/// Everything that is known of one career, in both languages.
///
/// Only `title` and `summary` are always there, since official data has holes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// The name of the job.
    pub title: Text,
    /// Other names, in either language.
    pub aliases: Vec<String>,
    /// What the job is, in one or two sentences.
    pub summary: Text,
    /// What the work revolves around: noun phrases.
    pub focus: Vec<Text>,
    /// What one does.
    pub duties: Vec<Text>,
    /// With whom one works, and what for.
    pub collaboration: Option<Text>,
    /// Whom the job suits.
    pub suited: Vec<Text>,
    /// Whom it doesn't.
    pub unsuited: Vec<Text>,
    /// Proper names of languages, instruments and systems.
    pub tools: Vec<String>,
    /// What people wrongly think of the job.
    pub misconceptions: Vec<Correction>,
    /// What people who choose it wrongly expect.
    pub expectations: Vec<Correction>,
    /// How it differs from the careers that it is confused with.
    pub differs_from: Vec<Difference>,
    /// Names of study programmes (program studi), the most direct first.
    pub majors: Vec<String>,
    /// Names of organisations that employ such people.
    pub companies: Vec<String>,
    /// How one gets in, in Indonesia.
    pub entry: Option<Text>,
    /// The Holland code.
    pub interests: Option<Interests>,
    /// The preparation that O*NET sees in the United States.
    pub job_zone: Option<JobZone>,
    /// The career's codes in official classifications.
    pub codes: Codes,
    /// Neighbouring careers.
    pub related: Vec<Slug>,
    /// Where the facts are from.
    pub sources: Vec<String>,
    /// When somebody last read the whole profile.
    pub reviewed: Option<Date>,
}

impl Profile {
    /// What is known with an addition: its lists grow by the entries that they lack, whatever else the addition says
    /// stands instead.
    #[must_use]
    pub fn grown(self, addition: Self) -> Self {
        Self {
            title: addition.title,
            aliases: union(self.aliases, addition.aliases),
            summary: addition.summary,
            focus: union(self.focus, addition.focus),
            duties: union(self.duties, addition.duties),
            collaboration: addition.collaboration.or(self.collaboration),
            suited: union(self.suited, addition.suited),
            unsuited: union(self.unsuited, addition.unsuited),
            tools: union(self.tools, addition.tools),
            misconceptions: union(self.misconceptions, addition.misconceptions),
            expectations: union(self.expectations, addition.expectations),
            differs_from: union(self.differs_from, addition.differs_from),
            majors: union(self.majors, addition.majors),
            companies: union(self.companies, addition.companies),
            entry: addition.entry.or(self.entry),
            interests: addition.interests.or(self.interests),
            job_zone: addition.job_zone.or(self.job_zone),
            codes: Codes {
                isco_08: addition.codes.isco_08.or(self.codes.isco_08),
                kbji_2014: addition.codes.kbji_2014.or(self.codes.kbji_2014),
                onet_soc: addition.codes.onet_soc.or(self.codes.onet_soc),
            },
            related: union(self.related, addition.related),
            sources: union(self.sources, addition.sources),
            reviewed: addition.reviewed.or(self.reviewed),
        }
    }
}

fn union<T: PartialEq>(mut list: Vec<T>, addition: Vec<T>) -> Vec<T> {
    for entry in addition {
        if !list.contains(&entry) {
            list.push(entry);
        }
    }
    list
}

/// A belief and what is true instead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// What people hold.
    pub belief: Text,
    /// What is true.
    pub reality: Text,
}

/// How a career differs from one that it is confused with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// The other career.
    pub career: Slug,
    /// The difference.
    pub text: Text,
}

/// The identifier of a career or a field: lower-case ASCII letters, digits and single hyphens.
///
/// It is a file's or folder's name, so it can hold nothing that a path could be made of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Rc<str>);

impl Slug {
    /// The slug, unless `text` is none.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let word = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        text.split('-').all(word).then(|| Self(text.into()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its words as a name: `ship-yard` is `Ship Yard`.
    #[must_use]
    pub fn title(&self) -> String {
        let title = |word: &str| word[..1].to_ascii_uppercase() + &word[1..];
        self.0.split('-').map(title).collect::<Vec<_>>().join(" ")
    }
}

impl Serialize for Slug {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// From a catalogue file, which holds nothing but slugs where a slug belongs.
impl<'de> Deserialize<'de> for Slug {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <&str>::deserialize(deserializer).map(|text| Self(text.into()))
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One of the six vocational interests of J. L. Holland's theory (*Making Vocational Choices*, 3rd ed., 1997).
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
    pub const ALL: [Self; 6] =
        [Self::Realistic, Self::Investigative, Self::Artistic, Self::Social, Self::Enterprising, Self::Conventional];

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
            let interest = Interest::ALL.into_iter().find(|i| i.letter() == letter.to_ascii_uppercase())?;
            if interests.contains(&interest) {
                return None;
            }
            interests.push(interest);
        }
        (1..=3).contains(&interests.len()).then_some(Self(interests))
    }

    /// The interests, the strongest first.
    pub fn iter(&self) -> impl Iterator<Item = Interest> + '_ {
        self.0.iter().copied()
    }

    /// Whether every interest of `other` is among these.
    #[must_use]
    pub fn include(&self, other: &Self) -> bool {
        other.iter().all(|interest| self.0.contains(&interest))
    }
}

impl fmt::Display for Interests {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.iter().try_for_each(|interest| write!(f, "{}", interest.letter()))
    }
}

/// In text formats the letters, in a catalogue file the list that `Deserialize` reads.
impl Serialize for Interests {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() { serializer.collect_str(self) } else { self.0.serialize(serializer) }
    }
}

/// O*NET's scale of how much preparation a job needs in the United States, from 1 (little) to 5 (extensive).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct JobZone(u8);

impl JobZone {
    /// The zone, unless `number` is outside 1 to 5.
    #[must_use]
    pub fn new(number: i64) -> Option<Self> {
        u8::try_from(number).ok().filter(|n| (1..=5).contains(n)).map(Self)
    }

    /// From 1 to 5.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// Codes of official classifications, without their titles.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Codes {
    /// International Standard Classification of Occupations 2008 (ILO): one to four digits.
    pub isco_08: Option<String>,
    /// Klasifikasi Baku Jabatan Indonesia 2014 (BPS and Kemnaker): an ISCO group, or a unit group and two digits,
    /// `2512.03`.
    pub kbji_2014: Option<String>,
    /// O*NET-SOC 2019 (USDOL/ETA): `15-1254.00`.
    pub onet_soc: Option<String>,
}

/// A day of the Gregorian calendar; prints as `2026-11-24`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Date {
    /// From 0 to 9999.
    pub year: u16,
    /// From 1.
    pub month: u8,
    /// From 1.
    pub day: u8,
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// In text formats the ISO 8601 date, in a catalogue file the numbers that `Deserialize` reads.
impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(self)
        } else {
            (self.year, self.month, self.day).serialize(serializer)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_lower_case_words_joined_by_hyphens() {
        assert!(Slug::new("ui-ux-designer").is_some());
        for wrong in ["", "-", "a--b", "A", "a b", "../a", "é"] {
            assert_eq!(Slug::new(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_holland_code_is_one_to_three_different_letters() {
        assert_eq!(Interests::new("ria").map(|i| i.to_string()).as_deref(), Some("RIA"));
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
