//! A dialogue on a terminal: a round of items on the screen, one key an answer.

use std::io;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::screen::{Input, Screen};
use crate::render::{Paint, round};
use crate::view::round::{Round, Stage};

/// Items that are answered in their order, one key each. One may go back to earlier ones, whose
/// answers stay until others replace them.
pub trait Form {
    /// The round that is on the screen.
    fn round(&self) -> Round;

    /// Answers the item that is asked, if there is one and a typed character is an answer, and goes
    /// on to the next.
    fn answer(&mut self, typed: char);

    /// Goes back to the item before, if there is one.
    fn back(&mut self);

    /// Goes on to the next item, if the one that is asked has an answer.
    fn forward(&mut self);
}

/// The end of a dialogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// There are enough answers, and the user wants the result.
    Finished,
    /// The user stopped before there were enough.
    Stopped,
    /// The user pressed Ctrl-C.
    Interrupted,
}

/// A key that may mean something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Key {
    Typed(char),
    Back,
    Forward,
    Stop,
    Enter,
    Interrupt,
}

/// Asks for the answers that are still missing.
///
/// # Errors
/// The terminal can't be used; the answers so far are kept.
pub fn fill(form: &mut impl Form, color: Paint) -> io::Result<Ending> {
    let screen = Screen::open()?;
    loop {
        let round = form.round();
        screen.draw(&round::screen(&round, Screen::size(), color))?;
        let Input::Key(event) = screen.next()? else {
            continue;
        };
        if let Some(ending) = press(form, event) {
            return Ok(ending);
        }
    }
}

/// Does what a key means. Returns the end of the dialogue, if it ends it.
pub(super) fn press(form: &mut impl Form, event: KeyEvent) -> Option<Ending> {
    let stage = form.round().stage;
    match (Key::new(event)?, stage) {
        (Key::Typed(typed), _) => form.answer(typed),
        (Key::Enter, Stage::Early | Stage::Enough) => {}
        (Key::Back, _) => form.back(),
        (Key::Forward, _) => form.forward(),
        (Key::Stop, Stage::Early) => return Some(Ending::Stopped),
        (Key::Stop, Stage::Enough | Stage::Complete) | (Key::Enter, Stage::Complete) => {
            return Some(Ending::Finished);
        }
        (Key::Interrupt, _) => return Some(Ending::Interrupted),
    }
    None
}

impl Key {
    /// The meaning of a key, if it may have one.
    fn new(event: KeyEvent) -> Option<Self> {
        let is_control = event.modifiers.contains(KeyModifiers::CONTROL);
        let is_alt = event.modifiers.contains(KeyModifiers::ALT);
        let KeyCode::Char(typed) = event.code else {
            let named = [
                (KeyCode::Enter, Self::Enter),
                (KeyCode::Esc, Self::Stop),
                (KeyCode::Backspace, Self::Back),
                (KeyCode::Left, Self::Back),
                (KeyCode::Right, Self::Forward),
            ];
            let named = named.into_iter().find(|(code, _)| *code == event.code);
            return named.map(|(_, key)| key);
        };
        match typed.to_ascii_lowercase() {
            'c' if is_control => Some(Self::Interrupt),
            _ if is_control || is_alt => None,
            'b' => Some(Self::Back),
            'q' => Some(Self::Stop),
            typed => Some(Self::Typed(typed)),
        }
    }
}

/// Types keys as on a keyboard, with `^` for Ctrl-C, `!` for Esc and `<` and `>` for the arrows, until
/// the dialogue ends.
#[cfg(test)]
pub(super) fn type_keys(form: &mut impl Form, keys: &str) -> Option<Ending> {
    keys.chars().find_map(|key| {
        let event = match key {
            '^' => KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL),
            '!' => KeyCode::Esc.into(),
            '<' => KeyCode::Left.into(),
            '>' => KeyCode::Right.into(),
            '\n' => KeyCode::Enter.into(),
            '\u{8}' => KeyCode::Backspace.into(),
            key => KeyCode::Char(key).into(),
        };
        press(form, event)
    })
}
