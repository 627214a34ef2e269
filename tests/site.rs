//! The pages of `careers site`: whole without a script, whole on the disk, and whole in their links.
//!
//! `cargo test --test site -- --ignored` runs those that need Chromium or Chrome.

#![cfg(unix)]

#[path = "common/browser/mod.rs"]
#[allow(dead_code, reason = "its own tests use all of it")]
mod browser;
mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;

use browser::{Browser, Scheme, Scripts, View};
use common::{answer_schema, careers};

/// The most bytes of all pages in one file.
const MOST: u64 = 3_000_000;

struct Site {
    folder: TempDir,
}

impl Site {
    /// Writes the pages as a folder, and as one file in each language.
    fn new() -> Self {
        let site = Self {
            folder: tempfile::tempdir().expect("a temporary folder"),
        };
        for (path, lang) in [
            ("situs", "id"),
            ("karier.html", "id"),
            ("careers.html", "en"),
        ] {
            site.write(path, &["--lang", lang]);
        }
        site
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
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
    let site = Site::new();
    let pages = site.pages();
    // 200 careers and six other pages in each language, and the first page.
    assert_eq!(pages.len(), 2 * (200 + 6) + 1);
    for page in pages {
        let html = fs::read_to_string(&page).expect("text");
        let folder = page.parent().expect("a folder");
        for address in attributes(&html, "href") {
            assert!(
                folder.join(address).is_file(),
                "{}: {address}",
                page.display()
            );
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
    let site = Site::new();
    for file in ["karier.html", "careers.html"] {
        let length = fs::metadata(site.path(file)).expect("a file").len();
        assert!(length < MOST, "{file}: {length}");
    }
}

#[test]
fn a_folder_of_ours_is_replaced_and_another_one_is_kept() {
    let site = Site::new();
    fs::write(site.path("situs/id/old.html"), "old").expect("a file");
    assert_eq!(site.write("situs", &[])["kept"], Value::Null);
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
    let kept = site.write("album", &["--force"]);
    let kept = Path::new(kept["kept"].as_str().expect("a path"));
    assert_eq!(
        fs::read_to_string(kept.join("photo")).expect("a file"),
        "photo"
    );
    assert!(site.path("album/id/index.html").is_file());
    let entries: BTreeSet<_> = fs::read_dir(site.folder.path())
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name())
        .collect();
    let expected = ["album", "album.1", "careers.html", "karier.html", "situs"];
    assert!(entries.iter().eq(expected.iter()), "{entries:?}");
}

/// The step of [`folder::write`] that a killed program leaves: the old folder is moved aside, and the
/// new one isn't in its place yet.
///
/// [`folder::write`]: careers::terminal::folder::write
#[test]
fn what_a_killed_program_left_is_put_right() {
    let site = Site::new();
    fs::rename(site.path("situs"), site.path(".situs.careers-old")).expect("a folder");
    fs::create_dir(site.path(".situs.careers-new")).expect("a folder");
    fs::write(site.path(".situs.careers-new/half"), "").expect("a file");
    site.write("situs", &[]);
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
#[ignore = "needs Chromium or Chrome"]
fn pages_are_whole_without_a_script_on_a_phone() {
    let site = Site::new();
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
                    scripts,
                    scheme,
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
