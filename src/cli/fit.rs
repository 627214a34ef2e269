//! `careers fit`: the self-check of a career.

use crate::error::Misuse;
use crate::question::{Question, Reply};
use clap::Arg;

use super::Request;
use super::command::{CAREER, Subcommand, career, joined, text};

pub const FIT: Subcommand = Subcommand {
    name: "fit",
    alias: "cocok",
    about: |help| help.fit,
    usage: |help| format!("<{}>", help.career_value),
    args: |help| {
        let answers = Arg::new("answers")
            .long("answers")
            .value_name(help.answers_value);
        vec![career(help), answers.help(help.answers)]
    },
    read: |matches, _| {
        let answers = text(matches, "answers")
            .map(|letters| replies(&letters))
            .transpose()?;
        let career = joined(matches, CAREER).unwrap_or_default();
        Ok(Request::Answer(Question::Fit { career, answers }))
    },
};

/// Reads the replies, one letter per statement.
fn replies(letters: &str) -> Result<Vec<Reply>, Misuse> {
    let reply = |(position, letter)| {
        Reply::from_letter(letter).ok_or(Misuse::NotAnAnswer {
            letter,
            position: position + 1,
        })
    };
    letters.chars().enumerate().map(reply).collect()
}
