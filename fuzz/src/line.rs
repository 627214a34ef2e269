//! Bytes as command lines: an argument is a line of the input.

use std::ffi::OsString;

use careers::answer::Answer;
use careers::cli::{self, Request};
use careers::question::Question;

use crate::bases;
use crate::harmless;
use crate::inspector::Inspector;

/// Reads a command line, and answers its question if that needs no file.
pub fn run(data: &[u8]) {
    let args: Vec<_> = data.split(|byte| *byte == b'\n').map(argument).collect();
    let invocation = cli::read(&args, Inspector::new(data).lang());
    let printer = &invocation.printer;
    let inspector = Inspector::new(data).in_lang(printer.lang);
    let request = match invocation.request.clone() {
        Ok(request) => request,
        Err(error) => return inspector.error(&invocation.explain(error)),
    };
    match request {
        // The file system isn't ours: these read or write wherever the line says.
        Request::Answer(Question::Check { .. })
        | Request::Class { .. }
        | Request::Import { .. }
        | Request::Site(_)
        | Request::Remove { .. } => {}
        Request::Answer(question) => bases::with_built_in(|catalogue| {
            match Answer::find(&question, catalogue, printer.lang) {
                Ok(answer) => inspector.print(&answer, printer.format, catalogue),
                Err(error) => inspector.error(&invocation.explain(error)),
            }
        }),
        Request::Text(text) => harmless::text(&text.to_string(), &[]),
    }
}

#[cfg(unix)]
fn argument(bytes: &[u8]) -> OsString {
    use std::os::unix::ffi::OsStringExt;
    OsString::from_vec(bytes.to_vec())
}

#[cfg(not(unix))]
fn argument(bytes: &[u8]) -> OsString {
    String::from_utf8_lossy(bytes).into_owned().into()
}
