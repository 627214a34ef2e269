//! The process of a browser: how it starts and ends, and the pipe that carries commands there,
//! and answers and events back. Each is JSON that ends with a NUL.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};
use std::{env, thread};

use serde_json::{Value, json};
use tempfile::TempDir;

/// How long a slow machine may take for one command.
const PATIENCE: Duration = Duration::from_secs(60);
/// The browser reads commands from descriptor 3 and writes answers to 4. A shell opens them
/// without unsafe code.
const SHELL: &str = r#"exec "$0" "$@" 3<&0 4>&1 </dev/null >/dev/null"#;
const FLAGS: [&str; 9] = [
    "--headless",
    "--remote-debugging-pipe",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
];

pub struct Process {
    child: Child,
    commands: ChildStdin,
    messages: Receiver<Value>,
    /// All events so far.
    pub events: Vec<Value>,
    last_id: u64,
    /// Its home, with its profile and what it writes to standard error.
    home: TempDir,
}

impl Process {
    pub fn start(program: &Path) -> Self {
        let home = tempfile::tempdir().expect("a temporary folder");
        let errors = File::create(home.path().join("stderr")).expect("a file");
        let profile = home.path().join("profile");
        // The sandbox refuses to work for root.
        let is_root = rustix::process::geteuid().is_root();
        let mut child = Command::new("sh")
            .args(["-c", SHELL])
            .arg(program)
            .args(FLAGS)
            .args(is_root.then_some("--no-sandbox"))
            .arg(format!("--user-data-dir={}", profile.display()))
            .env_clear()
            .env("PATH", env::var_os("PATH").unwrap_or_default())
            .env("HOME", home.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(errors)
            .spawn()
            .expect("a shell");
        Self {
            commands: child.stdin.take().expect("a pipe"),
            messages: read(child.stdout.take().expect("a pipe")),
            child,
            events: Vec::new(),
            last_id: 0,
            home,
        }
    }

    /// Sends a command to the browser, or to the session of a page, and returns its number.
    pub fn send(&mut self, session: Option<&str>, method: &str, params: Value) -> io::Result<u64> {
        self.last_id += 1;
        let mut command = json!({"id": self.last_id, "method": method});
        command["params"] = params;
        if let Some(session) = session {
            command["sessionId"] = session.into();
        }
        self.commands.write_all(format!("{command}\0").as_bytes())?;
        Ok(self.last_id)
    }

    /// Waits for the answer to a command.
    #[track_caller]
    pub fn call(&mut self, session: Option<&str>, method: &str, params: Value) -> Value {
        // A command that can't be sent has no answer, and waiting for it says why.
        let id = self.send(session, method, params).unwrap_or_default();
        let answer = self.wait(method, self.events.len(), |message| message["id"] == id);
        assert!(answer.get("error").is_none(), "{method}: {answer}");
        answer["result"].clone()
    }

    /// Waits for a message, unless it is among the events from some place on.
    #[track_caller]
    pub fn wait(&mut self, what: &str, from: usize, is_wanted: impl Fn(&Value) -> bool) -> Value {
        let event = self.events[from..].iter().find(|event| is_wanted(event));
        if let Some(event) = event {
            return event.clone();
        }
        match self.receive(is_wanted) {
            Ok(message) => message,
            Err(RecvTimeoutError::Timeout) => {
                let last = self.events.last().unwrap_or(&Value::Null);
                panic!("{what} takes more than {PATIENCE:?}; the last event was {last}");
            }
            Err(RecvTimeoutError::Disconnected) => {
                let errors = fs::read(self.home.path().join("stderr")).unwrap_or_default();
                let errors = String::from_utf8_lossy(&errors);
                panic!("the browser ended before {what}:\n{errors}");
            }
        }
    }

    fn receive(&mut self, is_wanted: impl Fn(&Value) -> bool) -> Result<Value, RecvTimeoutError> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            let message = self.messages.recv_timeout(left)?;
            let is_last = is_wanted(&message);
            if message.get("method").is_some() {
                self.events.push(message.clone());
            }
            if is_last {
                return Ok(message);
            }
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.send(None, "Browser.close", json!({}));
        // The browser closes the pipe when it ends.
        if self.receive(|_| false) == Err(RecvTimeoutError::Timeout) {
            let _ = self.child.kill();
        }
        let _ = self.child.wait();
    }
}

/// Reads messages until the pipe is closed.
fn read(messages: ChildStdout) -> Receiver<Value> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        for message in BufReader::new(messages).split(0).map_while(Result::ok) {
            let message = serde_json::from_slice(&message).expect("JSON");
            if sender.send(message).is_err() {
                break;
            }
        }
    });
    receiver
}
