//! Renders careers by their place in an order: on a terminal a line for each place, in a pipe a row
//! for each career.

use super::style::paint;
use super::wrap::{width, wrap};
use super::{Medium, RenderOptions, marked, push_lines, push_spaces, sanitize, table};
use crate::view::document::{RankedCareer, Ranking, Role, Table};

/// The columns between two cells.
const GAP: usize = 2;

/// Adds the careers.
pub fn push(out: &mut String, ranking: &Ranking, options: RenderOptions) {
    match options.medium {
        Medium::Pipe(_) => table::push(out, &as_table(ranking), options),
        Medium::Terminal(_) => {
            let caption = wrap(&marked(&ranking.caption), "", options.medium.prose());
            push_lines(out, &caption, Role::Label, options.paint);
            if options.medium.is_narrow() {
                push_blocks(out, ranking, options);
            } else {
                push_places(out, ranking, options);
            }
        }
    }
}

fn as_table(ranking: &Ranking) -> Table {
    let columns = [
        ("", Role::Name),
        ("", Role::Plain),
        ("", Role::Plain),
        ("", Role::Plain),
        ("", Role::Plain),
    ];
    let row = |career: &RankedCareer| {
        [
            career.slug.as_str().into(),
            career.title.clone(),
            career.field.clone(),
            career.level.as_str().into(),
            career.number.as_str().into(),
        ]
    };
    Table::new(columns, ranking.places.iter().flatten().map(row))
}

/// Adds a line for each place: the careers, and in columns the level and the number of the first.
fn push_places(out: &mut String, ranking: &Ranking, options: RenderOptions) {
    let first = || ranking.places.iter().filter_map(|place| place.first());
    let level = first()
        .map(|career| width(&career.level))
        .max()
        .unwrap_or(0);
    let number = first()
        .map(|career| width(&career.number))
        .max()
        .unwrap_or(0);
    let room = options
        .medium
        .prose()
        .saturating_sub(level + number + 2 * GAP)
        .max(1);
    let names: Vec<_> = ranking
        .places
        .iter()
        .map(|place| names(place, room))
        .collect();
    let widest = names
        .iter()
        .map(|name| width(name))
        .max()
        .unwrap_or(0)
        .min(room);
    for (place, name) in ranking.places.iter().zip(&names) {
        let Some(career) = place.first() else {
            continue;
        };
        let lines = wrap(name, "", room);
        for (at, line) in lines.iter().enumerate() {
            paint(out, line, Role::Name, options.paint);
            if at == 0 {
                let pad = widest.saturating_sub(width(line)) + GAP;
                push_spaces(out, pad);
                out.push_str(&career.level);
                let pad = level - width(&career.level) + GAP;
                push_spaces(out, pad);
                paint(out, &career.number, Role::Muted, options.paint);
            }
            out.push('\n');
        }
    }
}

/// Adds the careers of each place, and below them the level and the number.
fn push_blocks(out: &mut String, ranking: &Ranking, options: RenderOptions) {
    let room = options.medium.prose();
    for place in &ranking.places {
        let Some(first) = place.first() else {
            continue;
        };
        let names = wrap(&names(place, room), "", room);
        push_lines(out, &names, Role::Name, options.paint);
        let facts = [first.level.as_str(), first.number.as_str()];
        let facts: Vec<_> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        let facts = wrap(&facts.join(" · "), "  ", room);
        push_lines(out, &facts, Role::Muted, options.paint);
    }
}

/// The titles of the careers at one place, as many as fit into `room` columns, and the number of the
/// others: `Akuntan, Auditor`, or `Akuntan +1`.
fn names(place: &[RankedCareer], room: usize) -> String {
    let titles: Vec<_> = place
        .iter()
        .map(|career| sanitize::line(&marked(&career.title)).into_owned())
        .collect();
    let shortened = |shown: usize| {
        let names = titles[..shown].join(", ");
        match titles.len() - shown {
            0 => names,
            others => format!("{names} +{others}"),
        }
    };
    let fits = |names: &String| width(names) <= room;
    (1..=titles.len())
        .rev()
        .map(shortened)
        .find(fits)
        .unwrap_or_else(|| shortened(1))
}
