//! `careers class` against `careers match`, and as a person sees it.
//!
//! `SNAPSHOTS=overwrite cargo test --test class` writes the pictures; read them before you commit.

mod common;

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::Stdio;

use careers::answer::Answer;
use careers::built_in;
use careers::question::Question;
use careers::render::wrap::width;
use careers::render::{self, Medium, Paint, RenderOptions};
use careers::roster::Roster;
use careers::view;
use careers_catalogue::layers::{Catalogue, Directories};
use careers_catalogue::text::Lang;
use serde_json::Value;
use snapbox::{Assert, Data};

use common::{answer_schema, careers, output};

const FOLDER: &str = "tests/cmd/class.in";

fn file(name: &str) -> String {
    format!("{FOLDER}/{name}")
}

fn json(args: &[&str]) -> Value {
    let output = output([args, &["--json", "--lang", "en"]].concat());
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

fn pupils(class: &Value) -> &[Value] {
    list(&class["pupils"])
}

/// The output for a table on standard input.
fn from_stdin(table: &str) -> std::process::Output {
    let mut child = careers(["class", "-", "--json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin
        .write_all(table.as_bytes())
        .expect("the table is read");
    drop(stdin);
    child.wait_with_output().expect("the program ends")
}

fn on_terminal(name: &str, lang: Lang, columns: usize) -> String {
    let bytes = std::fs::read(file(name)).expect("a file");
    let question = Question::Class(Roster::new(&bytes).expect("a table"));
    let (catalogue, _) =
        Catalogue::open(built_in::BYTES, &Directories::default()).expect("a catalogue");
    let answer = Answer::find(&question, &catalogue, lang).expect("an answer");
    let options = RenderOptions {
        medium: Medium::Terminal(columns),
        paint: Paint::Plain,
    };
    render::text(&view::document(&answer, &[], lang), options)
}

#[test]
fn a_pupil_sees_in_match_what_the_class_says() {
    let class = json(&["class", &file("kelas-36.csv")]);
    for pupil in pupils(&class).iter().step_by(5) {
        let scores: Vec<_> = list(&pupil["scores"])
            .iter()
            .map(Value::to_string)
            .collect();
        let alone = json(&["match", "--scores", &scores.join("-")]);
        assert_eq!(pupil["letters"], alone["letters"]);
        let ranked = list(&alone["careers"]);
        for career in list(&pupil["careers"]) {
            assert!(ranked.contains(career), "{career}");
        }
        // Only one key, which scores alone don't show, leaves a pupil without the first career.
        let reasons = list(&pupil["talk_first"]).iter();
        if reasons.clone().all(|reason| reason["kind"] != "one_key") {
            assert_eq!(pupil["careers"].get(0), alone["careers"].get(0));
        }
    }
}

#[test]
fn a_pupil_has_six_places_and_at_most_two_of_a_field() {
    let class = json(&["class", &file("kelas-36.csv")]);
    for pupil in pupils(&class) {
        let mut places: Vec<_> = list(&pupil["careers"])
            .iter()
            .map(|career| (career["rank"].as_u64(), career["field"].as_str()))
            .collect();
        places.dedup_by_key(|(rank, _)| *rank);
        assert!(matches!(places.len(), 0 | 6), "{places:?}");
        for (_, field) in &places {
            let of_field = places.iter().filter(|(_, other)| other == field);
            assert!(of_field.count() <= 2, "{places:?}");
        }
    }
}

#[test]
fn those_to_talk_to_first_are_named_with_the_reason() {
    let class = json(&["class", &file("kelas-36.csv")]);
    let reasons = |line: u64| -> Vec<&str> {
        let mut pupils = list(&class["class"]["talk_first"]).iter();
        let pupil = pupils.find(|pupil| pupil["line"] == line);
        let reasons = pupil.map_or(&[][..], |pupil| list(&pupil["reasons"]));
        reasons.iter().filter_map(Value::as_str).collect()
    };
    // The file was made with one key on line 8, hardly any difference on 15, a third left out on
    // 29, and two items left out on 32.
    assert_eq!(reasons(8), ["one_key", "flat"]);
    assert_eq!(reasons(15), ["flat"]);
    assert_eq!(reasons(29), ["many_blanks"]);
    assert_eq!(reasons(32), [""; 0]);
    let without = pupils(&class)
        .iter()
        .filter(|pupil| pupil["careers"] == serde_json::json!([]));
    let lines: Vec<_> = without.map(|pupil| pupil["line"].as_u64()).collect();
    assert_eq!(lines, [8, 15, 29].map(Some));
    assert_eq!(class["class"]["ranked"], 33);
}

#[test]
fn halves_that_contradict_each_other_are_a_reason() {
    let head: Vec<_> = (1..=48).map(|number| number.to_string()).collect();
    let answers = |first: &str, second: &str| {
        let digits = first.repeat(4) + &second.repeat(4);
        digits
            .chars()
            .map(String::from)
            .collect::<Vec<_>>()
            .join(",")
    };
    // The sums still differ by more than 6, so that the scores by themselves look usable.
    let table = format!(
        "{}\n{}\n{}\n",
        head.join(","),
        answers("553311", "113335"),
        answers("551311", "541211")
    );
    let output = from_stdin(&table);
    let class: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(class["pupils"][0]["talk_first"][0]["kind"], "halves");
    assert_eq!(class["pupils"][1]["talk_first"], serde_json::json!([]));
}

#[test]
fn letters_are_counted_for_each_that_ties() {
    let class = json(&["class", &file("kelas-36.csv")]);
    for counted in list(&class["class"]["first_letters"]) {
        let firsts = pupils(&class)
            .iter()
            .filter(|pupil| !list(&pupil["careers"]).is_empty())
            .map(|pupil| {
                let first = list(&pupil["letters"])
                    .iter()
                    .filter(|letter| letter["rank"] == 1);
                first.map(|letter| &letter["letter"]).collect::<Vec<_>>()
            })
            .filter(|first| first.contains(&&counted["letter"]));
        let firsts: Vec<_> = firsts.collect();
        assert_eq!(counted["pupils"], firsts.len());
        let alone = firsts.iter().filter(|first| first.len() == 1).count();
        assert_eq!(counted["alone"], alone);
    }
}

#[test]
fn every_answer_holds_to_the_schema() {
    let schema = answer_schema();
    let mut files: Vec<_> = std::fs::read_dir(FOLDER)
        .expect("a folder")
        .map(|file| file.expect("a file").path())
        .collect();
    files.sort();
    let mut questions: Vec<Vec<String>> = files
        .iter()
        .map(|path| vec!["class".to_owned(), path.display().to_string()])
        .collect();
    questions.push(["class", "--template"].map(str::to_owned).into());
    for question in questions {
        for lang in ["id", "en"] {
            let args = [
                &question[..],
                &["--json", "--lang", lang].map(str::to_owned),
            ]
            .concat();
            let output = output(&args);
            let printed = if output.stdout.is_empty() {
                output.stderr
            } else {
                assert!(output.stderr.is_empty(), "{args:?}");
                output.stdout
            };
            let value: Value = serde_json::from_slice(&printed).expect("JSON");
            let errors: Vec<_> = schema.iter_errors(&value).map(|e| e.to_string()).collect();
            assert_eq!(errors, [""; 0], "{args:?}");
        }
    }
}

#[test]
fn its_own_table_is_read_again() {
    for format in ["csv", "excel"] {
        let args = ["class", &file("kelas-36.csv"), "--format", format];
        let table = String::from_utf8(output(args).stdout).expect("UTF-8");
        let again = from_stdin(&table);
        let class: Value = serde_json::from_slice(&again.stdout).expect("JSON");
        let first = json(&["class", &file("kelas-36.csv")]);
        // The one with too many items left out has no scores.
        assert_eq!(class["skipped"][0]["line"], 29);
        let scores = |class: &Value| -> Vec<Value> {
            let scores = pupils(class).iter().map(|pupil| pupil["scores"].clone());
            scores.filter(|scores| !scores.is_null()).collect()
        };
        assert_eq!(scores(&class), scores(&first));
        assert_eq!(class["pupils"][0]["columns"]["kelas"], "X-1");
    }
}

#[test]
fn a_class_says_on_which_scale_its_answers_were_read() {
    for (name, lowest, is_remarkable) in [
        ("poin.csv", 0, true),
        ("tanpa-5.csv", 1, true),
        ("dua-skala.csv", 1, true),
        ("kelas-36.csv", 1, false),
    ] {
        let scale = &json(&["class", &file(name)])["scale"];
        assert_eq!(scale["lowest"], lowest, "{name}");
        assert_eq!(scale["message"].is_string(), is_remarkable, "{name}");
    }
    let scores = json(&["class", &file("baris-salah.csv")]);
    assert_eq!(scores["scale"], Value::Null);
}

#[test]
fn a_table_of_rows_tells_beside_it_which_pupils_are_not_in_it() {
    for format in ["csv", "excel", "ndjson"] {
        for (name, skipped) in [("baris-salah.csv", 7), ("semua-salah.csv", 2)] {
            let args = ["class", &file(name), "--format", format, "--lang", "en"];
            let told = String::from_utf8(output(args).stderr).expect("UTF-8");
            let rows = told.lines().filter(|line| line.contains("(line "));
            assert_eq!(rows.count(), skipped, "{format} {name}: {told}");
            assert!(told.contains("Soni (line 3)"), "{format} {name}: {told}");
        }
    }
}

#[test]
fn a_filled_template_is_a_class() {
    for lang in ["id", "en"] {
        for format in ["text", "csv", "excel"] {
            let args = ["class", "--template", "--format", format, "--lang", lang];
            let header = String::from_utf8(output(args).stdout).expect("UTF-8");
            let separator = if format == "excel" { ";" } else { "," };
            let row = ["Ayu", "X-1", "31", "12", "8", "25", "20", "15"].join(separator);
            let class = from_stdin(&format!("{header}{row}\r\n"));
            let class: Value = serde_json::from_slice(&class.stdout).expect("JSON");
            assert_eq!(class["pupils"][0]["name"], "Ayu");
            assert_eq!(class["pupils"][0]["scores"][0], 31);
        }
    }
}

#[test]
fn a_thousand_pupils_are_a_thousand_rows() {
    let mut table = "nama,kode\n".to_owned();
    for pupil in 0..1000 {
        let scores: [usize; 6] = std::array::from_fn(|at| (pupil * (at + 3) + at * 11) % 33);
        let scores = scores.map(|score| score.to_string()).join("-");
        writeln!(table, "Murid {pupil},{scores}").expect("a string takes everything");
    }
    let output = from_stdin(&table);
    let class: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(pupils(&class).len(), 1000);
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn names_do_not_drive_a_terminal() {
    let path = std::env::temp_dir().join(format!("careers-class-{}.csv", std::process::id()));
    let table = "nama,kode,\u{1b}[31mx\nA\u{1b}[2J\u{202e}yu,31-12-8-25-20-15,\u{9b}x\nB,\u{1b}\n";
    std::fs::write(&path, table).expect("a file");
    for format in ["text", "json", "csv", "excel", "ndjson"] {
        let args = [
            "class".as_ref(),
            path.as_os_str(),
            "--format".as_ref(),
            format.as_ref(),
        ];
        let printed = String::from_utf8(output(args).stdout).expect("UTF-8");
        assert!(!printed.is_empty());
        let is_unsafe = |c: char| c.is_control() && !matches!(c, '\n' | '\r') || c == '\u{202e}';
        assert!(!printed.contains(is_unsafe), "{printed}");
    }
    std::fs::remove_file(&path).expect("it was there");
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    for name in ["kelas-36.csv", "baris-salah.csv", "libreoffice.csv"] {
        for lang in Lang::ALL {
            for columns in [24, 40, 60, 80, 120] {
                for line in on_terminal(name, lang, columns).lines() {
                    assert!(width(line) <= columns, "{name} at {columns}: {line}");
                }
            }
        }
    }
}

#[test]
fn a_class_is_readable_on_a_phone_and_on_a_terminal() {
    for (lang, columns) in [
        (Lang::Id, 40),
        (Lang::Id, 80),
        (Lang::En, 80),
        (Lang::En, 120),
    ] {
        let picture = format!("tests/class/{}-{columns}.txt", lang.code());
        Assert::new().action_env("SNAPSHOTS").eq(
            on_terminal("libreoffice.csv", lang, columns),
            Data::read_from(Path::new(&picture), None),
        );
    }
}

#[test]
fn the_table_of_a_class_is_never_replaced_by_its_answer() {
    let scratch = tempfile::tempdir().expect("a temporary folder");
    let table = scratch.path().join("kelas.csv");
    std::fs::copy("tests/cmd/class.in/kelas-36.csv", &table).expect("a table");
    let output = careers(["class", "--format", "excel", "--force", "-o"])
        .args([
            &table,
            &scratch
                .path()
                .join("../")
                .join(scratch.path())
                .join("kelas.csv"),
        ])
        .output()
        .expect("the program runs");
    assert_eq!(output.status.code(), Some(2));
    let error = String::from_utf8(output.stderr).expect("text");
    assert!(error.contains("tidak ditimpa"), "{error}");
    let kept = std::fs::read(&table).expect("the table");
    assert_eq!(
        kept,
        std::fs::read("tests/cmd/class.in/kelas-36.csv").expect("a table")
    );
}
