//! The imported catalogues, opened.

use std::path::{Path, PathBuf};

use super::layer::{Bytes, Layer, Reason};
use super::store::{IoError, Store};
use crate::error::Error;

/// What was imported.
#[derive(Default)]
pub struct Imports {
    /// The catalogues, by name.
    pub layers: Vec<Layer>,
    /// What can't be read, and why.
    pub broken: Vec<(PathBuf, Error)>,
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
        // More files than numbers are more than anybody imports; the rest isn't opened.
        for (path, number) in files.into_iter().zip(first..=u16::MAX) {
            match open(&path, number) {
                Ok(layer) => imports.layers.push(layer),
                Err(error) => imports.broken.push((path, error)),
            }
        }
        imports
    }
}

fn open(path: &Path, number: u16) -> Result<Layer, Error> {
    let unreadable = |error: std::io::Error| Error::Unreadable {
        path: path.to_owned(),
        reason: error.to_string(),
    };
    let damaged = |damage| Error::Damaged {
        catalogue: path.display().to_string(),
        damage,
    };
    let bytes = Bytes::map(path).map_err(unreadable)?;
    Layer::open(bytes, Some(path.to_owned()), Reason::Imported, number).map_err(damaged)
}
