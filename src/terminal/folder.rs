//! Writes a folder of files whole: beside the old one, which is moved aside before the new one takes
//! its place. Whoever ends the program in between finds one of the two whole.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use careers_catalogue::atomic::{self, IoError};

use super::output::Existing;
use crate::error::{Error, Obstacle};
use crate::render::site::File;

/// The file that a folder of ours carries. Only such a folder is replaced unasked.
const MARK: &str = ".careers-site";

/// Checks that a folder may be written. `main` asks before it makes the pages.
///
/// # Errors
/// Something stands there that isn't a folder of ours.
pub fn check(path: &Path, existing: Existing) -> Result<(), Error> {
    let obstructed = |obstacle| {
        Err(Error::Obstructed {
            path: path.to_owned(),
            obstacle,
        })
    };
    if path.file_name().is_none() {
        return obstructed(Obstacle::Folder);
    }
    let Ok(metadata) = fs::symlink_metadata(path) else {
        return match path.parent() {
            Some(parent) if !parent.as_os_str().is_empty() && !parent.is_dir() => {
                obstructed(Obstacle::NoFolder(parent.to_owned()))
            }
            Some(_) | None => Ok(()),
        };
    };
    if metadata.is_symlink() {
        return obstructed(Obstacle::Link);
    }
    if !metadata.is_dir() {
        return obstructed(Obstacle::NotAFolder);
    }
    let is_empty = fs::read_dir(path).is_ok_and(|mut entries| entries.next().is_none());
    match existing {
        Existing::Replace => Ok(()),
        Existing::Keep if is_empty || is_ours(path) => Ok(()),
        Existing::Keep => obstructed(Obstacle::OtherFolder),
    }
}

/// Writes the files. A folder in their place that isn't ours is kept, and its new path returned.
///
/// # Errors
/// A file or the folder can't be written. What is there already stays as it is.
pub fn write(path: &Path, files: &[File]) -> Result<Option<PathBuf>, Error> {
    let _lock = atomic::lock_folder(path);
    let [new, old] = ["new", "old"].map(|ending| beside(path, ending));
    // Only a killed program leaves them. An old folder without a new one is all that there is.
    if old.exists() && !path.exists() {
        fs::rename(&old, path)
            .map_err(IoError::at(path))
            .map_err(Error::Unwritable)?;
    }
    remove(&new)?;
    let written = write_all(&new, files).and_then(|()| put_in_place(path, &new, &old));
    if written.is_err() {
        // There is nothing more to tell if it can't be removed.
        let _ = fs::remove_dir_all(&new);
    }
    written.map_err(Error::Unwritable)
}

fn write_all(new: &Path, files: &[File]) -> Result<(), IoError> {
    for File { path, text } in files {
        let path = new.join(path);
        let folder = path.parent().unwrap_or(new);
        fs::create_dir_all(folder).map_err(IoError::at(folder))?;
        fs::write(&path, text).map_err(IoError::at(&path))?;
    }
    let mark = new.join(MARK);
    fs::write(&mark, concat!("careers ", env!("CARGO_PKG_VERSION"), "\n"))
        .map_err(IoError::at(&mark))
}

fn put_in_place(path: &Path, new: &Path, old: &Path) -> Result<Option<PathBuf>, IoError> {
    let rename = |from: &Path, to: &Path| fs::rename(from, to).map_err(IoError::at(to));
    if !path.exists() {
        return rename(new, path).map(|()| None);
    }
    let is_ours = is_ours(path);
    let aside = if is_ours {
        old.to_owned()
    } else {
        unused(path)
    };
    if is_ours && old.exists() {
        fs::remove_dir_all(old).map_err(IoError::at(old))?;
    }
    rename(path, &aside)?;
    if let Err(error) = rename(new, path) {
        rename(&aside, path)?;
        return Err(error);
    }
    if !is_ours {
        return Ok(Some(aside));
    }
    fs::remove_dir_all(&aside).map_err(IoError::at(&aside))?;
    Ok(None)
}

fn is_ours(path: &Path) -> bool {
    path.join(MARK).is_file()
}

fn remove(folder: &Path) -> Result<(), Error> {
    if !folder.exists() {
        return Ok(());
    }
    let removed = fs::remove_dir_all(folder).map_err(IoError::at(folder));
    removed.map_err(Error::Unwritable)
}

/// The hidden folder beside a folder, for a while.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".careers-");
    name.push(ending);
    path.with_file_name(name)
}

/// The first path that nothing has, for somebody else's folder: `situs.1`.
fn unused(path: &Path) -> PathBuf {
    let numbered = |number: usize| {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{number}"));
        path.with_file_name(name)
    };
    let mut paths = (1..).map(numbered);
    paths.find(|path| !path.exists()).unwrap_or_default()
}
