//! Ratings of the six interests, and their agreement.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize, Serializer};

use super::interests::{Interest, Interests};
use crate::sorting;

/// O*NET's ratings of the six interests in an occupation.
///
/// The source is scale `OI` (Occupational Interests) of the O*NET database, a scale from 1 (the work
/// has nothing of it) to 7 (the work is all about it) with two decimals; the order is that of
/// [`Interest::ALL`]. In JSON they are numbers such as 3.24.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Ratings([u16; 6]);

impl Ratings {
    /// Ratings in hundredths, unless one of them is off the scale.
    #[must_use]
    pub fn new(hundredths: [u16; 6]) -> Option<Self> {
        hundredths
            .into_iter()
            .all(Self::is_on_scale)
            .then_some(Self(hundredths))
    }

    /// True if a rating in hundredths is from 1 to 7.
    #[must_use]
    pub fn is_on_scale(hundredths: u16) -> bool {
        (100..=700).contains(&hundredths)
    }

    /// The ratings that stand for a Holland code: 7, 5 and 3 for its letters, and 1 for the others.
    #[must_use]
    pub fn from_code(code: &Interests) -> Self {
        let mut ratings = [100; 6];
        for (interest, rating) in code.iter().zip([700, 500, 300]) {
            ratings[interest as usize] = rating;
        }
        Self(ratings)
    }

    /// The average of several ratings, rounded to hundredths; `None` of none.
    #[must_use]
    pub fn average(all: &[Self]) -> Option<Self> {
        let count = u32::try_from(all.len()).ok().filter(|&count| count > 0)?;
        let mean = |interest: usize| {
            let sum: u32 = all
                .iter()
                .map(|ratings| u32::from(ratings.0[interest]))
                .sum();
            (sum + count / 2) / count
        };
        let means: [u32; 6] = std::array::from_fn(mean);
        Some(Self(
            means.map(|mean| u16::try_from(mean).unwrap_or(u16::MAX)),
        ))
    }

    /// The ratings in hundredths.
    #[must_use]
    pub const fn hundredths(&self) -> [u16; 6] {
        self.0
    }

    /// The agreement with a person's scores of the six interests, in the order of
    /// [`Interest::ALL`] and on any scale, as O*NET's own Interest Profiler has it: their
    /// [`correlation`].
    #[must_use]
    pub fn agreement(&self, scores: [f64; 6]) -> Option<f64> {
        correlation(self.0.map(f64::from), scores)
    }

    /// The Holland code of the ratings. The strongest interest is its first letter. The second and
    /// the third strongest follow if they are clearly above the average of the six: if their
    /// distance from the lower end of the scale is more than 1.0275 times that of the average. Of
    /// equal ratings, the one that comes first in `RIASEC` is the stronger.
    ///
    /// O*NET doesn't publish its rule. This one was found in O*NET 29.3, where it gives the official
    /// high points of 922 among 923 occupations, with any factor from 1.0269 to 1.028. In the other
    /// one, 29-1214.00 (Emergency Medicine Physicians), two interests are rated equally.
    #[must_use]
    pub fn high_points(&self) -> Interests {
        let above = |position: usize| u32::from(self.0[position]) - 100;
        let sum: u32 = (0..6).map(above).sum();
        let mut order = [0, 1, 2, 3, 4, 5];
        sorting::by_key(&mut order, |&position| Reverse(self.0[position]));
        let [first, others @ ..] = order;
        let high = others
            .into_iter()
            .take(2)
            .take_while(|&other| above(other) * 6 * 10_000 > sum * 10_275);
        let points = std::iter::once(first).chain(high);
        Interests(points.map(|point| Interest::ALL[point]).collect())
    }
}

/// Pearson's correlation of six pairs of numbers, from -1 to 1; `None` if one of the six are all
/// equal.
#[must_use]
pub fn correlation(a: [f64; 6], b: [f64; 6]) -> Option<f64> {
    let [a, b] = [a, b].map(|numbers| {
        let mean = numbers.iter().sum::<f64>() / 6.0;
        numbers.map(|number| number - mean)
    });
    let product = |a: &[f64; 6], b: &[f64; 6]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    let spread = (product(&a, &a) * product(&b, &b)).sqrt();
    (spread > 0.0).then(|| (product(&a, &b) / spread).clamp(-1.0, 1.0))
}

/// Writes numbers from 1 to 7 in text formats, and in a catalogue file the hundredths that
/// `Deserialize` reads.
impl Serialize for Ratings {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_seq(self.0.map(|rating| f64::from(rating) / 100.0))
        } else {
            self.0.serialize(serializer)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The ratings and high points are those of O*NET 29.3.
    #[test]
    fn a_code_has_the_interests_that_are_clearly_above_the_average() {
        for (occupation, ratings, code) in [
            ("11-1011.00", [130, 324, 208, 352, 688, 500], "EC"),
            ("11-9199.08", [379, 371, 100, 270, 563, 564], "CE"),
            ("13-1021.00", [468, 180, 103, 170, 486, 486], "ECR"),
            ("17-3012.00", [554, 355, 328, 132, 192, 531], "RC"),
            ("39-2021.00", [617, 276, 163, 375, 152, 324], "RSC"),
            ("49-9041.00", [700, 298, 100, 100, 116, 438], "RCI"),
        ] {
            let ratings = Ratings::new(ratings).expect("ratings");
            assert_eq!(ratings.high_points().to_string(), code, "{occupation}");
        }
        let equal = Ratings::new([100; 6]).expect("ratings");
        assert_eq!(equal.high_points().to_string(), "R");
    }

    #[test]
    fn ratings_are_from_1_to_7_and_numbers_in_json() {
        assert_eq!(Ratings::new([100, 99, 100, 100, 100, 100]), None);
        assert_eq!(Ratings::new([701, 100, 100, 100, 100, 100]), None);
        let ratings = Ratings::new([130, 324, 208, 352, 700, 100]).expect("ratings");
        assert_eq!(
            serde_json::to_string(&ratings).ok().as_deref(),
            Some("[1.3,3.24,2.08,3.52,7.0,1.0]")
        );
        let bytes = postcard::to_stdvec(&ratings).expect("a postcard form");
        assert_eq!(postcard::from_bytes(&bytes), Ok(ratings));
    }

    #[test]
    fn ratings_agree_with_scores_as_they_rise_and_fall_together() {
        let ratings = Ratings::new([100, 200, 300, 400, 500, 600]).expect("ratings");
        let agreement = |scores| ratings.agreement(scores);
        assert_eq!(agreement([1.0, 2.0, 3.0, 4.0, 5.0, 6.0]), Some(1.0));
        assert_eq!(agreement([12.0, 10.0, 8.0, 6.0, 4.0, 2.0]), Some(-1.0));
        assert_eq!(agreement([3.0; 6]), None);
        // By hand: the deviations are ±2.5, ±1.5, ±0.5 and 1, -1, 0, 0, 0, 0.
        let one = agreement([2.0, 0.0, 1.0, 1.0, 1.0, 1.0]).expect("an agreement");
        assert!((one - -1.0 / 35.0_f64.sqrt()).abs() < 1e-9, "{one}");
    }

    #[test]
    fn letters_stand_for_ratings_and_ratings_have_an_average() {
        let code = Interests::new("SAC").expect("a code");
        let ratings = Ratings::from_code(&code);
        assert_eq!(ratings.hundredths(), [100, 100, 500, 700, 100, 300]);
        let other = Ratings::new([200, 101, 500, 700, 100, 300]).expect("ratings");
        let average = Ratings::average(&[ratings, other]).expect("an average");
        assert_eq!(average.hundredths(), [150, 101, 500, 700, 100, 300]);
        assert_eq!(Ratings::average(&[]), None);
    }
}
