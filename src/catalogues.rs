//! The two requests that change the set of catalogues: an import, and its removal.

use std::path::Path;

use careers_catalogue::import::{self, ImportFormat, Options, Progress};
use careers_catalogue::layers::store::Store;
use careers_catalogue::layers::{Catalogue, Directories};
use careers_catalogue::profile::Slug;
use careers_catalogue::suggest::nearest;
use careers_catalogue::text::Lang;

use crate::answer::Imported;
use crate::built_in;
use crate::error::Error;

/// Imports data, and writes it as a catalogue.
///
/// # Errors
/// The data can't be read, or the catalogue can't be written.
pub fn import(
    format: ImportFormat,
    path: &Path,
    options: Options,
    directories: &Directories,
    lang: Lang,
    progress: &dyn Progress,
) -> Result<Imported, Error> {
    let store = store(directories)?;
    // Resolves `extends` against the built-in careers only, because the import may be copied to
    // another machine.
    let base = built_in::catalogue()?;
    let import = import::read(format, path, options, &base, progress)
        .map_err(|failure| Error::Import { format, failure })?;
    let bytes = import.compile(progress);
    let name = Slug::new(&import.about.name).ok_or(careers_catalogue::Error::EmptyName)?;
    let file = store.write(&name, &bytes).map_err(Error::Unwritable)?;
    let (catalogue, _) = Catalogue::open(built_in::BYTES, directories)?;
    Imported::new(import, &file, &catalogue, lang)
}

/// Removes an imported catalogue.
///
/// # Errors
/// No imported catalogue has the name, or it can't be removed.
pub fn remove(name: &str, directories: &Directories) -> Result<(), Error> {
    let store = store(directories)?;
    let removed = Slug::new(name)
        .map(|slug| store.remove(&slug))
        .transpose()
        .map_err(Error::Unwritable)?;
    if removed == Some(true) {
        return Ok(());
    }
    let files = store.list().map_err(Error::Unwritable)?;
    let names: Vec<_> = files
        .iter()
        .filter_map(|file| file.file_stem()?.to_str())
        .collect();
    let near = nearest(name, names.iter().copied());
    let all = if near.is_empty() { names } else { near };
    Err(Error::UnknownCatalogue {
        name: name.to_owned(),
        nearest: all.into_iter().map(str::to_owned).collect(),
    })
}

fn store(directories: &Directories) -> Result<Store, Error> {
    directories
        .catalogues
        .clone()
        .map(Store::new)
        .ok_or(Error::NoHome)
}
