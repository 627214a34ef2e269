//! Answers of a pupil who left some items out.

use std::ops::Range;

use careers_catalogue::profile::{Interest, correlation};

use super::{Answers, ITEMS, ROUND, ROUNDS, Scores};

/// The most items of an interest that may be left out; its score is taken from the others.
const MOST_LEFT_OUT: usize = 2;

/// An answer to each item, from 1 to 5, or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartialAnswers([Option<u8>; ITEMS]);

impl PartialAnswers {
    /// Answers to the items in their order, unless one is off the scale.
    #[must_use]
    pub fn new(answers: [Option<u8>; ITEMS]) -> Option<Self> {
        let is_on_scale = |answer: &u8| (1..=Answers::HIGHEST).contains(answer);
        answers
            .iter()
            .flatten()
            .all(is_on_scale)
            .then_some(Self(answers))
    }

    /// The number of items that were left out.
    #[must_use]
    pub fn left_out(&self) -> usize {
        self.0.iter().filter(|answer| answer.is_none()).count()
    }

    /// True if the same answer was given to so many items in a row that they weren't read. Items
    /// that were left out don't count.
    #[must_use]
    pub fn are_of_one_key(&self) -> bool {
        Answers(self.0.iter().copied().flatten().collect()).are_of_one_key()
    }

    /// The scores, unless more than two items of an interest were left out. Those that were count
    /// like the average of the interest's others.
    #[must_use]
    pub fn scores(&self) -> Option<Scores> {
        let score = |interest: Interest| {
            let answers = self.of_interest(interest, 0..ROUNDS);
            (answers.len() + MOST_LEFT_OUT >= ROUNDS).then(|| Scores::score(&answers))
        };
        let scores: Vec<u8> = Interest::ALL
            .into_iter()
            .map(score)
            .collect::<Option<_>>()?;
        scores.try_into().ok().and_then(Scores::new)
    }

    /// The agreement of the first half with the second: Pearson's correlation of the six average
    /// answers in rounds 1–4 and in rounds 5–8, from -1 to 1. None if an interest has no answer in
    /// one of the halves, or if one half has six equal averages.
    #[must_use]
    pub fn agreement_of_halves(&self) -> Option<f64> {
        let half = |rounds: Range<usize>| {
            let mut means = [0.0; ROUND];
            for (mean, interest) in means.iter_mut().zip(Interest::ALL) {
                let answers = self.of_interest(interest, rounds.clone());
                let count = u32::try_from(answers.len())
                    .ok()
                    .filter(|&count| count > 0)?;
                let sum: u32 = answers.into_iter().map(u32::from).sum();
                *mean = f64::from(sum) / f64::from(count);
            }
            Some(means)
        };
        correlation(half(0..ROUNDS / 2)?, half(ROUNDS / 2..ROUNDS)?)
    }

    /// The answers to the items of an interest in some rounds, from 0.
    fn of_interest(&self, interest: Interest, rounds: Range<usize>) -> Vec<u8> {
        let of_round = |round: usize| self.0[round * ROUND + interest as usize];
        rounds.filter_map(of_round).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Answers from digits; `-` is an item that was left out.
    fn partial(digits: &str) -> PartialAnswers {
        let answers: Vec<_> = digits
            .chars()
            .map(|digit| {
                digit
                    .to_digit(10)
                    .and_then(|digit| u8::try_from(digit).ok())
            })
            .collect();
        PartialAnswers::new(answers.try_into().expect("48 items")).expect("answers")
    }

    #[test]
    fn two_items_of_an_interest_may_be_left_out() {
        let two = partial(&["-43211", "-43211", &"543211".repeat(6)].concat());
        assert_eq!(two.scores(), Scores::new([32, 24, 16, 8, 0, 0]));
        assert_eq!(two.left_out(), 2);
        let three = partial(&["-43211".repeat(3), "543211".repeat(5)].concat());
        assert_eq!(three.scores(), None);
    }

    #[test]
    fn one_key_is_seen_across_items_that_were_left_out() {
        let row = ["3".repeat(10), "--".to_owned(), "3".repeat(6)].concat();
        let rest = "12345".repeat(6);
        assert!(partial(&[row.as_str(), &rest].concat()).are_of_one_key());
    }

    #[test]
    fn halves_agree_from_minus_one_to_one() {
        let same = partial(&"543211".repeat(8)).agreement_of_halves();
        assert!(same.is_some_and(|agreement| agreement > 0.999));
        let opposite = ["543211".repeat(4), "123455".repeat(4)].concat();
        let opposite = partial(&opposite).agreement_of_halves();
        assert!(opposite.is_some_and(|agreement| agreement < -0.999));
        let flat = ["543211".repeat(4), "333333".repeat(4)].concat();
        assert_eq!(partial(&flat).agreement_of_halves(), None);
        let empty_half = ["-43211".repeat(4), "543211".repeat(4)].concat();
        assert_eq!(partial(&empty_half).agreement_of_halves(), None);
    }

    proptest! {
        #[test]
        fn complete_answers_have_the_scores_of_the_questionnaire(digits in "[1-5]{48}") {
            let whole = Answers::new(&digits).expect("answers");
            prop_assert_eq!(partial(&digits).scores(), whole.scores());
            prop_assert_eq!(partial(&digits).are_of_one_key(), whole.are_of_one_key());
        }
    }
}
