//! Standard output and standard error.

use std::io::{self, ErrorKind, Write};

use anstream::stream::{AsLockedWrite, RawStream};
use anstream::{AutoStream, ColorChoice};
use careers_catalogue::os_error::OsError;

use crate::error::Error;
use crate::render::Paint;

/// Decides whether to style the output of a stream: by `--color`, else by `NO_COLOR`,
/// `CLICOLOR_FORCE` and the stream itself.
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

/// Prints an answer. A closed pipe is no error, because its reader wants no more, as in `careers
/// list | head -1`.
///
/// # Errors
/// The text can't be written for another reason, such as a full disk.
pub fn answer(text: &str) -> Result<(), Error> {
    match write(io::stdout(), text) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Error::Write(OsError::from(&error)))
        }
        _ => Ok(()),
    }
}

/// Prints a message on standard error. If that fails, the failure can't be reported anywhere.
pub fn aside(text: &str) {
    let _ = write(io::stderr(), text);
}

/// Writes a text with its escapes as they are, but translated for old Windows consoles.
fn write(stream: impl RawStream + AsLockedWrite, text: &str) -> io::Result<()> {
    let mut stream = AutoStream::always(stream);
    stream.write_all(text.as_bytes())?;
    stream.flush()
}
