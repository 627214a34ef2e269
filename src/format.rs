//! The formats of answers, and the formats that each kind of answer has.

use std::path::Path;

use crate::question::Question;

/// The format of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Text for people.
    Text,
    /// One JSON object.
    Json,
    /// Text for people with the marks of Markdown.
    Markdown,
    /// A page for a browser or a printer.
    Html,
    /// A table with a header, by RFC 4180.
    Csv,
    /// A table that spreadsheet programs open with a double click.
    Excel,
    /// One JSON object per row, each on a line.
    Ndjson,
    /// One JSON object that is linked data.
    JsonLd,
}

/// The formats of a ready text, such as help.
pub const OF_TEXT: &[Format] = &[Format::Text];
/// The formats of an answer that is made of a ready text, such as a profile to fill in.
pub const OF_FILE: &[Format] = &[Format::Text, Format::Json];
/// The formats of an answer that isn't a list.
pub const OF_ONE: &[Format] = &[Format::Text, Format::Json, Format::Markdown, Format::Html];
/// The formats of an empty table.
pub const OF_TABLE: &[Format] = &[Format::Text, Format::Json, Format::Csv, Format::Excel];
/// The formats of a profile.
pub const OF_PROFILE: &[Format] = &[
    Format::Text,
    Format::Json,
    Format::Markdown,
    Format::Html,
    Format::JsonLd,
];
/// The formats of an answer that is a list.
pub const OF_LIST: &[Format] = &[
    Format::Text,
    Format::Json,
    Format::Markdown,
    Format::Html,
    Format::Csv,
    Format::Excel,
    Format::Ndjson,
];
/// The formats of open data.
pub const OF_DATA: &[Format] = &[Format::Ndjson, Format::JsonLd, Format::Csv, Format::Excel];

/// The endings of files that name a format. None names [`Format::Excel`], whose files end in `.csv`,
/// too.
const ENDINGS: [(&str, Format); 10] = [
    ("txt", Format::Text),
    ("json", Format::Json),
    ("md", Format::Markdown),
    ("markdown", Format::Markdown),
    ("html", Format::Html),
    ("htm", Format::Html),
    ("csv", Format::Csv),
    ("ndjson", Format::Ndjson),
    ("jsonl", Format::Ndjson),
    ("jsonld", Format::JsonLd),
];

/// The endings of spreadsheets, which only their programs can write.
const SPREADSHEETS: [&str; 6] = ["xlsx", "xls", "xlsm", "xlsb", "ods", "numbers"];
/// The endings of documents, which only their programs can write.
const DOCUMENTS: [&str; 8] = ["docx", "doc", "odt", "rtf", "pages", "pdf", "pptx", "odp"];

/// True if the ending of a file is that of another program's files, which would refuse the answer.
#[must_use]
pub fn is_of_other_program(file: &Path) -> bool {
    is_spreadsheet(file) || has_ending(file, &DOCUMENTS)
}

/// True if the ending of a file is that of a spreadsheet.
#[must_use]
pub fn is_spreadsheet(file: &Path) -> bool {
    has_ending(file, &SPREADSHEETS)
}

fn has_ending(file: &Path, endings: &[&str]) -> bool {
    let ending = file.extension().unwrap_or_default();
    endings
        .iter()
        .any(|known| ending.eq_ignore_ascii_case(known))
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 8] = [
        Self::Text,
        Self::Json,
        Self::Markdown,
        Self::Html,
        Self::Csv,
        Self::Excel,
        Self::Ndjson,
        Self::JsonLd,
    ];

    /// The name to type.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Json => "json",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Csv => "csv",
            Self::Excel => "excel",
            Self::Ndjson => "ndjson",
            Self::JsonLd => "jsonld",
        }
    }

    /// The format that the ending of a file names, in upper or lower case.
    #[must_use]
    pub fn from_ending(file: &Path) -> Option<Self> {
        let ending = file.extension()?;
        let is_same = |(known, _): &&(&str, Self)| ending.eq_ignore_ascii_case(known);
        ENDINGS.iter().find(is_same).map(|(_, format)| *format)
    }

    /// The endings that name a format, as in `.csv`.
    #[must_use]
    pub fn endings() -> Vec<String> {
        ENDINGS.map(|(ending, _)| format!(".{ending}")).to_vec()
    }

    /// True if an answer has nothing but its rows.
    #[must_use]
    pub const fn has_rows_alone(self) -> bool {
        match self {
            Self::Csv | Self::Excel | Self::Ndjson => true,
            Self::Text | Self::Json | Self::Markdown | Self::Html | Self::JsonLd => false,
        }
    }

    /// True if programs read the answer: then errors are JSON, too, and nobody is asked anything.
    #[must_use]
    pub const fn is_for_programs(self) -> bool {
        match self {
            Self::Json | Self::Ndjson | Self::JsonLd => true,
            Self::Text | Self::Markdown | Self::Html | Self::Csv | Self::Excel => false,
        }
    }

    /// True if the answer is printed as a document, which explains its abbreviations.
    #[must_use]
    pub const fn is_document(self) -> bool {
        match self {
            Self::Text | Self::Markdown | Self::Html => true,
            Self::Json | Self::JsonLd | Self::Csv | Self::Excel | Self::Ndjson => false,
        }
    }

    /// The formats that the answer to a question has, the usual one first.
    #[must_use]
    pub const fn of_question(question: &Question) -> &'static [Self] {
        match question {
            Question::Majors { .. }
            | Question::Companies { .. }
            | Question::Fields { .. }
            | Question::List(_)
            | Question::Search { .. }
            | Question::Match(_)
            | Question::Class(_)
            | Question::Subjects(_)
            | Question::Sources
            | Question::Check { .. } => OF_LIST,
            Question::ClassTemplate => OF_TABLE,
            Question::Show { .. } => OF_PROFILE,
            Question::Export(_) => OF_DATA,
            Question::Overview
            | Question::Compare { .. }
            | Question::Fit { .. }
            | Question::Sheet { .. } => OF_ONE,
            Question::Short { .. } | Question::New { .. } | Question::Schema(_) => OF_FILE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_other_programs_are_known_by_their_endings() {
        for (file, is_other, is_sheet) in [
            ("hasil.xlsx", true, true),
            ("Hasil.ODS", true, true),
            ("ahli gizi.docx", true, false),
            ("perawat.pdf", true, false),
            ("hasil.csv", false, false),
            ("profil.toml", false, false),
            ("xlsx", false, false),
        ] {
            let file = Path::new(file);
            assert_eq!(is_of_other_program(file), is_other, "{file:?}");
            assert_eq!(is_spreadsheet(file), is_sheet, "{file:?}");
        }
    }

    #[test]
    fn the_ending_of_a_file_names_its_format() {
        for (file, format) in [
            ("daftar.csv", Some(Format::Csv)),
            ("kelas X/DAFTAR.CSV", Some(Format::Csv)),
            ("a.b.jsonl", Some(Format::Ndjson)),
            ("karier.jsonld", Some(Format::JsonLd)),
            ("catatan.txt", Some(Format::Text)),
            ("perawat.HTML", Some(Format::Html)),
            ("perawat.md", Some(Format::Markdown)),
            ("daftar.xlsx", None),
            ("csv", None),
            (".csv", None),
        ] {
            assert_eq!(Format::from_ending(Path::new(file)), format, "{file}");
        }
    }
}
