//! The answers to questions: one documented structure per question, the same for every printer.
//!
//! Their JSON form is the contract with scripts, published as `schema/answer.json`.

use careers_catalogue::Error::AmbiguousCareer;
use careers_catalogue::layers::{Catalogue, is_code};
use careers_catalogue::profile::CareerSlug;
use careers_catalogue::text::Lang;
use careers_catalogue::toml::diagnostic::Severity;

use crate::error::{Error, Misuse};
use crate::question::{KnownInterests, Question, Schema};

pub use self::agreement::{Bands, Likeness, MatchedCareer};
pub use self::check::Check;
pub use self::class::{
    Class, ClassSummary, CountedCareer, CountedField, CountedLetter, KeptColumns, Pupil,
    PupilToTalkTo, TalkFirst,
};
pub use self::companies::{Companies, Employer};
pub use self::compare::{Compare, Partly, ProperNames, WrittenDifference};
pub use self::export::{Export, ExportedCareer};
pub use self::fields::{CountedCareers, Fields};
pub use self::fit::{Fit, Neighbour, Side, Statement};
pub use self::import::Imported;
pub use self::list::{Item, List, RouteKind, WayIn};
pub use self::majors::{
    Admission, LocalizedNearbyMajor, LocalizedRegulation, MajorEntry, Majors, SupportingSubjects,
};
pub use self::matching::{
    CountedSubject, LINES_OF_A_FIELD, Line, Matching, MoreInField, RankedLetter, Unranked,
    strongest,
};
pub use self::neighbours::{Alike, Related};
pub use self::new::{ExplainedKeys, New, explained_keys};
pub use self::overview::Overview;
pub use self::school_subjects::Band;
pub use self::search::{LeftOut, MatchedText, Search, SearchHit};
pub use self::sheet::{SelfCheck, Sheet, SheetStatement};
pub use self::show::{FieldName, Link, LocalizedCorrection, LocalizedDifference, Show};
pub use self::site::{Site, WrittenSite};
pub use self::sources::{CatalogueInfo, Reason, Sources};
pub use self::subjects::{
    FieldCareers, NamedLink, Section, SectionKind, SubjectEntry, Subjects, SupportedCareer,
    SupportedMajor,
};

mod agreement;
mod check;
mod class;
mod companies;
mod compare;
mod export;
mod fields;
mod fit;
mod import;
mod list;
mod loose_words;
mod majors;
mod matching;
mod neighbours;
mod new;
mod overview;
mod school_subjects;
mod search;
mod sheet;
mod show;
mod site;
mod sources;
mod subjects;

/// The answer to a question.
#[derive(Debug)]
pub enum Answer {
    /// Answers [`Question::Overview`].
    Overview(Overview),
    /// Answers [`Question::Show`].
    Show(Box<Show>),
    /// Answers [`Question::Short`].
    Short(Box<Show>),
    /// Answers [`Question::Majors`].
    Majors(Majors),
    /// Answers [`Question::Companies`].
    Companies(Companies),
    /// Answers [`Question::Fields`].
    Fields(Fields),
    /// Answers [`Question::Compare`].
    Compare(Compare),
    /// Answers [`Question::List`].
    List(List),
    /// Answers [`Question::Search`].
    Search(Search),
    /// Answers [`Question::Fit`].
    Fit(Fit),
    /// Answers [`Question::Match`].
    Match(Matching),
    /// Answers [`Question::Class`].
    Class(Class),
    /// Answers [`Question::ClassTemplate`].
    ClassTemplate,
    /// Answers [`Question::Sheet`].
    Sheet(Sheet),
    /// Answers [`Question::Subjects`].
    Subjects(Box<Subjects>),
    /// Answers [`Question::Sources`].
    Sources(Sources),
    /// The outcome of an import, which isn't a question because it changes the catalogues.
    Imported(Imported),
    /// The outcome of writing pages.
    Site(WrittenSite),
    /// Answers [`Question::Check`].
    Check(Check),
    /// Answers [`Question::Export`].
    Export(Export),
    /// Answers [`Question::New`].
    New(New),
    /// Answers [`Question::Schema`] with the text of the schema, which is JSON already.
    Schema(&'static str),
}

impl Answer {
    /// Finds the answer to a question. Texts that lack `lang` are in the other language.
    ///
    /// # Errors
    /// A name in the question is unknown or ambiguous, another part of it is wrong or missing, or
    /// the catalogue is damaged.
    pub fn find(question: &Question, catalogue: &Catalogue, lang: Lang) -> Result<Self, Error> {
        Ok(match question {
            Question::Overview => Self::Overview(overview::find(catalogue)?),
            Question::Show { career, parts } => match show::find(catalogue, career, lang) {
                Err(Error::Catalogue(AmbiguousCareer { careers, .. })) if is_code(career) => {
                    Self::List(list::of(catalogue, &careers, lang)?)
                }
                show => Self::Show(Box::new(Show {
                    parts: parts.clone(),
                    ..show?
                })),
            },
            Question::Short { career } => {
                Self::Short(Box::new(show::find(catalogue, career, lang)?))
            }
            Question::Majors { career, catalogues } => {
                let scope = catalogue.scope(catalogues)?;
                Self::Majors(majors::find(catalogue, career.as_deref(), &scope, lang)?)
            }
            Question::Companies { career, catalogues } => {
                let scope = catalogue.scope(catalogues)?;
                Self::Companies(companies::find(catalogue, career.as_deref(), &scope, lang)?)
            }
            Question::Fields {
                word: Some(word), ..
            } => return Err(loose_words::error(catalogue, "fields", word, [])?),
            Question::Fields {
                word: None,
                catalogues,
            } => {
                let scope = catalogue.scope(catalogues)?;
                Self::Fields(fields::find(catalogue, &scope, lang)?)
            }
            Question::Compare { careers, parts } => Self::Compare(Compare {
                parts: parts.clone(),
                ..compare::find(catalogue, careers, lang)?
            }),
            Question::List(filter) => Self::List(list::find(catalogue, filter, lang)?),
            Question::Search {
                words,
                limit,
                catalogues,
            } => {
                let scope = catalogue.scope(catalogues)?;
                Self::Search(search::find(catalogue, words, &scope, *limit, lang)?)
            }
            Question::Fit { career, answers } => {
                Self::Fit(fit::find(catalogue, career, answers.as_deref(), lang)?)
            }
            Question::Match(question) => match &question.interests {
                KnownInterests::Known(interested) => {
                    Self::Match(matching::find(catalogue, question, interested, lang)?)
                }
                KnownInterests::Unasked(answers) => {
                    let misuse = if answers.is_empty() {
                        Misuse::MissingArguments {
                            arguments: vec!["RIASEC".to_owned()],
                            example: "careers match RIA".to_owned(),
                        }
                    } else {
                        Misuse::WrongItemAnswers(answers.to_string())
                    };
                    return Err(Error::Usage {
                        misuse,
                        help: "careers match --help".to_owned(),
                    });
                }
            },
            Question::Class(roster) => Self::Class(class::find(catalogue, roster, lang)?),
            Question::ClassTemplate => Self::ClassTemplate,
            Question::Sheet { career } => {
                Self::Sheet(sheet::find(catalogue, career.as_deref(), lang)?)
            }
            Question::Subjects(asked) => {
                Self::Subjects(Box::new(subjects::find(catalogue, asked, lang)?))
            }
            Question::Sources => Self::Sources(sources::find(catalogue, lang)?),
            Question::Check { paths } => Self::Check(check::find(catalogue, paths)),
            Question::Export(asked) => Self::Export(export::find(catalogue, asked)?),
            Question::New { career } => Self::New(new::find(catalogue, career, lang)?),
            Question::Schema(Schema::Profile) => {
                Self::Schema(include_str!("../schema/profile.json"))
            }
            Question::Schema(Schema::Answer) => Self::Schema(include_str!("../schema/answer.json")),
            Question::Schema(Schema::Export) => Self::Schema(include_str!("../schema/export.json")),
        })
    }

    /// True if nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Majors(majors) => majors.majors.is_empty(),
            Self::Companies(companies) => companies.companies.is_empty(),
            Self::Fields(fields) => fields.fields.is_empty(),
            Self::List(list) => list.careers.is_empty(),
            Self::Search(search) => search.careers.is_empty(),
            Self::Match(matching) => matching.careers.is_empty() && matching.reason.is_none(),
            Self::Subjects(subjects) => subjects.is_empty(),
            Self::Class(class) => class.pupils.is_empty(),
            Self::Fit(fit) => fit.statements.is_empty(),
            Self::Sheet(sheet) => sheet.is_empty(),
            Self::Export(export) => export.careers().is_empty(),
            Self::Check(check) => check.files == 0 && check.problems.is_empty(),
            Self::Site(site) => site.careers == 0,
            Self::Overview(_)
            | Self::Show(_)
            | Self::Short(_)
            | Self::Compare(_)
            | Self::Sources(_)
            | Self::ClassTemplate
            | Self::Imported(_)
            | Self::New(_)
            | Self::Schema(_) => false,
        }
    }

    /// Returns 0 if something was found, 1 if nothing was found, 2 if checked profiles have
    /// errors, or if no row of a class can be used.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        let is_wrong = matches!(self, Self::Check(check) if check.count(Severity::Error) > 0)
            || matches!(self, Self::Class(_) if self.is_empty());
        let names_none = matches!(self, Self::Match(matching) if matching.careers.is_empty());
        if is_wrong {
            2
        } else {
            u8::from(names_none || self.is_empty())
        }
    }
}

/// The number of careers, without the one that the question is about.
#[must_use]
pub fn others(careers: &[CareerSlug], of: Option<&CareerSlug>) -> usize {
    careers.iter().filter(|career| Some(*career) != of).count()
}
