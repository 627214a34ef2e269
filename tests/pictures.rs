//! The pictures in the README: the output of the program, in colour.
//!
//! `SNAPSHOTS=overwrite cargo test --test pictures` draws them anew; look at them before you commit
//! them.

mod common;

use snapbox::{Assert, Data, file};

use common::output;

/// The number of lines in a picture.
const SCREENFUL: usize = 48;

fn assert_picture(args: &[&str], picture: Data) {
    let output = output([args, &["--color", "always"]].concat());
    let text = String::from_utf8(output.stdout).expect("text");
    let text: String = text.split_inclusive('\n').take(SCREENFUL).collect();
    Assert::new().action_env("SNAPSHOTS").eq(text, picture);
}

#[test]
fn the_picture_of_show_is_true() {
    assert_picture(&["show", "backend"], file!["../docs/show.term.svg"]);
}

#[test]
fn the_english_picture_of_show_is_true() {
    assert_picture(
        &["show", "nurse", "--lang", "en"],
        file!["../docs/show-en.term.svg"],
    );
}

#[test]
fn the_picture_of_compare_is_true() {
    assert_picture(
        &["compare", "backend", "frontend"],
        file!["../docs/compare.term.svg"],
    );
}
