//! The subjects that the words of a question mean.

use std::mem::take;

use careers_catalogue::contents::Subject;
use careers_catalogue::suggest;
use careers_catalogue::text::Key;

use super::indonesian;
use crate::error::Error;

/// The subjects that a typed name means, by position.
pub(super) struct Asked {
    pub(super) typed: String,
    pub(super) subjects: Vec<usize>,
}

/// Reads the names of subjects. An argument may be a name as a whole. A comma, or an argument of
/// several words, parts them; otherwise the longest known name counts, so that `fisika mat lanjut`
/// means two subjects.
pub(super) fn asked_subjects(names: &[String], known: &[Subject]) -> Result<Vec<Asked>, Error> {
    let mut asked = Vec::new();
    let mut words: Vec<&str> = Vec::new();
    for name in names {
        let parts_words = |c: char| c == ',' || c.is_whitespace();
        let whole = name.trim_matches(parts_words);
        let subjects = if whole.contains(parts_words) {
            called(whole, known)
        } else {
            Vec::new()
        };
        if !subjects.is_empty() {
            read_words(&take(&mut words), known, &mut asked)?;
            asked.push(Asked {
                typed: whole.to_owned(),
                subjects,
            });
            continue;
        }
        for (number, part) in name.split(',').enumerate() {
            let is_quoted = part.trim().contains(char::is_whitespace);
            if number > 0 || is_quoted {
                read_words(&take(&mut words), known, &mut asked)?;
            }
            words.extend(part.split_whitespace());
            if is_quoted {
                read_words(&take(&mut words), known, &mut asked)?;
            }
        }
    }
    read_words(&words, known, &mut asked)?;
    Ok(asked)
}

/// More words than the name of any subject has. Trying all the words of a pasted text would take
/// minutes.
const MOST_WORDS: usize = 16;
/// Words between the names of subjects.
const BETWEEN: [&str; 6] = ["dan", "sama", "and", "+", "&", "plus"];

fn read_words(words: &[&str], known: &[Subject], asked: &mut Vec<Asked>) -> Result<(), Error> {
    let mut start = 0;
    while start < words.len() {
        let most = words.len().min(start + MOST_WORDS);
        let longest = (start + 1..=most).rev().find_map(|end| {
            let typed = words[start..end].join(" ");
            let subjects = called(&typed, known);
            (!subjects.is_empty()).then_some((end, Asked { typed, subjects }))
        });
        if let Some((end, found)) = longest {
            asked.push(found);
            start = end;
        } else if BETWEEN.contains(&words[start].to_lowercase().as_str()) {
            start += 1;
        } else {
            return Err(unknown(&words[start..], known));
        }
    }
    Ok(())
}

/// The subjects that a name means, by position: the one with this name, or all that go by it.
fn called(name: &str, known: &[Subject]) -> Vec<usize> {
    let key = Key::new(name);
    let taught = || {
        let numbered = known.iter().enumerate();
        numbered.filter(|(_, subject)| subject.taught.is_some())
    };
    let is_name = |subject: &Subject| subject.name.wordings().any(|name| Key::new(name) == key);
    let is_alias = |subject: &Subject| subject.names.iter().any(|name| Key::new(name) == key);
    if let Some((position, _)) = taught().find(|(_, subject)| is_name(subject)) {
        return vec![position];
    }
    let aliased = taught().filter(|(_, subject)| is_alias(subject));
    aliased.map(|(position, _)| position).collect()
}

/// The error for words that begin with no known subject.
fn unknown(words: &[&str], known: &[Subject]) -> Error {
    let name = words.join(" ");
    let mut nearest: Vec<String> = Vec::new();
    for typed in [words[0], &name] {
        let taught = known.iter().filter(|subject| subject.taught.is_some());
        for near in suggest::nearest(typed, taught.flat_map(Subject::spellings)) {
            let official = called(near, known)
                .first()
                .map(|at| indonesian(&known[*at].name));
            let official = official.unwrap_or(near).to_owned();
            if !nearest.contains(&official) {
                nearest.push(official);
            }
        }
    }
    Error::UnknownSubject {
        name,
        nearest,
        career: None,
    }
}

/// The subjects that count for a question, by position. A single subject may count as others, each
/// of which will do; beside others it counts alone, or not at all if no group names it.
pub(super) fn counted(asked: &[Asked], known: &[Subject]) -> Vec<Vec<usize>> {
    let mut all: Vec<usize> = Vec::new();
    for position in asked.iter().flat_map(|asked| &asked.subjects) {
        if !all.contains(position) {
            all.push(*position);
        }
    }
    if let [single] = all[..]
        && !known[single].counts_as.is_empty()
    {
        return vec![known[single].counts_as.clone()];
    }
    let is_named = |position: &usize| {
        let counts_as = &known[*position].counts_as;
        counts_as.is_empty() || counts_as.contains(position)
    };
    let named = all.into_iter().filter(is_named);
    named.map(|position| vec![position]).collect()
}

/// The subjects that count for one name of a question, by position.
pub(super) fn counted_alone(asked: &Asked, known: &[Subject]) -> Vec<usize> {
    counted(std::slice::from_ref(asked), known).concat()
}
