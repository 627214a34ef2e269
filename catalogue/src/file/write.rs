//! Writes a catalogue file from careers and the data that they share.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::compress::{CompressedProfile, Compressor, Dictionary};
use super::index::Index;
use super::records::{
    Abbreviation, Career, CareerRef, CareerRefs, Company, CompanyName, Lines, Major, MajorName,
    Name, Sector, Summary, Synonyms,
};
use super::{Trust, Writer};
use crate::contents::{About, CareerEntry, Contents, Programme};
use crate::profile::{CareerSlug, Codes, Ratings, SearchedParts};
use crate::sorting;
use crate::text::Key;
use crate::words::typed_roots;

/// Returns the bytes of a catalogue file that will be trusted so. A major or company that `contents`
/// doesn't list has a name and no other data.
#[must_use]
pub fn to_bytes(about: &About, contents: &Contents, trust: Trust) -> Vec<u8> {
    let mut writer = Writer::new(trust);
    writer.push(about);
    contents.fields.iter().for_each(|field| writer.push(field));
    if let Some(admission) = &contents.admission {
        writer.push(&admission.regulation);
        let subjects = admission.subjects.iter();
        subjects.for_each(|(_, subject)| writer.push(subject));
        let groups = admission.groups.iter();
        groups.for_each(|(_, group)| writer.push(group));
    }

    let programmes = contents.majors.iter();
    let programmes = programmes.map(|(name, programme)| (Key::new(name), programme));
    let programmes: Programmes<'_> = sorting::map(programmes);
    let dictionary = Dictionary::new(contents.careers.iter().map(|entry| &entry.profile));
    writer.push(&dictionary);
    let mut compressor = Compressor::new(&dictionary);
    let mut index = Index::default();
    let mut names = Names::default();
    let (mut majors, mut companies) = (Things::new(), Things::new());
    for (career, entry) in contents.careers.iter().enumerate() {
        let CareerEntry {
            slug,
            field,
            code: _,
            profile,
        } = entry;
        writer.push(&Career {
            slug: slug.clone(),
            title: profile.title.borrowed(),
            field: *field,
            interests: profile.interests.clone(),
            ratings: profile
                .ratings
                .or_else(|| profile.interests.as_ref().map(Ratings::from_code)),
            level: profile.level,
        });
        writer.push(&Summary(profile.summary.borrowed()));
        writer.push(&CompressedProfile::new(profile, &mut compressor));
        index.push(&SearchedParts::from(profile), &|major| {
            other_names(programmes.get(&Key::new(major)).copied()).collect()
        });
        names.push(entry, career);
        add_refs(&mut majors, &profile.majors, career);
        add_refs(&mut companies, &profile.companies, career);
    }
    index.write(&mut writer);
    for (key, words) in synonyms(contents) {
        writer.push(&Synonyms { key: &key, words });
    }
    for (key, careers) in names.into_map() {
        writer.push(&Name {
            key: key.as_str(),
            careers,
        });
    }
    write_majors(majors, contents, &programmes, &mut writer);
    write_companies(companies, contents, &mut writer);
    for (short, long) in &contents.abbreviations {
        writer.push(&Abbreviation {
            short,
            long: long.borrowed(),
        });
    }
    writer.finish()
}

/// The programmes that are known, by name.
type Programmes<'c> = BTreeMap<Key, &'c Programme>;

/// Writes the majors that are known or that careers name, and their names.
fn write_majors<'c>(
    mut majors: Things<'c>,
    contents: &'c Contents,
    programmes: &Programmes<'c>,
    writer: &mut Writer,
) {
    for (name, _) in &contents.majors {
        majors.entry(Key::new(name)).or_insert((name, Vec::new()));
    }
    let mut names: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for (position, (key, (name, careers))) in by_careers(majors).into_iter().enumerate() {
        let programme = programmes.get(&key).copied();
        writer.push(&Major {
            name,
            name_en: programme.map(|programme| programme.en.as_str()),
            level: programme.map(|programme| programme.level),
            names: lines(programme, |programme| &programme.names),
            groups: each(programme, |programme| &programme.groups)
                .copied()
                .collect(),
            relevant_subjects: each(programme, |programme| &programme.relevant_subjects)
                .copied()
                .collect(),
            entrance: programme.and_then(|programme| programme.entrance),
            continues: lines(programme, |programme| &programme.continues),
            first: Lines::new(
                each(programme, |programme| &programme.first).map(CareerSlug::as_str),
            ),
            careers: CareerRefs::new(&careers),
        });
        for name in spellings(name, programme) {
            let majors = names.entry(name).or_default();
            if !majors.contains(&position) {
                majors.push(position);
            }
        }
    }
    for (key, majors) in names {
        writer.push(&MajorName {
            key: key.as_str(),
            majors,
        });
    }
}

/// The entries of a list of a programme.
fn each<'p, T: 'p>(
    programme: Option<&'p Programme>,
    list: fn(&Programme) -> &Vec<T>,
) -> impl Iterator<Item = &'p T> {
    programme.into_iter().flat_map(list)
}

/// The names in a list of a programme.
fn lines(programme: Option<&Programme>, list: fn(&Programme) -> &Vec<String>) -> Lines<'static> {
    Lines::new(each(programme, list).map(String::as_str))
}

/// The English name of a programme and its other names.
fn other_names(programme: Option<&Programme>) -> impl Iterator<Item = &str> {
    let en = programme.map(|programme| programme.en.as_str());
    let names = each(programme, |programme| &programme.names);
    en.into_iter().chain(names.map(String::as_str))
}

/// Every key that a major is found by: its name in both languages and its other names. The names of
/// a programme of vocational schools are found without the word `SMK`, too.
fn spellings(name: &str, programme: Option<&Programme>) -> BTreeSet<Key> {
    let en = programme.map(|programme| programme.en.as_str());
    let without_smk = [
        name.strip_prefix(SMK_BEFORE),
        en.and_then(|en| en.strip_suffix(SMK_AFTER)),
    ];
    let names = std::iter::once(name)
        .chain(without_smk.into_iter().flatten())
        .chain(other_names(programme));
    sorting::set(names.map(Key::new).filter(|key| !key.is_empty()))
}

/// The beginning of the Indonesian name of every programme of vocational schools, and the end of its
/// English name.
const SMK_BEFORE: &str = "SMK ";
const SMK_AFTER: &str = " (SMK)";

/// Writes the companies that careers name, their names and their sectors.
fn write_companies(companies: Things<'_>, contents: &Contents, writer: &mut Writer) {
    let mut sectors: Vec<Sector> = Vec::new();
    let mut names = BTreeMap::new();
    for (position, (key, (name, careers))) in by_careers(companies).into_iter().enumerate() {
        let employer = contents.companies.iter().find(|(known, _)| known == name);
        let employer = employer.map(|(_, employer)| employer);
        let name_en = employer.and_then(|employer| employer.en.as_deref());
        names.extend(name_en.map(|name| (Key::new(name), position)));
        names.insert(key, position);
        let sector = employer.map(|employer| {
            let sector = Sector(employer.sector.clone());
            sectors
                .iter()
                .position(|known| *known == sector)
                .unwrap_or_else(|| {
                    sectors.push(sector);
                    sectors.len() - 1
                })
        });
        writer.push(&Company {
            name,
            name_en,
            sector,
            careers: CareerRefs::new(&careers),
        });
    }
    for (key, company) in names {
        writer.push(&CompanyName {
            key: key.as_str(),
            company,
        });
    }
    for sector in &sectors {
        writer.push(sector);
    }
}

/// The careers that go by each name.
#[derive(Default)]
struct Names {
    /// By slug, code or title.
    main: BTreeMap<Key, Vec<usize>>,
    /// By alias.
    aliases: BTreeMap<Key, Vec<usize>>,
    /// By the code of a classification. A code may be that of several careers.
    codes: BTreeMap<Key, Vec<usize>>,
}

impl Names {
    /// Adds the names of the next career.
    fn push(&mut self, entry: &CareerEntry, career: usize) {
        let profile = &entry.profile;
        let main = std::iter::once(entry.slug.as_str())
            .chain(entry.code.as_deref())
            .chain(profile.title.wordings());
        main.for_each(|name| insert_name(&mut self.main, name, career));
        profile
            .aliases
            .iter()
            .for_each(|name| insert_name(&mut self.aliases, name, career));
        let Codes {
            isco_08,
            kbji_2014,
            onet_soc,
            esco_uri,
        } = &profile.codes;
        if let Some(uri) = esco_uri {
            insert_name(&mut self.codes, uri, career);
        }
        // The career of a classification has its own code as a name already, and shares the others
        // with dozens.
        if entry.code.is_none() {
            let codes = [isco_08, kbji_2014, onet_soc].into_iter().flatten();
            codes.for_each(|code| insert_name(&mut self.codes, code, career));
        }
    }

    /// The careers of each name: those that have it as slug, code or title; if there are none,
    /// those that have it as an alias; if there are none, those with this code.
    fn into_map(mut self) -> BTreeMap<Key, Vec<usize>> {
        for (key, careers) in self.aliases.into_iter().chain(self.codes) {
            self.main.entry(key).or_insert(careers);
        }
        self.main
    }
}

fn insert_name(names: &mut BTreeMap<Key, Vec<usize>>, name: &str, career: usize) {
    let key = Key::new(name);
    if !key.is_empty() {
        let careers = names.entry(key).or_default();
        if careers.last() != Some(&career) {
            careers.push(career);
        }
    }
}

/// The synonyms, by the typed word and by each of its roots. If typed words share a root, the word
/// that is that root has it, else the first. A word without synonyms has no roots: it tells that no
/// career is what it says, and a similar word doesn't.
fn synonyms(contents: &Contents) -> BTreeMap<String, Vec<&str>> {
    let mut synonyms = BTreeMap::new();
    for (word, same) in &contents.synonyms {
        synonyms.insert(word.clone(), same.iter().map(String::as_str).collect());
    }
    for (word, same) in &contents.synonyms {
        let roots = if same.is_empty() {
            Vec::new()
        } else {
            typed_roots(word)
        };
        for root in roots {
            synonyms
                .entry(root)
                .or_insert_with(|| same.iter().map(String::as_str).collect());
        }
    }
    synonyms
}

/// Sorts majors or companies: those that most careers name come first.
fn by_careers(things: Things<'_>) -> Vec<(Key, Thing<'_>)> {
    let mut things: Vec<_> = things.into_iter().collect();
    sorting::by_key(&mut things, |(_, (_, careers))| Reverse(careers.len()));
    things
}

/// The name of a major or company, and the careers that name it.
type Thing<'f> = (&'f str, Vec<CareerRef>);
type Things<'f> = BTreeMap<Key, Thing<'f>>;

fn add_refs<'f>(things: &mut Things<'f>, names: &'f [String], career: usize) {
    for (rank, name) in names.iter().enumerate() {
        let (_, careers) = things.entry(Key::new(name)).or_insert((name, Vec::new()));
        careers.push(CareerRef {
            career,
            rank,
            of: names.len(),
        });
    }
}
