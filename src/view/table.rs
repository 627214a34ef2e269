//! Lists: a row for each thing, its parts in columns.

use comfy_table::{ContentArrangement, LineStyle, Table, TableStyle};

use super::Page;
use super::clean;
use super::layout::{Medium, push_spaces, width, wrap};
use super::style::{Paint, Tone};

/// Columns and rows; the first column names the row.
pub struct List {
    columns: Vec<(&'static str, Tone)>,
    /// The text of all cells, row after row, harmless and none of them empty.
    text: String,
    /// Where each cell ends in the text, and how many columns of the terminal it takes.
    ends: Vec<(usize, usize)>,
    /// How wide the widest cell of each column is.
    widest: Vec<usize>,
}

const STYLE: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));
/// What a cell shows that has nothing to say, so that it doesn't look forgotten.
pub const NOTHING: &str = "-";

/// The widest that a column is made in a pipe for what stands after it to be aligned: a few long names would otherwise push
/// it off every screen.
const ALIGNED: usize = 48;

impl List {
    /// A list to which so many rows will be added: what its columns are called, and what their text is.
    pub fn new(rows: usize, columns: impl IntoIterator<Item = (&'static str, Tone)>) -> Self {
        let columns: Vec<_> = columns.into_iter().collect();
        let cells = rows * columns.len();
        let widest = vec![0; columns.len()];
        Self { columns, text: String::with_capacity(cells * 16), ends: Vec::with_capacity(cells), widest }
    }

    /// Adds the next cell; a row is full when it has one for each column.
    pub fn text(&mut self, text: &str) -> &mut Self {
        match text {
            "" => self.push(NOTHING, NOTHING.len()),
            text if clean::is_plain(text) => self.push(text, text.len()),
            text => {
                let text = clean::line(text);
                self.push(&text, width(&text));
            }
        }
        self
    }

    /// Adds a number as the next cell.
    pub fn number(&mut self, number: usize) -> &mut Self {
        let mut digits = itoa::Buffer::new();
        let digits = digits.format(number);
        self.push(digits, digits.len());
        self
    }

    fn push(&mut self, text: &str, width: usize) {
        let widest = &mut self.widest[self.ends.len() % self.columns.len()];
        *widest = (*widest).max(width);
        self.text.push_str(text);
        self.ends.push((self.text.len(), width));
    }

    /// Sets the list: a table or, where that has no room, blocks; in a pipe a row a line, and nothing but rows.
    pub fn render(&self, page: Page) -> String {
        match page.medium {
            Medium::Terminal(_) if page.medium.is_narrow() => self.blocks(page),
            Medium::Terminal(_) => self.table(page),
            Medium::Pipe(_) => self.lines(page.paint),
        }
    }

    /// The text of each row's cells, and how wide each is.
    fn rows(&self) -> impl Iterator<Item = impl Iterator<Item = (&str, usize)>> {
        let mut start = 0;
        self.ends.chunks_exact(self.columns.len()).map(move |ends| {
            let mut from = std::mem::replace(&mut start, ends[ends.len() - 1].0);
            ends.iter().map(move |&(to, width)| (&self.text[std::mem::replace(&mut from, to)..to], width))
        })
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
            table.add_row(row.zip(&self.columns).map(|((text, _), (_, tone))| tone.cell(text)));
        }
        for column in table.column_iter_mut() {
            column.set_padding((0, 1));
        }
        table.trim_fmt() + "\n"
    }

    /// Nothing has to be arranged here, and comfy-table would take as long as all the rest.
    fn lines(&self, paint: Paint) -> String {
        // What the rows will take: growing such a text would touch its memory twice.
        let row: usize = self.widest.iter().map(|widest| widest + 2).sum();
        let mut out = String::with_capacity(self.ends.len() / self.columns.len() * row + self.text.len() / 8);
        for row in self.rows() {
            let mut owed = 0;
            for (((text, width), widest), (_, tone)) in row.zip(&self.widest).zip(&self.columns) {
                push_spaces(&mut out, owed);
                tone.paint(&mut out, text, paint);
                owed = (widest.min(&ALIGNED) + 2).saturating_sub(width).max(2);
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
            for (position, ((text, _), (label, tone))) in row.zip(&self.columns).enumerate() {
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
