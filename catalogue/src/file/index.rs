//! The search index: the careers that each word occurs in, and its weight there.
//!
//! Ranking is BM25F: Robertson, Zaragoza & Taylor, *Simple BM25 extension to multiple weighted
//! fields* (CIKM 2004). This module weights the frequencies of a term in the parts of a profile,
//! normalises them by the lengths of the parts, adds them up, and saturates the sum. Search then
//! multiplies it by the rarity of the term.

use std::sync::LazyLock;

use hashbrown::{HashMap, HashSet};

use super::Writer;
use super::records::{Part, Place, Posting, PostingList, Postings, Terms};
use crate::profile::SearchedParts;
use crate::sorting;
use crate::text::{Lang, Text};
use crate::words::{roots, split, stop_words};

/// The number of parts of a profile that are searched.
const PARTS: usize = Part::ALL.len();
/// The weight of a word in each part, in the order of `Part`.
const WEIGHTS: [f64; PARTS] = [6.0, 5.0, 3.0, 3.0, 2.0, 1.0, 0.7, 1.0, 0.7, 0.5, 0.5];
/// The influence of a part's length on the weight of its words, from 0 (none) to 1 (in inverse
/// proportion): BM25F's *b*.
const LENGTH_INFLUENCE: f64 = 0.5;
/// The frequency that has half of the highest weight: BM25's *k1*.
const HALF_WEIGHT: f64 = 8.0;

/// The words that say nothing about a career, as a set: an import asks for half a million words.
static STOP_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| stop_words().collect());

/// The words of a catalogue, with their careers and places, collected career by career.
#[derive(Default)]
pub struct Index {
    vocabulary: Vocabulary,
    careers: Vec<Vec<Word>>,
}

/// A word at a place. There are a million of them in an official catalogue, so they are small.
struct Word {
    part: Part,
    item: u32,
    /// The position in the forms of the vocabulary.
    form: u32,
}

impl Word {
    fn new(place: Place, form: usize) -> Self {
        let number = |n: usize| u32::try_from(n).expect("less than 4 GiB of words");
        Self {
            part: place.part,
            item: number(place.item),
            form: number(form),
        }
    }

    const fn place(&self) -> Place {
        Place {
            part: self.part,
            item: self.item as usize,
        }
    }
}

impl Index {
    /// Adds the next career. `other_names` says what else a major is called.
    pub fn push<'n>(&mut self, parts: &SearchedParts, other_names: &dyn Fn(&str) -> Vec<&'n str>) {
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
            conditions,
            try_now,
        } = parts;
        let vocabulary = &mut self.vocabulary;
        let mut words = Vec::new();
        let mut push = |place: Place, text: &str, langs| {
            let is_name = matches!(place.part, Part::Title | Part::Aliases);
            let is_english_title = place.part == Part::Title && langs != [Lang::Id];
            let initials = if is_english_title {
                initials(text)
            } else {
                Vec::new()
            };
            let abbreviations = abbreviations(text);
            let forms = split(text)
                .into_iter()
                .filter(|word| {
                    is_name || abbreviations.contains(word) || !STOP_WORDS.contains(word.as_str())
                })
                .map(|word| {
                    // Nobody inflects `AIS`: it is no plural of `AI`.
                    let is_inflected = !abbreviations.contains(&word);
                    vocabulary.form(word, if is_inflected { langs } else { &[] })
                });
            words.extend(forms.map(|form| Word::new(place, form)));
            let forms = initials.into_iter().map(|word| vocabulary.form(word, &[]));
            words.extend(forms.map(|form| Word::new(place, form)));
        };
        // The names of a career in a third language are in that language, too.
        let name_langs: &'static [Lang] = match title.third_language() {
            Some(_) => &[],
            None => &Lang::ALL,
        };
        let mut names = |part, names: &[String]| {
            for (item, name) in names.iter().enumerate() {
                push(Place { part, item }, name, name_langs);
            }
        };
        names(Part::Aliases, aliases);
        names(Part::Majors, majors);
        names(Part::Companies, companies);
        for (item, major) in majors.iter().enumerate() {
            let part = Part::Majors;
            for name in other_names(major) {
                push(Place { part, item }, name, &Lang::ALL);
            }
        }
        let mut texts = |part, texts: &[Text]| {
            for (item, text) in texts.iter().enumerate() {
                for (langs, wording) in wordings(text) {
                    let is_name = matches!(text, Text::Same(_));
                    let langs = if is_name { name_langs } else { langs };
                    push(Place { part, item }, wording, langs);
                }
            }
        };
        texts(Part::Title, std::slice::from_ref(title));
        texts(Part::Focus, focus);
        texts(Part::Tools, tools);
        texts(Part::Summary, std::slice::from_ref(summary));
        texts(Part::Duties, duties);
        texts(Part::Suited, suited);
        texts(Part::Conditions, conditions.as_slice());
        texts(Part::TryNow, try_now);
        self.careers.push(words);
    }

    /// Writes the tables of terms and postings.
    pub fn write(&self, writer: &mut Writer) {
        let average = self.average_lengths();
        let Vocabulary { forms, terms, .. } = &self.vocabulary;
        // The first written form of each term, and the careers that it occurs in.
        let mut index: Vec<(&str, Vec<Posting>)> = terms.iter().map(|_| ("", Vec::new())).collect();
        let mut frequencies: Vec<Option<(f64, Place)>> = vec![None; terms.len()];
        for (career, words) in self.careers.iter().enumerate() {
            let lengths = lengths(words);
            let mut present = Vec::new();
            for word in words {
                let part = word.part as usize;
                let norm = 1.0 + LENGTH_INFLUENCE * (lengths[part] / average[part] - 1.0);
                let form = &forms[word.form as usize];
                for &term in &form.terms {
                    if let Some((frequency, place)) = &mut frequencies[term] {
                        *frequency += WEIGHTS[part] / norm;
                        *place = (*place).min(word.place());
                    } else {
                        frequencies[term] = Some((WEIGHTS[part] / norm, word.place()));
                        present.push((term, form.written.as_str()));
                    }
                }
            }
            for (term, written) in present {
                let (first, careers) = &mut index[term];
                if careers.is_empty() {
                    *first = written;
                }
                if let Some((frequency, place)) = frequencies[term].take() {
                    careers.push(Posting {
                        career,
                        weight: saturated(frequency),
                        place,
                    });
                }
            }
        }
        let mut map = fst::MapBuilder::memory();
        let mut sorted: Vec<_> = terms.iter().collect();
        sorting::sort(&mut sorted);
        for (position, (term, &at)) in sorted.into_iter().enumerate() {
            map.insert(term, position as u64)
                .expect("the terms are in order");
            let (word, careers) = std::mem::take(&mut index[at]);
            let word = Some(word).filter(|word| word != term);
            let careers = PostingList::new(&careers);
            writer.push(&Postings { word, careers });
        }
        let map = map.into_inner().expect("memory takes everything");
        writer.push(&Terms { map: &map });
    }

    /// The average number of words in each part, at least 1.
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

/// Every word once, because the same few thousand words make up most of a catalogue, and stemming a
/// word is slow.
#[derive(Default)]
struct Vocabulary {
    forms: Vec<Form>,
    /// The position of each word's form, by languages of the text.
    known: HashMap<&'static [Lang], HashMap<String, usize>>,
    /// A number for each term. Terms are the roots and words that search looks words up by.
    terms: HashMap<String, usize>,
}

/// A word as it is written, and the numbers of its terms.
struct Form {
    written: String,
    terms: Vec<usize>,
}

impl Vocabulary {
    /// The position of a word's form. `langs` are those of the text.
    fn form(&mut self, word: String, langs: &'static [Lang]) -> usize {
        let known = self.known.entry(langs).or_default();
        if let Some(form) = known.get(&word) {
            return *form;
        }
        let form = self.forms.len();
        known.insert(word.clone(), form);
        let mut terms: Vec<String> = langs.iter().flat_map(|&lang| roots(&word, lang)).collect();
        // A name is a term as it is, too, because nobody inflects `Kubernetes`. So is a word in a
        // third language, because there are no stemmers for those.
        if langs.len() != 1 {
            terms.push(word.clone());
        }
        sorting::sort(&mut terms);
        terms.dedup();
        let terms = terms
            .into_iter()
            .map(|term| self.term_number(term))
            .collect();
        self.forms.push(Form {
            written: word,
            terms,
        });
        form
    }

    fn term_number(&mut self, term: String) -> usize {
        let next = self.terms.len();
        *self.terms.entry(term).or_insert(next)
    }
}

/// The words of a text that are two to five capitals, in lower case.
fn abbreviations(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| (2..=5).contains(&word.len()))
        .filter(|word| word.bytes().all(|letter| letter.is_ascii_uppercase()))
        .map(str::to_lowercase)
        .collect()
}

/// The initials that an English title of two or three words is known by: `pm` of *Product Manager*,
/// `bia` and `bi` of *Business Intelligence Analyst*. Indonesian titles have none: people shorten
/// those by syllables.
fn initials(title: &str) -> Vec<String> {
    let words = title.split(|c: char| !c.is_alphanumeric());
    let firsts: Vec<char> = words.filter_map(|word| word.chars().next()).collect();
    let joined = |letters: &[char]| letters.iter().collect::<String>().to_lowercase();
    match firsts.len() {
        2 => vec![joined(&firsts)],
        3 => vec![joined(&firsts), joined(&firsts[..2])],
        _ => Vec::new(),
    }
}

/// The wordings of a text, each with its languages.
fn wordings(text: &Text) -> Vec<(&'static [Lang], &str)> {
    match text {
        Text::Same(both) => vec![(&Lang::ALL, both)],
        Text::Id(id) => vec![(&[Lang::Id], id)],
        Text::En(en) => vec![(&[Lang::En], en)],
        Text::Both { id, en } => vec![(&[Lang::Id], id), (&[Lang::En], en)],
        Text::Other { lang: _, text } => vec![(&[], text)],
    }
}

fn lengths(words: &[Word]) -> [f64; PARTS] {
    let mut lengths = [0.0; PARTS];
    for word in words {
        lengths[word.part as usize] += 1.0;
    }
    lengths
}

/// `tf / (k1 + tf)` in 255ths, at least one.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to the range of the type"
)]
fn saturated(frequency: f64) -> u8 {
    let share = frequency / (HALF_WEIGHT + frequency);
    (share * f64::from(u8::MAX)).round().clamp(1.0, 255.0) as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::Profile;
    use crate::text::LanguageCode;

    #[test]
    fn words_in_a_third_language_are_indexed_as_they_are() {
        let terms = |lang: LanguageCode| {
            let text = |words: &str| Text::of(lang, words.to_owned());
            let mut profile = Profile::new(text("Laufen"), text("Running"));
            profile.aliases = vec!["Membakes".to_owned()];
            let mut index = Index::default();
            index.push(&SearchedParts::from(&profile), &|_| Vec::new());
            let mut terms: Vec<_> = index.vocabulary.terms.into_keys().collect();
            terms.sort_unstable();
            terms
        };
        let german = LanguageCode::new("de").expect("a code");
        assert_eq!(terms(german), ["laufen", "membakes", "running"]);
        let english = terms(Lang::En.into());
        assert!(english.contains(&"run".to_owned()), "{english:?}");
        assert!(english.contains(&"membak".to_owned()), "{english:?}");
    }
}
