//! The order of careers by interests, on simulated people with fixed seeds.

#[path = "common/random.rs"]
mod random;

use std::collections::{BTreeMap, BTreeSet};

use careers::answer::{Answer, Matching};
use careers::built_in;
use careers::question::{Interested, KnownInterests, MatchQuestion, Question};
use careers::questionnaire::{Answers, HIGHEST, ITEMS, Scores, interest_of};
use careers::render::{self, Medium, Paint, RenderOptions};
use careers::view;
use careers_catalogue::layers::{Catalogue, Scope};
use careers_catalogue::profile::{Interest, Interests, Ratings};
use careers_catalogue::text::Lang;

use random::Random;

impl Random {
    /// From 0 to 1.
    #[allow(clippy::cast_precision_loss, reason = "53 bits are exact")]
    fn uniform(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Of the standard normal distribution, as the sum of twelve uniform numbers.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.uniform()).sum::<f64>() - 6.0
    }
}

fn ask(catalogue: &Catalogue, interested: Interested) -> Matching {
    let question = Question::Match(MatchQuestion {
        interests: KnownInterests::Known(interested),
        ..MatchQuestion::default()
    });
    match Answer::find(&question, catalogue, Lang::Id) {
        Ok(Answer::Match(matching)) => matching,
        other => panic!("{other:?}"),
    }
}

/// The careers in the first lines.
fn shown(matching: &Matching) -> BTreeSet<String> {
    let careers = matching.lines.iter().flat_map(|line| &line.careers);
    careers.map(|career| career.slug.to_string()).collect()
}

fn ratings(catalogue: &Catalogue) -> BTreeMap<String, Ratings> {
    let listing = catalogue.careers(&Scope::ALL).expect("careers");
    let careers = listing.careers.into_iter();
    let rated = careers.filter_map(|career| {
        let ratings = career.record.ratings?;
        Some((career.record.slug.to_string(), ratings))
    });
    rated.collect()
}

/// Scores from numbers on any scale: the lowest becomes 0, the highest 32.
fn scores(numbers: [f64; 6]) -> Scores {
    let lowest = numbers.iter().copied().fold(f64::INFINITY, f64::min);
    let highest = numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let score = |number: f64| {
        let share = (number - lowest) / (highest - lowest);
        (0..=HIGHEST)
            .min_by_key(|score| {
                let distance = (f64::from(*score) / f64::from(HIGHEST) - share).abs();
                ordered(distance)
            })
            .expect("a score")
    };
    Scores::new(numbers.map(score)).expect("scores")
}

/// A distance as a number that can be ordered.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a distance from 0 to 1"
)]
fn ordered(distance: f64) -> u64 {
    (distance * 1e9) as u64
}

/// Every code of three letters.
fn codes() -> Vec<Interests> {
    let mut codes = Vec::new();
    let letters = || Interest::ALL.map(Interest::letter).into_iter();
    for a in letters() {
        for b in letters() {
            for c in letters() {
                codes.extend(Interests::new(&String::from_iter([a, b, c])));
            }
        }
    }
    codes.retain(|code| code.iter().count() == 3);
    codes
}

#[test]
fn all_but_soldiers_have_ratings() {
    let catalogue = built_in::catalogue().expect("the catalogue is whole");
    let listing = catalogue.careers(&Scope::ALL).expect("careers");
    let unrated = listing
        .careers
        .iter()
        .filter(|career| career.record.ratings.is_none());
    let unrated: Vec<_> = unrated.map(|career| career.record.slug.as_str()).collect();
    // O*NET rates no military occupation.
    assert_eq!(unrated, ["soldier"]);
}

#[test]
fn a_career_is_found_by_its_own_ratings_with_noise() {
    const TIMES: usize = 10;
    let catalogue = built_in::catalogue().expect("the catalogue is whole");
    let mut random = Random(1);
    let (mut all, mut found_in_all) = (0, 0);
    for (slug, ratings) in ratings(&catalogue) {
        let mut found = 0;
        for _ in 0..TIMES {
            let numbers = ratings.hundredths().map(f64::from);
            let noisy = numbers.map(|rating| rating / 100.0 + 0.5 * random.normal());
            let matching = ask(&catalogue, Interested::WithScores(scores(noisy)));
            // Ten lines, or the line that names the field's other careers.
            let first = matching.lines.iter().take(10);
            let is_first = first
                .flat_map(|line| &line.careers)
                .any(|career| career.slug.as_str() == slug);
            let own = matching
                .careers
                .iter()
                .find(|career| career.slug.as_str() == slug);
            let own = own.expect("every career is in the order");
            let is_in_field = matching.more.iter().any(|more| more.field == own.field);
            found += usize::from(is_first || is_in_field);
        }
        assert!(found * 10 >= TIMES * 7, "{slug}: {found} of {TIMES}");
        (all, found_in_all) = (all + TIMES, found_in_all + found);
    }
    assert!(found_in_all * 100 >= all * 95, "{found_in_all} of {all}");
}

#[test]
fn hardly_a_career_is_out_of_reach_of_three_letters() {
    let catalogue = built_in::catalogue().expect("the catalogue is whole");
    let mut unreached: BTreeSet<_> = ratings(&catalogue).into_keys().collect();
    let careers = unreached.len();
    for code in codes() {
        let matching = ask(&catalogue, Interested::InLetters(code.clone()));
        assert!(matching.lines.len() <= 12, "{code}");
        let fields: BTreeSet<_> = matching
            .lines
            .iter()
            .map(|line| line.careers[0].field.to_string())
            .collect();
        assert!(fields.len() >= 5, "{code}: {fields:?}");
        for slug in shown(&matching) {
            unreached.remove(&slug);
        }
    }
    assert!(unreached.len() * 20 <= careers, "{unreached:?}");
}

/// The answers of somebody whose interests are `wishes`, each of mean 0 and variance 1. A sum of
/// eight answers has a reliability of .75: 64 a² of wishes against 8 σ² of chance.
fn answers(wishes: [f64; 6], random: &mut Random) -> Answers {
    const SLOPE: f64 = 0.8;
    let chance = SLOPE * (64.0_f64 / 3.0 / 8.0).sqrt();
    let digits = (0..ITEMS).map(|item| {
        let wish = wishes[interest_of(item) as usize];
        let liking = 3.0 + SLOPE * wish + chance * random.normal();
        match liking {
            ..1.5 => '1',
            1.5..2.5 => '2',
            2.5..3.5 => '3',
            3.5..4.5 => '4',
            _ => '5',
        }
    });
    Answers::new(&digits.collect::<String>()).expect("answers")
}

fn interested(answers: Answers) -> Interested {
    let scores = answers.scores().expect("all answers");
    Interested::WithAnswers { answers, scores }
}

#[test]
fn pupils_see_half_of_their_true_careers() {
    const PUPILS: usize = 100;
    let catalogue = built_in::catalogue().expect("the catalogue is whole");
    let mut random = Random(2);
    let (mut pupils, mut lines) = (0, 0);
    for _ in 0..PUPILS {
        let wishes: [f64; 6] = std::array::from_fn(|_| random.normal());
        let truly = ask(&catalogue, Interested::WithScores(scores(wishes)));
        let seen = ask(&catalogue, interested(answers(wishes, &mut random)));
        if seen.reason.is_some() {
            continue;
        }
        let seen = shown(&seen);
        let is_seen = |line: &&careers::answer::Line| {
            line.careers
                .iter()
                .any(|career| seen.contains(career.slug.as_str()))
        };
        lines += truly.lines.iter().filter(is_seen).count();
        pupils += 1;
    }
    assert!(
        pupils * 10 >= PUPILS * 9,
        "{pupils} of {PUPILS} have an order"
    );
    assert!(lines >= 6 * pupils, "{lines} lines of {pupils} pupils");
}

#[test]
fn answers_by_chance_are_called_alike_in_one_of_ten() {
    const TIMES: usize = 200;
    let catalogue = built_in::catalogue().expect("the catalogue is whole");
    let mut random = Random(3);
    let mut called = 0;
    for _ in 0..TIMES {
        let digits = (0..ITEMS).map(|_| char::from(b'1' + (random.next() % 5) as u8));
        let answers = Answers::new(&digits.collect::<String>()).expect("answers");
        let matching = ask(&catalogue, interested(answers));
        called += usize::from(matching.careers.iter().any(|career| career.band.is_some()));
    }
    assert!(called * 10 <= TIMES * 11 / 10, "{called} of {TIMES}");
}

#[test]
fn flat_answers_and_one_key_have_no_order() {
    let catalogue = built_in::catalogue().expect("the catalogue is whole");
    for digits in [
        "3".repeat(48),
        "4".repeat(48),
        format!("{}{}", "343434".repeat(2), "434343".repeat(6)),
        format!("{}{}", "5".repeat(16), "15".repeat(16)),
    ] {
        let answers = Answers::new(&digits).expect("answers");
        let matching = ask(&catalogue, interested(answers));
        assert!(
            matching.reason.is_some() && matching.careers.is_empty(),
            "{digits}"
        );
    }
}

#[test]
fn typed_letters_have_no_band() {
    let catalogue = built_in::catalogue().expect("the catalogue is whole");
    let code = Interests::new("SAC").expect("a code");
    let matching = ask(&catalogue, Interested::InLetters(code));
    assert!(matching.careers.iter().all(|career| career.band.is_none()));
    assert_eq!(matching.bands, None);
}

#[test]
fn a_result_fits_a_screen() {
    const SCREEN: usize = 23;
    let catalogue = built_in::catalogue().expect("the catalogue is whole");
    let options = RenderOptions {
        medium: Medium::Terminal(80),
        paint: Paint::Plain,
    };
    for code in codes() {
        let numbers = Ratings::from_code(&code).hundredths().map(f64::from);
        for interested in [
            Interested::WithScores(scores(numbers)),
            Interested::InLetters(code.clone()),
        ] {
            let question = Question::Match(MatchQuestion {
                interests: KnownInterests::Known(interested),
                ..MatchQuestion::default()
            });
            for lang in Lang::ALL {
                let answer = Answer::find(&question, &catalogue, lang).expect("an answer");
                let text = render::text(&view::document(&answer, &[], lang), options);
                assert!(text.lines().count() <= SCREEN, "{code}\n{text}");
            }
        }
    }
}
