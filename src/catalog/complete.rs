//! What profiles should be beyond well-formed: in both languages and of one piece; the built-in ones whole as well.

use std::collections::{BTreeSet, HashMap};

use super::folder::{Beneath, Folder, Nothing, Source, nearest_slug};
use crate::document::{Step, place};
use crate::problem::{Complaint, Finding, Problem};
use crate::profile::Slug;
use crate::text::{Key, Lang, Text};

/// Everything that keeps a folder from being built in.
#[must_use]
pub fn check(folder: &Folder) -> Vec<Problem> {
    let (owners, mut problems) = owners(folder);
    for source in &folder.sources {
        let texts = texts(source, Plain::IsOne).into_iter().map(|(path, lang)| (path, missing(lang, 0)));
        let of_field = field(source, folder).into_iter();
        let lists = unlisted("majors", &source.profile.majors, "majors.toml", &folder.majors).chain(unlisted(
            "companies",
            &source.profile.companies,
            "companies.toml",
            &folder.companies,
        ));
        let found = parts(source).chain(texts).chain(of_field).chain(lists);
        let found = found.chain(links(source, folder, &Nothing)).chain(aliases(source, &owners, &Nothing));
        problems.extend(found.map(|(path, complaint)| problem(source, &path, complaint)));
    }
    problems
}

/// What is hardly meant in somebody's own profiles, which lie above `beneath`: one language only, links that lead
/// nowhere, names that another career has.
#[must_use]
pub fn warn(folder: &Folder, beneath: &dyn Beneath) -> Vec<Problem> {
    let (owners, mut problems) = owners(folder);
    for source in folder.sources.iter().chain(&folder.broken) {
        let texts = in_one_language(source);
        let found = texts.into_iter().chain(links(source, folder, beneath)).chain(aliases(source, &owners, beneath));
        problems.extend(found.map(|(path, complaint)| problem(source, &path, complaint)));
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

/// What a plain string says of its language.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Plain {
    /// It is in one language only, unless it is a title or a noun phrase, which may be the same in both.
    IsOne,
    /// It serves both.
    IsBoth,
}

/// Every text that lacks a language, and the language.
fn texts(source: &Source, plain: Plain) -> Vec<(Vec<Step>, Lang)> {
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
        Text::Same(_) if plain == Plain::IsOne => Some(Lang::En),
        _ => text.missing(),
    };
    let names = names.into_iter().filter_map(|(path, text)| Some((path, text.missing()?)));
    let prose = prose.into_iter().filter_map(move |(path, text)| Some((path, in_one(text)?)));
    names.chain(prose).collect()
}

const fn missing(lang: Lang, others: usize) -> Complaint {
    Complaint::MissingLanguage { lang, others }
}

/// For each language that texts lack the first of them, with how many others there are: whoever writes in one language
/// knows it after being told once.
fn in_one_language(source: &Source) -> Vec<Found> {
    let texts = texts(source, Plain::IsBoth);
    let first = |lang| {
        let mut lacking = texts.iter().filter(|(_, missing)| *missing == lang);
        let (path, _) = lacking.next()?;
        Some((path.clone(), missing(lang, lacking.count())))
    };
    Lang::ALL.into_iter().filter_map(first).collect()
}

/// A field that `fields.toml` doesn't list.
fn field(source: &Source, folder: &Folder) -> Option<Found> {
    let is_listed = |slug: &Slug| folder.fields.iter().any(|field| field.slug == *slug);
    let name = source.field.as_ref().map_or("-", Slug::as_str);
    let unlisted = !source.field.as_ref().is_some_and(is_listed);
    unlisted.then(|| (Vec::new(), Complaint::Unlisted { name: name.to_owned(), file: "fields.toml" }))
}

/// Every link to another career that leads nowhere.
fn links<'s>(source: &'s Source, folder: &'s Folder, beneath: &'s dyn Beneath) -> impl Iterator<Item = Found> + 's {
    let p = &source.profile;
    let related = p.related.iter().enumerate().map(|(i, slug)| (vec![Step::Key("related"), Step::Item(i)], slug));
    let differs = p.differs_from.iter().enumerate().map(|(i, difference)| {
        (vec![Step::Key("differs_from"), Step::Item(i), Step::Key("career")], &difference.career)
    });
    let own = || folder.sources.iter().chain(&folder.broken);
    related.chain(differs).filter_map(move |(path, slug)| {
        let complaint = if *slug == source.slug {
            Complaint::NamesItself
        } else if own().any(|known| known.slug == *slug) || beneath.career(slug).is_some() {
            return None;
        } else {
            let nearest = nearest_slug(slug.as_str(), own(), beneath);
            Complaint::UnknownCareer { slug: slug.to_string(), nearest }
        };
        Some((path, complaint))
    })
}

/// Every alias that is a name of another career.
fn aliases<'s>(
    source: &'s Source,
    owners: &'s HashMap<Key, &'s Slug>,
    beneath: &'s dyn Beneath,
) -> impl Iterator<Item = Found> + 's {
    source.profile.aliases.iter().enumerate().filter_map(|(i, name)| {
        let other = |slug: &Slug| *slug != source.slug;
        let owner = owners.get(&Key::of(name)).map(|slug| (*slug).clone()).filter(other);
        let owner = owner.or_else(|| beneath.named(name).into_iter().find(other))?;
        let complaint = Complaint::NameTaken { name: name.clone(), owner: owner.to_string() };
        Some((vec![Step::Key("aliases"), Step::Item(i)], complaint))
    })
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

/// Which career each name means, and the titles that another career has: slugs and titles before aliases, so that an
/// alias is what has to give way.
fn owners(folder: &Folder) -> (HashMap<Key, &Slug>, Vec<Problem>) {
    let (mut owners, mut problems) = (HashMap::new(), Vec::new());
    for source in folder.sources.iter().filter(|source| !source.is_addition) {
        let title = source.profile.title.wordings();
        let names: BTreeSet<_> =
            std::iter::once(source.slug.as_str()).chain(title).map(|name| (Key::of(name), name)).collect();
        for (key, name) in names {
            let owner = *owners.entry(key).or_insert(&source.slug);
            if *owner != source.slug {
                let complaint = Complaint::NameTaken { name: name.to_owned(), owner: owner.to_string() };
                problems.push(problem(source, &[Step::Key("title")], complaint));
            }
        }
    }
    for source in &folder.sources {
        for alias in &source.profile.aliases {
            owners.entry(Key::of(alias)).or_insert(&source.slug);
        }
    }
    (owners, problems)
}
