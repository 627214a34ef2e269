//! A digest of the index for the script of a page, which can hold neither the index nor the stemmers
//! and synonyms of search.
//!
//! It has what these come to: the careers that each word finds when it is searched for alone, with
//! their scores, as far as these say something. A script adds up the scores of several words.

use hashbrown::HashMap;

use super::terms::Lexicons;
use super::{VAGUE, best};
use crate::error::Error;
use crate::file::records::Part;
use crate::layers::{CareerId, Catalogue, Scope};
use crate::sorting;
use crate::words::{is_frame_word, is_vague_word};

/// The lowest score that is kept. Below are three quarters of the index: common words, and rare ones
/// that only a working day or an exercise mentions.
const LEAST: f32 = 0.4;
/// The lowest score of a word in the name of a company, which says more than its score.
const LEAST_OF_COMPANY: f32 = 0.25;
/// The step between two scores. The highest, of a word that only one title has, is the last letter.
const STEP: f32 = 0.125;
/// The number of careers from which on a word is common.
const COMMON: usize = 6;
/// The most careers of a common word that has only low scores.
const MOST_OF_COMMON: usize = 5;
/// The base of numbers, with lower-case letters as digits.
const BASE: usize = 36;

impl Catalogue {
    /// Writes the careers that each word finds, for a script that knows careers by their positions
    /// in `careers`.
    ///
    /// The words are in alphabetical order, with commas between them. Each is a digit for the number
    /// of letters that it shares with the beginning of the word before, its other letters, and its
    /// careers in order. A career is a capital for its score, `A` for an eighth to `Z` for 26, and
    /// the distance of its position from that of the career before, or from 0. Numbers are of base
    /// 36, in lower case. A word without careers names work that no career is.
    ///
    /// # Errors
    /// A catalogue is damaged.
    pub fn digest(&self, scope: &Scope, careers: &[CareerId]) -> Result<String, Error> {
        let careers = careers.iter().enumerate();
        let positions: HashMap<_, _> = careers.map(|(position, id)| (*id, position)).collect();
        let lexicons = Lexicons::new(self, scope)?;
        let (mut digest, mut before) = (String::new(), String::new());
        for word in lexicons.words()? {
            let terms = lexicons.exact(&word)?;
            let rarities = lexicons.rarities(&terms)?;
            let says_little = is_frame_word(&word) || is_vague_word(&word);
            let factor = if says_little { VAGUE } else { 1.0 };
            let mut found = Vec::new();
            for (career, best) in best(&lexicons, &terms, &rarities)? {
                if let Some(&position) = positions.get(&career) {
                    found.push(ScoredCareer {
                        position,
                        score: best.score * factor,
                        part: best.place.part,
                    });
                }
            }
            let found = telling(found);
            if terms.is_empty() || !found.is_empty() {
                push_word(&mut digest, &before, &word, &found);
                before = word;
            }
        }
        Ok(digest)
    }
}

/// A career that a word finds.
struct ScoredCareer {
    position: usize,
    score: f32,
    part: Part,
}

/// The careers of which a word says something, in order. Of a common word that says little of each
/// of them the best are kept, so that it isn't taken for a misspelt one.
fn telling(mut found: Vec<ScoredCareer>) -> Vec<ScoredCareer> {
    if found.iter().any(says_something) {
        found.retain(says_something);
    } else if found.len() >= COMMON {
        sorting::by(&mut found, |a, b| {
            b.score
                .total_cmp(&a.score)
                .then(a.position.cmp(&b.position))
        });
        found.truncate(MOST_OF_COMMON);
    } else {
        found.clear();
    }
    sorting::by_key(&mut found, |career| career.position);
    found
}

/// True if the score is high enough to say something of a career.
fn says_something(found: &ScoredCareer) -> bool {
    let least = match found.part {
        Part::Companies => LEAST_OF_COMPANY,
        Part::Title
        | Part::Aliases
        | Part::Focus
        | Part::Tools
        | Part::Summary
        | Part::Duties
        | Part::Suited
        | Part::Majors
        | Part::Conditions
        | Part::TryNow => LEAST,
    };
    found.score >= least
}

/// Adds a word that follows another one.
fn push_word(digest: &mut String, before: &str, word: &str, found: &[ScoredCareer]) {
    if !digest.is_empty() {
        digest.push(',');
    }
    let pairs = word.chars().zip(before.chars());
    let shared = pairs.take_while(|(a, b)| a == b).count().min(BASE - 1);
    push_number(digest, shared);
    digest.extend(word.chars().skip(shared));
    let mut last = 0;
    for career in found {
        digest.push(letter(career.score));
        push_number(digest, career.position - last);
        last = career.position;
    }
}

fn push_number(digest: &mut String, number: usize) {
    if number >= BASE {
        push_number(digest, number / BASE);
    }
    digest.extend(('0'..='9').chain('a'..='z').nth(number % BASE));
}

/// The letter of the nearest step.
fn letter(score: f32) -> char {
    let mut letters = ('A'..='Z').zip(1_u8..);
    let nearest = letters.find(|(_, steps)| score < STEP * (f32::from(*steps) + 0.5));
    nearest.map_or('Z', |(letter, _)| letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(position: usize, score: f32, part: Part) -> ScoredCareer {
        ScoredCareer {
            position,
            score,
            part,
        }
    }

    #[test]
    fn a_word_has_its_new_letters_and_its_careers() {
        let mut digest = String::new();
        let careers = [found(3, 1.0, Part::Title), found(40, 0.5, Part::Companies)];
        push_word(&mut digest, "", "bayi", &careers);
        push_word(&mut digest, "bayi", "bayar", &[]);
        assert_eq!(digest, "0bayiH3D11,3ar");
    }

    #[test]
    fn a_score_is_a_letter_for_its_eighths() {
        let letters = [0.1, 0.4, 1.0, 1.07, 3.25, 9.0].map(letter);
        assert_eq!(letters, ['A', 'C', 'H', 'I', 'Z', 'Z']);
    }

    #[test]
    fn low_scores_are_kept_of_common_words_alone() {
        let duties = |score, careers: usize| {
            let found = (0..careers).map(|position| found(position, score, Part::Duties));
            telling(found.collect()).len()
        };
        assert_eq!([duties(0.3, 5), duties(0.3, 6), duties(0.4, 7)], [0, 5, 7]);
        let companies = telling(vec![found(0, 0.3, Part::Companies)]);
        assert_eq!(companies.len(), 1);
    }
}
