//! The search index: which words occur in which careers, and how much they say there.
//!
//! Ranking is BM25F, Robertson, Zaragoza & Taylor, *Simple BM25 extension to multiple weighted fields* (CIKM 2004): the
//! frequencies of a term in the parts of a profile are weighted and normalised by the parts' lengths before they are
//! added up, here; search then lets the sum saturate and weighs it by how rare the term is.

use std::collections::HashMap;

use super::Writer;
use super::records::{Part, Place, Posting, Postings, Terms};
use crate::profile::SearchedParts;
use crate::text::{Lang, Text};
use crate::words::{is_stop_word, roots, split};

/// How many parts of a profile are searched.
const PARTS: usize = Part::ALL.len();
/// How much a word in each part says of a career, in the order of `Part`.
const WEIGHTS: [f64; PARTS] = [6.0, 5.0, 3.0, 3.0, 2.0, 1.0, 0.7, 1.0, 0.7];
/// How far a long part makes its words say less, from 0 (not at all) to 1 (in proportion): BM25F's *b*.
const LENGTH: f64 = 0.5;

/// Words, their careers and how they are written, gathered career by career.
#[derive(Default)]
pub struct Index {
    vocabulary: Vocabulary,
    careers: Vec<Vec<Word>>,
}

/// A word in a place.
struct Word {
    place: Place,
    /// The position in the vocabulary.
    form: usize,
}

impl Index {
    /// Adds the next career.
    pub fn push(&mut self, parts: &SearchedParts) {
        let SearchedParts {
            title,
            aliases,
            focus,
            tools,
            summary,
            duties,
            suited,
            majors,
            companies,
        } = parts;
        let vocabulary = &mut self.vocabulary;
        let mut words = Vec::new();
        let mut push = |place, text: &str, langs| {
            let forms = split(text)
                .into_iter()
                .filter_map(|word| vocabulary.form(word, langs));
            words.extend(forms.map(|form| Word { place, form }));
        };
        let mut names = |part, names: &[String]| {
            for (item, name) in names.iter().enumerate() {
                push(Place { part, item }, name, &Lang::ALL);
            }
        };
        names(Part::Aliases, aliases);
        names(Part::Tools, tools);
        names(Part::Majors, majors);
        names(Part::Companies, companies);
        let mut texts = |part, texts: &[Text]| {
            for (item, text) in texts.iter().enumerate() {
                for (langs, wording) in written(text) {
                    push(Place { part, item }, wording, langs);
                }
            }
        };
        texts(Part::Title, std::slice::from_ref(title));
        texts(Part::Focus, focus);
        texts(Part::Summary, std::slice::from_ref(summary));
        texts(Part::Duties, duties);
        texts(Part::Suited, suited);
        self.careers.push(words);
    }

    /// Writes the tables of terms and postings.
    pub fn write(&self, writer: &mut Writer) {
        let average = self.average_lengths();
        let Vocabulary { forms, terms, .. } = &self.vocabulary;
        // How each term is written first, and the careers that it occurs in.
        let mut index: Vec<(&str, Vec<Posting>)> = terms.iter().map(|_| ("", Vec::new())).collect();
        let mut weights: Vec<Option<(f64, Place)>> = vec![None; terms.len()];
        for (career, words) in self.careers.iter().enumerate() {
            let lengths = lengths(words);
            let mut present = Vec::new();
            for word in words {
                let part = word.place.part as usize;
                let norm = 1.0 + LENGTH * (lengths[part] / average[part] - 1.0);
                let form = &forms[word.form];
                for &term in &form.terms {
                    if let Some((weight, place)) = &mut weights[term] {
                        *weight += WEIGHTS[part] / norm;
                        *place = (*place).min(word.place);
                    } else {
                        weights[term] = Some((WEIGHTS[part] / norm, word.place));
                        present.push((term, form.written.as_str()));
                    }
                }
            }
            for (term, written) in present {
                let (first, careers) = &mut index[term];
                if careers.is_empty() {
                    *first = written;
                }
                if let Some((weight, place)) = weights[term].take() {
                    careers.push(Posting {
                        career,
                        weight: rounded(weight * 100.0),
                        place,
                    });
                }
            }
        }
        let mut map = fst::MapBuilder::memory();
        let mut sorted: Vec<_> = terms.iter().collect();
        sorted.sort_unstable();
        for (position, (term, &at)) in sorted.into_iter().enumerate() {
            map.insert(term, position as u64)
                .expect("the terms are in order");
            let (word, careers) = std::mem::take(&mut index[at]);
            let rarity = rarity(careers.len(), self.careers.len());
            let word = Some(word).filter(|word| word != term);
            writer.push(&Postings {
                word,
                rarity,
                careers,
            });
        }
        let map = map.into_inner().expect("memory takes everything");
        writer.push(&Terms {
            rarest: rarity(1, self.careers.len()),
            map: &map,
        });
    }

    /// How many words a part has, on average.
    fn average_lengths(&self) -> [f64; PARTS] {
        let mut sums = [0.0; PARTS];
        for words in &self.careers {
            lengths(words)
                .iter()
                .zip(&mut sums)
                .for_each(|(length, sum)| *sum += length);
        }
        sums.map(|sum| {
            (sum / f64::from(u32::try_from(self.careers.len()).unwrap_or(u32::MAX))).max(1.0)
        })
    }
}

/// Every word once: the same few thousand make up most of a catalogue, and to stem one takes long.
#[derive(Default)]
struct Vocabulary {
    forms: Vec<Form>,
    /// The positions of forms by word, for each choice of languages; `None` for a word that search passes over.
    known: HashMap<&'static [Lang], HashMap<String, Option<usize>>>,
    /// What words are looked up by, and a number for each.
    terms: HashMap<String, usize>,
}

/// A word as it is written, and the numbers of its terms.
struct Form {
    written: String,
    terms: Vec<usize>,
}

impl Vocabulary {
    /// The position of a word in a text of some languages, unless search passes it over.
    fn form(&mut self, word: String, langs: &'static [Lang]) -> Option<usize> {
        let known = self.known.entry(langs).or_default();
        if let Some(form) = known.get(&word) {
            return *form;
        }
        let form = (!is_stop_word(&word)).then_some(self.forms.len());
        known.insert(word.clone(), form);
        if form.is_some() {
            let mut terms: Vec<String> =
                langs.iter().flat_map(|&lang| roots(&word, lang)).collect();
            // A name is looked up as it is, too: nobody inflects `Kubernetes`.
            if langs.len() > 1 {
                terms.push(word.clone());
            }
            terms.sort_unstable();
            terms.dedup();
            let terms = terms.into_iter().map(|term| self.number(term)).collect();
            self.forms.push(Form {
                written: word,
                terms,
            });
        }
        form
    }

    fn number(&mut self, term: String) -> usize {
        let next = self.terms.len();
        *self.terms.entry(term).or_insert(next)
    }
}

/// The wordings of a text, each with the languages that it is in.
fn written(text: &Text) -> Vec<(&'static [Lang], &str)> {
    match text {
        Text::Same(both) => vec![(&Lang::ALL, both)],
        Text::Id(id) => vec![(&[Lang::Id], id)],
        Text::En(en) => vec![(&[Lang::En], en)],
        Text::Both { id, en } => vec![(&[Lang::Id], id), (&[Lang::En], en)],
    }
}

/// `ln(1 + (N − n + ½) / (n + ½))` in thousandths, for a term that `n` of `N` careers have.
fn rarity(having: usize, all: usize) -> u16 {
    let [having, all] = [having, all].map(|n| f64::from(u32::try_from(n).unwrap_or(u32::MAX)));
    rounded(libm::log(1.0 + (all - having + 0.5) / (having + 0.5)) * 1000.0)
}

fn lengths(words: &[Word]) -> [f64; PARTS] {
    let mut lengths = [0.0; PARTS];
    for word in words {
        lengths[word.place.part as usize] += 1.0;
    }
    lengths
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to the range of the type"
)]
fn rounded(number: f64) -> u16 {
    number.round().clamp(1.0, f64::from(u16::MAX)) as u16
}
