//! `careers compare`: careers side by side.

use crate::error::Misuse;
use crate::question::Question;

use super::Request;
use super::command::{CAREER, Subcommand, all, words};

pub const COMPARE: Subcommand = Subcommand {
    name: "compare",
    alias: "bandingkan",
    about: |help| help.compare,
    usage: |help| format!("<{0}> <{0}>…", help.career_value),
    args: |help| vec![words(CAREER, help.career_value).help(help.careers)],
    read: |matches, _| match all(matches, CAREER) {
        careers if careers.len() < 2 => Err(Misuse::TooFewCareers),
        careers => Ok(Request::Answer(Question::Compare { careers })),
    },
};
