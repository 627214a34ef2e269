//! One career, whole.

use careers_catalogue::contents::Field;
use careers_catalogue::layers::{CareerId, Catalogue};
use careers_catalogue::profile::{
    Codes, Correction, Date, Difference, Interests, JobZone, Profile, Slug,
};
use careers_catalogue::text::{Lang, Localized, Text};
use serde::{Serialize, Serializer};

use crate::error::Error;

/// All that is known of a career, in one language.
#[derive(Debug, Serialize)]
pub struct Show {
    /// Its identifier.
    pub slug: Slug,
    /// The name of the job.
    pub title: Localized,
    /// The field of work.
    pub field: FieldName,
    /// Other names, in either language.
    pub aliases: Vec<String>,
    /// What the work revolves around.
    pub focus: Vec<Localized>,
    /// What the job is.
    pub summary: Localized,
    /// What one does.
    pub duties: Vec<Localized>,
    /// With whom one works.
    pub collaboration: Option<Localized>,
    /// Whom it suits.
    pub suited: Vec<Localized>,
    /// Whom it doesn't.
    pub unsuited: Vec<Localized>,
    /// Languages, instruments, systems.
    pub tools: Vec<String>,
    /// What people wrongly think of it.
    pub misconceptions: Vec<LocalizedCorrection>,
    /// What people wrongly expect of it.
    pub expectations: Vec<LocalizedCorrection>,
    /// How it differs from its neighbours.
    pub differs_from: Vec<LocalizedDifference>,
    /// How one gets in.
    pub entry: Option<Localized>,
    /// Study programmes, the most direct first.
    pub majors: Vec<String>,
    /// Employers.
    pub companies: Vec<String>,
    /// The Holland code.
    pub interests: Option<Interests>,
    /// O*NET's job zone.
    pub job_zone: Option<JobZone>,
    /// Official codes.
    pub codes: Codes,
    /// Neighbouring careers.
    pub related: Vec<Link>,
    /// Where the facts are from.
    pub sources: Vec<String>,
    /// How the catalogue's source wants to be named, if it does.
    pub attribution: Option<Localized>,
    /// When the profile was last read as a whole.
    pub reviewed: Option<Date>,
    /// The catalogue that it is from.
    pub catalogue: String,
    /// The language asked for.
    pub lang: Lang,
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

/// A belief and what is true instead.
#[derive(Debug, Serialize)]
pub struct LocalizedCorrection {
    /// What people hold.
    pub belief: Localized,
    /// What is true.
    pub reality: Localized,
}

/// How the career differs from another.
#[derive(Debug, Serialize)]
pub struct LocalizedDifference {
    /// The other career.
    pub career: Link,
    /// The difference.
    pub text: Localized,
}

/// Another career; in JSON its slug, which is what scripts look careers up by.
#[derive(Clone, Debug)]
pub struct Link {
    /// Its identifier.
    pub slug: Slug,
    /// Its title, unless no catalogue has it.
    pub title: Option<Localized>,
}

impl Serialize for Link {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.slug.serialize(serializer)
    }
}

impl Link {
    fn new(catalogue: &Catalogue, slug: Slug, lang: Lang) -> Result<Self, Error> {
        let title = catalogue
            .with_slug(&slug)?
            .map(|career| career.title.in_lang(lang));
        Ok(Self { slug, title })
    }
}

pub(super) fn find(catalogue: &Catalogue, name: &str, lang: Lang) -> Result<Show, Error> {
    at(catalogue, catalogue.find(name)?, lang)
}

/// The answer for a career that was found already.
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
        majors,
        companies,
        entry,
        interests,
        job_zone,
        codes,
        related,
        sources,
        reviewed,
    } = catalogue.profile(id)?;
    let about = catalogue.about(id)?;
    let one = |text: Text| text.in_lang(lang);
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
            career: Link::new(catalogue, career, lang)?,
            text: one(text),
        })
    };
    let related = related
        .into_iter()
        .map(|slug| Link::new(catalogue, slug, lang));
    Ok(Show {
        slug: catalogue.career(id)?.slug,
        title: one(title),
        field: FieldName::new(catalogue.field_of(id)?, lang),
        aliases,
        focus: each(focus),
        summary: one(summary),
        duties: each(duties),
        collaboration: collaboration.map(one),
        suited: each(suited),
        unsuited: each(unsuited),
        tools,
        misconceptions: corrections(misconceptions),
        expectations: corrections(expectations),
        differs_from: differs_from
            .into_iter()
            .map(difference)
            .collect::<Result<_, Error>>()?,
        entry: entry.map(one),
        majors,
        companies,
        interests,
        job_zone,
        codes,
        related: related.collect::<Result<_, _>>()?,
        sources,
        attribution: about.attribution.clone().map(one),
        reviewed,
        catalogue: about.name.clone(),
        lang,
    })
}
