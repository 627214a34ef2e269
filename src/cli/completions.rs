//! `careers completions`: the completion script for a shell.

use clap::Arg;
use clap_complete::env::Shells;

use super::Request;
use super::command::{Subcommand, text};
use super::complete::VARIABLE;

pub const COMPLETIONS: Subcommand = Subcommand {
    name: "completions",
    alias: "pelengkap",
    about: |help| help.completions,
    usage: |_| "<SHELL>".to_owned(),
    example: "bash",
    manual: |commands| &commands.completions,
    args: |help| {
        let shells: Vec<_> = Shells::builtins().names().collect();
        let shell = Arg::new("shell")
            .value_name("SHELL")
            .required(true)
            .value_parser(shells);
        vec![shell.hide_possible_values(true).help(help.shell)]
    },
    read: |matches, _| {
        let shell = text(matches, "shell").unwrap_or_default();
        Ok(Request::Text(script(&shell).into()))
    },
};

/// The completion script for a shell that clap supports.
fn script(shell: &str) -> String {
    let shells = Shells::builtins();
    let completer = shells
        .completer(shell)
        .expect("clap accepts these shells alone");
    let mut script = Vec::new();
    completer
        .write_registration(VARIABLE, "careers", "careers", "careers", &mut script)
        .expect("memory takes everything");
    let script = String::from_utf8_lossy(&script).into_owned();
    match shell {
        "zsh" => script + AUTOLOADED,
        _ => script,
    }
}

/// Completes the first word of a session in zsh: there the script is a file `_careers` that is read
/// as the body of the function which completes, and as yet it only defines another.
const AUTOLOADED: &str = r#"
if [[ "${funcstack[1]}" == _careers ]]; then
    _clap_dynamic_completer_careers "$@"
fi
"#;
