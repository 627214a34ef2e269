//! The rows of the answers that are lists: this is the only place that decides what a row is and
//! which columns it has.
//!
//! A row is an object of the answer's main list, the same as in the JSON. A column is called by its
//! path in that object: `title`, or `admission.group` for a key within a key. A path goes through
//! lists: `matches.text` is the text of every match. Every key of the object is in a column; tests
//! compare them.
//!
//! In a spreadsheet, which people read, columns and fixed values have the words of a language instead.
//!
//! Open data has a column a language, too, and names that need no quotes in a query: `title_id`,
//! `codes_isco_08`.

use std::borrow::Cow;

use careers_catalogue::profile::Interest;
use careers_catalogue::text::{Lang, LanguageCode};
use serde::Serialize;
use serde_json::Value;

use super::json;
use crate::answer::{Answer, Class, Export};
use crate::messages::{ColumnWords, Messages};
use crate::view::check::WordedCheck;
use crate::view::class::{self, WordedClass};

/// The rows of an answer.
#[derive(Debug)]
pub struct Rows {
    /// The columns: those of the answer, the same whatever is asked or found, and among them those
    /// that a class's table keeps as they are.
    pub(super) columns: Vec<Column>,
    /// A JSON object per row, without a line break.
    pub(super) objects: Vec<String>,
    /// The sign between several values in a cell.
    pub(super) separator: Separator,
}

/// A sign between several values in a cell.
#[derive(Clone, Copy, Debug)]
pub(super) enum Separator {
    /// `; `, as people write lists of names.
    Semicolon,
    /// ` | `, for lists of sentences: these have semicolons. A `|` in a value becomes `¦`, so that
    /// the values can always be parted again.
    Bar,
}

/// A column.
#[derive(Debug)]
pub(super) struct Column {
    /// Its name in the first row.
    pub(super) name: Cow<'static, str>,
    /// The keys that lead to its cells in an object.
    path: Vec<Cow<'static, str>>,
    /// The part of the value there that it has.
    part: Part,
    /// The words that stand for fixed values; without them, these are as in the JSON.
    words: Option<&'static ColumnWords>,
}

/// The part of a value that a column has.
#[derive(Clone, Copy, Debug)]
enum Part {
    /// All of it.
    Whole,
    /// The words in a language.
    Words(LanguageCode),
    /// The entry of a list at a position, from 0.
    Entry(usize),
}

/// The columns that a key of open data has.
#[derive(Clone, Copy, Debug)]
enum Spread {
    /// One.
    One,
    /// One a language.
    Languages,
    /// One for each of the six interests.
    Interests,
}

/// The content of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A number, with a decimal point.
    Number(String),
    /// A text, or the texts of a list with a separator between them; empty for what is absent.
    Text(String),
}

/// The columns of `list`.
const LISTED: &[&str] = &[
    "slug",
    "title",
    "field",
    "field_name",
    "level",
    "summary",
    "interests",
    "catalogue",
];

/// The columns of `majors`.
const MAJORS: &[&str] = &[
    "name",
    "name_en",
    "names",
    "level",
    "entrance",
    "admission.group",
    "admission.subjects",
    "admission.rule",
    "subjects.sure",
    "subjects.possible",
    "continues",
    "careers",
    "trains_for",
];

/// The columns of `companies`.
const COMPANIES: &[&str] = &["name", "sector", "careers"];

/// The columns of `fields`.
const FIELDS: &[&str] = &["slug", "name", "careers"];

/// The columns of `search`.
const FOUND: &[&str] = &[
    "slug",
    "title",
    "field",
    "field_name",
    "score",
    "matches.part",
    "matches.text",
    "matches.lang",
    "matches.words",
    "catalogue",
];

/// The columns of `match`.
const MATCHED: &[&str] = &[
    "slug",
    "title",
    "field",
    "field_name",
    "interests",
    "level",
    "agreement",
    "rank",
    "band",
    "catalogue",
];

/// The columns of `class`, those that people read first.
const PUPILS: &[&str] = &[
    "line",
    "name",
    "letters.letter",
    "careers.title",
    "subjects.name",
    "talk_first.message",
    "scores",
    "letters.score",
    "letters.rank",
    "careers.slug",
    "careers.field",
    "careers.field_name",
    "careers.interests",
    "careers.level",
    "careers.agreement",
    "careers.rank",
    "careers.band",
    "careers.catalogue",
    "subjects.careers",
    "talk_first.kind",
];

/// The columns of `subjects` without names of subjects: the subjects.
const SUBJECTS: &[&str] = &[
    "name",
    "name_en",
    "taught",
    "tka",
    "majors",
    "careers",
    "through",
    "note",
    "counts_as",
];

/// The columns of `subjects` with names of subjects: the careers that they support.
const SUPPORTED: &[&str] = &[
    "slug",
    "title",
    "field",
    "level",
    "section",
    "supported.subject",
    "supported.band",
];

/// The columns of `sources`.
const SOURCES: &[&str] = &["name", "careers", "origin", "attribution", "path", "reason"];

/// The columns of `check`.
const PROBLEMS: &[&str] = &[
    "file",
    "line",
    "column",
    "end_column",
    "text",
    "severity",
    "message",
    "help",
];

/// The columns of `export`, what people read first before the others.
const EXPORTED: &[(&str, Spread)] = {
    use Spread::{Interests, Languages, One};
    &[
        ("slug", One),
        ("title", Languages),
        ("field", One),
        ("field_name", Languages),
        ("level", One),
        ("summary", Languages),
        ("aliases", One),
        ("focus", Languages),
        ("study_time", Languages),
        ("duties", Languages),
        ("conditions", Languages),
        ("suited", Languages),
        ("unsuited", Languages),
        ("try_now", Languages),
        ("entry", Languages),
        ("majors", One),
        ("majors_en", One),
        ("majors_nearby.name", One),
        ("majors_nearby.lacks", Languages),
        ("subjects", Languages),
        ("prospects", Languages),
        ("companies", One),
        ("companies_en", One),
        ("differs_from.career", One),
        ("differs_from.text", Languages),
        ("misconceptions.belief", Languages),
        ("misconceptions.reality", Languages),
        ("expectations.belief", Languages),
        ("expectations.reality", Languages),
        ("collaboration", Languages),
        ("tools", Languages),
        ("interests", One),
        ("scores", Interests),
        ("job_zone", One),
        ("related", One),
        ("codes.isco_08", One),
        ("codes.kbji_2014", One),
        ("codes.onet_soc", One),
        ("codes.esco_uri", One),
        ("sources", One),
        ("reviewed", One),
        ("catalogue", One),
        ("licences", One),
        ("attribution", Languages),
    ]
};

impl Rows {
    /// The rows of an answer, or `None` if it isn't a list. `Format::of_question` says the same of
    /// questions.
    #[must_use]
    pub fn new(answer: &Answer, lang: Lang) -> Option<Self> {
        Some(match answer {
            Answer::List(list) => Self::of(LISTED, &list.careers),
            Answer::Majors(majors) => Self::of(MAJORS, &majors.majors),
            Answer::Companies(companies) => Self::of(COMPANIES, &companies.companies),
            Answer::Fields(fields) => Self::of(FIELDS, &fields.fields),
            Answer::Search(search) => Self::of(FOUND, &search.careers),
            Answer::Match(matching) => Self::of(MATCHED, &matching.careers),
            Answer::Class(class) => Self::of_class(class, lang),
            Answer::ClassTemplate => Self {
                columns: class::template(lang).into_iter().map(Column::new).collect(),
                objects: Vec::new(),
                separator: Separator::Semicolon,
            },
            Answer::Subjects(subjects) if subjects.asked.is_empty() => {
                Self::of(SUBJECTS, &subjects.subjects)
            }
            Answer::Subjects(subjects) => Self::of(SUPPORTED, &subjects.careers),
            Answer::Sources(sources) => Self::of(SOURCES, &sources.catalogues),
            Answer::Export(export) => Self::of_export(export),
            Answer::Check(check) => Self::of(PROBLEMS, &WordedCheck::new(check, lang).problems),
            Answer::Overview(_)
            | Answer::Show(_)
            | Answer::Short(_)
            | Answer::Compare(_)
            | Answer::Fit(_)
            | Answer::Sheet(_)
            | Answer::Imported(_)
            | Answer::Site(_)
            | Answer::New(_)
            | Answer::Schema(_) => return None,
        })
    }

    /// The rows of an answer for people, with headers and fixed values in words. Those of open data
    /// stay as they are, and an empty table is in words already.
    #[must_use]
    pub fn in_words(answer: &Answer, lang: Lang) -> Option<Self> {
        let mut rows = Self::new(answer, lang)?;
        if matches!(answer, Answer::Export(_) | Answer::ClassTemplate) {
            return Some(rows);
        }
        let words = &Messages::new(lang).columns;
        for column in &mut rows.columns {
            if let Some(header) = header(&column.path, words) {
                column.name = header.into();
                column.words = Some(words);
            }
        }
        rows.number_repeated();
        Some(rows)
    }

    fn of(columns: &'static [&'static str], list: &[impl Serialize]) -> Self {
        Self {
            columns: columns.iter().copied().map(Column::new).collect(),
            objects: list.iter().map(json::on_one_line).collect(),
            separator: Separator::Semicolon,
        }
    }

    /// Numbers the columns that a class's table keeps and that are called as one of ours.
    fn number_repeated(&mut self) {
        let ours = self.columns.iter().filter(|column| column.words.is_some());
        let ours: Vec<_> = ours.map(|column| column.name.clone()).collect();
        for (place, column) in self.columns.iter_mut().enumerate() {
            if column.words.is_none() && ours.contains(&column.name) {
                column.name = format!("{} #{}", column.name, place + 1).into();
            }
        }
    }

    /// The cells of each row, in the order of the columns.
    pub(super) fn cells(&self) -> impl Iterator<Item = Vec<Cell>> {
        self.objects.iter().map(|object| {
            let object = serde_json::from_str(object).expect("JSON that was just written");
            let columns = self.columns.iter();
            columns
                .map(|column| Cell::new(&object, column, self.separator))
                .collect()
        })
    }

    /// A row for each career, with columns for the languages of the texts.
    fn of_export(export: &Export) -> Self {
        let languages = export.languages();
        let columns = EXPORTED.iter().flat_map(|(path, spread)| match spread {
            Spread::One => vec![Column::part(path, Part::Whole, None)],
            Spread::Languages => languages
                .iter()
                .map(|lang| Column::part(path, Part::Words(*lang), Some(lang.to_string())))
                .collect(),
            Spread::Interests => Interest::ALL
                .iter()
                .enumerate()
                .map(|(place, interest)| {
                    let letter = interest.letter().to_ascii_lowercase();
                    Column::part(path, Part::Entry(place), Some(letter.to_string()))
                })
                .collect(),
        });
        Self {
            columns: columns.collect(),
            objects: export.careers().iter().map(json::on_one_line).collect(),
            separator: Separator::Bar,
        }
    }

    /// A row for each pupil. The columns that are kept stand after the name.
    fn of_class(answer: &Class, lang: Lang) -> Self {
        let mut rows = Self::of(PUPILS, &WordedClass::new(answer, lang).pupils);
        let kept = answer.kept.iter().map(|header| Column::kept(header));
        rows.columns.splice(2..2, kept);
        rows
    }
}

impl Column {
    /// A column that is called by its path.
    pub(super) fn new(path: &'static str) -> Self {
        Self {
            name: path.into(),
            path: path.split('.').map(Cow::Borrowed).collect(),
            part: Part::Whole,
            words: None,
        }
    }

    /// The text of a value.
    fn text(&self, value: &Value) -> String {
        let key = self.path.last().map_or("", |key| key);
        let word = |words: &ColumnWords| (words.value)(key, value.as_str()?);
        let word = self.words.and_then(word);
        word.map_or_else(|| text(value), str::to_owned)
    }

    /// A column of open data that is called by its path and the name of its part.
    fn part(path: &'static str, part: Part, name: Option<String>) -> Self {
        let names: Vec<_> = path.split('.').map(Cow::Borrowed).collect();
        let name: Vec<_> = names.iter().cloned().chain(name.map(Cow::Owned)).collect();
        Self {
            name: name.join("_").into(),
            path: names,
            part,
            words: None,
        }
    }

    /// A column that a class's table keeps: it is called as it is there, unless a column of ours is
    /// called so.
    fn kept(header: &str) -> Self {
        let name = if PUPILS.contains(&header) {
            format!("columns.{header}")
        } else {
            header.to_owned()
        };
        Self {
            name: name.into(),
            path: vec!["columns".into(), header.to_owned().into()],
            part: Part::Whole,
            words: None,
        }
    }
}

/// The header of the column with a path: of all of it, or of each key.
fn header(path: &[Cow<'static, str>], words: &ColumnWords) -> Option<String> {
    let whole = (words.header)(&path.join(".")).map(str::to_owned);
    whole.or_else(|| {
        let (first, rest) = path.split_first()?;
        let rest = rest
            .iter()
            .map(|key| Some((words.header)(key)?.to_lowercase()));
        let rest: Vec<_> = rest.collect::<Option<_>>()?;
        Some(format!("{}: {}", (words.header)(first)?, rest.join(": ")))
    })
}

impl Cell {
    /// The cell of an object in a column.
    fn new(object: &Value, column: &Column, separator: Separator) -> Self {
        let mut values = vec![object];
        for key in &column.path {
            let next = values
                .into_iter()
                .filter_map(|value| value.get(key.as_ref()));
            values = next.flat_map(entries).collect();
        }
        match column.part {
            Part::Whole => {}
            // An entry that lacks the language keeps its place among the others.
            Part::Words(lang) => {
                let words = |value| words(value, lang);
                values = values.into_iter().map(words).collect();
            }
            Part::Entry(place) => values = values.get(place).copied().into_iter().collect(),
        }
        match values[..] {
            [Value::Number(number)] => Self::Number(number.to_string()),
            _ => Self::Text(separator.join(values.into_iter().map(|value| column.text(value)))),
        }
    }
}

impl Separator {
    fn join(self, texts: impl Iterator<Item = String>) -> String {
        match self {
            Self::Semicolon => texts.collect::<Vec<_>>().join("; "),
            Self::Bar => {
                let texts = texts.map(|text| text.replace('|', "¦"));
                texts.collect::<Vec<_>>().join(" | ")
            }
        }
    }
}

/// The words of a text in a language. A plain string serves every language.
fn words(text: &Value, lang: LanguageCode) -> &Value {
    match text.as_object() {
        Some(words) => words.get(&lang.to_string()).unwrap_or(&Value::Null),
        None => text,
    }
}

/// The entries of a list; another value is its own only entry.
fn entries(value: &Value) -> &[Value] {
    match value.as_array() {
        Some(entries) => entries,
        None => std::slice::from_ref(value),
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn of_text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    #[test]
    fn a_path_goes_through_objects_and_lists() {
        let object = json!({
            "name": "Kimia",
            "majors": 3,
            "share": -0.83,
            "note": null,
            "careers": ["a", "b"],
            "none": [],
            "admission": {"group": "Teknik"},
            "matches": [{"words": ["x", "y"]}, {"words": ["z"]}],
        });
        for (path, cell) in [
            ("name", of_text("Kimia")),
            ("majors", Cell::Number("3".to_owned())),
            ("share", Cell::Number("-0.83".to_owned())),
            ("note", of_text("")),
            ("note.text", of_text("")),
            ("careers", of_text("a; b")),
            ("none", of_text("")),
            ("admission.group", of_text("Teknik")),
            ("matches.words", of_text("x; y; z")),
        ] {
            let column = Column::new(path);
            let found = Cell::new(&object, &column, Separator::Semicolon);
            assert_eq!(found, cell, "{path}");
        }
    }

    #[test]
    fn a_part_is_in_a_column_of_its_own() {
        let object = json!({
            "title": {"id": "Koki", "en": "Chef"},
            "tools": ["Wajan", {"id": "Pisau"}, {"en": "a|b"}],
            "none": null,
            "scores": [1.5, 2.25],
        });
        let [id, en] = Lang::ALL.map(|lang| Part::Words(lang.into()));
        for (path, part, cell) in [
            ("title", id, of_text("Koki")),
            ("title", en, of_text("Chef")),
            ("tools", id, of_text("Wajan | Pisau | ")),
            ("tools", en, of_text("Wajan |  | a¦b")),
            ("none", en, of_text("")),
            ("scores", Part::Entry(1), Cell::Number("2.25".to_owned())),
            ("scores", Part::Entry(2), of_text("")),
        ] {
            let column = Column::part(path, part, None);
            let found = Cell::new(&object, &column, Separator::Bar);
            assert_eq!(found, cell, "{path} {part:?}");
        }
    }
}
