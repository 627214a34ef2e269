//! The school subjects that support an application for a study programme.
//!
//! The regulation names groups of programmes, and for each group the subjects that support an
//! application through SNBP (Seleksi Nasional Berdasarkan Prestasi).

use std::rc::Rc;

use super::Layer;
use crate::contents::{self, Subject};
use crate::error::Error;
use crate::text::Text;

/// A group of study programmes in the rules of admission.
pub struct Group {
    /// Its name.
    pub name: Text,
    /// The combination of subjects that counts, in the words of the regulation.
    pub rule: Text,
    /// The subjects in the words of the regulation; none if it leaves them to the programme.
    pub subjects: Vec<Rc<Subject>>,
    /// The subjects as they are taught. The programme's relevant subjects aren't among them.
    taught: Vec<Rc<Subject>>,
    /// True if the programme's relevant subjects count, too.
    counts_relevant: bool,
}

/// The subjects that support an application for a programme.
#[derive(Default)]
pub struct Support {
    /// The subjects that count whichever group the programme is counted under.
    pub sure: Vec<Supporting>,
    /// The subjects that count if it is counted under one of its groups, or if its schools look at
    /// the regulation at all.
    pub possible: Vec<Rc<Subject>>,
}

/// A subject that supports an application, and its weight.
#[derive(Clone)]
pub struct Supporting {
    /// The subject.
    pub subject: Rc<Subject>,
    /// From 0 to 1: a subject that a rule names among n subjects weighs 1/√n, because a pupil can
    /// have the others instead. Of several groups it is the average. A subject that the programme is
    /// named after weighs 1.
    pub weight: f64,
}

impl Group {
    /// Reads a group, with the subjects of the same file that it names.
    pub(super) fn new(group: contents::Group, layer: &Layer) -> Result<Self, Error> {
        let subjects = layer.subjects(&group.subjects)?;
        let mut taught = Vec::new();
        let mut counts_relevant = subjects.is_empty();
        for subject in &subjects {
            if subject.taught.is_some() {
                taught.push(Rc::clone(subject));
            } else if subject.any_of.is_empty() {
                counts_relevant = true;
            } else {
                taught.extend(layer.subjects(&subject.any_of)?);
            }
        }
        Ok(Self {
            name: group.name,
            rule: group.rule,
            subjects,
            taught,
            counts_relevant,
        })
    }

    /// True if a subject supports an application for a programme with these relevant subjects.
    fn counts(&self, subject: &Rc<Subject>, relevant: &[Rc<Subject>]) -> bool {
        // Each subject of a catalogue is read once.
        let includes =
            |subjects: &[Rc<Subject>]| subjects.iter().any(|counted| Rc::ptr_eq(counted, subject));
        includes(&self.taught) || self.counts_relevant && includes(relevant)
    }

    /// The weight of each subject in the rule.
    #[allow(
        clippy::cast_precision_loss,
        reason = "a rule names a handful of subjects"
    )]
    fn weight(&self) -> f64 {
        1.0 / (self.subjects.len().max(1) as f64).sqrt()
    }
}

impl Support {
    /// The subjects that support a programme with this name, which may be counted under each of
    /// `groups`.
    pub(super) fn new(name: &str, groups: &[Rc<Group>], relevant: &[Rc<Subject>]) -> Self {
        let mut support = Self::default();
        for group in groups {
            let counted = group.taught.iter();
            let relevant_here = relevant.iter().filter(|_| group.counts_relevant);
            for subject in counted.chain(relevant_here) {
                support.add(name, subject, groups, relevant);
            }
        }
        support
    }

    /// Adds a subject that some of the groups name, unless it is there already.
    fn add(
        &mut self,
        name: &str,
        subject: &Rc<Subject>,
        groups: &[Rc<Group>],
        relevant: &[Rc<Subject>],
    ) {
        let mut known = self.sure.iter().map(|supporting| &supporting.subject);
        if known.any(|known| Rc::ptr_eq(known, subject))
            || self.possible.iter().any(|known| Rc::ptr_eq(known, subject))
        {
            return;
        }
        let naming = groups
            .iter()
            .filter(|group| group.counts(subject, relevant));
        if naming.clone().count() < groups.len() {
            self.possible.push(Rc::clone(subject));
            return;
        }
        let names_it = subject
            .name
            .wordings()
            .any(|subject| name.contains(subject));
        self.sure.push(Supporting {
            subject: Rc::clone(subject),
            weight: if names_it {
                1.0
            } else {
                average(naming.map(|group| group.weight()))
            },
        });
    }

    /// The same subjects, none of them sure.
    pub(super) fn unsure(self) -> Self {
        let sure = self.sure.into_iter().map(|supporting| supporting.subject);
        Self {
            sure: Vec::new(),
            possible: sure.chain(self.possible).collect(),
        }
    }

    /// True if a subject, of whichever catalogue, surely supports an application.
    #[must_use]
    pub fn is_sure_of(&self, subject: &Subject) -> bool {
        let mut sure = self.sure.iter();
        sure.any(|supporting| supporting.subject.name == subject.name)
    }

    /// True if no subject supports an application.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.sure.is_empty() && self.possible.is_empty()
    }
}

#[allow(
    clippy::cast_precision_loss,
    reason = "a programme may be counted under a handful of groups"
)]
fn average(values: impl Iterator<Item = f64> + Clone) -> f64 {
    let count = values.clone().count() as f64;
    values.sum::<f64>() / count
}
