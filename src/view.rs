//! How people see an answer.

use crate::answer::Answer;
use crate::error::brief;
use crate::messages::{Labels, Messages};
use crate::text::{Lang, Localized};

use self::layout::Medium;
use self::style::Paint;

pub mod json;
pub mod layout;
pub mod report;
pub mod style;

mod check;
pub(crate) mod clean;
mod compare;
mod fit;
mod import;
mod lists;
mod overview;
mod search;
mod sheet;
mod show;
mod table;

/// What an answer is set on: in which words, how wide, and whether in colour.
#[derive(Clone, Copy)]
pub struct Page {
    /// The language of labels.
    pub lang: Lang,
    /// Where it will be read.
    pub medium: Medium,
    /// Whether in colour.
    pub paint: Paint,
}

impl Page {
    fn labels(self) -> &'static Labels {
        &Messages::of(self.lang).labels
    }
}

/// Sets an answer for people; the text ends with a line break.
#[must_use]
pub fn render(answer: &Answer, page: Page) -> String {
    match answer {
        Answer::Overview(overview) => overview::render(overview, page),
        Answer::Show(show) => show::render(show, page),
        Answer::Majors(majors) => lists::majors(majors, page),
        Answer::Companies(companies) => lists::companies(companies, page),
        Answer::Compare(compare) => compare::render(compare, page),
        Answer::List(list) => lists::careers(list, page),
        Answer::Search(search) => search::render(search, page),
        Answer::Fit(fit) => fit::render(fit, page),
        Answer::Match(matches) => lists::matches(matches, page),
        Answer::Sources(sources) => lists::sources(sources, page),
        Answer::Imported(imported) => import::render(imported, page),
        Answer::Check(check) => check::render(check, page),
        // A file for somebody to fill in, which nothing may change.
        Answer::New(new) => new.profile.clone(),
        Answer::Schema(schema) => (*schema).to_owned(),
    }
}

/// What to say where an answer is empty.
#[must_use]
pub fn nothing(answer: &Answer, lang: Lang) -> String {
    let labels = &Messages::of(lang).labels;
    match answer {
        Answer::Majors(_) => labels.no_majors.to_owned(),
        Answer::Companies(_) => labels.no_companies.to_owned(),
        Answer::Fit(_) => labels.no_lines.to_owned(),
        Answer::Check(_) => labels.no_profiles.to_owned(),
        Answer::Search(search) => (labels.no_hits)(&clean::line(&brief(&search.query)), &search.nearest),
        _ => labels.no_careers.to_owned(),
    }
}

/// The words, and which language they are in where it isn't the one asked for.
fn words(localized: &Localized) -> String {
    match localized.fallback {
        None => localized.text.to_string(),
        Some(lang) => marked(&localized.text, lang),
    }
}

/// A text and the language that it is in.
fn marked(text: &str, lang: Lang) -> String {
    format!("{text} [{lang}]")
}
