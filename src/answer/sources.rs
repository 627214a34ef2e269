//! The catalogues in use.

use careers_catalogue::layers::Catalogue;
pub use careers_catalogue::layers::Reason;
use careers_catalogue::text::{Lang, Localized};
use serde::Serialize;

use crate::error::Error;

/// Where careers are looked for, the first that has one wins.
#[derive(Debug, Serialize)]
pub struct Sources {
    /// The catalogues.
    pub catalogues: Vec<CatalogueInfo>,
}

/// A catalogue.
#[derive(Debug, Serialize)]
pub struct CatalogueInfo {
    /// Its name.
    pub name: String,
    /// How many careers it holds.
    pub careers: usize,
    /// Where its knowledge is from; none where it can't be read.
    pub origin: Option<Localized>,
    /// How its source wants to be named, if it does.
    pub attribution: Option<Localized>,
    /// Its file or folder; none for what is in the program.
    pub path: Option<String>,
    /// Why it is in use.
    pub reason: Reason,
}

/// The catalogues in the order in which they are asked; those that can't be read last.
pub(super) fn find(catalogue: &Catalogue, lang: Lang) -> Result<Sources, Error> {
    let mut catalogues: Vec<_> = catalogue
        .sources()?
        .into_iter()
        .map(|(layer, careers)| CatalogueInfo {
            name: layer.about.name.clone(),
            careers,
            origin: Some(layer.about.origin.in_lang(lang)),
            attribution: layer
                .about
                .attribution
                .as_ref()
                .map(|text| text.in_lang(lang)),
            path: layer.path.as_ref().map(|path| path.display().to_string()),
            reason: layer.reason,
        })
        .collect();
    catalogues.extend(catalogue.broken().iter().map(|(path, _)| {
        CatalogueInfo {
            name: path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            careers: 0,
            origin: None,
            attribution: None,
            path: Some(path.display().to_string()),
            reason: Reason::Broken,
        }
    }));
    Ok(Sources { catalogues })
}
