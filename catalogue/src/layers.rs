//! The catalogues in use, side by side: one's own profiles, those in the program, and what was imported.
//!
//! A name means what the first of these means by it, and a career hides those of the same slug after it. Imports are
//! opened only where a question reaches them, so that other answers cost the same however much was imported.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use crate::contents::{About, Field, Regulation};
use crate::error::{Error, NamedCareer};
use crate::file::records::{Career, Name, Summary};
use crate::file::{Damage, Record, write};
use crate::profile::{Profile, SearchedParts, Slug};
use crate::suggest::{best, likeness};
use crate::text::{Key, Text};
use crate::toml::diagnostic::Diagnostic;
use crate::toml::folder::{Base, Folder};

use self::imports::Imports;
use self::layer::Bytes;
pub use self::layer::{Layer, Reason};
pub use self::shared::{Company, CompanyFacts, Major, MajorFacts, RankedCareer, Shared};

mod imports;
mod layer;
mod shared;
pub mod store;

/// A career in use: its catalogue, and its place there.
///
/// In this order lists show careers that nothing else orders.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CareerId {
    layer: u16,
    index: u32,
}

/// The folders that catalogues are read from, beside the one in the program.
#[derive(Clone, Debug, Default)]
pub struct Directories {
    /// The folder of somebody's own profiles, and why it is that one.
    pub profiles: Option<(PathBuf, Reason)>,
    /// The folder of imported catalogues; it need not exist.
    pub catalogues: Option<PathBuf>,
}

/// The careers that there are.
pub struct Catalogue {
    own: Option<Layer>,
    built_in: Layer,
    imports: OnceCell<Imports>,
    directories: Directories,
}

/// The numbers of the catalogues: a lower one stands before a higher one.
const OWN: u16 = 0;
const BUILT_IN: u16 = 1;
const FIRST_IMPORT: u16 = 2;

/// Careers as lists know them.
pub struct Listing<'c> {
    /// The careers, in the order of their identity.
    pub careers: Vec<ListedCareer<'c>>,
    fields: Vec<Field>,
}

/// A career in a list.
pub struct ListedCareer<'c> {
    /// Its identity.
    pub id: CareerId,
    /// The name of the job, its slug and its interests.
    pub record: Career<'c>,
    /// Its field.
    pub field: FieldId,
}

/// A field among those of all catalogues, in display order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FieldId(usize);

impl Listing<'_> {
    /// A field that one of the careers has.
    #[must_use]
    pub fn field(&self, id: FieldId) -> &Field {
        &self.fields[id.0]
    }
}

/// The slug of every career, hidden ones included.
pub struct Slugs(Vec<(u16, Vec<Slug>)>);

impl Slugs {
    /// The slug of a career of this catalogue.
    #[must_use]
    pub fn of(&self, id: CareerId) -> &Slug {
        let of_layer = self.0.iter().find(|(layer, _)| *layer == id.layer);
        let slug = of_layer.and_then(|(_, slugs)| slugs.get(id.index as usize));
        slug.expect("an identity is given for a career that is there")
    }
}

impl Catalogue {
    /// Opens the catalogue in the program and those in other folders. Gives what keeps some of somebody's own profiles
    /// from being used, too.
    ///
    /// # Errors
    /// The catalogue in the program or the folder of one's own profiles can't be read.
    pub fn open(
        built_in: &'static [u8],
        directories: &Directories,
    ) -> Result<(Self, Vec<Diagnostic>), Error> {
        let broken = |damage| Error::Damaged {
            catalogue: "built-in".to_owned(),
            damage,
        };
        let built_in = Layer::open(Bytes::Static(built_in), None, Reason::BuiltIn, BUILT_IN)
            .map_err(broken)?;
        let mut catalogue = Self {
            own: None,
            built_in,
            imports: OnceCell::new(),
            directories: directories.clone(),
        };
        let Some((path, reason)) = &directories.profiles else {
            return Ok((catalogue, Vec::new()));
        };
        let unreadable = |error: std::io::Error| Error::Unreadable {
            path: path.clone(),
            reason: error.to_string(),
        };
        fs::read_dir(path).map_err(unreadable)?;
        let (folder, problems) = Folder::read(path, &catalogue);
        let about = About {
            name: "own".to_owned(),
            origin: Text::Both {
                id: "profil sendiri".to_owned(),
                en: "your own profiles".to_owned(),
            },
            attribution: None,
            regulation: folder
                .admission
                .as_ref()
                .map(|admission| admission.regulation.clone()),
        };
        let bytes = write::to_bytes(&about, &folder.contents(&catalogue));
        let damaged = |damage| Error::Damaged {
            catalogue: path.display().to_string(),
            damage,
        };
        let own =
            Layer::open(Bytes::Memory(bytes), Some(path.clone()), *reason, OWN).map_err(damaged)?;
        catalogue.own = Some(own);
        Ok((catalogue, problems))
    }

    /// The career that goes by `name`, whatever its case, spaces, hyphens and punctuation.
    ///
    /// # Errors
    /// No career does, or several do: the error names the nearest, or all.
    pub fn find(&self, name: &str) -> Result<CareerId, Error> {
        let key = Key::new(name);
        if key.is_empty() {
            return Err(Error::EmptyName);
        }
        let careers = self.named_by(&key)?;
        match careers[..] {
            [career] => Ok(career),
            [] => Err(Error::UnknownCareer {
                name: name.to_owned(),
                nearest: self.nearest(&key)?,
            }),
            _ => Err(Error::AmbiguousCareer {
                name: name.to_owned(),
                careers: self.candidates(careers)?,
            }),
        }
    }

    /// The career with a slug, if there is one.
    pub fn with_slug(&self, slug: &Slug) -> Result<Option<Career<'_>>, Error> {
        self.find_slug(slug)?.map(|id| self.career(id)).transpose()
    }

    /// The name of a job, its slug and its interests.
    pub fn career(&self, id: CareerId) -> Result<Career<'_>, Error> {
        self.get(id)
    }

    /// Every career that no other hides.
    pub fn careers(&self) -> Result<Listing<'_>, Error> {
        let layers = self.layers()?;
        let hidden = hidden(&layers)?;
        let mut listing = Listing {
            careers: Vec::new(),
            fields: Vec::new(),
        };
        for layer in layers {
            let fields = merge_fields(&mut listing.fields, layer)?;
            for (id, record) in layer.ids()?.zip(layer.all::<Career>()?) {
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

    /// What the job is.
    pub fn summary(&self, id: CareerId) -> Result<Text<&str>, Error> {
        self.get::<Summary<'_>>(id).map(|summary| summary.0)
    }

    /// The slug of every career, hidden ones included.
    pub fn slugs(&self) -> Result<Slugs, Error> {
        let slugs = self
            .layers()?
            .into_iter()
            .map(|layer| Ok((layer.number, layer.slugs()?)));
        slugs.collect::<Result<_, _>>().map(Slugs)
    }

    /// All that is known of a career.
    pub fn profile(&self, id: CareerId) -> Result<Profile, Error> {
        self.layer(id)?.profile(id.index as usize)
    }

    /// The parts of a career's profile that search reads.
    pub fn searched(&self, id: CareerId) -> Result<SearchedParts, Error> {
        self.layer(id)?.searched(id.index as usize)
    }

    /// The field of a career.
    pub fn field_of(&self, id: CareerId) -> Result<Field, Error> {
        let layer = self.layer(id)?;
        layer.get(layer.get::<Career>(id.index as usize)?.field)
    }

    /// The catalogue that a career is from.
    pub fn about(&self, id: CareerId) -> Result<&About, Error> {
        self.layer(id).map(|layer| &layer.about)
    }

    /// The fields in display order.
    pub fn fields(&self) -> Result<Vec<Field>, Error> {
        let mut fields = Vec::new();
        for layer in self.layers()? {
            merge_fields(&mut fields, layer)?;
        }
        Ok(fields)
    }

    /// The field of a slug or a name in either language.
    ///
    /// # Errors
    /// There is none: the error names the nearest.
    pub fn find_field(&self, name: &str) -> Result<Field, Error> {
        let (key, fields) = (Key::new(name), self.fields()?);
        let names = |field: &Field| {
            let names = std::iter::once(field.slug.as_str()).chain(field.name.wordings());
            names.map(Key::new).collect::<Vec<_>>()
        };
        if let Some(field) = fields.iter().find(|field| names(field).contains(&key)) {
            return Ok(field.clone());
        }
        let is_near = |field: &&Field| {
            names(field)
                .iter()
                .any(|known| likeness(key.as_str(), known.as_str()).is_some())
        };
        let slug = |field: &Field| field.slug.to_string();
        Err(Error::UnknownField {
            name: name.to_owned(),
            nearest: fields.iter().filter(is_near).map(slug).collect(),
            fields: fields.iter().map(slug).collect(),
        })
    }

    /// The rules of admission that groups of study programmes are from.
    pub fn regulation(&self) -> Result<Option<&Regulation>, Error> {
        Ok(self
            .layers()?
            .into_iter()
            .find_map(|layer| layer.about.regulation.as_ref()))
    }

    /// How many careers, majors and companies there are.
    pub fn counts(&self) -> Result<(usize, usize, usize), Error> {
        let layers = self.layers()?;
        let mut careers = 0;
        for layer in &layers {
            careers += layer.count()?;
        }
        Ok((
            careers - hidden(&layers)?.len(),
            self.count_majors()?,
            self.count_companies()?,
        ))
    }

    /// The catalogues in use, each with how many of its careers aren't hidden by those before it.
    pub fn sources(&self) -> Result<Vec<(&Layer, usize)>, Error> {
        let layers: Vec<_> = self.upper().chain(&self.imports().layers).collect();
        let hidden = hidden(&layers)?;
        let shown = |layer: &Layer| Ok(layer.ids()?.filter(|id| !hidden.contains(id)).count());
        layers
            .into_iter()
            .map(|layer| Ok((layer, shown(layer)?)))
            .collect()
    }

    /// The imported catalogues that can't be read, and why.
    pub fn broken(&self) -> &[(PathBuf, Error)] {
        &self.imports().broken
    }

    /// One's own profiles and those in the program.
    fn upper(&self) -> impl Iterator<Item = &Layer> {
        self.own.iter().chain(std::iter::once(&self.built_in))
    }

    /// Every catalogue, those first that hide careers of the others.
    pub(crate) fn layers(&self) -> Result<Vec<&Layer>, Error> {
        Ok(self.upper().chain(self.imported()?).collect())
    }

    /// The imported catalogues; opened by whoever asks first.
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

    /// The catalogue of a career.
    fn layer(&self, id: CareerId) -> Result<&Layer, Error> {
        let layer = match self.upper().find(|layer| layer.number == id.layer) {
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
    fn find_slug(&self, slug: &Slug) -> Result<Option<CareerId>, Error> {
        for layer in self.upper() {
            if let Some(id) = layer.with_slug(slug)? {
                return Ok(Some(id));
            }
        }
        for layer in self.imported()? {
            if let Some(id) = layer.with_slug(slug)? {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }

    /// The careers that go by a name: of one's own, else of those in the program, else of what was imported.
    pub(crate) fn named_by(&self, key: &Key) -> Result<Vec<CareerId>, Error> {
        for layer in self.upper() {
            let careers = self.visible(layer.named_by(key)?)?;
            if !careers.is_empty() {
                return Ok(careers);
            }
        }
        let mut careers = Vec::new();
        for layer in self.imported()? {
            careers.extend(layer.named_by(key)?);
        }
        // An official career that another of its slug hides is still found by its code, and by names that only it has.
        let visible = self.visible(careers.clone())?;
        let careers = if visible.is_empty() { careers } else { visible };
        // Where one import has it as a title and another as one of many other names, the title is meant.
        let mut titled = Vec::new();
        for &id in &careers {
            let Career { slug, title, .. } = self.career(id)?;
            if std::iter::once(slug.as_str())
                .chain(title.wordings())
                .any(|name| Key::new(name) == *key)
            {
                titled.push(id);
            }
        }
        Ok(if titled.is_empty() { careers } else { titled })
    }

    /// Those of some careers that no career of the same slug hides.
    pub(crate) fn visible(&self, careers: Vec<CareerId>) -> Result<Vec<CareerId>, Error> {
        let mut visible = Vec::with_capacity(careers.len());
        for id in careers {
            let slug = self.layer(id)?.slug(id.index as usize)?;
            if self.find_slug(&slug)? == Some(id) {
                visible.push(id);
            }
        }
        Ok(visible)
    }

    /// The careers with the names most like a mistyped one: at most three, the best first.
    fn nearest(&self, typed: &Key) -> Result<Vec<NamedCareer>, Error> {
        let layers = self.layers()?;
        let hidden = hidden(&layers)?;
        let mut found: Vec<(f64, CareerId)> = Vec::new();
        for layer in layers {
            for name in layer.all::<Name>()? {
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

/// The careers whose slug an earlier catalogue has.
fn hidden(layers: &[&Layer]) -> Result<BTreeSet<CareerId>, Error> {
    let mut hidden = BTreeSet::new();
    if layers.len() > 1 {
        let mut seen = BTreeSet::new();
        for layer in layers {
            for (id, slug) in layer.ids()?.zip(layer.slugs()?) {
                if !seen.insert(slug) {
                    hidden.insert(id);
                }
            }
        }
    }
    Ok(hidden)
}

/// Adds the fields of a catalogue to those of the ones before it; gives where each of them stands.
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

/// The base of `extends`. Catalogues that can't be read count as empty here: the question that needs them tells.
impl Base for Catalogue {
    fn career(&self, slug: &Slug) -> Option<(Profile, Field)> {
        let id = self.find_slug(slug).ok()??;
        Some((self.profile(id).ok()?, self.field_of(id).ok()?))
    }

    fn field(&self, slug: &Slug) -> Option<Field> {
        let of = |layer: &Layer| {
            layer
                .all::<Field>()
                .ok()?
                .into_iter()
                .find(|field| field.slug == *slug)
        };
        // One's own profiles are read before every answer: those in the program know most fields without the imports.
        self.upper()
            .find_map(of)
            .or_else(|| self.imported().ok()?.iter().find_map(of))
    }

    fn named(&self, name: &str) -> Vec<Slug> {
        let careers = self.named_by(&Key::new(name)).unwrap_or_default();
        careers
            .into_iter()
            .filter_map(|id| Some(self.career(id).ok()?.slug))
            .collect()
    }

    fn slugs(&self) -> Vec<Slug> {
        let slugs = self.slugs().map(|Slugs(slugs)| slugs).unwrap_or_default();
        slugs.into_iter().flat_map(|(_, slugs)| slugs).collect()
    }
}
