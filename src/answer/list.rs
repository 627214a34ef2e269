//! Careers that match every filter.

use std::collections::HashMap;
use std::rc::Rc;

use serde::{Serialize, Serializer};

use crate::catalog::record::{Career, Mentions};
use crate::catalog::{Catalog, Listing};
use crate::error::Error;
use crate::profile::{Interests, Slug};
use crate::question::Filter;
use crate::text::{Lang, Localized};

/// Careers, in display order: with a major or a company those first that name it early in their own list.
#[derive(Debug, Serialize)]
pub struct List {
    /// The careers.
    pub careers: Vec<Item>,
}

/// What a list says of a career.
#[derive(Debug, Serialize)]
pub struct Item {
    /// Its identifier.
    pub slug: Slug,
    /// The name of the job.
    pub title: Localized,
    /// The field's identifier.
    pub field: Slug,
    /// The field's name.
    pub field_name: Localized,
    /// What the job is.
    pub summary: Localized,
    /// The Holland code.
    pub interests: Option<Interests>,
    /// The catalogue that it is from.
    pub catalogue: String,
}

pub(super) fn find(catalog: &Catalog, filter: &Filter, lang: Lang) -> Result<List, Error> {
    let field = filter.field.as_deref().map(|name| catalog.find_field(name)).transpose()?;
    let major = filter.major.as_deref().map(|name| catalog.major(name)).transpose()?;
    let company = filter.company.as_deref().map(|name| catalog.company(name)).transpose()?;
    let major = major.map(|major| ranks(&major.careers));
    let company = company.map(|company| ranks(&company.careers));

    let Listing { careers, fields } = catalog.careers()?;
    let wanted = |position: usize, career: &Career| {
        let has_interests = |wanted| career.interests.as_ref().is_some_and(|interests| interests.include(wanted));
        let is_ranked = |ranks: &Option<HashMap<_, _>>| ranks.as_ref().is_none_or(|r| r.contains_key(&position));
        field.as_ref().is_none_or(|field| fields[career.field].slug == field.slug)
            && is_ranked(&major)
            && is_ranked(&company)
            && filter.interests.as_ref().is_none_or(has_interests)
    };
    let mut found: Vec<_> = careers.into_iter().filter(|(position, career)| wanted(*position, career)).collect();
    let rank = |ranks: &Option<HashMap<usize, usize>>, position: usize| ranks.as_ref().map(|ranks| ranks[&position]);
    found.sort_by_cached_key(|(position, career)| {
        let title = career.title.in_lang(lang).text.to_lowercase();
        (rank(&major, *position), rank(&company, *position), career.field, title)
    });

    let careers = found.into_iter().map(|(position, career)| {
        let field = &fields[career.field];
        Ok(Item {
            title: career.title.in_lang(lang),
            field: field.slug.clone(),
            field_name: field.name.in_lang(lang),
            summary: catalog.summary(position)?.in_lang(lang),
            interests: career.interests,
            catalogue: catalog.about(position)?.name.clone(),
            slug: career.slug,
        })
    });
    Ok(List { careers: careers.collect::<Result<_, Error>>()? })
}

fn ranks(mentions: &Mentions<'_>) -> HashMap<usize, usize> {
    mentions.iter().map(|mention| (mention.career, mention.rank)).collect()
}

/// The careers that name a thing, in JSON by their slugs.
///
/// The slugs of all careers are shared by all things, since a list of each thing's own would be most of a long answer.
#[derive(Debug)]
pub struct Naming<'c> {
    careers: Mentions<'c>,
    slugs: Rc<Vec<Slug>>,
}

impl<'c> Naming<'c> {
    pub(super) fn new(careers: Mentions<'c>, slugs: &Rc<Vec<Slug>>) -> Self {
        Self { careers, slugs: Rc::clone(slugs) }
    }

    /// How many they are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.careers.count()
    }

    /// Their slugs, those first that name the thing early.
    pub fn slugs(&self) -> impl Iterator<Item = &Slug> {
        self.careers.iter().map(|mention| &self.slugs[mention.career])
    }
}

impl Serialize for Naming<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.slugs())
    }
}

/// The things that a career names, in its own order; without a career all of them.
pub(super) fn listed<T>(
    names: Option<Vec<String>>,
    one: impl Fn(&str) -> Result<T, Error>,
    all: impl FnOnce() -> Result<Vec<T>, Error>,
) -> Result<Vec<T>, Error> {
    names.map_or_else(all, |names| names.iter().map(|name| one(name)).collect())
}
