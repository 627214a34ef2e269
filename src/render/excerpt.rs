//! Renders excerpts: a line of a file with its problem underlined.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Snippet};

use super::style::snippets;
use super::wrap::wrap;
use super::{RenderOptions, sanitize};
use crate::view::document::{Excerpt, Role};

/// Adds the message, the line with the problem underlined, and the hint.
pub fn push(out: &mut String, excerpt: &Excerpt, options: RenderOptions) {
    let Excerpt {
        severity: (name, role),
        message,
        file,
        line,
        columns: (start, end),
        text,
        help,
    } = excerpt;
    let columns = options.medium.columns();
    // Each line begins with its number and a bar.
    let renderer =
        snippets(options.paint).term_width(columns.saturating_sub(line.to_string().len() + 3));
    let level = if *role == Role::Error {
        Level::ERROR
    } else {
        Level::WARNING
    };
    let file = sanitize::line(file);
    let message = wrap(message, "", columns.saturating_sub(name.len() + 2)).join("\n");
    let group = Group::with_title(level.with_name(name.as_str()).primary_title(message));
    let group = if text.is_empty() {
        let place = Origin::path(file);
        group.element(if *line > 1 {
            place.line(*line).char_column(*start)
        } else {
            place
        })
    } else {
        // This replaces characters one for one, so the columns stay right.
        let text = sanitize::line(text);
        let at = |column: usize| {
            text.char_indices()
                .nth(column - 1)
                .map_or(text.len(), |(at, _)| at)
        };
        // Underlines at most half the width, so that the beginning of the problem stays visible.
        let end = (*end).clamp(start + 1, start + columns / 2);
        let span = at(*start)..at(end);
        let line = Snippet::source(text).line_start(*line).path(file);
        group.element(line.annotation(AnnotationKind::Primary.span(span)))
    };
    let help = help.as_ref().map(|(name, help)| {
        Level::HELP
            .with_name(name.as_str())
            .message(sanitize::line(help).into_owned())
    });
    let group = help.into_iter().fold(group, Group::element);
    out.push_str(&renderer.render(&[group]));
    out.push('\n');
}
