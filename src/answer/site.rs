//! Everything that `careers site` puts on its pages, in one language.

use careers_catalogue::layers::{CareerId, Catalogue};
use careers_catalogue::text::{Lang, Localized};
use serde::Serialize;

use super::{Companies, Majors, Show, Subjects, companies, majors, matching, show, subjects};
use crate::error::Error;
use crate::question::AskedSubjects;

/// The pages that were written.
#[derive(Debug, Serialize)]
pub struct WrittenSite {
    /// The folder or file.
    pub path: String,
    /// The page to open first.
    pub start: String,
    /// The number of careers.
    pub careers: usize,
    /// The number of files.
    pub files: usize,
    /// The size of all files, in bytes.
    pub bytes: usize,
    /// The new place of a folder that stood there and wasn't ours, if there was one.
    pub kept: Option<String>,
}

/// The careers in some catalogues, and what leads to them.
#[derive(Debug)]
pub struct Site {
    /// The language of everything.
    pub lang: Lang,
    /// The careers, in the order of the catalogue.
    pub careers: Vec<Show>,
    /// The majors, those with the most careers first.
    pub majors: Majors,
    /// The employers, those with the most careers first.
    pub companies: Companies,
    /// The answer for each school subject.
    pub subjects: Vec<Subjects>,
    /// The title of each career in the other language.
    pub other_titles: Vec<Localized>,
    /// The index of search; see [`Catalogue::digest`].
    pub index: String,
}

impl Site {
    /// Gathers it from the catalogues with these names; without any, from one's own profiles and
    /// those of the program.
    ///
    /// # Errors
    /// A catalogue is unknown or damaged.
    pub fn gather(catalogue: &Catalogue, catalogues: &[String], lang: Lang) -> Result<Self, Error> {
        let scope = matching::scope(catalogue, catalogues)?;
        let listing = catalogue.careers(&scope)?;
        let ids: Vec<_> = listing.careers.iter().map(|career| career.id).collect();
        let careers = ids.iter().map(|id| show::at(catalogue, *id, lang));
        let other_title = |id: &CareerId| -> Result<Localized, Error> {
            Ok(catalogue.career(*id)?.title.in_lang(lang.other()))
        };
        let all = subjects::find(catalogue, &AskedSubjects::default(), lang)?;
        let subject = |name: &String| {
            let asked = AskedSubjects {
                names: vec![name.clone()],
                catalogues: catalogues.to_vec(),
                ..AskedSubjects::default()
            };
            subjects::find(catalogue, &asked, lang)
        };
        let names = all.subjects.iter().map(|subject| &subject.name);
        Ok(Self {
            lang,
            careers: careers.collect::<Result<_, _>>()?,
            majors: majors::find(catalogue, None, &scope, lang)?,
            companies: companies::find(catalogue, None, &scope, lang)?,
            subjects: names.map(subject).collect::<Result<_, _>>()?,
            other_titles: ids.iter().map(other_title).collect::<Result<_, _>>()?,
            index: catalogue.digest(&scope, &ids)?,
        })
    }
}
