//! Asks questions and prints the answers in every format, and looks at what is printed.

use careers::answer::{Answer, Site};
use careers::error::Error;
use careers::format::Format;
use careers::question::Question;
use careers::render::csv::Dialect;
use careers::render::rows::Rows;
use careers::render::{
    self, Medium, Paint, RenderOptions, csv, json, json_ld, markdown, message, page, site,
};
use careers::view::error::Report;
use careers::view::{self, warning};
use careers_catalogue::layers::Catalogue;
use careers_catalogue::text::Lang;
use careers_catalogue::toml::diagnostic::Severity;

use crate::harmless;

/// The widths of terminals and pipes, from none to a wide screen.
const WIDTHS: [usize; 6] = [0, 40, 60, 80, 120, 1000];
/// The scripts of a site in one file: the data of the catalogue and ours.
const SCRIPTS: usize = 2;
/// The part of the questions that is asked at a time.
const EVERY: usize = 3;
/// The page break of sheets for paper.
const FORM_FEED: char = '\u{c}';

/// Prints in one language at one width.
#[derive(Clone, Copy)]
pub struct Inspector {
    lang: Lang,
    medium: Medium,
    /// The place of the first question that is asked, before the others of `EVERY`.
    first: usize,
}

impl Inspector {
    /// The language and the width hang on the bytes, because to go through all of them for every
    /// input would take twenty times as long.
    pub fn new(data: &[u8]) -> Self {
        let number = crc32fast::hash(data) as usize;
        let width = WIDTHS[number / 4 % WIDTHS.len()];
        Self {
            first: number / 32 % EVERY,
            lang: Lang::ALL[number % 2],
            medium: if (number / 2).is_multiple_of(2) {
                Medium::Terminal(width)
            } else {
                Medium::Pipe(width)
            },
        }
    }

    /// The language.
    pub const fn lang(self) -> Lang {
        self.lang
    }

    /// The same in a language.
    pub const fn in_lang(self, lang: Lang) -> Self {
        Self { lang, ..self }
    }

    /// Answers a question, and prints the answer or the error in every format that it has.
    #[track_caller]
    pub fn ask(self, question: &Question, catalogue: &Catalogue) {
        match Answer::find(question, catalogue, self.lang) {
            Ok(answer) => {
                for format in Format::of_question(question) {
                    self.print(&answer, *format, catalogue);
                }
            }
            Err(error) => self.error(&error),
        }
    }

    /// Asks every third question; which ones hangs on the bytes, too. With some of them, it makes the
    /// pages of a catalogue.
    #[track_caller]
    pub fn ask_some(self, questions: &[Question], catalogue: &Catalogue, name: &str) {
        for question in questions.iter().skip(self.first).step_by(EVERY) {
            self.ask(question, catalogue);
        }
        if self.first == 0 {
            self.pages(catalogue, name);
        }
    }

    /// Prints an answer in a format, as the program's own printer does it.
    #[track_caller]
    pub fn print(self, answer: &Answer, format: Format, catalogue: &Catalogue) {
        if answer.is_empty() {
            harmless::text(&render::harmless(&view::nothing(answer, self.lang)), &[]);
        }
        for report in warning::beside(answer, format, self.lang) {
            self.report(&report, Severity::Warning);
        }
        let abbreviations = match catalogue.abbreviations() {
            Ok(abbreviations) => abbreviations,
            Err(error) => return self.error(&error.into()),
        };
        let document = || view::document(answer, &abbreviations, self.lang);
        let titled = || view::titled(document(), answer, self.lang);
        let rows = || Rows::new(answer, self.lang).expect("a list");
        match format {
            Format::Text if matches!(answer, Answer::Short(_)) => {
                harmless::text(&message::text(&document()), &[]);
            }
            Format::Text => {
                let document = document();
                let plain = render::text(&document, self.options(Paint::Plain));
                harmless::text(&plain, &[FORM_FEED]);
                harmless::colored(&render::text(&document, self.options(Paint::Ansi)));
            }
            Format::Markdown => harmless::text(&markdown::text(&titled()), &[]),
            Format::Html => harmless::page(&page::of_document(&titled(), self.lang), 0),
            Format::Json => harmless::json(&json::answer(answer, self.lang, self.medium)),
            Format::Csv => {
                harmless::table(&csv::table(&rows(), Dialect::Rfc4180), b',');
            }
            Format::Excel => {
                let rows = Rows::in_words(answer, self.lang).expect("a list");
                harmless::spreadsheet(&csv::table(&rows, Dialect::Spreadsheet(self.lang)));
            }
            Format::Ndjson => json::lines(&rows()).lines().for_each(harmless::json),
            // The command line asks for open data instead of a profile, and so do our questions.
            Format::JsonLd if matches!(answer, Answer::Show(_)) => {}
            Format::JsonLd => {
                let document = json_ld::document(answer, self.lang, self.medium);
                harmless::json(&document.expect("open data"));
            }
        }
    }

    /// Makes the pages of a site from a catalogue, in one file and in a folder.
    #[track_caller]
    fn pages(self, catalogue: &Catalogue, name: &str) {
        let gathered = Site::gather(catalogue, &[name.to_owned()], self.lang);
        let (site, abbreviations) = match (gathered, catalogue.abbreviations()) {
            (Ok(site), Ok(abbreviations)) => (site, abbreviations),
            (Err(error), _) => return self.error(&error),
            (_, Err(error)) => return self.error(&error.into()),
        };
        harmless::page(&site::one_file(&site, &abbreviations), SCRIPTS);
        for file in site::folder(&[site], &abbreviations) {
            harmless::path(&file.path);
        }
    }

    /// Prints an error for people and for programs.
    #[track_caller]
    pub fn error(self, error: &Error) {
        self.report(&view::error::report(error, self.lang), Severity::Error);
    }

    /// Prints an error or a warning for people and for programs.
    #[track_caller]
    pub fn report(self, report: &Report, severity: Severity) {
        let options = self.options(Paint::Plain);
        harmless::text(&render::report(report, severity, self.lang, options), &[]);
        harmless::json(&json::report(report, severity, self.medium));
    }

    const fn options(self, paint: Paint) -> RenderOptions {
        RenderOptions {
            medium: self.medium,
            paint,
        }
    }
}
