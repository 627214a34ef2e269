//! Renders answers, errors and warnings as JSON.

use std::fmt::Write;

use careers_catalogue::profile::CareerSlug;
use careers_catalogue::text::{Lang, Localized};
use careers_catalogue::toml::diagnostic::Severity;
use serde::Serialize;

use super::Medium;
use super::message;
use super::rows::Rows;
use super::sanitize::{self, is_unsafe};
use crate::answer::{Answer, Sheet, Show};
use crate::view;
use crate::view::check::WordedCheck;
use crate::view::class::{Template, WordedClass};
use crate::view::error::Report;
use crate::view::import;
use crate::view::sheet::WordedQuestionnaire;

/// An answer as a JSON object and a line break.
#[must_use]
pub fn answer(answer: &Answer, lang: Lang, medium: Medium) -> String {
    match answer {
        Answer::Overview(overview) => object(overview, medium),
        Answer::Show(show) => object(show, medium),
        Answer::Short(show) => object(&Message::new(show, lang), medium),
        Answer::Majors(majors) => object(majors, medium),
        Answer::Companies(companies) => object(companies, medium),
        Answer::Fields(fields) => object(fields, medium),
        Answer::Compare(compare) => object(compare, medium),
        Answer::List(list) => object(list, medium),
        Answer::Search(search) => object(search, medium),
        Answer::Fit(fit) => object(fit, medium),
        Answer::Match(matching) => object(matching, medium),
        Answer::Class(class) => object(&WordedClass::new(class, lang), medium),
        Answer::ClassTemplate => object(&Template::new(lang), medium),
        Answer::Sheet(Sheet::Questionnaire) => object(&WordedQuestionnaire::new(lang), medium),
        Answer::Sheet(Sheet::Career(check)) => object(check, medium),
        Answer::Subjects(subjects) => object(subjects, medium),
        Answer::Sources(sources) => object(sources, medium),
        Answer::Imported(imported) => object(&import::Worded::new(imported, lang), medium),
        Answer::Site(written) => object(written, medium),
        Answer::Check(check) => object(&WordedCheck::new(check, lang), medium),
        Answer::Export(export) => object(export, medium),
        Answer::New(new) => object(new, medium),
        Answer::Schema(schema) => (*schema).to_owned(),
    }
}

/// A career as a message, for programs that send it.
#[derive(Serialize)]
struct Message<'a> {
    slug: &'a CareerSlug,
    title: &'a Localized,
    short: String,
    lang: Lang,
}

impl<'a> Message<'a> {
    fn new(show: &'a Show, lang: Lang) -> Self {
        Self {
            slug: &show.slug,
            title: &show.title,
            short: message::text(&view::short(show, lang)),
            lang,
        }
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

/// Renders a value as JSON, indented on a terminal, and a line break.
pub(super) fn object(value: &impl Serialize, medium: Medium) -> String {
    let json = match medium {
        Medium::Terminal(_) => escaped(serde_json::to_string_pretty(value).expect(SERIALIZABLE)),
        Medium::Pipe(_) => on_one_line(value),
    };
    json + "\n"
}

/// Renders a value as JSON on one line, without a line break at its end.
pub fn on_one_line(value: &impl Serialize) -> String {
    escaped(serde_json::to_string(value).expect(SERIALIZABLE))
}

/// The reason why nothing of ours fails to be serialized.
const SERIALIZABLE: &str = "a plain structure has a JSON form";

/// Escapes characters that could control a terminal, as JSON allows for every character in a string.
fn escaped(json: String) -> String {
    let is_escaped = |c: char| c != '\n' && is_unsafe(c);
    if !sanitize::unusual(&json).any(is_escaped) {
        return json;
    }
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if is_escaped(c) {
            write!(out, "\\u{:04x}", u32::from(c)).expect("a string takes everything");
        } else {
            out.push(c);
        }
    }
    out
}

/// The rows of a list, each as a JSON object on a line.
#[must_use]
pub fn lines(rows: &Rows) -> String {
    let lines = rows.objects.iter().flat_map(|row| [row.as_str(), "\n"]);
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_drives_a_terminal_is_escaped() {
        let json = object(&["é\u{7f}"], Medium::Pipe(80));
        assert_eq!(json, "[\"é\\u007f\"]\n");
        let json = object(&["\u{1b}[2J\u{9b}\u{202e}\n"], Medium::Terminal(80));
        assert_eq!(json, "[\n  \"\\u001b[2J\\u009b\\u202e\\n\"\n]\n");
        assert_eq!(
            serde_json::from_str::<[String; 1]>(&json).expect("JSON"),
            ["\u{1b}[2J\u{9b}\u{202e}\n"]
        );
    }

    #[test]
    fn a_person_reads_json_indented_and_a_program_on_one_line() {
        assert_eq!(object(&[1, 2], Medium::Terminal(80)), "[\n  1,\n  2\n]\n");
        assert_eq!(object(&[1, 2], Medium::Pipe(80)), "[1,2]\n");
    }
}
