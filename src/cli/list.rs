//! `careers list`: all careers, or those that match every filter.

use crate::question::{Filter, Question};
use clap::Arg;

use super::Request;
use super::command::{CATALOGUE, Subcommand, all, catalogue_option, text};
use super::matching::interests;

pub const LIST: Subcommand = Subcommand {
    name: "list",
    alias: "daftar",
    about: |help| help.list,
    usage: |_| String::new(),
    args: |help| {
        let filters = [
            ("field", help.field_value, help.field),
            ("major", help.major_value, help.major),
            ("company", help.company_value, help.company),
            ("interests", "RIASEC", help.interests),
        ]
        .map(|(name, value, explained)| {
            Arg::new(name).long(name).value_name(value).help(explained)
        });
        filters
            .into_iter()
            .chain([catalogue_option(help)])
            .collect()
    },
    read: |matches, _| {
        Ok(Request::Answer(Question::List(Filter {
            field: text(matches, "field"),
            major: text(matches, "major"),
            company: text(matches, "company"),
            interests: text(matches, "interests").map(interests).transpose()?,
            catalogues: all(matches, CATALOGUE),
        })))
    },
};
