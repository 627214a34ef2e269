//! Renders rows as a table for other programs: by RFC 4180, or as spreadsheet programs open it.

use std::borrow::Cow;

use careers_catalogue::text::Lang;
use csv::{Terminator, WriterBuilder};

use super::rows::{Cell, Rows};
use super::sanitize;

/// A kind of table.
#[derive(Clone, Copy, Debug)]
pub enum Dialect {
    /// RFC 4180: a comma between cells, CR and LF after each row, and numbers with a decimal point.
    Rfc4180,
    /// The same for spreadsheet programs, which take a file for UTF-8 only with a byte order mark,
    /// and expect the separator `;` wherever numbers have a decimal comma, as in Indonesia. Numbers
    /// have a comma in Indonesian and a point in English, and no text is run as a formula.
    Spreadsheet(Lang),
}

/// Renders rows below a row of their columns' names, which is there even if no other is.
///
/// Cells keep their line breaks. Tabs become spaces, and other characters that control a terminal
/// or reorder text become `�` as in [`super::text`], into whatever the table is printed: a file is
/// shown on a terminal later.
#[must_use]
pub fn table(rows: &Rows, dialect: Dialect) -> String {
    let (start, separator) = match dialect {
        Dialect::Rfc4180 => ("", b','),
        Dialect::Spreadsheet(_) => ("\u{feff}", b';'),
    };
    let mut writer = WriterBuilder::new()
        .delimiter(separator)
        .terminator(Terminator::CRLF)
        .from_writer(start.as_bytes().to_vec());
    let written = "memory takes everything";
    // Some columns are called as somebody's own table calls them.
    let names = rows.columns.iter().map(|column| {
        let name = Cell::Text(column.name.clone().into_owned());
        field(&name, dialect)
    });
    writer
        .write_record(names.map(String::into_bytes))
        .expect(written);
    for cells in rows.cells() {
        let cells = cells.iter().map(|cell| field(cell, dialect));
        writer
            .write_record(cells.map(String::into_bytes))
            .expect(written);
    }
    let bytes = writer.into_inner().expect(written);
    String::from_utf8(bytes).expect("made of text alone")
}

/// The text of a cell, before it is quoted.
fn field(cell: &Cell, dialect: Dialect) -> String {
    match (cell, dialect) {
        (Cell::Number(number), Dialect::Spreadsheet(Lang::Id)) => number.replace('.', ","),
        (Cell::Number(number), Dialect::Spreadsheet(Lang::En) | Dialect::Rfc4180) => number.clone(),
        (Cell::Text(text), Dialect::Spreadsheet(_)) => harmless(&defused(text)),
        (Cell::Text(text), Dialect::Rfc4180) => harmless(text),
    }
}

/// A text of one line or several without characters that could control a terminal.
fn harmless(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let lines: Vec<_> = text.split(['\n', '\r']).map(sanitize::line).collect();
    lines.join("\n")
}

/// A text that no spreadsheet program takes for a formula: what could begin one gets an apostrophe
/// before it, as OWASP's page *CSV Injection* recommends. Blanks, quotes and invisible characters
/// before the sign don't make it harmless.
fn defused(text: &str) -> Cow<'_, str> {
    const SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    const QUOTES: [char; 6] = ['"', '\'', '‘', '’', '“', '”'];
    const INVISIBLE: [char; 5] = ['\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}', '\u{feff}'];
    let is_skipped = |c: char| {
        c.is_whitespace() || sanitize::is_unsafe(c) || QUOTES.contains(&c) || INVISIBLE.contains(&c)
    };
    let is_formula = text.trim_start_matches(is_skipped).starts_with(SIGNS)
        || text.starts_with(['\t', '\r', '\n']);
    if is_formula {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::rows::{Column, Separator};
    use super::*;

    const EXCEL: Dialect = Dialect::Spreadsheet(Lang::Id);

    /// A table of one column, with a cell per text.
    fn one_column(texts: &[&str]) -> Rows {
        let object = |text: &&str| serde_json::json!({ "name": text }).to_string();
        Rows {
            columns: vec![Column::new("name")],
            objects: texts.iter().map(object).collect(),
            separator: Separator::Semicolon,
        }
    }

    fn excel(cell: &Cell) -> String {
        field(cell, EXCEL)
    }

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    #[test]
    fn separators_quotes_and_line_breaks_are_quoted() {
        let rows = one_column(&["a,b", "a;b", "so \"x\"", "two\nlines", "plain"]);
        assert_eq!(
            table(&rows, Dialect::Rfc4180),
            "name\r\n\"a,b\"\r\na;b\r\n\"so \"\"x\"\"\"\r\n\"two\nlines\"\r\nplain\r\n"
        );
        assert_eq!(
            table(&rows, EXCEL),
            "\u{feff}name\r\na,b\r\n\"a;b\"\r\n\"so \"\"x\"\"\"\r\n\"two\nlines\"\r\nplain\r\n"
        );
    }

    #[test]
    fn a_table_without_rows_has_its_header() {
        assert_eq!(table(&one_column(&[]), Dialect::Rfc4180), "name\r\n");
    }

    #[test]
    fn what_a_spreadsheet_would_run_gets_an_apostrophe() {
        for formula in [
            "=1+1",
            "+62 812",
            "-3",
            "@SUM(A1)",
            "\tx",
            "\r=1",
            "  =1",
            "\"=1",
            "'=1",
            "＝1",
            "\u{feff}=1",
            "\u{202e}=1",
        ] {
            assert!(excel(&text(formula)).starts_with('\''), "{formula:?}");
        }
        for plain in ["Back-end Developer", "a=b", "C++", "", "'tis", "3-4"] {
            assert_eq!(excel(&text(plain)), plain);
        }
    }

    #[test]
    fn a_header_that_a_spreadsheet_would_run_gets_an_apostrophe_too() {
        let rows = Rows {
            columns: vec![Column::new("=1+1"), Column::new("name")],
            objects: Vec::new(),
            separator: Separator::Semicolon,
        };
        assert_eq!(table(&rows, EXCEL), "\u{feff}'=1+1;name\r\n");
        assert_eq!(table(&rows, Dialect::Rfc4180), "=1+1,name\r\n");
    }

    #[test]
    fn only_texts_are_defused_in_a_spreadsheet() {
        let number = |text: &str| Cell::Number(text.to_owned());
        assert_eq!(excel(&number("-3")), "-3");
        assert_eq!(excel(&number("0.83")), "0,83");
        let english = Dialect::Spreadsheet(Lang::En);
        assert_eq!(field(&number("0.83"), english), "0.83");
        assert_eq!(field(&number("0.83"), Dialect::Rfc4180), "0.83");
        assert_eq!(field(&text("=1"), Dialect::Rfc4180), "=1");
    }

    proptest! {
        #[test]
        fn nothing_but_line_breaks_controls_a_terminal(content in any::<String>()) {
            for dialect in [Dialect::Rfc4180, EXCEL] {
                let written = field(&text(&content), dialect);
                prop_assert!(!written.contains(|c| c != '\n' && sanitize::is_unsafe(c)));
            }
        }

        #[test]
        fn a_parser_reads_what_was_written(content in "[ -~\n;,\"]{0,20}") {
            let written = table(&one_column(&[&content]), Dialect::Rfc4180);
            let mut reader = csv::Reader::from_reader(written.as_bytes());
            let rows: Vec<_> = reader.records().collect::<Result<_, _>>().expect("CSV");
            prop_assert_eq!(&rows[0][0], &content);
        }
    }
}
