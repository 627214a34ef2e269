//! Imports that are killed, damaged, in the way of each other or of the system.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use snapbox::str;

use crate::{Scratch, assert_printed, onet};

/// A killed import leaves the old catalogue or the new one, and the next import works.
#[test]
fn a_killed_import_leaves_a_whole_catalogue_or_none() {
    let scratch = Scratch::new();
    onet(&scratch);
    let row = |n: u32| {
        format!(
            "{:02}-{:04}.00\tOccupation {n}\tDoes the work number {n}.\n",
            11 + n / 9000,
            n % 9000
        )
    };
    let rows = (0..10_000).map(row).collect::<Vec<_>>().concat();
    scratch.write(
        "large/Occupation Data.txt",
        format!("O*NET-SOC Code\tTitle\tDescription\n{rows}"),
    );
    scratch.run(&["import", "onet", "onet", "--partial"]);
    let before = fs::read(scratch.catalogue("onet")).expect("a catalogue");
    for step in 0..20 {
        let mut import = scratch
            .careers(&["import", "onet", "large", "--partial"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program runs");
        std::thread::sleep(Duration::from_millis(step * 12));
        let _ = import.kill();
        let _ = import.wait();
        let now = fs::read(scratch.catalogue("onet")).expect("a catalogue");
        assert!(
            now == before || scratch.run(&["list"]).status.code() == Some(0),
            "killed after {step} steps"
        );
    }
    assert_eq!(
        scratch
            .run(&["import", "onet", "onet", "--partial"])
            .status
            .code(),
        Some(0)
    );
    assert!(fs::read(scratch.catalogue("onet")).expect("a catalogue") == before);
}

#[test]
fn two_imports_at_once_do_not_mix() {
    let scratch = Scratch::new();
    onet(&scratch);
    scratch.write(
        "other/Occupation Data.txt",
        "O*NET-SOC Code\tTitle\tDescription\n11-1011.00\tChief Executives\tDirect.\n",
    );
    let catalogues = ["onet", "other"].map(|folder| {
        scratch.run(&["import", "onet", folder, "--partial"]);
        fs::read(scratch.catalogue("onet")).expect("a catalogue")
    });
    for _ in 0..10 {
        let running = ["onet", "other"].map(|folder| {
            let mut command = scratch.careers(&["import", "onet", folder, "--partial"]);
            command
                .stdout(Stdio::null())
                .spawn()
                .expect("the program runs")
        });
        for mut import in running {
            assert_eq!(import.wait().expect("an end").code(), Some(0));
        }
        assert!(catalogues.contains(&fs::read(scratch.catalogue("onet")).expect("a catalogue")));
    }
}

/// If any byte of a catalogue file changes, an answer stays the same, or an error names the file.
#[test]
fn a_changed_byte_changes_no_answer() {
    let scratch = Scratch::new();
    scratch.write(
        "onet/Occupation Data.txt",
        "O*NET-SOC Code\tTitle\tDescription\n11-1011.00\tChief Executives\tDirect.\n",
    );
    scratch.run(&["import", "onet", "onet", "--partial"]);
    let file = scratch.catalogue("onet");
    let whole = fs::read(&file).expect("a catalogue");
    let questions = [
        &["show", "chief executives", "--json"][..],
        &["search", "direct", "--json"],
    ];
    let right = questions.map(|question| scratch.run(question));
    for position in (0..whole.len()).step_by(1 + whole.len() / 400) {
        let mut changed = whole.clone();
        changed[position] ^= 1 << (position % 8);
        fs::write(&file, changed).expect("a file");
        for (question, right) in questions.iter().zip(&right) {
            let output = scratch.run(question);
            if output.status.code() == Some(0) {
                assert_eq!(output.stdout, right.stdout, "byte {position}");
            } else {
                assert_eq!(output.status.code(), Some(2), "byte {position}");
                assert!(
                    String::from_utf8_lossy(&output.stderr).contains("onet.careers"),
                    "byte {position}"
                );
            }
        }
        assert_eq!(
            scratch.run(&["show", "backend"]).status.code(),
            Some(0),
            "byte {position}"
        );
    }
}

#[test]
fn a_file_that_is_no_catalogue_is_named_with_what_to_do() {
    let scratch = Scratch::new();
    for (name, bytes) in [("text", &b"not a catalogue"[..]), ("empty", b"")] {
        scratch.write(&format!("careers/catalogues/{name}.careers"), bytes);
    }
    scratch.write("careers/catalogues/notes.txt", "no catalogue");
    assert_eq!(scratch.run(&["show", "backend"]).status.code(), Some(0));
    assert_printed(
        scratch.prints(&["list", "--lang", "en"]),
        str![[r#"
error: `DATA/careers/catalogues/empty.careers` is not a catalogue file
hint: import it again, or remove it with `careers sources --remove empty`

"#]],
    );
    assert_printed(
        scratch.prints_words(&["sources", "--lang", "en"]),
        str![[r#"
built-in 200 the profiles of careers 0.1.0 in the program part of the program
empty 0 - DATA/careers/catalogues/empty.careers not in use: can't be read
text 0 - DATA/careers/catalogues/text.careers not in use: can't be read

Remove what is not in use
careers sources --remove empty
DATA/careers/catalogues/empty.careers
careers sources --remove text
DATA/careers/catalogues/text.careers

"#]],
    );
    assert_eq!(
        scratch.run(&["sources", "--remove", "text"]).status.code(),
        Some(0)
    );
    assert_eq!(
        scratch.run(&["sources", "--remove", "empty"]).status.code(),
        Some(0)
    );
    assert_eq!(scratch.run(&["list"]).status.code(), Some(0));
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let scratch = Scratch::new();
    onet(&scratch);
    scratch.write("careers", "a file where a folder should be");
    let output = scratch.run(&["import", "onet", "onet", "--partial"]);
    assert_eq!(output.status.code(), Some(2));
    let stderr = String::from_utf8(output.stderr).expect("text");
    assert!(stderr.contains("careers/catalogues"), "{stderr}");
    assert!(Path::new(&scratch.path().join("careers")).is_file());
}

#[test]
fn a_file_whose_name_no_catalogue_can_have_is_not_used_and_can_be_removed() {
    let scratch = Scratch::new();
    onet(&scratch);
    scratch.run(&["import", "onet", "onet", "--partial"]);
    let bytes = fs::read(scratch.catalogue("onet")).expect("a catalogue");
    for name in ["onet (1)", "built-in", "own", "Onet"] {
        fs::write(scratch.catalogue(name), &bytes).expect("a file");
    }
    assert_eq!(
        scratch.json(&["list"])["careers"].as_array().map(Vec::len),
        Some(204)
    );
    assert_printed(
        scratch.prints_words(&["sources", "--lang", "en"]),
        str![[r#"
built-in 200 the profiles of careers 0.1.0 in the program part of the program
onet 4 O*NET Database, USDOL/ETA (CC BY 4.0) DATA/careers/catalogues/onet.careers imported
Onet 0 - DATA/careers/catalogues/Onet.careers not in use: no catalogue can have this name
built-in 0 - DATA/careers/catalogues/built-in.careers not in use: no catalogue can have this name
onet (1) 0 - DATA/careers/catalogues/onet (1).careers not in use: no catalogue can have this name
own 0 - DATA/careers/catalogues/own.careers not in use: no catalogue can have this name

This catalogue includes information from the O*NET Database by the U.S.
Department of Labor, Employment and Training Administration (USDOL/ETA). Used
under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. careers has
modified all or some of this information. USDOL/ETA has not approved, endorsed,
or tested these modifications.

Remove what is not in use
careers sources --remove Onet
DATA/careers/catalogues/Onet.careers
careers sources --remove built-in
DATA/careers/catalogues/built-in.careers
careers sources --remove "onet (1)"
DATA/careers/catalogues/onet (1).careers
careers sources --remove own
DATA/careers/catalogues/own.careers

"#]],
    );
    for name in ["onet (1)", "built-in", "own", "Onet"] {
        assert_eq!(
            scratch.run(&["sources", "--remove", name]).status.code(),
            Some(0),
            "{name}"
        );
        assert!(!scratch.catalogue(name).exists(), "{name}");
    }
    for name in [
        "../catalogues/onet",
        "built-in",
        "",
        ".onet",
        "onet.careers",
    ] {
        assert_eq!(
            scratch.run(&["sources", "--remove", name]).status.code(),
            Some(1),
            "{name}"
        );
    }
    assert!(scratch.catalogue("onet").exists());
}

#[test]
fn what_a_failed_import_leaves_is_cleared() {
    let scratch = Scratch::new();
    let half = scratch.write(
        "careers/catalogues/.onet.careers.new",
        "half of a catalogue",
    );
    assert_eq!(
        scratch.run(&["sources", "--remove", "onet"]).status.code(),
        Some(1)
    );
    assert!(!half.exists());
}

#[test]
fn an_import_says_that_it_waits_for_another() {
    let scratch = Scratch::new();
    onet(&scratch);
    scratch.run(&["import", "onet", "onet", "--partial"]);
    let lock = fs::File::open(scratch.path().join("careers/catalogues/.onet.lock"));
    let lock = lock.expect("the lock file stays");
    lock.lock().expect("a lock");
    let mut import = scratch
        .careers(&["import", "onet", "onet", "--partial", "--lang", "en"])
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut line = String::new();
    let stderr = import.stderr.take().expect("a pipe");
    BufReader::new(stderr).read_line(&mut line).expect("a line");
    assert_eq!(
        line,
        "waiting: another import of this catalogue is at work\n"
    );
    lock.unlock().expect("unlocked");
    assert_eq!(import.wait().expect("an end").code(), Some(0));
}
