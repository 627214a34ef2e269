//! Where careers are found: in somebody's own profiles, in those that are built in, and in what was imported.
//!
//! A name means what the first of these means by it, and a career hides those of the same slug after it. Imports are
//! opened only where a question reaches them, so what the others answer costs the same however much was imported.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use crate::error::{Candidate, Error};
use crate::problem::Problem;
use crate::profile::{Profile, Slug};
use crate::text::{Key, Text, best, likeness};

use self::compile::compile;
use self::file::Damage;
use self::folder::{Beneath, Folder};
use self::imports::Imports;
use self::layer::{Bytes, Layer, Reason};
use self::record::{About, Career, Field, Name, Regulation, Summary};

pub mod compile;
pub mod complete;
pub mod file;
pub mod folder;
mod imports;
pub mod index;
pub mod layer;
mod lists;
pub mod packed;
pub mod record;
pub mod search;
pub mod shared;
pub mod store;
mod typo;
pub mod words;

/// What is compiled into the binary by build.rs.
static BUILT_IN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/built-in.careers"));

/// Where careers lie beside those in the program.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// The folder of somebody's own profiles, and why it is that one.
    pub profiles: Option<(PathBuf, Reason)>,
    /// The folder of imported catalogues; it need not exist.
    pub catalogues: Option<PathBuf>,
}

/// The careers that there are.
///
/// A career is known by its position in all catalogues together, from 0; every method that takes one wants it from this
/// catalogue.
pub struct Catalog {
    own: Option<Layer>,
    built_in: Layer,
    imports: OnceCell<Imports>,
    folder: Option<PathBuf>,
}

/// Careers as lists know them.
pub struct Listing<'c> {
    /// The careers and their positions, by catalogue, field and slug.
    pub careers: Vec<(usize, Career<'c>)>,
    /// The fields, by the positions that these careers name.
    pub fields: Vec<Field>,
}

impl Catalog {
    /// The careers in the program alone.
    pub fn built_in() -> Result<Self, Error> {
        Ok(Self::open(&Places::default())?.0)
    }

    /// The careers in the program and in other places, and what keeps some of somebody's own profiles from being used.
    ///
    /// # Errors
    /// What is in the program can't be read, or the folder of one's own profiles.
    pub fn open(places: &Places) -> Result<(Self, Vec<Problem>), Error> {
        let broken = |damage| Error::Damaged { catalogue: "built-in".to_owned(), damage };
        let built_in = Layer::open(Bytes::Static(BUILT_IN), None, Reason::BuiltIn, 0).map_err(broken)?;
        let imports = OnceCell::new();
        let mut catalog = Self { own: None, built_in, imports, folder: places.catalogues.clone() };
        let Some((path, reason)) = &places.profiles else { return Ok((catalog, Vec::new())) };
        let unreadable = |error: std::io::Error| Error::Unreadable { path: path.clone(), reason: error.to_string() };
        fs::read_dir(path).map_err(unreadable)?;
        let (folder, problems) = Folder::read(path, &catalog);
        let about = About {
            name: "own".to_owned(),
            origin: Text::Both { id: "profil sendiri".to_owned(), en: "your own profiles".to_owned() },
            attribution: None,
            regulation: folder.admission.as_ref().map(|admission| admission.regulation.clone()),
        };
        let bytes = compile(&about, &folder.contents(&catalog));
        let damaged = |damage| Error::Damaged { catalogue: path.display().to_string(), damage };
        let own = Layer::open(Bytes::Memory(bytes), Some(path.clone()), *reason, 0).map_err(damaged)?;
        catalog.built_in.start = own.end()?;
        // Beneath one's own profiles the imports began elsewhere.
        catalog.imports = OnceCell::new();
        catalog.own = Some(own);
        Ok((catalog, problems))
    }

    /// The position of the career that goes by `name`, whatever its case, spaces, hyphens and punctuation.
    ///
    /// # Errors
    /// No career does, or several do: the error names the nearest, or all.
    pub fn find(&self, name: &str) -> Result<usize, Error> {
        let key = Key::of(name);
        if key.is_empty() {
            return Err(Error::EmptyName);
        }
        let careers = self.named_by(&key)?;
        match careers[..] {
            [career] => Ok(career),
            [] => Err(Error::UnknownCareer { name: name.to_owned(), nearest: self.nearest(&key)?, command: None }),
            _ => Err(Error::AmbiguousCareer { name: name.to_owned(), careers: self.candidates(careers)? }),
        }
    }

    /// The career with a slug, if there is one.
    pub fn with_slug(&self, slug: &Slug) -> Result<Option<Career<'_>>, Error> {
        self.position(slug)?.map(|position| self.career(position)).transpose()
    }

    /// What lists say of a career; its field by the position in its own catalogue.
    pub fn career(&self, position: usize) -> Result<Career<'_>, Error> {
        self.get(position)
    }

    /// Every career that no other hides.
    pub fn careers(&self) -> Result<Listing<'_>, Error> {
        let layers = self.layers()?;
        let (mut careers, mut fields) = (Vec::new(), Vec::new());
        let hidden = hidden(&layers)?;
        for layer in layers {
            let positions = add_fields(&mut fields, layer)?;
            let all = layer.all::<Career>()?;
            careers.reserve(all.len());
            for (position, mut career) in (layer.start..).zip(all) {
                let field = positions.get(career.field).ok_or_else(|| layer.damaged(Damage::Corrupt))?;
                if !hidden.contains(&position) {
                    career.field = *field;
                    careers.push((position, career));
                }
            }
        }
        Ok(Listing { careers, fields })
    }

    /// What the job is.
    pub fn summary(&self, position: usize) -> Result<Text<&str>, Error> {
        self.get::<Summary<'_>>(position).map(|summary| summary.0)
    }

    /// The slug of every career by position, hidden ones included.
    pub fn slugs(&self) -> Result<Vec<Slug>, Error> {
        self.gathered(Layer::slugs)
    }

    /// All that is known of a career.
    pub fn profile(&self, position: usize) -> Result<Profile, Error> {
        let layer = self.layer(position)?;
        layer.profile(position)
    }

    /// The field of a career.
    pub fn field_of(&self, position: usize) -> Result<Field, Error> {
        let layer = self.layer(position)?;
        layer.get(layer.get::<Career>(position - layer.start)?.field)
    }

    /// What the catalogue is that a career is from.
    pub fn about(&self, position: usize) -> Result<&About, Error> {
        self.layer(position).map(|layer| &layer.about)
    }

    /// The rules of admission that groups of study programmes are from.
    pub fn regulation(&self) -> Result<Option<&Regulation>, Error> {
        Ok(self.layers()?.into_iter().find_map(|layer| layer.about.regulation.as_ref()))
    }

    /// How many careers, majors and companies there are.
    pub fn counts(&self) -> Result<(usize, usize, usize), Error> {
        let layers = self.layers()?;
        let mut careers = 0;
        for layer in &layers {
            careers += layer.table::<Career>()?.count();
        }
        Ok((careers - hidden(&layers)?.len(), self.count_majors()?, self.count_companies()?))
    }

    /// The catalogues in use, each with how many of its careers aren't hidden by those before it.
    pub fn sources(&self) -> Result<Vec<(&Layer, usize)>, Error> {
        let layers: Vec<_> = self.upper().chain(&self.imports().layers).collect();
        let hidden = hidden(&layers)?;
        let counted = layers.into_iter().map(|layer| {
            let end = layer.end()?;
            Ok((layer, end - layer.start - hidden.range(layer.start..end).count()))
        });
        counted.collect()
    }

    /// The imported catalogues that can't be read, and why.
    pub fn broken(&self) -> &[(PathBuf, Error)] {
        &self.imports().broken
    }

    /// One's own profiles and those in the program.
    fn upper(&self) -> impl Iterator<Item = &Layer> {
        self.own.iter().chain(std::iter::once(&self.built_in))
    }

    /// Every catalogue, the first that has a career wins.
    fn layers(&self) -> Result<Vec<&Layer>, Error> {
        Ok(self.upper().chain(self.imported()?).collect())
    }

    /// What was imported; opened by whoever asks first.
    fn imported(&self) -> Result<&[Layer], Error> {
        let imports = self.imports();
        match imports.broken.first() {
            Some((_, error)) => Err(error.clone()),
            None => Ok(&imports.layers),
        }
    }

    /// Something of every catalogue, one after the other.
    fn gathered<'c, T>(&'c self, of: impl Fn(&'c Layer) -> Result<Vec<T>, Error>) -> Result<Vec<T>, Error> {
        let mut all = Vec::new();
        for layer in self.layers()? {
            match of(layer)? {
                these if all.is_empty() => all = these,
                these => all.extend(these),
            }
        }
        Ok(all)
    }

    fn imports(&self) -> &Imports {
        self.imports.get_or_init(|| {
            let Some(folder) = &self.folder else { return Imports::default() };
            let start = self.built_in.end().unwrap_or(self.built_in.start);
            Imports::open(folder, start)
        })
    }

    /// The catalogue of a career.
    fn layer(&self, position: usize) -> Result<&Layer, Error> {
        for layer in self.upper() {
            if position < layer.end()? {
                return Ok(layer);
            }
        }
        Ok(self.imported()?.iter().rev().find(|layer| layer.start <= position).unwrap_or(&self.built_in))
    }

    fn get<'c, R: file::Record<'c>>(&'c self, position: usize) -> Result<R, Error> {
        let layer = self.layer(position)?;
        layer.get(position - layer.start)
    }

    /// The position of the career with a slug, if there is one.
    fn position(&self, slug: &Slug) -> Result<Option<usize>, Error> {
        for layer in self.upper() {
            if let Some(position) = layer.with_slug(slug)? {
                return Ok(Some(position));
            }
        }
        for layer in self.imported()? {
            if let Some(position) = layer.with_slug(slug)? {
                return Ok(Some(position));
            }
        }
        Ok(None)
    }

    /// The positions of the careers that go by a name: of one's own, else of those in the program, else of what was
    /// imported.
    fn named_by(&self, key: &Key) -> Result<Vec<usize>, Error> {
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
        for &position in &careers {
            let Career { slug, title, .. } = self.career(position)?;
            if std::iter::once(slug.as_str()).chain(title.wordings()).any(|name| Key::of(name) == *key) {
                titled.push(position);
            }
        }
        Ok(if titled.is_empty() { careers } else { titled })
    }

    /// Those of some careers that no career of the same slug hides.
    fn visible(&self, careers: Vec<usize>) -> Result<Vec<usize>, Error> {
        // Nothing lies above the first catalogue, which is the one that most questions are for.
        let first = self.upper().next().map_or(Ok(0), Layer::end)?;
        let mut visible = Vec::with_capacity(careers.len());
        for position in careers {
            if position < first || self.position(&self.layer(position)?.slug(position)?)? == Some(position) {
                visible.push(position);
            }
        }
        Ok(visible)
    }

    /// The careers with the names most like a mistyped one: at most three, the best first.
    fn nearest(&self, typed: &Key) -> Result<Vec<Candidate>, Error> {
        let mut found: Vec<(f64, usize)> = Vec::new();
        let layers = self.layers()?;
        let hidden = hidden(&layers)?;
        for layer in layers {
            for name in layer.all::<Name>()? {
                if let (Some(score), [career]) = (likeness(typed.as_str(), name.key), &name.careers[..]) {
                    found.push((score, layer.start + *career));
                }
            }
        }
        found.retain(|(_, career)| !hidden.contains(career));
        self.candidates(best(found))
    }

    fn candidates(&self, careers: Vec<usize>) -> Result<Vec<Candidate>, Error> {
        careers
            .into_iter()
            .map(|career| {
                let Career { slug, title, .. } = self.career(career)?;
                Ok(Candidate { slug: slug.to_string(), title: title.owned() })
            })
            .collect()
    }
}

/// The positions of the careers whose slug an earlier catalogue has.
fn hidden(layers: &[&Layer]) -> Result<BTreeSet<usize>, Error> {
    let mut hidden = BTreeSet::new();
    if layers.len() > 1 {
        let mut seen = BTreeSet::new();
        for layer in layers {
            for (position, slug) in (layer.start..).zip(layer.slugs()?) {
                if !seen.insert(slug) {
                    hidden.insert(position);
                }
            }
        }
    }
    Ok(hidden)
}

/// Adds the fields of a catalogue to those of the ones before it; where each stands among them.
fn add_fields(fields: &mut Vec<Field>, layer: &Layer) -> Result<Vec<usize>, Error> {
    let add = |field: Field| {
        fields.iter().position(|known| known.slug == field.slug).unwrap_or_else(|| {
            fields.push(field);
            fields.len() - 1
        })
    };
    Ok(layer.all::<Field>()?.into_iter().map(add).collect())
}

/// What lies beneath one's own profiles. What can't be read isn't there: the question that needs it will tell.
impl Beneath for Catalog {
    fn career(&self, slug: &Slug) -> Option<(Profile, Field)> {
        let position = self.position(slug).ok()??;
        Some((self.profile(position).ok()?, self.field_of(position).ok()?))
    }

    fn field(&self, slug: &Slug) -> Option<Field> {
        let of = |layer: &Layer| layer.all::<Field>().ok()?.into_iter().find(|field| field.slug == *slug);
        // One's own profiles are read before every answer: those in the program know most fields without the imports.
        self.upper().find_map(of).or_else(|| self.imported().ok()?.iter().find_map(of))
    }

    fn named(&self, name: &str) -> Vec<Slug> {
        let careers = self.named_by(&Key::of(name)).unwrap_or_default();
        careers.into_iter().filter_map(|career| Some(self.career(career).ok()?.slug)).collect()
    }

    fn slugs(&self) -> Vec<Slug> {
        self.slugs().unwrap_or_default()
    }
}
