//! Zip files: their directories, read within limits.

use std::cell::Cell;
use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::Path;
use std::rc::Rc;

use zip::ZipArchive;
use zip::result::ZipError;

use super::{Failure, limits};
use crate::os_error::OsError;

/// A zip file whose directory has been read.
pub type Archive = ZipArchive<BufReader<Metered>>;

/// A file in a zip file.
pub struct Member {
    /// Its name without folders. A path from a zip file is never used as a path on disk.
    pub name: String,
    /// Its position in the zip file.
    pub position: usize,
    /// Its size, as the zip file has it.
    pub size: u64,
}

/// A file of which a limited number of bytes can be read.
pub struct Metered {
    file: File,
    left: Rc<Cell<u64>>,
}

impl Read for Metered {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.left.get() == 0 {
            return Err(io::Error::other("too many files in it"));
        }
        let read = self.file.read(buffer)?;
        self.left.set(self.left.get().saturating_sub(read as u64));
        Ok(read)
    }
}

impl Seek for Metered {
    fn seek(&mut self, position: SeekFrom) -> io::Result<u64> {
        self.file.seek(position)
    }
}

/// Opens a zip file.
pub fn open(path: &Path) -> Result<Archive, Failure> {
    if !is_zipped(path)? {
        return Err(Failure::NeitherFolderNorZip(path.into()));
    }
    let left = Rc::new(Cell::new(limits::DIRECTORY));
    let file = File::open(path).map_err(|error| unreadable(path, &error))?;
    let file = Metered {
        file,
        left: Rc::clone(&left),
    };
    let archive = ZipArchive::new(BufReader::new(file)).map_err(|error| broken(path, &error))?;
    left.set(u64::MAX);
    Ok(archive)
}

/// The files in a zip file.
pub fn members(path: &Path) -> Result<Vec<Member>, Failure> {
    let mut archive = open(path)?;
    let mut members = Vec::new();
    for position in 0..archive.len() {
        let member = archive
            .by_index_raw(position)
            .map_err(|error| broken(path, &error))?;
        let name = member.name().map_err(|error| broken(path, &error))?;
        members.push(Member {
            name: name
                .rsplit(['/', '\\'])
                .next()
                .unwrap_or_default()
                .to_owned(),
            position,
            size: member.size(),
        });
    }
    Ok(members)
}

/// Says whether a file begins like a zip file.
pub fn is_zipped(path: &Path) -> Result<bool, Failure> {
    let mut magic = Vec::new();
    File::open(path)
        .and_then(|file| file.take(2).read_to_end(&mut magic))
        .map_err(|error| unreadable(path, &error))?;
    Ok(magic == b"PK")
}

fn unreadable(path: &Path, error: &io::Error) -> Failure {
    Failure::Unreadable {
        path: path.into(),
        reason: OsError::at(path, error),
    }
}

/// The failure for an error of the zip reader.
pub fn broken(path: &Path, error: &ZipError) -> Failure {
    Failure::BrokenZip {
        path: path.into(),
        reason: error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_folder::{folder, zip};

    #[test]
    fn a_zip_file_with_more_files_than_any_official_one_is_refused() {
        let names = |count: usize| -> Vec<String> {
            (0..count)
                .map(|number| format!("{number:0>1000}"))
                .collect()
        };
        let read = |names: &[String]| {
            let files: Vec<_> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
            let scratch = folder(&[("a.zip", &zip(&files))]);
            members(&scratch.path().join("a.zip")).map(|members| members.len())
        };
        assert_eq!(read(&names(1000)), Ok(1000));
        assert!(matches!(
            read(&names(9000)),
            Err(Failure::BrokenZip { reason, .. }) if reason.contains("too many files")
        ));
    }
}
