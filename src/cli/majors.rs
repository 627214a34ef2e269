//! `careers majors`: the majors that lead to a career, or all of them.

use crate::question::Question;

use super::Request;
use super::command::{CAREER, CATALOGUE, Subcommand, all, any_career, catalogue_option, joined};

pub const MAJORS: Subcommand = Subcommand {
    name: "majors",
    alias: "jurusan",
    about: |help| help.majors,
    usage: |help| format!("[{}]", help.career_value),
    example: "",
    manual: |commands| &commands.majors,
    args: |help| vec![any_career(help), catalogue_option(help)],
    read: |matches, _| {
        Ok(Request::Answer(Question::Majors {
            career: joined(matches, CAREER),
            catalogues: all(matches, CATALOGUE),
        }))
    },
};
