//! The command line: declares commands and options, and reads them into a request. One file per
//! command.

use std::ffi::OsString;
use std::mem::ManuallyDrop;
use std::path::PathBuf;

use crate::error::{Error, Misuse};
use crate::format::Format;
use crate::messages::{Help, Messages};
use crate::printer::Printer;
use crate::question::{Filter, Question};
use crate::site::SiteRequest;
use crate::terminal::output::Destination;
use crate::terminal::pager::Paging;
use anstream::ColorChoice;
use careers_catalogue::import::{ImportFormat, Options};
use careers_catalogue::text::Lang;
use clap::builder::StyledStr;
use clap::builder::styling::Styles;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use self::command::{CAREER, Choice, Subcommand, choice, joined, words};
use self::help::{HELP, nearest_command};

mod check;
mod class;
mod command;
mod companies;
mod compare;
pub mod complete;
mod completions;
mod export;
mod fields;
mod fit;
mod help;
mod import;
mod list;
mod majors;
mod man;
mod matching;
mod misuse;
mod new;
mod output;
mod schema;
mod search;
mod sheet;
mod show;
mod site;
mod sources;
mod subjects;

/// The commands, in the order in which help lists them.
const COMMANDS: &[Subcommand] = &[
    show::SHOW,
    majors::MAJORS,
    companies::COMPANIES,
    compare::COMPARE,
    list::LIST,
    fields::FIELDS,
    search::SEARCH,
    fit::FIT,
    matching::MATCH,
    class::CLASS,
    sheet::SHEET,
    subjects::SUBJECTS,
    check::CHECK,
    new::NEW,
    site::SITE,
    import::IMPORT,
    export::EXPORT,
    sources::SOURCES,
    completions::COMPLETIONS,
    man::MAN,
    schema::SCHEMA,
];

/// The request of a command line, and the printer for its answer.
pub struct Invocation {
    /// The printer for the answer.
    pub printer: Printer,
    /// The folder of the user's own profiles, from `--profiles`.
    pub profiles: Option<PathBuf>,
    /// The request, or the error in the command line.
    pub request: Result<Request, Error>,
    /// The command that the user probably meant, if the first word looks like a command.
    mistyped: Option<Mistyped>,
}

/// A request to the program.
#[derive(Clone)]
pub enum Request {
    /// Answers a question.
    Answer(Question),
    /// Reads the table of a class, and answers for its pupils.
    Class {
        /// The file; `-` is standard input.
        file: PathBuf,
    },
    /// Imports data as a catalogue.
    Import {
        /// The format of the data.
        format: ImportFormat,
        /// The folder or zip file.
        path: PathBuf,
        /// The choices that only some formats have.
        options: Options,
    },
    /// Writes the whole catalogue as pages.
    Site(SiteRequest),
    /// Removes an imported catalogue, and lists the others.
    Remove {
        /// Its name.
        catalogue: String,
    },
    /// Prints a ready text: help, the version, the manual page, or a shell's script.
    Text(StyledStr),
}

/// Reads a command line, without the program's name. `lang` is used if the line names no language.
#[must_use]
pub fn read(args: &[OsString], lang: Lang) -> Invocation {
    let args = &command::with_whole_lists(args);
    // The program ends after one line: freeing the declarations piece by piece would take a while.
    let mut command = ManuallyDrop::new(command_for(args, &Messages::new(lang).help));
    let Ok(matches) = command.try_get_matches_from_mut(line(args)) else {
        return rejected(args, stated_lang(args).unwrap_or(lang));
    };
    let matches = ManuallyDrop::new(matches);
    let lang = *matches.get_one("lang").unwrap_or(&lang);
    let destination = output::destination(&matches);
    let request = request_of(&matches, args, lang).and_then(|request| {
        let format = output::format(args, &destination, &request);
        let format = format.map_err(|misuse| usage(matches.subcommand_name(), args, misuse))?;
        Ok((output::in_format(request, format), format))
    });
    let (request, format) = match request {
        Ok((request, format)) => (Ok(request), format),
        Err(error) => (
            Err(error),
            output::stated_format(args).unwrap_or(Format::Text),
        ),
    };
    let printer = Printer {
        lang,
        format,
        color: *matches.get_one("color").unwrap_or(&ColorChoice::Auto),
        paging: *matches.get_one("paging").unwrap_or(&Paging::Auto),
        destination,
    };
    Invocation {
        printer,
        profiles: matches.get_one("profiles").cloned(),
        request,
        mistyped: mistyped(&matches, args, lang),
    }
}

/// Handles a line for which clap gives help, the version, or an error, in the language of the line.
fn rejected(args: &[OsString], lang: Lang) -> Invocation {
    let command = command(&Messages::new(lang).help);
    // Reads the line in spite of its errors, because the report names the help of its command.
    let read = command
        .clone()
        .ignore_errors(true)
        .try_get_matches_from(line(args))
        .unwrap_or_default();
    let error = command
        .clone()
        .try_get_matches_from(line(args))
        .expect_err("the same line, in another language");
    let name = read.subcommand_name();
    let request = if error.use_stderr() {
        let misuse = misuse::long_dash(args).unwrap_or_else(|| {
            let line = misuse::Line {
                args,
                program: &command,
                command: COMMANDS.iter().find(|command| Some(command.name) == name),
            };
            misuse::misuse(&error, &line)
        });
        Err(usage(name, args, misuse))
    } else {
        Ok(Request::Text(error.render()))
    };
    let mistyped = mistyped(&read, args, lang);
    // `--help` and `--version` are about the line, not its answer: they are always printed as text.
    let printer = Printer {
        lang,
        format: output::stated_format(args).unwrap_or(Format::Text),
        color: ColorChoice::Auto,
        paging: Paging::Auto,
        destination: Destination::Stdout,
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

/// Declares all commands with their arguments and options, explained in one language.
#[must_use]
pub fn command(help: &'static Help) -> Command {
    let commands = COMMANDS.iter().map(|command| command.declare(help));
    program(help)
        .subcommands(commands)
        .after_help(after_help(help))
}

/// Declares only the commands that a line may call: declaring all of them takes longer than finding
/// the answer, since each gets a copy of the options of every command.
fn command_for(args: &[OsString], help: &'static Help) -> Command {
    let typed = COMMANDS.iter().filter(|command| is_typed(command, args));
    program(help).subcommands(typed.map(|command| command.declare(help)))
}

/// True if a word of a line is the name of a command.
fn is_typed(command: &Subcommand, args: &[OsString]) -> bool {
    args.iter().any(|word| command.is_called(word))
}

/// Declares the program, without its commands.
fn program(help: &'static Help) -> Command {
    let [career, options] = [help.career_value, help.options_value];
    Command::new("careers")
        .version(env!("CARGO_PKG_VERSION"))
        .about(help.about)
        .override_usage(format!(
            "careers <{career}>\n  careers <{}> [{options}]",
            help.command_value
        ))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .max_term_width(100)
        .subcommand_help_heading(help.commands_heading)
        .help_template(template(help))
        .next_help_heading(help.options_heading)
        .arg(words(CAREER, career).hide(true))
        .args(common_options(help))
        .mut_args(|arg| command::with_alias(arg, help))
        .subcommand(HELP.declare(help).hide(true))
}

/// The options of every command, and that for the version.
fn common_options(help: &'static Help) -> impl Iterator<Item = Arg> {
    let options = [
        option("profiles", 101)
            .alias("profil")
            .value_name(help.folder_value)
            .value_parser(value_parser!(PathBuf))
            .help(help.profiles),
        option_of::<Lang>("lang", 106)
            .alias("bahasa")
            .ignore_case(true)
            .value_name(help.lang_value)
            .help(help.lang),
        option_of::<ColorChoice>("color", 107)
            .value_name(help.color_value)
            .help(help.color),
        option_of::<Paging>("paging", 108)
            .value_name(help.color_value)
            .help(help.paging),
        option("help", 109)
            .short('h')
            .action(ArgAction::Help)
            .help(help.print_this),
        option("version", 110)
            .short('V')
            .global(false)
            .action(ArgAction::Version)
            .help(help.print_version),
    ];
    options.into_iter().chain(output::args(help))
}

/// The paragraphs below the help of the program.
fn after_help(help: &Help) -> String {
    let codes = help
        .exit_codes
        .map(|(code, meaning)| format!("{code} {meaning}"));
    format!(
        "{}\n\n{}: {}.\n\n{}:\n  {}",
        help.career_names,
        help.exit_codes_heading,
        codes.join("; "),
        help.examples_heading,
        help.examples.join("\n  "),
    )
}

/// An option of every command. Help lists it after the command's own options. The last one counts,
/// so that a line can be called again with something else at its end.
fn option(name: &'static str, order: usize) -> Arg {
    Arg::new(name)
        .long(name)
        .global(true)
        .overrides_with(name)
        .display_order(order)
}

/// An option of every command with a fixed set of values, which its explanation names.
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

    fn other_names(self) -> &'static [&'static str] {
        match self {
            Self::Id => &["indonesia"],
            Self::En => &["english"],
        }
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

impl Choice for Paging {
    const ALL: &'static [Self] = &[Self::Auto, Self::Always, Self::Never];

    fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Always => "always",
            Self::Never => "never",
        }
    }
}

/// The template for the help of a command, with its own heading in the style of the others.
fn template(help: &Help) -> String {
    let style = Styles::styled();
    let style = style.get_header();
    format!(
        "{{about-with-newline}}\n{style}{}{style:#}\n  {{usage}}\n\n{{all-args}}{{after-help}}",
        help.usage_heading
    )
}

/// Reads the request of a line: that of its command, else a career's profile, else the overview.
fn request_of(matches: &ArgMatches, args: &[OsString], lang: Lang) -> Result<Request, Error> {
    if let Some(misuse) = misuse::long_dash(args) {
        return Err(usage(matches.subcommand_name(), args, misuse));
    }
    let career = joined(matches, CAREER);
    match (career, matches.subcommand()) {
        (None, None) => Ok(Request::Answer(Question::Overview)),
        (Some(career), None) => Ok(Request::Answer(Question::Show {
            career,
            parts: Vec::new(),
        })),
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

/// A usage error. It names the help of the command, with the command's name as typed.
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

/// The last language that a line names, even if the line has errors.
fn stated_lang(args: &[OsString]) -> Option<Lang> {
    stated(args, |word, next| {
        let value = ["--lang", "--bahasa"].map(|option| option_value(option, word, next));
        let value = value.into_iter().flatten().next()?;
        let is_named = |name: &str| name.eq_ignore_ascii_case(value);
        let mut langs = Lang::ALL.into_iter();
        langs.find(|lang| {
            is_named(lang.code()) || lang.other_names().iter().any(|name| is_named(name))
        })
    })
}

/// Reads the words of a line that may have errors, the last one first, until `read` returns
/// something. It gets a word that may be an option, and the word after it.
fn stated<T>(args: &[OsString], read: impl Fn(&str, Option<&str>) -> Option<T>) -> Option<T> {
    // What follows `--` is no option.
    let words = args.iter().take_while(|arg| *arg != "--");
    let words: Vec<_> = words.filter_map(|arg| arg.to_str()).collect();
    let mut stated = words.iter().enumerate().rev();
    stated.find_map(|(position, word)| read(word, words.get(position + 1).copied()))
}

/// The value of an option, after `=` or in the next word, if a word is that option.
fn option_value<'w>(option: &str, word: &'w str, next: Option<&'w str>) -> Option<&'w str> {
    match word.strip_prefix(option)? {
        "" => next,
        rest => rest.strip_prefix('='),
    }
}

/// A word that looks like a command but isn't one.
struct Mistyped {
    /// As typed.
    word: String,
    /// The whole line with the similar command in its place.
    line: String,
}

/// Finds the command that the user probably meant, if a line without a command begins with nearly its
/// name, and goes on as the command does.
fn mistyped(matches: &ArgMatches, args: &[OsString], lang: Lang) -> Option<Mistyped> {
    if matches.subcommand_name().is_some() {
        return None;
    }
    let word = matches.try_get_many::<String>(CAREER).ok()??.next()?;
    let command = nearest_command(word)?;
    let rest = args.iter().skip_while(|arg| *arg != word.as_str()).skip(1);
    let meant: Vec<OsString> = [command.into()].into_iter().chain(rest.cloned()).collect();
    if !is_suitable(&meant, lang) {
        return None;
    }
    let quoted = meant.iter().map(|arg| {
        let arg = arg.to_string_lossy();
        if arg.contains(' ') {
            format!("\"{arg}\"")
        } else {
            arg.into_owned()
        }
    });
    let line: Vec<_> = ["careers".to_owned()].into_iter().chain(quoted).collect();
    Some(Mistyped {
        word: word.clone(),
        line: line.join(" "),
    })
}

/// True if a line asks something, and has no word without an option where every word belongs to one.
fn is_suitable(args: &[OsString], lang: Lang) -> bool {
    use Question::{Fields, List};
    let command = command_for(args, &Messages::new(lang).help);
    let matches = command.try_get_matches_from(line(args)).ok();
    let request = matches.and_then(|matches| request_of(&matches, args, lang).ok());
    request.is_some_and(|request| {
        !matches!(
            request,
            Request::Answer(List(Filter { word: Some(_), .. }) | Fields { word: Some(_), .. })
        )
    })
}

impl Invocation {
    /// Replaces an error that comes from a mistyped command by one that suggests the command.
    #[must_use]
    pub fn explain(&self, error: Error) -> Error {
        let Some(Mistyped { word, line }) = &self.mistyped else {
            return error;
        };
        let (name, nearest) = if let Error::Catalogue(careers_catalogue::Error::UnknownCareer {
            name,
            nearest,
            meanings,
        }) = &error
            && meanings.is_empty()
        {
            (name.clone(), nearest.clone())
        } else if matches!(error, Error::Usage { .. }) {
            (word.clone(), Vec::new())
        } else {
            return error;
        };
        Error::MistypedCommand {
            name,
            line: line.clone(),
            nearest,
        }
    }
}
