//! Other people's data → what goes into a catalogue file.
//!
//! Official downloads are large and dirty: a row that can't be used is skipped, a cell that can is cleaned, and either is
//! counted in a [`Note`] that says where. Only what leaves nothing to import is a [`Failure`].

use std::path::{Path, PathBuf};

use crate::contents::{About, Contents};
use crate::file::write;
use crate::toml::folder::Base;

mod clean;
mod decode;
mod download;
mod draft;
mod esco;
mod labels;
mod note;
mod onet;
mod origin;
mod skills;
pub mod slugs;
mod soc;
mod table;
mod toml;

pub use note::{Effect, Note, NoteKind};

/// Whose data is imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportFormat {
    /// The O*NET database.
    Onet,
    /// The ESCO classification.
    Esco,
    /// Profiles.
    Toml,
}

impl ImportFormat {
    /// Everything that can be imported.
    pub const ALL: [Self; 3] = [Self::Onet, Self::Esco, Self::Toml];

    /// Its name, as typed.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Onet => "onet",
            Self::Esco => "esco",
            Self::Toml => "toml",
        }
    }
}

/// What came of a download.
pub struct Import {
    /// What the catalogue is; its name is `onet`, `esco` or that of a folder.
    pub about: About,
    /// What goes into the catalogue file.
    pub contents: Contents,
    /// What was skipped, cleaned or missing, grouped by file and reason, in the order of reading.
    pub notes: Vec<Note>,
}

impl Import {
    /// The bytes of the catalogue file.
    #[must_use]
    pub fn compile(&self, progress: &dyn Progress) -> Vec<u8> {
        progress.reached(Stage::Compile);
        write::to_bytes(&self.about, &self.contents)
    }
}

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// So many bytes of so many are read. What a zip file says of its contents may be wrong, so `done` may pass `all`.
    Read {
        /// The bytes read so far.
        done: u64,
        /// The bytes of every table that is wanted.
        all: u64,
    },
    /// Everything is read, and the catalogue is being put together.
    Compile,
}

/// Who is told how far an import is.
pub trait Progress {
    /// It has come to a step.
    fn reached(&self, step: Stage);
}

/// Nobody.
impl Progress for () {
    fn reached(&self, _: Stage) {}
}

/// Why nothing could be imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// A path that can't be read.
    Unreadable {
        /// The path.
        path: PathBuf,
        /// The system's words.
        reason: String,
    },
    /// Something that holds no tables: another kind of file, a pipe, a device.
    NeitherFolderNorZip(PathBuf),
    /// A zip file that is cut off, damaged or encrypted.
    BrokenZip {
        /// The file.
        path: PathBuf,
        /// What its reader says.
        reason: String,
    },
    /// A table that is larger than any official one.
    TooLarge {
        /// The table, as in `Note::file`.
        file: String,
        /// The most bytes that are read.
        most: u64,
    },
    /// A table that nothing can be imported without is not there.
    MissingTable(&'static str),
    /// A column that nothing can be imported without is not there.
    MissingColumn {
        /// The table, as in `Note::file`.
        file: String,
        /// The column's name.
        column: &'static str,
    },
    /// Not one row of the table is an occupation.
    NoOccupations {
        /// The table, as in `Note::file`.
        file: String,
    },
    /// A folder without a profile that can be used.
    NoProfiles(PathBuf),
    /// A folder whose name is that of another catalogue.
    ReservedName(String),
}

/// Reads what somebody wants to import. `beneath` is what a folder of profiles may add to.
pub fn read(
    from: ImportFormat,
    path: &Path,
    base: &dyn Base,
    progress: &dyn Progress,
) -> Result<Import, Failure> {
    match from {
        ImportFormat::Onet => onet(path, progress),
        ImportFormat::Esco => esco(path, progress),
        ImportFormat::Toml => toml::import(path, base),
    }
}

/// Reads the O*NET database (text files) in a folder or zip file.
///
/// The tables are described in the O*NET data dictionary, <https://www.onetcenter.org/dictionary/29.3/text/>.
pub fn onet(path: &Path, progress: &dyn Progress) -> Result<Import, Failure> {
    onet::import(path, progress)
}

/// Reads the ESCO classification (English, CSV) in a folder or zip file, or in a folder of the zip files that ESCO's
/// download page sends.
///
/// The tables are described at <https://esco.ec.europa.eu/en/use-esco/download>.
pub fn esco(path: &Path, progress: &dyn Progress) -> Result<Import, Failure> {
    esco::import(path, progress)
}
