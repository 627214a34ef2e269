//! The answer of `careers export`: careers as open data, in both languages.

use std::slice;

use careers_catalogue::layers::{CareerId, Catalogue};
use careers_catalogue::profile::{CareerSlug, Profile, Slug};
use careers_catalogue::text::{Lang, LanguageCode, Text};
use serde::Serialize;

use super::matching;
use super::show::supporting_subjects;
use crate::error::Error;
use crate::question::Exported;

/// Careers as open data.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Export {
    /// One career.
    Career(Box<ExportedCareer>),
    /// The careers of some catalogues, in the order of their fields.
    Catalogues(Vec<ExportedCareer>),
}

/// A career with all that is known of it. The JSON is described by `schema/export.json`.
#[derive(Debug, Serialize)]
pub struct ExportedCareer {
    /// Its identifier.
    pub slug: CareerSlug,
    /// The catalogue that it is from.
    pub catalogue: Slug,
    /// The identifier of its field.
    pub field: Slug,
    /// The name of its field.
    pub field_name: Text,
    /// Its profile. Other careers in it are named by slugs that open them.
    #[serde(flatten)]
    pub profile: Profile,
    /// The English names of its majors, in the order of these; an official name where a major has no
    /// other.
    pub majors_en: Vec<String>,
    /// The English names of its companies, in the order of these.
    pub companies_en: Vec<String>,
    /// The school subjects that surely support an application for its majors.
    pub subjects: Vec<Text>,
    /// The addresses of the licences of its catalogue; none if nobody has stated any.
    pub licences: Vec<String>,
    /// The credit to the owners of its catalogue.
    pub attribution: Option<Text>,
}

impl Export {
    /// The careers.
    #[must_use]
    pub fn careers(&self) -> &[ExportedCareer] {
        match self {
            Self::Career(career) => slice::from_ref(career),
            Self::Catalogues(careers) => careers,
        }
    }

    /// The languages of the texts: Indonesian and English, and those of imports in another one.
    #[must_use]
    pub fn languages(&self) -> Vec<LanguageCode> {
        let mut languages = Lang::ALL.map(LanguageCode::from).to_vec();
        for career in self.careers() {
            // An import has all its texts in one language.
            if let Some(third) = career.profile.title.third_language()
                && !languages.contains(&third)
            {
                languages.push(third);
            }
        }
        languages
    }
}

pub(super) fn find(catalogue: &Catalogue, asked: &Exported) -> Result<Export, Error> {
    match asked {
        Exported::Career(name) => {
            let career = at(catalogue, catalogue.find(name)?)?;
            Ok(Export::Career(Box::new(career)))
        }
        Exported::Catalogues(names) => {
            let listing = catalogue.careers(&matching::scope(catalogue, names)?)?;
            let careers = listing.careers.iter();
            let careers = careers.map(|career| at(catalogue, career.id));
            Ok(Export::Catalogues(careers.collect::<Result<_, _>>()?))
        }
    }
}

/// The career with an id.
fn at(catalogue: &Catalogue, id: CareerId) -> Result<ExportedCareer, Error> {
    let mut profile = catalogue.profile(id)?;
    let full = |slug: &CareerSlug| -> Result<CareerSlug, Error> {
        match catalogue.resolve(slug, id)? {
            Some(other) => Ok(catalogue.career(other)?.slug),
            None => Ok(slug.clone()),
        }
    };
    for slug in &mut profile.related {
        *slug = full(slug)?;
    }
    for difference in &mut profile.differs_from {
        difference.career = full(&difference.career)?;
    }
    let majors = catalogue.facts_on_majors(id, &profile.majors)?;
    let companies = catalogue.facts_on_companies(id, &profile.companies)?;
    let majors_en = profile.majors.iter().zip(&majors).map(|(name, facts)| {
        let english = facts.as_ref().and_then(|facts| facts.name_en);
        english.unwrap_or(name).to_owned()
    });
    let companies_en = profile.companies.iter().zip(&companies);
    let companies_en = companies_en.map(|(name, facts)| {
        let english = facts.as_ref().map(|facts| facts.name_in(Lang::En, name));
        english.unwrap_or(name).to_owned()
    });
    let field = catalogue.field_of(id)?;
    let terms = catalogue.about(id)?.terms.as_ref();
    let subjects = supporting_subjects(&majors);
    Ok(ExportedCareer {
        slug: catalogue.career(id)?.slug,
        catalogue: catalogue.name_of(id)?.clone(),
        field: field.slug,
        field_name: field.name,
        majors_en: majors_en.collect(),
        companies_en: companies_en.collect(),
        subjects: subjects
            .iter()
            .map(|subject| subject.name.clone())
            .collect(),
        licences: terms.map_or_else(Vec::new, |terms| terms.licences.clone()),
        attribution: terms.map(|terms| terms.credit.clone()),
        profile,
    })
}
