//! The answer of `careers match`: careers sorted by the agreement of their interests with the
//! reader's.

use careers_catalogue::layers::{Catalogue, ListedCareer, Scope};
use careers_catalogue::profile::{CareerSlug, Interest, Interests, Slug};
use careers_catalogue::text::{Lang, Localized};
use serde::Serialize;

use crate::error::Error;

/// Careers, the best agreement first.
#[derive(Debug, Serialize)]
pub struct Matching {
    /// The interests in the question.
    pub interests: Interests,
    /// Every career with a Holland code.
    pub careers: Vec<MatchedCareer>,
}

/// A career and its agreement.
#[derive(Debug, Serialize)]
pub struct MatchedCareer {
    /// Its identifier.
    pub slug: CareerSlug,
    /// The name of the job.
    pub title: Localized,
    /// The Holland code.
    pub interests: Interests,
    /// From 0 to 18; see [`congruence`].
    pub congruence: u8,
    /// The catalogue that it is from.
    pub catalogue: Slug,
}

pub(super) fn find(
    catalogue: &Catalogue,
    interests: &Interests,
    scope: &Scope,
    lang: Lang,
) -> Result<Matching, Error> {
    let mut careers = Vec::new();
    for ListedCareer { id, record, .. } in catalogue.careers(scope)?.careers {
        let Some(code) = record.interests else {
            continue;
        };
        careers.push(MatchedCareer {
            slug: record.slug,
            title: record.title.in_lang(lang),
            congruence: congruence(interests, &code),
            interests: code,
            catalogue: catalogue.name_of(id)?.clone(),
        });
    }
    careers.sort_by_cached_key(|career| {
        (
            u8::MAX - career.congruence,
            career.title.text.to_lowercase(),
        )
    });
    Ok(Matching {
        interests: interests.clone(),
        careers,
    })
}

/// The C index of S. D. Brown and R. A. Gore, *An evaluation of interest congruence indices:
/// Distribution characteristics and measurement properties* (Journal of Vocational Behavior 45,
/// 1994): `3·x₁ + 2·x₂ + x₃`, where `xᵢ` compares the codes' letters at a position: 3 for the same,
/// 2 for neighbours on Holland's hexagon R-I-A-S-E-C, 1 for the next but one, 0 for opposites. From
/// 0 to 18.
///
/// The index is defined for codes of three letters. A position that either code lacks counts 0, so
/// two-letter codes reach 15 and one-letter codes 9: less is known about their agreement.
#[must_use]
pub fn congruence(a: &Interests, b: &Interests) -> u8 {
    [3, 2, 1]
        .into_iter()
        .zip(a.iter().zip(b.iter()))
        .map(|(weight, (a, b))| weight * (3 - distance(a, b)))
        .sum()
}

/// The number of sides of the hexagon between two interests, from 0 to 3.
fn distance(a: Interest, b: Interest) -> u8 {
    let around = (a as u8).abs_diff(b as u8);
    around.min(6 - around)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn code() -> impl Strategy<Value = Interests> {
        prop::sample::subsequence(Interest::ALL.to_vec(), 1..=3)
            .prop_shuffle()
            .prop_map(|interests| {
                let letters: String = interests.into_iter().map(Interest::letter).collect();
                Interests::new(&letters).expect("different letters")
            })
    }

    fn of(code: &str) -> Interests {
        Interests::new(code).expect("a code")
    }

    #[test]
    fn the_index_agrees_with_its_definition() {
        for (a, b, expected) in [
            ("IRC", "IRC", 18),
            ("RIA", "SEC", 0),
            ("RIA", "IRA", 3 * 2 + 2 * 2 + 3),
            ("CI", "CIR", 15),
        ] {
            assert_eq!(congruence(&of(a), &of(b)), expected, "{a} {b}");
        }
    }

    proptest! {
        #[test]
        fn nothing_agrees_better_than_the_same(a in code(), b in code()) {
            prop_assert!(congruence(&a, &b) <= congruence(&a, &a));
            prop_assert!(congruence(&a, &a) <= 18);
        }

        #[test]
        fn agreement_goes_both_ways(a in code(), b in code()) {
            prop_assert_eq!(congruence(&a, &b), congruence(&b, &a));
        }
    }
}
