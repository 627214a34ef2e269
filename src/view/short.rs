//! The document of `careers show --short`: a career in a message.

use super::document::{Block, Facts, Heading, Role, Value};
use super::show::{NAMES, level};
use crate::answer::Show;
use crate::messages::Labels;

/// The most employers that a message names.
const EMPLOYERS: usize = 6;

/// The parts that somebody asks for first, the most important first: a message that gets too long
/// ends before the others. `check` is the advice below them.
pub fn blocks(show: &Show, labels: &Labels, check: &str) -> Vec<Block> {
    let optional = |text: Option<_>| vec![Value::optional(text)];
    let mut facts = Facts::single();
    facts.push(labels.schooling.level, vec![level(show.level, labels)]);
    facts.push(labels.study_time, optional(show.study_time.as_ref()));
    facts.push(labels.duties, vec![Value::bullets(&show.duties)]);
    facts.push(labels.suited, vec![Value::bullets(&show.suited)]);
    facts.push(labels.unsuited, vec![Value::bullets(&show.unsuited)]);
    let majors = Value::names(show.majors.iter().cloned());
    facts.push(
        labels.majors,
        vec![majors.at_most(NAMES, labels.and_others)],
    );
    let employers = Value::names(&show.companies);
    facts.push(
        labels.companies,
        vec![employers.at_most(EMPLOYERS, labels.and_others)],
    );
    facts.push(labels.try_now, vec![Value::bullets(&show.try_now)]);
    facts.push(labels.entry, optional(show.entry.as_ref()));
    facts.push(labels.conditions, optional(show.conditions.as_ref()));
    vec![
        Block::Heading(Heading::new(&show.title)),
        Block::Paragraph(Role::Plain, (&show.summary).into()),
        Block::Facts(facts),
        Block::Paragraph(Role::Muted, check.into()),
    ]
}
