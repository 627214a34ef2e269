//! What school subjects support, put in its place.

use std::cmp::Reverse;

use careers_catalogue::contents::Subject;
use careers_catalogue::layers::{CareerId, Listing, Major};
use careers_catalogue::profile::Level;
use careers_catalogue::sorting;
use careers_catalogue::text::{Lang, Text};
use hashbrown::HashMap;

use super::{
    Addition, FieldCareers, NamedLink, Section, SectionKind, SubjectEntry, Supported,
    SupportedCareer, SupportedMajor, indonesian,
};
use crate::answer::school_subjects::{Band, CareerSupport};

/// The most careers of a field under a heading, and of a subject that adds some.
const BEST: usize = 3;
/// The share of the weaker of two subjects in that of the stronger, from which both support a career.
const BOTH: f64 = 1.0 / 3.0;

/// A career under a heading.
pub(super) struct Placed {
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
pub(super) struct Finder<'f> {
    listing: Listing<'f>,
    known: &'f [Subject],
    counts: Counts<'f>,
    majors: &'f [Major<'f>],
    support: &'f HashMap<CareerId, CareerSupport>,
    lang: Lang,
}

impl<'f> Finder<'f> {
    pub(super) fn new(
        listing: Listing<'f>,
        known: &'f [Subject],
        majors: &'f [Major<'f>],
        support: &'f HashMap<CareerId, CareerSupport>,
        lang: Lang,
    ) -> Self {
        Self {
            listing,
            known,
            counts: Counts::new(majors, support),
            majors,
            support,
            lang,
        }
    }

    pub(super) fn entry(&self, subject: &Subject) -> SubjectEntry {
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
    pub(super) fn serving(&self, careers: &[CareerId], wanted: &[usize]) -> Vec<SubjectEntry> {
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
    pub(super) fn vocational(&self, careers: &[CareerId]) -> Vec<Placed> {
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
    pub(super) fn placed(&self, subjects: &[Vec<usize>]) -> Vec<Placed> {
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
    pub(super) fn some_have_all(&self, subjects: &[Vec<usize>]) -> bool {
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
    pub(super) fn placed_without(&self, without: &[usize], chosen: &[Vec<usize>]) -> Vec<Placed> {
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

    pub(super) fn sections(&self, placed: &[Placed]) -> Vec<Section> {
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
    pub(super) fn additions(&self, subjects: &[Vec<usize>], placed: &[Placed]) -> Vec<Addition> {
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
    pub(super) fn supported_majors(&self, subjects: &[usize]) -> Vec<SupportedMajor> {
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

    pub(super) fn careers(&self, subjects: &[usize], placed: &[Placed]) -> Vec<SupportedCareer> {
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
