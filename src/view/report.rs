//! How people see an error, and what is said where nothing was found.

use crate::error::Report;
use crate::messages::Messages;
use crate::problem::Severity;
use crate::text::Lang;

use super::clean;
use super::style::{Paint, Tone};

/// A message and, if there is one, a hint below it.
#[must_use]
pub fn render(report: &Report, severity: Severity, lang: Lang, paint: Paint) -> String {
    let labels = &Messages::of(lang).labels;
    let (heading, tone) = match severity {
        Severity::Error => (labels.error, Tone::Error),
        Severity::Warning => (labels.warning, Tone::Warning),
    };
    let mut out = String::new();
    let mut push = |heading: &str, tone: Tone, text: &str| {
        tone.paint(&mut out, &format!("{heading}:"), paint);
        out.push(' ');
        out.push_str(&clean::line(text));
        out.push('\n');
    };
    push(heading, tone, &report.message);
    if let Some(hint) = &report.hint {
        push(labels.hint, Tone::Label, hint);
    }
    out
}
