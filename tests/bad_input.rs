//! Bad input to a command-line program: none of it makes the program panic.
#![cfg(unix)]

mod common;

use std::ffi::OsStr;
use std::fs::File;
use std::io::Read;
use std::os::unix::ffi::OsStrExt;
use std::process::Stdio;

use proptest::prelude::*;

use common::{careers, output};

#[test]
fn an_argument_that_is_no_text_is_wrong_usage() {
    for args in [
        &[b"show".as_slice(), b"\xff"][..],
        &[b"\xff"],
        &[b"list", b"--major", b"\xff"],
        &[b"--lang", b"\xff"],
    ] {
        let output = output(args.iter().map(|arg| OsStr::from_bytes(arg)));
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(
            String::from_utf8_lossy(&output.stderr).starts_with("galat: "),
            "{args:?}"
        );
    }
}

#[test]
fn a_reader_that_stops_reading_is_no_error() {
    for args in [
        &["list"][..],
        &["show", "backend"],
        &["compare", "backend", "frontend", "--json"],
        &["--help"],
    ] {
        let mut child = careers(args)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program runs");
        drop(child.stdout.take());
        let mut errors = String::new();
        child
            .stderr
            .take()
            .expect("a pipe")
            .read_to_string(&mut errors)
            .expect("text");
        assert_eq!(child.wait().expect("an end").code(), Some(0), "{args:?}");
        assert_eq!(errors, "", "{args:?}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told_and_fails() {
    for args in [
        &["list"][..],
        &["show", "backend", "--json"],
        &["--help"],
        &["schema", "answer"],
    ] {
        let full = File::options()
            .write(true)
            .open("/dev/full")
            .expect("Linux has it");
        let output = careers(args)
            .stdout(full)
            .output()
            .expect("the program runs");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(
            String::from_utf8_lossy(&output.stderr).contains("jawaban tidak bisa ditulis"),
            "{args:?}"
        );
    }
}

#[test]
fn no_width_is_too_odd() {
    for columns in ["0", "1", "7", "99999999999999999999", "-1", "wide", ""] {
        for args in [
            &["show", "backend"][..],
            &["compare", "backend", "frontend", "fullstack"],
            &["list"],
            &["majors"],
        ] {
            let output = careers(args)
                .env("COLUMNS", columns)
                .output()
                .expect("the program runs");
            assert_eq!(output.status.code(), Some(0), "{args:?} at {columns:?}");
            assert!(!output.stdout.is_empty());
        }
    }
}

#[test]
fn a_long_or_odd_name_is_refused_in_a_few_words() {
    let long = "X".repeat(100_000);
    for name in [
        long.as_str(),
        "🦀",
        "\u{202e}",
        "a\nb",
        "İ",
        "'; drop table",
    ] {
        for args in [
            &["show", name][..],
            &[name],
            &["list", "--major", name],
            &["new", name],
            &["search", name],
            &["help", name],
        ] {
            let output = output(args);
            assert!(
                args[0] == "search" || matches!(output.status.code(), Some(1 | 2)),
                "{args:.60?}"
            );
            assert!(
                output.stderr.len() < 1000,
                "{}: {} bytes",
                args[0],
                output.stderr.len()
            );
        }
        let output = output(["show", name]);
        assert!(
            !output.stderr.contains(&0x1b)
                && !String::from_utf8_lossy(&output.stderr).contains('\u{202e}')
        );
    }
}

#[test]
fn a_pasted_text_is_searched_for_by_its_first_words() {
    let text = format!("fix wind turbines {}", "and repair xyzzy ".repeat(5_000));
    let output = output(["search", &text, "--lang", "en"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        "warning: the query is too long: its last 9803 words were ignored\n"
    );
}

#[test]
fn the_language_comes_from_the_option_then_the_variable_then_the_locale() {
    let first_line = |env: &[(&str, &str)], args: &[&str]| {
        let mut command = careers(args);
        command.envs(env.iter().copied());
        let output = command.output().expect("the program runs");
        String::from_utf8(output.stdout)
            .expect("text")
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    let (id, en) = ("Ensiklopedia karier", "An offline career");
    for (env, args, expected) in [
        (&[][..], &[][..], id),
        (&[("LANG", "en_US.UTF-8")], &[], en),
        (&[("LANG", "fr_FR.UTF-8")], &[], id),
        (
            &[("LANG", "en_US.UTF-8"), ("LC_MESSAGES", "id_ID")],
            &[],
            id,
        ),
        (&[("LC_ALL", "C.UTF-8"), ("LANG", "en_US.UTF-8")], &[], id),
        (&[("LANG", "id_ID"), ("CAREERS_LANG", "en")], &[], en),
        (&[("CAREERS_LANG", "en")], &["--lang", "id"], id),
        (&[("CAREERS_LANG", "id")], &["--lang=en"], en),
    ] {
        assert!(
            first_line(env, args).starts_with(expected),
            "{env:?} {args:?}"
        );
    }
    let output = careers([""; 0])
        .env("CAREERS_LANG", "klingon")
        .output()
        .expect("the program runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(
        String::from_utf8_lossy(&output.stderr)
            .contains("nilai `klingon` tidak sah untuk `CAREERS_LANG`")
    );
}

#[test]
fn colour_is_for_those_who_want_it() {
    let is_styled = |env: &[(&str, &str)], args: &[&str]| {
        let mut command = careers([&["show", "backend"], args].concat());
        command.envs(env.iter().copied());
        command
            .output()
            .expect("the program runs")
            .stdout
            .contains(&0x1b)
    };
    assert!(!is_styled(&[], &[]));
    assert!(is_styled(&[], &["--color", "always"]));
    assert!(is_styled(&[("CLICOLOR_FORCE", "1")], &[]));
    assert!(!is_styled(
        &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")],
        &[]
    ));
    assert!(!is_styled(
        &[("CLICOLOR_FORCE", "1")],
        &["--color", "never"]
    ));
    assert!(!is_styled(&[("CLICOLOR_FORCE", "1")], &["--json"]));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn no_command_line_is_a_reason_to_panic(args in prop::collection::vec(argument(), 0..6)) {
        let output = output(&args);
        prop_assert!(matches!(output.status.code(), Some(0..=2)), "{:?}: {:?}", args, output);
        let stderr = String::from_utf8_lossy(&output.stderr);
        let may_quote = args.iter().any(|arg| arg.is_empty() || arg.contains('`'));
        prop_assert!(may_quote || !stderr.contains("``"), "{:?}: {}", args, stderr);
        prop_assert!(!stderr.contains("kesalahan di dalam program"), "{:?}", args);
    }
}

/// An argument that a command line may have, or any other text.
fn argument() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "show",
            "lihat",
            "majors",
            "companies",
            "compare",
            "list",
            "search",
            "fit",
            "match",
            "sources",
            "schema",
            "man",
            "completions",
            "help",
            "backend",
            "frontend",
            "perawat",
            "RIA",
            "profile",
            "bash",
            "--json",
            "--lang",
            "--lang=en",
            "id",
            "--color",
            "never",
            "--field",
            "software",
            "--major",
            "--answers",
            "yyn",
            "--",
            "-",
            "-h",
            "--help",
            "-V",
            "",
        ])
        .prop_map(str::to_owned),
        "[^\\x00]{0,12}",
    ]
}
