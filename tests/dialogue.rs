//! Dialogues in a pseudo-terminal: what is asked, and that every way out gives the terminal back.

#![cfg(unix)]

mod common;
#[path = "common/terminal.rs"]
mod terminal;

use std::os::unix::process::ExitStatusExt;
use std::process::Command;

use careers::terminal::{panic, screen::Screen};
use careers_catalogue::text::Lang;
use rustix::process::Signal;

use terminal::{CTRL_C, ESC, LEFT, RIGHT, Terminal};

/// The questionnaire after some answers, drawn and waiting for a key.
fn questionnaire(answered: usize) -> Terminal {
    let mut command = common::careers(["match", "--lang", "en"]);
    command.env("TERM", "xterm");
    let answers = "351424".repeat(8)[..answered].to_owned();
    if answered > 0 {
        command.args(["--answers", &answers]);
    }
    let dialogue = Terminal::new(command);
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
fn an_early_answer_is_mended_and_the_later_ones_stay() {
    let mut dialogue = questionnaire(29);
    for _ in 0..28 {
        dialogue.press(LEFT);
    }
    dialogue.wait_to_see("the second item", |screen| {
        screen.contains("Round 1 of 8 · 29 of 48") && screen.contains("> 5")
    });
    dialogue.press("2");
    dialogue.wait_to_see("the third item", |screen| screen.contains("> 1"));
    dialogue.press(&RIGHT.repeat(40));
    dialogue.wait_to_see("the last item", |screen| screen.contains("Round 5 of 8"));
    dialogue.press("3q");
    let (output, drawn) = dialogue.end();
    assert_eq!(output.status.code(), Some(0), "{drawn:?}");
    let answers = format!("32{}3", &"351424".repeat(8)[2..29]);
    let line = format!("\ncareers match --answers {answers}\r\n");
    assert!(drawn.ends_with(&line), "{drawn:?}");
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
                "\ncareers match --answers {}\r\n",
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
                "\ncareers match --answers {}\r\n",
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
    let (output, drawn) = Terminal::new(command).end();
    assert_eq!(output.status.code(), Some(2));
    assert!(drawn.contains("careers match RIA"), "{drawn:?}");
    assert!(!drawn.contains(ESC), "{drawn:?}");
}

#[test]
fn without_colour_nothing_is_styled() {
    let mut command = common::careers(["match", "--lang", "en"]);
    command.env("TERM", "xterm").env("NO_COLOR", "1");
    let mut dialogue = Terminal::new(command);
    dialogue.wait_for("> _");
    dialogue.press("q");
    let (_, drawn) = dialogue.end();
    let styles = drawn.split("\u{1b}[").filter_map(|part| {
        part.find(|c: char| c.is_ascii_alphabetic())
            .filter(|end| part[*end..].starts_with('m'))
    });
    assert_eq!(styles.count(), 0, "{drawn:?}");
}

/// The self-check of a career with seven statements, drawn and waiting for a key.
fn self_check(lang: &str) -> Terminal {
    let mut command = common::careers(["fit", "chef", "--lang", lang]);
    command.env("TERM", "xterm");
    let dialogue = Terminal::new(command);
    dialogue.wait_for("> _");
    assert!(dialogue.is_raw());
    dialogue
}

/// The result that a script gets for the same replies.
fn scripted(answers: &str, lang: &str) -> Vec<u8> {
    let args = ["fit", "chef", "--lang", lang, "--answers", answers];
    common::output(args).stdout
}

#[test]
fn one_key_is_one_reply_of_the_self_check() {
    let mut dialogue = self_check("en");
    dialogue.wait_for("Is this you?");
    dialogue.wait_for("? don't know");
    dialogue.press("yyn?");
    dialogue.wait_for("Is this you, too?");
    dialogue.press("nty");
    dialogue.wait_for("7 of 7 answered");
    dialogue.press("\u{7f}-");
    dialogue.wait_for("Enter see the result");
    dialogue.press("\r");
    let (output, drawn) = dialogue.end();
    assert_eq!(output.status.code(), Some(0), "{drawn:?}");
    assert_eq!(output.stdout, scripted("yyn?nn?", "en"));
}

#[test]
fn a_typed_word_is_one_reply_of_the_self_check() {
    let mut dialogue = self_check("id");
    for (count, word) in (1..).zip(["ya", "tidak", "Ya\r", "TIDAK\r", "yes", "no"]) {
        dialogue.press(word);
        dialogue.wait_for(&format!("{count} dari 7 terjawab"));
    }
    dialogue.press("q");
    let (output, _) = dialogue.end();
    assert_eq!(output.stdout, scripted("ynynyn?", "id"));
}

#[test]
fn leaving_the_self_check_without_a_reply_prints_nothing() {
    for key in [ESC, "q"] {
        let mut dialogue = self_check("id");
        dialogue.press(key);
        let (output, drawn) = dialogue.end();
        assert_eq!(output.status.code(), Some(1));
        assert!(output.stdout.is_empty());
        let (_, after) = drawn
            .split_once("\u{1b}[?1049l")
            .expect("the screen is left");
        assert_eq!(after, "", "nothing more is said");
    }
}

#[test]
fn leaving_the_self_check_after_a_reply_gives_the_result_so_far() {
    for key in [ESC, "q"] {
        let mut dialogue = self_check("id");
        dialogue.press("yt");
        dialogue.wait_for("2 dari 7 terjawab");
        dialogue.press(key);
        let (output, _) = dialogue.end();
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(output.stdout, scripted("yn?????", "id"));
    }
}

#[test]
fn control_c_in_the_self_check_ends_it_with_130() {
    for replies in ["", "yn", "yyyynnn"] {
        let mut dialogue = self_check("en");
        dialogue.press(replies);
        dialogue.wait_for(&format!("{} of 7 answered", replies.len()));
        dialogue.press(CTRL_C);
        let (output, _) = dialogue.end();
        assert_eq!(output.status.code(), Some(130));
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn a_signal_ends_the_self_check_and_gives_the_terminal_back() {
    for signal in [Signal::TERM, Signal::INT] {
        let mut dialogue = self_check("en");
        dialogue.press("y");
        dialogue.wait_for("1 of 7 answered");
        dialogue.kill(signal);
        let (output, drawn) = dialogue.end();
        assert_eq!(output.status.signal(), Some(signal.as_raw()), "{drawn:?}");
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn an_indonesian_self_check_says_nothing_in_english() {
    let mut dialogue = self_check("id");
    let mut seen = dialogue.screen();
    dialogue.press("yyyytt");
    dialogue.wait_for("6 dari 7 terjawab");
    seen += &dialogue.screen();
    dialogue.press("t");
    dialogue.wait_for("Enter lihat hasilnya");
    seen += &dialogue.screen();
    dialogue.press(CTRL_C);
    let (_, drawn) = dialogue.end();
    for word in [
        "answered", "yes", "back", "stop", "result", "cancel", "type",
    ] {
        assert!(!seen.contains(word) && !drawn.contains(word), "{seen}");
    }
    for word in [
        "y ya  t tidak  ? belum tahu",
        "b/← kembali",
        "q berhenti dulu",
    ] {
        assert!(seen.contains(word), "{seen}");
    }
}

#[test]
fn a_career_without_statements_is_not_asked_about() {
    let profiles = tempfile::tempdir().expect("a folder");
    let profile = "title = \"Penjaga Mercusuar\"\nsummary = \"Menjaga lampu.\"\n";
    std::fs::create_dir(profiles.path().join("maritim")).expect("a folder");
    let path = profiles.path().join("maritim/lighthouse-keeper.toml");
    std::fs::write(path, profile).expect("a profile");
    let mut command = common::careers(["fit", "lighthouse-keeper"]);
    command
        .env("TERM", "xterm")
        .env("CAREERS_PROFILES", profiles.path());
    let (output, drawn) = Terminal::new(command).end();
    assert_eq!(output.status.code(), Some(1), "{drawn:?}");
    assert!(!drawn.contains("\u{1b}[?1049h"), "{drawn:?}");
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
        let (_, drawn) = Terminal::new(command).end();
        let left = drawn.find("\u{1b}[?1049l").expect("the screen is left");
        let told = drawn.find("mistake").expect("the panic is reported");
        assert!(left < told, "{drawn:?}");
    }
}
