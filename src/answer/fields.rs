//! The answer of `careers fields`: the fields of work.

use careers_catalogue::layers::{Catalogue, Scope};
use careers_catalogue::profile::Slug;
use careers_catalogue::text::{Lang, Localized};
use serde::Serialize;

use crate::error::Error;

/// The fields of work.
#[derive(Debug, Serialize)]
pub struct Fields {
    /// The fields that have a career, in display order.
    pub fields: Vec<CountedCareers>,
}

/// A field, and the number of its careers.
#[derive(Debug, Serialize)]
pub struct CountedCareers {
    /// Its identifier, to type after `--field`.
    pub slug: Slug,
    /// Its name.
    pub name: Localized,
    /// The number of its careers.
    pub careers: usize,
}

pub(super) fn find(catalogue: &Catalogue, scope: &Scope, lang: Lang) -> Result<Fields, Error> {
    let listing = catalogue.careers(scope)?;
    let mut fields: Vec<CountedCareers> = Vec::new();
    // Careers stand in the order of their fields.
    for career in &listing.careers {
        let field = listing.field(career.field);
        match fields.iter_mut().find(|known| known.slug == field.slug) {
            Some(known) => known.careers += 1,
            None => fields.push(CountedCareers {
                slug: field.slug.clone(),
                name: field.name.in_lang(lang),
                careers: 1,
            }),
        }
    }
    Ok(Fields { fields })
}
