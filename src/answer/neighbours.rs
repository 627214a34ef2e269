//! The neighbours of a career, for a reader who has answered its self-check: careers that its
//! profile names, and careers with interests like its own.
//!
//! A reply counts for the same line of a neighbour: a career isn't recommended if one of its own
//! lines has been found against it.

use std::collections::BTreeSet;

use careers_catalogue::layers::{CareerId, Catalogue, Scope};
use careers_catalogue::profile::{CareerSlug, Interest, Interests, Profile, Ratings};
use careers_catalogue::sorting;
use careers_catalogue::text::{Lang, Localized, Text};
use careers_catalogue::words::split;
use serde::Serialize;

use super::NamedLink;
use super::agreement::{self, SOMEWHAT_ALIKE};
use crate::error::Error;
use crate::question::Reply;

/// The most entries of each list.
const MOST: usize = 3;

/// The neighbours of a career.
#[derive(Debug, Default)]
pub(super) struct Neighbours {
    /// At most three careers that the profile names, those with a written difference first.
    pub(super) related: Vec<Related>,
    /// At most three careers with agreeing interests, the best first, without those in `related`.
    pub(super) alike: Vec<Alike>,
}

/// A career that the profile of another one names.
#[derive(Debug, Serialize)]
pub struct Related {
    /// The career.
    pub career: NamedLink,
    /// The written difference between the two, else the focus of this one, else its summary.
    pub reason: Localized,
}

/// Careers whose interests agree with those of another career. Careers with the same ratings are
/// one entry.
#[derive(Debug, Serialize)]
pub struct Alike {
    /// The careers.
    pub careers: Vec<NamedLink>,
    /// The letters of the other career's Holland code that they share, if any.
    pub shared: Option<Interests>,
    /// Pearson's correlation of the six ratings, from -1 to 1; see [`Ratings::agreement`].
    #[serde(serialize_with = "agreement::as_thousandths")]
    pub agreement: f64,
    /// True if all six ratings are the same.
    pub same_ratings: bool,
}

/// Finds the neighbours of a career. `answers` are the replies to its lines: about suited people,
/// then about unsuited people.
pub(super) fn find(
    catalogue: &Catalogue,
    career: CareerId,
    answers: &[Reply],
    lang: Lang,
) -> Result<Neighbours, Error> {
    let profile = catalogue.profile(career)?;
    let search = Search {
        replied: Replied::new(&profile, answers),
        catalogue,
        career,
        lang,
    };
    let (related, taken) = search.related(&profile)?;
    // The ratings of a profile that has letters alone stand in its record.
    let record = catalogue.career(career)?;
    let alike = match &record.ratings {
        Some(ratings) => search.alike(ratings, record.interests.as_ref(), &taken)?,
        None => Vec::new(),
    };
    Ok(Neighbours { related, alike })
}

/// A search for the neighbours of a career.
struct Search<'c> {
    catalogue: &'c Catalogue,
    career: CareerId,
    replied: Replied,
    lang: Lang,
}

impl Search<'_> {
    /// The careers that the profile names, and their ids.
    fn related(&self, profile: &Profile) -> Result<(Vec<Related>, BTreeSet<CareerId>), Error> {
        let different = profile.differs_from.iter();
        let different = different.map(|other| (&other.career, Some(&other.text)));
        let named = different.chain(profile.related.iter().map(|slug| (slug, None)));
        let (mut found, mut ids) = (Vec::new(), BTreeSet::from([self.career]));
        for (slug, difference) in named {
            if found.len() == MOST {
                break;
            }
            let Some(id) = self.catalogue.resolve(slug, self.career)? else {
                continue;
            };
            if !ids.insert(id) {
                continue;
            }
            let other = self.catalogue.profile(id)?;
            if self.replied.speaks_against(&other) {
                continue;
            }
            let reason = match difference {
                Some(text) => text.in_lang(self.lang),
                None => self.what_it_is_about(&other),
            };
            let slug = self.catalogue.career(id)?.slug;
            let career = self.link(slug, &other.title);
            found.push(Related { career, reason });
        }
        Ok((found, ids))
    }

    /// The focus of a career, else its summary.
    fn what_it_is_about(&self, profile: &Profile) -> Localized {
        let focus: Vec<_> = profile
            .focus
            .iter()
            .map(|text| text.in_lang(self.lang))
            .collect();
        let Some(first) = focus.first() else {
            return profile.summary.in_lang(self.lang);
        };
        let texts: Vec<&str> = focus.iter().map(|text| &*text.text).collect();
        Localized {
            text: texts.join(", ").into(),
            fallback: first.fallback,
        }
    }

    /// The careers whose interests agree with those of the career. An agreement that is no better
    /// than by chance doesn't count.
    fn alike(
        &self,
        ratings: &Ratings,
        interests: Option<&Interests>,
        taken: &BTreeSet<CareerId>,
    ) -> Result<Vec<Alike>, Error> {
        let listing = self.catalogue.careers(&Scope::own_and_built_in())?;
        let order = agreement::order(&listing, ratings.hundredths().map(f64::from));
        let mut found = Vec::new();
        for twins in agreement::twins(&order) {
            let first = &order[twins[0]];
            if found.len() == MOST || first.agreement < SOMEWHAT_ALIKE {
                break;
            }
            let mut careers = Vec::new();
            for career in twins.iter().map(|&at| &order[at].career) {
                if taken.contains(&career.id) {
                    continue;
                }
                let other = self.catalogue.profile(career.id)?;
                if !self.replied.speaks_against(&other) {
                    careers.push(self.link(career.record.slug.clone(), &other.title));
                }
            }
            if !careers.is_empty() {
                found.push(Alike {
                    careers,
                    shared: shared(interests, first.career.record.interests.as_ref()),
                    agreement: first.agreement,
                    same_ratings: first.ratings == *ratings,
                });
            }
        }
        Ok(found)
    }

    fn link(&self, slug: CareerSlug, title: &Text) -> NamedLink {
        NamedLink {
            slug,
            title: title.in_lang(self.lang),
        }
    }
}

/// The letters of a Holland code that another one has, too.
fn shared(code: Option<&Interests>, other: Option<&Interests>) -> Option<Interests> {
    let other: Vec<_> = other?.iter().collect();
    let letters: String = code?
        .iter()
        .filter(|interest| other.contains(interest))
        .map(Interest::letter)
        .collect();
    Interests::new(&letters)
}

/// The lines to which the reader has replied.
struct Replied {
    confirmed: Vec<Line>,
    denied: Vec<Line>,
}

impl Replied {
    fn new(profile: &Profile, answers: &[Reply]) -> Self {
        let lines = profile.suited.iter().chain(&profile.unsuited);
        let replied = |wanted| {
            let lines = lines.clone().zip(answers);
            let wanted = lines.filter(|(_, reply)| **reply == wanted);
            wanted.map(|(text, _)| Line::new(text)).collect()
        };
        Self {
            confirmed: replied(Reply::Yes),
            denied: replied(Reply::No),
        }
    }

    /// True if a career suits people who are like a denied line, or doesn't suit those who are like
    /// a confirmed one.
    fn speaks_against(&self, profile: &Profile) -> bool {
        let has = |texts: &[Text], lines: &[Line]| {
            let mut texts = texts.iter().map(Line::new);
            texts.any(|text| lines.iter().any(|line| line.says_the_same(&text)))
        };
        has(&profile.suited, &self.denied) || has(&profile.unsuited, &self.confirmed)
    }
}

/// The words of a line in each language.
struct Line(Vec<BTreeSet<String>>);

impl Line {
    fn new(text: &Text) -> Self {
        let words = |wording| sorting::set(split(wording));
        Self(text.wordings().map(words).collect())
    }

    /// True if two lines are nearly the same sentence: if they share at least half of their words in
    /// one of the languages, so that the answer doesn't depend on the one that is asked for.
    fn says_the_same(&self, other: &Self) -> bool {
        let is_same = |a: &BTreeSet<String>, b: &BTreeSet<String>| {
            let shared = a.intersection(b).count();
            shared > 0 && 2 * shared >= a.union(b).count()
        };
        self.0.iter().any(|a| other.0.iter().any(|b| is_same(a, b)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(id: &str, en: &str) -> Line {
        Line::new(&Text::Both {
            id: id.to_owned(),
            en: en.to_owned(),
        })
    }

    #[test]
    fn nearly_the_same_sentence_says_the_same_in_either_language() {
        let touch = line(
            "Menyentuh badan orang asing membuatmu canggung.",
            "Touching a stranger's body makes you feel awkward.",
        );
        let face = line(
            "Menyentuh wajah atau rambut orang asing membuatmu kikuk.",
            "Touching a stranger's face or hair makes you awkward.",
        );
        assert!(touch.says_the_same(&face));
        assert!(face.says_the_same(&touch));
    }

    #[test]
    fn a_shared_turn_of_phrase_says_nothing() {
        let numbers = line(
            "Halaman penuh angka membuatmu mengantuk.",
            "Pages of numbers make you sleepy.",
        );
        let strangers = line(
            "Menawarkan tabungan kepada orang asing membuatmu malu.",
            "Offering savings to strangers makes you shy.",
        );
        assert!(!numbers.says_the_same(&strangers));
        assert!(!line("", "").says_the_same(&line("", "")));
    }

    #[test]
    fn shared_letters_are_in_the_order_of_the_first_code() {
        let code = |code: &str| Interests::new(code);
        let shared = |a, b| shared(code(a).as_ref(), code(b).as_ref());
        assert_eq!(shared("ICR", "RIA"), code("IR"));
        assert_eq!(shared("IC", "SA"), None);
        assert_eq!(shared("IC", ""), None);
    }
}
