//! The imported catalogues, once they are opened.

use std::path::{Path, PathBuf};

use super::layer::{Bytes, Layer, Reason};
use super::store::Store;
use crate::atomic::IoError;
use crate::contents::RESERVED_NAMES;
use crate::error::Error;
use crate::os_error::OsError;
use crate::profile::Slug;

/// The imported catalogues, and those that can't be read.
#[derive(Default)]
pub struct Imports {
    /// The catalogues, by name.
    pub layers: Vec<Layer>,
    /// The paths that can't be read, each with its error.
    pub broken: Vec<(PathBuf, Error)>,
    /// The paths that aren't used because no catalogue can have their names.
    pub misnamed: Vec<PathBuf>,
}

impl Imports {
    /// Opens every catalogue file in a folder, and numbers them from `first`.
    pub fn open(folder: &Path, first: u16) -> Self {
        let mut imports = Self::default();
        let files = match Store::new(folder).list() {
            Ok(files) => files,
            Err(IoError { path, reason }) => {
                imports
                    .broken
                    .push((path.clone(), Error::Unreadable { path, reason }));
                return imports;
            }
        };
        // Nobody imports more catalogues than there are numbers; the rest would not be opened.
        for (path, number) in files.into_iter().zip(first..=u16::MAX) {
            match catalogue_name(&path) {
                None => imports.misnamed.push(path),
                Some(name) => match open(&path, name, number) {
                    Ok(layer) => imports.layers.push(layer),
                    Err(error) => imports.broken.push((path, error)),
                },
            }
        }
        imports
    }
}

/// The name of a catalogue, which is that of its file.
fn catalogue_name(path: &Path) -> Option<Slug> {
    let name = Slug::new(path.file_stem()?.to_str()?)?;
    (!RESERVED_NAMES.contains(&name.as_str())).then_some(name)
}

fn open(path: &Path, name: Slug, number: u16) -> Result<Layer, Error> {
    let unreadable = |error: std::io::Error| Error::Unreadable {
        path: path.to_owned(),
        reason: OsError::at(path, &error),
    };
    let damaged = |damage| Error::Damaged {
        catalogue: path.display().to_string(),
        damage,
    };
    let bytes = Bytes::map(path).map_err(unreadable)?;
    Layer::open(bytes, name, Some(path.to_owned()), Reason::Imported, number).map_err(damaged)
}
