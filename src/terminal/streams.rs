//! Standard output and standard error.

use std::io::{self, ErrorKind, Write};

use anstream::stream::{AsLockedWrite, RawStream};
use anstream::{AutoStream, ColorChoice};

use crate::error::Error;
use crate::render::Paint;

/// Whether to style what goes to a stream: as asked for, else as `NO_COLOR`, `CLICOLOR_FORCE` and the stream itself
/// say.
pub fn paint(stream: &impl RawStream, color: ColorChoice) -> Paint {
    let choice = if color == ColorChoice::Auto {
        AutoStream::choice(stream)
    } else {
        color
    };
    if choice == ColorChoice::Never {
        Paint::Plain
    } else {
        Paint::Ansi
    }
}

/// Prints an answer. A reader that stops reading has had enough, which is no error: `careers list | head -1`.
///
/// # Errors
/// The text can't be written for another reason, such as a full disk.
pub fn answer(text: &str) -> Result<(), Error> {
    match write(io::stdout(), text) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Error::Write(error.to_string())),
        _ => Ok(()),
    }
}

/// Prints what isn't an answer. Where even that can't be written nobody is left to tell.
pub fn aside(text: &str) {
    let _ = write(io::stderr(), text);
}

/// What is painted already stays so; old Windows consoles have it translated.
fn write(stream: impl RawStream + AsLockedWrite, text: &str) -> io::Result<()> {
    let mut stream = AutoStream::always(stream);
    stream.write_all(text.as_bytes())?;
    stream.flush()
}
