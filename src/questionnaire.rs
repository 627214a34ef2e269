//! The questionnaire of interests: the order of its items, its answers, its scores and its result
//! code. The words of the items are in `messages`.
//!
//! It has 48 activities in eight rounds of six, one for each interest in the order of RIASEC. An
//! answer is from 1 (dislike very much) to 5 (like very much) and counts 0 to 4 points, so that the
//! score of an interest is from 0 to 32.

use std::fmt;

use careers_catalogue::profile::Interest;
use careers_catalogue::sorting;
use serde::Serialize;

pub use self::partial::PartialAnswers;

mod partial;

/// The version of the items and of their order. It is part of the result code.
pub const VERSION: u8 = 1;
/// The number of items.
pub const ITEMS: usize = 48;
/// The number of items in a round, one for each interest.
pub const ROUND: usize = Interest::ALL.len();
/// The number of rounds.
pub const ROUNDS: usize = ITEMS / ROUND;
/// The rounds after which a result can be given.
pub const FEWEST_ROUNDS: usize = 5;
/// The highest score of an interest.
pub const HIGHEST: u8 = 32;
/// The most points by which two scores may differ and still count as equal.
const EQUAL: u8 = 2;
/// The least difference between the highest and the lowest score of a profile that says something.
const LEAST_RANGE: u8 = 6;
/// The number of equal answers in a row after which nobody has read the items.
const MOST_IN_A_ROW: usize = 16;

/// The letters of the interests, as the labels of columns.
pub const LETTERS: [&str; ROUND] = ["R", "I", "A", "S", "E", "C"];

/// The interest that an item is about. Items are numbered from 0.
#[must_use]
pub const fn interest_of(item: usize) -> Interest {
    Interest::ALL[item % ROUND]
}

/// Answers to the first items, at most all, each from 1 to 5.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(Vec<u8>);

impl Answers {
    /// The highest answer; the lowest is 1.
    pub const HIGHEST: u8 = 5;

    /// Reads a digit for each answer.
    #[must_use]
    pub fn new(digits: &str) -> Option<Self> {
        let answer = |digit: char| {
            let answer = u8::try_from(digit.to_digit(10)?).ok()?;
            (1..=Self::HIGHEST).contains(&answer).then_some(answer)
        };
        let answers: Vec<u8> = digits.chars().map(answer).collect::<Option<_>>()?;
        (answers.len() <= ITEMS).then_some(Self(answers))
    }

    /// The number of items that are answered.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// True if no item is answered.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// True if every item is answered.
    #[must_use]
    pub const fn are_complete(&self) -> bool {
        self.0.len() == ITEMS
    }

    /// The answer to an item, if it is answered. Items are numbered from 0.
    #[must_use]
    pub fn get(&self, item: usize) -> Option<u8> {
        self.0.get(item).copied()
    }

    /// Answers the item at a position, anew or as the next one.
    pub fn set(&mut self, item: usize, answer: u8) {
        debug_assert!((1..=Self::HIGHEST).contains(&answer) && item < ITEMS);
        match self.0.get_mut(item) {
            Some(known) => *known = answer,
            None => self.0.push(answer),
        }
    }

    /// True if the same answer was given so many times in a row that the items weren't read.
    #[must_use]
    pub fn are_of_one_key(&self) -> bool {
        self.0
            .windows(MOST_IN_A_ROW)
            .any(|row| row.iter().all(|answer| *answer == row[0]))
    }

    /// The agreement of the halves, as [`PartialAnswers`] have it; none if answers are missing.
    #[must_use]
    pub fn agreement_of_halves(&self) -> Option<f64> {
        let all: [u8; ITEMS] = self.0.as_slice().try_into().ok()?;
        PartialAnswers::new(all.map(Some))?.agreement_of_halves()
    }

    /// The scores, if there are enough answers. Items of an interest that aren't answered count like
    /// the average of those that are.
    #[must_use]
    pub fn scores(&self) -> Option<Scores> {
        if self.0.len() < FEWEST_ROUNDS * ROUND {
            return None;
        }
        let score = |interest: usize| {
            let answers = self.0.iter().skip(interest).step_by(ROUND);
            Scores::score(&answers.copied().collect::<Vec<_>>())
        };
        Some(Scores(std::array::from_fn(score)))
    }
}

impl fmt::Display for Answers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|answer| write!(f, "{answer}"))
    }
}

/// The score of each interest, from 0 to [`HIGHEST`], in the order of RIASEC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Scores([u8; ROUND]);

/// A text that isn't six scores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrongScores {
    /// A result code of another version of the questionnaire.
    OtherVersion(String),
    /// Anything else.
    NotSixNumbers,
}

impl Scores {
    /// The score of an interest from the answers to some of its items, at least one. The others
    /// count like the average of these.
    fn score(answers: &[u8]) -> u8 {
        let points: usize = answers.iter().map(|answer| usize::from(answer - 1)).sum();
        let count = answers.len();
        u8::try_from((points * ROUNDS + count / 2) / count).unwrap_or(HIGHEST)
    }

    /// Scores in the order of RIASEC, unless one is too high.
    #[must_use]
    pub fn new(scores: [u8; ROUND]) -> Option<Self> {
        scores
            .iter()
            .all(|score| *score <= HIGHEST)
            .then_some(Self(scores))
    }

    /// Reads six numbers with anything between them that isn't a digit, such as
    /// `31-12-8-25-20-15`, or a result code, such as `K1 31-12-8-25-20-15`.
    ///
    /// # Errors
    /// The code is of another version, or there aren't six numbers up to [`HIGHEST`].
    pub fn read(text: &str) -> Result<Self, WrongScores> {
        let text = text.trim();
        let numbers = match text.strip_prefix(['K', 'k']) {
            Some(code) => {
                let end = code
                    .find(|c: char| !c.is_ascii_digit())
                    .unwrap_or(code.len());
                let (version, numbers) = code.split_at(end);
                if version.parse() != Ok(VERSION) {
                    return Err(WrongScores::OtherVersion(version.to_owned()));
                }
                numbers
            }
            None => text,
        };
        let is_between = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | ',' | ';' | '/');
        let scores = numbers
            .split(is_between)
            .filter(|number| !number.is_empty())
            .map(|number| number.parse::<u8>().ok())
            .collect::<Option<Vec<_>>>();
        let scores = scores.and_then(|scores| scores.try_into().ok());
        scores.and_then(Self::new).ok_or(WrongScores::NotSixNumbers)
    }

    /// The scores in the order of RIASEC.
    #[must_use]
    pub const fn numbers(&self) -> [u8; ROUND] {
        self.0
    }

    /// The result code: `K`, the version of the questionnaire, and the scores.
    #[must_use]
    pub fn code(&self) -> String {
        format!("K{VERSION} {self}")
    }

    /// True if the scores hardly differ, so that they say nothing.
    #[must_use]
    pub fn are_flat(&self) -> bool {
        let highest = self.0.iter().max().unwrap_or(&0);
        let lowest = self.0.iter().min().unwrap_or(&0);
        highest - lowest < LEAST_RANGE
    }

    /// The interests with the highest score first, each with its rank from 1. Those within two
    /// points of the first of a rank share it.
    #[must_use]
    pub fn ranked(&self) -> Vec<(Interest, usize)> {
        let score = |interest: Interest| self.0[interest as usize];
        let mut order = Interest::ALL;
        sorting::by_key(&mut order, |&interest| std::cmp::Reverse(score(interest)));
        let (mut rank, mut first) = (1, score(order[0]));
        let ranked = order.into_iter().enumerate().map(|(position, interest)| {
            if first - score(interest) > EQUAL {
                (rank, first) = (position + 1, score(interest));
            }
            (interest, rank)
        });
        ranked.collect()
    }
}

/// The form that a shell takes for one word: `31-12-8-25-20-15`.
impl fmt::Display for Scores {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.map(|score| score.to_string()).join("-"))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn answers(digits: &str) -> Answers {
        Answers::new(digits).expect("answers")
    }

    #[test]
    fn each_round_has_an_item_of_each_interest() {
        // The six likes are realistic, the dislikes conventional.
        let scores = answers(&"533331".repeat(8)).scores();
        assert_eq!(scores, Scores::new([32, 16, 16, 16, 16, 0]));
    }

    #[test]
    fn missing_rounds_count_like_the_average() {
        assert_eq!(answers(&"543211".repeat(4)).scores(), None);
        let scores = answers(&"543211".repeat(5)).scores();
        assert_eq!(scores, Scores::new([32, 24, 16, 8, 0, 0]));
        // Five sixths of a round more: 5 · 4 + 2 points of six items are 29.3 of eight.
        let scores = answers(&format!("{}3", "543211".repeat(5))).scores();
        assert_eq!(scores, Scores::new([29, 24, 16, 8, 0, 0]));
    }

    #[test]
    fn digits_from_1_to_5_are_answers() {
        for wrong in ["0", "6", "1 2", "a", "١"] {
            assert_eq!(Answers::new(wrong), None, "{wrong}");
        }
        assert_eq!(Answers::new(&"1".repeat(ITEMS + 1)), None);
        assert_eq!(answers("35142").to_string(), "35142");
    }

    #[test]
    fn sixteen_equal_answers_in_a_row_say_nothing() {
        assert!(answers(&"3".repeat(16)).are_of_one_key());
        assert!(!answers(&format!("{}4{}", "3".repeat(15), "3".repeat(15))).are_of_one_key());
    }

    #[test]
    fn halves_agree_as_their_sums_do() {
        let first = "543211".repeat(4);
        let agreement =
            |second: &str| answers(&format!("{first}{}", second.repeat(4))).agreement_of_halves();
        assert_eq!(agreement("543211"), Some(1.0));
        assert!(agreement("112345").is_some_and(|agreement| agreement < -0.9));
        assert_eq!(agreement("333333"), None);
        assert_eq!(answers(&first).agreement_of_halves(), None);
    }

    #[test]
    fn scores_are_read_in_the_forms_that_people_have() {
        let scores = Scores::new([31, 12, 8, 25, 20, 15]);
        for form in [
            "31-12-8-25-20-15",
            "31,12,8,25,20,15",
            "31 12 8 25 20 15",
            "K1 31-12-8-25-20-15",
            "k1 31-12-8-25-20-15",
        ] {
            assert_eq!(Scores::read(form).ok(), scores, "{form}");
        }
        for wrong in [
            "",
            "1-2-3-4-5",
            "1-2-3-4-5-6-7",
            "33-0-0-0-0-0",
            "a-b-c-d-e-f",
            "-1 2 3 4 5",
        ] {
            assert_eq!(
                Scores::read(wrong),
                Err(WrongScores::NotSixNumbers),
                "{wrong}"
            );
        }
        let other = WrongScores::OtherVersion("2".to_owned());
        assert_eq!(Scores::read("K2 1-2-3-4-5-6"), Err(other));
    }

    #[test]
    fn scores_within_two_points_share_a_rank() {
        let scores = Scores::new([10, 31, 8, 29, 28, 20]).expect("scores");
        let ranks: Vec<_> = scores
            .ranked()
            .into_iter()
            .map(|(interest, rank)| (interest.letter(), rank))
            .collect();
        let expected = [('I', 1), ('S', 1), ('E', 3), ('C', 4), ('R', 5), ('A', 5)];
        assert_eq!(ranks, expected);
    }

    proptest! {
        #[test]
        fn a_result_code_is_read_back(scores in prop::array::uniform6(0..=HIGHEST)) {
            let scores = Scores::new(scores).expect("scores");
            prop_assert_eq!(Scores::read(&scores.code()), Ok(scores));
        }
    }
}
