//! Every kind of question about some careers.

use careers::question::{
    AskedSubjects, Exported, Extent, Filter, Interested, KnownInterests, MatchQuestion, Question,
    Reply,
};
use careers_catalogue::profile::{Interests, Level};

/// Every kind of question that a catalogue answers, about a career and the words around it.
/// `catalogue` is the catalogue that the career is from.
pub fn about(career: &str, other: &str, words: &str, catalogue: &str) -> Vec<Question> {
    let some = || Some(career.to_owned());
    let catalogues = || vec![catalogue.to_owned()];
    let interests = || Interests::new("RIA").expect("interests");
    let list = |filter: Filter| Question::List(filter);
    vec![
        Question::Overview,
        Question::Show {
            career: career.to_owned(),
            parts: Vec::new(),
        },
        Question::Short {
            career: career.to_owned(),
        },
        Question::Majors {
            career: some(),
            catalogues: Vec::new(),
        },
        Question::Majors {
            career: None,
            catalogues: catalogues(),
        },
        Question::Companies {
            career: some(),
            catalogues: Vec::new(),
        },
        Question::Companies {
            career: None,
            catalogues: catalogues(),
        },
        Question::Fields {
            word: None,
            catalogues: catalogues(),
        },
        Question::Compare {
            careers: vec![career.to_owned(), other.to_owned()],
            parts: Vec::new(),
        },
        list(Filter::default()),
        list(Filter {
            catalogues: catalogues(),
            level: Some(Level::D4),
            interests: Some(interests()),
            ..Filter::default()
        }),
        list(Filter {
            majors: vec!["Teknik Pengelasan".to_owned()],
            ..Filter::default()
        }),
        list(Filter {
            subjects: vec!["IPA".to_owned()],
            companies: vec!["PAL Indonesia".to_owned()],
            field: Some("maritim".to_owned()),
            ..Filter::default()
        }),
        Question::Search {
            words: words.to_owned(),
            limit: 10,
            catalogues: Vec::new(),
        },
        Question::Fit {
            career: career.to_owned(),
            answers: Some(vec![Reply::Yes]),
        },
        Question::Match(MatchQuestion {
            interests: KnownInterests::Known(Interested::InLetters(interests())),
            catalogues: catalogues(),
            extent: Extent::All,
            ..MatchQuestion::default()
        }),
        Question::Sheet { career: some() },
        Question::Subjects(AskedSubjects {
            careers: vec![career.to_owned()],
            ..AskedSubjects::default()
        }),
        Question::Subjects(AskedSubjects {
            names: vec!["Fisika".to_owned()],
            without: vec!["Biologi".to_owned()],
            catalogues: catalogues(),
            ..AskedSubjects::default()
        }),
        Question::Subjects(AskedSubjects::default()),
        Question::Sources,
        Question::Export(Exported::Career(career.to_owned())),
        Question::Export(Exported::Catalogues(catalogues())),
        Question::New {
            career: career.to_owned(),
        },
    ]
}
