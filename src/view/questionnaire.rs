//! The screens of the questionnaire, and the command that goes on with it.

use careers_catalogue::text::Lang;

use super::round::{ItemState, Round, RoundItem, Stage};
use super::shell;
use crate::messages::Messages;
use crate::question::{Extent, Interested, KnownInterests, MatchQuestion, Question};
use crate::questionnaire::{Answers, ITEMS, ROUND, ROUNDS};

/// The round with the item that is asked, after some answers and without the letters of the
/// interests; the last one, if none is asked because all are answered.
#[must_use]
pub fn round(answers: &Answers, asked: usize, lang: Lang) -> Round {
    let messages = Messages::new(lang);
    let (labels, words) = (&messages.labels.interest, &messages.questionnaire);
    let round = (asked / ROUND).min(ROUNDS - 1);
    let item = |item: usize| {
        let answer = answers.get(item).map(u32::from);
        let key = answer.and_then(|answer| char::from_digit(answer, 10));
        RoundItem {
            text: labels.items[item].into(),
            state: ItemState::new(item, asked, key),
        }
    };
    let stage = if answers.are_complete() {
        Stage::Complete
    } else if answers.scores().is_some() {
        Stage::Enough
    } else {
        Stage::Early
    };
    let key = |(position, text): (usize, &&str)| format!("{} {text}", position + 1);
    let introduction = (round == 0).then_some(words.what_it_is);
    Round {
        answered: answers.len(),
        all: ITEMS,
        progress: (words.progress)(round + 1, ROUNDS, answers.len(), ITEMS),
        above: introduction.into_iter().chain([words.question]).collect(),
        items: (round * ROUND..(round + 1) * ROUND).map(item).collect(),
        answers: labels.answers.iter().enumerate().map(key).collect(),
        stage,
        keys: stage.keys(answers.len() - asked, words),
    }
}

/// How a questionnaire goes on that was begun and left: a sentence, and the command on a line of its
/// own, so that it can be copied.
#[must_use]
pub fn go_on(question: &Question, lang: Lang) -> Option<[String; 2]> {
    let Question::Match(question) = question else {
        return None;
    };
    let answers = match &question.interests {
        KnownInterests::Unasked(answers)
        | KnownInterests::Known(Interested::WithAnswers { answers, .. }) => answers,
        KnownInterests::Known(Interested::InLetters(_) | Interested::WithScores(_)) => return None,
    };
    let is_left = !answers.is_empty() && !answers.are_complete();
    is_left.then(|| {
        let sentence = Messages::new(lang).questionnaire.go_on.to_owned();
        [sentence, command(answers, question)]
    })
}

/// The command that asks the same question with these answers.
fn command(answers: &Answers, question: &MatchQuestion) -> String {
    let MatchQuestion {
        interests: _,
        field,
        catalogues,
        extent,
    } = question;
    let field = field.iter().map(|name| ("--field", name));
    let catalogues = catalogues.iter().map(|name| ("--catalogue", name));
    let named = field.chain(catalogues);
    let mut words = vec![format!("careers match --answers {answers}")];
    words.extend(named.map(|(option, name)| format!("{option} {}", shell::word(name))));
    words.extend(match extent {
        Extent::Usual => None,
        Extent::First(limit) => Some(format!("--limit {limit}")),
        Extent::All => Some("--all".to_owned()),
    });
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left_after(digits: &str) -> Question {
        let answers = Answers::new(digits).expect("answers");
        Question::Match(MatchQuestion {
            interests: KnownInterests::Unasked(answers),
            field: Some("Seni & Desain".to_owned()),
            extent: Extent::First(5),
            ..MatchQuestion::default()
        })
    }

    #[test]
    fn the_line_that_goes_on_repeats_the_options() {
        let [_, command] = go_on(&left_after("35142"), Lang::En).expect("a command");
        let expected = "careers match --answers 35142 --field \"Seni & Desain\" --limit 5";
        assert_eq!(command, expected);
    }

    #[test]
    fn nothing_goes_on_before_the_first_answer_and_after_the_last() {
        for digits in ["", &"3".repeat(ITEMS)] {
            assert_eq!(go_on(&left_after(digits), Lang::En), None, "{digits}");
        }
    }

    #[test]
    fn a_round_shows_its_six_items_and_what_is_answered() {
        let answers = Answers::new("3514235").expect("answers");
        let round = round(&answers, answers.len(), Lang::En);
        let states: Vec<_> = round.items.iter().map(|item| item.state).collect();
        let expected = [
            ItemState::Answered('5'),
            ItemState::Asked(None),
            ItemState::Later,
            ItemState::Later,
            ItemState::Later,
            ItemState::Later,
        ];
        assert_eq!(states, expected);
    }

    #[test]
    fn going_back_shows_the_earlier_answer_and_the_way_forward() {
        let answers = Answers::new("3514235").expect("answers");
        let round = round(&answers, 1, Lang::En);
        let states: Vec<_> = round.items.iter().map(|item| item.state).collect();
        let answered = ItemState::Answered;
        assert_eq!(
            states[..3],
            [answered('3'), ItemState::Asked(Some('5')), answered('1')]
        );
        let forward = Messages::new(Lang::En).questionnaire.forward;
        assert!(round.keys.contains(&forward), "{:?}", round.keys);
    }

    #[test]
    fn the_first_screen_alone_says_what_it_is() {
        let above = |digits: &str| {
            let answers = Answers::new(digits).expect("answers");
            round(&answers, answers.len(), Lang::En).above.len()
        };
        assert_eq!([above(""), above("33333"), above("333333")], [2, 2, 1]);
    }
}
