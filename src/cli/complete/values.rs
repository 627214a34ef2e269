//! The values of arguments that complete.

use careers_catalogue::layers::{CareerId, Catalogue, Layer, Reason, Scope};
use careers_catalogue::profile::{Interest, Interests, Level};
use careers_catalogue::text::Lang;
use clap_complete::engine::CompletionCandidate;

use super::typed::{Typed, candidate};
use crate::cli::COMMANDS;
use crate::cli::command::Choice;
use crate::cli::man::profile_names;
use crate::error::Error;
use crate::messages::Messages;
use crate::question::ProfilePart;
use crate::view::parts;

/// Finds the candidates for a typed text.
pub type Values = fn(&Catalogue, &Typed, Lang) -> Result<Vec<CompletionCandidate>, Error>;

/// The most careers of an import that are offered by their aliases. These stand in compressed
/// profiles, and of thousands a single letter would read hundreds.
const MOST_IMPORTED: usize = 24;

/// Offers the careers of one's own and of the program, and the imported catalogues; after the name
/// of a catalogue and `/`, its careers. Shells drop or erase what doesn't begin with the typed text.
pub fn careers(
    catalogue: &Catalogue,
    typed: &Typed,
    lang: Lang,
) -> Result<Vec<CompletionCandidate>, Error> {
    if let Some((name, typed)) = typed.split_catalogue()
        && let Ok(scope) = catalogue.scope(&[name])
    {
        return careers_in(catalogue, &scope, &typed, lang, MOST_IMPORTED);
    }
    let scope = Scope::own_and_built_in();
    let mut candidates = careers_in(catalogue, &scope, typed, lang, usize::MAX)?;
    candidates.extend(catalogue.imported_names().filter_map(|name| {
        let value = typed.continued(name.as_str())?;
        Some(candidate(format!("{value}/"), name.as_str()))
    }));
    Ok(candidates)
}

/// The careers of some catalogues, by slug, else by the title in `lang`, else by an alias. At most
/// `most_read` profiles are read for aliases.
fn careers_in(
    catalogue: &Catalogue,
    scope: &Scope,
    typed: &Typed,
    lang: Lang,
    most_read: usize,
) -> Result<Vec<CompletionCandidate>, Error> {
    let taken: Vec<CareerId> = typed
        .others()
        .iter()
        .filter_map(|name| catalogue.find(name).ok())
        .collect();
    let mut candidates = Vec::new();
    let mut read = 0;
    for id in catalogue.named_from(&typed.key(), scope)? {
        if taken.contains(&id) {
            continue;
        }
        let career = catalogue.career(id)?;
        let [title, other_title] = [lang, lang.other()].map(|lang| career.title.in_lang(lang).text);
        let names = [career.slug.bare(), &title, &other_title];
        let mut offered = typed.candidate(&names, &title);
        if offered.is_none() && read < most_read {
            read += 1;
            let aliases = catalogue.aliases(id)?;
            let aliases: Vec<_> = aliases.iter().map(String::as_str).collect();
            offered = typed.candidate(&aliases, &title);
        }
        candidates.extend(offered);
    }
    Ok(candidates)
}

pub fn catalogues(
    catalogue: &Catalogue,
    typed: &Typed,
    _: Lang,
) -> Result<Vec<CompletionCandidate>, Error> {
    sources(catalogue, typed, |_| true)
}

pub fn imports(
    catalogue: &Catalogue,
    typed: &Typed,
    _: Lang,
) -> Result<Vec<CompletionCandidate>, Error> {
    sources(catalogue, typed, |layer| layer.reason == Reason::Imported)
}

/// Some of the catalogues in use, each with the number of its careers.
fn sources(
    catalogue: &Catalogue,
    typed: &Typed,
    is_offered: fn(&Layer) -> bool,
) -> Result<Vec<CompletionCandidate>, Error> {
    let sources = catalogue.sources()?.into_iter();
    let offered = sources.filter(|(layer, _)| is_offered(layer));
    let candidates = offered.filter_map(|(layer, careers)| {
        typed.candidate(&[layer.name().as_str()], &careers.to_string())
    });
    Ok(candidates.collect())
}

pub fn fields(
    catalogue: &Catalogue,
    typed: &Typed,
    lang: Lang,
) -> Result<Vec<CompletionCandidate>, Error> {
    let fields = catalogue.fields()?.into_iter();
    let candidates = fields.filter_map(|field| {
        let [name, other] = [lang, lang.other()].map(|lang| field.name.in_lang(lang).text);
        typed.candidate(&[field.slug.as_str(), &name, &other], &name)
    });
    Ok(candidates.collect())
}

/// Offers each major by one of its names, explained by the official name in both languages.
pub fn majors(
    catalogue: &Catalogue,
    typed: &Typed,
    lang: Lang,
) -> Result<Vec<CompletionCandidate>, Error> {
    let majors = catalogue.majors(&Scope::ALL)?;
    let candidates = majors.iter().filter_map(|major| {
        let facts = &major.facts;
        let help = match facts.name_en {
            Some(en) => format!("{}: {en}", major.name),
            None => major.name.to_owned(),
        };
        let names = match lang {
            Lang::Id => [Some(major.name), None],
            Lang::En => [facts.name_en, Some(major.name)],
        };
        let names = names.into_iter().flatten().chain(facts.names.iter());
        typed.candidate(&names.collect::<Vec<_>>(), &help)
    });
    Ok(candidates.collect())
}

pub fn subjects(
    catalogue: &Catalogue,
    typed: &Typed,
    lang: Lang,
) -> Result<Vec<CompletionCandidate>, Error> {
    let subjects = catalogue.subjects()?;
    let taught = subjects.iter().filter(|subject| subject.taught.is_some());
    let candidates = taught.filter_map(|subject| {
        let [name, other] = [lang, lang.other()].map(|lang| subject.name.in_lang(lang).text);
        let others = subject.names.iter().map(String::as_str);
        let names: Vec<_> = [&*name, &*other].into_iter().chain(others).collect();
        typed.candidate(&names, &name)
    });
    Ok(candidates.collect())
}

pub fn companies(
    catalogue: &Catalogue,
    typed: &Typed,
    lang: Lang,
) -> Result<Vec<CompletionCandidate>, Error> {
    let companies = catalogue.companies(&Scope::ALL)?;
    let candidates = companies.iter().filter_map(|company| {
        let [name, other] =
            [lang, lang.other()].map(|lang| company.facts.name_in(lang, company.name));
        let help = match &company.facts.sector {
            Some(sector) => format!("{name}: {}", sector.0.in_lang(lang).text),
            None => name.to_owned(),
        };
        typed.candidate(&[name, other], &help)
    });
    Ok(candidates.collect())
}

/// Offers the letters of interests that can follow the typed ones, in the same case.
pub fn interests(typed: &Typed, lang: Lang) -> Vec<CompletionCandidate> {
    let (before, word) = (typed.before().replace(' ', ""), typed.word());
    let names = Messages::new(lang).labels.interest_names;
    let next = Interest::ALL.into_iter().filter_map(|interest| {
        let letter = if word.ends_with(|c: char| c.is_ascii_lowercase()) {
            interest.letter().to_ascii_lowercase()
        } else {
            interest.letter()
        };
        let value = format!("{word}{letter}");
        Interests::new(&format!("{before}{value}"))?;
        Some(candidate(value, names[interest as usize]))
    });
    next.collect()
}

/// Offers the parts of profiles, after those that a `+` or a comma follows, by their names in the
/// language of the line, or else in the other.
pub fn parts(typed: &Typed, lang: Lang) -> Vec<CompletionCandidate> {
    let word = typed.word();
    let begun_at = word.rfind(['+', ',']).map_or(0, |at| at + 1);
    let (before, begun) = word.split_at(begun_at);
    let taken: Vec<_> = before.split(['+', ',']).filter_map(parts::named).collect();
    let in_lang = |lang| {
        let left = ProfilePart::ALL
            .into_iter()
            .filter(|part| !taken.contains(part));
        let continued = left.filter_map(|part| {
            let name = parts::name(part, lang);
            let rest = name.strip_prefix(&begun.to_lowercase())?;
            Some(candidate(format!("{word}{rest}"), ""))
        });
        continued.collect::<Vec<_>>()
    };
    let offered = in_lang(lang);
    if offered.is_empty() {
        in_lang(lang.other())
    } else {
        offered
    }
}

/// Offers the commands, in the language of the line.
pub fn commands(typed: &Typed, lang: Lang) -> Vec<CompletionCandidate> {
    let help = &Messages::new(lang).help;
    let candidates = COMMANDS
        .iter()
        .filter_map(|command| typed.candidate(&command.names(lang), (command.about)(help)));
    candidates.collect()
}

/// Offers the manual pages by the names of their commands, and that of profiles.
pub fn pages(typed: &Typed, lang: Lang) -> Vec<CompletionCandidate> {
    let about = Messages::new(lang).manual.profile.about;
    let mut candidates = commands(typed, lang);
    candidates.extend(typed.candidate(&profile_names(lang), about));
    candidates
}

/// Offers the levels of schooling in any case.
pub fn levels(typed: &Typed) -> Vec<CompletionCandidate> {
    let levels = Level::ALL.into_iter();
    let candidates = levels.filter_map(|level| {
        let name = [Choice::name(level)].into_iter();
        let names = name.chain(level.other_names().iter().copied());
        typed.candidate(&names.collect::<Vec<_>>(), "")
    });
    candidates.collect()
}

#[cfg(test)]
mod tests {
    use careers_catalogue::layers::Directories;
    use careers_catalogue::text::Key;

    use super::super::typed::Earlier;
    use super::*;
    use crate::built_in;

    fn built_in() -> Catalogue {
        let opened = Catalogue::open(built_in::BYTES, &Directories::default());
        opened.expect("the built-in catalogue").0
    }

    fn offered(values: Values, word: &str, lang: Lang) -> Vec<(String, String)> {
        let typed = Typed::new(word, Earlier::SameName(Vec::new()));
        let candidates = values(&built_in(), &typed, lang).expect("candidates");
        let text = |candidate: CompletionCandidate| {
            let help = candidate.get_help().map(ToString::to_string);
            let value = candidate.get_value().to_string_lossy().into_owned();
            (value, help.unwrap_or_default())
        };
        candidates.into_iter().map(text).collect()
    }

    #[test]
    fn every_candidate_leads_to_its_career() {
        let catalogue = built_in();
        for lang in Lang::ALL {
            for letter in 'a'..='z' {
                let offered = offered(careers, &letter.to_string(), lang);
                for (value, title) in &offered {
                    let id = catalogue.find(value).expect(value);
                    let career = catalogue.career(id).expect("a career");
                    assert_eq!(*career.title.in_lang(lang).text, **title, "{value}");
                }
                let careers = catalogue.named_from(&Key::new(&letter.to_string()), &Scope::ALL);
                assert!(offered.len() <= careers.expect("careers").len(), "{letter}");
            }
        }
    }

    #[test]
    fn every_career_is_offered_by_its_title_and_its_aliases() {
        let catalogue = built_in();
        let listing = catalogue.careers(&Scope::ALL).expect("careers");
        for career in listing.careers {
            let title = career.record.title.in_lang(Lang::Id).text;
            let aliases = catalogue.aliases(career.id).expect("aliases");
            for name in aliases.iter().map(String::as_str).chain([&*title]) {
                let word: String = name.chars().take(4).collect();
                let offered = offered(careers, &word, Lang::Id);
                assert!(offered.iter().any(|(_, help)| *help == *title), "{name}");
            }
        }
    }

    #[test]
    fn every_major_company_and_field_is_found_by_its_candidate() {
        let catalogue = built_in();
        for lang in Lang::ALL {
            for (major, _) in offered(majors, "", lang) {
                assert!(catalogue.majors_named(&major).is_ok(), "{major}");
            }
            for (company, _) in offered(companies, "", lang) {
                assert!(catalogue.company(&company).is_ok(), "{company}");
            }
            for (field, _) in offered(fields, "", lang) {
                assert!(catalogue.find_field(&field).is_ok(), "{field}");
            }
        }
    }
}
