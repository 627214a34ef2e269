//! Search: finds careers by free words.
//!
//! The score of a career is the sum of `rarity · tf / (K + tf)` over the words of the query. The
//! rarity of a word and its weighted frequency `tf` in the career are from the index: BM25F, see
//! `index`. A word that is in the index counts fully; a word that it may stand for (a synonym, a
//! longer word, a word that differs by a typo) counts less.

use std::collections::BTreeMap;

use fst::automaton::{Automaton, Str};
use fst::{IntoStreamer, Map, Streamer};

use crate::error::Error;
use crate::file::Damage;
use crate::file::records::{Place, Posting, Postings, Synonyms, Terms};
use crate::layers::{CareerId, Catalogue, Layer, Reason, Scope};
use crate::text::Key;
use crate::words::{is_stop_word, split, typed_roots};

use self::typo::Typo;

mod typo;

/// BM25's *k1*, in hundredths like the weights: a word with this weight has half of its highest
/// score.
const K: f32 = 400.0;
/// The factors of words that were not typed: synonyms, longer words with the typed beginning, words
/// that differ by a typo.
const SYNONYM: f32 = 0.6;
const PREFIX: f32 = 0.5;
const TYPO: f32 = 0.6;
/// The fewest letters that are taken as the beginning of longer words.
const SHORTEST_PREFIX: usize = 3;
/// The maximum number of words that are searched for: more than anyone types, and few enough that a
/// pasted text is answered at once, too.
const MOST_QUERY_WORDS: usize = 200;
/// The maximum numbers of terms taken from one catalogue at a time, and of careers in a result.
const MOST_WORDS: usize = 24;
const MOST_CAREERS: usize = 10;
/// The lowest score of a hit, as a share of the best score.
const MIN_SHARE: f32 = 0.25;
/// The score that is added if the query is a name of the career; higher than any sum of words.
const NAME_BONUS: f32 = 100.0;

/// A career that was found.
#[derive(Debug)]
pub struct Hit {
    /// The career.
    pub career: CareerId,
    /// Its score; comparable within one search only.
    pub score: f32,
    /// The best place and the term found there for each word of the query that was found, in the
    /// order of the query. Two words may have the same place.
    pub places: Vec<(Place, String)>,
}

/// The result of a search.
#[derive(Debug)]
pub struct Results {
    /// The careers, the best first.
    pub hits: Vec<Hit>,
    /// The nearest words that do occur, if no career was found.
    pub nearest: Vec<String>,
    /// The number of words at the end of the query that were not searched for.
    pub ignored: usize,
}

/// The best match of one word of the query in a career.
struct Best {
    score: f32,
    place: Place,
    term: String,
}

/// A term of the index that a word of the query stands for.
struct TermMatch {
    /// The position in the list of lexicons.
    lexicon: usize,
    term: String,
    postings: u64,
    factor: f32,
}

/// The terms of one catalogue.
struct Lexicon<'c> {
    layer: &'c Layer,
    terms: Map<&'c [u8]>,
    /// The factor that makes rarities here comparable with those of the built-in catalogue: a small
    /// catalogue can't show how rare a word is, and a large one shows it better than the built-in
    /// one.
    scale: f32,
}

impl Catalogue {
    /// Finds careers by free words: at most ten, the best first.
    ///
    /// # Errors
    /// A catalogue is damaged.
    pub fn search(&self, query: &str, scope: &Scope) -> Result<Results, Error> {
        let lexicons = self.lexicons(scope)?;
        let mut words = split(query);
        if words.iter().any(|word| !is_stop_word(word)) {
            words.retain(|word| !is_stop_word(word));
        }
        let ignored = words.len().saturating_sub(MOST_QUERY_WORDS);
        words.truncate(MOST_QUERY_WORDS);
        let mut hits: BTreeMap<CareerId, Hit> = BTreeMap::new();
        for (position, word) in words.iter().enumerate() {
            let is_last = position + 1 == words.len();
            for (career, best) in best(&lexicons, &term_matches(&lexicons, word, is_last)?)? {
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
            hit.score *= coverage(hit.places.len(), words.len());
        }
        let best = hits.iter().map(|hit| hit.score).fold(0.0, f32::max);
        hits.retain(|hit| hit.score >= MIN_SHARE * best);
        for named in self.named_by(&Key::new(query), scope)? {
            match hits.iter_mut().find(|hit| hit.career == named) {
                Some(hit) => hit.score += NAME_BONUS,
                None => hits.push(Hit {
                    career: named,
                    score: NAME_BONUS,
                    places: Vec::new(),
                }),
            }
        }
        // Equal scores are sorted by career, so that the order is the same for every query.
        hits.sort_unstable_by(|a, b| b.score.total_cmp(&a.score).then(a.career.cmp(&b.career)));
        let hidden = self.hidden()?;
        hits.retain(|hit| !hidden.contains(&hit.career));
        hits.truncate(MOST_CAREERS);
        let nearest = if hits.is_empty() {
            nearest_words(&lexicons, &words)?
        } else {
            Vec::new()
        };
        Ok(Results {
            hits,
            nearest,
            ignored,
        })
    }

    fn lexicons<'c>(&'c self, scope: &Scope) -> Result<Vec<Lexicon<'c>>, Error> {
        let rarest = self.built_in.get::<Terms<'c>>(0)?.rarest;
        let lexicon = |layer: &'c Layer| {
            let terms = layer.get::<Terms<'c>>(0)?;
            let scale = f32::from(rarest) / f32::from(terms.rarest.max(1));
            let terms = Map::new(terms.map).map_err(|_| layer.damaged(Damage::Corrupt))?;
            // An `fst` trusts its bytes, and panics where they are wrong. The record's checksum finds
            // chance damage; its own finds what another program has written.
            if layer.reason == Reason::Imported {
                let verified = terms.as_fst().verify();
                verified.map_err(|_| layer.damaged(Damage::Corrupt))?;
            }
            Ok(Lexicon {
                layer,
                terms,
                scale,
            })
        };
        self.layers(scope)?.into_iter().map(lexicon).collect()
    }
}

impl Lexicon<'_> {
    fn postings(&self, position: u64) -> Result<Postings<'_>, Error> {
        self.layer
            .get(usize::try_from(position).map_err(|_| self.layer.damaged(Damage::Corrupt))?)
    }
}

/// The best match in each career that has one of the terms.
fn best(
    lexicons: &[Lexicon<'_>],
    candidates: &[TermMatch],
) -> Result<BTreeMap<CareerId, Best>, Error> {
    let mut found = Vec::with_capacity(candidates.len());
    // A term that is common in one catalogue counts as common in all.
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
            let score = candidate.factor * rarities[candidate.term.as_str()] * saturation(posting);
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

/// The terms that a word may stand for: itself and its synonyms; longer words, if it is the last
/// word (which may still be being typed) or is not in the index; and words that differ from it by a
/// typo, if nothing else is found.
fn term_matches(
    lexicons: &[Lexicon<'_>],
    word: &str,
    is_last: bool,
) -> Result<Vec<TermMatch>, Error> {
    let (roots, mut found) = (typed_roots(word), Vec::new());
    push_exact(lexicons, &roots, 1.0, &mut found);
    let is_known = !found.is_empty();
    for root in &roots {
        for lexicon in lexicons {
            if let Some(synonyms) = lexicon.layer.named::<Synonyms<'_>>(&Key::new(root))? {
                for word in synonyms.words {
                    push_exact(lexicons, &typed_roots(word), SYNONYM, &mut found);
                }
            }
        }
    }
    if word.chars().count() >= SHORTEST_PREFIX && (is_last || !is_known) {
        push_accepted(lexicons, &Str::new(word).starts_with(), PREFIX, &mut found);
    }
    if let (true, Some(typo)) = (found.is_empty(), Typo::new(word)) {
        push_accepted(lexicons, &&typo, TYPO, &mut found);
    }
    Ok(found)
}

/// Words in the index that are similar to those of the query, at most three.
fn nearest_words(lexicons: &[Lexicon<'_>], words: &[String]) -> Result<Vec<String>, Error> {
    let mut near = Vec::new();
    for typo in words.iter().filter_map(|word| Typo::within(word, 2)) {
        push_accepted(lexicons, &&typo, TYPO, &mut near);
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

fn saturation(posting: &Posting) -> f32 {
    let weight = f32::from(posting.weight);
    weight / (K + weight)
}

/// The square root of the share of the query's words that a career has, so that a career with all
/// the words comes before a career with only a few.
fn coverage(found: usize, words: usize) -> f32 {
    let [found, words] = [found, words].map(|n| f32::from(u16::try_from(n).unwrap_or(u16::MAX)));
    (found / words).sqrt()
}

fn push_exact(lexicons: &[Lexicon<'_>], roots: &[String], factor: f32, found: &mut Vec<TermMatch>) {
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

/// Adds the first terms of each lexicon that an automaton accepts.
fn push_accepted<A: Automaton>(
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
