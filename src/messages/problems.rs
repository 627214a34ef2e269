//! Problems in profiles in words.

use careers_catalogue::profile::Level;
use careers_catalogue::toml::diagnostic::{Diagnostic, Problem};

use super::{Problems, quoted};

impl Problems {
    /// A problem as a compiler tells it: `file:line:column: message (help)`.
    #[must_use]
    pub fn place_and_message(&self, diagnostic: &Diagnostic) -> String {
        let Diagnostic {
            file,
            line,
            column,
            problem,
            ..
        } = diagnostic;
        let help = self
            .help(problem)
            .map(|help| format!(" ({help})"))
            .unwrap_or_default();
        format!(
            "{}:{line}:{column}: {}{help}",
            file.display(),
            self.message(problem)
        )
    }

    /// The message of a problem.
    #[must_use]
    pub fn message(&self, problem: &Problem) -> String {
        match problem {
            Problem::Unreadable(reason) => (self.unreadable)(reason),
            Problem::NotAFile => self.not_a_file.to_owned(),
            Problem::LoopOfLinks => self.loop_of_links.to_owned(),
            Problem::TooLarge(most) => (self.too_large)(*most),
            Problem::NotUtf8 => self.not_utf8.to_owned(),
            Problem::Syntax(message) => (self.syntax)(message),
            Problem::UnknownKey { key, .. } => (self.unknown_key)(key),
            Problem::MissingKey(key) => (self.missing_key)(key),
            Problem::WrongType(kind) => (self.wrong_type)(*kind),
            Problem::Blank => self.blank.to_owned(),
            Problem::TextFile => self.text_file.to_owned(),
            Problem::Repeated(entry) => (self.repeated)(entry),
            Problem::NotInterests(code) => (self.not_interests)(code),
            Problem::NotRatings => self.not_ratings.to_owned(),
            Problem::NotACode(_) => self.not_a_code.to_owned(),
            Problem::NotASlug(slug) => (self.not_a_slug)(slug),
            Problem::NotAJobZone => self.not_a_job_zone.to_owned(),
            Problem::NotALevel(level) => (self.not_a_level)(level),
            Problem::WrongLevel(level) => (self.wrong_level)(level.name()),
            Problem::NotListedBy { career, major } => (self.not_listed_by)(career, major),
            Problem::MissingLanguage { lang, others } => (self.missing_language)(*lang, *others),
            Problem::UnknownCareer { slug, .. } | Problem::UnknownBase { slug, .. } => {
                (self.unknown_career)(slug)
            }
            Problem::SecondFile(first) => (self.second_file)(&first.display().to_string()),
            Problem::NearWording(key) => (self.near_wording)(key),
            Problem::NamesItself => self.names_itself.to_owned(),
            Problem::LeftFromTemplate => self.left_from_template.to_owned(),
            Problem::NameTaken { name, owner } => (self.name_taken)(name, owner),
            Problem::Unlisted { name, file } => (self.unlisted)(name, file),
        }
    }

    /// The levels of education that a profile can name.
    fn levels(&self) -> String {
        let names = Level::ALL.map(|level| quoted(level.name()));
        (self.one_of)(&names.join(", "))
    }

    /// The help for a problem, if its message needs one.
    #[must_use]
    pub fn help(&self, problem: &Problem) -> Option<String> {
        match problem {
            Problem::UnknownKey { nearest, .. }
            | Problem::UnknownCareer { nearest, .. }
            | Problem::UnknownBase { nearest, .. } => nearest.as_deref().map(self.did_you_mean),
            Problem::NotACode(example) => Some((self.such_as)(example)),
            Problem::NotInterests(_) => Some((self.such_as)("RIA")),
            Problem::NotRatings => Some((self.such_as)("[6.2, 3, 1, 2.5, 4, 3.1]")),
            Problem::NotASlug(_) => Some((self.such_as)("back-end")),
            Problem::NotALevel(_) => Some(self.levels()),
            Problem::Unreadable(_)
            | Problem::NotAFile
            | Problem::TextFile
            | Problem::LoopOfLinks
            | Problem::TooLarge(_)
            | Problem::NotUtf8
            | Problem::Syntax(_)
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
}
