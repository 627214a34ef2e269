//! A downloaded folder or zip file, and the tables in it.

use std::cell::Cell;
use std::fs::{self, File};
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use zip::ZipArchive;

use super::note::{NoteKind, Notes};
use super::table::Table;
use super::{Failure, Progress, Stage, decode};

/// The maximum size of a table in bytes. No official table is nearly so large, but a zip file may
/// unpack to more.
const MOST: u64 = 512 * 1024 * 1024;
/// The number of bytes that are read between two reports of progress.
const CHUNK: usize = 256 * 1024;

/// A folder or zip file and the places of the tables in it.
pub struct Download<'d> {
    /// The names that may contain the release: that of the path, then those of folders and zip
    /// files in it.
    names: Vec<String>,
    found: Vec<FoundTable>,
    /// The error of a zip file that could not be read and may contain a missing table.
    broken: Option<Failure>,
    progress: &'d dyn Progress,
    done: Cell<u64>,
}

/// A table that was found.
struct FoundTable {
    table: &'static str,
    /// Its name in notes.
    file: String,
    location: Location,
    size: u64,
}

enum Location {
    File(PathBuf),
    /// A zip file and the position of the table in it.
    Member(PathBuf, usize),
}

impl<'d> Download<'d> {
    /// Looks for tables by their file names; case doesn't matter, nor does `_en` at the end. Looks
    /// in a zip file, or in a folder, its subfolders and the zip files in any of them. If several
    /// files have the same name, the first is used; plain files come before those in zip files.
    pub fn open(
        path: &Path,
        tables: &[&'static str],
        notes: &mut Notes,
        progress: &'d dyn Progress,
    ) -> Result<Self, Failure> {
        let unreadable = |error: std::io::Error| Failure::Unreadable {
            path: path.into(),
            reason: error.to_string(),
        };
        let metadata = fs::metadata(path).map_err(unreadable)?;
        // The full path has a name even if `path` is `.`.
        let names = vec![name_of(
            &fs::canonicalize(path).unwrap_or_else(|_| path.into()),
        )];
        let mut download = Self {
            names,
            found: Vec::new(),
            broken: None,
            progress,
            done: Cell::new(0),
        };
        let mut candidates = Vec::new();
        if metadata.is_dir() {
            let (files, folders) = entries(path).map_err(unreadable)?;
            let mut loose: Vec<(String, PathBuf)> = files
                .into_iter()
                .map(|file| (name_of(&file), file))
                .collect();
            for folder in folders {
                // An unreadable folder counts as empty.
                let (files, _) = entries(&folder).unwrap_or_default();
                let inside =
                    |file: PathBuf| (format!("{}/{}", name_of(&folder), name_of(&file)), file);
                loose.extend(files.into_iter().map(inside));
                download.names.push(name_of(&folder));
            }
            let (zips, loose): (Vec<_>, Vec<_>) =
                loose.into_iter().partition(|(_, file)| is_zip(file));
            for (name, file) in loose {
                let size = fs::metadata(&file).map_or(0, |metadata| metadata.len());
                candidates.push((name_of(&file), name, Location::File(file), size));
            }
            for (name, file) in zips {
                download.names.push(name_of(&file));
                match members(&file) {
                    Ok(members) => {
                        candidates.extend(members.into_iter().map(|(member, location, size)| {
                            let name = format!("{name}/{member}");
                            (member, name, location, size)
                        }));
                    }
                    Err(failure) => download.broken = download.broken.or(Some(failure)),
                }
            }
        } else if metadata.is_file() {
            candidates.extend(
                members(path)?
                    .into_iter()
                    .map(|(member, location, size)| (member.clone(), member, location, size)),
            );
        } else {
            return Err(Failure::NeitherFolderNorZip(path.into()));
        }
        for (name, file, location, size) in candidates {
            let Some(&table) = tables
                .iter()
                .find(|table| table_key(table) == table_key(&name))
            else {
                continue;
            };
            if download.found.iter().any(|found| found.table == table) {
                notes.of_file(&file, NoteKind::SecondFile);
            } else {
                download.found.push(FoundTable {
                    table,
                    file,
                    location,
                    size,
                });
            }
        }
        match download
            .broken
            .take_if(|_| download.found.len() < tables.len())
        {
            Some(failure) => Err(failure),
            None => Ok(download),
        }
    }

    /// The names that may contain the release, beginning with that of the path itself.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Reads a table that the import needs.
    pub fn required(&self, table: &'static str) -> Result<Table, Failure> {
        self.read(table)?.ok_or(Failure::MissingTable(table))
    }

    /// Reads a table if it is there; notes that it is missing if not.
    pub fn optional(
        &self,
        table: &'static str,
        notes: &mut Notes,
    ) -> Result<Option<Table>, Failure> {
        let read = self.read(table)?;
        if read.is_none() {
            notes.of_file(table, NoteKind::AbsentTable);
        }
        Ok(read)
    }

    /// Reads a text file if it is there; notes nothing if not.
    pub fn optional_text(&self, file: &'static str) -> Result<Option<String>, Failure> {
        Ok(self
            .read(file)?
            .map(|table| decode::cell(&table.bytes).into_owned()))
    }

    fn read(&self, table: &'static str) -> Result<Option<Table>, Failure> {
        let Some(found) = self.found.iter().find(|found| found.table == table) else {
            return Ok(None);
        };
        let file = found.file.clone();
        let bytes = match &found.location {
            Location::File(path) => {
                let unreadable = |error: std::io::Error| Failure::Unreadable {
                    path: path.clone(),
                    reason: error.to_string(),
                };
                let source = File::open(path).map_err(unreadable)?;
                self.bytes(source, &file, MOST, unreadable)?
            }
            Location::Member(path, position) => {
                let broken = |error: zip::result::ZipError| broken(path, &error);
                let mut archive = archive(path)?;
                let source = archive.by_index(*position).map_err(broken)?;
                self.bytes(source, &file, MOST, |error| broken(error.into()))?
            }
        };
        Ok(Some(Table {
            file,
            bytes: decode::file(bytes),
        }))
    }
}

impl Download<'_> {
    /// Reads a whole file of at most `most` bytes, and reports the progress.
    fn bytes(
        &self,
        source: impl Read,
        file: &str,
        most: u64,
        failure: impl Fn(std::io::Error) -> Failure,
    ) -> Result<Vec<u8>, Failure> {
        let all = self.found.iter().map(|found| found.size).sum();
        let mut source = source.take(most + 1);
        let mut bytes = Vec::new();
        loop {
            let read = source
                .by_ref()
                .take(CHUNK as u64)
                .read_to_end(&mut bytes)
                .map_err(&failure)?;
            if read == 0 {
                return Ok(bytes);
            }
            if bytes.len() as u64 > most {
                return Err(Failure::TooLarge {
                    file: file.to_owned(),
                    most,
                });
            }
            self.done.set(self.done.get() + read as u64);
            self.progress.reached(Stage::Read {
                done: self.done.get(),
                all,
            });
        }
    }
}

/// The files and the folders in a folder, both sorted by name. Pipes and devices are left out,
/// because reading them may never end.
fn entries(folder: &Path) -> std::io::Result<(Vec<PathBuf>, Vec<PathBuf>)> {
    let (mut files, mut folders) = (Vec::new(), Vec::new());
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        match fs::metadata(&path) {
            Ok(metadata) if metadata.is_file() => files.push(path),
            Ok(metadata) if metadata.is_dir() => folders.push(path),
            _ => {}
        }
    }
    files.sort_unstable();
    folders.sort_unstable();
    Ok((files, folders))
}

/// The files in a zip file: their names without folders, their positions, and their sizes as the
/// zip file has them. A path from a zip file is never used as a path on disk.
fn members(path: &Path) -> Result<Vec<(String, Location, u64)>, Failure> {
    let mut archive = archive(path)?;
    let mut members = Vec::new();
    for position in 0..archive.len() {
        let member = archive
            .by_index_raw(position)
            .map_err(|error| broken(path, &error))?;
        let name = member.name().map_err(|error| broken(path, &error))?;
        let name = name
            .rsplit(['/', '\\'])
            .next()
            .unwrap_or_default()
            .to_owned();
        members.push((name, Location::Member(path.into(), position), member.size()));
    }
    Ok(members)
}

fn archive(path: &Path) -> Result<ZipArchive<BufReader<File>>, Failure> {
    let unreadable = |error: std::io::Error| Failure::Unreadable {
        path: path.into(),
        reason: error.to_string(),
    };
    let mut file = File::open(path).map_err(unreadable)?;
    let mut magic = Vec::new();
    file.by_ref()
        .take(2)
        .read_to_end(&mut magic)
        .map_err(unreadable)?;
    if magic != b"PK" {
        return Err(Failure::NeitherFolderNorZip(path.into()));
    }
    ZipArchive::new(BufReader::new(file)).map_err(|error| broken(path, &error))
}

fn broken(path: &Path, error: &zip::result::ZipError) -> Failure {
    Failure::BrokenZip {
        path: path.into(),
        reason: error.to_string(),
    }
}

/// The name that a table is recognised by: in lower case and without the language. Some releases of
/// ESCO put the language at the end of every name, others only where it matters.
fn table_key(name: &str) -> String {
    name.to_lowercase().replace("_en.", ".")
}

fn is_zip(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("zip"))
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::super::note::Note;
    use super::*;
    use crate::test_folder::{folder, zip};

    const TABLES: [&str; 2] = ["One.txt", "Two.txt"];

    /// A path, the files of a folder, and the tables that are found at the path in the folder.
    type Case<'c> = (&'c str, Vec<(&'c str, &'c [u8])>, [&'c str; 2]);

    /// The tables with their contents, and the notes.
    fn read(path: &Path) -> Result<(Vec<String>, Vec<Note>), Failure> {
        let mut notes = Notes::default();
        let download = Download::open(path, &TABLES, &mut notes, &())?;
        let mut read = Vec::new();
        for table in TABLES {
            if let Some(Table { file, bytes }) = download.optional(table, &mut notes)? {
                read.push(format!("{file}: {}", String::from_utf8_lossy(&bytes)));
            }
        }
        Ok((read, notes.finish()))
    }

    #[test]
    fn tables_are_found_wherever_they_lie() {
        let all = zip(&[
            ("db/one.TXT", b"1"),
            ("db/", b""),
            ("db/Two.txt", b"2"),
            ("x/../../Three.txt", b"3"),
        ]);
        let (first, second) = (zip(&[("One.txt", b"1")]), zip(&[("deep/er/Two.txt", b"2")]));
        let cases: [Case<'_>; 7] = [
            (
                "",
                vec![("ONE.txt", b"1"), ("two.txt", b"2")],
                ["ONE.txt: 1", "two.txt: 2"],
            ),
            (
                "",
                vec![
                    ("one_en.txt", b"1"),
                    ("Two.txt", b"2"),
                    ("Two_de.txt", b"3"),
                ],
                ["one_en.txt: 1", "Two.txt: 2"],
            ),
            (
                "",
                vec![("db/One.txt", b"1"), ("Two.txt", b"2")],
                ["db/One.txt: 1", "Two.txt: 2"],
            ),
            (
                "",
                vec![("a.zip", &first), ("b/c.ZIP", &second)],
                ["a.zip/One.txt: 1", "b/c.ZIP/Two.txt: 2"],
            ),
            (
                "all.zip",
                vec![("all.zip", &all)],
                ["one.TXT: 1", "Two.txt: 2"],
            ),
            (
                "download",
                vec![("download", &all)],
                ["one.TXT: 1", "Two.txt: 2"],
            ),
            (
                "",
                vec![("all.zip", &all)],
                ["all.zip/one.TXT: 1", "all.zip/Two.txt: 2"],
            ),
        ];
        for (path, files, tables) in cases {
            let scratch = folder(&files);
            let (read, notes) = read(&scratch.path().join(path)).expect("tables");
            assert_eq!((read, notes), (tables.map(str::to_owned).to_vec(), vec![]));
        }
    }

    #[test]
    fn of_two_tables_of_a_name_the_one_that_lies_open_is_read_and_the_other_noted() {
        let packed = zip(&[("One.txt", b"packed")]);
        let scratch = folder(&[
            ("a.zip", &packed),
            ("b/One.txt", b"open"),
            ("Two.txt", b"2"),
        ]);
        let (read, notes) = read(scratch.path()).expect("tables");
        assert_eq!(read, ["b/One.txt: open", "Two.txt: 2"]);
        assert_eq!(
            notes,
            [Note {
                file: "a.zip/One.txt".into(),
                kind: NoteKind::SecondFile,
                count: 1,
                lines: vec![]
            }]
        );
    }

    #[test]
    fn what_is_not_there_is_noted_or_a_failure() {
        let scratch = folder(&[("One.txt", b"1"), ("deep/er/Two.txt", b"2")]);
        let (read, notes) = read(scratch.path()).expect("tables");
        assert_eq!(read, ["One.txt: 1"]);
        assert_eq!(
            notes,
            [Note {
                file: "Two.txt".into(),
                kind: NoteKind::AbsentTable,
                count: 1,
                lines: vec![]
            }]
        );
        let download =
            Download::open(scratch.path(), &TABLES, &mut Notes::default(), &()).expect("a folder");
        assert_eq!(
            download.required("Two.txt").map(|_| ()),
            Err(Failure::MissingTable("Two.txt"))
        );
    }

    #[test]
    fn a_broken_zip_file_is_a_failure_unless_nothing_of_it_is_missed() {
        let mut cut = zip(&[("One.txt", b"1")]);
        cut.truncate(cut.len() - 8);
        let mut changed = zip(&[("One.txt", &[b'1'; 100])]);
        changed[40] ^= 0xff;
        for bytes in [cut, changed] {
            let scratch = folder(&[("a.zip", &bytes)]);
            for path in ["a.zip", ""] {
                let failure = read(&scratch.path().join(path)).expect_err("broken");
                assert!(
                    matches!(&failure, Failure::BrokenZip { path, .. } if path.ends_with("a.zip")),
                    "{failure:?}"
                );
            }
        }
        let scratch = folder(&[
            ("a.zip", b"PK, not really"),
            ("One.txt", b"1"),
            ("Two.txt", b"2"),
        ]);
        assert_eq!(read(scratch.path()).expect("tables").0.len(), 2);
        let scratch = folder(&[("empty.zip", &zip(&[]))]);
        assert_eq!(
            read(&scratch.path().join("empty.zip"))
                .expect("an empty zip file")
                .1
                .len(),
            2
        );
    }

    #[test]
    fn what_is_neither_folder_nor_zip_file_is_refused() {
        let scratch = folder(&[("One.txt", b"1"), ("empty", b"")]);
        for name in ["One.txt", "empty"] {
            let path = scratch.path().join(name);
            assert_eq!(read(&path), Err(Failure::NeitherFolderNorZip(path)));
        }
        let none = scratch.path().join("none");
        assert!(matches!(read(&none), Err(Failure::Unreadable { path, .. }) if path == none));
    }

    #[cfg(unix)]
    #[test]
    fn pipes_and_devices_are_never_opened() {
        let scratch = folder(&[("Two.txt", b"2")]);
        std::os::unix::fs::symlink("/dev/zero", scratch.path().join("One.txt")).expect("a link");
        assert_eq!(read(scratch.path()).expect("tables").0, ["Two.txt: 2"]);
        let device = Path::new("/dev/zero");
        assert_eq!(
            read(device),
            Err(Failure::NeitherFolderNorZip(device.into()))
        );
    }

    #[test]
    fn no_more_is_read_than_a_table_may_hold() {
        let scratch = folder(&[]);
        let download =
            Download::open(scratch.path(), &TABLES, &mut Notes::default(), &()).expect("a folder");
        let failure = |error: std::io::Error| panic!("{error}");
        assert_eq!(
            download
                .bytes(&[0; 10][..], "t", 10, failure)
                .map(|bytes| bytes.len()),
            Ok(10)
        );
        let too_large = Failure::TooLarge {
            file: "t".into(),
            most: 10,
        };
        assert_eq!(
            download.bytes(std::io::repeat(0), "t", 10, failure),
            Err(too_large)
        );
    }

    /// Records every stage.
    #[derive(Default)]
    struct Steps(RefCell<Vec<Stage>>);

    impl Progress for Steps {
        fn reached(&self, stage: Stage) {
            self.0.borrow_mut().push(stage);
        }
    }

    #[test]
    fn progress_goes_up_to_the_size_of_all_tables() {
        let (one, packed) = (vec![b'1'; CHUNK + 5], zip(&[("Two.txt", &[b'2'; 7])]));
        let scratch = folder(&[("One.txt", &one), ("a.zip", &packed), ("Three.txt", b"3")]);
        let (mut notes, steps) = (Notes::default(), Steps::default());
        let download =
            Download::open(scratch.path(), &TABLES, &mut notes, &steps).expect("a folder");
        for table in TABLES {
            download.required(table).expect("a table");
        }
        let all = CHUNK as u64 + 12;
        let done = [CHUNK as u64, CHUNK as u64 + 5, all];
        assert_eq!(
            *steps.0.borrow(),
            done.map(|done| Stage::Read { done, all })
        );
    }
}
