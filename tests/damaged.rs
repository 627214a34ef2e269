//! Damaged catalogue files: right checksums around wrong positions and wrong bytes.

mod common;

use std::fs;
use std::path::Path;
use std::process::Output;

use careers_catalogue::contents::{About, Field};
use careers_catalogue::file::records::{
    Career, CareerRef, CareerRefs, Company, CompanyName, Lines, Major, MajorName, Name, Terms,
};
use careers_catalogue::file::{Record, TableId, Trust, Writer};
use careers_catalogue::profile::Slug;
use careers_catalogue::text::Text;
use serde::{Deserialize, Serialize};

use common::careers;

/// A writer that holds a catalogue of one career.
fn catalogue() -> Writer {
    let mut writer = Writer::new(Trust::Checked);
    let slug = |text| Slug::new(text).expect("a slug");
    writer.push(&About {
        origin: Text::Same("nobody".to_owned()),
        terms: None,
    });
    writer.push(&Field {
        slug: slug("work"),
        name: Text::Same("Work".to_owned()),
    });
    writer.push(&Career {
        slug: slug("one").into(),
        title: Text::Same("One"),
        field: 0,
        interests: None,
        ratings: None,
        level: None,
    });
    writer
}

fn first_career() -> CareerRefs<'static> {
    CareerRefs::new(&[CareerRef {
        career: 0,
        rank: 0,
        of: 1,
    }])
}

/// Runs the program with the catalogue among the imported ones.
fn run(folder: &Path, writer: Writer, args: &[&str]) -> Output {
    let catalogues = folder.join("careers/catalogues");
    fs::create_dir_all(&catalogues).expect("a folder");
    fs::write(catalogues.join("odd.careers"), writer.finish()).expect("a file");
    careers(args)
        .env("XDG_DATA_HOME", folder)
        .output()
        .expect("the program runs")
}

#[track_caller]
fn assert_damaged(folder: &Path, writer: impl Fn() -> Writer, questions: &[&[&str]]) {
    for args in questions {
        let output = run(folder, writer(), args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(stderr.contains("odd.careers` rusak"), "{args:?}: {stderr}");
    }
}

#[test]
fn a_sector_or_group_that_is_not_there_is_damage() {
    let folder = tempfile::tempdir().expect("a folder");
    for kind in [0, 5, usize::MAX] {
        let company = || {
            let mut writer = catalogue();
            writer.push(&Company {
                name: "BCA",
                name_en: None,
                sector: Some(kind),
                careers: first_career(),
            });
            writer.push(&CompanyName {
                key: "bca",
                company: 0,
            });
            writer
        };
        assert_damaged(
            folder.path(),
            company,
            &[
                &["companies"],
                &["companies", "--json"],
                &["list", "--company", "bca"],
            ],
        );
        let major = || {
            let mut writer = catalogue();
            writer.push(&Major {
                name: "Informatika",
                name_en: None,
                level: None,
                names: Lines::default(),
                groups: vec![kind],
                relevant_subjects: Vec::new(),
                entrance: None,
                continues: Lines::default(),
                first: Lines::default(),
                careers: first_career(),
            });
            writer.push(&MajorName {
                key: "informatika",
                majors: vec![0],
            });
            writer
        };
        assert_damaged(
            folder.path(),
            major,
            &[
                &["majors"],
                &["majors", "--json"],
                &["list", "--major", "informatika"],
            ],
        );
    }
}

#[test]
fn a_career_or_field_that_is_not_there_is_damage() {
    let folder = tempfile::tempdir().expect("a folder");
    let career = || {
        let mut writer = catalogue();
        let careers = CareerRefs::new(&[CareerRef {
            career: 7,
            rank: 0,
            of: 1,
        }]);
        writer.push(&Company {
            name: "BCA",
            name_en: None,
            sector: None,
            careers,
        });
        writer.push(&CompanyName {
            key: "bca",
            company: 0,
        });
        writer
    };
    assert_damaged(
        folder.path(),
        career,
        &[&["companies"], &["list", "--company", "bca"]],
    );
    let field = || {
        let mut writer = catalogue();
        let slug = Slug::new("two").expect("a slug").into();
        writer.push(&Career {
            slug,
            title: Text::Same("Two"),
            field: 9,
            interests: None,
            ratings: None,
            level: None,
        });
        writer
    };
    assert_damaged(folder.path(), field, &[&["list"]]);
}

/// A career as a program writes it that knows no slugs.
#[derive(Serialize, Deserialize)]
struct LooseCareer<'b> {
    slug: &'b str,
    #[serde(borrow)]
    title: Text<&'b str>,
    field: usize,
    interests: Option<()>,
    ratings: Option<()>,
    level: Option<()>,
}

impl<'b> Record<'b> for LooseCareer<'b> {
    const TABLE: TableId = TableId::Careers;
}

#[test]
fn a_slug_that_is_none_is_damage() {
    let folder = tempfile::tempdir().expect("a folder");
    for slug in [
        "", "../x", "a\\..\\x", "C:x", "a\0b", "\u{1b}", "A", "a--b", "a/b/c",
    ] {
        let loose = || {
            let mut writer = catalogue();
            writer.push(&LooseCareer {
                slug,
                title: Text::Same("Two"),
                field: 0,
                interests: None,
                ratings: None,
                level: None,
            });
            writer
        };
        assert_damaged(folder.path(), loose, &[&["list"]]);
    }
}

#[test]
fn a_wrong_byte_in_the_terms_is_damage() {
    let folder = tempfile::tempdir().expect("a folder");
    let words = ["one", "oneness", "onto", "opener", "work", "worker"];
    let map = fst::Map::from_iter(words.into_iter().zip(0..)).expect("sorted");
    let map = map.into_fst().into_inner();
    for position in 0..map.len() {
        let mut map = map.clone();
        map[position] ^= 0xff;
        let mut writer = catalogue();
        writer.push(&Terms { map: &map });
        let output = run(folder.path(), writer, &["search", "onenes"]);
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "byte {position}: {stderr}");
        assert!(
            stderr.contains("odd.careers` rusak"),
            "byte {position}: {stderr}"
        );
    }
}

#[test]
fn a_name_of_more_careers_than_there_are_is_damage() {
    let folder = tempfile::tempdir().expect("a folder");
    let many = || {
        let mut writer = catalogue();
        writer.push(&Name {
            key: "many",
            careers: vec![0; 1000],
        });
        writer
    };
    assert_damaged(
        folder.path(),
        many,
        &[&["show", "many"], &["majors", "many"]],
    );
}
