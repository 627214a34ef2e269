//! `careers fit`: the self-check of a career.

use crate::error::Misuse;
use crate::question::{Question, Reply};
use clap::Arg;

use super::Request;
use super::command::{CAREER, Subcommand, career, joined, text};

/// The id of the option with the replies.
const ANSWERS: &str = "answers";

pub const FIT: Subcommand = Subcommand {
    name: "fit",
    alias: "cocok",
    about: |help| help.fit,
    usage: |help| format!("<{}>", help.career_value),
    example: "chef",
    manual: |commands| &commands.fit,
    args: |help| {
        let answers = Arg::new(ANSWERS)
            .long(ANSWERS)
            .alias("jawaban")
            .value_name(help.answers_value)
            // A reply may be `-`, the first one as well.
            .allow_hyphen_values(true);
        vec![career(help), answers.help(help.answers)]
    },
    read: |matches, _| {
        let answers = text(matches, ANSWERS)
            .map(|typed| replies(&typed))
            .transpose()?;
        let career = joined(matches, CAREER).unwrap_or_default();
        Ok(Request::Answer(Question::Fit { career, answers }))
    },
};

/// Reads the replies, one letter per statement. Another option in their place means that they are
/// missing.
fn replies(typed: &str) -> Result<Vec<Reply>, Misuse> {
    let reply = |(position, letter)| {
        Reply::from_letter(letter).ok_or(Misuse::NotAnAnswer {
            letter,
            position: position + 1,
        })
    };
    let replies = typed.chars().enumerate().map(reply).collect();
    let is_option = typed.starts_with("--") || typed.starts_with('-') && typed.len() == 2;
    match replies {
        Err(_) if is_option => Err(Misuse::MissingValue(format!("--{ANSWERS}"))),
        replies => replies,
    }
}
