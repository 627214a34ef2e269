//! What a catalogue file holds.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Keyed, Record, TableId};
use crate::contents::{About, Field, Group};
use crate::profile::{Interests, Slug};
use crate::text::Text;

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
    pub careers: CareerRefs<'b>,
}

/// What a major goes by.
#[derive(Debug, Serialize, Deserialize)]
pub struct MajorName<'b> {
    /// What the name is looked up by.
    pub key: &'b str,
    /// The position in `Majors`.
    pub major: usize,
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
    pub careers: CareerRefs<'b>,
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
pub struct CareerRefs<'b>(#[serde(borrow)] Cow<'b, [u8]>);

impl CareerRefs<'_> {
    /// Mentions by rank: those first that name the thing early; of others those that come first.
    #[must_use]
    pub fn by_rank(mut mentions: Vec<CareerRef>) -> Self {
        mentions.sort_by_key(|mention| mention.rank);
        let mut bytes = Vec::with_capacity(mentions.len() * CareerRef::SIZE);
        for CareerRef { career, rank } in mentions {
            bytes.extend_from_slice(&u32::try_from(career).unwrap_or(u32::MAX).to_le_bytes());
            bytes.extend_from_slice(&u16::try_from(rank).unwrap_or(u16::MAX).to_le_bytes());
        }
        Self(bytes.into())
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len() / CareerRef::SIZE
    }

    /// The mentions, in order.
    pub fn iter(&self) -> impl Iterator<Item = CareerRef> + '_ {
        let (mentions, _) = self.0.as_chunks::<{ CareerRef::SIZE }>();
        mentions.iter().map(|&[a, b, c, d, e, f]| CareerRef {
            career: u32::from_le_bytes([a, b, c, d]) as usize,
            rank: u16::from_le_bytes([e, f]).into(),
        })
    }
}

/// A career that names a major or a company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CareerRef {
    /// The position in `Careers`.
    pub career: usize,
    /// The position of the name in the career's own list, from 0.
    pub rank: usize,
}

impl CareerRef {
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

impl Part {
    /// All of them, in their order.
    pub const ALL: [Self; 9] = [
        Self::Title,
        Self::Aliases,
        Self::Focus,
        Self::Tools,
        Self::Summary,
        Self::Duties,
        Self::Suited,
        Self::Majors,
        Self::Companies,
    ];
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
    const TABLE: TableId = TableId::Terms;
}

impl<'b> Record<'b> for Postings<'b> {
    const TABLE: TableId = TableId::Postings;
}

impl<'b> Record<'b> for Synonyms<'b> {
    const TABLE: TableId = TableId::Synonyms;
}

impl<'b> Keyed<'b> for Synonyms<'b> {}

impl Record<'_> for About {
    const TABLE: TableId = TableId::About;
}

impl Record<'_> for Field {
    const TABLE: TableId = TableId::Fields;
}

impl<'b> Record<'b> for Career<'b> {
    const TABLE: TableId = TableId::Careers;
}

impl<'b> Record<'b> for Summary<'b> {
    const TABLE: TableId = TableId::Summaries;
}

impl Record<'_> for Sector {
    const TABLE: TableId = TableId::Sectors;
}

impl<'b> Record<'b> for Name<'b> {
    const TABLE: TableId = TableId::Names;
}

impl<'b> Record<'b> for Major<'b> {
    const TABLE: TableId = TableId::Majors;
}

impl Record<'_> for Group {
    const TABLE: TableId = TableId::Groups;
}

impl<'b> Record<'b> for Company<'b> {
    const TABLE: TableId = TableId::Companies;
}

impl<'b> Keyed<'b> for Name<'b> {}

impl<'b> Record<'b> for MajorName<'b> {
    const TABLE: TableId = TableId::MajorNames;
}

impl<'b> Keyed<'b> for MajorName<'b> {}

impl<'b> Record<'b> for CompanyName<'b> {
    const TABLE: TableId = TableId::CompanyNames;
}

impl<'b> Keyed<'b> for CompanyName<'b> {}

/// Told by its slug.
impl<'b> Keyed<'b> for Career<'b> {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn mentions_are_read_as_they_were_written(careers in prop::collection::vec((0_usize..200_000, 0_usize..40), 0..8)) {
            let mut mentions: Vec<_> = careers.into_iter().map(|(career, rank)| CareerRef { career, rank }).collect();
            let written = CareerRefs::by_rank(mentions.clone());
            let bytes = postcard::to_stdvec(&written).expect("a postcard form");
            let read: CareerRefs<'_> = postcard::from_bytes(&bytes).expect("what was written");
            prop_assert!(matches!(read.0, Cow::Borrowed(_)));
            mentions.sort_by_key(|mention| mention.rank);
            prop_assert_eq!(read.count(), mentions.len());
            prop_assert_eq!(read.iter().collect::<Vec<_>>(), mentions);
        }
    }
}
