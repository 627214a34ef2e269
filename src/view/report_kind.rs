//! The kinds of errors and warnings, as scripts read them.

use serde::Serialize;

/// The kind of an error or a warning, for scripts; the answer schema lists them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "named after the errors and warnings")]
pub enum ReportKind {
    UnknownCareer,
    AmbiguousCareer,
    UnknownMajor,
    UnknownCompany,
    UnknownField,
    UnknownSubject,
    UnknownCatalogue,
    EmptyName,
    SameCareer,
    NotASlug,
    NoOwnProfiles,
    Usage,
    DamagedCatalogue,
    Unreadable,
    Unwritable,
    Import,
    Class,
    NoHome,
    Write,
    Internal,
    UnusedProfile,
    ReplacesCareer,
    TakenName,
    WordsIgnored,
    SkippedRow,
    AnswerScale,
}

impl ReportKind {
    /// Those of errors.
    pub const ERRORS: [Self; 20] = [
        Self::UnknownCareer,
        Self::AmbiguousCareer,
        Self::UnknownMajor,
        Self::UnknownCompany,
        Self::UnknownField,
        Self::UnknownSubject,
        Self::UnknownCatalogue,
        Self::EmptyName,
        Self::SameCareer,
        Self::NotASlug,
        Self::NoOwnProfiles,
        Self::Usage,
        Self::DamagedCatalogue,
        Self::Unreadable,
        Self::Unwritable,
        Self::Import,
        Self::Class,
        Self::NoHome,
        Self::Write,
        Self::Internal,
    ];

    /// Those of warnings.
    pub const WARNINGS: [Self; 6] = [
        Self::UnusedProfile,
        Self::ReplacesCareer,
        Self::TakenName,
        Self::WordsIgnored,
        Self::SkippedRow,
        Self::AnswerScale,
    ];
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn the_schema_lists_every_kind_of_error_and_of_warning() {
        let schema: Value =
            serde_json::from_str(include_str!("../../schema/answer.json")).expect("JSON");
        for (name, kinds) in [
            ("error", json!(ReportKind::ERRORS)),
            ("warning", json!(ReportKind::WARNINGS)),
        ] {
            let place = format!("/$defs/{name}/properties/{name}/properties/kind/enum");
            let listed = schema.pointer(&place).expect("a list of kinds");
            assert_eq!(listed, &kinds, "{name}");
        }
    }
}
