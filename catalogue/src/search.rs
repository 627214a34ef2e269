//! Finding careers by free words.
//!
//! A career's score is the sum over the words of the query of `rarity · tf / (K + tf)`, with the rarity of the word and
//! its weighted frequency `tf` in the career from the index: BM25F, see `index`. A word that the index knows counts
//! fully; what it may have been meant for (a synonym, a longer word, a word that differs by a typo) counts for less.

use std::collections::BTreeMap;

use fst::automaton::{Automaton, Str};
use fst::{IntoStreamer, Map, Streamer};

use crate::error::Error;
use crate::file::Damage;
use crate::file::records::{Place, Posting, Postings, Synonyms, Terms};
use crate::layers::{CareerId, Catalogue, Layer, Reason};
use crate::text::Key;
use crate::words::{is_stop_word, split, typed_roots};

use self::typo::Typo;

mod typo;

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
    /// The career.
    pub career: CareerId,
    /// How well it matches; comparable within one search only.
    pub score: f32,
    /// Where the words of the query were found, and by which term; in the order of the query, each place once.
    pub places: Vec<(Place, String)>,
}

/// What a search found.
#[derive(Debug)]
pub struct Results {
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
struct TermMatch {
    /// The position in the list of lexicons.
    lexicon: usize,
    term: String,
    postings: u64,
    factor: f32,
}

/// The words of one catalogue.
struct Lexicon<'c> {
    layer: &'c Layer,
    terms: Map<&'c [u8]>,
    /// What makes the rarity of a word here comparable with that of a word in the program's own catalogue: few careers
    /// can't tell how rare a word is, and many tell more than those in the program can.
    scale: f32,
}

impl Catalogue {
    /// The careers that free words find: at most ten, the best first.
    ///
    /// # Errors
    /// A catalogue is damaged.
    pub fn search(&self, query: &str) -> Result<Results, Error> {
        let lexicons = self.lexicons()?;
        let mut words = split(query);
        if words.iter().any(|word| !is_stop_word(word)) {
            words.retain(|word| !is_stop_word(word));
        }
        let mut hits: BTreeMap<CareerId, Hit> = BTreeMap::new();
        for (position, word) in words.iter().enumerate() {
            let is_last = position + 1 == words.len();
            for (career, best) in best(&lexicons, &meant(&lexicons, word, is_last)?)? {
                let hit = hits.entry(career).or_insert(Hit {
                    career,
                    score: 0.0,
                    places: Vec::new(),
                });
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
        for named in self.named_by(&Key::new(query))? {
            match hits.iter_mut().find(|hit| hit.career == named) {
                Some(hit) => hit.score += NAMED,
                None => hits.push(Hit {
                    career: named,
                    score: NAMED,
                    places: Vec::new(),
                }),
            }
        }
        // The order of careers decides between equals: it is the same for every query.
        hits.sort_unstable_by(|a, b| b.score.total_cmp(&a.score).then(a.career.cmp(&b.career)));
        let hits = self.best_visible(hits)?;
        let nearest = if hits.is_empty() {
            nearest_words(&lexicons, &words)?
        } else {
            Vec::new()
        };
        Ok(Results { hits, nearest })
    }

    fn lexicons<'c>(&'c self) -> Result<Vec<Lexicon<'c>>, Error> {
        let open = |layer: &'c Layer| Ok((layer.get::<Terms<'c>>(0)?, layer));
        let opened = self
            .layers()?
            .into_iter()
            .map(open)
            .collect::<Result<Vec<_>, Error>>()?;
        let built_in = opened
            .iter()
            .find(|(_, layer)| layer.reason == Reason::BuiltIn);
        let rarest = built_in.map_or(0, |(terms, _)| terms.rarest);
        let lexicon = |(terms, layer): (Terms<'c>, &'c Layer)| {
            let scale = f32::from(rarest) / f32::from(terms.rarest.max(1));
            let terms = Map::new(terms.map).map_err(|_| layer.damaged(Damage::Corrupt))?;
            Ok(Lexicon {
                layer,
                terms,
                scale,
            })
        };
        opened.into_iter().map(lexicon).collect()
    }

    /// The best of some hits, without those that no list shows.
    fn best_visible(&self, hits: Vec<Hit>) -> Result<Vec<Hit>, Error> {
        let mut best = Vec::new();
        for hit in hits {
            if best.len() < MOST_CAREERS && !self.visible(vec![hit.career])?.is_empty() {
                best.push(hit);
            }
        }
        Ok(best)
    }
}

impl Lexicon<'_> {
    fn postings(&self, position: u64) -> Result<Postings<'_>, Error> {
        self.layer
            .get(usize::try_from(position).map_err(|_| self.layer.damaged(Damage::Corrupt))?)
    }
}

/// Where each career that has one of some terms says it best.
fn best(
    lexicons: &[Lexicon<'_>],
    candidates: &[TermMatch],
) -> Result<BTreeMap<CareerId, Best>, Error> {
    let mut found = Vec::with_capacity(candidates.len());
    // A word that is common anywhere is common.
    let mut rarities: BTreeMap<&str, f32> = BTreeMap::new();
    for candidate in candidates {
        let lexicon = &lexicons[candidate.lexicon];
        let postings = lexicon.postings(candidate.postings)?;
        let rarity = f32::from(postings.rarity) / 1000.0 * lexicon.scale;
        let known = rarities.entry(&candidate.term).or_insert(rarity);
        *known = known.min(rarity);
        found.push((candidate, lexicon.layer, postings));
    }
    let mut best: BTreeMap<CareerId, Best> = BTreeMap::new();
    for (candidate, layer, postings) in found {
        for posting in &postings.careers {
            let score = candidate.factor * rarities[candidate.term.as_str()] * saturated(posting);
            let career = layer.id(posting.career)?;
            if best.get(&career).is_none_or(|known| score > known.score) {
                best.insert(
                    career,
                    Best {
                        score,
                        place: posting.place,
                        term: candidate.term.clone(),
                    },
                );
            }
        }
    }
    Ok(best)
}

/// What a word may stand for: itself and its synonyms; while it is being typed, and where nothing else is known, longer
/// words; and where even those aren't, words that a typo makes of it.
fn meant(lexicons: &[Lexicon<'_>], word: &str, is_last: bool) -> Result<Vec<TermMatch>, Error> {
    let (roots, mut found) = (typed_roots(word), Vec::new());
    exact(lexicons, &roots, 1.0, &mut found);
    let is_known = !found.is_empty();
    for root in &roots {
        for lexicon in lexicons {
            if let Some(synonyms) = lexicon.layer.named::<Synonyms<'_>>(&Key::new(root))? {
                for word in synonyms.words {
                    exact(lexicons, &typed_roots(word), SYNONYM, &mut found);
                }
            }
        }
    }
    if word.chars().count() >= SHORTEST_BEGINNING && (is_last || !is_known) {
        take(
            lexicons,
            &Str::new(word).starts_with(),
            BEGINNING,
            &mut found,
        );
    }
    if let (true, Some(typo)) = (found.is_empty(), Typo::new(word)) {
        take(lexicons, &&typo, TYPO, &mut found);
    }
    Ok(found)
}

/// Words that occur and are like the query's, at most three.
fn nearest_words(lexicons: &[Lexicon<'_>], words: &[String]) -> Result<Vec<String>, Error> {
    let mut near = Vec::new();
    for typo in words.iter().filter_map(|word| Typo::within(word, 2)) {
        take(lexicons, &&typo, TYPO, &mut near);
    }
    let mut nearest = Vec::new();
    for candidate in near {
        let word = lexicons[candidate.lexicon]
            .postings(candidate.postings)?
            .word
            .map(str::to_owned);
        let word = word.unwrap_or(candidate.term);
        if !nearest.contains(&word) {
            nearest.push(word);
        }
    }
    nearest.truncate(3);
    Ok(nearest)
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

fn exact(lexicons: &[Lexicon<'_>], roots: &[String], factor: f32, found: &mut Vec<TermMatch>) {
    for (lexicon, Lexicon { terms, .. }) in lexicons.iter().enumerate() {
        for term in roots {
            if let Some(postings) = terms.get(term) {
                found.push(TermMatch {
                    lexicon,
                    term: term.clone(),
                    postings,
                    factor,
                });
            }
        }
    }
}

/// The first terms of each lexicon that an automaton takes.
fn take<A: Automaton>(
    lexicons: &[Lexicon<'_>],
    automaton: &A,
    factor: f32,
    found: &mut Vec<TermMatch>,
) {
    for (lexicon, Lexicon { terms, .. }) in lexicons.iter().enumerate() {
        let mut stream = terms.search(automaton).into_stream();
        for _ in 0..MOST_WORDS {
            let Some((term, postings)) = stream.next() else {
                break;
            };
            let term = String::from_utf8_lossy(term).into_owned();
            if !found
                .iter()
                .any(|known| (known.lexicon, known.postings) == (lexicon, postings))
            {
                found.push(TermMatch {
                    lexicon,
                    term,
                    postings,
                    factor,
                });
            }
        }
    }
}
