//! Turns clap's errors into the program's own, and finds the option that was meant.

use std::ffi::OsString;

use careers_catalogue::suggest::without_typo;
use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::command::Subcommand;
use crate::error::Misuse;

/// The dashes that word processors put in the place of one or two hyphens.
const DASHES: [char; 5] = ['–', '—', '―', '−', '‐'];

/// The line that an error is about.
pub struct Line<'l> {
    /// Its words.
    pub args: &'l [OsString],
    /// The declaration of the program.
    pub program: &'l Command,
    /// The command that it calls.
    pub command: Option<&'l Subcommand>,
}

/// An argument as it is typed: an option by its name, another one by what stands for it, so that
/// `--lang <LANGUAGE>` is `--lang` and `[RIASEC]...` is `RIASEC`.
fn typed(argument: &str) -> String {
    let argument = argument.split(' ').next().unwrap_or_default();
    argument.replace(['[', ']', '<', '>', '.'], "")
}

/// Converts an error of clap.
#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "clap's kinds, of which most can't occur here"
)]
pub fn misuse(error: &clap::Error, line: &Line<'_>) -> Misuse {
    let texts = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    };
    let text = |kind| texts(kind).into_iter().next();
    let argument = || text(ContextKind::InvalidArg).unwrap_or_default();
    let option = || typed(&argument());
    match error.kind() {
        ErrorKind::UnknownArgument if argument().starts_with('-') => line.unknown_option(&option()),
        ErrorKind::UnknownArgument => Misuse::UnexpectedWord(argument()),
        ErrorKind::TooManyValues => Misuse::UnwantedValue(option()),
        ErrorKind::InvalidValue => {
            match text(ContextKind::InvalidValue).filter(|value| !value.is_empty()) {
                None => Misuse::MissingValue(option()),
                Some(value) => Misuse::WrongValue {
                    option: option(),
                    value,
                    nearest: Vec::new(),
                    allowed: texts(ContextKind::ValidValue),
                },
            }
        }
        // Numbers, of which `--limit` is the only one.
        ErrorKind::ValueValidation => Misuse::WrongValue {
            option: option(),
            value: text(ContextKind::InvalidValue).unwrap_or_default(),
            nearest: Vec::new(),
            allowed: vec![format!("1–{}", u16::MAX)],
        },
        ErrorKind::MissingRequiredArgument => {
            let missing = texts(ContextKind::InvalidArg).into_iter();
            Misuse::MissingArguments {
                arguments: missing
                    .map(|argument| argument.replace("...", ""))
                    .collect(),
                example: line.command.map(Subcommand::example).unwrap_or_default(),
            }
        }
        ErrorKind::ArgumentConflict => {
            let others = texts(ContextKind::PriorArg).into_iter();
            let others: Vec<_> = others.map(|other| typed(&other)).collect();
            if others.contains(&option()) {
                Misuse::Repeated(option())
            } else {
                Misuse::Conflict(option(), others)
            }
        }
        ErrorKind::InvalidUtf8 => Misuse::NotUtf8,
        kind => Misuse::Other(kind.to_string()),
    }
}

/// The first word that begins with a dash of text instead of hyphens, before any `--`.
pub fn long_dash(args: &[OsString]) -> Option<Misuse> {
    let words = args.iter().take_while(|arg| *arg != "--");
    let words = words.filter_map(|arg| arg.to_str());
    let dashed = |word: &str| {
        let name = word.strip_prefix(DASHES)?.trim_start_matches(DASHES);
        let hyphens = if name.chars().count() == 1 { "-" } else { "--" };
        name.starts_with(char::is_alphabetic)
            .then(|| Misuse::LongDash {
                typed: word.to_owned(),
                option: format!("{hyphens}{name}"),
            })
    };
    words.into_iter().find_map(dashed)
}

impl Line<'_> {
    /// The error for an option that the command doesn't have.
    fn unknown_option(&self, option: &str) -> Misuse {
        // Of `-json` clap names `-j`.
        let words = self.args.iter().filter_map(|arg| arg.to_str());
        let is_whole = |word: &&str| !word.starts_with("--") && word.starts_with(option);
        let typed = words.into_iter().find(is_whole).unwrap_or(option);
        let typed = typed.split('=').next().unwrap_or_default();
        let known = self.options();
        let known = known.iter().map(String::as_str);
        let nearest = without_typo(typed.trim_start_matches('-'), known);
        Misuse::UnknownOption {
            option: typed.to_owned(),
            nearest: nearest.map(|name| format!("--{name}")),
        }
    }

    /// The names of the options that the line can have.
    fn options(&self) -> Vec<String> {
        let command = self
            .command
            .and_then(|called| self.program.find_subcommand(called.name));
        let own = command.into_iter().flat_map(Command::get_arguments);
        let args = own.chain(self.program.get_arguments());
        let names = args.flat_map(|arg| {
            let aliases = arg.get_all_aliases().unwrap_or_default();
            arg.get_long().into_iter().chain(aliases)
        });
        names.map(str::to_owned).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dash_of_text_is_no_hyphen() {
        for (line, meant) in [
            ("list –ke hasil.csv", Some("--ke")),
            ("show perawat —json", Some("--json")),
            ("show perawat ––json", Some("--json")),
            ("list –o hasil.csv", Some("-o")),
            ("list --ke hasil.csv", None),
            ("search a – b", None),
            ("search -- –ke", None),
        ] {
            let args: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            let option = match long_dash(&args) {
                Some(Misuse::LongDash { option, .. }) => Some(option),
                _ => None,
            };
            assert_eq!(option.as_deref(), meant, "{line}");
        }
    }
}
