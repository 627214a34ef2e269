//! Problems, each with the line that it is on.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::answer::{Check, Diagnosis};
use crate::messages::Labels;
use crate::problem::Severity;

use super::layout::wrap;
use super::style::{Tone, snippets};
use super::{Page, clean};

pub fn render(check: &Check, page: Page) -> String {
    let labels = page.labels();
    let columns = page.medium.columns();
    let mut out = String::new();
    for problem in &check.problems {
        // The numbers of lines, and a bar, stand before each line.
        let renderer = snippets(page.paint).term_width(columns.saturating_sub(problem.line.to_string().len() + 3));
        push_problem(&mut out, problem, &renderer, columns, labels);
    }
    let count = |severity| check.count(severity);
    let summary = (labels.checked)(check.files, count(Severity::Error), count(Severity::Warning));
    Tone::Title.paint(&mut out, &summary, page.paint);
    out.push('\n');
    out
}

/// The message, the line with what is meant of it underlined, and what to do.
fn push_problem(out: &mut String, problem: &Diagnosis, renderer: &Renderer, columns: usize, labels: &Labels) {
    let (level, name) = match problem.severity {
        Severity::Error => (Level::ERROR, labels.error),
        Severity::Warning => (Level::WARNING, labels.warning),
    };
    let file = clean::line(&problem.file);
    let message = wrap(&problem.message, "", columns.saturating_sub(name.len() + 2)).join("\n");
    let group = Group::with_title(level.with_name(name).primary_title(message));
    let group = if problem.text.is_empty() {
        let place = Origin::path(file);
        group.element(if problem.line > 1 { place.line(problem.line).char_column(problem.column) } else { place })
    } else {
        // Made harmless a character for a character, so that columns stay what they are.
        let text = clean::line(&problem.text);
        let at = |column: usize| text.char_indices().nth(column - 1).map_or(text.len(), |(at, _)| at);
        // No more of it than leaves room for where it begins.
        let end = problem.end_column.clamp(problem.column + 1, problem.column + columns / 2);
        let span = at(problem.column)..at(end);
        let line = Snippet::source(text).line_start(problem.line).path(file);
        group.element(line.annotation(AnnotationKind::Primary.span(span)))
    };
    let help =
        problem.help.as_ref().map(|help| Level::HELP.with_name(labels.hint).message(clean::line(help).into_owned()));
    let group = help.into_iter().fold(group, Group::element);
    out.push_str(&renderer.render(&[group]));
    out.push_str("\n\n");
}
