//! `careers`: reads the command line, finds the answer and prints it.

use std::mem::ManuallyDrop;
use std::process::ExitCode;

use careers::answer::Answer;
use careers::cli::{self, Invocation, Request, complete};
use careers::error::Error;
use careers::printer::Printer;
use careers::question::Question;
use careers::terminal::ask::{self, Completed};
use careers::terminal::progress::Bar;
use careers::terminal::{environment, input, panic};
use careers::view::warning;
use careers::{built_in, catalogues};
use careers_catalogue::layers::{Catalogue, Directories};
use careers_catalogue::toml::diagnostic::Severity;

fn main() -> ExitCode {
    let lang = environment::lang();
    let message_lang = lang
        .as_ref()
        .copied()
        .unwrap_or_else(|_| environment::locale());
    panic::explain(message_lang);
    let completed = complete::answer(message_lang);
    let args: Vec<_> = std::env::args_os().skip(1).collect();
    let invocation = cli::read(&args, message_lang);
    let code = completed.and(lang).and_then(|_| run(&invocation));
    let error = |error| invocation.printer.error(&invocation.explain(error));
    ExitCode::from(code.unwrap_or_else(error))
}

/// Carries out a request, and returns the exit code.
fn run(invocation: &Invocation) -> Result<u8, Error> {
    let printer = &invocation.printer;
    let request = invocation.request.clone()?;
    printer.destination.check()?;
    let directories = environment::directories(invocation.profiles.as_ref());
    match request {
        Request::Answer(question) => answer(question, invocation, &directories),
        Request::Class { file } => {
            printer.destination.check_apart_from(&file)?;
            let roster = input::roster(&file)?;
            answer(Question::Class(roster), invocation, &directories)
        }
        Request::Text(text) => printer.text(&text),
        Request::Import {
            format,
            path,
            options,
        } => {
            let bar = Bar::new(printer.lang);
            let imported =
                catalogues::import(format, &path, options, &directories, printer.lang, &bar);
            bar.clear();
            printer.answer(&Answer::Imported(imported?), &[])
        }
        Request::Site(site) => {
            let (catalogue, _) = Catalogue::open(built_in::BYTES, &directories)?;
            let written = site.write(&catalogue, printer.lang)?;
            printer.answer(&Answer::Site(written), &[])
        }
        Request::Remove { catalogue } => {
            catalogues::remove(&catalogue, &directories, &Bar::new(printer.lang))?;
            answer(Question::Sources, invocation, &directories)
        }
    }
}

/// Prints the answer to a question, and warnings below it.
fn answer(
    question: Question,
    invocation: &Invocation,
    directories: &Directories,
) -> Result<u8, Error> {
    let printer = &invocation.printer;
    let (catalogue, problems) = Catalogue::open(built_in::BYTES, directories)?;
    let question = match ask::complete(question, &catalogue, directories, printer)? {
        Completed::Question(question) => question,
        Completed::Left(left) => return Ok(left.exit_code()),
    };
    let code = print(&question, &catalogue, printer);
    for report in warning::unused(&problems, &question, directories, printer.lang) {
        printer.report(&report, Severity::Warning);
    }
    let code = code?;
    ask::go_on(&question, printer.lang);
    Ok(code)
}

/// Finds the answer to a question, and prints it.
fn print(question: &Question, catalogue: &Catalogue, printer: &Printer) -> Result<u8, Error> {
    // The program ends after it: freeing a long answer piece by piece would take a tenth of the time.
    let answer = ManuallyDrop::new(Answer::find(question, catalogue, printer.lang)?);
    let abbreviations = if printer.format.is_document() {
        catalogue.abbreviations()?
    } else {
        Vec::new()
    };
    let code = printer.answer(&answer, &abbreviations)?;
    for report in warning::beside(&answer, printer.format, printer.lang) {
        printer.report(&report, Severity::Warning);
    }
    Ok(code)
}
