//! The names of tables' files, by release and language.

use std::path::Path;

use crate::text::{Lang, LanguageCode};

/// The names of a table's file in the releases, the newest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableNames(pub &'static [&'static str]);

impl TableNames {
    /// The names in a language: `skills_en.csv` is `skills_de.csv` in German.
    pub fn in_language(self, language: LanguageCode) -> Vec<String> {
        let localized = |name: &&str| name.replace("_en.", &format!("_{language}."));
        self.0.iter().map(localized).collect()
    }

    /// The newest name in a language.
    pub fn newest(self, language: LanguageCode) -> String {
        self.in_language(language).swap_remove(0)
    }

    /// The position of the first of its names that a file has. Case doesn't matter. Some releases of
    /// ESCO put the language at the end of every name, others only where it matters; a table of
    /// words that doesn't say its language is English.
    pub fn position(self, file: &str, language: LanguageCode) -> Option<usize> {
        let file = file.to_lowercase();
        let suffix = format!("_{language}.");
        self.0.iter().position(|name| {
            let named = name.replace("_en.", &suffix).to_lowercase();
            let may_say_nothing = !name.contains("_en.") || language == Lang::En.into();
            let bare = |file: &str| file.replace(&suffix, ".");
            file == named || may_say_nothing && bare(&file) == bare(&named)
        })
    }

    /// Says whether a file is an Excel workbook of the table.
    pub fn has_workbook(self, file: &str) -> bool {
        let path = Path::new(file);
        let extension = path.extension().unwrap_or_default();
        let stem = path.file_stem().unwrap_or_default();
        let has_stem = |name: &&str| {
            let known = Path::new(name).file_stem().unwrap_or_default();
            known.eq_ignore_ascii_case(stem)
        };
        let is_workbook = ["xlsx", "xls"]
            .iter()
            .any(|known| extension.eq_ignore_ascii_case(known));
        is_workbook && self.0.iter().any(has_stem)
    }

    /// The language of a file that has the table in some language.
    pub fn language(self, file: &str) -> Option<LanguageCode> {
        let file = file.to_lowercase();
        let (before, code_and_after) = file.rsplit_once('_')?;
        let (code, after) = code_and_after.split_once('.')?;
        let english = format!("{before}_en.{after}");
        let is_known = self.0.iter().any(|name| name.to_lowercase() == english);
        LanguageCode::new(code).filter(|_| is_known)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_found_in_the_language_that_was_asked_for() {
        const WORDS: TableNames = TableNames(&["Words_en.csv"]);
        const RELATIONS: TableNames = TableNames(&["relations.csv"]);
        let [en, de] = ["en", "de"].map(|code| LanguageCode::new(code).expect("a code"));
        for (table, language, files) in [
            (
                WORDS,
                en,
                &["words_en.csv", "Words.csv", "WORDS_EN.csv"][..],
            ),
            (WORDS, de, &["words_de.csv", "Words_DE.csv"]),
            (RELATIONS, en, &["relations.csv", "Relations_en.csv"]),
            (RELATIONS, de, &["relations.csv", "relations_de.csv"]),
        ] {
            for file in [
                "words.csv",
                "Words.csv",
                "words_en.csv",
                "WORDS_EN.csv",
                "words_de.csv",
                "Words_DE.csv",
                "words_fr.csv",
                "relations.csv",
                "Relations_en.csv",
                "relations_de.csv",
                "relations_fr.csv",
            ] {
                let known = files.iter().any(|known| known.eq_ignore_ascii_case(file));
                let position = table.position(file, language);
                assert_eq!(position, known.then_some(0), "{file} {language}");
            }
        }
    }
}
