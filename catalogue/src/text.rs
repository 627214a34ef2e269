//! Texts in two languages, or a third one, and the keys that names are looked up by.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize, Serializer};
use smol_str::SmolStr;

/// A language of the content, labels, help and errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Indonesian, the default.
    Id,
    /// English.
    En,
}

impl Lang {
    /// Every language, the default first.
    pub const ALL: [Self; 2] = [Self::Id, Self::En];

    /// The other language.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Id => Self::En,
            Self::En => Self::Id,
        }
    }

    /// The ISO 639-1 code, as typed after `--lang`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
        }
    }

    /// The language of a POSIX locale name such as `en_US.UTF-8`, if it is one of these.
    #[must_use]
    pub fn from_locale(locale: &str) -> Option<Self> {
        let language = locale
            .split(['_', '.', '@', '-'])
            .next()
            .unwrap_or_default();
        language.to_ascii_lowercase().parse().ok()
    }
}

impl FromStr for Lang {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|lang| lang.code() == code)
            .ok_or(())
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A language, by its ISO 639-1 code: `de`. In JSON it is the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(try_from = "[u8; 2]")]
pub struct LanguageCode([u8; 2]);

impl LanguageCode {
    /// Reads a code of two letters in lower case.
    #[must_use]
    pub fn new(code: &str) -> Option<Self> {
        let letters: [u8; 2] = code.as_bytes().try_into().ok()?;
        letters.try_into().ok()
    }
}

/// Checks the letters of a catalogue file, too, because a code is printed as it is.
impl TryFrom<[u8; 2]> for LanguageCode {
    type Error = &'static str;

    fn try_from(letters: [u8; 2]) -> Result<Self, Self::Error> {
        let is_code = letters.iter().all(u8::is_ascii_lowercase);
        is_code.then_some(Self(letters)).ok_or("not a language")
    }
}

impl From<Lang> for LanguageCode {
    fn from(lang: Lang) -> Self {
        Self(match lang {
            Lang::Id => *b"id",
            Lang::En => *b"en",
        })
    }
}

impl fmt::Display for LanguageCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [first, second] = self.0.map(char::from);
        write!(f, "{first}{second}")
    }
}

/// Writes the code in text formats, and in a catalogue file the letters that `Deserialize` reads.
impl Serialize for LanguageCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(self)
        } else {
            self.0.serialize(serializer)
        }
    }
}

/// A text in one language or in both, never in none. A text of `&str` borrows from a catalogue
/// file.
///
/// In JSON it is what it is in a profile: a string that serves both languages, or an object with the
/// words by language.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Deserialize)]
pub enum Text<S = String> {
    /// The same words serve both languages, as many job titles do.
    Same(S),
    /// Indonesian only.
    Id(S),
    /// English only.
    En(S),
    /// Different words in each language.
    Both {
        /// The Indonesian words.
        id: S,
        /// The English words.
        en: S,
    },
    /// Only in a third language, as in an import.
    Other {
        /// The language.
        lang: LanguageCode,
        /// The words.
        text: S,
    },
}

impl Text {
    /// A text in one language.
    #[must_use]
    pub fn of(lang: LanguageCode, text: String) -> Self {
        if lang == Lang::En.into() {
            Self::En(text)
        } else if lang == Lang::Id.into() {
            Self::Id(text)
        } else {
            Self::Other { lang, text }
        }
    }
}

/// Writes the words by language in text formats, and in a catalogue file the variant that
/// `Deserialize` reads.
impl<S: Serialize> Serialize for Text<S> {
    fn serialize<T: Serializer>(&self, serializer: T) -> Result<T::Ok, T::Error> {
        if serializer.is_human_readable() {
            match self {
                Self::Same(text) => text.serialize(serializer),
                Self::Id(id) => serializer.collect_map([(Lang::Id, id)]),
                Self::En(en) => serializer.collect_map([(Lang::En, en)]),
                Self::Both { id, en } => serializer.collect_map([(Lang::Id, id), (Lang::En, en)]),
                Self::Other { lang, text } => serializer.collect_map([(lang, text)]),
            }
        } else {
            let variant = match self {
                Self::Same(text) => StoredText::Same(text),
                Self::Id(id) => StoredText::Id(id),
                Self::En(en) => StoredText::En(en),
                Self::Both { id, en } => StoredText::Both { id, en },
                Self::Other { lang, text } => StoredText::Other { lang: *lang, text },
            };
            variant.serialize(serializer)
        }
    }
}

/// A text as a catalogue file has it: the variants and fields of [`Text`], in the same order.
#[derive(Serialize)]
enum StoredText<'t, S> {
    Same(&'t S),
    Id(&'t S),
    En(&'t S),
    Both { id: &'t S, en: &'t S },
    Other { lang: LanguageCode, text: &'t S },
}

impl<S: AsRef<str>> Text<S> {
    /// Converts each string of the text.
    fn map<'t, T>(&'t self, convert: impl Fn(&'t str) -> T) -> Text<T> {
        match self {
            Self::Same(text) => Text::Same(convert(text.as_ref())),
            Self::Id(id) => Text::Id(convert(id.as_ref())),
            Self::En(en) => Text::En(convert(en.as_ref())),
            Self::Both { id, en } => Text::Both {
                id: convert(id.as_ref()),
                en: convert(en.as_ref()),
            },
            Self::Other { lang, text } => Text::Other {
                lang: *lang,
                text: convert(text.as_ref()),
            },
        }
    }

    /// The text with borrowed strings.
    pub fn borrowed(&self) -> Text<&str> {
        self.map(|words| words)
    }

    /// The text with owned strings.
    pub fn owned(&self) -> Text {
        self.map(str::to_owned)
    }

    /// The words in `lang`, or in another language if these are missing.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> Localized {
        let (text, fallback) = match (self, lang) {
            (Self::Same(text), _)
            | (Self::Id(text) | Self::Both { id: text, .. }, Lang::Id)
            | (Self::En(text) | Self::Both { en: text, .. }, Lang::En) => (text, None),
            (Self::Id(text), Lang::En) => (text, Some(Lang::Id.into())),
            (Self::En(text), Lang::Id) => (text, Some(Lang::En.into())),
            (Self::Other { lang, text }, _) => (text, Some(*lang)),
        };
        Localized {
            text: text.as_ref().into(),
            fallback,
        }
    }

    /// Every wording: two if the text differs by language, else one.
    pub fn wordings(&self) -> impl Iterator<Item = &str> {
        let (first, second) = match self {
            Self::Same(text) | Self::Id(text) | Self::En(text) | Self::Other { text, .. } => {
                (text, None)
            }
            Self::Both { id, en } => (id, Some(en)),
        };
        std::iter::once(first).chain(second).map(AsRef::as_ref)
    }

    /// The language that the text lacks, if it lacks one; of both, the default one.
    #[must_use]
    pub const fn missing(&self) -> Option<Lang> {
        match self {
            Self::Same(_) | Self::Both { .. } => None,
            Self::Id(_) => Some(Lang::En),
            Self::En(_) | Self::Other { .. } => Some(Lang::Id),
        }
    }

    /// The language of the text, if it is neither Indonesian nor English.
    #[must_use]
    pub const fn third_language(&self) -> Option<LanguageCode> {
        match self {
            Self::Other { lang, .. } => Some(*lang),
            Self::Same(_) | Self::Id(_) | Self::En(_) | Self::Both { .. } => None,
        }
    }
}

/// A text in the language that was asked for, or in another one if that is missing.
///
/// In JSON it is a plain string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Localized {
    /// The words. They are shared, because lists repeat the same sector or group in many rows.
    pub text: SmolStr,
    /// The language of the words, if it is not the one that was asked for.
    pub fallback: Option<LanguageCode>,
}

impl Serialize for Localized {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

/// The form of a name that look-ups compare: its letters and digits in lower case.
///
/// `Back-End Developer` and `backend developer` have the same key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Key(String);

impl Key {
    /// The key of a name; empty if the name has neither letter nor digit.
    #[must_use]
    pub fn new(name: &str) -> Self {
        // A fast path: most names are ASCII, where every letter is one byte in either case.
        if name.is_ascii() {
            let mut letters = name.to_ascii_lowercase().into_bytes();
            letters.retain(u8::is_ascii_alphanumeric);
            return Self(String::from_utf8(letters).expect("ASCII is UTF-8"));
        }
        Self(
            name.chars()
                .flat_map(char::to_lowercase)
                .filter(|c| c.is_alphanumeric())
                .collect(),
        )
    }

    /// True if the name has neither letter nor digit.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The letters and digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_locale_names_its_language() {
        assert_eq!(Lang::from_locale("en_US.UTF-8"), Some(Lang::En));
        assert_eq!(Lang::from_locale("id_ID"), Some(Lang::Id));
        assert_eq!(Lang::from_locale("C.UTF-8"), None);
        assert_eq!(Lang::from_locale("fr_FR.UTF-8"), None);
        assert_eq!(Lang::from_locale(""), None);
    }

    #[test]
    fn a_language_has_a_code_of_two_small_letters() {
        let code = LanguageCode::new("de").expect("a code");
        assert_eq!(code.to_string(), "de");
        assert_eq!(serde_json::to_string(&code).ok().as_deref(), Some("\"de\""));
        let bytes = postcard::to_stdvec(&code).expect("a postcard form");
        assert_eq!(postcard::from_bytes(&bytes), Ok(code));
        for wrong in ["", "d", "deu", "DE", "d1", "é"] {
            assert_eq!(LanguageCode::new(wrong), None, "{wrong}");
        }
        // In a catalogue file, anything can stand in the place of a code.
        for wrong in [*b"\x1b[", *b"\x9bm", *b"DE"] {
            assert!(
                postcard::from_bytes::<LanguageCode>(&wrong).is_err(),
                "{wrong:?}"
            );
        }
        for lang in Lang::ALL {
            assert_eq!(LanguageCode::from(lang).to_string(), lang.code());
            assert_eq!(Text::of(lang.into(), "a".to_owned()).third_language(), None);
        }
    }

    #[test]
    fn a_missing_language_falls_back_to_the_other_and_says_so() {
        let text = Text::En("Welder");
        assert_eq!(
            text.in_lang(Lang::Id),
            Localized {
                text: "Welder".into(),
                fallback: Some(Lang::En.into())
            }
        );
        let german = LanguageCode::new("de").expect("a code");
        let baker = Text::of(german, "Bäcker".to_owned());
        for lang in Lang::ALL {
            assert_eq!(baker.in_lang(lang).fallback, Some(german));
        }
        assert_eq!(baker.third_language(), Some(german));
        assert_eq!(text.in_lang(Lang::En).fallback, None);
        assert_eq!(Text::Same("Welder").in_lang(Lang::Id).fallback, None);
    }

    #[test]
    fn a_text_is_written_as_in_a_profile_and_read_back_from_a_file() {
        let german = LanguageCode::new("de").expect("a code");
        let (id, en) = ("Koki".to_owned(), "Chef".to_owned());
        for (text, json) in [
            (Text::Same(en.clone()), r#""Chef""#),
            (Text::Id(id.clone()), r#"{"id":"Koki"}"#),
            (Text::En(en.clone()), r#"{"en":"Chef"}"#),
            (Text::Both { id, en }, r#"{"id":"Koki","en":"Chef"}"#),
            (Text::of(german, "Koch".to_owned()), r#"{"de":"Koch"}"#),
        ] {
            assert_eq!(serde_json::to_string(&text).ok().as_deref(), Some(json));
            let bytes = postcard::to_stdvec(&text).expect("a postcard form");
            assert_eq!(postcard::from_bytes(&bytes), Ok(text));
        }
    }

    proptest! {
        #[test]
        fn a_key_is_its_own_key(name in any::<String>()) {
            let key = Key::new(&name);
            prop_assert_eq!(Key::new(key.as_str()), key);
        }

        #[test]
        fn case_spaces_hyphens_and_punctuation_do_not_count(
            words in prop::collection::vec("[a-z0-9]{1,8}", 1..5),
        ) {
            let key = Key::new(&words.concat());
            for joint in [" ", "-", "_", ". ", " / ", "\t", "’"] {
                prop_assert_eq!(&Key::new(&words.join(joint)), &key);
                prop_assert_eq!(&Key::new(&words.join(joint).to_uppercase()), &key);
            }
        }
    }
}
