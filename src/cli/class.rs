//! `careers class`: careers for each pupil of a class, from a table.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ValueHint, value_parser};

use super::Request;
use super::command::Subcommand;
use crate::question::Question;

/// The id of the argument with the file.
const FILE: &str = "file";
/// The id of the option for an empty table.
const TEMPLATE: &str = "template";

pub const CLASS: Subcommand = Subcommand {
    name: "class",
    alias: "kelas",
    about: |help| help.class.about,
    usage: |help| format!("<{}>|--{TEMPLATE}", help.file_value),
    example: "kelas.csv",
    manual: |commands| &commands.class,
    args: |help| {
        vec![
            Arg::new(FILE)
                .value_name(help.file_value)
                .value_parser(value_parser!(PathBuf))
                .value_hint(ValueHint::FilePath)
                .required_unless_present(TEMPLATE)
                .help(help.class.file),
            Arg::new(TEMPLATE)
                .long(TEMPLATE)
                .alias("kosong")
                .action(ArgAction::SetTrue)
                .conflicts_with(FILE)
                .help(help.class.template),
        ]
    },
    read: |matches, _| {
        Ok(match matches.get_one::<PathBuf>(FILE) {
            Some(file) => Request::Class { file: file.clone() },
            None => Request::Answer(Question::ClassTemplate),
        })
    },
};
