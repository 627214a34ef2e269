//! Standard output and standard error: styles are taken off where they aren't wanted.

use std::io::{self, ErrorKind, Write};

use anstream::{AutoStream, ColorChoice, adapter::strip_str};
use careers::error::Error;

/// Prints an answer for people.
///
/// # Errors
/// The text can't be written; so with `data`.
pub fn text(text: &str, color: ColorChoice) -> Result<(), Error> {
    let stdout = io::stdout();
    let color = if color == ColorChoice::Auto { AutoStream::choice(&stdout) } else { color };
    if color == ColorChoice::Never {
        return data(&stripped(text));
    }
    let mut stream = AutoStream::new(stdout.lock(), color);
    written(stream.write_all(text.as_bytes()).and_then(|()| stream.flush()))
}

/// The text without styles; most lines have none.
fn stripped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        if line.contains('\u{1b}') {
            plain.extend(strip_str(line));
        } else {
            plain.push_str(line);
        }
    }
    plain
}

/// Prints an answer for programs.
pub fn data(text: &str) -> Result<(), Error> {
    let mut stream = io::stdout().lock();
    written(stream.write_all(text.as_bytes()).and_then(|()| stream.flush()))
}

/// A reader that stops reading has had enough, which is no error: `careers list | head -1`.
fn written(result: io::Result<()>) -> Result<(), Error> {
    match result {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Error::Write(error.to_string())),
        _ => Ok(()),
    }
}

/// Prints what isn't an answer. Where even that can't be written nobody is left to tell.
pub fn aside(text: &str, color: ColorChoice) {
    let _ = AutoStream::new(io::stderr().lock(), color).write_all(text.as_bytes());
}
