//! The agreement of careers with six interests: their order, its bands, and the lines that it is
//! shown in. `match`, `class` and `fit` share it.

use std::collections::BTreeMap;

use careers_catalogue::layers::{Catalogue, FieldId, ListedCareer, Listing};
use careers_catalogue::profile::{CareerSlug, Interests, Level, Ratings, Slug};
use careers_catalogue::sorting;
use careers_catalogue::text::{Lang, Localized};
use hashbrown::HashMap;
use serde::{Serialize, Serializer};

use crate::error::Error;

/// The lowest agreements of six pairs that are significant with one tail at .05 and at .10:
/// the bands of N. Gregory & P. Lewis, *Linking Client Assessment Profiles to O\*NET Occupational
/// Profiles* (National Center for O\*NET Development, 2016).
const ALIKE: f64 = 0.729;
pub(super) const SOMEWHAT_ALIKE: f64 = 0.608;

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
    sorting::by(&mut order, |a, b| b.agreement.total_cmp(&a.agreement));
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

pub(super) fn bands(agreeing: &[Agreeing<'_>]) -> Bands {
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
    /// The fields with more careers than lines, and their number.
    pub(super) more: Vec<(FieldId, usize)>,
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
pub(super) fn as_optional_thousandths<S: Serializer>(
    number: &Option<f64>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    number.map(thousandths).serialize(serializer)
}

fn thousandths(number: f64) -> f64 {
    (number * 1000.0).round() / 1000.0
}
