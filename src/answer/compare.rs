//! The answer of `careers compare`: careers side by side.

use careers_catalogue::layers::Catalogue;
use careers_catalogue::profile::CareerSlug;
use careers_catalogue::text::{Key, Lang, Localized};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::show::{self, Link, Show};
use crate::error::{Error, Misuse};
use crate::question::ProfilePart;

/// Two or more careers, with the names that all, some or only one of them have.
#[derive(Debug, Serialize)]
pub struct Compare {
    /// The careers, in the order of the question.
    pub careers: Vec<Show>,
    /// The names that all of them have.
    pub shared: ProperNames<String>,
    /// The names that some of them have, but not all and not only one; empty for two careers.
    pub partly: ProperNames<Partly>,
    /// The names that only one of them has, by career.
    #[serde(serialize_with = "as_map")]
    pub only: Vec<(CareerSlug, ProperNames<String>)>,
    /// The differences between them, from their profiles.
    pub differences: Vec<WrittenDifference>,
    /// The parts that a text shows; none for all. JSON has them all.
    #[serde(skip)]
    pub parts: Vec<ProfilePart>,
}

/// The parts of a profile that are lists of proper names.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct ProperNames<T> {
    /// Study programmes.
    pub majors: Vec<T>,
    /// Employers.
    pub companies: Vec<T>,
    /// Languages, instruments, systems.
    pub tools: Vec<T>,
}

/// A name and the careers that have it.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Partly {
    /// The name.
    pub name: String,
    /// The careers.
    pub careers: Vec<CareerSlug>,
}

/// A difference between two of the careers, from the profile of the first.
#[derive(Debug, Serialize)]
pub struct WrittenDifference {
    /// The career whose profile has the text.
    pub from: Link,
    /// The other career.
    pub to: Link,
    /// The text.
    pub text: Localized,
}

pub(super) fn find(catalogue: &Catalogue, names: &[String], lang: Lang) -> Result<Compare, Error> {
    let found: Result<Vec<_>, _> = names.iter().map(|name| catalogue.find(name)).collect();
    let ids = found.or_else(|error| {
        // Names of several words without quotes, or with a word between them.
        let in_a_row = catalogue.careers_in_a_row(&names.join(" "))?;
        let slugs = in_a_row.ok_or(error)?;
        slugs
            .iter()
            .map(|slug| catalogue.find(slug.as_str()))
            .collect()
    });
    let ids = ids?;
    if ids.len() < 2 {
        return Err(Error::Usage {
            misuse: Misuse::TooFewCareers,
            help: "careers compare --help".to_owned(),
        });
    }
    let mut positions = Vec::new();
    for position in ids {
        if positions.contains(&position) {
            return Err(Error::SameCareer {
                slug: catalogue.career(position)?.slug.to_string(),
            });
        }
        positions.push(position);
    }
    let careers: Vec<_> = positions
        .into_iter()
        .map(|position| show::at(catalogue, position, lang))
        .collect::<Result<_, _>>()?;

    let majors = split(&careers, |career| career.majors.iter().map(String::as_str));
    let companies = split(&careers, |career| wordings(&career.companies));
    let tools = split(&careers, |career| wordings(&career.tools));
    let slugs = careers.iter().map(|career| career.slug.clone());
    let only = majors.only.into_iter().zip(companies.only).zip(tools.only);
    let only = slugs.zip(only).map(|(slug, ((majors, companies), tools))| {
        (
            slug,
            ProperNames {
                majors,
                companies,
                tools,
            },
        )
    });
    Ok(Compare {
        only: only.collect(),
        shared: ProperNames {
            majors: majors.shared,
            companies: companies.shared,
            tools: tools.shared,
        },
        partly: ProperNames {
            majors: majors.partly,
            companies: companies.partly,
            tools: tools.partly,
        },
        differences: differences(&careers),
        careers,
        parts: Vec::new(),
    })
}

/// The names in one part of all careers, grouped by the number of careers that have them.
struct Split {
    shared: Vec<String>,
    partly: Vec<Partly>,
    only: Vec<Vec<String>>,
}

/// Groups the names in one part by the careers that have them, and keeps their order.
fn split<'c, N: Iterator<Item = &'c str>>(
    careers: &'c [Show],
    part: impl Fn(&'c Show) -> N,
) -> Split {
    let mut split = Split {
        shared: Vec::new(),
        partly: Vec::new(),
        only: vec![Vec::new(); careers.len()],
    };
    let keys: Vec<Vec<Key>> = careers
        .iter()
        .map(|career| part(career).map(Key::new).collect())
        .collect();
    for (first, career) in careers.iter().enumerate() {
        for (name, key) in part(career).zip(&keys[first]) {
            let has_name = |other: &usize| keys[*other].contains(key);
            if (0..first).any(|before| has_name(&before)) {
                continue;
            }
            let having = (first..careers.len()).filter(has_name);
            let count = having.clone().count();
            if count == careers.len() {
                split.shared.push(name.to_owned());
            } else if count == 1 {
                split.only[first].push(name.to_owned());
            } else {
                let careers = having.map(|other| careers[other].slug.clone()).collect();
                split.partly.push(Partly {
                    name: name.to_owned(),
                    careers,
                });
            }
        }
    }
    split
}

/// The words of some names.
fn wordings(names: &[Localized]) -> impl Iterator<Item = &str> {
    names.iter().map(|name| &*name.text)
}

fn differences(careers: &[Show]) -> Vec<WrittenDifference> {
    let mut differences = Vec::new();
    for from in careers {
        for difference in &from.differs_from {
            if careers.iter().any(|to| to.slug == difference.career.slug) {
                differences.push(WrittenDifference {
                    from: Link {
                        slug: from.slug.clone(),
                        title: Some(from.title.clone()),
                    },
                    to: difference.career.clone(),
                    text: difference.text.clone(),
                });
            }
        }
    }
    differences
}

fn as_map<S: Serializer>(
    only: &[(CareerSlug, ProperNames<String>)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(only.len()))?;
    for (slug, parts) in only {
        map.serialize_entry(slug, parts)?;
    }
    map.end()
}
