//! Words of commands that people copy into a shell.

/// The characters that a shell reads anew between double quotes. In Windows a backslash is a part of
/// every path, and no shell there reads it anew.
const READ_ANEW: &[char] = if cfg!(windows) {
    &['$', '`', '!', '"']
} else {
    &['$', '`', '!', '"', '\\']
};

/// A name or path as one word of a command, quoted if need be. The shell runs nothing of it, whatever
/// a file is called.
#[must_use]
pub fn word(text: &str) -> String {
    let is_plain =
        |c: char| c.is_alphanumeric() || "-_./:".contains(c) || c == std::path::MAIN_SEPARATOR;
    if text.chars().all(is_plain) {
        text.to_owned()
    } else if text.contains(READ_ANEW) {
        format!("'{}'", text.replace('\'', r"'\''"))
    } else {
        format!("\"{text}\"")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shell_runs_nothing_of_a_name() {
        for (name, expected) in [
            ("onet", "onet"),
            ("/home/budi/karier", "/home/budi/karier"),
            ("onet (1)", "\"onet (1)\""),
            ("karier saya", "\"karier saya\""),
            ("budi's", "\"budi's\""),
            ("a;b", "\"a;b\""),
            ("$(reboot)", "'$(reboot)'"),
            ("`reboot`", "'`reboot`'"),
            ("\"; reboot; \"", "'\"; reboot; \"'"),
            ("'$(reboot)'", r"''\''$(reboot)'\'''"),
        ] {
            assert_eq!(word(name), expected);
        }
    }
}
