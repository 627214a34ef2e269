//! Employers: those that hire for a career, or all of them.

use serde::Serialize;

use super::list::slugs;
use crate::catalog::Catalog;
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
    let found = if let Some(career) = career {
        let names = catalog.profile(career)?.companies;
        names.iter().map(|name| catalog.company(name)).collect::<Result<_, _>>()?
    } else {
        let mut all = catalog.companies()?;
        all.sort_by(|a, b| b.careers.len().cmp(&a.careers.len()).then_with(|| a.name.cmp(&b.name)));
        all
    };
    let careers = catalog.careers()?;
    let employer = |company: crate::catalog::record::Company| Employer {
        careers: slugs(&company.careers, &careers),
        sector: company.sector.map(|sector| sector.in_lang(lang)),
        name: company.name,
    };
    Ok(Companies {
        career: career.map(|career| careers[career].slug.clone()),
        companies: found.into_iter().map(employer).collect(),
    })
}
