//! What somebody should know beside the answer.

use std::path::{Path, PathBuf};

use crate::answer::Answer;
use crate::error::Report;
use crate::messages::Messages;
use crate::problem::Problem;
use crate::text::Lang;

/// As many files with problems are named; whoever has more sees them with `careers check`.
const MOST_FILES: usize = 3;

/// The profiles in a folder that aren't in use because something is wrong with them: each file with its first problem.
#[must_use]
pub fn unused(problems: &[&Problem], folder: &Path, lang: Lang) -> Vec<Report> {
    let labels = &Messages::of(lang).labels;
    let mut files: Vec<(&PathBuf, Vec<&Problem>)> = Vec::new();
    for problem in problems {
        match files.iter_mut().find(|(file, _)| **file == problem.file) {
            Some((_, problems)) => problems.push(problem),
            None => files.push((&problem.file, vec![problem])),
        }
    }
    let mut messages: Vec<_> = files
        .iter()
        .take(MOST_FILES)
        .map(|(_, problems)| (labels.unused_profile)(&problems[0].told(lang), problems.len() - 1))
        .collect();
    if files.len() > MOST_FILES {
        messages.push((labels.more_unused)(files.len() - MOST_FILES));
    }
    let last = messages.len();
    let hint = (labels.see_check)(&quoted(folder));
    messages
        .into_iter()
        .zip(1..)
        .map(|(message, number)| Report {
            kind: "unused_profile",
            message,
            hint: (number == last).then(|| hint.clone()),
            suggestions: Vec::new(),
        })
        .collect()
}

/// What goes with an answer.
#[must_use]
pub fn about(answer: &Answer<'_>, lang: Lang) -> Option<Report> {
    let labels = &Messages::of(lang).labels;
    match answer {
        Answer::New(new) if new.replaces => Some(Report {
            kind: "replaces_career",
            message: (labels.replaces)(new.slug.as_str()),
            hint: Some((labels.add_instead)(new.slug.as_str())),
            suggestions: Vec::new(),
        }),
        _ => None,
    }
}

/// A path as a shell takes it.
fn quoted(path: &Path) -> String {
    let path = path.display().to_string();
    if path.contains(char::is_whitespace) { format!("\"{path}\"") } else { path }
}
