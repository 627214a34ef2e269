//! `careers list`: all careers, or those that match every filter.

use crate::question::{Filter, Question};
use careers_catalogue::profile::Level;
use clap::Arg;

use super::Request;
use super::command::{
    CATALOGUE, Choice, SUBJECT, Subcommand, all, catalogue_option, choice, joined, text, words,
};
use super::matching::interests;

/// The id of words without an option, which only a mistaken line has.
const WORD: &str = "word";

pub const LIST: Subcommand = Subcommand {
    name: "list",
    alias: "daftar",
    about: |help| help.list,
    usage: |_| String::new(),
    args: |help| {
        let filters = [
            ("field", "bidang", help.field_value, help.field),
            ("major", "jurusan", help.major_value, help.major),
            ("company", "perusahaan", help.company_value, help.company),
            (SUBJECT, "mapel", help.subject_value, help.subject),
            ("interests", "minat", "RIASEC", help.interests),
        ]
        .map(|(name, alias, value, explained)| {
            Arg::new(name)
                .long(name)
                .alias(alias)
                .value_name(value)
                .help(explained)
        });
        let level = Arg::new("level")
            .long("level")
            .alias("jenjang")
            .value_name(help.level_value)
            .value_parser(choice::<Level>())
            .ignore_case(true)
            .hide_possible_values(true)
            .help(help.level);
        let word = words(WORD, help.field_value).hide(true);
        filters
            .into_iter()
            .chain([level, catalogue_option(help), word])
            .collect()
    },
    read: |matches, _| {
        Ok(Request::Answer(Question::List(Filter {
            word: joined(matches, WORD),
            field: text(matches, "field"),
            major: text(matches, "major"),
            company: text(matches, "company"),
            subject: text(matches, SUBJECT),
            level: matches.get_one("level").copied(),
            interests: text(matches, "interests").map(interests).transpose()?,
            catalogues: all(matches, CATALOGUE),
        })))
    },
};

impl Choice for Level {
    const ALL: &'static [Self] = &Self::ALL;

    fn name(self) -> &'static str {
        self.name()
    }

    fn other_name(self) -> Option<&'static str> {
        match self {
            Self::None => Some("bebas"),
            Self::SmaSmk => Some("sma"),
            Self::S2
            | Self::Smk
            | Self::D3
            | Self::D4
            | Self::S1
            | Self::Profesi
            | Self::Spesialis => None,
        }
    }
}
