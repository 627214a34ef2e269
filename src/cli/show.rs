//! `careers show`: a whole profile. `careers <career>` means the same.

use crate::question::Question;

use super::Request;
use super::command::{CAREER, Subcommand, career, joined};

pub const SHOW: Subcommand = Subcommand {
    name: "show",
    alias: "lihat",
    about: |help| help.show,
    usage: |help| format!("<{}>", help.career_value),
    args: |help| vec![career(help)],
    read: |matches, _| {
        let career = joined(matches, CAREER).unwrap_or_default();
        Ok(Request::Answer(Question::Show { career }))
    },
};
