//! Turns errors into messages, hints and suggestions in one language.

use std::path::Path;

use careers_catalogue::atomic::IoError;
use careers_catalogue::contents::BUILT_IN_NAME;
use careers_catalogue::error::{Meaning, NamedCareer, SharedKind};
use careers_catalogue::file::Damage;
use careers_catalogue::import::{Failure, ImportFormat};
use careers_catalogue::os_error::OsError;
use careers_catalogue::profile::CareerSlug;
use careers_catalogue::text::Lang;
use careers_catalogue::toml::diagnostic::Severity;
use serde::Serialize;

use super::document::Role;
use super::report_kind::ReportKind;
use super::{shell, topics};
use crate::error::{Error, Misuse, Obstacle, brief};
use crate::format::{Format, is_spreadsheet};
use crate::messages::{Errors, Messages, all_quoted, quoted};
use crate::roster::Unusable;

/// An error or a warning in one language.
#[derive(Debug, Serialize)]
pub struct Report {
    /// The kind of error, for scripts; see the answer schema.
    pub kind: ReportKind,
    /// The message.
    pub message: String,
    /// The hint.
    pub hint: Option<String>,
    /// Names or commands to type instead, the best first.
    pub suggestions: Vec<String>,
}

impl Report {
    /// Creates a report without suggestions.
    fn new(kind: ReportKind, message: impl Into<String>, hint: Option<String>) -> Self {
        Self {
            kind,
            message: message.into(),
            hint,
            suggestions: Vec::new(),
        }
    }

    /// Adds suggestions.
    fn suggesting(self, suggestions: Vec<String>) -> Self {
        Self {
            suggestions,
            ..self
        }
    }

    /// The lines of the report: for message and hint, the heading, its role, and the text.
    #[must_use]
    pub fn lines(&self, severity: Severity, lang: Lang) -> Vec<(&'static str, Role, &str)> {
        let labels = &Messages::new(lang).labels;
        let (heading, role) = match severity {
            Severity::Error => (labels.error, Role::Error),
            Severity::Warning => (labels.warning, Role::Warning),
        };
        let message = (heading, role, self.message.as_str());
        let hint = self
            .hint
            .as_deref()
            .map(|hint| (labels.hint, Role::Label, hint));
        std::iter::once(message).chain(hint).collect()
    }
}

/// Turns an error into a report.
#[must_use]
pub fn report(error: &Error, lang: Lang) -> Report {
    let words = &Messages::new(lang).errors;
    match error {
        Error::Catalogue(error) => catalogue(error, lang),
        Error::MistypedCommand {
            name,
            line,
            nearest,
        } => {
            let candidates = std::iter::once(quoted(line)).chain(titled(nearest, lang));
            let hint = (words.did_you_mean)(&candidates.collect::<Vec<_>>());
            Report::new(
                ReportKind::UnknownCareer,
                (words.unknown_career)(&brief(name)),
                Some(hint),
            )
            .suggesting(
                std::iter::once(line.clone())
                    .chain(slugs(nearest))
                    .collect(),
            )
        }
        Error::NotASlug { name, nearest } => {
            let hint = (words.did_you_mean)(&[quoted(nearest.as_str())]);
            Report::new(
                ReportKind::NotASlug,
                (Messages::new(lang).problems.not_a_slug)(&brief(name)),
                Some(hint),
            )
            .suggesting(vec![nearest.to_string()])
        }
        Error::UnknownSubject {
            name,
            nearest,
            career,
        } => unknown_subject(name, nearest, career.as_ref(), words),
        Error::NotImported(name) => not_imported(name, words),
        Error::NoOwnProfiles(folder) => {
            let hint = (words.put_them_there)(&folder.display().to_string());
            Report::new(ReportKind::NoOwnProfiles, words.no_own_profiles, Some(hint))
        }
        Error::SameCareer { slug } => Report::new(
            ReportKind::SameCareer,
            (words.same_career)(slug),
            Some(words.compare_two.to_owned()),
        ),
        Error::Usage { misuse, help } => {
            let hint = hint(misuse, words).unwrap_or_else(|| (words.see_help)(help));
            Report::new(
                ReportKind::Usage,
                message(misuse, Messages::new(lang)),
                Some(hint),
            )
            .suggesting(suggestions(misuse))
        }
        Error::Unwritable(IoError { path, reason }) => Report::new(
            ReportKind::Unwritable,
            (words.unwritable)(&path.display().to_string(), reason),
            None,
        ),
        Error::Obstructed { path, obstacle } => {
            let path = path.display().to_string();
            let (message, hint) = obstructed(&path, obstacle, words);
            Report::new(ReportKind::Unwritable, message, Some(hint))
        }
        Error::Import { format, failure } => {
            let nearby = if let Failure::Unreadable { reason, .. } = failure {
                nearby(reason)
            } else {
                Vec::new()
            };
            let hint = did_you_mean(&nearby, words);
            let hint = hint.unwrap_or_else(|| import_hint(*format, failure, words));
            Report::new(ReportKind::Import, import(failure, words), Some(hint)).suggesting(nearby)
        }
        Error::Class { path, unusable } => {
            let message = (words.class.unusable)(&path.display().to_string(), unusable);
            let nearby = if let Unusable::Unreadable(reason) = unusable {
                nearby(reason)
            } else {
                Vec::new()
            };
            let hint = did_you_mean(&nearby, words);
            let hint = hint.unwrap_or_else(|| (words.class.hint)(unusable));
            Report::new(ReportKind::Class, message, Some(hint)).suggesting(nearby)
        }
        Error::NoHome => Report::new(
            ReportKind::NoHome,
            words.no_home,
            Some(words.set_data_home.to_owned()),
        ),
        Error::Write(reason) => Report::new(ReportKind::Write, (words.write)(reason), None),
        Error::Internal => Report::new(
            ReportKind::Internal,
            words.internal,
            Some(words.report_internal.to_owned()),
        ),
    }
}

/// Turns an error of the catalogue into a report.
fn catalogue(error: &careers_catalogue::Error, lang: Lang) -> Report {
    use careers_catalogue::Error;
    let words = &Messages::new(lang).errors;
    match error {
        Error::UnknownCareer {
            name,
            nearest,
            meanings,
        } => unknown_career(name, nearest, meanings, lang),
        Error::AmbiguousCareer { name, careers } => {
            let hint = (words.choose_one)(&titled(careers, lang));
            Report::new(
                ReportKind::AmbiguousCareer,
                (words.ambiguous_career)(&brief(name)),
                Some(hint),
            )
            .suggesting(slugs(careers).collect())
        }
        Error::UnknownThing {
            kind,
            name,
            nearest,
        } => {
            let (word, message, list) = match kind {
                SharedKind::Major => (
                    ReportKind::UnknownMajor,
                    words.unknown_major,
                    words.list_majors,
                ),
                SharedKind::Company => (
                    ReportKind::UnknownCompany,
                    words.unknown_company,
                    words.list_companies,
                ),
            };
            let hint = did_you_mean(nearest, words).unwrap_or_else(|| list.to_owned());
            Report::new(word, message(&brief(name)), Some(hint)).suggesting(nearest.clone())
        }
        Error::UnknownField { name, nearest } => {
            let hint = did_you_mean(nearest, words).unwrap_or_else(|| words.list_fields.to_owned());
            Report::new(
                ReportKind::UnknownField,
                (words.unknown_field)(&brief(name)),
                Some(hint),
            )
            .suggesting(nearest.clone())
        }
        Error::UnknownCatalogue { name, nearest } => {
            let hint =
                did_you_mean(nearest, words).unwrap_or_else(|| words.list_catalogues.to_owned());
            Report::new(
                ReportKind::UnknownCatalogue,
                (words.unknown_catalogue)(&brief(name)),
                Some(hint),
            )
            .suggesting(nearest.clone())
        }
        Error::EmptyName => Report::new(
            ReportKind::EmptyName,
            words.empty_name,
            Some(words.list_careers.to_owned()),
        ),
        Error::Damaged { catalogue, damage } => {
            let message = match damage {
                Damage::Foreign => words.foreign_catalogue,
                Damage::OtherVersion(_) => words.other_version,
                Damage::Corrupt => words.corrupt_catalogue,
            };
            let name = Path::new(catalogue)
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy();
            let hint = if name == BUILT_IN_NAME {
                words.reinstall.to_owned()
            } else {
                (words.import_again)(&name)
            };
            Report::new(ReportKind::DamagedCatalogue, message(catalogue), Some(hint))
        }
        Error::Unreadable { path, reason } => {
            let nearby = nearby(reason);
            Report::new(
                ReportKind::Unreadable,
                (words.unreadable)(&path.display().to_string(), reason),
                did_you_mean(&nearby, words),
            )
            .suggesting(nearby)
        }
    }
}

/// The report of a catalogue that can't be removed.
fn not_imported(name: &str, words: &Errors) -> Report {
    let message = if name == BUILT_IN_NAME {
        words.is_built_in
    } else {
        words.is_own
    };
    let hint = words.list_catalogues.to_owned();
    Report::new(ReportKind::UnknownCatalogue, message, Some(hint))
}

/// The report of a name that no subject has, with the question that answers if a career has it.
fn unknown_subject(
    name: &str,
    nearest: &[String],
    career: Option<&CareerSlug>,
    words: &Errors,
) -> Report {
    let career = career.map(|slug| (words.is_career)(slug.as_str()));
    let hint = career.or_else(|| did_you_mean(nearest, words));
    let hint = hint.unwrap_or_else(|| words.list_subjects.to_owned());
    let message = (words.unknown_subject)(&brief(name));
    Report::new(ReportKind::UnknownSubject, message, Some(hint)).suggesting(nearest.to_vec())
}

/// The report of a name that no career has.
fn unknown_career(name: &str, nearest: &[NamedCareer], meanings: &[Meaning], lang: Lang) -> Report {
    let words = &Messages::new(lang).errors;
    let typed = shell::word(&brief(name));
    let hint = match (meanings, nearest) {
        ([], _) if topics::is_undecided(name) => words.undecided.to_owned(),
        ([], []) => (words.search_or_list)(&typed),
        ([], _) => (words.did_you_mean_or_search)(&titled(nearest, lang), &typed),
        (meanings, _) => meant(meanings, &typed, words),
    };
    let hint = if topics::is_about_pay(name) {
        format!("{}; {hint}", topics::no_salaries(lang))
    } else {
        hint
    };
    let suggestions = if let [Meaning::Careers(careers)] = meanings {
        careers.iter().map(ToString::to_string).collect()
    } else {
        slugs(nearest).collect()
    };
    Report::new(
        ReportKind::UnknownCareer,
        (words.unknown_career)(&brief(name)),
        Some(hint),
    )
    .suggesting(suggestions)
}

/// The commands that answer for a name with some meanings.
fn meant(meanings: &[Meaning], typed: &str, words: &Errors) -> String {
    let hints = meanings.iter().map(|one| meaning(one, typed, words));
    hints.collect::<Vec<_>>().join("; ")
}

/// The command that answers for a name that means something else than a career. `typed` is the name,
/// quoted for a shell.
fn meaning(meaning: &Meaning, typed: &str, words: &Errors) -> String {
    match meaning {
        Meaning::Major => (words.is_major)(typed),
        Meaning::Company => (words.is_company)(typed),
        Meaning::Field => (words.is_field)(typed),
        Meaning::Subject => (words.is_subject)(typed),
        Meaning::Interests => (words.are_interests)(typed),
        Meaning::Careers(careers) => {
            let slugs: Vec<_> = careers.iter().map(CareerSlug::as_str).collect();
            (words.are_careers)(&slugs.join(" "))
        }
    }
}

/// The message and the hint about an obstacle to writing a file.
fn obstructed(path: &str, obstacle: &Obstacle, words: &Errors) -> (String, String) {
    let hint = words.name_another_file.to_owned();
    match obstacle {
        Obstacle::OtherFile => ((words.file_exists)(path), words.overwrite.to_owned()),
        Obstacle::Input => ((words.is_input)(path), hint),
        Obstacle::Folder => ((words.is_folder)(path), hint),
        Obstacle::Link => ((words.is_link)(path), hint),
        Obstacle::Device => ((words.is_device)(path), hint),
        Obstacle::NotAFolder => ((words.not_a_folder)(path), words.name_a_folder.to_owned()),
        Obstacle::OtherFolder => ((words.other_folder)(path), words.replace_folder.to_owned()),
        Obstacle::NoFolder(folder) => {
            let folder = folder.display().to_string();
            (
                (words.no_folder)(path, &folder),
                words.make_folder.to_owned(),
            )
        }
    }
}

/// The message of a failed import.
fn import(failure: &Failure, words: &Errors) -> String {
    let shown = |path: &Path| path.display().to_string();
    match failure {
        Failure::Unreadable { path, reason } => (words.unreadable)(&shown(path), reason),
        Failure::NeitherFolderNorZip(path) => (words.no_tables)(&shown(path)),
        Failure::BrokenZip { path, reason } => (words.broken_zip)(&shown(path), reason),
        Failure::OneTable(path) => (words.one_table)(&shown(path)),
        Failure::Workbooks(file) => (words.workbooks)(file),
        Failure::OtherLanguages { table, languages } => (words.other_languages)(table, languages),
        Failure::TooLarge { file, most } => (words.too_large)(file, *most),
        Failure::TooLargeTogether { most } => (words.too_large_together)(*most),
        Failure::MissingTable(names) => (words.missing_table)(names),
        Failure::MissingCoreTables(tables) => (words.missing_core_tables)(tables),
        Failure::MissingColumn { file, column } => (words.missing_column)(file, column),
        Failure::NoOccupations { file } => (words.no_occupations)(file),
        Failure::NoProfiles(folder) => (words.no_profiles)(&shown(folder)),
        Failure::ReservedName(name) => (words.reserved_name)(name),
    }
}

/// The hint of a failed import.
fn import_hint(format: ImportFormat, failure: &Failure, words: &Errors) -> String {
    let address = match format {
        ImportFormat::Onet => "https://www.onetcenter.org/database.html",
        ImportFormat::Esco => "https://esco.ec.europa.eu/en/use-esco/download",
        ImportFormat::Toml => "",
    };
    match failure {
        Failure::ReservedName(_) => words.rename_folder.to_owned(),
        Failure::NoProfiles(folder) => (words.check_folder)(&folder.display().to_string()),
        _ if format == ImportFormat::Toml => (words.see_help)("careers import --help"),
        Failure::OneTable(path) => {
            let folder = path
                .parent()
                .filter(|folder| !folder.as_os_str().is_empty());
            let folder = folder.unwrap_or_else(|| Path::new("."));
            (words.give_its_folder)(&folder.display().to_string())
        }
        Failure::Workbooks(_) => (words.choose_text)(address),
        Failure::OtherLanguages { languages, .. } => match &languages[..] {
            [first, ..] => (words.read_language)(first),
            [] => (words.download_from)(address),
        },
        Failure::MissingCoreTables(_) => (words.import_partially)(address),
        Failure::BrokenZip { .. } => (words.download_again)(address),
        Failure::Unreadable { .. }
        | Failure::NeitherFolderNorZip(_)
        | Failure::TooLarge { .. }
        | Failure::TooLargeTogether { .. }
        | Failure::MissingTable(_)
        | Failure::MissingColumn { .. }
        | Failure::NoOccupations { .. } => (words.download_from)(address),
    }
}

fn message(misuse: &Misuse, messages: &Messages) -> String {
    let words = &messages.errors;
    match misuse {
        Misuse::UnknownOption { option, .. } => (words.unknown_option)(&brief(option)),
        Misuse::UnknownCommand { word, .. } => (words.unknown_command)(&brief(word)),
        Misuse::UnknownPage { word, .. } => (words.unknown_page)(&brief(word)),
        Misuse::UnwantedValue(option) => (words.unwanted_value)(option),
        Misuse::UnexpectedWord(word) | Misuse::LooseWord { word, .. } => {
            (words.unexpected_word)(&brief(word))
        }
        Misuse::WrongValue { option, value, .. } => (words.wrong_value)(&brief(value), option),
        Misuse::UnavailableFormat { format, .. } => (words.unavailable_format)(format.name()),
        Misuse::UnknownEnding(file) => (words.unknown_ending)(&brief(&file.display().to_string())),
        Misuse::ForeignEnding { file, .. } => {
            (words.foreign_ending)(&brief(&file.display().to_string()))
        }
        Misuse::Repeated(option) => (words.repeated)(option),
        Misuse::MissingValue(option) => (words.missing_value)(option),
        Misuse::Conflict(one, others) => (words.conflict)(&quoted(one), &all_quoted(others)),
        Misuse::MissingArguments { arguments, .. } => {
            (words.missing_arguments)(&arguments.join(" "))
        }
        Misuse::LongDash { typed, .. } => (words.long_dash)(&brief(typed)),
        Misuse::NotInterests(code) => (messages.problems.not_interests)(&brief(code)),
        Misuse::WrongItemAnswers(typed) => (words.wrong_item_answers)(typed.chars().count()),
        Misuse::NotScores(typed) => (words.not_scores)(&brief(typed)),
        Misuse::OtherVersion(version) => (words.other_questionnaire)(&brief(version)),
        Misuse::NotAnAnswer { letter, position } => (words.not_an_answer)(*letter, *position),
        Misuse::AnswerCount { given, wanted } => (words.answer_count)(*given, *wanted),
        Misuse::TooFewCareers => words.too_few_careers.to_owned(),
        Misuse::NotUtf8 => words.not_utf8.to_owned(),
        Misuse::Other(message) => message.clone(),
    }
}

fn hint(misuse: &Misuse, words: &Errors) -> Option<String> {
    match misuse {
        Misuse::UnknownOption { nearest, .. } => nearest
            .as_ref()
            .map(|nearest| (words.did_you_mean)(&[quoted(nearest)])),
        Misuse::UnknownCommand { nearest, .. } => nearest
            .map(|nearest| (words.did_you_mean)(&[quoted(&format!("careers {nearest} --help"))])),
        Misuse::UnknownPage { nearest, .. } => nearest
            .map(|nearest| (words.did_you_mean)(&[quoted(&format!("careers man {nearest}"))])),
        Misuse::WrongValue {
            allowed, nearest, ..
        } if !allowed.is_empty() => {
            let [nearest, allowed] = [nearest, allowed].map(|values| all_quoted(values));
            Some(if nearest.is_empty() {
                (words.allowed)(&allowed)
            } else {
                (words.did_you_mean_of)(&nearest, &allowed)
            })
        }
        Misuse::UnavailableFormat { available, .. } => {
            Some((words.choose_one)(&all_quoted(&names(available))))
        }
        Misuse::UnknownEnding(_) => Some((words.known_endings)(&all_quoted(&Format::endings()))),
        Misuse::ForeignEnding { file, available } => Some(other_ending(file, available, words)),
        Misuse::LooseWord { word, meanings } if !meanings.is_empty() => {
            Some(meant(meanings, &shell::word(&brief(word)), words))
        }
        Misuse::MissingArguments { example, .. } => Some((words.such_as)(example)),
        Misuse::LongDash { option, .. } => Some((words.two_hyphens)(&brief(option))),
        Misuse::NotInterests(typed) if topics::is_undecided(typed) => {
            Some(words.undecided.to_owned())
        }
        Misuse::UnexpectedWord(word) if topics::is_undecided(word) => {
            Some(words.undecided.to_owned())
        }
        Misuse::TooFewCareers => Some(words.compare_two.to_owned()),
        Misuse::NotAnAnswer { .. } => Some(words.answer_letters.to_owned()),
        Misuse::WrongValue { .. }
        | Misuse::UnwantedValue(_)
        | Misuse::UnexpectedWord(_)
        | Misuse::LooseWord { .. }
        | Misuse::Repeated(_)
        | Misuse::MissingValue(_)
        | Misuse::Conflict(..)
        | Misuse::NotInterests(_)
        | Misuse::WrongItemAnswers(_)
        | Misuse::NotScores(_)
        | Misuse::OtherVersion(_)
        | Misuse::AnswerCount { .. }
        | Misuse::NotUtf8
        | Misuse::Other(_) => None,
    }
}

/// The options that write an answer into a file of nearly this name: a table if a spreadsheet opens
/// it, else a page.
fn other_ending(file: &Path, available: &[Format], words: &Errors) -> String {
    let named = |ending| shell::word(&file.with_extension(ending).display().to_string());
    if is_spreadsheet(file) && available.contains(&Format::Excel) {
        (words.as_table)(&format!("--format excel -o {}", named("csv")))
    } else if available.contains(&Format::Html) {
        (words.as_page)(&format!("-o {}", named("html")))
    } else {
        (words.known_endings)(&all_quoted(&Format::endings()))
    }
}

fn suggestions(misuse: &Misuse) -> Vec<String> {
    match misuse {
        Misuse::UnknownOption { nearest, .. } => nearest.iter().cloned().collect(),
        Misuse::LongDash { option, .. } => vec![option.clone()],
        Misuse::UnknownCommand { nearest, .. } | Misuse::UnknownPage { nearest, .. } => {
            nearest.iter().map(ToString::to_string).collect()
        }
        Misuse::WrongValue {
            allowed, nearest, ..
        } => {
            let others = allowed.iter().filter(|value| !nearest.contains(value));
            nearest.iter().chain(others).cloned().collect()
        }
        Misuse::UnavailableFormat { available, .. } => names(available),
        Misuse::UnwantedValue(_)
        | Misuse::UnexpectedWord(_)
        | Misuse::LooseWord { .. }
        | Misuse::UnknownEnding(_)
        | Misuse::ForeignEnding { .. }
        | Misuse::Repeated(_)
        | Misuse::MissingValue(_)
        | Misuse::Conflict(..)
        | Misuse::MissingArguments { .. }
        | Misuse::NotInterests(_)
        | Misuse::WrongItemAnswers(_)
        | Misuse::NotScores(_)
        | Misuse::OtherVersion(_)
        | Misuse::NotAnAnswer { .. }
        | Misuse::AnswerCount { .. }
        | Misuse::TooFewCareers
        | Misuse::NotUtf8
        | Misuse::Other(_) => Vec::new(),
    }
}

fn names(formats: &[Format]) -> Vec<String> {
    let names = formats.iter().map(|format| format.name().to_owned());
    names.collect()
}

/// The file that is probably meant, if one isn't there.
fn nearby(error: &OsError) -> Vec<String> {
    let nearby = error.nearby.iter();
    nearby.map(|path| path.display().to_string()).collect()
}

fn did_you_mean(names: &[String], words: &Errors) -> Option<String> {
    (!names.is_empty()).then(|| (words.did_you_mean)(&all_quoted(names)))
}

fn titled(careers: &[NamedCareer], lang: Lang) -> Vec<String> {
    let titled =
        |career: &NamedCareer| format!("`{}` ({})", career.slug, career.title.in_lang(lang).text);
    careers.iter().map(titled).collect()
}

fn slugs(careers: &[NamedCareer]) -> impl Iterator<Item = String> {
    careers.iter().map(|career| career.slug.clone())
}
