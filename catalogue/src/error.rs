//! Reasons why something isn't found or can't be read.

use std::path::PathBuf;

use crate::file::Damage;
use crate::text::Text;

/// Why a catalogue gives no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// No career has the name.
    UnknownCareer {
        /// As typed.
        name: String,
        /// The careers that were probably meant: at most three, the best first.
        nearest: Vec<NamedCareer>,
    },
    /// Several careers have the name.
    AmbiguousCareer {
        /// As typed.
        name: String,
        /// All of them.
        careers: Vec<NamedCareer>,
    },
    /// No career names such a major or company.
    UnknownThing {
        /// Of which kind.
        kind: SharedKind,
        /// As typed.
        name: String,
        /// The names that were probably meant: at most three, the best first.
        nearest: Vec<String>,
    },
    /// No field has the name.
    UnknownField {
        /// As typed.
        name: String,
        /// The slugs that were probably meant.
        nearest: Vec<String>,
        /// The slugs that there are.
        fields: Vec<String>,
    },
    /// A name without a letter or digit.
    EmptyName,
    /// Bytes that should be a catalogue.
    Damaged {
        /// Its name or file.
        catalogue: String,
        /// What is wrong with it.
        damage: Damage,
    },
    /// A file or folder that can't be read.
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// The system's own words.
        reason: String,
    },
}

/// A kind of thing that several careers name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SharedKind {
    /// A study programme.
    Major,
    /// An employer.
    Company,
}

/// A career that a name may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedCareer {
    /// Its identifier, which is what to type.
    pub slug: String,
    /// The name of the job.
    pub title: Text,
}

/// For developers. What people are told, in their language, is said elsewhere.
impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Error {}
