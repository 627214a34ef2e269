//! The careers that have a name, a code or a slug.

use super::{CareerId, Catalogue, Layer, Scope};
use crate::error::{Error, NamedCareer};
use crate::file::records::{Career, Name};
use crate::profile::{CareerSlug, Codes};
use crate::suggest::{best, likeness};
use crate::text::Key;

impl Catalogue {
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

    /// The career with a slug, if there is one.
    pub fn with_slug(&self, slug: &CareerSlug) -> Result<Option<Career<'_>>, Error> {
        self.find_slug(slug)?.map(|id| self.career(id)).transpose()
    }

    /// The career with a slug, if there is one.
    pub(super) fn find_slug(&self, slug: &CareerSlug) -> Result<Option<CareerId>, Error> {
        for layer in self.own_and_built_in() {
            if let Some(id) = layer.with_slug(slug)? {
                return Ok(Some(id));
            }
        }
        self.find_imported_slug(slug)
    }

    /// The career with a slug that names an imported catalogue, if there is one.
    pub(super) fn find_imported_slug(&self, slug: &CareerSlug) -> Result<Option<CareerId>, Error> {
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
