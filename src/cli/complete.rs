//! Shell completion: the names of careers, fields, majors, companies, subjects and catalogues in the
//! language of the line.
//!
//! The shell's script runs the program with `COMPLETE` set, because only the catalogue knows the
//! names.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::sync::Arc;

use careers_catalogue::layers::Catalogue;
use careers_catalogue::text::Lang;
use clap::{Arg, ArgMatches, Command, ValueHint};
use clap_complete::engine::{
    ArgValueCompleter, CompletionCandidate, PathCompleter, ValueCompleter,
};
use clap_complete::env::{CompleteEnv, Shells};
use hashbrown::HashSet;

use self::line::Line;
use self::typed::{Earlier, Typed};
use self::values::Values;
use super::command::{CAREER, CATALOGUE, PARTS, SUBJECT, Subcommand};
use super::compare::COMPARE;
use super::help::HELP;
use super::man::PAGE;
use super::subjects::WITHOUT;
use super::{COMMANDS, command_for, is_typed, stated_lang};
use crate::built_in;
use crate::error::{Error, Misuse};
use crate::messages::Messages;
use crate::render;
use crate::terminal::environment;

mod line;
mod typed;
mod values;

/// The variable in which the shell's script names its shell.
pub const VARIABLE: &str = "COMPLETE";

/// If the shell's script runs the program, answers it and ends the program. `lang` is used if the
/// line names no language.
///
/// # Errors
/// The variable names no shell that is known.
pub fn answer(lang: Lang) -> Result<(), Error> {
    let Some(shell) = environment::completing_shell(VARIABLE) else {
        return Ok(());
    };
    let shells: Vec<_> = Shells::builtins().names().map(str::to_owned).collect();
    if !shells.contains(&shell) {
        return Err(Error::Usage {
            misuse: Misuse::WrongValue {
                option: VARIABLE.to_owned(),
                value: shell,
                nearest: Vec::new(),
                allowed: shells,
            },
            help: "careers completions --help".to_owned(),
        });
    }
    let mut args: Vec<_> = std::env::args_os().collect();
    let words = args.iter().position(|arg| arg == "--").map(|at| at + 1);
    let words = args.split_off(words.unwrap_or(args.len()));
    let line = Line::new(&shell, words, environment::completed_position());
    args.extend_from_slice(&line.words);
    let lang = stated_lang(line.before()).unwrap_or(lang);
    CompleteEnv::with_factory(|| completable(&line, lang))
        .var(VARIABLE)
        .try_complete(args, std::env::current_dir().ok().as_deref())
        .unwrap_or_else(|error| error.exit());
    std::process::exit(0);
}

/// The commands that a line may call, with completions for their arguments.
fn completable(line: &Line, lang: Lang) -> Command {
    let help = &Messages::new(lang).help;
    let read = command_for(line.before(), help)
        .ignore_errors(true)
        .try_get_matches_from(super::line(line.before()))
        .unwrap_or_default();
    let context = Arc::new(Context {
        lang,
        profiles: read.try_get_one("profiles").ok().flatten().cloned(),
        word: line.word().into_owned(),
    });
    let is_begun = !line.word().is_empty();
    let others = COMMANDS
        .iter()
        .filter(|command| !is_typed(command, line.before()));
    command_for(line.before(), help)
        .subcommands(others.map(Subcommand::declare_name))
        .mut_args(|arg| {
            let values = if arg.get_id() == CAREER {
                // Commands come first: without a letter, two hundred careers would hide them.
                is_begun.then_some(values::careers as Values)
            } else {
                values_of(&arg)
            };
            let earlier = Earlier::SameName(words(&read, &arg));
            completed(arg, values, earlier, &context)
        })
        .mut_subcommands(|command| {
            let name = command.get_name().to_owned();
            let called = read.subcommand().filter(|(called, _)| *called == name);
            let read = called.map(|(_, read)| read);
            let command = command.mut_args(|arg| {
                let values = values_of(&arg);
                let words = read.map(|read| words(read, &arg)).unwrap_or_default();
                let is_one_name =
                    arg.is_positional() && arg.get_id() != SUBJECT && name != COMPARE.name;
                let earlier = if is_one_name {
                    Earlier::SameName(words)
                } else {
                    Earlier::OtherNames(words)
                };
                completed(arg, values, earlier, &context)
            });
            in_language(command, &context.word, lang)
        })
}

/// A command, explained, by its name in a language. Its other name is offered where no command
/// continues the word by this one, because README and errors write the English names in both.
fn in_language(command: Command, word: &str, lang: Lang) -> Command {
    let mut commands = COMMANDS.iter().chain([&HELP]);
    let Some(known) = commands.find(|known| known.name == command.get_name()) else {
        return command;
    };
    let [name, other] = known.names(lang);
    let command = command.about((known.about)(&Messages::new(lang).help));
    let command = command.name(name).alias(None);
    let is_continued = COMMANDS
        .iter()
        .any(|known| known.names(lang)[0].starts_with(word));
    if is_continued {
        command.alias(other)
    } else {
        command.visible_alias(other)
    }
}

/// The words of an argument that stand on the line.
fn words(read: &ArgMatches, arg: &Arg) -> Vec<String> {
    let words = read.try_get_many::<String>(arg.get_id().as_str());
    words
        .ok()
        .flatten()
        .into_iter()
        .flatten()
        .cloned()
        .collect()
}

/// The values of an argument that the catalogue knows.
fn values_of(arg: &Arg) -> Option<Values> {
    Some(match arg.get_id().as_str() {
        CAREER => values::careers,
        CATALOGUE => values::catalogues,
        "remove" => values::imports,
        "field" => values::fields,
        "major" => values::majors,
        "company" => values::companies,
        SUBJECT | WITHOUT => values::subjects,
        "interests" => |_, typed, lang| Ok(values::interests(typed, lang)),
        "level" => |_, typed, _| Ok(values::levels(typed)),
        PARTS => |_, typed, lang| Ok(values::parts(typed, lang)),
        "command" => |_, typed, lang| Ok(values::commands(typed, lang)),
        PAGE => |_, typed, lang| Ok(values::pages(typed, lang)),
        _ => return None,
    })
}

/// What every completion needs.
struct Context {
    lang: Lang,
    /// The folder of the user's own profiles, from `--profiles`.
    profiles: Option<PathBuf>,
    /// The word that is completed.
    word: String,
}

/// An argument with its completion, and with all its names recognised.
fn completed(arg: Arg, values: Option<Values>, earlier: Earlier, context: &Arc<Context>) -> Arg {
    let aliases: Vec<_> = arg.get_aliases().unwrap_or_default();
    let aliases: Vec<_> = aliases.into_iter().map(str::to_owned).collect();
    let typed = |name: &String| context.word.starts_with(&format!("--{name}="));
    let arg = match aliases.iter().find(|name| typed(name)) {
        // Before `=`, clap knows only the first name.
        Some(name) => arg.alias(None).long(name.clone()),
        None => arg.alias(None).visible_aliases(aliases),
    };
    if let Some(values) = values {
        let context = Arc::clone(context);
        return arg.add(ArgValueCompleter::new(move |word: &OsStr| {
            let typed = Typed::new(&word.to_string_lossy(), earlier.clone());
            candidates(&typed, values, &context)
        }));
    }
    let hint = arg.get_value_hint();
    let paths = if arg.get_id() == "profiles" {
        PathCompleter::dir()
    } else if hint == ValueHint::FilePath {
        PathCompleter::file()
    } else if hint == ValueHint::AnyPath {
        PathCompleter::any()
    } else {
        return arg;
    };
    arg.add(ArgValueCompleter::new(move |word: &OsStr| {
        let mut paths = paths.complete(word);
        paths.retain(is_harmless);
        paths
    }))
}

/// The candidates for a typed text, each once; none if the catalogue can't be read.
fn candidates(typed: &Typed, values: Values, context: &Context) -> Vec<CompletionCandidate> {
    if typed.is_expanded() {
        return Vec::new();
    }
    let directories = environment::directories(context.profiles.as_ref());
    let mut candidates = Catalogue::open(built_in::BYTES, &directories)
        .map_err(Error::from)
        .and_then(|(catalogue, _)| values(&catalogue, typed, context.lang))
        .unwrap_or_default();
    let mut seen = HashSet::new();
    candidates.retain(|candidate| {
        is_harmless(candidate) && seen.insert(candidate.get_value().to_owned())
    });
    // Without a tag, clap writes the argument's usage for each candidate: a fifth of the time.
    let tagged = |candidate: CompletionCandidate| candidate.tag(Some("values".into()));
    candidates.into_iter().map(tagged).collect()
}

/// True if no character of a candidate could control the terminal.
fn is_harmless(candidate: &CompletionCandidate) -> bool {
    let value = candidate.get_value().to_string_lossy();
    render::harmless(&value) == value
}
