//! The command line: what may be typed, and what it asks for. One file a command.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::error::{Error, Misuse};
use crate::messages::{Help, Messages};
use crate::print::{Format, Printer};
use crate::question::Question;
use anstream::ColorChoice;
use careers_catalogue::import::ImportFormat;
use careers_catalogue::text::Lang;
use clap::builder::StyledStr;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use self::command::{CAREER, Choice, Subcommand, choice, joined, words};
use self::help::{HELP, meant};
use self::misuse::misuse;

mod check;
mod command;
mod companies;
mod compare;
pub mod completion;
mod completions;
mod fit;
mod help;
mod import;
mod list;
mod majors;
mod man;
mod matching;
mod misuse;
mod new;
mod schema;
mod search;
mod show;
mod sources;

/// The commands, in the order in which help lists them.
const COMMANDS: &[Subcommand] = &[
    show::SHOW,
    majors::MAJORS,
    companies::COMPANIES,
    compare::COMPARE,
    list::LIST,
    search::SEARCH,
    fit::FIT,
    matching::MATCH,
    check::CHECK,
    new::NEW,
    import::IMPORT,
    sources::SOURCES,
    completions::COMPLETIONS,
    man::MAN,
    schema::SCHEMA,
];

/// What somebody asked for, and how the answer is to look.
pub struct Invocation {
    /// How the answer is printed.
    pub printer: Printer,
    /// The folder of somebody's own profiles.
    pub profiles: Option<PathBuf>,
    /// What was asked.
    pub request: Result<Request, Error>,
    /// The command that may have been meant, if a career stands where a command would.
    mistyped: Option<Mistyped>,
}

/// What was asked for.
#[derive(Clone)]
pub enum Request {
    /// The answer to a question.
    Answer(Question),
    /// A new catalogue.
    Import {
        /// Whose data it is made of.
        format: ImportFormat,
        /// The folder or zip file.
        path: PathBuf,
    },
    /// The catalogues that are left without an imported one.
    Remove {
        /// Its name.
        catalogue: String,
    },
    /// A text that is ready: help, the version, the manual page, or a shell's script.
    Text(StyledStr),
}

/// Reads a command line without the program's name. `lang` is the language where the command line names none.
#[must_use]
pub fn read(args: &[OsString], lang: Lang) -> Invocation {
    let Ok(matches) = command(&Messages::new(lang).help).try_get_matches_from(line(args)) else {
        return refused(args, stated_lang(args).unwrap_or(lang));
    };
    let lang = *matches.get_one("lang").unwrap_or(&lang);
    Invocation {
        printer: Printer {
            lang,
            format: if matches.get_flag("json") {
                Format::Json
            } else {
                Format::Text
            },
            color: *matches.get_one("color").unwrap_or(&ColorChoice::Auto),
        },
        profiles: matches.get_one("profiles").cloned(),
        request: request(&matches, args, lang),
        mistyped: mistyped(&matches, args),
    }
}

/// What becomes of a line that clap stops at: help, the version, or an error, in the language that the line asks for.
fn refused(args: &[OsString], lang: Lang) -> Invocation {
    let command = command(&Messages::new(lang).help);
    // As much of the line as clap understands tells which command is to be explained.
    let read = command
        .clone()
        .ignore_errors(true)
        .try_get_matches_from(line(args))
        .unwrap_or_default();
    let error = command
        .try_get_matches_from(line(args))
        .expect_err("the same line, in another language");
    let request = if error.use_stderr() {
        Err(usage(read.subcommand_name(), args, misuse(&error)))
    } else {
        Ok(Request::Text(error.render()))
    };
    let format = if options(args).any(|arg| arg == "--json") {
        Format::Json
    } else {
        Format::Text
    };
    let mistyped = mistyped(&read, args);
    let printer = Printer {
        lang,
        format,
        color: ColorChoice::Auto,
    };
    Invocation {
        printer,
        profiles: None,
        request,
        mistyped,
    }
}

/// The command line with the program's name.
fn line(args: &[OsString]) -> impl Iterator<Item = OsString> {
    std::iter::once("careers".into()).chain(args.iter().cloned())
}

/// Every command with everything that may follow it, explained in one language.
#[must_use]
pub fn command(help: &'static Help) -> Command {
    let [career, options] = [help.career_value, help.options_value];
    Command::new("careers")
        .version(env!("CARGO_PKG_VERSION"))
        .about(help.about)
        .override_usage(format!(
            "careers <{career}>\n  careers <{}> [{options}]",
            help.command_value
        ))
        .after_help(help.after)
        .args_override_self(true)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .max_term_width(100)
        .subcommand_help_heading(help.commands_heading)
        .help_template(template(help))
        .next_help_heading(help.options_heading)
        .arg(words(CAREER, career).hide(true))
        .args([
            option("profiles", 101)
                .value_name(help.folder_value)
                .value_parser(value_parser!(PathBuf))
                .help(help.profiles),
            option("json", 102)
                .action(ArgAction::SetTrue)
                .help(help.json),
            option_of::<Lang>("lang", 103)
                .value_name(help.lang_value)
                .help(help.lang),
            option_of::<ColorChoice>("color", 104)
                .value_name(help.color_value)
                .help(help.color),
            option("help", 105)
                .short('h')
                .action(ArgAction::Help)
                .help(help.print_this),
            option("version", 106)
                .short('V')
                .global(false)
                .action(ArgAction::Version)
                .help(help.print_version),
        ])
        .subcommands(COMMANDS.iter().map(|command| command.declare(help)))
        .subcommand(HELP.declare(help).hide(true))
}

/// An option of every command, explained after the command's own.
fn option(name: &'static str, order: usize) -> Arg {
    Arg::new(name).long(name).global(true).display_order(order)
}

/// Such an option with a value out of a few, which its explanation names.
fn option_of<T: Choice>(name: &'static str, order: usize) -> Arg {
    option(name, order)
        .value_parser(choice::<T>())
        .hide_possible_values(true)
}

impl Choice for Lang {
    const ALL: &'static [Self] = &Self::ALL;

    fn name(self) -> &'static str {
        self.code()
    }
}

impl Choice for ColorChoice {
    const ALL: &'static [Self] = &[Self::Auto, Self::Always, Self::Never];

    fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Always | Self::AlwaysAnsi => "always",
            Self::Never => "never",
        }
    }
}

/// How clap sets the help of a command.
fn template(help: &Help) -> String {
    format!(
        "{{about-with-newline}}\n{}\n  {{usage}}\n\n{{all-args}}{{after-help}}",
        help.usage_heading
    )
}

/// What a line asks for: a command's request, a career's profile, or where to begin.
fn request(matches: &ArgMatches, args: &[OsString], lang: Lang) -> Result<Request, Error> {
    let career = joined(matches, CAREER);
    match (career, matches.subcommand()) {
        (None, None) => Ok(Request::Answer(Question::Overview)),
        (Some(career), None) => Ok(Request::Answer(Question::Show { career })),
        (Some(career), Some((name, _))) => {
            Err(usage(Some(name), args, Misuse::UnexpectedWord(career)))
        }
        (None, Some((name, matches))) => {
            let mut commands = COMMANDS.iter().chain([&HELP]);
            let command = commands
                .find(|command| command.name == name)
                .expect("clap accepts these alone");
            (command.read)(matches, lang).map_err(|misuse| usage(Some(name), args, misuse))
        }
    }
}

/// An error in how a command was used. Its help goes by the name that was typed.
fn usage(name: Option<&str>, args: &[OsString], misuse: Misuse) -> Error {
    let command = COMMANDS.iter().find(|command| Some(command.name) == name);
    let typed = command.and_then(|command| {
        args.iter()
            .filter_map(|arg| arg.to_str())
            .find(|arg| command.is_called(arg))
    });
    let help = typed.map_or_else(
        || "careers --help".to_owned(),
        |name| format!("careers {name} --help"),
    );
    Error::Usage { misuse, help }
}

/// The arguments that may be options: those before `--`.
fn options(args: &[OsString]) -> impl Iterator<Item = &OsString> {
    args.iter().take_while(|arg| *arg != "--")
}

/// The last language that a line names, whatever else is wrong with it.
fn stated_lang(args: &[OsString]) -> Option<Lang> {
    let options: Vec<_> = options(args).filter_map(|arg| arg.to_str()).collect();
    let stated = |(position, option): (usize, &&str)| {
        let next = || {
            options
                .get(position + 1)
                .copied()
                .filter(|_| *option == "--lang")
        };
        option.strip_prefix("--lang=").or_else(next)?.parse().ok()
    };
    options.iter().enumerate().rev().find_map(stated)
}

/// A word that looks like a command but is none.
struct Mistyped {
    /// As typed.
    word: String,
    /// The whole line with the command that it looks like.
    meant: String,
}

/// The command that was meant, where a line without one begins with a word that looks like it.
fn mistyped(matches: &ArgMatches, args: &[OsString]) -> Option<Mistyped> {
    if matches.subcommand_name().is_some() {
        return None;
    }
    let word = matches.try_get_many::<String>(CAREER).ok()??.next()?;
    let command = meant(word)?;
    let rest = args
        .iter()
        .skip_while(|arg| *arg != word.as_str())
        .skip(1)
        .map(|arg| arg.to_string_lossy());
    let rest = rest.map(|arg| {
        if arg.contains(' ') {
            format!("\"{arg}\"")
        } else {
            arg.into_owned()
        }
    });
    let line: Vec<_> = ["careers", command]
        .map(str::to_owned)
        .into_iter()
        .chain(rest)
        .collect();
    Some(Mistyped {
        word: word.clone(),
        meant: line.join(" "),
    })
}

impl Invocation {
    /// Where a word in a command's place looks like a command, names that command instead of what the word led to.
    #[must_use]
    pub fn explain(&self, error: Error) -> Error {
        let Some(Mistyped { word, meant }) = &self.mistyped else {
            return error;
        };
        let (name, nearest) =
            if let Error::Catalogue(careers_catalogue::Error::UnknownCareer { name, nearest }) =
                error
            {
                (name, nearest)
            } else if matches!(error, Error::Usage { .. }) {
                (word.clone(), Vec::new())
            } else {
                return error;
            };
        Error::MistypedCommand {
            name,
            line: meant.clone(),
            nearest,
        }
    }
}
