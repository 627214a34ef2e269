//! The options that say how and where to print the answer: `--format`, `--json`, `--output` and
//! `--force`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, ValueHint, value_parser};

use super::command::Choice;
use super::{Request, option, option_of, option_value, stated};
use crate::error::Misuse;
use crate::format::{self, Format};
use crate::messages::Help;
use crate::question::{Exported, Question};
use crate::terminal::output::{Destination, Existing};

/// The options, for every command.
pub fn args(help: &'static Help) -> [Arg; 4] {
    [
        option_of::<Format>("format", 102)
            .value_name(help.format_value)
            .help(help.format),
        option("json", 103)
            .action(ArgAction::SetTrue)
            .help(help.json),
        option("output", 104)
            .short('o')
            .aliases(["ke", "simpan"])
            .value_name(help.file_value)
            .value_parser(value_parser!(PathBuf))
            .value_hint(ValueHint::FilePath)
            .help(help.output),
        option("force", 105)
            .alias("timpa")
            .action(ArgAction::SetTrue)
            .help(help.force),
    ]
}

impl Choice for Format {
    const ALL: &'static [Self] = &Self::ALL;

    fn name(self) -> &'static str {
        Self::name(self)
    }
}

/// The destination that a line names; `-` is standard output.
pub fn destination(matches: &ArgMatches) -> Destination {
    match matches.get_one::<PathBuf>("output") {
        Some(path) if path != Path::new("-") => Destination::File {
            path: path.clone(),
            existing: existing(matches),
        },
        _ => Destination::Stdout,
    }
}

/// The treatment of what stands in the place of the answer.
pub fn existing(matches: &ArgMatches) -> Existing {
    if matches.get_flag("force") {
        Existing::Replace
    } else {
        Existing::Keep
    }
}

/// The format of the answer to a request: the one that the line names, else that of the file's
/// ending, else the first one that the answer has.
///
/// # Errors
/// The ending names no format, or it is that of another program's files, or the answer doesn't have
/// the format.
pub fn format(
    args: &[OsString],
    destination: &Destination,
    request: &Request,
) -> Result<Format, Misuse> {
    let available = match request {
        Request::Answer(question) => Format::of_question(question),
        Request::Import { .. } | Request::Site(_) => format::OF_FILE,
        Request::Class { .. } | Request::Remove { .. } => format::OF_LIST,
        Request::Text(_) => format::OF_TEXT,
    };
    if let Destination::File { path, .. } = destination
        && format::is_of_other_program(path)
    {
        return Err(Misuse::ForeignEnding {
            file: path.clone(),
            available,
        });
    }
    let format = match (stated_format(args), destination) {
        (Some(format), _) => format,
        (None, Destination::Stdout) => available[0],
        (None, Destination::File { path, .. }) => Format::from_ending(path)
            .or_else(|| format_of_other_files(request))
            .ok_or_else(|| Misuse::UnknownEnding(path.clone()))?,
    };
    if available.contains(&format) {
        Ok(format)
    } else {
        Err(Misuse::UnavailableFormat { format, available })
    }
}

/// The format of an answer in a file with an ending of its own, such as a profile (`.toml`), a
/// manual page (`.1`) or a shell's script.
fn format_of_other_files(request: &Request) -> Option<Format> {
    let is_of_its_own = matches!(
        request,
        Request::Text(_) | Request::Answer(Question::New { .. })
    );
    is_of_its_own.then_some(Format::Text)
}

/// The request whose answer has a format: a profile as JSON-LD is the export of one career.
pub fn in_format(request: Request, format: Format) -> Request {
    if let Request::Answer(Question::Show { career, .. }) = &request
        && format == Format::JsonLd
    {
        let career = Exported::Career(career.clone());
        return Request::Answer(Question::Export(career));
    }
    request
}

/// The last format that a line names, even if the line has errors: `--format` and `--json` replace
/// each other, also on both sides of a command, where clap doesn't know their order.
pub fn stated_format(args: &[OsString]) -> Option<Format> {
    let read = |word: &str, next: Option<&str>| {
        if word == "--json" {
            return Some(Format::Json);
        }
        let value = option_value("--format", word, next)?;
        Format::ALL
            .into_iter()
            .find(|format| format.name() == value)
    };
    stated(args, read)
}
