//! `careers sheet`: the questionnaire, or a career's self-check, for paper.

use crate::question::Question;

use super::Request;
use super::command::{CAREER, Subcommand, joined, words};

pub const SHEET: Subcommand = Subcommand {
    name: "sheet",
    alias: "lembar",
    about: |help| help.sheet,
    usage: |help| format!("[{}]", help.career_value),
    example: "",
    manual: |commands| &commands.sheet,
    args: |help| vec![words(CAREER, help.career_value).help(help.sheet_career)],
    read: |matches, _| {
        Ok(Request::Answer(Question::Sheet {
            career: joined(matches, CAREER),
        }))
    },
};
