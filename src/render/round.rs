//! Sets a round of a dialogue on a screen: as many lines as it has, each at most as wide.

use super::style::paint;
use super::wrap::{width, wrap};
use super::{Medium, Paint, marked};
use crate::view::document::Role;
use crate::view::round::{ItemState, Round, RoundItem};

/// The columns between two answers.
const GAP: &str = "  ";
/// The columns of the progress bar on a wide terminal.
const BAR: usize = 24;

/// The size of a terminal, in columns and rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// The columns.
    pub columns: usize,
    /// The rows.
    pub rows: usize,
}

/// A line, before it is painted.
type Line = (Role, String);

/// The lines of a screen, from the top. The answers and the item that is asked are always among
/// them; where there is little room, the gaps go first, then the items before it and after it, then
/// the lines above.
#[must_use]
pub fn screen(round: &Round, size: Size, color: Paint) -> Vec<String> {
    let room = Medium::Terminal(size.columns).prose();
    let mut above = above(round, room);
    let below = below(round, room);
    let items: Vec<_> = round.items.iter().map(|item| lines(item, room)).collect();
    let asked = asked(&round.items);
    let gaps = 2;
    let height = |items: &[Vec<Line>]| items.iter().map(Vec::len).sum::<usize>();
    let needed = above.len() + height(&items) + below.len();
    let has_gaps = needed + gaps <= size.rows;
    above.truncate(size.rows.saturating_sub(items[asked].len() + below.len()));
    let left = size.rows.saturating_sub(above.len() + below.len());
    let mut first = 0;
    while first < asked && height(&items[first..=asked]) > left {
        first += 1;
    }
    let gap = || has_gaps.then(|| (Role::Plain, String::new()));
    let shown = items.into_iter().skip(first).flatten().take(left);
    let screen = above.into_iter().chain(gap()).chain(shown).chain(gap());
    let painted = |(role, text): Line| {
        let mut line = String::new();
        paint(&mut line, &text, role, color);
        line
    };
    screen.chain(below).take(size.rows).map(painted).collect()
}

/// The place of the item that is asked; of the last one, if all are answered.
fn asked(items: &[RoundItem]) -> usize {
    let is_asked = |item: &RoundItem| matches!(item.state, ItemState::Asked(_));
    let asked = items.iter().position(is_asked);
    asked.unwrap_or(items.len().saturating_sub(1))
}

/// The progress, and the sentences.
fn above(round: &Round, room: usize) -> Vec<Line> {
    let length = BAR.min(room);
    let filled = round.answered * length / round.all.max(1);
    let bar = "█".repeat(filled) + &"░".repeat(length - filled);
    let mut lines = of(Role::Muted, wrap(&round.progress, "", room));
    lines.push((Role::Name, bar));
    for sentence in &round.above {
        lines.extend(of(Role::Title, wrap(sentence, "", room)));
    }
    lines
}

fn lines(item: &RoundItem, room: usize) -> Vec<Line> {
    let (role, mark) = match item.state {
        ItemState::Answered(answer) => (Role::Plain, format!("  {answer}  ")),
        ItemState::Asked(answer) => (Role::Title, format!("> {}  ", answer.unwrap_or('_'))),
        ItemState::Later => (Role::Muted, "  ·  ".to_owned()),
    };
    of(role, wrap(&marked(&item.text), &mark, room))
}

/// The answers and the other keys. None of them is broken, unless it is wider than the terminal.
fn below(round: &Round, room: usize) -> Vec<Line> {
    let mut lines = of(Role::Label, flow(&round.answers, room));
    lines.extend(of(Role::Muted, flow(&round.keys, room)));
    lines
}

/// Puts as many texts on a line as fit.
fn flow<T: AsRef<str>>(texts: &[T], room: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for text in texts.iter().map(AsRef::as_ref) {
        match lines.last_mut() {
            Some(line) if width(line) + GAP.len() + width(text) <= room => {
                line.push_str(GAP);
                line.push_str(text);
            }
            _ => lines.extend(wrap(text, "", room)),
        }
    }
    lines
}

fn of(role: Role, lines: Vec<String>) -> Vec<Line> {
    lines.into_iter().map(|line| (role, line)).collect()
}

#[cfg(test)]
mod tests {
    use careers_catalogue::text::Lang;

    use super::*;
    use crate::questionnaire::{Answers, ITEMS};
    use crate::view::questionnaire;

    fn at(answered: usize, columns: usize, rows: usize, lang: Lang) -> Vec<String> {
        let answers = Answers::new(&"4".repeat(answered)).expect("answers");
        let round = questionnaire::round(&answers, answered, lang);
        screen(&round, Size { columns, rows }, Paint::Plain)
    }

    #[test]
    fn every_round_fits_on_every_terminal() {
        for lang in Lang::ALL {
            for answered in 0..=ITEMS {
                for columns in [24, 40, 80, 120] {
                    for rows in [10, 16, 24, 50] {
                        let lines = at(answered, columns, rows, lang);
                        assert!(lines.len() <= rows, "{lines:#?}");
                        assert!(
                            lines.iter().all(|line| width(line) <= columns),
                            "{lines:#?}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn at_40_columns_and_24_rows_all_six_items_are_seen() {
        for lang in Lang::ALL {
            for answered in 0..ITEMS {
                let lines = at(answered, 40, 24, lang);
                let items = lines.iter().filter(|line| {
                    ["  4  ", "> _  ", "  ·  "]
                        .iter()
                        .any(|mark| line.starts_with(mark))
                });
                assert_eq!(items.count(), 6, "{answered}: {lines:#?}");
            }
        }
    }

    #[test]
    fn the_answers_and_the_item_that_is_asked_are_always_seen() {
        for lang in Lang::ALL {
            for answered in 0..ITEMS {
                let answers = Answers::new(&"4".repeat(answered)).expect("answers");
                let round = questionnaire::round(&answers, answered, lang);
                for (columns, rows) in [(40, 10), (30, 12), (80, 5)] {
                    let text = at(answered, columns, rows, lang).join("\n");
                    assert!(text.contains("> _"), "{columns} × {rows}: {text}");
                    for answer in &round.answers {
                        assert!(text.contains(answer), "{columns} × {rows}: {text}");
                    }
                }
            }
        }
    }
}
