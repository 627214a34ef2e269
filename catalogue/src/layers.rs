//! The catalogues in use, in order: the user's own profiles, the built-in catalogue, the imports.
//!
//! If several catalogues know a name, one's own profiles decide, else the built-in catalogue, else all
//! imports together. A career of one's own hides the one of the same slug. Imports are opened only when a question needs them, so that other answers cost
//! the same however much was imported.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use crate::contents::{About, BUILT_IN_NAME, Field, OWN_NAME, Regulation, Subject};
use crate::error::{Error, NamedCareer};
use crate::file::records::{Career, Name, Summary};
use crate::file::{Damage, Record, Trust, write};
use crate::os_error::OsError;
use crate::profile::{CareerSlug, Codes, Profile, SearchedParts, Slug};
use crate::sorting;
use crate::suggest::{best, likeness};
use crate::text::{Key, Text};
use crate::toml::diagnostic::Diagnostic;
use crate::toml::folder::{Base, Folder};

pub use crate::file::records::Abbreviation;

pub use self::abbreviations::mark_held;
pub use self::admission::{Group, Support, Supporting};
use self::imported::Imports;
use self::layer::Bytes;
pub use self::layer::{Layer, Reason};
pub use self::majors_and_companies::{
    Company, CompanyFacts, Major, MajorFacts, RankedCareer, Route, Shared,
};

mod abbreviations;
mod admission;
mod imported;
mod layer;
mod majors_and_companies;
mod meanings;
pub mod store;

/// A career in use: its catalogue, and its position there.
///
/// Lists show careers in this order if nothing else orders them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CareerId {
    layer: u16,
    index: u32,
}

/// The folders that catalogues are read from, besides the built-in one.
#[derive(Clone, Debug, Default)]
pub struct Directories {
    /// The folder of the user's own profiles, and why it is in use.
    pub profiles: Option<(PathBuf, Reason)>,
    /// The folder of imported catalogues; it need not exist.
    pub catalogues: Option<PathBuf>,
}

/// All catalogues in use, with their careers, fields, majors and companies.
pub struct Catalogue {
    own: Option<Layer>,
    pub(crate) built_in: Layer,
    imports: OnceCell<Imports>,
    /// The careers that one's own profiles hide, once they were looked for: an export asks for each
    /// of its careers.
    hidden: OnceCell<Result<BTreeSet<CareerId>, Error>>,
    /// The slugs of all careers, once they were read.
    slugs: OnceCell<Result<Slugs, Error>>,
    directories: Directories,
}

/// The numbers of the catalogues, in order: a lower one comes before a higher one.
const OWN: u16 = 0;
const BUILT_IN: u16 = 1;
const FIRST_IMPORT: u16 = 2;

/// Careers for a list, with their fields.
pub struct Listing<'c> {
    /// The careers, in the order of their ids.
    pub careers: Vec<ListedCareer<'c>>,
    fields: Vec<Field>,
}

/// A career in a list.
#[derive(Clone)]
pub struct ListedCareer<'c> {
    /// Its id.
    pub id: CareerId,
    /// The name of the job, its slug and its interests.
    pub record: Career<'c>,
    /// Its field.
    pub field: FieldId,
}

/// The index of a field in the fields of all catalogues, which are in display order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldId(usize);

impl Listing<'_> {
    /// The field of one of the careers.
    #[must_use]
    pub fn field(&self, id: FieldId) -> &Field {
        &self.fields[id.0]
    }
}

/// The slug of every career, hidden ones included.
pub struct Slugs(Vec<(u16, Vec<CareerSlug>)>);

impl Slugs {
    /// The slug of a career of this catalogue.
    #[must_use]
    pub fn of(&self, id: CareerId) -> &CareerSlug {
        let layer = self.0.iter().find(|(layer, _)| *layer == id.layer);
        let slug = layer.and_then(|(_, slugs)| slugs.get(id.index as usize));
        slug.expect("an id is made for an existing career only")
    }
}

/// The catalogues that a question is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope(Option<Vec<u16>>);

impl Scope {
    /// All catalogues in use.
    pub const ALL: Self = Self(None);

    /// The user's own profiles and the catalogue in the program.
    #[must_use]
    pub fn own_and_built_in() -> Self {
        Self(Some([OWN, BUILT_IN].into()))
    }

    /// True if the question is about some imported catalogue.
    fn includes_imports(&self) -> bool {
        let layers = self.0.as_ref();
        layers.is_none_or(|layers| layers.iter().any(|layer| *layer >= FIRST_IMPORT))
    }

    /// True if the question is about this catalogue, too.
    pub(crate) fn includes(&self, layer: &Layer) -> bool {
        self.0
            .as_ref()
            .is_none_or(|layers| layers.contains(&layer.number))
    }
}

impl Catalogue {
    /// Opens the built-in catalogue and those in other folders. Also returns the problems that keep
    /// some of the user's own profiles from being used.
    ///
    /// # Errors
    /// The built-in catalogue or the folder of the user's own profiles can't be read.
    pub fn open(
        built_in: &'static [u8],
        directories: &Directories,
    ) -> Result<(Self, Vec<Diagnostic>), Error> {
        let broken = |damage| Error::Damaged {
            catalogue: BUILT_IN_NAME.to_owned(),
            damage,
        };
        let built_in = Layer::open(
            Bytes::Static(built_in),
            slug(BUILT_IN_NAME),
            None,
            Reason::BuiltIn,
            BUILT_IN,
        )
        .map_err(broken)?;
        let mut catalogue = Self {
            own: None,
            built_in,
            imports: OnceCell::new(),
            hidden: OnceCell::new(),
            slugs: OnceCell::new(),
            directories: directories.clone(),
        };
        let Some((path, reason)) = &directories.profiles else {
            return Ok((catalogue, Vec::new()));
        };
        let unreadable = |error: std::io::Error| Error::Unreadable {
            path: path.clone(),
            reason: OsError::at(path, &error),
        };
        fs::read_dir(path).map_err(unreadable)?;
        let (folder, problems) = Folder::read(path, &catalogue);
        let about = About {
            origin: Text::Both {
                id: "profil sendiri".to_owned(),
                en: "your own profiles".to_owned(),
            },
            terms: None,
        };
        let bytes = write::to_bytes(&about, &folder.contents(&catalogue), Trust::Whole);
        let damaged = |damage| Error::Damaged {
            catalogue: path.display().to_string(),
            damage,
        };
        let own = Layer::open(
            Bytes::Memory(bytes),
            slug(OWN_NAME),
            Some(path.clone()),
            *reason,
            OWN,
        )
        .map_err(damaged)?;
        catalogue.own = Some(own);
        Ok((catalogue, problems))
    }

    /// Finds the career with a name, regardless of case, spaces, hyphens and punctuation.
    ///
    /// A slug always means the career that has it. Other names and codes mean a career of one's own,
    /// else one in the program, else an official one, of these rather by its title than by an alias.
    /// After the name of an imported catalogue and a `/` they
    /// mean a career of that catalogue.
    ///
    /// # Errors
    /// No career has the name, or several have it: the error lists the nearest, or all.
    pub fn find(&self, name: &str) -> Result<CareerId, Error> {
        let key = Key::new(name);
        if key.is_empty() {
            return Err(Error::EmptyName);
        }
        if let Some(slug) = CareerSlug::new(name)
            && let Some(id) = self.find_slug(&slug)?
        {
            return Ok(id);
        }
        let mut careers = self.named_by(&key, &Scope::ALL)?;
        let mut scope = Scope::ALL;
        let mut nearest_key = key;
        if careers.is_empty()
            && let Some((layer, rest)) = self.split_catalogue(name)?
        {
            nearest_key = Key::new(rest);
            careers = self.visible(layer.named_by(&nearest_key)?)?;
            scope = Scope(Some([layer.number].into()));
        }
        match careers[..] {
            [career] => Ok(career),
            [] => Err(Error::UnknownCareer {
                name: name.to_owned(),
                nearest: self.nearest(&nearest_key, &scope)?,
                meanings: self.meanings(name)?,
            }),
            _ => Err(Error::AmbiguousCareer {
                name: name.to_owned(),
                careers: self.candidates(careers)?,
            }),
        }
    }

    /// Splits `esco/web developer` into the imported catalogue and the rest of the name. A name with
    /// another word before its `/`, such as `UI/UX designer`, is left whole.
    fn split_catalogue<'c, 'n>(
        &'c self,
        name: &'n str,
    ) -> Result<Option<(&'c Layer, &'n str)>, Error> {
        let Some((catalogue, rest)) = name.split_once('/') else {
            return Ok(None);
        };
        let key = Key::new(catalogue);
        let layers = self.imported()?;
        let layer = layers
            .iter()
            .find(|layer| Key::new(layer.name().as_str()) == key);
        Ok(layer.map(|layer| (layer, rest)))
    }

    /// Resolves a reference in the profile of a career: to its own catalogue first, since an import
    /// stores its slugs bare.
    pub fn resolve(&self, slug: &CareerSlug, from: CareerId) -> Result<Option<CareerId>, Error> {
        let full = self.layer(from)?.full_slug(slug.clone());
        match self.find_slug(&full)? {
            Some(id) => Ok(Some(id)),
            None => self.find_slug(slug),
        }
    }

    /// The scope of the catalogues with these names; without names, of all.
    ///
    /// # Errors
    /// No catalogue in use has one of the names: the error lists the nearest, or all.
    pub fn scope(&self, names: &[String]) -> Result<Scope, Error> {
        if names.is_empty() {
            return Ok(Scope::ALL);
        }
        let layers = self.layers(&Scope::ALL)?;
        let number = |name: &String| {
            let key = Key::new(name);
            if key == Key::new(OWN_NAME) {
                // Without own profiles it is as good as empty.
                return Ok(OWN);
            }
            let layer = layers
                .iter()
                .find(|layer| Key::new(layer.name().as_str()) == key);
            layer.map(|layer| layer.number).ok_or_else(|| {
                let known = layers.iter().map(|layer| layer.name().as_str());
                Error::unknown_catalogue(name, known)
            })
        };
        let numbers = names.iter().map(number).collect::<Result<_, _>>()?;
        Ok(Scope(Some(numbers)))
    }

    /// The names of the imported catalogues in use, in order.
    pub fn imported_names(&self) -> impl Iterator<Item = &Slug> {
        self.imports().layers.iter().map(Layer::name)
    }

    /// The career with a slug, if there is one.
    pub fn with_slug(&self, slug: &CareerSlug) -> Result<Option<Career<'_>>, Error> {
        self.find_slug(slug)?.map(|id| self.career(id)).transpose()
    }

    /// The record of a career: its slug, title and interests.
    pub fn career(&self, id: CareerId) -> Result<Career<'_>, Error> {
        self.layer(id)?.career(id.index as usize)
    }

    /// Lists the careers of some catalogues, without hidden ones.
    pub fn careers(&self, scope: &Scope) -> Result<Listing<'_>, Error> {
        let hidden = self.hidden()?;
        let mut listing = Listing {
            careers: Vec::new(),
            fields: Vec::new(),
        };
        for layer in self.layers(scope)? {
            let fields = merge_fields(&mut listing.fields, layer)?;
            let records = layer.table::<Career<'_>>()?;
            listing.careers.reserve(records.capacity());
            for (position, id) in layer.ids()?.enumerate() {
                let record = layer.career(position)?;
                let field = *fields
                    .get(record.field)
                    .ok_or_else(|| layer.damaged(Damage::Corrupt))?;
                if !hidden.contains(&id) {
                    listing.careers.push(ListedCareer { id, record, field });
                }
            }
        }
        Ok(listing)
    }

    /// The summary of a job.
    pub fn summary(&self, id: CareerId) -> Result<Text<&str>, Error> {
        self.get::<Summary<'_>>(id).map(|summary| summary.0)
    }

    /// The slug of every career, hidden ones included.
    pub fn slugs(&self) -> Result<&Slugs, Error> {
        let slugs = self.slugs.get_or_init(|| self.read_slugs());
        slugs.as_ref().map_err(Clone::clone)
    }

    fn read_slugs(&self) -> Result<Slugs, Error> {
        let layers = self.layers(&Scope::ALL)?.into_iter();
        let slugs = layers.map(|layer| Ok((layer.number, layer.slugs()?)));
        slugs.collect::<Result<_, _>>().map(Slugs)
    }

    /// The whole profile of a career.
    pub fn profile(&self, id: CareerId) -> Result<Profile, Error> {
        self.layer(id)?.profile(id.index as usize)
    }

    /// The parts of a career's profile that search reads.
    pub fn searched(&self, id: CareerId) -> Result<SearchedParts, Error> {
        self.layer(id)?.searched(id.index as usize)
    }

    /// The other names of a career.
    pub fn aliases(&self, id: CareerId) -> Result<Vec<String>, Error> {
        self.layer(id)?.aliases(id.index as usize)
    }

    /// The names of the majors of a career, in its order.
    pub fn majors_of(&self, id: CareerId) -> Result<Vec<String>, Error> {
        self.layer(id)?.majors_of(id.index as usize)
    }

    /// The field of a career.
    pub fn field_of(&self, id: CareerId) -> Result<Field, Error> {
        let layer = self.layer(id)?;
        layer.get(layer.get::<Career>(id.index as usize)?.field)
    }

    /// The name of the catalogue that a career is from.
    pub fn name_of(&self, id: CareerId) -> Result<&Slug, Error> {
        self.layer(id).map(Layer::name)
    }

    /// The catalogue that a career is from.
    pub fn about(&self, id: CareerId) -> Result<&About, Error> {
        self.layer(id).map(|layer| &layer.about)
    }

    /// The fields in display order.
    pub fn fields(&self) -> Result<Vec<Field>, Error> {
        let mut fields = Vec::new();
        for layer in self.layers(&Scope::ALL)? {
            merge_fields(&mut fields, layer)?;
        }
        Ok(fields)
    }

    /// Finds the field with a slug, or with a name in either language.
    ///
    /// # Errors
    /// No field has the name: the error lists the nearest fields.
    pub fn find_field(&self, name: &str) -> Result<Field, Error> {
        let (key, fields) = (Key::new(name), self.fields()?);
        let names = |field: &Field| field.names().map(Key::new).collect::<Vec<_>>();
        if let Some(field) = fields.iter().find(|field| names(field).contains(&key)) {
            return Ok(field.clone());
        }
        let alike = |(position, field): (usize, &Field)| {
            let names = names(field).into_iter();
            let best = names.filter_map(|known| likeness(key.as_str(), known.as_str()));
            Some((best.max_by(f64::total_cmp)?, position))
        };
        let slug = |field: &Field| field.slug.to_string();
        let nearest = best(fields.iter().enumerate().filter_map(alike).collect());
        Err(Error::UnknownField {
            name: name.to_owned(),
            nearest: nearest
                .into_iter()
                .map(|position| slug(&fields[position]))
                .collect(),
        })
    }

    /// The regulation on admission that the groups of study programmes are from.
    pub fn regulation(&self) -> Result<Option<Regulation>, Error> {
        for layer in self.layers(&Scope::ALL)? {
            if layer.table::<Regulation>()?.count() > 0 {
                return layer.get(0).map(Some);
            }
        }
        Ok(None)
    }

    /// The subjects of upper secondary schools, of the first catalogue that knows any.
    pub fn subjects(&self) -> Result<Vec<Subject>, Error> {
        for layer in self.layers(&Scope::ALL)? {
            let subjects: Vec<Subject> = layer.all()?;
            let named = subjects.iter().flat_map(|subject| &subject.counts_as);
            if named
                .into_iter()
                .any(|position| *position >= subjects.len())
            {
                return Err(layer.damaged(Damage::Corrupt));
            }
            if !subjects.is_empty() {
                return Ok(subjects);
            }
        }
        Ok(Vec::new())
    }

    /// The abbreviations that are explained, sorted, each once: one's own meaning comes before the
    /// built-in one.
    pub fn abbreviations(&self) -> Result<Vec<Abbreviation<'_>>, Error> {
        let built_in = self.built_in.all()?;
        let Some(own) = &self.own else {
            return Ok(built_in);
        };
        let mut all: Vec<Abbreviation<'_>> = own.all()?;
        all.extend(built_in);
        sorting::by_key(&mut all, |abbreviation| abbreviation.short);
        all.dedup_by_key(|abbreviation| abbreviation.short);
        Ok(all)
    }

    /// The number of careers, of majors and of companies.
    pub fn counts(&self) -> Result<(usize, usize, usize), Error> {
        let layers = self.layers(&Scope::ALL)?;
        let careers: usize = layers.iter().map(|layer| layer.count).sum();
        Ok((
            careers - self.hidden()?.len(),
            self.majors(&Scope::ALL)?.len(),
            self.companies(&Scope::ALL)?.len(),
        ))
    }

    /// The catalogues in use, each with the number of its careers that no earlier catalogue hides.
    pub fn sources(&self) -> Result<Vec<(&Layer, usize)>, Error> {
        let layers: Vec<_> = self
            .own_and_built_in()
            .chain(&self.imports().layers)
            .collect();
        let hidden = self.hidden()?;
        let shown = |layer: &Layer| Ok(layer.ids()?.filter(|id| !hidden.contains(id)).count());
        layers
            .into_iter()
            .map(|layer| Ok((layer, shown(layer)?)))
            .collect()
    }

    /// The imported catalogues that can't be read, each with its error.
    pub fn broken(&self) -> &[(PathBuf, Error)] {
        &self.imports().broken
    }

    /// The files among the imports that aren't used because no catalogue can have their names.
    pub fn misnamed(&self) -> &[PathBuf] {
        &self.imports().misnamed
    }

    /// The user's own profiles and the built-in catalogue.
    fn own_and_built_in(&self) -> impl Iterator<Item = &Layer> {
        self.own.iter().chain(std::iter::once(&self.built_in))
    }

    /// The catalogues of a scope, in order: a career of an earlier one hides one of the same slug.
    pub(crate) fn layers(&self, scope: &Scope) -> Result<Vec<&Layer>, Error> {
        let mut layers: Vec<_> = self.own_and_built_in().collect();
        if scope.includes_imports() {
            layers.extend(self.imported()?);
        }
        layers.retain(|layer| scope.includes(layer));
        Ok(layers)
    }

    /// The imported catalogues, opened at the first call.
    fn imported(&self) -> Result<&[Layer], Error> {
        let imports = self.imports();
        match imports.broken.first() {
            Some((_, error)) => Err(error.clone()),
            None => Ok(&imports.layers),
        }
    }

    fn imports(&self) -> &Imports {
        self.imports
            .get_or_init(|| match &self.directories.catalogues {
                Some(folder) => Imports::open(folder, FIRST_IMPORT),
                None => Imports::default(),
            })
    }

    /// True if a career is from an imported catalogue.
    pub(crate) fn is_imported(&self, id: CareerId) -> Result<bool, Error> {
        Ok(self.layer(id)?.reason == Reason::Imported)
    }

    /// The catalogue of a career.
    fn layer(&self, id: CareerId) -> Result<&Layer, Error> {
        let layer = match self
            .own_and_built_in()
            .find(|layer| layer.number == id.layer)
        {
            Some(layer) => Some(layer),
            None => self
                .imported()?
                .iter()
                .find(|layer| layer.number == id.layer),
        };
        Ok(layer.expect("an identity is given for a catalogue that is open"))
    }

    fn get<'c, R: Record<'c>>(&'c self, id: CareerId) -> Result<R, Error> {
        self.layer(id)?.get(id.index as usize)
    }

    /// The career with a slug, if there is one.
    fn find_slug(&self, slug: &CareerSlug) -> Result<Option<CareerId>, Error> {
        for layer in self.own_and_built_in() {
            if let Some(id) = layer.with_slug(slug)? {
                return Ok(Some(id));
            }
        }
        self.find_imported_slug(slug)
    }

    /// The career with a slug that names an imported catalogue, if there is one.
    fn find_imported_slug(&self, slug: &CareerSlug) -> Result<Option<CareerId>, Error> {
        let Some(catalogue) = slug.catalogue() else {
            return Ok(None);
        };
        let mut layers = self.imported()?.iter();
        let layer = layers.find(|layer| layer.name().as_str() == catalogue);
        layer.map_or(Ok(None), |layer| layer.with_slug(slug))
    }

    /// The careers that go by a name: the user's own, or else built-in ones, or else imported ones: those
    /// with this title, or else those with this alias.
    pub(crate) fn named_by(&self, key: &Key, scope: &Scope) -> Result<Vec<CareerId>, Error> {
        for layer in self
            .own_and_built_in()
            .filter(|layer| scope.includes(layer))
        {
            let careers = self.visible(layer.named_by(key)?)?;
            if !careers.is_empty() {
                return Ok(careers);
            }
        }
        let mut careers = Vec::new();
        for layer in self
            .imported()?
            .iter()
            .filter(|layer| scope.includes(layer))
        {
            careers.extend(layer.named_by(key)?);
        }
        let careers = self.visible(careers)?;
        let titled = careers.iter().map(|id| {
            let title = self.career(*id)?.title;
            let is_titled = title.wordings().any(|title| Key::new(title) == *key);
            Ok(is_titled.then_some(*id))
        });
        let titled = titled.collect::<Result<Vec<_>, Error>>()?;
        let titled: Vec<_> = titled.into_iter().flatten().collect();
        Ok(if titled.is_empty() { careers } else { titled })
    }

    /// The careers of some catalogues with a name whose key begins with `start`, in the order of
    /// their ids. An empty `start` begins every name.
    pub fn named_from(&self, start: &Key, scope: &Scope) -> Result<Vec<CareerId>, Error> {
        let mut careers = Vec::new();
        for layer in self.layers(scope)? {
            if start.is_empty() {
                careers.extend(layer.ids()?);
            } else {
                careers.extend(layer.named_from(start)?);
            }
        }
        self.visible(careers)
    }

    /// Keeps the careers that are not hidden by another career of the same slug.
    pub(crate) fn visible(&self, mut careers: Vec<CareerId>) -> Result<Vec<CareerId>, Error> {
        let hidden = self.hidden()?;
        careers.retain(|career| !hidden.contains(career));
        Ok(careers)
    }

    /// The careers that one's own profiles stand in front of: those with the same slug.
    pub(crate) fn hidden(&self) -> Result<&BTreeSet<CareerId>, Error> {
        static NONE: BTreeSet<CareerId> = BTreeSet::new();
        let Some(own) = &self.own else {
            return Ok(&NONE);
        };
        let hidden = self.hidden.get_or_init(|| self.hidden_by(own));
        hidden.as_ref().map_err(Clone::clone)
    }

    fn hidden_by(&self, own: &Layer) -> Result<BTreeSet<CareerId>, Error> {
        let mut hidden = BTreeSet::new();
        for slug in own.slugs()? {
            hidden.extend(self.built_in.with_slug(&slug)?);
            hidden.extend(self.find_imported_slug(&slug)?);
        }
        Ok(hidden)
    }

    /// The careers with the names most like a mistyped one: at most three, the best first.
    fn nearest(&self, typed: &Key, scope: &Scope) -> Result<Vec<NamedCareer>, Error> {
        let hidden = self.hidden()?;
        let uri = Key::new(Codes::ESCO_OCCUPATION);
        let mut found: Vec<(f64, CareerId)> = Vec::new();
        for layer in self.layers(scope)? {
            for name in layer.all::<Name>()? {
                if name.key.starts_with(uri.as_str()) {
                    continue;
                }
                if let (Some(score), [career]) =
                    (likeness(typed.as_str(), name.key), &name.careers[..])
                {
                    found.push((score, layer.id(*career)?));
                }
            }
        }
        found.retain(|(_, career)| !hidden.contains(career));
        self.candidates(best(found))
    }

    fn candidates(&self, careers: Vec<CareerId>) -> Result<Vec<NamedCareer>, Error> {
        let candidate = |id| {
            let Career { slug, title, .. } = self.career(id)?;
            Ok(NamedCareer {
                slug: slug.to_string(),
                title: title.owned(),
            })
        };
        careers.into_iter().map(candidate).collect()
    }
}

/// True if a name looks like a code of a classification, such as `2512` or `15-1254.00`.
#[must_use]
pub fn is_code(name: &str) -> bool {
    name.contains(|c: char| c.is_ascii_digit()) && name.chars().all(|c| "0123456789.-".contains(c))
}

/// Adds the fields of a catalogue to those of the catalogues before it. Returns the index in
/// `fields` for each of them.
fn merge_fields(fields: &mut Vec<Field>, layer: &Layer) -> Result<Vec<FieldId>, Error> {
    let mut add = |field: Field| {
        let known = fields.iter().position(|known| known.slug == field.slug);
        FieldId(known.unwrap_or_else(|| {
            fields.push(field);
            fields.len() - 1
        }))
    };
    Ok(layer.all::<Field>()?.into_iter().map(&mut add).collect())
}

/// The base of `extends`. Catalogues that can't be read count as empty here; the question that
/// needs them reports the error.
impl Base for Catalogue {
    fn career(&self, slug: &CareerSlug) -> Option<(Profile, Field)> {
        let id = self.find_slug(slug).ok()??;
        Some((self.profile(id).ok()?, self.field_of(id).ok()?))
    }

    fn field(&self, slug: &Slug) -> Option<Field> {
        let find_in = |layer: &Layer| {
            layer
                .all::<Field>()
                .ok()?
                .into_iter()
                .find(|field| field.slug == *slug)
        };
        // The user's own profiles are read before every answer, and the built-in catalogue knows
        // most of their fields, so the imports are seldom opened for this.
        self.own_and_built_in()
            .find_map(find_in)
            .or_else(|| self.imported().ok()?.iter().find_map(find_in))
    }

    fn named(&self, name: &str) -> Vec<CareerSlug> {
        let key = Key::new(name);
        let imported = self.imported().unwrap_or_default();
        let layers = self.own_and_built_in().chain(imported);
        let careers = layers.flat_map(|layer| layer.named_by(&key).unwrap_or_default());
        let careers = self.visible(careers.collect()).unwrap_or_default();
        careers
            .into_iter()
            .filter_map(|id| Some(self.career(id).ok()?.slug))
            .collect()
    }

    fn official_majors(&self, name: &str) -> Vec<String> {
        let names = self.official_names(name).unwrap_or_default();
        names.into_iter().map(str::to_owned).collect()
    }

    fn slugs(&self) -> Vec<CareerSlug> {
        // One's own profiles, which are being read, aren't among them yet.
        let slugs = self.read_slugs().map(|Slugs(slugs)| slugs);
        let slugs = slugs.unwrap_or_default().into_iter();
        slugs.flat_map(|(_, slugs)| slugs).collect()
    }
}

/// The slug of a catalogue that is no import.
fn slug(name: &str) -> Slug {
    Slug::new(name).expect("a name of ours is a slug")
}
