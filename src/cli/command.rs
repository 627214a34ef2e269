//! The declaration of a command, and the arguments that several commands share.

use std::ffi::{OsStr, OsString};

use crate::error::Misuse;
use crate::messages::{Help, ManualCommand, ManualCommands};
use crate::question::ProfilePart;
use crate::view::parts;
use careers_catalogue::text::Lang;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::Request;

/// A command. Each is declared in a file of its own.
pub struct Subcommand {
    /// Its name.
    pub name: &'static str,
    /// Its Indonesian name.
    pub alias: &'static str,
    /// Its description in help.
    pub about: fn(&Help) -> &'static str,
    /// Its arguments in the usage line.
    pub usage: fn(&Help) -> String,
    /// Its arguments in an example; empty if it needs none.
    pub example: &'static str,
    /// The texts of its manual page.
    pub manual: fn(&'static ManualCommands) -> &'static ManualCommand,
    /// Its arguments and options.
    pub args: fn(&'static Help) -> Vec<Arg>,
    /// Turns its arguments into a request.
    pub read: fn(&ArgMatches, Lang) -> Result<Request, Misuse>,
}

impl Subcommand {
    /// Declares the command to clap, explained in one language.
    pub fn declare(&self, help: &'static Help) -> Command {
        let Self {
            name,
            alias,
            about,
            usage,
            args,
            ..
        } = self;
        let options = format!("[{}]", help.options_value);
        let usage = ["careers", name, &usage(help), &options];
        let usage = usage
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        Command::new(*name)
            .alias(*alias)
            .about(format!("{} [{}: {alias}]", about(help), help.alias))
            .override_usage(usage)
            .help_template(super::template(help))
            .next_help_heading(help.options_heading)
            .args(args(help))
            .mut_args(|arg| {
                if arg.is_positional() {
                    arg.help_heading(help.arguments_heading)
                } else {
                    with_alias(arg, help)
                }
            })
    }

    /// Declares its names alone.
    pub fn declare_name(&self) -> Command {
        Command::new(self.name).alias(self.alias)
    }

    /// A call of the command that lacks nothing.
    pub fn example(&self) -> String {
        format!("careers {} {}", self.name, self.example)
    }

    /// Its name in a language, and its other one.
    pub const fn names(&self, lang: Lang) -> [&'static str; 2] {
        match lang {
            Lang::Id => [self.alias, self.name],
            Lang::En => [self.name, self.alias],
        }
    }

    /// True if a word is one of its names.
    pub fn is_called(&self, word: impl AsRef<OsStr>) -> bool {
        [self.name, self.alias]
            .map(OsStr::new)
            .contains(&word.as_ref())
    }
}

/// Adds the option's Indonesian name to its explanation.
pub fn with_alias(arg: Arg, help: &Help) -> Arg {
    let alias = arg
        .get_all_aliases()
        .and_then(|names| names.first().copied());
    match (alias, arg.get_help()) {
        (Some(alias), Some(explained)) => {
            let explained = format!("{explained} [{}: --{alias}]", help.alias);
            arg.help(explained)
        }
        (None, _) | (_, None) => arg,
    }
}

/// A type with a fixed set of values, each typed by its name.
pub trait Choice: Copy + Send + Sync + 'static {
    /// All values.
    const ALL: &'static [Self];

    /// The name to type.
    fn name(self) -> &'static str;

    /// Other names that can be typed.
    fn other_names(self) -> &'static [&'static str] {
        &[]
    }
}

/// Parses a choice, and refuses other words with a list of all names.
pub fn choice<T: Choice>() -> impl TypedValueParser<Value = T> {
    let values = T::ALL.iter().map(|choice| {
        let others = choice.other_names().iter().copied();
        PossibleValue::new(choice.name()).aliases(others)
    });
    PossibleValuesParser::new(values).map(|typed| {
        let is_typed = |name: &str| name.eq_ignore_ascii_case(&typed);
        let chosen = T::ALL.iter().find(|choice| {
            is_typed(choice.name()) || choice.other_names().iter().any(|name| is_typed(name))
        });
        *chosen.expect("clap accepts the names alone")
    })
}

/// The id of every argument that is a career's name.
pub const CAREER: &str = "career";
/// The id of every argument that is a school subject.
pub const SUBJECT: &str = "subject";
/// The id of words without an option, which only a mistaken line has.
pub const LOOSE: &str = "word";
/// The id of the option for the parts of profiles.
pub const PARTS: &str = "parts";
/// The id of the option for the number of results.
pub const LIMIT: &str = "limit";
/// The id of the option that restricts a question to some catalogues.
pub const CATALOGUE: &str = "catalogue";

/// An argument of one or more words, with or without options between them.
pub fn words(id: &'static str, value: &'static str) -> Arg {
    Arg::new(id)
        .value_name(value)
        .num_args(1..)
        .action(ArgAction::Append)
}

/// The argument for words in a command where every word belongs to an option. The answer says what
/// they mean.
pub fn loose_words(value: &'static str) -> Arg {
    words(LOOSE, value).hide(true)
}

/// The required argument for a career's name, of one or more words.
pub fn career(help: &'static Help) -> Arg {
    words(CAREER, help.career_value)
        .required(true)
        .help(help.career)
}

/// The optional argument for a career's name; without it, all careers.
pub fn any_career(help: &'static Help) -> Arg {
    words(CAREER, help.career_value).help(help.career_or_all)
}

/// The option that restricts a question to some catalogues; it can be repeated.
pub fn catalogue_option(help: &'static Help) -> Arg {
    Arg::new(CATALOGUE)
        .long(CATALOGUE)
        .aliases(["katalog", "catalog"])
        .value_name(help.name_value)
        .action(ArgAction::Append)
        .help(help.catalogue)
}

/// The option for the number of results.
pub fn limit_option(help: &'static str) -> Arg {
    Arg::new(LIMIT)
        .long(LIMIT)
        .value_name("N")
        .value_parser(value_parser!(u16).range(1..))
        .help(help)
}

/// The option for the parts of profiles.
pub fn parts_option(help: &'static Help) -> Arg {
    Arg::new(PARTS)
        .long(PARTS)
        .alias("bagian")
        .value_name(help.parts_value)
        .help(help.parts)
}

/// The parts that are wanted, joined by `+`, commas or blanks; none for all. The longest name counts,
/// so that `lama belajar` is one part and `fokus tugas` are two.
///
/// # Errors
/// No part has such a name.
pub fn parts(matches: &ArgMatches, lang: Lang) -> Result<Vec<ProfilePart>, Misuse> {
    let typed = text(matches, PARTS).unwrap_or_default();
    let mut wanted = Vec::new();
    for names in typed.split(['+', ',']) {
        let words: Vec<_> = names.split_whitespace().collect();
        let mut rest = &words[..];
        while let Some(first) = rest.first() {
            let longest = (1..=rest.len()).rev().find_map(|length| {
                let part = parts::named(&rest[..length].join(" "))?;
                Some((part, length))
            });
            let (part, length) = longest.ok_or_else(|| unknown_part(first, lang))?;
            wanted.push(part);
            rest = &rest[length..];
        }
    }
    Ok(wanted)
}

/// The error for a name that no part has.
fn unknown_part(typed: &str, lang: Lang) -> Misuse {
    Misuse::WrongValue {
        option: format!("--{PARTS}"),
        value: typed.to_owned(),
        nearest: parts::nearest(typed, lang),
        allowed: ProfilePart::ALL.map(|part| parts::name(part, lang)).into(),
    }
}

/// A line whose list of parts is one word, if blanks follow its commas, as in `--parts fokus, tugas`.
pub fn with_whole_lists(args: &[OsString]) -> Vec<OsString> {
    let mut whole: Vec<OsString> = Vec::with_capacity(args.len());
    for arg in args {
        let goes_on = whole
            .last()
            .is_some_and(|last| last.as_encoded_bytes().ends_with(b","));
        let is_parts = |option: &OsString| option == "--parts" || option == "--bagian";
        let is_list = whole.len() > 1 && is_parts(&whole[whole.len() - 2]);
        match whole.last_mut() {
            Some(list) if goes_on && is_list => list.push(arg),
            _ => whole.push(arg.clone()),
        }
    }
    whole
}

/// The number of results that are wanted, if it was given.
pub fn limit(matches: &ArgMatches) -> Option<usize> {
    let limit = matches.get_one::<u16>(LIMIT);
    limit.map(|limit| usize::from(*limit))
}

/// The words of an argument, as they were typed.
pub fn all(matches: &ArgMatches, id: &str) -> Vec<String> {
    matches
        .get_many::<String>(id)
        .into_iter()
        .flatten()
        .cloned()
        .collect()
}

/// The words of an argument as one name, if there are any.
pub fn joined(matches: &ArgMatches, id: &str) -> Option<String> {
    matches.contains_id(id).then(|| all(matches, id).join(" "))
}

/// The value of an option, if it was given.
pub fn text(matches: &ArgMatches, id: &str) -> Option<String> {
    matches.get_one::<String>(id).cloned()
}
