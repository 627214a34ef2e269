//! Words against the catalogue of the program, as what is sought and as every kind of name.

use careers::question::{AskedSubjects, Filter, Question};
use careers_catalogue::text::Lang;

use crate::bases;
use crate::inspector::Inspector;

/// Searches the words in both languages, and asks for one thing that could be called so. Which one
/// hangs on the words: to ask for all of them would take five times as long.
pub fn run(data: &[u8]) {
    let words = String::from_utf8_lossy(data);
    let inspector = Inspector::new(data);
    bases::with_built_in(|catalogue| {
        for lang in Lang::ALL {
            let search = Question::Search {
                words: words.to_string(),
                limit: 10,
                catalogues: Vec::new(),
            };
            inspector.in_lang(lang).ask(&search, catalogue);
        }
        let named = named(&words);
        let place = crc32fast::hash(data) as usize / 16 % named.len();
        inspector.ask(&named[place], catalogue);
    });
}

/// The questions in which a name is typed.
fn named(name: &str) -> Vec<Question> {
    let name = || name.to_owned();
    let list = |filter: Filter| Question::List(filter);
    vec![
        Question::Show {
            career: name(),
            parts: Vec::new(),
        },
        Question::Majors {
            career: Some(name()),
            catalogues: Vec::new(),
        },
        Question::Compare {
            careers: vec![name(), "perawat".to_owned()],
            parts: Vec::new(),
        },
        list(Filter {
            field: Some(name()),
            ..Filter::default()
        }),
        list(Filter {
            majors: vec![name()],
            ..Filter::default()
        }),
        list(Filter {
            companies: vec![name()],
            ..Filter::default()
        }),
        list(Filter {
            subjects: vec![name()],
            ..Filter::default()
        }),
        list(Filter {
            catalogues: vec![name()],
            ..Filter::default()
        }),
        Question::Subjects(AskedSubjects {
            names: vec![name()],
            ..AskedSubjects::default()
        }),
        Question::New { career: name() },
    ]
}
