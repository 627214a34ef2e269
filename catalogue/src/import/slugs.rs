//! Slugs of titles: readable, unique, and the same in every import of the same titles and codes.

use std::collections::{HashMap, HashSet};

use crate::profile::Slug;
use crate::text::{Lang, Text};

/// The slug of each title, in the order of the titles. Each title comes with a unique code.
///
/// If several titles would have the same slug, the one with the lowest code gets it and the others
/// get their codes added, so that the slugs don't depend on the order of the file.
#[must_use]
pub fn from_titles(titles: &[(&str, &str)]) -> Vec<Slug> {
    let preferred: Vec<String> = titles
        .iter()
        .map(|(title, code)| preferred(title, code))
        .collect();
    let mut by_code: Vec<usize> = (0..titles.len()).collect();
    by_code.sort_unstable_by_key(|&position| (titles[position].1, titles[position].0));
    let mut owners: HashMap<&str, usize> = HashMap::new();
    for &position in &by_code {
        owners.entry(&preferred[position]).or_insert(position);
    }
    let mut slugs = preferred.clone();
    let mut taken: HashSet<String> = preferred.iter().cloned().collect();
    for position in by_code {
        if owners[preferred[position].as_str()] == position {
            continue;
        }
        let coded = joined(&[&preferred[position], &words(titles[position].1)]);
        let numbered = (2..).map(|number: usize| format!("{coded}-{number}"));
        let free = std::iter::once(coded.clone())
            .chain(numbered)
            .find(|slug| !taken.contains(slug));
        slugs[position] = free.expect("numbers don't end");
        taken.insert(slugs[position].clone());
    }
    slugs
        .iter()
        .map(|slug| Slug::new(slug).expect("letters, digits and single hyphens"))
        .collect()
}

/// The slug of a name, from its English words, or from `code` if it has none.
#[must_use]
pub fn from_name(name: &Text, code: &str) -> Slug {
    Slug::new(&preferred(&name.in_lang(Lang::En).text, code))
        .expect("letters, digits and single hyphens")
}

/// The slug of a title if no other title had the same: from its words, or else from its code, or
/// else `career`.
fn preferred(title: &str, code: &str) -> String {
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

/// The words of a text in lower-case ASCII, joined by hyphens; `driller's` counts as one word.
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
            // Combining diacritics follow the letter that they change, so they don't end a word.
            None => is_between |= !matches!(c, '\'' | '’' | '\u{300}'..='\u{36f}'),
        }
    }
    words
}

/// A letter without its diacritic, or a sign as a word. Official titles need no more: of the 4,023
/// titles of O*NET 29.3 and ESCO 1.1.1 two have é and none another such letter.
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
        let reversed: Vec<_> = titles.into_iter().rev().collect();
        assert_eq!(
            slugs(&reversed),
            ["baker-7512-3", "baker", "cook", "baker-7512-3-2"]
        );
    }

    proptest! {
        #[test]
        fn slugs_are_valid_and_unique_for_any_titles(
            titles in prop::collection::btree_map(
                "[0-9.–]{0,4}",
                prop_oneof![any::<String>(), "[abé '–-]{0,4}"],
                0..30,
            ),
        ) {
            let titles: Vec<_> = titles
                .iter()
                .map(|(code, title)| (title.as_str(), code.as_str()))
                .collect();
            // `from_titles` panics if one of them is not a slug.
            let slugs = slugs(&titles);
            let mut reversed: Vec<_> = titles.clone();
            reversed.reverse();
            let mut again = self::slugs(&reversed);
            again.reverse();
            prop_assert_eq!(&again, &slugs);
            let unique: HashSet<_> = slugs.iter().collect();
            prop_assert_eq!(unique.len(), titles.len());
        }
    }
}
