//! The self-check: the lines, and what the answers say.

use crate::answer::{Fit, Kind, Neighbour, Statement};
use crate::question::Reply;

use super::Page;
use super::layout::wrap;
use super::sheet::{Entry, Sheet};
use super::show::link;
use super::style::Tone;
use super::table::push_lines;
use super::words;

pub fn render(fit: &Fit, page: Page) -> String {
    let labels = page.labels();
    let width = page.medium.prose();
    let mut out = String::new();
    push_lines(&mut out, &wrap(&words(&fit.title), "", width), Tone::Title, page.paint);
    out.push('\n');
    let mut sheet = Sheet::single();
    if fit.unanswered == fit.statements.len() {
        let of = |kind| numbered(fit, page, move |statement: &Statement| statement.kind == kind);
        sheet.push(labels.suited, vec![of(Kind::Suited)]);
        sheet.push(labels.unsuited, vec![of(Kind::Unsuited)]);
    } else {
        let speaking = |wanted| numbered(fit, page, move |statement: &Statement| statement.speaks_for() == wanted);
        sheet.push(labels.speaks_for, vec![speaking(Some(true))]);
        sheet.push(labels.speaks_against, vec![speaking(Some(false))]);
        sheet.push(labels.unanswered, vec![speaking(None).toned(Tone::Muted)]);
        sheet.push_rows(labels.neighbours, fit.neighbours.iter().flat_map(neighbour).collect());
    }
    out.push_str(&sheet.render(page));
    out.push('\n');
    let note = if fit.unanswered == fit.statements.len() {
        (labels.how_to_answer)(fit.career.as_str(), fit.statements.len())
    } else {
        labels.no_test.to_owned()
    };
    push_lines(&mut out, &wrap(&note, "", width), Tone::Muted, page.paint);
    out
}

/// The statements of a kind, each with its number among all; those that aren't so say it.
fn numbered(fit: &Fit, page: Page, is_wanted: impl Fn(&Statement) -> bool) -> Entry {
    let said = |statement: &Statement| match statement.answer {
        Reply::No => (page.labels().not_you)(&words(&statement.text)),
        Reply::Yes | Reply::Unsure => words(&statement.text),
    };
    let numbered = fit.statements.iter().enumerate().filter(|(_, statement)| is_wanted(statement));
    Entry::numbered(numbered.map(|(position, statement)| (position + 1, said(statement))))
}

fn neighbour(neighbour: &Neighbour) -> [Vec<Entry>; 2] {
    let career = Entry::text(link(&neighbour.career)).toned(Tone::Name);
    [vec![career], vec![Entry::text(words(&neighbour.text))]]
}
