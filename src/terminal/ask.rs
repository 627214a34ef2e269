//! Completes questions from the environment, or by asking the user.

use std::io;

use careers_catalogue::layers::{Catalogue, Directories};
use careers_catalogue::text::Lang;

use super::dialogue::{self, Ending};
use super::questionnaire::Questionnaire;
use super::self_check::SelfCheck;
use super::{environment, streams};
use crate::answer::Answer;
use crate::error::Error;
use crate::printer::Printer;
use crate::question::{Interested, KnownInterests, MatchQuestion, Question, Reply};
use crate::questionnaire::Answers;
use crate::render::{self, Paint};
use crate::view;

/// A question after the user was asked for what it lacks.
pub enum Completed {
    /// The question, complete as far as the user can be asked.
    Question(Question),
    /// The user left before there was anything to answer.
    Left(Left),
}

/// The way in which a user left a dialogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// By stopping.
    Stopped,
    /// By Ctrl-C.
    Interrupted,
}

impl Left {
    /// Returns 1, or 130 after Ctrl-C, as shells do.
    #[must_use]
    pub const fn exit_code(self) -> u8 {
        match self {
            Self::Stopped => 1,
            Self::Interrupted => 130,
        }
    }
}

/// Completes a question. `check` without a path checks the user's own profiles. `fit` and `match`
/// ask the user for replies or interests, if a dialogue is possible.
///
/// # Errors
/// There are no own profiles to check.
pub fn complete(
    question: Question,
    catalogue: &Catalogue,
    directories: &Directories,
    printer: &Printer,
) -> Result<Completed, Error> {
    if matches!(&question, Question::Check { paths } if paths.is_empty()) {
        return match &directories.profiles {
            Some((folder, _)) => Ok(Completed::Question(Question::Check {
                paths: vec![folder.clone()],
            })),
            None => Err(Error::NoOwnProfiles(
                environment::configured_profiles().unwrap_or_default(),
            )),
        };
    }
    if printer.format.is_for_programs() || !environment::is_dialogue_possible() {
        return Ok(Completed::Question(question));
    }
    let color = streams::paint(&io::stderr(), printer.color);
    let completed = if let Question::Fit {
        career,
        answers: None,
    } = &question
    {
        // The caller finds the same error, and reports it.
        let Ok(Answer::Fit(fit)) = Answer::find(&question, catalogue, printer.lang) else {
            return Ok(Completed::Question(question));
        };
        let Some(check) = SelfCheck::new(&fit, printer.lang) else {
            return Ok(Completed::Question(question));
        };
        replies(check, color).map(|answers| Question::Fit {
            career: career.clone(),
            answers,
        })
    } else if let Question::Match(asked) = &question
        && let KnownInterests::Unasked(answers) = &asked.interests
    {
        interests(asked, answers.clone(), printer.lang, color)
    } else {
        return Ok(Completed::Question(question));
    };
    Ok(completed.map_or_else(Completed::Left, Completed::Question))
}

/// Asks for a reply to each statement of a self-check. Returns none if the terminal can't be used:
/// then the statements are printed.
fn replies(mut check: SelfCheck, color: Paint) -> Result<Option<Vec<Reply>>, Left> {
    match dialogue::fill(&mut check, color) {
        Ok(Ending::Finished) => Ok(Some(check.into_replies())),
        Ok(Ending::Stopped) => Err(Left::Stopped),
        Ok(Ending::Interrupted) => Err(Left::Interrupted),
        Err(_) => Ok(None),
    }
}

/// Asks the items of the questionnaire that come after some answers. Who leaves it without a result
/// is told how to go on.
fn interests(
    question: &MatchQuestion,
    answers: Answers,
    lang: Lang,
    color: Paint,
) -> Result<Question, Left> {
    let mut form = Questionnaire::new(answers, lang);
    let ending = dialogue::fill(&mut form, color);
    let answers = form.answers;
    let asked = |interests| {
        Question::Match(MatchQuestion {
            interests,
            ..question.clone()
        })
    };
    let left = match (ending, answers.scores()) {
        (Ok(Ending::Finished), Some(scores)) => {
            let interested = Interested::WithAnswers { answers, scores };
            return Ok(asked(KnownInterests::Known(interested)));
        }
        (Ok(Ending::Interrupted), _) => Left::Interrupted,
        (Ok(Ending::Finished | Ending::Stopped), _) => Left::Stopped,
        // The caller reports what can be typed instead.
        (Err(_), _) => return Ok(asked(KnownInterests::Unasked(answers))),
    };
    go_on(&asked(KnownInterests::Unasked(answers)), lang);
    Err(left)
}

/// Says with which command a questionnaire goes on that was left before its end.
pub fn go_on(question: &Question, lang: Lang) {
    let lines = view::questionnaire::go_on(question, lang);
    for line in lines.into_iter().flatten() {
        streams::aside(&(render::harmless(&line) + "\n"));
    }
}
