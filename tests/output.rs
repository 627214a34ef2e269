//! `--output`: answers in files.

mod common;

use std::fs;
use std::path::Path;
use std::process::Output;

use common::careers;

/// Runs the program in a folder.
fn run(folder: &Path, args: &[&str]) -> Output {
    let mut command = careers(args);
    let command = command.current_dir(folder).env("CAREERS_LANG", "en");
    command.output().expect("the program runs")
}

fn scratch() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

/// The names of the files in a folder, hidden ones too.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<_> = names
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    names.sort_unstable();
    names
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("UTF-8")
}

#[test]
fn a_file_holds_what_a_pipe_gets() {
    for (args, file) in [
        (&["show", "nurse"][..], "a.txt"),
        (&["compare", "nurse", "midwife"], "a.json"),
        (&["list"], "a.txt"),
        (&["list"], "A.CSV"),
        (&["majors"], "a.ndjson"),
        (&["match", "RIA"], "a.jsonl"),
        (&["fit", "chef", "--answers", "yyyynyy"], "a.txt"),
        (&["schema", "profile"], "a.json"),
        (&["help", "list"], "a.txt"),
        (&["man"], "careers.1"),
        (&["completions", "bash"], "careers.bash"),
        (&["new", "shipyard-welder"], "shipyard-welder.toml"),
    ] {
        let folder = scratch();
        let format = match Path::new(file)
            .extension()
            .and_then(|ending| ending.to_str())
        {
            Some("json") => "json",
            Some("CSV") => "csv",
            Some("ndjson" | "jsonl") => "ndjson",
            _ => "text",
        };
        let piped = run(folder.path(), &[args, &["--format", format]].concat());
        assert_eq!(piped.status.code(), Some(0), "{args:?}");
        let filed = run(
            folder.path(),
            &[args, &["--color=always", "-o", file]].concat(),
        );
        assert_eq!(filed.status.code(), Some(0), "{args:?}: {}", stderr(&filed));
        assert!(filed.stdout.is_empty(), "{args:?}");
        let said = match format {
            "json" | "ndjson" => String::new(),
            _ => format!("wrote {file}\n"),
        };
        assert_eq!(stderr(&filed), said, "{args:?}");
        assert_eq!(names(folder.path()), [file]);
        let written = fs::read(folder.path().join(file)).expect("a file");
        assert!(written == piped.stdout, "{args:?}");
    }
}

#[test]
fn a_file_that_is_there_is_kept_without_force() {
    let folder = scratch();
    let file = folder.path().join("kelas.csv");
    fs::write(&file, "precious").expect("written");
    let refused = run(folder.path(), &["list", "-o", "kelas.csv"]);
    assert_eq!(refused.status.code(), Some(2));
    assert_eq!(
        stderr(&refused),
        "error: `kelas.csv` exists already\n\
         hint: replace it with `--force`, or name another file\n"
    );
    assert_eq!(fs::read(&file).expect("a file"), b"precious");
    for force in ["--force", "--timpa"] {
        fs::write(&file, "old").expect("written");
        let replaced = run(folder.path(), &["list", "--ke", "kelas.csv", force]);
        assert_eq!(replaced.status.code(), Some(0));
        let written = fs::read_to_string(&file).expect("a file");
        assert!(written.starts_with("slug,title,"), "{written:.40}");
    }
    assert_eq!(names(folder.path()), ["kelas.csv"]);
}

#[test]
fn what_is_in_the_way_is_told_before_anything_is_done() {
    let folder = scratch();
    fs::create_dir(folder.path().join("folder.json")).expect("a folder");
    for (file, message) in [
        ("folder.json", "`folder.json` is a folder"),
        (
            "none/a.json",
            "`none/a.json` can't be written: there is no folder `none`",
        ),
    ] {
        for force in [&[][..], &["--force"]] {
            // An import of nothing would be another error.
            let args = ["import", "toml", "nowhere", "--format", "text", "-o", file];
            let refused = run(folder.path(), &[&args[..], force].concat());
            assert_eq!(refused.status.code(), Some(2), "{file}");
            assert!(
                stderr(&refused).starts_with(&format!("error: {message}\n")),
                "{}",
                stderr(&refused)
            );
        }
    }
    assert_eq!(names(folder.path()), ["folder.json"]);
}

#[test]
#[cfg(unix)]
fn links_and_devices_are_neither_followed_nor_replaced() {
    let folder = scratch();
    fs::write(folder.path().join("precious.csv"), "precious").expect("written");
    let link = |to: &str, name: &str| {
        std::os::unix::fs::symlink(to, folder.path().join(name)).expect("a link");
    };
    link("precious.csv", "link.csv");
    link("nowhere", "dangling.csv");
    let before = names(folder.path());
    for (file, message) in [
        ("link.csv", "is a symbolic link"),
        ("dangling.csv", "is a symbolic link"),
        ("/dev/null", "is not a regular file"),
    ] {
        let args = ["list", "--format", "csv", "--force", "-o", file];
        let refused = run(folder.path(), &args);
        assert_eq!(refused.status.code(), Some(2), "{file}");
        let error = stderr(&refused);
        assert!(error.contains(&format!("`{file}` {message}")), "{error}");
    }
    assert_eq!(names(folder.path()), before);
    let kept = fs::read(folder.path().join("precious.csv")).expect("a file");
    assert_eq!(kept, b"precious");
}

#[test]
fn several_that_write_a_file_at_once_leave_it_whole() {
    let folder = scratch();
    let args = ["list", "--json", "--force", "-o", "a.json"];
    let expected = run(folder.path(), &["list", "--json"]).stdout;
    for _ in 0..5 {
        let outputs = std::thread::scope(|scope| {
            let running = [(); 6].map(|()| scope.spawn(|| run(folder.path(), &args)));
            running.map(|thread| thread.join().expect("the program runs"))
        });
        for output in outputs {
            assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        }
        let written = fs::read(folder.path().join("a.json")).expect("a file");
        assert!(written == expected);
        assert_eq!(names(folder.path()), ["a.json"]);
    }
}

#[test]
fn an_empty_answer_is_a_table_or_json_but_no_text() {
    let folder = scratch();
    let nothing = ["list", "--field", "software", "--interests", "AS", "-o"];
    for file in ["a.txt", "a.csv", "a.json", "a.ndjson"] {
        let output = run(folder.path(), &[&nothing[..], &[file]].concat());
        assert_eq!(output.status.code(), Some(1), "{file}");
        assert!(output.stdout.is_empty(), "{file}");
    }
    assert_eq!(names(folder.path()), ["a.csv", "a.json", "a.ndjson"]);
}

#[test]
fn an_answer_that_fails_leaves_no_file() {
    let folder = scratch();
    for args in [&["bakend", "-o", "a.txt"], &["bakend", "-o", "a.json"]] {
        assert_eq!(run(folder.path(), args).status.code(), Some(1));
    }
    assert!(names(folder.path()).is_empty());
}

#[test]
fn an_unknown_ending_names_the_known_ones_unless_the_format_is_named() {
    let folder = scratch();
    let refused = run(folder.path(), &["list", "-o", "careers.dat"]);
    assert_eq!(refused.status.code(), Some(2));
    for ending in [".txt", ".json", ".csv", ".ndjson", ".jsonl", "--format"] {
        assert!(stderr(&refused).contains(&format!("`{ending}`")));
    }
    for (format, file) in [("text", "a.dat"), ("excel", "b.csv"), ("json", "c")] {
        let output = run(folder.path(), &["list", "--format", format, "-o", file]);
        assert_eq!(output.status.code(), Some(0), "{file}");
    }
    let sheet = fs::read(folder.path().join("b.csv")).expect("a file");
    assert!(sheet.starts_with(b"\xef\xbb\xbfSlug;Career;"));
}

#[test]
fn a_file_of_another_program_is_refused_whatever_the_format() {
    let folder = scratch();
    for (args, instead) in [
        (
            &["list", "-o", "a.xlsx", "--format", "excel"][..],
            "`--format excel -o a.csv`",
        ),
        (&["list", "-o", "a.ODS"], "`--format excel -o a.csv`"),
        (&["list", "-o", "a.pdf", "--format", "text"], "`-o a.html`"),
        (&["show", "nurse", "-o", "a.docx", "--json"], "`-o a.html`"),
        (&["show", "nurse", "-o", "a.xlsx"], "`-o a.html`"),
        (&["schema", "answer", "-o", "a.doc"], "`.txt`"),
    ] {
        let refused = run(folder.path(), args);
        assert_eq!(refused.status.code(), Some(2), "{args:?}");
        assert!(stderr(&refused).contains(instead), "{args:?}");
    }
    assert!(names(folder.path()).is_empty());
}

#[test]
fn a_hyphen_is_standard_output() {
    let folder = scratch();
    let [plain, hyphen] =
        [&["list"][..], &["list", "-o", "-"]].map(|args| run(folder.path(), args));
    assert_eq!(plain.stdout, hyphen.stdout);
    assert!(names(folder.path()).is_empty());
}

#[test]
fn the_help_option_is_printed_wherever_the_answer_would_go() {
    let folder = scratch();
    let help = run(folder.path(), &["list", "-o", "a.csv", "--help"]);
    assert_eq!(help.status.code(), Some(0));
    assert!(help.stdout.starts_with(b"All careers"));
    assert!(names(folder.path()).is_empty());
}
