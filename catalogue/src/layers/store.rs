//! The folder of imported catalogues: one file each, `<name>.careers`.
//!
//! A catalogue is written whole or not at all: into `.<name>.careers.new`, which then replaces the
//! old file. The writer holds a lock on `.<name>.lock`, so that two imports at the same time wait
//! for each other. A killed import leaves behind only these two hidden files, which do not disturb
//! the next import.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::atomic::{self, IoError, none_if_absent};
use crate::profile::Slug;
use crate::sorting;

/// The extension of a catalogue file.
const EXTENSION: &str = "careers";

/// The folder of imported catalogues.
#[derive(Clone, Debug)]
pub struct Store {
    folder: PathBuf,
}

impl Store {
    /// Creates the store of a folder, which need not exist yet.
    #[must_use]
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
        }
    }

    /// The path of the catalogue with a name; the file need not exist.
    #[must_use]
    pub fn path(&self, name: &Slug) -> PathBuf {
        self.folder.join(format!("{name}.{EXTENSION}"))
    }

    /// Writes a catalogue, in place of an older one of the same name. Returns its path. Calls
    /// `waiting` if another process writes the same catalogue, before waiting for it.
    pub fn write(&self, name: &Slug, bytes: &[u8], waiting: &dyn Fn()) -> Result<PathBuf, IoError> {
        fs::create_dir_all(&self.folder).map_err(IoError::at(&self.folder))?;
        let _lock = self.lock(name, waiting)?;
        let path = self.path(name);
        atomic::write(&path, bytes)?;
        self.sync()?;
        Ok(path)
    }

    /// The paths of the catalogue files, sorted by name; empty if there is no folder.
    pub fn list(&self) -> Result<Vec<PathBuf>, IoError> {
        let entries = match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries.map_err(IoError::at(&self.folder))?,
        };
        let mut files = Vec::new();
        for entry in entries {
            let path = entry.map_err(IoError::at(&self.folder))?.path();
            let is_hidden = path
                .file_name()
                .is_none_or(|name| name.as_encoded_bytes().starts_with(b"."));
            if !is_hidden
                && path
                    .extension()
                    .is_some_and(|extension| extension == EXTENSION)
                && path.is_file()
            {
                files.push(path);
            }
        }
        sorting::sort(&mut files);
        Ok(files)
    }

    /// Removes a catalogue, or whatever lies among the catalogues under a name that none can have.
    /// Returns whether there was one. `name` is compared with the names of the files that are there,
    /// and never used as a path. Calls `waiting` as [`Self::write`] does.
    pub fn remove(&self, name: &str, waiting: &dyn Fn()) -> Result<bool, IoError> {
        if let Some(name) = Slug::new(name) {
            self.clear(&name, waiting)?;
        }
        let files = self.list()?.into_iter();
        let mut named = files.filter(|file| file_name(file).as_deref() == Some(name));
        let Some(path) = named.next() else {
            return Ok(false);
        };
        let _lock = Slug::new(name)
            .map(|name| self.lock(&name, waiting))
            .transpose()?;
        let removed = none_if_absent(fs::remove_file(&path)).map_err(IoError::at(&path))?;
        self.sync()?;
        Ok(removed.is_some())
    }

    /// Removes the half that a killed import has left behind, unless another import is at work.
    fn clear(&self, name: &Slug, waiting: &dyn Fn()) -> Result<(), IoError> {
        let new = atomic::new_path(&self.path(name));
        if !new.exists() {
            return Ok(());
        }
        let _lock = self.lock(name, waiting)?;
        none_if_absent(fs::remove_file(&new)).map_err(IoError::at(&new))?;
        Ok(())
    }

    /// Waits until nobody else writes the catalogue with this name, and locks it until the returned
    /// file is closed. The lock file is never removed: otherwise a process that has opened the old
    /// one could write at the same time as a process that opens a new one.
    fn lock(&self, name: &Slug, waiting: &dyn Fn()) -> Result<File, IoError> {
        let path = self.folder.join(format!(".{name}.lock"));
        let open = || {
            let file = OpenOptions::new()
                .write(true)
                .create(true)
                .truncate(false)
                .open(&path)?;
            if matches!(file.try_lock(), Err(TryLockError::WouldBlock)) {
                waiting();
            }
            match file.lock() {
                // On systems without locks, the renaming still keeps two imports from mixing their
                // bytes.
                Err(error) if error.kind() == ErrorKind::Unsupported => Ok(file),
                locked => locked.map(|()| file),
            }
        };
        open().map_err(IoError::at(&path))
    }

    /// Makes sure that a renaming or removal survives a power cut, on systems that can sync a
    /// folder.
    fn sync(&self) -> Result<(), IoError> {
        if cfg!(unix) {
            File::open(&self.folder)
                .and_then(|folder| folder.sync_all())
                .map_err(IoError::at(&self.folder))?;
        }
        Ok(())
    }
}

/// The name of a catalogue's file, without the extension. Bytes that aren't UTF-8 are replaced.
#[must_use]
pub fn file_name(path: &Path) -> Option<String> {
    Some(path.file_stem()?.to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_folder::folder;

    fn name(text: &str) -> Slug {
        Slug::new(text).expect("a slug")
    }

    fn names(files: &[PathBuf]) -> Vec<&str> {
        files
            .iter()
            .filter_map(|file| file.file_name()?.to_str())
            .collect()
    }

    #[test]
    fn a_catalogue_takes_the_place_of_the_one_before() {
        let scratch = folder(&[]);
        let store = Store::new(scratch.path().join("a/b"));
        assert_eq!(store.list(), Ok(vec![]));
        for bytes in ["a long first one", "second"] {
            let path = store
                .write(&name("onet"), bytes.as_bytes(), &|| ())
                .expect("written");
            assert_eq!(fs::read(path).ok().as_deref(), Some(bytes.as_bytes()));
        }
        assert_eq!(names(&store.list().expect("a folder")), ["onet.careers"]);
    }

    #[test]
    fn only_visible_catalogue_files_are_listed_by_name() {
        let scratch = folder(&[
            ("onet.careers", b"1"),
            ("esco.careers", b"2"),
            (".esco.careers.new", b"3"),
            (".hidden.careers", b"4"),
            ("notes.txt", b"5"),
            ("folder.careers/onet.careers", b"6"),
        ]);
        assert_eq!(
            names(&Store::new(scratch.path()).list().expect("a folder")),
            ["esco.careers", "onet.careers"]
        );
    }

    #[test]
    fn what_a_killed_import_left_does_no_harm() {
        let scratch = folder(&[
            (".onet.careers.new", b"half of a very long one"),
            (".onet.lock", b""),
        ]);
        let store = Store::new(scratch.path());
        let path = store
            .write(&name("onet"), b"whole", &|| ())
            .expect("written");
        assert_eq!(fs::read(path).ok().as_deref(), Some(&b"whole"[..]));
        assert!(!scratch.path().join(".onet.careers.new").exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_place_of_the_new_file_is_not_followed() {
        let scratch = folder(&[("precious", b"precious")]);
        let link = scratch.path().join(".onet.careers.new");
        std::os::unix::fs::symlink(scratch.path().join("precious"), link).expect("a link");
        Store::new(scratch.path())
            .write(&name("onet"), b"whole", &|| ())
            .expect("written");
        assert_eq!(
            fs::read(scratch.path().join("precious")).ok().as_deref(),
            Some(&b"precious"[..])
        );
    }

    #[test]
    fn two_imports_at_once_do_not_mix() {
        let scratch = folder(&[]);
        let store = Store::new(scratch.path());
        let bytes = |thread: u8| vec![thread; 100_000 + usize::from(thread)];
        std::thread::scope(|scope| {
            for thread in 0..4 {
                let store = &store;
                scope.spawn(move || {
                    let name = name("onet");
                    for _ in 0..10 {
                        store.write(&name, &bytes(thread), &|| ()).expect("written");
                        let read = fs::read(store.path(&name)).expect("a file");
                        assert_eq!(read, bytes(read[0]));
                    }
                });
            }
        });
    }

    #[test]
    fn a_removed_catalogue_is_gone_and_its_neighbour_stays() {
        let scratch = folder(&[
            ("onet.careers", b"1"),
            ("esco.careers", b"2"),
            (".onet.careers.new", b"3"),
        ]);
        let store = Store::new(scratch.path());
        assert_eq!(store.remove("onet", &|| ()), Ok(true));
        assert_eq!(store.remove("onet", &|| ()), Ok(false));
        assert_eq!(names(&store.list().expect("a folder")), ["esco.careers"]);
        assert!(!scratch.path().join(".onet.careers.new").exists());
        assert_eq!(
            Store::new(scratch.path().join("none")).remove("onet", &|| ()),
            Ok(false)
        );
    }

    #[test]
    fn trouble_names_the_path() {
        let scratch = folder(&[("file", b"")]);
        let folder = scratch.path().join("file");
        let error = Store::new(&folder)
            .write(&name("onet"), b"", &|| ())
            .expect_err("no folder");
        assert_eq!(error.path, folder);
        assert!(!error.reason.message.is_empty());
    }
}
