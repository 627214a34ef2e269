//! The answer of `careers search`: the careers that match some words.

use careers_catalogue::file::records::{Part, Place};
use careers_catalogue::layers::{Catalogue, Scope};
use careers_catalogue::profile::{CareerSlug, SearchedParts, Slug};
use careers_catalogue::search::Hit;
use careers_catalogue::text::{Lang, Localized, Text};
use careers_catalogue::words::split;
use serde::Serialize;

use crate::error::Error;

/// Careers, the best first.
#[derive(Debug, Serialize)]
pub struct Search {
    /// The words, as typed.
    pub query: String,
    /// At most ten careers.
    pub careers: Vec<SearchHit>,
    /// If no career matches: at most three similar words that occur in profiles.
    pub nearest: Vec<String>,
    /// The number of words at the end of a very long query that were not searched for.
    #[serde(skip)]
    pub ignored: usize,
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
    /// The words of the text that match; empty if only the other language matches.
    pub words: Vec<String>,
}

pub(super) fn find(
    catalogue: &Catalogue,
    query: &str,
    scope: &Scope,
    lang: Lang,
) -> Result<Search, Error> {
    let found = catalogue.search(query, scope)?;
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
        nearest: found.nearest,
        ignored: found.ignored,
    })
}

/// The places of a hit, each once, with the words that its terms match there.
fn matches(hit: &Hit, parts: &SearchedParts, lang: Lang) -> Vec<MatchedText> {
    let mut matches: Vec<(Place, MatchedText)> = Vec::new();
    for (place, term) in &hit.places {
        let index = matches
            .iter()
            .position(|(known, _)| known == place)
            .or_else(|| {
                let text = text(parts, *place)?.in_lang(lang);
                matches.push((
                    *place,
                    MatchedText {
                        part: place.part,
                        text,
                        words: Vec::new(),
                    },
                ));
                Some(matches.len() - 1)
            });
        if let Some(index) = index {
            let MatchedText { text, words, .. } = &mut matches[index].1;
            for word in split(&text.text)
                .into_iter()
                .filter(|word| shows(word, term))
            {
                if !words.contains(&word) {
                    words.push(word);
                }
            }
        }
    }
    matches.into_iter().map(|(_, found)| found).collect()
}

/// True if a reader recognises a term in a word. The word contains the term; or it contains all but
/// the first letter, which the nasal of a prefix replaces (*menulis* shows *tulis*); or it is the
/// beginning of the term.
fn shows(word: &str, term: &str) -> bool {
    let rest = term
        .char_indices()
        .nth(1)
        .map_or("", |(second, _)| &term[second..]);
    let is_replaced = || {
        let before = word.find(rest).map(|at| &word[..at]);
        rest.len() >= 3 && before.is_some_and(|before| before.ends_with(['n', 'm', 'g', 'y']))
    };
    word.contains(term) || is_replaced() || (word.len() >= 4 && term.starts_with(word))
}

/// The text at a place of a profile.
fn text(parts: &SearchedParts, place: Place) -> Option<Text> {
    let of = |texts: &[Text]| texts.get(place.item).cloned();
    let named = |names: &[String]| names.get(place.item).map(|name| Text::Same(name.clone()));
    match place.part {
        Part::Title => Some(parts.title.clone()),
        Part::Aliases => named(&parts.aliases),
        Part::Focus => of(&parts.focus),
        Part::Tools => named(&parts.tools),
        Part::Summary => Some(parts.summary.clone()),
        Part::Duties => of(&parts.duties),
        Part::Suited => of(&parts.suited),
        Part::Majors => named(&parts.majors),
        Part::Companies => named(&parts.companies),
    }
}
