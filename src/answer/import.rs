//! What became of data that was imported.

use std::path::Path;

use careers_catalogue::import::{Import, Note};
use careers_catalogue::layers::Catalogue;
use careers_catalogue::text::{Lang, Localized};

use crate::error::Error;

/// A catalogue that was imported.
#[derive(Debug)]
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
    /// The rows and cells that were skipped, cleaned or missing.
    pub notes: Vec<Note>,
}

impl Imported {
    /// Describes an import that lies in a file now; `catalogue` is what is in use since then.
    ///
    /// # Errors
    /// Another catalogue can't be read.
    pub fn new(
        import: Import,
        file: &Path,
        catalogue: &Catalogue,
        lang: Lang,
    ) -> Result<Self, Error> {
        let careers = import.contents.careers.len();
        let source = catalogue
            .sources()?
            .into_iter()
            .find(|(layer, _)| layer.path.as_deref() == Some(file));
        // Where somebody else imports at the same time, the file may hold another catalogue by now.
        let shown = source.as_ref().map_or(careers, |(_, shown)| *shown);
        let names = source
            .map(|(layer, _)| layer.names())
            .transpose()?
            .unwrap_or_default();
        Ok(Self {
            name: import.about.name,
            origin: import.about.origin.in_lang(lang),
            path: file.display().to_string(),
            careers,
            hidden: careers.saturating_sub(shown),
            names,
            notes: import.notes,
        })
    }
}
