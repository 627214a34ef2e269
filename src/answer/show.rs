//! The answer of `careers show`: a whole profile.

use std::rc::Rc;

use careers_catalogue::contents::{Field, Subject};
use careers_catalogue::layers::{CareerId, Catalogue, MajorFacts};
use careers_catalogue::profile::{
    CareerSlug, Codes, Correction, Date, Difference, Interests, JobZone, Level, Profile, Ratings,
    Slug,
};
use careers_catalogue::text::{Lang, LanguageCode, Localized, Text};
use serde::{Serialize, Serializer};

use super::majors::LocalizedNearbyMajor;
use super::school_subjects::CareerSupport;
use crate::error::Error;
use crate::question::ProfilePart;

/// The whole profile of a career, in one language.
#[derive(Debug, Serialize)]
pub struct Show {
    /// Its identifier.
    pub slug: CareerSlug,
    /// The name of the job.
    pub title: Localized,
    /// The field of work.
    pub field: FieldName,
    /// Other names, in either language.
    pub aliases: Vec<String>,
    /// The centre of the work.
    pub focus: Vec<Localized>,
    /// The job in one or two sentences.
    pub summary: Localized,
    /// The tasks of the job.
    pub duties: Vec<Localized>,
    /// The people that one works with.
    pub collaboration: Option<Localized>,
    /// People whom the job suits.
    pub suited: Vec<Localized>,
    /// People whom the job doesn't suit.
    pub unsuited: Vec<Localized>,
    /// Languages, instruments, systems.
    pub tools: Vec<Localized>,
    /// Wrong beliefs about the job.
    pub misconceptions: Vec<LocalizedCorrection>,
    /// Wrong expectations of people who choose it.
    pub expectations: Vec<LocalizedCorrection>,
    /// The differences from neighbouring careers.
    pub differs_from: Vec<LocalizedDifference>,
    /// The years before: schools, levels, their length.
    pub study_time: Option<Localized>,
    /// A working day, and what it asks of body and mind.
    pub conditions: Option<Localized>,
    /// Things to try within a month.
    pub try_now: Vec<Localized>,
    /// The years after.
    pub prospects: Option<Localized>,
    /// The gate: selection, examination, licence, portfolio.
    pub entry: Option<Localized>,
    /// The level of the shortest way in.
    pub level: Option<Level>,
    /// Study programmes, the most direct first.
    pub majors: Vec<String>,
    /// Study programmes that lie near but don't lead here.
    pub majors_nearby: Vec<LocalizedNearbyMajor>,
    /// The school subjects that surely support an application for these programmes, those that
    /// support most of them first.
    pub subjects: Vec<Localized>,
    /// Employers, and kinds of employers.
    pub companies: Vec<Localized>,
    /// The Holland code.
    pub interests: Option<Interests>,
    /// O*NET's ratings of the six interests, from 1 to 7.
    pub scores: Option<Ratings>,
    /// O*NET's job zone.
    pub job_zone: Option<JobZone>,
    /// Official codes.
    pub codes: Codes,
    /// Neighbouring careers.
    pub related: Vec<Link>,
    /// The sources of the facts.
    pub sources: Vec<String>,
    /// The attribution that the catalogue's source asks for, if any.
    pub attribution: Option<Localized>,
    /// The day of the last reading of the whole profile.
    pub reviewed: Option<Date>,
    /// The catalogue that it is from.
    pub catalogue: Slug,
    /// The requested language.
    pub lang: Lang,
    /// The language of the summary, and of an import of every text, if it isn't the requested one.
    pub text_lang: Option<LanguageCode>,
    /// The parts that a text shows; none for all. JSON has them all.
    #[serde(skip)]
    pub parts: Vec<ProfilePart>,
}

/// A field of work.
#[derive(Debug, Serialize)]
pub struct FieldName {
    /// Its identifier.
    pub slug: Slug,
    /// Its name.
    pub name: Localized,
}

impl FieldName {
    pub(super) fn new(field: Field, lang: Lang) -> Self {
        Self {
            name: field.name.in_lang(lang),
            slug: field.slug,
        }
    }
}

/// A wrong belief and the truth.
#[derive(Debug, Serialize)]
pub struct LocalizedCorrection {
    /// The wrong belief.
    pub belief: Localized,
    /// The truth.
    pub reality: Localized,
}

/// A difference from another career.
#[derive(Debug, Serialize)]
pub struct LocalizedDifference {
    /// The other career.
    pub career: Link,
    /// The text.
    pub text: Localized,
}

/// Another career. JSON has only its slug, because scripts look careers up by slug.
#[derive(Clone, Debug)]
pub struct Link {
    /// Its identifier.
    pub slug: CareerSlug,
    /// Its title; `None` if no catalogue has the career.
    pub title: Option<Localized>,
}

impl Serialize for Link {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.slug.serialize(serializer)
    }
}

impl Link {
    /// A link from the profile of a career.
    fn new(
        catalogue: &Catalogue,
        slug: CareerSlug,
        from: CareerId,
        lang: Lang,
    ) -> Result<Self, Error> {
        let Some(id) = catalogue.resolve(&slug, from)? else {
            return Ok(Self { slug, title: None });
        };
        let career = catalogue.career(id)?;
        Ok(Self {
            title: Some(career.title.in_lang(lang)),
            slug: career.slug,
        })
    }
}

pub(super) fn find(catalogue: &Catalogue, name: &str, lang: Lang) -> Result<Show, Error> {
    at(catalogue, catalogue.find(name)?, lang)
}

/// Returns the answer for a career by its id.
pub(super) fn at(catalogue: &Catalogue, id: CareerId, lang: Lang) -> Result<Show, Error> {
    let Profile {
        title,
        aliases,
        summary,
        focus,
        duties,
        collaboration,
        suited,
        unsuited,
        tools,
        misconceptions,
        expectations,
        differs_from,
        level,
        majors,
        majors_nearby,
        companies,
        conditions,
        try_now,
        study_time,
        prospects,
        entry,
        interests,
        ratings,
        job_zone,
        codes,
        related,
        sources,
        reviewed,
    } = catalogue.profile(id)?;
    let about = catalogue.about(id)?;
    let one = |text: Text| text.in_lang(lang);
    let summary = one(summary);
    let text_lang = summary.fallback;
    let each = |texts: Vec<Text>| texts.into_iter().map(one).collect();
    let corrections = |corrections: Vec<Correction>| {
        let one = |Correction { belief, reality }| LocalizedCorrection {
            belief: one(belief),
            reality: one(reality),
        };
        corrections.into_iter().map(one).collect()
    };
    let difference = |Difference { career, text }| {
        Ok(LocalizedDifference {
            career: Link::new(catalogue, career, id, lang)?,
            text: one(text),
        })
    };
    let related = related
        .into_iter()
        .map(|slug| Link::new(catalogue, slug, id, lang));
    Ok(Show {
        slug: catalogue.career(id)?.slug,
        title: one(title),
        field: FieldName::new(catalogue.field_of(id)?, lang),
        aliases,
        focus: each(focus),
        summary,
        duties: each(duties),
        collaboration: collaboration.map(one),
        suited: each(suited),
        unsuited: each(unsuited),
        tools: each(tools),
        misconceptions: corrections(misconceptions),
        expectations: corrections(expectations),
        differs_from: differs_from
            .into_iter()
            .map(difference)
            .collect::<Result<_, Error>>()?,
        study_time: study_time.map(one),
        conditions: conditions.map(one),
        try_now: each(try_now),
        prospects: prospects.map(one),
        entry: entry.map(one),
        level,
        subjects: supporting_subjects(&catalogue.facts_on_majors(id, &majors)?)
            .iter()
            .map(|subject| subject.name.in_lang(lang))
            .collect(),
        majors,
        majors_nearby: majors_nearby
            .into_iter()
            .map(|nearby| LocalizedNearbyMajor::new(nearby, lang))
            .collect(),
        companies: names_of_companies(catalogue, id, companies, lang)?,
        interests,
        scores: ratings,
        job_zone,
        codes,
        related: related.collect::<Result<_, _>>()?,
        sources,
        attribution: about.attribution().cloned().map(one),
        reviewed,
        catalogue: catalogue.name_of(id)?.clone(),
        lang,
        text_lang,
        parts: Vec::new(),
    })
}

/// The names of companies in a language. Kinds of employers have one in each.
fn names_of_companies(
    catalogue: &Catalogue,
    career: CareerId,
    names: Vec<String>,
    lang: Lang,
) -> Result<Vec<Localized>, Error> {
    let same = |name: String| Text::Same(name).in_lang(lang);
    if lang == Lang::Id {
        return Ok(names.into_iter().map(same).collect());
    }
    let facts = catalogue.facts_on_companies(career, &names)?;
    let pairs = names.into_iter().zip(facts);
    let names = pairs.map(|(name, facts)| match facts {
        Some(facts) => same(facts.name_in(lang, &name).to_owned()),
        None => same(name),
    });
    Ok(names.collect())
}

/// The school subjects that surely support an application for the majors of a career, those that
/// support most of them first. There are none for a career that is mostly entered from vocational
/// schools.
pub(super) fn supporting_subjects(majors: &[Option<MajorFacts<'_>>]) -> Vec<Rc<Subject>> {
    let mut support = CareerSupport::default();
    for (rank, major) in majors.iter().flatten().enumerate() {
        support.add(major, rank);
    }
    if support.is_mostly_vocational() {
        return Vec::new();
    }
    let sure = support
        .shares()
        .into_iter()
        .filter(|share| share.share > 0.0);
    sure.map(|share| share.subject).collect()
}
