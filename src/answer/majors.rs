//! The answer of `careers majors`: the study programmes that lead to a career, or all of them.

use std::rc::Rc;

use careers_catalogue::contents::{Entrance, Regulation, Subject};
use careers_catalogue::file::records::Lines;
use careers_catalogue::layers::{Catalogue, Group, Major, RankedCareer, Scope, Slugs, Support};
use careers_catalogue::profile::{CareerSlug, Date, Level, NearbyMajor, Profile};
use careers_catalogue::text::{Lang, Localized};
use hashbrown::HashMap;
use serde::Serialize;
use smol_str::SmolStr;

use crate::error::Error;

/// Study programmes, and the careers that they lead to.
#[derive(Debug, Serialize)]
pub struct Majors {
    /// The career in the question, if it names one.
    pub career: Option<CareerSlug>,
    /// The programmes, in the career's order, the most direct first; without a career, those with
    /// the most careers first.
    pub majors: Vec<MajorEntry>,
    /// The programmes that lie near the career but don't lead there.
    pub majors_nearby: Vec<LocalizedNearbyMajor>,
    /// The source of the rules of admission, if any programme has them.
    pub regulation: Option<LocalizedRegulation>,
}

/// A study programme, or a programme of vocational schools.
#[derive(Debug, Serialize)]
pub struct MajorEntry {
    /// The official Indonesian name.
    pub name: SmolStr,
    /// The English name.
    pub name_en: Option<SmolStr>,
    /// Its other names: abbreviations, earlier names, the wider programme that it is part of.
    pub names: Lines<'static>,
    /// The lowest level at which it is taught.
    pub level: Option<Level>,
    /// The entrance of its schools, if it isn't the common one.
    pub entrance: Option<Entrance>,
    /// The school subjects that support an application through SNBP, if the programme's group is
    /// certain.
    pub admission: Option<Admission>,
    /// The school subjects that support an application in any of its groups.
    pub subjects: SupportingSubjects,
    /// The programmes that a programme of vocational schools is commonly continued with.
    pub continues: Lines<'static>,
    /// The careers that it leads to: those that it trains for first, then the most direct.
    pub careers: Vec<CareerSlug>,
    /// The careers that it trains for.
    pub trains_for: Vec<CareerSlug>,
}

/// A study programme that doesn't lead to a career, and the steps that are missing.
#[derive(Debug, Serialize)]
pub struct LocalizedNearbyMajor {
    /// Its official name.
    pub name: String,
    /// The missing steps.
    pub lacks: Localized,
}

impl LocalizedNearbyMajor {
    pub(super) fn new(nearby: NearbyMajor, lang: Lang) -> Self {
        Self {
            lacks: nearby.lacks.in_lang(lang),
            name: nearby.name,
        }
    }
}

/// The school subjects that support an application through SNBP.
#[derive(Clone, Debug, Serialize)]
pub struct Admission {
    /// The group that the programme is usually counted under.
    pub group: Localized,
    /// The school subjects.
    pub subjects: Vec<Localized>,
    /// The rule that combines the subjects, in the regulation's own terms.
    pub rule: Localized,
}

/// The school subjects that support an application for a programme.
#[derive(Debug, Default, Serialize)]
pub struct SupportingSubjects {
    /// Those that count in every group that it may be counted under.
    pub sure: Vec<Localized>,
    /// Those that count in some of them only.
    pub possible: Vec<Localized>,
}

/// The names of subjects and the rules of groups in one language, each made once: a list of majors
/// names them over and over.
struct Wordings {
    lang: Lang,
    subjects: HashMap<*const Subject, Localized>,
    groups: HashMap<*const Group, Admission>,
}

impl Wordings {
    fn new(lang: Lang) -> Self {
        Self {
            lang,
            subjects: HashMap::new(),
            groups: HashMap::new(),
        }
    }

    fn subject(&mut self, subject: &Rc<Subject>) -> Localized {
        let name = || subject.name.in_lang(self.lang);
        let known = self.subjects.entry(Rc::as_ptr(subject));
        known.or_insert_with(name).clone()
    }

    fn group(&mut self, group: &Rc<Group>) -> Admission {
        let admission = || Admission::new(group, self.lang);
        let known = self.groups.entry(Rc::as_ptr(group));
        known.or_insert_with(admission).clone()
    }

    fn support(&mut self, support: &Support) -> SupportingSubjects {
        let sure = support.sure.iter().map(|supporting| &supporting.subject);
        SupportingSubjects {
            sure: sure.map(|subject| self.subject(subject)).collect(),
            possible: support
                .possible
                .iter()
                .map(|subject| self.subject(subject))
                .collect(),
        }
    }
}

/// The regulation on supporting subjects, and advice to its readers.
#[derive(Debug, Serialize)]
pub struct LocalizedRegulation {
    /// Its official name and number.
    pub name: String,
    /// Its year.
    pub year: u16,
    /// A warning to readers who rely on it.
    pub caution: Localized,
    /// Its rule for pupils of vocational schools.
    pub vocational: Localized,
    /// The weight of the subjects in each way into a university.
    pub guidance: Vec<Localized>,
    /// The schools with an entrance of their own.
    pub own_entrance: Localized,
    /// The religious colleges.
    pub religious_entrance: Localized,
    /// The day on which all this was checked.
    pub checked: Date,
}

impl LocalizedRegulation {
    pub(super) fn new(regulation: Regulation, lang: Lang) -> Self {
        let Regulation {
            name,
            year,
            caution,
            vocational,
            guidance,
            own_entrance,
            religious_entrance,
            checked,
        } = regulation;
        Self {
            name,
            year,
            caution: caution.in_lang(lang),
            vocational: vocational.in_lang(lang),
            guidance: guidance.iter().map(|text| text.in_lang(lang)).collect(),
            own_entrance: own_entrance.in_lang(lang),
            religious_entrance: religious_entrance.in_lang(lang),
            checked,
        }
    }
}

pub(super) fn find(
    catalogue: &Catalogue,
    career: Option<&str>,
    scope: &Scope,
    lang: Lang,
) -> Result<Majors, Error> {
    let slugs = catalogue.slugs()?;
    let (career, majors, nearby) = match career {
        Some(career) => {
            let (slug, profile) = career_and_profile(catalogue, career)?;
            let majors = catalogue.official_majors(&profile.majors)?;
            (Some(slug), majors, profile.majors_nearby)
        }
        None => (None, catalogue.majors(scope)?, Vec::new()),
    };
    let is_ruled = majors.iter().any(|major| !major.facts.groups.is_empty());
    let regulation = if is_ruled {
        catalogue.regulation()?
    } else {
        None
    };
    let nearby = nearby.into_iter();
    let mut wordings = Wordings::new(lang);
    Ok(Majors {
        career,
        majors: majors
            .into_iter()
            .map(|major| MajorEntry::new(major, slugs, &mut wordings))
            .collect(),
        majors_nearby: nearby
            .map(|nearby| LocalizedNearbyMajor::new(nearby, lang))
            .collect(),
        regulation: regulation.map(|regulation| LocalizedRegulation::new(regulation, lang)),
    })
}

impl MajorEntry {
    fn new(major: Major<'_>, slugs: &Slugs, wordings: &mut Wordings) -> Self {
        let Major {
            name,
            facts,
            careers,
        } = major;
        let trained = careers.iter().filter(|career| career.is_trained_for);
        Self {
            name: name.into(),
            name_en: facts.name_en.map(SmolStr::from),
            names: facts.names.into_owned(),
            level: facts.level,
            entrance: facts.entrance,
            admission: match &facts.groups[..] {
                [group] => Some(wordings.group(group)),
                _ => None,
            },
            subjects: wordings.support(&facts.support),
            continues: facts.continues.into_owned(),
            trains_for: slugs_of(trained, slugs),
            careers: slugs_of(&careers, slugs),
        }
    }
}

/// Finds a career by its name. Returns its slug and its profile.
pub(super) fn career_and_profile(
    catalogue: &Catalogue,
    career: &str,
) -> Result<(CareerSlug, Profile), Error> {
    let id = catalogue.find(career)?;
    Ok((catalogue.career(id)?.slug, catalogue.profile(id)?))
}

/// The slugs of careers, in the same order.
pub(super) fn slugs_of<'r>(
    careers: impl IntoIterator<Item = &'r RankedCareer>,
    slugs: &Slugs,
) -> Vec<CareerSlug> {
    careers
        .into_iter()
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
                .map(|subject| subject.name.in_lang(lang))
                .collect(),
            rule: group.rule.in_lang(lang),
        }
    }
}
