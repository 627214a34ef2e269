//! Completes questions from the environment, or by asking the user.

use std::io;

use careers_catalogue::layers::{Catalogue, Directories};

use super::{dialogue, environment};
use crate::answer::Answer;
use crate::error::Error;
use crate::printer::Printer;
use crate::question::{KnownInterests, MatchQuestion, Question};

/// Completes a question. `check` without a path checks the user's own profiles. `fit` and `match`
/// ask the user for replies or interests, if a dialogue is possible. Returns `None` if the user
/// cancels.
///
/// # Errors
/// There are no own profiles to check.
pub fn complete(
    question: Question,
    catalogue: &Catalogue,
    directories: &Directories,
    printer: &Printer,
) -> Result<Option<Question>, Error> {
    if matches!(&question, Question::Check { paths } if paths.is_empty()) {
        return match &directories.profiles {
            Some((folder, _)) => Ok(Some(Question::Check {
                paths: vec![folder.clone()],
            })),
            None => Err(Error::NoOwnProfiles(
                environment::configured_profiles().unwrap_or_default(),
            )),
        };
    }
    if printer.format.is_for_programs() || !environment::is_dialogue_possible() {
        return Ok(Some(question));
    }
    let asked = if let Question::Fit {
        career,
        answers: None,
    } = &question
    {
        // The caller finds the same error, and reports it.
        let Ok(Answer::Fit(fit)) = Answer::find(&question, catalogue, printer.lang) else {
            return Ok(Some(question));
        };
        let room = environment::medium(&io::stderr()).prose() - 4;
        let replies = dialogue::replies(&fit, printer.lang, room);
        replies.map(|replies| Question::Fit {
            career: career.clone(),
            answers: Some(replies),
        })
    } else if let Question::Match(asked) = &question
        && let KnownInterests::Unasked(answers) = &asked.interests
    {
        let interested = dialogue::questionnaire(answers.clone(), printer.lang);
        interested.map(|interested| {
            Question::Match(MatchQuestion {
                interests: KnownInterests::Known(interested),
                ..asked.clone()
            })
        })
    } else {
        Ok(question)
    };
    Ok(asked.ok())
}
