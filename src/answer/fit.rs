//! The answer of `careers fit`: a self-check whether a career suits the reader.

use careers_catalogue::layers::Catalogue;
use careers_catalogue::profile::CareerSlug;
use careers_catalogue::text::{Lang, Localized};
use serde::{Serialize, Serializer};

use super::neighbours::{self, Alike, Neighbours, Related};
use super::show::{self, Show};
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
    /// At most three careers that the profile names, those with a written difference first; empty
    /// until a statement has a yes or no.
    pub related: Vec<Related>,
    /// At most three other entries of careers with agreeing interests, the best first; empty until a
    /// statement has a yes or no.
    pub alike: Vec<Alike>,
    /// The careers in `related`, in the form in which scripts have known them.
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

/// A related career.
#[derive(Debug, Serialize)]
pub struct Neighbour {
    /// The career.
    pub career: CareerSlug,
    /// The reason why it is named.
    pub text: Localized,
}

impl Neighbour {
    fn new(related: &Related) -> Self {
        Self {
            career: related.career.slug.clone(),
            text: related.reason.clone(),
        }
    }
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
    let id = catalogue.find(name)?;
    let show = show::at(catalogue, id, lang)?;
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
    let unanswered = speaking(None);
    let Neighbours { related, alike } = if unanswered < statements.len() {
        neighbours::find(catalogue, id, answers, lang)?
    } else {
        Neighbours::default()
    };
    Ok(Fit {
        fits: speaking(Some(true)),
        against: speaking(Some(false)),
        unanswered,
        neighbours: related.iter().map(Neighbour::new).collect(),
        related,
        alike,
        career: show.slug,
        title: show.title,
        statements,
    })
}

/// The statements of a career: about suited people, then about unsuited people.
pub(super) fn texts(show: &Show) -> Vec<(Side, &Localized)> {
    let suited = show.suited.iter().map(|text| (Side::Suited, text));
    suited
        .chain(show.unsuited.iter().map(|text| (Side::Unsuited, text)))
        .collect()
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
