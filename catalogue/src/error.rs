//! Errors of looking something up in a catalogue, or of reading one.

use std::path::PathBuf;

use crate::file::Damage;
use crate::os_error::OsError;
use crate::profile::CareerSlug;
use crate::suggest::nearest;
use crate::text::Text;

/// The reason why a catalogue gives no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// No career has the name.
    UnknownCareer {
        /// The name, as typed.
        name: String,
        /// The careers with the most similar names: at most three, the best first.
        nearest: Vec<NamedCareer>,
        /// The meanings of the name, if it names something else.
        meanings: Vec<Meaning>,
    },
    /// Several careers have the name.
    AmbiguousCareer {
        /// The name, as typed.
        name: String,
        /// The careers that have it.
        careers: Vec<NamedCareer>,
    },
    /// No career names a major or company of this name.
    UnknownThing {
        /// Says whether a major or a company was looked up.
        kind: SharedKind,
        /// The name, as typed.
        name: String,
        /// The most similar names: at most three, the best first.
        nearest: Vec<String>,
    },
    /// No field has the name.
    UnknownField {
        /// The name, as typed.
        name: String,
        /// The slugs of the fields with a similar name, in display order.
        nearest: Vec<String>,
    },
    /// No catalogue in use has the name.
    UnknownCatalogue {
        /// As typed.
        name: String,
        /// The names that the user probably meant, or all names.
        nearest: Vec<String>,
    },
    /// The name has neither letter nor digit.
    EmptyName,
    /// A catalogue can't be read.
    Damaged {
        /// Its name or its file.
        catalogue: String,
        /// The damage.
        damage: Damage,
    },
    /// A file or folder can't be read.
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// The error of the operating system.
        reason: OsError,
    },
}

impl Error {
    /// The error for a name that none of the known catalogues has.
    pub fn unknown_catalogue<'n>(name: &str, known: impl Iterator<Item = &'n str> + Clone) -> Self {
        let near = nearest(name, known.clone());
        let near = if near.is_empty() {
            known.collect()
        } else {
            near
        };
        Self::UnknownCatalogue {
            name: name.to_owned(),
            nearest: near.into_iter().map(str::to_owned).collect(),
        }
    }
}

/// The meaning of a name that no career has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// A study programme.
    Major,
    /// An employer.
    Company,
    /// A field of work.
    Field,
    /// A school subject.
    Subject,
    /// A Holland code.
    Interests,
    /// Several careers, one after the other.
    Careers(Vec<CareerSlug>),
}

/// A kind of thing that several careers can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SharedKind {
    /// A study programme.
    Major,
    /// An employer.
    Company,
}

/// A career to choose when a name is unknown or ambiguous.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedCareer {
    /// Its identifier, to type instead of the name.
    pub slug: String,
    /// The name of the job.
    pub title: Text,
}

/// For developers. The program has the messages for people, in their language.
impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Error {}
