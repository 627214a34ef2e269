//! `careers import`: imports other people's data as a catalogue.

use std::path::PathBuf;

use careers_catalogue::import::{Completeness, ImportFormat, Options};
use careers_catalogue::text::LanguageCode;
use clap::{Arg, ArgAction, ArgMatches, value_parser};

use super::Request;
use super::command::{Choice, Subcommand, choice, text};
use crate::error::Misuse;

pub const IMPORT: Subcommand = Subcommand {
    name: "import",
    alias: "impor",
    about: |help| help.import,
    usage: |help| format!("{} <{}>", value(), help.path_value),
    example: "onet db_29_3_text.zip",
    manual: |commands| &commands.import,
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
            Arg::new("partial")
                .long("partial")
                .action(ArgAction::SetTrue)
                .help(help.partial),
            Arg::new("language")
                .long("language")
                .value_name(help.lang_value)
                .help(help.import_language),
        ]
    },
    read: |matches, _| {
        let format = *matches.get_one("from").expect("clap requires it");
        Ok(Request::Import {
            format,
            path: matches
                .get_one::<PathBuf>("path")
                .cloned()
                .unwrap_or_default(),
            options: options(format, matches)?,
        })
    },
};

/// The options of an import. A format refuses those of the others.
fn options(format: ImportFormat, matches: &ArgMatches) -> Result<Options, Misuse> {
    let mut options = Options::default();
    let refuse = |option: &str| Err(Misuse::UnexpectedWord(option.to_owned()));
    if matches.get_flag("partial") {
        if format != ImportFormat::Onet {
            return refuse("--partial");
        }
        options.completeness = Completeness::Partial;
    }
    if let Some(value) = text(matches, "language") {
        if format != ImportFormat::Esco {
            return refuse("--language");
        }
        options.language = LanguageCode::new(&value).ok_or_else(|| Misuse::WrongValue {
            option: "--language".to_owned(),
            value,
            nearest: Vec::new(),
            allowed: Vec::new(),
        })?;
    }
    Ok(options)
}

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
