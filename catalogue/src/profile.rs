//! The profile of a career.

use std::fmt;

use serde::{Deserialize, Serialize, Serializer};

use crate::text::Text;

pub use self::interests::{Interest, Interests};
pub use self::level::Level;
pub use self::ratings::{Ratings, correlation};
pub use self::slug::{CareerSlug, Slug};

mod interests;
mod level;
mod ratings;
mod slug;

/// Everything that is known of one career, in both languages.
///
/// Only `title` and `summary` are always there, since official data has holes. The fields that
/// search reads come first, as in [`SearchedParts`], and of these the names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// The name of the job.
    pub title: Text,
    /// Other names, in either language.
    pub aliases: Vec<String>,
    /// Names of study programmes (program studi) that lead here, the most direct first.
    pub majors: Vec<String>,
    /// The centre of the work, in noun phrases.
    pub focus: Vec<Text>,
    /// Languages, instruments and systems: proper names, or words in both languages.
    pub tools: Vec<Text>,
    /// The job in one or two sentences.
    pub summary: Text,
    /// The tasks of the job.
    pub duties: Vec<Text>,
    /// People whom the job suits.
    pub suited: Vec<Text>,
    /// Names of organisations, or of kinds of them, that employ such people.
    pub companies: Vec<String>,
    /// A working day, and what it asks of body and mind.
    pub conditions: Option<Text>,
    /// Things to try within a month.
    pub try_now: Vec<Text>,
    /// The years before: schools, levels, their length.
    pub study_time: Option<Text>,
    /// The years after: the next posts, and what machines changed.
    pub prospects: Option<Text>,
    /// People whom the job doesn't suit.
    pub unsuited: Vec<Text>,
    /// Study programmes that lie near but don't lead here.
    pub majors_nearby: Vec<NearbyMajor>,
    /// The level of the shortest way in.
    pub level: Option<Level>,
    /// The people that one works with, and the purpose.
    pub collaboration: Option<Text>,
    /// Wrong beliefs about the job.
    pub misconceptions: Vec<Correction>,
    /// Wrong expectations of people who choose it.
    pub expectations: Vec<Correction>,
    /// The difference to careers that it is confused with.
    pub differs_from: Vec<Difference>,
    /// The gate, in Indonesia: selection, examination, licence, portfolio.
    pub entry: Option<Text>,
    /// The Holland code.
    pub interests: Option<Interests>,
    /// The ratings of the six interests, if more than the Holland code is known. In JSON they are
    /// called scores, as in the answers of the program.
    #[serde(rename = "scores")]
    pub ratings: Option<Ratings>,
    /// The preparation that O*NET sees in the United States.
    pub job_zone: Option<JobZone>,
    /// The career's codes in official classifications.
    pub codes: Codes,
    /// Neighbouring careers.
    pub related: Vec<CareerSlug>,
    /// The sources of the facts.
    pub sources: Vec<String>,
    /// The day of the last reading of the whole profile.
    pub reviewed: Option<Date>,
}

/// The parts of a profile that search reads and shows: the first fields of [`Profile`], in the same
/// order, so that a catalogue file is read no further for them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "explained in `Profile`")]
pub struct SearchedParts {
    pub title: Text,
    pub aliases: Vec<String>,
    pub majors: Vec<String>,
    pub focus: Vec<Text>,
    pub tools: Vec<Text>,
    pub summary: Text,
    pub duties: Vec<Text>,
    pub suited: Vec<Text>,
    pub companies: Vec<String>,
    pub conditions: Option<Text>,
    pub try_now: Vec<Text>,
}

impl From<&Profile> for SearchedParts {
    fn from(profile: &Profile) -> Self {
        let Profile {
            title,
            aliases,
            focus,
            tools,
            summary,
            duties,
            suited,
            majors,
            companies,
            conditions,
            try_now,
            study_time: _,
            prospects: _,
            unsuited: _,
            majors_nearby: _,
            level: _,
            collaboration: _,
            misconceptions: _,
            expectations: _,
            differs_from: _,
            entry: _,
            interests: _,
            ratings: _,
            job_zone: _,
            codes: _,
            related: _,
            sources: _,
            reviewed: _,
        } = profile;
        Self {
            title: title.clone(),
            aliases: aliases.clone(),
            focus: focus.clone(),
            tools: tools.clone(),
            summary: summary.clone(),
            duties: duties.clone(),
            suited: suited.clone(),
            majors: majors.clone(),
            companies: companies.clone(),
            conditions: conditions.clone(),
            try_now: try_now.clone(),
        }
    }
}

impl Profile {
    /// A profile with a title and a summary, and nothing else.
    #[must_use]
    pub fn new(title: Text, summary: Text) -> Self {
        Self {
            title,
            aliases: Vec::new(),
            summary,
            focus: Vec::new(),
            duties: Vec::new(),
            collaboration: None,
            suited: Vec::new(),
            unsuited: Vec::new(),
            majors_nearby: Vec::new(),
            level: None,
            tools: Vec::new(),
            misconceptions: Vec::new(),
            expectations: Vec::new(),
            differs_from: Vec::new(),
            majors: Vec::new(),
            companies: Vec::new(),
            conditions: None,
            try_now: Vec::new(),
            study_time: None,
            prospects: None,
            entry: None,
            interests: None,
            ratings: None,
            job_zone: None,
            codes: Codes::default(),
            related: Vec::new(),
            sources: Vec::new(),
            reviewed: None,
        }
    }

    /// Merges an addition into the profile: lists grow by the entries that they lack, and every
    /// other value of the addition replaces the one here.
    #[must_use]
    pub fn extended_with(self, addition: Self) -> Self {
        Self {
            title: addition.title,
            aliases: union(self.aliases, addition.aliases),
            summary: addition.summary,
            focus: union(self.focus, addition.focus),
            duties: union(self.duties, addition.duties),
            collaboration: addition.collaboration.or(self.collaboration),
            suited: union(self.suited, addition.suited),
            unsuited: union(self.unsuited, addition.unsuited),
            majors_nearby: union(self.majors_nearby, addition.majors_nearby),
            level: addition.level.or(self.level),
            tools: union(self.tools, addition.tools),
            misconceptions: union(self.misconceptions, addition.misconceptions),
            expectations: union(self.expectations, addition.expectations),
            differs_from: union(self.differs_from, addition.differs_from),
            majors: union(self.majors, addition.majors),
            companies: union(self.companies, addition.companies),
            conditions: addition.conditions.or(self.conditions),
            try_now: union(self.try_now, addition.try_now),
            study_time: addition.study_time.or(self.study_time),
            prospects: addition.prospects.or(self.prospects),
            entry: addition.entry.or(self.entry),
            interests: addition.interests.or(self.interests),
            ratings: addition.ratings.or(self.ratings),
            job_zone: addition.job_zone.or(self.job_zone),
            codes: Codes {
                isco_08: addition.codes.isco_08.or(self.codes.isco_08),
                kbji_2014: addition.codes.kbji_2014.or(self.codes.kbji_2014),
                onet_soc: addition.codes.onet_soc.or(self.codes.onet_soc),
                esco_uri: addition.codes.esco_uri.or(self.codes.esco_uri),
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

/// A wrong belief, and the truth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The wrong belief.
    pub belief: Text,
    /// The truth.
    pub reality: Text,
}

/// A study programme that people take in the hope of a career that it doesn't lead to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NearbyMajor {
    /// Its name.
    pub name: String,
    /// The steps that are still missing after it.
    pub lacks: Text,
}

/// The difference to a career that people confuse with this one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// The other career.
    pub career: CareerSlug,
    /// The difference.
    pub text: Text,
}

/// O*NET's scale of the preparation that a job needs in the United States, from 1 (little) to 5
/// (extensive). In JSON it is its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct JobZone {
    number: u8,
    levels: JobZoneLevels,
}

/// The levels of O*NET's job zones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum JobZoneLevels {
    /// 1 to 5.
    Five,
    /// 1–2, which has the number 2, and 3 to 5: O*NET 30.2 (February 2026) and later.
    Four,
}

impl JobZone {
    /// The zone of five, unless `number` is outside 1 to 5.
    #[must_use]
    pub fn new(number: i64) -> Option<Self> {
        Self::on(JobZoneLevels::Five, number)
    }

    /// The zone with a number, if the levels have it.
    #[must_use]
    pub fn on(levels: JobZoneLevels, number: i64) -> Option<Self> {
        let lowest = match levels {
            JobZoneLevels::Five => 1,
            JobZoneLevels::Four => 2,
        };
        let number = u8::try_from(number).ok()?;
        (lowest..=5)
            .contains(&number)
            .then_some(Self { number, levels })
    }

    /// From 1 to 5; 2 for the zone 1–2.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.number
    }
}

impl fmt::Display for JobZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self {
                number: 2,
                levels: JobZoneLevels::Four,
            } => f.write_str("1–2"),
            Self { number, .. } => number.fmt(f),
        }
    }
}

/// Writes the number in text formats, and in a catalogue file the fields that `Deserialize` reads.
impl Serialize for JobZone {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            self.number.serialize(serializer)
        } else {
            (self.number, self.levels).serialize(serializer)
        }
    }
}

/// Codes of official classifications, without their titles.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Codes {
    /// International Standard Classification of Occupations 2008 (ILO): one to four digits.
    pub isco_08: Option<String>,
    /// Klasifikasi Baku Jabatan Indonesia 2014 (BPS and Kemnaker): an ISCO group, or a unit group
    /// and two digits, `2512.03`.
    pub kbji_2014: Option<String>,
    /// O*NET-SOC 2019 (USDOL/ETA): `15-1254.00`.
    pub onet_soc: Option<String>,
    /// The URI of an occupation in ESCO (European Commission):
    /// `http://data.europa.eu/esco/occupation/` and an identifier.
    pub esco_uri: Option<String>,
}

impl Codes {
    /// The beginning of the URI of every occupation in ESCO.
    pub const ESCO_OCCUPATION: &str = "http://data.europa.eu/esco/occupation/";
}

/// A day of the Gregorian calendar; prints as `2026-11-24`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
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

/// Writes the ISO 8601 date in text formats, and in a catalogue file the numbers that `Deserialize`
/// reads.
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
    fn the_second_of_four_job_zones_is_the_first_two_of_five() {
        let zone = |levels, number| JobZone::on(levels, number).map(|zone| zone.to_string());
        let [five, four] = [JobZoneLevels::Five, JobZoneLevels::Four].map(|levels| {
            (0..=6)
                .map(|number| zone(levels, number))
                .collect::<Vec<_>>()
        });
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(
            five,
            [
                None,
                some("1"),
                some("2"),
                some("3"),
                some("4"),
                some("5"),
                None
            ]
        );
        assert_eq!(
            four,
            [
                None,
                None,
                some("1–2"),
                some("3"),
                some("4"),
                some("5"),
                None
            ]
        );
        let merged = JobZone::on(JobZoneLevels::Four, 2).expect("a zone");
        assert_eq!(serde_json::to_string(&merged).ok().as_deref(), Some("2"));
        let bytes = postcard::to_stdvec(&merged).expect("a postcard form");
        assert_eq!(postcard::from_bytes(&bytes), Ok(merged));
    }
}
