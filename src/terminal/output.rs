//! The destination of an answer: standard output, or a file.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use careers_catalogue::atomic::{self, IoError};

use super::streams;
use crate::error::{Error, Obstacle};

/// The destination of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// Standard output.
    Stdout,
    /// A file.
    File {
        /// Its path.
        path: PathBuf,
        /// The treatment of a file that has this path already.
        existing: Existing,
    },
}

/// The treatment of a file that stands in the place of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// It is kept, and the answer isn't written.
    Keep,
    /// The answer replaces it.
    Replace,
}

impl Destination {
    /// Checks that nothing is in the way. `main` asks before it looks for the answer, so that no
    /// dialogue and no import is in vain.
    ///
    /// # Errors
    /// There is such a file already, or the path can't be that of a file.
    pub fn check(&self) -> Result<(), Error> {
        let Self::File { path, existing } = self else {
            return Ok(());
        };
        match obstacle(path, *existing) {
            Ok(None) => Ok(()),
            Ok(Some(obstacle)) => Err(Error::Obstructed {
                path: path.clone(),
                obstacle,
            }),
            Err(error) => Err(Error::Unwritable(IoError::at(path)(error))),
        }
    }

    /// Checks that the answer doesn't replace the file that it is made from.
    ///
    /// # Errors
    /// Both are the same file.
    pub fn check_apart_from(&self, input: &Path) -> Result<(), Error> {
        let Self::File { path, .. } = self else {
            return Ok(());
        };
        match (fs::canonicalize(path), fs::canonicalize(input)) {
            (Ok(output), Ok(input)) if output == input => Err(Error::Obstructed {
                path: path.clone(),
                obstacle: Obstacle::Input,
            }),
            _ => Ok(()),
        }
    }

    /// Writes a whole answer. A file is UTF-8 on every system, and is written whole or not at all.
    ///
    /// # Errors
    /// The answer can't be written.
    pub fn write(&self, text: &str) -> Result<(), Error> {
        match self {
            Self::Stdout => streams::answer(text),
            Self::File { path, .. } => {
                let _lock = atomic::lock_folder(path);
                // Somebody may have written there in the meantime.
                self.check()?;
                atomic::write(path, text.as_bytes()).map_err(Error::Unwritable)
            }
        }
    }
}

/// What keeps a file from being written, if anything does. A link is an obstacle, because the new
/// file would replace the link and not the file that it leads to; a device, because nothing can
/// replace it.
fn obstacle(path: &Path, existing: Existing) -> io::Result<Option<Obstacle>> {
    let kind = match fs::symlink_metadata(path) {
        Ok(metadata) => metadata.file_type(),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Ok(missing_folder(path));
        }
        Err(error) => return Err(error),
    };
    Ok(if kind.is_dir() {
        Some(Obstacle::Folder)
    } else if kind.is_symlink() {
        Some(Obstacle::Link)
    } else if !kind.is_file() {
        Some(Obstacle::Device)
    } else {
        match existing {
            Existing::Keep => Some(Obstacle::OtherFile),
            Existing::Replace => None,
        }
    })
}

/// The folder of a file that isn't there yet, if it isn't there either.
fn missing_folder(path: &Path) -> Option<Obstacle> {
    let folder = path.parent()?;
    let is_here = folder.as_os_str().is_empty() || folder.is_dir();
    (!is_here).then(|| Obstacle::NoFolder(folder.to_owned()))
}
