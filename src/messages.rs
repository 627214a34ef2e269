//! All messages of the program: one structure, with one constant of it per language.
//!
//! A language that lacks a message does not compile.

pub use self::class::{ClassErrors, ClassHelp, ClassWords};
pub use self::columns::ColumnWords;
pub use self::interests::InterestWords;
pub use self::manual::{ManualCommand, ManualCommands, ManualProfile, ManualWords};
pub use self::neighbours::NeighbourWords;
pub use self::page::{PageWords, ScriptCases};
pub use self::questionnaire::QuestionnaireWords;
pub use self::schooling::Schooling;
pub use self::script::ScriptWords;
pub use self::self_check::SelfCheckWords;
pub use self::sheet::SheetWords;

use careers_catalogue::import::NoteKind;
use careers_catalogue::os_error::OsError;
use careers_catalogue::text::Lang;
use careers_catalogue::toml::diagnostic::ValueType;
use careers_catalogue::toml::syntax::SyntaxMistake;

mod class;
mod columns;
mod en;
mod id;
mod interests;
mod manual;
mod neighbours;
mod os_error;
mod page;
mod problems;
mod questionnaire;
mod schooling;
mod script;
mod self_check;
mod sheet;

/// All messages of a language.
pub struct Messages {
    /// The labels in answers.
    pub labels: Labels,
    /// The messages of errors.
    pub errors: Errors,
    /// The messages of problems in a file.
    pub problems: Problems,
    /// The message of a note about data that could not be imported unchanged.
    pub note: fn(&NoteKind) -> String,
    /// The texts of `--help`.
    pub help: Help,
    /// The texts of the manual that help doesn't have.
    pub manual: ManualWords,
    /// The texts of the questionnaire as a dialogue.
    pub questionnaire: QuestionnaireWords,
    /// The texts of the self-check as a dialogue.
    pub self_check: SelfCheckWords,
    /// The texts of sheets of paper to fill in.
    pub sheet: SheetWords,
    /// The words of tables for people.
    pub columns: ColumnWords,
    /// The words on pages.
    pub page: PageWords,
    /// The words that the script of pages fills in.
    pub script: ScriptWords,
}

impl Messages {
    /// The messages in a language.
    #[must_use]
    pub const fn new(lang: Lang) -> &'static Self {
        match lang {
            Lang::Id => &id::MESSAGES,
            Lang::En => &en::MESSAGES,
        }
    }
}

/// A name as messages write it.
#[must_use]
pub fn quoted(name: &str) -> String {
    format!("`{name}`")
}

/// Names as messages write them.
#[must_use]
pub fn all_quoted(names: &[String]) -> Vec<String> {
    names.iter().map(|name| quoted(name)).collect()
}

/// The labels in answers: headings, notes, and sentences for empty answers.
#[allow(
    missing_docs,
    reason = "named after what they label; the two languages stand side by side in id.rs and en.rs"
)]
pub struct Labels {
    pub career: &'static str,
    pub field: &'static str,
    pub focus: &'static str,
    pub summary: &'static str,
    pub duties: &'static str,
    pub collaboration: &'static str,
    pub suited: &'static str,
    pub unsuited: &'static str,
    pub tools: &'static str,
    pub misconceptions: &'static str,
    pub expectations: &'static str,
    pub differs_from: &'static str,
    pub study_time: &'static str,
    pub conditions: &'static str,
    pub try_now: &'static str,
    pub prospects: &'static str,
    pub entry: &'static str,
    pub major: &'static str,
    pub majors: &'static str,
    pub company: &'static str,
    pub companies: &'static str,
    pub sector: &'static str,
    pub schooling: Schooling,
    pub interest: InterestWords,
    pub class: ClassWords,
    pub interests: &'static str,
    pub interest_names: [&'static str; 6],
    pub job_zone: &'static str,
    pub codes: &'static str,
    pub aliases: &'static str,
    pub related: &'static str,
    pub sources: &'static str,
    pub reviewed: &'static str,
    pub pager_more: &'static str,
    pub pager_end: &'static str,
    pub choose_parts: &'static str,
    pub abbreviations: fn(meanings: &str) -> String,
    pub and_others: fn(others: usize) -> String,
    pub slug: &'static str,
    pub name_en: Option<&'static str>,
    pub careers: &'static str,
    pub other_careers: &'static str,
    pub subjects: &'static str,
    pub subjects_of_group: fn(rule: &str, group: &str) -> String,
    pub according_to: fn(regulation: &str) -> String,
    pub shared: fn(part: &str) -> String,
    pub partly: fn(part: &str) -> String,
    pub only: fn(part: &str) -> String,
    pub differences: &'static str,
    pub catalogue: &'static str,
    pub origin: &'static str,
    pub path: &'static str,
    pub reason: &'static str,
    pub built_in: &'static str,
    pub by_option: &'static str,
    pub by_variable: &'static str,
    pub by_config: &'static str,
    pub imported: &'static str,
    pub broken: &'static str,
    pub misnamed: &'static str,
    pub remove_unused: &'static str,
    pub in_the_program: &'static str,
    pub no_careers: &'static str,
    pub no_majors: &'static str,
    pub no_subjects: &'static str,
    pub no_companies: &'static str,
    pub no_lines: &'static str,
    pub not_you: fn(line: &str) -> String,
    pub speaks_for: &'static str,
    pub speaks_against: &'static str,
    pub unanswered: &'static str,
    pub neighbours: NeighbourWords,
    pub no_test: &'static str,
    pub how_to_answer: fn(career: &str, lines: usize) -> String,
    pub no_hits: fn(query: &str, nearest: &[String]) -> String,
    pub more_hits: fn(others: usize) -> String,
    pub left_out: fn(words: &str, careers: usize) -> String,
    pub only_denied: &'static str,
    pub perhaps_none: fn(field: &str) -> String,
    pub unknown_abbreviations: fn(names: &str) -> String,
    pub no_schooling: &'static str,
    pub found: &'static str,
    pub overview: fn(careers: usize, majors: usize, companies: usize) -> String,
    pub try_this: &'static str,
    pub examples: [(&'static str, &'static str); 5],
    pub more_help: &'static str,
    pub checked: fn(files: usize, errors: usize, warnings: usize) -> String,
    pub no_profiles: &'static str,
    pub unused_profile: fn(problem: &str, others: usize) -> String,
    pub more_unused: fn(files: usize) -> String,
    pub see_check: fn(folder: &str) -> String,
    pub replaces: fn(slug: &str) -> String,
    pub add_instead: fn(slug: &str) -> String,
    pub words_ignored: fn(words: usize) -> String,
    pub imported_counts: fn(careers: usize, names: usize, hidden: usize) -> String,
    pub replaced: fn(before: usize, now: usize) -> String,
    pub missing: &'static str,
    pub skipped: &'static str,
    pub cleaned: &'static str,
    pub lines: fn(first: &[u64], others: usize) -> String,
    pub reading: &'static str,
    pub compiling: &'static str,
    pub waiting: &'static str,
    pub wrote: fn(path: &str) -> String,
    pub error: &'static str,
    pub warning: &'static str,
    pub hint: &'static str,
}

/// The messages and hints of errors.
#[allow(
    missing_docs,
    reason = "named after the variants of `Error` and `Misuse`"
)]
pub struct Errors {
    pub unknown_career: fn(name: &str) -> String,
    pub ambiguous_career: fn(name: &str) -> String,
    pub unknown_major: fn(name: &str) -> String,
    pub unknown_company: fn(name: &str) -> String,
    pub unknown_field: fn(name: &str) -> String,
    pub unknown_subject: fn(name: &str) -> String,
    pub no_own_profiles: &'static str,
    pub put_them_there: fn(folder: &str) -> String,
    pub empty_name: &'static str,
    pub same_career: fn(slug: &str) -> String,
    pub compare_two: &'static str,
    pub did_you_mean: fn(names: &[String]) -> String,
    pub did_you_mean_of: fn(names: &[String], values: &[String]) -> String,
    pub choose_one: fn(names: &[String]) -> String,
    pub allowed: fn(values: &[String]) -> String,
    pub see_help: fn(command: &str) -> String,
    pub is_career: fn(slug: &str) -> String,
    pub is_major: fn(name: &str) -> String,
    pub is_company: fn(name: &str) -> String,
    pub is_field: fn(name: &str) -> String,
    pub is_subject: fn(name: &str) -> String,
    pub are_interests: fn(letters: &str) -> String,
    pub are_careers: fn(slugs: &str) -> String,
    pub search_or_list: fn(name: &str) -> String,
    pub did_you_mean_or_search: fn(names: &[String], typed: &str) -> String,
    pub list_fields: &'static str,
    pub list_careers: &'static str,
    pub list_majors: &'static str,
    pub list_companies: &'static str,
    pub list_subjects: &'static str,
    pub unknown_option: fn(option: &str) -> String,
    pub unknown_command: fn(word: &str) -> String,
    pub unknown_page: fn(word: &str) -> String,
    pub unwanted_value: fn(option: &str) -> String,
    pub unexpected_word: fn(word: &str) -> String,
    pub wrong_value: fn(value: &str, option: &str) -> String,
    pub unavailable_format: fn(format: &str) -> String,
    pub unknown_ending: fn(file: &str) -> String,
    pub known_endings: fn(endings: &[String]) -> String,
    pub foreign_ending: fn(file: &str) -> String,
    pub as_table: fn(options: &str) -> String,
    pub as_page: fn(options: &str) -> String,
    pub repeated: fn(option: &str) -> String,
    pub missing_value: fn(option: &str) -> String,
    pub conflict: fn(one: &str, others: &[String]) -> String,
    pub missing_arguments: fn(arguments: &str) -> String,
    pub such_as: fn(command: &str) -> String,
    pub long_dash: fn(typed: &str) -> String,
    pub two_hyphens: fn(option: &str) -> String,
    pub undecided: &'static str,
    pub no_salaries: fn(part: &str) -> String,
    pub not_an_answer: fn(letter: char, position: usize) -> String,
    pub answer_letters: &'static str,
    pub answer_count: fn(given: usize, wanted: usize) -> String,
    /// Answers to the questionnaire that aren't 48 digits.
    pub wrong_item_answers: fn(given: usize) -> String,
    /// A text that isn't six scores.
    pub not_scores: fn(typed: &str) -> String,
    /// A result code of another version.
    pub other_questionnaire: fn(version: &str) -> String,
    /// Tables of classes that can't be used.
    pub class: ClassErrors,
    pub too_few_careers: &'static str,
    pub is_built_in: &'static str,
    pub is_own: &'static str,
    pub not_utf8: &'static str,
    pub foreign_catalogue: fn(catalogue: &str) -> String,
    pub other_version: fn(catalogue: &str) -> String,
    pub corrupt_catalogue: fn(catalogue: &str) -> String,
    pub reinstall: &'static str,
    pub import_again: fn(name: &str) -> String,
    pub unknown_catalogue: fn(name: &str) -> String,
    pub list_catalogues: &'static str,
    pub no_home: &'static str,
    pub set_data_home: &'static str,
    pub unwritable: fn(path: &str, &OsError) -> String,
    pub file_exists: fn(path: &str) -> String,
    pub overwrite: &'static str,
    pub is_input: fn(path: &str) -> String,
    pub is_folder: fn(path: &str) -> String,
    pub is_link: fn(path: &str) -> String,
    pub is_device: fn(path: &str) -> String,
    pub name_another_file: &'static str,
    pub not_a_folder: fn(path: &str) -> String,
    pub name_a_folder: &'static str,
    pub other_folder: fn(path: &str) -> String,
    pub replace_folder: &'static str,
    pub no_folder: fn(path: &str, folder: &str) -> String,
    pub make_folder: &'static str,
    pub no_tables: fn(path: &str) -> String,
    pub broken_zip: fn(path: &str, reason: &str) -> String,
    pub one_table: fn(path: &str) -> String,
    pub give_its_folder: fn(folder: &str) -> String,
    pub workbooks: fn(file: &str) -> String,
    pub choose_text: fn(address: &str) -> String,
    pub other_languages: fn(table: &str, languages: &[String]) -> String,
    pub read_language: fn(language: &str) -> String,
    pub too_large: fn(file: &str, most: u64) -> String,
    pub too_large_together: fn(most: u64) -> String,
    pub missing_table: fn(names: &[String]) -> String,
    pub missing_core_tables: fn(tables: &[Vec<String>]) -> String,
    pub import_partially: fn(address: &str) -> String,
    pub missing_column: fn(file: &str, column: &str) -> String,
    pub no_occupations: fn(file: &str) -> String,
    pub no_profiles: fn(folder: &str) -> String,
    pub reserved_name: fn(name: &str) -> String,
    pub download_from: fn(address: &str) -> String,
    pub download_again: fn(address: &str) -> String,
    pub rename_folder: &'static str,
    pub check_folder: fn(folder: &str) -> String,
    pub unreadable: fn(path: &str, &OsError) -> String,
    pub write: fn(&OsError) -> String,
    pub internal: &'static str,
    pub report_internal: &'static str,
}

/// The messages and hints of problems in a file.
#[allow(missing_docs, reason = "named after the variants of `Problem`")]
pub struct Problems {
    pub unreadable: fn(&OsError) -> String,
    pub not_a_file: &'static str,
    pub loop_of_links: &'static str,
    pub too_large: fn(most: u64) -> String,
    pub more: fn(told: usize) -> String,
    pub not_utf8: &'static str,
    pub second_file: fn(first: &str) -> String,
    pub near_wording: fn(key: &str) -> String,
    pub syntax: fn(reason: &str) -> String,
    pub mistake: fn(SyntaxMistake) -> &'static str,
    /// The right form in the place of a mistake of syntax.
    pub right_form: fn(SyntaxMistake) -> Option<&'static str>,
    pub unknown_key: fn(key: &str) -> String,
    pub missing_key: fn(key: &str) -> String,
    pub wrong_type: fn(kind: ValueType) -> String,
    pub blank: &'static str,
    pub repeated: fn(entry: &str) -> String,
    pub not_interests: fn(code: &str) -> String,
    /// A value that isn't six ratings.
    pub not_ratings: &'static str,
    pub not_a_code: &'static str,
    pub not_a_slug: fn(slug: &str) -> String,
    pub not_a_job_zone: &'static str,
    pub not_a_level: fn(level: &str) -> String,
    pub wrong_level: fn(level: &str) -> String,
    pub not_listed_by: fn(career: &str, major: &str) -> String,
    pub one_of: fn(names: &str) -> String,
    pub missing_language: fn(lang: Lang, others: usize) -> String,
    pub unknown_career: fn(slug: &str) -> String,
    pub names_itself: &'static str,
    pub text_file: &'static str,
    pub left_from_template: &'static str,
    pub name_taken: fn(name: &str, owner: &str) -> String,
    pub stands_in_front: fn(name: &str, owner: &str) -> String,
    pub replaces_title: fn(slug: &str) -> String,
    pub title_or_extends: &'static str,
    pub extend_instead: &'static str,
    pub save_as_utf8: &'static str,
    pub field_is_folder: &'static str,
    /// Words that people write for keys, beside the labels of answers: each with its key.
    pub words_for_keys: &'static [(&'static str, &'static str)],
    pub unlisted: fn(name: &str, file: &str) -> String,
    pub did_you_mean: fn(key: &str) -> String,
    pub such_as: fn(example: &str) -> String,
}

/// The texts of `--help`.
#[allow(
    missing_docs,
    reason = "named after the commands and options that they explain"
)]
pub struct Help {
    pub about: &'static str,
    pub usage_heading: &'static str,
    pub commands_heading: &'static str,
    pub arguments_heading: &'static str,
    pub options_heading: &'static str,
    pub options_value: &'static str,
    pub command_value: &'static str,
    pub alias: &'static str,
    pub career_names: &'static str,
    pub exit_codes_heading: &'static str,
    /// Each exit code with its meaning.
    pub exit_codes: [(&'static str, &'static str); 4],
    pub examples_heading: &'static str,
    pub examples: [&'static str; 4],
    pub show: &'static str,
    pub majors: &'static str,
    pub companies: &'static str,
    pub parts_value: &'static str,
    pub parts: &'static str,
    pub short: &'static str,
    pub fields: &'static str,
    pub compare: &'static str,
    pub list: &'static str,
    pub search: &'static str,
    pub fit: &'static str,
    pub match_: &'static str,
    pub class: ClassHelp,
    pub sheet: &'static str,
    pub sheet_career: &'static str,
    pub site: &'static str,
    pub site_path: &'static str,
    pub subjects: &'static str,
    pub subject_value: &'static str,
    pub subject_names: &'static str,
    pub without_subject: &'static str,
    pub subjects_of_career: &'static str,
    pub check: &'static str,
    pub path_value: &'static str,
    pub paths: &'static str,
    pub new: &'static str,
    pub slug: &'static str,
    pub import: &'static str,
    pub from: &'static str,
    pub import_path: &'static str,
    pub partial: &'static str,
    pub import_language: &'static str,
    pub name_value: &'static str,
    pub remove: &'static str,
    pub sources: &'static str,
    pub export: &'static str,
    pub completions: &'static str,
    pub man: &'static str,
    pub man_page: &'static str,
    pub shell: &'static str,
    pub schema: &'static str,
    pub words_value: &'static str,
    pub words: &'static str,
    pub limit: &'static str,
    pub your_interests: &'static str,
    pub scores: &'static str,
    pub item_answers: &'static str,
    pub match_field: &'static str,
    pub match_limit: &'static str,
    pub match_all: &'static str,
    pub answers_value: &'static str,
    pub answers: &'static str,
    pub career_value: &'static str,
    pub career: &'static str,
    pub career_or_all: &'static str,
    pub careers: &'static str,
    pub field_value: &'static str,
    pub field: &'static str,
    pub major_value: &'static str,
    pub major: &'static str,
    pub company_value: &'static str,
    pub company: &'static str,
    pub subject: &'static str,
    pub level_value: &'static str,
    pub level: &'static str,
    pub catalogue: &'static str,
    pub interests: &'static str,
    pub which_schema: &'static str,
    pub folder_value: &'static str,
    pub profiles: &'static str,
    pub format_value: &'static str,
    pub format: &'static str,
    pub json: &'static str,
    pub file_value: &'static str,
    pub output: &'static str,
    pub force: &'static str,
    pub lang_value: &'static str,
    pub lang: &'static str,
    pub color_value: &'static str,
    pub color: &'static str,
    pub paging: &'static str,
    pub help: &'static str,
    pub print_this: &'static str,
    pub print_version: &'static str,
}
