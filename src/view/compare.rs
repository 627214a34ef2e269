//! The document of `careers compare`: careers side by side.

use careers_catalogue::text::Localized;

use crate::answer::{Compare, Partly, ProperNames, Show};
use crate::messages::Labels;

use super::document::{Block, Facts, Phrase, Value};
use super::show::{NAMES, corrections, interests};

/// The maximum number of items in a list. Official data has dozens, and `show` prints all of them.
const ITEMS: usize = 8;

pub fn blocks(compare: &Compare, labels: &Labels) -> Vec<Block> {
    let careers = &compare.careers;
    let mut facts = Facts::beside(careers.iter().map(|career| Phrase::from(&career.title)));
    let some = |texts: &[Localized]| Value::bullets(texts).at_most(ITEMS, labels.and_others);
    let row = |value: &dyn Fn(&Show) -> Value| careers.iter().map(value).collect::<Vec<_>>();
    facts.push(labels.focus, row(&|career| some(&career.focus)));
    facts.push(labels.summary, row(&|career| Value::text(&career.summary)));
    facts.push(labels.duties, row(&|career| some(&career.duties)));
    facts.push(
        labels.collaboration,
        row(&|career| Value::optional(career.collaboration.as_ref())),
    );
    facts.push(labels.suited, row(&|career| Value::bullets(&career.suited)));
    facts.push(
        labels.unsuited,
        row(&|career| Value::bullets(&career.unsuited)),
    );
    let each = |part: fn(&Show) -> &Vec<_>| careers.iter().map(part).collect::<Vec<_>>();
    facts.push_rows(
        labels.misconceptions,
        corrections(&each(|career| &career.misconceptions)),
    );
    facts.push_rows(
        labels.expectations,
        corrections(&each(|career| &career.expectations)),
    );
    facts.push(
        labels.entry,
        row(&|career| Value::optional(career.entry.as_ref())),
    );
    facts.push(
        labels.interests,
        row(&|career| interests(career.interests.as_ref(), labels)),
    );
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
    let differences = compare
        .differences
        .iter()
        .map(|difference| &difference.text);
    facts.push_closing(labels.differences, Value::bullets(differences));
    vec![Block::Facts(facts)]
}

/// A name, and the slugs of the careers that have it.
fn with_careers(partly: &Partly) -> String {
    let slugs: Vec<_> = partly.careers.iter().map(ToString::to_string).collect();
    format!("{} ({})", partly.name, slugs.join(", "))
}
