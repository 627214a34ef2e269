//! The manual page on the format of profiles.

use careers_catalogue::text::Lang;
use roff::{bold, roman};

use super::page::{Page, form, named_pages};
use crate::answer::explained_keys;
use crate::messages::{ManualProfile, Messages};

/// A profile with a career of its own.
const CAREER: &str = r#"title = { id = "Pandu Kapal", en = "Ship Pilot" }
summary = { id = "Membawa kapal ke dermaga.", en = "Berths ships." }
aliases = ["Harbour Pilot"]
duties = [{ id = "Naik ke kapal di laut.", en = "Boards ships at sea." }]
majors = ["Nautika"]
"#;

/// A profile that adds to a career.
const ADDITION: &str = r#"extends = "nurse"
companies = ["RSUD Waru"]
"#;

/// The page.
pub fn page(lang: Lang) -> String {
    let Messages { manual, help, .. } = Messages::new(lang);
    let words = &manual.profile;
    let mut page = Page::new("careers-profile", "5", words.about, lang);
    page.section(manual.headings.synopsis);
    let field = help.field_value.to_lowercase();
    page.line(form(&format!(
        "~/.config/careers/profiles/<{field}>/<slug>.toml"
    )));
    page.section(manual.headings.description);
    page.text(words.description);
    page.section(manual.headings.keys);
    for explained in explained_keys(lang) {
        let head = |key| [bold(key), roman(format!(" ({})", type_of(key, words)))];
        let heads = explained.keys.into_iter().map(head);
        page.entry_of_several(heads, &explained.meaning);
    }
    page.other_environment();
    page.files();
    page.section(manual.headings.examples);
    page.text(words.career);
    page.verbatim(CAREER);
    page.paragraph();
    page.text(words.addition);
    page.verbatim(ADDITION);
    page.see_also(
        ["careers(1)"]
            .into_iter()
            .chain(named_pages(words.description)),
    )
}

/// The type of the value of a key, in words. A test compares them with the schema.
fn type_of(key: &str, words: &ManualProfile) -> String {
    let simple = match key {
        "title" | "summary" | "study_time" | "conditions" | "entry" | "prospects"
        | "collaboration" => words.text,
        "focus" | "duties" | "suited" | "unsuited" | "try_now" | "tools" => words.texts,
        "extends" | "level" => words.string,
        "aliases" | "majors" | "companies" | "interests_from" | "related" | "sources" => {
            words.strings
        }
        "interests" => words.interests,
        "job_zone" => words.number,
        "reviewed" => words.date,
        "codes" => return (words.table)("isco_08, kbji_2014, onet_soc, esco_uri"),
        "majors_nearby" => return (words.tables)("name, lacks"),
        "misconceptions" | "expectations" => return (words.tables)("belief, reality"),
        "differs_from" => return (words.tables)("career, text"),
        _ => "",
    };
    simple.to_owned()
}
