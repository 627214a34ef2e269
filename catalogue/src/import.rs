//! Turns other people's data into the contents of a catalogue file.
//!
//! Official downloads are large and dirty. A row that can't be used is skipped and a cell that can
//! be repaired is cleaned; a [`Note`] counts both and says on which lines. A [`Failure`] means that
//! nothing is left to import.

use std::path::{Path, PathBuf};

use crate::contents::{About, Contents};
use crate::file::{Trust, write};
use crate::os_error::OsError;
use crate::profile::Slug;
use crate::text::{Lang, LanguageCode};
use crate::toml::folder::Base;

mod clean;
mod decode;
mod download;
mod draft;
mod esco;
mod limits;
mod note;
mod onet;
mod origin;
mod profiles;
mod skills;
pub mod slugs;
mod soc;
mod table;
mod table_names;
mod unique_labels;
mod zip_file;

pub use note::{Effect, Note, NoteKind};

/// The formats that can be imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportFormat {
    /// The O*NET database.
    Onet,
    /// The ESCO classification.
    Esco,
    /// A folder of profiles.
    Toml,
}

impl ImportFormat {
    /// All formats.
    pub const ALL: [Self; 3] = [Self::Onet, Self::Esco, Self::Toml];

    /// Its name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Onet => "onet",
            Self::Esco => "esco",
            Self::Toml => "toml",
        }
    }
}

/// The tables that an import of O*NET needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Completeness {
    /// Occupations, names and interests: without them, careers can't be found as people call them,
    /// nor matched.
    #[default]
    Core,
    /// Occupations only.
    Partial,
}

/// The choices that only some formats have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// The tables that O*NET must have.
    pub completeness: Completeness,
    /// The language that ESCO is read in.
    pub language: LanguageCode,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            completeness: Completeness::default(),
            language: Lang::En.into(),
        }
    }
}

/// The result of an import.
pub struct Import {
    /// The name of the catalogue: `onet`, `esco`, or that of a folder.
    pub name: Slug,
    /// The origin of the catalogue.
    pub about: About,
    /// The contents of the catalogue file.
    pub contents: Contents,
    /// Notes on skipped, cleaned or missing data, grouped by file and reason, in the order of
    /// reading.
    pub notes: Vec<Note>,
}

impl Import {
    /// The bytes of the catalogue file.
    #[must_use]
    pub fn compile(&self, progress: &dyn Progress) -> Vec<u8> {
        progress.reached(Stage::Compile);
        write::to_bytes(&self.about, &self.contents, Trust::Checked)
    }
}

/// The progress of an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// `done` of `all` bytes are read. The sizes in a zip file may be wrong, so `done` may exceed
    /// `all`.
    Read {
        /// The bytes read so far.
        done: u64,
        /// The bytes of all tables that were found.
        all: u64,
    },
    /// Everything is read, and the catalogue is being written.
    Compile,
    /// Another import of the same catalogue is at work, and is waited for.
    Wait,
}

/// Receives the progress of an import.
pub trait Progress {
    /// The import has reached a stage.
    fn reached(&self, stage: Stage);
}

/// Ignores the progress.
impl Progress for () {
    fn reached(&self, _: Stage) {}
}

/// The reason why nothing could be imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// A path that can't be read.
    Unreadable {
        /// The path.
        path: PathBuf,
        /// The error of the operating system.
        reason: OsError,
    },
    /// A path without tables: another kind of file, a pipe, a device.
    NeitherFolderNorZip(PathBuf),
    /// A zip file that is cut off, damaged or encrypted.
    BrokenZip {
        /// The file.
        path: PathBuf,
        /// The message of the zip reader.
        reason: String,
    },
    /// A table that was given without the others.
    OneTable(PathBuf),
    /// Excel workbooks in the place of tables. Holds one of them, as in `Note::file`.
    Workbooks(String),
    /// A table that is there in other languages only.
    OtherLanguages {
        /// Its file name.
        table: String,
        /// The codes of the languages.
        languages: Vec<String>,
    },
    /// A table that is larger than any official one.
    TooLarge {
        /// The table, as in `Note::file`.
        file: String,
        /// The limit, in bytes.
        most: u64,
    },
    /// Tables that are larger together than all official ones.
    TooLargeTogether {
        /// The limit, in bytes.
        most: u64,
    },
    /// A required table is missing. Holds the names of its file in the releases.
    MissingTable(Vec<String>),
    /// Tables are missing without which an import must be asked for as a partial one. Holds the
    /// names of each.
    MissingCoreTables(Vec<Vec<String>>),
    /// A required column is missing.
    MissingColumn {
        /// The table, as in `Note::file`.
        file: String,
        /// The column's name.
        column: &'static str,
    },
    /// No row of the table is a valid occupation.
    NoOccupations {
        /// The table, as in `Note::file`.
        file: String,
    },
    /// A folder without a valid profile.
    NoProfiles(PathBuf),
    /// A folder with the name of another catalogue.
    ReservedName(String),
}

/// Reads data in one of the formats. `base` holds the careers that a folder of profiles may extend.
pub fn read(
    from: ImportFormat,
    path: &Path,
    options: Options,
    base: &dyn Base,
    progress: &dyn Progress,
) -> Result<Import, Failure> {
    match from {
        ImportFormat::Onet => onet(path, options.completeness, progress),
        ImportFormat::Esco => esco(path, options.language, progress),
        ImportFormat::Toml => profiles::import(path, base),
    }
}

/// Reads the O*NET database (text files), release 29 or later, in a folder or zip file.
///
/// The tables are described in the O*NET data dictionary,
/// <https://www.onetcenter.org/dictionary/29.3/text/>.
pub fn onet(
    path: &Path,
    completeness: Completeness,
    progress: &dyn Progress,
) -> Result<Import, Failure> {
    onet::import(path, completeness, progress)
}

/// Reads the ESCO classification (CSV, version 1.0.8 or later) in one of its languages, in a folder
/// or zip file, or in a folder with the zip files of ESCO's download page.
///
/// The tables are described at <https://esco.ec.europa.eu/en/use-esco/download>.
pub fn esco(
    path: &Path,
    language: LanguageCode,
    progress: &dyn Progress,
) -> Result<Import, Failure> {
    esco::import(path, language, progress)
}
