//! Bytes as the table of a class.

use careers::error::Error;
use careers::question::Question;
use careers::roster::Roster;

use crate::bases;
use crate::inspector::Inspector;

/// Reads a table, and answers for its pupils.
pub fn run(data: &[u8]) {
    let inspector = Inspector::new(data);
    match Roster::new(data) {
        Ok(roster) => bases::with_small(|small| inspector.ask(&Question::Class(roster), small)),
        Err(unusable) => inspector.error(&Error::Class {
            path: "class.csv".into(),
            unusable,
        }),
    }
}
