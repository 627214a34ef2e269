//! Additions to careers with `extends`: they add their entries and change nothing else.

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use careers::answer::Answer;
use careers::built_in;
use careers::question::{Filter, Question};
use careers::render::{Medium, json as printed};
use careers_catalogue::layers::{Catalogue, Directories, Reason};
use careers_catalogue::text::Lang;
use serde_json::{Value, json};

fn answer_json(catalogue: &Catalogue, question: &Question, lang: Lang) -> Value {
    let answer = Answer::find(question, catalogue, lang).expect("an answer");
    serde_json::from_str(&printed::answer(&answer, lang, Medium::Pipe(80))).expect("JSON")
}

/// A catalogue with an own profile for each career, which extends the career by `addition`.
fn extended(folder: &Path, slugs: &[String], addition: &str) -> Catalogue {
    for slug in slugs {
        let text = format!("extends = \"{slug}\"\n{addition}\n");
        fs::write(folder.join(format!("{slug}.toml")), text).expect("a file");
    }
    let directories = Directories {
        profiles: Some((folder.to_owned(), Reason::Option)),
        catalogues: None,
    };
    let (catalogue, problems) =
        Catalogue::open(built_in::BYTES, &directories).expect("a catalogue");
    assert_eq!(problems, []);
    catalogue
}

/// The entries of a list without the new one, as a set, because the order of a whole list depends
/// on the catalogues.
fn without(list: &Value, name: &str) -> BTreeSet<String> {
    let entries = list
        .as_array()
        .expect("a list")
        .iter()
        .filter(|entry| entry["name"] != name);
    let sorted = |entry: &Value| {
        let mut entry = entry.clone();
        for list in ["careers", "trains_for"] {
            if let Some(careers) = entry[list].as_array_mut() {
                careers.sort_by_key(ToString::to_string);
            }
        }
        entry.to_string()
    };
    entries.map(sorted).collect()
}

#[test]
fn an_addition_changes_nothing_but_what_it_adds() {
    let built_in = built_in::catalogue().expect("the catalogue is whole");
    let list = answer_json(&built_in, &Question::List(Filter::default()), Lang::Id);
    let slugs = list["careers"]
        .as_array()
        .expect("careers")
        .iter()
        .map(|career| &career["slug"]);
    let slugs: Vec<String> = slugs
        .map(|slug| slug.as_str().expect("a slug").to_owned())
        .collect();
    for (key, name) in [
        ("companies", "Toko Kota"),
        ("majors", "Ilmu Kota"),
        ("tools", "Palu Kota"),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let own = extended(folder.path(), &slugs, &format!("{key} = [\"{name}\"]"));
        for lang in Lang::ALL {
            for slug in &slugs {
                let ask = |question: &Question| {
                    [&built_in, &own].map(|catalogue| answer_json(catalogue, question, lang))
                };
                let [mut before, after] = ask(&Question::Show {
                    career: slug.clone(),
                    parts: Vec::new(),
                });
                before[key]
                    .as_array_mut()
                    .expect("a list")
                    .push(name.into());
                before["catalogue"] = "own".into();
                assert_eq!(after, before, "show {slug}");

                let [before, after] = ask(&Question::Majors {
                    career: Some(slug.clone()),
                    catalogues: Vec::new(),
                });
                assert_eq!(
                    without(&after["majors"], name),
                    without(&before["majors"], name),
                    "majors {slug}"
                );
                assert_eq!(after["regulation"], before["regulation"], "majors {slug}");
                let [before, after] = ask(&Question::Companies {
                    career: Some(slug.clone()),
                    catalogues: Vec::new(),
                });
                let [new, old] =
                    [&after, &before].map(|answer| without(&answer["companies"], name));
                assert_eq!(new, old, "companies {slug}");
                if key == "companies" {
                    let added = after["companies"]
                        .as_array()
                        .and_then(|companies| companies.last());
                    assert_eq!(
                        added.map(|company| &company["sector"]),
                        Some(&json!(null)),
                        "{slug}"
                    );
                }
            }
            for (question, list) in [
                (
                    Question::Majors {
                        career: None,
                        catalogues: Vec::new(),
                    },
                    "majors",
                ),
                (
                    Question::Companies {
                        career: None,
                        catalogues: Vec::new(),
                    },
                    "companies",
                ),
            ] {
                let [before, after] =
                    [&built_in, &own].map(|catalogue| answer_json(catalogue, &question, lang));
                assert_eq!(
                    without(&after[list], name),
                    without(&before[list], name),
                    "all {list}"
                );
            }
        }
    }
}

#[test]
fn an_addition_is_read_after_the_career_that_it_adds_to_however_its_key_is_quoted() {
    for (number, key) in ["extends", "\"extends\"", "'extends'"].iter().enumerate() {
        let folder = tempfile::tempdir().expect("a folder");
        let career = "title = \"Z\"\nsummary = \"Z.\"\n";
        fs::write(folder.path().join("z.toml"), career).expect("a file");
        let addition = format!("{key} = \"z\"\ntools = [\"Tool {number}\"]\n");
        fs::write(folder.path().join("a.toml"), addition).expect("a file");
        let catalogue = extended(folder.path(), &[], "");
        let show = Question::Show {
            career: "z".to_owned(),
            parts: Vec::new(),
        };
        let answer = answer_json(&catalogue, &show, Lang::Id);
        assert_eq!(answer["tools"], json!([format!("Tool {number}")]), "{key}");
    }
}
