//! Streams, environments, limits and tables of classes that no one expects.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::process::Stdio;

use super::profiles::hostile;
use super::{FORMATS, HOSTILE, Home, assert_format, count, sample, words};

/// A line of each command.
const LINES: [&str; 22] = [
    "",
    "nurse",
    "show nurse",
    "majors nurse",
    "companies nurse",
    "compare nurse midwife",
    "list",
    "fields",
    "search merawat",
    "fit nurse --answers ynynyny",
    "match RIA",
    "class kelas.csv",
    "sheet",
    "subjects biologi",
    "check profiles",
    "new uji",
    "export",
    "sources",
    "completions bash",
    "man",
    "schema answer",
    "--help",
];

fn home() -> Home {
    let home = Home::new();
    hostile(&home, "x");
    home.write("kelas.csv", "nama,kode\nAyu,31-12-8-25-20-15\n");
    // Everything there is in use.
    let check = home.attack(["check", "profiles"]);
    assert!(check.code < 2, "{}", check.stdout);
    home
}

#[test]
fn closed_streams_are_no_reason_to_fail() {
    let home = home();
    let mut cases = 0;
    for line in LINES {
        for streams in [
            "exec <&-",
            "exec >&-",
            "exec 2>&-",
            "exec >&- 2>&-",
            "exec <&- >&- 2>&-",
            "exec </dev/full",
            "exec 2>/dev/full",
            "exec >/dev/full 2>/dev/full",
            "exec <.",
            "trap '' PIPE; exec | :",
            "umask 777",
            "cd /; cd profiles 2>/dev/null",
        ] {
            home.attack_with(streams, words(line));
            cases += 1;
        }
        // A reader that reads nothing, and one that stops after a line.
        for reader in ["true", "head -1"] {
            let piped = format!("\"$0\" \"$@\" | {reader} >/dev/null");
            let mut shell = std::process::Command::new("/bin/sh");
            shell
                .arg("-c")
                .arg(piped)
                .arg(env!("CARGO_BIN_EXE_careers"))
                .args(words(line))
                .current_dir(home.path("."))
                .stdin(Stdio::null());
            let output = shell.output().expect("the shell runs");
            assert!(
                output.stderr.is_empty() || line.starts_with("check") || line.starts_with("class"),
                "{line}: {}",
                String::from_utf8_lossy(&output.stderr)
            );
            cases += 1;
        }
    }
    count("odd streams", cases);
}

#[test]
fn no_environment_is_too_odd() {
    let home = home();
    let long = "x".repeat(100_000);
    let values: [&[u8]; 14] = [
        b"",
        b" ",
        b"0",
        b"-1",
        b"99999999999999999999",
        b"/",
        b"/dev/zero",
        b"/nonexistent",
        b"\xff\xfe",
        b"en_US.UTF-8:\x1b[2J",
        "\u{202e}".as_bytes(),
        b"$(touch pwned)",
        b"'",
        long.as_bytes(),
    ];
    let variables = [
        "HOME",
        "XDG_DATA_HOME",
        "XDG_CONFIG_HOME",
        "CAREERS_PROFILES",
        "CAREERS_LANG",
        "CAREERS_PAGER",
        "PAGER",
        "LANG",
        "LC_ALL",
        "LC_MESSAGES",
        "TERM",
        "COLUMNS",
        "LINES",
        "NO_COLOR",
        "CLICOLOR_FORCE",
        "COMPLETE",
        "_CLAP_COMPLETE_INDEX",
        "TMPDIR",
        "PATH",
    ];
    let mut cases = Vec::new();
    for variable in variables {
        for value in values {
            cases.extend(LINES.map(|line| (variable, value, line)));
        }
    }
    let cases = sample(cases, 500, 10);
    for (variable, value, line) in &cases {
        let mut command = home.limited("", words(line));
        if *variable == "PATH" {
            // `timeout` is found without it.
            command = home.careers(words(line));
        }
        command.env(variable, OsStr::from_bytes(value));
        super::completed(command);
    }
    assert!(!home.path("pwned").exists());
    count("odd environments", cases.len());
}

#[test]
fn few_files_and_a_missing_folder_are_told() {
    let home = home();
    let mut cases = 0;
    for line in LINES {
        for limit in [
            "ulimit -n 4",
            "ulimit -n 5",
            "ulimit -n 6",
            "ulimit -s 256",
            "mkdir -p gone; cd gone; rmdir ../gone",
        ] {
            home.attack_with(limit, words(line));
            cases += 1;
        }
    }
    for import in ["import toml profiles", "site situs", "list -o x.csv"] {
        home.attack_with("mkdir -p gone; cd gone; rmdir ../gone", words(import));
        home.attack_with("ulimit -n 4", words(import));
        cases += 2;
    }
    count("limits of files, stack and folders", cases);
}

#[test]
fn arguments_that_are_no_text_or_too_many_are_refused() {
    let home = home();
    let mut cases = 0;
    for args in [
        &[&b"show"[..], b"\xff\xfe"][..],
        &[b"\xff"],
        &[b"class", b"\xff.csv"],
        &[b"list", b"-o", b"\xff.csv"],
        &[b"list", b"--field=\xff"],
        &[b"check", b"\xff"],
        &[b"site", b"\xff"],
        &[b"import", b"onet", b"\xff"],
        &[b"--profiles", b"\xff", b"list"],
        &[b"--"],
        &[b"--", b"--json"],
        &[b"-"],
        &[b"--json", b"--json", b"--json"],
        &[b"--format=json", b"--format", b"text", b"show"],
        &[b"help", b"help", b"help"],
    ] {
        home.attack(args.iter().map(|arg| OsStr::from_bytes(arg)));
        cases += 1;
    }
    for (count_of_words, word) in [
        (100_000, "a"),
        (1_000, "nurse"),
        (20, &*"x".repeat(100_000)),
    ] {
        for command in [
            "show", "compare", "search", "check", "subjects", "match", "fit",
        ] {
            let held = home.attack(
                [command]
                    .into_iter()
                    .chain(std::iter::repeat_n(word, count_of_words)),
            );
            assert!(
                held.stderr.len() < 2_000_000,
                "{command}: {} bytes",
                held.stderr.len()
            );
            cases += 1;
        }
    }
    count("odd arguments", cases);
}

#[test]
fn no_table_of_a_class_does_harm() {
    let home = Home::new();
    let scores = "31-12-8-25-20-15";
    let hostile = HOSTILE.map(|text| {
        let cell = text.replace('"', "\"\"");
        format!("nama,kode,\"{cell}\"\n\"{cell}\",{scores},\"{cell}\"\n\"{cell}\",\"{cell}\",x\n")
            .into_bytes()
    });
    let odd: [Vec<u8>; 14] = [
        Vec::new(),
        b"nama,kode\n".to_vec(),
        vec![0; 100_000],
        b"PK\x03\x04xl/workbook.xml".to_vec(),
        b"\xff\xfen\0a\0".to_vec(),
        format!("nama,kode\n\"{scores}\n").into(),
        format!("nama,kode\n{}", "\"".repeat(100_000)).into(),
        format!("nama,kode\n{}", ",".repeat(100_000)).into(),
        format!("{}\n", "kode,".repeat(50_000)).into(),
        format!("nama,kode\n{}", format!("A,{scores}\n").repeat(20_000)).into(),
        format!("nama,kode\n{},{scores}\n", "y".repeat(500_000)).into(),
        b"nama,kode\nA,NaN-inf--0-1e999-99999999999999999999-1\n".to_vec(),
        b"nama;kode\rA;RIA\rB;XYZ\r".to_vec(),
        vec![b'x'; 20 << 20],
    ];
    let tables: Vec<_> = hostile.into_iter().chain(odd).collect();
    let mut cases = 0;
    for table in &tables {
        home.write("kelas.csv", table);
        for format in FORMATS {
            let held = home.attack(["class", "kelas.csv", "--format", format, "--lang", "en"]);
            if held.code == 0 {
                assert_format(format, &held.stdout);
            }
            cases += 1;
        }
        home.attack(["class", "kelas.csv", "-o", "kelas.csv", "--force"]);
        assert!(
            fs::read(home.path("kelas.csv")).expect("the table") == *table,
            "it is never replaced"
        );
    }
    for path in ["/dev/zero", "/dev/null", ".", "none", "/proc/self/mem", ""] {
        home.attack(["class", path]);
        cases += 1;
    }
    count("tables of classes", cases);
}

/// A pager is a program with arguments; no shell reads it.
#[test]
fn no_pager_is_too_odd() {
    let home = home();
    let pagers = [
        "",
        " ",
        "'",
        "\"",
        "/",
        ".",
        "/dev/null",
        "nonexistent",
        "true",
        "false",
        "head -1",
        "cat",
        "sh -c 'kill -9 $$'",
        "sh -c 'exit 3'",
        "sh -c 'exec <&-; sleep 0.1'",
        "less 'open",
        "$(touch pwned)",
        "a;touch pwned",
        "\u{1b}[2J",
    ];
    for pager in pagers {
        let pager = pager.replace('\0', "");
        // `script` is a terminal for a command, with an end.
        let line = format!(
            "stty rows 5 cols 40; {} show nurse --paging always",
            env!("CARGO_BIN_EXE_careers")
        );
        let mut command = std::process::Command::new("timeout");
        command
            .args(["20", "script", "-qefc", &line, "/dev/null"])
            .env("CAREERS_PAGER", &pager)
            .env("TERM", "xterm")
            .stdin(Stdio::null());
        command
            .current_dir(home.path("."))
            .env("HOME", home.path("."));
        let Ok(output) = command.output() else { return };
        assert_eq!(
            output.status.code(),
            Some(0),
            "{pager:?}: {}",
            String::from_utf8_lossy(&output.stdout)
        );
        assert!(!String::from_utf8_lossy(&output.stdout).contains("panicked"));
    }
    assert!(!home.path("pwned").exists());
    count("odd pagers", pagers.len());
}
