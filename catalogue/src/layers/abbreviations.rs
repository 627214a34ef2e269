//! The abbreviations that texts hold.

use super::Abbreviation;

/// Marks the known abbreviations that a text holds: words of which the first two characters are
/// capitals or digits, and several words in a row that begin with one. A word that a hyphen or `&`
/// joins to another such word is a part of a name, as in `SD-WAN`. `known` is sorted, and as long as
/// `is_held`.
pub fn mark_held(text: &str, known: &[Abbreviation<'_>], is_held: &mut [bool]) {
    let bytes = text.as_bytes();
    let is_sign = |byte: &u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    let is_letter = |byte: &u8| byte.is_ascii_alphanumeric() || !byte.is_ascii();
    // Most bytes are small letters and spaces.
    let others = bytes.iter().enumerate();
    let others = others.filter(|(_, byte)| matches!(byte, b'0'..=b'Z'));
    let signs = others.filter(|(_, byte)| is_sign(byte));
    for (start, _) in signs {
        let (before, rest) = bytes.split_at(start);
        let pair = match rest {
            [first, second, ..] if is_sign(second) => [*first, *second],
            _ => continue,
        };
        let is_continued = match before {
            [.., previous, b'-' | b'&'] => is_sign(previous),
            [.., previous] => is_letter(previous),
            [] => false,
        };
        if is_continued {
            continue;
        }
        let first = known.partition_point(|abbreviation| beginning(abbreviation) < pair);
        let candidates = known.iter().zip(&mut *is_held).skip(first);
        for (abbreviation, is_held) in candidates {
            if beginning(abbreviation) != pair {
                break;
            }
            let short = abbreviation.short.as_bytes();
            let is_whole = match rest.strip_prefix(short) {
                Some([b'-' | b'&', next, ..]) => !is_sign(next),
                Some([next, ..]) => !is_letter(next),
                Some([]) => true,
                None => false,
            };
            *is_held |= is_whole;
        }
    }
}

/// The first two bytes.
fn beginning(abbreviation: &Abbreviation<'_>) -> [u8; 2] {
    match abbreviation.short.as_bytes() {
        [first, second, ..] => [*first, *second],
        [only] => [*only, 0],
        [] => [0, 0],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    #[test]
    fn an_abbreviation_is_a_whole_word_with_a_capital_letter() {
        let known = ["D3", "S", "S1", "STR", "STRI", "UU", "UU 8/2016"];
        let known = known.map(|short| Abbreviation {
            short,
            long: Text::Same(short),
        });
        let held = |text: &str| {
            let mut is_held = vec![false; known.len()];
            mark_held(text, &known, &mut is_held);
            let held = known.iter().zip(is_held).filter(|(_, is_held)| *is_held);
            held.map(|(abbreviation, _)| abbreviation.short)
                .collect::<Vec<_>>()
        };
        assert_eq!(held("D3 atau S1/D4, lalu STR."), ["D3", "S1", "STR"]);
        assert_eq!(held("STRA, STRI"), ["STRI"]);
        assert_eq!(held("UU 8/2016"), ["UU", "UU 8/2016"]);
        assert_eq!(held("UU 8/20161"), ["UU"]);
        assert_eq!(held("str, d3, XD3, D3é, éD3, SD-WAN, STR&CK"), [""; 0]);
        assert_eq!(held("O*NET-STR, D3-nya, -S1"), ["D3", "S1"]);
        assert_eq!(held("S1-nya"), ["S1"]);
    }
}
