//! The answer of `careers majors`: the study programmes that lead to a career, or all of them.

use careers_catalogue::contents::Group;
use careers_catalogue::layers::{Catalogue, Major, RankedCareer, Scope, Slugs};
use careers_catalogue::profile::{CareerSlug, Profile};
use careers_catalogue::text::{Lang, Localized};
use serde::Serialize;

use crate::error::Error;

/// Study programmes, and the careers that they lead to.
#[derive(Debug, Serialize)]
pub struct Majors {
    /// The career in the question, if it names one.
    pub career: Option<CareerSlug>,
    /// The programmes, in the career's order, the most direct first; without a career, those with
    /// the most careers first.
    pub majors: Vec<MajorEntry>,
    /// The source of the rules of admission, if any programme has them.
    pub regulation: Option<LocalizedRegulation>,
}

/// A study programme.
#[derive(Debug, Serialize)]
pub struct MajorEntry {
    /// The official Indonesian name.
    pub name: String,
    /// The English name.
    pub name_en: Option<String>,
    /// The school subjects that support an application through SNBP, if the programme's group is
    /// certain.
    pub admission: Option<Admission>,
    /// The careers that it leads to, the most direct first.
    pub careers: Vec<CareerSlug>,
}

/// The school subjects that support an application through SNBP.
#[derive(Debug, Serialize)]
pub struct Admission {
    /// The group that the programme is usually counted under.
    pub group: Localized,
    /// The school subjects.
    pub subjects: Vec<Localized>,
    /// The rule that combines the subjects, in the regulation's own terms.
    pub rule: Localized,
}

/// A regulation, and a caution to its readers.
#[derive(Debug, Serialize)]
pub struct LocalizedRegulation {
    /// Its official name and number.
    pub name: String,
    /// A warning to readers who rely on it.
    pub caution: Localized,
}

pub(super) fn find(
    catalogue: &Catalogue,
    career: Option<&str>,
    scope: &Scope,
    lang: Lang,
) -> Result<Majors, Error> {
    let slugs = catalogue.slugs()?;
    let (career, names) = career_and_names(catalogue, career, |profile| profile.majors)?;
    let majors = match names {
        Some(names) => names
            .iter()
            .map(|name| catalogue.major(name))
            .collect::<Result<_, _>>()?,
        None => catalogue.majors(scope)?,
    };
    let entry = |Major {
                     name,
                     facts,
                     careers,
                 }: Major<'_>| MajorEntry {
        name: name.to_owned(),
        name_en: facts.name_en.map(str::to_owned),
        admission: facts.group.map(|group| Admission::new(&group, lang)),
        careers: slugs_of(&careers, &slugs),
    };
    let majors: Vec<_> = majors.into_iter().map(entry).collect();
    let is_ruled = majors.iter().any(|major| major.admission.is_some());
    let regulation = if is_ruled {
        catalogue.regulation()?
    } else {
        None
    };
    let regulation = regulation.map(|regulation| LocalizedRegulation {
        name: regulation.name.clone(),
        caution: regulation.caution.in_lang(lang),
    });
    Ok(Majors {
        career,
        majors,
        regulation,
    })
}

/// Finds a career by its name. Returns its slug and the `names` in its profile, or nothing without
/// a name.
pub(super) fn career_and_names(
    catalogue: &Catalogue,
    career: Option<&str>,
    names: fn(Profile) -> Vec<String>,
) -> Result<(Option<CareerSlug>, Option<Vec<String>>), Error> {
    let Some(career) = career else {
        return Ok((None, None));
    };
    let id = catalogue.find(career)?;
    Ok((
        Some(catalogue.career(id)?.slug),
        Some(names(catalogue.profile(id)?)),
    ))
}

/// The slugs of careers, in the same order.
pub(super) fn slugs_of(careers: &[RankedCareer], slugs: &Slugs) -> Vec<CareerSlug> {
    careers
        .iter()
        .map(|career| slugs.of(career.id).clone())
        .collect()
}

impl Admission {
    fn new(group: &Group, lang: Lang) -> Self {
        Self {
            group: group.name.in_lang(lang),
            subjects: group
                .subjects
                .iter()
                .map(|subject| subject.in_lang(lang))
                .collect(),
            rule: group.rule.in_lang(lang),
        }
    }
}
