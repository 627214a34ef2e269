//! `careers match`: careers sorted by their agreement with the user's interests.

use crate::error::Misuse;
use crate::question::Question;
use careers_catalogue::profile::Interests;
use clap::Arg;

use super::Request;
use super::command::{CATALOGUE, Subcommand, all, catalogue_option, text};

pub const MATCH: Subcommand = Subcommand {
    name: "match",
    alias: "minat",
    about: |help| help.match_,
    usage: |_| "[RIASEC]".to_owned(),
    args: |help| {
        vec![
            Arg::new("interests")
                .value_name("RIASEC")
                .help(help.your_interests),
            catalogue_option(help),
        ]
    },
    read: |matches, _| {
        let interests = text(matches, "interests").map(interests).transpose()?;
        let catalogues = all(matches, CATALOGUE);
        Ok(Request::Answer(Question::Match {
            interests,
            catalogues,
        }))
    },
};

/// Reads a Holland code.
pub fn interests(code: String) -> Result<Interests, Misuse> {
    Interests::new(&code).ok_or(Misuse::NotInterests(code))
}
