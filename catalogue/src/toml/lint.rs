//! Lints for profiles: both languages are there, links resolve, and no name means two careers.
//! Built-in profiles must also have every key, and name only listed fields, majors and companies.

use hashbrown::HashMap;

use super::diagnostic::{Diagnostic, Finding, MOST_TOLD, Problem};
use super::folder::{Base, Folder, NoBase, ProfileFile, meant_slug};
use super::reader::{PathStep, place};
use super::wordings::Sentences;
use crate::contents::Programme;
use crate::profile::{CareerSlug, Codes, Correction, Level, Profile, Slug};
use crate::sorting;
use crate::text::{Key, Lang, Text};

/// Returns every problem that keeps the profiles of a folder out of the program.
#[must_use]
pub fn check(folder: &Folder) -> Vec<Diagnostic> {
    let (owners, mut problems) = owners(folder);
    let sentences = Sentences::new(&folder.wordings);
    for file in &folder.profiles {
        let texts = incomplete_texts(file, PlainString::OneLanguage)
            .into_iter()
            .map(|(path, lang)| (path, missing(lang, 0)));
        let field = unlisted_field(file, folder).into_iter();
        let lists = unlisted(
            "majors",
            &file.profile.majors,
            "majors.toml",
            &folder.majors,
        )
        .chain(unlisted(
            "companies",
            &file.profile.companies,
            "companies.toml",
            &folder.companies,
        ));
        let found = missing_keys(file)
            .chain(texts)
            .chain(field)
            .chain(lists)
            .chain(unlisted_nearby(file, folder))
            .chain(wrong_level(file, folder));
        let found = found
            .chain(broken_links(file, folder, &NoBase))
            .chain(taken_aliases(file, &owners, &NoBase))
            .chain(near_wordings(file, &sentences));
        problems.extend(found.map(|(path, problem)| diagnostic(file, &path, problem)));
    }
    problems.extend(unlisted_first(folder));
    problems
}

/// Returns the probable mistakes in a user's own profiles, which come before those of `base`: texts
/// in one language only, links to no career, and names that another career has.
#[must_use]
pub fn warn(folder: &Folder, base: &dyn Base) -> Vec<Diagnostic> {
    let (owners, mut problems) = owners(folder);
    for file in folder.profiles.iter().chain(&folder.broken) {
        let languages = missing_languages(file);
        let mut lints = languages
            .into_iter()
            .chain(broken_links(file, folder, base))
            .chain(taken_aliases(file, &owners, base))
            .chain(stands_in_front(file, folder, base))
            .chain(replaces_title(file));
        let told = lints.by_ref().take(MOST_TOLD);
        problems.extend(told.map(|(path, problem)| diagnostic(file, &path, problem)));
        let more = lints.next().map(|_| Problem::More(MOST_TOLD));
        problems.extend(more.map(|more| Diagnostic::of_whole(file.file.clone(), more)));
    }
    problems
}

/// Returns what is still that of the profile to fill in, `template` with its examples: the texts one
/// by one, and lists of names and codes if they are the same as a whole, because a name of them may
/// well be right elsewhere. A level or the interests may be the same by chance.
#[must_use]
pub fn left_from_template(folder: &Folder, template: &Profile) -> Vec<Diagnostic> {
    let examples = sorting::set(own_words(template).map(|(_, words)| words));
    let files = folder.profiles.iter().chain(&folder.broken);
    let left = files.flat_map(|file| {
        let words = own_words(&file.profile).filter(|(_, words)| examples.contains(words));
        let names = same_names(&file.profile, template).map(|key| vec![PathStep::Key(key)]);
        let mut places: Vec<_> = words.map(|(path, _)| path).chain(names).collect();
        places.dedup();
        let places = places.into_iter();
        places.map(|path| diagnostic(file, &path, Problem::LeftFromTemplate))
    });
    left.collect()
}

/// The words that each author finds for a profile, in either language: its texts without the title
/// and the tools, other names, and companies.
fn own_words(profile: &Profile) -> impl Iterator<Item = (Vec<PathStep>, &str)> {
    let (names, prose) = texts(profile);
    let is_focus = |(path, _): &(Vec<PathStep>, &Text)| {
        matches!(path[..], [PathStep::Key("focus"), PathStep::Item(_)])
    };
    let texts = names.into_iter().filter(is_focus).chain(prose);
    let texts = texts.flat_map(|(path, text)| {
        let wordings = text.wordings();
        wordings.map(move |words| (path.clone(), words))
    });
    let lists = [
        ("aliases", &profile.aliases),
        ("companies", &profile.companies),
    ];
    let entries = lists.into_iter().flat_map(|(key, list)| {
        let path = move |i| vec![PathStep::Key(key), PathStep::Item(i)];
        let entries = list.iter().enumerate();
        entries.map(move |(i, entry)| (path(i), entry.as_str()))
    });
    texts.chain(entries)
}

/// The keys with names or codes that are the same in two profiles.
fn same_names(one: &Profile, other: &Profile) -> impl Iterator<Item = &'static str> {
    [
        ("tools", one.tools == other.tools),
        ("majors", one.majors == other.majors),
        ("related", one.related == other.related),
        ("sources", one.sources == other.sources),
        ("codes", one.codes == other.codes),
    ]
    .into_iter()
    .filter(|(_, is_same)| *is_same)
    .map(|(key, _)| key)
}

type Lint = (Vec<PathStep>, Problem);

fn diagnostic(file: &ProfileFile, path: &[PathStep], problem: Problem) -> Diagnostic {
    let span = place(&file.text, path);
    Diagnostic::new(file.file.clone(), &file.text, Finding { span, problem })
}

/// The keys that a built-in profile lacks. `job_zone` may be missing, because it is for official
/// profiles, `interests`, because O*NET rates those of most occupations but not of all, and
/// `reviewed`, because a new text has no other reader yet. One wrong belief of either kind is
/// enough.
fn missing_keys(file: &ProfileFile) -> impl Iterator<Item = Lint> {
    let Profile {
        title: _,
        aliases,
        summary: _,
        focus,
        duties,
        collaboration,
        suited,
        unsuited,
        tools,
        misconceptions,
        expectations,
        differs_from,
        majors,
        majors_nearby: _,
        level,
        companies,
        conditions,
        try_now,
        study_time,
        prospects,
        entry,
        interests: _,
        ratings: _,
        job_zone: _,
        codes:
            Codes {
                isco_08,
                kbji_2014: _,
                onet_soc,
                esco_uri: _,
            },
        related,
        sources,
        reviewed: _,
    } = &file.profile;
    [
        ("aliases", aliases.is_empty()),
        ("focus", focus.is_empty()),
        ("duties", duties.is_empty()),
        ("collaboration", collaboration.is_none()),
        ("suited", suited.is_empty()),
        ("unsuited", unsuited.is_empty()),
        ("tools", tools.is_empty()),
        (
            "misconceptions",
            misconceptions.is_empty() && expectations.is_empty(),
        ),
        ("differs_from", differs_from.is_empty()),
        ("level", level.is_none()),
        ("majors", majors.is_empty() && *level > Some(Level::SmaSmk)),
        ("companies", companies.is_empty()),
        ("study_time", study_time.is_none()),
        ("conditions", conditions.is_none()),
        ("try_now", try_now.is_empty()),
        ("prospects", prospects.is_none()),
        ("entry", entry.is_none()),
        ("isco_08", isco_08.is_none()),
        ("onet_soc", onet_soc.is_none()),
        ("related", related.is_empty()),
        ("sources", sources.is_empty()),
    ]
    .into_iter()
    .filter(|(_, is_missing)| *is_missing)
    .map(|(key, _)| (Vec::new(), Problem::MissingKey(key)))
}

/// The languages that a plain string is in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum PlainString {
    /// Only one, unless it is a title or a noun phrase, which may be the same in both.
    OneLanguage,
    /// Both.
    BothLanguages,
}

/// Texts of a profile, each with its path.
type Texts<'p> = Vec<(Vec<PathStep>, &'p Text)>;

/// The title, noun phrases and tools of a profile, and its other texts.
fn texts(profile: &Profile) -> (Texts<'_>, Texts<'_>) {
    use PathStep::{Item, Key};
    let Profile {
        title,
        aliases: _,
        summary,
        focus,
        duties,
        collaboration,
        suited,
        unsuited,
        tools,
        misconceptions,
        expectations,
        differs_from,
        majors: _,
        majors_nearby,
        level: _,
        companies: _,
        conditions,
        try_now,
        study_time,
        prospects,
        entry,
        interests: _,
        ratings: _,
        job_zone: _,
        codes: _,
        related: _,
        sources: _,
        reviewed: _,
    } = profile;
    let mut names: Texts<'_> = vec![(vec![Key("title")], title)];
    for (key, list) in [("focus", focus), ("tools", tools)] {
        let items = list.iter().enumerate();
        names.extend(items.map(|(i, text)| (vec![Key(key), Item(i)], text)));
    }
    let mut prose: Texts<'_> = vec![(vec![Key("summary")], summary)];
    for (key, text) in [
        ("study_time", study_time),
        ("conditions", conditions),
        ("entry", entry),
        ("prospects", prospects),
        ("collaboration", collaboration),
    ] {
        prose.extend(text.iter().map(|text| (vec![Key(key)], text)));
    }
    for (key, list) in [
        ("duties", duties),
        ("suited", suited),
        ("unsuited", unsuited),
        ("try_now", try_now),
    ] {
        prose.extend(
            list.iter()
                .enumerate()
                .map(|(i, text)| (vec![Key(key), Item(i)], text)),
        );
    }
    for (key, list) in [
        ("misconceptions", misconceptions),
        ("expectations", expectations),
    ] {
        for (i, Correction { belief, reality }) in list.iter().enumerate() {
            prose.push((vec![Key(key), Item(i), Key("belief")], belief));
            prose.push((vec![Key(key), Item(i), Key("reality")], reality));
        }
    }
    for (i, difference) in differs_from.iter().enumerate() {
        prose.push((
            vec![Key("differs_from"), Item(i), Key("text")],
            &difference.text,
        ));
    }
    for (i, nearby) in majors_nearby.iter().enumerate() {
        let path = vec![Key("majors_nearby"), Item(i), Key("lacks")];
        prose.push((path, &nearby.lacks));
    }
    (names, prose)
}

/// The texts that lack a language, each with that language.
fn incomplete_texts(file: &ProfileFile, plain: PlainString) -> Vec<(Vec<PathStep>, Lang)> {
    let (names, prose) = texts(&file.profile);
    let missing = |text: &Text| {
        if plain == PlainString::OneLanguage && matches!(text, Text::Same(_)) {
            Some(Lang::En)
        } else {
            text.missing()
        }
    };
    let names = names
        .into_iter()
        .filter_map(|(path, text)| Some((path, text.missing()?)));
    let prose = prose
        .into_iter()
        .filter_map(move |(path, text)| Some((path, missing(text)?)));
    names.chain(prose).collect()
}

/// The texts that almost have the sentence of a rule.
fn near_wordings<'f>(
    file: &'f ProfileFile,
    sentences: &'f Sentences<'_>,
) -> impl Iterator<Item = Lint> + 'f {
    let (_, prose) = texts(&file.profile);
    let near = |(path, text): (Vec<PathStep>, &Text)| Some((path, sentences.near(text)?));
    prose.into_iter().filter_map(near)
}

const fn missing(lang: Lang, others: usize) -> Problem {
    Problem::MissingLanguage { lang, others }
}

/// Reports each missing language once, at the first text that lacks it and with the number of the
/// others: to an author who writes in one language, more reports would say nothing new.
fn missing_languages(file: &ProfileFile) -> Vec<Lint> {
    let texts = incomplete_texts(file, PlainString::BothLanguages);
    let first = |lang| {
        let mut lacking = texts.iter().filter(|(_, missing)| *missing == lang);
        let (path, _) = lacking.next()?;
        Some((path.clone(), missing(lang, lacking.count())))
    };
    Lang::ALL.into_iter().filter_map(first).collect()
}

/// The field of a profile, or the profile itself, if `fields.toml` doesn't list it.
fn unlisted_field(file: &ProfileFile, folder: &Folder) -> Option<Lint> {
    let is_listed = |slug: &Slug| folder.fields.iter().any(|field| field.slug == *slug);
    let name = if !file.field.as_ref().is_some_and(is_listed) {
        file.field.as_ref().map_or("-", Slug::as_str)
    } else if !folder.order.contains(&file.slug) {
        file.slug.as_str()
    } else {
        return None;
    };
    let problem = Problem::Unlisted {
        name: name.to_owned(),
        file: "fields.toml",
    };
    Some((Vec::new(), problem))
}

/// The links to no career, or to the profile's own.
fn broken_links<'s>(
    file: &'s ProfileFile,
    folder: &'s Folder,
    base: &'s dyn Base,
) -> impl Iterator<Item = Lint> + 's {
    let p = &file.profile;
    let related = p
        .related
        .iter()
        .enumerate()
        .map(|(i, slug)| (vec![PathStep::Key("related"), PathStep::Item(i)], slug));
    let differs = p.differs_from.iter().enumerate().map(|(i, difference)| {
        (
            vec![
                PathStep::Key("differs_from"),
                PathStep::Item(i),
                PathStep::Key("career"),
            ],
            &difference.career,
        )
    });
    let own = || folder.profiles.iter().chain(&folder.broken);
    related.chain(differs).filter_map(move |(path, slug)| {
        let problem = if *slug == file.slug {
            Problem::NamesItself
        } else if own().any(|known| known.slug == *slug) || base.career(slug).is_some() {
            return None;
        } else {
            let nearest = meant_slug(slug.as_str(), own(), base);
            Problem::UnknownCareer {
                slug: slug.to_string(),
                nearest,
            }
        };
        Some((path, problem))
    })
}

/// The aliases that are names of another career.
fn taken_aliases<'s>(
    file: &'s ProfileFile,
    owners: &'s HashMap<Key, &'s CareerSlug>,
    base: &'s dyn Base,
) -> impl Iterator<Item = Lint> + 's {
    file.profile
        .aliases
        .iter()
        .enumerate()
        .filter_map(|(i, name)| {
            let other = |slug: &CareerSlug| *slug != file.slug;
            let owner = owners
                .get(&Key::new(name))
                .map(|slug| (*slug).clone())
                .filter(other);
            let owner = owner.or_else(|| base.named(name).into_iter().find(other))?;
            let problem = Problem::NameTaken {
                name: name.clone(),
                owner: owner.to_string(),
            };
            Some((vec![PathStep::Key("aliases"), PathStep::Item(i)], problem))
        })
}

/// The title or the slug of a career of one's own, if it is a name of another one outside the folder.
/// That of an import is no reason to warn: one's own stands in front of it as ours do.
fn stands_in_front(file: &ProfileFile, folder: &Folder, base: &dyn Base) -> Option<Lint> {
    if file.is_addition {
        return None;
    }
    let is_other = |slug: &CareerSlug| {
        let mut own = folder.profiles.iter().chain(&folder.broken);
        slug.catalogue().is_none() && own.all(|file| file.slug != *slug)
    };
    let names = file.profile.title.wordings();
    let (name, owner) = names.chain([file.slug.as_str()]).find_map(|name| {
        let owner = base.named(name).into_iter().find(is_other)?;
        Some((name.to_owned(), owner.to_string()))
    })?;
    let problem = Problem::StandsInFront { name, owner };
    Some((vec![PathStep::Key("title")], problem))
}

/// The title of an addition, which says that the file was meant for a career of its own.
fn replaces_title(file: &ProfileFile) -> Option<Lint> {
    let path = vec![PathStep::Key("title")];
    let has_title = !place(&file.text, &path).is_empty();
    let problem = Problem::ReplacesTitle(file.slug.to_string());
    (file.is_addition && has_title).then_some((path, problem))
}

fn unlisted<T>(
    key: &'static str,
    names: &[String],
    file: &'static str,
    listed: &[(String, T)],
) -> impl Iterator<Item = Lint> {
    names
        .iter()
        .enumerate()
        .filter(|(_, name)| !listed.iter().any(|(known, _)| known == *name))
        .map(move |(i, name)| {
            (
                vec![PathStep::Key(key), PathStep::Item(i)],
                Problem::Unlisted {
                    name: name.clone(),
                    file,
                },
            )
        })
}

/// The nearby majors that `majors.toml` doesn't list.
fn unlisted_nearby<'s>(
    file: &'s ProfileFile,
    folder: &'s Folder,
) -> impl Iterator<Item = Lint> + 's {
    let nearby = file.profile.majors_nearby.iter().enumerate();
    nearby
        .filter(|(_, nearby)| programme(folder, &nearby.name).is_none())
        .map(|(i, nearby)| {
            let path = [
                PathStep::Key("majors_nearby"),
                PathStep::Item(i),
                PathStep::Key("name"),
            ];
            let problem = Problem::Unlisted {
                name: nearby.name.clone(),
                file: "majors.toml",
            };
            (path.into(), problem)
        })
}

/// The level of a profile, if its majors contradict it: a programme of vocational schools leads
/// only to careers of at most that level, and some major must be no higher than the level.
fn wrong_level(file: &ProfileFile, folder: &Folder) -> Option<Lint> {
    let level = file.profile.level?;
    let majors = file.profile.majors.iter();
    let levels: Vec<_> = majors
        .filter_map(|name| Some(programme(folder, name)?.level))
        .collect();
    let is_vocational = levels.contains(&Level::Smk);
    let agree = match level {
        Level::None | Level::SmaSmk => true,
        Level::Smk => is_vocational,
        Level::D3 | Level::D4 | Level::S1 | Level::Profesi | Level::Spesialis | Level::S2 => {
            !is_vocational && levels.iter().any(|major| *major <= level)
        }
    };
    (!agree).then(|| (vec![PathStep::Key("level")], Problem::WrongLevel(level)))
}

/// The careers in `first` of a major that don't list the major.
fn unlisted_first(folder: &Folder) -> impl Iterator<Item = Diagnostic> {
    folder.majors.iter().flat_map(|(major, programme)| {
        let lists = |slug: &CareerSlug| {
            folder
                .profiles
                .iter()
                .any(|file| file.slug == *slug && file.profile.majors.contains(major))
        };
        let unlisted = programme.first.iter().filter(move |slug| !lists(slug));
        unlisted.map(|slug| {
            let problem = Problem::NotListedBy {
                career: slug.to_string(),
                major: major.clone(),
            };
            Diagnostic::of_whole("majors.toml".into(), problem)
        })
    })
}

fn programme<'f>(folder: &'f Folder, name: &str) -> Option<&'f Programme> {
    let mut majors = folder.majors.iter();
    majors
        .find(|(known, _)| known == name)
        .map(|(_, programme)| programme)
}

/// The career that owns each name, and the problems of titles that another career owns. Slugs and
/// titles come before aliases, so that an alias is the one that has to change.
fn owners(folder: &Folder) -> (HashMap<Key, &CareerSlug>, Vec<Diagnostic>) {
    let (mut owners, mut problems) = (HashMap::new(), Vec::new());
    for file in folder.profiles.iter().filter(|file| !file.is_addition) {
        let title = file.profile.title.wordings();
        let names = std::iter::once(file.slug.as_str()).chain(title);
        let names = sorting::set(names.map(|name| (Key::new(name), name)));
        for (key, name) in names {
            let owner = *owners.entry(key).or_insert(&file.slug);
            if *owner != file.slug {
                let problem = Problem::NameTaken {
                    name: name.to_owned(),
                    owner: owner.to_string(),
                };
                problems.push(diagnostic(file, &[PathStep::Key("title")], problem));
            }
        }
    }
    for file in &folder.profiles {
        for alias in &file.profile.aliases {
            owners.entry(Key::new(alias)).or_insert(&file.slug);
        }
    }
    (owners, problems)
}
