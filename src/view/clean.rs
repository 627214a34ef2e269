//! Text that comes from files and users, made harmless for a terminal.

use std::borrow::Cow;

/// Whether a character could drive a terminal or reorder what is read: control characters (Unicode category Cc), line
/// and paragraph separators, and the bidirectional formatting characters of UAX #9.
pub fn is_unsafe(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_control();
    }
    c.is_control()
        || matches!(c, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a text is printable ASCII, a byte a column, as most are.
pub fn is_plain(text: &str) -> bool {
    // Without an early exit, which takes a handful of instructions for sixteen bytes.
    text.bytes().fold(true, |is, byte| is & matches!(byte, b' '..=b'~'))
}

/// Whether a text is on one line and holds nothing unsafe.
pub fn is_line(text: &str) -> bool {
    // ASCII control characters, and the bytes that the unsafe characters beyond ASCII begin with in UTF-8. Counted
    // without an early exit, which takes a handful of instructions for sixteen bytes; only what looks bad is looked at
    // again.
    let is_suspect = |byte: u8| byte < b' ' || matches!(byte, 0x7f | 0xc2 | 0xd8 | 0xe2);
    let is_harmless = |at: usize| !text[at..].starts_with(is_unsafe);
    !text.bytes().fold(false, |found, byte| found | is_suspect(byte))
        || text.bytes().enumerate().all(|(at, byte)| !is_suspect(byte) || is_harmless(at))
}

/// The text on one line: white space as spaces, anything else unsafe as `�`.
pub fn line(text: &str) -> Cow<'_, str> {
    if is_line(text) {
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
        assert_eq!(line("a\u{1b}[31mb\u{202e}c\n\u{9b}d"), "a\u{fffd}[31mb\u{fffd}c \u{fffd}d");
    }

    proptest! {
        #[test]
        fn nothing_unsafe_is_left(text in any::<String>()) {
            prop_assert!(!line(&text).contains(is_unsafe));
        }

        #[test]
        fn a_plain_text_is_a_safe_line_of_a_column_a_byte(text in "[ -~\n\u{7f}é]{0,20}") {
            if is_plain(&text) {
                prop_assert!(is_line(&text) && super::super::layout::width(&text) == text.len());
            }
        }

        #[test]
        fn a_safe_line_is_known_as_one(text in "[\\PC\n\u{80}-\u{9f}\u{61c}\u{200e}\u{2066}]{0,40}") {
            prop_assert_eq!(is_line(&text), !text.contains(is_unsafe));
        }
    }
}
