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
