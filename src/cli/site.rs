//! `careers site`: the whole catalogue as pages.

use std::path::PathBuf;

use clap::{Arg, ValueHint, value_parser};

use super::Request;
use super::command::{CATALOGUE, Subcommand, all, catalogue_option};
use super::output::existing;
use crate::site::SiteRequest;

/// The id of the argument with the folder or file.
const PATH: &str = "path";

pub const SITE: Subcommand = Subcommand {
    name: "site",
    alias: "situs",
    about: |help| help.site,
    usage: |help| format!("<{}>", help.path_value),
    example: "situs-karier",
    manual: |commands| &commands.site,
    args: |help| {
        let path = Arg::new(PATH)
            .value_name(help.path_value)
            .value_parser(value_parser!(PathBuf))
            .value_hint(ValueHint::AnyPath)
            .required(true)
            .help(help.site_path);
        vec![path, catalogue_option(help)]
    },
    read: |matches, _| {
        Ok(Request::Site(SiteRequest {
            path: matches
                .get_one::<PathBuf>(PATH)
                .cloned()
                .unwrap_or_default(),
            catalogues: all(matches, CATALOGUE),
            existing: existing(matches),
        }))
    },
};
