//! Dialogues in a pseudo-terminal: what is asked, and that every way out gives the terminal back.

#![cfg(unix)]

mod common;

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, Command, Output, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use careers::terminal::{panic, screen::Screen};
use careers_catalogue::text::Lang;
use rustix::process::{Pid, Signal, kill_process};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, Winsize, tcgetattr, tcsetwinsize};

/// How long a slow machine may take to draw.
const PATIENCE: Duration = Duration::from_secs(30);
const CTRL_C: &str = "\u{3}";
const ESC: &str = "\u{1b}";

/// A program on a terminal of its own. Its standard output is a pipe.
struct Dialogue {
    child: Child,
    keyboard: File,
    /// The terminal as the program sees it.
    terminal: File,
    modes: LocalModes,
    drawn: Arc<Mutex<String>>,
}

impl Dialogue {
    fn new(mut command: Command) -> Self {
        let controller = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a terminal");
        grantpt(&controller).expect("the terminal is ours");
        unlockpt(&controller).expect("the terminal is open");
        let path = ptsname(&controller, Vec::new()).expect("a path");
        let path = path.into_string().expect("ASCII");
        let terminal = OpenOptions::new().read(true).write(true).open(path);
        let terminal = terminal.expect("the terminal");
        let size = Winsize {
            ws_row: 24,
            ws_col: 80,
            ws_xpixel: 0,
            ws_ypixel: 0,
        };
        tcsetwinsize(&terminal, size).expect("a size");
        let modes = tcgetattr(&terminal).expect("modes").local_modes;
        let other = || Stdio::from(terminal.try_clone().expect("the terminal"));
        command
            .stdin(other())
            .stderr(other())
            .stdout(Stdio::piped());
        let child = command.spawn().expect("the program runs");
        let keyboard = File::from(controller);
        let drawn = Arc::default();
        read_into(&drawn, keyboard.try_clone().expect("the terminal"));
        Self {
            child,
            keyboard,
            terminal,
            modes,
            drawn,
        }
    }

    #[track_caller]
    fn wait_for(&self, text: &str) {
        let start = Instant::now();
        while !read(&self.drawn).contains(text) {
            assert!(
                start.elapsed() < PATIENCE,
                "no {text:?}: {:?}",
                read(&self.drawn)
            );
            thread::sleep(Duration::from_millis(10));
        }
    }

    fn press(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).expect("keys");
    }

    fn is_raw(&self) -> bool {
        let modes = tcgetattr(&self.terminal).expect("modes").local_modes;
        !modes.contains(LocalModes::ICANON)
    }

    fn kill(&self, signal: Signal) {
        kill_process(Pid::from_child(&self.child), signal).expect("it runs");
    }

    /// Waits for the end, and checks that the terminal is as it was.
    #[track_caller]
    fn end(self) -> (Output, String) {
        let output = self.child.wait_with_output().expect("it ends");
        let modes = tcgetattr(&self.terminal).expect("modes").local_modes;
        assert_eq!(modes, self.modes);
        // What was drawn last arrives after the end.
        let mut drawn = String::new();
        for _ in 0..100 {
            thread::sleep(Duration::from_millis(10));
            drawn = read(&self.drawn);
            if drawn.contains("\u{1b}[?1049l") {
                break;
            }
        }
        if drawn.contains("\u{1b}[?1049h") {
            assert!(
                drawn.contains("\u{1b}[?1049l"),
                "the screen is left: {drawn:?}"
            );
            assert!(
                drawn.contains("\u{1b}[?25h"),
                "the cursor is shown: {drawn:?}"
            );
        }
        (output, drawn)
    }
}

/// What was drawn so far.
fn read(drawn: &Mutex<String>) -> String {
    let drawn = drawn.lock();
    drawn.unwrap_or_else(PoisonError::into_inner).clone()
}

/// Collects what a program draws.
fn read_into(drawn: &Arc<Mutex<String>>, mut controller: File) {
    let drawn = Arc::clone(drawn);
    thread::spawn(move || {
        let mut bytes = [0; 4096];
        // Text that ends within a character is drawn in one piece by the next read.
        let mut rest = Vec::new();
        while let Ok(count @ 1..) = controller.read(&mut bytes) {
            rest.extend_from_slice(&bytes[..count]);
            let valid = match std::str::from_utf8(&rest) {
                Ok(text) => text.len(),
                Err(error) => error.valid_up_to(),
            };
            let text: Vec<u8> = rest.drain(..valid).collect();
            let text = String::from_utf8(text).expect("it was checked");
            drawn
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push_str(&text);
        }
    });
}

/// The questionnaire after some answers, drawn and waiting for a key.
fn questionnaire(answered: usize) -> Dialogue {
    let mut command = common::careers(["match", "--lang", "en"]);
    command.env("TERM", "xterm");
    let answers = "351424".repeat(8)[..answered].to_owned();
    if answered > 0 {
        command.args(["--answers", &answers]);
    }
    let dialogue = Dialogue::new(command);
    if answered < 48 {
        dialogue.wait_for(&format!("{answered} of 48 answered"));
        assert!(dialogue.is_raw());
    }
    dialogue
}

#[test]
fn one_key_is_one_answer_and_the_result_is_all_that_is_on_standard_output() {
    let mut dialogue = questionnaire(0);
    dialogue.wait_for("about 6 minutes");
    dialogue.wait_for("5 Like very much");
    dialogue.press(&"351424".repeat(8)[..47]);
    dialogue.wait_for("47 of 48 answered");
    dialogue.press("1b4");
    dialogue.wait_for("Enter see the result");
    dialogue.press("\r");
    let (output, drawn) = dialogue.end();
    assert_eq!(output.status.code(), Some(0), "{drawn:?}");
    let scripted = common::output(["match", "--lang", "en", "--answers", &"351424".repeat(8)]);
    assert_eq!(output.stdout, scripted.stdout);
    assert!(!drawn.contains("careers match --answers"), "{drawn:?}");
}

#[test]
fn no_letter_stands_beside_an_item() {
    let mut dialogue = questionnaire(6);
    dialogue.press("q");
    let (_, drawn) = dialogue.end();
    for name in ["realistic", "investigative", "artistic", "[R]", " R "] {
        assert!(!drawn.contains(name), "{name}: {drawn:?}");
    }
}

#[test]
fn stopping_before_five_rounds_says_how_to_go_on_and_has_no_result() {
    for answered in [1, 5, 6, 29] {
        for key in [ESC, "q"] {
            let mut dialogue = questionnaire(answered);
            dialogue.press(key);
            let (output, drawn) = dialogue.end();
            assert_eq!(output.status.code(), Some(1));
            assert!(output.stdout.is_empty());
            let line = format!(
                "careers match --answers {}\r\n",
                &"351424".repeat(8)[..answered]
            );
            assert!(drawn.ends_with(&line), "{drawn:?}");
        }
    }
}

#[test]
fn stopping_after_five_rounds_gives_the_result_and_says_how_to_go_on() {
    for answered in [30, 47] {
        for key in [ESC, "q"] {
            let mut dialogue = questionnaire(answered);
            dialogue.wait_for("q enough, see the result");
            dialogue.press(key);
            let (output, drawn) = dialogue.end();
            assert_eq!(output.status.code(), Some(0));
            assert!(!output.stdout.is_empty());
            let line = format!(
                "careers match --answers {}\r\n",
                &"351424".repeat(8)[..answered]
            );
            assert!(drawn.ends_with(&line), "{drawn:?}");
        }
    }
}

#[test]
fn control_c_ends_it_with_130_whatever_is_answered() {
    for answered in [0, 5, 30, 47] {
        let mut dialogue = questionnaire(answered);
        dialogue.press(CTRL_C);
        let (output, _) = dialogue.end();
        assert_eq!(output.status.code(), Some(130));
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn a_signal_ends_it_as_signals_do_and_gives_the_terminal_back() {
    for answered in [0, 5, 30] {
        for signal in [Signal::TERM, Signal::INT] {
            let dialogue = questionnaire(answered);
            dialogue.kill(signal);
            let (output, drawn) = dialogue.end();
            assert_eq!(output.status.signal(), Some(signal.as_raw()), "{drawn:?}");
            assert!(output.stdout.is_empty());
        }
    }
}

#[test]
fn a_terminal_that_hangs_up_ends_it() {
    let mut dialogue = questionnaire(5);
    dialogue.kill(Signal::HUP);
    let status = dialogue.child.wait().expect("the program ends");
    assert_eq!(status.signal(), Some(Signal::HUP.as_raw()));
}

#[test]
fn a_terminal_that_can_only_print_is_told_the_usage() {
    let mut command = common::careers(["match", "--lang", "en"]);
    command.env("TERM", "dumb");
    let (output, drawn) = Dialogue::new(command).end();
    assert_eq!(output.status.code(), Some(2));
    assert!(drawn.contains("careers match --help"), "{drawn:?}");
    assert!(!drawn.contains(ESC), "{drawn:?}");
}

#[test]
fn without_colour_nothing_is_styled() {
    let mut command = common::careers(["match", "--lang", "en"]);
    command.env("TERM", "xterm").env("NO_COLOR", "1");
    let mut dialogue = Dialogue::new(command);
    dialogue.wait_for("> _");
    dialogue.press("q");
    let (_, drawn) = dialogue.end();
    let styles = drawn.split("\u{1b}[").filter_map(|part| {
        part.find(|c: char| c.is_ascii_alphabetic())
            .filter(|end| part[*end..].starts_with('m'))
    });
    assert_eq!(styles.count(), 0, "{drawn:?}");
}

#[test]
fn control_c_in_the_self_check_ends_it_with_130() {
    let mut command = common::careers(["fit", "chef", "--lang", "en"]);
    command.env("TERM", "xterm");
    let mut dialogue = Dialogue::new(command);
    dialogue.wait_for("Is this you?");
    dialogue.wait_for("don't know");
    dialogue.press(CTRL_C);
    let (output, _) = dialogue.end();
    assert_eq!(output.status.code(), Some(130));
}

/// Set in the process that panics.
const PANICS: &str = "CAREERS_TEST_PANICS";

#[test]
fn a_panic_gives_the_terminal_back_before_it_is_reported() {
    if std::env::var_os(PANICS).is_some() {
        panic::explain(Lang::En);
        let _screen = Screen::open().expect("a terminal");
        panic!("a mistake of ours");
    }
    for backtrace in [None, Some("1")] {
        let this = std::env::current_exe().expect("the test's own program");
        let mut command = Command::new(this);
        let name = "a_panic_gives_the_terminal_back_before_it_is_reported";
        command.args(["--exact", "--nocapture", name]);
        command.env(PANICS, "1").env_remove("RUST_BACKTRACE");
        command.envs(backtrace.map(|value| ("RUST_BACKTRACE", value)));
        let (_, drawn) = Dialogue::new(command).end();
        let left = drawn.find("\u{1b}[?1049l").expect("the screen is left");
        let told = drawn.find("mistake").expect("the panic is reported");
        assert!(left < told, "{drawn:?}");
    }
}
