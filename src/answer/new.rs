//! The answer of `careers new`: a profile to fill in.

use careers_catalogue::import::slugs;
use careers_catalogue::layers::Catalogue;
use careers_catalogue::profile::{CareerSlug, Profile, Slug};
use careers_catalogue::text::{Lang, Text};
use careers_catalogue::toml::folder::Base;
use careers_catalogue::toml::profile;
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
    /// The career that goes by the slug as one of its other names, if there is one.
    pub name_of: Option<CareerSlug>,
}

/// The templates, by language.
const TEMPLATES: [&str; 2] = [include_str!("new/id.toml"), include_str!("new/en.toml")];
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
    let profile = TEMPLATES[lang as usize]
        .replace(SLUG, slug.as_str())
        .replace(TITLE, &slug.title());
    let replaces = catalogue.with_slug(&slug.clone().into())?.is_some();
    let mut named = catalogue.named(slug.as_str()).into_iter();
    let name_of = named.find(|owner| !replaces && owner.catalogue().is_none());
    Ok(New {
        slug,
        profile,
        replaces,
        name_of,
    })
}

/// Keys of profiles that a template explains together.
pub struct ExplainedKeys {
    /// The keys.
    pub keys: Vec<&'static str>,
    /// The comment above them.
    pub meaning: String,
}

/// All keys of profiles, as the template in a language explains them.
pub fn explained_keys(lang: Lang) -> impl Iterator<Item = ExplainedKeys> {
    let blocks = TEMPLATES[lang as usize].split("\n\n");
    blocks.map(explained).filter(|block| !block.keys.is_empty())
}

/// The keys of a block: those of its examples, or that of its table, whose own keys follow.
fn explained(block: &'static str) -> ExplainedKeys {
    let comments = block.lines().filter_map(|line| line.strip_prefix("# "));
    let examples = block.lines().filter(|line| !line.starts_with("# "));
    let mut examples = examples.map(|line| line.trim_start_matches('#')).peekable();
    let table = examples.next_if(|line| line.starts_with('['));
    let keys = match table {
        Some(table) => vec![table.trim_matches(['[', ']'])],
        None => examples
            .filter_map(|line| Some(line.split_once(" = ")?.0))
            .collect(),
    };
    ExplainedKeys {
        keys,
        meaning: comments.collect::<Vec<_>>().join(" "),
    }
}

/// The profile of a template whose examples are all in force. Those of both templates are the same.
#[must_use]
pub fn example() -> Profile {
    let text = uncommented(TEMPLATES[0]);
    let (read, _) = profile::read(&text, |_| None, |_| None, |_| None);
    read.expect("the templates are valid").profile
}

/// A template with its examples: lines that begin with `#`, but not with `# ` or `#:`.
fn uncommented(template: &str) -> String {
    let example = |line: &str| {
        let rest = line.strip_prefix('#')?;
        (!rest.starts_with([' ', ':'])).then(|| rest.to_owned())
    };
    let lines = template.lines();
    lines
        .map(|line| example(line).unwrap_or_else(|| line.to_owned()) + "\n")
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn template(lang: Lang) -> String {
        let catalogue = crate::built_in::catalogue().expect("the catalogue is whole");
        find(&catalogue, "tukang-las", lang)
            .expect("a slug")
            .profile
    }

    #[test]
    fn the_file_is_valid_as_it_stands_and_with_its_examples() {
        let catalogue = crate::built_in::catalogue().expect("the catalogue is whole");
        for lang in Lang::ALL {
            for text in [template(lang), uncommented(&template(lang))] {
                let known =
                    |slug: &CareerSlug| Base::career(&catalogue, slug).map(|(profile, _)| profile);
                let (_, findings) = profile::read(&text, known, |_| None, |_| None);
                assert_eq!(findings, [], "{lang}: {text}");
            }
        }
    }

    #[test]
    fn the_templates_have_the_same_examples() {
        let examples = |lang| {
            let text = uncommented(&template(lang));
            let is_example = |line: &&str| !line.starts_with('#');
            let lines = text.lines().filter(is_example);
            lines.map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(examples(Lang::Id), examples(Lang::En));
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
