//! `careers export`: careers as open data, for other programs.

use crate::question::{Exported, Question};

use super::Request;
use super::command::{CATALOGUE, Subcommand, all, catalogue_option};

pub const EXPORT: Subcommand = Subcommand {
    name: "export",
    alias: "ekspor",
    about: |help| help.export,
    usage: |_| String::new(),
    example: "",
    manual: |commands| &commands.export,
    args: |help| vec![catalogue_option(help)],
    read: |matches, _| {
        let catalogues = Exported::Catalogues(all(matches, CATALOGUE));
        Ok(Request::Answer(Question::Export(catalogues)))
    },
};
