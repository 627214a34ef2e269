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
    let mut list = List::new(
        search.careers.len(),
        [(labels.slug, Tone::Name), (labels.career, Tone::Plain), (labels.found, Tone::Plain)],
    );
    for career in &search.careers {
        let place = career.matches.first().map(|found| format!("{}: {}", part(found, labels), marked(found)));
        list.text(career.slug.as_str()).text(&words(&career.title)).text(&place.unwrap_or_default());
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
        let label = part(found, page.labels());
        match page.paint {
            Paint::Plain => {
                let lines = wrap(&format!("{label}: {}", marked(found)), "  ", width);
                push_lines(out, &lines, Tone::Plain, page.paint);
            }
            Paint::Ansi => {
                for line in wrap(&format!("{label}: {}", words(&found.text)), "  ", width) {
                    let mut painted = |piece: &str, tone: Tone| tone.paint(out, piece, page.paint);
                    pieces(&line, found).for_each(|(piece, tone)| painted(piece, tone));
                    out.push('\n');
                }
            }
        }
    }
}

/// The text with its matching words between asterisks, which show without colour what they are.
fn marked(found: &Match) -> String {
    let text = words(&found.text);
    let mark = |(piece, tone): (&str, Tone)| if tone == Tone::Name { format!("*{piece}*") } else { piece.to_owned() };
    pieces(&text, found).map(mark).collect()
}

/// A text in pieces, its matching words in the tone of a name.
fn pieces<'t>(text: &'t str, found: &Match) -> impl Iterator<Item = (&'t str, Tone)> {
    text.split_inclusive(' ').flat_map(|piece| {
        let word = piece.trim_matches(|c: char| !c.is_alphanumeric());
        let start = piece.find(word).unwrap_or(0);
        let is_match = split(piece).iter().any(|word| found.words.contains(word));
        let tone = if is_match { Tone::Name } else { Tone::Plain };
        let (before, rest) = piece.split_at(start);
        let (word, after) = rest.split_at(word.len());
        [(before, Tone::Plain), (word, tone), (after, Tone::Plain)]
    })
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
