//! `careers`: reads the command line, puts the question, prints the answer.

mod cli;
mod dialogue;
mod environment;
mod importing;
mod output;

use std::borrow::Cow;
use std::io;
use std::process::ExitCode;

use careers::answer::Answer;
use careers::catalog::{Catalog, Places};
use careers::error::{Error, Report};
use careers::messages::Messages;
use careers::problem::{Problem, Severity};
use careers::question::Question;
use careers::text::Lang;
use careers::view::style::Paint;
use careers::view::{self, Page, json, report};
use careers::warning;
use clap::builder::StyledStr;

use cli::{Format, Invocation, Request};
use dialogue::Left;

fn main() -> ExitCode {
    let lang = environment::lang();
    let spoken = lang.as_ref().copied().unwrap_or_else(|_| environment::locale());
    if std::env::var_os("RUST_BACKTRACE").is_none() {
        std::panic::set_hook(Box::new(move |_| end_in_panic(spoken)));
    }
    cli::completion::answer(spoken);
    let args: Vec<_> = std::env::args_os().skip(1).collect();
    let mut invocation = cli::read(&args, spoken);
    if let Err(error) = lang {
        invocation.request = Err(error);
    }
    match run(&invocation) {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            let error = invocation.explain(error);
            tell(&error.report(invocation.lang), Severity::Error, &invocation);
            ExitCode::from(error.exit_code())
        }
    }
}

/// Tells somebody who can do nothing about a mistake of ours that it is one. Those who can set `RUST_BACKTRACE`.
fn end_in_panic(lang: Lang) {
    let words = &Messages::of(lang).errors;
    let report = Report {
        kind: "internal",
        message: words.internal.to_owned(),
        hint: Some(words.report_internal.to_owned()),
        suggestions: Vec::new(),
    };
    output::aside(&report::render(&report, Severity::Error, lang, Paint::Plain));
    std::process::exit(2);
}

/// Prints what was asked for; 0 where something was found, 1 where the answer is empty, 2 where what was asked about is
/// wrong.
fn run(invocation: &Invocation) -> Result<u8, Error> {
    let lang = invocation.lang;
    let places = environment::places(invocation.profiles.as_ref());
    let question = match &invocation.request {
        Ok(Request::Answer(question)) => question,
        Ok(Request::Text(text)) => return print_text(text, invocation),
        Ok(Request::Import { from, path }) => {
            return print(&importing::import(*from, path, &places, lang)?, invocation);
        }
        Ok(Request::Remove { catalogue }) => {
            importing::remove(catalogue, &places)?;
            &Question::Sources
        }
        Err(error) => return Err(error.clone()),
    };
    let (catalog, problems) = Catalog::open(&places)?;
    let question = own(question, &places)?;
    let Ok(asked) = ask(&question, &catalog, invocation) else { return Ok(1) };
    let question = asked.as_ref().unwrap_or(&question);
    if let Some((folder, _)) = &places.profiles {
        for report in warning::unused(&told(&problems, question), folder, lang) {
            tell(&report, Severity::Warning, invocation);
        }
    }
    let answer = Answer::to(question, &catalog, lang)?;
    let code = print(&answer, invocation)?;
    if let Some(report) = warning::about(&answer, lang) {
        tell(&report, Severity::Warning, invocation);
    }
    // The process ends here: giving back every string of a long answer would take a tenth of its time.
    std::mem::forget(answer);
    Ok(code)
}

/// The problems of one's own profiles that an answer doesn't tell: `check` tells all, and where `new` prints a profile
/// into its file, the shell has made that file empty a moment before.
fn told<'p>(problems: &'p [Problem], question: &Question) -> Vec<&'p Problem> {
    let is_told = |problem: &&Problem| match question {
        Question::Check { .. } => false,
        Question::New { career } => problem.file.file_stem().is_none_or(|stem| stem != career.as_str()),
        _ => true,
    };
    problems.iter().filter(is_told).collect()
}

/// Prints an answer, and gives its exit code.
fn print(answer: &Answer<'_>, invocation: &Invocation) -> Result<u8, Error> {
    let stdout = io::stdout();
    let (lang, medium) = (invocation.lang, environment::medium(&stdout));
    match invocation.format {
        Format::Json => output::answer(&json::answer(answer, medium))?,
        Format::Text if answer.is_empty() => output::aside(&format!("{}\n", view::nothing(answer, lang))),
        Format::Text => {
            let paint = output::paint(&stdout, invocation.color);
            output::answer(&view::render(answer, Page { lang, medium, paint }))?;
        }
    }
    Ok(answer.exit_code())
}

/// Prints help, the version, the manual page, or a shell's script.
fn print_text(text: &StyledStr, invocation: &Invocation) -> Result<u8, Error> {
    let text = match output::paint(&io::stdout(), invocation.color) {
        Paint::Plain => text.to_string(),
        Paint::Ansi => text.ansi().to_string(),
    };
    output::answer(&format!("{}\n", text.trim_end())).map(|()| 0)
}

/// Prints what isn't the answer.
fn tell(report: &Report, severity: Severity, invocation: &Invocation) {
    let stderr = io::stderr();
    output::aside(&match invocation.format {
        Format::Text => report::render(report, severity, invocation.lang, output::paint(&stderr, invocation.color)),
        Format::Json => json::report(report, severity, environment::medium(&stderr)),
    });
}

/// The question, with one's own profiles where it names none to check.
fn own<'q>(question: &'q Question, places: &Places) -> Result<Cow<'q, Question>, Error> {
    match (question, &places.profiles) {
        (Question::Check { paths }, _) if !paths.is_empty() => Ok(Cow::Borrowed(question)),
        (Question::Check { .. }, Some((folder, _))) => Ok(Cow::Owned(Question::Check { paths: vec![folder.clone()] })),
        (Question::Check { .. }, None) => {
            Err(Error::NoOwnProfiles(environment::configured_profiles().unwrap_or_default()))
        }
        _ => Ok(Cow::Borrowed(question)),
    }
}

/// The question with what it lacks, where there is somebody to ask for it.
fn ask(question: &Question, catalog: &Catalog, invocation: &Invocation) -> Result<Option<Question>, Left> {
    if invocation.format == Format::Json || !dialogue::is_possible() {
        return Ok(None);
    }
    Ok(match question {
        Question::Fit { career, answers: None } => match Answer::to(question, catalog, invocation.lang) {
            Ok(fit) => {
                let answers =
                    Some(dialogue::replies(&fit, invocation.lang, environment::medium(&io::stderr()).prose() - 4)?);
                Some(Question::Fit { career: career.clone(), answers })
            }
            // The question is wrong, as its answer will tell.
            Err(_) => None,
        },
        Question::Match { interests: None } => {
            dialogue::interests(invocation.lang)?.map(|interests| Question::Match { interests: Some(interests) })
        }
        _ => None,
    })
}
