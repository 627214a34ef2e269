//! Writes the whole catalogue as pages: a folder in both languages, or one file.

use std::path::{Path, PathBuf};

use careers_catalogue::layers::Catalogue;
use careers_catalogue::text::Lang;

use crate::answer::{Site, WrittenSite};
use crate::error::Error;
use crate::format::Format;
use crate::render::site;
use crate::terminal::folder;
use crate::terminal::output::{Destination, Existing};

/// The pages that somebody wants.
#[derive(Clone, Debug)]
pub struct SiteRequest {
    /// The folder, or one file if the path ends in `.html`.
    pub path: PathBuf,
    /// The catalogues; none for one's own profiles and those of the program.
    pub catalogues: Vec<String>,
    /// The treatment of what stands there already.
    pub existing: Existing,
}

impl SiteRequest {
    /// Writes the pages, none if there is no career.
    ///
    /// # Errors
    /// A catalogue is unknown or damaged, something is in the way, or the pages can't be written.
    pub fn write(&self, catalogue: &Catalogue, lang: Lang) -> Result<WrittenSite, Error> {
        if Format::from_ending(&self.path) == Some(Format::Html) {
            self.write_file(catalogue, lang)
        } else {
            self.write_folder(catalogue, lang)
        }
    }

    fn write_file(&self, catalogue: &Catalogue, lang: Lang) -> Result<WrittenSite, Error> {
        let destination = Destination::File {
            path: self.path.clone(),
            existing: self.existing,
        };
        destination.check()?;
        let site = Site::gather(catalogue, &self.catalogues, lang)?;
        if site.careers.is_empty() {
            return Ok(self.nothing());
        }
        let text = site::one_file(&site, &catalogue.abbreviations()?);
        destination.write(&text)?;
        Ok(WrittenSite {
            path: self.path.display().to_string(),
            start: self.path.display().to_string(),
            careers: site.careers.len(),
            files: 1,
            bytes: text.len(),
            kept: None,
        })
    }

    fn write_folder(&self, catalogue: &Catalogue, lang: Lang) -> Result<WrittenSite, Error> {
        folder::check(&self.path, self.existing)?;
        let gather = |lang| Site::gather(catalogue, &self.catalogues, lang);
        let sites = [gather(Lang::Id)?, gather(Lang::En)?];
        if sites[0].careers.is_empty() {
            return Ok(self.nothing());
        }
        let files = site::folder(&sites, &catalogue.abbreviations()?);
        let kept = folder::write(&self.path, &files)?;
        let shown = |path: &Path| path.display().to_string();
        Ok(WrittenSite {
            path: shown(&self.path),
            start: shown(&self.path.join(lang.code()).join("index.html")),
            careers: sites[0].careers.len(),
            files: files.len(),
            bytes: files.iter().map(|file| file.text.len()).sum(),
            kept: kept.as_deref().map(shown),
        })
    }

    /// Catalogues without a career make no pages.
    fn nothing(&self) -> WrittenSite {
        let path = self.path.display().to_string();
        WrittenSite {
            start: path.clone(),
            path,
            careers: 0,
            files: 0,
            bytes: 0,
            kept: None,
        }
    }
}
