//! The error for words without an option, in commands where every word belongs to one.

use careers_catalogue::layers::Catalogue;

use crate::error::{Error, Misuse};

/// The error for such words after `command`. They may be the end of the value of an option that
/// lacks its quotes.
pub(super) fn error<'v>(
    catalogue: &Catalogue,
    command: &str,
    word: &str,
    values: impl IntoIterator<Item = &'v String>,
) -> Result<Error, Error> {
    let texts = values.into_iter().map(|value| format!("{value} {word}"));
    let mut misuse = Misuse::LooseWord {
        word: word.to_owned(),
        meanings: Vec::new(),
    };
    for word in texts.chain([word.to_owned()]) {
        let meanings = catalogue.meanings(&word)?;
        if !meanings.is_empty() {
            misuse = Misuse::LooseWord { word, meanings };
            break;
        }
    }
    Ok(Error::Usage {
        misuse,
        help: format!("careers {command} --help"),
    })
}
