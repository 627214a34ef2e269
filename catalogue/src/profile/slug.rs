//! The identifiers of careers and fields.

use std::fmt;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use smol_str::SmolStr;

/// What is wrong with the place of a slug that holds something else.
const NO_SLUG: &str = "not a slug";

/// True if a text is lower-case ASCII letters, digits and single hyphens between them.
fn is_slug(text: &str) -> bool {
    let next = |before, byte| match byte {
        b'a'..=b'z' | b'0'..=b'9' => Some(byte),
        b'-' if before != b'-' => Some(byte),
        _ => None,
    };
    let last = text.bytes().try_fold(b'-', next);
    last.is_some_and(|last| last != b'-')
}

/// The identifier of a career or a field: lower-case ASCII letters, digits and single hyphens.
///
/// It becomes the name of a file or folder, so it can't contain `/`, `.` or other parts of a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(SmolStr);

impl Slug {
    /// Returns the slug with this text, if the text is a valid slug.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        is_slug(text).then(|| Self(text.into()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, shared instead of copied.
    #[must_use]
    pub fn shared(&self) -> SmolStr {
        self.0.clone()
    }

    /// Its words as a title: `ship-yard` becomes `Ship Yard`.
    #[must_use]
    pub fn title(&self) -> String {
        let title = |word: &str| word[..1].to_ascii_uppercase() + &word[1..];
        self.0.split('-').map(title).collect::<Vec<_>>().join(" ")
    }
}

impl Serialize for Slug {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Slug {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <&str>::deserialize(deserializer)?;
        Self::new(text).ok_or_else(|| D::Error::custom(NO_SLUG))
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The identifier of a career among all catalogues in use: `backend`, or with the imported
/// catalogue before it `esco/astronomer`.
///
/// Careers in the program and one's own are bare. The careers of an import are bare in its file, and
/// carry the catalogue's name once it is in use.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CareerSlug(SmolStr);

impl CareerSlug {
    /// Returns the slug with this text, if the text is a slug or two slugs joined by `/`.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let are_slugs = |(catalogue, career)| is_slug(catalogue) && is_slug(career);
        let is_valid = is_slug(text) || text.split_once('/').is_some_and(are_slugs);
        is_valid.then(|| Self(text.into()))
    }

    /// The slug of a career of an imported catalogue. A slug that names a catalogue already stays as
    /// it is.
    #[must_use]
    pub fn within(&self, catalogue: &Slug) -> Self {
        if self.catalogue().is_some() {
            return self.clone();
        }
        Self([catalogue.as_str(), "/", self.as_str()].concat().into())
    }

    /// The catalogue that it names, if it names one.
    #[must_use]
    pub fn catalogue(&self) -> Option<&str> {
        self.0.split_once('/').map(|(catalogue, _)| catalogue)
    }

    /// The slug without a catalogue.
    #[must_use]
    pub fn bare(&self) -> &str {
        self.0
            .split_once('/')
            .map_or(&*self.0, |(_, career)| career)
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, shared instead of copied.
    #[must_use]
    pub fn shared(&self) -> SmolStr {
        self.0.clone()
    }
}

impl From<Slug> for CareerSlug {
    fn from(slug: Slug) -> Self {
        Self(slug.0)
    }
}

impl Serialize for CareerSlug {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for CareerSlug {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <&str>::deserialize(deserializer)?;
        Self::new(text).ok_or_else(|| D::Error::custom(NO_SLUG))
    }
}

impl fmt::Display for CareerSlug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_lower_case_words_joined_by_hyphens() {
        assert!(Slug::new("ui-ux-designer").is_some());
        for wrong in ["", "-", "a--b", "A", "a b", "../a", "é"] {
            assert_eq!(Slug::new(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_career_s_slug_may_name_one_catalogue() {
        let slug = CareerSlug::new("esco/web-developer").expect("a slug");
        assert_eq!(
            (slug.catalogue(), slug.bare()),
            (Some("esco"), "web-developer")
        );
        let bare = CareerSlug::new("web-developer").expect("a slug");
        assert_eq!((bare.catalogue(), bare.bare()), (None, "web-developer"));
        let esco = Slug::new("esco").expect("a slug");
        assert_eq!(bare.within(&esco), slug);
        assert_eq!(slug.within(&Slug::new("onet").expect("a slug")), slug);
        for wrong in ["", "/", "esco/", "/a", "a/b/c", "UI/UX", "a /b"] {
            assert_eq!(CareerSlug::new(wrong), None, "{wrong}");
        }
    }
}
