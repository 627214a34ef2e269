//! `careers man`: the manual. The pages are committed in `man/`, too, for packages.

use careers_catalogue::suggest::without_typo;
use careers_catalogue::text::Lang;
use clap::Arg;

use super::command::{Subcommand, text};
use super::help::HELP;
use super::{COMMANDS, Request};
use crate::error::Misuse;

mod commands;
mod page;
mod profile;

/// The id of the argument with the name of a page.
pub const PAGE: &str = "page";

pub const MAN: Subcommand = Subcommand {
    name: "man",
    alias: "manual",
    about: |help| help.man,
    usage: |help| format!("[{}]", help.command_value),
    example: "",
    manual: |commands| &commands.man,
    args: |help| {
        let page = Arg::new(PAGE).value_name(help.command_value);
        vec![page.help(help.man_page)]
    },
    read: |matches, lang| {
        let page = match text(matches, PAGE) {
            None => commands::program(lang),
            Some(word) => named(&word, lang).ok_or_else(|| Misuse::UnknownPage {
                nearest: nearest_page(&word),
                word,
            })?,
        };
        Ok(Request::Text(page.into()))
    },
};

/// The names of the page on profiles, that of a language first.
pub const fn profile_names(lang: Lang) -> [&'static str; 2] {
    match lang {
        Lang::Id => ["profil", "profile"],
        Lang::En => ["profile", "profil"],
    }
}

/// The commands that have a page.
fn every_command() -> impl Iterator<Item = &'static Subcommand> {
    COMMANDS.iter().chain([&HELP])
}

/// The page of a command, or that on profiles, in roff.
fn named(word: &str, lang: Lang) -> Option<String> {
    if profile_names(lang).contains(&word) {
        return Some(profile::page(lang));
    }
    let command = every_command().find(|command| command.is_called(word))?;
    Some(commands::page(command, lang))
}

/// The page that a mistyped word may mean.
fn nearest_page(word: &str) -> Option<&'static str> {
    let names = every_command().flat_map(|command| [command.name, command.alias]);
    without_typo(word, names.chain(profile_names(Lang::En)))
}
