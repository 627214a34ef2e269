//! What went wrong: what it was, what to try instead, and the exit code.

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::catalog::file::Damage;
use crate::catalog::store::Trouble;
use crate::import::{Failure, From};
use crate::messages::{Errors, Messages};
use crate::profile::Slug;
use crate::text::{Lang, Text};

/// Why a question has no answer.
#[derive(Clone, Debug)]
pub enum Error {
    /// No career has the name.
    UnknownCareer {
        /// As typed.
        name: String,
        /// What was probably meant.
        nearest: Vec<Candidate>,
        /// The command line with the command that was probably meant, if the name was typed in a command's place.
        command: Option<String>,
    },
    /// Several careers have the name.
    AmbiguousCareer {
        /// As typed.
        name: String,
        /// All of them.
        careers: Vec<Candidate>,
    },
    /// Nothing of that kind has the name.
    Unknown {
        /// Of what kind.
        kind: Kind,
        /// As typed.
        name: String,
        /// What was probably meant.
        nearest: Vec<String>,
    },
    /// No field has the name.
    UnknownField {
        /// As typed.
        name: String,
        /// The slugs that were probably meant.
        nearest: Vec<String>,
        /// The slugs that there are.
        fields: Vec<String>,
    },
    /// A name that can't be a slug.
    NotASlug {
        /// As typed.
        name: String,
        /// The slug that it could be.
        nearest: Slug,
    },
    /// There are no profiles of one's own; the folder where they would be.
    NoOwnProfiles(PathBuf),
    /// A name without a letter or digit.
    EmptyName,
    /// A career set beside itself.
    SameCareer {
        /// The career.
        slug: String,
    },
    /// A command line that means nothing.
    Usage {
        /// What is wrong with it.
        misuse: Misuse,
        /// The command that says how it should look.
        help: String,
    },
    /// Bytes that should be a catalogue.
    Damaged {
        /// Its name or file.
        catalogue: String,
        /// What is wrong with it.
        damage: Damage,
    },
    /// A file or folder that can't be read.
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// The system's own words.
        reason: String,
    },
    /// A file or folder that can't be written.
    Unwritable(Trouble),
    /// Data that can't be imported.
    Import {
        /// Whose data it should be.
        from: From,
        /// Why it can't.
        failure: Failure,
    },
    /// There is nowhere to import into.
    NoHome,
    /// No imported catalogue has the name.
    UnknownCatalogue {
        /// As typed.
        name: String,
        /// What was probably meant.
        nearest: Vec<String>,
    },
    /// The answer could not be written; the system's own words.
    Write(String),
}

/// What a name is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A study programme.
    Major,
    /// An employer.
    Company,
}

/// A career that a name may have meant.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// What to type.
    pub slug: String,
    /// The name of the job.
    pub title: Text,
}

/// What is wrong with a command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misuse {
    /// An option that the command doesn't have.
    UnknownOption {
        /// As typed.
        option: String,
        /// The nearest that it has.
        nearest: Option<String>,
    },
    /// A word after `help` that is no command.
    UnknownCommand {
        /// As typed.
        word: String,
        /// The command that was probably meant.
        nearest: Option<&'static str>,
    },
    /// A value after an option that takes none.
    UnwantedValue(String),
    /// A word that the command has no use for.
    UnexpectedWord(String),
    /// A value that the option can't take.
    WrongValue {
        /// The option or argument.
        option: String,
        /// As typed.
        value: String,
        /// What it takes; empty where that can't be listed.
        allowed: Vec<String>,
    },
    /// An option without its value.
    MissingValue(String),
    /// Arguments that have to be there.
    MissingArguments(Vec<String>),
    /// Not a Holland code.
    NotInterests(String),
    /// A letter that is no answer.
    NotAnAnswer {
        /// The letter.
        letter: char,
        /// Its position, from 1.
        position: usize,
    },
    /// More or fewer answers than there are lines.
    AnswerCount {
        /// How many were given.
        given: usize,
        /// How many lines there are.
        wanted: usize,
    },
    /// Fewer careers than a comparison needs.
    TooFewCareers,
    /// Bytes that are no text.
    NotUtf8,
    /// Anything else, in clap's words.
    Other(String),
}

/// An error as it is told, in one language.
#[derive(Debug, Serialize)]
pub struct Report {
    /// A word for scripts; see the answer schema.
    pub kind: &'static str,
    /// What went wrong.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
    /// What to type instead, the best first.
    pub suggestions: Vec<String>,
}

impl Error {
    /// 1 where nothing was found, 2 where the question or the data is wrong.
    #[must_use]
    pub const fn exit_code(&self) -> u8 {
        match self {
            Self::UnknownCareer { .. }
            | Self::AmbiguousCareer { .. }
            | Self::Unknown { .. }
            | Self::UnknownField { .. }
            | Self::UnknownCatalogue { .. }
            | Self::NoOwnProfiles(_) => 1,
            Self::EmptyName
            | Self::NotASlug { .. }
            | Self::SameCareer { .. }
            | Self::Usage { .. }
            | Self::Damaged { .. }
            | Self::Unreadable { .. }
            | Self::Unwritable(_)
            | Self::Import { .. }
            | Self::NoHome
            | Self::Write(_) => 2,
        }
    }

    /// The error in words.
    #[must_use]
    pub fn report(&self, lang: Lang) -> Report {
        let words = &Messages::of(lang).errors;
        let (kind, message, hint, suggestions) = match self {
            Self::UnknownCareer { name, nearest, command } => (
                "unknown_career",
                (words.unknown_career)(&brief(name)),
                Some(match (command, &nearest[..]) {
                    (None, []) => words.list_careers.to_owned(),
                    (command, nearest) => {
                        let command = command.iter().map(|command| quoted(command));
                        (words.did_you_mean)(&command.chain(titled(nearest, lang)).collect::<Vec<_>>())
                    }
                }),
                command.iter().cloned().chain(slugs(nearest)).collect(),
            ),
            Self::AmbiguousCareer { name, careers } => (
                "ambiguous_career",
                (words.ambiguous_career)(&brief(name)),
                Some((words.choose_one)(&titled(careers, lang))),
                slugs(careers).collect(),
            ),
            Self::Unknown { kind, name, nearest } => {
                let (word, message, list) = match kind {
                    Kind::Major => ("unknown_major", words.unknown_major, words.list_majors),
                    Kind::Company => ("unknown_company", words.unknown_company, words.list_companies),
                };
                let hint =
                    if nearest.is_empty() { list.to_owned() } else { (words.did_you_mean)(&all_quoted(nearest)) };
                (word, message(&brief(name)), Some(hint), nearest.clone())
            }
            Self::UnknownField { name, nearest, fields } => {
                let hint = if nearest.is_empty() {
                    (words.choose_one)(&all_quoted(fields))
                } else {
                    (words.did_you_mean)(&all_quoted(nearest))
                };
                ("unknown_field", (words.unknown_field)(&brief(name)), Some(hint), nearest.clone())
            }
            Self::NotASlug { name, nearest } => (
                "not_a_slug",
                (words.not_a_slug)(&brief(name)),
                Some((words.did_you_mean)(&[quoted(nearest.as_str())])),
                vec![nearest.to_string()],
            ),
            Self::NoOwnProfiles(folder) => {
                let hint = (words.put_them_there)(&folder.display().to_string());
                ("no_own_profiles", words.no_own_profiles.to_owned(), Some(hint), Vec::new())
            }
            Self::EmptyName => {
                ("empty_name", words.empty_name.to_owned(), Some(words.list_careers.to_owned()), Vec::new())
            }
            Self::SameCareer { slug } => {
                ("same_career", (words.same_career)(slug), Some(words.compare_two.to_owned()), Vec::new())
            }
            Self::Usage { misuse, help } => {
                let hint = misuse.hint(words).unwrap_or_else(|| (words.see_help)(help));
                ("usage", misuse.message(Messages::of(lang)), Some(hint), misuse.suggestions())
            }
            Self::Damaged { catalogue, damage } => {
                let message = match damage {
                    Damage::Foreign => words.foreign_catalogue,
                    Damage::OtherVersion(_) => words.other_version,
                    Damage::Corrupt => words.corrupt_catalogue,
                };
                let name = Path::new(catalogue).file_stem().unwrap_or_default().to_string_lossy();
                let hint = if name == "built-in" { words.reinstall.to_owned() } else { (words.import_again)(&name) };
                ("damaged_catalogue", message(catalogue), Some(hint), Vec::new())
            }
            Self::Unreadable { path, reason } => {
                ("unreadable", (words.unreadable)(&path.display().to_string(), reason), None, Vec::new())
            }
            Self::Unwritable(Trouble { path, reason }) => {
                ("unwritable", (words.unwritable)(&path.display().to_string(), reason), None, Vec::new())
            }
            Self::Import { from, failure } => {
                ("import", told(failure, words), Some(way_out(*from, failure, words)), Vec::new())
            }
            Self::NoHome => ("no_home", words.no_home.to_owned(), Some(words.set_data_home.to_owned()), Vec::new()),
            Self::UnknownCatalogue { name, nearest } => {
                let hint = match nearest[..] {
                    [] => words.list_catalogues.to_owned(),
                    _ => (words.did_you_mean)(&all_quoted(nearest)),
                };
                ("unknown_catalogue", (words.unknown_catalogue)(&brief(name)), Some(hint), nearest.clone())
            }
            Self::Write(reason) => ("write", (words.write)(reason), None, Vec::new()),
        };
        Report { kind, message, hint, suggestions }
    }
}

/// Why data can't be imported.
fn told(failure: &Failure, words: &Errors) -> String {
    let shown = |path: &Path| path.display().to_string();
    match failure {
        Failure::Unreadable { path, reason } => (words.unreadable)(&shown(path), reason),
        Failure::NeitherFolderNorZip(path) => (words.no_tables)(&shown(path)),
        Failure::BrokenZip { path, reason } => (words.broken_zip)(&shown(path), reason),
        Failure::TooLarge { file, most } => (words.too_large)(file, *most),
        Failure::MissingTable(table) => (words.missing_table)(table),
        Failure::MissingColumn { file, column } => (words.missing_column)(file, column),
        Failure::NoOccupations { file } => (words.no_occupations)(file),
        Failure::NoProfiles(folder) => (words.no_profiles)(&shown(folder)),
        Failure::ReservedName(name) => (words.reserved_name)(name),
    }
}

/// What to give instead.
fn way_out(from: From, failure: &Failure, words: &Errors) -> String {
    match (from, failure) {
        (_, Failure::ReservedName(_)) => words.rename_folder.to_owned(),
        (_, Failure::NoProfiles(folder)) => (words.check_folder)(&folder.display().to_string()),
        (From::Onet, _) => (words.download_from)("https://www.onetcenter.org/database.html"),
        (From::Esco, _) => (words.download_from)("https://esco.ec.europa.eu/en/use-esco/download"),
        (From::Toml, _) => (words.see_help)("careers import --help"),
    }
}

impl Misuse {
    fn message(&self, messages: &Messages) -> String {
        let words = &messages.errors;
        match self {
            Self::UnknownOption { option, .. } => (words.unknown_option)(&brief(option)),
            Self::UnknownCommand { word, .. } => (words.unknown_command)(&brief(word)),
            Self::UnwantedValue(option) => (words.unwanted_value)(option),
            Self::UnexpectedWord(word) => (words.unexpected_word)(&brief(word)),
            Self::WrongValue { option, value, .. } => (words.wrong_value)(&brief(value), option),
            Self::MissingValue(option) => (words.missing_value)(option),
            Self::MissingArguments(arguments) => (words.missing_arguments)(&arguments.join(" ")),
            Self::NotInterests(code) => (messages.problems.not_interests)(&brief(code)),
            Self::NotAnAnswer { letter, position } => (words.not_an_answer)(*letter, *position),
            Self::AnswerCount { given, wanted } => (words.answer_count)(*given, *wanted),
            Self::TooFewCareers => words.too_few_careers.to_owned(),
            Self::NotUtf8 => words.not_utf8.to_owned(),
            Self::Other(message) => message.clone(),
        }
    }

    fn hint(&self, words: &Errors) -> Option<String> {
        match self {
            Self::UnknownOption { nearest: Some(nearest), .. } => Some((words.did_you_mean)(&[quoted(nearest)])),
            Self::UnknownCommand { nearest: Some(nearest), .. } => {
                Some((words.did_you_mean)(&[quoted(&format!("careers {nearest} --help"))]))
            }
            Self::WrongValue { allowed, .. } if !allowed.is_empty() => Some((words.allowed)(&all_quoted(allowed))),
            Self::TooFewCareers => Some(words.compare_two.to_owned()),
            Self::NotAnAnswer { .. } => Some(words.answer_letters.to_owned()),
            _ => None,
        }
    }

    fn suggestions(&self) -> Vec<String> {
        match self {
            Self::UnknownOption { nearest, .. } => nearest.iter().cloned().collect(),
            Self::UnknownCommand { nearest, .. } => nearest.iter().map(ToString::to_string).collect(),
            Self::WrongValue { allowed, .. } => allowed.clone(),
            _ => Vec::new(),
        }
    }
}

/// The most letters of a typed word that an error repeats.
const REPEATED: usize = 80;

/// A typed word, cut short where somebody pasted a page.
pub(crate) fn brief(typed: &str) -> String {
    match typed.char_indices().nth(REPEATED) {
        Some((end, _)) => format!("{}…", &typed[..end]),
        None => typed.to_owned(),
    }
}

fn quoted(name: &str) -> String {
    format!("`{name}`")
}

fn all_quoted(names: &[String]) -> Vec<String> {
    names.iter().map(|name| quoted(name)).collect()
}

fn titled(careers: &[Candidate], lang: Lang) -> Vec<String> {
    careers.iter().map(|career| format!("`{}` ({})", career.slug, career.title.in_lang(lang).text)).collect()
}

fn slugs(careers: &[Candidate]) -> impl Iterator<Item = String> {
    careers.iter().map(|career| career.slug.clone())
}
