//! Questions that lack something: completed from the surroundings, or by asking whoever sits at the terminal.

use std::io;

use careers_catalogue::layers::{Catalogue, Directories};

use super::dialogue::{self, Cancelled};
use super::environment;
use crate::answer::Answer;
use crate::error::Error;
use crate::print::{Format, Printer};
use crate::question::Question;

/// Completes a question: `check` without a path means one's own profiles; the self-check and the interests are asked for
/// where there is somebody to ask.
///
/// # Errors
/// The question can't be completed. The inner error: whoever was asked has left.
pub fn complete(
    question: Question,
    catalogue: &Catalogue,
    directories: &Directories,
    printer: &Printer,
) -> Result<Result<Question, Cancelled>, Error> {
    let can_ask = printer.format == Format::Text && environment::is_dialogue_possible();
    Ok(Ok(match question {
        Question::Check { paths } if paths.is_empty() => match &directories.profiles {
            Some((folder, _)) => Question::Check { paths: vec![folder.clone()] },
            None => return Err(Error::NoOwnProfiles(environment::configured_profiles().unwrap_or_default())),
        },
        Question::Fit { career, answers: None } if can_ask => {
            let open = Question::Fit { career: career.clone(), answers: None };
            // A wrong question is told by its answer.
            let Ok(Answer::Fit(fit)) = Answer::find(&open, catalogue, printer.lang) else { return Ok(Ok(open)) };
            let room = environment::medium(&io::stderr()).prose() - 4;
            match dialogue::replies(&fit, printer.lang, room) {
                Ok(replies) => Question::Fit { career, answers: Some(replies) },
                Err(cancelled) => return Ok(Err(cancelled)),
            }
        }
        Question::Match { interests: None } if can_ask => match dialogue::interests(printer.lang) {
            Ok(interests) => Question::Match { interests },
            Err(cancelled) => return Ok(Err(cancelled)),
        },
        question => question,
    }))
}
