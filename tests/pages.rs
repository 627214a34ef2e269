//! Answers as Markdown and HTML: whole, harmless whatever a profile holds, and in a browser on a phone
//! and on paper.
//!
//! `cargo test --test pages -- --ignored` runs those that need Chromium or Chrome.

#![cfg(unix)]

#[path = "common/browser/mod.rs"]
mod browser;
mod common;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use pulldown_cmark::{Event, Options, Parser, Tag};
use tempfile::TempDir;

use browser::{Browser, Scheme, View, page_sizes};
use common::{careers, output};

/// Texts that would do something in a page, a table, a terminal or a spreadsheet.
const HOSTILE: [&str; 11] = [
    "<script>alert(1)</script>",
    "</script><b>",
    "</title></style>",
    "\" onload=\"alert(1)",
    "' onclick='x",
    "a | b | c",
    "`code` ``x``",
    "[click](javascript:alert(1))",
    "![x](http://x.example/y.png)",
    "=cmd|'/C calc'!A0",
    "&lt;i&gt; <!-- x --> ]]>",
];

/// A folder with a profile that holds a text in every part.
fn hostile_profile(text: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let quoted = toml_string(text);
    let mut profile = String::new();
    for key in [
        "title",
        "summary",
        "collaboration",
        "entry",
        "study_time",
        "conditions",
        "prospects",
    ] {
        writeln!(profile, "{key} = {quoted}").expect("a string takes everything");
    }
    for key in [
        "aliases",
        "focus",
        "duties",
        "suited",
        "unsuited",
        "tools",
        "majors",
        "companies",
        "try_now",
        "sources",
    ] {
        writeln!(profile, "{key} = [{quoted}]").expect("a string takes everything");
    }
    let belief = format!("[{{ belief = {quoted}, reality = {quoted} }}]");
    writeln!(
        profile,
        "misconceptions = {belief}\nexpectations = {belief}\ninterests = \"RIA\"\n\
         differs_from = [{{ career = \"nurse\", text = {quoted} }}]\n\
         majors_nearby = [{{ name = \"Keperawatan\", lacks = {quoted} }}]"
    )
    .expect("a string takes everything");
    fs::create_dir(folder.path().join("jahat")).expect("a folder");
    fs::write(folder.path().join("jahat/hostile.toml"), profile).expect("a profile");
    folder
}

fn toml_string(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The questions whose answers hold a part of the hostile profile.
const QUESTIONS: [&[&str]; 8] = [
    &["show", "hostile"],
    &["compare", "hostile", "nurse"],
    &["list", "--catalogue", "own"],
    &["majors", "hostile"],
    &["companies", "hostile"],
    &["search", "cmd", "script", "click", "code"],
    &["fit", "hostile"],
    &["sheet", "hostile"],
];

fn answer(question: &[&str], format: &str, profiles: &Path) -> String {
    let output = careers(question)
        .args(["--format", format, "--profiles"])
        .arg(profiles)
        .output()
        .expect("the program runs");
    assert!(
        output.stderr.is_empty(),
        "{question:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn nothing_in_a_profile_is_a_mark_in_markdown() {
    for hostile in HOSTILE {
        let profiles = hostile_profile(hostile);
        for question in QUESTIONS.iter().filter(|question| question[0] != "search") {
            let markdown = answer(question, "markdown", profiles.path());
            let parser = Parser::new_ext(
                &markdown,
                Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH,
            );
            let mut text = String::new();
            for event in parser {
                match event {
                    Event::Text(piece) | Event::Code(piece) => text.push_str(&piece),
                    Event::Html(html) | Event::InlineHtml(html) => {
                        assert_eq!(&*html, "<br>", "{question:?} {hostile}");
                    }
                    Event::Start(Tag::Link { .. } | Tag::Image { .. }) => {
                        panic!("{question:?} {hostile}: a link in\n{markdown}")
                    }
                    Event::Start(_)
                    | Event::End(_)
                    | Event::InlineMath(_)
                    | Event::DisplayMath(_)
                    | Event::FootnoteReference(_)
                    | Event::SoftBreak
                    | Event::HardBreak
                    | Event::Rule
                    | Event::TaskListMarker(_) => {}
                }
            }
            assert!(
                text.contains(hostile),
                "{question:?}: {hostile} in\n{markdown}"
            );
        }
    }
}

#[test]
fn nothing_in_a_profile_is_an_element_in_html() {
    for hostile in HOSTILE {
        let profiles = hostile_profile(hostile);
        for question in QUESTIONS {
            let html = answer(question, "html", profiles.path());
            assert!(!html.contains("<script"), "{question:?} {hostile}");
            let escaped = hostile
                .replace('&', "&amp;")
                .replace('<', "&lt;")
                .replace('>', "&gt;")
                .replace('"', "&quot;");
            assert!(
                question[0] == "search" || html.contains(&escaped),
                "{question:?} {hostile}"
            );
            if hostile != escaped {
                assert!(!html.contains(hostile), "{question:?} {hostile}");
            }
        }
    }
}

#[test]
fn what_drives_a_terminal_or_turns_text_around_reaches_no_file() {
    let profiles = hostile_profile("a\u{202e}b");
    let file = profiles.path().join("jahat/hostile.toml");
    // TOML has these as escapes alone.
    let profile = fs::read_to_string(&file).expect("a profile");
    fs::write(
        &file,
        profile.replace('\u{202e}', "\\u202e\\u001b[2J\\u009b"),
    )
    .expect("a profile");
    let is_unsafe = |c: char| c.is_control() && c != '\n' || matches!(c, '\u{202a}'..='\u{202e}');
    for question in QUESTIONS.iter().filter(|question| question[0] != "search") {
        for format in ["markdown", "html"] {
            let text = answer(question, format, profiles.path());
            assert!(text.contains("a\u{fffd}\u{fffd}"), "{question:?} {format}");
            assert!(!text.contains(is_unsafe), "{question:?} {format}");
        }
    }
    let short = answer(&["show", "hostile", "--short"], "text", profiles.path());
    assert!(!short.contains(is_unsafe), "{short}");
    let site = profiles.path().join("situs");
    let output = careers(["site", "--catalogue", "own", "--profiles"])
        .args([profiles.path(), &site])
        .output()
        .expect("the program runs");
    assert_eq!(output.status.code(), Some(0));
    for page in [
        "index",
        "match",
        "compare",
        "majors",
        "companies",
        "careers/hostile",
    ] {
        let html = fs::read_to_string(site.join(format!("id/{page}.html"))).expect("a page");
        assert!(!html.contains(is_unsafe), "{page}");
    }
}

#[test]
fn every_career_fits_into_a_message() {
    let list = output(["list", "--json"]).stdout;
    let list: serde_json::Value = serde_json::from_slice(&list).expect("JSON");
    for career in list["careers"].as_array().expect("a list") {
        let slug = career["slug"].as_str().expect("a slug");
        for lang in ["id", "en"] {
            let output = output(["show", slug, "--short", "--lang", lang]);
            let text = String::from_utf8(output.stdout).expect("text");
            let length = text.chars().count();
            assert!((800..3000).contains(&length), "{slug} {lang}: {length}");
            let summary = text.lines().nth(2).expect("a summary");
            assert!(summary.len() > 40, "{slug} {lang}: {summary}");
        }
    }
}

/// Pages in a folder, and a browser.
struct Pages {
    browser: Browser,
    folder: TempDir,
}

impl Pages {
    fn new() -> Self {
        Self {
            browser: Browser::find().expect("Chromium or Chrome is installed"),
            folder: tempfile::tempdir().expect("a temporary folder"),
        }
    }

    /// Writes the answer to a question as a page.
    fn write(&self, question: &[&str]) -> PathBuf {
        let path = self
            .folder
            .path()
            .join(format!("{}.html", question.join("-").replace('/', ".")));
        let output = careers(question)
            .arg("-o")
            .arg(&path)
            .output()
            .expect("the program runs");
        assert_eq!(output.status.code(), Some(0), "{question:?}");
        path
    }

    /// The number of sheets of A4 that a page takes.
    fn sheets(&self, path: &Path) -> usize {
        let page = self.browser.open(path, View::COMPUTER);
        page_sizes(&page.pdf()).len()
    }
}

/// The careers with the longest pages in a language.
fn longest(lang: &str, most: usize) -> Vec<String> {
    let list = output(["list", "--json"]).stdout;
    let list: serde_json::Value = serde_json::from_slice(&list).expect("JSON");
    let slugs = list["careers"].as_array().expect("a list").iter();
    let slugs = slugs.map(|career| career["slug"].as_str().expect("a slug").to_owned());
    let mut careers: Vec<_> = slugs
        .map(|slug| (output(["show", &slug, "--lang", lang]).stdout.len(), slug))
        .collect();
    careers.sort();
    careers
        .into_iter()
        .rev()
        .take(most)
        .map(|(_, slug)| slug)
        .collect()
}

#[test]
#[ignore = "needs Chromium or Chrome"]
fn a_career_fits_on_two_sheets_and_two_side_by_side_on_four() {
    let pages = Pages::new();
    for lang in ["id", "en"] {
        let longest = longest(lang, 6);
        for slug in &longest {
            let path = pages.write(&["show", slug, "--lang", lang]);
            assert!(pages.sheets(&path) <= 2, "{slug} {lang}");
        }
        let path = pages.write(&["compare", &longest[0], &longest[1], "--lang", lang]);
        assert!(pages.sheets(&path) <= 4, "{longest:?} {lang}");
        let mut six = vec!["compare"];
        six.extend(longest.iter().map(String::as_str));
        six.extend(["--parts", "focus+duties+majors", "--lang", lang]);
        assert!(pages.sheets(&pages.write(&six)) <= 2, "{longest:?} {lang}");
    }
}

#[test]
#[ignore = "needs Chromium or Chrome"]
fn slips_stand_four_on_a_sheet() {
    let pages = Pages::new();
    // The class is on the first sheet, with the lines at the foot of the page.
    let table = fs::read_to_string("tests/cmd/class.in/kelas-36.csv").expect("a table");
    for pupils in [36, 16, 5] {
        let some = pages.folder.path().join(format!("{pupils}.csv"));
        let lines: Vec<_> = table.lines().take(1 + pupils).collect();
        fs::write(&some, lines.join("\n")).expect("a table");
        let path = pages.write(&["class", some.to_str().expect("text")]);
        assert_eq!(pages.sheets(&path), pupils.div_ceil(4) + 1, "{pupils}");
    }
}

#[test]
#[ignore = "needs Chromium or Chrome"]
fn pages_fit_a_phone_in_both_schemes_and_ask_for_nothing() {
    let pages = Pages::new();
    let questions: [&[&str]; 12] = [
        &["show", "nurse"],
        &["compare", "nurse", "midwife", "doctor"],
        &["list"],
        &["majors"],
        &["majors", "nurse"],
        &["companies"],
        &["subjects"],
        &["subjects", "biologi"],
        &["search", "merawat", "hewan"],
        &["match", "K1", "26-11-12-22-15-4"],
        &["class", "tests/cmd/class.in/kelas-36.csv"],
        &["sheet"],
    ];
    for question in questions {
        let path = pages.write(question);
        for scheme in [Scheme::Light, Scheme::Dark] {
            let page = pages.browser.open(
                &path,
                View {
                    scheme,
                    ..View::PHONE
                },
            );
            assert_eq!(
                page.eval("document.documentElement.scrollWidth"),
                360,
                "{question:?}"
            );
            assert_eq!(
                page.eval("document.documentElement.lang"),
                "id",
                "{question:?}"
            );
            assert_eq!(
                page.eval("document.querySelectorAll('h1').length"),
                1,
                "{question:?}"
            );
            assert_eq!(page.messages(), [""; 0], "{question:?}");
        }
    }
}
