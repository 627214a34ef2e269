//! Lists: a row for each thing, its parts in columns.

use comfy_table::{ContentArrangement, LineStyle, Table, TableStyle};

use super::Page;
use super::layout::{Medium, wrap};
use super::style::Tone;

/// Columns and rows; the first column names the row.
pub struct List {
    columns: Vec<(&'static str, Tone)>,
    rows: Vec<Vec<String>>,
}

const STYLE: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));

impl List {
    /// A list without rows: what its columns are called, and what their text is.
    pub fn new(columns: impl IntoIterator<Item = (&'static str, Tone)>) -> Self {
        Self { columns: columns.into_iter().collect(), rows: Vec::new() }
    }

    /// Adds a row with a text for each column.
    pub fn push(&mut self, row: impl IntoIterator<Item = String>) {
        self.rows.push(row.into_iter().collect());
    }

    /// Sets the list: a table or, where that has no room, blocks; in a pipe a row a line, and nothing but rows.
    pub fn render(self, page: Page) -> String {
        match page.medium {
            Medium::Terminal(_) if page.medium.is_narrow() => self.blocks(page.medium.prose()),
            Medium::Terminal(_) => {
                let mut table = self.table();
                table.set_content_arrangement(ContentArrangement::Dynamic);
                table.set_width(u16::try_from(page.medium.columns()).unwrap_or(u16::MAX));
                table.set_header(self.columns.iter().map(|(name, _)| Tone::Label.cell(name)));
                finish(&table)
            }
            Medium::Pipe(_) => finish(&self.table()),
        }
    }

    fn table(&self) -> Table {
        let mut table = Table::new();
        table.load_style(STYLE).enforce_styling().style_text_only();
        for row in &self.rows {
            let cells = row.iter().zip(&self.columns);
            table.add_row(cells.map(|(text, (_, tone))| tone.cell(filled(text))));
        }
        for column in table.column_iter_mut() {
            column.set_padding((0, 1));
        }
        table
    }

    /// A block for each row: what it is called, and below it the other parts, each with its label.
    fn blocks(&self, width: usize) -> String {
        let mut out = String::new();
        for row in &self.rows {
            if !out.is_empty() {
                out.push('\n');
            }
            for (position, (text, (label, tone))) in row.iter().zip(&self.columns).enumerate() {
                if position == 0 {
                    push_lines(&mut out, &wrap(text, "", width), *tone);
                } else if !text.is_empty() {
                    push_lines(&mut out, &wrap(&format!("{label}: {text}"), "  ", width), Tone::Plain);
                }
            }
        }
        out
    }
}

/// An empty cell shows that nothing was forgotten.
fn filled(text: &str) -> &str {
    if text.is_empty() { "-" } else { text }
}

/// Adds lines, each styled on its own.
pub fn push_lines(out: &mut String, lines: &[String], tone: Tone) {
    for line in lines {
        tone.paint(out, line);
        out.push('\n');
    }
}

/// The table without spaces at the ends of lines.
pub fn finish(table: &Table) -> String {
    let mut text = table.trim_fmt();
    text.push('\n');
    text
}
