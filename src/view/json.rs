//! How programs see an answer or an error.

use std::fmt::Write;

use serde::Serialize;

use crate::answer::Answer;
use crate::error::Report;
use crate::problem::Severity;

use super::clean::{self, is_unsafe};
use super::layout::Medium;

/// An answer as a JSON object and a line break.
#[must_use]
pub fn answer(answer: &Answer, medium: Medium) -> String {
    match answer {
        Answer::Schema(schema) => (*schema).to_owned(),
        answer => object(answer, medium),
    }
}

/// An error as `{"error": …}`, a warning as `{"warning": …}`, and a line break.
#[must_use]
pub fn report(report: &Report, severity: Severity, medium: Medium) -> String {
    #[derive(Serialize)]
    #[serde(rename_all = "snake_case")]
    enum Enclosed<'r> {
        Error(&'r Report),
        Warning(&'r Report),
    }
    let enclosed = match severity {
        Severity::Error => Enclosed::Error(report),
        Severity::Warning => Enclosed::Warning(report),
    };
    object(&enclosed, medium)
}

/// As long as most answers, in bytes: growing a text touches its memory twice, and memory that stays untouched is free.
const LONG: usize = 100_000;

/// Indented where a person reads it. What could drive a terminal is escaped, as JSON allows for every character in a
/// string.
fn object(value: &impl Serialize, medium: Medium) -> String {
    let mut json = Vec::with_capacity(LONG);
    serde_json::to_writer(&mut json, value).expect("a plain structure has a JSON form");
    let json = String::from_utf8(json).expect("JSON is text");
    let json = match medium {
        Medium::Terminal(_) => indented(&json),
        Medium::Pipe(_) => json,
    };
    if clean::is_line(&json) {
        return json + "\n";
    }
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if is_unsafe(c) && c != '\n' {
            write!(out, "\\u{:04x}", u32::from(c)).expect("a string takes everything");
        } else {
            out.push(c);
        }
    }
    out.push('\n');
    out
}

/// JSON without a space in it, an entry a line. Done on the text: writing every structure in two ways would make the
/// program larger by what a shell completion needs.
fn indented(json: &str) -> String {
    let mut out = String::with_capacity(json.len() * 2);
    let (mut depth, mut is_string, mut is_escaped) = (0, false, false);
    let mut rest = json.chars().peekable();
    while let Some(c) = rest.next() {
        if is_string {
            out.push(c);
            is_string = is_escaped || c != '"';
            is_escaped = c == '\\' && !is_escaped;
            continue;
        }
        let next = rest.peek().copied();
        match c {
            '{' | '[' if !matches!(next, Some('}' | ']')) => depth += 1,
            '}' | ']' if !out.ends_with(['{', '[']) => {
                depth -= 1;
                break_line(&mut out, depth);
            }
            '"' => is_string = true,
            _ => {}
        }
        out.push(c);
        match c {
            '{' | '[' if !matches!(next, Some('}' | ']')) => break_line(&mut out, depth),
            ',' => break_line(&mut out, depth),
            ':' => out.push(' '),
            _ => {}
        }
    }
    out
}

fn break_line(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n("  ", depth));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn value() -> impl Strategy<Value = serde_json::Value> {
        let leaf = prop_oneof![
            any::<Option<bool>>().prop_map(serde_json::Value::from),
            any::<i64>().prop_map(serde_json::Value::from),
            any::<String>().prop_map(serde_json::Value::from),
        ];
        leaf.prop_recursive(4, 32, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(serde_json::Value::from),
                prop::collection::hash_map("[a-z\"\\\\]{0,3}", inner, 0..4)
                    .prop_map(|map| serde_json::Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn json_is_indented_as_serde_indents_it(value in value()) {
            let compact = serde_json::to_string(&value).expect("JSON");
            prop_assert_eq!(indented(&compact), serde_json::to_string_pretty(&value).expect("JSON"));
        }
    }

    #[test]
    fn what_drives_a_terminal_is_escaped() {
        let json = object(&["\u{1b}[2J\u{9b}\u{202e}\n"], Medium::Terminal(80));
        assert_eq!(json, "[\n  \"\\u001b[2J\\u009b\\u202e\\n\"\n]\n");
        assert_eq!(serde_json::from_str::<[String; 1]>(&json).expect("JSON"), ["\u{1b}[2J\u{9b}\u{202e}\n"]);
    }
}
