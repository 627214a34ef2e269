//! The words of the manual pages that help doesn't have.

mod en;
mod id;

pub use self::en::EN;
pub use self::id::ID;

/// The headings and texts of the manual, in one language. A name between backticks is printed bold.
#[allow(missing_docs, reason = "named after what they head or explain")]
pub struct ManualWords {
    pub headings: ManualHeadings,
    /// Points to the pages of the commands.
    pub pages: &'static str,
    /// Points to the variables on the page of the program.
    pub other_variables: &'static str,
    /// The variables, in the order of the page.
    pub variables: [&'static str; 12],
    /// The folders of profiles and imports.
    pub files: [&'static str; 2],
    /// Where the folders are.
    pub folders: &'static str,
    pub commands: ManualCommands,
    pub profile: ManualProfile,
}

/// The headings of sections.
#[allow(missing_docs, reason = "named after themselves")]
pub struct ManualHeadings {
    pub name: &'static str,
    pub synopsis: &'static str,
    pub description: &'static str,
    pub commands: &'static str,
    pub arguments: &'static str,
    pub options: &'static str,
    pub common_options: &'static str,
    pub keys: &'static str,
    pub exit_status: &'static str,
    pub environment: &'static str,
    pub files: &'static str,
    pub examples: &'static str,
    pub see_also: &'static str,
}

/// The texts on a command.
pub struct ManualCommand {
    /// What its page says beyond its line in help. The pages that it names stand below it, too.
    pub description: &'static str,
    /// Calls of the command, each with its effect.
    pub examples: &'static [(&'static str, &'static str)],
}

/// The texts on every command.
#[allow(missing_docs, reason = "named after the commands")]
pub struct ManualCommands {
    pub show: ManualCommand,
    pub majors: ManualCommand,
    pub companies: ManualCommand,
    pub compare: ManualCommand,
    pub list: ManualCommand,
    pub fields: ManualCommand,
    pub search: ManualCommand,
    pub fit: ManualCommand,
    pub match_: ManualCommand,
    pub class: ManualCommand,
    pub sheet: ManualCommand,
    pub subjects: ManualCommand,
    pub check: ManualCommand,
    pub new: ManualCommand,
    pub site: ManualCommand,
    pub import: ManualCommand,
    pub export: ManualCommand,
    pub sources: ManualCommand,
    pub completions: ManualCommand,
    pub man: ManualCommand,
    pub schema: ManualCommand,
    pub help: ManualCommand,
}

/// The texts on the format of profiles.
#[allow(missing_docs, reason = "named after what they explain")]
pub struct ManualProfile {
    pub about: &'static str,
    pub description: &'static str,
    pub text: &'static str,
    pub texts: &'static str,
    pub string: &'static str,
    pub strings: &'static str,
    pub number: &'static str,
    pub date: &'static str,
    pub interests: &'static str,
    /// A table with these keys.
    pub table: fn(keys: &str) -> String,
    /// A list of tables with these keys.
    pub tables: fn(keys: &str) -> String,
    pub career: &'static str,
    pub addition: &'static str,
}
