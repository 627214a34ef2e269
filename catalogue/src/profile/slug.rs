//! The identifiers of careers and fields.

use std::fmt;
use std::rc::Rc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The identifier of a career or a field: lower-case ASCII letters, digits and single hyphens.
///
/// It is a file's or folder's name, so it can hold nothing that a path could be made of.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Rc<str>);

impl Slug {
    /// The slug, unless `text` is none.
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

    /// Its words as a name: `ship-yard` is `Ship Yard`.
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

/// From a catalogue file, which holds nothing but slugs where a slug belongs.
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
