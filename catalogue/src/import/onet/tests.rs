//! Imports of small tables of O*NET.

use super::super::note::Note;
use super::*;
use crate::profile::{Interests, Profile, Ratings};
use crate::test_folder::{folder, zip};

const OCCUPATIONS_FILE: &str = OCCUPATIONS.names.0[0];
const ALIASES_FILE: &str = "Alternate Titles.txt";
const INTERESTS_FILE: &str = "Interests.txt";
const ZONES_FILE: &str = ZONES.names.0[0];
const TASKS_FILE: &str = TASKS.names.0[0];
const TOOLS_FILE: &str = "Technology Skills.txt";
const RELATED_FILE: &str = RELATED.names.0[0];
const READ_ME_FILE: &str = READ_ME.0[0];

/// Columns in another order, one unknown column, and dirt: outer and no-break spaces, a
/// malformed code, a second row for a code, a row without a description, a Latin-1 letter.
const SOME: &[u8] = b"Title\tO*NET-SOC Code\tDescription\tNotes\n\
    Software Developers \t15-1252.00\tDevelop\xc2\xa0software.\tx\n\
    Chief Executives\t11-1011.00\tDetermine and  formulate policies.\n\
    Cooks, Private\t35-2013\tCook.\n\
    Developers\t15-1252.00\tDevelop.\n\
    Bakers\t51-3011.00\n\
    Caf\xe9 Cooks\t35-2014.00\tCook in a caf\xe9.\n";

fn same(words: &str) -> Text {
    Text::Same(words.to_owned())
}

fn import(files: &[(&str, &[u8])]) -> Result<Import, Failure> {
    super::import(folder(files).path(), Completeness::Partial, &())
}

/// Imports `SOME` and other tables. Returns the profile of the developers, and the new notes.
fn developers(files: &[(&str, &[u8])]) -> (Profile, Vec<Note>) {
    let import = import(&[&[(OCCUPATIONS_FILE, SOME)], files].concat()).expect("an import");
    let entry = import
        .contents
        .careers
        .into_iter()
        .find(|entry| entry.slug.as_str() == "software-developers");
    // Other tests check the notes on the table of occupations and on missing tables.
    let is_new = |note: &Note| note.file != OCCUPATIONS_FILE && note.kind != NoteKind::AbsentTable;
    (
        entry.expect("developers").profile,
        import.notes.into_iter().filter(is_new).collect(),
    )
}

fn kinds_and_lines(notes: &[Note]) -> Vec<(NoteKind, &[u64])> {
    notes
        .iter()
        .map(|note| (note.kind.clone(), &note.lines[..]))
        .collect()
}

fn english(texts: &[Text]) -> Vec<&str> {
    texts.iter().flat_map(Text::wordings).collect()
}

#[test]
fn occupations_become_careers_by_major_group() {
    let import = import(&[
        (OCCUPATIONS_FILE, SOME),
        (READ_ME_FILE, b"O*NET 29.3 Database\nMay 2025 Release\n"),
    ])
    .expect("one");
    let careers: Vec<_> = import
        .contents
        .careers
        .iter()
        .map(|entry| (entry.field, entry.slug.as_str()))
        .collect();
    assert_eq!(
        careers,
        [
            (0, "chief-executives"),
            (1, "software-developers"),
            (2, "cafe-cooks")
        ]
    );
    let developers = &import.contents.careers[1];
    assert_eq!(developers.code.as_deref(), Some("15-1252.00"));
    assert_eq!(
        developers.profile.title,
        Text::En("Software Developers".into())
    );
    assert_eq!(
        developers.profile.summary,
        Text::En("Develop software.".into())
    );
    assert_eq!(
        developers.profile.codes.onet_soc.as_deref(),
        Some("15-1252.00")
    );
    assert_eq!(
        developers.profile.sources,
        ["O*NET-SOC 15-1252.00, O*NET 29.3 Database (CC BY 4.0)"]
    );
    assert_eq!(
        import.contents.careers[2].profile.summary,
        Text::En("Cook in a café.".into())
    );
    assert_eq!(
        import.about.origin,
        Text::Same("O*NET 29.3 Database, USDOL/ETA (CC BY 4.0)".into())
    );
    let (absent, rest): (Vec<_>, Vec<_>) = import
        .notes
        .into_iter()
        .partition(|note| note.kind == NoteKind::AbsentTable);
    assert_eq!(absent.len(), 6);
    assert_eq!(
        kinds_and_lines(&rest),
        [
            (NoteKind::OuterSpace, &[2][..]),
            (NoteKind::InnerSpace, &[2, 3]),
            (NoteKind::UnknownValue(CODE), &[4]),
            (NoteKind::RepeatedOccupation, &[5]),
            (NoteKind::MissingCell("Description"), &[6]),
            (NoteKind::NotUtf8, &[7]),
        ]
    );
}

#[test]
fn the_encoding_does_not_matter() {
    let text = "O*NET-SOC Code\tTitle\tDescription\r\n35-2014.00\tCafé Cooks\tCook.\r\n";
    let utf16: Vec<u8> = "\u{feff}"
        .encode_utf16()
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let marked = format!("\u{feff}{text}");
    for bytes in [text.as_bytes(), marked.as_bytes(), &utf16] {
        let import = import(&[(OCCUPATIONS_FILE, bytes)]).expect("an import");
        assert_eq!(
            import.contents.careers[0].profile.title,
            Text::En("Café Cooks".into())
        );
        assert!(
            import
                .notes
                .iter()
                .all(|note| note.kind == NoteKind::AbsentTable)
        );
    }
}

#[test]
fn alternate_and_short_titles_are_aliases_once() {
    let table = b"O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)\n\
        15-1252.00\tDeveloper\tn/a\t08\n\
        15-1252.00\tSoftware Engineer (SE)\tSE\t08\n\
        15-1252.00\tPC Dev (Personal Computer Developer)\tPC Dev\t08\n\
        15-1252.00\tsoftware developers\t\t08\n\
        15-1252.00\tDEVELOPER\tS.E.\t08\n\
        15-1252.00\t\xe2\x80\x8bCoder\t-\t08\n\
        15-9999.00\tNobody\t\t08\n\
        151252\tNobody\t\t08\n";
    let (profile, notes) = developers(&[("alternate titles.TXT", table)]);
    assert_eq!(
        profile.aliases,
        [
            "Developer",
            "Software Engineer",
            "SE",
            "Personal Computer Developer",
            "PC Dev",
            "Coder"
        ]
    );
    assert_eq!(
        kinds_and_lines(&notes),
        [
            (NoteKind::RepeatedLabel, &[5, 6][..]),
            (NoteKind::Invisible, &[7]),
            (NoteKind::EmptyLabel, &[7]),
            (NoteKind::UnknownOccupation(CODE), &[8]),
            (NoteKind::UnknownValue(CODE), &[9]),
        ]
    );
    assert_eq!(notes[0].count, 3);
}

/// The table of interests, from codes, elements, scales and values.
fn interests(rows: &[(&str, &str, &str, &str)]) -> String {
    let header = "O*NET-SOC Code\tElement ID\tScale ID\tData Value\n".to_owned();
    let row = |(code, element, scale, value): &(&str, &str, &str, &str)| {
        format!("{code}\t1.B.1.{element}\t{scale}\t{value}\n")
    };
    std::iter::once(header)
        .chain(rows.iter().map(row))
        .collect()
}

const RATED: [(&str, &str, &str, &str); 6] = [
    ("15-1252.00", "a", "OI", "3.24"),
    ("15-1252.00", "b", "OI", "6.00"),
    ("15-1252.00", "c", "OI", "2.1"),
    ("15-1252.00", "d", "OI", "1"),
    ("15-1252.00", "e", "OI", "1.31"),
    ("15-1252.00", "f", "OI", "5.9"),
];

#[test]
fn the_high_points_are_the_interests_and_without_them_the_strongest_are() {
    let ratings = Ratings::new([324, 600, 210, 100, 131, 590]);
    let points = [
        ("15-1252.00", "h", "IH", "6.00"),
        ("15-1252.00", "g", "IH", "2"),
        ("15-1252.00", "i", "IH", "0.00"),
    ];
    for (rows, code) in [
        ([&RATED[..], &points].concat(), "IC"),
        ([&points, &RATED[..]].concat(), "IC"),
        (
            [&RATED[..], &[("15-1252.00", "g", "IH", "4")]].concat(),
            "S",
        ),
        (RATED.to_vec(), "IC"),
        (
            [&[("15-1252.00", "g", "IH", "0")], &RATED[..]].concat(),
            "IC",
        ),
    ] {
        let table = interests(&rows);
        let (profile, notes) = developers(&[(INTERESTS_FILE, table.as_bytes())]);
        assert_eq!(profile.interests, Interests::new(code), "{rows:?}");
        assert_eq!((profile.ratings, notes), (ratings, vec![]));
    }
    let table = interests(&points);
    let (profile, _) = developers(&[(INTERESTS_FILE, table.as_bytes())]);
    assert_eq!(
        (profile.interests, profile.ratings),
        (Interests::new("IC"), None)
    );
}

#[test]
fn wrong_interests_are_noted() {
    let chief = "11-1011.00";
    let mut rows = RATED[..5].to_vec();
    for value in ["7", "1.5", "x"] {
        rows.push((chief, "g", "IH", value));
    }
    rows.extend([(chief, "h", "IH", "5"), (chief, "i", "IH", "5")]);
    for value in ["0.99", "7.01", "1.234", "-1"] {
        rows.push((chief, "a", "OI", value));
    }
    rows.extend([(chief, "g", "OI", "5"), (chief, "a", "IH", "5")]);
    rows.extend([(chief, "k", "OI", "5"), (chief, "a", "XX", "5")]);
    let table = interests(&rows);
    let (profile, notes) = developers(&[(INTERESTS_FILE, table.as_bytes())]);
    assert_eq!((profile.interests, profile.ratings), (None, None));
    assert_eq!(
        kinds_and_lines(&notes),
        [
            (
                NoteKind::UnknownValue("Data Value"),
                &[7, 8, 9, 11, 12, 13, 14, 15][..]
            ),
            (NoteKind::UnknownValue("Element ID"), &[16, 17, 18]),
            (NoteKind::UnknownValue("Scale ID"), &[19]),
            (NoteKind::IncompleteRatings, &[6]),
        ]
    );
}

/// The tables of two careers as 29.3 and as 31.0 have them.
const OLD: [(&str, &str); 8] = [
    ("Read Me.txt", "O*NET 29.3 Database\n"),
    ("Occupation Data.txt", TWO),
    (
        "Alternate Titles.txt",
        "O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)\n\
         15-1252.00\tSoftware Engineer (SE)\tSE\t08\n11-1011.00\tCEO\tn/a\t08\n",
    ),
    (
        "Interests.txt",
        "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tDate\n\
         15-1252.00\t1.B.1.a\tRealistic\tOI\t3.24\t11/2023\n\
         15-1252.00\t1.B.1.b\tInvestigative\tOI\t6\t11/2023\n\
         15-1252.00\t1.B.1.c\tArtistic\tOI\t2.1\t11/2023\n\
         15-1252.00\t1.B.1.d\tSocial\tOI\t1\t11/2023\n\
         15-1252.00\t1.B.1.e\tEnterprising\tOI\t1.31\t11/2023\n\
         15-1252.00\t1.B.1.f\tConventional\tOI\t5.9\t11/2023\n\
         15-1252.00\t1.B.1.g\tFirst Interest High-Point\tIH\t2\t11/2023\n\
         15-1252.00\t1.B.1.h\tSecond Interest High-Point\tIH\t6\t11/2023\n\
         15-1252.00\t1.B.1.i\tThird Interest High-Point\tIH\t0\t11/2023\n",
    ),
    (
        "Technology Skills.txt",
        "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand\n\
         15-1252.00\tAda\t43232402\tDevelopment\tN\tN\n\
         15-1252.00\tC++\t43232402\tDevelopment\tY\tY\n",
    ),
    ("Task Statements.txt", SOME_TASKS),
    (
        "Related Occupations.txt",
        "O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex\n\
         15-1252.00\t11-1011.00\tPrimary-Short\t1\n",
    ),
    (
        "Job Zones.txt",
        "O*NET-SOC Code\tJob Zone\tDate\n15-1252.00\t4\t08/2023\n11-1011.00\t2\t08/2023\n",
    ),
];
const NEW: [(&str, &str); 8] = [
    ("Read Me.txt", "O*NET 31.0 Database\n"),
    OLD[1],
    (
        "Job Titles.txt",
        "O*NET-SOC Code\tJob Title\tShort Title\tSource(s)\n\
         15-1252.00\tSoftware Engineer (SE)\tSE\t08\n11-1011.00\tCEO\tn/a\t08\n",
    ),
    (
        "Career Interest Types.txt",
        "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tDate\n\
         15-1252.00\t1.B.1.a\tRealistic\tOI\t3.24\t11/2023\n\
         15-1252.00\t1.B.1.b\tInvestigative\tOI\t6\t11/2023\n\
         15-1252.00\t1.B.1.c\tArtistic\tOI\t2.1\t11/2023\n\
         15-1252.00\t1.B.1.d\tSocial\tOI\t1\t11/2023\n\
         15-1252.00\t1.B.1.e\tEnterprising\tOI\t1.31\t11/2023\n\
         15-1252.00\t1.B.1.f\tConventional\tOI\t5.9\t11/2023\n",
    ),
    (
        "Software Skills.txt",
        "O*NET-SOC Code\tWorkplace Example\tElement ID\tElement Name\tHot Technology\tIn Demand\n\
         15-1252.00\tAda\t5.A.1\tDevelopment\tN\tN\n\
         15-1252.00\tC++\t5.A.1\tDevelopment\tY\tY\n",
    ),
    OLD[5],
    OLD[6],
    OLD[7],
];
const TWO: &str = "O*NET-SOC Code\tTitle\tDescription\n\
    15-1252.00\tSoftware Developers\tDevelop software.\n\
    11-1011.00\tChief Executives\tDetermine policies.\n";
const SOME_TASKS: &str = "O*NET-SOC Code\tTask ID\tTask\tTask Type\n\
    15-1252.00\t1\tWrite code.\tCore\n";

fn whole(files: &[(&str, &str)]) -> Import {
    let files: Vec<_> = files
        .iter()
        .map(|(file, text)| (*file, text.as_bytes()))
        .collect();
    super::import(folder(&files).path(), Completeness::Core, &()).expect("a whole import")
}

#[test]
fn both_layouts_give_the_same_careers() {
    let [old, new] = [OLD, NEW].map(|files| whole(&files));
    assert_eq!((&old.notes, &new.notes), (&vec![], &vec![]));
    let careers = |import: Import| {
        let careers = import.contents.careers.into_iter().map(|entry| Profile {
            sources: Vec::new(),
            job_zone: None,
            ..entry.profile
        });
        careers.collect::<Vec<_>>()
    };
    let zones = |import: &Import| {
        let zones = import
            .contents
            .careers
            .iter()
            .filter_map(|entry| entry.profile.job_zone);
        zones.map(|zone| zone.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(zones(&old), ["2", "4"]);
    assert_eq!(zones(&new), ["1–2", "4"]);
    let sources = |import: &Import| import.contents.careers[1].profile.sources.clone();
    assert_eq!(
        sources(&old),
        ["O*NET-SOC 15-1252.00, O*NET 29.3 Database (CC BY 4.0)"]
    );
    assert_eq!(
        sources(&new),
        ["O*NET-SOC 15-1252.00, O*NET 31.0 Database (CC BY 4.0)"]
    );
    let (old, new) = (careers(old), careers(new));
    assert_eq!(old, new);
    let developers = &new[1];
    assert_eq!(developers.aliases, ["Software Engineer", "SE"]);
    assert_eq!(developers.tools, ["C++", "Ada"].map(same));
    assert_eq!(developers.interests, Interests::new("IC"));
    assert_eq!(
        developers.ratings,
        Ratings::new([324, 600, 210, 100, 131, 590])
    );
}

#[test]
fn of_two_tables_with_two_names_the_newer_is_read() {
    let files = [&OLD[..], &[("Software Skills.txt", NEW[4].1)]].concat();
    let import = whole(&files);
    assert_eq!(import.notes.len(), 1);
    assert_eq!(
        (import.notes[0].file.as_str(), &import.notes[0].kind),
        ("Technology Skills.txt", &NoteKind::SecondFile)
    );
}

#[test]
fn a_whole_import_needs_names_and_interests() {
    for (left_out, missing) in [
        (
            &[2][..],
            vec![&["Job Titles.txt", "Alternate Titles.txt"][..]],
        ),
        (&[3], vec![&["Career Interest Types.txt", "Interests.txt"]]),
        (&[2, 3], CORE.map(|core| core.0).to_vec()),
        (&[1, 2], vec![]),
        (&[4, 5, 6, 7], vec![]),
    ] {
        let files: Vec<(&str, &[u8])> = (0..OLD.len())
            .filter(|position| !left_out.contains(position))
            .map(|position| (OLD[position].0, OLD[position].1.as_bytes()))
            .collect();
        let scratch = folder(&files);
        let read = |completeness| {
            let import = super::import(scratch.path(), completeness, &());
            import.map(|import| import.contents.careers.len())
        };
        let expected = match (left_out, missing) {
            ([1, 2], _) => Err(Failure::MissingTable(vec![OCCUPATIONS_FILE.to_owned()])),
            (_, missing) if missing.is_empty() => Ok(2),
            (_, missing) => {
                let names = |names: &[&str]| names.iter().map(ToString::to_string).collect();
                let missing = missing.into_iter().map(names).collect();
                Err(Failure::MissingCoreTables(missing))
            }
        };
        assert_eq!(read(Completeness::Core), expected, "{left_out:?}");
        if !left_out.contains(&1) {
            assert_eq!(read(Completeness::Partial), Ok(2), "{left_out:?}");
        }
    }
    let mut files = OLD.map(|(file, text)| (file, text.as_bytes()));
    files[2].1 = b"O*NET-SOC Code\tName\n";
    let scratch = folder(&files);
    let missing = Failure::MissingColumn {
        file: ALIASES_FILE.to_owned(),
        column: "Job Title",
    };
    let failure = super::import(scratch.path(), Completeness::Core, &()).map(|_| ());
    assert_eq!(failure, Err(missing));
}

#[test]
fn more_than_any_release_has_is_left_out_and_noted() {
    let header = "O*NET-SOC Code\tTitle\tDescription\n".to_owned();
    let row = |number: usize| {
        let code = format!("{}-{:04}.00", 11 + number / 9_000, number % 9_000);
        format!("{code}\tOccupation {number}\tWork.\n")
    };
    let many: String = std::iter::once(header.clone())
        .chain((0..limits::OCCUPATIONS + 2).map(row))
        .collect();
    let of_occupations = |text: &str| {
        let import = import(&[(OCCUPATIONS_FILE, text.as_bytes())]).expect("an import");
        let notes = import.notes.into_iter();
        let notes: Vec<_> = notes
            .filter(|note| note.kind != NoteKind::AbsentTable)
            .map(|note| (note.kind, note.lines))
            .collect();
        (import.contents.careers.len(), notes)
    };
    assert_eq!(
        of_occupations(&many),
        (
            limits::OCCUPATIONS,
            vec![(NoteKind::TooManyConcepts, vec![10_002, 10_003])]
        )
    );
    let long = [limits::NAME, limits::NAME + 1].map(|length| "x".repeat(length));
    let text = format!(
        "{header}11-1011.00\t{}\tA\n11-1012.00\t{}\tA\n11-1013.00\tB\t{}\n",
        long[0],
        long[1],
        "x".repeat(limits::CELL + 1),
    );
    assert_eq!(
        of_occupations(&text),
        (
            1,
            vec![
                (NoteKind::LongName, vec![3]),
                (NoteKind::LongCell("Description"), vec![4])
            ]
        )
    );
    let rows =
        |count: usize, row: &dyn Fn(usize) -> String| (0..count).map(row).collect::<String>();
    let aliases = rows(limits::LABELS + 1, &|n| {
        format!("15-1252.00\tDeveloper {n}\n")
    });
    let tools = rows(limits::LABELS + 1, &|n| format!("15-1252.00\tTool {n}\n"));
    let related = rows(limits::RELATED + 1, &|_| {
        "15-1252.00\t11-1011.00\n".to_owned()
    });
    let (profile, notes) = developers(&[
        (
            ALIASES_FILE,
            format!(
                "O*NET-SOC Code\tAlternate Title\n{aliases}15-1252.00\t{}\n",
                long[1]
            )
            .as_bytes(),
        ),
        (
            TOOLS_FILE,
            format!("O*NET-SOC Code\tExample\n{tools}").as_bytes(),
        ),
        (
            RELATED_FILE,
            format!("O*NET-SOC Code\tRelated O*NET-SOC Code\n{related}").as_bytes(),
        ),
    ]);
    assert_eq!(profile.aliases.len(), limits::LABELS);
    assert_eq!(profile.tools.len(), limits::LABELS);
    assert_eq!(
        kinds_and_lines(&notes),
        [
            (NoteKind::TooManyLabels, &[5002][..]),
            (NoteKind::LongName, &[5003]),
            (NoteKind::TooManyLabels, &[5002]),
            (NoteKind::TooManyLabels, &[102]),
        ]
    );
}

#[test]
fn a_job_zone_is_a_number_from_1_to_5() {
    let table = b"O*NET-SOC Code\tJob Zone\n15-1252.00\t4\n11-1011.00\t6\n11-1011.00\tx\n";
    let (profile, notes) = developers(&[(ZONES_FILE, table)]);
    assert_eq!(profile.job_zone, JobZone::new(4));
    assert_eq!(
        kinds_and_lines(&notes),
        [(NoteKind::UnknownValue("Job Zone"), &[3, 4][..])]
    );
}

#[test]
fn core_tasks_come_first_and_those_in_demand_of_tools() {
    let tasks = b"O*NET-SOC Code\tTask\tTask Type\n\
        15-1252.00\tUnrated.\tn/a\n15-1252.00\tSupplemental.\tSupplemental\n\
        15-1252.00\tCore 1.\tCore\n15-1252.00\tCore 2.\tCore\n";
    let tools = b"O*NET-SOC Code\tExample\tHot Technology\tIn Demand\n\
        15-1252.00\tPlain\tN\tN\n15-1252.00\tHot\tY\tN\n15-1252.00\tC\tY\tN\n\
        15-1252.00\tWanted\tY\tY\n15-1252.00\tC++\tY\tY\n15-1252.00\tHOT\tN\tN\n";
    let (profile, notes) = developers(&[(TASKS_FILE, tasks), (TOOLS_FILE, tools)]);
    assert_eq!(
        english(&profile.duties),
        ["Core 1.", "Core 2.", "Supplemental.", "Unrated."]
    );
    let wanted = ["Wanted", "C++", "Hot", "C", "Plain"];
    assert_eq!(profile.tools, wanted.map(same));
    assert_eq!(
        kinds_and_lines(&notes),
        [(NoteKind::RepeatedLabel, &[7][..])]
    );
}

#[test]
fn related_careers_go_by_tier_or_are_the_first_ten() {
    let tiered = b"O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex\n\
        15-1252.00\t35-2014.00\tPrimary-Long\t2\n15-1252.00\t11-1011.00\tPrimary-Short\t1\n\
        15-1252.00\t15-1252.00\tPrimary-Short\t3\n15-1252.00\t99-9999.00\tPrimary-Short\t4\n";
    let (profile, notes) = developers(&[(RELATED_FILE, tiered)]);
    let related = |profile: &Profile| {
        profile
            .related
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
    };
    assert_eq!(related(&profile), ["chief-executives", "cafe-cooks"]);
    let expected = [
        (NoteKind::UnknownValue(RELATED_CODE), &[4][..]),
        (NoteKind::UnknownOccupation(RELATED_CODE), &[5]),
    ];
    assert_eq!(kinds_and_lines(&notes), expected);
    let supplemental = b"O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex\n\
        15-1252.00\t35-2014.00\tSupplemental\t2\n";
    assert_eq!(
        related(&developers(&[(RELATED_FILE, supplemental)]).0),
        [""; 0]
    );

    let manager = |number| format!("11-10{number}.00\tManager {number}\tManage.\n");
    let near = |number| format!("11-1010.00\t11-10{number}.00\t{}\n", 40 - number);
    let header = |columns: &str| format!("O*NET-SOC Code\t{columns}\n");
    let many = header("Title\tDescription") + &(10..30).map(manager).collect::<String>();
    let untiered =
        header("Related O*NET-SOC Code\tIndex") + &(10..30).map(near).collect::<String>();
    let import = import(&[
        (OCCUPATIONS_FILE, many.as_bytes()),
        (RELATED_FILE, untiered.as_bytes()),
    ])
    .expect("an import");
    let nearest: Vec<_> = (20..30)
        .rev()
        .map(|number| format!("manager-{number}"))
        .collect();
    assert_eq!(related(&import.contents.careers[0].profile), nearest);
}

#[test]
fn a_table_without_a_column_adds_nothing_and_is_noted() {
    let (profile, notes) = developers(&[(ZONES_FILE, b"O*NET-SOC Code\tZone\n15-1252.00\t4\n")]);
    assert_eq!(profile.job_zone, None);
    assert_eq!(
        kinds_and_lines(&notes),
        [(NoteKind::AbsentColumn("Job Zone"), &[][..])]
    );
}

#[test]
fn without_occupations_there_is_nothing_to_import() {
    let failure =
        |files: &[(&str, &[u8])]| import(files).map(|_| ()).expect_err("nothing to import");
    assert_eq!(
        failure(&[]),
        Failure::MissingTable(vec![OCCUPATIONS_FILE.to_owned()])
    );
    assert_eq!(
        failure(&[("a.zip", &zip(&[]))]),
        Failure::MissingTable(vec![OCCUPATIONS_FILE.to_owned()])
    );
    let file = || OCCUPATIONS_FILE.to_owned();
    assert_eq!(
        failure(&[(OCCUPATIONS_FILE, b"O*NET-SOC Code\tTitle\n")]),
        Failure::MissingColumn {
            file: file(),
            column: "Description"
        }
    );
    let header = b"O*NET-SOC Code\tTitle\tDescription\n1\tA\tB\n";
    assert_eq!(
        failure(&[(OCCUPATIONS_FILE, header)]),
        Failure::NoOccupations { file: file() }
    );
}

#[test]
fn the_release_is_told_from_the_read_me_or_a_name() {
    let packed = zip(&[("db_29_3_text/Occupation Data.txt", SOME)]);
    let origin = |path: &str, files: &[(&str, &[u8])]| {
        let scratch = folder(files);
        let import = super::import(&scratch.path().join(path), Completeness::Partial, &())
            .expect("an import");
        import
            .about
            .origin
            .wordings()
            .next()
            .map(|origin| origin.split(',').next().unwrap_or_default().to_owned())
    };
    let read_me: (&str, &[u8]) = ("Read Me.txt", b"O*NET 30.0 Database\n");
    for (path, files, expected) in [
        (
            "",
            &[(OCCUPATIONS_FILE, SOME), read_me][..],
            "O*NET 30.0 Database",
        ),
        (
            "db_28_1_text",
            &[("db_28_1_text/Occupation Data.txt", SOME)],
            "O*NET 28.1 Database",
        ),
        (
            "",
            &[("db_28_1_text/Occupation Data.txt", SOME)],
            "O*NET 28.1 Database",
        ),
        (
            "db_29_3_text.zip",
            &[("db_29_3_text.zip", &packed)],
            "O*NET 29.3 Database",
        ),
        (
            "onet-27.2",
            &[("onet-27.2/Occupation Data.txt", SOME)],
            "O*NET 27.2 Database",
        ),
        ("", &[(OCCUPATIONS_FILE, SOME)], "O*NET Database"),
    ] {
        assert_eq!(origin(path, files).as_deref(), Some(expected));
    }
}
