//! What became of data that was imported.

use std::path::Path;

use serde::Serialize;

use crate::catalog::layer::{Bytes, Layer, Reason};
use crate::catalog::{Catalog, Places};
use crate::error::Error;
use crate::import::{Effect, Import, Note};
use crate::messages::Messages;
use crate::text::{Lang, Localized};

/// A catalogue that was imported.
#[derive(Debug, Serialize)]
pub struct Imported {
    /// Its name.
    pub name: String,
    /// Where its knowledge is from.
    pub origin: Localized,
    /// Its file.
    pub path: String,
    /// How many careers it holds.
    pub careers: usize,
    /// How many of them no list shows, since another catalogue has a career of the same slug.
    pub hidden: usize,
    /// How many names they go by.
    pub names: usize,
    /// What was skipped, cleaned or missing.
    pub notes: Vec<Remark>,
}

/// What happened in a file for one reason.
#[derive(Debug, Serialize)]
pub struct Remark {
    /// The file.
    pub file: String,
    /// What happened to the data.
    pub effect: Effect,
    /// What happened, and why.
    pub message: String,
    /// How often.
    pub count: usize,
    /// The first lines where it happened, from 1; none where the whole file is meant.
    pub lines: Vec<u64>,
}

impl Remark {
    fn new(note: &Note, lang: Lang) -> Self {
        Self {
            file: note.file.clone(),
            effect: note.what.effect(),
            message: (Messages::of(lang).what)(&note.what),
            count: note.count,
            lines: note.lines.clone(),
        }
    }
}

impl Imported {
    /// Tells what has become of an import: the catalogue of these bytes, which lies in a file now.
    ///
    /// # Errors
    /// Another catalogue can't be read.
    pub fn new(import: &Import, bytes: Vec<u8>, file: &Path, places: &Places, lang: Lang) -> Result<Self, Error> {
        let damaged = |damage| Error::Damaged { catalogue: file.display().to_string(), damage };
        let layer = Layer::open(Bytes::Memory(bytes), Some(file.to_owned()), Reason::Imported, 0).map_err(damaged)?;
        let careers = layer.end()?;
        let (catalog, _) = Catalog::open(places)?;
        let shown = catalog.sources()?.into_iter().find(|(layer, _)| layer.path.as_deref() == Some(file));
        Ok(Self {
            name: import.about.name.clone(),
            origin: import.about.origin.in_lang(lang),
            path: file.display().to_string(),
            careers,
            // Where somebody else imports at the same time, the file may hold another catalogue by now.
            hidden: shown.map_or(0, |(_, shown)| careers.saturating_sub(shown)),
            names: layer.names()?,
            notes: import.notes.iter().map(|note| Remark::new(note, lang)).collect(),
        })
    }
}
