//! The answer of `careers` alone: the number of careers, majors and companies.

use careers_catalogue::layers::Catalogue;
use serde::Serialize;

use crate::error::Error;

/// The size of the encyclopedia.
#[derive(Debug, Serialize)]
pub struct Overview {
    /// The number of careers.
    pub careers: usize,
    /// The number of study programmes.
    pub majors: usize,
    /// The number of employers.
    pub companies: usize,
}

pub(super) fn find(catalogue: &Catalogue) -> Result<Overview, Error> {
    let (careers, majors, companies) = catalogue.counts()?;
    Ok(Overview {
        careers,
        majors,
        companies,
    })
}
