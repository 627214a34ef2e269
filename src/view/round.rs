//! A round of items on a screen, as the dialogues of `match` and `fit` show it.

use super::document::Phrase;
use crate::messages::QuestionnaireWords;

/// Items that stand on the screen together.
#[derive(Debug)]
pub struct Round {
    /// The number of answered items, of all rounds.
    pub answered: usize,
    /// The number of items, of all rounds.
    pub all: usize,
    /// The progress in words.
    pub progress: String,
    /// The sentences above the items, one paragraph each.
    pub above: Vec<&'static str>,
    /// The items of the round.
    pub items: Vec<RoundItem>,
    /// The answers, each after its key.
    pub answers: Vec<String>,
    /// The stage of the dialogue, which decides what the other keys do.
    pub stage: Stage,
    /// The other keys, in words.
    pub keys: Vec<&'static str>,
}

/// An item on a screen.
#[derive(Debug)]
pub struct RoundItem {
    /// The words that the answer is about.
    pub text: Phrase,
    /// Its state.
    pub state: ItemState,
}

/// The state of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemState {
    /// It has the answer of this key.
    Answered(char),
    /// It is being asked, and may have been answered with this key before.
    Asked(Option<char>),
    /// It isn't answered yet.
    Later,
}

/// The stage of a dialogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// There are too few answers for a result.
    Early,
    /// There is a result for those who stop here.
    Enough,
    /// Everything is answered.
    Complete,
}

impl Stage {
    /// The keys beside those of answers, in words. `ahead` is the number of answered items from the
    /// one that is asked.
    pub(super) fn keys(self, ahead: usize, words: &QuestionnaireWords) -> Vec<&'static str> {
        let moves = if ahead > 0 {
            vec![words.back, words.forward]
        } else {
            vec![words.back]
        };
        match self {
            Self::Early => [&moves[..], &[words.stop]].concat(),
            Self::Enough => [&moves[..], &[words.stop_with_result]].concat(),
            Self::Complete => [&[words.see_result], &moves[..]].concat(),
        }
    }
}

impl ItemState {
    /// The state of the item at a position, if the one at `asked` is asked; `key` is that of its
    /// answer.
    pub(super) fn new(position: usize, asked: usize, key: Option<char>) -> Self {
        match key {
            key if position == asked => Self::Asked(key),
            Some(key) => Self::Answered(key),
            None => Self::Later,
        }
    }
}
