//! A downloaded folder or zip file, and the tables in it.

use std::cell::Cell;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::note::{NoteKind, Notes};
use super::table::Table;
use super::table_names::TableNames;
use super::{Failure, Progress, Stage, decode, limits, zip_file};
use crate::os_error::OsError;
use crate::sorting;
use crate::text::LanguageCode;

/// The number of bytes that are read between two reports of progress.
const CHUNK: usize = 256 * 1024;

/// A folder or zip file and the places of the tables in it.
pub struct Download<'d> {
    /// The names that may contain the release: that of the path, then those of folders and zip
    /// files in it.
    names: Vec<String>,
    found: Vec<FoundTable>,
    /// The files of the folder or zip file, as in notes, with their names.
    files: Vec<(String, String)>,
    /// The error of a zip file that could not be read and may contain a missing table.
    broken: Option<Failure>,
    language: LanguageCode,
    progress: &'d dyn Progress,
    done: Cell<u64>,
}

/// A table that was found.
struct FoundTable {
    table: TableNames,
    /// The position of its name among those of the table.
    rank: usize,
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
    /// Looks for tables in a language by their file names. Looks in a zip file, or in a folder, its
    /// subfolders and the zip files in any of them. Of several files of a table the one with the
    /// newest name is used; of those the first, and plain files come before those in zip files.
    pub fn open(
        path: &Path,
        tables: &[TableNames],
        language: LanguageCode,
        notes: &mut Notes,
        progress: &'d dyn Progress,
    ) -> Result<Self, Failure> {
        let unreadable = |error: std::io::Error| Failure::Unreadable {
            path: path.into(),
            reason: OsError::at(path, &error),
        };
        let metadata = fs::metadata(path).map_err(unreadable)?;
        // The full path has a name even if `path` is `.`.
        let names = vec![name_of(
            &fs::canonicalize(path).unwrap_or_else(|_| path.into()),
        )];
        let mut download = Self {
            names,
            found: Vec::new(),
            files: Vec::new(),
            broken: None,
            language,
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
                match zip_file::members(&file) {
                    Ok(members) => candidates.extend(members.into_iter().map(|member| {
                        let location = Location::Member(file.clone(), member.position);
                        let name = format!("{name}/{}", member.name);
                        (member.name, name, location, member.size)
                    })),
                    Err(failure) => download.broken = download.broken.or(Some(failure)),
                }
            }
        } else if metadata.is_file() {
            let name = name_of(path);
            if is_workbook(tables, &name) {
                return Err(Failure::Workbooks(name));
            }
            let is_table = |table: &TableNames| {
                table.position(&name, language).is_some() || table.language(&name).is_some()
            };
            if !zip_file::is_zipped(path)? && tables.iter().any(is_table) {
                return Err(Failure::OneTable(path.into()));
            }
            candidates.extend(zip_file::members(path)?.into_iter().map(|member| {
                let location = Location::Member(path.into(), member.position);
                (member.name.clone(), member.name, location, member.size)
            }));
        } else {
            return Err(Failure::NeitherFolderNorZip(path.into()));
        }
        for (name, file, location, size) in candidates {
            let place = tables
                .iter()
                .find_map(|table| Some((*table, table.position(&name, language)?)));
            let Some((table, rank)) = place else {
                download.files.push((file, name));
                continue;
            };
            let found = FoundTable {
                table,
                rank,
                file,
                location,
                size,
            };
            let known = download.found.iter_mut().find(|known| known.table == table);
            let second = match known {
                Some(known) if known.rank > rank => std::mem::replace(known, found),
                Some(_) => found,
                None => {
                    download.found.push(found);
                    continue;
                }
            };
            notes.of_file(&second.file, NoteKind::SecondFile);
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
    pub fn required(&self, table: TableNames) -> Result<Table, Failure> {
        self.read(table, limits::TABLES)?
            .ok_or_else(|| self.missing(table))
    }

    /// Says whether a table is there.
    pub fn has(&self, table: TableNames) -> bool {
        self.found.iter().any(|found| found.table == table)
    }

    /// The reason why a required table is missing.
    fn missing(&self, table: TableNames) -> Failure {
        let workbook = self.files.iter().find(|(_, name)| table.has_workbook(name));
        if let Some((file, _)) = workbook {
            return Failure::Workbooks(file.clone());
        }
        let languages = self.files.iter();
        let languages = languages.filter_map(|(_, name)| Some(table.language(name)?.to_string()));
        let languages = sorting::set(languages);
        if languages.is_empty() {
            Failure::MissingTable(table.in_language(self.language))
        } else {
            Failure::OtherLanguages {
                table: table.newest(self.language),
                languages: languages.into_iter().collect(),
            }
        }
    }

    /// Reads a table if it is there; notes that it is missing if not.
    pub fn optional(&self, table: TableNames, notes: &mut Notes) -> Result<Option<Table>, Failure> {
        let read = self.read(table, limits::TABLES)?;
        if read.is_none() {
            notes.of_file(&table.newest(self.language), NoteKind::AbsentTable);
        }
        Ok(read)
    }

    /// Reads a text file if it is there; notes nothing if not.
    pub fn optional_text(&self, file: TableNames) -> Result<Option<String>, Failure> {
        Ok(self
            .read(file, limits::CELL as u64)?
            .map(|table| decode::cell(&table.bytes).into_owned()))
    }

    fn read(&self, table: TableNames, most: u64) -> Result<Option<Table>, Failure> {
        let Some(found) = self.found.iter().find(|found| found.table == table) else {
            return Ok(None);
        };
        let file = found.file.clone();
        let bytes = match &found.location {
            Location::File(path) => {
                let unreadable = |error: std::io::Error| Failure::Unreadable {
                    path: path.clone(),
                    reason: OsError::at(path, &error),
                };
                let source = File::open(path).map_err(unreadable)?;
                self.bytes(source, &file, most, unreadable)?
            }
            Location::Member(path, position) => {
                let broken = |error: zip::result::ZipError| zip_file::broken(path, &error);
                let mut archive = zip_file::open(path)?;
                let source = archive.by_index(*position).map_err(broken)?;
                self.bytes(source, &file, most, |error| broken(error.into()))?
            }
        };
        let bytes = decode::file(bytes);
        // UTF-8 may need more bytes than UTF-16.
        if bytes.len() as u64 > most {
            return Err(Failure::TooLarge { file, most });
        }
        Ok(Some(Table { file, bytes }))
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
            if self.done.get() > limits::TABLES {
                return Err(Failure::TooLargeTogether {
                    most: limits::TABLES,
                });
            }
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
    sorting::sort(&mut files);
    sorting::sort(&mut folders);
    Ok((files, folders))
}

/// Says whether a file is an Excel workbook of one of the tables.
fn is_workbook(tables: &[TableNames], file: &str) -> bool {
    tables.iter().any(|table| table.has_workbook(file))
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
    use crate::text::Lang;

    const ONE: TableNames = TableNames(&["One.txt", "Old One.txt"]);
    const TWO: TableNames = TableNames(&["Two.txt"]);
    const TABLES: [TableNames; 2] = [ONE, TWO];

    /// A path, the files of a folder, and the tables that are found at the path in the folder.
    type Case<'c> = (&'c str, Vec<(&'c str, &'c [u8])>, [&'c str; 2]);

    /// The tables with their contents, and the notes.
    fn read(path: &Path) -> Result<(Vec<String>, Vec<Note>), Failure> {
        let mut notes = Notes::default();
        let download = Download::open(path, &TABLES, Lang::En.into(), &mut notes, &())?;
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
        let download = Download::open(
            scratch.path(),
            &TABLES,
            Lang::En.into(),
            &mut Notes::default(),
            &(),
        )
        .expect("a folder");
        assert_eq!(
            download.required(TWO).map(|_| ()),
            Err(Failure::MissingTable(vec!["Two.txt".to_owned()]))
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
        let scratch = folder(&[("notes.txt", b"1"), ("empty", b"")]);
        for name in ["notes.txt", "empty"] {
            let path = scratch.path().join(name);
            assert_eq!(read(&path), Err(Failure::NeitherFolderNorZip(path)));
        }
        let none = scratch.path().join("none");
        assert!(matches!(read(&none), Err(Failure::Unreadable { path, .. }) if path == none));
    }

    #[test]
    fn a_table_alone_workbooks_and_other_languages_are_told_apart() {
        const WORDS: TableNames = TableNames(&["Words_en.csv"]);
        const TABLES: [TableNames; 2] = [ONE, WORDS];
        let workbook = zip(&[("xl/workbook.xml", b"")]);
        let packed = zip(&[("db/Old One.xlsx", &workbook)]);
        let required = |path: &str, files: &[(&str, &[u8])], table: TableNames| {
            let scratch = folder(files);
            let path = scratch.path().join(path);
            let download =
                Download::open(&path, &TABLES, Lang::En.into(), &mut Notes::default(), &());
            let failure = download.and_then(|download| download.required(table)).err();
            let path = match &failure {
                Some(Failure::OneTable(path)) => path.strip_prefix(scratch.path()).ok(),
                _ => None,
            };
            (path.map(Path::to_path_buf), failure)
        };
        for name in ["ONE.txt", "Old One.txt", "words.csv", "Words_de.csv"] {
            let (path, failure) = required(name, &[(name, b"a\tb")], ONE);
            assert_eq!(path.as_deref(), Some(Path::new(name)), "{failure:?}");
        }
        for (path, files, named) in [
            ("", &[("one.XLSX", &workbook[..])][..], "one.XLSX"),
            ("", &[("db/One.xls", b"")], "db/One.xls"),
            ("", &[("db.zip", &packed)], "db.zip/Old One.xlsx"),
            ("db.zip", &[("db.zip", &packed)], "Old One.xlsx"),
            ("One.xlsx", &[("One.xlsx", &workbook)], "One.xlsx"),
        ] {
            let (_, failure) = required(path, files, ONE);
            assert_eq!(
                failure,
                Some(Failure::Workbooks(named.to_owned())),
                "{path}"
            );
        }
        let files: [(&str, &[u8]); 4] = [
            ("a/words_fr.csv", b"1"),
            ("Words_de.csv", b"1"),
            ("Words_deu.csv", b"1"),
            ("One.xlsx", b""),
        ];
        assert_eq!(
            required("", &files, WORDS).1,
            Some(Failure::OtherLanguages {
                table: "Words_en.csv".to_owned(),
                languages: vec!["de".to_owned(), "fr".to_owned()],
            })
        );
        assert_eq!(
            required("", &[("two.xlsx", b"")], WORDS).1,
            Some(Failure::MissingTable(vec!["Words_en.csv".to_owned()]))
        );
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
        let download = Download::open(
            scratch.path(),
            &TABLES,
            Lang::En.into(),
            &mut Notes::default(),
            &(),
        )
        .expect("a folder");
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
        // The tables that were read before count, too.
        download.done.set(limits::TABLES - 10);
        let bytes = |size: u64| download.bytes(std::io::repeat(0).take(size), "t", 64, failure);
        assert_eq!(bytes(10).map(|bytes| bytes.len()), Ok(10));
        let most = limits::TABLES;
        assert_eq!(bytes(1), Err(Failure::TooLargeTogether { most }));
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
        let download = Download::open(scratch.path(), &TABLES, Lang::En.into(), &mut notes, &steps)
            .expect("a folder");
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
