//! The types of the records in a catalogue file.

use std::borrow::Cow;

use serde::{Deserialize, Serialize, Serializer};

use super::{Keyed, Record, TableId};
use crate::contents::{About, Entrance, Field, Group, Regulation, Subject};
use crate::profile::{CareerSlug, Interests, Level, Ratings};
use crate::text::Text;

/// The data of a career that lists show.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Career<'b> {
    /// Its identifier.
    pub slug: CareerSlug,
    /// The name of the job.
    #[serde(borrow)]
    pub title: Text<&'b str>,
    /// The position of its field in `Fields`.
    pub field: usize,
    /// The Holland code.
    pub interests: Option<Interests>,
    /// The ratings of the six interests; those that stand for the Holland code if only that is known.
    pub ratings: Option<Ratings>,
    /// The level of the shortest way in.
    pub level: Option<Level>,
}

/// The summary of a job. It is apart from `Career`, because only lists in JSON have it.
#[derive(Debug, Serialize, Deserialize)]
pub struct Summary<'b>(#[serde(borrow)] pub Text<&'b str>);

/// A name and the careers that go by it.
#[derive(Debug, Serialize, Deserialize)]
pub struct Name<'b> {
    /// The key of the name.
    pub key: &'b str,
    /// The positions in `Careers`.
    pub careers: Vec<usize>,
}

/// A study programme (program studi) or a programme of vocational schools, and the careers that it
/// leads to.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Major<'b> {
    /// The official Indonesian name.
    pub name: &'b str,
    /// The English name, if it is known.
    pub name_en: Option<&'b str>,
    /// The lowest level at which it is taught, if it is known.
    pub level: Option<Level>,
    /// Its other names.
    pub names: Lines<'b>,
    /// The positions in `Groups` of the groups that it may be counted under, the likeliest first.
    pub groups: Vec<usize>,
    /// The positions in `Subjects` of the subjects that are relevant for it.
    pub relevant_subjects: Vec<usize>,
    /// The entrance of its schools, if it isn't the common one.
    pub entrance: Option<Entrance>,
    /// The names of the programmes that it is continued with.
    pub continues: Lines<'b>,
    /// The slugs of the careers that it trains for, if the careers' own lists put another one first.
    pub first: Lines<'b>,
    /// The careers that name it, in the order of `Careers`.
    #[serde(borrow)]
    pub careers: CareerRefs<'b>,
}

/// Names in one string, a line each. They stay in the file's bytes, because a list of all majors
/// doesn't show them.
///
/// In JSON they are a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Lines<'b>(#[serde(borrow)] Cow<'b, str>);

impl Lines<'_> {
    /// Writes names, which have no line breaks.
    pub fn new<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        let names: Vec<_> = names.map(|name| name.replace('\n', " ")).collect();
        Self(names.join("\n").into())
    }

    /// The names, in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> + Clone {
        self.0.lines()
    }

    /// True if a name is among them.
    #[must_use]
    pub fn contains(&self, name: &str) -> bool {
        self.iter().any(|known| known == name)
    }

    /// True if there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The names apart from the file's bytes.
    #[must_use]
    pub fn into_owned(self) -> Lines<'static> {
        Lines(self.0.into_owned().into())
    }
}

impl Serialize for Lines<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_seq(self.iter())
        } else {
            self.0.serialize(serializer)
        }
    }
}

/// A name of majors.
#[derive(Debug, Serialize, Deserialize)]
pub struct MajorName<'b> {
    /// The key of the name.
    pub key: &'b str,
    /// The positions in `Majors`.
    pub majors: Vec<usize>,
}

/// A line of business.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sector(pub Text);

/// An employer, and the careers that it hires for.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Company<'b> {
    /// The short official name; of a kind of employers, its Indonesian name.
    pub name: &'b str,
    /// The English name of a kind of employers. Organisations have one name.
    pub name_en: Option<&'b str>,
    /// The position of its line of business in `Sectors`, if it is known.
    pub sector: Option<usize>,
    /// The careers that name it, in the order of `Careers`.
    #[serde(borrow)]
    pub careers: CareerRefs<'b>,
}

/// A name of a company.
#[derive(Debug, Serialize, Deserialize)]
pub struct CompanyName<'b> {
    /// The key of the name.
    pub key: &'b str,
    /// The position in `Companies`.
    pub company: usize,
}

/// The careers that name a major or a company. They stay in the file's bytes, eight for each,
/// because a list of all companies only counts them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CareerRefs<'b>(#[serde(borrow)] Cow<'b, [u8]>);

impl CareerRefs<'_> {
    /// Writes references in their order.
    #[must_use]
    pub fn new(refs: &[CareerRef]) -> Self {
        let mut bytes = Vec::with_capacity(refs.len() * CareerRef::SIZE);
        for CareerRef { career, rank, of } in refs {
            bytes.extend_from_slice(&u32::try_from(*career).unwrap_or(u32::MAX).to_le_bytes());
            for number in [rank, of] {
                bytes.extend_from_slice(&u16::try_from(*number).unwrap_or(u16::MAX).to_le_bytes());
            }
        }
        Self(bytes.into())
    }

    /// The number of references.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len() / CareerRef::SIZE
    }

    /// The references, in order.
    pub fn iter(&self) -> impl Iterator<Item = CareerRef> + '_ {
        let (chunks, _) = self.0.as_chunks::<{ CareerRef::SIZE }>();
        chunks.iter().map(|&[a, b, c, d, e, f, g, h]| CareerRef {
            career: u32::from_le_bytes([a, b, c, d]) as usize,
            rank: u16::from_le_bytes([e, f]).into(),
            of: u16::from_le_bytes([g, h]).into(),
        })
    }
}

/// A reference to a career that names a major or a company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CareerRef {
    /// The position in `Careers`.
    pub career: usize,
    /// The position of the name in the career's own list, from 0.
    pub rank: usize,
    /// The length of that list.
    pub of: usize,
}

impl CareerRef {
    /// The size in a file, in bytes: a `u32` and two `u16`, little-endian.
    const SIZE: usize = 8;
}

/// The terms of the search index.
#[derive(Debug, Serialize, Deserialize)]
pub struct Terms<'b> {
    /// An `fst::Map` to positions in `Postings`.
    #[serde(borrow)]
    pub map: &'b [u8],
}

/// The careers that a term occurs in.
#[derive(Debug, Serialize, Deserialize)]
pub struct Postings<'b> {
    /// A written form of the term, for suggestions; `None` if it is the term itself.
    pub word: Option<&'b str>,
    /// The careers, in the order of `Careers`.
    #[serde(borrow)]
    pub careers: PostingList<'b>,
}

/// A career that a term occurs in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Posting {
    /// The position in `Careers`.
    pub career: usize,
    /// The weight of the term in the career, from 1 to 255: BM25F's saturated frequency.
    pub weight: u8,
    /// The first occurrence, in the first [`Part`] that has the term.
    pub place: Place,
}

/// The careers that a term occurs in, about three bytes for each: the distance from the career
/// before, the weight, and the place as `item · 11 + part`. Distances and places are postcard's
/// numbers of variable length.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PostingList<'b>(#[serde(borrow)] Cow<'b, [u8]>);

impl PostingList<'_> {
    /// Writes postings, whose careers must come in order.
    #[must_use]
    pub fn new(postings: &[Posting]) -> Self {
        let (mut bytes, mut last) = (Vec::new(), 0);
        for Posting {
            career,
            weight,
            place,
        } in postings
        {
            let place = place.item * Part::ALL.len() + place.part as usize;
            bytes = postcard::to_extend(&(career - last, weight, place), bytes)
                .expect("memory takes numbers");
            last = *career;
        }
        Self(bytes.into())
    }

    /// The postings, in order. Bytes that are none end them.
    pub fn iter(&self) -> impl Iterator<Item = Posting> + '_ {
        let (mut rest, mut career) = (&*self.0, 0_usize);
        std::iter::from_fn(move || {
            let ((distance, weight, place), after) =
                postcard::take_from_bytes::<(usize, u8, usize)>(rest).ok()?;
            rest = after;
            career = career.checked_add(distance)?;
            Some(Posting {
                career,
                weight,
                place: Place {
                    part: Part::ALL[place % Part::ALL.len()],
                    item: place / Part::ALL.len(),
                },
            })
        })
    }
}

/// A place in a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// The part.
    pub part: Part,
    /// The position in the part's list, from 0.
    pub item: usize,
}

/// A part of a profile that is searched. Of several places, search shows the first.
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
    Conditions,
    TryNow,
}

impl Part {
    /// All of them, in their order.
    pub const ALL: [Self; 11] = [
        Self::Title,
        Self::Aliases,
        Self::Focus,
        Self::Tools,
        Self::Summary,
        Self::Duties,
        Self::Suited,
        Self::Majors,
        Self::Companies,
        Self::Conditions,
        Self::TryNow,
    ];
}

/// The words of profiles that mean the same as a typed word.
#[derive(Debug, Serialize, Deserialize)]
pub struct Synonyms<'b> {
    /// A root of the typed word.
    pub key: &'b str,
    /// The words that mean the same.
    #[serde(borrow)]
    pub words: Vec<&'b str>,
}

/// An abbreviation, and its meaning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Abbreviation<'b> {
    /// The abbreviation as it is written in texts.
    pub short: &'b str,
    /// Its meaning, in the languages in which it needs one.
    #[serde(borrow)]
    pub long: Text<&'b str>,
}

impl<'b> Record<'b> for Abbreviation<'b> {
    const TABLE: TableId = TableId::Abbreviations;
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

impl Record<'_> for Subject {
    const TABLE: TableId = TableId::Subjects;
}

impl Record<'_> for Regulation {
    const TABLE: TableId = TableId::Regulation;
}

impl<'b> Record<'b> for Company<'b> {
    const TABLE: TableId = TableId::Companies;
}

impl<'b> Keyed<'b> for Name<'b> {}

/// The official name comes first.
impl<'b> Keyed<'b> for Major<'b> {}

/// The official name comes first.
impl<'b> Keyed<'b> for Company<'b> {}

impl<'b> Record<'b> for MajorName<'b> {
    const TABLE: TableId = TableId::MajorNames;
}

impl<'b> Keyed<'b> for MajorName<'b> {}

impl<'b> Record<'b> for CompanyName<'b> {
    const TABLE: TableId = TableId::CompanyNames;
}

impl<'b> Keyed<'b> for CompanyName<'b> {}

/// The slug comes first.
impl<'b> Keyed<'b> for Career<'b> {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn mentions_are_read_as_they_were_written(
            careers in prop::collection::vec((0_usize..200_000, 0_usize..40, 0_usize..40), 0..8),
        ) {
            let refs: Vec<_> = careers
                .into_iter()
                .map(|(career, rank, of)| CareerRef { career, rank, of })
                .collect();
            let written = CareerRefs::new(&refs);
            let bytes = postcard::to_stdvec(&written).expect("a postcard form");
            let read: CareerRefs<'_> = postcard::from_bytes(&bytes).expect("what was written");
            prop_assert!(matches!(read.0, Cow::Borrowed(_)));
            prop_assert_eq!(read.count(), refs.len());
            prop_assert_eq!(read.iter().collect::<Vec<_>>(), refs);
        }

        #[test]
        fn postings_are_read_as_they_were_written(
            postings in prop::collection::vec((0_usize..100_000, 1_u8.., 0..Part::ALL.len(), 0_usize..500), 0..8),
        ) {
            let mut career = 0;
            let postings: Vec<_> = postings
                .into_iter()
                .map(|(distance, weight, part, item)| {
                    career += distance;
                    let part = Part::ALL[part];
                    Posting { career, weight, place: Place { part, item } }
                })
                .collect();
            let bytes = postcard::to_stdvec(&PostingList::new(&postings)).expect("a postcard form");
            let read: PostingList<'_> = postcard::from_bytes(&bytes).expect("what was written");
            prop_assert!(matches!(read.0, Cow::Borrowed(_)));
            prop_assert_eq!(read.iter().collect::<Vec<_>>(), postings);
        }
    }
}
