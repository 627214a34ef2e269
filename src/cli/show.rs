//! `careers show`: a whole profile. `careers <career>` means the same.

use crate::question::Question;

use super::Request;
use super::command::{CAREER, Subcommand, career, joined, parts, parts_option};

pub const SHOW: Subcommand = Subcommand {
    name: "show",
    alias: "lihat",
    about: |help| help.show,
    usage: |help| format!("<{}>", help.career_value),
    args: |help| vec![career(help), parts_option(help)],
    read: |matches, lang| {
        let career = joined(matches, CAREER).unwrap_or_default();
        let parts = parts(matches, lang)?;
        Ok(Request::Answer(Question::Show { career, parts }))
    },
};
