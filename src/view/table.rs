//! Lists: a row for each thing, its parts in columns.

use std::borrow::Cow;

use comfy_table::{ContentArrangement, LineStyle, Table, TableStyle};

use super::Page;
use super::clean;
use super::layout::{Medium, push_spaces, width, wrap};
use super::style::{Paint, Tone};

/// Columns and rows; the first column names the row.
pub struct List<'a> {
    columns: Vec<(&'static str, Tone)>,
    /// The cells of each row, one row after the other, harmless and never empty.
    cells: Vec<Cow<'a, str>>,
}

const STYLE: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));
/// What a cell shows that has nothing to say, so that it doesn't look forgotten.
const NOTHING: &str = "-";

impl<'a> List<'a> {
    /// A list to which so many rows will be added: what its columns are called, and what their text is.
    pub fn new(rows: usize, columns: impl IntoIterator<Item = (&'static str, Tone)>) -> Self {
        let columns: Vec<_> = columns.into_iter().collect();
        Self { cells: Vec::with_capacity(rows * columns.len()), columns }
    }

    /// Adds a row with a text for each column.
    pub fn push(&mut self, row: impl IntoIterator<Item = Cow<'a, str>>) {
        self.cells.extend(row.into_iter().map(|text| {
            if text.is_empty() {
                Cow::Borrowed(NOTHING)
            } else if clean::is_line(&text) {
                text
            } else {
                Cow::Owned(clean::line(&text).into_owned())
            }
        }));
    }

    /// Sets the list: a table or, where that has no room, blocks; in a pipe a row a line, and nothing but rows.
    pub fn render(&self, page: Page) -> String {
        match page.medium {
            Medium::Terminal(_) if page.medium.is_narrow() => self.blocks(page),
            Medium::Terminal(_) => self.table(page),
            Medium::Pipe(_) => self.lines(page.paint),
        }
    }

    fn rows(&self) -> impl Iterator<Item = &[Cow<'a, str>]> {
        self.cells.chunks_exact(self.columns.len())
    }

    fn table(&self, page: Page) -> String {
        let mut table = Table::new();
        table.load_style(STYLE).style_text_only();
        match page.paint {
            Paint::Plain => table.force_no_tty(),
            Paint::Ansi => table.enforce_styling(),
        };
        table.set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(u16::try_from(page.medium.columns()).unwrap_or(u16::MAX));
        table.set_header(self.columns.iter().map(|(name, _)| Tone::Label.cell(name)));
        for row in self.rows() {
            table.add_row(row.iter().zip(&self.columns).map(|(text, (_, tone))| tone.cell(text)));
        }
        for column in table.column_iter_mut() {
            column.set_padding((0, 1));
        }
        table.trim_fmt() + "\n"
    }

    /// Nothing has to be arranged here, and comfy-table would take as long as all the rest.
    fn lines(&self, paint: Paint) -> String {
        let widths: Vec<_> = self.cells.iter().map(|text| width(text)).collect();
        let mut widest = vec![0; self.columns.len()];
        for row in widths.chunks_exact(self.columns.len()) {
            row.iter().zip(&mut widest).for_each(|(width, widest)| *widest = (*widest).max(*width));
        }
        let mut out = String::with_capacity(self.cells.len() * 32);
        for (row, widths) in self.rows().zip(widths.chunks_exact(self.columns.len())) {
            let mut owed = 0;
            for (column, text) in row.iter().enumerate() {
                push_spaces(&mut out, owed);
                self.columns[column].1.paint(&mut out, text, paint);
                owed = widest[column] + 2 - widths[column];
            }
            out.push('\n');
        }
        out
    }

    /// A block for each row: what it is called, and below it the other parts, each with its label.
    fn blocks(&self, page: Page) -> String {
        let width = page.medium.prose();
        let mut out = String::new();
        for row in self.rows() {
            if !out.is_empty() {
                out.push('\n');
            }
            for (position, (text, (label, tone))) in row.iter().zip(&self.columns).enumerate() {
                if position == 0 {
                    push_lines(&mut out, &wrap(text, "", width), *tone, page.paint);
                } else if text != NOTHING {
                    push_lines(&mut out, &wrap(&format!("{label}: {text}"), "  ", width), Tone::Plain, page.paint);
                }
            }
        }
        out
    }
}

/// Adds lines, each styled on its own.
pub fn push_lines(out: &mut String, lines: &[String], tone: Tone, paint: Paint) {
    for line in lines {
        tone.paint(out, line, paint);
        out.push('\n');
    }
}
