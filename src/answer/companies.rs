//! Employers: those that hire for a career, or all of them.

use serde::Serialize;

use super::list::{listed, mentioned};
use crate::catalog::Catalog;
use crate::catalog::record::Company;
use crate::error::Error;
use crate::profile::Slug;
use crate::text::{Lang, Localized};

/// Employers and whom they hire.
#[derive(Debug, Serialize)]
pub struct Companies {
    /// The career that they were asked for.
    pub career: Option<Slug>,
    /// In the career's order; without a career those that hire for the most careers first.
    pub companies: Vec<Employer>,
}

/// An employer.
#[derive(Debug, Serialize)]
pub struct Employer {
    /// The short official name.
    pub name: String,
    /// Its line of business.
    pub sector: Option<Localized>,
    /// The careers that it hires for.
    pub careers: Vec<Slug>,
}

pub(super) fn find(catalog: &Catalog, career: Option<&str>, lang: Lang) -> Result<Companies, Error> {
    let career = career.map(|name| catalog.find(name)).transpose()?;
    let names = career.map(|career| catalog.profile(career)).transpose()?.map(|profile| profile.companies);
    let found = listed(names, |name| catalog.company(name), || catalog.companies(), |company| company.careers.len())?;
    let slugs = catalog.slugs()?;
    let sectors: Vec<_> = catalog.sectors()?.iter().map(|sector| sector.0.in_lang(lang)).collect();
    let employer = |company: Company| Employer {
        careers: mentioned(&company.careers, &slugs),
        sector: company.sector.map(|sector| sectors[sector].clone()),
        name: company.name.to_owned(),
    };
    Ok(Companies {
        career: career.map(|career| slugs[career].clone()),
        companies: found.into_iter().map(employer).collect(),
    })
}
