//! `careers search`: the careers that match some words.

use crate::question::Question;

use super::Request;
use super::command::{Subcommand, joined, words};

pub const SEARCH: Subcommand = Subcommand {
    name: "search",
    alias: "cari",
    about: |help| help.search,
    usage: |help| format!("<{}>…", help.words_value),
    args: |help| {
        vec![
            words("words", help.words_value)
                .required(true)
                .help(help.words),
        ]
    },
    read: |matches, _| {
        let words = joined(matches, "words").unwrap_or_default();
        Ok(Request::Answer(Question::Search { words }))
    },
};
