//! The careers that school subjects support, for a list that asks for them.

use careers_catalogue::contents::Subject;
use careers_catalogue::layers::{CareerId, Catalogue, Scope};
use hashbrown::HashMap;

use super::asked::{Asked, asked_subjects, counted_alone};
use crate::answer::school_subjects::{Band, CareerSupport, by_career};
use crate::error::Error;

/// The careers that every subject of a filter supports.
pub struct SupportedCareers {
    /// The subjects that a name means, of which one is enough.
    subjects: Vec<Vec<Subject>>,
    support: HashMap<CareerId, CareerSupport>,
}

impl SupportedCareers {
    pub fn new(catalogue: &Catalogue, names: &[String], scope: &Scope) -> Result<Self, Error> {
        let known = catalogue.subjects()?;
        let asked = asked_subjects(names, &known)?;
        let meant = |asked: &Asked| {
            let counted = counted_alone(asked, &known).into_iter();
            counted.map(|at| known[at].clone()).collect()
        };
        Ok(Self {
            subjects: asked.iter().map(meant).collect(),
            support: by_career(&catalogue.majors(scope)?),
        })
    }

    /// The share of the ways into a career that the subjects support for sure, that of the subject
    /// that supports fewest; 0 if the career is mostly entered from vocational schools.
    pub fn share_of(&self, career: CareerId) -> f64 {
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
    pub fn band_of(&self, career: CareerId) -> Band {
        Band::of(self.share_of(career))
    }
}
