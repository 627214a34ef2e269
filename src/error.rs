//! The errors of the program, as data; `view::error` has their messages.

use std::path::PathBuf;

use careers_catalogue::atomic::IoError;
use careers_catalogue::error::{Meaning, NamedCareer};
use careers_catalogue::import::{Failure, ImportFormat};
use careers_catalogue::os_error::OsError;
use careers_catalogue::profile::{CareerSlug, Slug};

use crate::format::Format;
use crate::roster::Unusable;

/// The reason why a request fails.
#[derive(Clone, Debug)]
pub enum Error {
    /// An error of the catalogue.
    Catalogue(careers_catalogue::Error),
    /// A word in a command's place that isn't a career, but looks like a command.
    MistypedCommand {
        /// As typed.
        name: String,
        /// The command line with the command that the user probably meant.
        line: String,
        /// The careers that the user may have meant instead.
        nearest: Vec<NamedCareer>,
    },
    /// A name that can't be a slug.
    NotASlug {
        /// As typed.
        name: String,
        /// A slug made from it.
        nearest: Slug,
    },
    /// No school subject has the name.
    UnknownSubject {
        /// As typed.
        name: String,
        /// The subjects with the most similar names, the best first.
        nearest: Vec<String>,
        /// The career that has the name.
        career: Option<CareerSlug>,
    },
    /// The name of a catalogue that is no import, so that it can't be removed.
    NotImported(String),
    /// The user has no own profiles. Holds the folder where they would be.
    NoOwnProfiles(PathBuf),
    /// A career compared with itself.
    SameCareer {
        /// The career.
        slug: String,
    },
    /// A wrong command line.
    Usage {
        /// The mistake.
        misuse: Misuse,
        /// The command that explains the right usage.
        help: String,
    },
    /// A file or folder that can't be written.
    Unwritable(IoError),
    /// Something is in the way of the file that `--output` names.
    Obstructed {
        /// The file.
        path: PathBuf,
        /// The obstacle.
        obstacle: Obstacle,
    },
    /// Data that can't be imported.
    Import {
        /// The format of the data.
        format: ImportFormat,
        /// The reason.
        failure: Failure,
    },
    /// The table of a class that can't be used.
    Class {
        /// The file.
        path: PathBuf,
        /// The reason.
        unusable: Unusable,
    },
    /// There is no home directory, so no folder for imports.
    NoHome,
    /// The answer could not be written.
    Write(OsError),
    /// A bug in the program.
    Internal,
}

impl From<careers_catalogue::Error> for Error {
    fn from(error: careers_catalogue::Error) -> Self {
        Self::Catalogue(error)
    }
}

impl Error {
    /// Returns 1 if nothing was found, 2 if the request or the data is wrong.
    #[must_use]
    pub const fn exit_code(&self) -> u8 {
        use careers_catalogue::Error as Catalogue;
        match self {
            Self::Catalogue(
                Catalogue::UnknownCareer { .. }
                | Catalogue::AmbiguousCareer { .. }
                | Catalogue::UnknownThing { .. }
                | Catalogue::UnknownField { .. }
                | Catalogue::UnknownCatalogue { .. },
            )
            | Self::MistypedCommand { .. }
            | Self::UnknownSubject { .. }
            | Self::NotImported(_)
            | Self::NoOwnProfiles(_) => 1,
            Self::Catalogue(
                Catalogue::EmptyName | Catalogue::Damaged { .. } | Catalogue::Unreadable { .. },
            )
            | Self::NotASlug { .. }
            | Self::SameCareer { .. }
            | Self::Usage { .. }
            | Self::Unwritable(_)
            | Self::Obstructed { .. }
            | Self::Import { .. }
            | Self::Class { .. }
            | Self::NoHome
            | Self::Write(_)
            | Self::Internal => 2,
        }
    }
}

/// An obstacle to writing a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// There is such a file, and `--force` isn't given.
    OtherFile,
    /// The path is that of the file which the answer is made from.
    Input,
    /// The path is that of a folder.
    Folder,
    /// The path is that of a symbolic link.
    Link,
    /// The path is that of a device or a pipe.
    Device,
    /// A folder of pages is wanted, and the path isn't that of a folder.
    NotAFolder,
    /// There is a folder of somebody else's, and `--force` isn't given.
    OtherFolder,
    /// There is no such folder to put the file into.
    NoFolder(PathBuf),
}

/// A mistake in a command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misuse {
    /// Words without an option, where every word belongs to one.
    LooseWord {
        /// As typed.
        word: String,
        /// Their meanings, if they name something.
        meanings: Vec<Meaning>,
    },
    /// An option that the command doesn't have.
    UnknownOption {
        /// As typed.
        option: String,
        /// The nearest option that the command has.
        nearest: Option<String>,
    },
    /// A word after `help` that isn't a command.
    UnknownCommand {
        /// As typed.
        word: String,
        /// The command that the user probably meant.
        nearest: Option<&'static str>,
    },
    /// A word after `man` that no manual page is called by.
    UnknownPage {
        /// As typed.
        word: String,
        /// The page that the user probably meant.
        nearest: Option<&'static str>,
    },
    /// A value after an option that takes none.
    UnwantedValue(String),
    /// A word that the command doesn't expect.
    UnexpectedWord(String),
    /// A value that the option doesn't allow.
    WrongValue {
        /// The option or argument.
        option: String,
        /// As typed.
        value: String,
        /// The allowed values that are most similar, the best first.
        nearest: Vec<String>,
        /// The allowed values; empty if they can't be listed.
        allowed: Vec<String>,
    },
    /// A format that the answer doesn't have.
    UnavailableFormat {
        /// The format.
        format: Format,
        /// The formats that it has.
        available: &'static [Format],
    },
    /// The name of a file for the answer, whose ending names no format.
    UnknownEnding(PathBuf),
    /// The name of a file for the answer, whose ending is that of another program's files.
    ForeignEnding {
        /// The file.
        file: PathBuf,
        /// The formats that the answer has.
        available: &'static [Format],
    },
    /// An option that can't be repeated.
    Repeated(String),
    /// An option without its value.
    MissingValue(String),
    /// Arguments that can't be given together: one, and the others.
    Conflict(String, Vec<String>),
    /// Required arguments that are missing.
    MissingArguments {
        /// The arguments, as help writes them.
        arguments: Vec<String>,
        /// A call that has them all.
        example: String,
    },
    /// An option that begins with a dash of text, which is no hyphen.
    LongDash {
        /// As typed.
        typed: String,
        /// The option with hyphens.
        option: String,
    },
    /// A text that isn't a Holland code.
    NotInterests(String),
    /// Answers to the questionnaire that aren't a digit for each item.
    WrongItemAnswers(String),
    /// A text that isn't six scores.
    NotScores(String),
    /// A result code of another version of the questionnaire; holds its version.
    OtherVersion(String),
    /// A letter that isn't a reply.
    NotAnAnswer {
        /// The letter.
        letter: char,
        /// Its position, from 1.
        position: usize,
    },
    /// More or fewer replies than there are statements.
    AnswerCount {
        /// The number of replies.
        given: usize,
        /// The number of statements.
        wanted: usize,
    },
    /// Fewer careers than a comparison needs.
    TooFewCareers,
    /// An argument that isn't UTF-8.
    NotUtf8,
    /// Any other mistake, with clap's message.
    Other(String),
}

/// The maximum number of characters of a typed word in a message.
const REPEATED: usize = 80;

/// Shortens a typed word to `REPEATED` characters, in case the user pasted a whole page.
pub(crate) fn brief(typed: &str) -> String {
    match typed.char_indices().nth(REPEATED) {
        Some((end, _)) => format!("{}…", &typed[..end]),
        None => typed.to_owned(),
    }
}
