//! The files that questions are about, or standard input in their place.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use careers_catalogue::os_error::OsError;

use crate::error::Error;
use crate::roster::{MOST_BYTES, Roster, Unusable};

/// Reads the table of a class; `-` is standard input.
///
/// # Errors
/// The table as a whole can't be used.
pub fn roster(path: &Path) -> Result<Roster, Error> {
    let unusable = |unusable| Error::Class {
        path: path.to_owned(),
        unusable,
    };
    let unreadable = |error| unusable(Unusable::Unreadable(OsError::at(path, &error)));
    let bytes = bytes(path).map_err(unreadable)?;
    Roster::new(&bytes).map_err(unusable)
}

/// The bytes of a file, or of standard input, and at most one more than a table may have.
fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        io::stdin().take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    } else {
        File::open(path)?
            .take(MOST_BYTES + 1)
            .read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}
