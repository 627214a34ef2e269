//! Renders scores as bars, two in a row where there is room.

use std::fmt::Write;

use super::style::paint;
use super::wrap::width;
use super::{RenderOptions, push_spaces, sanitize};
use crate::view::document::{Bars, Role};

/// The width of a full bar, in columns, where there is room for it.
const FULL: usize = 16;
/// The columns between two bars in a row.
const GAP: usize = 4;

/// Adds the bars: a label, a bar and its number.
pub fn push(out: &mut String, bars: &Bars, options: RenderOptions) {
    let label = bars.bars.iter().map(|(label, _)| width(label)).max();
    let label = label.unwrap_or(0);
    let number = bars.highest.to_string().len();
    let beside_bar = label + 1 + 1 + number;
    let full = FULL
        .min(options.medium.columns().saturating_sub(beside_bar))
        .max(1);
    let one = beside_bar + full;
    let beside = 1 + usize::from(2 * one + GAP <= options.medium.columns());
    let rows = bars.bars.len().div_ceil(beside);
    for row in 0..rows {
        // Down the first column, then down the second.
        let in_row = bars.bars.iter().skip(row).step_by(rows);
        for (column, (name, value)) in in_row.enumerate() {
            let gap = if column > 0 { GAP } else { 0 };
            push_spaces(out, gap);
            let name = sanitize::line(name);
            out.push_str(&name);
            push_spaces(out, label - width(&name) + 1);
            let filled = (usize::from(*value) * full).div_ceil(usize::from(bars.highest.max(1)));
            paint(out, &"█".repeat(filled), Role::Name, options.paint);
            paint(out, &"░".repeat(full - filled), Role::Muted, options.paint);
            write!(out, " {value:>number$}").expect("a string takes everything");
        }
        out.push('\n');
    }
}
