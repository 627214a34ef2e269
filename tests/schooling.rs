//! Majors by every name that people use, the careers that they train for, and the careers that
//! school subjects support: judged by people who had not seen the program.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use careers::answer::{Answer, List, RouteKind, SectionKind, Subjects, WayIn};
use careers::built_in;
use careers::question::{AskedSubjects, Filter, Question};
use careers_catalogue::layers::{Catalogue, Scope};
use careers_catalogue::profile::Level;
use careers_catalogue::text::Lang;
use careers_catalogue::toml::folder::{Folder, NoBase};
use serde::Deserialize;

fn catalogue() -> Catalogue {
    built_in::catalogue().expect("the catalogue is whole")
}

fn list(catalogue: &Catalogue, major: &str) -> List {
    let filter = Filter {
        majors: vec![major.to_owned()],
        ..Filter::default()
    };
    match Answer::find(&Question::List(filter), catalogue, Lang::Id) {
        Ok(Answer::List(list)) => list,
        other => panic!("{major}: {other:?}"),
    }
}

fn subjects(catalogue: &Catalogue, names: &str) -> Subjects {
    let asked = AskedSubjects {
        names: names.split(' ').map(str::to_owned).collect(),
        ..AskedSubjects::default()
    };
    match Answer::find(&Question::Subjects(asked), catalogue, Lang::Id) {
        Ok(Answer::Subjects(subjects)) => *subjects,
        other => panic!("{names}: {other:?}"),
    }
}

#[test]
fn every_name_that_people_use_means_a_major() {
    let names: BTreeMap<String, BTreeSet<String>> =
        toml::from_str(include_str!("schooling/names.toml")).expect("TOML");
    let catalogue = catalogue();
    for (name, expected) in names {
        let majors = catalogue.majors_named(&name).expect("a major");
        let majors: BTreeSet<_> = majors.iter().map(|major| major.name.to_owned()).collect();
        assert_eq!(majors, expected, "{name}");
    }
}

#[test]
#[ignore = "needs the tables in ../shared/reference; run with `cargo test -- --ignored`"]
fn every_name_of_the_reference_tables_means_a_major() {
    let catalogue = catalogue();
    let mut unknown = Vec::new();
    for table in ["smk.csv", "majors.csv", "smk-careers.csv"] {
        let path = format!("../shared/reference/{table}");
        let text = fs::read_to_string(&path).expect("the reference tables");
        let mut rows = csv::Reader::from_reader(text.as_bytes());
        let headers = rows.headers().expect("a header").clone();
        for row in rows.records() {
            let row = row.expect("a row");
            for (column, value) in headers.iter().zip(&row) {
                if !["name", "abbreviations", "earlier_names"].contains(&column) {
                    continue;
                }
                let names = if column == "name" {
                    vec![value]
                } else {
                    value.split(';').filter(|name| !name.is_empty()).collect()
                };
                let is_unknown = |name: &&str| catalogue.majors_named(name).is_err();
                unknown.extend(names.into_iter().filter(is_unknown).map(str::to_owned));
            }
        }
    }
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn forty_majors_begin_with_what_they_train_for() {
    let judged: BTreeMap<String, Vec<String>> =
        toml::from_str(include_str!("schooling/majors.toml")).expect("TOML");
    assert_eq!(judged.len(), 40);
    let catalogue = catalogue();
    for (major, acceptable) in judged {
        let list = list(&catalogue, &major);
        let majors = catalogue.majors_named(&major).expect("a major");
        assert!(!majors.is_empty());
        // A name of both has the way from vocational schools first, and the judge meant the other.
        let way = if major.starts_with("SMK ") {
            &list.ways[0]
        } else {
            let study = |way: &&WayIn| way.kind == RouteKind::Study;
            list.ways.iter().find(study).expect("a way by study")
        };
        let first = way.trains_for.first().map(ToString::to_string);
        assert!(
            first
                .as_ref()
                .is_some_and(|first| acceptable.contains(first)),
            "{major}: {first:?}, not one of {acceptable:?}"
        );
    }
}

#[test]
fn a_programme_of_vocational_schools_leads_to_careers_or_names_the_nearest() {
    let catalogue = catalogue();
    let (folder, _) = Folder::read(Path::new("profiles"), &NoBase);
    let mut leading = 0;
    for (name, programme) in &folder.majors {
        if programme.level != Level::Smk {
            continue;
        }
        let list = list(&catalogue, name);
        let direct = &list.ways[0];
        if direct.trains_for.is_empty() {
            assert!(direct.also.is_empty(), "{name}");
        } else {
            leading += 1;
        }
        let further = list
            .ways
            .iter()
            .skip(1)
            .any(|way| !way.trains_for.is_empty());
        assert!(
            !direct.trains_for.is_empty() || !direct.nearest.is_empty() || further,
            "{name} is a dead end"
        );
    }
    assert!(leading >= 100, "{leading} of 128");
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct JudgedSubjects {
    judged: Vec<Judged>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Judged {
    subjects: String,
    expected: BTreeSet<String>,
    absurd: BTreeSet<String>,
}

#[test]
fn twelve_questions_on_subjects_are_answered_as_a_counsellor_would() {
    let judged: JudgedSubjects =
        toml::from_str(include_str!("schooling/subjects.toml")).expect("TOML");
    assert_eq!(judged.judged.len(), 12);
    let catalogue = catalogue();
    for Judged {
        subjects: names,
        expected,
        absurd,
    } in judged.judged
    {
        let answer = subjects(&catalogue, &names);
        let is_shown = |kind: SectionKind| {
            !matches!(
                kind,
                SectionKind::Few | SectionKind::Possible | SectionKind::Vocational
            )
        };
        let shown: BTreeSet<String> = answer
            .sections
            .iter()
            .filter(|section| is_shown(section.kind))
            .flat_map(|section| &section.fields)
            .flat_map(|field| &field.best)
            .map(|career| career.slug.to_string())
            .collect();
        let found = expected.intersection(&shown).count();
        assert!(
            found * 2 >= expected.len(),
            "{names}: only {found} of {expected:?} in {shown:?}"
        );
        assert_eq!(absurd.intersection(&shown).count(), 0, "{names}: {shown:?}");
    }
}

#[test]
fn a_subject_is_read_by_the_longest_name_and_parted_by_commas() {
    let catalogue = catalogue();
    for (typed, expected) in [
        (
            "fisika mat lanjut",
            &["Fisika", "Matematika Tingkat Lanjut"][..],
        ),
        ("MTK", &["Matematika"]),
        ("b inggris,bio", &["Bahasa Inggris", "Biologi"]),
        (
            "PKN penjas",
            &[
                "Pendidikan Pancasila",
                "Pendidikan Jasmani, Olahraga, dan Kesehatan (PJOK)",
            ],
        ),
        ("koding dan ka", &["Koding dan Kecerdasan Artifisial"]),
        ("biologi dan kimia", &["Biologi", "Kimia"]),
        ("IPS", &["Sosiologi", "Ekonomi", "Geografi"]),
        ("advanced mathematics", &["Matematika Tingkat Lanjut"]),
    ] {
        let answer = subjects(&catalogue, typed);
        let asked: Vec<_> = answer
            .asked
            .iter()
            .flat_map(|meaning| &meaning.subjects)
            .map(|subject| subject.text.to_string())
            .collect();
        assert_eq!(asked, expected, "{typed}");
    }
}

/// The share of a career is that of its majors, each weighing the inverse of its place.
#[test]
fn a_subject_supports_what_its_majors_lead_to() {
    let catalogue = catalogue();
    let majors = catalogue.majors(&Scope::ALL).expect("majors");
    let supported: BTreeSet<_> = majors
        .iter()
        .filter(|major| major.facts.level.is_some_and(Level::follows_school))
        .filter(|major| {
            let mut sure = major.facts.support.sure.iter();
            sure.any(|supporting| supporting.subject.name.wordings().next() == Some("Biologi"))
        })
        .flat_map(|major| &major.careers)
        .map(|career| {
            catalogue
                .career(career.id)
                .expect("a career")
                .slug
                .to_string()
        })
        .collect();
    let answer = subjects(&catalogue, "biologi");
    let named: BTreeSet<_> = answer
        .careers
        .iter()
        .filter(|career| career.section != SectionKind::Possible)
        .map(|career| career.slug.to_string())
        .collect();
    assert!(named.is_superset(&supported), "{supported:?}");
}
