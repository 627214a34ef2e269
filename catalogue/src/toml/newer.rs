//! What TOML 1.1 allows and TOML 1.0 doesn't: profiles stay within 1.0, so that every program can read them, but our
//! parser reads both.

use std::ops::Range;

use toml_parser::Source;
use toml_parser::lexer::{Token, TokenKind};

/// Something that only TOML 1.1 has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Newer {
    /// A line break in an inline table.
    LineBreak,
    /// A comma after the last entry of an inline table.
    TrailingComma,
    /// The escapes `\e` and `\x…` in a string.
    Escape,
    /// A time without seconds.
    NoSeconds,
}

/// Everything of the kind in a text, with its place in bytes; in a text that is no TOML at all it means nothing.
#[must_use]
pub fn find(text: &str) -> Vec<(Range<usize>, Newer)> {
    let tokens: Vec<_> = Source::new(text).lex().collect();
    let mut found = Vec::new();
    let mut open = Vec::new();
    let mut comma = None;
    let mut before = None;
    for token in &tokens {
        let place = token.span().start()..token.span().end();
        let raw = &text[place.clone()];
        match token.kind() {
            TokenKind::LeftCurlyBracket | TokenKind::LeftSquareBracket => open.push(token.kind()),
            TokenKind::RightCurlyBracket => {
                found.extend(comma.take().map(|place| (place, Newer::TrailingComma)));
                open.pop();
            }
            TokenKind::RightSquareBracket => drop(open.pop()),
            TokenKind::Newline if open.last() == Some(&TokenKind::LeftCurlyBracket) => {
                found.push((place.clone(), Newer::LineBreak));
            }
            TokenKind::BasicString | TokenKind::MlBasicString => {
                let escapes = escapes(raw).map(|at| (place.start + at..place.start + at + 2, Newer::Escape));
                found.extend(escapes);
            }
            // After a point come fractions of a second, and perhaps an offset.
            TokenKind::Atom if before != Some(TokenKind::Dot) && lacks_seconds(raw) => {
                found.push((place.clone(), Newer::NoSeconds));
            }
            _ => {}
        }
        before = Some(token.kind());
        comma = if token.kind() == TokenKind::Comma { Some(place) } else { comma.filter(|_| is_blank(token)) };
    }
    found
}

fn is_blank(token: &Token) -> bool {
    matches!(token.kind(), TokenKind::Whitespace | TokenKind::Newline | TokenKind::Comment)
}

/// Where the newer escapes stand in a string.
fn escapes(raw: &str) -> impl Iterator<Item = usize> {
    let mut is_escaped = false;
    raw.char_indices().filter_map(move |(at, c)| {
        let was_escaped = is_escaped;
        is_escaped = c == '\\' && !was_escaped;
        (was_escaped && matches!(c, 'e' | 'x')).then(|| at - 1)
    })
}

/// Whether hours and minutes have no seconds after them; an offset such as `+07:00` comes later, if at all.
fn lacks_seconds(raw: &str) -> bool {
    let bytes = raw.as_bytes();
    let colon = bytes.iter().position(|byte| *byte == b':');
    colon.is_some_and(|colon| bytes.get(colon + 3) != Some(&b':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_found(text: &str, expected: &[(&str, Newer)]) {
        let found: Vec<_> = find(text).into_iter().map(|(place, newer)| (&text[place], newer)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn what_is_newer_is_found_at_its_place() {
        assert_found("a = { b = 1,\n c = 2 }", &[("\n", Newer::LineBreak)]);
        assert_found("a = { b = 1, }", &[(",", Newer::TrailingComma)]);
        assert_found(r#"a = "\e[0m\x41""#, &[(r"\e", Newer::Escape), (r"\x", Newer::Escape)]);
        assert_found("a = 2026-11-24T07:30", &[("2026-11-24T07:30", Newer::NoSeconds)]);
        assert_found("a = 07:30+07:00", &[("07:30+07:00", Newer::NoSeconds)]);
    }

    #[test]
    fn what_is_not_is_left_alone() {
        for text in [
            "a = [\n 1,\n]",
            "a = { b = [\n 1,\n] }",
            "a = { b = \"\"\"\nc\"\"\" }",
            r#"a = "\\e\\x""#,
            "a = '\\e'",
            "a = 2026-11-24T07:30:00+07:00",
            "a = 2026-11-24T07:30:00.5+07:00",
            "[a]\nb = 1\n[[c]]\n",
        ] {
            assert_found(text, &[]);
        }
    }
}
