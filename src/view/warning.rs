//! Warnings that are printed beside an answer.

use std::path::PathBuf;

use careers_catalogue::layers::Directories;
use careers_catalogue::text::Lang;
use careers_catalogue::toml::diagnostic::Diagnostic;

use super::class;
use super::error::Report;
use super::problem;
use super::report_kind::ReportKind;
use super::shell;
use crate::answer::Answer;
use crate::format::Format;
use crate::messages::Messages;
use crate::question::Question;

/// The maximum number of files in the warnings; `careers check` prints all of them.
const MOST_FILES: usize = 3;

/// Warns of the user's own profiles that aren't in use because of problems: each file with its
/// first problem.
#[must_use]
pub fn unused(
    problems: &[Diagnostic],
    question: &Question,
    directories: &Directories,
    lang: Lang,
) -> Vec<Report> {
    let Some((folder, _)) = &directories.profiles else {
        return Vec::new();
    };
    let words = Messages::new(lang);
    let labels = &words.labels;
    let mut files: Vec<(&PathBuf, Vec<&Diagnostic>)> = Vec::new();
    for problem in problems
        .iter()
        .filter(|problem| !is_expected(problem, question))
    {
        match files.iter_mut().find(|(file, _)| **file == problem.file) {
            Some((_, problems)) => problems.push(problem),
            None => files.push((&problem.file, vec![problem])),
        }
    }
    let first = |(_, problems): &(&PathBuf, Vec<&Diagnostic>)| {
        let message = problem::place_and_message(problems[0], words);
        (labels.unused_profile)(&message, problems.len() - 1)
    };
    let mut messages: Vec<_> = files.iter().take(MOST_FILES).map(first).collect();
    if files.len() > MOST_FILES {
        messages.push((labels.more_unused)(files.len() - MOST_FILES));
    }
    let last = messages.len();
    let hint = (labels.see_check)(&shell::word(&folder.display().to_string()));
    let report = |(message, number)| Report {
        kind: ReportKind::UnusedProfile,
        message,
        hint: (number == last).then(|| hint.clone()),
        suggestions: Vec::new(),
    };
    messages.into_iter().zip(1..).map(report).collect()
}

/// True if a problem needs no warning: `check` prints it as its answer, and if `new` prints into
/// the file of the profile, the shell has just emptied that file.
fn is_expected(problem: &Diagnostic, question: &Question) -> bool {
    match question {
        Question::Check { .. } => true,
        Question::New { career } => problem
            .file
            .file_stem()
            .is_some_and(|stem| stem == career.as_str()),
        Question::Overview
        | Question::Show { .. }
        | Question::Short { .. }
        | Question::Majors { .. }
        | Question::Companies { .. }
        | Question::Fields { .. }
        | Question::Compare { .. }
        | Question::List(_)
        | Question::Search { .. }
        | Question::Fit { .. }
        | Question::Match { .. }
        | Question::Class(_)
        | Question::ClassTemplate
        | Question::Sheet { .. }
        | Question::Subjects(_)
        | Question::Sources
        | Question::Export(_)
        | Question::Schema(_) => false,
    }
}

/// The warnings about an answer in a format.
#[must_use]
pub fn beside(answer: &Answer, format: Format, lang: Lang) -> Vec<Report> {
    let words = Messages::new(lang);
    let labels = &words.labels;
    let report = |kind, message, hint| Report {
        kind,
        message,
        hint,
        suggestions: Vec::new(),
    };
    if let Answer::New(new) = answer
        && new.replaces
    {
        let slug = new.slug.as_str();
        let hint = (labels.add_instead)(slug);
        let message = (labels.replaces)(slug);
        return vec![report(ReportKind::ReplacesCareer, message, Some(hint))];
    }
    if let Answer::New(new) = answer
        && let Some(owner) = &new.name_of
    {
        let message = (words.problems.stands_in_front)(new.slug.as_str(), owner.as_str());
        let hint = (labels.add_instead)(owner.as_str());
        return vec![report(ReportKind::TakenName, message, Some(hint))];
    }
    if let Answer::Search(search) = answer
        && search.ignored > 0
    {
        let message = (labels.words_ignored)(search.ignored);
        return vec![report(ReportKind::WordsIgnored, message, None)];
    }
    // People are told of a class without pupils what is wrong in its rows, instead of the answer.
    let is_told = answer.is_empty() && !format.is_for_programs();
    if let Answer::Class(class) = answer
        && format.has_rows_alone()
        && !is_told
    {
        let told = class::beside(class, lang).into_iter();
        return told
            .map(|(kind, message)| report(kind, message, None))
            .collect();
    }
    Vec::new()
}
