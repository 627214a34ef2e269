//! Turns answers into documents that people read, in one language.

use careers_catalogue::layers::Abbreviation;
use careers_catalogue::text::Lang;

use crate::answer::{Answer, Show};
use crate::error::brief;
use crate::messages::Messages;

use self::document::{Block, Document, Heading};

pub mod document;
pub mod error;
pub mod warning;

pub mod check;
pub mod class;
pub mod import;
pub mod parts;
pub mod problem;
pub mod questionnaire;
pub mod report_kind;
pub mod round;
pub mod self_check;
pub mod sheet;
pub mod site;

mod abbreviations;
mod companies;
mod compare;
mod fields;
mod fit;
mod list;
mod majors;
mod matching;
mod overview;
mod search;
mod shell;
mod short;
mod show;
mod sources;
pub mod subjects;
mod topics;

/// The document of an answer, with the meanings of the abbreviations in it.
#[must_use]
pub fn document(answer: &Answer, abbreviations: &[Abbreviation<'_>], lang: Lang) -> Document {
    let labels = &Messages::new(lang).labels;
    let blocks = match answer {
        Answer::Overview(overview) => overview::blocks(overview, labels),
        Answer::Show(show) => show::blocks(show, labels),
        Answer::Short(show) => return short(show, lang),
        Answer::Majors(majors) => majors::blocks(majors, labels),
        Answer::Companies(companies) => companies::blocks(companies, labels),
        Answer::Fields(fields) => fields::blocks(fields, labels),
        Answer::Compare(compare) => compare::blocks(compare, labels),
        Answer::List(list) => list::blocks(list, labels),
        Answer::Search(search) => search::blocks(search, lang),
        Answer::Fit(fit) => fit::blocks(fit, labels),
        Answer::Match(matching) => matching::blocks(matching, labels),
        Answer::Class(class) => class::blocks(class, lang),
        Answer::ClassTemplate => vec![Block::Verbatim(class::template(lang).join(",") + "\n")],
        Answer::Sheet(sheet) => sheet::blocks(sheet, lang),
        Answer::Subjects(subjects) => subjects::blocks(subjects, labels),
        Answer::Sources(sources) => sources::blocks(sources, labels),
        Answer::Imported(imported) => import::blocks(imported, lang),
        Answer::Site(written) => site::written(written, lang),
        Answer::Check(check) => check::blocks(check, lang),
        // Open data is for programs alone.
        Answer::Export(_) => Vec::new(),
        Answer::New(new) => vec![Block::Verbatim(new.profile.clone())],
        Answer::Schema(schema) => vec![Block::Verbatim((*schema).to_owned())],
    };
    with_abbreviations(blocks, abbreviations, lang)
}

/// The document of a career, with the meanings of the abbreviations in it.
#[must_use]
pub fn career(show: &Show, abbreviations: &[Abbreviation<'_>], lang: Lang) -> Document {
    let labels = &Messages::new(lang).labels;
    with_abbreviations(show::blocks(show, labels), abbreviations, lang)
}

/// The document of blocks, with the meanings of the abbreviations in them.
fn with_abbreviations(
    mut blocks: Vec<Block>,
    abbreviations: &[Abbreviation<'_>],
    lang: Lang,
) -> Document {
    let labels = &Messages::new(lang).labels;
    blocks.extend(abbreviations::block(&blocks, abbreviations, lang, labels));
    Document { blocks }
}

/// The document of a career in a message.
#[must_use]
pub fn short(show: &Show, lang: Lang) -> Document {
    let messages = Messages::new(lang);
    Document {
        blocks: short::blocks(show, &messages.labels, messages.page.check),
    }
}

/// The document of an answer with a title, for those that are read apart from the question.
#[must_use]
pub fn titled(mut document: Document, answer: &Answer, lang: Lang) -> Document {
    if document.title().is_none() {
        let title = Heading::new(title(answer, lang));
        document.blocks.insert(0, Block::Heading(title));
    }
    document
}

/// The title of an answer whose document has none.
fn title(answer: &Answer, lang: Lang) -> String {
    let titles = &Messages::new(lang).page.titles;
    match answer {
        Answer::Majors(_) => titles.majors,
        Answer::Companies(_) => titles.companies,
        Answer::Fields(_) => titles.fields,
        Answer::Compare(_) => titles.compare,
        Answer::List(_) => titles.list,
        Answer::Search(search) => return (titles.search)(&brief(&search.query)),
        Answer::Match(_) => titles.match_,
        Answer::Class(_) | Answer::ClassTemplate => titles.class,
        Answer::Subjects(_) => titles.subjects,
        Answer::Sources(_) | Answer::Imported(_) => titles.sources,
        Answer::Check(_) => titles.check,
        Answer::Overview(_)
        | Answer::Show(_)
        | Answer::Short(_)
        | Answer::Site(_)
        | Answer::Fit(_)
        | Answer::Sheet(_)
        | Answer::Export(_)
        | Answer::New(_)
        | Answer::Schema(_) => titles.overview,
    }
    .to_owned()
}

/// The sentence that is printed instead of an empty answer.
#[must_use]
pub fn nothing(answer: &Answer, lang: Lang) -> String {
    let labels = &Messages::new(lang).labels;
    match answer {
        Answer::Majors(_) => labels.no_majors.to_owned(),
        Answer::Companies(_) => labels.no_companies.to_owned(),
        Answer::Fit(_) | Answer::Sheet(_) => labels.no_lines.to_owned(),
        Answer::Check(_) => labels.no_profiles.to_owned(),
        Answer::Search(search) => search::nothing(search, lang),
        Answer::Class(class) => class::nothing(class, lang),
        Answer::Subjects(_) => labels.no_subjects.to_owned(),
        Answer::List(list) => match list.ways.first() {
            Some(way)
                if way.trains_for.is_empty() && way.also.is_empty() && !way.nearest.is_empty() =>
            {
                list::none_recorded(way, labels)
            }
            _ => labels.no_careers.to_owned(),
        },
        Answer::Fields(_)
        | Answer::Match(_)
        | Answer::ClassTemplate
        | Answer::Overview(_)
        | Answer::Show(_)
        | Answer::Short(_)
        | Answer::Compare(_)
        | Answer::Sources(_)
        | Answer::Imported(_)
        | Answer::Site(_)
        | Answer::Export(_)
        | Answer::New(_)
        | Answer::Schema(_) => labels.no_careers.to_owned(),
    }
}
