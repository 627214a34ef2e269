//! The manual: its pages in `man/` are those that the program prints, and they are true.
//!
//! `SNAPSHOTS=overwrite cargo test --test manual` writes the pages anew; read the changes before you
//! commit them.

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use snapbox::data::DataFormat;
use snapbox::{Assert, Data};

use common::{commands, output};

/// The folders of the pages, by language.
const FOLDERS: [(&str, &str); 2] = [("en", "man"), ("id", "man/id")];

fn page(name: Option<&str>, lang: &str) -> String {
    let args = ["man", "--lang", lang].into_iter().chain(name);
    let output = output(args);
    assert_eq!(output.status.code(), Some(0), "{name:?}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Every page: its name for `careers man`, and its file in the folder of a language.
fn pages() -> Vec<(Option<String>, String)> {
    let mut names = commands();
    names.push("help".to_owned());
    let commands = names.into_iter().map(|name| {
        let file = format!("man1/careers-{name}.1");
        (Some(name), file)
    });
    let mut pages: Vec<_> = commands.collect();
    pages.push((None, "man1/careers.1".to_owned()));
    pages.push((
        Some("profile".to_owned()),
        "man5/careers-profile.5".to_owned(),
    ));
    pages
}

/// Every page in every language: its name, the language, and its file.
fn pages_in_both_languages() -> impl Iterator<Item = (Option<String>, &'static str, PathBuf)> {
    FOLDERS.into_iter().flat_map(|(lang, folder)| {
        let pages = pages().into_iter();
        pages.map(move |(name, file)| (name, lang, Path::new(folder).join(file)))
    })
}

/// The files below a folder.
fn files(folder: &Path) -> BTreeSet<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                BTreeSet::from([path])
            }
        })
        .collect()
}

#[test]
fn every_page_is_committed_as_it_is_printed_and_no_other() {
    let mut committed = BTreeSet::new();
    for (name, lang, path) in pages_in_both_languages() {
        let text = page(name.as_deref(), lang);
        let expected = Data::read_from(&path, Some(DataFormat::Text)).raw();
        Assert::new().action_env("SNAPSHOTS").eq(text, expected);
        committed.insert(path);
    }
    assert_eq!(files(Path::new("man")), committed);
}

/// A line of a page as it is shown.
fn shown(line: &str) -> String {
    let mut line = line.to_owned();
    for (roff, shown) in [
        (r"\fB", ""),
        (r"\fI", ""),
        (r"\fR", ""),
        (r"\*(Aq", "'"),
        (r"\(ti", "~"),
        (r"\(ga", "`"),
        (r"\-", "-"),
        (r"\&", ""),
    ] {
        line = line.replace(roff, shown);
    }
    assert!(!line.contains('\\'), "{line}");
    line
}

/// The lines of a section of a page.
fn section<'p>(page: &'p str, headings: [&str; 2]) -> Vec<&'p str> {
    let mut lines = page.lines();
    let is_heading = |line: &str| headings.contains(&line.trim_start_matches(".SH "));
    assert!(lines.any(is_heading), "{headings:?}: {page}");
    lines.take_while(|line| !line.starts_with(".SH")).collect()
}

#[test]
fn a_page_goes_by_every_name_in_either_language() {
    for (name, other) in [
        ("show", "lihat"),
        ("subjects", "mapel"),
        ("help", "bantuan"),
        ("profile", "profil"),
    ] {
        let expected = page(Some(name), "id");
        assert!(
            expected.contains(&format!("NAMA\ncareers\\-{name} ")),
            "{expected}"
        );
        for manual in ["man", "manual"] {
            let printed = output([manual, other]).stdout;
            assert!(printed == expected.as_bytes(), "{manual} {other}");
        }
    }
}

#[test]
fn an_unknown_page_is_an_error_with_the_nearest_name() {
    for (typed, lang, message) in [
        (
            "shwo",
            "en",
            "error: there is no manual page `shwo`\nhint: did you mean `careers man show`?\n",
        ),
        (
            "profl",
            "id",
            "galat: tidak ada halaman manual `profl`\npetunjuk: maksudmu `careers man profil`?\n",
        ),
    ] {
        let output = output(["man", typed, "--lang", lang]);
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
        assert_eq!(String::from_utf8_lossy(&output.stderr), message);
    }
}

#[test]
fn the_pages_that_a_page_names_are_there() {
    let known: BTreeSet<_> = pages().into_iter().map(|(_, file)| file).collect();
    let mut named = 0;
    for (name, lang, _) in pages_in_both_languages() {
        let page = page(name.as_deref(), lang);
        let texts = page.lines().filter(|line| !line.starts_with('.'));
        for line in texts.map(shown) {
            for word in line.split([' ', ',', '.', ';']) {
                let Some((name, section)) = word.split_once('(') else {
                    continue;
                };
                let Some(section) = section.strip_suffix(')') else {
                    continue;
                };
                if name.starts_with("careers") {
                    named += 1;
                    let page = format!("man{section}/{name}.{section}");
                    assert!(known.contains(&page), "{lang}: {word} in {name:?}");
                }
            }
        }
    }
    assert!(named > known.len(), "{named}");
}

#[test]
fn the_pages_have_the_same_sections_in_both_languages() {
    let sections = |name: Option<&str>, lang: &str| -> Vec<String> {
        let page = page(name, lang);
        let headings = page.lines().filter_map(|line| line.strip_prefix(".SH "));
        headings.map(|heading| heading.replace('"', "")).collect()
    };
    let in_indonesian = |heading: &str| match heading {
        "NAME" => "NAMA",
        "SYNOPSIS" => "SINOPSIS",
        "DESCRIPTION" => "DESKRIPSI",
        "COMMANDS" => "PERINTAH",
        "ARGUMENTS" => "ARGUMEN",
        "OPTIONS" => "OPSI",
        "KEYS" => "KUNCI",
        "EXIT STATUS" => "STATUS KELUAR",
        "ENVIRONMENT" => "LINGKUNGAN",
        "FILES" => "BERKAS",
        "EXAMPLES" => "CONTOH",
        "SEE ALSO" => "LIHAT JUGA",
        _ => "",
    };
    for (name, _) in pages() {
        let [english, indonesian] = FOLDERS.map(|(lang, _)| sections(name.as_deref(), lang));
        let expected: Vec<_> = english
            .iter()
            .map(|heading| in_indonesian(heading))
            .collect();
        assert_eq!(indonesian, expected, "{name:?}");
    }
}

/// A folder with everything that the examples read.
#[cfg(unix)]
fn folder_for_examples() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |file: &str, text: &[u8]| {
        let path = folder.path().join(file);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("a file");
    };
    let class = fs::read("tests/cmd/class.in/libreoffice.csv").expect("a table");
    write("kelas.csv", &class);
    let profile = b"title = \"Pandu Kapal\"\nsummary = \"Membawa kapal ke dermaga.\"\n";
    write("sekolah/maritim/pandu-kapal.toml", profile);
    write(".config/careers/profiles/maritim/pandu-laut.toml", profile);
    let zip = fs::File::create(folder.path().join("db_29_3_text.zip")).expect("a file");
    let mut zip = zip::ZipWriter::new(zip);
    for (table, text) in [
        (
            "Occupation Data.txt",
            "O*NET-SOC Code\tTitle\tDescription\n47-2231.00\tSolar Installers\tAssemble panels.\n",
        ),
        (
            "Alternate Titles.txt",
            "O*NET-SOC Code\tAlternate Title\tShort Title\n47-2231.00\tSolar Fitter\t\n",
        ),
        (
            "Interests.txt",
            "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\n\
             47-2231.00\t1.B.1.a\tRealistic\tOI\t6.50\n",
        ),
    ] {
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file(table, options).expect("a table");
        std::io::Write::write_all(&mut zip, text.as_bytes()).expect("a table");
    }
    zip.finish().expect("a zip file");
    folder
}

#[cfg(unix)]
#[test]
fn every_example_works() {
    let program = Path::new(env!("CARGO_BIN_EXE_careers"));
    let scratch = folder_for_examples();
    // Pages are in the order of help, in which an import comes before its removal.
    let mut done = BTreeSet::new();
    for (lang, _) in FOLDERS {
        for (name, _) in pages() {
            let page = page(name.as_deref(), lang);
            let lines = section(&page, ["EXAMPLES", "CONTOH"])
                .into_iter()
                .map(shown);
            let examples: Vec<_> = lines.filter(|line| line.starts_with("careers ")).collect();
            let is_command = name.as_deref() != Some("profile");
            assert!(is_command != examples.is_empty(), "{lang} {name:?}");
            for example in examples {
                if !done.insert(example.clone()) {
                    continue;
                }
                // Other programs need not be there.
                let call = example.split(" | ").next().unwrap_or(&example);
                let output = Command::new("/bin/sh")
                    .args(["-c", call])
                    .current_dir(scratch.path())
                    .env_clear()
                    .env("PATH", program.parent().expect("a folder"))
                    .env("HOME", scratch.path())
                    .env("CAREERS_LANG", lang)
                    .output()
                    .expect("the shell runs");
                let error = String::from_utf8_lossy(&output.stderr);
                assert!(output.status.success(), "{lang}: {call}: {error}");
            }
        }
    }
}

#[test]
fn the_example_profiles_are_right() {
    for (lang, _) in FOLDERS {
        let page = page(Some("profile"), lang);
        let scratch = tempfile::tempdir().expect("a folder");
        let lines = section(&page, ["EXAMPLES", "CONTOH"]);
        let mut examples = 0;
        for example in lines.split(|line| *line == ".nf").skip(1) {
            let lines = example.iter().take_while(|line| **line != ".fi");
            let text: Vec<_> = lines.map(|line| shown(line)).collect();
            examples += 1;
            let file = scratch.path().join(format!("example-{examples}.toml"));
            fs::write(file, text.join("\n")).expect("a file");
        }
        assert_eq!(examples, 2, "{page}");
        let checked = common::careers(["check", "--json"])
            .arg(scratch.path())
            .output();
        let checked = checked.expect("the program runs").stdout;
        let checked: Value = serde_json::from_slice(&checked).expect("JSON");
        assert_eq!(checked["files"], 2, "{lang}");
        assert_eq!(checked["problems"], serde_json::json!([]), "{lang}");
    }
}

/// The keys on the page on profiles, each with its type.
fn keys(lang: &str) -> Vec<(String, String)> {
    let page = page(Some("profile"), lang);
    let lines = section(&page, ["KEYS", "KUNCI"]);
    let heads = lines
        .windows(2)
        .filter(|lines| [".TP", ".TQ"].contains(&lines[0]));
    let heads = heads.map(|lines| shown(lines[1]));
    heads
        .map(|head| {
            let (key, rest) = head.split_once(" (").expect("a type");
            (key.to_owned(), rest.trim_end_matches(')').to_owned())
        })
        .collect()
}

/// The type of a key, from its schema, as the English page says it. The keys of tables are in the
/// order of the alphabet.
fn type_in_schema(schema: &Value, definitions: &Value) -> String {
    let keys = |table: &Value| {
        let keys = table["properties"].as_object().expect("properties").keys();
        keys.map(String::as_str).collect::<Vec<_>>().join(", ")
    };
    let is_text = |schema: &Value| schema["$ref"] == "#/$defs/text";
    if is_text(schema) {
        return "text".to_owned();
    }
    if schema["oneOf"].is_array() {
        return "string, or list of six numbers".to_owned();
    }
    if schema["format"] == "date" {
        return "date".to_owned();
    }
    let items = &schema["items"];
    let definition = |name: &str| &definitions[name.trim_start_matches("#/$defs/")];
    let items_are = items["$ref"].as_str().map_or(items, definition);
    match schema["type"].as_str() {
        Some("array") if is_text(items) => "list of texts".to_owned(),
        Some("array") if items_are["type"] == "object" => {
            format!("list of tables: {}", keys(items_are))
        }
        Some("array") => "list of strings".to_owned(),
        Some("object") => format!("table: {}", keys(schema)),
        Some("integer") => "whole number".to_owned(),
        _ => "string".to_owned(),
    }
}

#[test]
fn the_page_on_profiles_has_the_keys_of_the_schema_and_their_types() {
    let schema: Value =
        serde_json::from_slice(&output(["schema", "profile"]).stdout).expect("JSON");
    let properties = schema["properties"].as_object().expect("properties");
    let in_schema: BTreeSet<_> = properties
        .iter()
        .map(|(key, property)| (key.clone(), type_in_schema(property, &schema["$defs"])))
        .collect();
    let sorted = |kind: &str| match kind.split_once(": ") {
        Some((kind, keys)) => {
            let keys: BTreeSet<_> = keys.split(", ").collect();
            let keys: Vec<_> = keys.into_iter().collect();
            format!("{kind}: {}", keys.join(", "))
        }
        None => kind.to_owned(),
    };
    let english = keys("en");
    let on_page: BTreeSet<_> = english
        .iter()
        .map(|(key, kind)| (key.clone(), sorted(kind)))
        .collect();
    assert_eq!(on_page, in_schema);
    assert_eq!(english.len(), in_schema.len(), "each key stands there once");
    let indonesian = keys("id");
    assert!(
        english
            .iter()
            .map(|(key, _)| key)
            .eq(indonesian.iter().map(|(key, _)| key))
    );
    assert!(indonesian.iter().all(|(_, kind)| !kind.is_empty()));
}

#[test]
fn every_variable_that_the_program_reads_is_explained() {
    let mut read = BTreeSet::from([careers::cli::complete::VARIABLE.to_owned()]);
    for file in files(Path::new("src/terminal")) {
        let source = fs::read_to_string(file).expect("source text");
        // Every second part is within quotation marks.
        let strings = source.split('"').skip(1).step_by(2);
        let is_variable = |text: &&str| {
            text.len() > 3
                && text
                    .bytes()
                    .all(|byte| byte.is_ascii_uppercase() || byte == b'_')
        };
        let strings = strings.filter(|text| !text.starts_with("CARGO_"));
        read.extend(strings.filter(is_variable).map(str::to_owned));
    }
    assert!(
        read.contains("CAREERS_LANG") && read.contains("PAGER"),
        "{read:?}"
    );
    for (lang, _) in FOLDERS {
        let page = page(None, lang);
        let section = section(&page, ["ENVIRONMENT", "LINGKUNGAN"]);
        let heads = section.windows(2).filter(|lines| lines[0] == ".TP");
        let explained: BTreeSet<_> = heads
            .flat_map(|lines| {
                let names = shown(lines[1]);
                names.split(", ").map(str::to_owned).collect::<Vec<_>>()
            })
            .collect();
        let missing: Vec<_> = read.difference(&explained).collect();
        assert!(missing.is_empty(), "{lang}: {missing:?}");
    }
}
