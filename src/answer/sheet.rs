//! The answer of `careers sheet`: what is to be filled in on paper.

use careers_catalogue::layers::Catalogue;
use careers_catalogue::profile::CareerSlug;
use careers_catalogue::text::{Lang, Localized};
use serde::Serialize;

use super::fit::{self, Side};
use super::show;
use crate::error::Error;

/// What is to be filled in on paper.
#[derive(Debug)]
pub enum Sheet {
    /// The questionnaire of interests, which is the same whatever the catalogue holds.
    Questionnaire,
    /// The self-check of a career.
    Career(SelfCheck),
}

/// A career's statements about people, without replies.
#[derive(Debug, Serialize)]
pub struct SelfCheck {
    /// The career.
    pub career: CareerSlug,
    /// Its title.
    pub title: Localized,
    /// The statements, in the order of `careers fit`.
    pub statements: Vec<SheetStatement>,
}

/// A statement that is true of the reader or not.
#[derive(Debug, Serialize)]
pub struct SheetStatement {
    /// The people that it describes.
    pub kind: Side,
    /// The text.
    pub text: Localized,
}

impl Sheet {
    /// True if there is nothing to fill in.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        match self {
            Self::Questionnaire => false,
            Self::Career(check) => check.statements.is_empty(),
        }
    }
}

pub(super) fn find(
    catalogue: &Catalogue,
    career: Option<&str>,
    lang: Lang,
) -> Result<Sheet, Error> {
    let Some(career) = career else {
        return Ok(Sheet::Questionnaire);
    };
    let show = show::find(catalogue, career, lang)?;
    let statement = |(kind, text): (Side, &Localized)| SheetStatement {
        kind,
        text: text.clone(),
    };
    let statements = fit::texts(&show).into_iter().map(statement).collect();
    Ok(Sheet::Career(SelfCheck {
        career: show.slug,
        title: show.title,
        statements,
    }))
}
