//! How programs see an answer or an error.

use std::fmt::Write;

use serde::Serialize;

use crate::answer::Answer;
use crate::error::Report;

use super::clean::is_unsafe;

/// An answer as a JSON object and a line break.
#[must_use]
pub fn answer(answer: &Answer) -> String {
    match answer {
        Answer::Schema(schema) => (*schema).to_owned(),
        answer => object(answer),
    }
}

/// An error as `{"error": …}` and a line break.
#[must_use]
pub fn error(report: &Report) -> String {
    #[derive(Serialize)]
    struct Enclosed<'r> {
        error: &'r Report,
    }
    object(&Enclosed { error: report })
}

/// What could drive a terminal is escaped, as JSON allows for every character in a string.
fn object(value: &impl Serialize) -> String {
    let json = serde_json::to_string_pretty(value).expect("a plain structure has a JSON form");
    let mut out = String::with_capacity(json.len() + 1);
    if !json.contains(|c| is_unsafe(c) && c != '\n') {
        return json + "\n";
    }
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
        let json = object(&["\u{1b}[2J\u{9b}\u{202e}\n"]);
        assert_eq!(json, "[\n  \"\\u001b[2J\\u009b\\u202e\\n\"\n]\n");
        assert_eq!(serde_json::from_str::<[String; 1]>(&json).expect("JSON"), ["\u{1b}[2J\u{9b}\u{202e}\n"]);
    }
}
