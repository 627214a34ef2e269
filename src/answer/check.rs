//! The answer of `careers check`: the problems in files of profiles.

use std::path::PathBuf;

use careers_catalogue::layers::Catalogue;
use careers_catalogue::sorting;
use careers_catalogue::toml::diagnostic::{Diagnostic, Severity};
use careers_catalogue::toml::folder::Folder;
use careers_catalogue::toml::lint;

use super::new;

/// The problems in files of profiles.
#[derive(Debug)]
pub struct Check {
    /// The number of files that were read.
    pub files: usize,
    /// The problems, sorted by file, line and column.
    pub problems: Vec<Diagnostic>,
}

impl Check {
    /// The number of problems with a severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.problems
            .iter()
            .filter(|diagnostic| diagnostic.problem.severity() == severity)
            .count()
    }
}

/// Checks each file or folder by itself, on top of the careers in `catalogue`.
pub(super) fn find(catalogue: &Catalogue, paths: &[PathBuf]) -> Check {
    let (mut files, mut problems) = (0, Vec::new());
    let template = new::example();
    for path in paths {
        let (folder, wrong) = Folder::read(path, catalogue);
        files += folder.files;
        problems.extend(wrong);
        problems.extend(lint::warn(&folder, catalogue));
        problems.extend(lint::left_from_template(&folder, &template));
    }
    sorting::by(&mut problems, |a, b| {
        (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column))
    });
    Check { files, problems }
}
