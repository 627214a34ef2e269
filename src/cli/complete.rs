//! Shell completion of careers (slugs with titles), fields, majors and companies.
//!
//! The shell's script runs the program with `COMPLETE` set, because only the catalogue knows the
//! names.

use std::ffi::OsStr;

use careers_catalogue::layers::Catalogue;
use careers_catalogue::text::Lang;
use clap::{Arg, Command};
use clap_complete::CompleteEnv;
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};

use super::command;
use super::command::CAREER;
use crate::answer::Answer;
use crate::built_in;
use crate::error::Error;
use crate::messages::Messages;
use crate::question::{Filter, Question};
use crate::terminal::environment;

/// The variable in which the shell's script names its shell.
pub const VARIABLE: &str = "COMPLETE";

/// If the shell's script runs the program, answers it and ends the program.
pub fn answer(lang: Lang) {
    if !environment::is_completing(VARIABLE) {
        return;
    }
    CompleteEnv::with_factory(|| completable(lang))
        .var(VARIABLE)
        .complete();
}

/// All commands, with completions for their arguments.
fn completable(lang: Lang) -> Command {
    let completed = move |arg: Arg| {
        let values: fn(&Catalogue, Lang) -> Result<Vec<Value>, Error> = match arg.get_id().as_str()
        {
            CAREER => careers,
            "field" => fields,
            "major" => majors,
            "company" => companies,
            _ => return arg,
        };
        arg.add(ArgValueCompleter::new(move |typed: &OsStr| {
            candidates(typed, values, lang)
        }))
    };
    let command = command(&Messages::new(lang).help).mut_args(completed);
    command.mut_subcommands(|subcommand| subcommand.mut_args(completed))
}

/// A value to type, and its description.
type Value = (String, String);

/// The values that begin with the typed text; none if the catalogue can't be read.
fn candidates(
    typed: &OsStr,
    values: fn(&Catalogue, Lang) -> Result<Vec<Value>, Error>,
    lang: Lang,
) -> Vec<CompletionCandidate> {
    let typed = typed.to_string_lossy().to_lowercase();
    let catalogue = Catalogue::open(built_in::BYTES, &environment::directories(None));
    let all = catalogue
        .map_err(Error::from)
        .and_then(|(catalogue, _)| values(&catalogue, lang))
        .unwrap_or_default();
    let begin = all
        .into_iter()
        .filter(|(value, _)| value.to_lowercase().starts_with(&typed));
    begin
        .map(|(value, help)| CompletionCandidate::new(value).help(Some(help.into())))
        .collect()
}

fn careers(catalogue: &Catalogue, lang: Lang) -> Result<Vec<Value>, Error> {
    let Answer::List(list) = Answer::find(&Question::List(Filter::default()), catalogue, lang)?
    else {
        return Ok(Vec::new());
    };
    Ok(list
        .careers
        .into_iter()
        .map(|career| (career.slug.to_string(), career.title.text.to_string()))
        .collect())
}

fn fields(catalogue: &Catalogue, lang: Lang) -> Result<Vec<Value>, Error> {
    let fields = catalogue.fields()?.into_iter();
    Ok(fields
        .map(|field| {
            (
                field.slug.to_string(),
                field.name.in_lang(lang).text.to_string(),
            )
        })
        .collect())
}

fn majors(catalogue: &Catalogue, _: Lang) -> Result<Vec<Value>, Error> {
    let explained =
        |name: &str, en: Option<&str>| en.map_or(name.to_owned(), |en| format!("{name}: {en}"));
    let majors = catalogue.majors()?.into_iter();
    Ok(majors
        .map(|major| {
            (
                unspaced(major.name),
                explained(major.name, major.facts.name_en),
            )
        })
        .collect())
}

fn companies(catalogue: &Catalogue, lang: Lang) -> Result<Vec<Value>, Error> {
    let companies = catalogue.companies()?.into_iter().map(|company| {
        let name = company.name;
        let help = match company.facts.sector {
            Some(sector) => format!("{name}: {}", sector.0.in_lang(lang).text),
            None => name.to_owned(),
        };
        (unspaced(name), help)
    });
    Ok(companies.collect())
}

/// Turns a name into a form that no shell has to quote. Look-up still finds it, because it ignores
/// case and punctuation.
fn unspaced(name: &str) -> String {
    let words = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
}
