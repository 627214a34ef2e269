//! The quality of search, measured on judged queries. One half of them was held out while the
//! ranking was developed.
//!
//! `cargo test --test relevance -- --nocapture` prints the figures. `CAREERS_MISSES=1` adds the
//! queries of the tuning half without a right career among the first three.

#![allow(
    clippy::print_stdout,
    reason = "the purpose of the test is to print figures"
)]

use careers::built_in;
use careers_catalogue::layers::Scope;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Judged {
    query: Vec<Query>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Query {
    words: String,
    careers: Vec<String>,
    half: Half,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
enum Half {
    Tuning,
    HeldOut,
}

/// The mean reciprocal rank of the first right career, and the share of queries with a right career
/// among the first three.
fn measure(half: Half) -> (f64, f64) {
    let judged: Judged =
        toml::from_str(include_str!("relevance/queries.toml")).expect("the queries are TOML");
    let catalogue = built_in::catalogue().expect("the catalogue is whole");
    let queries: Vec<_> = judged
        .query
        .iter()
        .filter(|query| query.half == half)
        .collect();
    assert!(queries.len() >= 30, "a half of at least sixty queries");
    let (mut reciprocal, mut successes) = (0.0, 0.0);
    for query in &queries {
        let hits = catalogue
            .search(&query.words, &Scope::ALL)
            .expect("a search")
            .hits;
        let slugs: Vec<_> = hits
            .iter()
            .map(|hit| {
                catalogue
                    .career(hit.career)
                    .expect("a career")
                    .slug
                    .to_string()
            })
            .collect();
        let rank = slugs.iter().position(|slug| query.careers.contains(slug));
        reciprocal += rank.map_or(0.0, |rank| {
            1.0 / (1.0 + f64::from(u32::try_from(rank).expect("ten at most")))
        });
        successes += if rank.is_some_and(|rank| rank < 3) {
            1.0
        } else {
            0.0
        };
        if half == Half::Tuning
            && rank.is_none_or(|rank| rank >= 3)
            && std::env::var_os("CAREERS_MISSES").is_some()
        {
            println!(
                "{:?}: wanted {:?}, got {slugs:?}",
                query.words, query.careers
            );
        }
    }
    let all = f64::from(u32::try_from(queries.len()).expect("a few"));
    let (mrr, success) = (reciprocal / all, successes / all);
    println!(
        "{half:?}: {} queries, MRR {mrr:.3}, success@3 {success:.3}",
        queries.len()
    );
    (mrr, success)
}

#[test]
fn search_finds_what_people_mean_in_the_half_that_was_tuned_on() {
    let (mrr, success) = measure(Half::Tuning);
    assert!(
        mrr >= 0.89 && success >= 0.95,
        "MRR {mrr:.3}, success@3 {success:.3}"
    );
}

#[test]
fn search_finds_what_people_mean_in_the_half_that_was_held_out() {
    let (mrr, success) = measure(Half::HeldOut);
    assert!(
        mrr >= 0.93 && success >= 0.95,
        "MRR {mrr:.3}, success@3 {success:.3}"
    );
}
