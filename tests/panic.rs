//! A mistake in the program: one plain sentence for people who can do nothing about it.

use std::process::Command;

use careers::terminal::panic;
use careers_catalogue::text::Lang;

/// Set in the process that panics.
const PANICS: &str = "CAREERS_TEST_PANICS";

#[test]
fn a_panic_is_one_plain_sentence_without_paths() {
    if std::env::var_os(PANICS).is_some() {
        panic::explain(Lang::En);
        panic!("a mistake of ours");
    }
    let this = std::env::current_exe().expect("the test's own program");
    let mut command = Command::new(this);
    command.args([
        "--exact",
        "--nocapture",
        "a_panic_is_one_plain_sentence_without_paths",
    ]);
    let output = command
        .env(PANICS, "1")
        .env_remove("RUST_BACKTRACE")
        .output();
    let output = output.expect("it runs");
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{stderr}");
    assert!(stderr.starts_with("error: careers stopped because of a mistake in the program"));
    assert!(
        !stderr.contains("panicked") && !stderr.contains(".rs"),
        "{stderr}"
    );
    assert_eq!(stderr.lines().count(), 2, "{stderr}");
}
