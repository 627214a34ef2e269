//! The document of `careers fit`: the statements, and the result of the replies.

use careers_catalogue::profile::Interests;

use crate::answer::{Alike, Fit, NamedLink, Related, Side, Statement};
use crate::messages::Labels;
use crate::question::Reply;

use super::document::{Block, Facts, Heading, Phrase, Role, Value};

pub fn blocks(fit: &Fit, labels: &Labels) -> Vec<Block> {
    let mut facts = Facts::single();
    let is_open = fit.unanswered == fit.statements.len();
    if is_open {
        let of = |side| {
            numbered(fit, labels, move |statement: &Statement| {
                statement.kind == side
            })
        };
        facts.push(labels.suited, vec![of(Side::Suited)]);
        facts.push(labels.unsuited, vec![of(Side::Unsuited)]);
    } else {
        let speaking = |wanted| {
            numbered(fit, labels, move |statement: &Statement| {
                statement.speaks_for() == wanted
            })
        };
        facts.push(labels.speaks_for, vec![speaking(Some(true))]);
        facts.push(labels.speaks_against, vec![speaking(Some(false))]);
        facts.push(labels.unanswered, vec![speaking(None).in_role(Role::Muted)]);
        let (related, alike) = (fit.related.iter(), fit.alike.iter());
        facts.push_rows(labels.related, related.flat_map(related_rows).collect());
        facts.push_rows(
            labels.neighbours.alike,
            alike.flat_map(|alike| alike_rows(alike, labels)).collect(),
        );
    }
    let note = if is_open {
        (labels.how_to_answer)(fit.career.as_str(), fit.statements.len())
    } else {
        labels.no_test.to_owned()
    };
    vec![
        Block::Heading(Heading::new(&fit.title)),
        Block::Facts(facts),
        Block::Paragraph(Role::Muted, note.into()),
    ]
}

/// Lists some of the statements, each with its number among all. Denied ones are marked as denied.
fn numbered(fit: &Fit, labels: &Labels, is_wanted: impl Fn(&Statement) -> bool) -> Value {
    let text = |statement: &Statement| {
        let text = Phrase::from(&statement.text);
        match statement.answer {
            Reply::No => Phrase {
                text: (labels.not_you)(&text.text).into(),
                ..text
            },
            Reply::Yes | Reply::Unsure => text,
        }
    };
    let wanted = fit
        .statements
        .iter()
        .enumerate()
        .filter(|(_, statement)| is_wanted(statement));
    Value::numbered(wanted.map(|(position, statement)| (position + 1, text(statement))))
}

fn related_rows(related: &Related) -> [Vec<Value>; 2] {
    let reason = Value::text(&related.reason);
    [vec![names([&related.career])], vec![reason]]
}

fn alike_rows(alike: &Alike, labels: &Labels) -> [Vec<Value>; 2] {
    let words = &labels.neighbours;
    let reason = if alike.same_ratings {
        words.same_ratings.to_owned()
    } else {
        let shared = alike.shared.iter().flat_map(Interests::iter);
        let shared = shared.map(|interest| labels.interest_names[interest as usize]);
        (words.agreement)(&shared.collect::<Vec<_>>(), alike.agreement)
    };
    [vec![names(&alike.careers)], vec![Value::text(reason)]]
}

fn names<'a>(careers: impl IntoIterator<Item = &'a NamedLink>) -> Value {
    let link = |career: &NamedLink| (Phrase::from(&career.title), career.slug.to_string());
    Value::links(careers.into_iter().map(link)).in_role(Role::Name)
}
