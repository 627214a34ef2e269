//! The answer of `careers search`: the careers that match some words.

use careers_catalogue::file::records::{Part, Place};
use careers_catalogue::layers::{Catalogue, Scope};
use careers_catalogue::profile::{CareerSlug, SearchedParts, Slug};
use careers_catalogue::search::Hit;
use careers_catalogue::text::{Lang, LanguageCode, Localized, Text};
use careers_catalogue::words::split;
use serde::Serialize;

use crate::error::Error;

/// Careers, the best first.
#[derive(Debug, Serialize)]
pub struct Search {
    /// The words, as typed.
    pub query: String,
    /// The careers, as many as are wanted.
    pub careers: Vec<SearchHit>,
    /// The number of careers that were found.
    pub total: usize,
    /// What the query denies.
    pub left_out: LeftOut,
    /// True if perhaps none of the careers is meant: the best has only common words of the query.
    pub uncertain: bool,
    /// The abbreviations in the query that no career has.
    pub unknown_abbreviations: Vec<String>,
    /// True if the query asks for careers that need no schooling.
    pub without_schooling: bool,
    /// If no career matches: at most three similar words that occur in profiles.
    pub nearest: Vec<String>,
    /// The number of words at the end of a very long query that were not searched for.
    #[serde(skip)]
    pub ignored: usize,
}

/// The words that a query denies, and the number of careers that were left out for them.
#[derive(Debug, Serialize)]
pub struct LeftOut {
    /// The words.
    pub words: Vec<String>,
    /// The number of careers.
    pub careers: usize,
}

/// A career that was found.
#[derive(Debug, Serialize)]
pub struct SearchHit {
    /// Its identifier.
    pub slug: CareerSlug,
    /// The name of the job.
    pub title: Localized,
    /// The field's identifier.
    pub field: Slug,
    /// The field's name.
    pub field_name: Localized,
    /// The relevance; comparable within one search only.
    pub score: f32,
    /// The texts in which the words were found, in the order of the words.
    pub matches: Vec<MatchedText>,
    /// The catalogue that it is from.
    pub catalogue: Slug,
}

/// A text in which words were found.
#[derive(Debug, Serialize)]
pub struct MatchedText {
    /// The part of the profile.
    pub part: Part,
    /// The text.
    pub text: Localized,
    /// The language of the text: the other one where only that matches.
    pub lang: LanguageCode,
    /// The words of the text that match; empty if another name of what it says matches.
    pub words: Vec<String>,
}

pub(super) fn find(
    catalogue: &Catalogue,
    query: &str,
    scope: &Scope,
    limit: usize,
    lang: Lang,
) -> Result<Search, Error> {
    let found = catalogue.search(query, scope, limit)?;
    let careers = found.hits.into_iter().map(|hit| {
        let career = catalogue.career(hit.career)?;
        let parts = catalogue.searched(hit.career)?;
        let field = catalogue.field_of(hit.career)?;
        Ok(SearchHit {
            title: career.title.in_lang(lang),
            field_name: field.name.in_lang(lang),
            field: field.slug,
            score: hit.score,
            matches: matches(&hit, &parts, lang),
            slug: career.slug,
            catalogue: catalogue.name_of(hit.career)?.clone(),
        })
    });
    Ok(Search {
        query: query.to_owned(),
        careers: careers.collect::<Result<_, Error>>()?,
        total: found.total,
        left_out: LeftOut {
            words: found.denied,
            careers: found.left_out,
        },
        uncertain: found.is_uncertain,
        unknown_abbreviations: found.unknown_abbreviations,
        without_schooling: found.wants_no_schooling,
        nearest: found.nearest,
        ignored: found.ignored,
    })
}

/// The places of a hit, each once, with the words that its terms match there.
fn matches(hit: &Hit, parts: &SearchedParts, lang: Lang) -> Vec<MatchedText> {
    let mut terms: Vec<(Place, Vec<&str>)> = Vec::new();
    for (place, term) in &hit.places {
        match terms.iter_mut().find(|(known, _)| known == place) {
            Some((_, terms)) => terms.push(term),
            None => terms.push((*place, vec![term])),
        }
    }
    let matched = |(place, terms): (Place, Vec<&str>)| {
        let text = text(parts, place)?;
        let in_lang = |lang: Lang| {
            let text = text.in_lang(lang);
            let words = shown_words(&text.text, &terms);
            (text, words)
        };
        let (text, words) = match in_lang(lang) {
            // The words are in the other language, or under another name.
            (text, words) if words.is_empty() => {
                let (other, found) = in_lang(lang.other());
                if found.is_empty() {
                    (text, words)
                } else {
                    let fallback = Some(lang.other().into());
                    (Localized { fallback, ..other }, found)
                }
            }
            found => found,
        };
        let text = match place.part {
            Part::Conditions => sentence_with(text, &words),
            Part::Title
            | Part::Aliases
            | Part::Focus
            | Part::Tools
            | Part::Summary
            | Part::Duties
            | Part::Suited
            | Part::Majors
            | Part::Companies
            | Part::TryNow => text,
        };
        Some(MatchedText {
            part: place.part,
            lang: text.fallback.unwrap_or(lang.into()),
            text,
            words,
        })
    };
    terms.into_iter().filter_map(matched).collect()
}

/// The first sentence of a long text that has one of some words, or the whole text if none has.
fn sentence_with(text: Localized, words: &[String]) -> Localized {
    let has_word = |sentence: &&str| {
        let of_sentence = split(sentence);
        words.iter().any(|word| of_sentence.contains(word))
    };
    let sentence = text.text.split_inclusive(". ").find(has_word);
    let sentence = sentence.map(|sentence| sentence.trim_end().into());
    Localized {
        text: sentence.unwrap_or(text.text),
        ..text
    }
}

/// The words of a text in which a reader recognises one of some terms, each once.
fn shown_words(text: &str, terms: &[&str]) -> Vec<String> {
    let mut shown = Vec::new();
    for word in split(text) {
        if terms.iter().any(|term| shows(&word, term)) && !shown.contains(&word) {
            shown.push(word);
        }
    }
    shown
}

/// True if a reader recognises a term in a word: they are the same; or one is a beginning of the
/// other, of three letters at least; or all but the first letter of the term stands in the word,
/// because the nasal of a prefix replaces it (*menulis* shows *tulis*).
fn shows(word: &str, term: &str) -> bool {
    const SHORTEST: usize = 3;
    let rest = term
        .char_indices()
        .nth(1)
        .map_or("", |(second, _)| &term[second..]);
    let is_inside = || {
        let before = word.find(rest).map(|at| &word[..at]);
        let is_prefix = |before: &str| before.ends_with(['n', 'm', 'g', 'y', 'r']);
        rest.len() >= SHORTEST && before.is_some_and(is_prefix)
    };
    let begins = |long: &str, short: &str| short.len() >= SHORTEST && long.starts_with(short);
    let holds = word.find(term).is_some_and(|at| {
        term.len() > SHORTEST
            && matches!(
                &word[..at],
                "me" | "ber" | "pe" | "di" | "ter" | "ke" | "se"
            )
    });
    word == term || begins(word, term) || begins(term, word) || holds || is_inside()
}

/// The text at a place of a profile.
fn text(parts: &SearchedParts, place: Place) -> Option<Text> {
    let of = |texts: &[Text]| texts.get(place.item).cloned();
    let named = |names: &[String]| names.get(place.item).map(|name| Text::Same(name.clone()));
    match place.part {
        Part::Title => Some(parts.title.clone()),
        Part::Aliases => named(&parts.aliases),
        Part::Focus => of(&parts.focus),
        Part::Tools => of(&parts.tools),
        Part::Summary => Some(parts.summary.clone()),
        Part::Duties => of(&parts.duties),
        Part::Suited => of(&parts.suited),
        Part::Majors => named(&parts.majors),
        Part::Companies => named(&parts.companies),
        Part::Conditions => parts.conditions.clone(),
        Part::TryNow => of(&parts.try_now),
    }
}
