//! What went wrong, as data; `view::error` has the words.

use std::path::PathBuf;

use careers_catalogue::error::NamedCareer;
use careers_catalogue::import::{Failure, ImportFormat};
use careers_catalogue::layers::store::IoError;
use careers_catalogue::profile::Slug;

/// Why a question has no answer.
#[derive(Clone, Debug)]
pub enum Error {
    /// A catalogue gives none.
    Catalogue(careers_catalogue::Error),
    /// A word in a command's place that is no career, but looks like a command.
    MistypedCommand {
        /// As typed.
        name: String,
        /// The command line with the command that was probably meant.
        line: String,
        /// The careers that may have been meant instead.
        nearest: Vec<NamedCareer>,
    },
    /// A name that can't be a slug.
    NotASlug {
        /// As typed.
        name: String,
        /// The slug that it could be.
        nearest: Slug,
    },
    /// There are no profiles of one's own; the folder where they would be.
    NoOwnProfiles(PathBuf),
    /// A career set beside itself.
    SameCareer {
        /// The career.
        slug: String,
    },
    /// A command line that means nothing.
    Usage {
        /// What is wrong with it.
        misuse: Misuse,
        /// The command that says how it should look.
        help: String,
    },
    /// A file or folder that can't be written.
    Unwritable(IoError),
    /// Data that can't be imported.
    Import {
        /// Whose data it should be.
        format: ImportFormat,
        /// Why it can't.
        failure: Failure,
    },
    /// There is nowhere to import into.
    NoHome,
    /// No imported catalogue has the name.
    UnknownCatalogue {
        /// As typed.
        name: String,
        /// The names that were probably meant.
        nearest: Vec<String>,
    },
    /// The answer could not be written; the system's own words.
    Write(String),
    /// A mistake in the program.
    Internal,
}

impl From<careers_catalogue::Error> for Error {
    fn from(error: careers_catalogue::Error) -> Self {
        Self::Catalogue(error)
    }
}

impl Error {
    /// 1 where nothing was found, 2 where the question or the data is wrong.
    #[must_use]
    pub const fn exit_code(&self) -> u8 {
        use careers_catalogue::Error as Catalogue;
        match self {
            Self::Catalogue(
                Catalogue::UnknownCareer { .. }
                | Catalogue::AmbiguousCareer { .. }
                | Catalogue::UnknownThing { .. }
                | Catalogue::UnknownField { .. },
            )
            | Self::MistypedCommand { .. }
            | Self::UnknownCatalogue { .. }
            | Self::NoOwnProfiles(_) => 1,
            Self::Catalogue(
                Catalogue::EmptyName | Catalogue::Damaged { .. } | Catalogue::Unreadable { .. },
            )
            | Self::NotASlug { .. }
            | Self::SameCareer { .. }
            | Self::Usage { .. }
            | Self::Unwritable(_)
            | Self::Import { .. }
            | Self::NoHome
            | Self::Write(_)
            | Self::Internal => 2,
        }
    }
}

/// What is wrong with a command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misuse {
    /// An option that the command doesn't have.
    UnknownOption {
        /// As typed.
        option: String,
        /// The nearest that it has.
        nearest: Option<String>,
    },
    /// A word after `help` that is no command.
    UnknownCommand {
        /// As typed.
        word: String,
        /// The command that was probably meant.
        nearest: Option<&'static str>,
    },
    /// A value after an option that takes none.
    UnwantedValue(String),
    /// A word that the command has no use for.
    UnexpectedWord(String),
    /// A value that the option can't take.
    WrongValue {
        /// The option or argument.
        option: String,
        /// As typed.
        value: String,
        /// What it takes; empty where that can't be listed.
        allowed: Vec<String>,
    },
    /// An option without its value.
    MissingValue(String),
    /// Arguments that have to be there.
    MissingArguments(Vec<String>),
    /// Not a Holland code.
    NotInterests(String),
    /// A letter that is no answer.
    NotAnAnswer {
        /// The letter.
        letter: char,
        /// Its position, from 1.
        position: usize,
    },
    /// More or fewer answers than there are lines.
    AnswerCount {
        /// How many were given.
        given: usize,
        /// How many lines there are.
        wanted: usize,
    },
    /// Fewer careers than a comparison needs.
    TooFewCareers,
    /// Bytes that are no text.
    NotUtf8,
    /// Anything else, in clap's words.
    Other(String),
}

/// The most letters of a typed word that an error repeats.
const REPEATED: usize = 80;

/// A typed word, cut short where somebody pasted a page.
pub(crate) fn brief(typed: &str) -> String {
    match typed.char_indices().nth(REPEATED) {
        Some((end, _)) => format!("{}…", &typed[..end]),
        None => typed.to_owned(),
    }
}
