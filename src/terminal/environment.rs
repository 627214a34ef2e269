//! The environment: only this module reads environment variables and looks at the terminal.

use std::env;
use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::PathBuf;

use careers_catalogue::layers::{Directories, Reason};
use careers_catalogue::text::Lang;

use crate::error::{Error, Misuse};
use crate::render::Medium;
use crate::render::round::Size;

/// The width of output in a pipe without `COLUMNS`, and on a terminal of unknown width.
const PIPE: usize = 80;
/// The height of a terminal of unknown height.
const ROWS: usize = 24;

/// The language of the environment: `CAREERS_LANG`, else the locale, else Indonesian.
///
/// # Errors
/// `CAREERS_LANG` names an unsupported language. The locale may name one.
pub fn lang() -> Result<Lang, Error> {
    if let Some(value) = variable("CAREERS_LANG") {
        return Lang::from_locale(&value).ok_or_else(|| Error::Usage {
            misuse: Misuse::WrongValue {
                option: "CAREERS_LANG".to_owned(),
                value,
                nearest: Vec::new(),
                allowed: Lang::ALL.map(|lang| lang.code().to_owned()).to_vec(),
            },
            help: "careers --help".to_owned(),
        });
    }
    Ok(locale())
}

/// The language of the locale, else Indonesian.
pub fn locale() -> Lang {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(variable);
    locale
        .and_then(|locale| Lang::from_locale(&locale))
        .unwrap_or(Lang::Id)
}

/// The folders of careers outside the program. The user's own profiles are in the folder that the
/// command line names, else in that of `CAREERS_PROFILES`, else in the configuration
/// (`$XDG_CONFIG_HOME/careers/profiles`) if that exists. Imports are in
/// `$XDG_DATA_HOME/careers/catalogues`.
#[must_use]
pub fn directories(option: Option<&PathBuf>) -> Directories {
    let named = |path: PathBuf, reason| {
        Some((path, reason)).filter(|(path, _)| !path.as_os_str().is_empty())
    };
    let by_option = option.and_then(|path| named(path.clone(), Reason::Option));
    let by_variable = || named(env::var_os("CAREERS_PROFILES")?.into(), Reason::Variable);
    let configured = || {
        Some((
            configured_profiles().filter(|path| path.is_dir())?,
            Reason::Config,
        ))
    };
    Directories {
        profiles: by_option.or_else(by_variable).or_else(configured),
        catalogues: folder("XDG_DATA_HOME", ".local/share")
            .map(|folder| folder.join("careers/catalogues")),
    }
}

/// The default folder of the user's own profiles.
#[must_use]
pub fn configured_profiles() -> Option<PathBuf> {
    Some(folder("XDG_CONFIG_HOME", ".config")?.join("careers/profiles"))
}

/// The destination of a stream, with its width.
pub fn medium(stream: &impl IsTerminal) -> Medium {
    if stream.is_terminal() {
        let columns = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        return Medium::Terminal(columns.filter(|columns| *columns > 0).unwrap_or(PIPE));
    }
    pipe()
}

/// The destination of text in a pipe or a file: as wide as `COLUMNS` says.
#[must_use]
pub fn pipe() -> Medium {
    let columns = variable("COLUMNS").and_then(|columns| columns.parse().ok());
    Medium::Pipe(columns.unwrap_or(PIPE))
}

/// The size of the terminal.
#[must_use]
pub fn terminal_size() -> Size {
    let known = terminal_size::terminal_size();
    let known = known.map(|(columns, rows)| (usize::from(columns.0), usize::from(rows.0)));
    let (columns, rows) = known.unwrap_or_default();
    Size {
        columns: if columns > 0 { columns } else { PIPE },
        rows: if rows > 0 { rows } else { ROWS },
    }
}

/// The command line of the user's pager, from `CAREERS_PAGER`, else `PAGER`; empty if the user wants
/// none.
#[must_use]
pub fn pager() -> Option<String> {
    let named = ["CAREERS_PAGER", "PAGER"].into_iter().find_map(env::var_os);
    named.map(|pager| pager.to_string_lossy().into_owned())
}

/// True if a variable is set.
#[must_use]
pub fn has(name: &str) -> bool {
    env::var_os(name).is_some()
}

/// True if a text can be shown a screen at a time: standard output is a terminal that can do more
/// than print.
#[must_use]
pub fn is_paging_possible() -> bool {
    !is_dumb() && std::io::stdout().is_terminal()
}

/// True if the user asks for the location of a panic.
#[must_use]
pub fn wants_backtrace() -> bool {
    variable("RUST_BACKTRACE").is_some()
}

/// The shell whose completion script runs the program; the script sets the variable `name`. As
/// everywhere with this variable, `0` stands for none.
#[must_use]
pub fn completing_shell(name: &str) -> Option<String> {
    variable(name).filter(|shell| shell != "0")
}

/// The position of the word that is completed, if the shell's script tells it.
#[must_use]
pub fn completed_position() -> Option<usize> {
    variable("_CLAP_COMPLETE_INDEX")?.parse().ok()
}

/// The user's home folder. Where the environment doesn't name it, nobody else is asked: a static
/// binary would load the system's modules for that, and ends where they are of another C library.
#[must_use]
pub fn home() -> Option<PathBuf> {
    let name = if cfg!(windows) { "USERPROFILE" } else { "HOME" };
    value(name).map(PathBuf::from)
}

/// A folder of the XDG Base Directory Specification, on every system. A relative path in its variable
/// counts for nothing there.
fn folder(name: &str, default: &str) -> Option<PathBuf> {
    let named = value(name).map(PathBuf::from);
    let named = named.filter(|folder| folder.is_absolute());
    named.or_else(|| Some(home()?.join(default)))
}

/// True if the user can be asked: replies are read from standard input, and questions are written
/// to standard error. Neither works on a terminal that can only print.
#[must_use]
pub fn is_dialogue_possible() -> bool {
    !is_dumb() && std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// True if the user sees standard error as it is written.
#[must_use]
pub fn is_error_seen() -> bool {
    std::io::stderr().is_terminal()
}

/// True if the terminal can only print.
fn is_dumb() -> bool {
    variable("TERM").is_some_and(|terminal| terminal == "dumb")
}

/// The value of a variable as text, if it is set and not empty.
fn variable(name: &str) -> Option<String> {
    value(name).map(|value| value.to_string_lossy().into_owned())
}

/// The value of a variable, if it is set and not empty.
fn value(name: &str) -> Option<OsString> {
    env::var_os(name).filter(|value| !value.is_empty())
}
