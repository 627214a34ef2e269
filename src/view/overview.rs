//! What `careers` alone says: enough to go on.

use crate::answer::Overview;

use super::Page;
use super::layout::wrap;
use super::style::Tone;
use super::table::push_lines;

pub fn render(overview: &Overview, page: Page) -> String {
    let labels = page.labels();
    let width = page.medium.prose();
    let mut out = String::new();
    let about = (labels.overview)(overview.careers, overview.majors, overview.companies);
    push_lines(&mut out, &wrap(&about, "", width), Tone::Plain, page.paint);
    out.push('\n');
    push_lines(&mut out, &wrap(labels.try_this, "", width), Tone::Label, page.paint);
    for (command, meaning) in labels.examples {
        push_lines(&mut out, &wrap(command, "  ", width), Tone::Name, page.paint);
        push_lines(&mut out, &wrap(meaning, "      ", width), Tone::Muted, page.paint);
    }
    out.push('\n');
    push_lines(&mut out, &wrap(labels.more_help, "", width), Tone::Plain, page.paint);
    out
}
