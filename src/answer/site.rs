//! Everything that `careers site` puts on its pages, in one language.

use careers_catalogue::layers::Catalogue;
use careers_catalogue::text::Lang;
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
    /// The careers, by field and title.
    pub careers: Vec<Show>,
    /// The majors, those with the most careers first.
    pub majors: Majors,
    /// The employers, those with the most careers first.
    pub companies: Companies,
    /// The answer for each school subject.
    pub subjects: Vec<Subjects>,
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
        let careers = listing.careers.iter();
        let careers = careers.map(|career| show::at(catalogue, career.id, lang));
        let all = subjects::find(catalogue, &AskedSubjects::default(), lang)?;
        let subject = |name: &String| {
            let asked = AskedSubjects {
                // A comma would separate two subjects.
                names: vec![name.replace(',', "")],
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
        })
    }
}
