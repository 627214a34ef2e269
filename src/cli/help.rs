//! `careers help`: the same as `--help`; `careers help list` explains one command.

use crate::error::Misuse;
use crate::messages::Messages;
use careers_catalogue::suggest::without_typo;
use careers_catalogue::text::Lang;
use clap::Arg;
use clap::builder::StyledStr;

use super::command::{Subcommand, text};
use super::{COMMANDS, Request};

pub const HELP: Subcommand = Subcommand {
    name: "help",
    alias: "bantuan",
    about: |help| help.help,
    usage: |help| format!("[{}]", help.command_value),
    example: "",
    manual: |commands| &commands.help,
    args: |help| vec![Arg::new("command").value_name(help.command_value)],
    read: |matches, lang| match text(matches, "command") {
        None => Ok(Request::Text(page(&[], lang))),
        Some(word) if HELP.is_called(&word) => Ok(Request::Text(page(&[], lang))),
        Some(word) => match COMMANDS.iter().find(|command| command.is_called(&word)) {
            Some(command) => Ok(Request::Text(page(&[command.name], lang))),
            None => Err(Misuse::UnknownCommand {
                nearest: nearest_command(&word),
                word,
            }),
        },
    },
};

/// The help of a command, or of the program.
fn page(command: &[&str], lang: Lang) -> StyledStr {
    let line = ["careers"].iter().chain(command).chain(&["--help"]);
    let help = super::command(&Messages::new(lang).help).try_get_matches_from(line);
    help.expect_err("clap gives help as an error").render()
}

/// The command name that a mistyped word may be.
pub fn nearest_command(word: &str) -> Option<&'static str> {
    let names = COMMANDS
        .iter()
        .flat_map(|command| [command.name, command.alias]);
    without_typo(word, names)
}
