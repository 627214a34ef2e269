//! The progress of an import, on a terminal.

use std::cell::Cell;

use careers_catalogue::import::{Progress, Stage};
use careers_catalogue::text::Lang;

use super::{environment, streams};
use crate::messages::{Labels, Messages};

/// A bar on standard error, if that is a terminal.
///
/// It is drawn by hand, because libraries for it link the C mathematics library, which takes a
/// tenth of the start-up time of every command.
pub struct Bar {
    labels: &'static Labels,
    is_seen: bool,
    /// The filled length and the message that are drawn already.
    drawn: Cell<Option<(usize, &'static str)>>,
}

impl Bar {
    const LENGTH: usize = 30;

    /// An empty bar.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self {
            labels: &Messages::new(lang).labels,
            is_seen: environment::is_error_seen(),
            drawn: Cell::new(None),
        }
    }

    /// Draws the bar with `filled` of its length filled, unless it is drawn like that already.
    fn draw(&self, filled: usize, message: &'static str) {
        if self.is_seen && self.drawn.replace(Some((filled, message))) != Some((filled, message)) {
            let empty = Self::LENGTH - filled;
            streams::aside(&format!(
                "\r{}{} {message}{ERASE}",
                "█".repeat(filled),
                "░".repeat(empty)
            ));
        }
    }

    /// Erases the bar.
    pub fn clear(&self) {
        if self.is_seen {
            streams::aside(&format!("\r{ERASE}"));
        }
    }
}

/// Erases the rest of the line (ECMA-48, EL).
const ERASE: &str = "\u{1b}[K";

impl Progress for Bar {
    fn reached(&self, stage: Stage) {
        match stage {
            Stage::Read { done, all } => {
                let length = Self::LENGTH as u64;
                let filled = (done.min(all) * length).checked_div(all).unwrap_or(length);
                self.draw(
                    usize::try_from(filled).map_or(Self::LENGTH, |n| n.min(Self::LENGTH)),
                    self.labels.reading,
                );
            }
            Stage::Compile => self.draw(Self::LENGTH, self.labels.compiling),
            // Said in a script, too: it would wait in silence otherwise.
            Stage::Wait => streams::aside(&format!("{}\n", self.labels.waiting)),
        }
    }
}
