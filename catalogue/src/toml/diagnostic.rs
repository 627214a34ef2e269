//! What can be wrong in a profile, and where.

use std::fmt;
use std::ops::Range;
use std::path::PathBuf;

use serde::Serialize;

use crate::text::Lang;

/// Something wrong in a file, at a place that a person can go to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The file.
    pub file: PathBuf,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The line itself; empty where the whole file is meant.
    pub text: String,
    /// What of the line is meant, in bytes.
    pub span: Range<usize>,
    /// What is wrong.
    pub problem: Problem,
}

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The profile can't be used.
    Error,
    /// It can, but hardly as it was meant.
    Warning,
}

impl Diagnostic {
    /// Puts a finding at its line and column; `source` is the file's text.
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

/// For developers: `file:line:column: MissingKey("entry")`. What people are told, in their language, is said elsewhere.
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

/// Something wrong in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Where, in bytes.
    pub span: Range<usize>,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A file or folder that can't be read; the system's own words.
    Unreadable(String),
    /// Neither a file nor a folder, but something that may never end.
    NotAFile,
    /// A folder that leads back to one that holds it.
    LoopOfLinks,
    /// A file that is larger than a profile ever is; the most bytes that are read.
    TooLarge(u64),
    /// Bytes that are no text.
    NotUtf8,
    /// Not TOML; the parser's own words.
    Syntax(String),
    /// A key that means nothing here, and the nearest that does.
    UnknownKey {
        /// As written.
        key: String,
        /// What was probably meant.
        nearest: Option<String>,
    },
    /// A key that must be there.
    MissingKey(&'static str),
    /// A value of another kind than the key takes.
    WrongType(ValueType),
    /// A string without a letter, or a text in no language.
    Blank,
    /// The same entry twice in a list.
    Repeated(String),
    /// Not one to three different letters of RIASEC.
    NotInterests(String),
    /// Not a code of the classification; an example of one.
    NotACode(&'static str),
    /// Not a slug.
    NotASlug(String),
    /// Not a whole number from 1 to 5.
    NotAJobZone,
    /// A text that lacks a language, where both are asked for, and how many others of the profile lack it.
    MissingLanguage {
        /// The language.
        lang: Lang,
        /// Beside the one complained about.
        others: usize,
    },
    /// A career that is to be added to, but doesn't exist.
    UnknownBase {
        /// As written.
        slug: String,
        /// What was probably meant.
        nearest: Option<String>,
    },
    /// A second file for a career; the first.
    SecondFile(PathBuf),
    /// A link to a career that doesn't exist.
    UnknownCareer {
        /// As written.
        slug: String,
        /// What was probably meant.
        nearest: Option<String>,
    },
    /// A link from a career to itself.
    NamesItself,
    /// A name that already means another career.
    NameTaken {
        /// The name.
        name: String,
        /// The slug of the other career.
        owner: String,
    },
    /// An entry that the shared file lacks.
    Unlisted {
        /// What is missing there.
        name: String,
        /// The shared file.
        file: &'static str,
    },
}

/// What a value must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueType {
    /// A string, or a table with `id` and `en`.
    Text,
    /// A string.
    String,
    /// A list of what the key holds.
    List,
    /// A table.
    Table,
    /// A local date.
    Date,
}

impl Problem {
    /// How bad it is.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::LoopOfLinks
            | Self::MissingLanguage { .. }
            | Self::UnknownCareer { .. }
            | Self::NamesItself
            | Self::NameTaken { .. } => Severity::Warning,
            Self::Unreadable(_)
            | Self::NotAFile
            | Self::TooLarge(_)
            | Self::NotUtf8
            | Self::Syntax(_)
            | Self::UnknownKey { .. }
            | Self::MissingKey(_)
            | Self::WrongType(_)
            | Self::Blank
            | Self::Repeated(_)
            | Self::NotInterests(_)
            | Self::NotACode(_)
            | Self::NotASlug(_)
            | Self::NotAJobZone
            | Self::UnknownBase { .. }
            | Self::SecondFile(_)
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
