//! Prints answers on standard output, and everything else on standard error.

use std::io;
use std::mem::ManuallyDrop;

use anstream::ColorChoice;
use careers_catalogue::text::Lang;
use careers_catalogue::toml::diagnostic::Severity;
use clap::builder::StyledStr;

use crate::answer::Answer;
use crate::error::Error;
use crate::render::{self, Paint, RenderOptions, json};
use crate::terminal::{environment, streams};
use crate::view;
use crate::view::error::Report;

/// The language, format and colours of the output.
#[derive(Clone, Copy, Debug)]
pub struct Printer {
    /// The language of everything.
    pub lang: Lang,
    /// Text for people, or JSON for programs.
    pub format: Format,
    /// The use of colours.
    pub color: ColorChoice,
}

/// The format of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Text.
    Text,
    /// One JSON object.
    Json,
}

impl Printer {
    /// Prints an answer, and returns its exit code.
    ///
    /// # Errors
    /// The answer can't be written.
    pub fn answer(self, answer: &Answer) -> Result<u8, Error> {
        let options = self.options(&io::stdout());
        match self.format {
            Format::Json => streams::answer(&json::answer(answer, self.lang, options.medium))?,
            Format::Text if answer.is_empty() => {
                let nothing = view::nothing(answer, self.lang);
                nothing
                    .lines()
                    .for_each(|line| streams::aside(&(render::harmless(line) + "\n")));
            }
            Format::Text => {
                // The program ends after it, as with the answer.
                let document = ManuallyDrop::new(view::document(answer, self.lang));
                streams::answer(&render::text(&document, options))?;
            }
        }
        Ok(answer.exit_code())
    }

    /// Prints a ready text: help, the version, the manual page, or a shell's script.
    ///
    /// # Errors
    /// The text can't be written.
    pub fn text(self, text: &StyledStr) -> Result<u8, Error> {
        let text = match self.options(&io::stdout()).paint {
            Paint::Plain => text.to_string(),
            Paint::Ansi => text.ansi().to_string(),
        };
        streams::answer(&format!("{}\n", text.trim_end())).map(|()| 0)
    }

    /// Prints an error or a warning.
    pub fn report(self, report: &Report, severity: Severity) {
        let options = self.options(&io::stderr());
        streams::aside(&match self.format {
            Format::Text => render::report(report, severity, self.lang, options),
            Format::Json => json::report(report, severity, options.medium),
        });
    }

    /// Prints an error, and returns its exit code.
    #[must_use]
    pub fn error(self, error: &Error) -> u8 {
        self.report(&view::error::report(error, self.lang), Severity::Error);
        error.exit_code()
    }

    fn options(
        self,
        stream: &(impl anstream::stream::RawStream + io::IsTerminal),
    ) -> RenderOptions {
        RenderOptions {
            medium: environment::medium(stream),
            paint: streams::paint(stream, self.color),
        }
    }
}
