//! The document of `careers sheet`, and the questionnaire as JSON for programs that ask it.

use std::ops::Range;

use careers_catalogue::text::Lang;
use serde::Serialize;

use super::document::{Block, Facts, Grid, GridRow, Heading, Mark, Phrase, Role, Value};
use crate::answer::{SelfCheck, Sheet, SheetStatement, Side};
use crate::messages::{Labels, Messages, SheetWords};
use crate::questionnaire::{HIGHEST, LETTERS, ROUND, ROUNDS, VERSION, interest_of};

/// The questionnaire with its words.
#[derive(Serialize)]
pub struct WordedQuestionnaire {
    version: u8,
    items: Vec<WordedItem>,
    answers: Vec<WordedAnswer>,
    remark: &'static str,
}

/// An item: its number from 1, the activity, and the letter of its interest.
#[derive(Serialize)]
struct WordedItem {
    number: usize,
    text: &'static str,
    letter: char,
}

/// An answer, as `--answers` takes it.
#[derive(Serialize)]
struct WordedAnswer {
    value: usize,
    text: &'static str,
}

impl WordedQuestionnaire {
    /// The questionnaire in a language.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let words = &Messages::new(lang).labels.interest;
        let item = |(item, &text): (usize, &&'static str)| WordedItem {
            number: item + 1,
            text,
            letter: interest_of(item).letter(),
        };
        let answer = |(position, &text): (usize, &&'static str)| WordedAnswer {
            value: position + 1,
            text,
        };
        Self {
            version: VERSION,
            items: words.items.iter().enumerate().map(item).collect(),
            answers: words.answers.iter().enumerate().map(answer).collect(),
            remark: words.remark,
        }
    }
}

/// Makes the pages.
pub(super) fn blocks(sheet: &Sheet, lang: Lang) -> Vec<Block> {
    let messages = Messages::new(lang);
    match sheet {
        Sheet::Questionnaire => {
            let mut blocks = front(&messages.labels, &messages.sheet);
            blocks.extend(back(&messages.labels, &messages.sheet));
            blocks
        }
        Sheet::Career(check) => self_check(check, &messages.labels, &messages.sheet),
    }
}

/// The front page: the first half of the items, and their sums.
fn front(labels: &Labels, words: &SheetWords) -> Vec<Block> {
    let mut blocks = vec![
        Block::Heading(Heading::new(words.title)),
        plain(words.name_and_class),
        plain(words.how_to_fill),
        Block::Paragraph(Role::Label, (words.points)(&labels.interest.answers).into()),
    ];
    blocks.extend([
        rounds(0..ROUNDS / 2, labels),
        sums([words.sum_of_page.into()]),
        Block::TurnOver(words.turn_over.into()),
    ]);
    blocks
}

/// The back page: the other half, the sums of both, and the key to the letters.
fn back(labels: &Labels, words: &SheetWords) -> Vec<Block> {
    let mut blocks = vec![rounds(ROUNDS / 2..ROUNDS, labels)];
    let of_both = (words.sum_of_both)(HIGHEST);
    blocks.push(sums([
        words.sum_of_page.into(),
        words.copied_sum.into(),
        of_both.into(),
    ]));
    blocks.extend([
        Block::Paragraph(Role::Label, (words.result_code)(VERSION).into()),
        plain(words.read_it),
    ]);
    let mut key = Facts::single();
    key.push(words.key, vec![Value::marked(Mark::None, words.letters)]);
    blocks.extend([
        Block::Facts(key),
        Block::Paragraph(Role::Plain, (words.type_it)(VERSION).into()),
        plain(labels.interest.remark),
    ]);
    blocks
}

/// The items of some rounds, each with a box in the column of its interest.
fn rounds(rounds: Range<usize>, labels: &Labels) -> Block {
    let row = |item: usize| GridRow {
        number: Some(item + 1),
        text: labels.interest.items[item].into(),
        boxes: vec![interest_of(item) as usize],
    };
    let round = |round: usize| (round * ROUND..(round + 1) * ROUND).map(row).collect();
    Block::Grid(Grid {
        caption: String::new(),
        columns: [""; ROUND].into(),
        groups: rounds.map(round).collect(),
    })
}

/// Rows with a box in each lettered column.
fn sums<const N: usize>(texts: [Phrase; N]) -> Block {
    let row = |text| GridRow {
        number: None,
        text,
        boxes: (0..ROUND).collect(),
    };
    Block::Grid(Grid {
        caption: String::new(),
        columns: LETTERS.into(),
        groups: vec![texts.map(row).into()],
    })
}

fn self_check(check: &SelfCheck, labels: &Labels, words: &SheetWords) -> Vec<Block> {
    let [suited, unsuited] = [labels.suited, labels.unsuited].map(|label| label.replace('\n', " "));
    let mut blocks = vec![
        Block::Heading(Heading::new(Phrase {
            text: (words.self_check)(&check.title.text).into(),
            lang: check.title.fallback,
        })),
        plain(words.name_and_class),
        plain(words.how_to_tick),
    ];
    let numbered: Vec<_> = (1..).zip(&check.statements).collect();
    for (side, label) in [(Side::Suited, &suited), (Side::Unsuited, &unsuited)] {
        let of_side = numbered
            .iter()
            .filter(|(_, statement)| statement.kind == side);
        let rows: Vec<_> = of_side
            .map(|(number, statement)| to_tick(*number, statement))
            .collect();
        if !rows.is_empty() {
            blocks.push(Block::Grid(Grid {
                caption: label.clone(),
                columns: words.replies.into(),
                groups: vec![rows],
            }));
        }
    }
    blocks.push(Block::Paragraph(
        Role::Plain,
        (words.count)(&suited, &unsuited).into(),
    ));
    blocks.push(plain(labels.no_test));
    blocks
}

/// A statement with a box for each reply.
fn to_tick(number: usize, statement: &SheetStatement) -> GridRow {
    GridRow {
        number: Some(number),
        text: (&statement.text).into(),
        boxes: vec![0, 1, 2],
    }
}

fn plain(text: &'static str) -> Block {
    Block::Paragraph(Role::Plain, text.into())
}
