//! What a catalogue file holds.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::file::{Named, Record, Table};
use crate::profile::{Interests, Slug};
use crate::text::Text;

/// What the catalogue is.
#[derive(Debug, Serialize, Deserialize)]
pub struct About {
    /// Its name, `built-in` for ours.
    pub name: String,
    /// Where the knowledge is from.
    pub origin: Text,
    /// How the source wants to be named wherever its knowledge is shown, if it does.
    pub attribution: Option<Text>,
    /// The rules of admission that `Group`s are from.
    pub regulation: Option<Regulation>,
}

/// A regulation and with what care it is to be read.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Regulation {
    /// Its official name and number.
    pub name: String,
    /// What a reader must know before relying on it.
    pub caution: Text,
}

/// A field of work.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Field {
    /// Its identifier: the name of a folder.
    pub slug: Slug,
    /// Its name.
    pub name: Text,
}

/// What lists say of a career.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Career<'b> {
    /// Its identifier.
    pub slug: Slug,
    /// The name of the job.
    #[serde(borrow)]
    pub title: Text<&'b str>,
    /// The position of its field in `Fields`.
    pub field: usize,
    /// The Holland code.
    pub interests: Option<Interests>,
}

/// What a job is: apart from `Career`, since only lists for programs say it.
#[derive(Debug, Serialize, Deserialize)]
pub struct Summary<'b>(#[serde(borrow)] pub Text<&'b str>);

/// A name and the careers that go by it.
#[derive(Debug, Serialize, Deserialize)]
pub struct Name<'b> {
    /// What the name is looked up by.
    pub key: &'b str,
    /// The positions in `Careers`.
    pub careers: Vec<usize>,
}

/// A study programme (program studi) and where it leads.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Major<'b> {
    /// The official Indonesian name.
    pub name: &'b str,
    /// The English name, if it is known.
    pub name_en: Option<&'b str>,
    /// The position of the group that it is usually counted under in `Groups`, if that is beyond doubt.
    pub group: Option<usize>,
    /// The careers that name it, those first that name it early.
    #[serde(borrow)]
    pub careers: Mentions<'b>,
}

/// What a major goes by.
#[derive(Debug, Serialize, Deserialize)]
pub struct MajorName<'b> {
    /// What the name is looked up by.
    pub key: &'b str,
    /// The position in `Majors`.
    pub major: usize,
}

/// A group of study programmes as admission rules know them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Group {
    /// Its name.
    pub name: Text,
    /// The school subjects that support an application.
    pub subjects: Vec<Text>,
    /// How the subjects go together; empty where the subjects alone say it.
    pub rule: Text,
}

/// A line of business.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sector(pub Text);

/// An employer and whom it hires.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Company<'b> {
    /// The short official name.
    pub name: &'b str,
    /// The position of its line of business in `Sectors`, if it is known.
    pub sector: Option<usize>,
    /// The careers that name it, those first that name it early.
    #[serde(borrow)]
    pub careers: Mentions<'b>,
}

/// What a company goes by.
#[derive(Debug, Serialize, Deserialize)]
pub struct CompanyName<'b> {
    /// What the name is looked up by.
    pub key: &'b str,
    /// The position in `Companies`.
    pub company: usize,
}

/// Careers that name a major or a company. They stay as they are in the file, six bytes each, since a list of all companies
/// only counts them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Mentions<'b>(#[serde(borrow)] Cow<'b, [u8]>);

impl Mentions<'_> {
    /// Mentions by rank: those first that name the thing early; of others those that come first.
    #[must_use]
    pub fn by_rank(mut mentions: Vec<Mention>) -> Self {
        mentions.sort_by_key(|mention| mention.rank);
        let mut bytes = Vec::with_capacity(mentions.len() * Mention::SIZE);
        for Mention { career, rank } in mentions {
            bytes.extend_from_slice(&u32::try_from(career).unwrap_or(u32::MAX).to_le_bytes());
            bytes.extend_from_slice(&u16::try_from(rank).unwrap_or(u16::MAX).to_le_bytes());
        }
        Self(bytes.into())
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len() / Mention::SIZE
    }

    /// The mentions, in order.
    pub fn iter(&self) -> impl Iterator<Item = Mention> + '_ {
        let (mentions, _) = self.0.as_chunks::<{ Mention::SIZE }>();
        mentions.iter().map(|&[a, b, c, d, e, f]| Mention {
            career: u32::from_le_bytes([a, b, c, d]) as usize,
            rank: u16::from_le_bytes([e, f]).into(),
        })
    }
}

/// A career that names a major or a company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The position in `Careers`.
    pub career: usize,
    /// The position of the name in the career's own list, from 0.
    pub rank: usize,
}

impl Mention {
    /// How many bytes it takes in a file: a `u32` and a `u16`, little-endian.
    const SIZE: usize = 6;
}

/// The terms of the search index.
#[derive(Debug, Serialize, Deserialize)]
pub struct Terms<'b> {
    /// What a term that a single career has would have as its rarity; see [`Postings`].
    pub rarest: u16,
    /// An `fst::Map` to positions in `Postings`.
    #[serde(borrow)]
    pub map: &'b [u8],
}

/// What a term occurs in.
#[derive(Debug, Serialize, Deserialize)]
pub struct Postings<'b> {
    /// The term as some text writes it, for suggestions; none where it is written so.
    pub word: Option<&'b str>,
    /// How much it says that a career has the term: BM25's inverse document frequency, in thousandths.
    pub rarity: u16,
    /// The careers, by position.
    pub careers: Vec<Posting>,
}

/// A career that a term occurs in.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Posting {
    /// The position in `Careers`.
    pub career: usize,
    /// How much of the career the term is: the weighted frequency of BM25F, in hundredths.
    pub weight: u16,
    /// Where it occurs first in the weightiest part.
    pub place: Place,
}

/// A place in a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// The part.
    pub part: Part,
    /// The position in the part's list, from 0.
    pub item: usize,
}

/// A part of a profile that is searched, the weightiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "named after the parts of a profile")]
pub enum Part {
    Title,
    Aliases,
    Focus,
    Tools,
    Summary,
    Duties,
    Suited,
    Majors,
    Companies,
}

/// Words that mean what a typed word means.
#[derive(Debug, Serialize, Deserialize)]
pub struct Synonyms<'b> {
    /// The typed word.
    pub key: &'b str,
    /// The words of profiles.
    #[serde(borrow)]
    pub words: Vec<&'b str>,
}

impl<'b> Record<'b> for Terms<'b> {
    const TABLE: Table = Table::Terms;
}

impl<'b> Record<'b> for Postings<'b> {
    const TABLE: Table = Table::Postings;
}

impl<'b> Record<'b> for Synonyms<'b> {
    const TABLE: Table = Table::Synonyms;
}

impl<'b> Named<'b> for Synonyms<'b> {}

impl Record<'_> for About {
    const TABLE: Table = Table::About;
}

impl Record<'_> for Field {
    const TABLE: Table = Table::Fields;
}

impl<'b> Record<'b> for Career<'b> {
    const TABLE: Table = Table::Careers;
}

impl<'b> Record<'b> for Summary<'b> {
    const TABLE: Table = Table::Summaries;
}

impl Record<'_> for Sector {
    const TABLE: Table = Table::Sectors;
}

impl<'b> Record<'b> for Name<'b> {
    const TABLE: Table = Table::Names;
}

impl<'b> Record<'b> for Major<'b> {
    const TABLE: Table = Table::Majors;
}

impl Record<'_> for Group {
    const TABLE: Table = Table::Groups;
}

impl<'b> Record<'b> for Company<'b> {
    const TABLE: Table = Table::Companies;
}

impl<'b> Named<'b> for Name<'b> {}

impl<'b> Record<'b> for MajorName<'b> {
    const TABLE: Table = Table::MajorNames;
}

impl<'b> Named<'b> for MajorName<'b> {}

impl<'b> Record<'b> for CompanyName<'b> {
    const TABLE: Table = Table::CompanyNames;
}

impl<'b> Named<'b> for CompanyName<'b> {}

/// Told by its slug.
impl<'b> Named<'b> for Career<'b> {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn mentions_are_read_as_they_were_written(careers in prop::collection::vec((0_usize..200_000, 0_usize..40), 0..8)) {
            let mut mentions: Vec<_> = careers.into_iter().map(|(career, rank)| Mention { career, rank }).collect();
            let written = Mentions::by_rank(mentions.clone());
            let bytes = postcard::to_stdvec(&written).expect("a postcard form");
            let read: Mentions<'_> = postcard::from_bytes(&bytes).expect("what was written");
            prop_assert!(matches!(read.0, Cow::Borrowed(_)));
            mentions.sort_by_key(|mention| mention.rank);
            prop_assert_eq!(read.count(), mentions.len());
            prop_assert_eq!(read.iter().collect::<Vec<_>>(), mentions);
        }
    }
}
