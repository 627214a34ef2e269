//! One command: its names, what it takes, and what it asks for.

use crate::error::Misuse;
use crate::messages::Help;
use careers_catalogue::text::Lang;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Arg, ArgMatches, Command};

use super::Request;

/// A command. Everything that is known of it stands in one file.
pub struct Subcommand {
    /// Its name.
    pub name: &'static str,
    /// Its Indonesian name.
    pub alias: &'static str,
    /// Its explanation.
    pub about: fn(&Help) -> &'static str,
    /// Its arguments as the usage line writes them.
    pub usage: fn(&Help) -> String,
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
                    arg
                }
            })
    }

    /// Whether a word is one of its names.
    pub fn is_called(&self, word: &str) -> bool {
        word == self.name || word == self.alias
    }
}

/// Something that is typed by its name, out of a few.
pub trait Choice: Copy + Send + Sync + 'static {
    /// All of them.
    const ALL: &'static [Self];

    /// What is typed.
    fn name(self) -> &'static str;
}

/// Reads a choice; whatever isn't one is refused with the names of all.
pub fn choice<T: Choice>() -> impl TypedValueParser<Value = T> {
    let names = T::ALL.iter().map(|choice| choice.name());
    PossibleValuesParser::new(names).map(|name| {
        let chosen = T::ALL.iter().find(|choice| choice.name() == name);
        *chosen.expect("clap accepts the names alone")
    })
}

/// The id of every argument that is a career's name.
pub const CAREER: &str = "career";

/// Words that are one argument.
pub fn words(id: &'static str, value: &'static str) -> Arg {
    Arg::new(id).value_name(value).num_args(1..)
}

/// A career's name, of one word or several.
pub fn career(help: &'static Help) -> Arg {
    words(CAREER, help.career_value)
        .required(true)
        .help(help.career)
}

/// A career's name, or nothing for all careers.
pub fn any_career(help: &'static Help) -> Arg {
    words(CAREER, help.career_value).help(help.career_or_all)
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
