//! A page: what a person does there, and what it shows, prints and says.

use std::path::Path;
use std::{env, fs};

use data_encoding::BASE64;
use serde_json::{Value, json};

use super::Browser;

/// Addresses that lead to no other machine.
const LOCAL: [&str; 3] = ["file:", "data:", "blob:"];
/// The sides of A4 in inches.
const A4: [f64; 2] = [210.0 / 25.4, 297.0 / 25.4];

/// A page in a tab of its own, which closes with it.
pub struct Page<'a> {
    browser: &'a Browser,
    target: String,
    session: String,
}

impl<'a> Page<'a> {
    /// An empty tab.
    #[track_caller]
    pub(super) fn new(browser: &'a Browser) -> Self {
        let answer = browser.call(None, "Target.createTarget", json!({"url": "about:blank"}));
        let target = text(&answer["targetId"]);
        let params = json!({"targetId": target, "flatten": true});
        let answer = browser.call(None, "Target.attachToTarget", params);
        let page = Self {
            browser,
            target,
            session: text(&answer["sessionId"]),
        };
        for domain in ["Page", "Runtime", "Log", "Network"] {
            page.call(&format!("{domain}.enable"), json!({}));
        }
        page.call("Page.setLifecycleEventsEnabled", json!({"enabled": true}));
        page
    }

    #[track_caller]
    pub(super) fn go_to(&self, url: &str) {
        self.wait_for_load(|| {
            let answer = self.call("Page.navigate", json!({"url": url}));
            assert!(answer.get("errorText").is_none(), "{url}: {answer}");
        });
    }

    /// The value of an expression; of a promise, what it resolves to. `undefined` is null.
    #[track_caller]
    pub fn eval(&self, expression: &str) -> Value {
        let params = json!({"expression": expression, "awaitPromise": true, "returnByValue": true});
        let answer = self.call("Runtime.evaluate", params);
        if let Some(details) = answer.get("exceptionDetails") {
            panic!("{expression}: {}", exception(details));
        }
        answer["result"]["value"].clone()
    }

    /// Clicks with the mouse in the middle of the first element that a selector names.
    #[track_caller]
    pub fn click(&self, selector: &str) {
        let place = self.eval(&format!("({PLACE})({})", json!(selector)));
        let [Some(x), Some(y)] = [&place[0], &place[1]].map(Value::as_f64) else {
            panic!("`{selector}` {}", text(&place));
        };
        for kind in ["mousePressed", "mouseReleased"] {
            self.call(
                "Input.dispatchMouseEvent",
                json!({"type": kind, "x": x, "y": y, "button": "left", "clickCount": 1}),
            );
        }
    }

    /// Clicks on a link to another page and waits until that has loaded.
    #[track_caller]
    pub fn follow(&self, selector: &str) {
        self.wait_for_load(|| self.click(selector));
    }

    /// Clicks on a field and presses the keys of a text there; `\n` is Enter.
    #[track_caller]
    pub fn type_text(&self, selector: &str, text: &str) {
        self.click(selector);
        for character in text.chars() {
            let (key, text) = match character {
                '\n' => ("Enter".to_owned(), '\r'),
                other => (other.to_string(), other),
            };
            self.call(
                "Input.dispatchKeyEvent",
                json!({"type": "keyDown", "key": key, "text": text}),
            );
            self.call(
                "Input.dispatchKeyEvent",
                json!({"type": "keyUp", "key": key}),
            );
        }
    }

    /// The page printed as PDF, on A4 where its style says nothing else.
    #[track_caller]
    pub fn pdf(&self) -> Vec<u8> {
        let [width, height] = A4;
        let params = json!({"preferCSSPageSize": true, "paperWidth": width, "paperHeight": height});
        bytes(&self.call("Page.printToPDF", params))
    }

    /// What is seen of the page without scrolling, as PNG.
    #[track_caller]
    pub fn screenshot(&self) -> Vec<u8> {
        bytes(&self.call("Page.captureScreenshot", json!({"format": "png"})))
    }

    /// Draws the picture in a file anew if `SNAPSHOTS=overwrite`. Otherwise only its size is
    /// compared, because fonts differ from one machine to the next.
    #[track_caller]
    pub fn assert_picture(&self, path: impl AsRef<Path>) {
        let path = path.as_ref();
        let drawn = self.screenshot();
        if env::var_os("SNAPSHOTS").is_some_and(|action| action == "overwrite") {
            fs::write(path, &drawn).expect("the picture can be written");
        }
        let kept = fs::read(path).unwrap_or_default();
        // The width and height of a PNG are the last eight bytes of these.
        assert_eq!(kept.get(..24), drawn.get(..24), "{}", path.display());
    }

    /// What the page has said to the console, its errors, violations of its policy, and the
    /// addresses on other machines that it asked for. A worker's requests appear only as the
    /// errors that they end in.
    #[track_caller]
    pub fn messages(&self) -> Vec<String> {
        // What was said before arrives before an answer.
        self.eval("null");
        let process = self.browser.process.borrow();
        let events = process.events.iter();
        let of_page = events.filter(|event| event["sessionId"] == *self.session);
        of_page.filter_map(message).collect()
    }

    /// Does something and waits until another document has loaded.
    #[track_caller]
    fn wait_for_load(&self, act: impl FnOnce()) {
        let tree = self.call("Page.getFrameTree", json!({}));
        let earlier = &tree["frameTree"]["frame"]["loaderId"];
        let now = self.browser.process.borrow().events.len();
        act();
        let is_load = |event: &Value| {
            let params = &event["params"];
            event["method"] == "Page.lifecycleEvent"
                && params["name"] == "load"
                && params["frameId"] == *self.target
                && params["loaderId"] != *earlier
        };
        self.browser
            .process
            .borrow_mut()
            .wait("loading", now, is_load);
    }

    #[track_caller]
    pub(super) fn call(&self, method: &str, params: Value) -> Value {
        self.browser.call(Some(&self.session), method, params)
    }
}

impl Drop for Page<'_> {
    fn drop(&mut self) {
        let params = json!({"targetId": self.target});
        let mut process = self.browser.process.borrow_mut();
        let _ = process.send(None, "Target.closeTarget", params);
    }
}

/// The width and height of every page of a PDF by Chromium, in points.
pub fn page_sizes(pdf: &[u8]) -> Vec<[f64; 2]> {
    let pdf = String::from_utf8_lossy(pdf);
    let objects = pdf.split("endobj");
    let is_page = |object: &&str| {
        let kind = object.split_once("/Type /Page");
        // The nodes above the pages are of the type `/Pages`.
        kind.is_some_and(|(_, rest)| !rest.starts_with('s'))
    };
    objects
        .filter(is_page)
        .map(|page| {
            let (_, sides) = page.split_once("/MediaBox [0 0 ").expect("a size");
            let (sides, _) = sides.split_once(']').expect("an end");
            let (width, height) = sides.split_once(' ').expect("two sides");
            [width, height].map(|side| side.parse().expect("a number"))
        })
        .collect()
}

/// The middle of an element's first box, or why nobody can click there.
const PLACE: &str = r#"selector => {
    const element = document.querySelector(selector);
    if (!element) return "isn't there";
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const box = element.getClientRects()[0];
    if (!box) return "isn't shown";
    const place = [box.x + box.width / 2, box.y + box.height / 2];
    const top = document.elementFromPoint(...place);
    return element.contains(top) ? place : `lies under ${top?.outerHTML}`;
}"#;

/// The words of an event for `Page::messages`, if it belongs there.
fn message(event: &Value) -> Option<String> {
    let params = &event["params"];
    match event["method"].as_str()? {
        "Runtime.consoleAPICalled" => {
            let words = params["args"].as_array()?.iter();
            let words: Vec<_> = words
                .map(|word| text(word.get("value").unwrap_or(&word["description"])))
                .collect();
            Some(format!(
                "console.{}: {}",
                text(&params["type"]),
                words.join(" ")
            ))
        }
        "Runtime.exceptionThrown" => {
            let exception = exception(&params["exceptionDetails"]);
            Some(format!("exception: {exception}"))
        }
        "Log.entryAdded" => {
            let entry = &params["entry"];
            Some(format!(
                "{}: {}",
                text(&entry["source"]),
                text(&entry["text"])
            ))
        }
        "Network.requestWillBeSent" => request(&params["request"]["url"]),
        "Network.webSocketCreated" => request(&params["url"]),
        _ => None,
    }
}

fn request(url: &Value) -> Option<String> {
    let url = text(url);
    let is_local = LOCAL.iter().any(|scheme| url.starts_with(scheme));
    (!is_local).then(|| format!("request: {url}"))
}

fn exception(details: &Value) -> String {
    let description = details["exception"].get("description");
    text(description.unwrap_or(&details["text"]))
}

/// A string as it is, and any other value as JSON.
fn text(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// The file in an answer.
fn bytes(answer: &Value) -> Vec<u8> {
    let data = text(&answer["data"]);
    BASE64.decode(data.as_bytes()).expect("base64")
}
