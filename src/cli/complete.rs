//! Shell completion of careers (slugs with titles), fields, majors and companies.
//!
//! The shell's script runs the program with `COMPLETE` set, because only the catalogue knows the
//! names.

use std::collections::BTreeMap;
use std::ffi::OsStr;

use careers_catalogue::layers::{Catalogue, Layer, Reason, Scope};
use careers_catalogue::text::Lang;
use clap::{Arg, Command};
use clap_complete::CompleteEnv;
use clap_complete::engine::{ArgValueCompleter, CompletionCandidate};

use super::command;
use super::command::{CAREER, CATALOGUE, SUBJECT};
use super::subjects::WITHOUT;
use crate::built_in;
use crate::error::Error;
use crate::messages::Messages;
use crate::render;
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
        let values: Values = match arg.get_id().as_str() {
            CAREER => careers,
            CATALOGUE => catalogues,
            "remove" => imports,
            "field" => fields,
            "major" => majors,
            "company" => companies,
            SUBJECT | WITHOUT => subjects,
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

/// Finds the values that can complete a typed text; it may find others, too.
type Values = fn(&Catalogue, &str, Lang) -> Result<Vec<Value>, Error>;

/// The values that begin with the typed text; none if the catalogue can't be read.
fn candidates(typed: &OsStr, values: Values, lang: Lang) -> Vec<CompletionCandidate> {
    let typed = typed.to_string_lossy().to_lowercase();
    let catalogue = Catalogue::open(built_in::BYTES, &environment::directories(None));
    let all = catalogue
        .map_err(Error::from)
        .and_then(|(catalogue, _)| values(&catalogue, &typed, lang))
        .unwrap_or_default();
    let begin = all
        .into_iter()
        .filter(|(value, _)| value.to_lowercase().starts_with(&typed));
    begin
        .map(|(value, help)| {
            let help = render::harmless(&help);
            CompletionCandidate::new(value).help(Some(help.into()))
        })
        .collect()
}

/// Offers the careers of one's own and of the program, and the imported catalogues; after the name
/// of a catalogue and `/`, its careers. Shells drop or erase what doesn't begin with the typed text.
fn careers(catalogue: &Catalogue, typed: &str, lang: Lang) -> Result<Vec<Value>, Error> {
    let scope = match typed.split_once('/') {
        Some((name, _)) => catalogue.scope(&[name.to_owned()])?,
        None => Scope::own_and_built_in(),
    };
    let careers = catalogue
        .careers(&scope)?
        .careers
        .into_iter()
        .map(|career| {
            let title = career.record.title.in_lang(lang).text;
            (career.record.slug.to_string(), title.to_string())
        });
    let catalogues = catalogue
        .imported_names()
        .map(|name| (format!("{name}/"), name.to_string()));
    Ok(careers.chain(catalogues).collect())
}

fn catalogues(catalogue: &Catalogue, _: &str, _: Lang) -> Result<Vec<Value>, Error> {
    sources(catalogue, |_| true)
}

fn imports(catalogue: &Catalogue, _: &str, _: Lang) -> Result<Vec<Value>, Error> {
    sources(catalogue, |layer| layer.reason == Reason::Imported)
}

/// Some of the catalogues in use, each with the number of its careers.
fn sources(catalogue: &Catalogue, is_offered: fn(&Layer) -> bool) -> Result<Vec<Value>, Error> {
    let sources = catalogue.sources()?.into_iter();
    let offered = sources.filter(|(layer, _)| is_offered(layer));
    Ok(offered
        .map(|(layer, careers)| (layer.name().to_string(), careers.to_string()))
        .collect())
}

fn fields(catalogue: &Catalogue, _: &str, lang: Lang) -> Result<Vec<Value>, Error> {
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

/// Offers every name of a major, each once, explained by the official name in both languages.
fn majors(catalogue: &Catalogue, _: &str, _: Lang) -> Result<Vec<Value>, Error> {
    let mut values: BTreeMap<String, String> = BTreeMap::new();
    for major in catalogue.majors(&Scope::ALL)? {
        let facts = &major.facts;
        let help = match facts.name_en {
            Some(en) => format!("{}: {en}", major.name),
            None => major.name.to_owned(),
        };
        let names = std::iter::once(major.name).chain(facts.names.iter());
        for name in names {
            let value = values.entry(unspaced(name));
            value.or_insert_with(|| help.clone());
        }
    }
    Ok(values.into_iter().collect())
}

fn subjects(catalogue: &Catalogue, _: &str, lang: Lang) -> Result<Vec<Value>, Error> {
    let subjects = catalogue.subjects()?.into_iter();
    let taught = subjects.filter(|subject| subject.taught.is_some());
    Ok(taught
        .map(|subject| {
            let name = subject.name.in_lang(lang).text;
            (unspaced(&name), name.to_string())
        })
        .collect())
}

fn companies(catalogue: &Catalogue, _: &str, lang: Lang) -> Result<Vec<Value>, Error> {
    let companies = catalogue
        .companies(&Scope::ALL)?
        .into_iter()
        .map(|company| {
            let name = match (lang, company.facts.name_en) {
                (Lang::En, Some(name_en)) => name_en,
                (Lang::Id, _) | (_, None) => company.name,
            };
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
