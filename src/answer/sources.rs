//! The answer of `careers sources`: the catalogues in use.

use careers_catalogue::layers::Catalogue;
pub use careers_catalogue::layers::Reason;
use careers_catalogue::layers::store::file_name;
use careers_catalogue::text::{Lang, Localized};
use serde::Serialize;

use crate::error::Error;

/// The catalogues, in the order of look-up: the first that has a career wins.
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
    /// The number of careers in it, without those that an earlier catalogue hides.
    pub careers: usize,
    /// The origin of its data; `None` if it can't be read.
    pub origin: Option<Localized>,
    /// The attribution that its source asks for, if any.
    pub attribution: Option<Localized>,
    /// Its file or folder; `None` for the built-in catalogue.
    pub path: Option<String>,
    /// The reason why it is in use or not.
    pub reason: Reason,
}

/// Lists the catalogues in the order of look-up, those that can't be read last.
pub(super) fn find(catalogue: &Catalogue, lang: Lang) -> Result<Sources, Error> {
    let mut catalogues: Vec<_> = catalogue
        .sources()?
        .into_iter()
        .map(|(layer, careers)| CatalogueInfo {
            name: layer.name().to_string(),
            careers,
            origin: Some(layer.about.origin.in_lang(lang)),
            attribution: layer.about.attribution().map(|text| text.in_lang(lang)),
            path: layer.path.as_ref().map(|path| path.display().to_string()),
            reason: layer.reason,
        })
        .collect();
    let broken = catalogue
        .broken()
        .iter()
        .map(|(path, _)| (path, Reason::Broken));
    let misnamed = catalogue
        .misnamed()
        .iter()
        .map(|path| (path, Reason::Misnamed));
    catalogues.extend(broken.chain(misnamed).map(|(path, reason)| CatalogueInfo {
        name: file_name(path).unwrap_or_default(),
        careers: 0,
        origin: None,
        attribution: None,
        path: Some(path.display().to_string()),
        reason,
    }));
    Ok(Sources { catalogues })
}
