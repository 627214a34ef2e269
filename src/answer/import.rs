//! The outcome of `careers import`.

use std::path::Path;

use careers_catalogue::import::{Import, Note};
use careers_catalogue::layers::Catalogue;
use careers_catalogue::text::{Lang, Localized};

use crate::error::Error;

/// An imported catalogue.
#[derive(Debug)]
pub struct Imported {
    /// Its name.
    pub name: String,
    /// The origin of its data.
    pub origin: Localized,
    /// Its file.
    pub path: String,
    /// The number of careers in it.
    pub careers: usize,
    /// The number of careers in the catalogue that it has replaced, if it has replaced one.
    pub before: Option<usize>,
    /// The number of careers in it that are hidden by a career of the same slug in another
    /// catalogue.
    pub hidden: usize,
    /// The number of names of its careers.
    pub names: usize,
    /// The rows and cells that were skipped, cleaned or missing.
    pub notes: Vec<Note>,
}

impl Imported {
    /// Describes an import that was written to `file`. `catalogue` was opened after that.
    ///
    /// # Errors
    /// Another catalogue can't be read.
    pub fn new(
        import: Import,
        before: Option<usize>,
        file: &Path,
        catalogue: &Catalogue,
        lang: Lang,
    ) -> Result<Self, Error> {
        let careers = import.contents.careers.len();
        let source = catalogue
            .sources()?
            .into_iter()
            .find(|(layer, _)| layer.path.as_deref() == Some(file));
        // After another import at the same time, the file may hold another catalogue.
        let shown = source.as_ref().map_or(careers, |(_, shown)| *shown);
        let names = source
            .map(|(layer, _)| layer.names())
            .transpose()?
            .unwrap_or_default();
        Ok(Self {
            name: import.name.to_string(),
            origin: import.about.origin.in_lang(lang),
            path: file.display().to_string(),
            careers,
            before,
            hidden: careers.saturating_sub(shown),
            names,
            notes: import.notes,
        })
    }
}
