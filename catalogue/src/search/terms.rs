//! The terms of the index that a typed word may stand for.

use std::collections::{BTreeMap, BTreeSet};

use fst::automaton::{Automaton, Str};
use fst::{IntoStreamer, Map, Streamer};

use super::query::Word;
use super::typo::Typo;
use crate::error::Error;
use crate::file::Damage;
use crate::file::records::{Career, Part, Postings, Synonyms, Terms};
use crate::layers::{CareerId, Catalogue, Layer, Reason, Scope};
use crate::text::Key;
use crate::words::{everyday_forms, typed_roots};

/// The weight of a term, and the trust that it is meant.
#[derive(Clone, Copy)]
pub struct Weight {
    factor: f32,
    evidence: f32,
}

/// The typed word itself.
const TYPED: Weight = Weight {
    factor: 1.0,
    evidence: 1.0,
};
/// A synonym.
const SYNONYM: Weight = Weight {
    factor: 0.45,
    evidence: 0.8,
};
/// A longer word with the typed beginning.
const PREFIX: Weight = Weight {
    factor: 0.5,
    evidence: 0.4,
};
/// A word that differs by one typo. The shorter it is, the less is left of it.
const fn typo(letters: usize) -> Weight {
    let evidence = match letters {
        ..6 => 0.4,
        6..8 => 0.7,
        _ => 0.85,
    };
    Weight {
        factor: 0.6,
        evidence,
    }
}
/// A word that differs by two typos.
const TWO_TYPOS: Weight = Weight {
    factor: 0.5,
    evidence: 0.3,
};
/// The factor of what a typed word was respelled to.
const RESPELLED: f32 = 0.8;
/// The fewest letters that are taken as the beginning of longer words: of the last word, which may
/// still be being typed, and of another unknown word.
const SHORTEST_LAST: usize = 3;
const SHORTEST_UNKNOWN: usize = 4;
/// The maximum number of terms taken from one catalogue at a time.
const MOST_TERMS: usize = 24;
/// The maximum number of unknown words of a query that are respelled.
const MOST_RESPELLED: usize = 8;
/// The trust in two halves that stand together in no name.
const BY_CHANCE: f32 = 0.5;
/// The most letters of a word that may be two.
const LONGEST_JOINED: usize = 32;
/// The fewest letters of each half of a joined word.
const SHORTEST_HALF: usize = 2;
/// The fewest letters of a word that may be misspelt.
const SHORTEST_MISSPELT: usize = 5;

/// The terms of the catalogues that are searched.
pub struct Lexicons<'c> {
    lexicons: Vec<Lexicon<'c>>,
    /// The rarity of a word that no career has: that of the rarest built-in one.
    pub unknown_rarity: f32,
}

/// The terms of one catalogue.
struct Lexicon<'c> {
    layer: &'c Layer,
    terms: Map<&'c [u8]>,
    /// The number of its careers.
    careers: usize,
    /// The factor that makes rarities here comparable with those of the built-in catalogue: a small
    /// catalogue can't show how rare a word is, and a large one shows it better than the built-in
    /// one.
    scale: f32,
}

/// A term of the index that a word of the query stands for.
pub struct TermMatch {
    /// The position in the list of lexicons.
    lexicon: usize,
    /// The term.
    pub term: String,
    postings: u64,
    /// From 0 to 1; 1 for the typed word itself.
    pub factor: f32,
    /// The trust that it is meant, from 0 to 1.
    pub evidence: f32,
}

/// The terms of a word as it stands.
struct LookedUp {
    matches: Vec<TermMatch>,
    /// True if it names work that no built-in career is.
    is_absent: bool,
}

/// A word of a query, and what is known of it.
pub struct KnownWord {
    /// The word as it was typed, or the half of it.
    pub typed: String,
    /// The terms that it may stand for.
    pub matches: Vec<TermMatch>,
    /// The word if it was respelled, as it was understood.
    pub respelled: Option<String>,
    /// True if it names work that no built-in career is, such as `kasir`.
    pub is_absent: bool,
}

impl TermMatch {
    const fn new(lexicon: usize, term: String, postings: u64, weight: Weight) -> Self {
        Self {
            lexicon,
            term,
            postings,
            factor: weight.factor,
            evidence: weight.evidence,
        }
    }
}

impl KnownWord {
    /// A word that was understood as another, whose terms count less for it.
    fn weaker(typed: &str, respelled: String, mut matches: Vec<TermMatch>) -> Self {
        for found in &mut matches {
            found.factor *= RESPELLED;
        }
        Self {
            typed: typed.to_owned(),
            matches,
            respelled: Some(respelled),
            is_absent: false,
        }
    }

    /// A word that was perhaps not meant.
    fn by_chance(mut self) -> Self {
        for found in &mut self.matches {
            found.evidence *= BY_CHANCE;
        }
        self
    }

    /// The rarity of the word itself, else the rarest of what it may stand for.
    pub fn rarity(&self, rarities: &BTreeMap<&str, f32>) -> Option<f32> {
        let rarest = |least: f32| {
            let matches = self.matches.iter().filter(|term| term.factor >= least);
            matches
                .map(|term| rarities[term.term.as_str()])
                .reduce(f32::max)
        };
        rarest(TYPED.factor).or_else(|| rarest(0.0))
    }
}

/// The careers of a term.
pub struct Found<'c> {
    /// Their catalogue.
    pub layer: &'c Layer,
    /// The careers, with the places where the term occurs.
    pub postings: Postings<'c>,
    /// The rarity of the term, comparable between catalogues.
    pub rarity: f32,
}

impl<'c> Lexicons<'c> {
    /// The terms of the catalogues of a scope.
    ///
    /// # Errors
    /// A catalogue is damaged.
    pub fn new(catalogue: &'c Catalogue, scope: &Scope) -> Result<Self, Error> {
        let rarest = |layer: &'c Layer| Ok(rarity(1, layer.table::<Career<'c>>()?.count()));
        let unknown_rarity = rarest(&catalogue.built_in)?;
        let lexicon = |layer: &'c Layer| {
            let Terms { map } = layer.get(0)?;
            let terms = Map::new(map).map_err(|_| layer.damaged(Damage::Corrupt))?;
            // An `fst` trusts its bytes, and panics where they are wrong. The record's checksum finds
            // chance damage; its own finds what another program has written.
            if layer.reason == Reason::Imported {
                let verified = terms.as_fst().verify();
                verified.map_err(|_| layer.damaged(Damage::Corrupt))?;
            }
            Ok(Lexicon {
                layer,
                terms,
                careers: layer.table::<Career<'c>>()?.count(),
                scale: unknown_rarity / rarest(layer)?,
            })
        };
        let lexicons = catalogue.layers(scope)?.into_iter().map(lexicon);
        Ok(Self {
            lexicons: lexicons.collect::<Result<_, Error>>()?,
            unknown_rarity,
        })
    }

    /// The careers of a term, and its rarity in its own catalogue.
    pub fn found(&self, term: &TermMatch) -> Result<Found<'c>, Error> {
        let lexicon = &self.lexicons[term.lexicon];
        let position =
            usize::try_from(term.postings).map_err(|_| lexicon.layer.damaged(Damage::Corrupt))?;
        let postings: Postings<'c> = lexicon.layer.get(position)?;
        Ok(Found {
            layer: lexicon.layer,
            rarity: rarity(postings.careers.iter().count(), lexicon.careers) * lexicon.scale,
            postings,
        })
    }

    /// Every word that search knows: the terms of the index, and the words with synonyms.
    ///
    /// # Errors
    /// A catalogue is damaged.
    pub fn words(&self) -> Result<BTreeSet<String>, Error> {
        let mut words = BTreeSet::new();
        for Lexicon { layer, terms, .. } in &self.lexicons {
            let mut stream = terms.stream();
            while let Some((term, _)) = stream.next() {
                words.insert(String::from_utf8_lossy(term).into_owned());
            }
            let synonyms = layer.table::<Synonyms<'c>>()?;
            for position in 0..synonyms.count() {
                let word = synonyms.name::<&str>(position);
                words.insert(word.map_err(|damage| layer.damaged(damage))?.to_owned());
            }
        }
        Ok(words)
    }

    /// The terms that each word of a query may stand for. An unknown word is respelled: as everyday
    /// speech has it, as two joined words, or with a typo.
    ///
    /// # Errors
    /// A catalogue is damaged.
    pub fn know(&self, words: &[Word]) -> Result<Vec<KnownWord>, Error> {
        let mut known = Vec::with_capacity(words.len());
        let mut respelled = 0;
        let words = self.whole(words)?;
        let count = words.len();
        for (position, (word, found)) in words.into_iter().enumerate() {
            let LookedUp {
                mut matches,
                is_absent,
            } = found;
            let is_last = position + 1 == count;
            let shortest = if is_last {
                SHORTEST_LAST
            } else {
                SHORTEST_UNKNOWN
            };
            let is_unknown = matches.is_empty();
            let may_be_another = !word.is_abbreviation && !is_absent;
            if may_be_another && word.text.chars().count() >= shortest && (is_last || is_unknown) {
                let beginning = Str::new(&word.text).starts_with();
                self.push_accepted(&beginning, PREFIX, &mut matches);
            }
            if matches.is_empty() && respelled < MOST_RESPELLED && may_be_another {
                respelled += 1;
                known.extend(self.respell(&word.text)?);
            } else {
                known.push(KnownWord {
                    typed: word.text.clone(),
                    matches,
                    respelled: None,
                    is_absent,
                });
            }
        }
        Ok(known)
    }

    /// The words with their terms. Two of which one is unknown are one word, if that is known:
    /// *foto grafer*.
    fn whole(&self, words: &[Word]) -> Result<Vec<(Word, LookedUp)>, Error> {
        let mut whole: Vec<(Word, LookedUp)> = Vec::with_capacity(words.len());
        for word in words {
            let found = self.look_up(&word.text)?;
            if let Some((before, known)) = whole.last_mut()
                && (found.matches.is_empty() || known.matches.is_empty())
            {
                let text = format!("{}{}", before.text, word.text);
                let together = self.look_up(&text)?;
                if !together.matches.is_empty() {
                    (before.text, *known) = (text, together);
                    continue;
                }
            }
            whole.push((word.clone(), found));
        }
        Ok(whole)
    }

    /// The terms that a word and its synonyms are.
    pub fn exact(&self, word: &str) -> Result<Vec<TermMatch>, Error> {
        Ok(self.look_up(word)?.matches)
    }

    /// Looks a word up. Its own synonyms come before those of its roots.
    fn look_up(&self, word: &str) -> Result<LookedUp, Error> {
        let (roots, mut matches) = (typed_roots(word), Vec::new());
        self.push_exact(&roots, TYPED, &mut matches);
        let mut synonyms = self.synonyms(word)?;
        let is_absent = !synonyms.is_empty() && synonyms.iter().all(Vec::is_empty);
        if synonyms.is_empty() {
            for root in roots.iter().filter(|root| *root != word) {
                synonyms.extend(self.synonyms(root)?);
            }
        }
        for word in synonyms.into_iter().flatten() {
            self.push_exact(&typed_roots(word), SYNONYM, &mut matches);
        }
        Ok(LookedUp { matches, is_absent })
    }

    /// The synonyms of a word or root, one list for each catalogue that has some.
    fn synonyms(&self, word: &str) -> Result<Vec<Vec<&'c str>>, Error> {
        let key = Key::new(word);
        let of_layer = |lexicon: &Lexicon<'c>| {
            let synonyms = lexicon.layer.named::<Synonyms<'c>>(&key);
            let words = synonyms.map(|found| found.map(|synonyms| synonyms.words));
            words.transpose()
        };
        self.lexicons.iter().filter_map(of_layer).collect()
    }

    /// What an unknown word may have been meant as: one word, or the two that were joined in it.
    fn respell(&self, word: &str) -> Result<Vec<KnownWord>, Error> {
        if let Some(known) = self.in_everyday_speech(word)? {
            return Ok(vec![known]);
        }
        if let Some(halves) = self.joined(word)? {
            return Ok(halves.into());
        }
        let mut matches = self.one_typo_away(word);
        if let (Some(two), true) = (Typo::new(word), matches.is_empty()) {
            self.push_accepted(&&two, TWO_TYPOS, &mut matches);
        }
        Ok(vec![self.respelled(word, matches)?])
    }

    /// The word that a word of everyday speech stands for.
    fn in_everyday_speech(&self, word: &str) -> Result<Option<KnownWord>, Error> {
        for form in everyday_forms(word) {
            let matches = self.exact(&form)?;
            if !matches.is_empty() {
                return Ok(Some(KnownWord::weaker(word, form, matches)));
            }
        }
        Ok(None)
    }

    /// The terms that differ from a word by one typo.
    fn one_typo_away(&self, word: &str) -> Vec<TermMatch> {
        let mut matches = Vec::new();
        let letters = word.chars().count();
        if letters >= SHORTEST_MISSPELT {
            self.push_accepted(&&Typo::within(word, 1), typo(letters), &mut matches);
        }
        matches
    }

    /// A word that was understood as the first of some terms.
    fn respelled(&self, word: &str, matches: Vec<TermMatch>) -> Result<KnownWord, Error> {
        let respelled = matches.first().map(|first| self.written(first));
        Ok(KnownWord {
            typed: word.to_owned(),
            respelled: respelled.transpose()?,
            matches,
            is_absent: false,
        })
    }

    /// The two words that are joined in a word: rather two that stand together in a name, without a
    /// typo; else the rarest. Almost any long word is two short ones by chance, so that short halves
    /// and misspelt ones must stand together in a name.
    fn joined(&self, word: &str) -> Result<Option<[KnownWord; 2]>, Error> {
        let ends: Vec<_> = word.char_indices().map(|(at, _)| at).collect();
        if ends.len() > LONGEST_JOINED {
            return Ok(None);
        }
        let most = ends.len().saturating_sub(SHORTEST_HALF);
        let mut best: Option<((bool, bool, f32), [KnownWord; 2])> = None;
        for at in ends.get(SHORTEST_HALF..=most).unwrap_or_default() {
            let texts = [&word[..*at], &word[*at..]];
            let Some((halves, is_misspelt)) = self.halves(texts)? else {
                continue;
            };
            let [first, second] = &halves;
            let [names, others] = [
                self.named_in(&first.matches)?,
                self.named_in(&second.matches)?,
            ];
            let share_a_name = names.iter().any(|career| others.contains(career));
            let is_short = |half: &&str| half.chars().count() < SHORTEST_UNKNOWN;
            if !share_a_name && (is_misspelt || texts.iter().any(is_short)) {
                continue;
            }
            let rarity = self
                .rarest(&first.matches)?
                .min(self.rarest(&second.matches)?);
            let merit = (share_a_name, !is_misspelt, rarity);
            let halves = if share_a_name {
                halves
            } else {
                halves.map(KnownWord::by_chance)
            };
            if best.as_ref().is_none_or(|(known, _)| merit > *known) {
                best = Some((merit, halves));
            }
        }
        Ok(best.map(|(_, halves)| halves))
    }

    /// Two halves of a word, if one is known, and the other is, too, or is a word of everyday speech,
    /// or is misspelt; true if it is misspelt.
    fn halves(&self, texts: [&str; 2]) -> Result<Option<([KnownWord; 2], bool)>, Error> {
        let exact = |text: &str| {
            let matches = self.exact(text)?;
            let is_known = !matches.is_empty();
            Ok::<_, Error>(is_known.then(|| KnownWord::weaker(text, text.to_owned(), matches)))
        };
        let [first, second] = [exact(texts[0])?, exact(texts[1])?];
        if first.is_none() && second.is_none() {
            return Ok(None);
        }
        let or_everyday = |half: Option<KnownWord>, text| match half {
            Some(half) => Ok(Some(half)),
            None => self.in_everyday_speech(text),
        };
        let [first, second] = [
            or_everyday(first, texts[0])?,
            or_everyday(second, texts[1])?,
        ];
        let misspelt = |text: &str, other: &str| {
            let matches = if other.chars().count() >= SHORTEST_UNKNOWN {
                self.one_typo_away(text)
            } else {
                Vec::new()
            };
            self.respelled(text, matches)
        };
        let (halves, is_misspelt) = match (first, second) {
            (Some(first), Some(second)) => ([first, second], false),
            (Some(first), None) => ([first, misspelt(texts[1], texts[0])?], true),
            (None, Some(second)) => ([misspelt(texts[0], texts[1])?, second], true),
            (None, None) => return Ok(None),
        };
        let are_known = halves.iter().all(|half| !half.matches.is_empty());
        Ok(are_known.then_some((halves, is_misspelt)))
    }

    /// The careers that have one of the terms in their title or in another name.
    pub fn named_in(&self, terms: &[TermMatch]) -> Result<Vec<CareerId>, Error> {
        self.in_parts(terms, Part::Aliases)
    }

    /// The careers that have one of the terms in a part up to `last`.
    pub fn in_parts(&self, terms: &[TermMatch], last: Part) -> Result<Vec<CareerId>, Error> {
        let mut careers = Vec::new();
        for term in terms.iter().filter(|term| term.evidence > PREFIX.evidence) {
            let Found {
                layer, postings, ..
            } = self.found(term)?;
            for posting in postings.careers.iter().filter(|at| at.place.part <= last) {
                let career = layer.id(posting.career)?;
                if !careers.contains(&career) {
                    careers.push(career);
                }
            }
        }
        Ok(careers)
    }

    /// The rarity of the rarest of some terms.
    fn rarest(&self, terms: &[TermMatch]) -> Result<f32, Error> {
        let mut rarest: f32 = 0.0;
        for term in terms {
            rarest = rarest.max(self.found(term)?.rarity);
        }
        Ok(rarest)
    }

    /// The written form of a term.
    fn written(&self, term: &TermMatch) -> Result<String, Error> {
        let word = self.found(term)?.postings.word.map(str::to_owned);
        Ok(word.unwrap_or_else(|| term.term.clone()))
    }

    /// Words in the index that are similar to those of the query, at most three.
    ///
    /// # Errors
    /// A catalogue is damaged.
    pub fn nearest(&self, words: &[Word]) -> Result<Vec<String>, Error> {
        let mut near = Vec::new();
        for word in words.iter().filter(|word| !word.is_abbreviation) {
            let typo = Typo::within(&word.text, 2);
            self.push_accepted(&&typo, TWO_TYPOS, &mut near);
        }
        let mut nearest = Vec::new();
        for term in &near {
            let word = self.written(term)?;
            if !nearest.contains(&word) {
                nearest.push(word);
            }
        }
        nearest.truncate(3);
        Ok(nearest)
    }

    /// The rarity of each term: one that is common in one catalogue counts as common in all.
    ///
    /// # Errors
    /// A catalogue is damaged.
    pub fn rarities<'t>(&self, terms: &'t [TermMatch]) -> Result<BTreeMap<&'t str, f32>, Error> {
        let mut rarities: BTreeMap<&str, f32> = BTreeMap::new();
        for term in terms {
            let rarity = self.found(term)?.rarity;
            let known = rarities.entry(&term.term).or_insert(rarity);
            *known = known.min(rarity);
        }
        Ok(rarities)
    }

    fn push_exact(&self, roots: &[String], weight: Weight, found: &mut Vec<TermMatch>) {
        for (lexicon, Lexicon { terms, .. }) in self.lexicons.iter().enumerate() {
            for term in roots {
                if let Some(postings) = terms.get(term) {
                    found.push(TermMatch::new(lexicon, term.clone(), postings, weight));
                }
            }
        }
    }

    /// Adds the first terms of each lexicon that an automaton accepts.
    fn push_accepted<A: Automaton>(
        &self,
        automaton: &A,
        weight: Weight,
        found: &mut Vec<TermMatch>,
    ) {
        for (lexicon, Lexicon { terms, .. }) in self.lexicons.iter().enumerate() {
            let mut stream = terms.search(automaton).into_stream();
            for _ in 0..MOST_TERMS {
                let Some((term, postings)) = stream.next() else {
                    break;
                };
                let term = String::from_utf8_lossy(term).into_owned();
                if !found
                    .iter()
                    .any(|known| (known.lexicon, known.postings) == (lexicon, postings))
                {
                    found.push(TermMatch::new(lexicon, term, postings, weight));
                }
            }
        }
    }
}

/// The rarity of a term in `having` of `all` careers: BM25's inverse document frequency,
/// `ln(1 + (N − n + ½) / (n + ½))`, which is `ln((N + 1) / (n + ½))`.
#[allow(
    clippy::cast_precision_loss,
    reason = "a catalogue has no millions of careers"
)]
fn rarity(having: usize, all: usize) -> f32 {
    libm::logf((all as f32 + 1.0) / (having as f32 + 0.5))
}
