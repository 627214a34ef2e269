//! What can be wrong in a profile, and where.

use std::fmt;
use std::ops::Range;
use std::path::PathBuf;

use serde::Serialize;

use crate::document::newer::Newer;
use crate::messages::Messages;
use crate::text::Lang;

/// Something wrong in a file, at a place that a person can go to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
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
    pub complaint: Complaint,
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

impl Problem {
    /// Puts a finding at its line and column; `source` is the file's text.
    #[must_use]
    pub fn new(file: PathBuf, source: &str, finding: Finding) -> Self {
        let before = source.get(..finding.span.start).unwrap_or(source);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let text = source[line_start..].lines().next().unwrap_or_default();
        let [start, end] =
            [finding.span.start, finding.span.end].map(|at| at.saturating_sub(line_start).min(text.len()));
        Self {
            file,
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            text: text.to_owned(),
            span: start..end,
            complaint: finding.complaint,
        }
    }

    /// A problem of a file or folder as a whole.
    #[must_use]
    pub fn of_whole(file: PathBuf, complaint: Complaint) -> Self {
        Self::new(file, "", Finding { span: 0..0, complaint })
    }
}

impl Problem {
    /// As a compiler tells it: `file:line:column: message (help)`.
    #[must_use]
    pub fn told(&self, lang: Lang) -> String {
        let words = &Messages::of(lang).problems;
        let help = self.complaint.help(words).map(|help| format!(" ({help})")).unwrap_or_default();
        let message = self.complaint.message(words);
        format!("{}:{}:{}: {message}{help}", self.file.display(), self.line, self.column)
    }
}

/// In English.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.told(Lang::En))
    }
}

/// Something wrong in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Where, in bytes.
    pub span: Range<usize>,
    /// What is wrong.
    pub complaint: Complaint,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Complaint {
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
    /// TOML 1.1, where profiles stay within TOML 1.0.
    Newer(Newer),
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
    WrongType(Kind),
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
pub enum Kind {
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

impl Complaint {
    /// How bad it is.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::LoopOfLinks
            | Self::MissingLanguage { .. }
            | Self::UnknownCareer { .. }
            | Self::NamesItself
            | Self::NameTaken { .. } => Severity::Warning,
            _ => Severity::Error,
        }
    }

    /// What is wrong, in words.
    #[must_use]
    pub fn message(&self, words: &crate::messages::Problems) -> String {
        match self {
            Self::Unreadable(reason) => (words.unreadable)(reason),
            Self::NotAFile => words.not_a_file.to_owned(),
            Self::LoopOfLinks => words.loop_of_links.to_owned(),
            Self::TooLarge(most) => (words.too_large)(*most),
            Self::NotUtf8 => words.not_utf8.to_owned(),
            Self::Syntax(message) => (words.syntax)(message),
            Self::Newer(newer) => (words.newer)(*newer),
            Self::UnknownKey { key, .. } => (words.unknown_key)(key),
            Self::MissingKey(key) => (words.missing_key)(key),
            Self::WrongType(kind) => (words.wrong_type)(*kind),
            Self::Blank => words.blank.to_owned(),
            Self::Repeated(entry) => (words.repeated)(entry),
            Self::NotInterests(code) => (words.not_interests)(code),
            Self::NotACode(_) => words.not_a_code.to_owned(),
            Self::NotASlug(slug) => (words.not_a_slug)(slug),
            Self::NotAJobZone => words.not_a_job_zone.to_owned(),
            Self::MissingLanguage { lang, others } => (words.missing_language)(*lang, *others),
            Self::UnknownCareer { slug, .. } | Self::UnknownBase { slug, .. } => (words.unknown_career)(slug),
            Self::SecondFile(first) => (words.second_file)(&first.display().to_string()),
            Self::NamesItself => words.names_itself.to_owned(),
            Self::NameTaken { name, owner } => (words.name_taken)(name, owner),
            Self::Unlisted { name, file } => (words.unlisted)(name, file),
        }
    }

    /// What to do about it, where the message doesn't say.
    #[must_use]
    pub fn help(&self, words: &crate::messages::Problems) -> Option<String> {
        match self {
            Self::UnknownKey { nearest, .. }
            | Self::UnknownCareer { nearest, .. }
            | Self::UnknownBase { nearest, .. } => nearest.as_deref().map(words.did_you_mean),
            Self::NotACode(example) => Some((words.such_as)(example)),
            Self::NotInterests(_) => Some((words.such_as)("RIA")),
            Self::NotASlug(_) => Some((words.such_as)("back-end")),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_counted_in_lines_and_characters() {
        let source = "a = 1\né = x\n";
        let finding = Finding { span: 11..12, complaint: Complaint::Blank };
        let problem = Problem::new("p.toml".into(), source, finding);
        assert_eq!((problem.line, problem.column), (2, 5));
    }
}
