//! The answer of `careers new`: a profile to fill in.

use careers_catalogue::import::slugs;
use careers_catalogue::layers::Catalogue;
use careers_catalogue::profile::Slug;
use careers_catalogue::text::{Lang, Text};
use serde::Serialize;

use crate::error::Error;

/// A profile to fill in.
#[derive(Debug, Serialize)]
pub struct New {
    /// The career.
    pub slug: Slug,
    /// The file: TOML, valid as it stands, every key explained.
    pub profile: String,
    /// True if another career has the slug already, which the profile would replace.
    pub replaces: bool,
}

/// The texts of the templates that have to be replaced.
pub const PLACEHOLDERS: [&str; 2] = ["Tulis ringkasannya di sini.", "Write the summary here."];
/// The placeholders for the career's slug and title in the templates.
const SLUG: &str = "{slug}";
const TITLE: &str = "{title}";
/// The maximum number of characters of a name from which a slug is suggested.
const LONGEST_SUGGESTED: usize = 60;

pub(super) fn find(catalogue: &Catalogue, career: &str, lang: Lang) -> Result<New, Error> {
    let slug = Slug::new(career).ok_or_else(|| {
        let start: String = career.chars().take(LONGEST_SUGGESTED).collect();
        Error::NotASlug {
            name: career.to_owned(),
            nearest: slugs::from_name(&Text::Same(start), ""),
        }
    })?;
    let template = match lang {
        Lang::Id => include_str!("new/id.toml"),
        Lang::En => include_str!("new/en.toml"),
    };
    let profile = template
        .replace(SLUG, slug.as_str())
        .replace(TITLE, &slug.title());
    Ok(New {
        replaces: catalogue.with_slug(&slug.clone().into())?.is_some(),
        slug,
        profile,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use careers_catalogue::profile::CareerSlug;
    use careers_catalogue::toml::folder::Base;
    use careers_catalogue::toml::profile;

    fn template(lang: Lang) -> String {
        let catalogue = crate::built_in::catalogue().expect("the catalogue is whole");
        find(&catalogue, "tukang-las", lang)
            .expect("a slug")
            .profile
    }

    /// Uncomments the examples: lines that begin with `#`, but not with `# ` or `#:`.
    fn filled_in(template: &str) -> String {
        let example = |line: &str| {
            line.strip_prefix('#')
                .filter(|rest| !rest.starts_with([' ', ':']))
                .map(str::to_owned)
        };
        template
            .lines()
            .map(|line| example(line).unwrap_or_else(|| line.to_owned()) + "\n")
            .collect()
    }

    #[test]
    fn the_file_is_valid_as_it_stands_and_with_its_examples() {
        let catalogue = crate::built_in::catalogue().expect("the catalogue is whole");
        for lang in Lang::ALL {
            for text in [template(lang), filled_in(&template(lang))] {
                let known =
                    |slug: &CareerSlug| Base::career(&catalogue, slug).map(|(profile, _)| profile);
                let (_, findings) = profile::read(&text, known, |_| None, |_| None);
                assert_eq!(findings, [], "{lang}: {text}");
            }
        }
    }

    #[test]
    fn the_templates_have_the_placeholders() {
        for lang in Lang::ALL {
            let text = template(lang);
            assert!(
                PLACEHOLDERS.iter().all(|words| text.contains(words)),
                "{lang}"
            );
        }
    }

    #[test]
    fn every_key_is_explained() {
        let schema: serde_json::Value =
            serde_json::from_str(include_str!("../../schema/profile.json"))
                .expect("the schema is JSON");
        for lang in Lang::ALL {
            let text = template(lang);
            for key in schema["properties"].as_object().expect("properties").keys() {
                let is_there = text.lines().any(|line| {
                    let line = line.trim_start_matches(['#', '[']);
                    line.strip_prefix(key.as_str())
                        .is_some_and(|rest| rest.starts_with([' ', ']']))
                });
                assert!(is_there, "{lang}: {key}");
            }
        }
    }
}
