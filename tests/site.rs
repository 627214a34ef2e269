//! The pages of `careers site`: whole without a script, whole on the disk, and whole in their links.
//!
//! `cargo test --test site -- --ignored` runs those that need Chromium or Chrome.

#![allow(
    clippy::print_stdout,
    reason = "the figures of search are worth a look"
)]
#![cfg(unix)]

#[path = "common/browser/mod.rs"]
mod browser;
mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use careers::answer::Answer;
use careers::built_in;
use careers::question::{Extent, Interested, KnownInterests, MatchQuestion, Question};
use careers::questionnaire::{Answers, Scores};
use careers::render::{Medium, json};
use careers_catalogue::layers::Catalogue;
use careers_catalogue::text::Lang;
use serde::Deserialize;
use serde_json::{Value, json};
use tempfile::TempDir;

use browser::{Browser, Media, Page, Scheme, Scripts, View};
use common::{answer_schema, careers, output};

/// The most bytes of all pages in one file.
const MOST: u64 = 3_000_000;

struct Site {
    folder: PathBuf,
    /// Removes the folder in the end.
    _scratch: Option<TempDir>,
}

/// The options for the pages of one career.
const SMALL: &[&str] = &[
    "--catalogue",
    "own",
    "--profiles",
    "tests/cmd/site.in/profiles",
];

/// The pages of all careers, for tests that only look at them.
static SITE: LazyLock<Site> = LazyLock::new(Site::whole);

impl Site {
    /// Writes the pages as a folder, and as one file in each language.
    fn whole() -> Self {
        // A static is never dropped, so it lies where cargo cleans up.
        let site = Self {
            folder: Path::new(env!("CARGO_TARGET_TMPDIR")).join("site"),
            _scratch: None,
        };
        fs::create_dir_all(&site.folder).expect("a folder");
        for (path, lang) in [
            ("situs", "id"),
            ("karier.html", "id"),
            ("careers.html", "en"),
        ] {
            site.write(path, &["--force", "--lang", lang]);
        }
        site
    }

    /// Writes the pages of one career as a folder.
    fn small() -> Self {
        let scratch = tempfile::tempdir().expect("a temporary folder");
        let site = Self {
            folder: scratch.path().to_owned(),
            _scratch: Some(scratch),
        };
        site.write("situs", SMALL);
        site
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    fn write(&self, path: &str, args: &[&str]) -> Value {
        let output = careers(["site", "--json"])
            .args(args)
            .arg(self.path(path))
            .output()
            .expect("the program runs");
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        let json = serde_json::from_slice(&output.stdout).expect("JSON");
        assert!(answer_schema().is_valid(&json), "{json}");
        json
    }

    /// All pages of the folder.
    fn pages(&self) -> Vec<PathBuf> {
        let mut pages = Vec::new();
        let mut folders = vec![self.path("situs")];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    folders.push(path);
                } else if path
                    .extension()
                    .is_some_and(|extension| extension == "html")
                {
                    pages.push(path);
                }
            }
        }
        pages
    }
}

/// The values of an attribute in a page.
fn attributes<'h>(html: &'h str, name: &'h str) -> impl Iterator<Item = &'h str> {
    let pattern = format!(" {name}=\"");
    let places: Vec<_> = html
        .match_indices(&pattern)
        .map(|(at, _)| at + pattern.len())
        .collect();
    places
        .into_iter()
        .map(|at| html[at..].split('"').next().expect("a value"))
}

#[test]
fn every_link_leads_somewhere() {
    let site = &*SITE;
    let pages = site.pages();
    // 200 careers and six other pages in each language, and the first page.
    assert_eq!(pages.len(), 2 * (200 + 6) + 1);
    for page in pages {
        let html = fs::read_to_string(&page).expect("text");
        let folder = page.parent().expect("a folder");
        let ids: BTreeSet<_> = attributes(&html, "id").collect();
        for address in attributes(&html, "href").collect::<BTreeSet<_>>() {
            let is_there = match address.strip_prefix('#') {
                Some(id) => ids.contains(id),
                None => folder.join(address).is_file(),
            };
            assert!(is_there, "{}: {address}", page.display());
        }
    }
    for file in ["karier.html", "careers.html"] {
        let html = fs::read_to_string(site.path(file)).expect("text");
        let ids: Vec<_> = attributes(&html, "id").collect();
        let unique: BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{file}: an id stands twice");
        for address in attributes(&html, "href") {
            let id = address.strip_prefix('#').expect("a place in the file");
            assert!(unique.contains(&id), "{file}: {address}");
        }
    }
}

#[test]
fn one_file_is_small_enough_to_send() {
    let site = &*SITE;
    for file in ["karier.html", "careers.html"] {
        let length = fs::metadata(site.path(file)).expect("a file").len();
        assert!(length < MOST, "{file}: {length}");
    }
}

#[test]
fn a_folder_of_ours_is_replaced_and_another_one_is_kept() {
    let site = Site::small();
    fs::write(site.path("situs/id/old.html"), "old").expect("a file");
    assert_eq!(site.write("situs", SMALL)["kept"], Value::Null);
    assert!(!site.path("situs/id/old.html").exists());
    fs::create_dir(site.path("album")).expect("a folder");
    fs::write(site.path("album/photo"), "photo").expect("a file");
    let refused = careers(["site"])
        .arg(site.path("album"))
        .output()
        .expect("the program runs");
    assert_eq!(refused.status.code(), Some(2));
    assert_eq!(
        fs::read_dir(site.path("album")).expect("a folder").count(),
        1
    );
    let kept = site.write("album", &[SMALL, &["--force"]].concat());
    let kept = Path::new(kept["kept"].as_str().expect("a path"));
    assert_eq!(
        fs::read_to_string(kept.join("photo")).expect("a file"),
        "photo"
    );
    assert!(site.path("album/id/index.html").is_file());
    let entries: BTreeSet<_> = fs::read_dir(&site.folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name())
        .collect();
    let expected = ["album", "album.1", "situs"];
    assert!(entries.iter().eq(expected.iter()), "{entries:?}");
}

/// The step of [`folder::write`] that a killed program leaves: the old folder is moved aside, and the
/// new one isn't in its place yet.
///
/// [`folder::write`]: careers::terminal::folder::write
#[test]
fn what_a_killed_program_left_is_put_right() {
    let site = Site::small();
    fs::rename(site.path("situs"), site.path(".situs.careers-old")).expect("a folder");
    fs::create_dir(site.path(".situs.careers-new")).expect("a folder");
    fs::write(site.path(".situs.careers-new/half"), "").expect("a file");
    site.write("situs", SMALL);
    assert!(site.path("situs/id/index.html").is_file());
    for left in [".situs.careers-old", ".situs.careers-new"] {
        assert!(!site.path(left).exists(), "{left}");
    }
}

#[test]
fn an_official_career_has_a_page_with_its_attribution() {
    let scratch = tempfile::tempdir().expect("a temporary folder");
    let data = scratch.path().join("data");
    let import = careers(["import", "toml", "tests/cmd/own.in/profiles/maritim"])
        .env("XDG_DATA_HOME", &data)
        .output()
        .expect("the program runs");
    assert_eq!(
        import.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&import.stderr)
    );
    let output = careers(["site", "--catalogue", "maritim"])
        .env("XDG_DATA_HOME", &data)
        .arg(scratch.path().join("situs"))
        .output()
        .expect("the program runs");
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let page = scratch
        .path()
        .join("situs/id/careers/maritim.juru-las-kapal.html");
    assert!(page.is_file());
}

#[test]
fn a_text_of_a_profile_cannot_end_the_data_of_the_script() {
    let scratch = tempfile::tempdir().expect("a temporary folder");
    fs::write(
        scratch.path().join("hostile.toml"),
        "title = '</script><script>alert(1)</script>'\nsummary = '<!--<script>'\ninterests = 'RIA'\n",
    )
    .expect("a profile");
    let output = careers(["site", "--catalogue", "own", "--profiles"])
        .args([scratch.path(), &scratch.path().join("situs")])
        .output()
        .expect("the program runs");
    assert_eq!(output.status.code(), Some(0));
    for page in ["index", "compare", "match"] {
        let path = scratch.path().join(format!("situs/id/{page}.html"));
        let html = fs::read_to_string(path).expect("a page");
        // The data and the script.
        assert_eq!(html.matches("<script").count(), 2, "{page}");
        assert_eq!(html.matches("</script").count(), 2, "{page}");
        assert!(!html.contains("<!--"), "{page}");
    }
}

#[test]
fn catalogues_without_a_career_make_no_pages() {
    let scratch = tempfile::tempdir().expect("a folder");
    for name in ["situs", "situs.html"] {
        let path = scratch.path().join(name);
        let output = careers(["site", "--catalogue", "own"])
            .arg(&path)
            .output()
            .expect("the program runs");
        assert_eq!(output.status.code(), Some(1), "{name}");
        assert!(!output.stderr.is_empty(), "{name}");
        assert!(!path.exists(), "{name}");
    }
}

#[test]
fn a_subject_may_be_called_by_any_name() {
    let scratch = tempfile::tempdir().expect("a folder");
    let profiles = scratch.path().join("profiles");
    fs::create_dir_all(profiles.join("work")).expect("a folder");
    let name = format!("Seni, Budaya, {}", "dan Kriya ".repeat(20).trim_end());
    let text = format!(
        "[regulation]\nname = \"R\"\nyear = 2026\ncaution = \"C\"\nvocational = \"V\"\n\
         own_entrance = \"O\"\nreligious_entrance = \"E\"\nchecked = 2026-11-27\n\
         [subjects]\n\"{name}\" = {{ en = \"Arts\", taught = \"elective\" }}\n\
         [groups]\nG = {{ en = \"G\", subjects = [\"{name}\"], rule = \"S\" }}\n"
    );
    fs::write(profiles.join("subjects.toml"), text).expect("a file");
    let majors = "\"Seni Patung\" = { en = \"Sculpture\", level = \"s1\", groups = [\"G\"] }\n";
    fs::write(profiles.join("majors.toml"), majors).expect("a file");
    let career = "title = \"Pematung\"\nsummary = \"Memahat.\"\nmajors = [\"Seni Patung\"]\n";
    fs::write(profiles.join("work/pematung.toml"), career).expect("a file");
    let page = scratch.path().join("page.html");
    let output = careers(["site", "--catalogue", "own"])
        .arg(&page)
        .arg("--profiles")
        .arg(&profiles)
        .output()
        .expect("the program runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(fs::read_to_string(page).expect("a page").contains(&name));
}

#[test]
#[ignore = "needs Chromium or Chrome"]
fn pages_are_whole_without_a_script_on_a_phone() {
    let site = &*SITE;
    let browser = Browser::find().expect("Chromium or Chrome is installed");
    for path in [
        "situs/index.html",
        "situs/id/index.html",
        "situs/en/match.html",
        "situs/id/compare.html",
        "situs/id/majors.html",
        "situs/id/careers/nurse.html",
        "karier.html",
    ] {
        for scripts in [Scripts::On, Scripts::Off] {
            for scheme in [Scheme::Light, Scheme::Dark] {
                let view = View {
                    scheme,
                    scripts,
                    ..View::PHONE
                };
                let page = browser.open(site.path(path), view);
                assert_eq!(
                    page.eval("document.documentElement.scrollWidth"),
                    360,
                    "{path}"
                );
                let words = page.eval("document.body.innerText.split(/\\s+/).length");
                assert!(
                    words.as_u64().is_some_and(|words| words > 60),
                    "{path}: {words}"
                );
                assert_eq!(page.messages(), [""; 0], "{path}");
            }
        }
    }
}

/// The answer of the program to a question, as JSON.
fn program(question: &Question, catalogue: &Catalogue) -> Value {
    let answer = Answer::find(question, catalogue, Lang::Id).expect("an answer");
    serde_json::from_str(&json::answer(&answer, Lang::Id, Medium::Pipe(80))).expect("JSON")
}

fn slugs() -> Vec<String> {
    let list = output(["list", "--json"]).stdout;
    let list: Value = serde_json::from_slice(&list).expect("JSON");
    let careers = list["careers"].as_array().expect("a list").iter();
    careers
        .map(|career| career["slug"].as_str().expect("a slug").to_owned())
        .collect()
}

/// Numbers without any order, the same every time.
struct Numbers(u64);

impl Numbers {
    /// The next number below a limit, by Knuth's generator (MMIX).
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

#[test]
#[ignore = "needs Chromium or Chrome"]
fn a_comparison_on_a_page_is_that_of_the_program() {
    let site = &*SITE;
    let browser = Browser::find().expect("Chromium or Chrome is installed");
    let catalogue = built_in::catalogue().expect("the built-in catalogue");
    let slugs = slugs();
    let next = |at: usize, by: usize| slugs[(at + by) % slugs.len()].clone();
    // Every career beside the next one, beside a far one, and among four.
    let mut groups = Vec::new();
    for at in 0..slugs.len() {
        groups.push(vec![next(at, 0), next(at, 1)]);
        groups.push(vec![next(at, 0), next(at, 77)]);
        groups.push((0..4).map(|by| next(at, by)).collect());
    }
    for (file, articles) in [
        (
            "situs/id/compare.html",
            "document.querySelector('template').content",
        ),
        ("karier.html", "document"),
    ] {
        let page = browser.open(site.path(file), View::COMPUTER);
        let compared = page.eval(&format!(
            "{}.map((slugs) => careers.compare(slugs.map((slug) =>
               {articles}.querySelector(`article[data-career=\"${{slug}}\"]`))))",
            json!(groups)
        ));
        let mut differences = 0;
        for (group, compared) in groups.iter().zip(compared.as_array().expect("a list")) {
            let question = Question::Compare {
                careers: group.clone(),
                parts: Vec::new(),
            };
            let mut expected = program(&question, &catalogue);
            expected
                .as_object_mut()
                .expect("an object")
                .remove("careers");
            assert_eq!(*compared, expected, "{group:?} in {file}");
            differences += compared["differences"].as_array().map_or(0, Vec::len);
        }
        assert!(differences > 300, "{differences}");
    }
}

/// A number of the JSON in thousandths, if there is one.
fn thousandths(number: &Value) -> Option<i64> {
    let number = number.as_f64()?;
    #[allow(clippy::cast_possible_truncation, reason = "it is from -1000 to 1000")]
    Some((number * 1000.0).round() as i64)
}

/// A result of the script, with agreements in thousandths, as far as the program's JSON has it.
const RESULT: &str = "(given) => {
    const {letters, scores, reason, careers: found, halves, bands, subjects} =
      careers.match(JSON.parse(document.querySelector('#careers-data').textContent), given);
    // Halves are rounded away from zero, as in Rust.
    const round = (number) => number === null ? null :
      Math.sign(number) * Math.round(Math.abs(number) * 1000) + 0;
    return {letters, scores, reason: reason && 'flat', halves: round(halves), bands, subjects,
      careers: found.map(({career, agreement, rank, band}) =>
        [career.slug, round(agreement), rank, band])};
  }";

#[test]
#[ignore = "needs Chromium or Chrome"]
fn a_result_of_the_questionnaire_on_a_page_is_that_of_the_program() {
    let site = &*SITE;
    let browser = Browser::find().expect("Chromium or Chrome is installed");
    let catalogue = built_in::catalogue().expect("the built-in catalogue");
    let mut numbers = Numbers(1);
    let mut given: Vec<(Value, Interested)> = Vec::new();
    for number in 0..300 {
        // Every third profile is narrow, so that some are flat and many interests tie.
        let limit = if number % 3 == 0 { 9 } else { 33 };
        let scores: Vec<_> = (0..6).map(|_| numbers.below(limit).to_string()).collect();
        let Ok(scores) = Scores::read(&scores.join("-")) else {
            panic!("six scores")
        };
        given.push((json!(scores.numbers()), Interested::WithScores(scores)));
    }
    for number in 0..100 {
        // Every tenth pupil has answered with two keys.
        let limit = if number % 10 == 0 { 2 } else { 5 };
        let digits: Vec<_> = (0..48).map(|_| numbers.below(limit) + 1).collect();
        let typed: String = digits.iter().map(ToString::to_string).collect();
        let answers = Answers::new(&typed).expect("48 answers");
        let scores = answers.scores().expect("every answer");
        given.push((json!(digits), Interested::WithAnswers { answers, scores }));
    }
    let inputs: Vec<_> = given.iter().map(|(input, _)| input).collect();
    let page = browser.open(site.path("situs/id/match.html"), View::COMPUTER);
    let results = page.eval(&format!("{}.map({RESULT})", json!(inputs)));
    let mut unranked = 0;
    for ((input, interested), result) in given.iter().zip(results.as_array().expect("a list")) {
        let question = Question::Match(MatchQuestion {
            interests: KnownInterests::Known(interested.clone()),
            extent: Extent::Usual,
            ..MatchQuestion::default()
        });
        let answer = program(&question, &catalogue);
        let careers = answer["careers"].as_array().expect("a list").iter();
        let careers: Vec<_> = careers
            .map(|found| {
                let agreement = thousandths(&found["agreement"]);
                json!([found["slug"], agreement, found["rank"], found["band"]])
            })
            .collect();
        let mut expected = json!({"careers": careers});
        for key in ["letters", "scores", "reason", "bands", "subjects"] {
            expected[key] = answer[key].clone();
        }
        expected["halves"] = json!(thousandths(&answer["halves"]));
        unranked += usize::from(!answer["reason"].is_null());
        // Without careers there are no bands to count and no subjects.
        if answer["reason"].is_null() {
            for (key, value) in expected.as_object().expect("an object") {
                let differs = |at: &usize| result[key][at] != value[at];
                let place = (0..200).find(differs).unwrap_or_default();
                assert!(
                    result[key] == *value,
                    "{input}: {key}: {} {}",
                    result[key][place],
                    value[place]
                );
            }
        } else {
            assert_eq!(result["reason"], expected["reason"], "{input}");
        }
    }
    assert!((5..150).contains(&unranked), "{unranked}");
}

#[derive(Deserialize)]
struct Judged {
    query: Vec<Query>,
}

#[derive(Deserialize)]
struct Query {
    words: String,
    careers: Vec<String>,
}

/// The number of queries with a right career among the first three.
fn successes(queries: &[Query], found: &[Vec<String>]) -> usize {
    let is_right = |(query, found): &(&Query, &Vec<String>)| {
        let first = found.iter().take(3);
        first.into_iter().any(|slug| query.careers.contains(slug))
    };
    queries.iter().zip(found).filter(is_right).count()
}

fn searched(page: &Page<'_>, queries: &[Query]) -> Vec<Vec<String>> {
    let words: Vec<_> = queries.iter().map(|query| &query.words).collect();
    let found = page.eval(&format!(
        "(() => {{ const data = JSON.parse(document.querySelector('#careers-data').textContent);
           return {}.map((words) => careers.search(data, words).careers.map(({{slug}}) => slug)); }})()",
        json!(words)
    ));
    serde_json::from_value(found).expect("slugs")
}

#[test]
#[ignore = "needs Chromium or Chrome"]
fn search_on_a_page_comes_near_that_of_the_program() {
    let site = &*SITE;
    let browser = Browser::find().expect("Chromium or Chrome is installed");
    let catalogue = built_in::catalogue().expect("the built-in catalogue");
    for file in ["tests/relevance/queries.toml", "tests/relevance/blind.toml"] {
        let judged = fs::read_to_string(file).expect("judged queries");
        let Judged { query: queries } = toml::from_str(&judged).expect("judged queries");
        let of_program = |query: &Query| -> Vec<String> {
            let question = Question::Search {
                words: query.words.clone(),
                limit: 3,
                catalogues: Vec::new(),
            };
            let answer = program(&question, &catalogue);
            let careers = answer["careers"].as_array().expect("a list").iter();
            careers
                .map(|career| career["slug"].as_str().expect("a slug").to_owned())
                .collect()
        };
        let of_program: Vec<_> = queries.iter().map(of_program).collect();
        let best = successes(&queries, &of_program);
        for page in ["situs/id/index.html", "situs/en/index.html", "karier.html"] {
            let opened = browser.open(site.path(page), View::COMPUTER);
            let found = successes(&queries, &searched(&opened, &queries));
            println!(
                "{file} {page}: {found} of {}, the program {best}",
                queries.len()
            );
            assert!(found * 10 >= best * 9, "{file} {page}: {found} of {best}");
        }
    }
}

#[test]
#[ignore = "needs Chromium or Chrome"]
fn the_forms_work_by_keys_and_clicks() {
    let site = &*SITE;
    let browser = Browser::find().expect("Chromium or Chrome is installed");
    for (index, matching) in [
        ("situs/id/index.html", "situs/id/match.html"),
        ("karier.html", "karier.html"),
    ] {
        let page = browser.open(site.path(index), View::PHONE);
        page.type_text("#search", "suster");
        let first = "document.querySelector('[data-results] a').textContent";
        assert_eq!(page.eval(first), "Perawat");
        page.click("[data-results] a");
        let page = browser.open(site.path(matching), View::PHONE);
        page.type_text("#code", "K1 26-11-12-22-15-4\n");
        let result = page.eval("document.querySelector('[data-body]').innerText");
        let result = result.as_str().expect("text");
        assert!(
            result.contains("Instruktur Kebugaran (Personal Trainer)"),
            "{result}"
        );
        assert!(result.contains("0,87 mirip"), "{result}");
        assert_eq!(page.eval("document.documentElement.scrollWidth"), 360);
        assert_eq!(page.messages(), [""; 0]);
    }
}

/// The pictures of the README. `SNAPSHOTS=overwrite` draws them anew.
#[test]
#[ignore = "needs Chromium or Chrome"]
fn the_pictures_of_the_readme_are_of_such_pages() {
    let site = &*SITE;
    let browser = Browser::find().expect("Chromium or Chrome is installed");
    let page = browser.open(site.path("situs/id/index.html"), View::PHONE);
    page.type_text("#search", "merawat hewan");
    page.assert_picture("docs/phone.png");
    let slips = site.path("kelas.html");
    let output = careers(["class", "tests/cmd/class.in/kelas-36.csv", "--force", "-o"])
        .arg(&slips)
        .output()
        .expect("the program runs");
    assert_eq!(output.status.code(), Some(0));
    let view = View {
        media: Media::Print,
        ..View::COMPUTER
    };
    let page = browser.open(slips, view);
    let first = "document.querySelectorAll('main, footer, .slip:nth-child(n + 5)')
      .forEach((part) => part.remove())";
    page.eval(first);
    page.eval("document.body.style.zoom = 0.77");
    page.assert_picture("docs/slips.png");
}
