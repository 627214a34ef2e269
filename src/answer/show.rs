//! One career, whole.

use serde::{Serialize, Serializer};

use crate::catalog::Catalog;
use crate::catalog::record::Field;
use crate::error::Error;
use crate::profile::{self, Codes, Date, Interests, JobZone, Slug};
use crate::text::{Lang, Localized, Text};

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
    pub misconceptions: Vec<Correction>,
    /// What people wrongly expect of it.
    pub expectations: Vec<Correction>,
    /// How it differs from its neighbours.
    pub differs_from: Vec<Difference>,
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
        Self { name: field.name.in_lang(lang), slug: field.slug }
    }
}

/// A belief and what is true instead.
#[derive(Debug, Serialize)]
pub struct Correction {
    /// What people hold.
    pub belief: Localized,
    /// What is true.
    pub reality: Localized,
}

/// How the career differs from another.
#[derive(Debug, Serialize)]
pub struct Difference {
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
    fn new(catalog: &Catalog, slug: Slug, lang: Lang) -> Result<Self, Error> {
        let title = catalog.with_slug(&slug)?.map(|career| career.title.in_lang(lang));
        Ok(Self { slug, title })
    }
}

pub(super) fn find(catalog: &Catalog, name: &str, lang: Lang) -> Result<Show, Error> {
    at(catalog, catalog.find(name)?, lang)
}

/// The career at a position of the catalogue.
pub(super) fn at(catalog: &Catalog, position: usize, lang: Lang) -> Result<Show, Error> {
    let career = catalog.career(position)?;
    let profile = catalog.profile(position)?;
    let about = catalog.about(position)?;
    let one = |text: &Text| text.in_lang(lang);
    let each = |texts: &[Text]| texts.iter().map(one).collect();
    let corrections = |corrections: &[profile::Correction]| {
        corrections.iter().map(|c| Correction { belief: one(&c.belief), reality: one(&c.reality) }).collect()
    };
    let differs_from = profile.differs_from.into_iter().map(|difference| {
        Ok(Difference { career: Link::new(catalog, difference.career, lang)?, text: one(&difference.text) })
    });
    Ok(Show {
        slug: career.slug,
        title: one(&profile.title),
        field: FieldName::new(catalog.field_of(position)?, lang),
        aliases: profile.aliases,
        focus: each(&profile.focus),
        summary: one(&profile.summary),
        duties: each(&profile.duties),
        collaboration: profile.collaboration.as_ref().map(one),
        suited: each(&profile.suited),
        unsuited: each(&profile.unsuited),
        tools: profile.tools,
        misconceptions: corrections(&profile.misconceptions),
        expectations: corrections(&profile.expectations),
        differs_from: differs_from.collect::<Result<_, Error>>()?,
        entry: profile.entry.as_ref().map(one),
        majors: profile.majors,
        companies: profile.companies,
        interests: profile.interests,
        job_zone: profile.job_zone,
        codes: profile.codes,
        related: profile.related.into_iter().map(|slug| Link::new(catalog, slug, lang)).collect::<Result<_, _>>()?,
        sources: profile.sources,
        attribution: about.attribution.as_ref().map(one),
        reviewed: profile.reviewed,
        catalogue: about.name.clone(),
        lang,
    })
}
