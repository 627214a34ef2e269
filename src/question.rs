//! The questions that the program answers.

use std::path::PathBuf;

use careers_catalogue::profile::{Interests, Level, Ratings};

use crate::questionnaire::{Answers, Scores};
use crate::roster::Roster;

/// A question, as read from the command line; names are as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// The purpose of the program, and the number of careers that it knows.
    Overview,
    /// The profile of a career.
    Show {
        /// The career.
        career: String,
        /// The parts that are wanted; none for all.
        parts: Vec<ProfilePart>,
    },
    /// The profile of a career as a message.
    Short {
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
    /// The fields of work.
    Fields {
        /// Words, which mean nothing here.
        word: Option<String>,
        /// The catalogues whose careers count; none for all.
        catalogues: Vec<String>,
    },
    /// The differences between careers.
    Compare {
        /// Two or more; one text may name several.
        careers: Vec<String>,
        /// The parts that are wanted; none for all.
        parts: Vec<ProfilePart>,
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
    Match(MatchQuestion),
    /// The careers that fit the pupils of a class.
    Class(Roster),
    /// An empty table for a class, to fill in.
    ClassTemplate,
    /// The questionnaire, or a career's self-check, for paper.
    Sheet {
        /// The career.
        career: Option<String>,
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
    /// Careers as open data.
    Export(Exported),
    /// A profile to fill in.
    New {
        /// The career's slug.
        career: String,
    },
    /// A JSON Schema.
    Schema(Schema),
}

/// The careers that are wanted as open data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exported {
    /// One career, by name.
    Career(String),
    /// The careers of catalogues, by the names of these; none for one's own and those of the program.
    Catalogues(Vec<String>),
}

/// A part of a profile that can be asked for alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "named after the keys of the answer")]
pub enum ProfilePart {
    Summary,
    Focus,
    Level,
    StudyTime,
    Duties,
    Conditions,
    Suited,
    Unsuited,
    TryNow,
    Entry,
    Majors,
    MajorsNearby,
    Subjects,
    Prospects,
    Companies,
    DiffersFrom,
    Misconceptions,
    Expectations,
    Collaboration,
    Tools,
    Interests,
    Related,
    Aliases,
    Codes,
    Sources,
}

impl ProfilePart {
    /// All of them, in the order in which a profile shows them.
    pub const ALL: [Self; 25] = [
        Self::Summary,
        Self::Focus,
        Self::Level,
        Self::StudyTime,
        Self::Duties,
        Self::Conditions,
        Self::Suited,
        Self::Unsuited,
        Self::TryNow,
        Self::Entry,
        Self::Majors,
        Self::MajorsNearby,
        Self::Subjects,
        Self::Prospects,
        Self::Companies,
        Self::DiffersFrom,
        Self::Misconceptions,
        Self::Expectations,
        Self::Collaboration,
        Self::Tools,
        Self::Interests,
        Self::Related,
        Self::Aliases,
        Self::Codes,
        Self::Sources,
    ];

    /// The key of the part in JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Focus => "focus",
            Self::Level => "level",
            Self::StudyTime => "study_time",
            Self::Duties => "duties",
            Self::Conditions => "conditions",
            Self::Suited => "suited",
            Self::Unsuited => "unsuited",
            Self::TryNow => "try_now",
            Self::Entry => "entry",
            Self::Majors => "majors",
            Self::MajorsNearby => "majors_nearby",
            Self::Subjects => "subjects",
            Self::Prospects => "prospects",
            Self::Companies => "companies",
            Self::DiffersFrom => "differs_from",
            Self::Misconceptions => "misconceptions",
            Self::Expectations => "expectations",
            Self::Collaboration => "collaboration",
            Self::Tools => "tools",
            Self::Interests => "interests",
            Self::Related => "related",
            Self::Aliases => "aliases",
            Self::Codes => "codes",
            Self::Sources => "sources",
        }
    }
}

/// The conditions for a career to be listed. All of them must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words without an option, which mean nothing here.
    pub word: Option<String>,
    /// A field's slug or name.
    pub field: Option<String>,
    /// The majors that lead to the career.
    pub majors: Vec<String>,
    /// The companies that hire for the career.
    pub companies: Vec<String>,
    /// The school subjects that support a way in.
    pub subjects: Vec<String>,
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

/// A question for the careers that fit some interests.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatchQuestion {
    /// The reader's interests, as far as they are known.
    pub interests: KnownInterests,
    /// The field of the careers, by its slug or name; none for all.
    pub field: Option<String>,
    /// The names of the catalogues whose careers are compared; none for one's own and those of the
    /// program.
    pub catalogues: Vec<String>,
    /// The number of careers that are wanted.
    pub extent: Extent,
}

/// The interests of a question, as far as they are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KnownInterests {
    /// They are known.
    Known(Interested),
    /// The questionnaire is still to be answered, after these answers.
    Unasked(Answers),
}

impl Default for KnownInterests {
    fn default() -> Self {
        Self::Unasked(Answers::default())
    }
}

/// The reader's interests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Interested {
    /// As letters, the strongest first.
    InLetters(Interests),
    /// As scores of the questionnaire.
    WithScores(Scores),
    /// As answers to the questionnaire, with their scores.
    WithAnswers {
        /// The answers.
        answers: Answers,
        /// Their scores.
        scores: Scores,
    },
}

impl Interested {
    /// The scores of the questionnaire; none of typed letters.
    #[must_use]
    pub const fn scores(&self) -> Option<Scores> {
        match self {
            Self::InLetters(_) => None,
            Self::WithScores(scores) | Self::WithAnswers { scores, .. } => Some(*scores),
        }
    }

    /// The agreement of the halves of the answers, if every answer is known.
    #[must_use]
    pub fn agreement_of_halves(&self) -> Option<f64> {
        match self {
            Self::WithAnswers { answers, .. } => answers.agreement_of_halves(),
            Self::InLetters(_) | Self::WithScores(_) => None,
        }
    }

    /// The weights of the six interests that careers are compared with: the scores, or those that
    /// stand for the letters.
    #[must_use]
    pub fn weights(&self) -> [f64; 6] {
        match self {
            Self::InLetters(code) => Ratings::from_code(code).hundredths().map(f64::from),
            Self::WithScores(scores) | Self::WithAnswers { scores, .. } => {
                scores.numbers().map(f64::from)
            }
        }
    }
}

/// The number of careers that are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// As many as fit a screen.
    #[default]
    Usual,
    /// The first ones: as many lines, or careers for programs.
    First(usize),
    /// All.
    All,
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
    /// Reads a letter: `y` for yes, `n` for no or `t` for *tidak*, `?` for unsure, or `-`, because
    /// some shells expand `?`.
    #[must_use]
    pub const fn from_letter(letter: char) -> Option<Self> {
        match letter {
            'y' | 'Y' => Some(Self::Yes),
            'n' | 'N' | 't' | 'T' => Some(Self::No),
            '?' | '-' => Some(Self::Unsure),
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
    /// The schema of a line of `careers export`.
    Export,
}
