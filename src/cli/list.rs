//! `careers list`: all careers, or those that match every filter.

use crate::question::{Filter, Question};
use careers_catalogue::profile::Level;
use clap::{Arg, ArgAction};

use super::Request;
use super::command::{
    CATALOGUE, Choice, LOOSE, SUBJECT, Subcommand, all, catalogue_option, choice, joined,
    loose_words, text,
};
use super::matching::interests;

/// The ids of options that can be repeated.
const MAJOR: &str = "major";
const COMPANY: &str = "company";

pub const LIST: Subcommand = Subcommand {
    name: "list",
    alias: "daftar",
    about: |help| help.list,
    usage: |_| String::new(),
    example: "",
    manual: |commands| &commands.list,
    args: |help| {
        let [field, interests] = [
            ["field", "bidang", help.field_value, help.field],
            ["interests", "minat", "RIASEC", help.interests],
        ]
        .map(filter);
        // A career can have several of these.
        let [major, company, subject] = [
            [MAJOR, "jurusan", help.major_value, help.major],
            [COMPANY, "perusahaan", help.company_value, help.company],
            [SUBJECT, "mapel", help.subject_value, help.subject],
        ]
        .map(|declared| filter(declared).action(ArgAction::Append));
        let company = company.alias("tempat-kerja");
        let level = Arg::new("level")
            .long("level")
            .aliases(["jenjang", "tingkat"])
            .value_name(help.level_value)
            .value_parser(choice::<Level>())
            .ignore_case(true)
            .hide_possible_values(true)
            .help(help.level);
        let catalogue = catalogue_option(help);
        let loose = loose_words(help.field_value);
        vec![
            field, major, company, subject, interests, level, catalogue, loose,
        ]
    },
    read: |matches, _| {
        Ok(Request::Answer(Question::List(Filter {
            word: joined(matches, LOOSE),
            field: text(matches, "field"),
            majors: all(matches, MAJOR),
            companies: all(matches, COMPANY),
            subjects: all(matches, SUBJECT),
            level: matches.get_one("level").copied(),
            interests: text(matches, "interests").map(interests).transpose()?,
            catalogues: all(matches, CATALOGUE),
        })))
    },
};

/// An option that restricts the list.
fn filter([name, alias, value, explained]: [&'static str; 4]) -> Arg {
    Arg::new(name)
        .long(name)
        .alias(alias)
        .value_name(value)
        .help(explained)
}

impl Choice for Level {
    const ALL: &'static [Self] = &Self::ALL;

    fn name(self) -> &'static str {
        self.name()
    }

    fn other_names(self) -> &'static [&'static str] {
        match self {
            Self::None => &["bebas", "any"],
            Self::SmaSmk => &["sma", "sma/smk"],
            Self::Smk
            | Self::D3
            | Self::D4
            | Self::S1
            | Self::Profesi
            | Self::Spesialis
            | Self::S2 => &[],
        }
    }
}
