//! `careers subjects`: the careers that school subjects support, and the other way round.

use crate::question::{AskedSubjects, Question};
use clap::{Arg, ArgAction};

use super::Request;
use super::command::{CAREER, CATALOGUE, SUBJECT, Subcommand, all, catalogue_option, words};

/// The id of the option for unwanted subjects.
pub const WITHOUT: &str = "without";

pub const SUBJECTS: Subcommand = Subcommand {
    name: "subjects",
    alias: "mapel",
    about: |help| help.subjects,
    usage: |help| {
        format!(
            "[{}…] [--career <{}>]…",
            help.subject_value, help.career_value
        )
    },
    example: "",
    manual: |commands| &commands.subjects,
    args: |help| {
        vec![
            words(SUBJECT, help.subject_value).help(help.subject_names),
            Arg::new(WITHOUT)
                .long(WITHOUT)
                .alias("tanpa")
                .value_name(help.subject_value)
                .action(ArgAction::Append)
                .help(help.without_subject),
            Arg::new(CAREER)
                .long(CAREER)
                .alias("karier")
                .value_name(help.career_value)
                .action(ArgAction::Append)
                .help(help.subjects_of_career),
            catalogue_option(help),
        ]
    },
    read: |matches, _| {
        Ok(Request::Answer(Question::Subjects(AskedSubjects {
            names: all(matches, SUBJECT),
            without: all(matches, WITHOUT),
            careers: all(matches, CAREER),
            catalogues: all(matches, CATALOGUE),
        })))
    },
};
