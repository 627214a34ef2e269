//! Words for search: splits a text into words, and finds the roots that inflected words share.

use waken_snowball::SnowballEnv;
use waken_snowball::algorithms::{english_stemmer, indonesian_stemmer};

use crate::text::Lang;

/// Splits a text into words: runs of letters and digits in lower case, which may contain `+` and
/// `#` (`c++`, `c#`). A hyphenated word is split and joined: `front-end` gives `frontend`, `front`
/// and `end`.
#[must_use]
pub fn split(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for chunk in text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '+' | '#'))) {
        let pieces = chunk
            .split('-')
            .filter(|piece| piece.contains(char::is_alphanumeric));
        let pieces: Vec<_> = pieces.map(str::to_lowercase).collect();
        if pieces.len() > 1 {
            words.push(pieces.concat());
        }
        words.extend(pieces);
    }
    words
}

/// Words that say nothing about a career: the most common words of both languages, and the usual
/// words of a question (`mau`, `kerja`, `want`, `job`).
const STOP_WORDS: &str = " \
    ada adalah agar aku akan anda antara apa apakah atau bagi bagaimana banyak bikin bisa buat \
    cara dalam dan dapat dari dengan di dia hal hanya harus ia ini itu jadi jika juga kalau kalian \
    kami kamu karena kayak ke kepada kita kok lagi lain lalu lebih maupun kerja bekerja karier \
    jurusan suka mau mereka nya oleh orang pada para pekerjaan per profesi punya saat saja sama \
    sampai sangat saya sebagai sebuah secara sehingga seperti serta setiap suatu sudah supaya tak \
    tanpa tapi tentang tetapi tiap tidak untuk yang yg \
    a about all also an and any are as at be been but by can do does doing each for from has have \
    how i if in into is it its job jobs like me more most my not of on one or other our out so \
    some someone somebody such than that the their them then there these they this those to up \
    want was we were what when where which while who whom whose will with would you your ";

/// True if search ignores the word.
#[must_use]
pub fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.contains(&format!(" {word} "))
}

/// Returns the terms that a word of a text is indexed by. The first is its Snowball stem in the
/// text's language. For Indonesian other roots may follow: `me-` and `pe-` remove the first letter
/// of a root (*mem·rogram* from *program*, *men·ulis* from *tulis*), and the stemmer can't know
/// which letter that was. A typed word finds the word of a text if they share any of their roots.
///
/// The algorithms are those of <https://snowballstem.org/algorithms/>, the sound changes those of
/// *Tata Bahasa Baku Bahasa Indonesia*, 4th ed. (2017).
#[must_use]
pub fn roots(word: &str, lang: Lang) -> Vec<String> {
    match lang {
        Lang::En => vec![stem(word, lang)],
        Lang::Id => {
            let root = stem(word, lang);
            let mut roots = other_roots(word, &root);
            roots.insert(0, root);
            roots
        }
    }
}

/// Returns the terms to look a typed word up by: the word itself, and its roots in either language.
/// A word that begins with `n` is also read with `me-` before it, because everyday speech drops the
/// `me-`: *ngurus* is *mengurus*, *nulis* is *menulis*.
#[must_use]
pub fn typed_roots(word: &str) -> Vec<String> {
    let mut all = vec![word.to_owned()];
    all.extend(Lang::ALL.into_iter().flat_map(|lang| roots(word, lang)));
    if word.starts_with('n') {
        all.extend(roots(&format!("me{word}"), Lang::Id));
    }
    let mut seen = Vec::new();
    all.retain(|root| {
        let is_new = !seen.contains(root);
        seen.push(root.clone());
        is_new
    });
    all
}

/// The size of the longest word that has a stem, in bytes. The English algorithm takes time in
/// proportion to the square of a word's length, and nobody types a longer word.
const LONGEST: usize = 64;

/// The Snowball stem of a word, or the word itself if it is too long for one. The two algorithms
/// are called by name, because the crate's own choice by language would bring all thirty-three into
/// the binary.
fn stem(word: &str, lang: Lang) -> String {
    if word.len() > LONGEST {
        return word.to_owned();
    }
    let mut environment = SnowballEnv::create(word);
    match lang {
        Lang::Id => indonesian_stemmer::stem(&mut environment),
        Lang::En => english_stemmer::stem(&mut environment),
    };
    environment.get_current().into_owned()
}

/// The other roots that a word with `me-` or `pe-` may have, beside the one from the stemmer.
fn other_roots(word: &str, root: &str) -> Vec<String> {
    let Some(rest) = word.strip_prefix("me").or_else(|| word.strip_prefix("pe")) else {
        return Vec::new();
    };
    if root.len() < 3 || root == word {
        return Vec::new();
    }
    let prepend = |letter: &str| format!("{letter}{root}");
    let replace_first = |letter: &str| format!("{letter}{}", root.get(1..).unwrap_or_default());
    // A root that begins with a vowel, `l` or `r` may have lost a letter. If the stemmer has put
    // one back, it may have been another.
    match (rest.as_bytes(), root.as_bytes()) {
        ([b'n', b'g', ..], [b'a' | b'e' | b'i' | b'o' | b'u', ..]) => vec![prepend("k")],
        ([b'n', b'y', ..], [b's', ..]) => vec![replace_first("c")],
        ([b'n', ..], [b'a' | b'e' | b'i' | b'o' | b'u', ..]) => vec![prepend("t")],
        ([b'm', ..], [b'l' | b'r', ..]) => vec![prepend("p")],
        ([b'm', ..], [b'p', ..]) => vec![replace_first("m")],
        ([b'r', ..], [b'a' | b'e' | b'i' | b'o' | b'u', ..]) => vec![prepend("r")],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_meet(typed: &str, written: &str, lang: Lang) {
        let (typed_roots, roots) = (typed_roots(typed), roots(written, lang));
        assert!(
            roots.iter().any(|root| typed_roots.contains(root)),
            "{typed}: {typed_roots:?}, {written}: {roots:?}"
        );
    }

    #[test]
    fn inflected_words_meet_in_a_root() {
        for (typed, written) in [
            ("memrogram", "program"),
            ("pemrograman", "program"),
            ("program", "pemrograman"),
            ("tulis", "menulis"),
            ("penulis", "menulis"),
            ("terbang", "penerbangan"),
            ("kelola", "pengelolaan"),
            ("masak", "memasak"),
            ("rawat", "perawat"),
            ("cari", "mencari"),
            ("ngurus", "mengurus"),
            ("nulis", "penulis"),
            ("nyuci", "mencuci"),
        ] {
            assert_meet(typed, written, Lang::Id);
        }
        assert_meet("databases", "database", Lang::En);
        assert_meet("draw", "drawing", Lang::En);
    }

    #[test]
    fn a_word_longer_than_any_typed_one_is_its_own_root() {
        let word = |letters: usize| format!("{}ing", "y".repeat(letters - 3));
        assert_ne!(roots(&word(LONGEST), Lang::En), [word(LONGEST)]);
        for lang in Lang::ALL {
            assert_eq!(roots(&word(LONGEST + 1), lang), [word(LONGEST + 1)]);
        }
    }

    #[test]
    fn a_hyphenated_word_is_read_as_its_pieces_and_as_one() {
        assert_eq!(
            split("Back-end Developer (C++)"),
            ["backend", "back", "end", "developer", "c++"]
        );
        assert_eq!(split(" – -- \u{202e}"), [""; 0]);
    }
}
