//! `careers`: reads the command line, puts the question, prints the answer.

mod cli;
mod environment;
mod output;

use std::process::ExitCode;

use careers::answer::Answer;
use careers::catalog::Catalog;
use careers::error::Error;
use careers::view::{self, Page, json, report};

use cli::{Format, Invocation, Request};

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().skip(1).collect();
    let lang = environment::lang();
    let mut invocation = cli::read(&args, lang.as_ref().copied().unwrap_or_else(|_| environment::locale()));
    if let Err(error) = lang {
        invocation.request = Err(error);
    }
    match run(&invocation) {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            let error = invocation.explain(error);
            let report = error.report(invocation.lang);
            let text = match invocation.format {
                Format::Text => report::render(&report, invocation.lang),
                Format::Json => json::error(&report),
            };
            output::aside(&text, invocation.color);
            ExitCode::from(error.exit_code())
        }
    }
}

/// Prints what was asked for; 0 where something was found, 1 where the answer is empty.
fn run(invocation: &Invocation) -> Result<u8, Error> {
    let Invocation { lang, format, color, .. } = *invocation;
    let question = match &invocation.request {
        Ok(Request::Answer(question)) => question,
        Ok(Request::Text(text)) => {
            return output::text(&format!("{}\n", text.ansi().to_string().trim_end()), color).map(|()| 0);
        }
        Err(error) => return Err(error.clone()),
    };
    let catalog = Catalog::built_in()?;
    let answer = Answer::to(question, &catalog, lang)?;
    let found = u8::from(answer.is_empty());
    match format {
        Format::Json => output::data(&json::answer(&answer))?,
        Format::Text if answer.is_empty() => {
            output::aside(&format!("{}\n", view::nothing(&answer, lang)), color);
        }
        Format::Text => output::text(&view::render(&answer, Page { lang, medium: environment::medium() }), color)?,
    }
    Ok(found)
}
