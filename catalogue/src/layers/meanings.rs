//! The meanings of a name that no career has.

use super::{Catalogue, Scope};
use crate::contents::{Field, Subject};
use crate::error::{Error, Meaning};
use crate::profile::{CareerSlug, Interests};
use crate::text::Key;

/// Words between two names of careers.
const BETWEEN: &[&str] = &[
    "vs", "versus", "dan", "and", "atau", "or", "dengan", "with", "&",
];
/// The most words in which several careers are looked for.
const MOST_WORDS: usize = 16;

impl Catalogue {
    /// The meanings of a name that names something else than a career.
    pub fn meanings(&self, name: &str) -> Result<Vec<Meaning>, Error> {
        let key = Key::new(name);
        let fields = self.fields()?;
        let mut fields = fields.iter().flat_map(Field::names);
        let is_subject = || {
            let subjects = self.subjects()?;
            let mut names = subjects.iter().flat_map(Subject::spellings);
            Ok::<_, Error>(names.any(|name| Key::new(name) == key))
        };
        let kinds = [
            (Meaning::Major, !self.official_names(name)?.is_empty()),
            (Meaning::Company, self.is_company(name)?),
            (Meaning::Field, fields.any(|field| Key::new(field) == key)),
            (Meaning::Subject, is_subject()?),
        ];
        let is_meant = |(meaning, is_one): (Meaning, bool)| is_one.then_some(meaning);
        let meanings: Vec<_> = kinds.into_iter().filter_map(is_meant).collect();
        if !meanings.is_empty() {
            return Ok(meanings);
        }
        if Interests::new(name).is_some() {
            return Ok(vec![Meaning::Interests]);
        }
        let in_a_row = self.careers_in_a_row(name)?.map(Meaning::Careers);
        Ok(in_a_row.into_iter().collect())
    }

    /// The careers whose names follow each other in a text, perhaps with a word such as *vs*
    /// between; `None` if there is any other word, or only one career.
    pub fn careers_in_a_row(&self, text: &str) -> Result<Option<Vec<CareerSlug>>, Error> {
        let text = text.replace([',', ';'], " ");
        let words: Vec<_> = text.split_whitespace().collect();
        if words.len() > MOST_WORDS {
            return Ok(None);
        }
        let mut careers: Vec<CareerSlug> = Vec::new();
        let mut rest = &words[..];
        while let Some(first) = rest.first() {
            let is_between = BETWEEN.contains(&first.to_lowercase().as_str());
            if !careers.is_empty() && is_between {
                rest = &rest[1..];
                continue;
            }
            let Some((slug, length)) = self.first_career(rest)? else {
                return Ok(None);
            };
            if !careers.contains(&slug) {
                careers.push(slug);
            }
            rest = &rest[length..];
        }
        Ok((careers.len() > 1).then_some(careers))
    }

    /// The career with the longest name that some words begin with, and the number of its words.
    fn first_career(&self, words: &[&str]) -> Result<Option<(CareerSlug, usize)>, Error> {
        for length in (1..=words.len()).rev() {
            let key = Key::new(&words[..length].join(" "));
            if key.is_empty() {
                continue;
            }
            if let [career] = self.named_by(&key, &Scope::own_and_built_in())?[..] {
                return Ok(Some((self.career(career)?.slug, length)));
            }
        }
        Ok(None)
    }
}
