//! Words for search: splits a text into words, and finds the roots that inflected words share.

use std::borrow::Cow;

use waken_snowball::SnowballEnv;
use waken_snowball::algorithms::{english_stemmer, indonesian_stemmer};

use crate::text::Lang;

/// Splits a text into words: runs of letters and digits in lower case, which may contain `+` and
/// `#` (`c++`, `c#`). A hyphenated word is split and joined: `front-end` gives `frontend`, `front`
/// and `end`. An apostrophe is left out: `don't` gives `dont`.
#[must_use]
pub fn split(text: &str) -> Vec<String> {
    const APOSTROPHES: [char; 4] = ['\'', '’', '‘', 'ʼ'];
    let mut words = Vec::new();
    let text = if text.contains(APOSTROPHES) {
        Cow::Owned(text.replace(APOSTROPHES, ""))
    } else {
        Cow::Borrowed(text)
    };
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
    abis ada adalah agar aja akan aku anda antara apa apakah asal atau bagaimana bagi bakal banget \
    banyak bekerja belum bgt bgtu biar bikin bisa boleh bs bsa buat cara cita citacita cm cocok \
    cocoknya cuma dalam dan dapat dapet dari deh demen dengan dg dgn di dia dlm doang dong dpt \
    emang enak gaji gampang gede gimana gini gitu gmn gpp gt gua gue gw hal hanya harus hobby hobi \
    hrs ia ingin ini itu jadi jago jd jg jika juga jurusan kak kalau kalian kalo kami kamu kan \
    karena karier kaya kayak kayaknya kayanya ke kelak kenapa kepada kepengen kerja kerjaan \
    kerjaannya kita kl klo kmu knp kok krn kuliah kyk lagi lain lalu lanjut lebih lg lgi lo loh lu \
    lulus lulusan lumayan mah masih mau maupun memang mending mengapa mereka mgkn min minat msh mudah \
    mulai mungkin nanti nih nya oleh orang org pada pake pandai para pas pekerjaan pekerjaannya \
    pengen pengin per pernah pgn pingin pintar pinter profesi prospek punya saat saja sama sambil \
    sampai sangat saya sblm sdh sebagai sebenarnya sebuah secara sehingga sekarang selalu semua \
    senang seneng seperti sering serta setelah setiap si siapa sih skrg sm smpe smua soal suatu sudah \
    suka supaya sy tak tanpa tapi tau tentang terlalu tertarik terus tetapi tiap tidak trs trus \
    tsb tuh udah udh untuk utk wkwk ya yah yang yg yuk \
    a about actually all also always am an and any are as at be become becoming been being but by \
    can career careers could daughter day do does doing dream dreams each enjoy enjoys every \
    everyday feel for from future get go going good great has have having he her him his how i id \
    if im in interested into is it its ive job jobs kind like likes looking lot lots love loves \
    maybe me might more most much must my need of on one or other our out people person please \
    pretty profession quite really same she should so some somebody someone something son still \
    stuff such take than that the their them then there these they thing things this those to too \
    try up us used very want wanted wants was way we well were what when where which while who \
    whom whose why will wish with work working works would you your ";

/// True if search ignores the word.
#[must_use]
pub fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.contains(&format!(" {word} "))
}

/// The words that search ignores.
pub fn stop_words() -> impl Iterator<Item = &'static str> {
    STOP_WORDS.split_ascii_whitespace()
}

/// Words that stand before the word that tells one job from another: *tukang sate*, *operator
/// forklift*.
const FRAME_WORDS: &str = " \
    admin agen ahli anak asisten bagian bos buruh ibu jasa juru karyawan kepala kru kuli kurir mandor \
    manajer master mas mbak operator pak pebisnis pedagang pegawai pekerja pelatih pelayan pembuat \
    pemilik penata pencipta pengelola penjaga penjual pengrajin pengurus pengusaha petugas profesional \
    spesialis staf staff supervisor tenaga teknisi tim tukang usaha \
    assistant attendant boss clerk crew expert helper keeper leader maker manager member officer operator \
    owner pro professional seller specialist staff technician worker ";

/// True if a word says little about a career without the next one.
#[must_use]
pub fn is_frame_word(word: &str) -> bool {
    FRAME_WORDS.contains(&format!(" {word} "))
}

/// Everyday words of both languages that stand in sentences about any work: *hari*, *keluarga*,
/// *things*, *find*.
const VAGUE_WORDS: &str = include_str!("vague_words.txt");

/// True if a word tells little of one job from another, but more than a stop word.
#[must_use]
pub fn is_vague_word(word: &str) -> bool {
    VAGUE_WORDS
        .split_ascii_whitespace()
        .any(|vague| vague == word)
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

/// The forms that a word of everyday speech may stand for: *ngedit* for *edit*, *ngejual* for *jual*,
/// *nyari* for *cari*, *dengerin* for *dengar*. None is the word itself.
#[must_use]
pub fn everyday_forms(word: &str) -> Vec<String> {
    let mut forms: Vec<String> = Vec::new();
    let mut bare = vec![word.to_owned()];
    let without_ending = word.strip_suffix("in").filter(|rest| rest.len() >= 4);
    bare.extend(without_ending.map(str::to_owned));
    let written: Vec<_> = bare
        .iter()
        .filter_map(|word| with_written_vowel(word))
        .collect();
    bare.extend(written);
    for word in &bare {
        if let Some(rest) = word.strip_prefix("nge") {
            forms.extend([rest.to_owned(), format!("e{rest}"), format!("ke{rest}")]);
        }
        if let Some(rest) = word.strip_prefix("ng") {
            forms.extend([rest.to_owned(), format!("k{rest}")]);
        }
        if let Some(rest) = word.strip_prefix("ny") {
            forms.extend([format!("s{rest}"), format!("c{rest}")]);
        }
        if let Some(rest) = word.strip_prefix('n') {
            forms.push(format!("t{rest}"));
        }
        if let Some(rest) = word.strip_prefix('m') {
            forms.push(format!("p{rest}"));
        }
    }
    forms.extend(bare.into_iter().skip(1));
    forms.retain(|form| form.len() >= 3);
    forms
}

/// A word without the `e` that everyday speech has in a last syllable: *teman* for *temen*, *main*
/// for *maen*.
fn with_written_vowel(word: &str) -> Option<String> {
    let at = word.rfind(['a', 'e', 'i', 'o', 'u'])?;
    let (start, end) = (&word[..at], word[at..].strip_prefix('e')?);
    let vowel = if start.ends_with('a') { 'i' } else { 'a' };
    (!end.is_empty() && !start.is_empty()).then(|| format!("{start}{vowel}{end}"))
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
