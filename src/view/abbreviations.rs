//! The meanings of the abbreviations in a document, printed under it.

use std::collections::BTreeSet;

use careers_catalogue::layers::Abbreviation;
use careers_catalogue::text::Lang;

use super::document::{Block, Facts, Hit, Hits, Item, Part, Phrase, Ranking, Role, Table, Value};
use crate::messages::Labels;

/// A block with the meaning of every abbreviation that the blocks hold and that the language of the
/// reader needs, once and in alphabetical order; `None` if they hold none. `known` may have an
/// abbreviation twice: the first meaning counts.
pub fn block(
    blocks: &[Block],
    known: &[Abbreviation<'_>],
    lang: Lang,
    labels: &Labels,
) -> Option<Block> {
    // A sheet of paper has no room for more.
    if blocks.iter().any(|block| matches!(block, Block::Grid(_))) {
        return None;
    }
    let texts: Vec<&str> = blocks.iter().flat_map(texts).collect();
    let words: BTreeSet<&str> = texts.iter().flat_map(|text| words(text)).collect();
    let is_held = |short: &str| {
        let is_word = short.chars().all(char::is_alphanumeric);
        if is_word {
            words.contains(short)
        } else {
            texts.iter().any(|text| text.contains(short))
        }
    };
    let mut held: Vec<(&str, String)> = Vec::new();
    for Abbreviation { short, long } in known {
        let meaning = long.in_lang(lang);
        let is_new = held.iter().all(|(known, _)| known != short);
        if is_new && meaning.fallback.is_none() && is_held(short) {
            held.push((short, format!("{short}: {}", meaning.text)));
        }
    }
    held.sort_unstable();
    let meanings: Vec<_> = held.into_iter().map(|(_, meaning)| meaning).collect();
    let text = (labels.abbreviations)(&meanings.join("; "));
    let are_rows =
        |block: &Block| matches!(block, Block::Table(_) | Block::Ranking(_) | Block::Hits(_));
    let block = if blocks.iter().any(are_rows) {
        Block::Remark
    } else {
        Block::Paragraph
    };
    (!meanings.is_empty()).then(|| block(Role::Muted, text.into()))
}

/// The words that may be abbreviations: they have a capital letter.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.contains(|c: char| c.is_uppercase()))
}

/// The texts of a block that are read, without sources and other muted ones, and without what is
/// typed or copied.
fn texts(block: &Block) -> Vec<&str> {
    match block {
        Block::Heading(heading) => vec![&heading.title.text],
        Block::Paragraph(_, phrase) | Block::Remark(_, phrase) => vec![&phrase.text],
        Block::Facts(Facts {
            titles,
            parts,
            closing,
        }) => {
            let parts = parts.iter().chain(closing).flat_map(of_part);
            titles.iter().map(text).chain(parts).collect()
        }
        Block::Table(Table { caption, rows, .. }) => {
            let cells = rows.iter().flatten();
            caption.iter().chain(cells).map(text).collect()
        }
        Block::Ranking(Ranking { caption, places }) => {
            let careers = places.iter().flatten();
            let careers = careers.flat_map(|career| [&*career.title.text, career.level.as_str()]);
            std::iter::once(text(caption)).chain(careers).collect()
        }
        Block::Hits(Hits { hits, .. }) => hits.iter().flat_map(of_hit).collect(),
        Block::Lines(lines) => lines.iter().map(|(_, phrase)| text(phrase)).collect(),
        Block::Bars(_)
        | Block::Grid(_)
        | Block::TurnOver(_)
        | Block::Commands(_)
        | Block::Excerpt(_)
        | Block::Verbatim(_) => Vec::new(),
    }
}

fn text(phrase: &Phrase) -> &str {
    &phrase.text
}

fn of_hit(hit: &Hit) -> impl Iterator<Item = &str> {
    let places = hit.places.iter().map(|place| text(&place.text));
    std::iter::once(text(&hit.title)).chain(places)
}

fn of_part(part: &Part) -> impl Iterator<Item = &str> {
    let values = part.rows.iter().flatten();
    let read = values.filter(|value: &&Value| value.role != Role::Muted);
    read.flat_map(|value| value.items.iter().map(|item: &Item| text(&item.text)))
}
