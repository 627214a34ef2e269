//! The self-check of a career as a dialogue.

use careers_catalogue::text::Lang;

use super::dialogue::Form;
use crate::answer::Fit;
use crate::question::Reply;
use crate::view;
use crate::view::round::Round;

/// The self-check after some replies.
pub struct SelfCheck<'f> {
    fit: &'f Fit,
    replies: Vec<Reply>,
    /// The position of the statement that is asked, from 0; the number of statements, if there is a
    /// reply to each.
    asked: usize,
    lang: Lang,
}

impl<'f> SelfCheck<'f> {
    /// The self-check without replies; `None` if it has no statements.
    #[must_use]
    pub fn new(fit: &'f Fit, lang: Lang) -> Option<Self> {
        (!fit.statements.is_empty()).then_some(Self {
            fit,
            replies: Vec::new(),
            asked: 0,
            lang,
        })
    }

    /// A reply to each statement; to those that weren't reached it is unsure.
    #[must_use]
    pub fn into_replies(mut self) -> Vec<Reply> {
        self.replies
            .resize(self.fit.statements.len(), Reply::Unsure);
        self.replies
    }
}

impl Form for SelfCheck<'_> {
    fn round(&self) -> Round {
        view::self_check::round(self.fit, &self.replies, self.asked, self.lang)
    }

    fn answer(&mut self, typed: char) {
        let reply = Reply::from_letter(typed).filter(|_| self.asked < self.fit.statements.len());
        let Some(reply) = reply else {
            return;
        };
        match self.replies.get_mut(self.asked) {
            Some(known) => *known = reply,
            None => self.replies.push(reply),
        }
        self.asked += 1;
    }

    fn back(&mut self) {
        self.asked = self.asked.saturating_sub(1);
    }

    fn forward(&mut self) {
        self.asked = self.replies.len().min(self.asked + 1);
    }
}

#[cfg(test)]
mod tests {
    use careers_catalogue::layers::{Catalogue, Directories};

    use super::*;
    use crate::answer::Answer;
    use crate::built_in;
    use crate::question::Question;
    use crate::terminal::dialogue::{Ending, type_keys};
    use crate::view::round::ItemState;

    /// The self-check of a career with seven statements.
    fn fit(lang: Lang) -> Fit {
        let (catalogue, _) =
            Catalogue::open(built_in::BYTES, &Directories::default()).expect("a catalogue");
        let question = Question::Fit {
            career: "chef".to_owned(),
            answers: None,
        };
        let answer = Answer::find(&question, &catalogue, lang);
        let Ok(Answer::Fit(fit)) = answer else {
            panic!("{answer:?}");
        };
        assert_eq!(fit.statements.len(), 7);
        fit
    }

    /// Types keys until the dialogue ends; the replies are as `--answers` has them.
    fn typed(keys: &str) -> (String, Option<Ending>) {
        let fit = fit(Lang::Id);
        let mut check = SelfCheck::new(&fit, Lang::Id).expect("statements");
        let ending = type_keys(&mut check, keys);
        let letter = |reply: &Reply| match reply {
            Reply::Yes => 'y',
            Reply::No => 'n',
            Reply::Unsure => '?',
        };
        (check.replies.iter().map(letter).collect(), ending)
    }

    #[test]
    fn a_key_is_a_reply_and_others_mean_nothing() {
        assert_eq!(typed("yYnNtT?-").0, "yynnnn?");
        assert_eq!(typed("y1d \nxn"), ("yn".to_owned(), None));
    }

    #[test]
    fn a_typed_word_is_one_reply() {
        for yes in ["ya", "Ya", "YA", "iya", "yes", "yes\n"] {
            assert_eq!(typed(yes).0, "y", "{yes}");
        }
        for no in ["tidak", "TIDAK\n", "no", "nggak", "enggak", "tdk"] {
            assert_eq!(typed(no).0, "n", "{no}");
        }
    }

    #[test]
    fn going_back_keeps_the_later_replies_and_a_reply_replaces_one() {
        assert_eq!(typed("yyyyytbb\u{8}n").0, "yyynyn");
        assert_eq!(typed("ybBbn").0, "n");
        assert_eq!(typed("yyy<<n>t").0, "ynyn");
    }

    #[test]
    fn one_may_stop_anywhere_and_has_a_result_after_one_reply() {
        for stop in ["q", "Q", "!"] {
            assert_eq!(typed(stop), (String::new(), Some(Ending::Stopped)));
            let one = format!("y{stop}");
            assert_eq!(typed(&one), ("y".to_owned(), Some(Ending::Finished)));
        }
        assert_eq!(typed("yt^"), ("yn".to_owned(), Some(Ending::Interrupted)));
    }

    #[test]
    fn the_last_reply_can_be_taken_back_before_the_result() {
        let (replies, ending) = typed("yyyytttybn\n");
        assert_eq!(replies, "yyyynnn");
        assert_eq!(ending, Some(Ending::Finished));
    }

    #[test]
    fn statements_that_were_not_reached_are_unsure() {
        let fit = fit(Lang::Id);
        let mut check = SelfCheck::new(&fit, Lang::Id).expect("statements");
        type_keys(&mut check, "yt");
        let replies = check.into_replies();
        assert_eq!(replies[..2], [Reply::Yes, Reply::No]);
        assert_eq!(replies[2..], [Reply::Unsure; 5]);
    }

    #[test]
    fn suited_and_unsuited_people_are_on_screens_of_their_own() {
        let fit = fit(Lang::En);
        let mut check = SelfCheck::new(&fit, Lang::En).expect("statements");
        let mut seen = Vec::new();
        for _ in 0..7 {
            let round = check.round();
            let states = round.items.iter().map(|item| item.state);
            let states: String = states
                .map(|state| match state {
                    ItemState::Answered(key) => key,
                    ItemState::Asked(_) => '_',
                    ItemState::Later => '.',
                })
                .collect();
            seen.push(states);
            type_keys(&mut check, "n");
        }
        let expected = ["_...", "n_..", "nn_.", "nnn_", "_..", "n_.", "nn_"];
        assert_eq!(seen, expected);
    }
}
