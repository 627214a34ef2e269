//! The share of the ways into a career that a school subject supports.
//!
//! A career's majors weigh 1 for the first in its list, 1/2 for the second, 1/3 for the third, and
//! so on. Only study programmes that follow school count: no school subject opens later ones, and
//! whoever goes to a vocational school has other subjects.

use std::cmp::Ordering;
use std::rc::Rc;

use careers_catalogue::contents::Subject;
use careers_catalogue::layers::{CareerId, Major, MajorFacts};
use careers_catalogue::profile::Level;
use careers_catalogue::sorting;
use careers_catalogue::text::Text;
use hashbrown::HashMap;
use serde::Serialize;

/// The school subjects that support the majors of one career.
#[derive(Default)]
pub struct CareerSupport {
    /// The weight of its study programmes that follow school.
    study: f64,
    /// The weight of its programmes of vocational schools.
    vocational: f64,
    /// The subjects, in the order in which the majors name them. Those that possibly support a major
    /// are among them.
    subjects: Vec<SubjectWeight>,
}

struct SubjectWeight {
    subject: Rc<Subject>,
    /// The weight of the majors that it surely supports, each times its own weight there.
    sure: f64,
}

/// A subject, and the share of the ways into a career that it supports.
#[derive(Clone)]
pub struct SubjectShare {
    /// The subject.
    pub subject: Rc<Subject>,
    /// From 0 to 1; 0 if it supports no major for sure.
    pub share: f64,
}

/// The share of the ways into a career, in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Band {
    /// Nearly all ways.
    NearlyAll,
    /// A part of them, or more of them beside other subjects.
    Some,
    /// A few of them.
    Few,
    /// None for sure: the group of a major isn't certain, or its schools have an entrance of their
    /// own.
    Possible,
}

impl Band {
    /// The band of a share. A subject that every way names beside one other has 0.71 (1/√2), one that
    /// every way names beside two others 0.58 (1/√3).
    #[must_use]
    pub fn of(share: f64) -> Self {
        if share >= 0.6 {
            Self::NearlyAll
        } else if share >= 0.2 {
            Self::Some
        } else if share > 0.0 {
            Self::Few
        } else {
            Self::Possible
        }
    }
}

/// The support of each career by school subjects.
pub fn by_career(majors: &[Major<'_>]) -> HashMap<CareerId, CareerSupport> {
    let mut support: HashMap<CareerId, CareerSupport> = HashMap::new();
    for major in majors {
        for career in &major.careers {
            let career_support = support.entry(career.id).or_default();
            career_support.add(&major.facts, career.rank);
        }
    }
    support
}

impl CareerSupport {
    /// Adds a major at a position in the career's list, from 0.
    #[allow(clippy::cast_precision_loss, reason = "a list has a handful of majors")]
    pub fn add(&mut self, major: &MajorFacts<'_>, rank: usize) {
        let weight = 1.0 / (rank + 1) as f64;
        if major.level == Some(Level::Smk) {
            self.vocational += weight;
        } else if major.level.is_some_and(Level::follows_school) {
            self.study += weight;
            for supporting in &major.support.sure {
                self.of(&supporting.subject).sure += weight * supporting.weight;
            }
            for subject in &major.support.possible {
                self.of(subject);
            }
        }
    }

    fn of(&mut self, subject: &Rc<Subject>) -> &mut SubjectWeight {
        let mut known = self.subjects.iter();
        let known = known.position(|weight| weight.subject.name == subject.name);
        let position = known.unwrap_or_else(|| {
            self.subjects.push(SubjectWeight {
                subject: Rc::clone(subject),
                sure: 0.0,
            });
            self.subjects.len() - 1
        });
        &mut self.subjects[position]
    }

    /// True if the career is mostly entered from vocational schools, which use no subjects of
    /// general schools.
    #[must_use]
    pub fn is_mostly_vocational(&self) -> bool {
        self.vocational > self.study
    }

    /// The share of a subject, if it supports a way at all.
    #[must_use]
    pub fn share_of(&self, subject: &Subject) -> Option<f64> {
        let mut subjects = self.subjects.iter();
        let found = subjects.find(|weight| weight.subject.name == subject.name);
        found.map(|weight| weight.sure / self.study)
    }

    /// The share of a subject, 0 if it supports no way for sure or if the career is mostly entered
    /// from vocational schools.
    #[must_use]
    pub fn sure_share_of(&self, subject: &Subject) -> f64 {
        if self.is_mostly_vocational() {
            return 0.0;
        }
        self.share_of(subject).unwrap_or_default()
    }

    /// The names of the subjects that surely support a way; none if the career is mostly entered from
    /// vocational schools.
    pub fn sure_names(&self) -> impl Iterator<Item = &Text> {
        let subjects = self.subjects.iter();
        subjects
            .filter(|weight| weight.sure > 0.0 && !self.is_mostly_vocational())
            .map(|weight| &weight.subject.name)
    }

    /// The subjects that support a way, those with the largest shares first.
    #[must_use]
    pub fn shares(&self) -> Vec<SubjectShare> {
        let share = |weight: &SubjectWeight| SubjectShare {
            subject: Rc::clone(&weight.subject),
            share: weight.sure / self.study,
        };
        let mut shares: Vec<_> = self.subjects.iter().map(share).collect();
        sorting::by(&mut shares, |a, b| {
            b.share.partial_cmp(&a.share).unwrap_or(Ordering::Equal)
        });
        shares
    }
}
