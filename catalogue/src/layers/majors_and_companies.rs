//! Majors and companies of all catalogues: their facts, and the careers that name them.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::{CareerId, Catalogue, Layer, Scope};
use crate::contents::Group;
use crate::error::{Error, SharedKind};
use crate::file::records::{self, CareerRefs, CompanyName, MajorName, Sector};
use crate::file::{Damage, Keyed, Record};
use crate::suggest::nearest;
use crate::text::Key;

/// A major or company: its name, its facts, and the careers that name it.
pub struct Shared<'c, F> {
    /// Its name.
    pub name: &'c str,
    /// The facts of all catalogues; the first catalogue that knows a fact decides.
    pub facts: F,
    /// The careers that name it, without hidden ones. Those come first that name it early in their
    /// own list.
    pub careers: Vec<RankedCareer>,
}

/// A career that names a major or company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RankedCareer {
    /// The career.
    pub id: CareerId,
    /// The position of the name in the career's own list, from 0.
    pub rank: usize,
}

/// A study programme (program studi).
pub type Major<'c> = Shared<'c, MajorFacts<'c>>;
/// An employer.
pub type Company<'c> = Shared<'c, CompanyFacts>;

/// The facts on a study programme.
pub struct MajorFacts<'c> {
    /// The English name.
    pub name_en: Option<&'c str>,
    /// The group that it usually belongs to, if that is beyond doubt.
    pub group: Option<Rc<Group>>,
}

/// The facts on an employer.
pub struct CompanyFacts {
    /// The line of business.
    pub sector: Option<Rc<Sector>>,
}

/// The facts on majors or on companies, and their records in a catalogue file.
pub trait Facts<'c>: Sized {
    /// The kind of thing, for error messages.
    const KIND: SharedKind;
    /// The record of a thing.
    type Record: Record<'c>;
    /// The record that leads from a name to a thing.
    type Name: Keyed<'c>;
    /// The record of a group or sector that things belong to.
    type Heading: Record<'c>;

    /// The position of the record that a name refers to.
    fn position(name: &Self::Name) -> usize;

    /// Splits a record into name, facts and careers. `headings` are those of the same file.
    ///
    /// # Errors
    /// The record refers to a heading that doesn't exist.
    fn read(
        record: Self::Record,
        headings: &[Rc<Self::Heading>],
    ) -> Result<(&'c str, Self, CareerRefs<'c>), Damage>;

    /// These facts; missing ones are filled in from `others`.
    #[must_use]
    fn or(self, others: Self) -> Self;
}

impl<'c> Facts<'c> for MajorFacts<'c> {
    const KIND: SharedKind = SharedKind::Major;
    type Record = records::Major<'c>;
    type Name = MajorName<'c>;
    type Heading = Group;

    fn position(name: &MajorName<'c>) -> usize {
        name.major
    }

    fn read(
        record: records::Major<'c>,
        groups: &[Rc<Group>],
    ) -> Result<(&'c str, Self, CareerRefs<'c>), Damage> {
        let records::Major {
            name,
            name_en,
            group,
            careers,
        } = record;
        Ok((
            name,
            Self {
                name_en,
                group: heading(group, groups)?,
            },
            careers,
        ))
    }

    fn or(self, others: Self) -> Self {
        Self {
            name_en: self.name_en.or(others.name_en),
            group: self.group.or(others.group),
        }
    }
}

impl<'c> Facts<'c> for CompanyFacts {
    const KIND: SharedKind = SharedKind::Company;
    type Record = records::Company<'c>;
    type Name = CompanyName<'c>;
    type Heading = Sector;

    fn position(name: &CompanyName<'c>) -> usize {
        name.company
    }

    fn read(
        record: records::Company<'c>,
        sectors: &[Rc<Sector>],
    ) -> Result<(&'c str, Self, CareerRefs<'c>), Damage> {
        let records::Company {
            name,
            sector,
            careers,
        } = record;
        Ok((
            name,
            Self {
                sector: heading(sector, sectors)?,
            },
            careers,
        ))
    }

    fn or(self, others: Self) -> Self {
        Self {
            sector: self.sector.or(others.sector),
        }
    }
}

/// The heading at a position of the same file, if there is a position.
fn heading<H>(position: Option<usize>, headings: &[Rc<H>]) -> Result<Option<Rc<H>>, Damage> {
    position
        .map(|position| headings.get(position).cloned().ok_or(Damage::Corrupt))
        .transpose()
}

impl Catalogue {
    /// Finds the major with a name.
    ///
    /// # Errors
    /// There is none: the error lists the nearest names.
    pub fn major(&self, name: &str) -> Result<Major<'_>, Error> {
        self.one(name)
    }

    /// Every major that a career names, the most named first.
    pub fn majors(&self, scope: &Scope) -> Result<Vec<Major<'_>>, Error> {
        self.all(scope)
    }

    /// Finds the company with a name.
    ///
    /// # Errors
    /// There is none: the error lists the nearest names.
    pub fn company(&self, name: &str) -> Result<Company<'_>, Error> {
        self.one(name)
    }

    /// Every company that a career names, the most named first.
    pub fn companies(&self, scope: &Scope) -> Result<Vec<Company<'_>>, Error> {
        self.all(scope)
    }

    pub(super) fn count_majors(&self) -> Result<usize, Error> {
        self.count::<MajorFacts<'_>>()
    }

    pub(super) fn count_companies(&self) -> Result<usize, Error> {
        self.count::<CompanyFacts>()
    }

    fn count<'c, F: Facts<'c>>(&'c self) -> Result<usize, Error> {
        let scope = &Scope::ALL;
        let shared = self.shared_layers::<F>(scope)?;
        match shared.only {
            Some(layer) => Ok(layer.table::<F::Record>()?.count()),
            None => Ok(self.all::<F>(scope)?.len()),
        }
    }

    /// Finds the thing with a name, with the careers of all catalogues.
    fn one<'c, F: Facts<'c>>(&'c self, name: &str) -> Result<Shared<'c, F>, Error> {
        let scope = &Scope::ALL;
        let key = Key::new(name);
        let shared = self.shared_layers::<F>(scope)?;
        let mut found: Option<Shared<'c, F>> = None;
        for layer in &shared.layers {
            if let Some(position) = layer.named::<F::Name>(&key)?.map(|name| F::position(&name)) {
                let thing = shared.read(layer, layer.get(position)?, &layer.headings::<F>()?)?;
                found = Some(merged(found, thing));
            }
        }
        if let Some(thing) = found.filter(Shared::is_named) {
            return Ok(thing);
        }
        let all = self.all::<F>(scope)?;
        let nearest = nearest(name, all.iter().map(|thing| thing.name));
        let nearest = nearest.into_iter().map(str::to_owned).collect();
        Err(Error::UnknownThing {
            kind: F::KIND,
            name: name.to_owned(),
            nearest,
        })
    }

    /// Every thing with the careers of all catalogues, the most named first.
    fn all<'c, F: Facts<'c>>(&'c self, scope: &Scope) -> Result<Vec<Shared<'c, F>>, Error> {
        let shared = self.shared_layers::<F>(scope)?;
        // A single catalogue already stores its things in this order, each once.
        if let Some(layer) = shared.only {
            return shared.read_all(layer);
        }
        let mut all: BTreeMap<Key, Shared<'c, F>> = BTreeMap::new();
        for &layer in &shared.layers {
            for thing in shared.read_all(layer)? {
                let key = Key::new(thing.name);
                let thing = merged(all.remove(&key), thing);
                all.insert(key, thing);
            }
        }
        let mut all: Vec<_> = all.into_values().filter(Shared::is_named).collect();
        all.sort_by_key(|thing| Reverse(thing.careers.len()));
        Ok(all)
    }

    /// The catalogues that have records of such things.
    fn shared_layers<'c, F: Facts<'c>>(&'c self, scope: &Scope) -> Result<SharedLayers<'c>, Error> {
        let mut layers = Vec::new();
        for layer in self.layers(&Scope::ALL)? {
            if layer.table::<F::Record>()?.count() > 0 {
                layers.push(layer);
            }
        }
        let hidden = self.hidden()?;
        let only = match layers[..] {
            [only] if hidden.is_empty() && scope.includes(only) => Some(only),
            _ => None,
        };
        Ok(SharedLayers {
            layers,
            only,
            hidden,
            scope: scope.clone(),
        })
    }
}

/// The catalogues that have records of majors, or of companies.
struct SharedLayers<'c> {
    layers: Vec<&'c Layer>,
    /// The only one of them, if all of its careers count.
    only: Option<&'c Layer>,
    /// The hidden careers of these catalogues.
    hidden: BTreeSet<CareerId>,
    /// The catalogues whose careers count. The facts are those of all catalogues.
    scope: Scope,
}

impl<'c> SharedLayers<'c> {
    fn read_all<F: Facts<'c>>(&self, layer: &'c Layer) -> Result<Vec<Shared<'c, F>>, Error> {
        let headings = layer.headings::<F>()?;
        layer
            .all()?
            .into_iter()
            .map(|record| self.read(layer, record, &headings))
            .collect()
    }

    /// Reads a thing of one catalogue, without its hidden careers. A thing with no career left is
    /// kept, because its facts are also true for the career that hides the others.
    fn read<F: Facts<'c>>(
        &self,
        layer: &Layer,
        record: F::Record,
        headings: &[Rc<F::Heading>],
    ) -> Result<Shared<'c, F>, Error> {
        let (name, facts, refs) =
            F::read(record, headings).map_err(|damage| layer.damaged(damage))?;
        let mut careers = Vec::with_capacity(refs.count());
        for career in refs.iter() {
            let id = layer.id(career.career)?;
            if self.scope.includes(layer) && !self.hidden.contains(&id) {
                careers.push(RankedCareer {
                    id,
                    rank: career.rank,
                });
            }
        }
        Ok(Shared {
            name,
            facts,
            careers,
        })
    }
}

impl<'c, F: Facts<'c>> Shared<'c, F> {
    /// Says whether a visible career names it.
    fn is_named(&self) -> bool {
        !self.careers.is_empty()
    }
}

/// Merges a thing with the same thing of a later catalogue.
fn merged<'c, F: Facts<'c>>(first: Option<Shared<'c, F>>, later: Shared<'c, F>) -> Shared<'c, F> {
    let Some(Shared {
        name,
        facts,
        mut careers,
    }) = first
    else {
        return later;
    };
    careers.extend(later.careers);
    careers.sort_by_key(|career| career.rank);
    Shared {
        name,
        facts: facts.or(later.facts),
        careers,
    }
}

impl Layer {
    fn headings<'c, F: Facts<'c>>(&'c self) -> Result<Vec<Rc<F::Heading>>, Error> {
        Ok(self.all()?.into_iter().map(Rc::new).collect())
    }
}
