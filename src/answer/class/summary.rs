//! A class as a whole: what its pupils' results have in common.

use std::cmp::Reverse;

use careers_catalogue::profile::{CareerSlug, Interest, Slug};
use careers_catalogue::sorting;
use careers_catalogue::text::Localized;
use serde::Serialize;

use super::{Pupil, TalkFirst};
use crate::answer::matching::as_letter;

/// What the results of a class have in common.
#[derive(Debug, Serialize)]
pub struct ClassSummary {
    /// The number of pupils.
    pub pupils: usize,
    /// The number of pupils with careers.
    pub ranked: usize,
    /// All six interests, the most frequent first.
    pub first_letters: Vec<CountedLetter>,
    /// The fields of the pupils' careers, the most frequent first.
    pub fields: Vec<CountedField>,
    /// The careers of more than one pupil, the most frequent first.
    pub careers: Vec<CountedCareer>,
    /// The pupils to talk to first, in the order of the table.
    #[serde(skip)]
    pub talk_first: Vec<PupilToTalkTo>,
}

/// An interest, and how many pupils it comes first for.
#[derive(Debug, Serialize)]
pub struct CountedLetter {
    /// The interest, by its letter.
    #[serde(serialize_with = "as_letter")]
    pub letter: Interest,
    /// The pupils for whom no interest is stronger. A pupil with several such interests counts for
    /// each of them, so that the sum of all letters may be more than the number of pupils.
    pub pupils: usize,
    /// Those among them for whom it alone comes first.
    pub alone: usize,
}

/// A field, and the number of pupils who have a career of it.
#[derive(Debug, Serialize)]
pub struct CountedField {
    /// Its identifier.
    pub slug: Slug,
    /// Its name.
    pub name: Localized,
    /// The number of pupils.
    pub pupils: usize,
}

/// A career, and the number of pupils who have it.
#[derive(Debug, Serialize)]
pub struct CountedCareer {
    /// Its identifier.
    pub slug: CareerSlug,
    /// The name of the job.
    pub title: Localized,
    /// The number of pupils.
    pub pupils: usize,
}

/// A pupil to talk to first.
#[derive(Debug)]
pub struct PupilToTalkTo {
    /// The line of the table, from 1.
    pub line: usize,
    /// The name, if the table has it.
    pub name: Option<String>,
    /// The reasons.
    pub reasons: Vec<TalkFirst>,
}

/// Counts what the results of some pupils have in common.
pub fn summary(pupils: &[Pupil]) -> ClassSummary {
    let talk_first = pupils.iter().filter(|pupil| !pupil.talk_first.is_empty());
    ClassSummary {
        pupils: pupils.len(),
        ranked: pupils
            .iter()
            .filter(|pupil| !pupil.careers.is_empty())
            .count(),
        first_letters: first_letters(pupils),
        fields: fields(pupils),
        careers: careers(pupils),
        talk_first: talk_first
            .map(|pupil| PupilToTalkTo {
                line: pupil.line,
                name: pupil.name.clone(),
                reasons: pupil.talk_first.clone(),
            })
            .collect(),
    }
}

fn first_letters(pupils: &[Pupil]) -> Vec<CountedLetter> {
    let counted = |letter: Interest| {
        let firsts = pupils.iter().map(|pupil| {
            let letters = pupil.first_letters().map(|letter| letter.letter);
            letters.collect::<Vec<_>>()
        });
        let firsts: Vec<_> = firsts.filter(|first| first.contains(&letter)).collect();
        CountedLetter {
            letter,
            pupils: firsts.len(),
            alone: firsts.iter().filter(|first| first.len() == 1).count(),
        }
    };
    let mut letters: Vec<_> = Interest::ALL.into_iter().map(counted).collect();
    sorting::by_key(&mut letters, |letter| Reverse(letter.pupils));
    letters
}

fn fields(pupils: &[Pupil]) -> Vec<CountedField> {
    let mut fields: Vec<CountedField> = Vec::new();
    for pupil in pupils {
        let careers = &pupil.careers;
        for (position, career) in careers.iter().enumerate() {
            let is_counted = |other: &super::MatchedCareer| other.field == career.field;
            if careers[..position].iter().any(is_counted) {
                continue;
            }
            match fields.iter_mut().find(|field| field.slug == career.field) {
                Some(field) => field.pupils += 1,
                None => fields.push(CountedField {
                    slug: career.field.clone(),
                    name: career.field_name.clone(),
                    pupils: 1,
                }),
            }
        }
    }
    // Of equal counts by slug, which is the same in every language.
    sorting::by_key(&mut fields, |counted| {
        (Reverse(counted.pupils), counted.slug.clone())
    });
    fields
}

fn careers(pupils: &[Pupil]) -> Vec<CountedCareer> {
    let mut careers: Vec<CountedCareer> = Vec::new();
    for career in pupils.iter().flat_map(|pupil| &pupil.careers) {
        match careers.iter_mut().find(|known| known.slug == career.slug) {
            Some(known) => known.pupils += 1,
            None => careers.push(CountedCareer {
                slug: career.slug.clone(),
                title: career.title.clone(),
                pupils: 1,
            }),
        }
    }
    careers.retain(|career| career.pupils > 1);
    sorting::by_key(&mut careers, |counted| {
        (Reverse(counted.pupils), counted.slug.clone())
    });
    careers
}
