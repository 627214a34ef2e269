//! A folder for the files of one run. `fuzz/run` puts it in memory by `TMPDIR`.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

thread_local! {
    static PLACE: TempDir = tempfile::tempdir().expect("a folder");
}

/// An empty folder. There is one of each name in a process, and each run empties it.
pub fn folder(name: &str) -> PathBuf {
    let folder = PLACE.with(|place| place.path().join(name));
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("a folder of ours");
    }
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Writes a file, and the folder that it is in.
pub fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, bytes).expect("a file");
}
