//! `careers fields`: the fields of work.

use crate::question::Question;

use super::Request;
use super::command::{CATALOGUE, LOOSE, Subcommand, all, catalogue_option, joined, loose_words};

pub const FIELDS: Subcommand = Subcommand {
    name: "fields",
    alias: "bidang",
    about: |help| help.fields,
    usage: |_| String::new(),
    example: "",
    manual: |commands| &commands.fields,
    args: |help| vec![catalogue_option(help), loose_words(help.field_value)],
    read: |matches, _| {
        Ok(Request::Answer(Question::Fields {
            word: joined(matches, LOOSE),
            catalogues: all(matches, CATALOGUE),
        }))
    },
};
