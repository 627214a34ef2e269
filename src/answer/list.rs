//! The answer of `careers list`: the careers that match every filter.

use std::collections::HashMap;

use careers_catalogue::layers::{CareerId, Catalogue, ListedCareer, RankedCareer};
use careers_catalogue::profile::{CareerSlug, Interests, Slug};
use careers_catalogue::text::{Lang, Localized};
use serde::Serialize;

use crate::error::Error;
use crate::question::Filter;

/// Careers, sorted by the rank of the major and company in the filter, then by field and title.
#[derive(Debug, Serialize)]
pub struct List {
    /// The careers.
    pub careers: Vec<Item>,
}

/// A career in a list.
#[derive(Debug, Serialize)]
pub struct Item {
    /// Its identifier.
    pub slug: CareerSlug,
    /// The name of the job.
    pub title: Localized,
    /// The field's identifier.
    pub field: Slug,
    /// The field's name.
    pub field_name: Localized,
    /// The job in one or two sentences.
    pub summary: Localized,
    /// The Holland code.
    pub interests: Option<Interests>,
    /// The catalogue that it is from.
    pub catalogue: Slug,
}

pub(super) fn find(catalogue: &Catalogue, filter: &Filter, lang: Lang) -> Result<List, Error> {
    let field = filter
        .field
        .as_deref()
        .map(|name| catalogue.find_field(name))
        .transpose()?;
    let major = filter
        .major
        .as_deref()
        .map(|name| catalogue.major(name))
        .transpose()?;
    let company = filter
        .company
        .as_deref()
        .map(|name| catalogue.company(name))
        .transpose()?;
    let major = major.map(|major| Ranks::new(&major.careers));
    let company = company.map(|company| Ranks::new(&company.careers));

    let mut listing = catalogue.careers(&catalogue.scope(&filter.catalogues)?)?;
    let careers = std::mem::take(&mut listing.careers);
    let is_wanted = |career: &ListedCareer<'_>| {
        let interests = career.record.interests.as_ref();
        let includes = |wanted| interests.is_some_and(|interests| interests.include(wanted));
        field
            .as_ref()
            .is_none_or(|field| listing.field(career.field).slug == field.slug)
            && major
                .as_ref()
                .is_none_or(|ranks| ranks.of(career.id).is_some())
            && company
                .as_ref()
                .is_none_or(|ranks| ranks.of(career.id).is_some())
            && filter.interests.as_ref().is_none_or(includes)
    };
    let mut found: Vec<_> = careers.into_iter().filter(is_wanted).collect();
    found.sort_by_cached_key(|career| {
        let rank = |ranks: &Option<Ranks>| ranks.as_ref().and_then(|ranks| ranks.of(career.id));
        let title = career.record.title.in_lang(lang).text.to_lowercase();
        (rank(&major), rank(&company), career.field, title)
    });

    let mut field_names = HashMap::new();
    let careers = found.into_iter().map(|ListedCareer { id, record, field }| {
        let field_name = field_names
            .entry(field)
            .or_insert_with(|| listing.field(field).name.in_lang(lang));
        Ok(Item {
            slug: record.slug,
            title: record.title.in_lang(lang),
            field: listing.field(field).slug.clone(),
            field_name: field_name.clone(),
            summary: catalogue.summary(id)?.in_lang(lang),
            interests: record.interests,
            catalogue: catalogue.name_of(id)?.clone(),
        })
    });
    Ok(List {
        careers: careers.collect::<Result<_, Error>>()?,
    })
}

/// The ranks of one major or company in the careers' own lists, from 0.
struct Ranks(HashMap<CareerId, usize>);

impl Ranks {
    fn new(careers: &[RankedCareer]) -> Self {
        Self(
            careers
                .iter()
                .map(|career| (career.id, career.rank))
                .collect(),
        )
    }

    /// The rank in a career's list, if the career names it.
    fn of(&self, career: CareerId) -> Option<usize> {
        self.0.get(&career).copied()
    }
}
