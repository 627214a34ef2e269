//! The answer of `careers match`: careers sorted by the agreement of their interests with the
//! reader's.

use careers_catalogue::layers::{CareerId, Catalogue, Scope};
use careers_catalogue::profile::{Interest, Slug};
use careers_catalogue::sorting;
use careers_catalogue::text::{Lang, Localized};
use hashbrown::HashMap;
use hashbrown::hash_map::Entry;
use serde::{Serialize, Serializer};

use super::agreement::{
    self, Bands, Folded, MatchedCareer, Rules, SOMEWHAT_ALIKE, bands, fold, matched, order, ranks,
};
use super::show::supporting_subjects;
use crate::error::Error;
use crate::question::{Extent, Interested, MatchQuestion};
use crate::questionnaire::{Scores, VERSION};

/// The most lines of careers, unless the question says otherwise.
const USUAL_LINES: usize = 12;
/// The most lines of one field among them.
pub const LINES_OF_A_FIELD: usize = 3;
/// The fewest fields among them.
const FIELDS: usize = 5;
/// The most subjects that are named.
const SUBJECTS: usize = 3;

/// Careers, the best agreement first.
#[derive(Debug, Serialize)]
pub struct Matching {
    /// The reader's interests, the strongest first: those typed, or all six with their scores.
    pub letters: Vec<RankedLetter>,
    /// The scores of the questionnaire, in the order of RIASEC; none of typed letters.
    pub scores: Option<Scores>,
    /// The version of the questionnaire that the scores are from.
    pub version: Option<u8>,
    /// The reason why no career is named, if there is one.
    pub reason: Option<Unranked>,
    /// Every career with interests, or as many as were asked for.
    pub careers: Vec<MatchedCareer>,
    /// The number of careers that were compared.
    pub total: usize,
    /// The agreement of the first half of the answers with the second, from -1 to 1, if every answer
    /// is known; see [`Answers::agreement_of_halves`].
    ///
    /// [`Answers::agreement_of_halves`]: crate::questionnaire::Answers::agreement_of_halves
    #[serde(serialize_with = "agreement::as_optional_thousandths")]
    pub halves: Option<f64>,
    /// The number of careers in each band. There are no bands of typed letters, nor of answers whose
    /// halves don't agree: answers by chance have careers in every band, too.
    pub bands: Option<Bands>,
    /// The school subjects that support most of the careers in the first lines.
    pub subjects: Vec<CountedSubject>,
    /// The lines for people.
    #[serde(skip)]
    pub lines: Vec<Line>,
    /// The careers of fields that have more of them above the last line.
    #[serde(skip)]
    pub more: Vec<MoreInField>,
}

/// An interest of the reader.
#[derive(Debug, Serialize)]
pub struct RankedLetter {
    /// The interest, by its letter.
    #[serde(serialize_with = "as_letter")]
    pub letter: Interest,
    /// Its score, from 0 to 32; none of typed letters.
    pub score: Option<u8>,
    /// Its rank, from 1. Scores within two points share it.
    pub rank: usize,
}

/// The number of letters that are named, and more if they tie.
const NAMED: usize = 3;

/// The strongest of ranked letters, those of one rank together: the first three, and others that
/// share the rank of the third.
pub fn strongest(letters: &[RankedLetter]) -> impl Iterator<Item = &[RankedLetter]> {
    let last = letters
        .get(NAMED - 1)
        .map_or(usize::MAX, |letter| letter.rank);
    let named = letters.partition_point(|letter| letter.rank <= last);
    letters[..named].chunk_by(|a, b| a.rank == b.rank)
}

/// The reason why no career is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Unranked {
    /// The six scores hardly differ.
    #[serde(rename = "flat")]
    Flat,
    /// The same answer was given to many items in a row.
    #[serde(rename = "flat")]
    OneKey,
}

/// A school subject, and the number of careers that it supports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CountedSubject {
    /// Its name.
    pub name: Localized,
    /// The number of careers.
    pub careers: usize,
}

/// Careers with the same ratings, as one line.
#[derive(Debug)]
pub struct Line {
    /// The careers.
    pub careers: Vec<MatchedCareer>,
}

/// A field with more careers than its lines show.
#[derive(Debug)]
pub struct MoreInField {
    /// The field's identifier.
    pub field: Slug,
    /// The number of careers that aren't shown.
    pub careers: usize,
}

pub(super) fn find(
    catalogue: &Catalogue,
    question: &MatchQuestion,
    interested: &Interested,
    lang: Lang,
) -> Result<Matching, Error> {
    let scope = scope(catalogue, &question.catalogues)?;
    let field = question.field.as_deref();
    let field = field.map(|name| catalogue.find_field(name)).transpose()?;
    let listing = catalogue.careers(&scope)?;
    let scores = interested.scores();
    let reason = reason(interested);
    let mut agreeing = Vec::new();
    if reason.is_none() {
        agreeing = order(&listing, interested.weights());
        agreeing.retain(|found| {
            let slug = &listing.field(found.career.field).slug;
            field.as_ref().is_none_or(|field| field.slug == *slug)
        });
    }
    let (total, halves) = (agreeing.len(), interested.agreement_of_halves());
    let has_bands = scores.is_some() && halves.is_none_or(|halves| halves >= SOMEWHAT_ALIKE);
    let rules = Rules {
        lines: match question.extent {
            Extent::Usual => USUAL_LINES,
            Extent::First(lines) => lines,
            Extent::All => usize::MAX,
        },
        of_a_field: if field.is_some() || question.extent == Extent::All {
            usize::MAX
        } else {
            LINES_OF_A_FIELD
        },
        fields: if field.is_none() && question.extent == Extent::Usual {
            FIELDS
        } else {
            0
        },
    };
    let ranks = ranks(&agreeing);
    let mut careers = Vec::with_capacity(total);
    for (found, rank) in agreeing.iter().zip(ranks) {
        let mut career = matched(catalogue, &listing, found, rank, lang)?;
        career.band = career.band.filter(|_| has_bands);
        careers.push(career);
    }
    let Folded { lines, more } = fold(&agreeing, &rules);
    let first: Vec<_> = lines
        .iter()
        .map(|line| agreeing[line[0]].career.id)
        .collect();
    let subjects = match question.extent {
        Extent::All => Vec::new(),
        Extent::Usual | Extent::First(_) => {
            SubjectsOfCareers::new(catalogue, lang).counted(&first)?
        }
    };
    let line = |line: Vec<usize>| Line {
        careers: line.into_iter().map(|at| careers[at].clone()).collect(),
    };
    let lines = lines.into_iter().map(line).collect();
    let more = more.into_iter().map(|(field, careers)| MoreInField {
        field: listing.field(field).slug.clone(),
        careers,
    });
    let more = more.collect();
    if let Extent::First(most) = question.extent {
        careers.truncate(most);
    }
    Ok(Matching {
        letters: letters(interested),
        scores,
        version: scores.map(|_| VERSION),
        reason,
        careers,
        total,
        halves,
        bands: has_bands.then(|| bands(&agreeing)),
        subjects,
        lines,
        more,
    })
}

/// The catalogues in the question, or one's own profiles and those of the program: official ones
/// are only ranked where they are asked for.
pub(super) fn scope(catalogue: &Catalogue, names: &[String]) -> Result<Scope, Error> {
    if names.is_empty() {
        return Ok(Scope::own_and_built_in());
    }
    Ok(catalogue.scope(names)?)
}

/// The reader's interests, the strongest first.
fn letters(interested: &Interested) -> Vec<RankedLetter> {
    match interested {
        Interested::InLetters(code) => code
            .iter()
            .enumerate()
            .map(|(position, letter)| RankedLetter {
                letter,
                score: None,
                rank: position + 1,
            })
            .collect(),
        Interested::WithScores(scores) | Interested::WithAnswers { scores, .. } => {
            scored_letters(*scores)
        }
    }
}

/// All six interests with their scores, the strongest first.
pub(super) fn scored_letters(scores: Scores) -> Vec<RankedLetter> {
    let ranked = scores.ranked().into_iter();
    ranked
        .map(|(letter, rank)| RankedLetter {
            letter,
            score: Some(scores.numbers()[letter as usize]),
            rank,
        })
        .collect()
}

fn reason(interested: &Interested) -> Option<Unranked> {
    let is_of_one_key =
        matches!(interested, Interested::WithAnswers { answers, .. } if answers.are_of_one_key());
    if is_of_one_key {
        return Some(Unranked::OneKey);
    }
    let is_flat = interested.scores().is_some_and(|scores| scores.are_flat());
    is_flat.then_some(Unranked::Flat)
}

/// The school subjects that surely support each career, found once for each.
pub(super) struct SubjectsOfCareers<'c> {
    catalogue: &'c Catalogue,
    lang: Lang,
    found: HashMap<CareerId, Vec<Localized>>,
}

impl<'c> SubjectsOfCareers<'c> {
    /// Nothing is found yet.
    pub(super) fn new(catalogue: &'c Catalogue, lang: Lang) -> Self {
        let found = HashMap::new();
        Self {
            catalogue,
            lang,
            found,
        }
    }

    /// The school subjects that surely support most of some careers.
    pub(super) fn counted(&mut self, careers: &[CareerId]) -> Result<Vec<CountedSubject>, Error> {
        let mut counted: Vec<CountedSubject> = Vec::new();
        for &career in careers {
            for name in self.of(career)? {
                match counted.iter_mut().find(|subject| subject.name == *name) {
                    Some(subject) => subject.careers += 1,
                    None => counted.push(CountedSubject {
                        name: name.clone(),
                        careers: 1,
                    }),
                }
            }
        }
        counted.retain(|subject| subject.careers > 1);
        sorting::by_key(&mut counted, |subject| std::cmp::Reverse(subject.careers));
        counted.truncate(SUBJECTS);
        Ok(counted)
    }

    fn of(&mut self, career: CareerId) -> Result<&[Localized], Error> {
        Ok(match self.found.entry(career) {
            Entry::Occupied(found) => found.into_mut(),
            Entry::Vacant(place) => {
                let majors = self.catalogue.majors_of(career)?;
                let subjects =
                    supporting_subjects(&self.catalogue.facts_on_majors(career, &majors)?);
                let names = subjects
                    .iter()
                    .map(|subject| subject.name.in_lang(self.lang));
                place.insert(names.collect())
            }
        })
    }
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes fields by reference"
)]
pub(super) fn as_letter<S: Serializer>(
    interest: &Interest,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.serialize_char(interest.letter())
}
