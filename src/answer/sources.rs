//! The catalogues in use.

use serde::Serialize;

use crate::catalog::Catalog;
use crate::error::Error;
use crate::text::{Lang, Localized};

/// Where careers are looked for, the first that has one wins.
#[derive(Debug, Serialize)]
pub struct Sources {
    /// The catalogues.
    pub catalogues: Vec<Source>,
}

/// A catalogue.
#[derive(Debug, Serialize)]
pub struct Source {
    /// Its name.
    pub name: String,
    /// How many careers it holds.
    pub careers: usize,
    /// Where its knowledge is from.
    pub origin: Localized,
    /// Its file; none for what is in the binary.
    pub path: Option<String>,
    /// Why it is in use.
    pub reason: Reason,
}

/// Why a catalogue is in use.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// It is part of the program.
    BuiltIn,
}

pub(super) fn find(catalog: &Catalog, lang: Lang) -> Result<Sources, Error> {
    let about = catalog.about();
    let (careers, ..) = catalog.counts()?;
    let built_in = Source {
        name: about.name.clone(),
        careers,
        origin: about.origin.in_lang(lang),
        path: None,
        reason: Reason::BuiltIn,
    };
    Ok(Sources { catalogues: vec![built_in] })
}
