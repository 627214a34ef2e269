//! The document of `careers compare`: careers side by side.

use careers_catalogue::text::Localized;

use crate::answer::{Compare, Partly, ProperNames, Show, WrittenDifference};
use crate::messages::Labels;

use super::document::{Block, Facts, Phrase, Value};
use super::parts;
use super::show::{NAMES, corrections, interests, level};

/// The maximum number of items in a list. Official data has dozens, and `show` prints all of them.
const ITEMS: usize = 8;

pub fn blocks(compare: &Compare, labels: &Labels) -> Vec<Block> {
    let careers = &compare.careers;
    let mut facts = Facts::beside(careers.iter().map(|career| Phrase::from(&career.title)));
    let mut columns: Vec<_> = careers
        .iter()
        .map(|career| column(career, labels).into_iter())
        .collect();
    while let Some(part) = columns.iter_mut().map(Iterator::next).collect() {
        let part: Vec<(&str, Vec<Value>)> = part;
        let label = part[0].0;
        facts.push_rows(label, rows(part.into_iter().map(|(_, values)| values)));
    }
    let names =
        |names: &[String]| Value::names(names.iter().cloned()).at_most(NAMES, labels.and_others);
    let only = |part: fn(&ProperNames<String>) -> &Vec<String>| {
        compare
            .only
            .iter()
            .map(|(_, parts)| names(part(parts)))
            .collect::<Vec<_>>()
    };
    facts.push(&(labels.only)(labels.tools), only(|parts| &parts.tools));
    facts.push(&(labels.only)(labels.majors), only(|parts| &parts.majors));
    facts.push(
        &(labels.only)(labels.companies),
        only(|parts| &parts.companies),
    );

    let Compare { shared, partly, .. } = compare;
    for (label, shared, partly) in [
        (labels.tools, &shared.tools, &partly.tools),
        (labels.majors, &shared.majors, &partly.majors),
        (labels.companies, &shared.companies, &partly.companies),
    ] {
        facts.push_closing(&(labels.shared)(label), names(shared));
        facts.push_closing(
            &(labels.partly)(label),
            Value::names(partly.iter().map(with_careers)),
        );
    }
    let differences = compare.differences.iter();
    let differences = differences.map(|difference| match careers.len() {
        2 => Phrase::from(&difference.text),
        _ => with_pair(difference),
    });
    facts.push_closing(labels.differences, Value::bullets(differences));
    parts::keep(&mut facts, &compare.parts, labels);
    let mut blocks = vec![Block::Facts(facts)];
    blocks.extend(parts::tip(&compare.parts, labels));
    blocks
}

/// The parts of one career that stand beside those of the others, each with its label. The names of
/// tools, majors and companies are compared instead.
fn column<'l>(career: &Show, labels: &'l Labels) -> [(&'l str, Vec<Value>); 16] {
    let Show {
        slug: _,
        title: _,
        field: _,
        aliases: _,
        focus,
        summary,
        duties,
        collaboration,
        suited,
        unsuited,
        tools: _,
        misconceptions,
        expectations,
        differs_from: _,
        study_time,
        conditions,
        try_now,
        prospects,
        entry,
        level,
        majors: _,
        majors_nearby: _,
        subjects,
        companies: _,
        interests,
        scores: _,
        job_zone: _,
        codes: _,
        related: _,
        sources: _,
        attribution: _,
        reviewed: _,
        catalogue: _,
        lang: _,
        text_lang: _,
        parts: _,
    } = career;
    let some = |texts: &[Localized]| Value::bullets(texts).at_most(ITEMS, labels.and_others);
    let optional = |text: &Option<Localized>| vec![Value::optional(text.as_ref())];
    [
        (labels.focus, vec![some(focus)]),
        (labels.summary, vec![Value::text(summary)]),
        (labels.schooling.level, vec![self::level(*level, labels)]),
        (labels.study_time, optional(study_time)),
        (labels.duties, vec![some(duties)]),
        (labels.conditions, optional(conditions)),
        (labels.suited, vec![Value::bullets(suited)]),
        (labels.unsuited, vec![Value::bullets(unsuited)]),
        (labels.try_now, vec![Value::bullets(try_now)]),
        (labels.entry, optional(entry)),
        (labels.schooling.subjects, vec![Value::names(subjects)]),
        (labels.prospects, optional(prospects)),
        (labels.misconceptions, corrections(misconceptions)),
        (labels.expectations, corrections(expectations)),
        (labels.collaboration, optional(collaboration)),
        (
            labels.interests,
            vec![self::interests(interests.as_ref(), labels)],
        ),
    ]
}

/// Rows of the values that stand beside each other. A career with fewer values has none in the last
/// rows.
fn rows(columns: impl Iterator<Item = Vec<Value>>) -> Vec<Vec<Value>> {
    let mut columns: Vec<_> = columns.map(Vec::into_iter).collect();
    let longest = columns.iter().map(ExactSizeIterator::len).max();
    let row = |_| {
        columns
            .iter_mut()
            .map(|values| values.next().unwrap_or(Value::NONE))
            .collect()
    };
    (0..longest.unwrap_or(0)).map(row).collect()
}

/// A difference, after the titles of its two careers.
fn with_pair(difference: &WrittenDifference) -> Phrase {
    let [from, to] = [&difference.from, &difference.to].map(|link| match &link.title {
        Some(title) => title.text.clone(),
        None => link.slug.shared(),
    });
    let text = Phrase::from(&difference.text);
    Phrase {
        text: format!("{from} / {to}: {}", text.text).into(),
        ..text
    }
}

/// A name, and the slugs of the careers that have it.
fn with_careers(partly: &Partly) -> String {
    let slugs: Vec<_> = partly.careers.iter().map(ToString::to_string).collect();
    format!("{} ({})", partly.name, slugs.join(", "))
}
