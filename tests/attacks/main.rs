//! Attacks on the program: hostile files, names, moments and surroundings. Each is a test, and each
//! run has to end by itself within a gigabyte of memory, with an exit code of ours, and print
//! nothing that drives a terminal.
//!
//! - `catalogue_files`: bits flipped, files cut, grown and swapped, odd files and names among the
//!   imports, files replaced while they are read.
//! - `profiles`: all of toml-test, hostile texts in every key, command, language and format, as
//!   arguments and in broken lines, odd folders, many and huge files.
//! - `imports`: zip files and tables that were made to do harm.
//! - `writes`: killed programs, full disks, several writers at once, odd destinations.
//! - `surroundings`: streams, environment, limits, arguments, tables of classes, pagers, shells.
//!
//! `cargo test --test attacks` makes a sample of each, with fixed seeds. All cases take an hour or more:
//! `CAREERS_ATTACKS=all cargo test --release --test attacks -- --nocapture --include-ignored`
#![cfg(target_os = "linux")]

#[path = "../common/mod.rs"]
mod common;
#[path = "../common/random.rs"]
mod random;

mod catalogue_files;
mod imports;
mod profiles;
mod surroundings;
mod writes;

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use random::Random;

/// Texts that would do something to a terminal, a page, a table, a shell or a parser.
const HOSTILE: [&str; 26] = [
    "\u{1b}[2J\u{1b}[31mred",
    "\u{1b}]0;title\u{7}",
    "\u{1b}]8;;http://x.example/\u{1b}\\link\u{1b}]8;;\u{1b}\\",
    "\u{1b}]52;c;ZWNobyB4\u{7}",
    "\u{9b}31m\u{9d}0;x\u{9c}\u{90}q\u{9c}",
    "\u{202e}drow\u{202c}\u{2066}x\u{2069}\u{61c}\u{200e}\u{200f}",
    "a\0b",
    "a\r\nb\rc\u{b}d\u{c}e\u{8}\u{7f}",
    "\u{2028}line\u{2029}paragraph\u{85}next",
    "\u{feff}\u{fffe}\u{ffff}\u{fdd0}\u{10ffff}",
    "İıſßﬁǅ Ａ①½",
    "👩‍👩‍👧‍👦🏳️‍🌈漢字한국어ไทย",
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script><!--",
    "</title></style><svg onload=alert(1)>",
    "\" onload=\"alert(1)\" x='",
    "&lt;i&gt;&amp;&#0; ]]> <![CDATA[",
    "[x](javascript:alert(1)) ![y](http://x.example/y.png) <http://x.example>",
    "a | b | c\n---|---|---\n```\n# d",
    "=cmd|'/C calc'!A0",
    "@SUM(1)\t+1\t-1\t\"\"\";,",
    "$(touch pwned) `touch pwned` ; touch pwned & %PATH% !!",
    "../../../etc/passwd",
    "--json",
    "{\"slug\":null}",
    "'; drop table careers; --",
];

/// All commands with everything that they find about a profile, and the formats that each may have.
const FORMATS: [&str; 8] = [
    "text", "json", "markdown", "html", "csv", "excel", "ndjson", "jsonld",
];

/// The end of a run that held.
struct Held {
    code: i32,
    stdout: String,
    stderr: String,
}

/// A private home, removed at the end.
struct Home(TempDir);

impl Home {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn path(&self, path: impl AsRef<Path>) -> PathBuf {
        self.0.path().join(path)
    }

    fn write(&self, path: impl AsRef<Path>, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(&path, bytes).expect("a file");
        path
    }

    /// The program at home, in the folder of the home.
    fn careers<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Command {
        let mut command = common::careers(args);
        self.settle(&mut command);
        command
    }

    fn settle(&self, command: &mut Command) {
        command
            .current_dir(self.0.path())
            .env("HOME", self.0.path())
            .env("XDG_DATA_HOME", self.path("data"))
            .env("XDG_CONFIG_HOME", self.path("config"));
    }

    /// Runs the program behind shell code, and judges how it ended.
    #[track_caller]
    fn attack_with<A: AsRef<OsStr>>(&self, shell: &str, args: impl IntoIterator<Item = A>) -> Held {
        judged(self.limited(shell, args))
    }

    /// Runs the program, and judges how it ended.
    #[track_caller]
    fn attack<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Held {
        self.attack_with("", args)
    }

    /// Does the same, and names the case.
    #[track_caller]
    fn attack_case(&self, case: &str, args: &[OsString]) -> Held {
        let held = std::panic::catch_unwind(|| self.attack(args));
        held.unwrap_or_else(|_| panic!("{case}: {args:?}"))
    }

    /// The program with limits of memory and time, behind shell code.
    fn limited<A: AsRef<OsStr>>(&self, shell: &str, args: impl IntoIterator<Item = A>) -> Command {
        let program = env!("CARGO_BIN_EXE_careers");
        let mut command = Command::new("/bin/sh");
        command
            .arg("-c")
            .arg(format!(
                "ulimit -v 1048576; ulimit -t 20; {shell}\nexec timeout 60 \"$0\" \"$@\""
            ))
            .arg(program)
            .args(args)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("COLUMNS", "80")
            // A panic then ends with a code that is none of ours.
            .env("RUST_BACKTRACE", "1")
            .stdin(Stdio::null());
        self.settle(&mut command);
        command
    }

    /// A catalogue of two careers among the imports. Returns its file.
    fn import(&self) -> PathBuf {
        let layout = fs::canonicalize("catalogue/tests/layout/profiles").expect("it is there");
        let import = ["import".as_ref(), "toml".as_ref(), layout.as_os_str()];
        assert_eq!(self.attack(import).code, 0);
        self.path("data/careers/catalogues/profiles.careers")
    }
}

/// Runs a command to its end, and judges it: an exit code of ours, and clean text.
#[track_caller]
fn judged(command: Command) -> Held {
    judged_but_for(command, &[])
}

/// Judges candidates for a shell, whose format has tabs.
#[track_caller]
fn completed(command: Command) -> Held {
    judged_but_for(command, &['\t'])
}

#[track_caller]
fn judged_but_for(mut command: Command, allowed: &[char]) -> Held {
    let output = command.output().expect("the program runs");
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    let code = match output.status.code() {
        Some(code @ 0..=2) => code,
        code => panic!(
            "{command:?}\nended with {code:?}, {}: {stderr}",
            output.status
        ),
    };
    let stdout = String::from_utf8(output.stdout);
    let stdout = stdout.unwrap_or_else(|_| panic!("{command:?}\nprints what is no text"));
    assert_clean(&stdout.replace(allowed, " "), &command);
    assert_clean(&stderr, &command);
    Held {
        code,
        stdout,
        stderr,
    }
}

/// Asserts that a text has no character that drives a terminal or turns text around.
#[track_caller]
fn assert_clean(text: &str, command: &Command) {
    let is_unsafe = |c: char| {
        c.is_control() && c != '\n'
            || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    // The rows of a table end as RFC 4180 has it.
    // A sheet of paper ends with a form feed.
    let lines = text.replace("\r\n", "\n").replace("\n\u{c}", "\n");
    // Colours are ours.
    let plain = anstream::adapter::strip_str(&lines).to_string();
    let is_coloured = command.get_args().any(|arg| arg == "always")
        || command.get_envs().any(|(name, _)| name == "CLICOLOR_FORCE");
    let checked = if is_coloured { &plain } else { &lines };
    let at = checked.find(is_unsafe);
    assert!(
        at.is_none(),
        "{command:?}\nprints {:?}",
        at.map(|at| checked[at..].chars().take(40).collect::<String>())
    );
}

/// Asserts that an answer is what its format promises, for a program that reads it.
#[track_caller]
fn assert_format(format: &str, text: &str) {
    let json = |text: &str| {
        serde_json::from_str::<Value>(text).unwrap_or_else(|error| panic!("{error} in {text}"))
    };
    match format {
        "json" => drop(json(text)),
        "ndjson" => text.lines().for_each(|line| drop(json(line))),
        "jsonld" => {
            json(text);
            // It may be put into a page as it is.
            assert!(!text.contains("</") && !text.contains("<!--"), "{text}");
        }
        "html" => {
            assert!(!text.contains("<script") && !text.contains("<svg onload"));
            assert!(text.contains("Content-Security-Policy"));
        }
        "csv" => {
            let mut reader = csv::Reader::from_reader(text.as_bytes());
            assert!(reader.records().all(|row| row.is_ok()), "{text}");
        }
        _ => {}
    }
}

/// True if all cases are to be made.
fn is_thorough() -> bool {
    std::env::var_os("CAREERS_ATTACKS").is_some_and(|value| value == "all")
}

/// The cases to make: all of them, or a sample that is always the same.
fn sample<T>(cases: impl IntoIterator<Item = T>, count: usize, seed: u64) -> Vec<T> {
    let cases: Vec<T> = cases.into_iter().collect();
    if is_thorough() || cases.len() <= count {
        return cases;
    }
    let mut random = Random(seed);
    let chosen: BTreeSet<usize> = (0..count).map(|_| random.below(cases.len())).collect();
    let numbered = cases.into_iter().enumerate();
    numbered
        .filter(|(number, _)| chosen.contains(number))
        .map(|(_, case)| case)
        .collect()
}

/// As many repetitions as the sample has, or ten times as many.
fn times(few: usize) -> usize {
    if is_thorough() { few * 10 } else { few }
}

/// Tells how many cases an attack had, for the record.
#[expect(clippy::print_stdout, reason = "it is what --nocapture is for")]
fn count(attack: &str, cases: usize) {
    println!("{attack}: {cases} cases held");
}

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit.max(1) as u64).expect("smaller than a usize")
    }
}

/// The words of a command line.
fn words(line: &str) -> Vec<OsString> {
    line.split_whitespace().map(OsString::from).collect()
}
