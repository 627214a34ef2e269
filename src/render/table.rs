//! Renders tables: as a grid, as stacked blocks, or as one line per row.

use std::borrow::Cow;

use comfy_table::{
    ColumnConstraint, ContentArrangement, LineStyle, Table as Grid, TableStyle, Width,
};

use super::style::{Paint, cell, paint};
use super::wrap::{width, wrap};
use super::{Medium, RenderOptions, marked, push_lines, push_spaces, sanitize};
use crate::view::document::{Layout, Phrase, Role, Table};

const STYLE: TableStyle =
    TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));
/// The space between two columns of a grid.
const GAP: usize = 2;
/// Printed in an empty cell, so that it doesn't look like a mistake.
const NOTHING: &str = "-";
/// The maximum width to which a column is padded in a pipe. Without it, a few long names would push
/// the next column off every screen.
const ALIGNED: usize = 48;

/// The texts of a row.
type Row<'t> = &'t [Cow<'t, str>];

/// Adds a table: on a terminal as its layout says, but blocks on a narrow one; in a pipe one line
/// per row, without a header.
pub fn push(out: &mut String, table: &Table, options: RenderOptions) {
    let columns = table.columns.len();
    let mut cells = Vec::with_capacity(table.rows.len() * columns);
    cells.extend(table.rows.iter().flatten().map(text));
    let rows: Vec<Row<'_>> = cells.chunks(columns).collect();
    if let Medium::Pipe(_) = options.medium {
        push_rows(out, table, &rows, options.paint);
        return;
    }
    push_caption(out, table, options);
    match table.layout {
        Layout::Blocks { heads } => push_blocks(out, table, &rows, heads, options),
        Layout::Grid if options.medium.is_narrow() || is_crowded(table, &rows, options.medium) => {
            push_blocks(out, table, &rows, 1, options);
        }
        Layout::Grid => push_grid(out, table, &rows, options),
    }
}

/// The width of the longest word in the cells of a column.
fn longest_word(rows: &[Row<'_>], column: usize) -> usize {
    let words = rows.iter().flat_map(|row| row[column].split(' '));
    words.map(width).max().unwrap_or(0)
}

/// True if columns would be so narrow that words are broken, or if the first cells, which are typed
/// next, leave less than half of the terminal to the others.
fn is_crowded(table: &Table, rows: &[Row<'_>], medium: Medium) -> bool {
    let least = (0..table.columns.len()).map(|column| longest_word(rows, column) + GAP);
    longest_word(rows, 0) * 2 > medium.columns() || least.sum::<usize>() > medium.columns()
}

/// The text of a cell, made harmless; `-` if it is empty.
fn text(cell: &Phrase) -> Cow<'_, str> {
    match marked(cell) {
        Cow::Borrowed("") => NOTHING.into(),
        Cow::Borrowed(text) => sanitize::line(text),
        Cow::Owned(text) => sanitize::line(&text).into_owned().into(),
    }
}

fn push_caption(out: &mut String, table: &Table, options: RenderOptions) {
    if let Some(caption) = &table.caption {
        let lines = wrap(&marked(caption), "", options.medium.prose());
        push_lines(out, &lines, Role::Label, options.paint);
    }
}

fn push_grid(out: &mut String, table: &Table, rows: &[Row<'_>], options: RenderOptions) {
    let mut grid = Grid::new();
    grid.load_style(STYLE).style_text_only();
    match options.paint {
        Paint::Plain => grid.force_no_tty(),
        Paint::Ansi => grid.enforce_styling(),
    };
    grid.set_content_arrangement(ContentArrangement::Dynamic);
    grid.set_width(u16::try_from(options.medium.columns()).unwrap_or(u16::MAX));
    grid.set_header(
        table
            .columns
            .iter()
            .map(|(label, _)| cell(label.clone(), Role::Label)),
    );
    for row in rows {
        grid.add_row(
            row.iter()
                .zip(&table.columns)
                .map(|(text, (_, role))| cell(text.to_string(), *role)),
        );
    }
    for column in grid.column_iter_mut() {
        column.set_padding((0, 1));
    }
    // The first cell is typed next: it must not be broken within a word.
    if let Some(column) = grid.column_mut(0) {
        let least = u16::try_from(longest_word(rows, 0) + 1).unwrap_or(u16::MAX);
        column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(least)));
    }
    out.push_str(&grid.trim_fmt());
    out.push('\n');
}

/// Adds one line per row. Nothing has to be arranged here, and comfy-table would take as long as
/// everything else together.
fn push_rows(out: &mut String, table: &Table, rows: &[Row<'_>], color: Paint) {
    let mut widest = vec![0; table.columns.len()];
    for row in rows {
        for (text, widest) in row.iter().zip(&mut widest) {
            *widest = width(text).max(*widest);
        }
    }
    out.reserve(rows.len() * widest.iter().map(|widest| widest + 2).sum::<usize>());
    for row in rows {
        let mut padding = 0;
        for ((cell, widest), (_, role)) in row.iter().zip(&widest).zip(&table.columns) {
            push_spaces(out, padding);
            paint(out, cell, *role, color);
            padding = (widest.min(&ALIGNED) + 2)
                .saturating_sub(width(cell))
                .max(2);
        }
        if let Some(caption) = &table.caption {
            push_spaces(out, padding);
            out.push_str(&text(caption));
        }
        out.push('\n');
    }
}

/// Adds a block for each row: its first cells, which name it, and below them the others, each with
/// its label.
fn push_blocks(
    out: &mut String,
    table: &Table,
    rows: &[Row<'_>],
    heads: usize,
    options: RenderOptions,
) {
    let width = options.medium.prose();
    for (number, row) in rows.iter().enumerate() {
        if number > 0 {
            out.push('\n');
        }
        let (first, others) = row.split_at(heads);
        let (_, role) = table.columns[0];
        push_lines(
            out,
            &wrap(&first.join("  "), "", width),
            role,
            options.paint,
        );
        for (text, (label, _)) in others.iter().zip(&table.columns[heads..]) {
            if text != NOTHING {
                let lines = wrap(&format!("{label}: {text}"), "  ", width);
                push_lines(out, &lines, Role::Plain, options.paint);
            }
        }
    }
}
