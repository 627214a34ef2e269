//! Majors and companies over all catalogues: what is known of each, apart from the careers that name it.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::{CareerId, Catalogue, Layer, hidden};
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
    /// What the first catalogue that knows something of it says.
    pub facts: F,
    /// The careers that name it and that no other hides, those first that name it early in their own list.
    pub careers: Vec<RankedCareer>,
}

/// A career that names a major or company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RankedCareer {
    /// The career.
    pub id: CareerId,
    /// The place of the name in the career's own list, from 0.
    pub rank: usize,
}

/// A study programme (program studi).
pub type Major<'c> = Shared<'c, MajorFacts<'c>>;
/// An employer.
pub type Company<'c> = Shared<'c, CompanyFacts>;

/// What is known of a study programme.
pub struct MajorFacts<'c> {
    /// The English name.
    pub name_en: Option<&'c str>,
    /// The group that it is usually counted under, if that is beyond doubt.
    pub group: Option<Rc<Group>>,
}

/// What is known of an employer.
pub struct CompanyFacts {
    /// The line of business.
    pub sector: Option<Rc<Sector>>,
}

/// What can be known of a kind of thing, and how a catalogue file keeps it.
pub trait Facts<'c>: Sized {
    /// What the thing is.
    const KIND: SharedKind;
    /// Its record.
    type Record: Record<'c>;
    /// The record that its name is found by.
    type Name: Keyed<'c>;
    /// The record of what it is counted under.
    type Heading: Record<'c>;

    /// The position of the record that a name leads to.
    fn position(name: &Self::Name) -> usize;

    /// Takes a record apart: name, facts, careers. `headings` are those of the same file.
    ///
    /// # Errors
    /// The record names a heading that isn't there.
    fn read(
        record: Self::Record,
        headings: &[Rc<Self::Heading>],
    ) -> Result<(&'c str, Self, CareerRefs<'c>), Damage>;

    /// These facts, and others where these say nothing.
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

/// The heading at a position of the same file, if a record names one.
fn heading<H>(position: Option<usize>, headings: &[Rc<H>]) -> Result<Option<Rc<H>>, Damage> {
    position
        .map(|position| headings.get(position).cloned().ok_or(Damage::Corrupt))
        .transpose()
}

impl Catalogue {
    /// The major of a name.
    ///
    /// # Errors
    /// There is none: the error names the nearest.
    pub fn major(&self, name: &str) -> Result<Major<'_>, Error> {
        self.one(name)
    }

    /// Every major that a career names, those that most name first.
    pub fn majors(&self) -> Result<Vec<Major<'_>>, Error> {
        self.all()
    }

    /// The company of a name.
    ///
    /// # Errors
    /// There is none: the error names the nearest.
    pub fn company(&self, name: &str) -> Result<Company<'_>, Error> {
        self.one(name)
    }

    /// Every company that a career names, those that most name first.
    pub fn companies(&self) -> Result<Vec<Company<'_>>, Error> {
        self.all()
    }

    pub(super) fn count_majors(&self) -> Result<usize, Error> {
        self.count::<MajorFacts<'_>>()
    }

    pub(super) fn count_companies(&self) -> Result<usize, Error> {
        self.count::<CompanyFacts>()
    }

    fn count<'c, F: Facts<'c>>(&'c self) -> Result<usize, Error> {
        let sharing = self.sharing::<F>()?;
        match sharing.alone {
            Some(layer) => Ok(layer.table::<F::Record>()?.count()),
            None => Ok(self.all::<F>()?.len()),
        }
    }

    /// The thing of a name, with the careers of all catalogues.
    fn one<'c, F: Facts<'c>>(&'c self, name: &str) -> Result<Shared<'c, F>, Error> {
        let key = Key::new(name);
        let sharing = self.sharing::<F>()?;
        let mut found: Option<Shared<'c, F>> = None;
        for layer in &sharing.layers {
            if let Some(position) = layer.named::<F::Name>(&key)?.map(|name| F::position(&name)) {
                let thing = sharing.read(layer, layer.get(position)?, &layer.headings::<F>()?)?;
                found = Some(joined(found, thing));
            }
        }
        if let Some(thing) = found.filter(Shared::is_named) {
            return Ok(thing);
        }
        let all = self.all::<F>()?;
        let nearest = nearest(name, all.iter().map(|thing| thing.name));
        let nearest = nearest.into_iter().map(str::to_owned).collect();
        Err(Error::UnknownThing {
            kind: F::KIND,
            name: name.to_owned(),
            nearest,
        })
    }

    /// Every thing with the careers of all catalogues, those that most careers name first.
    fn all<'c, F: Facts<'c>>(&'c self) -> Result<Vec<Shared<'c, F>>, Error> {
        let sharing = self.sharing::<F>()?;
        // One catalogue has its things in this order, each once.
        if let Some(layer) = sharing.alone {
            return sharing.read_all(layer);
        }
        let mut all: BTreeMap<Key, Shared<'c, F>> = BTreeMap::new();
        for &layer in &sharing.layers {
            for thing in sharing.read_all(layer)? {
                let key = Key::new(thing.name);
                let thing = joined(all.remove(&key), thing);
                all.insert(key, thing);
            }
        }
        let mut all: Vec<_> = all.into_values().filter(Shared::is_named).collect();
        all.sort_by_key(|thing| Reverse(thing.careers.len()));
        Ok(all)
    }

    /// The catalogues that have such things.
    fn sharing<'c, F: Facts<'c>>(&'c self) -> Result<Sharing<'c>, Error> {
        let all = self.layers()?;
        let mut layers = Vec::new();
        for &layer in &all {
            if layer.table::<F::Record>()?.count() > 0 {
                layers.push(layer);
            }
        }
        let alone = match layers[..] {
            [only] if only.number == all[0].number => Some(only),
            _ => None,
        };
        let last = layers.last().map_or(0, |layer| layer.number);
        let before: Vec<_> = all
            .into_iter()
            .filter(|layer| layer.number <= last)
            .collect();
        let hidden = if alone.is_some() {
            BTreeSet::new()
        } else {
            hidden(&before)?
        };
        Ok(Sharing {
            layers,
            alone,
            hidden,
        })
    }
}

/// The catalogues that have things of a kind.
struct Sharing<'c> {
    layers: Vec<&'c Layer>,
    /// The only one of them, where no other stands before it and so hides its careers.
    alone: Option<&'c Layer>,
    /// Their careers that others hide.
    hidden: BTreeSet<CareerId>,
}

impl<'c> Sharing<'c> {
    fn read_all<F: Facts<'c>>(&self, layer: &'c Layer) -> Result<Vec<Shared<'c, F>>, Error> {
        let headings = layer.headings::<F>()?;
        layer
            .all()?
            .into_iter()
            .map(|record| self.read(layer, record, &headings))
            .collect()
    }

    /// A thing of one catalogue, without the careers that are hidden. It stays where none is left: its facts hold for
    /// the career that stands in front.
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
            if !self.hidden.contains(&id) {
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
    /// Whether a career that can be shown names it.
    fn is_named(&self) -> bool {
        !self.careers.is_empty()
    }
}

/// A thing, and the same thing of a catalogue behind.
fn joined<'c, F: Facts<'c>>(first: Option<Shared<'c, F>>, behind: Shared<'c, F>) -> Shared<'c, F> {
    let Some(Shared {
        name,
        facts,
        mut careers,
    }) = first
    else {
        return behind;
    };
    careers.extend(behind.careers);
    careers.sort_by_key(|career| career.rank);
    Shared {
        name,
        facts: facts.or(behind.facts),
        careers,
    }
}

impl Layer {
    fn headings<'c, F: Facts<'c>>(&'c self) -> Result<Vec<Rc<F::Heading>>, Error> {
        Ok(self.all()?.into_iter().map(Rc::new).collect())
    }
}
