//! Renders rows to fill in by hand: each text, and its boxes in columns at the right edge of the
//! paper. On a narrow terminal the boxes stand below the text.

use super::style::paint;
use super::wrap::{width, wrap};
use super::{RenderOptions, marked, push_lines, push_spaces};
use crate::view::document::{Grid, GridRow, Role};

/// The width of a printed page, in columns.
const PAGE: usize = 80;
/// The width of a box on paper: room for two digits by hand.
const BOX: usize = 5;
/// The width of a box on a narrow terminal.
const NARROW_BOX: usize = 4;

/// The places of the boxes, in columns.
struct Layout {
    page: usize,
    one_box: usize,
    /// The column of the first box.
    start: usize,
    has_boxes_below: bool,
}

/// Adds the rows, below the labels of their columns.
pub fn push(out: &mut String, grid: &Grid, options: RenderOptions) {
    let is_narrow = options.medium.is_narrow();
    let page = options.medium.prose().min(PAGE);
    let one_box = if is_narrow { NARROW_BOX } else { BOX };
    let layout = Layout {
        page,
        one_box,
        start: page.saturating_sub(grid.columns.len() * one_box),
        has_boxes_below: is_narrow,
    };
    push_labels(out, grid, &layout, options);
    let rows = grid.groups.iter().flatten();
    let number = rows.filter_map(|row| row.number).max();
    let number = number.map_or(0, |number| number.to_string().len());
    for (position, group) in grid.groups.iter().enumerate() {
        if position > 0 {
            out.push('\n');
        }
        for row in group {
            push_row(out, row, number, &layout, options);
        }
    }
}

/// Adds the caption, and the labels of the columns, each in the middle of its boxes.
fn push_labels(out: &mut String, grid: &Grid, layout: &Layout, options: RenderOptions) {
    let label = |label: &&str| format!("{label:^width$}", width = layout.one_box);
    let labels: String = grid.columns.iter().map(label).collect();
    let mut lines = wrap(&grid.caption, "", layout.page);
    let caption = lines.last().map_or(0, |line| width(line));
    if caption >= layout.start {
        lines.push(String::new());
    }
    if let Some(last) = lines.last_mut() {
        let missing = layout.start.saturating_sub(width(last));
        push_spaces(last, missing);
        last.push_str(&labels);
        last.truncate(last.trim_end().len());
    }
    if lines.iter().any(|line| !line.is_empty()) {
        push_lines(out, &lines, Role::Label, options.paint);
    }
}

/// Adds a row. Its boxes stand at the end of the text, led to by dots.
fn push_row(
    out: &mut String,
    row: &GridRow,
    number: usize,
    layout: &Layout,
    options: RenderOptions,
) {
    let first = row.boxes.first().copied().unwrap_or(0);
    let start = layout.start + first * layout.one_box;
    // Nothing is in the way up to the first box of the row.
    let room = if layout.has_boxes_below {
        layout.page
    } else {
        start.saturating_sub(1)
    };
    let mark = row.number.map(|n| format!("{n:>number$}. "));
    let mut lines = wrap(&marked(&row.text), &mark.unwrap_or_default(), room);
    let mut last = String::new();
    if !layout.has_boxes_below {
        last = lines.pop().unwrap_or_default() + " ";
    }
    push_lines(out, &lines, Role::Plain, options.paint);
    out.push_str(&last);
    let leader = leader(start.saturating_sub(width(&last)));
    paint(out, &leader, Role::Muted, options.paint);
    let one = format!("[{}]", " ".repeat(layout.one_box - 2));
    out.push_str(&one.repeat(row.boxes.len()));
    out.push('\n');
}

/// Dots at the same places in every row, and a space before the box.
fn leader(length: usize) -> String {
    let dot = |left: usize| if left % 2 == 1 { '.' } else { ' ' };
    (0..length).rev().map(dot).collect()
}
