//! The questionnaire of interests as a dialogue.

use careers_catalogue::text::Lang;

use super::dialogue::Form;
use crate::questionnaire::{Answers, ITEMS};
use crate::view;
use crate::view::round::Round;

/// The questionnaire after some answers.
pub struct Questionnaire {
    /// The answers so far.
    pub answers: Answers,
    /// The position of the item that is asked, from 0; the number of items, if all are answered.
    asked: usize,
    lang: Lang,
}

impl Questionnaire {
    /// The questionnaire in a language, at the first item without an answer.
    #[must_use]
    pub const fn new(answers: Answers, lang: Lang) -> Self {
        let asked = answers.len();
        Self {
            answers,
            asked,
            lang,
        }
    }
}

impl Form for Questionnaire {
    fn round(&self) -> Round {
        view::questionnaire::round(&self.answers, self.asked, self.lang)
    }

    fn answer(&mut self, typed: char) {
        let digit = typed
            .to_digit(10)
            .and_then(|digit| u8::try_from(digit).ok());
        let on_scale = digit.filter(|digit| (1..=Answers::HIGHEST).contains(digit));
        if let Some(answer) = on_scale.filter(|_| self.asked < ITEMS) {
            self.answers.set(self.asked, answer);
            self.asked += 1;
        }
    }

    fn back(&mut self) {
        self.asked = self.asked.saturating_sub(1);
    }

    fn forward(&mut self) {
        self.asked = self.answers.len().min(self.asked + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal::dialogue::{Ending, type_keys};

    /// Types keys after some answers, until the dialogue ends.
    fn typed(begun: &str, keys: &str) -> (String, Option<Ending>) {
        let answers = Answers::new(begun).expect("answers");
        let mut form = Questionnaire::new(answers, Lang::En);
        let ending = type_keys(&mut form, keys);
        (form.answers.to_string(), ending)
    }

    #[test]
    fn a_key_is_an_answer_and_others_mean_nothing() {
        assert_eq!(typed("", "135\n069xc 2"), ("1352".to_owned(), None));
    }

    #[test]
    fn going_back_keeps_the_later_answers_and_an_answer_replaces_one() {
        assert_eq!(typed("123451", "2bb\u{8}"), ("1234512".to_owned(), None));
        assert_eq!(typed("123451", "<<<5"), ("123551".to_owned(), None));
        assert_eq!(typed("1", "bBb3"), ("3".to_owned(), None));
        assert_eq!(typed("123", "<<4>5"), ("1435".to_owned(), None));
    }

    #[test]
    fn one_goes_forward_over_answers_alone() {
        assert_eq!(typed("123", ">>>4"), ("1234".to_owned(), None));
        assert_eq!(typed("", "><2"), ("2".to_owned(), None));
    }

    #[test]
    fn an_early_answer_can_be_mended_after_the_last_one() {
        let all = "3".repeat(ITEMS);
        let keys = format!("{}5\n", "<".repeat(ITEMS));
        let mended = format!("5{}", &all[1..]);
        assert_eq!(typed(&all, &keys), (mended, Some(Ending::Finished)));
    }

    #[test]
    fn one_may_stop_anywhere_and_has_a_result_after_five_rounds() {
        for stop in ["q", "Q", "!"] {
            let few = "3".repeat(29);
            assert_eq!(typed("", stop).1, Some(Ending::Stopped));
            assert_eq!(typed(&few, stop), (few.clone(), Some(Ending::Stopped)));
            let enough = format!("4{stop}");
            assert_eq!(typed(&few, &enough), (few + "4", Some(Ending::Finished)));
        }
    }

    #[test]
    fn the_last_answer_can_be_taken_back_before_the_result() {
        let all_but_one = "3".repeat(ITEMS - 1);
        let (answers, ending) = typed(&all_but_one, "15b2\n");
        assert_eq!(answers, all_but_one + "2");
        assert_eq!(ending, Some(Ending::Finished));
    }

    #[test]
    fn control_c_interrupts_whatever_is_answered() {
        for answered in [0, 5, 30, ITEMS] {
            let begun = "3".repeat(answered);
            assert_eq!(
                typed(&begun, "^"),
                (begun.clone(), Some(Ending::Interrupted))
            );
        }
    }
}
