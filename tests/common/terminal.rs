//! Runs a program on a pseudo-terminal, types there, and reads what is drawn.

#![allow(dead_code, reason = "not every test file needs everything")]

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::num::NonZero;
use std::process::{Child, Command, Output, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, Winsize, tcgetattr, tcsetwinsize};

/// The usual size of a terminal.
const ROWS: u16 = 24;
const COLUMNS: u16 = 80;
/// How long a slow machine may take to draw.
const PATIENCE: Duration = Duration::from_secs(30);
pub const CTRL_C: &str = "\u{3}";
pub const ESC: &str = "\u{1b}";
pub const LEFT: &str = "\u{1b}[D";
pub const RIGHT: &str = "\u{1b}[C";

/// A program on a terminal of its own. Its standard output is a pipe.
pub struct Terminal {
    pub child: Child,
    keyboard: File,
    /// The terminal as the program sees it.
    device: File,
    modes: LocalModes,
    drawn: Arc<Mutex<String>>,
    reader: JoinHandle<()>,
}

impl Terminal {
    /// Starts a program on a terminal of 80 columns and 24 rows.
    pub fn new(command: Command) -> Self {
        Self::with_rows(ROWS, command)
    }

    /// Starts a program on a terminal of 80 columns.
    pub fn with_rows(rows: u16, mut command: Command) -> Self {
        let controller = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a terminal");
        grantpt(&controller).expect("the terminal is ours");
        unlockpt(&controller).expect("the terminal is open");
        let path = ptsname(&controller, Vec::new()).expect("a path");
        let path = path.into_string().expect("ASCII");
        let device = OpenOptions::new().read(true).write(true).open(path);
        let device = device.expect("the terminal");
        let size = Winsize {
            ws_row: rows,
            ws_col: COLUMNS,
            ws_xpixel: 0,
            ws_ypixel: 0,
        };
        tcsetwinsize(&device, size).expect("a size");
        let modes = tcgetattr(&device).expect("modes").local_modes;
        let other = || Stdio::from(device.try_clone().expect("the terminal"));
        command
            .stdin(other())
            .stderr(other())
            .stdout(Stdio::piped());
        let child = command.spawn().expect("the program runs");
        let keyboard = File::from(controller);
        let drawn = Arc::default();
        let reader = read_into(&drawn, keyboard.try_clone().expect("the terminal"));
        Self {
            child,
            keyboard,
            device,
            modes,
            drawn,
            reader,
        }
    }

    /// Waits until a text was drawn.
    #[track_caller]
    pub fn wait_for(&self, text: &str) {
        wait_until(
            || self.drawn().contains(text),
            || format!("no {text:?}: {:?}", self.drawn()),
        );
    }

    /// Waits until something is seen on the screen.
    #[track_caller]
    pub fn wait_to_see(&self, what: &str, is_seen: impl Fn(&str) -> bool) {
        wait_until(
            || is_seen(&self.screen()),
            || format!("no {what}: {:?}", self.drawn()),
        );
    }

    /// All that was drawn so far, with its escapes.
    pub fn drawn(&self) -> String {
        read(&self.drawn)
    }

    /// The text on the screen.
    pub fn screen(&self) -> String {
        seen(&self.drawn())
    }

    pub fn press(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).expect("keys");
    }

    /// Presses keys that do no harm again and again until a text was drawn.
    #[track_caller]
    pub fn press_until(&mut self, keys: &str, text: &str) {
        let drawn = Arc::clone(&self.drawn);
        wait_until(
            || {
                self.press(keys);
                read(&drawn).contains(text)
            },
            || format!("no {text:?}: {:?}", read(&drawn)),
        );
    }

    pub fn is_raw(&self) -> bool {
        let modes = tcgetattr(&self.device).expect("modes").local_modes;
        !modes.contains(LocalModes::ICANON)
    }

    pub fn kill(&self, signal: Signal) {
        kill_process(Pid::from_child(&self.child), signal).expect("it runs");
    }

    /// Waits for the end, and checks that the terminal is as it was.
    #[track_caller]
    pub fn end(mut self) -> (Output, String) {
        self.wait();
        let modes = tcgetattr(&self.device).expect("modes").local_modes;
        assert_eq!(modes, self.modes);
        let (output, drawn) = self.end_of_session();
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

    /// Waits for the end of a program that leads a session: the terminal ends with it, so that
    /// nobody can say whether it is as it was.
    #[track_caller]
    pub fn end_of_session(mut self) -> (Output, String) {
        self.wait();
        let output = self.child.wait_with_output().expect("it has ended");
        // When nobody has the terminal any more, everything was drawn.
        drop(self.device);
        wait_until(
            || self.reader.is_finished(),
            || "another program has the terminal".to_owned(),
        );
        (output, read(&self.drawn))
    }

    #[track_caller]
    fn wait(&mut self) {
        let Self { child, drawn, .. } = self;
        wait_until(
            || child.try_wait().expect("a program").is_some(),
            || format!("it doesn't end: {:?}", read(drawn)),
        );
    }
}

/// Waits for what takes a machine some time; `reason` says what went wrong if it takes too long.
#[track_caller]
fn wait_until(mut is_done: impl FnMut() -> bool, reason: impl Fn() -> String) {
    let start = Instant::now();
    while !is_done() {
        assert!(start.elapsed() < PATIENCE, "{}", reason());
        thread::sleep(Duration::from_millis(10));
    }
}

/// The text on a screen of the usual size on which something was drawn.
fn seen(drawn: &str) -> String {
    let [rows, columns] = [ROWS, COLUMNS].map(|size| NonZero::new(size).expect("a size"));
    let mut parser = vt100::Parser::new(rows, columns, 0);
    parser.process(drawn.as_bytes());
    parser.screen().contents()
}

/// What was drawn so far.
fn read(drawn: &Mutex<String>) -> String {
    let drawn = drawn.lock();
    drawn.unwrap_or_else(PoisonError::into_inner).clone()
}

/// Collects what a program draws.
fn read_into(drawn: &Arc<Mutex<String>>, mut controller: File) -> JoinHandle<()> {
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
    })
}
