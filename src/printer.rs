//! Prints answers on standard output or into a file, and everything else on standard error.

use std::io;
use std::mem::ManuallyDrop;

use anstream::ColorChoice;
use careers_catalogue::layers::Abbreviation;
use careers_catalogue::text::Lang;
use careers_catalogue::toml::diagnostic::Severity;
use clap::builder::StyledStr;

use crate::answer::Answer;
use crate::error::Error;
use crate::format::Format;
use crate::messages::Messages;
use crate::render::csv::Dialect;
use crate::render::rows::Rows;
use crate::render::{self, Paint, RenderOptions, csv, json, json_ld, markdown, message, page};
use crate::terminal::output::Destination;
use crate::terminal::pager::{self, Paging};
use crate::terminal::{environment, streams};
use crate::view;
use crate::view::document::Document;
use crate::view::error::Report;

/// The language, format, colours and destination of the output.
#[derive(Clone, Debug)]
pub struct Printer {
    /// The language of everything.
    pub lang: Lang,
    /// The format of the answer.
    pub format: Format,
    /// The use of colours.
    pub color: ColorChoice,
    /// The use of the pager.
    pub paging: Paging,
    /// The destination of the answer.
    pub destination: Destination,
}

impl Printer {
    /// Prints an answer, and returns its exit code. Instead of an empty text, and beside an empty
    /// table, it says on standard error that nothing was found. `abbreviations` are those that a text
    /// explains.
    ///
    /// # Errors
    /// The answer can't be written.
    pub fn answer(&self, answer: &Answer, abbreviations: &[Abbreviation<'_>]) -> Result<u8, Error> {
        if answer.is_empty() && !self.format.is_for_programs() {
            let nothing = view::nothing(answer, self.lang);
            let medium = self.options(&io::stderr()).medium;
            streams::aside(&render::aside(&nothing, medium));
        }
        let options = self.options_of_answer();
        match self.format {
            Format::Text | Format::Markdown | Format::Html if answer.is_empty() => {}
            Format::Text => {
                // The program ends after it, as with the answer.
                let document = ManuallyDrop::new(view::document(answer, abbreviations, self.lang));
                let text = if matches!(answer, Answer::Short(_)) {
                    message::text(&document)
                } else {
                    render::text(&document, options)
                };
                self.show(&text, options.paint)?;
            }
            Format::Markdown => {
                let document = self.document(answer, abbreviations);
                self.show(&markdown::text(&document), Paint::Plain)?;
            }
            Format::Html => {
                let document = self.document(answer, abbreviations);
                self.write(&page::of_document(&document, self.lang))?;
            }
            Format::Json => self.write(&json::answer(answer, self.lang, options.medium))?,
            Format::Csv => self.write(&csv::table(&self.rows(answer), Dialect::Rfc4180))?,
            Format::Excel => {
                let dialect = Dialect::Spreadsheet(self.lang);
                self.write(&csv::table(&self.rows(answer), dialect))?;
            }
            Format::Ndjson => self.write(&json::lines(&self.rows(answer)))?,
            Format::JsonLd => {
                let document = json_ld::document(answer, self.lang, options.medium);
                self.write(&document.expect("the command line accepts it for open data alone"))?;
            }
        }
        Ok(answer.exit_code())
    }

    /// The document of an answer, under a title.
    fn document(&self, answer: &Answer, abbreviations: &[Abbreviation<'_>]) -> Document {
        view::titled(
            view::document(answer, abbreviations, self.lang),
            answer,
            self.lang,
        )
    }

    /// Prints a ready text: help, the version, the manual page, or a shell's script.
    ///
    /// # Errors
    /// The text can't be written.
    pub fn text(&self, text: &StyledStr) -> Result<u8, Error> {
        let paint = self.options_of_answer().paint;
        let text = match paint {
            Paint::Plain => text.to_string(),
            Paint::Ansi => text.ansi().to_string(),
        };
        self.show(&format!("{}\n", text.trim_end()), paint)
            .map(|()| 0)
    }

    /// Prints an error or a warning.
    pub fn report(&self, report: &Report, severity: Severity) {
        let options = self.options(&io::stderr());
        streams::aside(&if self.format.is_for_programs() {
            json::report(report, severity, options.medium)
        } else {
            render::report(report, severity, self.lang, options)
        });
    }

    /// Prints an error, and returns its exit code.
    #[must_use]
    pub fn error(&self, error: &Error) -> u8 {
        self.report(&view::error::report(error, self.lang), Severity::Error);
        error.exit_code()
    }

    /// Shows a text for people: on a terminal through the pager, if it is long.
    fn show(&self, text: &str, paint: Paint) -> Result<(), Error> {
        let is_shown = self.destination == Destination::Stdout
            && environment::is_paging_possible()
            && self.paging.is_for(text, environment::terminal_size())
            && pager::show(text, paint, self.lang);
        if is_shown { Ok(()) } else { self.write(text) }
    }

    /// Writes an answer to its destination. To people it names the file.
    fn write(&self, text: &str) -> Result<(), Error> {
        self.destination.write(text)?;
        if let Destination::File { path, .. } = &self.destination
            && !self.format.is_for_programs()
        {
            let wrote = Messages::new(self.lang).labels.wrote;
            let line = wrote(&path.display().to_string());
            streams::aside(&(render::harmless(&line) + "\n"));
        }
        Ok(())
    }

    fn rows(&self, answer: &Answer) -> Rows {
        let rows = if self.format == Format::Excel {
            Rows::in_words(answer, self.lang)
        } else {
            Rows::new(answer, self.lang)
        };
        rows.expect("the command line accepts these formats for lists alone")
    }

    /// The options for an answer. In a file it is set as in a pipe, and never coloured.
    fn options_of_answer(&self) -> RenderOptions {
        match self.destination {
            Destination::Stdout => self.options(&io::stdout()),
            Destination::File { .. } => RenderOptions {
                medium: environment::pipe(),
                paint: Paint::Plain,
            },
        }
    }

    fn options(
        &self,
        stream: &(impl anstream::stream::RawStream + io::IsTerminal),
    ) -> RenderOptions {
        RenderOptions {
            medium: environment::medium(stream),
            paint: streams::paint(stream, self.color),
        }
    }
}
