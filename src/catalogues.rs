//! The two requests that change the set of catalogues: an import, and its removal.

use std::path::Path;

use careers_catalogue::contents::RESERVED_NAMES;
use careers_catalogue::import::{self, ImportFormat, Options, Progress, Stage};
use careers_catalogue::layers::store::{Store, file_name};
use careers_catalogue::layers::{Catalogue, Directories};
use careers_catalogue::profile::Slug;
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
    let before = careers_in(&import.name, directories)?;
    let file = store
        .write(&import.name, &bytes, &|| progress.reached(Stage::Wait))
        .map_err(Error::Unwritable)?;
    let (catalogue, _) = Catalogue::open(built_in::BYTES, directories)?;
    Imported::new(import, before, &file, &catalogue, lang)
}

/// The number of careers in the imported catalogue of a name, if there is one that can be read.
fn careers_in(name: &Slug, directories: &Directories) -> Result<Option<usize>, Error> {
    let imports = Directories {
        profiles: None,
        ..directories.clone()
    };
    let (catalogue, _) = Catalogue::open(built_in::BYTES, &imports)?;
    let mut sources = catalogue.sources()?.into_iter();
    Ok(sources
        .find(|(layer, _)| layer.name() == name)
        .map(|(_, careers)| careers))
}

/// Removes an imported catalogue, or a file that lies among them under another name.
///
/// # Errors
/// No imported catalogue has the name, it is that of another catalogue, or the file can't be removed.
pub fn remove(name: &str, directories: &Directories, progress: &dyn Progress) -> Result<(), Error> {
    let store = store(directories)?;
    if store
        .remove(name, &|| progress.reached(Stage::Wait))
        .map_err(Error::Unwritable)?
    {
        return Ok(());
    }
    if RESERVED_NAMES.contains(&name) {
        return Err(Error::NotImported(name.to_owned()));
    }
    let files = store.list().map_err(Error::Unwritable)?;
    let names: Vec<_> = files.iter().filter_map(|file| file_name(file)).collect();
    let known = names.iter().map(String::as_str);
    Err(careers_catalogue::Error::unknown_catalogue(name, known).into())
}

fn store(directories: &Directories) -> Result<Store, Error> {
    directories
        .catalogues
        .clone()
        .map(Store::new)
        .ok_or(Error::NoHome)
}
