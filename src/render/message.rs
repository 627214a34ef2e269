//! Renders documents as messages for `WhatsApp` or Telegram: plain text without marks of their own.

use super::{marked, sanitize};
use crate::view::document::{Block, Document, Facts, Flow, Item, Mark, Part, Phrase, Value};

/// The most characters of a message, well below Telegram's 4,096 for others to add a word.
const MOST: usize = 3_000;

/// Renders the titles, paragraphs and parts of a document, without the last parts if there are too
/// many.
#[must_use]
pub fn text(document: &Document) -> String {
    let mut pieces = pieces(document);
    while length(&pieces) > MOST {
        let Some(last) = pieces.iter().rposition(|(piece, _)| *piece == Piece::Part) else {
            break;
        };
        pieces.remove(last);
    }
    let texts: Vec<_> = pieces.into_iter().map(|(_, text)| text).collect();
    let mut text: String = texts.join("\n\n").chars().take(MOST - 1).collect();
    text.push('\n');
    text
}

/// A piece of a message.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Piece {
    /// It has to be there.
    Frame,
    /// It can be left out.
    Part,
}

fn length(pieces: &[(Piece, String)]) -> usize {
    let length = |(_, text): &(Piece, String)| text.chars().count() + "\n\n".len();
    pieces.iter().map(length).sum()
}

fn pieces(document: &Document) -> Vec<(Piece, String)> {
    let mut pieces = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Heading(heading) => pieces.push((Piece::Frame, line(&heading.title))),
            Block::Paragraph(_, phrase) => pieces.push((Piece::Frame, line(phrase))),
            Block::Facts(Facts { parts, .. }) => {
                pieces.extend(parts.iter().map(|part| (Piece::Part, self::part(part))));
            }
            Block::Remark(..)
            | Block::Tip(_)
            | Block::Table(_)
            | Block::Hits(_)
            | Block::Bars(_)
            | Block::Ranking(_)
            | Block::Lines(_)
            | Block::Grid(_)
            | Block::TurnOver(_)
            | Block::Slips(_)
            | Block::Commands(_)
            | Block::Excerpt(_)
            | Block::Verbatim(_) => {}
        }
    }
    pieces
}

/// A part: its label, and a line for each of its texts, or all on the line of the label.
fn part(part: &Part) -> String {
    let label = sanitize::line(&part.label.replace('\n', " ")).into_owned();
    let values = || part.rows.iter().flatten();
    let is_list = |value: &Value| value.items.iter().any(|item| item.mark != Mark::None);
    let lines: Vec<_> = values().flat_map(lines).collect();
    if values().any(is_list) {
        format!("{label}\n{}", lines.join("\n"))
    } else {
        format!("{label}: {}", lines.join(" "))
    }
}

fn lines(value: &Value) -> Vec<String> {
    let text = |item: &Item| match item.mark {
        Mark::None => line(&item.text),
        Mark::Bullet | Mark::Number(_) | Mark::Cross | Mark::Tick => {
            format!("• {}", line(&item.text))
        }
    };
    let items = value.items.iter().map(text).chain(value.more.clone());
    let items: Vec<_> = items.collect();
    match value.flow {
        Flow::Lines => items,
        Flow::Commas => vec![items.join(", ")],
    }
}

fn line(phrase: &Phrase) -> String {
    sanitize::line(&marked(phrase)).into_owned()
}
