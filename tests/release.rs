//! What a release is made of: its archives, the files for people without a terminal, its notes.
//!
//! The scripts of `release/` want bash, jq and tar, which nobody needs for the program: `.ci/run` runs these tests.

#![cfg(unix)]

mod common;

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use common::{commands, output};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

const BINARY: &str = env!("CARGO_BIN_EXE_careers");
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Runs a program in the repository.
fn run(program: &str, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Output {
    let root = env!("CARGO_MANIFEST_DIR");
    let mut command = Command::new(program);
    command.args(args).current_dir(root);
    command
        .output()
        .unwrap_or_else(|error| panic!("{program} runs: {error}"))
}

/// What a program prints that succeeds.
fn printed(program: &str, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> String {
    let output = run(program, args);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program}: {errors}");
    String::from_utf8(output.stdout).expect("text")
}

/// The lines of `release/contents.txt`.
fn listed() -> Vec<String> {
    let list = fs::read_to_string("release/contents.txt").expect("the list is there");
    list.lines().map(str::to_owned).collect()
}

/// The target of this machine.
fn host() -> String {
    let target = printed("rustc", ["--print", "host-tuple"]);
    target.trim().to_owned()
}

/// Checks the SHA-256 beside a file, which names the file as it lies in its folder.
fn assert_checksum(file: &Path) {
    let name = file.file_name().expect("a file has a name");
    let sum = fs::read_to_string(file.with_file_name(format!("{}.sha256", name.display())))
        .expect("the sum stands beside the file");
    let (digest, named) = sum.trim_end().split_once("  ").expect("digest and name");
    assert_eq!(named, name.to_string_lossy());
    let bytes = fs::read(file).expect("the file is there");
    assert_eq!(digest, HEXLOWER.encode(&Sha256::digest(bytes)));
}

#[test]
#[ignore = "needs bash, jq and tar; run with `cargo test --test release -- --ignored`"]
fn an_archive_holds_what_the_list_says_and_runs() {
    let folder = tempfile::tempdir().expect("a folder");
    let target = host();
    let args = [target.as_ref(), BINARY.as_ref(), folder.path().as_os_str()];
    let archive = printed("release/archive", args);
    let archive = Path::new(archive.trim_end());
    let name = format!("careers-{VERSION}-{target}");
    assert!(archive.ends_with(format!("{name}.tar.gz")), "{archive:?}");
    assert_checksum(archive);

    let tar = |mode: &str| {
        let args: [&OsStr; 4] = [
            mode.as_ref(),
            archive.as_ref(),
            "-C".as_ref(),
            folder.path().as_ref(),
        ];
        printed("tar", args)
    };
    let entries = tar("-tzf");
    let mut held: Vec<_> = entries
        .lines()
        .filter(|entry| !entry.ends_with('/'))
        .map(|entry| entry.strip_prefix(&format!("{name}/")).expect("one folder"))
        .collect();
    held.sort_unstable();
    assert_eq!(held, listed());

    tar("-xzf");
    let unpacked = folder.path().join(name);
    for file in held {
        let size = unpacked
            .join(file)
            .metadata()
            .expect("it is unpacked")
            .len();
        assert!(size > 0, "{file} is empty");
    }
    let program = unpacked.join("careers").display().to_string();
    assert!(printed(&program, ["show", "backend"]).contains("Back-end Developer"));

    // Whoever gets the binary gets the text of each licence that its parts are under.
    let copyright = fs::read_to_string(unpacked.join("COPYRIGHT")).expect("text");
    let (parts, texts): (Vec<_>, _) = copyright
        .split("\n\n")
        .skip(1)
        .partition(|paragraph| paragraph.starts_with("Files: "));
    let licences = parts.iter().flat_map(|part| {
        let licence = part.lines().find_map(|line| line.strip_prefix("License: "));
        licence.expect("each part has one").split(" or ")
    });
    for licence in licences.flat_map(|licence| licence.split(" and ")) {
        let heading = format!("License: {licence}\n");
        assert!(
            texts.iter().any(|text| text.starts_with(&heading)),
            "{licence} has no text"
        );
    }
    // One of them stands for all: the program can't do without it.
    assert!(parts.iter().any(|part| part.starts_with("Files: clap-4")));
}

#[test]
fn the_list_has_a_manual_page_of_every_command_in_both_languages() {
    let listed = listed();
    for command in commands() {
        for folder in ["man/man1", "man/id/man1"] {
            let page = format!("{folder}/careers-{command}.1");
            assert!(listed.contains(&page), "{page}");
        }
    }
}

#[test]
#[ignore = "needs bash, jq and tar; run with `cargo test --test release -- --ignored`"]
fn people_without_a_terminal_get_pages_that_stand_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    printed(
        "release/documents",
        [BINARY.as_ref(), folder.path().as_os_str()],
    );
    let read = |name: &str| {
        let file = folder.path().join(name);
        assert_checksum(&file);
        fs::read_to_string(file).expect("text")
    };
    for (name, lang, holds) in [
        ("karier.html", "id", "Perawat"),
        ("careers.html", "en", "Nurse"),
        ("lembar.html", "id", "K1"),
        ("sheet.html", "en", "K1"),
        ("pelajaran.html", "id", "<td>40–45</td>"),
    ] {
        let page = read(name);
        assert!(page.contains(&format!("<html lang=\"{lang}\">")), "{name}");
        assert!(page.contains(holds), "{name}");
    }
    // The lesson names the files of the repository, which aren't beside it.
    let lesson = read("pelajaran.html");
    assert!(lesson.contains("<title>Pelajaran 45 menit"));
    assert!(!lesson.contains("href="), "the lesson leads elsewhere");
    let careers = output(["list", "--format", "ndjson"]).stdout;
    let careers = String::from_utf8(careers).expect("text");
    assert_eq!(
        read("careers.ndjson").lines().count(),
        careers.lines().count()
    );
}

#[test]
#[ignore = "needs bash, jq and tar; run with `cargo test --test release -- --ignored`"]
fn the_notes_are_those_of_their_version_alone() {
    let notes = printed("release/notes", [VERSION]);
    assert!(notes.contains("### Added"), "{notes}");
    assert!(!notes.contains("\n## "), "{notes}");
    assert!(!run("release/notes", ["9.9.9"]).status.success());
}

#[test]
#[ignore = "needs bash, jq and tar; run with `cargo test --test release -- --ignored`"]
fn a_tag_that_is_no_version_of_ours_is_refused() {
    let output = run("release/check-tag", ["9.9.9"]);
    assert_eq!(output.status.code(), Some(1));
    let errors = String::from_utf8(output.stderr).expect("text");
    let expected = format!("the version in Cargo.toml is {VERSION}, the tag 9.9.9");
    assert!(errors.contains(&expected), "{errors}");
}
