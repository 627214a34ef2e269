//! `careers schema`: the JSON Schemas.

use crate::question::{Question, Schema};
use clap::Arg;

use super::Request;
use super::command::{Choice, Subcommand, choice};

pub const SCHEMA: Subcommand = Subcommand {
    name: "schema",
    alias: "skema",
    about: |help| help.schema,
    usage: |_| value(),
    example: "answer",
    manual: |commands| &commands.schema,
    args: |help| {
        let which = Arg::new("schema")
            .value_name(value())
            .value_parser(choice::<Schema>());
        vec![
            which
                .required(true)
                .hide_possible_values(true)
                .help(help.which_schema),
        ]
    },
    read: |matches, _| {
        let schema = *matches.get_one("schema").expect("clap requires it");
        Ok(Request::Answer(Question::Schema(schema)))
    },
};

impl Choice for Schema {
    const ALL: &'static [Self] = &[Self::Profile, Self::Answer, Self::Export];

    fn name(self) -> &'static str {
        match self {
            Self::Profile => "profile",
            Self::Answer => "answer",
            Self::Export => "export",
        }
    }
}

/// The names of the schemas, as help writes them.
fn value() -> String {
    let names: Vec<_> = Schema::ALL.iter().map(|schema| schema.name()).collect();
    names.join("|")
}
