//! Imports, as a user runs them: the files that they leave on disk, and the effect on the other
//! commands.

#![allow(clippy::needless_raw_string_hashes, reason = "snapbox writes them")]

#[path = "../common/mod.rs"]
mod common;
mod damage;
mod names;
mod report;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use snapbox::{Assert, IntoData};
use tempfile::TempDir;

use common::careers;

/// `SNAPSHOTS=overwrite cargo test --test import` writes the output here; read it before you commit
/// it.
#[track_caller]
fn assert_printed(printed: String, expected: impl IntoData) {
    Assert::new().action_env("SNAPSHOTS").eq(printed, expected);
}

/// An empty folder, removed at the end.
struct Scratch(TempDir);

impl Scratch {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, file: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path().join(file);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(&path, text).expect("a file");
        path
    }

    /// The program, with this folder as its data folder.
    fn careers(&self, args: &[&str]) -> Command {
        let mut command = careers(args);
        command
            .env("XDG_DATA_HOME", self.path())
            .current_dir(self.path());
        command
    }

    fn run(&self, args: &[&str]) -> Output {
        self.careers(args).output().expect("the program runs")
    }

    /// The output of the program, with the folder's path replaced by `DATA`.
    fn prints(&self, args: &[&str]) -> String {
        let output = self.run(args);
        let text = [output.stdout, output.stderr].concat();
        String::from_utf8(text)
            .expect("text")
            .replace(&self.path().display().to_string(), "DATA")
    }

    /// The output with single spaces, because their number depends on the folder's path.
    fn prints_words(&self, args: &[&str]) -> String {
        let printed = self.prints(args);
        let words = printed
            .lines()
            .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ") + "\n");
        words.collect()
    }

    fn json(&self, args: &[&str]) -> Value {
        let output = self.run(&[args, &["--json"]].concat());
        serde_json::from_slice(&output.stdout).expect("JSON")
    }

    fn catalogue(&self, name: &str) -> PathBuf {
        self.path()
            .join("careers/catalogues")
            .join(format!("{name}.careers"))
    }
}

/// A small O*NET: four occupations. Two share a name, and one has the name of a built-in career.
fn onet(scratch: &Scratch) {
    scratch.write(
        "onet/Occupation Data.txt",
        "O*NET-SOC Code\tTitle\tDescription\n\
         47-2231.00\tSolar Photovoltaic Installers\tAssemble solar systems on roofs.\n\
         49-9081.00\tWind Turbine Service Technicians\tInspect, adjust, or repair wind turbines.\n\
         17-2199.10\tWind Energy Engineers\tDesign wind farms.\n\
         15-1254.00\tBackend\tThis title is a built-in career's.\n\
         bad code\tNobody\tNothing.\n",
    );
    scratch.write(
        "onet/Alternate Titles.txt",
        "O*NET-SOC Code\tAlternate Title\tShort Title\n\
         47-2231.00\tRenewables Technician\t\n\
         49-9081.00\t Renewables Technician\t\n\
         49-9081.00\tPerawat\t\n\
         17-2199.10\tNight Worker\t\n",
    );
    let tasks = (1..=12).map(|n| format!("49-9081.00\tCheck part {n} of a turbine.\tCore\n"));
    let tasks = tasks.collect::<Vec<_>>().concat();
    scratch.write(
        "onet/Task Statements.txt",
        format!("O*NET-SOC Code\tTask\tTask Type\n{tasks}"),
    );
}
