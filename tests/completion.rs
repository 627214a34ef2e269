//! Shell completion: the candidates after TAB. The scripts themselves were tried in bash, zsh and
//! fish.

mod common;

use common::{careers, output};

/// The candidates for the last of these words.
fn offered(words: &[&str], lang: &str) -> Vec<String> {
    let index = words.len().to_string();
    let mut command = careers([&["--", "careers"], words].concat());
    command
        .env("COMPLETE", "bash")
        .env("_CLAP_COMPLETE_INDEX", index)
        .env("_CLAP_IFS", "\n")
        .env("CAREERS_LANG", lang);
    let output = command.output().expect("the program runs");
    String::from_utf8(output.stdout)
        .expect("text")
        .lines()
        .map(str::to_owned)
        .collect()
}

#[test]
fn careers_are_offered_wherever_one_may_stand() {
    for words in [
        &["show", "data-a"][..],
        &["compare", "backend", "data-a"],
        &["majors", "data-a"],
        &["data-a"],
    ] {
        assert_eq!(offered(words, "id"), ["data-analyst"], "{words:?}");
    }
}

#[test]
fn fields_majors_and_companies_are_offered_in_a_form_that_no_shell_quotes() {
    assert_eq!(offered(&["list", "--field", "soft"], "id"), ["software"]);
    let majors = offered(&["list", "--major", "sistem-inf"], "id");
    assert!(
        majors.contains(&"sistem-informasi".to_owned()),
        "{majors:?}"
    );
    assert_eq!(offered(&["list", "--company", "goj"], "id"), ["gojek"]);
    let list = output(["list", "--major", "sistem-informasi"]);
    assert_eq!(list.status.code(), Some(0));
}

#[test]
fn one_s_own_careers_are_offered_beside_ours() {
    let mut command = careers(["--", "careers", "show", "juru"]);
    command
        .env("COMPLETE", "bash")
        .env("_CLAP_COMPLETE_INDEX", "2")
        .env("_CLAP_IFS", "\n");
    let output = command
        .env("CAREERS_PROFILES", "tests/cmd/own.in/profiles")
        .output()
        .expect("the program runs");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "juru-las-kapal");
    assert!(output.stderr.is_empty());
}

#[test]
fn commands_are_offered_beside_careers() {
    let offered = offered(&["se"], "id");
    assert!(
        offered.contains(&"search".to_owned()) && offered.contains(&"secretary".to_owned()),
        "{offered:?}"
    );
}

#[test]
fn every_shell_has_a_script_that_asks_the_program() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = output(["completions", shell]);
        let script = String::from_utf8(output.stdout).expect("text");
        assert!(
            script.contains("COMPLETE") && script.contains("careers"),
            "{shell}"
        );
    }
    let output = output(["completions", "tcsh"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("`zsh`"));
}

#[test]
fn imported_careers_are_offered_after_the_name_of_their_catalogue() {
    let data = tempfile::tempdir().expect("a folder");
    let table = data.path().join("esco/occupations_en.csv");
    std::fs::create_dir_all(table.parent().expect("a folder")).expect("a folder");
    let text = "conceptUri,iscoGroup,preferredLabel,description\nuri:1,7212,welder,Joins metal.\n";
    std::fs::write(&table, text).expect("a file");
    let run = |args: &[&str]| {
        let mut command = careers(args);
        command
            .env("XDG_DATA_HOME", data.path())
            .current_dir(data.path());
        command
    };
    assert!(
        run(&["import", "esco", "esco"])
            .output()
            .expect("it runs")
            .status
            .success()
    );
    let offered = |typed: &str| {
        let mut command = run(&["--", "careers", "show", typed]);
        command
            .env("COMPLETE", "bash")
            .env("_CLAP_COMPLETE_INDEX", "2")
            .env("_CLAP_IFS", "\n");
        let output = command.output().expect("the program runs");
        String::from_utf8(output.stdout).expect("text")
    };
    assert_eq!(offered("weld"), "welder");
    assert_eq!(offered("esco/weld"), "esco/welder");
    assert_eq!(offered("esco"), "esco/");
}
