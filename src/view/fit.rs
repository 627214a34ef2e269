//! The document of `careers fit`: the statements, and the result of the replies.

use crate::answer::{Fit, Neighbour, Side, Statement};
use crate::messages::Labels;
use crate::question::Reply;

use super::document::{Block, Facts, Heading, Phrase, Role, Value};
use super::show::link;

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
        facts.push_rows(
            labels.neighbours,
            fit.neighbours.iter().flat_map(neighbour).collect(),
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

fn neighbour(neighbour: &Neighbour) -> [Vec<Value>; 2] {
    let career = Value::links([link(&neighbour.career)]).in_role(Role::Name);
    [vec![career], vec![Value::text(&neighbour.text)]]
}
