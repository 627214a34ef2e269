//! Runs the program as a user would, without the developer's own environment and profiles.

use std::ffi::OsStr;
use std::process::{Command, Output};

/// The program, in Indonesian, with 80 columns.
pub fn careers(args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_careers"));
    command
        .args(args)
        .env_clear()
        .env("COLUMNS", "80")
        .env("HOME", "/nonexistent");
    command
}

/// The output of the program.
#[allow(dead_code, reason = "not every test file needs it")]
pub fn output(args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Output {
    careers(args).output().expect("the program runs")
}

/// The commands, as help lists them.
#[allow(dead_code, reason = "not every test file needs it")]
pub fn commands() -> Vec<String> {
    let help = String::from_utf8(output(["--help", "--lang", "en"]).stdout).expect("text");
    let lines = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    // An explanation's second line is indented further.
    let commands: Vec<_> = lines
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.strip_prefix("  ")?.split_once("  "))
        .map(|(name, _)| name.to_owned())
        .filter(|name| !name.is_empty())
        .collect();
    assert!(commands.contains(&"show".to_owned()), "{help}");
    commands
}

/// The published schema of answers, as [`strict_schema`].
#[allow(dead_code, reason = "not every test file needs it")]
pub fn answer_schema() -> jsonschema::Validator {
    strict_schema("answer")
}

/// A published schema, with unknown keys forbidden: it lets them pass, so that a copy that somebody
/// has saved goes on holding, but what this version prints has none.
#[allow(dead_code, reason = "not every test file needs it")]
pub fn strict_schema(name: &str) -> jsonschema::Validator {
    let text = output(["schema", name]).stdout;
    let mut schema = serde_json::from_slice(&text).expect("the schema is JSON");
    forbid_unknown_keys(&mut schema);
    jsonschema::validator_for(&schema).expect("the schema is a schema")
}

fn forbid_unknown_keys(schema: &mut serde_json::Value) {
    if let Some(list) = schema.as_array_mut() {
        list.iter_mut().for_each(forbid_unknown_keys);
    }
    if let Some(object) = schema.as_object_mut() {
        object.values_mut().for_each(forbid_unknown_keys);
        if object.contains_key("properties") && object.get("type").is_some_and(|is| is == "object")
        {
            object.entry("additionalProperties").or_insert(false.into());
        }
    }
}
