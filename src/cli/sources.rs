//! `careers sources`: the catalogues in use, and the removal of an imported one.

use crate::question::Question;
use clap::Arg;

use super::Request;
use super::command::{Subcommand, text};

pub const SOURCES: Subcommand = Subcommand {
    name: "sources",
    alias: "sumber",
    about: |help| help.sources,
    usage: |_| String::new(),
    example: "",
    manual: |commands| &commands.sources,
    args: |help| {
        vec![
            Arg::new("remove")
                .long("remove")
                .value_name(help.name_value)
                .help(help.remove),
        ]
    },
    read: |matches, _| {
        Ok(match text(matches, "remove") {
            Some(catalogue) => Request::Remove { catalogue },
            None => Request::Answer(Question::Sources),
        })
    },
};
