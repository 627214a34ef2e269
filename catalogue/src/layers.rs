//! The catalogues in use, in order: the user's own profiles, the built-in catalogue, the imports.
//!
//! If several catalogues know a name, one's own profiles decide, else the built-in catalogue, else all
//! imports together. A career of one's own hides the one of the same slug. Imports are opened only
//! when a question needs them, so that other answers cost the same however much was imported.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use crate::contents::{About, BUILT_IN_NAME, OWN_NAME, Regulation, Subject};
use crate::error::Error;
use crate::file::records::{Career, Summary};
use crate::file::{Damage, Record, Trust, write};
use crate::os_error::OsError;
use crate::profile::{CareerSlug, Profile, SearchedParts, Slug};
use crate::sorting;
use crate::text::{Key, Text};
use crate::toml::diagnostic::Diagnostic;
use crate::toml::folder::Folder;

pub use crate::file::records::Abbreviation;

pub use self::admission::{Group, Support, Supporting};
use self::imported::Imports;
use self::layer::Bytes;
pub use self::layer::{Layer, Reason};
pub use self::listing::{FieldId, ListedCareer, Listing};
pub use self::majors_and_companies::{
    Company, CompanyFacts, Major, MajorFacts, RankedCareer, Route, Shared,
};
pub use self::names::is_code;

mod admission;
mod base;
mod imported;
mod layer;
mod listing;
mod majors_and_companies;
mod meanings;
mod names;
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

    /// The record of a career: its slug, title and interests.
    pub fn career(&self, id: CareerId) -> Result<Career<'_>, Error> {
        self.layer(id)?.career(id.index as usize)
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

    /// The name of the catalogue that a career is from.
    pub fn name_of(&self, id: CareerId) -> Result<&Slug, Error> {
        self.layer(id).map(Layer::name)
    }

    /// The catalogue that a career is from.
    pub fn about(&self, id: CareerId) -> Result<&About, Error> {
        self.layer(id).map(|layer| &layer.about)
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
}

/// The slug of a catalogue that is no import.
fn slug(name: &str) -> Slug {
    Slug::new(name).expect("a name of ours is a slug")
}
