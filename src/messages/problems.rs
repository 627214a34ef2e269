//! Problems in profiles in words.

use careers_catalogue::toml::diagnostic::Problem;

use super::Problems;

impl Problems {
    /// The message of a problem.
    #[must_use]
    pub fn message(&self, problem: &Problem) -> String {
        match problem {
            Problem::Unreadable(reason) => (self.unreadable)(reason),
            Problem::NotAFile => self.not_a_file.to_owned(),
            Problem::LoopOfLinks => self.loop_of_links.to_owned(),
            Problem::TooLarge(most) => (self.too_large)(*most),
            Problem::More(told) => (self.more)(*told),
            Problem::NotUtf8 => self.not_utf8.to_owned(),
            Problem::Syntax { mistake, message } => match mistake {
                Some(mistake) => (self.mistake)(*mistake).to_owned(),
                None => (self.syntax)(message),
            },
            Problem::UnknownKey { key, .. } => (self.unknown_key)(key),
            Problem::MissingKey(key) => (self.missing_key)(key),
            Problem::WrongType(kind) => (self.wrong_type)(*kind),
            Problem::Blank => self.blank.to_owned(),
            Problem::TextFile => self.text_file.to_owned(),
            Problem::Repeated(entry) => (self.repeated)(entry),
            Problem::NotInterests(code) => (self.not_interests)(code),
            Problem::NotRatings => self.not_ratings.to_owned(),
            Problem::NotACode(_) => self.not_a_code.to_owned(),
            Problem::NotASlug { written, .. } => (self.not_a_slug)(written),
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
            Problem::StandsInFront { name, owner } => (self.stands_in_front)(name, owner),
            Problem::ReplacesTitle(slug) => (self.replaces_title)(slug),
            Problem::Unlisted { name, file } => (self.unlisted)(name, file),
        }
    }
}
