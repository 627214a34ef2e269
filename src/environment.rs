//! What surrounds the program: the one place that reads environment variables and looks at the terminal.

use std::env;
use std::io::IsTerminal;

use careers::error::{Error, Misuse};
use careers::text::Lang;
use careers::view::layout::Medium;

/// The width of output in a pipe, where `COLUMNS` doesn't say.
const PIPE: usize = 80;

/// The language that the environment asks for: `CAREERS_LANG`, else the locale, else Indonesian.
///
/// # Errors
/// `CAREERS_LANG` names a language that we don't have; the locale may.
pub fn lang() -> Result<Lang, Error> {
    if let Some(value) = variable("CAREERS_LANG") {
        return Lang::of_locale(&value).ok_or_else(|| Error::Usage {
            misuse: Misuse::WrongValue {
                option: "CAREERS_LANG".to_owned(),
                value,
                allowed: Lang::ALL.map(|lang| lang.code().to_owned()).to_vec(),
            },
            help: "careers --help".to_owned(),
        });
    }
    Ok(locale())
}

/// The language of the locale, else Indonesian.
pub fn locale() -> Lang {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable);
    locale.and_then(|locale| Lang::of_locale(&locale)).unwrap_or(Lang::Id)
}

/// Where a stream goes, and how wide that is.
pub fn medium(stream: &impl IsTerminal) -> Medium {
    if stream.is_terminal() {
        let columns = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        return Medium::Terminal(columns.filter(|columns| *columns > 0).unwrap_or(PIPE));
    }
    let columns = variable("COLUMNS").and_then(|columns| columns.parse().ok());
    Medium::Pipe(columns.unwrap_or(PIPE))
}

/// A variable that is set to something.
fn variable(name: &str) -> Option<String> {
    env::var_os(name).map(|value| value.to_string_lossy().into_owned()).filter(|value| !value.is_empty())
}
