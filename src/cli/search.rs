//! `careers search`: the careers that match some words.

use crate::question::Question;
use careers_catalogue::search::USUAL_LIMIT;
use clap::{Arg, value_parser};

use super::Request;
use super::command::{CATALOGUE, Subcommand, all, catalogue_option, joined, words};

/// The id of the option for the number of results.
const LIMIT: &str = "limit";

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
            Arg::new(LIMIT)
                .long(LIMIT)
                .value_name("N")
                .value_parser(value_parser!(u16).range(1..))
                .help(help.limit),
            catalogue_option(help),
        ]
    },
    read: |matches, _| {
        Ok(Request::Answer(Question::Search {
            words: joined(matches, "words").unwrap_or_default(),
            limit: matches
                .get_one::<u16>(LIMIT)
                .map_or(USUAL_LIMIT, |limit| usize::from(*limit)),
            catalogues: all(matches, CATALOGUE),
        }))
    },
};
