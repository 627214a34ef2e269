//! Errors of the operating system, by their kind, so that a program can word them.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::sorting;
use crate::suggest::{best, likeness};
use crate::text::Key;

/// An error of the operating system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OsError {
    /// Its kind.
    pub kind: ErrorKind,
    /// Its message, as the system words it.
    pub message: String,
    /// The file or folder that is probably meant, if there is none of the name.
    pub nearby: Option<PathBuf>,
}

impl OsError {
    /// The error about a file or folder. If there is no such one, looks beside it for nearly the same
    /// name, or for the same name with another ending.
    #[must_use]
    pub fn at(path: &Path, error: &io::Error) -> Self {
        let is_missing = error.kind() == ErrorKind::NotFound;
        Self {
            nearby: is_missing.then(|| nearby(path)).flatten(),
            ..Self::from(error)
        }
    }
}

impl From<&io::Error> for OsError {
    fn from(error: &io::Error) -> Self {
        Self {
            kind: error.kind(),
            message: error.to_string(),
            nearby: None,
        }
    }
}

/// The path beside another one whose name is most like it.
fn nearby(path: &Path) -> Option<PathBuf> {
    let folder = path.parent()?;
    let listed = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    let mut names: Vec<_> = listed
        .read_dir()
        .ok()?
        .filter_map(|entry| Some(PathBuf::from(entry.ok()?.file_name())))
        .filter(|name| !name.to_string_lossy().starts_with('.'))
        .collect();
    sorting::sort(&mut names);
    let [typed, typed_stem] = keys(path);
    let alike = |(position, name): (usize, &PathBuf)| {
        let [name, stem] = keys(name);
        let whole = likeness(typed.as_str(), name.as_str());
        let without_ending = likeness(typed_stem.as_str(), stem.as_str());
        let likeness = whole
            .into_iter()
            .chain(without_ending)
            .max_by(f64::total_cmp);
        Some((likeness?, position))
    };
    let nearest = best(names.iter().enumerate().filter_map(alike).collect());
    nearest
        .first()
        .map(|position| folder.join(&names[*position]))
}

/// The name of a file with its ending and without it.
fn keys(path: &Path) -> [Key; 2] {
    [path.file_name(), path.file_stem()]
        .map(|name| Key::new(&name.unwrap_or_default().to_string_lossy()))
}

#[cfg(all(test, feature = "query"))]
mod tests {
    use super::*;
    use crate::test_folder::folder;

    fn nearby_of(typed: &str, files: &[&str]) -> Option<String> {
        let files: Vec<_> = files.iter().map(|name| (*name, &b""[..])).collect();
        let scratch = folder(&files);
        let path = scratch.path().join(typed);
        let error = std::fs::read(&path).expect_err("no such file");
        let found = OsError::at(&path, &error).nearby?;
        let name = found.strip_prefix(scratch.path()).expect("beside it");
        Some(name.display().to_string())
    }

    #[test]
    fn a_missing_file_is_found_by_another_ending_and_by_nearly_its_name() {
        let files = ["kelas-xi1.csv", "kelas-xi2.csv", "rapat.txt", ".kelas"];
        for (typed, expected) in [
            ("kelas-xi1", Some("kelas-xi1.csv")),
            ("kelas-xi2.xlsx", Some("kelas-xi2.csv")),
            ("Kelas-XI1.CSV", Some("kelas-xi1.csv")),
            ("kelas-xii1.csv", Some("kelas-xi1.csv")),
            ("anggaran.csv", None),
            ("nowhere/kelas-xi1", None),
        ] {
            assert_eq!(nearby_of(typed, &files).as_deref(), expected, "{typed}");
        }
    }
}
