//! The command line as a shell hands it over for completion.

use std::borrow::Cow;
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use crate::terminal::environment;

/// An option without effect on completion. It holds the place of a word that is taken away, because
/// clap reads the position of the completed word, too.
const FILLER: &str = "--json";

/// A command line, and the position of the word that is completed.
pub struct Line {
    /// All its words, the program's name first. Those before the completed one are values, without
    /// the shell's quotation marks.
    pub words: Vec<OsString>,
    position: usize,
}

impl Line {
    /// Reads the words of a line. `position` is that of the word that is completed; without it, the
    /// last one is.
    pub fn new(shell: &str, mut words: Vec<OsString>, position: Option<usize>) -> Self {
        let last = words.len().saturating_sub(1);
        let position = position.unwrap_or(last).min(words.len());
        let before = &mut words[..position];
        for word in before.iter_mut().skip(1) {
            *word = value(word, shell);
        }
        if shell == "bash" {
            // Bash makes three words of `--field=health`.
            for at in 1..before.len() {
                let is_option = before[at - 1].as_encoded_bytes().starts_with(b"--");
                if is_option && before[at] == "=" {
                    before.swap(at - 1, at);
                    before[at - 1] = FILLER.into();
                }
            }
        }
        Self { words, position }
    }

    /// The words before the one that is completed, without the program's name.
    pub fn before(&self) -> &[OsString] {
        self.words.get(1..self.position).unwrap_or_default()
    }

    /// The word that is completed.
    pub fn word(&self) -> Cow<'_, str> {
        let word = self.words.get(self.position);
        word.map(|word| word.to_string_lossy()).unwrap_or_default()
    }
}

/// The value of a word. Bash and zsh hand over words as they were typed, the others their values.
fn value(word: &OsStr, shell: &str) -> OsString {
    match word.to_str() {
        Some(typed) if ["bash", "zsh"].contains(&shell) => expanded(&unquoted(typed)),
        Some(_) | None => word.to_owned(),
    }
}

/// A word without the marks that quote it for the shell.
fn unquoted(word: &str) -> String {
    let mut value = String::new();
    let mut quote = None;
    let mut chars = word.chars();
    while let Some(c) = chars.next() {
        match (c, quote) {
            ('\'' | '"', None) => quote = Some(c),
            (_, Some(open)) if c == open => quote = None,
            ('\\', None | Some('"')) => value.extend(chars.next()),
            (_, _) => value.push(c),
        }
    }
    value
}

/// A word with the home folder in place of `~/` at its beginning.
fn expanded(word: &str) -> OsString {
    let home = |rest: &str| -> Option<PathBuf> { Some(environment::home()?.join(rest)) };
    let path = word.strip_prefix("~/").and_then(home);
    path.map_or_else(|| word.into(), PathBuf::into_os_string)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_loses_its_quotes() {
        for (typed, value) in [
            ("dokter", "dokter"),
            (r#""back end""#, "back end"),
            (r"back\ end", "back end"),
            (r#"'a "b" \'c"#, r#"a "b" \c"#),
            (r#""it's \"so\"""#, r#"it's "so""#),
        ] {
            assert_eq!(unquoted(typed), value);
        }
    }

    fn line(shell: &str, words: &[&str], position: Option<usize>) -> Line {
        let words = words.iter().map(OsString::from).collect();
        Line::new(shell, words, position)
    }

    #[test]
    fn the_words_before_the_cursor_are_apart_from_its_own() {
        let words = ["careers", "show", "back", "developer"];
        let at_cursor = line("bash", &words, Some(2));
        assert_eq!(at_cursor.before(), ["show"]);
        assert_eq!(at_cursor.word(), "back");
        let at_end = line("fish", &words, None);
        assert_eq!(at_end.before(), ["show", "back"]);
        assert_eq!(at_end.word(), "developer");
        // Zsh leaves an empty last word away.
        let after_end = line("zsh", &words, Some(4));
        assert_eq!(after_end.before(), ["show", "back", "developer"]);
        assert_eq!(after_end.word(), "");
        assert!(line("bash", &[], None).before().is_empty());
    }

    #[test]
    fn bash_s_words_around_an_equals_sign_are_an_option_and_its_value() {
        let words = [
            "careers", "list", "--field", "=", "health", "--major", "=", "s",
        ];
        let line = line("bash", &words, Some(7));
        assert_eq!(line.before().len(), 6, "the position of the word stays");
        let known = line.before().iter().filter(|word| *word != FILLER);
        assert!(known.eq(&["list", "--field", "health", "--major"]));
        assert_eq!(line.word(), "s");
    }
}
