//! The imported catalogues, opened.

use std::path::{Path, PathBuf};

use super::layer::{Bytes, Layer, Reason};
use super::store::{Store, Trouble};
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
    /// Opens every catalogue file in a folder; the first career of the first has the position `start`.
    pub fn open(folder: &Path, mut start: usize) -> Self {
        let mut imports = Self::default();
        let files = match Store::new(folder).list() {
            Ok(files) => files,
            Err(Trouble { path, reason }) => {
                imports.broken.push((path.clone(), Error::Unreadable { path, reason }));
                return imports;
            }
        };
        for path in files {
            match open(&path, start).and_then(|layer| Ok((layer.end()?, layer))) {
                Ok((end, layer)) => {
                    start = end;
                    imports.layers.push(layer);
                }
                Err(error) => imports.broken.push((path, error)),
            }
        }
        imports
    }
}

fn open(path: &Path, start: usize) -> Result<Layer, Error> {
    let unreadable = |error: std::io::Error| Error::Unreadable { path: path.to_owned(), reason: error.to_string() };
    let damaged = |damage| Error::Damaged { catalogue: path.display().to_string(), damage };
    let bytes = Bytes::map(path).map_err(unreadable)?;
    Layer::open(bytes, Some(path.to_owned()), Reason::Imported, start).map_err(damaged)
}
