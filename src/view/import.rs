//! What became of data that was imported.

use crate::answer::{Imported, Remark};
use crate::import::Effect;

use super::layout::wrap;
use super::sheet::{Entry, Sheet};
use super::style::Tone;
use super::table::push_lines;
use super::{Page, clean, words};

pub fn render(imported: &Imported, page: Page) -> String {
    let labels = page.labels();
    let width = page.medium.prose();
    let mut out = String::new();
    push_lines(&mut out, &wrap(&words(&imported.origin), "", width), Tone::Title, page.paint);
    // Whole, so that it can be copied.
    push_lines(&mut out, &[clean::line(&imported.path).into_owned()], Tone::Muted, page.paint);
    out.push('\n');
    let counts = (labels.imported_counts)(imported.careers, imported.names, imported.hidden);
    push_lines(&mut out, &wrap(&counts, "", width), Tone::Plain, page.paint);
    let mut sheet = Sheet::single();
    for (effect, label) in
        [(Effect::Missing, labels.missing), (Effect::Skipped, labels.skipped), (Effect::Cleaned, labels.cleaned)]
    {
        let remarks = imported.notes.iter().filter(|remark| remark.effect == effect);
        sheet.push(label, vec![Entry::items(remarks.map(|remark| told(remark, labels.lines)))]);
    }
    let notes = sheet.render(page);
    if !notes.is_empty() {
        out.push('\n');
        out.push_str(&notes);
    }
    out
}

fn told(remark: &Remark, lines: fn(&[u64], usize) -> String) -> String {
    let Remark { file, message, count, lines: first, .. } = remark;
    if first.is_empty() {
        return format!("{file}: {message}");
    }
    format!("{count} × {file}: {message} ({})", lines(first, count.saturating_sub(first.len())))
}
