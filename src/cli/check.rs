//! `careers check`: finds problems in profiles.

use std::path::PathBuf;

use crate::question::Question;
use clap::value_parser;

use super::Request;
use super::command::{Subcommand, words};

pub const CHECK: Subcommand = Subcommand {
    name: "check",
    alias: "periksa",
    about: |help| help.check,
    usage: |help| format!("[{}]…", help.path_value),
    example: "",
    manual: |commands| &commands.check,
    args: |help| {
        let paths = words("path", help.path_value).value_parser(value_parser!(PathBuf));
        vec![paths.help(help.paths)]
    },
    read: |matches, _| {
        let paths = matches
            .get_many("path")
            .into_iter()
            .flatten()
            .cloned()
            .collect();
        Ok(Request::Answer(Question::Check { paths }))
    },
};
