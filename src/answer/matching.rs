//! The answer of `careers match`: careers sorted by the agreement of their interests with the
//! reader's.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap};

use careers_catalogue::layers::{CareerId, Catalogue, ListedCareer, Listing, Scope};
use careers_catalogue::profile::{CareerSlug, Interest, Interests, Level, Ratings, Slug};
use careers_catalogue::text::{Lang, Localized};
use serde::{Serialize, Serializer};

use super::show::supporting_subjects;
use crate::error::Error;
use crate::question::{Extent, Interested, MatchQuestion};
use crate::questionnaire::{Scores, VERSION};

/// The lowest agreements of six pairs that are significant with one tail at .05 and at .10:
/// the bands of N. Gregory & P. Lewis, *Linking Client Assessment Profiles to O\*NET Occupational
/// Profiles* (National Center for O\*NET Development, 2016).
const ALIKE: f64 = 0.729;
pub(super) const SOMEWHAT_ALIKE: f64 = 0.608;
/// The most lines of careers, unless the question says otherwise.
const USUAL_LINES: usize = 12;
/// The most lines of one field among them.
const LINES_OF_A_FIELD: usize = 3;
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
    #[serde(serialize_with = "as_optional_thousandths")]
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

/// A career and its agreement.
#[derive(Clone, Debug, Serialize)]
pub struct MatchedCareer {
    /// Its identifier.
    pub slug: CareerSlug,
    /// The name of the job.
    pub title: Localized,
    /// The field's identifier.
    pub field: Slug,
    /// The field's name.
    pub field_name: Localized,
    /// The Holland code.
    pub interests: Option<Interests>,
    /// The level of the shortest way in.
    pub level: Option<Level>,
    /// Pearson's correlation of the six interests, from -1 to 1; see [`Ratings::agreement`].
    #[serde(serialize_with = "as_thousandths")]
    pub agreement: f64,
    /// Its rank, from 1. Careers with the same agreement share it.
    pub rank: usize,
    /// The band of the agreement; none of typed letters.
    pub band: Option<Likeness>,
    /// The catalogue that it is from.
    pub catalogue: Slug,
}

/// The band of an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Likeness {
    /// Rarely so high by chance: in one of twenty.
    Alike,
    /// Seldom so high by chance: in one of ten.
    SomewhatAlike,
}

/// The number of careers in each band.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Bands {
    /// The careers whose interests are alike.
    pub alike: usize,
    /// The careers whose interests are somewhat alike.
    pub somewhat_alike: usize,
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
    /// The field's name.
    pub name: Localized,
    /// The number of careers that aren't shown.
    pub careers: usize,
}

/// A career with ratings, and its agreement.
#[derive(Clone, Copy)]
pub(super) struct Agreeing<'l> {
    /// The career.
    pub(super) career: &'l ListedCareer<'l>,
    /// Its ratings.
    pub(super) ratings: Ratings,
    /// The agreement with the reader.
    pub(super) agreement: f64,
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
        name: listing.field(field).name.in_lang(lang),
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

/// A career with its agreement, rank and band.
pub(super) fn matched(
    catalogue: &Catalogue,
    listing: &Listing,
    found: &Agreeing,
    rank: usize,
    lang: Lang,
) -> Result<MatchedCareer, Error> {
    let field = listing.field(found.career.field);
    let record = &found.career.record;
    Ok(MatchedCareer {
        slug: record.slug.clone(),
        title: record.title.in_lang(lang),
        field: field.slug.clone(),
        field_name: field.name.in_lang(lang),
        interests: record.interests.clone(),
        level: record.level,
        agreement: found.agreement,
        rank,
        band: Likeness::of(found.agreement),
        catalogue: catalogue.name_of(found.career.id)?.clone(),
    })
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

/// The careers with ratings, the best agreement first. Equal ones stay in the order of the
/// catalogue, which is the same in every language.
pub(super) fn order<'l>(listing: &'l Listing<'l>, weights: [f64; 6]) -> Vec<Agreeing<'l>> {
    let agreeing = |career: &'l ListedCareer<'l>| {
        let ratings = career.record.ratings?;
        Some(Agreeing {
            agreement: ratings.agreement(weights)?,
            ratings,
            career,
        })
    };
    let mut order: Vec<_> = listing.careers.iter().filter_map(agreeing).collect();
    order.sort_by(|a, b| b.agreement.total_cmp(&a.agreement));
    order
}

/// The rank of each career, from 1.
#[allow(
    clippy::float_cmp,
    reason = "the same ratings have the same agreement, to the last bit"
)]
pub(super) fn ranks(agreeing: &[Agreeing<'_>]) -> Vec<usize> {
    let mut ranks: Vec<usize> = Vec::with_capacity(agreeing.len());
    for (position, found) in agreeing.iter().enumerate() {
        let rank = match position.checked_sub(1) {
            Some(before) if agreeing[before].agreement == found.agreement => ranks[before],
            _ => position + 1,
        };
        ranks.push(rank);
    }
    ranks
}

fn bands(agreeing: &[Agreeing<'_>]) -> Bands {
    let mut bands = Bands::default();
    for found in agreeing {
        match Likeness::of(found.agreement) {
            Some(Likeness::Alike) => bands.alike += 1,
            Some(Likeness::SomewhatAlike) => bands.somewhat_alike += 1,
            None => {}
        }
    }
    bands
}

impl Likeness {
    fn of(agreement: f64) -> Option<Self> {
        if agreement >= ALIKE {
            Some(Self::Alike)
        } else if agreement >= SOMEWHAT_ALIKE {
            Some(Self::SomewhatAlike)
        } else {
            None
        }
    }
}

/// The number of lines that people are shown.
pub(super) struct Rules {
    /// The most lines in all.
    pub(super) lines: usize,
    /// The most lines of one field.
    pub(super) of_a_field: usize,
    /// The fewest fields: the last lines are kept for those that are missing.
    pub(super) fields: usize,
}

/// The lines, each a list of positions, and the number of other careers of full fields.
pub(super) struct Folded {
    /// The lines.
    pub(super) lines: Vec<Vec<usize>>,
    more: Vec<(careers_catalogue::layers::FieldId, usize)>,
}

/// The positions of the careers, those with the same ratings together.
pub(super) fn twins(agreeing: &[Agreeing<'_>]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut group_of: HashMap<[u16; 6], usize> = HashMap::new();
    for (position, found) in agreeing.iter().enumerate() {
        let group = *group_of
            .entry(found.ratings.hundredths())
            .or_insert(groups.len());
        if group == groups.len() {
            groups.push(Vec::new());
        }
        groups[group].push(position);
    }
    groups
}

/// Folds careers with the same ratings into one line, up to a number of lines in all and of a field.
pub(super) fn fold(agreeing: &[Agreeing<'_>], rules: &Rules) -> Folded {
    let (mut lines, mut of_field) = (Vec::new(), BTreeMap::new());
    let mut more: Vec<(_, usize)> = Vec::new();
    for group in twins(agreeing) {
        if lines.len() == rules.lines {
            break;
        }
        let field = agreeing[group[0]].career.field;
        let missing = rules.fields.saturating_sub(of_field.len());
        let is_kept = of_field.contains_key(&field) && rules.lines - lines.len() <= missing;
        if !is_kept
            && of_field
                .get(&field)
                .is_none_or(|shown| *shown < rules.of_a_field)
        {
            *of_field.entry(field).or_insert(0) += 1;
            lines.push(group);
        } else if let Some((_, careers)) = more.iter_mut().find(|(known, _)| *known == field) {
            *careers += group.len();
        } else {
            more.push((field, group.len()));
        }
    }
    Folded { lines, more }
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
        counted.sort_by_key(|subject| std::cmp::Reverse(subject.careers));
        counted.truncate(SUBJECTS);
        Ok(counted)
    }

    fn of(&mut self, career: CareerId) -> Result<&[Localized], Error> {
        Ok(match self.found.entry(career) {
            Entry::Occupied(found) => found.into_mut(),
            Entry::Vacant(place) => {
                let majors = self.catalogue.searched(career)?.majors;
                let subjects = supporting_subjects(self.catalogue, career, &majors, self.lang)?;
                place.insert(subjects)
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

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes fields by reference"
)]
pub(super) fn as_thousandths<S: Serializer>(
    number: &f64,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64(thousandths(*number))
}

#[allow(clippy::ref_option, reason = "serde passes fields by reference")]
fn as_optional_thousandths<S: Serializer>(
    number: &Option<f64>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    number.map(thousandths).serialize(serializer)
}

fn thousandths(number: f64) -> f64 {
    (number * 1000.0).round() / 1000.0
}
