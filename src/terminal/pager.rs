//! Shows a long answer through the user's pager, as git and bat do.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use anstream::adapter::strip_str;
use unicode_width::UnicodeWidthStr;

use careers_catalogue::text::Lang;

use super::environment;
use super::signals::Signals;
use crate::messages::Messages;
use crate::render::Paint;
use crate::render::round::Size;

/// When an answer goes through the pager.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paging {
    /// When it is taller than the terminal.
    Auto,
    /// Always on a terminal.
    Always,
    /// Never.
    Never,
}

impl Paging {
    /// True if a text that is printed on a terminal goes through the pager.
    #[must_use]
    pub fn is_for(self, text: &str, terminal: Size) -> bool {
        match self {
            // The shell's next prompt takes a line, too.
            Self::Auto => height(text, terminal.columns) >= terminal.rows,
            Self::Always => true,
            Self::Never => false,
        }
    }
}

/// The number of lines that a text takes on a terminal, which breaks those that are too long.
fn height(text: &str, columns: usize) -> usize {
    let lines = text.lines().map(|line| strip_str(line).to_string().width());
    lines
        .map(|width| width.div_ceil(columns.max(1)).max(1))
        .sum()
}

/// The pager of those who have chosen none. Windows has none.
const DEFAULT: Option<&str> = if cfg!(windows) { None } else { Some("less") };

/// Shows a text through the pager, and waits until the reader leaves it, early or not. Returns false
/// if there is no pager, or if it can't be started: then the text is still to be printed.
#[must_use]
pub fn show(text: &str, paint: Paint, lang: Lang) -> bool {
    let chosen = environment::pager();
    let Some(pager) = chosen.as_deref().or(DEFAULT) else {
        return false;
    };
    let Some(mut command) = command(pager, paint, lang) else {
        return false;
    };
    if chosen.is_none() && !environment::has("LESSSECURE") {
        // Who meets less for the first time doesn't expect that a key writes a file or runs a program.
        command.env("LESSSECURE", "1");
    }
    // Ctrl-C is for the pager, which is in the same group of processes: it stops a search there.
    let Ok(_signals) = Signals::new(&[Signals::INTERRUPT]) else {
        return false;
    };
    let Ok(mut child) = command.stdin(Stdio::piped()).spawn() else {
        return false;
    };
    if let Some(mut stdin) = child.stdin.take() {
        // A pager that is left early reads no more.
        let _ = stdin.write_all(text.as_bytes());
    }
    let _ = child.wait();
    true
}

/// The command for a pager, with its arguments; `None` for one that only prints.
fn command(pager: &str, paint: Paint, lang: Lang) -> Option<Command> {
    // The path of a file may hold blanks and, on Windows, backslashes.
    let words = if Path::new(pager).is_file() {
        vec![pager.to_owned()]
    } else {
        shlex::split(pager)?
    };
    let (program, arguments) = words.split_first()?;
    let name = Path::new(program).file_stem()?;
    if name == "cat" {
        return None;
    }
    let mut command = Command::new(program);
    command.args(arguments);
    if name == "less" {
        if paint == Paint::Ansi {
            command.arg("-R");
        }
        let defaults = [("LESS", options(lang)), ("LESSCHARSET", "utf-8".to_owned())];
        let unset = defaults
            .into_iter()
            .filter(|(name, _)| !environment::has(name));
        command.envs(unset);
    }
    Some(command)
}

/// The options of less: those of git, and a prompt that tells the keys, one text (`?e`) at the end and
/// one before.
fn options(lang: Lang) -> String {
    let labels = &Messages::new(lang).labels;
    format!("FRXPs?e{}:{}.$", labels.pager_end, labels.pager_more)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Labels;

    #[test]
    fn a_long_line_is_as_tall_as_the_terminal_breaks_it() {
        let text = "\u{1b}[1mabc\u{1b}[0m\n\nabcdef\n漢字漢字\n";
        assert_eq!(height(text, 80), 4);
        assert_eq!(height(text, 5), 1 + 1 + 2 + 2);
        assert_eq!(height("", 80), 0);
    }

    #[test]
    fn an_answer_is_paged_if_the_prompt_would_push_it_off_the_terminal() {
        let terminal = Size {
            columns: 80,
            rows: 3,
        };
        assert!(!Paging::Auto.is_for("a\nb\n", terminal));
        assert!(Paging::Auto.is_for("a\nb\nc\n", terminal));
        assert!(Paging::Always.is_for("a\n", terminal));
        assert!(!Paging::Never.is_for("a\nb\nc\nd\n", terminal));
    }

    #[test]
    fn a_prompt_has_none_of_the_characters_that_less_reads() {
        for lang in Lang::ALL {
            let Labels {
                pager_end,
                pager_more,
                ..
            } = &Messages::new(lang).labels;
            let is_read = |c: char| "?:.%\\$".contains(c);
            assert!(!pager_end.contains(is_read) && !pager_more.contains(is_read));
        }
    }

    #[test]
    fn the_words_of_a_pager_are_a_program_and_its_arguments() {
        let read = |pager: &str| {
            let command = command(pager, Paint::Ansi, Lang::Id)?;
            let words = std::iter::once(command.get_program()).chain(command.get_args());
            let words: Vec<_> = words
                .map(|word| word.to_string_lossy().into_owned())
                .collect();
            Some(words.join("|"))
        };
        assert_eq!(read("less -S").as_deref(), Some("less|-S|-R"));
        assert_eq!(read("more '-p x'").as_deref(), Some("more|-p x"));
        for none in ["", " ", "cat", "/bin/cat", "less 'open"] {
            assert_eq!(read(none), None, "{none:?}");
        }
        let here = std::env::current_exe().expect("this test");
        let here = here.to_str().expect("a path");
        assert_eq!(read(here).as_deref(), Some(here));
    }
}
