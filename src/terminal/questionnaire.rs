//! The questionnaire on a terminal: a round of items on the screen, one key an answer.

use std::io;

use careers_catalogue::text::Lang;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::screen::{Input, Screen};
use crate::questionnaire::Answers;
use crate::render::{Paint, round};
use crate::view::questionnaire::Round;

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

/// A key that means something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Key {
    Answer(u8),
    Back,
    Stop,
    Enter,
    Interrupt,
}

/// Asks for the answers that are still missing, and adds them.
///
/// # Errors
/// The terminal can't be used; the answers so far are kept.
pub fn ask(answers: &mut Answers, lang: Lang, color: Paint) -> io::Result<Ending> {
    let screen = Screen::open()?;
    loop {
        let round = Round::after(answers, lang);
        screen.draw(&round::screen(&round, Screen::size(), color))?;
        let Input::Key(event) = screen.next()? else {
            continue;
        };
        if let Some(ending) = Key::new(event).and_then(|key| press(answers, key)) {
            return Ok(ending);
        }
    }
}

/// Does what a key means. Returns the end of the dialogue, if it ends it.
fn press(answers: &mut Answers, key: Key) -> Option<Ending> {
    match key {
        Key::Answer(answer) if !answers.are_complete() => answers.push(answer),
        Key::Enter if answers.are_complete() => return Some(Ending::Finished),
        Key::Answer(_) | Key::Enter => {}
        Key::Back => answers.pop(),
        Key::Stop if answers.scores().is_some() => return Some(Ending::Finished),
        Key::Stop => return Some(Ending::Stopped),
        Key::Interrupt => return Some(Ending::Interrupted),
    }
    None
}

impl Key {
    /// The meaning of a key, if it has one.
    fn new(event: KeyEvent) -> Option<Self> {
        let is_control = event.modifiers.contains(KeyModifiers::CONTROL);
        let is_alt = event.modifiers.contains(KeyModifiers::ALT);
        let KeyCode::Char(typed) = event.code else {
            let named = [
                (KeyCode::Enter, Self::Enter),
                (KeyCode::Esc, Self::Stop),
                (KeyCode::Backspace, Self::Back),
            ];
            let named = named.into_iter().find(|(code, _)| *code == event.code);
            return named.map(|(_, key)| key);
        };
        match typed.to_ascii_lowercase() {
            'c' if is_control => Some(Self::Interrupt),
            _ if is_control || is_alt => None,
            'b' => Some(Self::Back),
            'q' => Some(Self::Stop),
            digit => {
                let answer = u8::try_from(digit.to_digit(10)?).ok()?;
                (1..=Answers::HIGHEST)
                    .contains(&answer)
                    .then_some(Self::Answer(answer))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaire::ITEMS;

    /// Types keys as on a keyboard, with `^` for Ctrl-C and `!` for Esc, until the dialogue ends.
    fn typed(begun: &str, keys: &str) -> (String, Option<Ending>) {
        let mut answers = Answers::new(begun).expect("answers");
        for key in keys.chars() {
            let event = match key {
                '^' => KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL),
                '!' => KeyCode::Esc.into(),
                '\n' => KeyCode::Enter.into(),
                '\u{8}' => KeyCode::Backspace.into(),
                key => KeyCode::Char(key).into(),
            };
            if let Some(ending) = Key::new(event).and_then(|key| press(&mut answers, key)) {
                return (answers.to_string(), Some(ending));
            }
        }
        (answers.to_string(), None)
    }

    #[test]
    fn a_key_is_an_answer_and_others_mean_nothing() {
        assert_eq!(typed("", "135\n069xc 2"), ("1352".to_owned(), None));
    }

    #[test]
    fn back_takes_answers_back_over_rounds_and_stops_at_the_first() {
        assert_eq!(typed("123451", "2bb\u{8}"), ("1234".to_owned(), None));
        assert_eq!(typed("1", "bBb3"), ("3".to_owned(), None));
    }

    #[test]
    fn one_may_stop_anywhere_and_has_a_result_after_five_rounds() {
        for stop in ["q", "Q", "!"] {
            let few = "3".repeat(29);
            assert_eq!(typed("", stop).1, Some(Ending::Stopped));
            assert_eq!(typed(&few, stop), (few.clone(), Some(Ending::Stopped)));
            let enough = format!("4{stop}");
            assert_eq!(typed(&few, &enough), (few + "4", Some(Ending::Finished)));
        }
    }

    #[test]
    fn the_last_answer_can_be_taken_back_before_the_result() {
        let all_but_one = "3".repeat(ITEMS - 1);
        let (answers, ending) = typed(&all_but_one, "15b2\n");
        assert_eq!(answers, all_but_one + "2");
        assert_eq!(ending, Some(Ending::Finished));
    }

    #[test]
    fn control_c_interrupts_whatever_is_answered() {
        for answered in [0, 5, 30, ITEMS] {
            let begun = "3".repeat(answered);
            assert_eq!(
                typed(&begun, "^"),
                (begun.clone(), Some(Ending::Interrupted))
            );
        }
    }
}
