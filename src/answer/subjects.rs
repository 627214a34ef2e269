//! The answer of `careers subjects`: the careers that school subjects support, and the subjects
//! that support careers.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::mem::take;

use careers_catalogue::Error::UnknownCareer;
use careers_catalogue::contents::{Choice, Entrance, Subject};
use careers_catalogue::error::NamedCareer;
use careers_catalogue::layers::{CareerId, Catalogue, Listing, Major, Scope};
use careers_catalogue::profile::{CareerSlug, Level, Slug};
use careers_catalogue::sorting;
use careers_catalogue::suggest;
use careers_catalogue::text::{Key, Lang, Localized, Text};
use serde::Serialize;

use super::majors::LocalizedRegulation;
use super::school_subjects::{Band, CareerSupport};
use crate::error::Error;
use crate::question::AskedSubjects;

/// School subjects, and the careers whose majors they support.
#[derive(Debug, Serialize)]
pub struct Subjects {
    /// The meaning of each name in the question; none without names.
    pub asked: Vec<Meaning>,
    /// The careers in the question.
    pub asked_careers: Vec<CareerSlug>,
    /// The subjects in the question; those that support the careers in the question, those that
    /// support most of them first; or all.
    pub subjects: Vec<SubjectEntry>,
    /// The careers by field, under one heading or several; of the careers in the question only those
    /// that are mostly entered from vocational schools.
    pub sections: Vec<Section>,
    /// The careers that one of several subjects supports and no other of them does.
    pub adds: Vec<Addition>,
    /// The majors that the subjects in the question support.
    pub majors: Vec<SupportedMajor>,
    /// The careers that the subjects in the question support, in the order of the sections.
    pub careers: Vec<SupportedCareer>,
    /// True if some career is listed for all subjects in the question together.
    #[serde(skip)]
    pub are_listed: bool,
    /// The regulation, and advice to its readers.
    pub regulation: Option<LocalizedRegulation>,
}

/// The subjects that a typed name means.
#[derive(Debug, Serialize)]
pub struct Meaning {
    /// As typed.
    pub typed: String,
    /// The names of the subjects.
    pub subjects: Vec<Localized>,
}

/// A school subject.
#[derive(Debug, Serialize)]
pub struct SubjectEntry {
    /// Its Indonesian name.
    pub name: String,
    /// Its English name.
    pub name_en: Option<String>,
    /// The pupils of classes XI and XII who have it.
    pub taught: Option<Choice>,
    /// Its paper in the Tes Kemampuan Akademik.
    pub tka: Option<Choice>,
    /// The number of majors that it supports for sure.
    pub majors: usize,
    /// The number of careers that it supports for sure: of those in the question, if it names any.
    pub careers: usize,
    /// The majors that it supports of the careers in the question, if it names any.
    pub through: Vec<String>,
    /// An explanation, if the groups of study programmes don't name it, or not it alone.
    pub note: Option<Localized>,
    /// The subjects that count for a pupil who asks about it; none if it counts alone.
    pub counts_as: Vec<String>,
}

/// Careers under a heading, by field.
#[derive(Debug, Serialize)]
pub struct Section {
    /// The heading.
    pub kind: SectionKind,
    /// The subject that the heading is about, if it is about one of two.
    pub subject: Option<Localized>,
    /// The fields, that of the best supported career first.
    pub fields: Vec<FieldCareers>,
    /// The number of careers.
    pub total: usize,
}

/// A heading over careers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SectionKind {
    /// Both of two subjects support them.
    Both,
    /// Mainly one of two subjects supports them.
    Mainly,
    /// One of several subjects supports them.
    Any,
    /// The subject supports nearly all ways into them.
    NearlyAll,
    /// It supports some of the ways.
    Some,
    /// It supports a few of the ways.
    Few,
    /// It is not certain that it supports any.
    Possible,
    /// They are mostly entered from vocational schools, where the subject isn't used.
    Vocational,
    /// They lose their support without a subject that the reader doesn't want.
    Without,
}

/// The careers of one field.
#[derive(Debug, Serialize)]
pub struct FieldCareers {
    /// The field's identifier.
    pub field: Slug,
    /// The field's name.
    pub name: Localized,
    /// The careers that are supported best: at most three.
    pub best: Vec<NamedLink>,
    /// The number of careers under this heading.
    pub total: usize,
    /// The number of careers in the field.
    pub of: usize,
}

/// A career, by slug and title.
#[derive(Clone, Debug, Serialize)]
pub struct NamedLink {
    /// Its identifier.
    pub slug: CareerSlug,
    /// The name of the job.
    pub title: Localized,
}

/// The careers that only one of several subjects supports.
#[derive(Debug, Serialize)]
pub struct Addition {
    /// The subject.
    pub subject: Localized,
    /// The number of careers.
    pub careers: usize,
    /// Those of them that it supports best, or else those of all careers: at most three.
    pub best: Vec<NamedLink>,
}

/// A major that subjects support.
#[derive(Debug, Serialize)]
pub struct SupportedMajor {
    /// Its official name.
    pub name: String,
    /// Its English name.
    pub name_en: Option<String>,
    /// The lowest level at which it is taught.
    pub level: Option<Level>,
    /// The entrance of its schools, if it isn't the common one.
    pub entrance: Option<Entrance>,
    /// The subjects of the question that support it.
    pub subjects: Vec<String>,
    /// True if they do so for sure.
    pub is_certain: bool,
}

/// A career that subjects support.
#[derive(Debug, Serialize)]
pub struct SupportedCareer {
    /// Its identifier.
    pub slug: CareerSlug,
    /// The name of the job.
    pub title: Localized,
    /// The field's identifier.
    pub field: Slug,
    /// The level of the shortest way in.
    pub level: Option<Level>,
    /// The heading that it stands under.
    pub section: SectionKind,
    /// The subjects of the question that support it.
    pub supported: Vec<Supported>,
}

/// A subject that supports a career.
#[derive(Debug, Serialize)]
pub struct Supported {
    /// The subject.
    pub subject: String,
    /// The share of the ways into the career, in words.
    pub band: Band,
}

/// The most careers of a field under a heading, and of a subject that adds some.
const BEST: usize = 3;
/// The share of the weaker of two subjects in that of the stronger, from which both support a career.
const BOTH: f64 = 1.0 / 3.0;

pub(super) fn find(
    catalogue: &Catalogue,
    question: &AskedSubjects,
    lang: Lang,
) -> Result<Subjects, Error> {
    let scope = catalogue.scope(&question.catalogues)?;
    let known = catalogue.subjects()?;
    let asked = asked_subjects(&question.names, &known)
        .map_err(|error| with_career(error, catalogue, question))?;
    let majors = catalogue.majors(&scope)?;
    let support = support(&majors);
    let finder = Finder {
        listing: catalogue.careers(&scope)?,
        known: &known,
        counts: Counts::new(&majors, &support),
        majors: &majors,
        support: &support,
        lang,
    };
    let careers = question.careers.iter();
    let careers = careers.map(|career| catalogue.find(career));
    let careers: Vec<CareerId> = careers
        .collect::<Result<_, _>>()
        .map_err(|error| with_quotes(error, catalogue, question))?;
    let counted = counted(&asked, &known);
    let without = asked_subjects(&question.without, &known)?;
    let without: Vec<usize> = without
        .into_iter()
        .flat_map(|asked| asked.subjects)
        .collect();

    let subjects = if asked.is_empty() && careers.is_empty() {
        let taught = known.iter().filter(|subject| subject.taught.is_some());
        taught.map(|subject| finder.entry(subject)).collect()
    } else if careers.is_empty() {
        let mut entries: Vec<SubjectEntry> = Vec::new();
        for subject in asked
            .iter()
            .flat_map(|asked| &asked.subjects)
            .chain(counted.iter().flatten())
        {
            let entry = finder.entry(&known[*subject]);
            if !entries.iter().any(|known| known.name == entry.name) {
                entries.push(entry);
            }
        }
        entries
    } else {
        finder.serving(&careers, &counted.concat())
    };
    let placed = if careers.is_empty() {
        let mut placed = finder.placed(&counted);
        placed.extend(finder.placed_without(&without, &counted));
        placed
    } else {
        finder.vocational(&careers)
    };
    let slugs = careers.iter().map(|id| Ok(catalogue.career(*id)?.slug));
    let alone: Vec<Vec<usize>> = asked
        .iter()
        .map(|asked| counted_alone(asked, &known))
        .collect();
    Ok(Subjects {
        asked: asked
            .iter()
            .map(|asked| Meaning {
                typed: asked.typed.clone(),
                subjects: asked
                    .subjects
                    .iter()
                    .map(|subject| known[*subject].name.in_lang(lang))
                    .collect(),
            })
            .collect(),
        asked_careers: slugs.collect::<Result<_, Error>>()?,
        sections: finder.sections(&placed),
        adds: finder.additions(&counted, &placed),
        majors: finder.supported_majors(&counted.concat()),
        careers: finder.careers(&counted.concat(), &placed),
        subjects,
        are_listed: finder.some_have_all(&alone),
        regulation: catalogue
            .regulation()?
            .map(|regulation| LocalizedRegulation::new(regulation, lang)),
    })
}

/// The error for an unknown subject, with the career that has its name, or whose name it ends: the
/// quotes may be missing.
fn with_career(error: Error, catalogue: &Catalogue, question: &AskedSubjects) -> Error {
    let Error::UnknownSubject { name, nearest, .. } = error else {
        return error;
    };
    let career = unquoted(catalogue, question).or_else(|| catalogue.find(&name).ok());
    let career = career.and_then(|id| Some(catalogue.career(id).ok()?.slug));
    Error::UnknownSubject {
        name,
        nearest,
        career,
    }
}

/// The error for an unknown career, which suggests the one that was meant if only quotes are missing.
fn with_quotes(
    mut error: careers_catalogue::Error,
    catalogue: &Catalogue,
    question: &AskedSubjects,
) -> careers_catalogue::Error {
    let meant = unquoted(catalogue, question).and_then(|id| catalogue.career(id).ok());
    if let UnknownCareer {
        nearest, meanings, ..
    } = &mut error
        && let Some(career) = meant
    {
        meanings.clear();
        *nearest = vec![NamedCareer {
            slug: career.slug.to_string(),
            title: career.title.owned(),
        }];
    }
    error
}

/// The career whose name begins as the value of `--career` and goes on as the subjects.
fn unquoted(catalogue: &Catalogue, question: &AskedSubjects) -> Option<CareerId> {
    let begun = question.careers.last()?;
    let rest = question.names.join(" ");
    catalogue.find(&format!("{begun} {rest}")).ok()
}

impl Subjects {
    /// True if nothing was found.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.subjects.is_empty() && self.sections.is_empty()
    }
}

/// The subjects that a typed name means, by position.
pub(super) struct Asked {
    typed: String,
    subjects: Vec<usize>,
}

/// Reads the names of subjects. An argument may be a name as a whole. A comma, or an argument of
/// several words, parts them; otherwise the longest known name counts, so that `fisika mat lanjut`
/// means two subjects.
pub(super) fn asked_subjects(names: &[String], known: &[Subject]) -> Result<Vec<Asked>, Error> {
    let mut asked = Vec::new();
    let mut words: Vec<&str> = Vec::new();
    for name in names {
        let parts_words = |c: char| c == ',' || c.is_whitespace();
        let whole = name.trim_matches(parts_words);
        let subjects = if whole.contains(parts_words) {
            called(whole, known)
        } else {
            Vec::new()
        };
        if !subjects.is_empty() {
            read_words(&take(&mut words), known, &mut asked)?;
            asked.push(Asked {
                typed: whole.to_owned(),
                subjects,
            });
            continue;
        }
        for (number, part) in name.split(',').enumerate() {
            let is_quoted = part.trim().contains(char::is_whitespace);
            if number > 0 || is_quoted {
                read_words(&take(&mut words), known, &mut asked)?;
            }
            words.extend(part.split_whitespace());
            if is_quoted {
                read_words(&take(&mut words), known, &mut asked)?;
            }
        }
    }
    read_words(&words, known, &mut asked)?;
    Ok(asked)
}

/// More words than the name of any subject has. Trying all the words of a pasted text would take
/// minutes.
const MOST_WORDS: usize = 16;
/// Words between the names of subjects.
const BETWEEN: [&str; 6] = ["dan", "sama", "and", "+", "&", "plus"];

fn read_words(words: &[&str], known: &[Subject], asked: &mut Vec<Asked>) -> Result<(), Error> {
    let mut start = 0;
    while start < words.len() {
        let most = words.len().min(start + MOST_WORDS);
        let longest = (start + 1..=most).rev().find_map(|end| {
            let typed = words[start..end].join(" ");
            let subjects = called(&typed, known);
            (!subjects.is_empty()).then_some((end, Asked { typed, subjects }))
        });
        if let Some((end, found)) = longest {
            asked.push(found);
            start = end;
        } else if BETWEEN.contains(&words[start].to_lowercase().as_str()) {
            start += 1;
        } else {
            return Err(unknown(&words[start..], known));
        }
    }
    Ok(())
}

/// The subjects that a name means, by position: the one with this name, or all that go by it.
fn called(name: &str, known: &[Subject]) -> Vec<usize> {
    let key = Key::new(name);
    let taught = || {
        let numbered = known.iter().enumerate();
        numbered.filter(|(_, subject)| subject.taught.is_some())
    };
    let is_name = |subject: &Subject| subject.name.wordings().any(|name| Key::new(name) == key);
    let is_alias = |subject: &Subject| subject.names.iter().any(|name| Key::new(name) == key);
    if let Some((position, _)) = taught().find(|(_, subject)| is_name(subject)) {
        return vec![position];
    }
    let aliased = taught().filter(|(_, subject)| is_alias(subject));
    aliased.map(|(position, _)| position).collect()
}

/// The error for words that begin with no known subject.
fn unknown(words: &[&str], known: &[Subject]) -> Error {
    let name = words.join(" ");
    let mut nearest: Vec<String> = Vec::new();
    for typed in [words[0], &name] {
        let spellings = known.iter().filter(|subject| subject.taught.is_some());
        let spellings = spellings.flat_map(|subject| {
            let names = subject.names.iter().map(String::as_str);
            subject.name.wordings().chain(names)
        });
        for near in suggest::nearest(typed, spellings) {
            let official = called(near, known)
                .first()
                .map(|at| indonesian(&known[*at].name));
            let official = official.unwrap_or(near).to_owned();
            if !nearest.contains(&official) {
                nearest.push(official);
            }
        }
    }
    Error::UnknownSubject {
        name,
        nearest,
        career: None,
    }
}

/// The Indonesian wording of a name.
fn indonesian(name: &Text) -> &str {
    name.wordings().next().unwrap_or_default()
}

/// The subjects that count for a question, by position. A single subject may count as others, each
/// of which will do; beside others it counts alone, or not at all if no group names it.
fn counted(asked: &[Asked], known: &[Subject]) -> Vec<Vec<usize>> {
    let mut all: Vec<usize> = Vec::new();
    for position in asked.iter().flat_map(|asked| &asked.subjects) {
        if !all.contains(position) {
            all.push(*position);
        }
    }
    if let [single] = all[..]
        && !known[single].counts_as.is_empty()
    {
        return vec![known[single].counts_as.clone()];
    }
    let is_named = |position: &usize| {
        let counts_as = &known[*position].counts_as;
        counts_as.is_empty() || counts_as.contains(position)
    };
    let named = all.into_iter().filter(is_named);
    named.map(|position| vec![position]).collect()
}

/// The subjects that count for one name of a question, by position.
fn counted_alone(asked: &Asked, known: &[Subject]) -> Vec<usize> {
    counted(std::slice::from_ref(asked), known).concat()
}

/// The support of each career by school subjects.
fn support(majors: &[Major<'_>]) -> HashMap<CareerId, CareerSupport> {
    let mut support: HashMap<CareerId, CareerSupport> = HashMap::new();
    for major in majors {
        for career in &major.careers {
            let career_support = support.entry(career.id).or_default();
            career_support.add(&major.facts, career.rank);
        }
    }
    support
}

/// The careers that every subject of a filter supports.
pub(super) struct SupportedCareers {
    /// The subjects that a name means, of which one is enough.
    subjects: Vec<Vec<Subject>>,
    support: HashMap<CareerId, CareerSupport>,
}

impl SupportedCareers {
    pub(super) fn new(
        catalogue: &Catalogue,
        names: &[String],
        scope: &Scope,
    ) -> Result<Self, Error> {
        let known = catalogue.subjects()?;
        let asked = asked_subjects(names, &known)?;
        let meant = |asked: &Asked| {
            let counted = counted_alone(asked, &known).into_iter();
            counted.map(|at| known[at].clone()).collect()
        };
        Ok(Self {
            subjects: asked.iter().map(meant).collect(),
            support: support(&catalogue.majors(scope)?),
        })
    }

    /// The share of the ways into a career that the subjects support for sure, that of the subject
    /// that supports fewest; 0 if the career is mostly entered from vocational schools.
    pub(super) fn share_of(&self, career: CareerId) -> f64 {
        let Some(support) = self.support.get(&career) else {
            return 0.0;
        };
        let largest = |alternatives: &Vec<Subject>| {
            let shares = alternatives.iter().map(|one| support.sure_share_of(one));
            shares.fold(0.0, f64::max)
        };
        self.subjects
            .iter()
            .map(largest)
            .reduce(f64::min)
            .unwrap_or(0.0)
    }

    /// The band of that share.
    pub(super) fn band_of(&self, career: CareerId) -> Band {
        Band::of(self.share_of(career))
    }
}

/// A career under a heading.
struct Placed {
    /// Its position in the listing.
    position: usize,
    section: SectionKind,
    /// The position of the subject that the heading is about, if it is about one of two.
    subject: Option<usize>,
    /// The order of the career in the section, the lowest first.
    order: usize,
}

/// The number of majors and of careers that each subject surely supports, by its name.
struct Counts<'f> {
    majors: HashMap<&'f Text, usize>,
    careers: HashMap<&'f Text, usize>,
}

impl<'f> Counts<'f> {
    fn new(majors: &'f [Major<'f>], support: &'f HashMap<CareerId, CareerSupport>) -> Self {
        let of_majors = majors.iter().flat_map(|major| &major.facts.support.sure);
        Self {
            majors: counted_each(of_majors.map(|supporting| &supporting.subject.name)),
            careers: counted_each(support.values().flat_map(CareerSupport::sure_names)),
        }
    }
}

fn counted_each<'f>(names: impl Iterator<Item = &'f Text>) -> HashMap<&'f Text, usize> {
    let mut counts = HashMap::new();
    for name in names {
        *counts.entry(name).or_insert(0) += 1;
    }
    counts
}

/// Finds what subjects support.
struct Finder<'f> {
    listing: Listing<'f>,
    known: &'f [Subject],
    counts: Counts<'f>,
    majors: &'f [Major<'f>],
    support: &'f HashMap<CareerId, CareerSupport>,
    lang: Lang,
}

impl Finder<'_> {
    fn entry(&self, subject: &Subject) -> SubjectEntry {
        let count = |counts: &HashMap<&Text, usize>| {
            let count = counts.get(&subject.name);
            count.copied().unwrap_or_default()
        };
        let counts_as = subject.counts_as.iter();
        SubjectEntry {
            name: indonesian(&subject.name).to_owned(),
            name_en: subject.name.wordings().nth(1).map(str::to_owned),
            taught: subject.taught,
            tka: subject.tka,
            majors: count(&self.counts.majors),
            careers: count(&self.counts.careers),
            through: Vec::new(),
            note: subject.note.as_ref().map(|note| note.in_lang(self.lang)),
            counts_as: counts_as
                .map(|at| indonesian(&self.known[*at].name).to_owned())
                .collect(),
        }
    }

    /// The subjects that support some careers, of `wanted` or of all: those that support most of
    /// the careers first, then those with the largest shares.
    fn serving(&self, careers: &[CareerId], wanted: &[usize]) -> Vec<SubjectEntry> {
        let mut serving: Vec<(usize, f64, SubjectEntry)> = Vec::new();
        for (position, subject) in self.known.iter().enumerate() {
            if subject.taught.is_none() || !wanted.is_empty() && !wanted.contains(&position) {
                continue;
            }
            let support = careers.iter().filter_map(|career| self.support.get(career));
            let shares: Vec<f64> = support
                .map(|support| support.sure_share_of(subject))
                .filter(|share| *share > 0.0)
                .collect();
            if !shares.is_empty() {
                let entry = SubjectEntry {
                    careers: shares.len(),
                    through: self.through(subject, careers),
                    ..self.entry(subject)
                };
                serving.push((shares.len(), shares.iter().sum(), entry));
            }
        }
        sorting::by(
            &mut serving,
            |(a_count, a_share, _), (b_count, b_share, _)| {
                (b_count.cmp(a_count)).then(b_share.total_cmp(a_share))
            },
        );
        serving.into_iter().map(|(_, _, entry)| entry).collect()
    }

    /// The majors of some careers that a subject surely supports, the most direct first.
    fn through(&self, subject: &Subject, careers: &[CareerId]) -> Vec<String> {
        let mut through: Vec<(usize, &str)> = Vec::new();
        for major in self.majors {
            let leading = major.careers.iter();
            let rank = leading
                .filter(|career| careers.contains(&career.id))
                .map(|career| career.rank)
                .min();
            if let Some(rank) = rank
                && major.facts.level.is_some_and(Level::follows_school)
                && major.facts.support.is_sure_of(subject)
            {
                through.push((rank, major.name));
            }
        }
        sorting::by_key(&mut through, |(rank, _)| *rank);
        through
            .into_iter()
            .map(|(_, name)| name.to_owned())
            .collect()
    }

    /// Those of some careers that are mostly entered from vocational schools.
    fn vocational(&self, careers: &[CareerId]) -> Vec<Placed> {
        let listed = self.listing.careers.iter().enumerate();
        let vocational = listed.filter(|(_, career)| {
            let support = self.support.get(&career.id);
            careers.contains(&career.id) && support.is_some_and(CareerSupport::is_mostly_vocational)
        });
        let placed = vocational.map(|(position, _)| Placed {
            position,
            section: SectionKind::Vocational,
            subject: None,
            order: 0,
        });
        placed.collect()
    }

    /// The careers that some subjects support, each under its heading, in order.
    fn placed(&self, subjects: &[Vec<usize>]) -> Vec<Placed> {
        let mut placed: Vec<Placed> = Vec::new();
        for (position, career) in self.listing.careers.iter().enumerate() {
            let Some(support) = self.support.get(&career.id) else {
                continue;
            };
            let shares: Vec<Option<f64>> = subjects
                .iter()
                .map(|alternatives| self.share(support, alternatives))
                .collect();
            if shares.iter().all(Option::is_none) {
                continue;
            }
            let shares: Vec<f64> = shares.into_iter().map(Option::unwrap_or_default).collect();
            let (section, subject, order) = if support.is_mostly_vocational() {
                (SectionKind::Vocational, None, 0)
            } else if shares.iter().all(|share| *share == 0.0) {
                (SectionKind::Possible, None, 0)
            } else {
                section(&shares)
            };
            placed.push(Placed {
                position,
                section,
                subject: subject.map(|place| subjects[place][0]),
                order,
            });
        }
        // Careers of one order stay as they are in the catalogue.
        sorting::by_key(&mut placed, |placed| {
            (placed.section, placed.subject, placed.order)
        });
        placed
    }

    /// The share of the ways into a career that one of some subjects supports, if one does at all.
    fn share(&self, support: &CareerSupport, subjects: &[usize]) -> Option<f64> {
        let shares = subjects
            .iter()
            .filter_map(|subject| support.share_of(&self.known[*subject]));
        shares.reduce(f64::max)
    }

    /// True if each of several subjects, or one of its alternatives, surely supports the same career.
    fn some_have_all(&self, subjects: &[Vec<usize>]) -> bool {
        let has =
            |support: &CareerSupport, at: &usize| support.sure_share_of(&self.known[*at]) > 0.0;
        let has_all = |support: &CareerSupport| {
            let mut subjects = subjects.iter();
            subjects.all(|alternatives| alternatives.iter().any(|at| has(support, at)))
        };
        self.support.values().any(has_all)
    }

    /// The careers that lose their support without some subjects: these support them, and none of
    /// the chosen ones does.
    fn placed_without(&self, without: &[usize], chosen: &[Vec<usize>]) -> Vec<Placed> {
        let lost = |subject: usize| {
            let listed = self.listing.careers.iter().enumerate();
            listed.filter_map(move |(position, career)| {
                let support = self.support.get(&career.id)?;
                let share = self.share(support, &[subject])?;
                let others = chosen
                    .iter()
                    .filter(|alternatives| !alternatives.contains(&subject))
                    .filter_map(|alternatives| self.share(support, alternatives));
                let is_lost = Band::of(share) <= Band::Some
                    && Band::of(others.fold(0.0, f64::max)) > Band::Some
                    && !support.is_mostly_vocational();
                is_lost.then_some(Placed {
                    position,
                    section: SectionKind::Without,
                    subject: Some(subject),
                    order: 0,
                })
            })
        };
        without.iter().flat_map(|subject| lost(*subject)).collect()
    }

    fn sections(&self, placed: &[Placed]) -> Vec<Section> {
        let same_heading =
            |a: &Placed, b: &Placed| a.section == b.section && a.subject == b.subject;
        let sections = placed.chunk_by(same_heading).map(|placed| Section {
            kind: placed[0].section,
            subject: placed[0]
                .subject
                .map(|at| self.known[at].name.in_lang(self.lang)),
            fields: self.fields(placed),
            total: placed.len(),
        });
        sections.collect()
    }

    /// The careers under one heading by field: the field of the best careers first, then that of most
    /// careers.
    fn fields(&self, placed: &[Placed]) -> Vec<FieldCareers> {
        let mut fields: Vec<(usize, FieldCareers)> = Vec::new();
        for career in placed {
            let listed = &self.listing.careers[career.position];
            let field = self.listing.field(listed.field);
            let known = fields
                .iter()
                .position(|(_, known)| known.field == field.slug);
            let known = known.unwrap_or_else(|| {
                let all = self.listing.careers.iter();
                let careers = FieldCareers {
                    field: field.slug.clone(),
                    name: field.name.in_lang(self.lang),
                    best: Vec::new(),
                    total: 0,
                    of: all.filter(|other| other.field == listed.field).count(),
                };
                fields.push((career.order, careers));
                fields.len() - 1
            });
            let (_, field) = &mut fields[known];
            field.total += 1;
            if field.best.len() < BEST {
                field.best.push(self.link(career));
            }
        }
        sorting::by_key(&mut fields, |(order, field)| (*order, Reverse(field.total)));
        fields.into_iter().map(|(_, field)| field).collect()
    }

    fn link(&self, placed: &Placed) -> NamedLink {
        let record = &self.listing.careers[placed.position].record;
        NamedLink {
            slug: record.slug.clone(),
            title: record.title.in_lang(self.lang),
        }
    }

    /// The careers that each of three or more subjects supports alone, and those that it supports
    /// best.
    fn additions(&self, subjects: &[Vec<usize>], placed: &[Placed]) -> Vec<Addition> {
        if subjects.len() < 3 {
            return Vec::new();
        }
        let band = |subjects: &[usize], placed: &Placed| {
            let id = self.listing.careers[placed.position].id;
            Band::of(self.share(&self.support[&id], subjects).unwrap_or_default())
        };
        let supported = placed.iter().filter(|at| at.section == SectionKind::Any);
        let addition = |subject: &Vec<usize>| {
            let others = || subjects.iter().filter(move |other| *other != subject);
            let supported = supported
                .clone()
                .filter(|at| band(subject, at) <= Band::Some);
            let alone = supported
                .clone()
                .filter(|at| others().all(|other| band(other, at) > Band::Some));
            let mut best: Vec<&Placed> = alone.clone().collect();
            if best.is_empty() {
                best = supported.collect();
            }
            sorting::by_key(&mut best, |at| band(subject, at));
            Addition {
                subject: self.known[subject[0]].name.in_lang(self.lang),
                careers: alone.count(),
                best: best
                    .into_iter()
                    .take(BEST)
                    .map(|at| self.link(at))
                    .collect(),
            }
        };
        let mut additions: Vec<_> = subjects.iter().map(addition).collect();
        sorting::by_key(&mut additions, |addition| Reverse(addition.careers));
        additions
    }

    /// The majors that some subjects support: those that they surely support first, then those that
    /// lead to most careers.
    fn supported_majors(&self, subjects: &[usize]) -> Vec<SupportedMajor> {
        let name = |position: &usize| indonesian(&self.known[*position].name).to_owned();
        let mut supported: Vec<SupportedMajor> = Vec::new();
        for major in self.majors {
            let support = &major.facts.support;
            let known = |position: &&usize| &self.known[**position];
            let is_possible =
                |subject: &Subject| support.possible.iter().any(|s| s.name == subject.name);
            let sure = subjects.iter().filter(|at| support.is_sure_of(known(at)));
            let possible = subjects.iter().filter(|at| is_possible(known(at)));
            let (sure, possible) = (
                sorting::set(sure.map(name)),
                sorting::set(possible.map(name)),
            );
            let is_certain = !sure.is_empty();
            let named = if is_certain { sure } else { possible };
            if !named.is_empty() {
                supported.push(SupportedMajor {
                    name: major.name.to_owned(),
                    name_en: major.facts.name_en.map(str::to_owned),
                    level: major.facts.level,
                    entrance: major.facts.entrance,
                    subjects: named.into_iter().collect(),
                    is_certain,
                });
            }
        }
        sorting::by_key(&mut supported, |major| {
            (!major.is_certain, Reverse(major.subjects.len()))
        });
        supported
    }

    fn careers(&self, subjects: &[usize], placed: &[Placed]) -> Vec<SupportedCareer> {
        let career = |placed: &Placed| {
            let listed = &self.listing.careers[placed.position];
            let supported = subjects.iter().filter_map(|at| {
                let share = self.support[&listed.id].share_of(&self.known[*at])?;
                Some(Supported {
                    subject: indonesian(&self.known[*at].name).to_owned(),
                    band: Band::of(share),
                })
            });
            SupportedCareer {
                slug: listed.record.slug.clone(),
                title: listed.record.title.in_lang(self.lang),
                field: self.listing.field(listed.field).slug.clone(),
                level: listed.record.level,
                section: placed.section,
                supported: supported.collect(),
            }
        };
        placed.iter().map(career).collect()
    }
}

/// The heading for a career that subjects support with these shares, the place of the subject that
/// the heading is about, and the order of the career there: by band, of two subjects that support it
/// together by the root of their product, in hundredths.
fn section(shares: &[f64]) -> (SectionKind, Option<usize>, usize) {
    let order = |share: f64| Band::of(share) as usize;
    let strongest = shares.iter().copied().fold(0.0, f64::max);
    match *shares {
        _ if Band::of(strongest) == Band::Few => (SectionKind::Few, None, 0),
        [share] => {
            let kind = match Band::of(share) {
                Band::NearlyAll => SectionKind::NearlyAll,
                Band::Some => SectionKind::Some,
                Band::Few => SectionKind::Few,
                Band::Possible => SectionKind::Possible,
            };
            (kind, None, 0)
        }
        [first, second] => {
            if first.min(second) >= strongest * BOTH {
                (SectionKind::Both, None, order((first * second).sqrt()))
            } else if first > second {
                (SectionKind::Mainly, Some(0), order(first))
            } else {
                (SectionKind::Mainly, Some(1), order(second))
            }
        }
        _ => (SectionKind::Any, None, 0),
    }
}
