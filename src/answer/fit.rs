//! The self-check: does a career suit me?

use std::collections::BTreeSet;

use careers_catalogue::layers::Catalogue;
use careers_catalogue::profile::Slug;
use careers_catalogue::text::{Lang, Localized};
use careers_catalogue::words::{is_stop_word, roots, split};
use serde::{Serialize, Serializer};

use super::show::{self, Link, Show};
use crate::error::{Error, Misuse};
use crate::question::Reply;

/// A career's lines about whom it suits, and what somebody said of each.
#[derive(Debug, Serialize)]
pub struct Fit {
    /// The career.
    pub career: Slug,
    /// Its title.
    pub title: Localized,
    /// The lines: those that speak for the career first.
    pub statements: Vec<Statement>,
    /// How many answers speak for the career.
    pub fits: usize,
    /// How many speak against it.
    pub against: usize,
    /// How many lines have no clear answer.
    pub unanswered: usize,
    /// Where something speaks against the career: neighbours with lines that agree with the answers, at most three, the
    /// best first.
    pub neighbours: Vec<Neighbour>,
}

/// A line that somebody finds true of themselves or doesn't.
#[derive(Debug, Serialize)]
pub struct Statement {
    /// Whom it describes.
    pub kind: Side,
    /// The line.
    pub text: Localized,
    /// What was said of it.
    #[serde(serialize_with = "as_answer")]
    pub answer: Reply,
}

/// Whom a line describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Somebody whom the career suits.
    Suited,
    /// Somebody whom it doesn't.
    Unsuited,
}

/// A neighbouring career, and the line about whom it suits that is most like a line which somebody found true.
#[derive(Debug, Serialize)]
pub struct Neighbour {
    /// The career.
    pub career: Link,
    /// The line.
    pub text: Localized,
}

impl Statement {
    /// Whether the answer speaks for the career; none where it speaks neither for nor against.
    #[must_use]
    pub fn speaks_for(&self) -> Option<bool> {
        match (self.kind, self.answer) {
            (_, Reply::Unsure) => None,
            (Side::Suited, Reply::Yes) | (Side::Unsuited, Reply::No) => Some(true),
            (Side::Suited, Reply::No) | (Side::Unsuited, Reply::Yes) => Some(false),
        }
    }
}

/// The self-check of a career with the answers to its lines, in their order; with none, all are open.
pub(super) fn find(
    catalogue: &Catalogue,
    name: &str,
    answers: Option<&[Reply]>,
    lang: Lang,
) -> Result<Fit, Error> {
    let show = show::find(catalogue, name, lang)?;
    let lines = lines(&show);
    let unsure = vec![Reply::Unsure; lines.len()];
    let answers = answers.unwrap_or(&unsure);
    if answers.len() != lines.len() {
        let misuse = Misuse::AnswerCount {
            given: answers.len(),
            wanted: lines.len(),
        };
        return Err(Error::Usage {
            misuse,
            help: format!("careers fit {}", show.slug),
        });
    }
    let statements: Vec<_> = lines
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

/// The lines of a career: whom it suits, then whom it doesn't.
fn lines(show: &Show) -> Vec<(Side, &Localized)> {
    let suited = show.suited.iter().map(|text| (Side::Suited, text));
    suited
        .chain(show.unsuited.iter().map(|text| (Side::Unsuited, text)))
        .collect()
}

/// The neighbours whose lines agree with the answers more than they disagree. What somebody found true of themselves
/// agrees with a line about whom the neighbour suits, what they didn't with a line about whom it doesn't; the other way
/// round they disagree.
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
            let said = content(&statement.text, lang);
            for (kind, text) in lines(&neighbour) {
                let likeness = likeness(&said, &content(text, lang));
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

/// The roots of the words in a line that say something.
fn content(text: &Localized, lang: Lang) -> BTreeSet<String> {
    let words = split(&text.text)
        .into_iter()
        .filter(|word| !is_stop_word(word));
    words
        .filter_map(|word| {
            roots(&word, text.fallback.unwrap_or(lang))
                .into_iter()
                .next()
        })
        .collect()
}

/// The cosine of two lines' roots; one word in common is chance and counts nothing.
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
