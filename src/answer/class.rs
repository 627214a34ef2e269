//! The answer of `careers class`: careers for each pupil of a class, and the class as a whole.

use std::rc::Rc;

use careers_catalogue::layers::{Catalogue, Listing, Scope};
use careers_catalogue::text::Lang;
use serde::{Serialize, Serializer};

use super::agreement::{Folded, MatchedCareer, Rules, fold, matched, order, ranks};
use super::matching::{CountedSubject, RankedLetter, SubjectsOfCareers, scored_letters};
use crate::error::Error;
use crate::questionnaire::{PartialAnswers, Scores};
use crate::roster::{Given, Roster, Row, Scale, Skipped};

pub use self::summary::{
    ClassSummary, CountedCareer, CountedField, CountedLetter, PupilToTalkTo, summary,
};

mod summary;

/// The number of lines of careers for a pupil, and the most of one field among them. Careers with
/// the same ratings are one line.
const RULES: Rules = Rules {
    lines: 6,
    of_a_field: 2,
    fields: 0,
};
/// The most items left out, an eighth of all, with which nobody has to be asked about them.
const FEW_LEFT_OUT: usize = 6;
/// The agreement of the two halves below which they contradict each other. With 20,000 simulated
/// pupils each, 8 of 100 who answer carefully (reliability .75 for eight items) fall below it, and
/// 46 of 100 who click at random. A higher limit would name more careful pupils than others in a
/// usual class.
const LEAST_AGREEMENT: f64 = 0.0;

/// Careers for each pupil of a class.
#[derive(Debug)]
pub struct Class {
    /// The headers of the columns that are kept as they are.
    pub kept: Rc<[String]>,
    /// The pupils, in the order of the table.
    pub pupils: Vec<Pupil>,
    /// The rows that can't be used.
    pub skipped: Vec<Skipped>,
    /// The numbers that stand for answers in the table, if there are any.
    pub scale: Option<Scale>,
    /// The class as a whole.
    pub class: ClassSummary,
}

/// A pupil.
#[derive(Debug)]
pub struct Pupil {
    /// The line of the table, from 1, which tells two pupils of one name apart.
    pub line: usize,
    /// The name, if the table has it.
    pub name: Option<String>,
    /// The columns that are kept as they are.
    pub columns: KeptColumns,
    /// The six interests, the strongest first; none if too much is left out.
    pub letters: Vec<RankedLetter>,
    /// The scores, in the order of RIASEC; none if too much is left out.
    pub scores: Option<Scores>,
    /// The careers of the first lines, the best agreement first. Those with the same ratings follow
    /// each other and share a rank. There are none if the scores say nothing.
    pub careers: Vec<MatchedCareer>,
    /// The school subjects that support most of these careers.
    pub subjects: Vec<CountedSubject>,
    /// The reasons to talk to the pupil before anything is read from the result.
    pub talk_first: Vec<TalkFirst>,
}

/// Cells that are kept as they are, by their headers. In JSON they are an object.
#[derive(Clone, Debug)]
pub struct KeptColumns {
    headers: Rc<[String]>,
    cells: Vec<String>,
}

impl KeptColumns {
    /// The cell below a header that is one of these words, in any case.
    #[must_use]
    pub fn cell(&self, names: &[&str]) -> Option<&str> {
        let is_named = |header: &String| names.iter().any(|name| name.eq_ignore_ascii_case(header));
        let position = self.headers.iter().position(is_named)?;
        self.cells.get(position).map(String::as_str)
    }
}

impl Serialize for KeptColumns {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.headers.iter().zip(&self.cells))
    }
}

/// A reason to talk to a pupil first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TalkFirst {
    /// The same answer was given to many items in a row.
    OneKey,
    /// The six scores hardly differ.
    Flat,
    /// Many items were left out. Holds their number.
    ManyBlanks(usize),
    /// The first half of the answers contradicts the second.
    Halves,
}

impl TalkFirst {
    /// Its name for programs.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Self::OneKey => "one_key",
            Self::Flat => "flat",
            Self::ManyBlanks(_) => "many_blanks",
            Self::Halves => "halves",
        }
    }
}

pub(super) fn find(catalogue: &Catalogue, roster: &Roster, lang: Lang) -> Result<Class, Error> {
    let listing = catalogue.careers(&Scope::own_and_built_in())?;
    let mut ranking = Ranking {
        catalogue,
        listing: &listing,
        subjects: SubjectsOfCareers::new(catalogue, lang),
        lang,
    };
    let kept: Rc<[String]> = roster.kept.clone().into();
    let pupils = roster.rows.iter().map(|row| ranking.pupil(row, &kept));
    let pupils = pupils.collect::<Result<Vec<_>, _>>()?;
    Ok(Class {
        class: summary(&pupils),
        kept,
        pupils,
        skipped: roster.skipped.clone(),
        scale: roster.scale,
    })
}

/// What the careers of a pupil are found with.
struct Ranking<'c> {
    catalogue: &'c Catalogue,
    listing: &'c Listing<'c>,
    subjects: SubjectsOfCareers<'c>,
    lang: Lang,
}

impl Ranking<'_> {
    fn pupil(&mut self, row: &Row, kept: &Rc<[String]>) -> Result<Pupil, Error> {
        let (scores, talk_first) = match &row.given {
            Given::Scores(scores) => (Some(*scores), flat(*scores)),
            Given::Answers(answers) => (answers.scores(), reasons(answers)),
        };
        let mut pupil = Pupil {
            line: row.line,
            name: row.name.clone(),
            columns: KeptColumns {
                headers: Rc::clone(kept),
                cells: row.kept.clone(),
            },
            letters: scores.map(scored_letters).unwrap_or_default(),
            scores,
            careers: Vec::new(),
            subjects: Vec::new(),
            talk_first,
        };
        if let Some(scores) = scores.filter(|_| !pupil.is_unranked()) {
            self.rank(&mut pupil, scores)?;
        }
        Ok(pupil)
    }

    /// Adds the careers and the subjects.
    fn rank(&mut self, pupil: &mut Pupil, scores: Scores) -> Result<(), Error> {
        let agreeing = order(self.listing, scores.numbers().map(f64::from));
        let ranks = ranks(&agreeing);
        let Folded { lines, .. } = fold(&agreeing, &RULES);
        let first: Vec<usize> = lines.into_iter().flatten().collect();
        for &at in &first {
            let career = matched(
                self.catalogue,
                self.listing,
                &agreeing[at],
                ranks[at],
                self.lang,
            )?;
            pupil.careers.push(career);
        }
        let ids: Vec<_> = first.iter().map(|&at| agreeing[at].career.id).collect();
        pupil.subjects = self.subjects.counted(&ids)?;
        Ok(())
    }
}

impl Pupil {
    /// True if the answers say nothing about careers.
    fn is_unranked(&self) -> bool {
        self.scores.is_none()
            || self
                .talk_first
                .iter()
                .any(|reason| matches!(reason, TalkFirst::OneKey | TalkFirst::Flat))
    }

    /// The interests that nothing is stronger than; none if the scores say nothing.
    fn first_letters(&self) -> impl Iterator<Item = &RankedLetter> {
        let letters = self.letters.iter().filter(|_| !self.is_unranked());
        letters.take_while(|letter| letter.rank == 1)
    }
}

fn flat(scores: Scores) -> Vec<TalkFirst> {
    let reason = scores.are_flat().then_some(TalkFirst::Flat);
    reason.into_iter().collect()
}

/// The reasons in the answers of a pupil.
fn reasons(answers: &PartialAnswers) -> Vec<TalkFirst> {
    let scores = answers.scores();
    let left_out = answers.left_out();
    let mut reasons = Vec::new();
    if answers.are_of_one_key() {
        reasons.push(TalkFirst::OneKey);
    }
    reasons.extend(scores.into_iter().flat_map(flat));
    if scores.is_none() || left_out > FEW_LEFT_OUT {
        reasons.push(TalkFirst::ManyBlanks(left_out));
    }
    // Of scores that hardly differ, the halves differ by chance.
    let is_contradiction = answers
        .agreement_of_halves()
        .is_some_and(|agreement| agreement < LEAST_AGREEMENT);
    if is_contradiction && reasons.is_empty() {
        reasons.push(TalkFirst::Halves);
    }
    reasons
}
