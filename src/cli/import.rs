//! `careers import`: imports other people's data as a catalogue.

use std::path::PathBuf;

use careers_catalogue::import::ImportFormat;
use clap::{Arg, value_parser};

use super::Request;
use super::command::{Choice, Subcommand, choice};

pub const IMPORT: Subcommand = Subcommand {
    name: "import",
    alias: "impor",
    about: |help| help.import,
    usage: |help| format!("{} <{}>", value(), help.path_value),
    args: |help| {
        let from = Arg::new("from")
            .value_name(value())
            .value_parser(choice::<ImportFormat>());
        let path = Arg::new("path")
            .value_name(help.path_value)
            .value_parser(value_parser!(PathBuf));
        vec![
            from.required(true)
                .hide_possible_values(true)
                .help(help.from),
            path.required(true).help(help.import_path),
        ]
    },
    read: |matches, _| {
        Ok(Request::Import {
            format: *matches.get_one("from").expect("clap requires it"),
            path: matches
                .get_one::<PathBuf>("path")
                .cloned()
                .unwrap_or_default(),
        })
    },
};

impl Choice for ImportFormat {
    const ALL: &'static [Self] = &Self::ALL;

    fn name(self) -> &'static str {
        Self::name(self)
    }
}

/// The names of the formats, as help writes them.
fn value() -> String {
    ImportFormat::ALL.map(ImportFormat::name).join("|")
}
