//! The questions that the program answers.

use std::path::PathBuf;

use careers_catalogue::profile::{Interests, Level};

/// A question, as read from the command line; names are as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// The purpose of the program, and the number of careers that it knows.
    Overview,
    /// The profile of a career.
    Show {
        /// The career.
        career: String,
    },
    /// The majors that lead to a career, or all majors.
    Majors {
        /// The career.
        career: Option<String>,
        /// The catalogues whose careers count; none for all.
        catalogues: Vec<String>,
    },
    /// The companies that hire for a career, or all companies.
    Companies {
        /// The career.
        career: Option<String>,
        /// The catalogues whose careers count; none for all.
        catalogues: Vec<String>,
    },
    /// The differences between careers.
    Compare {
        /// Two or more.
        careers: Vec<String>,
    },
    /// The careers that match a filter.
    List(Filter),
    /// The careers that match some words.
    Search {
        /// The words.
        words: String,
        /// The most careers that are wanted.
        limit: usize,
        /// The catalogues to search; none for all.
        catalogues: Vec<String>,
    },
    /// A self-check whether a career suits the reader.
    Fit {
        /// The career.
        career: String,
        /// The replies to its statements, in their order; `None` if they are still to be asked for.
        answers: Option<Vec<Reply>>,
    },
    /// The careers that fit some interests.
    Match {
        /// The interests, the strongest first; `None` if they are still to be asked for.
        interests: Option<Interests>,
        /// The catalogues whose careers are compared; none for all.
        catalogues: Vec<String>,
    },
    /// The careers that school subjects support, or the subjects that support careers.
    Subjects(AskedSubjects),
    /// The catalogues in use.
    Sources,
    /// The problems in profiles.
    Check {
        /// The files and folders.
        paths: Vec<PathBuf>,
    },
    /// A profile to fill in.
    New {
        /// The career's slug.
        career: String,
    },
    /// A JSON Schema.
    Schema(Schema),
}

/// The conditions for a career to be listed. All of them must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// A field's slug or name.
    pub field: Option<String>,
    /// A major that leads to the career.
    pub major: Option<String>,
    /// A company that hires for the career.
    pub company: Option<String>,
    /// A school subject that supports a way in.
    pub subject: Option<String>,
    /// The highest level that the shortest way in may have.
    pub level: Option<Level>,
    /// Interests that are in its Holland code.
    pub interests: Option<Interests>,
    /// The names of catalogues that it is from, one of them; none for all.
    pub catalogues: Vec<String>,
}

/// School subjects, or the careers that subjects are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AskedSubjects {
    /// The names of subjects, as typed: a word or several words each, with or without commas; none
    /// for all subjects.
    pub names: Vec<String>,
    /// The names of subjects that the reader doesn't want.
    pub without: Vec<String>,
    /// The names of careers; none for all careers.
    pub careers: Vec<String>,
    /// The names of catalogues whose careers count; none for all.
    pub catalogues: Vec<String>,
}

/// The reader's reply to a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// The statement is true of the reader.
    Yes,
    /// It isn't true.
    No,
    /// The reader doesn't know.
    Unsure,
}

impl Reply {
    /// Reads a letter: `y` for yes, `n` for no or `t` for *tidak*, `?` for unsure.
    #[must_use]
    pub const fn from_letter(letter: char) -> Option<Self> {
        match letter {
            'y' | 'Y' => Some(Self::Yes),
            'n' | 'N' | 't' | 'T' => Some(Self::No),
            '?' => Some(Self::Unsure),
            _ => None,
        }
    }
}

/// A published JSON Schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Schema {
    /// The schema of a profile, for editors of TOML.
    Profile,
    /// The schema of the output of `--json`.
    Answer,
}
