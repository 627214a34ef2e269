//! The transcripts in `tests/cmd` and the README: commands and their output, word for word.
//!
//! `TRYCMD=overwrite cargo test --test transcripts` writes them anew; read the changes before you
//! commit them.

mod common;

#[test]
fn what_people_type_prints_what_the_transcripts_show() {
    trycmd::TestCases::new()
        .env("CAREERS_LANG", "id")
        .env("COLUMNS", "80")
        .env("HOME", "/nonexistent")
        .env("XDG_CONFIG_HOME", "/nonexistent")
        .env("XDG_DATA_HOME", "/nonexistent")
        .case("tests/cmd/*.md")
        .case("README.md");
}

#[test]
fn every_command_has_a_transcript() {
    let files = std::fs::read_dir("tests/cmd").expect("the folder of transcripts");
    let paths = files.map(|file| file.expect("a file").path());
    let transcripts: String = paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .map(|path| std::fs::read_to_string(path).expect("text"))
        .collect();
    for command in common::commands() {
        let typed = format!("$ careers {command} ");
        assert!(
            transcripts.contains(&typed),
            "show `careers {command}` in tests/cmd"
        );
    }
}
