//! The meanings of the abbreviations in a document, printed under it.

use careers_catalogue::layers::Abbreviation;
use careers_catalogue::text::Lang;

use super::document::{Block, Facts, Hits, Phrase, Ranking, Role, Slips, Table};
use crate::messages::Labels;

/// The length of a text, in bytes, from which on reading it twice takes longer than finding out that
/// it was read.
const LONG: usize = 40;

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
    // Rows share the long texts that they repeat, of which there are a few dozen.
    let mut read_before = Vec::new();
    for block in blocks {
        read(block, &mut |text| {
            if text.len() > LONG {
                if read_before.contains(&text.as_ptr()) {
                    return;
                }
                read_before.push(text.as_ptr());
            }
            mark_held(text, known, &mut is_held);
        });
    }
    let held = known.iter().zip(is_held).filter(|(_, is_held)| *is_held);
    let meanings = held.filter_map(|(Abbreviation { short, long }, _)| {
        let meaning = long.in_lang(lang);
        let is_needed = meaning.fallback.is_none();
        is_needed.then(|| format!("{short}: {}", meaning.text))
    });
    let meanings: Vec<_> = meanings.collect();
    let text = (labels.abbreviations)(&meanings.join("; "));
    let are_rows = |block: &Block| {
        matches!(
            block,
            Block::Table(_) | Block::Slips(_) | Block::Ranking(_) | Block::Hits(_)
        )
    };
    let block = if blocks.iter().any(are_rows) {
        Block::Remark
    } else {
        Block::Paragraph
    };
    (!meanings.is_empty()).then(|| block(Role::Muted, text.into()))
}

/// Reads the texts of a block, without sources and other muted ones, and without what is typed or
/// copied.
fn read(block: &Block, reader: &mut impl FnMut(&str)) {
    let mut read = |phrase: &Phrase| reader(&phrase.text);
    match block {
        Block::Heading(heading) => read(&heading.title),
        Block::Paragraph(_, phrase) | Block::Remark(_, phrase) => read(phrase),
        Block::Facts(Facts {
            titles,
            parts,
            closing,
        }) => {
            titles.iter().for_each(&mut read);
            let values = parts.iter().chain(closing).flat_map(|part| &part.rows);
            let values = values.flatten().filter(|value| value.role != Role::Muted);
            let items = values.flat_map(|value| &value.items);
            items.for_each(|item| read(&item.text));
        }
        Block::Table(Table { caption, rows, .. })
        | Block::Slips(Slips {
            table: Table { caption, rows, .. },
            ..
        }) => {
            caption.iter().for_each(&mut read);
            rows.iter().flatten().for_each(read);
        }
        Block::Ranking(Ranking { caption, places }) => {
            read(caption);
            for career in places.iter().flatten() {
                reader(&career.title.text);
                reader(&career.level);
            }
        }
        Block::Hits(Hits { hits, .. }) => {
            for hit in hits {
                read(&hit.title);
                hit.places.iter().for_each(|place| read(&place.text));
            }
        }
        Block::Lines(lines) => lines.iter().for_each(|(_, phrase)| read(phrase)),
        Block::Tip(_)
        | Block::Bars(_)
        | Block::Grid(_)
        | Block::TurnOver(_)
        | Block::Commands(_)
        | Block::Excerpt(_)
        | Block::Verbatim(_) => {}
    }
}

/// Marks the known abbreviations that a text holds: words of which the first two characters are
/// capitals or digits, and several words in a row that begin with one. A word that a hyphen or `&`
/// joins to another such word is a part of a name, as in `SD-WAN`. Of several that stand in one place
/// the longest counts: *SKK Migas* isn't *SKK*. `known` is sorted, and as long as `is_held`.
fn mark_held(text: &str, known: &[Abbreviation<'_>], is_held: &mut [bool]) {
    let bytes = text.as_bytes();
    let is_sign = |byte: &u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    let is_letter = |byte: &u8| byte.is_ascii_alphanumeric() || !byte.is_ascii();
    // Most bytes are small letters and spaces.
    let others = bytes.iter().enumerate();
    let others = others.filter(|(_, byte)| matches!(byte, b'0'..=b'Z'));
    let signs = others.filter(|(_, byte)| is_sign(byte));
    for (start, _) in signs {
        let (before, rest) = bytes.split_at(start);
        let pair = match rest {
            [first, second, ..] if is_sign(second) => [*first, *second],
            _ => continue,
        };
        let is_continued = match before {
            [.., previous, b'-' | b'&'] => is_sign(previous),
            [.., previous] => is_letter(previous),
            [] => false,
        };
        if is_continued {
            continue;
        }
        let first = known.partition_point(|abbreviation| beginning(abbreviation) < pair);
        let candidates = known[first..].iter().zip(&mut is_held[first..]);
        let is_whole = |short: &str| match rest.strip_prefix(short.as_bytes()) {
            Some([b'-' | b'&', next, ..]) => !is_sign(next),
            Some([next, ..]) => !is_letter(next),
            Some([]) => true,
            None => false,
        };
        let longest = candidates
            .take_while(|(abbreviation, _)| beginning(abbreviation) == pair)
            .filter(|(abbreviation, _)| is_whole(abbreviation.short))
            .last();
        if let Some((_, is_held)) = longest {
            *is_held = true;
        }
    }
}

/// The first two bytes.
fn beginning(abbreviation: &Abbreviation<'_>) -> [u8; 2] {
    match abbreviation.short.as_bytes() {
        [first, second, ..] => [*first, *second],
        [only] => [*only, 0],
        [] => [0, 0],
    }
}

#[cfg(test)]
mod tests {
    use careers_catalogue::text::Text;

    use super::*;

    #[test]
    fn an_abbreviation_is_a_whole_word_with_a_capital_letter() {
        let known = ["D3", "S", "S1", "STR", "STRI", "UU", "UU 8/2016"];
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
        assert_eq!(held("UU 8/2016"), ["UU 8/2016"]);
        assert_eq!(held("UU 8/20161"), ["UU"]);
        assert_eq!(held("str, d3, XD3, D3é, éD3, SD-WAN, STR&CK"), [""; 0]);
        assert_eq!(held("O*NET-STR, D3-nya, -S1"), ["D3", "S1"]);
        assert_eq!(held("S1-nya"), ["S1"]);
    }
}
