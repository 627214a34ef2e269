//! `careers compare`: careers side by side.

use crate::error::Misuse;
use crate::question::Question;

use super::Request;
use super::command::{CAREER, Subcommand, all, parts, parts_option, words};

pub const COMPARE: Subcommand = Subcommand {
    name: "compare",
    alias: "bandingkan",
    about: |help| help.compare,
    usage: |help| format!("<{0}> <{0}>…", help.career_value),
    example: "backend frontend",
    manual: |commands| &commands.compare,
    args: |help| {
        let careers = words(CAREER, help.career_value).help(help.careers);
        vec![careers, parts_option(help)]
    },
    read: |matches, lang| match all(matches, CAREER) {
        careers if careers.is_empty() => Err(Misuse::TooFewCareers),
        careers => {
            let parts = parts(matches, lang)?;
            Ok(Request::Answer(Question::Compare { careers, parts }))
        }
    },
};
