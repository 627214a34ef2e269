//! Slugs of titles: readable, each used once, and the same whenever the same titles and codes are imported.

use std::collections::{HashMap, HashSet};

use crate::profile::Slug;
use crate::text::{Lang, Text};

/// The slug of each title, in the order of the titles; each comes with a code that no other has.
///
/// Of those that would have the same slug, the one with the lowest code has it, and the others have their codes added, so
/// that the order of a file decides nothing.
#[must_use]
pub fn from_titles(titles: &[(&str, &str)]) -> Vec<Slug> {
    let wanted: Vec<String> = titles
        .iter()
        .map(|(title, code)| wanted(title, code))
        .collect();
    let mut by_code: Vec<usize> = (0..titles.len()).collect();
    by_code.sort_unstable_by_key(|&at| (titles[at].1, titles[at].0));
    let mut owners: HashMap<&str, usize> = HashMap::new();
    for &at in &by_code {
        owners.entry(&wanted[at]).or_insert(at);
    }
    let mut slugs = wanted.clone();
    let mut taken: HashSet<String> = wanted.iter().cloned().collect();
    for at in by_code {
        if owners[wanted[at].as_str()] == at {
            continue;
        }
        let coded = joined(&[&wanted[at], &words(titles[at].1)]);
        let numbered = (2..).map(|number: usize| format!("{coded}-{number}"));
        let free = std::iter::once(coded.clone())
            .chain(numbered)
            .find(|slug| !taken.contains(slug));
        slugs[at] = free.expect("numbers don't end");
        taken.insert(slugs[at].clone());
    }
    slugs
        .iter()
        .map(|slug| Slug::new(slug).expect("letters, digits and single hyphens"))
        .collect()
}

/// The slug of a name by its English words; `code` serves where it has none.
#[must_use]
pub fn from_name(name: &Text, code: &str) -> Slug {
    Slug::new(&wanted(&name.in_lang(Lang::En).text, code))
        .expect("letters, digits and single hyphens")
}

/// What a title would be called if it were the only one: its words, else its code's, else `career`.
fn wanted(title: &str, code: &str) -> String {
    let words = [words(title), words(code), "career".to_owned()];
    words
        .into_iter()
        .find(|words| !words.is_empty())
        .unwrap_or_default()
}

fn joined(parts: &[&str]) -> String {
    parts
        .iter()
        .filter(|part| !part.is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join("-")
}

/// The words of a text in lower-case ASCII, joined by hyphens; `driller's` is one word.
fn words(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut is_between = false;
    for c in text.chars().flat_map(char::to_lowercase) {
        let mut ascii = [0; 4];
        let letters = if c.is_ascii_alphanumeric() {
            Some(&*c.encode_utf8(&mut ascii))
        } else {
            folded(c)
        };
        match letters {
            Some(letters) => {
                if is_between && !words.is_empty() {
                    words.push('-');
                }
                is_between = false;
                words.push_str(letters);
            }
            // Combining diacritics stand after the letter that they change.
            None => is_between |= !matches!(c, '\'' | '’' | '\u{300}'..='\u{36f}'),
        }
    }
    words
}

/// A letter without its diacritic. Official titles have no others: of the 4,023 of O*NET 29.3 and ESCO 1.1.1 two have é.
fn folded(c: char) -> Option<&'static str> {
    match c {
        'é' => Some("e"),
        '&' => Some("and"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn slugs(titles: &[(&str, &str)]) -> Vec<String> {
        from_titles(titles).iter().map(Slug::to_string).collect()
    }

    #[test]
    fn a_slug_reads_like_its_title() {
        for (title, slug) in [
            (
                "Heating, ventilation, air conditioning (and refrigeration) drafter",
                "heating-ventilation-air-conditioning-and-refrigeration-drafter",
            ),
            ("Dance répétiteur", "dance-repetiteur"),
            ("Dance re\u{301}pe\u{301}titeur", "dance-repetiteur"),
            ("ICT Help-Desk Agent", "ict-help-desk-agent"),
            ("Driller's / driller’s mate ", "drillers-drillers-mate"),
            (
                "Research & development manager",
                "research-and-development-manager",
            ),
            ("İzmir", "izmir"),
            ("Łódź guide", "d-guide"),
            ("3D modeller", "3d-modeller"),
            ("看護師", "2221-1"),
        ] {
            assert_eq!(slugs(&[(title, "2221.1")]), [slug], "{title}");
        }
        assert_eq!(slugs(&[("–", "–")]), ["career"]);
    }

    #[test]
    fn where_two_titles_have_one_slug_the_code_decides_and_not_the_order() {
        let titles = [
            ("Baker", "7512.3"),
            ("Cook", "5120.1"),
            ("baker!", "7512.10"),
            ("Baker 7512 3", "9"),
        ];
        assert_eq!(
            slugs(&titles),
            ["baker-7512-3-2", "cook", "baker", "baker-7512-3"]
        );
        let turned: Vec<_> = titles.into_iter().rev().collect();
        assert_eq!(
            slugs(&turned),
            ["baker-7512-3", "baker", "cook", "baker-7512-3-2"]
        );
    }

    proptest! {
        #[test]
        fn slugs_are_valid_and_unique_for_any_titles(
            titles in prop::collection::btree_map("[0-9.–]{0,4}", prop_oneof![any::<String>(), "[abé '–-]{0,4}"], 0..30),
        ) {
            let titles: Vec<_> = titles.iter().map(|(code, title)| (title.as_str(), code.as_str())).collect();
            // `of_titles` panics where one is no slug.
            let slugs = slugs(&titles);
            let mut turned: Vec<_> = titles.clone();
            turned.reverse();
            let mut again = self::slugs(&turned);
            again.reverse();
            prop_assert_eq!(&again, &slugs);
            let unique: HashSet<_> = slugs.iter().collect();
            prop_assert_eq!(unique.len(), titles.len());
        }
    }
}
