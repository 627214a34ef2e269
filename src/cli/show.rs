//! `careers show`: a whole profile. `careers <career>` means the same.

use clap::{Arg, ArgAction};

use crate::question::Question;

use super::Request;
use super::command::{CAREER, PARTS, Subcommand, career, joined, parts, parts_option};

/// The id of the option for a message.
const SHORT: &str = "short";

pub const SHOW: Subcommand = Subcommand {
    name: "show",
    alias: "lihat",
    about: |help| help.show,
    usage: |help| format!("<{}>", help.career_value),
    example: "chef",
    manual: |commands| &commands.show,
    args: |help| {
        let short = Arg::new(SHORT)
            .long(SHORT)
            .alias("ringkas")
            .action(ArgAction::SetTrue)
            .conflicts_with(PARTS)
            .help(help.short);
        vec![career(help), parts_option(help), short]
    },
    read: |matches, lang| {
        let career = joined(matches, CAREER).unwrap_or_default();
        if matches.get_flag(SHORT) {
            return Ok(Request::Answer(Question::Short { career }));
        }
        let parts = parts(matches, lang)?;
        Ok(Request::Answer(Question::Show { career, parts }))
    },
};
