//! Study programmes: those that lead to a career, or all of them.

use std::rc::Rc;

use serde::Serialize;

use super::list::{Naming, listed};
use crate::catalog::Catalog;
use crate::catalog::record::{Group, Major};
use crate::error::Error;
use crate::profile::Slug;
use crate::text::{Lang, Localized};

/// Study programmes and where they lead.
#[derive(Debug, Serialize)]
pub struct Majors<'c> {
    /// The career that they were asked for.
    pub career: Option<Slug>,
    /// In the career's order, the most direct first; without a career those that lead to the most careers first.
    pub majors: Vec<Programme<'c>>,
    /// Where the rules of admission are from, if any programme has them.
    pub regulation: Option<Regulation>,
}

/// A study programme.
#[derive(Debug, Serialize)]
pub struct Programme<'c> {
    /// The official Indonesian name.
    pub name: &'c str,
    /// The English name.
    pub name_en: Option<&'c str>,
    /// Which school subjects support an application through SNBP, where the programme's group is beyond doubt.
    pub admission: Option<Rc<Admission>>,
    /// The careers that it leads to, those it leads to most directly first.
    pub careers: Naming<'c>,
}

/// What supports an application through SNBP.
#[derive(Debug, Serialize)]
pub struct Admission {
    /// The group that the programme is usually counted under.
    pub group: Localized,
    /// The school subjects.
    pub subjects: Vec<Localized>,
    /// How the subjects go together, in the regulation's own terms.
    pub rule: Localized,
}

/// A regulation and with what care it is to be read.
#[derive(Debug, Serialize)]
pub struct Regulation {
    /// Its official name and number.
    pub name: String,
    /// What a reader must know before relying on it.
    pub caution: Localized,
}

pub(super) fn find<'c>(catalog: &'c Catalog, career: Option<&str>, lang: Lang) -> Result<Majors<'c>, Error> {
    let career = career.map(|name| catalog.find(name)).transpose()?;
    let names = career.map(|career| catalog.profile(career)).transpose()?.map(|profile| profile.majors);
    let found = listed(names, |name| catalog.major(name), || catalog.majors())?;
    let slugs = Rc::new(catalog.slugs()?);
    let admissions: Vec<_> = catalog.groups()?.iter().map(|group| Rc::new(Admission::new(group, lang))).collect();
    let majors: Vec<_> = found
        .into_iter()
        .map(|major: Major<'c>| Programme {
            careers: Naming::new(major.careers, &slugs),
            name: major.name,
            name_en: major.name_en,
            admission: major.group.map(|group| admissions[group].clone()),
        })
        .collect();
    let known = majors.iter().any(|major| major.admission.is_some());
    let regulation = if known { catalog.regulation()? } else { None };
    Ok(Majors {
        career: career.map(|career| slugs[career].clone()),
        majors,
        regulation: regulation
            .map(|regulation| Regulation { name: regulation.name.clone(), caution: regulation.caution.in_lang(lang) }),
    })
}

impl Admission {
    fn new(group: &Group, lang: Lang) -> Self {
        Self {
            group: group.name.in_lang(lang),
            subjects: group.subjects.iter().map(|subject| subject.in_lang(lang)).collect(),
            rule: group.rule.in_lang(lang),
        }
    }
}
