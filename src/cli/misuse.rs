//! Turns clap's errors into the program's own.

use crate::error::Misuse;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// An argument as it is typed: an option by its name, another one by what stands for it, so that
/// `--lang <LANGUAGE>` is `--lang` and `[RIASEC]...` is `RIASEC`.
fn typed(argument: &str) -> String {
    let argument = argument.split(' ').next().unwrap_or_default();
    argument.replace(['[', ']', '<', '>', '.'], "")
}

/// Converts an error of clap.
#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "clap's kinds, of which most can't occur here"
)]
pub fn misuse(error: &clap::Error) -> Misuse {
    let texts = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    };
    let text = |kind| texts(kind).into_iter().next();
    let argument = || text(ContextKind::InvalidArg).unwrap_or_default();
    let option = || typed(&argument());
    match error.kind() {
        ErrorKind::UnknownArgument if argument().starts_with('-') => Misuse::UnknownOption {
            option: option(),
            nearest: text(ContextKind::SuggestedArg),
        },
        ErrorKind::UnknownArgument => Misuse::UnexpectedWord(argument()),
        ErrorKind::TooManyValues => Misuse::UnwantedValue(option()),
        ErrorKind::InvalidValue => {
            match text(ContextKind::InvalidValue).filter(|value| !value.is_empty()) {
                None => Misuse::MissingValue(option()),
                Some(value) => Misuse::WrongValue {
                    option: option(),
                    value,
                    allowed: texts(ContextKind::ValidValue),
                },
            }
        }
        // Numbers, of which `--limit` is the only one.
        ErrorKind::ValueValidation => Misuse::WrongValue {
            option: option(),
            value: text(ContextKind::InvalidValue).unwrap_or_default(),
            allowed: vec![format!("1–{}", u16::MAX)],
        },
        ErrorKind::MissingRequiredArgument => {
            let missing = texts(ContextKind::InvalidArg).into_iter();
            Misuse::MissingArguments(
                missing
                    .map(|argument| argument.replace("...", ""))
                    .collect(),
            )
        }
        ErrorKind::ArgumentConflict => {
            let others = texts(ContextKind::PriorArg).into_iter();
            Misuse::Conflict(option(), others.map(|other| typed(&other)).collect())
        }
        ErrorKind::InvalidUtf8 => Misuse::NotUtf8,
        kind => Misuse::Other(kind.to_string()),
    }
}
