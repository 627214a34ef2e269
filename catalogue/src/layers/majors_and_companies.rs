//! Majors and companies of all catalogues: their facts, and the careers that name them.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use hashbrown::HashMap;
use hashbrown::hash_map::Entry;

use super::admission::{Group, Support};
use super::{CareerId, Catalogue, Layer, Scope};
use crate::contents::Entrance;
use crate::error::{Error, SharedKind};
use crate::file::Keyed;
use crate::file::records::{self, CareerRefs, CompanyName, Lines, MajorName, Sector};
use crate::profile::{CareerSlug, Level};
use crate::sorting;
use crate::suggest;
use crate::text::{Key, Lang};

/// A major or company: its name, its facts, and the careers that name it.
pub struct Shared<'c, F> {
    /// Its name.
    pub name: &'c str,
    /// The facts of all catalogues; the first catalogue that knows a fact decides.
    pub facts: F,
    /// The careers that name it, without hidden ones. Those that a major trains for come first, then
    /// those that name it early in their own list.
    pub careers: Vec<RankedCareer>,
}

/// A career that names a major or company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RankedCareer {
    /// The career.
    pub id: CareerId,
    /// The position of the name in the career's own list, from 0.
    pub rank: usize,
    /// The length of that list.
    pub of: usize,
    /// True if the major trains for it.
    pub is_trained_for: bool,
}

/// A study programme (program studi) or a programme of vocational schools (konsentrasi keahlian).
pub type Major<'c> = Shared<'c, MajorFacts<'c>>;
/// An employer.
pub type Company<'c> = Shared<'c, CompanyFacts<'c>>;

/// The facts on a study programme.
#[derive(Default)]
pub struct MajorFacts<'c> {
    /// The English name.
    pub name_en: Option<&'c str>,
    /// The lowest level at which it is taught.
    pub level: Option<Level>,
    /// Its other names.
    pub names: Lines<'c>,
    /// The groups that it may be counted under, the likeliest first.
    pub groups: Vec<Rc<Group>>,
    /// The school subjects that support an application.
    pub support: Support,
    /// The entrance of its schools, if it isn't the common one.
    pub entrance: Option<Entrance>,
    /// The names of the programmes that it is continued with.
    pub continues: Lines<'c>,
    /// The slugs of the careers that it trains for, if their own lists put another one first.
    first: Lines<'c>,
}

/// The facts on an employer.
pub struct CompanyFacts<'c> {
    /// The English name of a kind of employers; a company has one name.
    pub name_en: Option<&'c str>,
    /// The line of business.
    pub sector: Option<Rc<Sector>>,
}

impl<'c> CompanyFacts<'c> {
    /// The name in a language, from the official one.
    #[must_use]
    pub fn name_in<'n>(&self, lang: Lang, official: &'n str) -> &'n str
    where
        'c: 'n,
    {
        match lang {
            Lang::Id => official,
            Lang::En => self.name_en.unwrap_or(official),
        }
    }
}

/// The facts on majors or on companies, and their records in a catalogue file.
pub trait Facts<'c>: Sized {
    /// The kind of thing, for error messages.
    const KIND: SharedKind;
    /// The record of a thing, by its official name.
    type Record: Keyed<'c>;
    /// The record that leads from a name to things.
    type Name: Keyed<'c>;

    /// The positions of the records that a name refers to.
    fn positions(name: Self::Name) -> Vec<usize>;

    /// Splits a record of a catalogue.
    ///
    /// # Errors
    /// The record refers to another one that doesn't exist or is damaged.
    fn read(record: Self::Record, layer: &Layer) -> Result<Parts<'c, Self>, Error>;

    /// Fills in the facts that are missing.
    fn fill_in(&mut self, others: Self);

    /// The names of a thing besides its own.
    fn other_names(&self) -> impl Iterator<Item = &str>;

    /// The slugs of the careers that it trains for, if it names any; `None` if such things train
    /// nobody.
    fn trains_for(&self) -> Option<&Lines<'c>>;
}

/// The parts of a record.
pub struct Parts<'c, F> {
    name: &'c str,
    facts: F,
    careers: CareerRefs<'c>,
}

impl<'c> Facts<'c> for MajorFacts<'c> {
    const KIND: SharedKind = SharedKind::Major;
    type Record = records::Major<'c>;
    type Name = MajorName<'c>;

    fn positions(name: MajorName<'c>) -> Vec<usize> {
        name.majors
    }

    fn read(record: records::Major<'c>, layer: &Layer) -> Result<Parts<'c, Self>, Error> {
        let records::Major {
            name,
            name_en,
            level,
            names,
            groups,
            relevant_subjects,
            entrance,
            continues,
            first,
            careers,
        } = record;
        let groups = groups.into_iter().map(|position| layer.group(position));
        let groups: Vec<_> = groups.collect::<Result<_, _>>()?;
        let support = Support::new(name, &groups, &layer.subjects(&relevant_subjects)?);
        Ok(Parts {
            name,
            facts: Self {
                name_en,
                level,
                names,
                groups,
                // Schools with an entrance of their own need not look at the regulation.
                support: match entrance {
                    None => support,
                    Some(_) => support.unsure(),
                },
                entrance,
                continues,
                first,
            },
            careers,
        })
    }

    fn fill_in(&mut self, others: Self) {
        // A programme that a catalogue knows is known there with its level.
        if self.level.is_none() {
            *self = others;
        }
    }

    fn other_names(&self) -> impl Iterator<Item = &str> {
        self.name_en.into_iter().chain(self.names.iter())
    }

    fn trains_for(&self) -> Option<&Lines<'c>> {
        Some(&self.first)
    }
}

impl<'c> Facts<'c> for CompanyFacts<'c> {
    const KIND: SharedKind = SharedKind::Company;
    type Record = records::Company<'c>;
    type Name = CompanyName<'c>;

    fn positions(name: CompanyName<'c>) -> Vec<usize> {
        vec![name.company]
    }

    fn read(record: records::Company<'c>, layer: &Layer) -> Result<Parts<'c, Self>, Error> {
        let records::Company {
            name,
            name_en,
            sector,
            careers,
        } = record;
        let sector = sector.map(|position| layer.sector(position));
        Ok(Parts {
            name,
            facts: Self {
                name_en,
                sector: sector.transpose()?,
            },
            careers,
        })
    }

    fn fill_in(&mut self, others: Self) {
        if self.sector.is_none() {
            *self = others;
        }
    }

    fn other_names(&self) -> impl Iterator<Item = &str> {
        self.name_en.into_iter()
    }

    fn trains_for(&self) -> Option<&Lines<'c>> {
        None
    }
}

/// The most names that are suggested for an unknown one.
const MOST_NEAREST: usize = 3;

impl Catalogue {
    /// Finds the majors that a name means: an official name in either language, an abbreviation, an
    /// earlier name, or the name of the wider programme that they are part of. `SMK` before the name
    /// restricts it to programmes of vocational schools, and `S1` to the others.
    ///
    /// # Errors
    /// There is none: the error lists the nearest names.
    pub fn majors_named(&self, name: &str) -> Result<Vec<Major<'_>>, Error> {
        let found = self.named::<MajorFacts<'_>>(name)?;
        if !found.is_empty() {
            return Ok(found);
        }
        if let Some((route, rest)) = split_route(name) {
            let mut found = self.named::<MajorFacts<'_>>(rest)?;
            found.retain(|major| Route::of(major.name, major.facts.level) == route);
            if !found.is_empty() {
                return Ok(found);
            }
        }
        Err(self.unknown::<MajorFacts<'_>>(name)?)
    }

    /// The majors with these official names, in the same order. A name that isn't known is left
    /// out.
    pub fn official_majors(&self, names: &[String]) -> Result<Vec<Major<'_>>, Error> {
        self.official(names)
    }

    /// The facts on the majors that a career's profile names, in the same order, as one's own
    /// profiles, the built-in catalogue and the career's own know them. The imports aren't opened
    /// for them. `None` for a major without facts.
    pub fn facts_on_majors(
        &self,
        career: CareerId,
        names: &[String],
    ) -> Result<Vec<Option<MajorFacts<'_>>>, Error> {
        self.facts_on(career, names)
    }

    /// The facts on the companies that a career's profile names, in the same order, as
    /// [`Self::facts_on_majors`].
    pub fn facts_on_companies(
        &self,
        career: CareerId,
        names: &[String],
    ) -> Result<Vec<Option<CompanyFacts<'_>>>, Error> {
        self.facts_on(career, names)
    }

    fn facts_on<'c, F: Facts<'c>>(
        &'c self,
        career: CareerId,
        names: &[String],
    ) -> Result<Vec<Option<F>>, Error> {
        let mut layers: Vec<&Layer> = self.own_and_built_in().collect();
        let own = self.layer(career)?;
        if layers.iter().all(|layer| layer.number != own.number) {
            layers.push(own);
        }
        let layers = self.read_these::<F>(layers, &Scope::ALL)?;
        let mut found = Vec::with_capacity(names.len());
        for name in names {
            let parts = layers.parts::<F>(name)?;
            let facts = parts.into_iter().map(|(_, parts)| parts.facts);
            found.push(facts.reduce(|mut first, later| {
                first.fill_in(later);
                first
            }));
        }
        Ok(found)
    }

    /// Every major that a career names, the most named first.
    pub fn majors(&self, scope: &Scope) -> Result<Vec<Major<'_>>, Error> {
        self.all(scope)
    }

    /// The official names of the majors that a name means: itself alone, if it is one.
    pub(super) fn official_names(&self, name: &str) -> Result<Vec<&str>, Error> {
        let key = Key::new(name);
        let mut names = Vec::new();
        for layer in self.layers(&Scope::ALL)? {
            for name in official_names_in::<MajorFacts<'_>>(layer, &key)? {
                if Key::new(name) == key {
                    return Ok(vec![name]);
                }
                names.push(name);
            }
        }
        Ok(names)
    }

    /// Finds the company with a name.
    ///
    /// # Errors
    /// There is none: the error lists the nearest names.
    pub fn company(&self, name: &str) -> Result<Company<'_>, Error> {
        match self.named::<CompanyFacts<'_>>(name)?.into_iter().next() {
            Some(company) if company.is_named() => Ok(company),
            _ => Err(self.unknown::<CompanyFacts<'_>>(name)?),
        }
    }

    /// True if a career names a company of this name.
    pub(super) fn is_company(&self, name: &str) -> Result<bool, Error> {
        let found = self.named::<CompanyFacts<'_>>(name)?;
        Ok(found.iter().any(Shared::is_named))
    }

    /// The companies with these names, in the same order.
    pub fn official_companies(&self, names: &[String]) -> Result<Vec<Company<'_>>, Error> {
        self.official(names)
    }

    /// Every company that a career names, the most named first.
    pub fn companies(&self, scope: &Scope) -> Result<Vec<Company<'_>>, Error> {
        self.all(scope)
    }

    /// The things with these official names, with the careers of all catalogues.
    fn official<'c, F: Facts<'c>>(&'c self, names: &[String]) -> Result<Vec<Shared<'c, F>>, Error> {
        let layers = self.read_layers::<F>(&Scope::ALL)?;
        let things = names.iter().map(|name| layers.official(name));
        things.filter_map(Result::transpose).collect()
    }

    /// The things that a name means, with the careers of all catalogues.
    fn named<'c, F: Facts<'c>>(&'c self, name: &str) -> Result<Vec<Shared<'c, F>>, Error> {
        let key = Key::new(name);
        let layers = self.read_layers::<F>(&Scope::ALL)?;
        // One's own profiles name a major in one way only, and another catalogue knows the others.
        let mut official: Vec<(Key, &str)> = Vec::new();
        for layer in &layers.having {
            for name in official_names_in::<F>(layer, &key)? {
                let key = Key::new(name);
                if official.iter().all(|(known, _)| *known != key) {
                    official.push((key, name));
                }
            }
        }
        let things = official.iter().map(|(_, name)| layers.official(name));
        things.filter_map(Result::transpose).collect()
    }

    /// The error for a name that nothing has.
    fn unknown<'c, F: Facts<'c>>(&'c self, name: &str) -> Result<Error, Error> {
        let all = self.all::<F>(&Scope::ALL)?;
        let mut spellings: Vec<(&str, &'c str)> = Vec::new();
        for thing in &all {
            let others = thing.facts.other_names();
            spellings.extend(others.map(|spelling| (spelling, thing.name)));
        }
        // The last meaning of a spelling counts, and an official name means itself.
        spellings.extend(all.iter().map(|thing| (thing.name, thing.name)));
        let apart = |(spelling, official): &(&str, &'c str)| {
            Some((suggest::words_apart(name, spelling)?, *official))
        };
        let mut by_words: Vec<(usize, &str)> = spellings.iter().filter_map(apart).collect();
        sorting::by_key(&mut by_words, |(apart, _)| *apart);
        let names: Vec<&str> = if by_words.is_empty() {
            let official: BTreeMap<&str, &str> = sorting::map(spellings);
            let by_letters = suggest::nearest(name, official.keys().copied()).into_iter();
            by_letters.map(|spelling| official[spelling]).collect()
        } else {
            by_words.into_iter().map(|(_, name)| name).collect()
        };
        let mut nearest: Vec<String> = Vec::new();
        for name in names {
            if nearest.len() < MOST_NEAREST && !nearest.iter().any(|known| known == name) {
                nearest.push(name.to_owned());
            }
        }
        Ok(Error::UnknownThing {
            kind: F::KIND,
            name: name.to_owned(),
            nearest,
        })
    }

    /// Every thing that a career of the scope names, the most named first.
    fn all<'c, F: Facts<'c>>(&'c self, scope: &Scope) -> Result<Vec<Shared<'c, F>>, Error> {
        let layers = self.read_layers::<F>(scope)?;
        let mut positions: HashMap<Key, usize> = HashMap::new();
        let mut all: Vec<Shared<'c, F>> = Vec::new();
        for layer in &layers.having {
            let records = layer.table::<F::Record>()?;
            all.reserve(records.capacity());
            for record in records.iter() {
                let record = record.map_err(|damage| layer.damaged(damage))?;
                let thing = layers.with_careers(layer, F::read(record, layer)?)?;
                // A single catalogue stores each thing once.
                if layers.having.len() == 1 {
                    all.push(thing);
                    continue;
                }
                match positions.entry(Key::new(thing.name)) {
                    Entry::Occupied(known) => all[*known.get()].merge(thing),
                    Entry::Vacant(place) => {
                        place.insert(all.len());
                        all.push(thing);
                    }
                }
            }
        }
        all.retain(Shared::is_named);
        let slugs = self.slugs()?;
        for thing in &mut all {
            thing.put_in_order(|career| Ok(slugs.of(career).clone()))?;
        }
        // A single catalogue also stores them in this order, unless some careers don't count.
        if !layers.are_in_order {
            sorting::by_key(&mut all, |thing| {
                (Reverse(thing.careers.len()), Key::new(thing.name))
            });
        }
        Ok(all)
    }

    /// The catalogues that have records of such things.
    fn read_layers<'c, F: Facts<'c>>(&'c self, scope: &Scope) -> Result<Layers<'c>, Error> {
        self.read_these::<F>(self.layers(&Scope::ALL)?, scope)
    }

    /// Those of some catalogues that have records of such things.
    fn read_these<'c, F: Facts<'c>>(
        &'c self,
        layers: Vec<&'c Layer>,
        scope: &Scope,
    ) -> Result<Layers<'c>, Error> {
        let mut having = Vec::new();
        let mut are_in_order = true;
        let hidden = self.hidden()?;
        for layer in layers {
            if layer.table::<F::Record>()?.count() > 0 {
                are_in_order = having.is_empty() && scope.includes(layer) && hidden.is_empty();
                having.push(layer);
            }
        }
        Ok(Layers {
            catalogue: self,
            having,
            are_in_order,
            hidden,
            scope: scope.clone(),
        })
    }
}

/// The official names of the things in a catalogue that a name means.
fn official_names_in<'c, F: Facts<'c>>(layer: &'c Layer, key: &Key) -> Result<Vec<&'c str>, Error> {
    let records = layer.table::<F::Record>()?;
    let positions = layer.named::<F::Name>(key)?.map(F::positions);
    let names = positions.into_iter().flatten().map(|at| records.name(at));
    names
        .collect::<Result<_, _>>()
        .map_err(|damage| layer.damaged(damage))
}

/// The last position at the top of a career's own list, from 0.
const LAST_OF_TOP: usize = 1;

/// Splits `SMK DKV` into the route and the rest of a name.
fn split_route(name: &str) -> Option<(Route, &str)> {
    let (first, rest) = name.trim().split_once(char::is_whitespace)?;
    let route = match first.to_lowercase().as_str() {
        "smk" | "mak" => Route::Vocational,
        "s1" | "d1" | "d2" | "d3" | "d4" | "sarjana" | "diploma" | "kuliah" => Route::Study,
        _ => return None,
    };
    Some((route, rest))
}

/// A route into a career.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Route {
    /// Directly from a programme of a vocational school.
    Vocational,
    /// By a study programme.
    Study,
}

impl Route {
    /// The route that a programme belongs to. One of an unknown level, as only one's own profiles
    /// name it, is taken for what its name begins with, and else for a study programme.
    #[must_use]
    pub fn of(name: &str, level: Option<Level>) -> Self {
        match (level, split_route(name)) {
            (Some(Level::Smk), _) => Self::Vocational,
            (None, Some((route, _))) => route,
            (None, None) | (Some(_), _) => Self::Study,
        }
    }
}

/// The catalogues that have records of majors, or of companies.
struct Layers<'c> {
    catalogue: &'c Catalogue,
    having: Vec<&'c Layer>,
    /// True if there is one only, and all of its careers count: its things are stored in order.
    are_in_order: bool,
    /// The hidden careers of these catalogues.
    hidden: &'c BTreeSet<CareerId>,
    /// The catalogues whose careers count. The facts are those of all catalogues.
    scope: Scope,
}

impl<'c> Layers<'c> {
    /// The thing with an official name, with the careers of all catalogues.
    fn official<F: Facts<'c>>(&self, name: &str) -> Result<Option<Shared<'c, F>>, Error> {
        let mut found: Option<Shared<'c, F>> = None;
        for (layer, parts) in self.parts(name)? {
            let thing = self.with_careers(layer, parts)?;
            match &mut found {
                Some(found) => found.merge(thing),
                None => found = Some(thing),
            }
        }
        if let Some(found) = &mut found {
            found.put_in_order(|career| Ok(self.catalogue.career(career)?.slug))?;
        }
        Ok(found)
    }

    /// The thing with an official name in each catalogue that has it.
    fn parts<F: Facts<'c>>(&self, name: &str) -> Result<Vec<(&'c Layer, Parts<'c, F>)>, Error> {
        let key = &Key::new(name);
        let mut found = Vec::with_capacity(self.having.len());
        for layer in &self.having {
            let records = layer.table::<F::Record>()?;
            let positions = layer.named::<F::Name>(key)?.map(F::positions);
            for position in positions.into_iter().flatten() {
                let official = records.name(position);
                let official: &str = official.map_err(|damage| layer.damaged(damage))?;
                if official == name || Key::new(official) == *key {
                    let parts = F::read(layer.get(position)?, layer)?;
                    found.push((*layer, parts));
                }
            }
        }
        Ok(found)
    }

    /// A thing of one catalogue, without its hidden careers. A thing with no career left is kept,
    /// because its facts are also true for the career that hides the others.
    fn with_careers<F>(&self, layer: &Layer, parts: Parts<'c, F>) -> Result<Shared<'c, F>, Error> {
        let mut careers = Vec::with_capacity(parts.careers.count());
        for career in parts.careers.iter() {
            let id = layer.id(career.career)?;
            if self.scope.includes(layer) && !self.hidden.contains(&id) {
                careers.push(RankedCareer {
                    id,
                    rank: career.rank,
                    of: career.of,
                    is_trained_for: false,
                });
            }
        }
        Ok(Shared {
            name: parts.name,
            facts: parts.facts,
            careers,
        })
    }
}

impl<'c, F: Facts<'c>> Shared<'c, F> {
    /// Says whether a visible career names it.
    fn is_named(&self) -> bool {
        !self.careers.is_empty()
    }

    /// Sorts the careers of a thing, and marks those that it trains for. These come first: the
    /// careers that it names itself, or else those that have it at the top of their lists, or at
    /// least higher than others. The others follow by its place in their own lists; of one place, a
    /// career with a short list comes before one with a long list.
    fn put_in_order(
        &mut self,
        slug: impl Fn(CareerId) -> Result<CareerSlug, Error>,
    ) -> Result<(), Error> {
        let careers = &mut self.careers;
        by_rank(careers);
        let Some(trains_for) = self.facts.trains_for() else {
            return Ok(());
        };
        if !trains_for.is_empty() {
            let slugs = careers.iter().map(|career| slug(career.id));
            let mut slugs: Vec<_> = slugs.collect::<Result<_, _>>()?;
            let first: Vec<_> = trains_for.iter().collect();
            for first in first.into_iter().rev() {
                if let Some(place) = slugs.iter().position(|slug| slug.as_str() == first) {
                    slugs[..=place].rotate_right(1);
                    careers[..=place].rotate_right(1);
                    careers[0].is_trained_for = true;
                }
            }
        }
        if trains_for.is_empty() {
            let best = careers.first().map_or(0, |career| career.rank);
            for career in careers {
                career.is_trained_for = career.rank <= best.max(LAST_OF_TOP);
            }
        }
        Ok(())
    }

    /// Adds the facts and careers of a later catalogue.
    fn merge(&mut self, later: Self) {
        self.facts.fill_in(later.facts);
        self.careers.extend(later.careers);
    }
}

/// Sorts careers by the place of a name in their own lists. These are short, and there are hundreds
/// of them in an answer: the standard library's sort needs no memory for them.
fn by_rank(careers: &mut [RankedCareer]) {
    careers.sort_by_key(|career| (career.rank, career.of));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_route_of_an_unknown_programme_is_that_of_its_name() {
        for (name, level, route) in [
            ("SMK Teknik Las", None, Route::Vocational),
            ("Teknik Las", None, Route::Study),
            ("D3 Teknik Las", None, Route::Study),
            ("SMKN 1", None, Route::Study),
            ("Teknik Las", Some(Level::Smk), Route::Vocational),
            ("SMK Teknik Las", Some(Level::D3), Route::Study),
        ] {
            assert_eq!(Route::of(name, level), route, "{name}");
        }
    }
}
