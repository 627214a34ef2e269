//! The answer of `careers subjects`: the careers that school subjects support, and the subjects
//! that support careers.

use careers_catalogue::Error::UnknownCareer;
use careers_catalogue::contents::{Choice, Entrance};
use careers_catalogue::error::NamedCareer;
use careers_catalogue::layers::{CareerId, Catalogue};
use careers_catalogue::profile::{CareerSlug, Level, Slug};
use careers_catalogue::text::{Lang, Localized, Text};
use serde::Serialize;

use self::asked::{asked_subjects, counted, counted_alone};
use self::finder::Finder;
pub use self::supported::SupportedCareers;
use super::majors::LocalizedRegulation;
use super::school_subjects::{Band, by_career};
use crate::error::Error;
use crate::question::AskedSubjects;

mod asked;
mod finder;
mod supported;

/// School subjects, and the careers whose majors they support.
#[derive(Debug, Serialize)]
pub struct Subjects {
    /// The meaning of each name in the question; none without names.
    pub asked: Vec<Meaning>,
    /// The careers in the question.
    pub asked_careers: Vec<CareerSlug>,
    /// The subjects in the question; those that support the careers in the question, those that
    /// support most of them first; or all.
    pub subjects: Vec<SubjectEntry>,
    /// The careers by field, under one heading or several; of the careers in the question only those
    /// that are mostly entered from vocational schools.
    pub sections: Vec<Section>,
    /// The careers that one of several subjects supports and no other of them does.
    pub adds: Vec<Addition>,
    /// The majors that the subjects in the question support.
    pub majors: Vec<SupportedMajor>,
    /// The careers that the subjects in the question support, in the order of the sections.
    pub careers: Vec<SupportedCareer>,
    /// True if some career is listed for all subjects in the question together.
    #[serde(skip)]
    pub are_listed: bool,
    /// The regulation, and advice to its readers.
    pub regulation: Option<LocalizedRegulation>,
}

impl Subjects {
    /// True if nothing was found.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.subjects.is_empty() && self.sections.is_empty()
    }
}

/// The subjects that a typed name means.
#[derive(Debug, Serialize)]
pub struct Meaning {
    /// As typed.
    pub typed: String,
    /// The names of the subjects.
    pub subjects: Vec<Localized>,
}

/// A school subject.
#[derive(Debug, Serialize)]
pub struct SubjectEntry {
    /// Its Indonesian name.
    pub name: String,
    /// Its English name.
    pub name_en: Option<String>,
    /// The pupils of classes XI and XII who have it.
    pub taught: Option<Choice>,
    /// Its paper in the Tes Kemampuan Akademik.
    pub tka: Option<Choice>,
    /// The number of majors that it supports for sure.
    pub majors: usize,
    /// The number of careers that it supports for sure: of those in the question, if it names any.
    pub careers: usize,
    /// The majors that it supports of the careers in the question, if it names any.
    pub through: Vec<String>,
    /// An explanation, if the groups of study programmes don't name it, or not it alone.
    pub note: Option<Localized>,
    /// The subjects that count for a pupil who asks about it; none if it counts alone.
    pub counts_as: Vec<String>,
}

/// Careers under a heading, by field.
#[derive(Debug, Serialize)]
pub struct Section {
    /// The heading.
    pub kind: SectionKind,
    /// The subject that the heading is about, if it is about one of two.
    pub subject: Option<Localized>,
    /// The fields, that of the best supported career first.
    pub fields: Vec<FieldCareers>,
    /// The number of careers.
    pub total: usize,
}

/// A heading over careers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SectionKind {
    /// Both of two subjects support them.
    Both,
    /// Mainly one of two subjects supports them.
    Mainly,
    /// One of several subjects supports them.
    Any,
    /// The subject supports nearly all ways into them.
    NearlyAll,
    /// It supports some of the ways.
    Some,
    /// It supports a few of the ways.
    Few,
    /// It is not certain that it supports any.
    Possible,
    /// They are mostly entered from vocational schools, where the subject isn't used.
    Vocational,
    /// They lose their support without a subject that the reader doesn't want.
    Without,
}

/// The careers of one field.
#[derive(Debug, Serialize)]
pub struct FieldCareers {
    /// The field's identifier.
    pub field: Slug,
    /// The field's name.
    pub name: Localized,
    /// The careers that are supported best: at most three.
    pub best: Vec<NamedLink>,
    /// The number of careers under this heading.
    pub total: usize,
    /// The number of careers in the field.
    pub of: usize,
}

/// A career, by slug and title.
#[derive(Clone, Debug, Serialize)]
pub struct NamedLink {
    /// Its identifier.
    pub slug: CareerSlug,
    /// The name of the job.
    pub title: Localized,
}

/// The careers that only one of several subjects supports.
#[derive(Debug, Serialize)]
pub struct Addition {
    /// The subject.
    pub subject: Localized,
    /// The number of careers.
    pub careers: usize,
    /// Those of them that it supports best, or else those of all careers: at most three.
    pub best: Vec<NamedLink>,
}

/// A major that subjects support.
#[derive(Debug, Serialize)]
pub struct SupportedMajor {
    /// Its official name.
    pub name: String,
    /// Its English name.
    pub name_en: Option<String>,
    /// The lowest level at which it is taught.
    pub level: Option<Level>,
    /// The entrance of its schools, if it isn't the common one.
    pub entrance: Option<Entrance>,
    /// The subjects of the question that support it.
    pub subjects: Vec<String>,
    /// True if they do so for sure.
    pub is_certain: bool,
}

/// A career that subjects support.
#[derive(Debug, Serialize)]
pub struct SupportedCareer {
    /// Its identifier.
    pub slug: CareerSlug,
    /// The name of the job.
    pub title: Localized,
    /// The field's identifier.
    pub field: Slug,
    /// The level of the shortest way in.
    pub level: Option<Level>,
    /// The heading that it stands under.
    pub section: SectionKind,
    /// The subjects of the question that support it.
    pub supported: Vec<Supported>,
}

/// A subject that supports a career.
#[derive(Debug, Serialize)]
pub struct Supported {
    /// The subject.
    pub subject: String,
    /// The share of the ways into the career, in words.
    pub band: Band,
}

pub(super) fn find(
    catalogue: &Catalogue,
    question: &AskedSubjects,
    lang: Lang,
) -> Result<Subjects, Error> {
    let scope = catalogue.scope(&question.catalogues)?;
    let known = catalogue.subjects()?;
    let asked = asked_subjects(&question.names, &known)
        .map_err(|error| with_career(error, catalogue, question))?;
    let majors = catalogue.majors(&scope)?;
    let support = by_career(&majors);
    let finder = Finder::new(catalogue.careers(&scope)?, &known, &majors, &support, lang);
    let careers = question.careers.iter();
    let careers = careers.map(|career| catalogue.find(career));
    let careers: Vec<CareerId> = careers
        .collect::<Result<_, _>>()
        .map_err(|error| with_quotes(error, catalogue, question))?;
    let counted = counted(&asked, &known);
    let without = asked_subjects(&question.without, &known)?;
    let without: Vec<usize> = without
        .into_iter()
        .flat_map(|asked| asked.subjects)
        .collect();

    let subjects = if asked.is_empty() && careers.is_empty() {
        let taught = known.iter().filter(|subject| subject.taught.is_some());
        taught.map(|subject| finder.entry(subject)).collect()
    } else if careers.is_empty() {
        let mut entries: Vec<SubjectEntry> = Vec::new();
        for subject in asked
            .iter()
            .flat_map(|asked| &asked.subjects)
            .chain(counted.iter().flatten())
        {
            let entry = finder.entry(&known[*subject]);
            if !entries.iter().any(|known| known.name == entry.name) {
                entries.push(entry);
            }
        }
        entries
    } else {
        finder.serving(&careers, &counted.concat())
    };
    let placed = if careers.is_empty() {
        let mut placed = finder.placed(&counted);
        placed.extend(finder.placed_without(&without, &counted));
        placed
    } else {
        finder.vocational(&careers)
    };
    let slugs = careers.iter().map(|id| Ok(catalogue.career(*id)?.slug));
    let alone: Vec<Vec<usize>> = asked
        .iter()
        .map(|asked| counted_alone(asked, &known))
        .collect();
    Ok(Subjects {
        asked: asked
            .iter()
            .map(|asked| Meaning {
                typed: asked.typed.clone(),
                subjects: asked
                    .subjects
                    .iter()
                    .map(|subject| known[*subject].name.in_lang(lang))
                    .collect(),
            })
            .collect(),
        asked_careers: slugs.collect::<Result<_, Error>>()?,
        sections: finder.sections(&placed),
        adds: finder.additions(&counted, &placed),
        majors: finder.supported_majors(&counted.concat()),
        careers: finder.careers(&counted.concat(), &placed),
        subjects,
        are_listed: finder.some_have_all(&alone),
        regulation: catalogue
            .regulation()?
            .map(|regulation| LocalizedRegulation::new(regulation, lang)),
    })
}

/// The error for an unknown subject, with the career that has its name, or whose name it ends: the
/// quotes may be missing.
fn with_career(error: Error, catalogue: &Catalogue, question: &AskedSubjects) -> Error {
    let Error::UnknownSubject { name, nearest, .. } = error else {
        return error;
    };
    let career = unquoted(catalogue, question).or_else(|| catalogue.find(&name).ok());
    let career = career.and_then(|id| Some(catalogue.career(id).ok()?.slug));
    Error::UnknownSubject {
        name,
        nearest,
        career,
    }
}

/// The error for an unknown career, which suggests the one that was meant if only quotes are missing.
fn with_quotes(
    mut error: careers_catalogue::Error,
    catalogue: &Catalogue,
    question: &AskedSubjects,
) -> careers_catalogue::Error {
    let meant = unquoted(catalogue, question).and_then(|id| catalogue.career(id).ok());
    if let UnknownCareer {
        nearest, meanings, ..
    } = &mut error
        && let Some(career) = meant
    {
        meanings.clear();
        *nearest = vec![NamedCareer {
            slug: career.slug.to_string(),
            title: career.title.owned(),
        }];
    }
    error
}

/// The career whose name begins as the value of `--career` and goes on as the subjects.
fn unquoted(catalogue: &Catalogue, question: &AskedSubjects) -> Option<CareerId> {
    let begun = question.careers.last()?;
    let rest = question.names.join(" ");
    catalogue.find(&format!("{begun} {rest}")).ok()
}

/// The Indonesian wording of a name.
fn indonesian(name: &Text) -> &str {
    name.wordings().next().unwrap_or_default()
}
