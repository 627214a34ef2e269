//! What was found: one documented structure a question, the same for both printers.
//!
//! What these structures serialise to is the contract with scripts, published as `schema/answer.json`.

use serde::Serialize;

use crate::catalog::Catalog;
use crate::error::{Error, Misuse};
use crate::problem::Severity;
use crate::question::{Question, Schema};
use crate::text::Lang;

pub use self::check::{Check, Diagnosis};
pub use self::companies::{Companies, Employer};
pub use self::compare::{Compare, Partly, Parts};
pub use self::fit::{Fit, Kind, Neighbour, Statement};
pub use self::import::{Imported, Remark};
pub use self::interests::{Matched, Matches, congruence};
pub use self::list::{Item, List, Naming};
pub use self::majors::{Admission, Majors, Programme};
pub use self::new::New;
pub use self::overview::Overview;
pub use self::search::{Found, Match, Search};
pub use self::show::{Correction, Difference, FieldName, Link, Show};
pub use self::sources::{Reason, Source, Sources};

mod check;
mod companies;
mod compare;
mod fit;
mod import;
mod interests;
mod list;
mod majors;
mod new;
mod overview;
mod search;
mod show;
mod sources;

/// The answer to a question; long ones borrow their names from the catalogue.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Answer<'c> {
    /// To [`Question::Overview`].
    Overview(Overview),
    /// To [`Question::Show`].
    Show(Box<Show>),
    /// To [`Question::Majors`].
    Majors(Majors<'c>),
    /// To [`Question::Companies`].
    Companies(Companies<'c>),
    /// To [`Question::Compare`].
    Compare(Compare),
    /// To [`Question::List`].
    List(List),
    /// To [`Question::Search`].
    Search(Search),
    /// To [`Question::Fit`].
    Fit(Fit),
    /// To [`Question::Match`].
    Match(Matches),
    /// To [`Question::Sources`].
    Sources(Sources),
    /// What came of an import, which is no question: it changes what there is.
    Imported(Imported),
    /// To [`Question::Check`].
    Check(Check),
    /// To [`Question::New`].
    New(New),
    /// To [`Question::Schema`]: the text of the schema, JSON already.
    Schema(&'static str),
}

impl<'c> Answer<'c> {
    /// Finds the answer to a question, with texts in `lang` where there are any.
    ///
    /// # Errors
    /// A name in the question means nothing or several things, or the catalogue is damaged.
    pub fn to(question: &Question, catalog: &'c Catalog, lang: Lang) -> Result<Self, Error> {
        Ok(match question {
            Question::Overview => Self::Overview(overview::find(catalog)?),
            Question::Show { career } => Self::Show(Box::new(show::find(catalog, career, lang)?)),
            Question::Majors { career } => Self::Majors(majors::find(catalog, career.as_deref(), lang)?),
            Question::Companies { career } => Self::Companies(companies::find(catalog, career.as_deref(), lang)?),
            Question::Compare { careers } => Self::Compare(compare::find(catalog, careers, lang)?),
            Question::List(filter) => Self::List(list::find(catalog, filter, lang)?),
            Question::Search { words } => Self::Search(search::find(catalog, words, lang)?),
            Question::Fit { career, answers } => Self::Fit(fit::find(catalog, career, answers.as_deref(), lang)?),
            Question::Match { interests: Some(interests) } => Self::Match(interests::find(catalog, interests, lang)?),
            Question::Match { interests: None } => {
                let misuse = Misuse::MissingArguments(vec!["RIASEC".to_owned()]);
                return Err(Error::Usage { misuse, help: "careers match --help".to_owned() });
            }
            Question::Sources => Self::Sources(sources::find(catalog, lang)?),
            Question::Check { paths } => Self::Check(check::find(catalog, paths, lang)),
            Question::New { career } => Self::New(new::find(catalog, career, lang)?),
            Question::Schema(Schema::Profile) => Self::Schema(include_str!("../schema/profile.json")),
            Question::Schema(Schema::Answer) => Self::Schema(include_str!("../schema/answer.json")),
        })
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Majors(majors) => majors.majors.is_empty(),
            Self::Companies(companies) => companies.companies.is_empty(),
            Self::List(list) => list.careers.is_empty(),
            Self::Search(search) => search.careers.is_empty(),
            Self::Match(matches) => matches.careers.is_empty(),
            Self::Fit(fit) => fit.statements.is_empty(),
            Self::Check(check) => check.files == 0 && check.problems.is_empty(),
            Self::Overview(_)
            | Self::Show(_)
            | Self::Compare(_)
            | Self::Sources(_)
            | Self::Imported(_)
            | Self::New(_)
            | Self::Schema(_) => false,
        }
    }

    /// 0 where something was found, 1 where nothing was, 2 where the data that was asked about is wrong.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Check(check) if check.count(Severity::Error) > 0 => 2,
            answer => u8::from(answer.is_empty()),
        }
    }
}
