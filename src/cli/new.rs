//! `careers new`: a profile to fill in.

use crate::question::Question;
use clap::Arg;

use super::Request;
use super::command::{Subcommand, text};

pub const NEW: Subcommand = Subcommand {
    name: "new",
    alias: "baru",
    about: |help| help.new,
    usage: |_| "<SLUG>".to_owned(),
    example: "tukang-las",
    manual: |commands| &commands.new,
    args: |help| {
        vec![
            Arg::new("slug")
                .value_name("SLUG")
                .required(true)
                .help(help.slug),
        ]
    },
    read: |matches, _| {
        let career = text(matches, "slug").unwrap_or_default();
        Ok(Request::Answer(Question::New { career }))
    },
};
