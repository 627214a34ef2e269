//! Search: finds careers by free words.
//!
//! The score of a career is the sum of `rarity · weight` over the words of the query: BM25F, whose
//! weights are from the index. A word that is in the index counts fully; a word that it may stand for
//! (a synonym, a longer word, a word that differs by a typo) counts less.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::Error;
use crate::file::records::{Part, Place};
use crate::layers::{CareerId, Catalogue, Scope};
use crate::sorting;
use crate::text::Key;
use crate::words::{is_frame_word, is_vague_word};

use self::query::{Query, Word};
use self::terms::{Found, KnownWord, Lexicons, TermMatch};

mod digest;
mod query;
mod terms;
mod typo;

/// The maximum number of words that are searched for: more than anyone types, and few enough that a
/// pasted text is answered at once, too.
const MOST_QUERY_WORDS: usize = 200;
/// The number of careers in a result, if the question doesn't say.
pub const USUAL_LIMIT: usize = 10;
/// The lowest score of a hit, as a share of the best score.
const MIN_SHARE: f32 = 0.25;
/// The score that is added if the query is a name of the career; higher than any sum of words.
const NAME_BONUS: f32 = 100.0;
/// The share of `NAME_BONUS` for a name with a typo.
const NEARLY_NAMED: f32 = 0.5;
/// The most imported careers of one name that get the whole of `NAME_BONUS`. A name of hundreds,
/// such as *Manager*, says little.
const MOST_NAMESAKES: usize = 3;
/// The factor of a vague word, such as *tukang*, *hari* or *find*: the others say more.
const VAGUE: f32 = 0.6;
/// The factor of a career of one's own or of the program, beside official ones.
const PRIOR: f32 = 2.4;
/// The most careers that each word of a denial may leave out, if no career has them all: a common
/// word, such as *teknik*, isn't what is meant.
const MOST_LEFT_OUT: usize = 12;
/// The share of the query's words, by rarity, that the best career must have for sure if there is
/// one word. Of several words it is this by the root of their number, because nobody's sentence is
/// in a profile as a whole.
const FLOOR: f32 = 0.25;
/// The number of telling words that a word which says nothing is worth there: it shows that the
/// query is a sentence and no title.
const DROPPED: usize = 4;

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
    /// The rarity of the words that were found, each times its factor.
    evidence: f32,
    /// The number of words for absent work that its names or its focus have.
    absent: usize,
}

/// The result of a search.
#[derive(Debug, Default)]
pub struct Results {
    /// The careers, the best first.
    pub hits: Vec<Hit>,
    /// The number of careers before the limit.
    pub total: usize,
    /// The nearest words that do occur, if no career was found.
    pub nearest: Vec<String>,
    /// The number of words at the end of the query that were not searched for.
    pub ignored: usize,
    /// The words that the query denies.
    pub denied: Vec<String>,
    /// The number of careers that were left out for them.
    pub left_out: usize,
    /// True if the query asks for careers that need no schooling.
    pub wants_no_schooling: bool,
    /// True if perhaps no career is what the query means: the best has only common words of it.
    pub is_uncertain: bool,
    /// The abbreviations in the query that no career has.
    pub unknown_abbreviations: Vec<String>,
}

/// The best match of one word of the query in a career.
struct Best {
    score: f32,
    evidence: f32,
    place: Place,
    term: String,
}

impl Catalogue {
    /// Finds careers by free words, the best first.
    ///
    /// # Errors
    /// A catalogue is damaged.
    pub fn search(&self, text: &str, scope: &Scope, limit: usize) -> Result<Results, Error> {
        let lexicons = Lexicons::new(self, scope)?;
        let named = self.named_by(&Key::new(text), scope)?;
        // A name may hold a word that denies: *Managers, Except Retail*.
        let Query {
            mut words,
            denied,
            wants_no_schooling,
            dropped,
        } = if named.is_empty() {
            Query::new(text, &|name| {
                let named = self.named_by(&Key::new(name), scope);
                named.is_ok_and(|careers| !careers.is_empty())
            })
        } else {
            Query::of_name(text)
        };
        let ignored = words.len().saturating_sub(MOST_QUERY_WORDS);
        words.truncate(MOST_QUERY_WORDS);
        let known = lexicons.know(&words)?;
        let (mut hits, wanted) = hits(&lexicons, &words, &known)?;
        let is_alone = self.layers(scope)?.len() == 1;
        for hit in &mut hits {
            if !is_alone && !self.is_imported(hit.career)? {
                hit.score *= PRIOR;
            }
        }
        let best = hits.iter().map(|hit| hit.score).fold(0.0, f32::max);
        hits.retain(|hit| hit.score >= MIN_SHARE * best);
        let bonus = if named.is_empty() {
            NEARLY_NAMED * NAME_BONUS
        } else {
            NAME_BONUS
        };
        let named = if named.is_empty() {
            self.nearly_named(&known, scope)?
        } else {
            named
        };
        self.add_named(&named, bonus, &mut hits)?;

        let hidden = self.hidden()?;
        let left_out = left_out(&lexicons, &denied, self, scope)?;
        hits.retain(|hit| !hidden.contains(&hit.career) && !left_out.contains(&hit.career));
        // Equal scores are sorted by career, so that the order is the same for every query.
        sorting::by(&mut hits, |a, b| {
            b.score.total_cmp(&a.score).then(a.career.cmp(&b.career))
        });
        let absent = known.iter().filter(|word| word.is_absent).count();
        let is_doubtful =
            |hit: &Hit| hit.absent < absent || hit.evidence < floor(&known, dropped) * wanted;
        let is_unknown =
            |(word, known): &(&Word, &KnownWord)| word.is_abbreviation && known.matches.is_empty();
        let unknown = words.iter().zip(&known).filter(is_unknown);
        Ok(Results {
            nearest: if hits.is_empty() {
                lexicons.nearest(&words)?
            } else {
                Vec::new()
            },
            is_uncertain: named.is_empty() && hits.first().is_some_and(is_doubtful),
            total: hits.len(),
            ignored,
            denied: denied.concat(),
            left_out: left_out.len(),
            wants_no_schooling,
            unknown_abbreviations: unknown.map(|(word, _)| word.text.to_uppercase()).collect(),
            hits: {
                hits.truncate(limit);
                hits
            },
        })
    }

    /// The careers that the query names once its unknown words are respelled.
    fn nearly_named(&self, known: &[KnownWord], scope: &Scope) -> Result<Vec<CareerId>, Error> {
        if known.iter().all(|word| word.respelled.is_none()) {
            return Ok(Vec::new());
        }
        let words: Vec<&str> = known
            .iter()
            .map(|word| word.respelled.as_deref().unwrap_or(&word.typed))
            .collect();
        self.named_by(&Key::new(&words.join(" ")), scope)
    }

    /// Adds careers that the query names, or raises their scores.
    fn add_named(&self, named: &[CareerId], bonus: f32, hits: &mut Vec<Hit>) -> Result<(), Error> {
        for &career in named {
            let namesakes = u16::try_from(named.len()).unwrap_or(u16::MAX);
            let bonus = if named.len() > MOST_NAMESAKES && self.is_imported(career)? {
                bonus / f32::from(namesakes)
            } else {
                bonus
            };
            match hits.iter_mut().find(|hit| hit.career == career) {
                Some(hit) => hit.score += bonus,
                None => hits.push(Hit {
                    career,
                    score: bonus,
                    places: Vec::new(),
                    evidence: 0.0,
                    absent: 0,
                }),
            }
        }
        Ok(())
    }
}

/// The careers that have some of the words, and the rarity of all words that say something.
fn hits(
    lexicons: &Lexicons<'_>,
    words: &[Word],
    known: &[KnownWord],
) -> Result<(Vec<Hit>, f32), Error> {
    let mut hits: BTreeMap<CareerId, Hit> = BTreeMap::new();
    let (mut wanted, unknown) = (0.0, lexicons.unknown_rarity);
    for word in known {
        let rarities = lexicons.rarities(&word.matches)?;
        let is_frame = is_frame_word(&word.typed);
        let said = if is_frame || is_vague_word(&word.typed) {
            VAGUE
        } else {
            1.0
        };
        if !is_frame {
            wanted += word.rarity(&rarities).unwrap_or(unknown);
        }
        for (career, best) in best(lexicons, &word.matches, &rarities)? {
            let hit = hits.entry(career).or_insert(Hit {
                career,
                score: 0.0,
                places: Vec::new(),
                evidence: 0.0,
                absent: 0,
            });
            hit.score += best.score * said;
            if !is_frame {
                hit.evidence += best.evidence;
            }
            hit.absent += usize::from(word.is_absent && best.place.part <= Part::Focus);
            hit.places.push((best.place, best.term));
        }
    }
    let mut hits: Vec<_> = hits.into_values().collect();
    let count = known.len().max(words.len());
    for hit in &mut hits {
        hit.score *= coverage(hit.places.len(), count);
    }
    Ok((hits, wanted))
}

/// The careers that a query denies: those with the denied name, or with the denied words in their
/// title, another name or their focus. Elsewhere a word is no reason to leave a career out.
fn left_out(
    lexicons: &Lexicons<'_>,
    denied: &[Vec<String>],
    catalogue: &Catalogue,
    scope: &Scope,
) -> Result<BTreeSet<CareerId>, Error> {
    let mut left_out = BTreeSet::new();
    for words in denied {
        let named = catalogue.named_by(&Key::new(&words.join(" ")), scope)?;
        if !named.is_empty() {
            left_out.extend(named);
            continue;
        }
        let mut having = Vec::with_capacity(words.len());
        for word in words {
            let careers = lexicons.in_parts(&lexicons.exact(word)?, Part::Focus)?;
            having.push(sorting::set(careers));
        }
        let together = having.iter().cloned().reduce(|known, more| &known & &more);
        let together = together.filter(|careers| !careers.is_empty());
        match together {
            Some(careers) => left_out.extend(careers),
            None => left_out.extend(
                having
                    .into_iter()
                    .filter(|careers| careers.len() <= MOST_LEFT_OUT)
                    .flatten(),
            ),
        }
    }
    Ok(left_out)
}

/// The share of the words that the best career must have, if `dropped` others say nothing.
fn floor(known: &[KnownWord], dropped: usize) -> f32 {
    let telling = known.iter().filter(|word| !is_frame_word(&word.typed));
    let words = telling.count().max(1) + DROPPED * dropped;
    FLOOR / f32::from(u16::try_from(words).unwrap_or(u16::MAX)).sqrt()
}

/// The best match in each career that has one of the terms.
fn best(
    lexicons: &Lexicons<'_>,
    terms: &[TermMatch],
    rarities: &BTreeMap<&str, f32>,
) -> Result<BTreeMap<CareerId, Best>, Error> {
    let mut best: BTreeMap<CareerId, Best> = BTreeMap::new();
    for term in terms {
        let Found {
            layer, postings, ..
        } = lexicons.found(term)?;
        let rarity = rarities[term.term.as_str()];
        for posting in postings.careers.iter() {
            let score = term.factor * rarity * f32::from(posting.weight) / f32::from(u8::MAX);
            let career = layer.id(posting.career)?;
            if best.get(&career).is_none_or(|known| score > known.score) {
                best.insert(
                    career,
                    Best {
                        score,
                        evidence: term.evidence * trust(posting.place.part) * rarity,
                        place: posting.place,
                        term: term.term.clone(),
                    },
                );
            }
        }
    }
    Ok(best)
}

/// The trust in a word that is found in a part: a career has what its title says, and touches what
/// its duties mention.
const fn trust(part: Part) -> f32 {
    match part {
        Part::Title | Part::Aliases | Part::Focus | Part::Companies => 1.0,
        Part::Majors => 0.9,
        Part::Tools => 0.8,
        Part::Summary => 0.6,
        Part::Suited => 0.5,
        Part::Duties => 0.4,
        Part::Conditions | Part::TryNow => 0.3,
    }
}

/// The square root of the share of the query's words that a career has, so that a career with all
/// the words comes before a career with only a few.
fn coverage(found: usize, words: usize) -> f32 {
    let [found, words] = [found, words].map(|n| f32::from(u16::try_from(n).unwrap_or(u16::MAX)));
    (found / words).sqrt()
}
