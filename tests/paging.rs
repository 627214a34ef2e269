//! Long answers on a pseudo-terminal: which go through the pager, and that it changes nothing else.

#![cfg(unix)]

mod common;
#[path = "common/terminal.rs"]
mod terminal;

use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use rustix::process::{ioctl_tiocsctty, setsid};
use tempfile::TempDir;

use terminal::{CTRL_C, Terminal};

/// Set in the process that becomes a shell. Its value is the command line, one word a line.
const SHELL: &str = "CAREERS_TEST_SHELL";
/// Runs a program as an interactive shell does: in its session, and alive after Ctrl-C. All three
/// streams of the program are the terminal; on its own standard output the shell tells the modes of
/// the terminal before and after.
const SCRIPT: &str = r#"stty -g; trap : INT; "$@" >&2; code=$?; stty -g; exit $code"#;
/// A pager that says that it was there.
const MARKER: &str = "sh -c 'cat; echo paged'";
const PAGED: &str = "paged\r\n";
/// Parts of a profile, which are the same on a terminal and in a pipe.
const PARTS: &str = "duties+a-day-at-work+suits-you-if+getting-in+later-on+differs-from+employers";
/// An answer that is taller than the usual terminal, and one that isn't.
const TALL: [&str; 4] = ["show", "nurse", "--parts", PARTS];
const SHORT: [&str; 0] = [];

/// The program on a terminal, without colours.
fn on_terminal<I: AsRef<OsStr>>(args: impl IntoIterator<Item = I>) -> Command {
    let mut command = common::careers(args);
    command
        .args(["--lang", "en"])
        .env("TERM", "xterm")
        .env("NO_COLOR", "1")
        .env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command
}

fn tall() -> Command {
    on_terminal(TALL)
}

/// What the program prints in a pipe.
fn printed<I: AsRef<OsStr>>(args: impl IntoIterator<Item = I>) -> String {
    let output = on_terminal(args).output().expect("the program runs");
    String::from_utf8(output.stdout).expect("text")
}

/// Makes a command that runs another one in a shell on the terminal.
fn in_shell(command: &Command) -> Command {
    let this = std::env::current_exe().expect("the test's own program");
    let mut shell = Command::new(this);
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(|word| word.to_str().expect("UTF-8")).collect();
    shell
        .args(["--exact", "becomes_a_shell"])
        .env_clear()
        .env(SHELL, words.join("\n"));
    for (name, value) in command.get_envs() {
        shell.env(name, value.expect("only set variables"));
    }
    shell
}

/// Not a test by itself: the process that `in_shell` starts.
#[test]
fn becomes_a_shell() {
    let Ok(words) = std::env::var(SHELL) else {
        return;
    };
    setsid().expect("a session");
    ioctl_tiocsctty(std::io::stdin()).expect("a terminal of its own");
    let mut shell = Command::new("/bin/sh");
    shell.args(["-c", SCRIPT, "sh"]).args(words.lines());
    panic!("{}", shell.env_remove(SHELL).exec());
}

fn start(command: &Command) -> Terminal {
    Terminal::new(in_shell(command))
}

/// Waits for the end. Returns the exit code and all that was drawn.
#[track_caller]
fn end(terminal: Terminal) -> (Option<i32>, String) {
    let (output, drawn) = terminal.end_of_session();
    let told = String::from_utf8(output.stdout).expect("text");
    let modes: Vec<_> = told.lines().filter(|line| line.contains(':')).collect();
    assert_eq!(modes.len(), 2, "{told}");
    assert_eq!(modes[0], modes[1], "the terminal is as it was");
    (output.status.code(), drawn)
}

#[track_caller]
fn run(command: &Command) -> (Option<i32>, String) {
    end(start(command))
}

/// Asserts that an answer is printed at once, whole, and with nothing else.
#[track_caller]
fn assert_printed<I: AsRef<OsStr> + Clone>(command: &Command, args: impl IntoIterator<Item = I>) {
    let (code, drawn) = run(command);
    assert_eq!(code, Some(0), "{drawn}");
    assert_eq!(drawn.replace("\r\n", "\n"), printed(args), "{command:?}");
}

/// True if `less` is here.
fn has_less() -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join("less").is_file())
}

/// A long answer in `less`, at its prompt.
fn in_less() -> Terminal {
    let terminal = start(&tall());
    terminal.wait_to_see("the prompt of less", at_prompt);
    terminal
}

/// True if the last line of a full screen is the prompt of `less`, ours or that of somebody's own
/// options.
fn at_prompt(screen: &str) -> bool {
    let prompts = ["\nspace = on, q = quit", "\n:"];
    screen.lines().count() == 24 && prompts.iter().any(|prompt| screen.ends_with(prompt))
}

/// The last line of the long answer.
fn last_line() -> String {
    let answer = printed(TALL);
    answer.lines().last().expect("lines").to_owned()
}

#[test]
fn a_tall_answer_goes_to_less_and_begins_at_the_top() {
    if !has_less() {
        return;
    }
    let mut terminal = in_less();
    let answer = printed(TALL);
    let first: Vec<_> = answer.lines().take(23).collect();
    let screen = terminal.screen();
    let seen: Vec<_> = screen.lines().take(23).collect();
    assert_eq!(seen, first);
    terminal.press("q");
    let (code, drawn) = end(terminal);
    assert_eq!(code, Some(0));
    assert!(!drawn.contains(&last_line()), "{drawn}");
}

#[test]
fn the_prompt_tells_the_keys_until_the_end() {
    if !has_less() {
        return;
    }
    let mut terminal = in_less();
    assert!(terminal.screen().ends_with("\nspace = on, q = quit"));
    terminal.press("G");
    let is_at_end = |screen: &str| screen.ends_with("\n(end) q = quit");
    terminal.wait_to_see("the end", is_at_end);
    terminal.press("q");
    assert_eq!(end(terminal).0, Some(0));
}

#[test]
fn only_a_pager_that_nobody_chose_is_kept_from_writing_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let less = folder.path().join("less");
    fs::write(&less, "#!/bin/sh\ncat\necho \"secure=$LESSSECURE\"\n").expect("a script");
    fs::set_permissions(&less, fs::Permissions::from_mode(0o755)).expect("a program");
    let all = std::env::var("PATH").unwrap_or_default();
    for (variable, secure) in [
        (("LANG", "C"), "secure=1\r\n"),
        (("LESSSECURE", "0"), "secure=0\r\n"),
        (("PAGER", "less"), "secure=\r\n"),
        (("CAREERS_PAGER", "less"), "secure=\r\n"),
    ] {
        let mut command = tall();
        command.env("PATH", format!("{}:{all}", path(folder.path())));
        let (code, drawn) = run(command.env(variable.0, variable.1));
        assert_eq!(code, Some(0));
        assert!(drawn.ends_with(secure), "{variable:?}: {drawn}");
    }
}

#[test]
fn control_c_does_not_end_less() {
    if !has_less() {
        return;
    }
    let mut terminal = in_less();
    terminal.press(CTRL_C);
    // Less forgets keys that come too soon after Ctrl-C.
    terminal.press_until("G", &last_line());
    terminal.press("g");
    terminal.wait_to_see("the first page", at_prompt);
    terminal.press("q");
    assert_eq!(end(terminal).0, Some(0));
}

#[test]
fn colours_reach_less() {
    if !has_less() {
        return;
    }
    let mut command = tall();
    command.env_remove("NO_COLOR").env("LESS", "FX");
    let mut terminal = start(&command);
    terminal.wait_to_see("the prompt of less", at_prompt);
    assert!(
        terminal.drawn().contains("\u{1b}[1m"),
        "{}",
        terminal.drawn()
    );
    assert!(!terminal.screen().contains("ESC["), "{}", terminal.screen());
    terminal.press("q");
    assert_eq!(end(terminal).0, Some(0));
}

#[test]
fn the_whole_answer_reaches_the_pager() {
    for variable in ["CAREERS_PAGER", "PAGER"] {
        let mut command = tall();
        command.env(variable, MARKER);
        let (code, drawn) = run(&command);
        assert_eq!(code, Some(0));
        let answer = drawn.strip_suffix(PAGED).expect("the pager was there");
        assert_eq!(answer.replace("\r\n", "\n"), printed(TALL), "{variable}");
    }
}

#[test]
fn an_answer_that_fits_starts_no_pager() {
    let mut command = on_terminal(SHORT);
    command.env("CAREERS_PAGER", MARKER);
    assert_printed(&command, SHORT);
    // As tall as the answer and the prompt below it, and one line less.
    let lines = u16::try_from(printed(TALL).lines().count()).expect("a number");
    for (rows, is_paged) in [(lines + 1, false), (lines, true)] {
        let mut command = tall();
        command.env("CAREERS_PAGER", MARKER);
        let terminal = Terminal::with_rows(rows, in_shell(&command));
        let (_, drawn) = end(terminal);
        assert_eq!(drawn.ends_with(PAGED), is_paged, "{rows} rows: {drawn}");
    }
}

#[test]
fn no_pager_and_one_that_only_prints_print_at_once() {
    for pager in [
        "",
        "cat",
        "/bin/cat",
        "nosuchpager --all",
        "/nonexistent/less",
        "less 'open",
    ] {
        let mut command = tall();
        // A pager of one's own comes first, even if it is none.
        command.env("CAREERS_PAGER", pager).env("PAGER", MARKER);
        assert_printed(&command, TALL);
    }
}

#[test]
fn where_less_is_not_installed_an_answer_is_printed() {
    let without_path = tall();
    let mut command = Command::new("/usr/bin/env");
    command
        .arg("PATH=/nonexistent")
        .arg(without_path.get_program())
        .args(without_path.get_args());
    for (name, value) in without_path.get_envs() {
        command.env(name, value.expect("only set variables"));
    }
    assert_printed(&command, TALL);
}

#[test]
fn those_who_want_no_pager_and_terminals_that_only_print_have_none() {
    let mut never = tall();
    never.args(["--paging", "never"]);
    let mut dumb = tall();
    dumb.args(["--paging", "always"]).env("TERM", "dumb");
    for command in [&mut never, &mut dumb] {
        command.env("CAREERS_PAGER", MARKER);
        assert_printed(command, TALL);
    }
}

#[test]
fn those_who_always_want_a_pager_have_one_for_a_short_answer() {
    let mut command = on_terminal(SHORT);
    command
        .args(["--paging", "always"])
        .env("CAREERS_PAGER", MARKER);
    let (code, drawn) = run(&command);
    assert_eq!(code, Some(0));
    assert!(drawn.ends_with(PAGED), "{drawn}");
}

#[test]
fn a_pager_that_fails_does_not_change_the_exit_code() {
    // The second answer is more than a pipe holds.
    assert!(printed(["companies"]).len() > 64 * 1024);
    for args in [&TALL[..], &["companies"]] {
        for pager in ["false", "sh -c 'exec <&-; exit 3'", "sh -c 'kill -9 $$'"] {
            let mut command = on_terminal(args);
            command.env("CAREERS_PAGER", pager);
            let (code, _) = run(&command);
            assert_eq!(code, Some(0), "{args:?} {pager}");
        }
    }
}

#[test]
fn an_error_is_printed_and_keeps_its_exit_code() {
    let cases: [(&[&str], i32); 4] = [
        (&["list", "--field", "nosuch"], 1),
        (&["show", "nosuch"], 1),
        (&["list", "--nosuch"], 2),
        (&["match", "XYZ"], 2),
    ];
    for (args, expected) in cases {
        let mut command = on_terminal(args);
        command
            .args(["--paging", "always"])
            .env("CAREERS_PAGER", MARKER);
        let (code, drawn) = run(&command);
        assert_eq!(code, Some(expected), "{args:?} {drawn}");
        assert!(drawn.starts_with("error: "), "{drawn}");
        assert!(!drawn.contains(PAGED), "{drawn}");
    }
}

/// A folder with a profile that has more problems than a terminal has rows.
fn broken_profiles() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let keys = (0..30).map(|number| format!("nosuch{number} = 1\n"));
    let profile = folder.path().join("maritime/lighthouse-keeper.toml");
    fs::create_dir(folder.path().join("maritime")).expect("a folder");
    fs::write(profile, keys.collect::<String>()).expect("a profile");
    folder
}

fn path(folder: &Path) -> &str {
    folder.to_str().expect("UTF-8")
}

#[test]
fn the_exit_code_of_a_paged_answer_is_its_own() {
    let folder = broken_profiles();
    let args = ["check", path(folder.path())];
    let scripted = on_terminal(args).output().expect("the program runs");
    assert_eq!(scripted.status.code(), Some(2));
    for pager in [MARKER, "false"] {
        let mut command = on_terminal(args);
        command.env("CAREERS_PAGER", pager);
        let (code, drawn) = run(&command);
        assert_eq!(code, Some(2), "{drawn}");
        assert_eq!(drawn.ends_with(PAGED), pager == MARKER, "{drawn}");
    }
}

#[test]
fn a_warning_comes_after_the_answer() {
    let folder = broken_profiles();
    for pager in [MARKER, "cat"] {
        let mut command = tall();
        command
            .env("CAREERS_PAGER", pager)
            .env("CAREERS_PROFILES", folder.path());
        let (code, drawn) = run(&command);
        assert_eq!(code, Some(0));
        let end_of_answer = if pager == MARKER { PAGED } else { &last_line() };
        let (_, after) = drawn.split_once(end_of_answer).expect("the answer");
        assert!(after.trim_start().starts_with("warning: "), "{drawn}");
        assert_eq!(drawn.matches("warning: ").count(), 1, "{drawn}");
    }
}

#[test]
fn a_pipe_and_a_file_are_never_paged() {
    let mut command = tall();
    command
        .args(["--paging", "always"])
        .env("CAREERS_PAGER", MARKER);
    let (output, drawn) = Terminal::new(command).end();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stdout), printed(TALL));
    assert_eq!(drawn, "");

    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("nurse.txt");
    let mut command = tall();
    command.args(["--paging", "always", "-o", path(&file)]);
    command.env("CAREERS_PAGER", MARKER);
    let (code, drawn) = run(&command);
    assert_eq!(code, Some(0));
    assert!(!drawn.contains(PAGED), "{drawn}");
    assert_eq!(fs::read_to_string(&file).expect("the file"), printed(TALL));
}

#[test]
fn programs_read_no_pager() {
    let mut command = on_terminal(["list", "--format", "csv"]);
    command
        .args(["--paging", "always"])
        .env("CAREERS_PAGER", MARKER);
    let (code, drawn) = run(&command);
    assert_eq!(code, Some(0));
    assert!(!drawn.contains(PAGED), "{drawn}");
}

#[test]
fn help_is_paged_as_answers_are() {
    let mut command = on_terminal(["--help"]);
    command.env("CAREERS_PAGER", MARKER);
    let (code, drawn) = run(&command);
    assert_eq!(code, Some(0));
    assert!(drawn.ends_with(PAGED), "{drawn}");
}

/// Answers the self-check of a career in a dialogue, and returns what is drawn below it.
#[track_caller]
fn below_a_dialogue(rows: u16, options: &[&str]) -> String {
    let mut command = on_terminal([&["fit", "chef"], options].concat());
    command.env("CAREERS_PAGER", MARKER);
    let mut terminal = Terminal::with_rows(rows, in_shell(&command));
    terminal.wait_for("> _");
    terminal.press("yyyynny");
    terminal.wait_for("Enter see the result");
    terminal.press("\r");
    let (code, drawn) = end(terminal);
    assert_eq!(code, Some(0));
    let (_, after) = drawn
        .split_once("\u{1b}[?1049l")
        .expect("the screen is left");
    let (_, answer) = after.split_once("\u{1b}[?25h").unwrap_or(("", after));
    answer.replace("\r\n", "\n")
}

#[test]
fn an_answer_below_a_dialogue_is_paged_as_any_other() {
    let scripted = printed(["fit", "chef", "--answers", "yyyynny"]);
    let lines = u16::try_from(scripted.lines().count()).expect("a number");
    let paged = format!("{scripted}{}", PAGED.replace("\r\n", "\n"));
    assert_eq!(below_a_dialogue(lines, &[]), paged);
    assert_eq!(below_a_dialogue(lines + 1, &[]), scripted);
    assert_eq!(below_a_dialogue(lines, &["--paging", "never"]), scripted);
}
