//! Careers, majors, companies and catalogues: a row each.

use crate::answer::{Companies, List, Majors, Programme, Reason, Sources};
use crate::messages::Labels;
use crate::profile::Slug;

use super::layout::wrap;
use super::style::Tone;
use super::table::{self, push_lines};
use super::{Page, words};

/// Careers: the slug first, since it is what one types next.
pub fn careers(list: &List, page: Page) -> String {
    let labels = page.labels();
    let mut table = table::List::new([
        (labels.slug, Tone::Name),
        (labels.career, Tone::Plain),
        (labels.field, Tone::Muted),
        (labels.interests, Tone::Plain),
    ]);
    for career in &list.careers {
        let interests = career.interests.as_ref().map(ToString::to_string).unwrap_or_default();
        table.push([career.slug.to_string(), words(&career.title), words(&career.field_name), interests]);
    }
    table.render(page)
}

/// Study programmes, and which school subjects support an application.
pub fn majors(majors: &Majors, page: Page) -> String {
    let labels = page.labels();
    let careers = count_label(majors.career.as_ref(), labels);
    let name_en = labels.name_en.map(|label| (label, Tone::Plain));
    let columns =
        [Some((labels.major, Tone::Name)), name_en, Some((careers, Tone::Plain)), Some((labels.subjects, Tone::Plain))];
    let mut table = table::List::new(columns.into_iter().flatten());
    for major in &majors.majors {
        let count = count(&major.careers, majors.career.as_ref());
        let name_en = name_en.map(|_| major.name_en.clone().unwrap_or_default());
        let cells = [Some(major.name.clone()), name_en, Some(count), Some(subjects(major, labels))];
        table.push(cells.into_iter().flatten());
    }
    let mut out = table.render(page);
    if let Some(regulation) = &majors.regulation {
        let note = format!("{} {}", (labels.according_to)(&regulation.name), words(&regulation.caution));
        out.push('\n');
        push_lines(&mut out, &wrap(&note, "", page.medium.prose()), Tone::Muted);
    }
    out
}

/// How many careers a thing leads to: of those that were listed for a career, the others.
fn count(careers: &[Slug], of: Option<&Slug>) -> String {
    careers.iter().filter(|career| Some(*career) != of).count().to_string()
}

const fn count_label(of: Option<&Slug>, labels: &Labels) -> &'static str {
    if of.is_some() { labels.other_careers } else { labels.careers }
}

fn subjects(major: &Programme, labels: &Labels) -> String {
    let subjects = major.admission.as_ref();
    subjects.map(|a| (labels.subjects_of_group)(&words(&a.rule), &words(&a.group))).unwrap_or_default()
}

/// Employers.
pub fn companies(companies: &Companies, page: Page) -> String {
    let labels = page.labels();
    let careers = count_label(companies.career.as_ref(), labels);
    let mut table =
        table::List::new([(labels.company, Tone::Name), (labels.sector, Tone::Plain), (careers, Tone::Plain)]);
    for company in &companies.companies {
        let sector = company.sector.as_ref().map(words).unwrap_or_default();
        table.push([company.name.clone(), sector, count(&company.careers, companies.career.as_ref())]);
    }
    table.render(page)
}

/// Catalogues.
pub fn sources(sources: &Sources, page: Page) -> String {
    let labels = page.labels();
    let mut table = table::List::new([
        (labels.catalogue, Tone::Name),
        (labels.careers, Tone::Plain),
        (labels.origin, Tone::Plain),
        (labels.path, Tone::Plain),
        (labels.reason, Tone::Plain),
    ]);
    for catalogue in &sources.catalogues {
        let path = catalogue.path.clone().unwrap_or_else(|| labels.in_the_program.to_owned());
        let reason = match catalogue.reason {
            Reason::BuiltIn => labels.built_in,
        };
        let cells =
            [catalogue.name.clone(), catalogue.careers.to_string(), words(&catalogue.origin), path, reason.to_owned()];
        table.push(cells);
    }
    table.render(page)
}
