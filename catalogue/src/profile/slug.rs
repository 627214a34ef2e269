//! The identifiers of careers and fields.

use std::fmt;
use std::rc::Rc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The identifier of a career or a field: lower-case ASCII letters, digits and single hyphens.
///
/// It becomes the name of a file or folder, so it can't contain `/`, `.` or other parts of a path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Rc<str>);

impl Slug {
    /// Returns the slug with this text, if the text is a valid slug.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let word = |part: &str| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        text.split('-').all(word).then(|| Self(text.into()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
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

/// Reads a slug without checking it, because a catalogue file has only valid slugs in its place.
impl<'de> Deserialize<'de> for Slug {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <&str>::deserialize(deserializer).map(|text| Self(text.into()))
    }
}

impl fmt::Display for Slug {
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
}
