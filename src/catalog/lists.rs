//! What careers share: fields, majors and companies, put together from all catalogues.

use std::cmp::Reverse;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::file::{Damage, Named, Record};
use super::layer::Layer;
use super::record::{Company, CompanyName, Field, Group, Major, MajorName, Mention, Mentions, Sector};
use super::{Catalog, add_fields, hidden};
use crate::error::{Error, Kind};
use crate::text::{Key, likeness, nearest};

impl Catalog {
    /// The fields in display order.
    pub fn fields(&self) -> Result<Vec<Field>, Error> {
        let mut fields = Vec::new();
        for layer in self.layers()? {
            add_fields(&mut fields, layer)?;
        }
        Ok(fields)
    }

    /// The field of a slug or a name in either language.
    ///
    /// # Errors
    /// There is none: the error names the nearest.
    pub fn find_field(&self, name: &str) -> Result<Field, Error> {
        let (key, fields) = (Key::of(name), self.fields()?);
        let names = |field: &'_ Field| {
            let names = std::iter::once(field.slug.as_str()).chain(field.name.wordings());
            names.map(Key::of).collect::<Vec<_>>()
        };
        if let Some(field) = fields.iter().find(|field| names(field).contains(&key)) {
            return Ok(field.clone());
        }
        let slugs = |fields: &[&Field]| fields.iter().map(|field| field.slug.to_string()).collect();
        let near: Vec<_> = fields
            .iter()
            .filter(|field| names(field).iter().any(|known| likeness(key.as_str(), known.as_str()).is_some()))
            .collect();
        Err(Error::UnknownField {
            name: name.to_owned(),
            nearest: slugs(&near),
            fields: slugs(&fields.iter().collect::<Vec<_>>()),
        })
    }

    /// The major of a name.
    ///
    /// # Errors
    /// There is none: the error names the nearest.
    pub fn major(&self, name: &str) -> Result<Major<'_>, Error> {
        match self.shared_by(&Key::of(name))? {
            Some(major) => Ok(major),
            None => Err(unknown(Kind::Major, name, self.majors()?.iter().map(|major| major.name))),
        }
    }

    /// Every major that a career names, those that most name first.
    pub fn majors(&self) -> Result<Vec<Major<'_>>, Error> {
        self.all_shared()
    }

    /// The groups of study programmes that `Major::group` counts.
    pub fn groups(&self) -> Result<Vec<Group>, Error> {
        self.gathered(Layer::all)
    }

    /// The company of a name.
    ///
    /// # Errors
    /// There is none: the error names the nearest.
    pub fn company(&self, name: &str) -> Result<Company<'_>, Error> {
        match self.shared_by(&Key::of(name))? {
            Some(company) => Ok(company),
            None => Err(unknown(Kind::Company, name, self.companies()?.iter().map(|company| company.name))),
        }
    }

    /// Every company that a career names, those that most name first.
    pub fn companies(&self) -> Result<Vec<Company<'_>>, Error> {
        self.all_shared()
    }

    /// The lines of business that `Company::sector` counts.
    pub fn sectors(&self) -> Result<Vec<Sector>, Error> {
        self.gathered(Layer::all)
    }

    pub(super) fn count_majors(&self) -> Result<usize, Error> {
        self.count::<Major<'_>>()
    }

    pub(super) fn count_companies(&self) -> Result<usize, Error> {
        self.count::<Company<'_>>()
    }

    fn count<'c, T: Shared<'c>>(&'c self) -> Result<usize, Error> {
        match self.sharing::<T>()?[..] {
            [] => Ok(0),
            [(only, _)] if only.start == 0 => Ok(only.table::<T>()?.count()),
            _ => Ok(self.all_shared::<T>()?.len()),
        }
    }

    /// The thing of a name, with the careers of all catalogues.
    fn shared_by<'c, T: Shared<'c>>(&'c self, key: &Key) -> Result<Option<T>, Error> {
        let mut found: Option<T> = None;
        let layers = self.sharing::<T>()?;
        let hidden = self.hidden_among(&layers)?;
        for (layer, before) in layers {
            let Some(position) = layer.named::<T::Name>(key)?.map(|name| T::position(&name)) else { continue };
            let thing = placed(layer.get::<T>(position)?, layer, before, &hidden)?;
            match &mut found {
                Some(found) => found.join(thing),
                None => found = Some(thing),
            }
        }
        Ok(found.filter(|thing| thing.careers().count() > 0))
    }

    /// Every such thing with the careers of all catalogues, those that most careers name first.
    fn all_shared<'c, T: Shared<'c>>(&'c self) -> Result<Vec<T>, Error> {
        let layers = self.sharing::<T>()?;
        if let [(only, _)] = layers[..]
            && only.start == 0
        {
            return only.all();
        }
        let hidden = self.hidden_among(&layers)?;
        let mut all: BTreeMap<Key, T> = BTreeMap::new();
        for (layer, before) in layers {
            for thing in layer.all::<T>()? {
                let thing = placed(thing, layer, before, &hidden)?;
                match all.entry(Key::of(thing.name())) {
                    Entry::Occupied(mut found) => found.get_mut().join(thing),
                    Entry::Vacant(entry) => drop(entry.insert(thing)),
                }
            }
        }
        let mut all: Vec<_> = all.into_values().filter(|thing| thing.careers().count() > 0).collect();
        all.sort_by_key(|thing| Reverse(thing.careers().count()));
        Ok(all)
    }

    /// The catalogues with such things, and how many kinds of them the ones before each have.
    fn sharing<'c, T: Shared<'c>>(&'c self) -> Result<Vec<(&'c Layer, usize)>, Error> {
        let mut sharing = Vec::new();
        let mut kinds = 0;
        for layer in self.layers()? {
            if layer.table::<T>()?.count() > 0 {
                sharing.push((layer, kinds));
            }
            kinds += layer.table::<T::Kind>()?.count();
        }
        Ok(sharing)
    }

    /// The careers of these catalogues that others hide.
    fn hidden_among(&self, sharing: &[(&Layer, usize)]) -> Result<BTreeSet<usize>, Error> {
        let last = sharing.last().map_or(0, |(layer, _)| layer.start);
        let mut layers = self.layers()?;
        layers.retain(|layer| layer.start <= last);
        hidden(&layers)
    }
}

/// A thing that several careers name.
trait Shared<'b>: Record<'b> {
    /// What it goes by.
    type Name: Named<'b>;
    /// What each is one of: a group of study programmes, a line of business.
    type Kind: Record<'b>;

    /// The position of what goes by a name.
    fn position(name: &Self::Name) -> usize;
    fn name(&self) -> &'b str;
    fn kind_mut(&mut self) -> &mut Option<usize>;
    fn careers(&self) -> &Mentions<'b>;
    fn careers_mut(&mut self) -> &mut Mentions<'b>;
    /// Takes from the same thing of another catalogue what isn't known yet.
    fn join(&mut self, other: Self);
}

impl<'b> Shared<'b> for Major<'b> {
    type Name = MajorName<'b>;
    type Kind = Group;

    fn position(name: &MajorName<'b>) -> usize {
        name.major
    }

    fn name(&self) -> &'b str {
        self.name
    }

    fn kind_mut(&mut self) -> &mut Option<usize> {
        &mut self.group
    }

    fn careers(&self) -> &Mentions<'b> {
        &self.careers
    }

    fn careers_mut(&mut self) -> &mut Mentions<'b> {
        &mut self.careers
    }

    fn join(&mut self, other: Self) {
        self.name_en = self.name_en.or(other.name_en);
        self.group = self.group.or(other.group);
        self.careers = Mentions::by_rank(self.careers.iter().chain(other.careers.iter()).collect());
    }
}

impl<'b> Shared<'b> for Company<'b> {
    type Name = CompanyName<'b>;
    type Kind = Sector;

    fn position(name: &CompanyName<'b>) -> usize {
        name.company
    }

    fn name(&self) -> &'b str {
        self.name
    }

    fn kind_mut(&mut self) -> &mut Option<usize> {
        &mut self.sector
    }

    fn careers(&self) -> &Mentions<'b> {
        &self.careers
    }

    fn careers_mut(&mut self) -> &mut Mentions<'b> {
        &mut self.careers
    }

    fn join(&mut self, other: Self) {
        self.sector = self.sector.or(other.sector);
        self.careers = Mentions::by_rank(self.careers.iter().chain(other.careers.iter()).collect());
    }
}

/// A thing with its careers and its kind counted over all catalogues, without the careers that are hidden. It stays
/// where none is left: what is known of it holds for the career that stands in front.
fn placed<'b, T: Shared<'b>>(
    mut thing: T,
    layer: &'b Layer,
    before: usize,
    hidden: &BTreeSet<usize>,
) -> Result<T, Error> {
    let kinds = layer.table::<T::Kind>()?.count();
    if let Some(kind) = thing.kind_mut() {
        if *kind >= kinds {
            return Err(layer.damaged(Damage::Corrupt));
        }
        *kind += before;
    }
    let end = layer.end()?;
    let mut careers: Vec<_> = thing.careers().iter().collect();
    for Mention { career, .. } in &mut careers {
        *career += layer.start;
    }
    if careers.iter().any(|mention| mention.career >= end) {
        return Err(layer.damaged(Damage::Corrupt));
    }
    careers.retain(|mention| !hidden.contains(&mention.career));
    *thing.careers_mut() = Mentions::by_rank(careers);
    Ok(thing)
}

fn unknown<'n>(kind: Kind, name: &str, known: impl IntoIterator<Item = &'n str>) -> Error {
    let nearest = nearest(name, known).into_iter().map(str::to_owned).collect();
    Error::Unknown { kind, name: name.to_owned(), nearest }
}
