//! The built-in profiles: the facts of the seed, and the rules for every profile.

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use careers::built_in;
use careers_catalogue::profile::{CareerSlug, Level, Profile};
use careers_catalogue::text::Text;
use careers_catalogue::toml::folder::{Base, Folder, NoBase};
use careers_catalogue::toml::{lint, profile};
use serde_json::Value;

use common::output;

fn profiles() -> Folder {
    read(Path::new("profiles"))
}

#[track_caller]
fn read(folder: &Path) -> Folder {
    let (folder, problems) = Folder::read(folder, &NoBase);
    assert!(problems.is_empty(), "{problems:#?}");
    folder
}

fn names(json: &Value) -> Vec<&str> {
    json.as_array()
        .expect("a list")
        .iter()
        .map(|name| name.as_str().expect("a string"))
        .collect()
}

#[test]
fn backend_names_the_majors_and_companies_of_the_seed_in_its_order() {
    let show: Value =
        serde_json::from_slice(&output(["show", "backend", "--json"]).stdout).expect("JSON");
    assert_eq!(
        names(&show["majors"]),
        [
            "Informatika",
            "Teknik Informatika",
            "Sistem Informasi",
            "Teknik Komputer",
            "Ilmu Komputer",
            "Komputerisasi Akuntansi",
            "Teknologi Informasi",
            "Software Engineering",
            "Komputer dan Sistem Komunikasi",
            "Teknologi Informasi Bisnis",
        ]
    );
    assert_eq!(
        names(&show["companies"]),
        [
            "Gojek",
            "Tokopedia",
            "Traveloka",
            "Bukalapak",
            "OVO",
            "Shopee",
            "DANA",
            "Ruangguru",
            "Kredivo",
            "Kaskus",
        ]
    );
}

#[test]
fn every_profile_is_whole_and_of_one_piece() {
    let problems: Vec<_> = lint::check(&profiles())
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn every_profile_holds_to_the_published_schema() {
    let schema =
        serde_json::from_slice(&output(["schema", "profile"]).stdout).expect("the schema is JSON");
    let schema = jsonschema::validator_for(&schema).expect("the schema is a schema");
    for source in profiles().profiles {
        // An editor checks a TOML date as a string of the same text.
        let text = source.text.replacen("reviewed = 2", "reviewed = \"2", 1);
        let text = text.lines().map(|line| {
            if line.starts_with("reviewed") {
                format!("{line}\"")
            } else {
                line.into()
            }
        });
        let value: Value = toml::from_str(&text.collect::<Vec<_>>().join("\n")).expect("TOML");
        let errors: Vec<_> = schema
            .iter_errors(&value)
            .map(|error| error.to_string())
            .collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", source.file.display());
    }
}

/// The reader and the schema, which editors use, accept and reject the same profiles.
#[test]
fn the_published_schema_and_the_reader_agree() {
    let schema =
        serde_json::from_slice(&output(["schema", "profile"]).stdout).expect("the schema is JSON");
    let schema = jsonschema::validator_for(&schema).expect("the schema is a schema");
    let catalog = built_in::catalogue().expect("the catalogue is whole");
    let agree = |text: &str, is_right: bool| {
        let known = |slug: &CareerSlug| Base::career(&catalog, slug).map(|(profile, _)| profile);
        let (_, findings) = profile::read(text, known, |_| None, |_| None);
        assert_eq!(
            findings.is_empty(),
            is_right,
            "the reader: {text}\n{findings:?}"
        );
        // An editor checks a TOML date as a string of the same text.
        let text = text.replace("reviewed = 2026-11-24", "reviewed = \"2026-11-24\"");
        let value: Value = toml::from_str(&text).expect("TOML");
        assert_eq!(schema.is_valid(&value), is_right, "the schema: {text}");
    };
    let base = "title = \"a\"\nsummary = { id = \"b\", en = \"c\" }\n";
    for right in [
        "",
        "aliases = []",
        "tools = [\"a\", \"b\"]",
        "focus = [\"a\", { id = \"b\" }]",
        "interests = \"r\"",
        "interests = [6.2, 3, 1, 2.5, 4, 7]",
        "interests_from = []",
        "job_zone = 5",
        "related = [\"backend\", \"esco/astronomer\"]",
        "reviewed = 2026-11-24",
        "codes = {}",
        "codes = { isco_08 = \"0110\", kbji_2014 = \"2512.03\", onet_soc = \"15-1254.00\" }",
        "codes = { esco_uri = \"http://data.europa.eu/esco/occupation/7aedaa07-3884\" }",
        "misconceptions = [{ belief = \"a\", reality = { en = \"b\" } }]",
        "differs_from = [{ career = \"frontend\", text = \"a\" }]",
    ] {
        agree(&format!("{base}{right}"), true);
    }
    for wrong in [
        "majrs = []",
        "aliases = \"a\"",
        "aliases = [1]",
        "tools = [\"a\", \"a\"]",
        "tools = [\" \"]",
        "focus = [{}]",
        "focus = [{ fr = \"a\" }]",
        "entry = [\"a\"]",
        "interests = \"RR\"",
        "interests = \"RIAS\"",
        "interests = \"\"",
        "interests = [1, 2, 3, 4, 5]",
        "interests = [1, 2, 3, 4, 5, 7.5]",
        "interests = [1, 2, 3, 4, 5, \"6\"]",
        "job_zone = 0",
        "job_zone = \"1\"",
        "related = [\"A b\"]",
        "related = [\"esco/a/b\"]",
        "related = [\"esco/\"]",
        "reviewed = \"yesterday\"",
        "codes = { isco_08 = \"25123\" }",
        "codes = { isco_88 = \"2512\" }",
        "codes = { onet_soc = \"15-1254\" }",
        "codes = { esco_uri = \"http://data.europa.eu/esco/skill/a\" }",
        "codes = { esco_uri = \"http://data.europa.eu/esco/occupation/a b\" }",
        "codes = { esco_uri = \"http://data.europa.eu/esco/occupation/\" }",
        "misconceptions = [{ belief = \"a\" }]",
        "expectations = [\"a\"]",
        "differs_from = [{ career = \"A b\", text = \"a\" }]",
        "extends = \"A b\"",
    ] {
        agree(&format!("{base}{wrong}"), false);
    }
    agree("title = \"a\"", false);
    agree("summary = \"a\"", false);
    agree("extends = \"backend\"", true);
    agree("extends = \"backend\"\ncompanies = [\"a\"]", true);
}

#[test]
fn every_built_in_file_is_toml_1_0() {
    let mut files = 0;
    for file in toml_files(Path::new("profiles")) {
        let text = fs::read_to_string(&file).expect("a file");
        if let Err(error) = toml::from_str::<toml::Table>(&text) {
            panic!("{}: {error}", file.display());
        }
        files += 1;
    }
    assert!(files > 200, "{files} files");
    // Version 0.8 of the crate `toml` rejects TOML 1.1.
    for newer in [
        "a = { b = 1, }",
        "a = { b = 1,\n c = 2 }",
        "a = \"\\e\"",
        "a = 07:30",
    ] {
        assert!(toml::from_str::<toml::Table>(newer).is_err(), "{newer}");
    }
}

#[test]
fn the_published_schema_has_the_keys_of_a_profile_and_no_others() {
    let schema: Value =
        serde_json::from_slice(&output(["schema", "profile"]).stdout).expect("JSON");
    let profile = Profile::new(Text::Same("a".into()), Text::Same("b".into()));
    let profile = serde_json::to_value(&profile).expect("JSON");
    let keys = |value: &Value| {
        let keys = value.as_object().expect("an object").keys().cloned();
        keys.collect::<std::collections::BTreeSet<_>>()
    };
    let mut expected = keys(&profile);
    expected.insert("extends".to_owned());
    // The ratings are written as `interests`, or taken from others.
    assert!(expected.remove("scores"));
    expected.insert("interests_from".to_owned());
    assert_eq!(keys(&schema["properties"]), expected);
}

#[test]
fn profiles_of_others_may_use_toml_1_1() {
    let text = "title = { id = \"a\",\n en = \"b\", }\nsummary = \"c\"\n";
    let (read, findings) = profile::read(text, |_| None, |_| None, |_| None);
    assert_eq!(findings, []);
    assert_eq!(
        read.map(|read| read.profile.title),
        Some(Text::Both {
            id: "a".into(),
            en: "b".into()
        })
    );
}

fn toml_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(toml_files(&path));
        } else {
            files.push(path);
        }
    }
    files
}

fn text(file: impl AsRef<Path>) -> String {
    fs::read_to_string(file).expect("a text")
}

#[test]
fn what_profiles_share_is_used_by_some_profile() {
    let folder = profiles();
    let careers = || folder.profiles.iter().map(|source| &source.profile);
    for (major, programme) in &folder.majors {
        let near = |profile: &Profile| profile.majors_nearby.iter().any(|near| near.name == *major);
        let is_named = careers().any(|profile| profile.majors.contains(major) || near(profile));
        let mut programmes = folder.majors.iter().map(|(_, programme)| programme);
        let continues = programmes.any(|programme| programme.continues.contains(major));
        // What pupils attend is known even if we have no career for it yet.
        let is_of_pupils = programme.level == Level::Smk;
        assert!(
            is_named || continues || is_of_pupils,
            "majors.toml: `{major}` leads nowhere and is near nothing"
        );
    }
    for (company, _) in &folder.companies {
        assert!(
            careers().any(|profile| profile.companies.contains(company)),
            "companies.toml: `{company}` hires nobody"
        );
    }
}

#[test]
fn every_abbreviation_is_in_some_text() {
    let files = toml_files(Path::new("profiles"));
    let others = files
        .iter()
        .filter(|file| !file.ends_with("abbreviations.toml"));
    let texts: Vec<_> = others.map(text).collect();
    for (short, _) in &profiles().abbreviations {
        let is_whole = |text: &str| {
            text.match_indices(short).any(|(at, _)| {
                let beside = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
                let before = text[..at].chars().next_back();
                let after = text[at + short.len()..].chars().next();
                !beside(before) && !beside(after)
            })
        };
        assert!(
            texts.iter().any(|text| is_whole(text)),
            "abbreviations.toml: `{short}` is in no text"
        );
    }
}

#[test]
fn every_rule_is_cited_by_some_profile() {
    let shared = Path::new("profiles");
    let files = toml_files(shared);
    let profiles = files.iter().filter(|file| file.parent() != Some(shared));
    let texts: Vec<_> = profiles.map(text).collect();
    let rules = text(shared.join("wordings.toml"));
    let rules: toml::Table = toml::from_str(&rules).expect("TOML");
    for (key, rule) in &rules {
        let rule = rule["id"].as_str().expect("a sentence or two");
        let mut sentences = rule.split_inclusive(". ").map(str::trim_end);
        assert!(
            sentences.any(|sentence| texts.iter().any(|text| text.contains(sentence))),
            "wordings.toml: no profile cites `{key}`"
        );
    }
}

#[test]
fn a_wrong_profile_fails_with_its_file_line_and_column() {
    let scratch = tempfile::tempdir().expect("a folder");
    let folder = scratch.path().join("profiles");
    copy(Path::new("profiles"), &folder);
    let file = folder.join("software/backend.toml");
    let text = fs::read_to_string(&file).expect("the copy");
    fs::write(&file, text.replacen("\"Gojek\"", "\"Gojeg\"", 1)).expect("the copy can be changed");
    let problems = lint::check(&read(&folder));
    let line = text
        .lines()
        .position(|line| line.contains("\"Gojek\""))
        .expect("a line")
        + 1;
    let expected = format!(
        "{}:{line}:14: Unlisted {{ name: \"Gojeg\", file: \"companies.toml\" }}",
        file.display()
    );
    assert_eq!(
        problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [expected]
    );

    fs::write(&file, text.replacen("majors", "majrs", 1)).expect("the copy can be changed");
    let (_, problems) = Folder::read(&folder, &NoBase);
    assert!(
        problems[0]
            .to_string()
            .ends_with("UnknownKey { key: \"majrs\", nearest: Some(\"majors\") }"),
        "{}",
        problems[0]
    );
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        if entry.path().is_dir() {
            copy(&entry.path(), &to.join(entry.file_name()));
        } else {
            fs::copy(entry.path(), to.join(entry.file_name())).expect("a file");
        }
    }
}
