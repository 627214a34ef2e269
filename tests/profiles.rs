//! The built-in profiles: the facts of the seed, and what every profile must hold to.

mod common;

use std::fs;
use std::path::Path;

use careers::catalog::complete;
use careers::catalog::folder::{Folder, Nothing};
use serde_json::Value;

use common::output;

fn profiles() -> Folder {
    read(Path::new("profiles"))
}

#[track_caller]
fn read(folder: &Path) -> Folder {
    let (folder, problems) = Folder::read(folder, &Nothing);
    assert!(problems.is_empty(), "{problems:#?}");
    folder
}

fn names(json: &Value) -> Vec<&str> {
    json.as_array().expect("a list").iter().map(|name| name.as_str().expect("a string")).collect()
}

#[test]
fn backend_names_the_majors_and_companies_of_the_seed_in_its_order() {
    let show: Value = serde_json::from_slice(&output(["show", "backend", "--json"]).stdout).expect("JSON");
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
        ["Gojek", "Tokopedia", "Traveloka", "Bukalapak", "OVO", "Shopee", "DANA", "Ruangguru", "Kredivo", "Kaskus",]
    );
}

#[test]
fn every_profile_is_whole_and_of_one_piece() {
    let problems: Vec<_> = complete::check(&profiles()).iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn every_profile_holds_to_the_published_schema() {
    let schema = serde_json::from_slice(&output(["schema", "profile"]).stdout).expect("the schema is JSON");
    let schema = jsonschema::validator_for(&schema).expect("the schema is a schema");
    for source in profiles().sources {
        // An editor checks a TOML date as the string it is written as.
        let text = source.text.replacen("reviewed = 2", "reviewed = \"2", 1);
        let text =
            text.lines().map(|line| if line.starts_with("reviewed") { format!("{line}\"") } else { line.into() });
        let value: Value = toml::from_str(&text.collect::<Vec<_>>().join("\n")).expect("TOML");
        let errors: Vec<_> = schema.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", source.file.display());
    }
}

#[test]
fn a_wrong_profile_does_not_hold_to_the_published_schema() {
    let schema = serde_json::from_slice(&output(["schema", "profile"]).stdout).expect("the schema is JSON");
    let schema = jsonschema::validator_for(&schema).expect("the schema is a schema");
    let right = "title = \"a\"\nsummary = \"b\"\n";
    assert!(schema.is_valid(&toml::from_str(right).expect("TOML")));
    for wrong in ["majrs = []", "title = { fr = \"a\" }", "interests = \"RR\"", "job_zone = 0", "related = [\"A b\"]"] {
        let right = if wrong.starts_with("title") { "summary = \"b\"\n" } else { right };
        assert!(!schema.is_valid(&toml::from_str(&format!("{right}{wrong}")).expect("TOML")), "{wrong}");
    }
}

#[test]
fn what_profiles_share_is_used_by_some_profile() {
    let folder = profiles();
    let careers = || folder.sources.iter().map(|source| &source.profile);
    for (major, _) in &folder.majors {
        assert!(careers().any(|profile| profile.majors.contains(major)), "majors.toml: `{major}` leads nowhere");
    }
    for (company, _) in &folder.companies {
        assert!(
            careers().any(|profile| profile.companies.contains(company)),
            "companies.toml: `{company}` hires nobody"
        );
    }
}

#[test]
fn a_wrong_profile_fails_with_its_file_line_and_column() {
    let folder = std::env::temp_dir().join(format!("careers-profiles-{}", std::process::id()));
    copy(Path::new("profiles"), &folder);
    let file = folder.join("software/backend.toml");
    let text = fs::read_to_string(&file).expect("the copy");
    fs::write(&file, text.replacen("\"Gojek\"", "\"Gojeg\"", 1)).expect("the copy can be changed");
    let problems = complete::check(&read(&folder));
    let line = text.lines().position(|line| line.contains("\"Gojek\"")).expect("a line") + 1;
    let expected = format!("{}:{line}:14: `Gojeg` is not in companies.toml", file.display());
    assert_eq!(problems.iter().map(ToString::to_string).collect::<Vec<_>>(), [expected]);

    fs::write(&file, text.replacen("majors", "majrs", 1)).expect("the copy can be changed");
    let (_, problems) = Folder::read(&folder, &Nothing);
    assert!(problems[0].to_string().ends_with("unknown key `majrs` (did you mean `majors`?)"), "{}", problems[0]);
    fs::remove_dir_all(folder).expect("the copy can be removed");
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
