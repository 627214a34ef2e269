//! `careers fields`: the fields of work.

use crate::question::Question;

use super::Request;
use super::command::{CATALOGUE, Subcommand, all, catalogue_option};

pub const FIELDS: Subcommand = Subcommand {
    name: "fields",
    alias: "bidang",
    about: |help| help.fields,
    usage: |_| String::new(),
    args: |help| vec![catalogue_option(help)],
    read: |matches, _| {
        Ok(Request::Answer(Question::Fields {
            catalogues: all(matches, CATALOGUE),
        }))
    },
};
