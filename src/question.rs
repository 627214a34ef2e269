//! What can be asked.

use std::path::PathBuf;

use careers_catalogue::profile::Interests;

/// A question, as understood from the command line; names are as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// What is this, and how much does it know?
    Overview,
    /// What is this career?
    Show {
        /// The career.
        career: String,
    },
    /// Which majors lead to the career, or which are there at all?
    Majors {
        /// The career.
        career: Option<String>,
    },
    /// Who hires for the career, or who is there at all?
    Companies {
        /// The career.
        career: Option<String>,
    },
    /// How do these careers differ?
    Compare {
        /// Two or more.
        careers: Vec<String>,
    },
    /// Which careers are there?
    List(Filter),
    /// Which careers do these words find?
    Search {
        /// The words.
        words: String,
    },
    /// Does this career suit me?
    Fit {
        /// The career.
        career: String,
        /// What was said of its lines, in their order.
        answers: Option<Vec<Reply>>,
    },
    /// Which careers fit these interests?
    Match {
        /// The interests, the strongest first; none where they have yet to be asked for.
        interests: Option<Interests>,
    },
    /// Which catalogues are in use?
    Sources,
    /// Are these profiles right?
    Check {
        /// Files and folders.
        paths: Vec<PathBuf>,
    },
    /// What does a profile look like?
    New {
        /// The career's slug.
        career: String,
    },
    /// What does JSON look like here?
    Schema(Schema),
}

/// What a career must have to be listed; all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// A field's slug or name.
    pub field: Option<String>,
    /// A major that leads to it.
    pub major: Option<String>,
    /// A company that hires for it.
    pub company: Option<String>,
    /// Interests that are in its Holland code.
    pub interests: Option<Interests>,
}

/// What somebody says of a line about themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// That's me.
    Yes,
    /// That isn't.
    No,
    /// I don't know.
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
    /// Of a profile, for editors of TOML.
    Profile,
    /// Of what `--json` prints.
    Answer,
}
