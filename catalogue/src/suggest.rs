//! Suggestions: the known names most like a mistyped one.

use crate::text::Key;

/// The longest key that is taken for a mistyped name, in bytes: whole paragraphs resemble nothing, and comparing one
/// with every name takes seconds.
const LONGEST_TYPED: usize = 256;

/// How alike the texts of two keys are, from 0 to 1 (Jaro-Winkler similarity, which favours a common beginning), if it
/// is enough to suggest one for the other.
#[must_use]
pub fn likeness(typed: &str, known: &str) -> Option<f64> {
    if typed.len() > LONGEST_TYPED {
        return None;
    }
    let score = strsim::jaro_winkler(typed, known);
    (score >= 0.84).then_some(score)
}

/// The known names most like a mistyped one: at most three, best first.
pub fn nearest<'n>(typed: &str, known: impl IntoIterator<Item = &'n str>) -> Vec<&'n str> {
    let typed = Key::new(typed);
    let known: Vec<_> = known.into_iter().collect();
    let alike = |(position, name): (usize, &&str)| {
        Some((likeness(typed.as_str(), Key::new(name).as_str())?, position))
    };
    let near = best(known.iter().enumerate().filter_map(alike).collect());
    near.into_iter().map(|position| known[position]).collect()
}

/// Those that are nearly as like as the best, by likeness: each once, at most three, best first.
#[must_use]
pub fn best<T: PartialEq>(mut found: Vec<(f64, T)>) -> Vec<T> {
    found.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let least = found.first().map_or(0.0, |(best, _)| best - 0.06);
    let mut best = Vec::new();
    for (likeness, known) in found {
        if likeness >= least && best.len() < 3 && !best.contains(&known) {
            best.push(known);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typo_is_near_and_another_word_is_not() {
        let known = ["backend", "frontend", "devops-engineer"];
        assert_eq!(nearest("bakend", known), ["backend"]);
        assert_eq!(nearest("dokter", known), [""; 0]);
    }
}
