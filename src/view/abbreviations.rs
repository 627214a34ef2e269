//! The meanings of the abbreviations in a document, printed under it.

use careers_catalogue::layers::Abbreviation;
use careers_catalogue::text::Lang;

use super::document::{Block, Facts, Hit, Hits, Item, Part, Phrase, Ranking, Role, Table, Value};
use crate::messages::Labels;

/// A block with the meaning of every abbreviation that the blocks hold and that the language of the
/// reader needs, once and in order; `None` if they hold none. `known` is sorted.
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
    let mut is_held = vec![false; known.len()];
    for text in blocks.iter().flat_map(texts) {
        mark_held(text, known, &mut is_held);
    }
    let held = known.iter().zip(is_held).filter(|(_, is_held)| *is_held);
    let meanings = held.filter_map(|(Abbreviation { short, long }, _)| {
        let meaning = long.in_lang(lang);
        let is_needed = meaning.fallback.is_none();
        is_needed.then(|| format!("{short}: {}", meaning.text))
    });
    let meanings: Vec<_> = meanings.collect();
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

/// Marks the known abbreviations that a text holds: words that begin with a capital letter, and
/// several words in a row.
fn mark_held(text: &str, known: &[Abbreviation<'_>], is_held: &mut [bool]) {
    let bytes = text.as_bytes();
    let is_letter = |at: usize| {
        let byte = bytes.get(at);
        byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii())
    };
    let mut end = 0;
    while end < bytes.len() {
        let start = end;
        while is_letter(end) {
            end += 1;
        }
        if start < end && bytes[start].is_ascii_uppercase() {
            // Of those that begin alike, the shortest comes first.
            let word = &text[start..end];
            let first = known.partition_point(|abbreviation| abbreviation.short < word);
            let rest = known.iter().zip(&mut *is_held).skip(first);
            for (abbreviation, is_held) in rest {
                let short = abbreviation.short;
                if !short.starts_with(word) {
                    break;
                }
                *is_held |= text[start..].starts_with(short) && !is_letter(start + short.len());
            }
        }
        end += usize::from(start == end);
    }
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

#[cfg(test)]
mod tests {
    use careers_catalogue::text::Text;

    use super::*;

    #[test]
    fn an_abbreviation_is_a_whole_word_with_a_capital_letter() {
        let known = ["D3", "S1", "STR", "STRI", "UU", "UU 8/2016"];
        let known = known.map(|short| Abbreviation {
            short,
            long: Text::Same(short),
        });
        let held = |text: &str| {
            let mut is_held = vec![false; known.len()];
            mark_held(text, &known, &mut is_held);
            let held = known.iter().zip(is_held).filter(|(_, is_held)| *is_held);
            held.map(|(abbreviation, _)| abbreviation.short)
                .collect::<Vec<_>>()
        };
        assert_eq!(held("D3 atau S1/D4, lalu STR."), ["D3", "S1", "STR"]);
        assert_eq!(held("STRA, STRI"), ["STRI"]);
        assert_eq!(held("UU 8/2016"), ["UU", "UU 8/2016"]);
        assert_eq!(held("UU 8/20161"), ["UU"]);
        assert_eq!(held("str, d3, XD3, D3é, éD3"), [""; 0]);
    }
}
