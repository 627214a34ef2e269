//! Problems, each with the line that it is on.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::answer::{Check, Diagnosis};
use crate::messages::Labels;
use crate::problem::Severity;

use super::style::{Tone, snippets};
use super::{Page, clean};

pub fn render(check: &Check, page: Page) -> String {
    let labels = page.labels();
    let renderer = snippets(page.paint).term_width(page.medium.columns());
    let mut out = String::new();
    for problem in &check.problems {
        push_problem(&mut out, problem, &renderer, labels);
    }
    let count = |severity| check.count(severity);
    let summary = (labels.checked)(check.files, count(Severity::Error), count(Severity::Warning));
    Tone::Title.paint(&mut out, &summary, page.paint);
    out.push('\n');
    out
}

/// The message, the line with what is meant of it underlined, and what to do.
fn push_problem(out: &mut String, problem: &Diagnosis, renderer: &Renderer, labels: &Labels) {
    let level = match problem.severity {
        Severity::Error => Level::ERROR.with_name(labels.error),
        Severity::Warning => Level::WARNING.with_name(labels.warning),
    };
    let file = clean::line(&problem.file);
    let group = Group::with_title(level.primary_title(clean::line(&problem.message).into_owned()));
    let group = if problem.text.is_empty() {
        let place = Origin::path(file);
        group.element(if problem.line > 1 { place.line(problem.line).char_column(problem.column) } else { place })
    } else {
        // Made harmless a character for a character, so that columns stay what they are.
        let text = clean::line(&problem.text);
        let at = |column: usize| text.char_indices().nth(column - 1).map_or(text.len(), |(at, _)| at);
        let span = at(problem.column)..at(problem.end_column.max(problem.column + 1));
        let line = Snippet::source(text).line_start(problem.line).path(file);
        group.element(line.annotation(AnnotationKind::Primary.span(span)))
    };
    let help =
        problem.help.as_ref().map(|help| Level::HELP.with_name(labels.hint).message(clean::line(help).into_owned()));
    let group = help.into_iter().fold(group, Group::element);
    out.push_str(&renderer.render(&[group]));
    out.push_str("\n\n");
}
