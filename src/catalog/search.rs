//! Finding careers by free words.
//!
//! A career's score is the sum over the words of the query of `rarity · tf / (K + tf)`, with the rarity of the word and
//! its weighted frequency `tf` in the career from the index: BM25F, see `index`. A word that the index knows counts
//! fully; what it may have been meant for (a synonym, a longer word, a word that differs by a typo) counts for less.

use std::collections::BTreeMap;

use fst::automaton::{Automaton, Str};
use fst::{IntoStreamer, Map, Streamer};

use super::Catalog;
use super::file::Damage;
use super::record::{Place, Posting, Postings, Synonyms, Terms};
use super::typo::Typo;
use super::words::{is_stop_word, split, typed_roots};
use crate::error::Error;
use crate::text::Key;

/// Where the frequency of a word stops to matter: BM25's *k1*, for weights in hundredths.
const K: f32 = 400.0;
/// How much it counts to find another word than the one typed: what it means, what it begins, what it may have been.
const SYNONYM: f32 = 0.6;
const BEGINNING: f32 = 0.5;
const TYPO: f32 = 0.6;
/// The shortest beginning of a word that is taken for the word.
const SHORTEST_BEGINNING: usize = 3;
/// So many longer words are looked at, and so many careers are found, at the most.
const MOST_WORDS: usize = 24;
const MOST_CAREERS: usize = 10;
/// A hit that is worth less than this share of the best is left out.
const WORTHWHILE: f32 = 0.25;
/// What is added where the query is a name of the career, more than any sum of words.
const NAMED: f32 = 100.0;

/// A career that was found.
#[derive(Debug)]
pub struct Hit {
    /// The position in the catalogue.
    pub career: usize,
    /// How well it matches; comparable within one search only.
    pub score: f32,
    /// Where the words of the query were found, and by which term; in the order of the query, each place once.
    pub places: Vec<(Place, String)>,
}

/// What a search found.
#[derive(Debug)]
pub struct Found {
    /// The careers, the best first.
    pub hits: Vec<Hit>,
    /// Where there are none: the nearest words that do occur.
    pub nearest: Vec<String>,
}

/// What one word of the query finds in a career.
struct Best {
    score: f32,
    place: Place,
    term: String,
}

/// A term that stands for a word of the query.
struct Candidate {
    term: String,
    position: u64,
    factor: f32,
}

impl Catalog {
    /// The careers that free words find: at most ten, the best first.
    ///
    /// # Errors
    /// The catalogue is damaged.
    pub fn search(&self, query: &str) -> Result<Found, Error> {
        let terms: Terms<'_> = self.get(0)?;
        let terms = Map::new(terms.0).map_err(|_| self.damaged(Damage::Corrupt))?;
        let mut words = split(query);
        if words.iter().any(|word| !is_stop_word(word)) {
            words.retain(|word| !is_stop_word(word));
        }
        let mut hits: BTreeMap<usize, Hit> = BTreeMap::new();
        for (position, word) in words.iter().enumerate() {
            let is_last = position + 1 == words.len();
            for (career, best) in self.best(&terms, word, is_last)? {
                let hit = hits.entry(career).or_insert(Hit { career, score: 0.0, places: Vec::new() });
                hit.score += best.score;
                hit.places.push((best.place, best.term));
            }
        }
        let mut hits: Vec<_> = hits.into_values().collect();
        for hit in &mut hits {
            hit.score *= covered(hit.places.len(), words.len());
        }
        let best = hits.iter().map(|hit| hit.score).fold(0.0, f32::max);
        hits.retain(|hit| hit.score >= WORTHWHILE * best);
        for named in self.named_by(&Key::of(query))? {
            match hits.iter_mut().find(|hit| hit.career == named) {
                Some(hit) => hit.score += NAMED,
                None => hits.push(Hit { career: named, score: NAMED, places: Vec::new() }),
            }
        }
        // The order of careers decides between equals: it is the same for every query.
        hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.career.cmp(&b.career)));
        hits.truncate(MOST_CAREERS);
        let nearest = if hits.is_empty() { self.nearest_words(&terms, &words)? } else { Vec::new() };
        Ok(Found { hits, nearest })
    }

    /// Where each career that has a word, or what it may stand for, says it best.
    fn best(&self, terms: &Map<&[u8]>, word: &str, is_last: bool) -> Result<BTreeMap<usize, Best>, Error> {
        let mut best: BTreeMap<usize, Best> = BTreeMap::new();
        for candidate in self.meant(terms, word, is_last)? {
            let postings = self.postings(candidate.position)?;
            let rarity = f32::from(postings.rarity) / 1000.0;
            for posting in &postings.careers {
                let score = candidate.factor * rarity * saturated(posting);
                if best.get(&posting.career).is_none_or(|known| score > known.score) {
                    best.insert(posting.career, Best { score, place: posting.place, term: candidate.term.clone() });
                }
            }
        }
        Ok(best)
    }

    /// What a word may stand for: itself and its synonyms; while it is being typed, and where nothing else is known,
    /// longer words; and where even those aren't, words that a typo makes of it.
    fn meant(&self, terms: &Map<&[u8]>, word: &str, is_last: bool) -> Result<Vec<Candidate>, Error> {
        let (roots, mut found) = (typed_roots(word), Vec::new());
        exact(terms, &roots, 1.0, &mut found);
        let is_known = !found.is_empty();
        for root in &roots {
            if let Some(synonyms) = self.named::<Synonyms<'_>>(&Key::of(root))? {
                for word in synonyms.words {
                    exact(terms, &typed_roots(word), SYNONYM, &mut found);
                }
            }
        }
        if word.chars().count() >= SHORTEST_BEGINNING && (is_last || !is_known) {
            let stream = terms.search(Str::new(word).starts_with()).into_stream();
            take(stream, MOST_WORDS, BEGINNING, &mut found);
        }
        if let (true, Some(typo)) = (found.is_empty(), Typo::of(word)) {
            take(terms.search(&typo).into_stream(), MOST_WORDS, TYPO, &mut found);
        }
        Ok(found)
    }

    /// Words that occur and are like the query's, at most three.
    fn nearest_words(&self, terms: &Map<&[u8]>, words: &[String]) -> Result<Vec<String>, Error> {
        let mut near = Vec::new();
        for typo in words.iter().filter_map(|word| Typo::within(word, 2)) {
            take(terms.search(&typo).into_stream(), MOST_WORDS, TYPO, &mut near);
        }
        let mut nearest = Vec::new();
        for candidate in near {
            let word = self.postings(candidate.position)?.word.to_owned();
            if !nearest.contains(&word) {
                nearest.push(word);
            }
        }
        nearest.truncate(3);
        Ok(nearest)
    }

    fn postings(&self, position: u64) -> Result<Postings<'_>, Error> {
        self.get(usize::try_from(position).map_err(|_| self.damaged(Damage::Corrupt))?)
    }
}

fn saturated(posting: &Posting) -> f32 {
    let weight = f32::from(posting.weight);
    weight / (K + weight)
}

/// A career that has all the words of a query is worth more than the sum: the share of the words that it has, softened.
fn covered(found: usize, words: usize) -> f32 {
    let [found, words] = [found, words].map(|n| f32::from(u16::try_from(n).unwrap_or(u16::MAX)));
    (found / words).sqrt()
}

fn exact(terms: &Map<&[u8]>, roots: &[String], factor: f32, found: &mut Vec<Candidate>) {
    for term in roots {
        if let Some(position) = terms.get(term) {
            found.push(Candidate { term: term.clone(), position, factor });
        }
    }
}

fn take<A: Automaton>(mut stream: fst::map::Stream<'_, A>, most: usize, factor: f32, found: &mut Vec<Candidate>) {
    for _ in 0..most {
        let Some((term, position)) = stream.next() else { break };
        let term = String::from_utf8_lossy(term).into_owned();
        if !found.iter().any(|known| known.position == position) {
            found.push(Candidate { term, position, factor });
        }
    }
}
