//! The document of `careers check`: problems in profiles, each with its line.

use careers_catalogue::text::Lang;
use careers_catalogue::toml::diagnostic::{Diagnostic, Severity};
use serde::Serialize;

use crate::answer::Check;
use crate::messages::Messages;

use super::document::{Block, Excerpt, Role};
use super::problem;

/// Makes the blocks of the answer.
#[must_use]
pub fn blocks(check: &Check, lang: Lang) -> Vec<Block> {
    let messages = Messages::new(lang);
    let mut blocks: Vec<_> = check
        .problems
        .iter()
        .map(|diagnostic| Block::Excerpt(excerpt(diagnostic, messages)))
        .collect();
    let count = |severity| check.count(severity);
    let summary = (messages.labels.checked)(
        check.files,
        count(Severity::Error),
        count(Severity::Warning),
    );
    blocks.push(Block::Paragraph(Role::Title, summary.into()));
    blocks
}

fn excerpt(diagnostic: &Diagnostic, messages: &Messages) -> Excerpt {
    let labels = &messages.labels;
    let Worded {
        file,
        line,
        column,
        end_column,
        text,
        severity,
        message,
        help,
    } = Worded::new(diagnostic, messages);
    let severity = match severity {
        Severity::Error => (labels.error.to_owned(), Role::Error),
        Severity::Warning => (labels.warning.to_owned(), Role::Warning),
    };
    let help = help.map(|help| (labels.hint.to_owned(), help));
    Excerpt {
        severity,
        message,
        file,
        line,
        columns: (column, end_column),
        text: text.to_owned(),
        help,
    }
}

/// The JSON form of a check, with messages in one language.
#[derive(Serialize)]
pub struct WordedCheck<'a> {
    files: usize,
    /// The problems, in the order of the answer.
    pub problems: Vec<Worded<'a>>,
}

impl<'a> WordedCheck<'a> {
    /// Creates the JSON form, with messages in `lang`.
    #[must_use]
    pub fn new(check: &'a Check, lang: Lang) -> Self {
        let Check { files, problems } = check;
        let messages = Messages::new(lang);
        Self {
            files: *files,
            problems: problems
                .iter()
                .map(|problem| Worded::new(problem, messages))
                .collect(),
        }
    }
}

/// A problem with its message. Columns are counted in characters, from 1.
#[derive(Serialize)]
pub struct Worded<'a> {
    file: String,
    line: usize,
    column: usize,
    /// The column after the last wrong character.
    end_column: usize,
    /// The text of the line; empty if the problem is about the whole file.
    text: &'a str,
    severity: Severity,
    message: String,
    help: Option<String>,
}

impl<'a> Worded<'a> {
    fn new(diagnostic: &'a Diagnostic, messages: &Messages) -> Self {
        let Diagnostic {
            file,
            line,
            column,
            text,
            span,
            problem,
        } = diagnostic;
        let length = text
            .get(span.clone())
            .map_or(0, |wrong| wrong.chars().count());
        Self {
            file: file.display().to_string(),
            line: *line,
            column: *column,
            end_column: column + length,
            text,
            severity: problem.severity(),
            message: messages.problems.message(problem),
            help: problem::help(problem, messages),
        }
    }
}
