//! The search index: which words occur in which careers, and how much they say there.
//!
//! Ranking is BM25F, Robertson, Zaragoza & Taylor, *Simple BM25 extension to multiple weighted fields* (CIKM 2004): the
//! frequencies of a term in the parts of a profile are weighted and normalised by the parts' lengths before they are
//! added up, here; search then lets the sum saturate and weighs it by how rare the term is.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::file::Writer;
use super::record::{Part, Place, Posting, Postings, Terms};
use super::words::{is_stop_word, roots, split};
use crate::profile::Profile;
use crate::text::{Lang, Text};

/// How much a word in each part says of a career, in the order of `Part`.
const WEIGHTS: [f64; 9] = [6.0, 5.0, 3.0, 3.0, 2.0, 1.0, 0.7, 1.0, 0.7];
/// How far a long part makes its words say less, from 0 (not at all) to 1 (in proportion): BM25F's *b*.
const LENGTH: f64 = 0.5;

/// Words, their careers and how they are written, gathered career by career.
#[derive(Default)]
pub struct Index {
    careers: Vec<Vec<Word>>,
}

/// A word in a place, with what it is looked up by.
struct Word {
    place: Place,
    written: String,
    terms: Vec<String>,
}

impl Index {
    /// Adds the next career.
    pub fn push(&mut self, profile: &Profile) {
        let mut words = Vec::new();
        let mut names = |part, names: &[String]| {
            for (item, name) in names.iter().enumerate() {
                words.extend(split(name).into_iter().map(|word| Word::new(Place { part, item }, word, &Lang::ALL)));
            }
        };
        names(Part::Aliases, &profile.aliases);
        names(Part::Tools, &profile.tools);
        names(Part::Majors, &profile.majors);
        names(Part::Companies, &profile.companies);
        let mut texts = |part, texts: &[Text]| {
            for (item, text) in texts.iter().enumerate() {
                for (lang, wording) in written(text) {
                    let words_of = split(wording).into_iter();
                    words.extend(words_of.map(|word| Word::new(Place { part, item }, word, lang)));
                }
            }
        };
        texts(Part::Title, std::slice::from_ref(&profile.title));
        texts(Part::Focus, &profile.focus);
        texts(Part::Summary, std::slice::from_ref(&profile.summary));
        texts(Part::Duties, &profile.duties);
        texts(Part::Suited, &profile.suited);
        words.retain(|word| !is_stop_word(&word.written));
        self.careers.push(words);
    }

    /// Writes the tables of terms and postings.
    pub fn write(&self, writer: &mut Writer) {
        let average = self.average_lengths();
        let mut index: BTreeMap<&str, (&str, Vec<Posting>)> = BTreeMap::new();
        for (career, words) in self.careers.iter().enumerate() {
            let lengths = lengths(words);
            let mut terms: BTreeMap<&str, (f64, Place, &str)> = BTreeMap::new();
            for word in words {
                let part = word.place.part as usize;
                let norm = 1.0 + LENGTH * (lengths[part] / average[part] - 1.0);
                for term in &word.terms {
                    match terms.entry(term) {
                        Entry::Vacant(entry) => {
                            entry.insert((WEIGHTS[part] / norm, word.place, &word.written));
                        }
                        Entry::Occupied(mut entry) => {
                            let (weight, place, _) = entry.get_mut();
                            *weight += WEIGHTS[part] / norm;
                            *place = (*place).min(word.place);
                        }
                    }
                }
            }
            for (term, (weight, place, written)) in terms {
                let (_, careers) = index.entry(term).or_insert((written, Vec::new()));
                careers.push(Posting { career, weight: rounded(weight * 100.0), place });
            }
        }
        let mut map = fst::MapBuilder::memory();
        for (position, (term, (word, careers))) in index.into_iter().enumerate() {
            map.insert(term, position as u64).expect("the terms are in order");
            let rarity = rarity(careers.len(), self.careers.len());
            writer.push(&Postings { word, rarity, careers });
        }
        let map = map.into_inner().expect("memory takes everything");
        writer.push(&Terms { rarest: rarity(1, self.careers.len()), map: &map });
    }

    /// How many words a part has, on average.
    fn average_lengths(&self) -> [f64; 9] {
        let mut sums = [0.0; 9];
        for words in &self.careers {
            lengths(words).iter().zip(&mut sums).for_each(|(length, sum)| *sum += length);
        }
        sums.map(|sum| (sum / f64::from(u32::try_from(self.careers.len()).unwrap_or(u32::MAX))).max(1.0))
    }
}

impl Word {
    fn new(place: Place, written: String, langs: &[Lang]) -> Self {
        let mut terms: Vec<String> = langs.iter().flat_map(|&lang| roots(&written, lang)).collect();
        // A name is looked up as it is, too: nobody inflects `Kubernetes`.
        if langs.len() > 1 {
            terms.push(written.clone());
        }
        terms.sort();
        terms.dedup();
        Self { place, written, terms }
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
    rounded((1.0 + (all - having + 0.5) / (having + 0.5)).ln() * 1000.0)
}

fn lengths(words: &[Word]) -> [f64; 9] {
    let mut lengths = [0.0; 9];
    for word in words {
        lengths[word.place.part as usize] += 1.0;
    }
    lengths
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the range of the type")]
fn rounded(number: f64) -> u16 {
    number.round().clamp(1.0, f64::from(u16::MAX)) as u16
}
