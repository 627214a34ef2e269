//! What no printed text may hold, said anew and not taken from the program.

use csv::ReaderBuilder;

/// The elements of our pages. Scripts and the style are looked at apart.
const ELEMENTS: &str = "!doctype html head meta title body header nav main section article footer \
    h1 h2 h3 h4 h5 h6 p a ul ol li dl dt dd div span b strong em i small mark code pre br hr \
    meter table caption colgroup col thead tbody tr th td details summary form label input button select \
    option fieldset legend output figure figcaption svg rect text noscript template dialog time \
    aside";

/// Panics if a text could drive a terminal or show itself in another order than it is read in.
/// Line breaks, and the characters in `allowed`, are what we print ourselves.
#[track_caller]
pub fn text(text: &str, allowed: &[char]) {
    let is_bidi = |c| {
        matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}')
            || ('\u{2028}'..='\u{202e}').contains(&c)
            || ('\u{2066}'..='\u{2069}').contains(&c)
    };
    let is_wrong = |c: char| c != '\n' && !allowed.contains(&c) && (c.is_control() || is_bidi(c));
    if let Some(place) = text.find(is_wrong) {
        let line = text[..place].rsplit('\n').next().unwrap_or_default();
        panic!("an unsafe character after {line:?}");
    }
}

/// Panics if a text holds another escape sequence than those of colours, or something unsafe.
#[track_caller]
pub fn colored(printed: &str) {
    let mut pieces = printed.split("\u{1b}[");
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let rest = piece.trim_start_matches(|c: char| c.is_ascii_digit() || c == ';');
        plain += rest.strip_prefix('m').expect("the end of a colour");
    }
    text(&plain, &['\u{c}']);
}

/// Panics if a page holds an element that isn't one of ours, `scripts` more or fewer scripts, or an
/// address of a kind that runs something.
#[track_caller]
pub fn page(page: &str, scripts: usize) {
    let (head, rest) = page.split_once("<style>").expect("a style");
    // The style is the same on all pages.
    let (_, body) = rest.split_once("</style>").expect("its end");
    let lower = [head, body].concat().to_ascii_lowercase();
    text(&lower, &[]);
    assert_eq!(lower.matches("<script").count(), scripts, "scripts");
    assert_eq!(
        lower.matches("</script").count(),
        scripts,
        "ends of scripts"
    );
    for piece in without_scripts(&lower).split('<').skip(1) {
        let name = piece.trim_start_matches('/');
        let name = name.split([' ', '>', '/', '\n']).next().unwrap_or_default();
        let is_ours = ELEMENTS.split_whitespace().any(|known| known == name);
        assert!(is_ours, "an element that isn't ours: <{name}");
    }
    for address in lower.split("href=\"").skip(1) {
        let address = address.split('"').next().unwrap_or_default();
        let scheme = address.split(['/', '#', '?']).next().unwrap_or_default();
        assert!(
            !scheme.contains(':') || ["https:", "http:"].contains(&scheme),
            "an address of another kind: {address}"
        );
    }
}

/// A page without the content of its scripts.
fn without_scripts(page: &str) -> String {
    let mut pieces = page.split("<script");
    let mut rest = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        rest += piece.split_once("</script>").map_or("", |(_, after)| after);
    }
    rest
}

/// Panics if a path leads out of its folder on some system.
#[track_caller]
pub fn path(path: &str) {
    let is_name = |name: &str| {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "-.".contains(c);
        name.chars().all(is_plain) && name != ".." && name != "."
    };
    assert!(path.split('/').all(is_name), "{path:?}");
}

/// Panics if a text isn't JSON, or holds a character unescaped that no text may hold.
#[track_caller]
pub fn json(printed: &str) {
    text(printed, &[]);
    if let Err(error) = serde_json::from_str::<serde::de::IgnoredAny>(printed) {
        panic!("{error}: {printed}");
    }
}

/// Panics if a text isn't a table whose rows are all as long as its header.
#[track_caller]
pub fn table(printed: &str, separator: u8) -> Vec<String> {
    text(printed, &['\r', '\u{feff}']);
    let printed = printed.strip_prefix('\u{feff}').unwrap_or(printed);
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .from_reader(printed.as_bytes());
    let mut cells = Vec::new();
    for row in reader.records() {
        let row = row.expect("a table");
        cells.extend(row.iter().map(str::to_owned));
    }
    cells
}

/// Panics if a spreadsheet program would take a cell of a table for a formula. A number that is less
/// than nothing begins with a sign, too.
#[track_caller]
pub fn spreadsheet(printed: &str) {
    for cell in table(printed, b';') {
        let is_number = cell.replace(',', ".").parse::<f64>().is_ok();
        assert!(
            is_number || !cell.trim_start().starts_with(['=', '+', '-', '@']),
            "a formula: {cell:?}"
        );
    }
}
