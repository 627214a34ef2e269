//! A slip of paper for each pupil of a class: the interests, careers and subjects, and two questions
//! to talk about.

use crate::answer::{Class, MatchedCareer, Pupil, RankedLetter, strongest};
use crate::messages::Labels;

use super::super::document::{Facts, Slip, Value};
use super::super::matching::bars;

/// Makes the slips, in the order of the table.
pub fn slips(class: &Class, labels: &Labels) -> Vec<Slip> {
    class
        .pupils
        .iter()
        .map(|pupil| slip(pupil, labels))
        .collect()
}

fn slip(pupil: &Pupil, labels: &Labels) -> Slip {
    let words = &labels.class;
    let mut facts = Facts::single();
    let names = |group: &[RankedLetter]| {
        let name = |letter: &RankedLetter| labels.interest_names[letter.letter as usize];
        group.iter().map(name).collect::<Vec<_>>().join(" = ")
    };
    let letters: Vec<_> = strongest(&pupil.letters).map(names).collect();
    facts.push(words.first_letters, vec![Value::names(letters)]);
    let careers = pupil.careers.chunk_by(|a, b| a.rank == b.rank).map(titles);
    facts.push(words.to_explore, vec![Value::bullets(careers)]);
    let subjects = pupil.subjects.iter().map(|subject| &subject.name);
    facts.push(words.subjects, vec![Value::names(subjects)]);
    let questions = if pupil.careers.is_empty() {
        words.questions_without_careers
    } else {
        words.questions
    };
    facts.push(words.to_talk_about, vec![Value::bullets(questions)]);
    let line = (words.unnamed)(pupil.line);
    let of_class = pupil.columns.cell(&["kelas", "class", "rombel"]);
    let (name, line) = match &pupil.name {
        Some(name) => (name.clone(), Some(line.as_str())),
        None => (line.clone(), None),
    };
    let place: Vec<_> = of_class.into_iter().chain(line).collect();
    Slip {
        name,
        place: place.join(" · "),
        bars: pupil.scores.map(|scores| bars(scores, labels)),
        facts,
    }
}

/// The titles of careers with the same ratings.
fn titles(careers: &[MatchedCareer]) -> String {
    let titles: Vec<_> = careers
        .iter()
        .map(|career| career.title.text.as_ref())
        .collect();
    titles.join(" / ")
}
