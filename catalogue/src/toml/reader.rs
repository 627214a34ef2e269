//! A TOML document read key by key, so that one pass finds every problem and knows its place.

use std::borrow::Cow;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::diagnostic::{Finding, Problem, ValueType};
use crate::suggest::nearest;
use crate::text::Text;

/// Parses `source` and lets `read` take what it needs; whatever `read` didn't ask for is an unknown key.
///
/// # Errors
/// Everything that is wrong, in the order of the text.
pub fn read<T>(
    source: &str,
    read: impl FnOnce(&mut Reader<'_, '_>) -> Option<T>,
) -> Result<T, Vec<Finding>> {
    match read_as_far(source, read) {
        (Some(read), findings) if findings.is_empty() => Ok(read),
        (_, findings) => Err(findings),
    }
}

/// As [`read`], and what could be read although something is wrong elsewhere. With wrong syntax nothing is read.
pub fn read_as_far<T>(
    source: &str,
    read: impl FnOnce(&mut Reader<'_, '_>) -> Option<T>,
) -> (Option<T>, Vec<Finding>) {
    let (table, mut findings) = parse(source);
    let mut found = None;
    if findings.is_empty() {
        let mut reader = Reader::new(table.get_ref(), 0..0, &mut findings);
        found = read(&mut reader);
        reader.finish();
    }
    (found, in_order(findings))
}

/// The document, and what is wrong with it as TOML.
fn parse(source: &str) -> (Spanned<DeTable<'_>>, Vec<Finding>) {
    let (table, errors) = DeTable::parse_recoverable(source);
    (
        table,
        errors.iter().map(|error| syntax(source, error)).collect(),
    )
}

fn in_order(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_unstable_by_key(|finding| finding.span.start);
    findings
}

/// The entries of a table in the order of the text.
fn in_text<'t, 'i>(
    table: &'t DeTable<'i>,
) -> Vec<(&'t Spanned<Cow<'i, str>>, &'t Spanned<DeValue<'i>>)> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_unstable_by_key(|(key, _)| key.span().start);
    entries
}

fn syntax(source: &str, error: &toml::de::Error) -> Finding {
    let span = error.span().unwrap_or(source.len()..source.len());
    Finding {
        span,
        problem: Problem::Syntax(error.message().to_owned()),
    }
}

/// A step from a table or a list to what it holds.
#[derive(Clone, Copy, Debug)]
pub enum PathStep {
    /// The value of a key.
    Key(&'static str),
    /// The entry at a position, from 0.
    Item(usize),
}

/// Where the value at the end of `path` stands in `source`; the beginning if there is none.
#[must_use]
pub fn place(source: &str, path: &[PathStep]) -> Range<usize> {
    let (table, _) = DeTable::parse_recoverable(source);
    let span = table.span();
    let root = Spanned::new(span, DeValue::Table(table.into_inner()));
    let found = path.iter().try_fold(&root, |value, step| match step {
        PathStep::Key(key) => value.get_ref().get(*key),
        PathStep::Item(index) => value.get_ref().get(*index),
    });
    found.map_or(0..0, Spanned::span)
}

/// Reads one table; remembers what was asked for.
pub struct Reader<'t, 'i> {
    table: &'t DeTable<'i>,
    span: Range<usize>,
    /// The keys asked for; none once the table turned out to hold names instead of keys.
    asked: Option<Vec<&'static str>>,
    findings: &'t mut Vec<Finding>,
}

impl<'t, 'i> Reader<'t, 'i> {
    fn new(table: &'t DeTable<'i>, span: Range<usize>, findings: &'t mut Vec<Finding>) -> Self {
        Self {
            table,
            span,
            asked: Some(Vec::new()),
            findings,
        }
    }

    /// The required value of `key`, read by one of the methods below: `r.required("title", Reader::text)`.
    pub fn required<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Self, &'static str) -> Option<T>,
    ) -> Option<T> {
        if !self.table.contains_key(key) {
            self.report(self.span.clone(), Problem::MissingKey(key));
        }
        read(self, key)
    }

    /// Whether the table has a key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// A text in two languages.
    pub fn text(&mut self, key: &'static str) -> Option<Text> {
        let value = self.take(key)?;
        self.as_text(value)
    }

    /// A list of texts.
    pub fn texts(&mut self, key: &'static str) -> Vec<Text> {
        self.list(key, Self::as_text)
    }

    /// A string.
    pub fn string(&mut self, key: &'static str) -> Option<String> {
        let value = self.take(key)?;
        self.as_string(value)
    }

    /// A list of different strings.
    pub fn strings(&mut self, key: &'static str) -> Vec<String> {
        self.take(key)
            .map(|value| self.as_strings(value))
            .unwrap_or_default()
    }

    /// A string that means something to `parse`.
    pub fn parsed<T>(
        &mut self,
        key: &'static str,
        parse: impl Fn(&str) -> Option<T>,
        problem: impl Fn(String) -> Problem,
    ) -> Option<T> {
        let value = self.take(key)?;
        let string = self.as_string(value)?;
        self.or_report(parse(&string), value, || problem(string))
    }

    /// A list of different strings that mean something to `parse`.
    pub fn parsed_list<T>(
        &mut self,
        key: &'static str,
        parse: impl Fn(&str) -> Option<T>,
        problem: impl Fn(String) -> Problem,
    ) -> Vec<T> {
        self.list(key, |reader, value| {
            let string = reader.as_string(value)?;
            reader.or_report(parse(&string), value, || problem(string))
        })
    }

    /// A whole number that means something to `parse`.
    pub fn number<T>(
        &mut self,
        key: &'static str,
        parse: impl Fn(i64) -> Option<T>,
        problem: Problem,
    ) -> Option<T> {
        let value = self.take(key)?;
        let number = value
            .get_ref()
            .as_integer()
            .and_then(|n| i64::from_str_radix(n.as_str(), n.radix()).ok());
        self.or_report(number.and_then(parse), value, || problem)
    }

    /// A date without a time, made of its year, month and day.
    pub fn date<T>(&mut self, key: &'static str, date: impl Fn(u16, u8, u8) -> T) -> Option<T> {
        let value = self.take(key)?;
        let datetime = value
            .get_ref()
            .as_datetime()
            .filter(|datetime| datetime.time.is_none());
        let read = datetime.and_then(|datetime| datetime.date);
        let date = read.map(|read| date(read.year, read.month, read.day));
        self.or_report(date, value, || Problem::WrongType(ValueType::Date))
    }

    /// A table, read by `read`.
    pub fn table<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Reader<'_, 'i>) -> Option<T>,
    ) -> Option<T> {
        let value = self.take(key)?;
        self.as_table(value, read)
    }

    /// A list of tables, each read by `read`.
    pub fn tables<T>(
        &mut self,
        key: &'static str,
        read: impl Fn(&mut Reader<'_, 'i>) -> Option<T>,
    ) -> Vec<T> {
        self.list(key, |reader, value| reader.as_table(value, &read))
    }

    /// Every entry of a table whose keys are names, in the order of the text: each read by `read` from its name and
    /// value.
    pub fn entries<T>(
        &mut self,
        read: impl Fn(&mut Self, &str, &'t Spanned<DeValue<'i>>) -> Option<T>,
    ) -> Vec<(String, T)> {
        self.asked = None;
        in_text(self.table)
            .into_iter()
            .filter_map(|(key, value)| {
                Some((key.get_ref().to_string(), read(self, key.get_ref(), value)?))
            })
            .collect()
    }

    /// Reads a value as a text in two languages.
    pub fn as_text(&mut self, value: &'t Spanned<DeValue<'i>>) -> Option<Text> {
        if value.get_ref().is_str() {
            return self.as_string(value).map(Text::Same);
        }
        if !value.get_ref().is_table() {
            return self.or_report(None, value, || Problem::WrongType(ValueType::Text));
        }
        self.as_table(value, |words| {
            let (id, en) = (words.string("id"), words.string("en"));
            let text = match (id, en) {
                (Some(id), Some(en)) => Some(Text::Both { id, en }),
                (Some(id), None) => Some(Text::Id(id)),
                (None, Some(en)) => Some(Text::En(en)),
                (None, None) => None,
            };
            if words.table.is_empty() {
                words.report(words.span.clone(), Problem::Blank);
            }
            text
        })
    }

    /// Reads a value as a string that holds more than spaces.
    pub fn as_string(&mut self, value: &Spanned<DeValue<'i>>) -> Option<String> {
        let string = self.or_report(value.get_ref().as_str(), value, || {
            Problem::WrongType(ValueType::String)
        })?;
        let string = (!string.trim().is_empty()).then(|| string.to_owned());
        self.or_report(string, value, || Problem::Blank)
    }

    /// Reads a value as a table.
    pub fn as_table<T>(
        &mut self,
        value: &'t Spanned<DeValue<'i>>,
        read: impl FnOnce(&mut Reader<'_, 'i>) -> Option<T>,
    ) -> Option<T> {
        let table = self.or_report(value.get_ref().as_table(), value, || {
            Problem::WrongType(ValueType::Table)
        })?;
        let mut reader = Reader::new(table, value.span(), self.findings);
        let read = read(&mut reader);
        reader.finish();
        read
    }

    /// Reads a value as a list of different strings.
    pub fn as_strings(&mut self, value: &'t Spanned<DeValue<'i>>) -> Vec<String> {
        let mut seen = Vec::new();
        self.as_list(value, |reader, value| {
            let string = reader.as_string(value)?;
            if seen.contains(&string) {
                reader.report(value.span(), Problem::Repeated(string.clone()));
            }
            seen.push(string.clone());
            Some(string)
        })
    }

    fn list<T>(
        &mut self,
        key: &'static str,
        read: impl FnMut(&mut Self, &'t Spanned<DeValue<'i>>) -> Option<T>,
    ) -> Vec<T> {
        self.take(key)
            .map(|value| self.as_list(value, read))
            .unwrap_or_default()
    }

    fn as_list<T>(
        &mut self,
        value: &'t Spanned<DeValue<'i>>,
        mut read: impl FnMut(&mut Self, &'t Spanned<DeValue<'i>>) -> Option<T>,
    ) -> Vec<T> {
        let list = self.or_report(value.get_ref().as_array(), value, || {
            Problem::WrongType(ValueType::List)
        });
        list.into_iter()
            .flat_map(|list| list.iter())
            .filter_map(|value| read(self, value))
            .collect()
    }

    fn take(&mut self, key: &'static str) -> Option<&'t Spanned<DeValue<'i>>> {
        if let Some(asked) = &mut self.asked {
            asked.push(key);
        }
        self.table.get(key)
    }

    /// Complains about a value that could not be read.
    pub fn or_report<T>(
        &mut self,
        read: Option<T>,
        value: &Spanned<DeValue<'i>>,
        problem: impl FnOnce() -> Problem,
    ) -> Option<T> {
        if read.is_none() {
            self.report(value.span(), problem());
        }
        read
    }

    fn report(&mut self, span: Range<usize>, problem: Problem) {
        self.findings.push(Finding { span, problem });
    }

    fn finish(self) {
        let Some(asked) = self.asked else { return };
        for key in self.table.keys() {
            let (span, key) = (key.span(), key.get_ref());
            if !asked.contains(&key.as_ref()) {
                let nearest = nearest(key, asked.iter().copied())
                    .first()
                    .map(|&known| known.to_owned());
                self.findings.push(Finding {
                    span,
                    problem: Problem::UnknownKey {
                        key: key.to_string(),
                        nearest,
                    },
                });
            }
        }
    }
}
