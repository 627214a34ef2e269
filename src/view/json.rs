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
    let written = match medium {
        Medium::Terminal(_) => serde_json::to_writer_pretty(&mut json, value),
        Medium::Pipe(_) => serde_json::to_writer(&mut json, value),
    };
    written.expect("a plain structure has a JSON form");
    let json = String::from_utf8(json).expect("JSON is text");
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_drives_a_terminal_is_escaped() {
        let json = object(&["\u{1b}[2J\u{9b}\u{202e}\n"], Medium::Terminal(80));
        assert_eq!(json, "[\n  \"\\u001b[2J\\u009b\\u202e\\n\"\n]\n");
        assert_eq!(serde_json::from_str::<[String; 1]>(&json).expect("JSON"), ["\u{1b}[2J\u{9b}\u{202e}\n"]);
    }
}
