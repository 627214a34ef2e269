//! Are these profiles right?

use std::path::PathBuf;

use careers_catalogue::layers::Catalogue;
use careers_catalogue::toml::diagnostic::{Diagnostic, Severity};
use careers_catalogue::toml::folder::Folder;
use careers_catalogue::toml::lint;

/// What is wrong in files of profiles.
#[derive(Debug)]
pub struct Check {
    /// How many files were read.
    pub files: usize,
    /// The problems, by file and line.
    pub problems: Vec<Diagnostic>,
}

impl Check {
    /// How many of the problems are so bad.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.problems
            .iter()
            .filter(|diagnostic| diagnostic.problem.severity() == severity)
            .count()
    }
}

/// Checks files and folders against each other and against what is known without them.
pub(super) fn find(catalogue: &Catalogue, paths: &[PathBuf]) -> Check {
    let (mut files, mut problems) = (0, Vec::new());
    for path in paths {
        let (folder, wrong) = Folder::read(path, catalogue);
        files += folder.files;
        problems.extend(wrong);
        problems.extend(lint::warn(&folder, catalogue));
    }
    problems.sort_unstable_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
    Check { files, problems }
}
