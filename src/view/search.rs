//! Careers that free words find: each with the places where the words were found.

use std::borrow::Cow;

use crate::answer::{Found, Match, Search};
use crate::catalog::record::Part;
use crate::catalog::words::split;
use crate::messages::Labels;

use super::layout::{Medium, wrap};
use super::style::{Paint, Tone};
use super::table::{List, push_lines};
use super::{Page, words};

/// As many places as a hit shows.
const PLACES: usize = 2;

pub fn render(search: &Search, page: Page) -> String {
    match page.medium {
        Medium::Pipe(_) => lines(search, page),
        Medium::Terminal(_) => blocks(search, page),
    }
}

/// A line for each career, with its first place.
fn lines(search: &Search, page: Page) -> String {
    let labels = page.labels();
    let mut list = List::new([(labels.slug, Tone::Name), (labels.career, Tone::Plain), (labels.found, Tone::Plain)]);
    for career in &search.careers {
        let place = career.matches.first().map(|found| format!("{}: {}", part(found, labels), marked(found)));
        list.push([career.slug.as_str().into(), words(&career.title).into(), place.unwrap_or_default().into()]);
    }
    list.render(page)
}

/// A block for each career: what it is called, and below it the places.
fn blocks(search: &Search, page: Page) -> String {
    let width = page.medium.prose();
    let mut out = String::new();
    for career in &search.careers {
        if !out.is_empty() {
            out.push('\n');
        }
        push_lines(&mut out, &wrap(&words(&career.title), "", width), Tone::Title, page.paint);
        let place = format!("{} · {}", career.slug, words(&career.field_name));
        push_lines(&mut out, &wrap(&place, "", width), Tone::Muted, page.paint);
        push_places(&mut out, career, page, width);
    }
    out
}

fn push_places(out: &mut String, career: &Found, page: Page, width: usize) {
    for found in career.matches.iter().take(PLACES) {
        let text = format!("{}: {}", part(found, page.labels()), marked(found));
        for line in wrap(&text, "  ", width) {
            match page.paint {
                Paint::Plain => out.push_str(&line),
                Paint::Ansi => push_highlighted(out, &line),
            }
            out.push('\n');
        }
    }
}

/// The text with its matching words between asterisks, which show without colour what they are.
fn marked(found: &Match) -> String {
    let text = words(&found.text);
    let mut out = String::new();
    for piece in text.split_inclusive(' ') {
        let is_match = split(piece).iter().any(|word| found.words.contains(word));
        if is_match {
            let word = piece.trim_matches(|c: char| !c.is_alphanumeric());
            out.push_str(&piece.replacen(word, &format!("*{word}*"), 1));
        } else {
            out.push_str(piece);
        }
    }
    out
}

/// A line in which what stands between asterisks is in the tone of a name.
fn push_highlighted(out: &mut String, line: &str) {
    for (position, piece) in line.split('*').enumerate() {
        let tone = if position % 2 == 1 { Tone::Name } else { Tone::Plain };
        tone.paint(out, piece, Paint::Ansi);
    }
}

/// What the part is called, on one line.
fn part(found: &Match, labels: &Labels) -> Cow<'static, str> {
    let label = match found.part {
        Part::Title => labels.career,
        Part::Aliases => labels.aliases,
        Part::Focus => labels.focus,
        Part::Tools => labels.tools,
        Part::Summary => labels.summary,
        Part::Duties => labels.duties,
        Part::Suited => labels.suited,
        Part::Majors => labels.majors,
        Part::Companies => labels.companies,
    };
    label.replace('\n', " ").into()
}
