//! The self-check of a career as a dialogue on a terminal.

use std::fmt;

use careers_catalogue::text::Lang;
use inquire::{InquireError, Select};

use super::ask::Left;
use super::streams;
use crate::answer::{Fit, Side, Statement};
use crate::messages::{Dialogue, Messages};
use crate::question::Reply;
use crate::render::wrap::wrap;

/// An option in a menu, with its text.
struct Choice<T> {
    value: T,
    text: String,
}

impl<T> fmt::Display for Choice<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// A choice of the user at a statement of the self-check.
#[derive(Clone, Copy)]
enum Reaction {
    Reply(Reply),
    Back,
    Stop,
}

/// Asks for replies to the statements of a self-check, one at a time, in `room` columns. If the
/// user stops, the other replies are unsure.
pub fn replies(fit: &Fit, lang: Lang, room: usize) -> Result<Vec<Reply>, Left> {
    let words = &Messages::new(lang).dialogue;
    let mut replies = Vec::new();
    while let Some(statement) = fit.statements.get(replies.len()) {
        let question = question(statement, replies.len(), fit.statements.len(), words);
        match ask(
            &wrap(&question, "", room).join("\n"),
            reactions(words),
            words,
        )? {
            Some(Reaction::Reply(reply)) => replies.push(reply),
            Some(Reaction::Back) => drop(replies.pop()),
            Some(Reaction::Stop) | None => break,
        }
    }
    replies.resize(fit.statements.len(), Reply::Unsure);
    Ok(replies)
}

fn question(statement: &Statement, asked: usize, all: usize, words: &Dialogue) -> String {
    let kind = match statement.kind {
        Side::Suited => words.is_it_you,
        Side::Unsuited => words.is_it_you_too,
    };
    format!("({}/{all}) {kind} {}", asked + 1, statement.text.text)
}

fn reactions(words: &Dialogue) -> Vec<Choice<Reaction>> {
    [
        (Reaction::Reply(Reply::Yes), words.yes),
        (Reaction::Reply(Reply::No), words.no),
        (Reaction::Reply(Reply::Unsure), words.unsure),
        (Reaction::Back, words.back),
        (Reaction::Stop, words.stop),
    ]
    .into_iter()
    .map(|(value, text)| Choice {
        value,
        text: text.to_owned(),
    })
    .collect()
}

/// Asks a question, and returns the chosen value; `None` after Esc.
fn ask<T>(question: &str, choices: Vec<Choice<T>>, words: &Dialogue) -> Result<Option<T>, Left> {
    // Typing filters the choices to those that begin with the typed text.
    let begins = |typed: &str, _: &Choice<T>, text: &str, _: usize| {
        text.to_lowercase()
            .starts_with(&typed.to_lowercase())
            .then_some(0)
    };
    match Select::new(question, choices)
        .with_scorer(&begins)
        .with_help_message(words.keys)
        .prompt_skippable()
    {
        Ok(choice) => Ok(choice.map(|choice| choice.value)),
        Err(InquireError::OperationCanceled) => Ok(None),
        Err(InquireError::OperationInterrupted) => {
            // The question stays on the terminal, and the shell goes on below it.
            streams::aside("\n");
            Err(Left::Interrupted)
        }
        Err(_) => Err(Left::Stopped),
    }
}
