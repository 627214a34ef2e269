//! The transcripts in `tests/cmd` and the README: commands and their output, word for word.
//!
//! `TRYCMD=overwrite cargo test --test transcripts` writes them anew; read the changes before you
//! commit them.

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
