//! `careers match`: careers sorted by their agreement with the user's interests.

use careers_catalogue::profile::{Interest, Interests};
use careers_catalogue::text::Lang;
use clap::{Arg, ArgAction, ArgMatches};

use super::Request;
use super::command::{
    CATALOGUE, LIMIT, Subcommand, all, catalogue_option, joined, limit, limit_option, text, words,
};
use crate::error::Misuse;
use crate::messages::Messages;
use crate::question::{Extent, Interested, KnownInterests, MatchQuestion, Question};
use crate::questionnaire::{Answers, Scores, WrongScores};

/// The id of the argument with letters or a result code.
const TYPED: &str = "interests";
/// The ids of the options with the interests in other forms.
const SCORES: &str = "scores";
const ANSWERS: &str = "answers";

pub const MATCH: Subcommand = Subcommand {
    name: "match",
    alias: "minat",
    about: |help| help.match_,
    usage: |_| "[RIASEC]".to_owned(),
    example: "",
    manual: |commands| &commands.match_,
    args: |help| {
        let option = |name: &'static str| Arg::new(name).long(name);
        vec![
            words(TYPED, "RIASEC").help(help.your_interests),
            option(SCORES)
                .alias("skor")
                .value_name("R-I-A-S-E-C")
                .conflicts_with_all([TYPED, ANSWERS])
                .help(help.scores),
            option(ANSWERS)
                .alias("jawaban")
                .value_name(help.answers_value)
                .conflicts_with(TYPED)
                .help(help.item_answers),
            option("field")
                .alias("bidang")
                .value_name(help.field_value)
                .help(help.match_field),
            limit_option(help.match_limit).alias("batas"),
            option("all")
                .alias("semua")
                .action(ArgAction::SetTrue)
                .conflicts_with(LIMIT)
                .help(help.match_all),
            catalogue_option(help),
        ]
    },
    read: |matches, _| {
        Ok(Request::Answer(Question::Match(MatchQuestion {
            interests: known_interests(matches)?,
            field: text(matches, "field"),
            catalogues: all(matches, CATALOGUE),
            extent: match limit(matches) {
                Some(limit) => Extent::First(limit),
                None if matches.get_flag("all") => Extent::All,
                None => Extent::Usual,
            },
        })))
    },
};

/// Reads the interests in any of their forms.
fn known_interests(matches: &ArgMatches) -> Result<KnownInterests, Misuse> {
    if let Some(typed) = joined(matches, TYPED) {
        // Letters have no digits; scores and result codes have.
        let interested = if typed.contains(|c: char| c.is_ascii_digit()) {
            Interested::WithScores(scores(&typed)?)
        } else {
            Interested::InLetters(interests(typed)?)
        };
        return Ok(KnownInterests::Known(interested));
    }
    if let Some(typed) = text(matches, SCORES) {
        let interested = Interested::WithScores(scores(&typed)?);
        return Ok(KnownInterests::Known(interested));
    }
    let Some(typed) = text(matches, ANSWERS) else {
        return Ok(KnownInterests::default());
    };
    let answers = Answers::new(&typed).ok_or(Misuse::WrongItemAnswers(typed))?;
    Ok(match answers.scores() {
        Some(scores) if answers.are_complete() => {
            KnownInterests::Known(Interested::WithAnswers { answers, scores })
        }
        _ => KnownInterests::Unasked(answers),
    })
}

/// Reads six scores, or a result code.
fn scores(typed: &str) -> Result<Scores, Misuse> {
    Scores::read(typed).map_err(|wrong| match wrong {
        WrongScores::OtherVersion(version) => Misuse::OtherVersion(version),
        WrongScores::NotSixNumbers => Misuse::NotScores(typed.to_owned()),
    })
}

/// Reads a Holland code, of letters with or without something between, or the names of the interests
/// in either language.
pub fn interests(typed: String) -> Result<Interests, Misuse> {
    let letter = |word: &str| {
        let names = Lang::ALL.map(|lang| Messages::new(lang).labels.interest_names);
        let position = names.iter().find_map(|names| {
            let mut names = names.iter();
            names.position(|name| name.eq_ignore_ascii_case(word))
        });
        position.map_or_else(
            || word.to_owned(),
            |at| Interest::ALL[at].letter().to_string(),
        )
    };
    let words = typed.split(|c: char| !c.is_alphanumeric());
    let code: String = words.map(letter).collect();
    Interests::new(&code).ok_or(Misuse::NotInterests(typed))
}
