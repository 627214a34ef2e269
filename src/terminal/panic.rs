//! The message of a panic.

use std::process;

use careers_catalogue::text::Lang;
use careers_catalogue::toml::diagnostic::Severity;

use super::{environment, screen, streams};
use crate::error::Error;
use crate::render::{self, Medium, Paint, RenderOptions};
use crate::view::error;

/// Makes a panic end the program with one plain sentence and exit code 2, because users can do
/// nothing about it. With `RUST_BACKTRACE` set, Rust's own message names the location. A dialogue
/// gives the terminal back first.
pub fn explain(lang: Lang) {
    if environment::wants_backtrace() {
        let hook = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            screen::give_back();
            hook(info);
        }));
        return;
    }
    std::panic::set_hook(Box::new(move |_| {
        screen::give_back();
        let report = error::report(&Error::Internal, lang);
        let options = RenderOptions {
            medium: Medium::Pipe(0),
            paint: Paint::Plain,
        };
        streams::aside(&render::report(&report, Severity::Error, lang, options));
        process::exit(Error::Internal.exit_code().into());
    }));
}
