//! The answer of `careers fit`: a self-check whether a career suits the reader.

use std::collections::BTreeSet;

use careers_catalogue::layers::Catalogue;
use careers_catalogue::profile::CareerSlug;
use careers_catalogue::text::{Lang, Localized};
use careers_catalogue::words::{is_stop_word, roots, split};
use serde::{Serialize, Serializer};

use super::show::{self, Link, Show};
use crate::error::{Error, Misuse};
use crate::question::Reply;

/// A career's statements about people, with the reader's reply to each.
#[derive(Debug, Serialize)]
pub struct Fit {
    /// The career.
    pub career: CareerSlug,
    /// Its title.
    pub title: Localized,
    /// The statements: about suited people, then about unsuited people.
    pub statements: Vec<Statement>,
    /// The number of replies that speak for the career.
    pub fits: usize,
    /// The number of replies that speak against it.
    pub against: usize,
    /// The number of statements without a yes or no.
    pub unanswered: usize,
    /// At most three neighbours whose statements agree with the replies, the best first; empty if
    /// no reply speaks against the career.
    pub neighbours: Vec<Neighbour>,
}

/// A statement that is true of the reader or not.
#[derive(Debug, Serialize)]
pub struct Statement {
    /// The people that it describes.
    pub kind: Side,
    /// The text.
    pub text: Localized,
    /// The reader's reply.
    #[serde(serialize_with = "as_answer")]
    pub answer: Reply,
}

/// The people that a statement describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// People whom the career suits.
    Suited,
    /// People whom it doesn't suit.
    Unsuited,
}

/// A neighbouring career, and its statement about suited people that is most like a confirmed one.
#[derive(Debug, Serialize)]
pub struct Neighbour {
    /// The career.
    pub career: Link,
    /// The statement.
    pub text: Localized,
}

impl Statement {
    /// True if the reply speaks for the career, false if against it; `None` if it is unsure.
    #[must_use]
    pub fn speaks_for(&self) -> Option<bool> {
        match (self.kind, self.answer) {
            (_, Reply::Unsure) => None,
            (Side::Suited, Reply::Yes) | (Side::Unsuited, Reply::No) => Some(true),
            (Side::Suited, Reply::No) | (Side::Unsuited, Reply::Yes) => Some(false),
        }
    }
}

/// Finds the self-check of a career. `answers` are in the order of the statements; without them,
/// all replies are unsure.
pub(super) fn find(
    catalogue: &Catalogue,
    name: &str,
    answers: Option<&[Reply]>,
    lang: Lang,
) -> Result<Fit, Error> {
    let show = show::find(catalogue, name, lang)?;
    let texts = texts(&show);
    let unsure = vec![Reply::Unsure; texts.len()];
    let answers = answers.unwrap_or(&unsure);
    if answers.len() != texts.len() {
        let misuse = Misuse::AnswerCount {
            given: answers.len(),
            wanted: texts.len(),
        };
        return Err(Error::Usage {
            misuse,
            help: format!("careers fit {}", show.slug),
        });
    }
    let statements: Vec<_> = texts
        .into_iter()
        .zip(answers)
        .map(|((kind, text), answer)| Statement {
            kind,
            text: text.clone(),
            answer: *answer,
        })
        .collect();
    let speaking = |wanted| {
        statements
            .iter()
            .filter(|statement| statement.speaks_for() == wanted)
            .count()
    };
    let against = speaking(Some(false));
    let neighbours = if against > 0 {
        neighbours(catalogue, &show, &statements, lang)?
    } else {
        Vec::new()
    };
    Ok(Fit {
        fits: speaking(Some(true)),
        against,
        unanswered: speaking(None),
        neighbours,
        career: show.slug,
        title: show.title,
        statements,
    })
}

/// The statements of a career: about suited people, then about unsuited people.
fn texts(show: &Show) -> Vec<(Side, &Localized)> {
    let suited = show.suited.iter().map(|text| (Side::Suited, text));
    suited
        .chain(show.unsuited.iter().map(|text| (Side::Unsuited, text)))
        .collect()
}

/// Finds the neighbours whose statements agree with the replies more than they disagree. A
/// confirmed statement agrees with a similar one about suited people, a denied statement with a
/// similar one about unsuited people. Otherwise they disagree.
fn neighbours(
    catalogue: &Catalogue,
    show: &Show,
    statements: &[Statement],
    lang: Lang,
) -> Result<Vec<Neighbour>, Error> {
    let mut links: Vec<&Link> = show
        .related
        .iter()
        .chain(show.differs_from.iter().map(|d| &d.career))
        .collect();
    let mut seen = BTreeSet::new();
    links.retain(|link| seen.insert(link.slug.clone()));
    let mut found = Vec::new();
    for link in links {
        let Ok(position) = catalogue.find(link.slug.as_str()) else {
            continue;
        };
        let neighbour = show::at(catalogue, position, lang)?;
        let mut agreement = 0.0;
        let mut best: Option<(f64, Localized)> = None;
        for statement in statements
            .iter()
            .filter(|statement| statement.answer != Reply::Unsure)
        {
            let words = content(&statement.text, lang);
            for (kind, text) in texts(&neighbour) {
                let likeness = likeness(&words, &content(text, lang));
                let is_true = statement.answer == Reply::Yes;
                agreement += if (kind == Side::Suited) == is_true {
                    likeness
                } else {
                    -likeness
                };
                let known = best.as_ref().map_or(0.0, |(known, _)| *known);
                if kind == Side::Suited && is_true && likeness > known {
                    best = Some((likeness, text.clone()));
                }
            }
        }
        if let (true, Some((_, text))) = (agreement > 0.0, best) {
            found.push((
                agreement,
                Neighbour {
                    career: link.clone(),
                    text,
                },
            ));
        }
    }
    found.sort_unstable_by(|(a, _), (b, _)| b.total_cmp(a));
    Ok(found
        .into_iter()
        .take(3)
        .map(|(_, neighbour)| neighbour)
        .collect())
}

/// The roots of the words in a text, without stop words.
fn content(text: &Localized, lang: Lang) -> BTreeSet<String> {
    let words = split(&text.text)
        .into_iter()
        .filter(|word| !is_stop_word(word));
    let lang = match text.fallback {
        None => Some(lang),
        Some(code) => Lang::ALL.into_iter().find(|lang| code == (*lang).into()),
    };
    // Words in a third language have no stemmer.
    let root = |word: String| match lang {
        Some(lang) => roots(&word, lang).into_iter().next(),
        None => Some(word),
    };
    words.filter_map(root).collect()
}

/// The cosine similarity of two texts' roots; 0 if they share at most one, which may be chance.
fn likeness(a: &BTreeSet<String>, b: &BTreeSet<String>) -> f64 {
    let number = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    match a.intersection(b).count() {
        0 | 1 => 0.0,
        shared => number(shared) / (number(a.len()) * number(b.len())).sqrt(),
    }
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes fields by reference"
)]
fn as_answer<S: Serializer>(reply: &Reply, serializer: S) -> Result<S::Ok, S::Error> {
    match reply {
        Reply::Yes => serializer.serialize_some(&true),
        Reply::No => serializer.serialize_some(&false),
        Reply::Unsure => serializer.serialize_none(),
    }
}
