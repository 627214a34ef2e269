//! Careers, majors, companies and catalogues: a row each.

use std::borrow::Cow;

use crate::answer::{Companies, List, Majors, Matches, Naming, Programme, Reason, Sources};
use crate::messages::Labels;
use crate::profile::Slug;
use crate::text::Localized;

use super::layout::wrap;
use super::style::Tone;
use super::table::{self, push_lines};
use super::{Page, words};

/// Careers: the slug first, since it is what one types next.
pub fn careers(list: &List, page: Page) -> String {
    let labels = page.labels();
    let mut table = table::List::new(
        list.careers.len(),
        [
            (labels.slug, Tone::Name),
            (labels.career, Tone::Plain),
            (labels.field, Tone::Muted),
            (labels.interests, Tone::Plain),
        ],
    );
    for career in &list.careers {
        let interests = career.interests.as_ref().map(ToString::to_string).unwrap_or_default();
        table.text(career.slug.as_str()).text(&cell(&career.title)).text(&cell(&career.field_name)).text(&interests);
    }
    table.render(page)
}

/// Study programmes, and which school subjects support an application.
pub fn majors(majors: &Majors<'_>, page: Page) -> String {
    let labels = page.labels();
    let of = majors.career.as_ref();
    let name_en = labels.name_en.map(|label| (label, Tone::Plain));
    let columns = [
        Some((labels.major, Tone::Name)),
        name_en,
        Some((count_label(of, labels), Tone::Plain)),
        Some((labels.subjects, Tone::Plain)),
    ];
    let mut table = table::List::new(majors.majors.len(), columns.into_iter().flatten());
    for major in &majors.majors {
        table.text(major.name);
        if name_en.is_some() {
            table.text(major.name_en.unwrap_or_default());
        }
        table.number(count(&major.careers, of)).text(&subjects(major, labels));
    }
    let mut out = table.render(page);
    if let Some(regulation) = &majors.regulation {
        let note = format!("{} {}", (labels.according_to)(&regulation.name), words(&regulation.caution));
        out.push('\n');
        push_lines(&mut out, &wrap(&note, "", page.medium.prose()), Tone::Muted, page.paint);
    }
    out
}

/// Employers.
pub fn companies(companies: &Companies<'_>, page: Page) -> String {
    let labels = page.labels();
    let of = companies.career.as_ref();
    let mut table = table::List::new(
        companies.companies.len(),
        [(labels.company, Tone::Name), (labels.sector, Tone::Plain), (count_label(of, labels), Tone::Plain)],
    );
    for company in &companies.companies {
        let sector = company.sector.as_deref().map(cell).unwrap_or_default();
        table.text(company.name).text(&sector).number(count(&company.careers, of));
    }
    table.render(page)
}

/// Careers by how well their interests agree.
pub fn matches(matches: &Matches, page: Page) -> String {
    let labels = page.labels();
    let mut table = table::List::new(
        matches.careers.len(),
        [
            (labels.slug, Tone::Name),
            (labels.career, Tone::Plain),
            (labels.interests, Tone::Plain),
            (labels.congruence, Tone::Plain),
        ],
    );
    for career in &matches.careers {
        table.text(career.slug.as_str()).text(&cell(&career.title)).text(&career.interests.to_string());
        table.number(career.congruence.into());
    }
    table.render(page)
}

/// Catalogues.
pub fn sources(sources: &Sources, page: Page) -> String {
    let labels = page.labels();
    let mut table = table::List::new(
        sources.catalogues.len(),
        [
            (labels.catalogue, Tone::Name),
            (labels.careers, Tone::Plain),
            (labels.origin, Tone::Plain),
            (labels.path, Tone::Plain),
            (labels.reason, Tone::Plain),
        ],
    );
    for catalogue in &sources.catalogues {
        let reason = match catalogue.reason {
            Reason::BuiltIn => labels.built_in,
            Reason::Option => labels.by_option,
            Reason::Variable => labels.by_variable,
            Reason::Config => labels.by_config,
            Reason::Imported => labels.imported,
            Reason::Broken => labels.broken,
        };
        let origin = catalogue.origin.as_ref().map(cell).unwrap_or_default();
        let path = catalogue.path.as_deref().unwrap_or(labels.in_the_program);
        table.text(&catalogue.name).number(catalogue.careers).text(&origin).text(path).text(reason);
    }
    let mut out = table.render(page);
    for attribution in sources.catalogues.iter().filter_map(|catalogue| catalogue.attribution.as_ref()) {
        out.push('\n');
        push_lines(&mut out, &wrap(&words(attribution), "", page.medium.prose()), Tone::Muted, page.paint);
    }
    out
}

/// How many careers a thing leads to: of those that were listed for a career, the others.
fn count(careers: &Naming<'_>, of: Option<&Slug>) -> usize {
    of.map_or_else(|| careers.count(), |of| careers.slugs().filter(|career| *career != of).count())
}

const fn count_label(of: Option<&Slug>, labels: &Labels) -> &'static str {
    if of.is_some() { labels.other_careers } else { labels.careers }
}

fn subjects(major: &Programme<'_>, labels: &Labels) -> String {
    let subjects = major.admission.as_ref();
    subjects.map(|a| (labels.subjects_of_group)(&cell(&a.rule), &cell(&a.group))).unwrap_or_default()
}

fn cell(text: &Localized) -> Cow<'_, str> {
    if text.fallback.is_some() { words(text).into() } else { Cow::Borrowed(&text.text) }
}
