//! A folder of profiles → the bytes of a catalogue file.

use std::collections::BTreeMap;

use super::file::Writer;
use super::folder::Folder;
use super::index::Index;
use super::record::{About, Career, Company, Major, Mention, Name, Sector, Summary, Synonyms};
use super::words::typed_roots;
use crate::text::Key;

/// Compiles a folder; what it names without listing it is known by its name alone.
#[must_use]
pub fn compile(about: &About, folder: &Folder) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.push(about);
    for field in &folder.fields {
        writer.push(field);
    }
    for (_, group) in &folder.admission.groups {
        writer.push(group);
    }

    let mut index = Index::default();
    let mut names = BTreeMap::<Key, Vec<usize>>::new();
    let (mut majors, mut companies) = (Mentions::new(), Mentions::new());
    for (career, source) in folder.careers.iter().enumerate() {
        let profile = &source.profile;
        writer.push(&Career {
            slug: source.slug.clone(),
            title: profile.title.clone(),
            field: source.field,
            interests: profile.interests.clone(),
        });
        writer.push(&Summary(profile.summary.clone()));
        writer.push(profile);
        index.push(profile);
        let slug = std::iter::once(source.slug.as_str());
        for name in slug.chain(profile.title.wordings()).chain(profile.aliases.iter().map(String::as_str)) {
            let careers = names.entry(Key::of(name)).or_default();
            if careers.last() != Some(&career) {
                careers.push(career);
            }
        }
        mention(&mut majors, &profile.majors, career);
        mention(&mut companies, &profile.companies, career);
    }

    index.write(&mut writer);
    for (key, words) in synonyms(folder) {
        writer.push(&Synonyms { key: &key, words });
    }
    for (key, careers) in names {
        writer.push(&Name { key: key.as_str(), careers });
    }
    for (key, (name, careers)) in majors {
        let programme = folder.majors.iter().find(|(known, _)| known == name).map(|(_, programme)| programme);
        writer.push(&Major {
            key: key.as_str(),
            name,
            name_en: programme.map(|programme| programme.en.as_str()),
            group: programme.and_then(|programme| programme.group),
            careers: by_rank(careers),
        });
    }
    let mut sectors: Vec<Sector> = Vec::new();
    for (key, (name, careers)) in companies {
        let sector = folder.companies.iter().find(|(known, _)| known == name).map(|(_, sector)| Sector(sector.clone()));
        let sector = sector.map(|sector| {
            sectors.iter().position(|known| *known == sector).unwrap_or_else(|| {
                sectors.push(sector);
                sectors.len() - 1
            })
        });
        writer.push(&Company { key: key.as_str(), name, sector, careers: by_rank(careers) });
    }
    for sector in &sectors {
        writer.push(sector);
    }
    writer.finish()
}

/// The synonyms by every root of the word that they stand for; where words share a root, the first has it.
fn synonyms(folder: &Folder) -> BTreeMap<String, Vec<&str>> {
    let mut synonyms = BTreeMap::new();
    for (word, words) in &folder.synonyms {
        for root in typed_roots(word) {
            synonyms.entry(root).or_insert_with(|| words.iter().map(String::as_str).collect());
        }
    }
    synonyms
}

fn by_rank(mut mentions: Vec<Mention>) -> Vec<Mention> {
    mentions.sort_by_key(|mention| mention.rank);
    mentions
}

type Mentions<'f> = BTreeMap<Key, (&'f str, Vec<Mention>)>;

fn mention<'f>(mentions: &mut Mentions<'f>, names: &'f [String], career: usize) {
    for (rank, name) in names.iter().enumerate() {
        let (_, careers) = mentions.entry(Key::of(name)).or_insert((name, Vec::new()));
        careers.push(Mention { career, rank });
    }
}
