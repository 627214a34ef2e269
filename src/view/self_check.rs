//! The screens of the self-check of a career.

use careers_catalogue::text::Lang;

use super::round::{ItemState, Round, RoundItem, Stage};
use crate::answer::{Fit, Side};
use crate::messages::{Messages, SelfCheckWords};
use crate::question::Reply;

/// The round with the statement that is asked, after some replies: the statements about suited
/// people, or those about unsuited people. The last one, if none is asked because there is a reply
/// to each.
#[must_use]
pub fn round(fit: &Fit, replies: &[Reply], asked: usize, lang: Lang) -> Round {
    let messages = Messages::new(lang);
    let words = &messages.self_check;
    let all = fit.statements.len();
    let shown = fit.statements.get(asked).or(fit.statements.last());
    let side = shown.map_or(Side::Suited, |statement| statement.kind);
    let statements = fit.statements.iter().enumerate();
    let of_side = statements.filter(|(_, statement)| statement.kind == side);
    let items = of_side.map(|(position, statement)| {
        let key = replies.get(position).map(|reply| answer(*reply, words).0);
        RoundItem {
            text: (&statement.text).into(),
            state: ItemState::new(position, asked, key),
        }
    });
    let stage = match replies.len() {
        0 => Stage::Early,
        count if count < all => Stage::Enough,
        _ => Stage::Complete,
    };
    let answers = [Reply::Yes, Reply::No, Reply::Unsure].map(|reply| answer(reply, words));
    Round {
        answered: replies.len(),
        all,
        progress: (words.progress)(&fit.title.text, replies.len(), all),
        above: vec![match side {
            Side::Suited => words.is_it_you,
            Side::Unsuited => words.is_it_you_too,
        }],
        items: items.collect(),
        answers: answers.map(|(key, text)| format!("{key} {text}")).to_vec(),
        stage,
        keys: stage.keys(replies.len() - asked, &messages.questionnaire),
    }
}

/// The key of a reply, and its name.
const fn answer(reply: Reply, words: &SelfCheckWords) -> (char, &'static str) {
    match reply {
        Reply::Yes => words.yes,
        Reply::No => words.no,
        Reply::Unsure => words.unsure,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_on_the_screen_is_read_as_its_reply() {
        for lang in Lang::ALL {
            for reply in [Reply::Yes, Reply::No, Reply::Unsure] {
                let (key, _) = answer(reply, &Messages::new(lang).self_check);
                assert_eq!(Reply::from_letter(key), Some(reply), "{lang:?}");
            }
        }
    }
}
