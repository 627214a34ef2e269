//! The documents of pages that no other command prints: the careers by field and by interest, and what
//! leads to them, each with all its careers.

use careers_catalogue::profile::{CareerSlug, Interest};
use careers_catalogue::sorting;
use careers_catalogue::text::Lang;
use hashbrown::HashMap;

use crate::answer::{Employer, MajorEntry, Show, Site, WrittenSite};
use crate::messages::{Labels, Messages};

use super::document::{Block, Document, Facts, Heading, Phrase, Role, Value};
use super::show::link;

/// The sentences on pages that were written, and the way to them.
#[must_use]
pub fn written(written: &WrittenSite, lang: Lang) -> Vec<Block> {
    let words = &Messages::new(lang).page;
    let counts = (words.written)(written.files, written.careers, written.bytes);
    let open = (words.open)(&written.start);
    let kept = written.kept.as_deref().map(words.kept);
    let sentences = [Some(counts), Some(open), kept].into_iter().flatten();
    sentences
        .map(|sentence| Block::Paragraph(Role::Plain, sentence.into()))
        .collect()
}

/// The careers of each field.
#[must_use]
pub fn fields(site: &Site) -> Document {
    let mut facts = Facts::single();
    let same_field = |a: &Show, b: &Show| a.field.slug == b.field.slug;
    for careers in site.careers.chunk_by(same_field) {
        let field = &careers[0].field.name.text;
        facts.push(field, vec![Value::links(careers.iter().map(self::career))]);
    }
    Document {
        blocks: vec![Block::Facts(facts)],
    }
}

/// The careers of which an interest is the first letter, for each of the six.
#[must_use]
pub fn interests(site: &Site) -> Document {
    let labels = &Messages::new(site.lang).labels;
    let mut facts = Facts::single();
    for interest in Interest::ALL {
        let is_first = |career: &&Show| {
            let interests = career.interests.as_ref();
            interests.and_then(|code| code.iter().next()) == Some(interest)
        };
        let name = labels.interest_names[interest as usize];
        let careers = site.careers.iter().filter(is_first);
        facts.push(
            &format!("{}, {name}", interest.letter()),
            vec![Value::links(careers.map(career))],
        );
    }
    Document {
        blocks: vec![Block::Facts(facts)],
    }
}

/// The majors by name, each with the careers that it leads to, and below them the source of the
/// school subjects.
#[must_use]
pub fn majors(site: &Site) -> Document {
    let messages = Messages::new(site.lang);
    let titles = Titles::new(site);
    let mut majors: Vec<&MajorEntry> = site.majors.majors.iter().collect();
    sorting::by_key(&mut majors, |major| major.name.to_lowercase());
    let mut facts = Facts::single();
    for major in majors {
        let careers = Value::links(major.careers.iter().map(|slug| titles.link(slug)));
        let about = about(major, &messages.labels);
        facts.push_rows(&major.name, vec![vec![careers], vec![about]]);
    }
    let mut blocks = vec![
        Block::Heading(Heading::new(messages.page.titles.majors)),
        Block::Facts(facts),
    ];
    blocks.extend(super::majors::source(&site.majors, &messages.labels));
    Document { blocks }
}

/// The level of a major, its English name, and the school subjects that surely support it.
fn about(major: &MajorEntry, labels: &Labels) -> Value {
    let level = major.level.map(labels.schooling.level_name);
    let english = major.name_en.as_deref();
    let subjects = super::majors::joined(&major.subjects.sure);
    let subjects = (!subjects.is_empty()).then_some(subjects.as_str());
    let facts = [level, english, subjects];
    let facts: Vec<_> = facts.into_iter().flatten().collect();
    let text = Some(facts.join(" · ")).filter(|text| !text.is_empty());
    text.map_or(Value::NONE, Value::text).in_role(Role::Muted)
}

/// The employers by name, each with the careers that it hires for.
#[must_use]
pub fn companies(site: &Site) -> Document {
    let titles = Titles::new(site);
    let mut companies: Vec<&Employer> = site.companies.companies.iter().collect();
    sorting::by_key(&mut companies, |company| company.name.text.to_lowercase());
    let mut facts = Facts::single();
    for company in companies {
        let careers = Value::links(company.careers.iter().map(|slug| titles.link(slug)));
        let sector = Value::optional(company.sector.as_ref()).in_role(Role::Muted);
        facts.push_rows(&company.name.text, vec![vec![careers], vec![sector]]);
    }
    let title = Messages::new(site.lang).page.titles.companies;
    Document {
        blocks: vec![Block::Heading(Heading::new(title)), Block::Facts(facts)],
    }
}

/// The written differences of each career that has some.
#[must_use]
pub fn differences(site: &Site) -> Document {
    let mut facts = Facts::single();
    for career in &site.careers {
        let rows = career.differs_from.iter().flat_map(|difference| {
            let career = Value::links([link(&difference.career)]).in_role(Role::Name);
            [vec![career], vec![Value::text(&difference.text)]]
        });
        facts.push_rows(&career.title.text, rows.collect());
    }
    Document {
        blocks: vec![Block::Facts(facts)],
    }
}

fn career(career: &Show) -> (Phrase, String) {
    ((&career.title).into(), career.slug.to_string())
}

/// The titles of careers, by slug.
struct Titles<'s>(HashMap<&'s CareerSlug, &'s Show>);

impl<'s> Titles<'s> {
    fn new(site: &'s Site) -> Self {
        Self(site.careers.iter().map(|show| (&show.slug, show)).collect())
    }

    /// A link with the title of a career.
    fn link(&self, slug: &CareerSlug) -> (Phrase, String) {
        let career = self.0.get(slug).map(|show| career(show));
        career.unwrap_or_else(|| ("".into(), slug.to_string()))
    }
}
