//! What the built-in profiles must be beyond well-formed: whole, in both languages, and of one piece.

use std::collections::HashMap;

use super::folder::{Folder, Source};
use crate::document::{Step, place};
use crate::problem::{Complaint, Finding, Problem};
use crate::text::{Key, Lang, Text};

/// Everything that keeps a folder from being built in.
#[must_use]
pub fn check(folder: &Folder) -> Vec<Problem> {
    let mut problems = Vec::new();
    let owners = owners(folder, &mut problems);
    for source in &folder.careers {
        for (path, complaint) in parts(source).chain(texts(source)).chain(links(source, folder, &owners)) {
            problems.push(problem(source, &path, complaint));
        }
    }
    problems
}

type Found = (Vec<Step>, Complaint);

fn problem(source: &Source, path: &[Step], complaint: Complaint) -> Problem {
    let span = place(&source.text, path);
    Problem::new(source.file.clone(), &source.text, Finding { span, complaint })
}

/// Every key that a built-in profile has, whether it is there. `job_zone` is for official profiles, and O*NET rates the
/// interests of most occupations but not of all.
fn parts(source: &Source) -> impl Iterator<Item = Found> {
    let p = &source.profile;
    [
        ("aliases", p.aliases.is_empty()),
        ("focus", p.focus.is_empty()),
        ("duties", p.duties.is_empty()),
        ("collaboration", p.collaboration.is_none()),
        ("suited", p.suited.is_empty()),
        ("unsuited", p.unsuited.is_empty()),
        ("tools", p.tools.is_empty()),
        ("misconceptions", p.misconceptions.is_empty()),
        ("expectations", p.expectations.is_empty()),
        ("differs_from", p.differs_from.is_empty()),
        ("majors", p.majors.is_empty()),
        ("companies", p.companies.is_empty()),
        ("entry", p.entry.is_none()),
        ("isco_08", p.codes.isco_08.is_none()),
        ("onet_soc", p.codes.onet_soc.is_none()),
        ("related", p.related.is_empty()),
        ("sources", p.sources.is_empty()),
        ("reviewed", p.reviewed.is_none()),
    ]
    .into_iter()
    .filter(|(_, missing)| *missing)
    .map(|(key, _)| (Vec::new(), Complaint::MissingKey(key)))
}

/// Every text that lacks a language. Prose in one plain string is in one language only, whatever it says; titles and
/// noun phrases may be the same in both.
fn texts(source: &Source) -> impl Iterator<Item = Found> {
    use Step::{Item, Key};
    let p = &source.profile;
    let mut names: Vec<(Vec<Step>, &Text)> = vec![(vec![Key("title")], &p.title)];
    names.extend(p.focus.iter().enumerate().map(|(i, text)| (vec![Key("focus"), Item(i)], text)));
    let mut prose: Vec<(Vec<Step>, &Text)> = vec![(vec![Key("summary")], &p.summary)];
    prose.extend(p.collaboration.iter().map(|text| (vec![Key("collaboration")], text)));
    prose.extend(p.entry.iter().map(|text| (vec![Key("entry")], text)));
    for (key, list) in [("duties", &p.duties), ("suited", &p.suited), ("unsuited", &p.unsuited)] {
        prose.extend(list.iter().enumerate().map(|(i, text)| (vec![Key(key), Item(i)], text)));
    }
    for (key, list) in [("misconceptions", &p.misconceptions), ("expectations", &p.expectations)] {
        for (i, correction) in list.iter().enumerate() {
            prose.push((vec![Key(key), Item(i), Key("belief")], &correction.belief));
            prose.push((vec![Key(key), Item(i), Key("reality")], &correction.reality));
        }
    }
    for (i, difference) in p.differs_from.iter().enumerate() {
        prose.push((vec![Key("differs_from"), Item(i), Key("text")], &difference.text));
    }
    let in_one = |text: &Text| match text {
        Text::Same(_) => Some(Lang::En),
        _ => text.missing(),
    };
    let names = names.into_iter().filter_map(|(path, text)| Some((path, text.missing()?)));
    let prose = prose.into_iter().filter_map(move |(path, text)| Some((path, in_one(text)?)));
    names.chain(prose).map(|(path, lang)| (path, Complaint::MissingLanguage(lang)))
}

/// Every name that leads nowhere.
fn links<'s>(
    source: &'s Source,
    folder: &'s Folder,
    owners: &'s HashMap<Key, &'s str>,
) -> impl Iterator<Item = Found> + 's {
    let p = &source.profile;
    let related = p.related.iter().enumerate().map(|(i, slug)| (vec![Step::Key("related"), Step::Item(i)], slug));
    let differs = p.differs_from.iter().enumerate().map(|(i, difference)| {
        (vec![Step::Key("differs_from"), Step::Item(i), Step::Key("career")], &difference.career)
    });
    let careers = related.chain(differs).filter_map(|(path, slug)| {
        let complaint = if *slug == source.slug {
            Complaint::NamesItself
        } else if folder.careers.iter().any(|career| career.slug == *slug) {
            return None;
        } else {
            Complaint::UnknownCareer(slug.to_string())
        };
        Some((path, complaint))
    });
    let majors = unlisted("majors", &p.majors, "majors.toml", &folder.majors);
    let companies = unlisted("companies", &p.companies, "companies.toml", &folder.companies);
    let aliases = p.aliases.iter().enumerate().filter_map(|(i, name)| {
        let owner = owners.get(&Key::of(name)).filter(|owner| **owner != source.slug.as_str())?;
        let complaint = Complaint::NameTaken { name: name.clone(), owner: (*owner).to_owned() };
        Some((vec![Step::Key("aliases"), Step::Item(i)], complaint))
    });
    careers.chain(majors).chain(companies).chain(aliases)
}

fn unlisted<T>(
    key: &'static str,
    names: &[String],
    file: &'static str,
    listed: &[(String, T)],
) -> impl Iterator<Item = Found> {
    names
        .iter()
        .enumerate()
        .filter(|(_, name)| !listed.iter().any(|(known, _)| known == *name))
        .map(move |(i, name)| (vec![Step::Key(key), Step::Item(i)], Complaint::Unlisted { name: name.clone(), file }))
}

/// Which career each name means: the slugs and titles before the aliases, so that an alias is what has to give way.
fn owners<'f>(folder: &'f Folder, problems: &mut Vec<Problem>) -> HashMap<Key, &'f str> {
    let mut owners = HashMap::new();
    for source in &folder.careers {
        let title = source.profile.title.wordings();
        for name in std::iter::once(source.slug.as_str()).chain(title) {
            let owner = *owners.entry(Key::of(name)).or_insert(source.slug.as_str());
            if owner != source.slug.as_str() {
                let complaint = Complaint::NameTaken { name: name.to_owned(), owner: owner.to_owned() };
                problems.push(problem(source, &[Step::Key("title")], complaint));
            }
        }
    }
    for source in &folder.careers {
        for alias in &source.profile.aliases {
            owners.entry(Key::of(alias)).or_insert(source.slug.as_str());
        }
    }
    owners
}
