//! Problems in profiles, and their places.

use std::fmt;
use std::ops::Range;
use std::path::PathBuf;

use serde::Serialize;

use crate::os_error::OsError;
use crate::profile::Level;
use crate::text::Lang;

use super::syntax::SyntaxMistake;

/// A problem in a file, with its line and column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The file.
    pub file: PathBuf,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The text of the line; empty if the problem is about the whole file.
    pub text: String,
    /// The part of `text` that the problem is in, in bytes.
    pub span: Range<usize>,
    /// The problem.
    pub problem: Problem,
}

/// So many problems of a file are told. A line of a megabyte that is wrong at a hundred thousand
/// places would fill the memory, because each problem holds its line.
pub const MOST_TOLD: usize = 100;

/// The severity of a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The profile can't be used.
    Error,
    /// The profile can be used, but it probably contains a mistake.
    Warning,
}

impl Diagnostic {
    /// Adds the file, line and column to a finding; `source` is the file's text.
    #[must_use]
    pub fn new(file: PathBuf, source: &str, finding: Finding) -> Self {
        let before = source.get(..finding.span.start).unwrap_or(source);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let text = source[line_start..].lines().next().unwrap_or_default();
        let [start, end] = [finding.span.start, finding.span.end]
            .map(|at| at.saturating_sub(line_start).min(text.len()));
        Self {
            file,
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            text: text.to_owned(),
            span: start..end,
            problem: finding.problem,
        }
    }

    /// A problem of a file or folder as a whole.
    #[must_use]
    pub fn of_whole(file: PathBuf, problem: Problem) -> Self {
        Self::new(
            file,
            "",
            Finding {
                span: 0..0,
                problem,
            },
        )
    }
}

/// For developers: `file:line:column: MissingKey("entry")`. The program has the messages for
/// people, in their language.
impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}:{}:{}: {:?}",
            self.file.display(),
            self.line,
            self.column,
            self.problem
        )
    }
}

/// A problem in a text whose file is not known yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The place, in bytes.
    pub span: Range<usize>,
    /// The problem.
    pub problem: Problem,
}

/// The kinds of problems.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A file or folder that can't be read.
    Unreadable(OsError),
    /// A file that is taken for no profile because an editor has added `.txt` to its name.
    TextFile,
    /// Neither a file nor a folder, but a pipe or device, which may never end.
    NotAFile,
    /// A folder that is a link back to a folder that contains it.
    LoopOfLinks,
    /// A file that is larger than any profile; holds the limit in bytes.
    TooLarge(u64),
    /// Further problems of a file, which aren't told; holds the number of those that are.
    More(usize),
    /// A file that isn't UTF-8 text.
    NotUtf8,
    /// A file that isn't TOML.
    Syntax {
        /// The mistake, if it is a common one.
        mistake: Option<SyntaxMistake>,
        /// The parser's message.
        message: String,
    },
    /// An unknown key.
    UnknownKey {
        /// The key, as written.
        key: String,
        /// The most similar key that is known here.
        nearest: Option<String>,
    },
    /// A required key that isn't there.
    MissingKey(&'static str),
    /// A value of the wrong type; holds the right one.
    WrongType(ValueType),
    /// A string that is empty or all spaces, or a text in no language.
    Blank,
    /// An entry that is twice in a list.
    Repeated(String),
    /// A string that isn't one to three different letters of RIASEC.
    NotInterests(String),
    /// A value that isn't six ratings from 1 to 7.
    NotRatings,
    /// A string that isn't a code of the classification; holds an example of one.
    NotACode(&'static str),
    /// A string that isn't a slug.
    NotASlug {
        /// The string, as written.
        written: String,
        /// The slug of the career that goes by this name, or by one most like it.
        nearest: Option<String>,
    },
    /// A value that isn't a whole number from 1 to 5.
    NotAJobZone,
    /// A string that isn't a level of education.
    NotALevel(String),
    /// A level that the majors of the profile contradict: they are all above it, or one is an SMK
    /// programme although more is needed.
    WrongLevel(Level),
    /// A career that a major's `first` names, although its profile doesn't list the major.
    NotListedBy {
        /// The slug of the career.
        career: String,
        /// The major.
        major: String,
    },
    /// A text that lacks a language, although both are wanted.
    MissingLanguage {
        /// The language that it lacks.
        lang: Lang,
        /// The number of other texts in the profile that lack it, too.
        others: usize,
    },
    /// An `extends` that names a career that doesn't exist.
    UnknownBase {
        /// The slug, as written.
        slug: String,
        /// The slug of the career that goes by this name, or the most similar slug.
        nearest: Option<String>,
    },
    /// A second file for a career; holds the path of the first.
    SecondFile(PathBuf),
    /// A link to a career that doesn't exist.
    UnknownCareer {
        /// The slug, as written.
        slug: String,
        /// The slug of the career that goes by this name, or the most similar slug.
        nearest: Option<String>,
    },
    /// A link from a career to itself.
    NamesItself,
    /// A text of the profile to fill in that nobody has replaced.
    LeftFromTemplate,
    /// A name that another career already has.
    NameTaken {
        /// The name.
        name: String,
        /// The slug of the other career.
        owner: String,
    },
    /// A title or a slug that is a name of another career, in front of which the profile stands.
    StandsInFront {
        /// The name.
        name: String,
        /// The slug of the other career.
        owner: String,
    },
    /// The title of an addition, which replaces that of the career that it adds to. Holds its slug.
    ReplacesTitle(String),
    /// A sentence that almost is that of a rule in `wordings.toml`; holds the rule's key.
    NearWording(String),
    /// An entry that isn't in the shared list.
    Unlisted {
        /// The entry.
        name: String,
        /// The file with the list, or the table of the same file (`[sectors]`).
        file: &'static str,
    },
}

/// The type that a value must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueType {
    /// A string, or a table with `id` and `en`.
    Text,
    /// A string.
    String,
    /// A list.
    List,
    /// A list of tables.
    Tables,
    /// A table.
    Table,
    /// A local date.
    Date,
}

impl Problem {
    /// The problem of a string that isn't a slug and resembles none.
    #[must_use]
    pub const fn not_a_slug(written: String) -> Self {
        Self::NotASlug {
            written,
            nearest: None,
        }
    }

    /// The severity of the problem.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::LoopOfLinks
            | Self::More(_)
            | Self::TextFile
            | Self::MissingLanguage { .. }
            | Self::UnknownCareer { .. }
            | Self::NamesItself
            | Self::LeftFromTemplate
            | Self::NameTaken { .. }
            | Self::StandsInFront { .. }
            | Self::ReplacesTitle(_) => Severity::Warning,
            Self::Unreadable(_)
            | Self::NotAFile
            | Self::TooLarge(_)
            | Self::NotUtf8
            | Self::Syntax { .. }
            | Self::UnknownKey { .. }
            | Self::MissingKey(_)
            | Self::WrongType(_)
            | Self::Blank
            | Self::Repeated(_)
            | Self::NotInterests(_)
            | Self::NotRatings
            | Self::NotACode(_)
            | Self::NotASlug { .. }
            | Self::NotAJobZone
            | Self::NotALevel(_)
            | Self::WrongLevel(_)
            | Self::NotListedBy { .. }
            | Self::UnknownBase { .. }
            | Self::SecondFile(_)
            | Self::NearWording(_)
            | Self::Unlisted { .. } => Severity::Error,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_counted_in_lines_and_characters() {
        let source = "a = 1\né = x\n";
        let finding = Finding {
            span: 11..12,
            problem: Problem::Blank,
        };
        let problem = Diagnostic::new("p.toml".into(), source, finding);
        assert_eq!((problem.line, problem.column), (2, 5));
    }
}
