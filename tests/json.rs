//! The contract with scripts: all output of `--json` follows the published schema.

mod common;

use serde_json::Value;

use common::{answer_schema as schema, commands, output};

#[track_caller]
fn assert_valid(schema: &jsonschema::Validator, json: &[u8], args: &[&str]) -> Value {
    let value: Value =
        serde_json::from_slice(json).unwrap_or_else(|error| panic!("{args:?}: {error}"));
    let errors: Vec<_> = schema
        .iter_errors(&value)
        .map(|error| error.to_string())
        .collect();
    assert!(errors.is_empty(), "{args:?}: {errors:#?}");
    value
}

#[test]
fn every_answer_holds_to_the_schema() {
    let schema = schema();
    let list: Value = serde_json::from_slice(&output(["list", "--json"]).stdout).expect("JSON");
    let slugs: Vec<_> = list["careers"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|c| c["slug"].as_str().expect("a slug"))
        .collect();
    let mut questions: Vec<Vec<&str>> = vec![
        vec![],
        vec!["list"],
        vec!["list", "--interests", "AS", "--field", "software"],
        vec!["majors"],
        vec!["companies"],
        vec!["fields"],
        vec!["sources"],
        vec!["check", "profiles"],
        vec!["check", "tests/cmd/own.in/profiles/maritim"],
        vec!["new", "tukang-las-kapal"],
        vec!["search", "server"],
        vec!["search", "bikin", "website"],
        vec!["search", "xyzzy"],
        vec!["fit", "backend"],
        vec!["fit", "backend", "--answers", "ynyn?yny"],
        vec!["fit", "software-engineer", "--answers", "-y---n-"],
        vec!["match", "RIA"],
        vec!["class", "tests/cmd/class.in/kelas-36.csv"],
        vec!["class", "tests/cmd/class.in/baris-salah.csv"],
        vec!["class", "--template"],
        vec!["sheet"],
        vec!["sheet", "backend"],
        vec!["list", "--major", "TKJ"],
        vec!["list", "--major", "seni tari"],
        vec!["list", "--level", "D3", "--subject", "biologi"],
        vec!["subjects"],
        vec!["subjects", "biologi"],
        vec!["subjects", "biologi", "--without", "mat lanjut"],
        vec!["subjects", "biologi", "kimia"],
        vec!["subjects", "IPA"],
        vec!["subjects", "agama"],
        vec!["subjects", "--career", "doctor", "--career", "nurse"],
        vec!["match", "c"],
        vec!["match", "--scores", "31-12-8-25-20-15"],
        vec!["match", "--scores", "16-15-14-16-15-14"],
        vec![
            "match",
            "--answers",
            "532231421332423521514422322341524512442432432451",
        ],
        vec!["compare", "backend", "frontend"],
        vec![
            "compare",
            "backend",
            "devops-engineer",
            "database-administrator",
        ],
    ];
    for slug in &slugs {
        questions.extend(["show", "majors", "companies"].map(|command| vec![command, slug]));
    }
    // Tests of their own: imports and pages change files, and the others print no answer.
    let elsewhere = ["import", "export", "site", "completions", "man", "schema"];
    for command in commands() {
        let is_asked = questions
            .iter()
            .any(|question| question.contains(&command.as_str()));
        assert!(
            is_asked || elsewhere.contains(&command.as_str()),
            "ask `{command}` here"
        );
    }
    for question in questions {
        for lang in ["id", "en"] {
            let args = [&question[..], &["--json", "--lang", lang]].concat();
            let output = output(&args);
            assert_valid(&schema, &output.stdout, &args);
            assert!(output.stderr.is_empty(), "{args:?}");
        }
    }
}

#[test]
fn every_error_holds_to_the_schema_and_leaves_standard_output_empty() {
    let schema = schema();
    for (args, kind, code) in [
        (&["bakend"][..], "unknown_career", 1),
        (&["list", "--major", "x"], "unknown_major", 1),
        (&["list", "--company", "x"], "unknown_company", 1),
        (&["list", "--field", "x"], "unknown_field", 1),
        (&["show", "--", "--"], "empty_name", 2),
        (&["compare", "backend", "back end"], "same_career", 2),
        (&["compare", "backend"], "usage", 2),
        (&["list", "--interests", "X"], "usage", 2),
        (&["list", "--frist"], "usage", 2),
        (&["match"], "usage", 2),
        (&["class"], "usage", 2),
        (&["class", "tests/cmd/class.in/kosong.csv"], "class", 2),
        (&["fit", "backend", "--answers", "yn"], "usage", 2),
        (&["fit", "backend", "--answers", "ynx"], "usage", 2),
        (&["fit", "backend", "--answers", "--json"], "usage", 2),
        (&["fit", "bakend"], "unknown_career", 1),
        (&["sheet", "bakend"], "unknown_career", 1),
        (&["match", "--answers", "351"], "usage", 2),
        (&["--lang", "xx"], "usage", 2),
        (&["new", "Tukang Las"], "not_a_slug", 2),
        (&["check"], "no_own_profiles", 1),
        (&["sources", "--remove", "onet"], "unknown_catalogue", 1),
        (&["sources", "--remove", "built-in"], "unknown_catalogue", 1),
        (&["sources", "--remove", "own"], "unknown_catalogue", 1),
        (&["subjects", "nurse"], "unknown_subject", 1),
        (&["list", "-o", "x.xlsx"], "usage", 2),
        (&["list", "–ke", "x.csv"], "usage", 2),
        (&["fields", "health"], "usage", 2),
        (&["import", "onet", "nowhere"], "import", 2),
        (&["import", "soc", "nowhere"], "usage", 2),
        (&["--profiles", "nowhere", "list"], "unreadable", 2),
    ] {
        let args = [args, &["--json"]].concat();
        // `--` ends the options, so `--json` has to come first.
        let args = if args.contains(&"--") {
            vec!["--json", "show", "--", "--"]
        } else {
            args
        };
        let output = output(&args);
        let error = assert_valid(&schema, &output.stderr, &args);
        assert_eq!(error["error"]["kind"], kind, "{args:?}");
        assert_eq!(output.status.code(), Some(code), "{args:?}");
        assert!(output.stdout.is_empty(), "{args:?}");
    }
}

#[test]
fn problems_and_warnings_hold_to_the_schema() {
    let schema = schema();
    let args = ["check", "tests/cmd/check.in/profiles", "--json"];
    let check = output(args);
    assert_valid(&schema, &check.stdout, &args);
    assert_eq!(check.status.code(), Some(2));
    let args = [
        "--profiles",
        "tests/cmd/own.in/profiles",
        "sources",
        "--json",
    ];
    let sources = output(args);
    assert_valid(&schema, &sources.stdout, &args);
    assert_eq!(
        assert_valid(&schema, &sources.stderr, &args)["warning"]["kind"],
        "unused_profile"
    );
    let words = "server ".repeat(201);
    let args = ["search", &words, "--json"];
    assert_eq!(
        assert_valid(&schema, &output(args).stderr, &args)["warning"]["kind"],
        "words_ignored"
    );
    let args = ["new", "backend", "--json"];
    assert_eq!(
        assert_valid(&schema, &output(args).stderr, &args)["warning"]["kind"],
        "replaces_career"
    );
}

#[test]
fn an_answer_that_says_too_much_or_too_little_is_refused() {
    let schema = schema();
    let mut show: Value =
        serde_json::from_slice(&output(["backend", "--json"]).stdout).expect("JSON");
    assert!(schema.is_valid(&show));
    show["salary"] = "1".into();
    assert!(!schema.is_valid(&show));
    let published = serde_json::from_slice(&output(["schema", "answer"]).stdout).expect("JSON");
    let published = jsonschema::validator_for(&published).expect("a schema");
    assert!(
        published.is_valid(&show),
        "a saved copy of the schema lets a new key pass"
    );
    show.as_object_mut().expect("an object").remove("salary");
    show["job_zone"] = 6.into();
    assert!(!schema.is_valid(&show));
}

#[test]
fn an_empty_list_is_printed_and_still_nothing_was_found() {
    let output = output(["list", "--field", "software", "--interests", "AS", "--json"]);
    let list: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(list["careers"], serde_json::json!([]));
    assert_eq!(output.status.code(), Some(1));
}
