//! Reads a TOML document key by key, so that one pass finds every problem and its place.

use std::borrow::Cow;
use std::ops::Range;

use hashbrown::HashSet;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::diagnostic::{Finding, MOST_TOLD, Problem, ValueType};
use super::syntax::parse;
use crate::sorting;
use crate::suggest::nearest;
use crate::text::Text;

/// Parses `source` and reads its values with `read`. Every key that `read` doesn't ask for is
/// reported as unknown.
///
/// # Errors
/// All problems, in the order of the text.
pub fn read<T>(
    source: &str,
    read: impl FnOnce(&mut Reader<'_, '_>) -> Option<T>,
) -> Result<T, Vec<Finding>> {
    match read_as_far(source, read) {
        (Some(read), findings) if findings.is_empty() => Ok(read),
        (_, findings) => Err(findings),
    }
}

/// Does the same as [`read`], but returns the value even if there are problems elsewhere. If the
/// syntax is wrong, nothing is read.
pub fn read_as_far<T>(
    source: &str,
    read: impl FnOnce(&mut Reader<'_, '_>) -> Option<T>,
) -> (Option<T>, Vec<Finding>) {
    let (table, mut findings) = parse(source);
    let mut value = None;
    if findings.is_empty() {
        let mut reader = Reader::new(table.get_ref(), 0..0, &mut findings);
        value = read(&mut reader);
        reader.finish();
    }
    (value, in_order(findings))
}

fn in_order(mut findings: Vec<Finding>) -> Vec<Finding> {
    sorting::by_key(&mut findings, |finding| finding.span.start);
    findings
}

/// The entries of a table in the order of the text.
fn entries_in_order<'t, 'i>(
    table: &'t DeTable<'i>,
) -> Vec<(&'t Spanned<Cow<'i, str>>, &'t Spanned<DeValue<'i>>)> {
    let mut entries: Vec<_> = table.iter().collect();
    sorting::by_key(&mut entries, |(key, _)| key.span().start);
    entries
}

/// A number from 0 to 655.35, rounded to hundredths.
fn hundredths(value: &DeValue<'_>) -> Option<u16> {
    let number = match (value.as_integer(), value.as_float()) {
        (Some(integer), _) => integer.as_str().parse::<f64>(),
        (None, Some(float)) => float.as_str().parse(),
        (None, None) => return None,
    };
    let rounded = (number.ok()? * 100.0).round();
    let is_in_range = (0.0..=f64::from(u16::MAX)).contains(&rounded);
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "in the range of the type"
    )]
    is_in_range.then_some(rounded as u16)
}

/// A step from a table or a list to one of its values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathStep {
    /// The value of a key.
    Key(&'static str),
    /// The entry at a position, from 0.
    Item(usize),
}

/// The span in `source` of the value at the end of `path`; `0..0` if there is no such value.
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

/// The keys of the table at the end of `path`, in the order of the text; none if there is no such
/// table.
#[must_use]
pub fn entry_names(source: &str, path: &[&str]) -> Vec<String> {
    let (root, _) = DeTable::parse_recoverable(source);
    let table = path.iter().try_fold(root.get_ref(), |table, key| {
        table.get(*key).and_then(|value| value.get_ref().as_table())
    });
    let entries = table.map(entries_in_order).into_iter().flatten();
    entries.map(|(key, _)| key.get_ref().to_string()).collect()
}

/// Reads one table, and remembers the keys that it was asked for.
pub struct Reader<'t, 'i> {
    table: &'t DeTable<'i>,
    span: Range<usize>,
    /// The keys that it was asked for; `None` if the keys of the table are names.
    known_keys: Option<Vec<&'static str>>,
    findings: &'t mut Vec<Finding>,
}

impl<'t, 'i> Reader<'t, 'i> {
    fn new(table: &'t DeTable<'i>, span: Range<usize>, findings: &'t mut Vec<Finding>) -> Self {
        Self {
            table,
            span,
            known_keys: Some(Vec::new()),
            findings,
        }
    }

    /// Reads the required value of `key` by one of the methods below:
    /// `r.required("title", Reader::text)`.
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

    /// True if the table has a key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// True if the value of a key is a string.
    #[must_use]
    pub fn has_string(&self, key: &str) -> bool {
        let value = self.table.get(key);
        value.is_some_and(|value| value.get_ref().is_str())
    }

    /// Reads a text: a string, or a table with `id`, `en` or both.
    pub fn text(&mut self, key: &'static str) -> Option<Text> {
        let value = self.take(key)?;
        self.as_text(value)
    }

    /// Reads a list of texts.
    pub fn texts(&mut self, key: &'static str) -> Vec<Text> {
        self.list(key, Self::as_text)
    }

    /// Reads a list of texts; none may be there twice.
    pub fn distinct_texts(&mut self, key: &'static str) -> Vec<Text> {
        let mut seen = HashSet::new();
        self.list(key, |reader, value| {
            let text = reader.as_text(value)?;
            if !seen.insert(text.clone()) {
                let words = text.wordings().next().unwrap_or_default().to_owned();
                reader.report(value.span(), Problem::Repeated(words));
            }
            Some(text)
        })
    }

    /// Reads a string.
    pub fn string(&mut self, key: &'static str) -> Option<String> {
        let value = self.take(key)?;
        self.as_string(value)
    }

    /// Reads a list of strings; none may be there twice.
    pub fn strings(&mut self, key: &'static str) -> Vec<String> {
        self.take(key)
            .map(|value| self.as_strings(value))
            .unwrap_or_default()
    }

    /// Reads a string that `parse` accepts; reports `problem` if it doesn't.
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

    /// Reads a list of strings that `parse` accepts; reports `problem` for each of the others.
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

    /// Reads a whole number that `parse` accepts; reports `problem` if it doesn't.
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

    /// Reads a list of numbers, in hundredths, that `parse` accepts; reports `problem` if it doesn't.
    pub fn hundredths<T, const N: usize>(
        &mut self,
        key: &'static str,
        parse: impl Fn([u16; N]) -> Option<T>,
        problem: Problem,
    ) -> Option<T> {
        let value = self.take(key)?;
        self.as_hundredths(value, parse, problem)
    }

    /// Reads a value as a list of numbers, in hundredths, that `parse` accepts.
    pub fn as_hundredths<T, const N: usize>(
        &mut self,
        value: &Spanned<DeValue<'i>>,
        parse: impl Fn([u16; N]) -> Option<T>,
        problem: Problem,
    ) -> Option<T> {
        let numbers = value.get_ref().as_array().and_then(|list| {
            let numbers = list.iter().map(|number| hundredths(number.get_ref()));
            numbers.collect::<Option<Vec<_>>>()
        });
        let numbers = numbers.and_then(|numbers| <[u16; N]>::try_from(numbers).ok());
        self.or_report(numbers.and_then(parse), value, || problem)
    }

    /// Reads a date without a time, which `date` makes of its year, month and day.
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

    /// Reads a table by `read`.
    pub fn table<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Reader<'_, 'i>) -> Option<T>,
    ) -> Option<T> {
        let value = self.take(key)?;
        self.as_table(value, read)
    }

    /// Reads a list of tables, each by `read`.
    pub fn tables<T>(
        &mut self,
        key: &'static str,
        read: impl Fn(&mut Reader<'_, 'i>) -> Option<T>,
    ) -> Vec<T> {
        let Some(value) = self.take(key) else {
            return Vec::new();
        };
        self.as_list_of(ValueType::Tables, value, |reader, value| {
            reader.as_table(value, &read)
        })
    }

    /// Reads every entry of a table whose keys are names, in the order of the text. `read` gets the
    /// name and the value of each.
    pub fn entries<T>(
        &mut self,
        read: impl Fn(&mut Self, &str, &'t Spanned<DeValue<'i>>) -> Option<T>,
    ) -> Vec<(String, T)> {
        self.known_keys = None;
        entries_in_order(self.table)
            .into_iter()
            .filter_map(|(key, value)| {
                Some((key.get_ref().to_string(), read(self, key.get_ref(), value)?))
            })
            .collect()
    }

    /// Reads a value as a text: a string, or a table with `id`, `en` or both.
    pub fn as_text(&mut self, value: &'t Spanned<DeValue<'i>>) -> Option<Text> {
        if value.get_ref().is_str() {
            return self.as_string(value).map(Text::Same);
        }
        if !value.get_ref().is_table() {
            return self.or_report(None, value, || Problem::WrongType(ValueType::Text));
        }
        #[allow(
            clippy::redundant_closure_for_method_calls,
            reason = "the method itself is of one lifetime, and any is asked for"
        )]
        self.as_table(value, |table| table.wording())
    }

    /// Reads the keys `id` and `en` of the table itself as a text.
    pub fn wording(&mut self) -> Option<Text> {
        let text = match (self.string("id"), self.string("en")) {
            (Some(id), Some(en)) => Some(Text::Both { id, en }),
            (Some(id), None) => Some(Text::Id(id)),
            (None, Some(en)) => Some(Text::En(en)),
            (None, None) => None,
        };
        if self.table.is_empty() {
            self.report(self.span.clone(), Problem::Blank);
        }
        text
    }

    /// True if a value is a table.
    #[must_use]
    pub fn is_table(value: &Spanned<DeValue<'i>>) -> bool {
        value.get_ref().is_table()
    }

    /// Reads a value as a string that isn't all spaces.
    pub fn as_string(&mut self, value: &Spanned<DeValue<'i>>) -> Option<String> {
        let string = self.or_report(value.get_ref().as_str(), value, || {
            Problem::WrongType(ValueType::String)
        })?;
        let string = (!string.trim().is_empty()).then(|| string.to_owned());
        self.or_report(string, value, || Problem::Blank)
    }

    /// Reads a value as a table, by `read`.
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

    /// Reads a value as a list of strings; none may be there twice.
    pub fn as_strings(&mut self, value: &'t Spanned<DeValue<'i>>) -> Vec<String> {
        let mut seen = HashSet::new();
        self.as_list(value, |reader, value| {
            let string = reader.as_string(value)?;
            if !seen.insert(string.clone()) {
                reader.report(value.span(), Problem::Repeated(string.clone()));
            }
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
        read: impl FnMut(&mut Self, &'t Spanned<DeValue<'i>>) -> Option<T>,
    ) -> Vec<T> {
        self.as_list_of(ValueType::List, value, read)
    }

    fn as_list_of<T>(
        &mut self,
        kind: ValueType,
        value: &'t Spanned<DeValue<'i>>,
        mut read: impl FnMut(&mut Self, &'t Spanned<DeValue<'i>>) -> Option<T>,
    ) -> Vec<T> {
        let list = self.or_report(value.get_ref().as_array(), value, || {
            Problem::WrongType(kind)
        });
        list.into_iter()
            .flat_map(|list| list.iter())
            .filter_map(|value| read(self, value))
            .collect()
    }

    fn take(&mut self, key: &'static str) -> Option<&'t Spanned<DeValue<'i>>> {
        if let Some(known_keys) = &mut self.known_keys {
            known_keys.push(key);
        }
        self.table.get(key)
    }

    /// Returns `read`; if it is `None`, reports `problem` at the value.
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
        let Some(known_keys) = self.known_keys else {
            return;
        };
        for key in self.table.keys() {
            let (span, key) = (key.span(), key.get_ref());
            if !known_keys.contains(&key.as_ref()) {
                let is_told = self.findings.len() < MOST_TOLD;
                let known = known_keys.iter().copied().filter(|_| is_told);
                let nearest = nearest(key, known).first().map(|&known| known.to_owned());
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
