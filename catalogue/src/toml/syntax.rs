//! Mistakes of syntax, as people make them who write TOML with a word processor or for the first
//! time.
//!
//! The parser tells kinds of errors apart by its words alone. Tests hold the words that stand here
//! against the parser, and an error that isn't recognised keeps the parser's words.

use std::ops::Range;

use toml::de::{DeTable, Error};

use super::diagnostic::{Finding, Problem};
use crate::sorting;

/// A mistake of syntax. Of two in the same place, the later one here follows from the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SyntaxMistake {
    /// Quotation marks as word processors make them.
    CurlyQuotes,
    /// A text whose line ends before its last quotation mark.
    OpenText,
    /// No comma between the entries of a list, or no bracket after them.
    OpenList,
    /// No comma between the keys of a table in braces, or no brace after them.
    OpenTable,
    /// A text without quotation marks, or without the first one.
    Unquoted,
    /// A key without the sign `=` after it.
    NoEquals,
    /// Something on a line after its value.
    AfterValue,
    /// A key or table that is twice in the file.
    RepeatedKey,
}

/// The beginnings of the parser's messages, and what they say.
const MESSAGES: [(&str, SyntaxMistake); 11] = [
    ("string values must be quoted", SyntaxMistake::Unquoted),
    ("missing opening quote", SyntaxMistake::Unquoted),
    (
        "invalid basic string, expected `\"`",
        SyntaxMistake::OpenText,
    ),
    ("invalid literal string", SyntaxMistake::OpenText),
    ("key with no value", SyntaxMistake::NoEquals),
    (
        "missing comma between array elements",
        SyntaxMistake::OpenList,
    ),
    ("unclosed array, ", SyntaxMistake::OpenList),
    ("missing comma between key-value", SyntaxMistake::OpenTable),
    ("unclosed inline table", SyntaxMistake::OpenTable),
    ("unexpected key or value", SyntaxMistake::AfterValue),
    ("duplicate key", SyntaxMistake::RepeatedKey),
];

/// The quotation marks of word processors.
const CURLY: [char; 8] = ['“', '”', '„', '‟', '‘', '’', '‚', '‛'];

/// Parses a document. Of the errors on a line it returns the first, and none on the lines that a
/// text goes on to: the others only follow from these.
#[must_use]
pub fn parse(source: &str) -> (toml::Spanned<DeTable<'_>>, Vec<Finding>) {
    let (table, errors) = DeTable::parse_recoverable(source);
    let mut found: Vec<_> = errors.iter().map(|error| finding(source, error)).collect();
    sorting::by_key(&mut found, |(mistake, finding)| {
        (finding.span.start, mistake.is_none(), *mistake)
    });
    let mut findings = Vec::new();
    // The last line with an error, and the mistake there.
    let mut last = None;
    let (mut line, mut counted) = (0, 0);
    for (mistake, finding) in found {
        line += source[counted..finding.span.start].matches('\n').count();
        counted = finding.span.start;
        let follows = last.is_some_and(|(before, open)| {
            line == before
                || line == before + 1
                    && open == Some(SyntaxMistake::OpenText)
                    && mistake == Some(SyntaxMistake::NoEquals)
        });
        if follows {
            last = last.map(|(_, open)| (line, open));
        } else {
            last = Some((line, mistake));
            findings.push(finding);
        }
    }
    (table, findings)
}

fn finding(source: &str, error: &Error) -> (Option<SyntaxMistake>, Finding) {
    let end = source.len();
    let span = error.span().unwrap_or(end..end);
    let span = span.start.min(end)..span.end.min(end);
    let mistake = mistake(source, &span, error.message());
    let message = error.message().to_owned();
    let problem = Problem::Syntax { mistake, message };
    (mistake, Finding { span, problem })
}

/// The mistake behind an error of the parser, if it is a common one.
fn mistake(source: &str, span: &Range<usize>, message: &str) -> Option<SyntaxMistake> {
    let (before, after) = (source.get(..span.start)?, source.get(span.start..)?);
    // `title: "…"`
    if after.starts_with(':') && message.starts_with("invalid unquoted key") {
        return Some(SyntaxMistake::NoEquals);
    }
    let mut known = MESSAGES.iter();
    let (_, mistake) = known.find(|(start, _)| message.starts_with(start))?;
    let is_curly = match mistake {
        SyntaxMistake::Unquoted => after.starts_with(CURLY),
        SyntaxMistake::OpenText => {
            let is_after_text = |c: char| c.is_whitespace() || matches!(c, ',' | ']' | '}');
            before.trim_end_matches(is_after_text).ends_with(CURLY)
        }
        SyntaxMistake::CurlyQuotes
        | SyntaxMistake::NoEquals
        | SyntaxMistake::OpenList
        | SyntaxMistake::OpenTable
        | SyntaxMistake::AfterValue
        | SyntaxMistake::RepeatedKey => false,
    };
    Some(if is_curly {
        SyntaxMistake::CurlyQuotes
    } else {
        *mistake
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use SyntaxMistake::{
        AfterValue, CurlyQuotes, NoEquals, OpenList, OpenTable, OpenText, RepeatedKey, Unquoted,
    };

    /// The mistakes in a text, each with its line.
    fn mistakes(source: &str) -> Vec<(usize, Option<SyntaxMistake>)> {
        let (_, findings) = parse(source);
        let of = |finding: Finding| {
            let Problem::Syntax { mistake, .. } = finding.problem else {
                panic!("{finding:?}");
            };
            let before = &source[..finding.span.start];
            (before.matches('\n').count() + 1, mistake)
        };
        findings.into_iter().map(of).collect()
    }

    #[test]
    fn what_a_word_processor_or_a_beginner_writes_is_recognised() {
        for (source, expected) in [
            ("title = “Juru Las”", CurlyQuotes),
            ("title = ‘Juru Las’", CurlyQuotes),
            ("title = \"Juru Las”", CurlyQuotes),
            ("tools = [“las”, “palu”]", CurlyQuotes),
            ("tools = [\"las”]", CurlyQuotes),
            ("summary = { id = “las”, en = “weld” }", CurlyQuotes),
            ("title = Juru Las", Unquoted),
            ("title = Juru Las\"", Unquoted),
            ("title = `Juru Las`", Unquoted),
            ("tools = [las, palu]", Unquoted),
            ("title =", Unquoted),
            ("title = \"Juru Las", OpenText),
            ("title = 'Juru Las", OpenText),
            ("title = \"Kata “las” itu", OpenText),
            ("title \"Juru Las\"", NoEquals),
            ("title: \"Juru Las\"", NoEquals),
            ("nama lain = [\"las\"]", NoEquals),
            ("Ini profil saya.", NoEquals),
            ("tools = [\"las\" \"palu\"]", OpenList),
            ("tools = [\n  \"las\"\n  \"palu\"\n]", OpenList),
            ("tools = [\"las\"", OpenList),
            ("tools = [\"las\"\ntitle = \"a\"", OpenList),
            ("summary = { id = \"las\" en = \"weld\" }", OpenTable),
            ("summary = { id = \"las\"", OpenTable),
            ("title = \"kata \"las\" itu\"", AfterValue),
            ("title = \"Juru Las\";", AfterValue),
            ("title = \"a\"\ntitle = \"b\"", RepeatedKey),
            ("[codes]\n[codes]", RepeatedKey),
        ] {
            let found = mistakes(source);
            assert!(
                matches!(found[..], [(_, Some(mistake))] if mistake == expected),
                "{source}: {found:?}"
            );
        }
    }

    #[test]
    fn another_mistake_keeps_the_parser_s_words() {
        let (_, findings) = parse("title = \"C:\\Users\"");
        let [
            Finding {
                problem:
                    Problem::Syntax {
                        mistake: None,
                        message,
                    },
                ..
            },
        ] = &findings[..]
        else {
            panic!("{findings:?}");
        };
        assert!(!message.is_empty());
    }

    #[test]
    fn mistakes_on_other_lines_are_told_and_what_follows_from_one_is_not() {
        let source = "title = “a”\nsummary = \"satu\ndua\ntiga\"\n\ntools [\"a\"]\n";
        assert_eq!(
            mistakes(source),
            [
                (1, Some(CurlyQuotes)),
                (2, Some(OpenText)),
                (6, Some(NoEquals))
            ]
        );
    }
}
