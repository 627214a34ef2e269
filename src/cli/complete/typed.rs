//! The text that is completed, and the names that continue it.

use careers_catalogue::text::Key;
use clap_complete::engine::CompletionCandidate;

use crate::render;

/// The characters that a shell expands, and the one that ends a quotation.
const EXPANDED: [char; 7] = ['$', '`', '*', '?', '[', '{', '"'];

/// The words that stand before the completed one in the same argument.
#[derive(Clone)]
pub enum Earlier {
    /// They begin the same name, as in `show back end developer`.
    SameName(Vec<String>),
    /// Each is a name of its own, as in `compare backend frontend`.
    OtherNames(Vec<String>),
}

impl Earlier {
    /// The beginning of the same name.
    fn same_name(&self) -> String {
        match self {
            Self::SameName(words) => words.join(" "),
            Self::OtherNames(_) => String::new(),
        }
    }
}

/// A text before the cursor that may become a name.
pub struct Typed {
    /// The beginning that is no part of the name: `esco/`.
    prefix: String,
    /// The typed beginning of the name's word, without a quotation mark before it.
    word: String,
    /// The words before it.
    earlier: Earlier,
    /// The keys of the words before it that begin the same name, and of the word.
    keys: [Key; 2],
    /// The character between the words of a candidate.
    joint: char,
}

impl Typed {
    /// Reads a word as the shell hands it over. A quotation mark at its beginning (zsh and fish show
    /// it) or a blank in it mean that a quotation is open, in which names keep their blanks; a blank
    /// after a backslash means that none is.
    pub fn new(word: &str, earlier: Earlier) -> Self {
        let unquoted = word.strip_prefix(['"', '\'']);
        let is_escaped = word.contains('\\');
        let is_quoted = unquoted.is_some() || (word.contains(' ') && !is_escaped);
        let joint = if is_quoted { ' ' } else { '-' };
        Self::after(String::new(), unquoted.unwrap_or(word), earlier, joint)
    }

    fn after(prefix: String, word: &str, earlier: Earlier, joint: char) -> Self {
        let keys = [Key::new(&earlier.same_name()), Key::new(word)];
        let word = word.to_owned();
        Self {
            prefix,
            word,
            earlier,
            keys,
            joint,
        }
    }

    /// True if the shell makes another text of the word, so that no name begins with it.
    pub fn is_expanded(&self) -> bool {
        self.word.contains(EXPANDED)
    }

    /// The typed part of the word.
    pub fn word(&self) -> &str {
        &self.word
    }

    /// The words before it that begin the same name.
    pub fn before(&self) -> String {
        self.earlier.same_name()
    }

    /// The words before it that are names of their own.
    pub fn others(&self) -> &[String] {
        match &self.earlier {
            Earlier::SameName(_) => &[],
            Earlier::OtherNames(words) => words,
        }
    }

    /// The key of everything that is typed of the name.
    pub fn key(&self) -> Key {
        Key::new(&self.keys.each_ref().map(Key::as_str).concat())
    }

    /// Splits `esco/web dev` into the catalogue before the `/` and the rest.
    pub fn split_catalogue(&self) -> Option<(String, Self)> {
        let before = self.before();
        let (catalogue, prefix, word, earlier) =
            if let Some((catalogue, rest)) = before.split_once('/') {
                let earlier = Earlier::SameName(vec![rest.to_owned()]);
                (catalogue.to_owned(), String::new(), &*self.word, earlier)
            } else if before.is_empty() {
                let (catalogue, rest) = self.word.split_once('/')?;
                let prefix = format!("{catalogue}/");
                (catalogue.to_owned(), prefix, rest, self.earlier.clone())
            } else {
                return None;
            };
        let rest = Self::after(prefix, word, earlier, self.joint);
        Some((catalogue, rest))
    }

    /// The candidate for a thing of several names: the first name that continues the text. A thing
    /// that already stands among the words before isn't offered again.
    pub fn candidate(&self, names: &[&str], help: &str) -> Option<CompletionCandidate> {
        let is_among = |word: &String| {
            let key = Key::new(word);
            names.iter().any(|name| Key::new(name) == key)
        };
        if self.others().iter().any(is_among) {
            return None;
        }
        let value = names.iter().find_map(|name| self.continued(name))?;
        Some(candidate(value, help))
    }

    /// The text continued to the whole of a name, if it begins the name.
    ///
    /// Nothing but letters and digits is added to it, and `-` or, in a quotation, a blank between
    /// words, so that no shell has to quote it. Look-up ignores case and punctuation, so it finds
    /// the name. The typed letters stay as they are, because shells drop what doesn't begin with
    /// them; the added ones are small, unless the word begins with a capital.
    pub fn continued(&self, name: &str) -> Option<String> {
        let Self {
            prefix,
            word,
            joint,
            keys: [before, key],
            ..
        } = self;
        if key.is_empty() && !word.is_empty() {
            return None;
        }
        let own = after(name, before)?;
        let rest = after(own, key)?;
        let ends_within = word.ends_with(char::is_alphanumeric);
        let begins_within = rest.starts_with(char::is_alphanumeric);
        // Where a word of the text ends, one of the name has to end, too.
        let is_split_before = !before.is_empty() && own.starts_with(char::is_alphanumeric);
        let is_split_after = !word.is_empty() && !ends_within && begins_within;
        if is_split_before || is_split_after {
            return None;
        }
        let words = rest.split(|c: char| !c.is_alphanumeric());
        let mut added = String::new();
        for (position, part) in words.filter(|part| !part.is_empty()).enumerate() {
            if position > 0 || (ends_within && !begins_within) {
                added.push(*joint);
            }
            added.push_str(part);
        }
        if added.is_empty() && !ends_within {
            return None;
        }
        let first = word.chars().find(|c| c.is_alphanumeric());
        if !first.is_some_and(char::is_uppercase) {
            added = small(added);
        }
        Some(format!("{prefix}{word}{added}"))
    }
}

/// A text in small letters, each by itself, as keys have them.
fn small(mut text: String) -> String {
    if text.is_ascii() {
        text.make_ascii_lowercase();
        return text;
    }
    text.chars().flat_map(char::to_lowercase).collect()
}

/// A candidate with its explanation, if it has one: zsh draws a column for an empty one, too.
pub fn candidate(value: String, help: &str) -> CompletionCandidate {
    let help = (!help.is_empty()).then(|| render::harmless(help).into());
    CompletionCandidate::new(value).help(help)
}

/// What follows the beginning of a name that has a key; `None` if the name begins otherwise.
fn after<'n>(name: &'n str, key: &Key) -> Option<&'n str> {
    let mut wanted = key.as_str();
    for (at, c) in name.char_indices() {
        if wanted.is_empty() {
            return Some(&name[at..]);
        }
        for letter in c.to_lowercase().filter(|c| c.is_alphanumeric()) {
            wanted = wanted.strip_prefix(letter)?;
        }
    }
    wanted.is_empty().then_some("")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn typed(words: &str) -> Typed {
        let (before, word) = words.rsplit_once('|').unwrap_or(("", words));
        let before = before.split_whitespace().map(str::to_owned).collect();
        Typed::new(word, Earlier::SameName(before))
    }

    #[test]
    fn a_name_is_continued_as_it_was_begun() {
        for (words, name, candidate) in [
            ("dok", "Dokter Umum", "dokter-umum"),
            ("Dok", "Dokter Umum", "Dokter-Umum"),
            ("DOK", "Dokter Umum", "DOKter-Umum"),
            ("dokter", "Dokter Umum", "dokter-umum"),
            ("dokter-", "Dokter Umum", "dokter-umum"),
            ("dokter-u", "Dokter Umum", "dokter-umum"),
            ("dokter_u", "Dokter Umum", "dokter_umum"),
            ("back-end-d", "Backend Developer", "back-end-developer"),
            ("backend-d", "Back-end Developer", "backend-developer"),
            ("juru", "Juru Las (Welder)", "juru-las-welder"),
            ("umum", "Umum", "umum"),
            ("", "Dokter Umum", "dokter-umum"),
            // Quotations are open; bash hands over what follows the mark.
            ("\"dokter u", "Dokter Umum", "dokter umum"),
            ("'Dok", "Dokter Umum", "Dokter Umum"),
            (
                "|Sistem I",
                "Sistem Informasi Geografis",
                "Sistem Informasi Geografis",
            ),
            // Quoted by a backslash.
            (
                r"|Sistem\ I",
                "Sistem Informasi Geografis",
                r"Sistem\ Informasi-Geografis",
            ),
            // Words before it begin the name.
            ("back end|dev", "Back-end Developer", "developer"),
            ("back|end", "Back-end Developer", "end-developer"),
            ("dokter|", "Dokter Umum", "umum"),
        ] {
            let continued = typed(words).continued(name);
            assert_eq!(continued.as_deref(), Some(candidate), "{words}");
        }
    }

    #[test]
    fn another_name_or_the_end_of_one_is_no_candidate() {
        for (words, name) in [
            ("dokt", "Perawat"),
            ("dokter-umum-x", "Dokter Umum"),
            ("dok-", "Dokter Umum"),
            ("dokter-umum-", "Dokter Umum"),
            ("-", "Dokter Umum"),
            ("back|end", "Backend"),
            ("dok|", "Dokter Umum"),
            ("dokter umum|", "Dokter Umum"),
            ("back end|dev", "DevOps Engineer"),
        ] {
            assert_eq!(typed(words).continued(name), None, "{words}");
        }
    }

    #[test]
    fn a_word_that_the_shell_expands_begins_no_name() {
        for word in ["$d", "esco/$d", "d*", "{d", "\"dokter\"", "\"$d"] {
            assert!(typed(word).is_expanded(), "{word}");
        }
        for word in ["dok", "\"dokter u", r"dokter\ u", "UI/UX", "d'a"] {
            assert!(!typed(word).is_expanded(), "{word}");
        }
    }

    proptest! {
        #[test]
        fn a_candidate_begins_with_the_text_and_finds_the_name(
            name in any::<String>(),
            length in 0usize..20,
        ) {
            let word: String = name.chars().take(length).collect();
            let typed = Typed::new(&word, Earlier::SameName(Vec::new()));
            if let Some(candidate) = typed.continued(&name) {
                let begins = candidate.starts_with(word.strip_prefix(['"', '\'']).unwrap_or(&word));
                prop_assert!(begins, "{candidate:?}");
                prop_assert_eq!(Key::new(&candidate), Key::new(&name));
            }
        }
    }
}
