//! Imports of the official data sets agree with an independent count. The data sets are too large
//! to come with the project.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use careers_catalogue::contents::{CareerEntry, Field};
use careers_catalogue::file::compress::{CompressedProfile, Decompressor, Dictionary, Memory};
use careers_catalogue::file::records::Career;
use careers_catalogue::file::{File, Trust, write};
use careers_catalogue::import::{self, Completeness, Effect, Import, NoteKind};
use careers_catalogue::profile::Profile;
use careers_catalogue::text::{Lang, Text};
use serde_json::Value;

/// A folder of official data. To run the ignored tests, put the data beside the project first.
fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../shared/datasets")
        .join(name)
}

/// The numbers of aliases, duties, phrases of focus, tools and neighbours of all careers together.
fn counts(import: &Import) -> [usize; 5] {
    let sum = |count: fn(&Profile) -> usize| {
        import
            .contents
            .careers
            .iter()
            .map(|entry| count(&entry.profile))
            .sum()
    };
    [
        sum(|p| p.aliases.len()),
        sum(|p| p.duties.len()),
        sum(|p| p.focus.len()),
        sum(|p| p.tools.len()),
        sum(|p| p.related.len()),
    ]
}

/// Asserts that every text is on one line and has no hidden characters.
fn assert_clean(value: &Value) {
    let is_wrong = |c: char| {
        c.is_control()
            || matches!(c, '\u{a0}' | '\u{ad}' | '\u{200b}'..='\u{200f}')
            || matches!(c, '\u{2028}'..='\u{202e}' | '\u{feff}' | '\u{fffd}')
    };
    match value {
        Value::String(text) => {
            let is_clean = !text.is_empty()
                && text.trim() == text
                && !text.contains("  ")
                && !text.contains(is_wrong);
            assert!(is_clean, "{text:?}");
        }
        Value::Array(values) => values.iter().for_each(assert_clean),
        Value::Object(values) => values.values().for_each(assert_clean),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Asserts the properties that every import must have.
fn assert_sound(import: &Import) {
    let careers = &import.contents.careers;
    let slugs: BTreeSet<_> = careers.iter().map(|entry| &entry.slug).collect();
    assert_eq!(slugs.len(), careers.len(), "every slug is used once");
    let fields: BTreeSet<_> = import
        .contents
        .fields
        .iter()
        .map(|field| field.slug.as_str())
        .collect();
    assert_eq!(
        fields.len(),
        import.contents.fields.len(),
        "every field's slug is used once"
    );
    assert!(
        careers.is_sorted_by_key(|entry| (entry.field, &entry.slug)),
        "by field and slug"
    );
    for CareerEntry { slug, profile, .. } in careers {
        for related in &profile.related {
            assert!(
                slugs.contains(related) && related != slug,
                "{slug}: {related}"
            );
        }
        let profile = serde_json::to_value(profile).expect("a plain structure has a JSON form");
        assert_clean(&profile);
    }
    let bytes = write::to_bytes(&import.about, &import.contents, Trust::Checked);
    let file = File::open(&bytes, Trust::Checked).expect("a catalogue file");
    let read: Vec<Career> = file
        .table()
        .and_then(|table| table.iter().collect())
        .expect("whole");
    assert!(
        read.iter()
            .map(|career| &career.slug)
            .eq(careers.iter().map(|entry| &entry.slug))
    );
    assert_eq!(file.table::<Field>().expect("whole").count(), fields.len());
    let compressed = file.table::<CompressedProfile<'_>>().expect("whole");
    let dictionary = file.table::<Dictionary<'_>>().expect("whole").get(0);
    let dictionary = dictionary.expect("whole");
    let mut memory = Memory::default();
    let mut decompressor = Decompressor::new(&mut memory, &dictionary);
    let profiles = compressed
        .iter()
        .map(|compressed| compressed?.profile(&mut decompressor));
    let profiles: Vec<Profile> = profiles.collect::<Result<_, _>>().expect("whole");
    assert!(
        profiles
            .iter()
            .eq(careers.iter().map(|entry| &entry.profile))
    );
}

/// A label without differences that don't count, by an implementation apart from the imports'.
fn identity(label: &str) -> String {
    label
        .chars()
        .flat_map(char::to_lowercase)
        .filter(|c| c.is_alphanumeric() || "+#".contains(*c))
        .collect()
}

/// The rows of a table of O*NET, which must be well-formed.
fn tab_separated(path: &Path) -> Vec<BTreeMap<String, String>> {
    let text = fs::read_to_string(path).expect("a table");
    let mut lines = text.lines().map(|line| line.split('\t').map(str::to_owned));
    let header: Vec<String> = lines.next().expect("a header").collect();
    lines
        .map(|cells| header.iter().cloned().zip(cells).collect())
        .collect()
}

#[test]
#[ignore = "needs O*NET 29.3 in ../shared/datasets; run with `cargo test -- --ignored`"]
fn all_of_onet_is_imported() {
    let folder = data("onet-29.3");
    let import = import::onet(&folder, Completeness::Core, &()).expect("an import");
    assert_sound(&import);
    assert_eq!(
        (import.contents.careers.len(), import.contents.fields.len()),
        (1016, 23)
    );

    let rows = |name: &str| tab_separated(&folder.join(name));
    let mut aliases: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in rows("Alternate Titles.txt") {
        let own = identity(&row["Title"]);
        // `Long (Short)` and `Short (Long)` are two names.
        let [long, short] = ["Alternate Title", "Short Title"].map(|column| row[column].as_str());
        let inner = long
            .strip_prefix(&format!("{short} ("))
            .and_then(|rest| rest.strip_suffix(')'));
        let long = long
            .strip_suffix(&format!(" ({short})"))
            .or(inner.filter(|_| !short.is_empty()))
            .unwrap_or(long);
        let names = [long, short].map(identity);
        aliases
            .entry(row["O*NET-SOC Code"].clone())
            .or_default()
            .extend(
                names
                    .into_iter()
                    .filter(|name| !name.is_empty() && *name != own),
            );
    }
    let distinct = |name: &str, column: &str| {
        rows(name)
            .iter()
            .map(|row| (row["O*NET-SOC Code"].clone(), identity(&row[column])))
            .collect::<BTreeSet<_>>()
            .len()
    };
    let primary = rows("Related Occupations.txt")
        .iter()
        .filter(|row| row["Relatedness Tier"].starts_with("Primary"))
        .count();
    assert_eq!(
        counts(&import),
        [
            aliases.values().map(BTreeSet::len).sum(),
            distinct("Task Statements.txt", "Task"),
            0,
            distinct("Technology Skills.txt", "Example"),
            primary
        ]
    );
    let rated = |has: fn(&Profile) -> bool| {
        import
            .contents
            .careers
            .iter()
            .filter(|entry| has(&entry.profile))
            .count()
    };
    assert_eq!(rated(|p| p.interests.is_some()), 923);
    assert_eq!(rated(|p| p.ratings.is_some()), 923);
    assert_eq!(codes(&import), official_codes(&folder));
    for note in &import.notes {
        let is_limit = matches!(
            note.kind,
            NoteKind::LongRow
                | NoteKind::LongCell(_)
                | NoteKind::LongName
                | NoteKind::TooManyLabels
                | NoteKind::TooManyConcepts
                | NoteKind::TooMuchText
        );
        assert!(!is_limit, "{note:?}");
    }
    assert_eq!(rated(|p| p.job_zone.is_some()), rows("Job Zones.txt").len());

    let developer = import
        .contents
        .careers
        .iter()
        .find(|entry| entry.code.as_deref() == Some("15-1252.00"));
    let developer = developer.expect("software developers");
    assert_eq!(developer.slug.as_str(), "software-developers");
    assert_eq!(
        developer.profile.title,
        Text::En("Software Developers".into())
    );
    assert_eq!(
        developer.profile.sources,
        ["O*NET-SOC 15-1252.00, O*NET 29.3 Database (CC BY 4.0)"]
    );
    for tool in ["C", "C++", "C#"] {
        assert!(
            developer
                .profile
                .tools
                .contains(&Text::Same(tool.to_owned())),
            "{tool}"
        );
    }
}

/// The Holland code of each career that has one, by O*NET's code.
fn codes(import: &Import) -> BTreeMap<String, String> {
    let careers = import.contents.careers.iter();
    careers
        .filter_map(|entry| {
            let interests = entry.profile.interests.as_ref()?;
            Some((entry.code.clone()?, interests.to_string()))
        })
        .collect()
}

/// The codes of the high points in the table of interests.
fn official_codes(folder: &Path) -> BTreeMap<String, String> {
    let mut codes: BTreeMap<String, String> = BTreeMap::new();
    let rows = tab_separated(&folder.join("Interests.txt"));
    let mut points: Vec<_> = rows.iter().filter(|row| row["Scale ID"] == "IH").collect();
    points.sort_by_key(|row| &row["Element ID"]);
    for row in points {
        let number: usize = row["Data Value"].parse().expect("a whole number");
        let letter = ["", "R", "I", "A", "S", "E", "C"][number];
        *codes.entry(row["O*NET-SOC Code"].clone()).or_default() += letter;
    }
    codes
}

/// The rule in `Ratings::high_points` gives the official high points where these are known.
#[test]
#[ignore = "needs O*NET 29.3 in ../shared/datasets; run with `cargo test -- --ignored`"]
fn derived_codes_agree_with_the_official_ones() {
    let folder = data("onet-29.3");
    let table = fs::read_to_string(folder.join("Interests.txt")).expect("a table");
    let ratings: Vec<_> = table
        .lines()
        .filter(|line| !line.contains("\tIH\t"))
        .collect();
    let scratch = tempfile::tempdir().expect("a folder");
    fs::write(scratch.path().join("Interests.txt"), ratings.join("\n")).expect("a file");
    let occupations = "Occupation Data.txt";
    fs::copy(folder.join(occupations), scratch.path().join(occupations)).expect("a file");
    let import = import::onet(scratch.path(), Completeness::Partial, &()).expect("an import");
    let (derived, official) = (codes(&import), official_codes(&folder));
    assert!(derived.keys().eq(official.keys()));
    let differing: Vec<_> = derived
        .iter()
        .filter(|(code, interests)| official[*code] != **interests)
        .map(|(code, _)| code.as_str())
        .collect();
    assert_eq!((official.len(), &differing[..]), (923, &["29-1214.00"][..]));
}

/// The rows of a table of ESCO, read from its zip file.
fn zipped(folder: &Path, archive: &str, table: &str) -> Vec<BTreeMap<String, String>> {
    let file = fs::File::open(folder.join(archive)).expect("a zip file");
    let mut archive = zip::ZipArchive::new(file).expect("a zip file");
    let mut text = String::new();
    archive
        .by_name(table)
        .expect("a table")
        .read_to_string(&mut text)
        .expect("text");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader
        .deserialize()
        .collect::<Result<_, _>>()
        .expect("rows")
}

#[test]
#[ignore = "needs ESCO 1.1.1 in ../shared/datasets; run with `cargo test -- --ignored`"]
fn all_of_esco_is_imported() {
    let folder = data("esco-1.1.1");
    let import = import::esco(&folder, Lang::En.into(), &()).expect("an import");
    assert_sound(&import);
    assert_eq!(
        (import.contents.careers.len(), import.contents.fields.len()),
        (3007, 42)
    );

    let occupations = zipped(&folder, "classification_en.zip", "occupations_en.csv");
    let mut aliases = 0;
    for row in &occupations {
        let own = identity(&row["preferredLabel"]);
        let names: BTreeSet<_> = row["altLabels"]
            .lines()
            .map(identity)
            .filter(|name| !name.is_empty())
            .collect();
        aliases += names.iter().filter(|name| **name != own).count();
    }
    let labels: BTreeMap<String, String> =
        zipped(&folder, "classification_en.zip", "skills_en.csv")
            .into_iter()
            .map(|row| {
                (
                    row["conceptUri"].clone(),
                    row["preferredLabel"].trim().to_owned(),
                )
            })
            .collect();
    let known: BTreeSet<&str> = occupations
        .iter()
        .map(|row| row["conceptUri"].as_str())
        .collect();
    let (mut duties, mut focus, mut tools) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for row in zipped(&folder, "relations.zip", "occupationSkillRelations.csv") {
        let occupation = row["occupationUri"].clone();
        if !known.contains(occupation.as_str()) {
            continue;
        }
        let label = &labels[&row["skillUri"]];
        let name = label.split('(').next().unwrap_or_default();
        let is_small = |word: &str| {
            word.starts_with(char::is_lowercase) && !["of", "and", "for", "the"].contains(&word)
        };
        let is_proper = label.starts_with(|c: char| !c.is_lowercase())
            && !name.split_whitespace().any(is_small);
        match (row["relationType"].as_str(), row["skillType"].as_str()) {
            ("essential", "skill/competence") => duties.insert((occupation, identity(label))),
            (_, "knowledge") if is_proper => tools.insert((occupation, identity(name))),
            ("essential", "knowledge") => focus.insert((occupation, identity(label))),
            _ => false,
        };
    }
    let [imported @ .., related] = counts(&import);
    assert_eq!(imported, [aliases, duties.len(), focus.len(), tools.len()]);
    assert!(related > 10_000, "{related}");

    let developer = import
        .contents
        .careers
        .iter()
        .find(|entry| entry.slug.as_str() == "software-developer");
    let developer = developer.expect("the software developer");
    assert_eq!(developer.code.as_deref(), Some("2512.4"));
    assert_eq!(developer.profile.codes.isco_08.as_deref(), Some("2512"));
    assert_eq!(
        developer.profile.codes.esco_uri.as_deref(),
        Some("http://data.europa.eu/esco/occupation/f2b15a0e-e65a-438a-affb-29b9d50b77d1")
    );
    assert_eq!(developer.profile.sources, ["ESCO 1.1.1 2512.4"]);
    let officer = import
        .contents
        .careers
        .iter()
        .find(|entry| entry.profile.codes.isco_08.as_deref() == Some("0110"));
    assert!(
        officer.is_some_and(|officer| officer.field == 0),
        "leading zeros are kept"
    );

    let count = |kind: &NoteKind| {
        import
            .notes
            .iter()
            .find(|note| note.kind == *kind)
            .map(|note| note.count)
    };
    assert_eq!(
        count(&NoteKind::UnknownOccupation("occupationUri")),
        Some(67)
    );
    assert_eq!(count(&NoteKind::UnknownOccupation("conceptUri")), Some(1));
    assert!(
        import
            .notes
            .iter()
            .all(|note| note.kind.effect() != Effect::Missing)
    );
}
