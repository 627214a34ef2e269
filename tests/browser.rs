//! The browser that other tests look at pages with: each of its promises, on pages written here.
//!
//! `cargo test --test browser -- --ignored` runs them where Chromium or Chrome is installed.

#![cfg(unix)]

#[path = "common/browser/mod.rs"]
mod browser;

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

use browser::{Browser, Media, Page, Scheme, Scripts, View, page_sizes};

/// A browser, and a folder with pages.
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

    /// Writes a page that is fit for phones.
    fn write(&self, name: &str, html: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        let head = r#"<!doctype html><meta name="viewport" content="width=device-width">"#;
        fs::write(&path, format!("{head}{html}")).expect("a page");
        path
    }

    fn open(&self, view: View, html: &str) -> Page<'_> {
        self.browser.open(self.write("page.html", html), view)
    }
}

#[test]
#[ignore = "needs Chromium or Chrome"]
fn a_page_is_as_wide_as_its_device() {
    let pages = Pages::new();
    for (view, width) in [(View::PHONE, 360), (View::COMPUTER, 1280)] {
        let page = pages.open(view, "<p>a");
        assert_eq!(page.eval("innerWidth"), width);
        assert_eq!(page.eval("document.body.offsetWidth + 16"), width);
    }
}

#[test]
#[ignore = "needs Chromium or Chrome"]
fn a_page_that_is_not_made_for_phones_is_wider_there() {
    let pages = Pages::new();
    let path = pages.folder.path().join("a%20b #1?.html");
    fs::write(&path, "<!doctype html><p>a").expect("a page");
    let page = pages.browser.open(path, View::PHONE);
    assert_eq!(page.eval("innerWidth"), 980);
}

#[test]
#[ignore = "needs Chromium or Chrome"]
fn scheme_and_medium_are_those_of_the_view() {
    let pages = Pages::new();
    let seen = |scheme, media| {
        let view = View {
            scheme,
            media,
            ..View::COMPUTER
        };
        let page = pages.open(view, "<p>a");
        ["(prefers-color-scheme: dark)", "print"]
            .map(|query| page.eval(&format!("matchMedia('{query}').matches")))
    };
    assert_eq!(seen(Scheme::Light, Media::Screen), [false, false]);
    assert_eq!(seen(Scheme::Dark, Media::Screen), [true, false]);
    assert_eq!(seen(Scheme::Light, Media::Print), [false, true]);
}

#[test]
#[ignore = "needs Chromium or Chrome"]
fn a_page_is_read_and_clicked_whether_its_scripts_run_or_not() {
    let pages = Pages::new();
    let html = "<p>still</p><details><summary>a</summary>b</details>
        <script>document.querySelector('p').textContent = 'scripted'</script>";
    for (scripts, text) in [(Scripts::On, "scripted"), (Scripts::Off, "still")] {
        let view = View {
            scripts,
            ..View::PHONE
        };
        let page = pages.open(view, html);
        assert_eq!(page.eval("document.querySelector('p').textContent"), text);
        assert_eq!(page.eval("Promise.resolve(document.title)"), "");
        page.click("summary");
        assert_eq!(page.eval("document.querySelector('details').open"), true);
    }
}

#[test]
#[ignore = "needs Chromium or Chrome"]
fn clicks_keys_and_links_do_what_they_do_for_a_person() {
    let pages = Pages::new();
    pages.write("other.html", "<title>other</title><img src='missing.png'>");
    let page = pages.open(
        View::PHONE,
        "<style>html { scroll-behavior: smooth } a { display: block; margin-top: 200vh }</style>
        <button onclick='this.textContent += 1'>a</button>
        <form onsubmit='document.title = this.q.value; return false'><input name=q></form>
        <a href='other.html'>other</a>",
    );
    page.click("button");
    assert_eq!(
        page.eval("document.querySelector('button').textContent"),
        "a1"
    );
    page.type_text("input", "gizi é\n");
    assert_eq!(page.eval("document.title"), "gizi é");
    page.follow("a");
    assert_eq!(
        page.eval("[document.title, document.readyState].join()"),
        "other,complete"
    );
}

#[test]
#[ignore = "needs Chromium or Chrome"]
#[should_panic(expected = "`button` lies under <p")]
fn a_covered_button_is_not_clicked() {
    let html = "<button>a</button><p style='position: fixed; inset: 0; margin: 0'>b";
    Pages::new().open(View::PHONE, html).click("button");
}

#[test]
#[ignore = "needs Chromium or Chrome"]
fn a_page_that_keeps_to_itself_has_no_messages() {
    let pages = Pages::new();
    pages.write("style.css", "p { color: green }");
    let _other = pages.open(View::PHONE, "<script>console.log('a')</script>");
    let page = pages.open(
        View::PHONE,
        "<link rel=stylesheet href=style.css><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>
        <script>fetch('data:,a'); fetch(URL.createObjectURL(new Blob(['a'])))</script>",
    );
    assert_eq!(page.messages(), [""; 0]);
}

#[test]
#[ignore = "needs Chromium or Chrome"]
fn what_a_page_says_and_asks_for_is_told() {
    let pages = Pages::new();
    for (html, expected) in [
        (
            "<script>console.log('a', 1, [])</script>",
            "console.log: a 1 Array(0)",
        ),
        (
            "<script>throw new TypeError('a')</script>",
            "exception: TypeError: a",
        ),
        (
            "<script>Promise.reject(new Error('a'))</script>",
            "exception: Error: a",
        ),
        (
            "<meta http-equiv=Content-Security-Policy content=\"script-src 'none'\"><script>1</script>",
            "security: ",
        ),
        (
            "<img src=missing.png>",
            "network: Failed to load resource: net::ERR_FILE_NOT_FOUND",
        ),
        (
            "<img src=https://a.example/b.png>",
            "request: https://a.example/b.png",
        ),
        (
            "<iframe src=https://a.example/>",
            "request: https://a.example/",
        ),
        (
            "<script>new WebSocket('wss://a.example')</script>",
            "request: wss://a.example/",
        ),
        (
            "<script>fetch('http://127.0.0.1:9/')</script>",
            "request: http://127.0.0.1:9/",
        ),
    ] {
        let messages = pages.open(View::PHONE, html).messages();
        assert!(
            messages.iter().any(|message| message.starts_with(expected)),
            "{html}: {messages:?}"
        );
    }
}

#[test]
#[ignore = "needs Chromium or Chrome"]
fn a_page_is_printed_on_a4_sheets_with_the_style_for_print() {
    let pages = Pages::new();
    let sheets = |html| page_sizes(&pages.open(View::PHONE, html).pdf());
    let two = sheets("<p>a</p><p style='break-before: page'>b");
    assert_eq!(two.len(), 2);
    for [width, height] in two {
        // 210 and 297 mm, of which 25.4 are 72 points; sheets are cut to whole pixels.
        assert!((width - 595.28).abs() < 1.0, "{width}");
        assert!((height - 841.89).abs() < 1.0, "{height}");
    }
    let html = "<style>@media print { b { break-before: page; display: block } }</style>a<b>b</b>";
    assert_eq!(sheets(html).len(), 2);
    let html = "<style>@page { size: A5 landscape }</style>a";
    assert!(matches!(sheets(html)[..], [[width, height]] if width > height && width < 596.0));
}

#[test]
#[ignore = "needs Chromium or Chrome"]
fn a_picture_shows_what_a_device_shows() {
    let pages = Pages::new();
    let page = pages.open(View::PHONE, "<body style='height: 300vh'>a");
    let png = page.screenshot();
    assert_eq!(png[1..4], *b"PNG");
    assert_eq!(png[16..20], 360_u32.to_be_bytes());
    assert_eq!(png[20..24], 740_u32.to_be_bytes());
}

#[test]
#[ignore = "needs Chromium or Chrome"]
#[should_panic(expected = "kept.png")]
fn a_kept_picture_has_the_size_of_what_is_seen() {
    let pages = Pages::new();
    let kept = pages.folder.path().join("kept.png");
    let phone = pages.open(View::PHONE, "a");
    fs::write(&kept, phone.screenshot()).expect("a picture");
    phone.assert_picture(&kept);
    pages.open(View::COMPUTER, "a").assert_picture(&kept);
}
