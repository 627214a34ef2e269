//! Employers: those that hire for a career, or all of them.

use std::rc::Rc;

use serde::Serialize;

use super::list::{Naming, listed};
use crate::catalog::Catalog;
use crate::catalog::record::Company;
use crate::error::Error;
use crate::profile::Slug;
use crate::text::{Lang, Localized};

/// Employers and whom they hire.
#[derive(Debug, Serialize)]
pub struct Companies<'c> {
    /// The career that they were asked for.
    pub career: Option<Slug>,
    /// In the career's order; without a career those that hire for the most careers first.
    pub companies: Vec<Employer<'c>>,
}

/// An employer.
#[derive(Debug, Serialize)]
pub struct Employer<'c> {
    /// The short official name.
    pub name: &'c str,
    /// Its line of business.
    pub sector: Option<Rc<Localized>>,
    /// The careers that it hires for.
    pub careers: Naming<'c>,
}

pub(super) fn find<'c>(catalog: &'c Catalog, career: Option<&str>, lang: Lang) -> Result<Companies<'c>, Error> {
    let career = career.map(|name| catalog.find(name)).transpose()?;
    let names = career.map(|career| catalog.profile(career)).transpose()?.map(|profile| profile.companies);
    let found = listed(names, |name| catalog.company(name), || catalog.companies())?;
    let slugs = Rc::new(catalog.slugs()?);
    let sectors: Vec<_> = catalog.sectors()?.iter().map(|sector| Rc::new(sector.0.in_lang(lang))).collect();
    let employer = |company: Company<'c>| Employer {
        careers: Naming::new(company.careers, &slugs),
        sector: company.sector.map(|sector| sectors[sector].clone()),
        name: company.name,
    };
    Ok(Companies {
        career: career.map(|career| slugs[career].clone()),
        companies: found.into_iter().map(employer).collect(),
    })
}
