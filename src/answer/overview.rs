//! What this is and how much it knows.

use careers_catalogue::layers::Catalogue;
use serde::Serialize;

use crate::error::Error;

/// How much is known.
#[derive(Debug, Serialize)]
pub struct Overview {
    /// How many careers.
    pub careers: usize,
    /// How many study programmes.
    pub majors: usize,
    /// How many employers.
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
