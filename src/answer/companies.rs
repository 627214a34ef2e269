//! The answer of `careers companies`: the employers that hire for a career, or all of them.

use careers_catalogue::layers::{Catalogue, Company, Scope};
use careers_catalogue::profile::CareerSlug;
use careers_catalogue::text::{Lang, Localized, Text};
use serde::Serialize;

use super::majors::{career_and_profile, slugs_of};
use crate::error::Error;

/// Employers, and the careers that they hire for.
#[derive(Debug, Serialize)]
pub struct Companies {
    /// The career in the question, if it names one.
    pub career: Option<CareerSlug>,
    /// The employers, in the career's order; without a career, those with the most careers first.
    pub companies: Vec<Employer>,
}

/// An employer.
#[derive(Debug, Serialize)]
pub struct Employer {
    /// The short official name; of a kind of employers, its name in the language.
    pub name: Localized,
    /// Its line of business.
    pub sector: Option<Localized>,
    /// The careers that it hires for, sorted by its place in each career's list.
    pub careers: Vec<CareerSlug>,
}

pub(super) fn find(
    catalogue: &Catalogue,
    career: Option<&str>,
    scope: &Scope,
    lang: Lang,
) -> Result<Companies, Error> {
    let slugs = catalogue.slugs()?;
    let (career, companies) = match career {
        Some(career) => {
            let (slug, profile) = career_and_profile(catalogue, career)?;
            (
                Some(slug),
                catalogue.official_companies(&profile.companies)?,
            )
        }
        None => (None, catalogue.companies(scope)?),
    };
    let employer = |Company {
                        name,
                        facts,
                        careers,
                    }: Company<'_>| Employer {
        name: Text::Same(facts.name_in(lang, name)).in_lang(lang),
        sector: facts.sector.map(|sector| sector.0.in_lang(lang)),
        careers: slugs_of(&careers, slugs),
    };
    Ok(Companies {
        career,
        companies: companies.into_iter().map(employer).collect(),
    })
}
