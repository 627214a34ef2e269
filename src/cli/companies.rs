//! `careers companies`: the employers that hire for a career, or all of them.

use crate::question::Question;

use super::Request;
use super::command::{CAREER, CATALOGUE, Subcommand, all, any_career, catalogue_option, joined};

pub const COMPANIES: Subcommand = Subcommand {
    name: "companies",
    alias: "perusahaan",
    about: |help| help.companies,
    usage: |help| format!("[{}]", help.career_value),
    example: "",
    manual: |commands| &commands.companies,
    args: |help| vec![any_career(help), catalogue_option(help)],
    read: |matches, _| {
        Ok(Request::Answer(Question::Companies {
            career: joined(matches, CAREER),
            catalogues: all(matches, CATALOGUE),
        }))
    },
};
