//! Writes a file whole or not at all.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use crate::os_error::OsError;

/// The failure to write, list or remove a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IoError {
    /// The file or folder.
    pub path: PathBuf,
    /// The error of the operating system.
    pub reason: OsError,
}

impl IoError {
    /// Names the path in an error of the operating system.
    pub fn at(path: &Path) -> impl Fn(io::Error) -> Self {
        let path = path.to_owned();
        move |error| Self {
            reason: OsError::at(&path, &error),
            path: path.clone(),
        }
    }
}

/// Writes a file, in place of an older one: into [`new_path`], which is then renamed. A link in its
/// place is replaced and not followed. Two processes that write the same file at the same time need
/// a lock.
///
/// # Errors
/// The file can't be written. What is there already stays as it is.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), IoError> {
    let new = new_path(path);
    // The file is created anew, so that a link in its place is not followed and no other file is
    // overwritten.
    none_if_absent(fs::remove_file(&new)).map_err(IoError::at(&new))?;
    let written = write_through(&new, bytes)
        .map_err(IoError::at(&new))
        .and_then(|()| fs::rename(&new, path).map_err(IoError::at(path)));
    if written.is_err() {
        // A half would fill the disk, where nobody sees it. There is nothing more to tell if it
        // can't be removed.
        let _ = fs::remove_file(&new);
    }
    written
}

/// The hidden file beside a file that is written first. Only a killed process leaves it behind.
#[must_use]
pub fn new_path(path: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".new");
    path.with_file_name(name)
}

/// Keeps the other processes that ask for it from writing into the folder of `path` at the same
/// time, until the returned file is closed. On systems without such a lock there is none. After five
/// seconds nobody is waited for any more, because somebody else may hold the folder for good.
#[must_use]
pub fn lock_folder(path: &Path) -> Option<File> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = File::open(folder.unwrap_or(Path::new("."))).ok()?;
    for _ in 0..250 {
        match folder.try_lock() {
            Ok(()) => return Some(folder),
            Err(TryLockError::WouldBlock) => thread::sleep(Duration::from_millis(20)),
            Err(TryLockError::Error(_)) => return None,
        }
    }
    None
}

fn write_through(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Turns the error "not found" into `None`.
pub(crate) fn none_if_absent(result: io::Result<()>) -> io::Result<Option<()>> {
    match result {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        result => result.map(Some),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_folder::folder;

    #[test]
    fn a_file_that_cannot_be_replaced_leaves_nothing_beside_it() {
        let scratch = folder(&[("taken/file", b"")]);
        let error = write(&scratch.path().join("taken"), b"text").expect_err("a folder");
        assert_eq!(error.path, scratch.path().join("taken"));
        let names = fs::read_dir(scratch.path()).expect("a folder").count();
        assert_eq!(names, 1);
    }
}
