//! Every view as a person sees it, on terminals of 40, 60, 80 and 120 columns: a file for each command.
//!
//! `SNAPSHOTS=overwrite cargo test --test views` writes the snapshots; read them before you commit.

#![allow(clippy::needless_raw_string_hashes, reason = "snapbox writes them")]
#![allow(
    clippy::too_many_lines,
    reason = "a snapshot is as long as what it shows"
)]

mod check;
mod companies;
mod compare;
mod error;
mod fit;
mod list;
mod majors;
mod matching;
mod overview;
mod search;
mod show;
mod sources;
mod subjects;

use std::path::{Path, PathBuf};

use careers::answer::Answer;
use careers::question::{Filter, Interested, KnownInterests, MatchQuestion, Question, Reply};
use careers::questionnaire::Scores;
use careers::render::wrap::width;
use careers::render::{self, Medium, Paint, RenderOptions};
use careers::view;
use careers_catalogue::contents::{About, Credited, Terms};
use careers_catalogue::file::{Trust, write};
use careers_catalogue::layers::{Catalogue, Directories};
use careers_catalogue::profile::Interests;
use careers_catalogue::text::{Lang, Text};
use careers_catalogue::toml::folder::{Folder, NoBase};
use snapbox::{Assert, IntoData};

const WIDTHS: [usize; 4] = [40, 60, 80, 120];

/// The catalogue of the profiles in `tests/example`.
fn example() -> Catalogue {
    let (folder, problems) = Folder::read(Path::new("tests/example"), &NoBase);
    assert_eq!(problems, []);
    let about = About {
        origin: Text::Same("an example".to_owned()),
        terms: Some(Terms {
            licences: Vec::new(),
            credit: Text::Same("Written for tests, by whoever tests.".to_owned()),
            credited: Credited::Everywhere,
        }),
    };
    let bytes = write::to_bytes(&about, &folder.contents(&NoBase), Trust::Whole).leak();
    Catalogue::open(bytes, &Directories::default())
        .expect("a catalogue")
        .0
}

fn rendered(question: &Question, lang: Lang, medium: Medium, paint: Paint) -> String {
    let catalogue = example();
    let answer = Answer::find(question, &catalogue, lang).expect("an answer");
    let abbreviations = catalogue.abbreviations().expect("a whole catalogue");
    render::text(
        &view::document(&answer, &abbreviations, lang),
        RenderOptions { medium, paint },
    )
}

/// An answer on terminals of all widths, one below the other.
fn on_terminals(question: &Question, lang: Lang) -> String {
    let at = |columns| {
        let text = rendered(question, lang, Medium::Terminal(columns), Paint::Plain);
        format!("{:─<columns$}\n{text}", format!("{columns} "))
    };
    WIDTHS.map(at).concat()
}

#[track_caller]
fn assert_view(text: String, expected: impl IntoData) {
    Assert::new().action_env("SNAPSHOTS").eq(text, expected);
}

fn show(career: &str) -> Question {
    Question::Show {
        career: career.to_owned(),
        parts: Vec::new(),
    }
}

fn compare() -> Question {
    Question::Compare {
        careers: ["shipyard-welder", "ship-master"].map(str::to_owned).into(),
        parts: Vec::new(),
    }
}

fn search() -> Question {
    Question::Search {
        words: "las kapal".to_owned(),
        limit: 10,
        catalogues: Vec::new(),
    }
}

fn fit(answers: Option<Vec<Reply>>) -> Question {
    Question::Fit {
        career: "shipyard-welder".to_owned(),
        answers,
    }
}

fn broken() -> Question {
    Question::Check {
        paths: vec![PathBuf::from("tests/cmd/check.in/profiles")],
    }
}

fn questions() -> Vec<Question> {
    vec![
        Question::Overview,
        show("shipyard-welder"),
        show("care-assistant"),
        compare(),
        Question::List(Filter::default()),
        Question::Majors {
            career: None,
            catalogues: Vec::new(),
        },
        Question::Majors {
            career: Some("ship-master".to_owned()),
            catalogues: Vec::new(),
        },
        Question::Companies {
            career: None,
            catalogues: Vec::new(),
        },
        search(),
        fit(None),
        fit(Some(vec![Reply::Yes, Reply::No, Reply::Unsure])),
        matching_letters(),
        matching_scores([31, 12, 8, 25, 20, 15]),
        matching_scores([16, 15, 14, 16, 15, 14]),
        Question::Sources,
    ]
}

/// Letters of interests.
fn matching_letters() -> Question {
    let code = Interests::new("RC").expect("a code");
    matching(Interested::InLetters(code))
}

/// Scores of the questionnaire.
fn matching_scores(scores: [u8; 6]) -> Question {
    matching(Interested::WithScores(Scores::new(scores).expect("scores")))
}

fn matching(interested: Interested) -> Question {
    Question::Match(MatchQuestion {
        interests: KnownInterests::Known(interested),
        ..MatchQuestion::default()
    })
}

/// True if a line is a command alone, which the terminal breaks instead of us, because people copy it.
fn is_command(line: &str) -> bool {
    let start = line.trim_start_matches([' ', '(', '`']);
    start.starts_with("careers ")
}

#[test]
fn no_line_is_wider_than_the_terminal_but_a_command() {
    for question in questions() {
        for lang in Lang::ALL {
            for columns in [24, 30, 40, 59, 60, 61, 80, 100, 120, 200] {
                let text = rendered(&question, lang, Medium::Terminal(columns), Paint::Plain);
                for line in text.lines() {
                    assert!(
                        width(line) <= columns || is_command(line),
                        "{question:?} at {columns}: {line}"
                    );
                }
            }
        }
    }
}

#[test]
fn colour_adds_nothing_but_escapes() {
    for question in questions().into_iter().chain([broken()]) {
        // Search marks words with asterisks where there is no colour.
        if matches!(question, Question::Search { .. }) {
            continue;
        }
        for medium in [Medium::Terminal(40), Medium::Terminal(80), Medium::Pipe(80)] {
            let plain = rendered(&question, Lang::Id, medium, Paint::Plain);
            let ansi = rendered(&question, Lang::Id, medium, Paint::Ansi);
            assert!(ansi.contains('\u{1b}'), "{question:?}");
            let stripped = anstream::adapter::strip_str(&ansi).to_string();
            let trimmed = |text: &str| {
                text.lines()
                    .map(|line| line.trim_end().to_owned())
                    .collect::<Vec<_>>()
            };
            assert_eq!(trimmed(&stripped), trimmed(&plain), "{question:?}");
        }
    }
}
