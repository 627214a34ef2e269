//! Renders search results, each with the texts in which the words were found.

use careers_catalogue::words::split;

use super::style::{Paint, paint};
use super::wrap::wrap;
use super::{Medium, RenderOptions, marked, push_lines, push_phrase, table};
use crate::view::document::{Hit, Hits, Place, Role, Table};

/// The maximum number of places in a result.
const PLACES: usize = 2;

/// Adds search results: in a pipe one line each, with the first place; on a terminal one block
/// each.
pub fn push(out: &mut String, hits: &Hits, options: RenderOptions) {
    match options.medium {
        Medium::Pipe(_) => table::push(out, &as_table(hits), options),
        Medium::Terminal(_) => {
            for (number, hit) in hits.hits.iter().enumerate() {
                if number > 0 {
                    out.push('\n');
                }
                push_block(out, hit, options);
            }
        }
    }
}

fn as_table(hits: &Hits) -> Table {
    let [slug, title, place] = &hits.labels;
    let columns = [
        (slug.as_str(), Role::Name),
        (title.as_str(), Role::Plain),
        (place.as_str(), Role::Plain),
    ];
    let row = |hit: &Hit| {
        let place = hit.places.first().map(starred).unwrap_or_default();
        [hit.slug.as_str().into(), hit.title.clone(), place.into()]
    };
    Table::new(columns, hits.hits.iter().map(row))
}

fn push_block(out: &mut String, hit: &Hit, options: RenderOptions) {
    push_phrase(out, &hit.title, Role::Title, options);
    let place = format!("{} · {}", hit.slug, marked(&hit.field));
    push_phrase(out, &place.into(), Role::Name, options);
    let width = options.medium.prose();
    for place in hit.places.iter().take(PLACES) {
        match options.paint {
            Paint::Plain => {
                push_lines(
                    out,
                    &wrap(&starred(place), "  ", width),
                    Role::Plain,
                    options.paint,
                );
            }
            Paint::Ansi => {
                for line in wrap(
                    &format!("{}: {}", place.label, marked(&place.text)),
                    "  ",
                    width,
                ) {
                    for (piece, role) in pieces(&line, &place.found) {
                        paint(out, piece, role, options.paint);
                    }
                    out.push('\n');
                }
            }
        }
    }
}

/// A place with its matching words between asterisks, which mark them without colour.
fn starred(place: &Place) -> String {
    let text = marked(&place.text);
    let star = |(piece, role): (&str, Role)| {
        if role == Role::Name {
            format!("*{piece}*")
        } else {
            piece.to_owned()
        }
    };
    let starred: String = pieces(&text, &place.found).map(star).collect();
    format!("{}: {starred}", place.label)
}

/// Splits a text into pieces, with the matching words in the role of a name.
pub(super) fn pieces<'t>(text: &'t str, found: &[String]) -> impl Iterator<Item = (&'t str, Role)> {
    text.split_inclusive(' ').flat_map(|piece| {
        let word = piece.trim_matches(|c: char| !c.is_alphanumeric());
        let start = piece.find(word).unwrap_or(0);
        let is_match = split(piece).iter().any(|word| found.contains(word));
        let role = if is_match { Role::Name } else { Role::Plain };
        let (before, rest) = piece.split_at(start);
        let (word, after) = rest.split_at(word.len());
        [(before, Role::Plain), (word, role), (after, Role::Plain)]
    })
}
