//! The table of rules, and the sentences of profiles that almost say one of them.
//!
//! A rule that several profiles cite, such as the licence of health workers, is worded once, in
//! `wordings.toml`, with its source. A profile uses the sentence as it is, so that one law has one
//! wording.

use std::collections::{BTreeMap, BTreeSet};

use super::diagnostic::{Finding, Problem};
use super::reader::{self, Reader};
use crate::contents::Named;
use crate::profile::Date;
use crate::sorting;
use crate::text::{Lang, Text};
use crate::words::split;

/// A rule, as profiles word it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// One sentence or two.
    pub text: Text,
    /// A source that anyone can open.
    pub source: String,
    /// The day on which it was checked.
    pub checked: Date,
}

/// The share of the words of two sentences, of those that either has, with which one is a variant of
/// the other.
const NEAR: f64 = 0.6;
/// The fewest different words of a sentence that can be a variant: shorter ones are alike by chance.
const FEWEST_WORDS: usize = 6;

/// Reads `wordings.toml`: `[key]` with `id`, `en`, `source` and `checked`.
pub fn read(source: &str) -> Result<Named<Wording>, Vec<Finding>> {
    reader::read(source, |table| {
        Some(table.entries(|table, _, value| {
            table.as_table(value, |rule| {
                let text = rule.wording();
                let source = rule.required("source", Reader::string);
                let day = |year, month, day| Date { year, month, day };
                let checked = rule.required("checked", |rule, key| rule.date(key, day));
                Some(Wording {
                    text: text?,
                    source: source?,
                    checked: checked?,
                })
            })
        }))
    })
}

/// The sentences of the rules, by the words in them.
pub struct Sentences<'w> {
    sentences: Vec<Sentence<'w>>,
    /// The positions of the sentences that have a word.
    having: BTreeMap<String, Vec<usize>>,
}

struct Sentence<'w> {
    key: &'w str,
    lang: Lang,
    text: &'w str,
    words: usize,
}

impl<'w> Sentences<'w> {
    /// The sentences of some rules.
    #[must_use]
    pub fn new(wordings: &'w Named<Wording>) -> Self {
        let mut all = Self {
            sentences: Vec::new(),
            having: BTreeMap::new(),
        };
        for (key, wording) in wordings {
            for (lang, text) in by_language(&wording.text) {
                for sentence in sentences(text) {
                    all.push(key, lang, sentence);
                }
            }
        }
        all
    }

    fn push(&mut self, key: &'w str, lang: Lang, text: &'w str) {
        let words = words(text);
        let position = self.sentences.len();
        self.sentences.push(Sentence {
            key,
            lang,
            text,
            words: words.len(),
        });
        for word in words {
            self.having.entry(word).or_default().push(position);
        }
    }

    /// The problem of a text that almost has the sentence of a rule, if there is one.
    #[must_use]
    pub fn near(&self, text: &Text) -> Option<Problem> {
        let mut texts = by_language(text).into_iter();
        texts.find_map(|(lang, text)| {
            let mut sentences = sentences(text);
            sentences.find_map(|sentence| self.nearly(lang, sentence))
        })
    }

    fn nearly(&self, lang: Lang, text: &str) -> Option<Problem> {
        let words = words(text);
        if words.len() < FEWEST_WORDS {
            return None;
        }
        let mut shared = BTreeMap::new();
        for having in words.iter().filter_map(|word| self.having.get(word)) {
            for &position in having {
                *shared.entry(position).or_insert(0) += 1;
            }
        }
        let of_lang = shared
            .into_iter()
            .map(|(position, shared)| (&self.sentences[position], shared))
            .filter(|(sentence, _)| sentence.lang == lang);
        let mut near = of_lang
            .filter(|(sentence, shared)| share(*shared, words.len(), sentence.words) >= NEAR)
            .map(|(sentence, _)| sentence)
            .peekable();
        let key = near.peek()?.key.to_owned();
        let is_cited = near.any(|sentence| sentence.text == text);
        (!is_cited).then_some(Problem::NearWording(key))
    }
}

/// The share of the words that two sentences have in common, of those that either has.
fn share(shared: usize, one: usize, other: usize) -> f64 {
    let [shared, either] =
        [shared, one + other - shared].map(|n| f64::from(u32::try_from(n).unwrap_or(u32::MAX)));
    shared / either
}

fn words(text: &str) -> BTreeSet<String> {
    sorting::set(split(text))
}

/// The sentences of a text, each with its full stop.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let end = rest
            .match_indices(['.', '!', '?'])
            .map(|(at, mark)| at + mark.len())
            .find(|end| rest[*end..].starts_with(' '))
            .unwrap_or(rest.len());
        let (sentence, after) = rest.split_at(end);
        rest = after.trim_start();
        (!sentence.is_empty()).then_some(sentence)
    })
}

fn by_language(text: &Text) -> Vec<(Lang, &str)> {
    match text {
        Text::Id(id) => vec![(Lang::Id, id)],
        Text::En(en) => vec![(Lang::En, en)],
        Text::Both { id, en } => vec![(Lang::Id, id), (Lang::En, en)],
        Text::Same(_) | Text::Other { .. } => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULE: &str = r#"
[str-sip]
id = "Kamu perlu STR yang berlaku seumur hidup dan SIP di tempat praktik. Lihat laman Kemenkes."
en = "You need an STR, valid for life, and an SIP at your place of work. See the ministry."
source = "UU 17/2023"
checked = 2026-11-27
"#;

    fn near(id: &str) -> Option<Problem> {
        let wordings = read(RULE).expect("a table");
        let text = Text::Id(id.to_owned());
        Sentences::new(&wordings).near(&text)
    }

    #[test]
    fn a_sentence_that_almost_is_a_rule_is_reported() {
        let variant =
            "Sesudah lulus kamu perlu STR yang berlaku seumur hidup dan SIP di tempat praktik.";
        assert_eq!(
            near(variant),
            Some(Problem::NearWording("str-sip".to_owned()))
        );
    }

    #[test]
    fn a_rule_as_it_is_and_another_sentence_are_fine() {
        for fine in [
            "Kuliah dulu. Kamu perlu STR yang berlaku seumur hidup dan SIP di tempat praktik.",
            "Kamu perlu kaki yang kuat dan telinga yang sabar di tempat praktik.",
            "Lihat laman.",
        ] {
            assert_eq!(near(fine), None, "{fine}");
        }
    }

    #[test]
    fn a_rule_has_a_source_and_a_day() {
        let findings = read("[a]\nid = \"b\"\nen = \"c\"\n").expect_err("no source");
        let problems: Vec<_> = findings
            .into_iter()
            .map(|finding| finding.problem)
            .collect();
        assert_eq!(
            problems,
            [
                Problem::MissingKey("source"),
                Problem::MissingKey("checked")
            ]
        );
    }
}
