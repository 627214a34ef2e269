//! One career, whole.

use crate::answer::{Correction, Difference, Link, Show};
use crate::messages::Labels;
use crate::profile::{Codes, Interests};
use crate::text::Localized;

use super::layout::wrap;
use super::sheet::{Entry, Sheet};
use super::style::Tone;
use super::table::push_lines;
use super::{Page, words};

pub fn render(show: &Show, page: Page) -> String {
    let labels = page.labels();
    let mut out = String::new();
    let width = page.medium.prose();
    push_lines(&mut out, &wrap(&words(&show.title), "", width), Tone::Title, page.paint);
    let place = format!("{} · {}", show.slug, words(&show.field.name));
    push_lines(&mut out, &wrap(&place, "", width), Tone::Muted, page.paint);
    out.push('\n');
    push_lines(&mut out, &wrap(&words(&show.summary), "", width), Tone::Plain, page.paint);
    out.push('\n');

    let mut sheet = Sheet::single();
    sheet.push(labels.focus, vec![items(&show.focus)]);
    sheet.push(labels.duties, vec![items(&show.duties)]);
    sheet.push(labels.collaboration, vec![optional(show.collaboration.as_ref())]);
    sheet.push(labels.tools, vec![Entry::some_names(&show.tools, NAMES, labels.and_others)]);
    sheet.push(labels.suited, vec![items(&show.suited)]);
    sheet.push(labels.unsuited, vec![items(&show.unsuited)]);
    sheet.push_rows(labels.misconceptions, corrections(&[&show.misconceptions]));
    sheet.push_rows(labels.expectations, corrections(&[&show.expectations]));
    sheet.push_rows(labels.differs_from, show.differs_from.iter().flat_map(difference).collect());
    sheet.push(labels.majors, vec![Entry::names(&show.majors)]);
    sheet.push(labels.companies, vec![Entry::names(&show.companies)]);
    sheet.push(labels.entry, vec![optional(show.entry.as_ref())]);
    sheet.push(labels.interests, vec![interests(show.interests.as_ref(), labels)]);
    sheet.push(labels.related, vec![links(&show.related)]);
    sheet.push(labels.aliases, vec![Entry::some_names(&show.aliases, NAMES, labels.and_others)]);
    sheet.push(labels.job_zone, vec![show.job_zone.map_or(Entry::NONE, |zone| Entry::text(zone.number().to_string()))]);
    sheet.push(labels.codes, vec![codes(&show.codes)]);
    let sources = Entry::names(&show.sources).toned(Tone::Muted);
    let attribution = optional(show.attribution.as_ref()).toned(Tone::Muted);
    sheet.push_rows(labels.sources, vec![vec![sources], vec![attribution]]);
    let reviewed = show.reviewed.map_or(Entry::NONE, |date| Entry::text(date.to_string()));
    sheet.push(labels.reviewed, vec![reviewed.toned(Tone::Muted)]);
    out.push_str(&sheet.render(page));
    out
}

/// As many tools and other names are shown; official data has hundreds, which JSON has all of.
pub const NAMES: usize = 30;

/// Careers on one line.
fn links(links: &[Link]) -> Entry {
    let lang = links.first().and_then(|link| link.title.as_ref()?.fallback);
    let is_common = links.iter().all(|link| link.title.as_ref().is_some_and(|title| title.fallback == lang));
    let plain = |link: &Link| match &link.title {
        Some(title) if is_common => format!("{} ({})", title.text, link.slug),
        _ => self::link(link),
    };
    Entry::names(&links.iter().map(plain).collect::<Vec<_>>()).in_lang(lang.filter(|_| is_common))
}

/// A list of texts.
pub fn items(texts: &[Localized]) -> Entry {
    Entry::localized(texts, "• ")
}

/// A text, if there is one.
pub fn optional(text: Option<&Localized>) -> Entry {
    text.map_or(Entry::NONE, |text| Entry::localized(std::slice::from_ref(text), ""))
}

/// A belief and its reality, row after row, for each career.
pub fn corrections(careers: &[&Vec<Correction>]) -> Vec<Vec<Entry>> {
    let most = careers.iter().map(|corrections| corrections.len()).max().unwrap_or(0);
    let row = |position: usize, entry: fn(&Correction) -> Entry| {
        careers.iter().map(|corrections| corrections.get(position).map_or(Entry::NONE, entry)).collect()
    };
    (0..most)
        .flat_map(|position| {
            [
                row(position, |c| optional(Some(&c.belief)).marked("✗ ").toned(Tone::Untrue)),
                row(position, |c| optional(Some(&c.reality)).marked("✓ ")),
            ]
        })
        .collect()
}

/// The Holland code, spelt out.
pub fn interests(interests: Option<&Interests>, labels: &Labels) -> Entry {
    let spelt = |interests: &Interests| {
        let names: Vec<_> = interests.iter().map(|interest| labels.interest_names[interest as usize]).collect();
        Entry::text(format!("{interests}: {}", names.join(", ")))
    };
    interests.map_or(Entry::NONE, spelt)
}

fn difference(difference: &Difference) -> [Vec<Entry>; 2] {
    let career = Entry::text(link(&difference.career)).toned(Tone::Name);
    [vec![career], vec![optional(Some(&difference.text))]]
}

/// What a career is called, and what to type for it.
pub fn link(link: &Link) -> String {
    match &link.title {
        Some(title) => format!("{} ({})", words(title), link.slug),
        None => link.slug.to_string(),
    }
}

fn codes(codes: &Codes) -> Entry {
    let names = [("ISCO-08", &codes.isco_08), ("KBJI 2014", &codes.kbji_2014), ("O*NET-SOC", &codes.onet_soc)];
    let present = names.into_iter().filter_map(|(name, code)| Some(format!("{name} {}", code.as_ref()?)));
    Entry::names(&present.collect::<Vec<_>>())
}
