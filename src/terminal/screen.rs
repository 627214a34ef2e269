//! A dialogue that fills the terminal: draws lines, reads keys, and gives the terminal back on every
//! way out.

use std::io::{self, BufWriter, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::event::{self, Event, KeyEvent, KeyEventKind};
use crossterm::style::Print;
use crossterm::terminal::{self, Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::{execute, queue};

use super::environment;
use super::signals::Signals;
use crate::render::round::Size;

/// The time between two looks at the signals.
const PATIENCE: Duration = Duration::from_millis(100);

/// True while a dialogue fills the terminal.
static IS_OPEN: AtomicBool = AtomicBool::new(false);

/// The terminal, while a dialogue fills it: drawn on standard error, so that standard output holds
/// only the answer. Dropping it gives the terminal back.
pub struct Screen {
    signals: Signals,
}

/// A message from the terminal.
pub enum Input {
    /// A key was pressed.
    Key(KeyEvent),
    /// The terminal has another size.
    Resized,
}

impl Screen {
    /// Takes the terminal.
    ///
    /// # Errors
    /// Its keys can't be read one at a time, or it can't be drawn on.
    pub fn open() -> io::Result<Self> {
        let screen = Self {
            signals: Signals::new(&Signals::ENDING)?,
        };
        terminal::enable_raw_mode()?;
        IS_OPEN.store(true, Ordering::SeqCst);
        execute!(io::stderr(), EnterAlternateScreen, Hide)?;
        Ok(screen)
    }

    /// Draws lines from the top, and nothing below. They must fit, and be harmless.
    ///
    /// # Errors
    /// The terminal can't be written to.
    pub fn draw(&self, lines: &[String]) -> io::Result<()> {
        let mut out = BufWriter::new(io::stderr().lock());
        for (row, line) in (0..).zip(lines) {
            queue!(out, MoveTo(0, row), Print(line))?;
            queue!(out, Clear(ClearType::UntilNewLine))?;
        }
        queue!(out, MoveTo(0, u16::try_from(lines.len()).unwrap_or(0)))?;
        if lines.len() < Self::size().rows {
            queue!(out, Clear(ClearType::FromCursorDown))?;
        }
        out.flush()
    }

    /// The size of the terminal.
    #[must_use]
    pub fn size() -> Size {
        environment::terminal_size()
    }

    /// Waits for a key, or for another size. Ends the program if a signal asks for that.
    ///
    /// # Errors
    /// The terminal can't be read.
    pub fn next(&self) -> io::Result<Input> {
        loop {
            self.signals.obey(give_back);
            if !event::poll(PATIENCE)? {
                continue;
            }
            let event = event::read()?;
            if let Event::Resize(..) = event {
                return Ok(Input::Resized);
            }
            // Some terminals say when a key is let go, too.
            if let Event::Key(key) = event
                && key.kind == KeyEventKind::Press
            {
                return Ok(Input::Key(key));
            }
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

/// Gives the terminal back as it was, if a dialogue has it. A failure can't be reported anywhere.
pub fn give_back() {
    if IS_OPEN.swap(false, Ordering::SeqCst) {
        let _ = execute!(io::stderr(), Show, LeaveAlternateScreen);
    }
    // A dialogue may have got no further than this; without one, nothing changes.
    let _ = terminal::disable_raw_mode();
}
