//! `careers search`: the careers that match some words.

use crate::question::Question;
use careers_catalogue::search::USUAL_LIMIT;

use super::Request;
use super::command::{
    CATALOGUE, Subcommand, all, catalogue_option, joined, limit, limit_option, words,
};

pub const SEARCH: Subcommand = Subcommand {
    name: "search",
    alias: "cari",
    about: |help| help.search,
    usage: |help| format!("<{}>…", help.words_value),
    example: "merawat hewan",
    manual: |commands| &commands.search,
    args: |help| {
        vec![
            words("words", help.words_value)
                .required(true)
                .help(help.words),
            limit_option(help.limit),
            catalogue_option(help),
        ]
    },
    read: |matches, _| {
        Ok(Request::Answer(Question::Search {
            words: joined(matches, "words").unwrap_or_default(),
            limit: limit(matches).unwrap_or(USUAL_LIMIT),
            catalogues: all(matches, CATALOGUE),
        }))
    },
};
