//! Problems in profiles: where they are, and what helps.

use careers_catalogue::profile::Level;
use careers_catalogue::suggest::{best, likeness};
use careers_catalogue::text::{Key, Lang};
use careers_catalogue::toml::diagnostic::{Diagnostic, Problem};

use super::parts;
use crate::messages::{Messages, quoted};
use crate::question::ProfilePart;

/// A problem as a compiler tells it: `file:line:column: message (help)`.
#[must_use]
pub fn place_and_message(diagnostic: &Diagnostic, messages: &Messages) -> String {
    let Diagnostic {
        file,
        line,
        column,
        problem,
        ..
    } = diagnostic;
    let help = help(problem, messages)
        .map(|help| format!(" ({help})"))
        .unwrap_or_default();
    format!(
        "{}:{line}:{column}: {}{help}",
        file.display(),
        messages.problems.message(problem)
    )
}

/// The help for a problem, if its message needs one.
#[must_use]
pub fn help(problem: &Problem, messages: &Messages) -> Option<String> {
    let words = &messages.problems;
    let such_as = |example: &str| Some((words.such_as)(example));
    match problem {
        Problem::UnknownKey { key, nearest } => unknown_key(key, nearest.as_deref(), messages),
        Problem::UnknownCareer { nearest, .. } | Problem::UnknownBase { nearest, .. } => {
            nearest.as_deref().map(words.did_you_mean)
        }
        Problem::NotASlug { nearest, .. } => Some(match nearest {
            Some(nearest) => (words.did_you_mean)(nearest),
            None => (words.such_as)("back-end"),
        }),
        Problem::Unreadable(error) => {
            let nearby = error.nearby.as_ref()?.display().to_string();
            Some((words.did_you_mean)(&nearby))
        }
        Problem::Syntax { mistake, .. } => such_as((words.right_form)((*mistake)?)?),
        Problem::NotACode(example) => such_as(example),
        Problem::NotInterests(_) => such_as("RIA"),
        Problem::NotRatings => such_as("[6.2, 3, 1, 2.5, 4, 3.1]"),
        Problem::NotALevel(written) => Some(level(written, messages)),
        Problem::NotUtf8 => Some(words.save_as_utf8.to_owned()),
        Problem::MissingKey("title") => Some(words.extend_instead.to_owned()),
        Problem::StandsInFront { owner, .. } => Some((messages.labels.add_instead)(owner)),
        Problem::ReplacesTitle(_) => Some(words.title_or_extends.to_owned()),
        Problem::NotAFile
        | Problem::TextFile
        | Problem::LoopOfLinks
        | Problem::TooLarge(_)
        | Problem::More(_)
        | Problem::MissingKey(_)
        | Problem::WrongType(_)
        | Problem::Blank
        | Problem::Repeated(_)
        | Problem::NotAJobZone
        | Problem::WrongLevel(_)
        | Problem::NotListedBy { .. }
        | Problem::MissingLanguage { .. }
        | Problem::SecondFile(_)
        | Problem::NearWording(_)
        | Problem::NamesItself
        | Problem::LeftFromTemplate
        | Problem::NameTaken { .. }
        | Problem::Unlisted { .. } => None,
    }
}

/// The help for a key that isn't one: the key under whose label a profile is shown, in either
/// language, or else the one with the most similar name.
fn unknown_key(written: &str, nearest: Option<&str>, messages: &Messages) -> Option<String> {
    let words = &messages.problems;
    let key = Key::new(written);
    let languages = || Lang::ALL.into_iter().map(Messages::new);
    if languages().any(|messages| Key::new(messages.labels.field) == key) {
        return Some(words.field_is_folder.to_owned());
    }
    let mut known = languages().flat_map(|messages| messages.problems.words_for_keys);
    let meant = known.find(|(word, _)| Key::new(word) == key);
    let labelled = || {
        part_named(&key)
            .filter(|(likeness, _)| *likeness >= 1.0 || nearest.is_none())
            .map(|(_, part)| part.key())
    };
    let meant = meant.map(|(_, meant)| *meant).or_else(labelled);
    meant.or(nearest).map(words.did_you_mean)
}

/// The part of a profile with the label that is most like a name, and how much it is.
fn part_named(key: &Key) -> Option<(f64, ProfilePart)> {
    // Subjects follow from the majors, so that no profile names them.
    let parts = ProfilePart::ALL
        .into_iter()
        .filter(|part| *part != ProfilePart::Subjects);
    let alike = parts.flat_map(|part| {
        let names = Lang::ALL.map(|lang| Key::new(&parts::name(part, lang)));
        let alike = names.map(|name| likeness(key.as_str(), name.as_str()));
        alike
            .into_iter()
            .flatten()
            .map(move |likeness| (likeness, part))
    });
    alike.max_by(|(one, _), (other, _)| one.total_cmp(other))
}

/// The help for a text that isn't a level: the level that it means, as answers show it, or all.
fn level(written: &str, messages: &Messages) -> String {
    let words = &messages.problems;
    let key = Key::new(written);
    let alike = Level::ALL.into_iter().flat_map(|level| {
        let shown = Lang::ALL.map(|lang| (Messages::new(lang).labels.schooling.level_name)(level));
        let names = shown.into_iter().chain([level.name()]);
        let alike = names.filter_map(|name| likeness(key.as_str(), Key::new(name).as_str()));
        let alike: Vec<_> = alike.map(|likeness| (likeness, level)).collect();
        alike
    });
    if let Some(level) = best(alike.collect()).first() {
        return (words.did_you_mean)(level.name());
    }
    let names = Level::ALL.map(|level| quoted(level.name()));
    (words.one_of)(&names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_key(key: &str, nearest: Option<&str>) -> Option<String> {
        let problem = Problem::UnknownKey {
            key: key.to_owned(),
            nearest: nearest.map(str::to_owned),
        };
        help(&problem, Messages::new(Lang::En))
    }

    #[test]
    fn a_label_of_either_language_means_its_key() {
        for (written, key) in [
            ("perusahaan", "companies"),
            ("jurusan", "majors"),
            ("jenjang", "level"),
            ("nama_lain", "aliases"),
            ("minat", "interests"),
            ("Tugas", "duties"),
            ("cocok_kalau", "suited"),
            ("cocok", "suited"),
            ("alat", "tools"),
            ("sumber", "sources"),
            ("works_with", "collaboration"),
            ("judul", "title"),
            ("nama", "title"),
        ] {
            let expected = format!("did you mean `{key}`?");
            assert_eq!(of_key(written, None), Some(expected), "{written}");
        }
        assert_eq!(of_key("warna", None), None);
    }

    #[test]
    fn a_label_comes_before_a_similar_key_and_a_similar_label_after_it() {
        let meant = |written| of_key(written, Some("summary"));
        assert_eq!(meant("sumber").as_deref(), Some("did you mean `sources`?"));
        assert_eq!(meant("sumbar").as_deref(), Some("did you mean `summary`?"));
    }

    #[test]
    fn the_field_is_the_folder() {
        for key in ["bidang", "field"] {
            let help = of_key(key, None).expect("a help");
            assert!(help.contains("folder"), "{help}");
        }
    }

    #[test]
    fn a_level_is_meant_as_it_is_shown() {
        for (written, name) in [
            ("SMK", "smk"),
            ("SMA/SMK", "sma-smk"),
            ("SMA", "sma-smk"),
            ("S1", "s1"),
            ("bebas", "none"),
            ("any", "none"),
            ("Profesi", "profesi"),
        ] {
            let help = help(
                &Problem::NotALevel(written.to_owned()),
                Messages::new(Lang::En),
            );
            let expected = format!("did you mean `{name}`?");
            assert_eq!(help, Some(expected), "{written}");
        }
        let unknown = help(
            &Problem::NotALevel("kursus".to_owned()),
            Messages::new(Lang::En),
        );
        assert!(unknown.is_some_and(|help| help.contains("`sma-smk`, `smk`")));
    }
}
