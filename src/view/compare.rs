//! Careers side by side.

use crate::answer::{Compare, Partly, Parts, Show};
use crate::messages::Labels;
use crate::text::Localized;

use super::sheet::{Entry, Sheet};
use super::show::{NAMES, corrections, interests, items, optional};
use super::{Page, words};

/// As many lines of a list are set beside each other; official data has dozens, which `show` has all of.
const ITEMS: usize = 8;

pub fn render(compare: &Compare, page: Page) -> String {
    let labels = page.labels();
    let careers = &compare.careers;
    let mut sheet = Sheet::beside(careers.iter().map(|career| &career.title));
    let some = |texts: &[Localized]| Entry::some_items(texts, ITEMS, labels.and_others);
    let row = |entry: &dyn Fn(&Show) -> Entry| careers.iter().map(entry).collect::<Vec<_>>();
    sheet.push(labels.focus, row(&|career| some(&career.focus)));
    sheet.push(labels.summary, row(&|career| optional(Some(&career.summary))));
    sheet.push(labels.duties, row(&|career| some(&career.duties)));
    sheet.push(labels.collaboration, row(&|career| optional(career.collaboration.as_ref())));
    sheet.push(labels.suited, row(&|career| items(&career.suited)));
    sheet.push(labels.unsuited, row(&|career| items(&career.unsuited)));
    let each = |part: fn(&Show) -> &Vec<_>| careers.iter().map(part).collect::<Vec<_>>();
    sheet.push_rows(labels.misconceptions, corrections(&each(|career| &career.misconceptions)));
    sheet.push_rows(labels.expectations, corrections(&each(|career| &career.expectations)));
    sheet.push(labels.entry, row(&|career| optional(career.entry.as_ref())));
    sheet.push(labels.interests, row(&|career| interests(career.interests.as_ref(), labels)));
    let only = |part: fn(&Parts<String>) -> &Vec<String>| {
        let some = |names: &[String]| Entry::some_names(names, NAMES, labels.and_others);
        compare.only.iter().map(|(_, parts)| some(part(parts))).collect::<Vec<_>>()
    };
    sheet.push(&(labels.only)(labels.tools), only(|parts| &parts.tools));
    sheet.push(&(labels.only)(labels.majors), only(|parts| &parts.majors));
    sheet.push(&(labels.only)(labels.companies), only(|parts| &parts.companies));

    let mut closing = Sheet::below(&sheet);
    common(compare, labels, &mut closing);
    let differences = compare.differences.iter().map(|difference| words(&difference.text));
    closing.push(labels.differences, vec![Entry::items(differences)]);
    let (sheet, closing) = (sheet.render(page), closing.render(page));
    if closing.is_empty() { sheet } else { format!("{sheet}\n{closing}") }
}

/// What more than one of the careers has.
fn common(compare: &Compare, labels: &Labels, sheet: &mut Sheet) {
    let partly = |names: &[Partly]| {
        let named = |partly: &Partly| {
            let slugs: Vec<_> = partly.careers.iter().map(ToString::to_string).collect();
            format!("{} ({})", partly.name, slugs.join(", "))
        };
        Entry::names(&names.iter().map(named).collect::<Vec<_>>())
    };
    let Compare { shared, partly: some, .. } = compare;
    for (label, shared, some) in [
        (labels.tools, &shared.tools, &some.tools),
        (labels.majors, &shared.majors, &some.majors),
        (labels.companies, &shared.companies, &some.companies),
    ] {
        sheet.push(&(labels.shared)(label), vec![Entry::some_names(shared, NAMES, labels.and_others)]);
        sheet.push(&(labels.partly)(label), vec![partly(some)]);
    }
}
