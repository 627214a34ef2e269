//! Are these profiles right?

use std::path::PathBuf;

use serde::Serialize;

use crate::catalog::folder::Folder;
use crate::catalog::{Catalog, complete};
use crate::messages::Messages;
use crate::problem::{Problem, Severity};
use crate::text::Lang;

/// What is wrong in files of profiles.
#[derive(Debug, Serialize)]
pub struct Check {
    /// How many files were read.
    pub files: usize,
    /// The problems, by file and line.
    pub problems: Vec<Diagnosis>,
}

/// A problem in words.
#[derive(Debug, Serialize)]
pub struct Diagnosis {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// Where it begins, in characters, from 1.
    pub column: usize,
    /// Where it ends on the line: the column after it.
    pub end_column: usize,
    /// The line itself; empty where the whole file is meant.
    pub text: String,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Diagnosis {
    fn new(problem: Problem, lang: Lang) -> Self {
        let words = &Messages::of(lang).problems;
        let length = problem.text.get(problem.span.clone()).map_or(0, |meant| meant.chars().count());
        Self {
            file: problem.file.display().to_string(),
            line: problem.line,
            column: problem.column,
            end_column: problem.column + length,
            severity: problem.complaint.severity(),
            message: problem.complaint.message(words),
            help: problem.complaint.help(words),
            text: problem.text,
        }
    }
}

impl Check {
    /// How many of the problems are so bad.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.problems.iter().filter(|problem| problem.severity == severity).count()
    }
}

/// Checks files and folders against each other and against what is known without them.
pub(super) fn find(catalog: &Catalog, paths: &[PathBuf], lang: Lang) -> Check {
    let (mut files, mut problems) = (0, Vec::new());
    for path in paths {
        let (folder, wrong) = Folder::read(path, catalog);
        files += folder.files;
        problems.extend(wrong);
        problems.extend(complete::warn(&folder, catalog));
    }
    problems.sort_unstable_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
    Check { files, problems: problems.into_iter().map(|problem| Diagnosis::new(problem, lang)).collect() }
}
