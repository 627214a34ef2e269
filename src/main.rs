//! `careers`: reads the command line, puts the question, prints the answer.

mod cli;
mod completion;
mod dialogue;
mod environment;
mod output;

use std::io;
use std::process::ExitCode;

use careers::answer::Answer;
use careers::catalog::Catalog;
use careers::error::Error;
use careers::question::Question;
use careers::view::style::Paint;
use careers::view::{self, Page, json, report};

use cli::{Format, Invocation, Request};
use dialogue::Left;

fn main() -> ExitCode {
    let lang = environment::lang();
    let spoken = lang.as_ref().copied().unwrap_or_else(|_| environment::locale());
    completion::answer(spoken);
    let args: Vec<_> = std::env::args_os().skip(1).collect();
    let mut invocation = cli::read(&args, spoken);
    if let Err(error) = lang {
        invocation.request = Err(error);
    }
    match run(&invocation) {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            let error = invocation.explain(error);
            let report = error.report(invocation.lang);
            let stderr = io::stderr();
            output::aside(&match invocation.format {
                Format::Text => report::render(&report, invocation.lang, output::paint(&stderr, invocation.color)),
                Format::Json => json::error(&report, environment::medium(&stderr)),
            });
            ExitCode::from(error.exit_code())
        }
    }
}

/// Prints what was asked for; 0 where something was found, 1 where the answer is empty.
fn run(invocation: &Invocation) -> Result<u8, Error> {
    let stdout = io::stdout();
    let paint = || output::paint(&stdout, invocation.color);
    let question = match &invocation.request {
        Ok(Request::Answer(question)) => question,
        Ok(Request::Text(text)) => {
            let text = if paint() == Paint::Plain { text.to_string() } else { text.ansi().to_string() };
            return output::answer(&format!("{}\n", text.trim_end())).map(|()| 0);
        }
        Err(error) => return Err(error.clone()),
    };
    let catalog = Catalog::built_in()?;
    let Ok(asked) = ask(question, &catalog, invocation) else { return Ok(1) };
    let answer = Answer::to(asked.as_ref().unwrap_or(question), &catalog, invocation.lang)?;
    let (lang, medium) = (invocation.lang, environment::medium(&stdout));
    match invocation.format {
        Format::Json => output::answer(&json::answer(&answer, medium))?,
        Format::Text if answer.is_empty() => output::aside(&format!("{}\n", view::nothing(&answer, lang))),
        Format::Text => output::answer(&view::render(&answer, Page { lang, medium, paint: paint() }))?,
    }
    let code = u8::from(answer.is_empty());
    // The process ends here: giving back every string of a long answer would take a tenth of its time.
    std::mem::forget(answer);
    Ok(code)
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
