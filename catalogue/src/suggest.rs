//! Suggestions for a mistyped name: the most similar known names.

use crate::sorting;
use crate::text::Key;
use crate::words::split;

/// The longest key that is compared, in bytes. A longer one is a whole paragraph: it resembles no
/// name, and comparing it with every name takes seconds.
const LONGEST_TYPED: usize = 256;

/// The similarity of two keys, from 0 to 1, if it is enough to suggest one for the other. It is the
/// Jaro-Winkler similarity, which favours a common beginning.
#[must_use]
pub fn likeness(typed: &str, known: &str) -> Option<f64> {
    if typed.len() > LONGEST_TYPED {
        return None;
    }
    // If m letters of a and b agree, Jaro's similarity is at most (m/a + m/b + 1) / 3, and Winkler's
    // share of what is missing is at most 0.4. Names of such different lengths can't reach 0.84.
    let [typed_letters, known_letters] = [typed, known].map(|text| text.chars().count());
    if typed_letters.max(known_letters) > 5 * typed_letters.min(known_letters) {
        return None;
    }
    let score = strsim::jaro_winkler(typed, known);
    (score >= 0.84).then_some(score)
}

/// The number of words that two names don't share, if one has all words of the other, or if one is
/// the initials of the other: *bank bca* and *BCA*, *telkom* and *Telkom Indonesia*, *bri* and *Bank
/// Rakyat Indonesia*.
#[must_use]
pub fn words_apart(typed: &str, known: &str) -> Option<usize> {
    if typed.len() > LONGEST_TYPED {
        return None;
    }
    let [typed, known] = [typed, known].map(split);
    let initials: String = known
        .iter()
        .filter_map(|word| word.chars().next())
        .collect();
    let has_all = |of: &[String], words: &[String]| words.iter().all(|word| of.contains(word));
    let are_related = has_all(&known, &typed)
        || has_all(&typed, &known)
        || known.len() > 1 && typed.len() == 1 && typed[0] == initials;
    let is_empty = typed.is_empty() || known.is_empty();
    (are_related && !is_empty).then(|| typed.len().abs_diff(known.len()))
}

/// The number of letters in which a word differs from a known one, if it may be that one with a typing
/// error: a letter in every four may be wrong, missing, added or swapped with the next.
///
/// It is stricter than [`likeness`], for short words that have neighbours of quite another meaning.
#[must_use]
pub fn typo(typed: &str, known: &str) -> Option<usize> {
    let longer = typed.chars().count().max(known.chars().count());
    let distance = strsim::osa_distance(typed, known);
    (4 * distance <= longer).then_some(distance)
}

/// The known word that a mistyped one may be, the nearest and first of them.
pub fn without_typo<'n>(typed: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let scored = known
        .into_iter()
        .filter_map(|word| Some((typo(typed, word)?, word)));
    scored
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// The known names that are most similar to a mistyped one: at most three, best first.
pub fn nearest<'n>(typed: &str, known: impl IntoIterator<Item = &'n str>) -> Vec<&'n str> {
    let typed = Key::new(typed);
    let known: Vec<_> = known.into_iter().collect();
    let scored = |(position, name): (usize, &&str)| {
        Some((likeness(typed.as_str(), Key::new(name).as_str())?, position))
    };
    let nearest = best(known.iter().enumerate().filter_map(scored).collect());
    nearest
        .into_iter()
        .map(|position| known[position])
        .collect()
}

/// The candidates whose likeness is close to the best one's: each once, at most three, best first.
/// Each candidate comes with its likeness.
#[must_use]
pub fn best<T: PartialEq>(mut candidates: Vec<(f64, T)>) -> Vec<T> {
    sorting::by(&mut candidates, |(a, _), (b, _)| b.total_cmp(a));
    let threshold = candidates.first().map_or(0.0, |(best, _)| best - 0.06);
    let mut best = Vec::new();
    for (likeness, known) in candidates {
        if likeness >= threshold && best.len() < 3 && !best.contains(&known) {
            best.push(known);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_near_by_words_and_initials() {
        assert_eq!(words_apart("telkom", "Telkom Indonesia"), Some(1));
        assert_eq!(words_apart("bank bca", "BCA"), Some(1));
        assert_eq!(words_apart("bri", "Bank Rakyat Indonesia"), Some(2));
        assert_eq!(words_apart("telkom", "Telkomsel"), None);
        assert_eq!(words_apart("bank bca", "Bank Jago"), None);
        assert_eq!(words_apart("", "BCA"), None);
    }

    #[test]
    fn a_typo_is_few_letters_away() {
        let known = [
            "list",
            "compare",
            "man",
            "timpa",
            "color",
            "minat",
            "field",
            "bandingkan",
        ];
        for (typed, meant) in [
            ("lsit", Some("list")),
            ("comapre", Some("compare")),
            ("feild", Some("field")),
            ("bandigkn", Some("bandingkan")),
            ("mau", None),
            ("simpan", None),
            ("contoh", None),
            ("tingkat", None),
            ("", None),
        ] {
            assert_eq!(without_typo(typed, known), meant, "{typed}");
        }
    }

    #[test]
    fn a_paragraph_is_near_to_nothing() {
        let paragraph = "bank bca ".repeat(100);
        assert_eq!(words_apart(&paragraph, "BCA"), None);
        assert_eq!(nearest(&paragraph, ["bank bca"]), [""; 0]);
    }

    #[test]
    fn a_typo_is_near_and_another_word_is_not() {
        let known = ["backend", "frontend", "devops-engineer"];
        assert_eq!(nearest("bakend", known), ["backend"]);
        assert_eq!(nearest("dokter", known), [""; 0]);
    }
}
