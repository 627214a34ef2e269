//! What one's own profiles are laid over.

use super::{Catalogue, Layer, Slugs};
use crate::contents::Field;
use crate::profile::{CareerSlug, Profile, Slug};
use crate::text::Key;
use crate::toml::folder::Base;

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
