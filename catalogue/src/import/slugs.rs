//! Slugs of titles: readable, unique, and the same in every import of the same titles and codes.

use hashbrown::{HashMap, HashSet};
use unicode_normalization::UnicodeNormalization;

use crate::profile::Slug;
use crate::sorting;
use crate::text::{Lang, Text};

/// The most letters of a slug, so that lists have room for it.
const LONGEST: usize = 40;

/// The slug of each title, in the order of the titles. Each title comes with a unique code.
///
/// A slug has at most 40 letters, and is cut after a word. If several titles would have the same
/// slug, the one with the lowest code gets it and the others get their codes added, so that the
/// slugs don't depend on the order of the file.
#[must_use]
pub fn from_titles(titles: &[(&str, &str)]) -> Vec<Slug> {
    let preferred: Vec<String> = titles
        .iter()
        .map(|(title, code)| cut(&preferred(title, code), LONGEST).to_owned())
        .collect();
    let mut by_code: Vec<usize> = (0..titles.len()).collect();
    sorting::by_key(&mut by_code, |&position| {
        (titles[position].1, titles[position].0)
    });
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
        let code = words(titles[position].1);
        let numbered = (2..).map(|number: usize| joined(&[&code, &number.to_string()]));
        let free = std::iter::once(code.clone())
            .chain(numbered)
            .map(|ending| with_ending(&preferred[position], &ending))
            .find(|slug| !taken.contains(slug));
        slugs[position] = free.expect("numbers don't end");
        taken.insert(slugs[position].clone());
    }
    slugs
        .iter()
        .map(|slug| Slug::new(slug).expect("letters, digits and single hyphens"))
        .collect()
}

/// A slug with an ending that makes it unique, cut so that it isn't too long.
fn with_ending(slug: &str, ending: &str) -> String {
    let ending = cut(ending, LONGEST - 2);
    let room = LONGEST.saturating_sub(ending.len() + 1);
    joined(&[cut(slug, room), ending])
}

/// The first words of a slug that fit into `room` letters; letters, if the first word is longer.
fn cut(slug: &str, room: usize) -> &str {
    if slug.len() <= room {
        return slug;
    }
    let fits = &slug[..room];
    let end = if slug.as_bytes()[room] == b'-' {
        None
    } else {
        fits.rfind('-')
    };
    end.map_or(fits, |end| &fits[..end])
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
    for c in text.nfd().flat_map(char::to_lowercase) {
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

/// A sign as a word, or a letter of ESCO's languages that Unicode doesn't split into a letter and its
/// diacritic.
fn folded(c: char) -> Option<&'static str> {
    match c {
        '&' => Some("and"),
        'æ' => Some("ae"),
        'đ' | 'ð' => Some("d"),
        'ı' => Some("i"),
        'ł' => Some("l"),
        'ø' => Some("o"),
        'œ' => Some("oe"),
        'ß' => Some("ss"),
        'þ' => Some("th"),
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
                "heating-ventilation-air-conditioning-and",
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
            ("Łódź guide", "lodz-guide"),
            ("Großbäcker", "grossbacker"),
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

    #[test]
    fn a_long_slug_is_cut_after_a_word_and_its_code_tells_it_from_others() {
        let long = "metal production technical operators of the night shift";
        let same = "metal production technical operators of the day shift";
        assert_eq!(
            slugs(&[(long, "3135.1"), (same, "3135.2"), (&"x".repeat(60), "1")]),
            [
                "metal-production-technical-operators-of",
                "metal-production-technical-3135-2",
                &"x".repeat(40),
            ]
        );
    }

    proptest! {
        #[test]
        fn slugs_are_valid_and_unique_for_any_titles(
            titles in prop::collection::btree_map(
                "[0-9.–]{0,4}",
                prop_oneof![any::<String>(), "[abé '–-]{0,4}", "[ab]{1,9}( [ab]{1,9}){4,9}"],
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
            prop_assert!(slugs.iter().all(|slug| slug.len() <= LONGEST), "{:?}", slugs);
        }
    }
}
