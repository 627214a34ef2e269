//! The quality of search, measured on judged queries. Of the first two parts one was held out while
//! the ranking was first developed; the third part is by another hand, who hadn't seen the program,
//! and nothing was tuned on it.
//!
//! `cargo test --test relevance -- --nocapture` prints the figures. `CAREERS_BEFORE=program` prints
//! those of another build beside them, `CAREERS_MISSES=1` the queries of the tuning part without a
//! right career among the first three.

#![allow(
    clippy::print_stdout,
    reason = "the purpose of the test is to print figures"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use careers::built_in;
use careers_catalogue::layers::Scope;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Judged {
    #[serde(default)]
    query: Vec<Query>,
    /// Queries that no career of the program is an answer to.
    #[serde(default)]
    unanswerable: Vec<Unanswerable>,
    #[serde(default)]
    denial: Vec<Denial>,
    /// Queries with a word that denies, and no denial.
    #[serde(default)]
    lookalike: Vec<Query>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Query {
    words: String,
    /// The right careers.
    careers: Vec<String>,
    #[serde(default, alias = "half")]
    kind: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Unanswerable {
    words: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Denial {
    words: String,
    /// Careers that mustn't be found.
    without: Vec<String>,
    /// Right careers, if there are any.
    careers: Vec<String>,
}

/// A build of the program, with its own catalogues.
struct Program {
    path: PathBuf,
    data: PathBuf,
}

/// What a query found.
#[derive(Default, Deserialize)]
struct Found {
    careers: Vec<FoundCareer>,
    #[serde(default)]
    uncertain: bool,
}

#[derive(Deserialize)]
struct FoundCareer {
    slug: String,
}

/// The figures of some queries.
#[derive(Default)]
struct Figures {
    queries: f64,
    /// The sum of the reciprocal ranks of the first right careers.
    reciprocal: f64,
    /// The number of queries with a right career among the first three.
    successes: f64,
    /// The number of queries that perhaps have no answer.
    uncertain: f64,
}

impl Program {
    fn new(path: impl Into<PathBuf>, data: &Path) -> Self {
        Self {
            path: path.into(),
            data: data.to_owned(),
        }
    }

    fn run(&self, args: &[&str]) -> Vec<u8> {
        let output = Command::new(&self.path)
            .args(args)
            .env("XDG_DATA_HOME", &self.data)
            .env("LOCALAPPDATA", &self.data)
            .env("CAREERS_LANG", "id")
            .output();
        output.expect("the program runs").stdout
    }

    fn search(&self, words: &str) -> Found {
        serde_json::from_slice(&self.run(&["search", words, "--json"])).unwrap_or_default()
    }
}

impl Found {
    fn rank(&self, careers: &[String]) -> Option<usize> {
        self.careers
            .iter()
            .position(|found| careers.contains(&found.slug))
    }

    fn is_right(&self, careers: &[String]) -> bool {
        self.rank(careers).is_some_and(|rank| rank < 3)
    }
}

impl Figures {
    fn add(&mut self, found: &Found, careers: &[String]) {
        let rank = found.rank(careers);
        let rank = rank.map(|rank| f64::from(u32::try_from(rank).expect("ten at most")));
        self.queries += 1.0;
        self.reciprocal += rank.map_or(0.0, |rank| 1.0 / (1.0 + rank));
        self.successes += f64::from(u8::from(rank.is_some_and(|rank| rank < 3.0)));
        self.uncertain += f64::from(u8::from(found.uncertain));
    }

    /// The mean reciprocal rank.
    fn mrr(&self) -> f64 {
        self.reciprocal / self.queries
    }

    fn success(&self) -> f64 {
        self.successes / self.queries
    }

    fn print(&self, name: &str) {
        println!(
            "{name:20} {:3} queries, MRR {:.3}, success@3 {:.3}, {} uncertain",
            self.queries,
            self.mrr(),
            self.success(),
            self.uncertain
        );
    }
}

fn old_parts() -> Judged {
    toml::from_str(include_str!("relevance/queries.toml")).expect("the queries are TOML")
}

fn third_part() -> Judged {
    toml::from_str(include_str!("relevance/blind.toml")).expect("the queries are TOML")
}

fn this_program() -> Program {
    let nowhere = Path::new(env!("CARGO_TARGET_TMPDIR")).join("no-catalogues");
    Program::new(env!("CARGO_BIN_EXE_careers"), &nowhere)
}

/// The build to compare with.
fn program_before() -> Option<Program> {
    let path = env::var_os("CAREERS_BEFORE")?;
    Some(Program::new(path, &this_program().data))
}

/// Prints the figures of queries by kind, and returns those of all.
fn measure(name: &str, program: &Program, queries: &[Query]) -> Figures {
    let (mut all, mut kinds) = (Figures::default(), BTreeMap::<&str, Figures>::new());
    for Query {
        words,
        careers,
        kind,
    } in queries
    {
        let found = program.search(words);
        all.add(&found, careers);
        kinds.entry(kind).or_default().add(&found, careers);
        let is_shown = kind == "tuning" && env::var_os("CAREERS_MISSES").is_some();
        if is_shown && !found.is_right(careers) {
            let slugs: Vec<_> = found.careers.iter().map(|career| &career.slug).collect();
            println!("{words:?}: wanted {careers:?}, got {slugs:?}");
        }
    }
    println!("{name}:");
    for (kind, figures) in kinds {
        figures.print(kind);
    }
    all.print("all");
    all
}

/// The number of `cases` that are right, printed.
fn count<T>(name: &str, cases: &[T], is_right: impl Fn(&T) -> bool) -> usize {
    let right = cases.iter().filter(|case| is_right(case)).count();
    println!("{name}: {right} of {} right", cases.len());
    right
}

#[test]
fn search_finds_what_people_mean_in_the_first_parts() {
    let judged = old_parts();
    let (tuning, held_out): (Vec<_>, Vec<_>) =
        judged.query.into_iter().partition(|q| q.kind == "tuning");
    assert!(tuning.len() >= 30 && held_out.len() >= 30, "two halves");
    for (name, half, least) in [("tuning", tuning, 0.87), ("held out", held_out, 0.93)] {
        if let Some(before) = program_before() {
            measure(&format!("{name}, before"), &before, &half);
        }
        let figures = measure(name, &this_program(), &half);
        assert!(
            figures.mrr() >= least && figures.success() >= 0.95,
            "{name}"
        );
    }
}

#[test]
fn search_finds_what_people_mean_in_the_third_part() {
    let judged = third_part();
    if let Some(before) = program_before() {
        measure("third part, before", &before, &judged.query);
    }
    let figures = measure("third part", &this_program(), &judged.query);
    assert!(figures.mrr() >= 0.84, "MRR {:.4}", figures.mrr());
    assert!(
        figures.success() >= 0.88,
        "success@3 {:.3}",
        figures.success()
    );
    assert!(figures.uncertain <= 0.02 * figures.queries);
}

#[test]
fn search_says_what_it_does_not_know_and_leaves_out_what_is_denied() {
    let judged = third_part();
    let program = this_program();
    let says_so = |query: &Unanswerable| {
        let found = program.search(&query.words);
        found.uncertain || found.careers.is_empty()
    };
    let unanswerable = count("unanswerable", &judged.unanswerable, says_so);
    let leaves_out = |denial: &Denial| {
        let found = program.search(&denial.words);
        found.rank(&denial.without).is_none()
            && (denial.careers.is_empty() || found.is_right(&denial.careers))
    };
    let denials = count("denials", &judged.denial, leaves_out);
    let is_right = |query: &Query| program.search(&query.words).is_right(&query.careers);
    let lookalikes = count("look-alikes", &judged.lookalike, is_right);
    assert!(denials >= 25, "of 30");
    assert!(unanswerable >= 24, "of 40");
    assert!(lookalikes >= 18, "of 20");
}

/// The titles and other names of the built-in careers, in both languages, with the careers that
/// have them.
fn names() -> BTreeMap<String, BTreeSet<String>> {
    let catalogue = built_in::catalogue().expect("the catalogue is whole");
    let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for career in catalogue.careers(&Scope::ALL).expect("careers").careers {
        let id = career.id;
        let slug = career.record.slug.to_string();
        let parts = catalogue.searched(id).expect("its texts");
        let titles = parts.title.wordings().map(str::to_owned);
        for name in titles.chain(parts.aliases) {
            names.entry(name).or_default().insert(slug.clone());
        }
    }
    names
}

#[test]
fn every_name_finds_its_career_first() {
    let catalogue = built_in::catalogue().expect("the catalogue is whole");
    let names = names();
    assert!(names.len() > 1000, "{} names", names.len());
    for (name, slugs) in names {
        let found = catalogue.search(&name, &Scope::ALL, 1).expect("a search");
        let first = found.hits.first().expect("a career");
        let first = catalogue.career(first.career).expect("a career").slug;
        assert!(slugs.contains(first.as_str()), "{name}: {first}");
        assert!(!found.is_uncertain && found.denied.is_empty(), "{name}");
    }
}

/// Both official catalogues beside the built-in one.
#[test]
#[ignore = "needs the downloads in ../shared/datasets; run with `cargo test -- --ignored`"]
fn imports_leave_what_was_found() {
    let data = Path::new(env!("CARGO_TARGET_TMPDIR")).join("both-official-catalogues");
    let program = Program::new(env!("CARGO_BIN_EXE_careers"), &data);
    program.run(&["import", "onet", "../shared/datasets/onet-29.3"]);
    program.run(&["import", "esco", "../shared/datasets/esco-1.1.1"]);
    for (name, queries) in [
        ("third part", third_part().query),
        ("first parts", old_parts().query),
    ] {
        let alone = measure(name, &this_program(), &queries);
        let with_imports = measure(&format!("{name}, imports"), &program, &queries);
        assert!(
            with_imports.mrr() >= 0.95 * alone.mrr(),
            "{name}: {:.3} of {:.3}",
            with_imports.mrr(),
            alone.mrr()
        );
    }
    for (name, slugs) in names() {
        let found = program.search(&name);
        let first = &found.careers.first().expect("a career").slug;
        assert!(slugs.contains(first), "{name}: {first}");
    }
}
