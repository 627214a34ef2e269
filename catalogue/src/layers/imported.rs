//! The imported catalogues, once they are opened.

use std::path::{Path, PathBuf};

use super::layer::{Bytes, Layer, Reason};
use super::store::{IoError, Store};
use crate::error::Error;

/// The imported catalogues, and those that can't be read.
#[derive(Default)]
pub struct Imports {
    /// The catalogues, by name.
    pub layers: Vec<Layer>,
    /// The paths that can't be read, each with its error.
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
        // Nobody imports more catalogues than there are numbers; the rest would not be opened.
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
