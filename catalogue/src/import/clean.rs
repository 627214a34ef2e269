//! Cleans a text from a table: one line, single spaces between words, no invisible characters.

use std::borrow::Cow;

use super::note::NoteKind;

/// The text on one clean line. `report` gets each kind of dirt that was in it, once.
pub fn line(text: &str, mut report: impl FnMut(NoteKind)) -> Cow<'_, str> {
    if is_clean(text) {
        return Cow::Borrowed(text);
    }
    let text = match undo_double_encoding(text) {
        Some(repaired) => {
            report(NoteKind::DoublyEncoded);
            Cow::Owned(repaired)
        }
        None => Cow::Borrowed(text),
    };
    let mut line = String::with_capacity(text.len());
    let (mut outer, mut inner, mut invisible) = (false, false, false);
    let (mut gap, mut is_plain) = (0, true);
    for c in text.chars() {
        if is_invisible(c) {
            invisible = true;
        } else if c.is_whitespace() {
            gap += 1;
            is_plain &= c == ' ';
        } else {
            if gap > 0 && line.is_empty() {
                outer = true;
            } else if gap > 0 {
                inner |= gap > 1 || !is_plain;
                line.push(' ');
            }
            (gap, is_plain) = (0, true);
            line.push(c);
        }
    }
    outer |= gap > 0;
    for (is_dirty, kind) in [
        (outer, NoteKind::OuterSpace),
        (inner, NoteKind::InnerSpace),
        (invisible, NoteKind::Invisible),
    ] {
        if is_dirty {
            report(kind);
        }
    }
    Cow::Owned(line)
}

/// Says whether nothing is left of the text when it is cleaned.
pub fn is_blank(text: &str) -> bool {
    let is_blank = |text: &str| text.chars().all(|c| c.is_whitespace() || is_invisible(c));
    is_blank(text) || undo_double_encoding(text).is_some_and(|text| is_blank(&text))
}

/// Says whether the text is clean at first sight: plain ASCII with single spaces. Any other text is
/// checked in full.
fn is_clean(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().all(|byte| matches!(byte, b' '..=b'~'))
        && !text.starts_with(' ')
        && !text.ends_with(' ')
        && !bytes.windows(2).any(|pair| pair == b"  ")
}

/// Says whether a character is never seen: control characters except white space, and the Unicode
/// characters that only change the look of their neighbours: soft hyphen, zero-width characters,
/// bidirectional formatting (UAX #9), invisible operators, tags.
fn is_invisible(c: char) -> bool {
    if c.is_control() {
        return !c.is_whitespace();
    }
    matches!(
        c,
        '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

/// Undoes double encoding: UTF-8 that was read as Latin-1 and encoded again (`â\u{80}\u{99}` for
/// `’`). Returns `None` if the text was not encoded twice. The sign of it is a control character of
/// Latin-1 (U+0080 to U+009F), which other texts don't have.
fn undo_double_encoding(text: &str) -> Option<String> {
    let is_latin = |c: char| matches!(c, '\u{80}'..='\u{ff}');
    let is_control = |c: char| matches!(c, '\u{80}'..='\u{9f}');
    if !text.contains(is_control) {
        return None;
    }
    let (mut repaired, mut is_repaired) = (String::with_capacity(text.len()), false);
    let mut rest = text;
    while let Some(start) = rest.find(is_latin) {
        let (before, from) = rest.split_at(start);
        let (run, after) = from.split_at(from.find(|c| !is_latin(c)).unwrap_or(from.len()));
        let bytes: Vec<u8> = run
            .chars()
            .filter_map(|c| u8::try_from(u32::from(c)).ok())
            .collect();
        let decoded = String::from_utf8(bytes)
            .ok()
            .filter(|_| run.contains(is_control));
        is_repaired |= decoded.is_some();
        repaired.push_str(before);
        repaired.push_str(decoded.as_deref().unwrap_or(run));
        rest = after;
    }
    repaired.push_str(rest);
    is_repaired.then_some(repaired)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Control characters and those that reorder the text around them (UAX #9).
    fn is_unsafe(c: char) -> bool {
        let is_bidi = matches!(
            c,
            '\u{61c}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}'
        );
        c.is_control() || is_bidi
    }

    fn cleaned(text: &str) -> (String, Vec<NoteKind>) {
        let mut dirt = Vec::new();
        let line = line(text, |kind| dirt.push(kind)).into_owned();
        (line, dirt)
    }

    #[test]
    fn each_kind_of_dirt_is_removed_and_named() {
        for (dirty, clean, dirt) in [
            ("Welder", "Welder", vec![]),
            ("Répétiteur", "Répétiteur", vec![]),
            (" Welder\t", "Welder", vec![NoteKind::OuterSpace]),
            ("\u{a0}Welder\u{a0}", "Welder", vec![NoteKind::OuterSpace]),
            ("Metal  Welder", "Metal Welder", vec![NoteKind::InnerSpace]),
            (
                "Metal\u{a0}Welder",
                "Metal Welder",
                vec![NoteKind::InnerSpace],
            ),
            (
                "Joins metal.\r\nRepairs.",
                "Joins metal. Repairs.",
                vec![NoteKind::InnerSpace],
            ),
            ("ship\u{ad}per", "shipper", vec![NoteKind::Invisible]),
            (
                "\u{feff}Wel\u{200b}der\u{202e}\u{1b}",
                "Welder",
                vec![NoteKind::Invisible],
            ),
            (
                " a \u{200b} b",
                "a b",
                vec![
                    NoteKind::OuterSpace,
                    NoteKind::InnerSpace,
                    NoteKind::Invisible,
                ],
            ),
            (
                "students\u{e2}\u{80}\u{99} work",
                "students’ work",
                vec![NoteKind::DoublyEncoded],
            ),
            ("caf\u{e9}\u{80}", "café", vec![NoteKind::Invisible]),
            (
                "\u{e2}\u{80}\u{8b}",
                "",
                vec![NoteKind::DoublyEncoded, NoteKind::Invisible],
            ),
            (
                "\u{a0}\u{200b} ",
                "",
                vec![NoteKind::OuterSpace, NoteKind::Invisible],
            ),
        ] {
            assert_eq!(cleaned(dirty), (clean.to_owned(), dirt), "{dirty:?}");
            assert_eq!(is_blank(dirty), clean.is_empty(), "{dirty:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_clean_stays_and_can_be_shown(
            text in any::<String>(),
            spaced in "[ a\u{a0}\u{200b}\u{80}-\u{ff}\n]{0,12}",
        ) {
            for text in [text, spaced] {
                let (line, _) = cleaned(&text);
                prop_assert!(!line.contains(is_unsafe), "{line:?}");
                prop_assert!(!line.contains("  ") && line.trim() == line, "{line:?}");
                prop_assert_eq!(line.is_empty(), is_blank(&text));
                prop_assert_eq!(cleaned(&line), (line.clone(), Vec::new()));
            }
        }
    }
}
