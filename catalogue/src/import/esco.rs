//! Imports the ESCO classification from its CSV files, in one of its languages.

use std::path::Path;

use hashbrown::HashMap;

use super::download::Download;
use super::draft::{self, Draft};
use super::limits::{self, Kept};
use super::note::{NoteKind, Notes};
use super::skills::Skills;
use super::table::{Column, Dialect, Row, Table};
use super::table_names::TableNames;
use super::unique_labels::{UniqueLabels, capitalised};
use super::{Failure, Import, Progress, origin, slugs};
use crate::contents::Field;
use crate::profile::Slug;
use crate::sorting;
use crate::text::{LanguageCode, Text};
use crate::toml::profile::has_shape;

const OCCUPATIONS: TableNames = TableNames(&["occupations_en.csv"]);
const SKILLS: TableNames = TableNames(&["skills_en.csv"]);
const RELATIONS: TableNames = TableNames(&["occupationSkillRelations.csv"]);
const BROADER: TableNames = TableNames(&["broaderRelationsOccPillar.csv"]);
const GROUPS: TableNames = TableNames(&["ISCOGroups_en.csv"]);
const TABLES: [TableNames; 5] = [OCCUPATIONS, SKILLS, RELATIONS, BROADER, GROUPS];

/// The maximum number of related careers of a career.
const NEIGHBOURS: usize = 10;

/// Imports a folder or zip file.
pub fn import(
    path: &Path,
    language: LanguageCode,
    progress: &dyn Progress,
) -> Result<Import, Failure> {
    let mut notes = Notes::default();
    let download = Download::open(path, &TABLES, language, &mut notes, progress)?;
    let database = match origin::esco_version(download.names()) {
        Some(version) => format!("ESCO {version}"),
        None => "ESCO".to_owned(),
    };
    let table = download.required(OCCUPATIONS)?;
    let mut occupations = Occupations::read(&table, &database, language, &mut notes)?;
    drop(table);

    let text = |text| Text::of(language, text);
    let skills = match download.optional(SKILLS, &mut notes)? {
        Some(table) => Skills::read(&table, language, &occupations.kept, &mut notes),
        None => Skills::none(language),
    };
    // The relations name skills by URI only, so without the table of skills they are of no use.
    if let Some(table) = download.optional(RELATIONS, &mut notes)?
        && !skills.is_empty()
    {
        let needed = skills.needed(
            &table,
            &occupations.positions,
            &occupations.kept,
            &mut notes,
        );
        for (draft, needed) in occupations.drafts.iter_mut().zip(needed) {
            draft.profile.duties = needed.duties.into_iter().map(text).collect();
            draft.profile.focus = needed.focus.into_iter().map(text).collect();
            draft.profile.tools = needed.tools.into_iter().map(Text::Same).collect();
        }
    }

    let broader = match download.optional(BROADER, &mut notes)? {
        Some(table) => occupations.broader(&table, &mut notes),
        None => vec![None; occupations.drafts.len()],
    };
    occupations.relate(&broader);

    let groups = match download.optional(GROUPS, &mut notes)? {
        Some(table) => groups(&table, &mut notes),
        None => HashMap::new(),
    };
    Ok(Import {
        name: Slug::new("esco").expect("a slug"),
        about: origin::esco(&database),
        contents: draft::contents(occupations.drafts, |number| {
            field(number, &groups, language)
        }),
        notes: notes.finish(),
    })
}

/// The occupations, and their positions by URI.
struct Occupations {
    drafts: Vec<Draft>,
    positions: HashMap<String, usize>,
    kept: Kept,
    language: LanguageCode,
}

impl Occupations {
    fn read(
        table: &Table,
        database: &str,
        language: LanguageCode,
        notes: &mut Notes,
    ) -> Result<Self, Failure> {
        let mut occupations = Self {
            drafts: Vec::new(),
            positions: HashMap::new(),
            kept: Kept::default(),
            language,
        };
        let columns = [
            Column::Needed(&["conceptUri"]),
            Column::Needed(&["iscoGroup"]),
            Column::Needed(&["preferredLabel"]),
            Column::Needed(&["description"]),
            Column::Optional(&["altLabels"]),
            Column::Optional(&["code"]),
        ];
        table
            .rows(Dialect::Commas, &columns, notes, |row| {
                occupations.add(row, database);
            })
            .map_err(|missing| table.without(missing))?;
        if occupations.drafts.is_empty() {
            return Err(Failure::NoOccupations {
                file: table.file.clone(),
            });
        }
        Ok(occupations)
    }

    fn add(&mut self, row: &mut Row<'_>, database: &str) {
        let [uri, group, code] =
            ["conceptUri", "iscoGroup", "code"].map(|column| row.text(column).into_owned());
        if !has_shape(&group, "0000") {
            return row.note(NoteKind::UnknownValue("iscoGroup"));
        }
        let is_code = |code: &str| {
            code.split('.')
                .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
        };
        let code = if code.is_empty() { None } else { Some(code) };
        if code.as_deref().is_some_and(|code| !is_code(code)) {
            return row.note(NoteKind::UnknownValue("code"));
        }
        if self.positions.contains_key(&uri) {
            return row.note(NoteKind::RepeatedOccupation);
        }
        let title = capitalised(&row.text("preferredLabel"));
        let summary = row.text("description").into_owned();
        let names = [&title, &uri].into_iter().chain(&code);
        let check = || {
            if self.drafts.len() == limits::OCCUPATIONS {
                return Err(NoteKind::TooManyConcepts);
            }
            names.map(String::as_str).try_for_each(limits::name)?;
            self.kept.identifier(&uri)?;
            [&title, &summary]
                .into_iter()
                .try_for_each(|text| self.kept.text(self.drafts.len(), text))
        };
        if let Err(kind) = check() {
            return row.note(kind);
        }
        let mut profile = draft::profile(&title, summary, self.language);
        profile.aliases = aliases(&title, row, |label| {
            self.kept.text(self.drafts.len(), label)
        });
        profile.codes.isco_08 = Some(group.clone());
        profile.codes.esco_uri = Some(uri.clone());
        let number = code
            .as_ref()
            .map_or_else(String::new, |code| format!(" {code}"));
        profile.sources = vec![format!("{database}{number}")];
        self.positions.insert(uri.clone(), self.drafts.len());
        self.drafts.push(Draft {
            // The code gives the right order; the URI keeps occupations without a code apart.
            id: format!("{} {uri}", sortable(code.as_deref().unwrap_or(&group))),
            group: group[..2].to_owned(),
            code,
            title,
            profile,
            related: Vec::new(),
        });
    }

    /// The broader occupation of each occupation, if it has one. Most have an ISCO group above them
    /// instead.
    fn broader(&self, table: &Table, notes: &mut Notes) -> Vec<Option<usize>> {
        let mut broader = vec![None; self.drafts.len()];
        let columns = [
            Column::Needed(&["conceptType"]),
            Column::Needed(&["conceptUri"]),
            Column::Needed(&["broaderType"]),
            Column::Needed(&["broaderUri"]),
        ];
        let read = table.rows(Dialect::Commas, &columns, notes, |row| {
            if row.text("conceptType") != "Occupation" {
                return;
            }
            let Some(&career) = self.positions.get(&*row.text("conceptUri")) else {
                return row.note(NoteKind::UnknownOccupation("conceptUri"));
            };
            if row.text("broaderType") != "Occupation" {
                return;
            }
            match self.positions.get(&*row.text("broaderUri")) {
                Some(&above) if above != career => broader[career] = Some(above),
                Some(_) => row.note(NoteKind::UnknownValue("broaderUri")),
                None => row.note(NoteKind::UnknownOccupation("broaderUri")),
            }
        });
        if let Err(missing) = read {
            notes.of_file(&table.file, NoteKind::AbsentColumn(missing.0));
        }
        broader
    }

    /// Sets the related careers of each: the broader occupation, the narrower ones, then others of
    /// the same unit group.
    fn relate(&mut self, broader: &[Option<usize>]) {
        let unit = |draft: &Draft| draft.profile.codes.isco_08.clone();
        let mut order: Vec<usize> = (0..self.drafts.len()).collect();
        sorting::by_key(&mut order, |&career| &self.drafts[career].id);
        let mut narrower: HashMap<usize, Vec<usize>> = HashMap::new();
        let mut units: HashMap<Option<String>, Vec<usize>> = HashMap::new();
        for &career in &order {
            units
                .entry(unit(&self.drafts[career]))
                .or_default()
                .push(career);
            if let Some(above) = broader[career] {
                narrower.entry(above).or_default().push(career);
            }
        }
        for (career, &above) in broader.iter().enumerate() {
            let below = narrower.get(&career).into_iter().flatten();
            let same_unit = units.get(&unit(&self.drafts[career])).into_iter().flatten();
            let mut related = Vec::new();
            for &other in above.iter().chain(below).chain(same_unit) {
                if other != career && !related.contains(&other) && related.len() < NEIGHBOURS {
                    related.push(other);
                }
            }
            self.drafts[career].related = related;
        }
    }
}

/// A form of a code such as `2512.4.10` that sorts as text like the numbers in it, so that
/// `2512.4.10` comes after `2512.4.2`.
fn sortable(code: &str) -> String {
    code.split('.')
        .map(|part| format!("{part:0>6}"))
        .collect::<Vec<_>>()
        .join(".")
}

/// The alternative labels, which are separated by line breaks or vertical bars.
/// `keep` counts a label, unless it would be too much.
fn aliases(
    title: &str,
    row: &mut Row<'_>,
    keep: impl Fn(&str) -> Result<(), NoteKind>,
) -> Vec<String> {
    let mut aliases = UniqueLabels::excluding(title);
    let raw = row.raw("altLabels");
    for label in raw.split(['\n', '|']) {
        // The line break and the spaces around it belong to the list, so they are not noted as
        // dirt.
        let label = row.clean(label.trim_matches(['\r', ' '])).into_owned();
        if !label.is_empty()
            && let Err(kind) = keep(&label).and_then(|()| aliases.push(label))
        {
            row.note(kind);
        }
    }
    aliases.finish()
}

/// The names of the sub-major groups of ISCO-08, by code.
fn groups(table: &Table, notes: &mut Notes) -> HashMap<String, String> {
    let mut groups = HashMap::new();
    let columns = [
        Column::Needed(&["code"]),
        Column::Needed(&["preferredLabel"]),
    ];
    let read = table.rows(Dialect::Commas, &columns, notes, |row| {
        let [code, name] = ["code", "preferredLabel"].map(|column| row.text(column).into_owned());
        match limits::name(&name) {
            // Fields are made of no other groups.
            Ok(()) if has_shape(&code, "00") => {
                groups.insert(code, name);
            }
            Ok(()) => {}
            Err(kind) => row.note(kind),
        }
    });
    if let Err(missing) = read {
        notes.of_file(&table.file, NoteKind::AbsentColumn(missing.0));
    }
    groups
}

/// The field made from a sub-major group.
fn field(number: &str, groups: &HashMap<String, String>, language: LanguageCode) -> Field {
    let name = groups.get(number).map_or_else(
        || Text::Same(format!("ISCO {number}")),
        |name| Text::of(language, capitalised(name)),
    );
    Field {
        slug: slugs::from_name(&name, number),
        name,
    }
}

#[cfg(test)]
mod tests {
    use super::super::note::Note;
    use super::*;
    use crate::contents::CareerEntry;
    use crate::profile::CareerSlug;
    use crate::test_folder::{folder, zip};
    use crate::text::Lang;

    fn same(words: &str) -> Text {
        Text::Same(words.to_owned())
    }

    /// Windows line breaks, columns in another order than ESCO's, a byte order mark, and the kinds
    /// of dirt that are in ESCO's tables.
    const SOME: &str = "\u{feff}code,conceptUri,preferredLabel,altLabels,iscoGroup,description\r\n\
        2512.4,uri:dev,software developer,\"programmer\nSoftware Developer\n coder \n\n\
        pro\u{a0}grammer\n\u{200b}hacker\",2512,\"Develop\nsoftware.\u{a0}\"\r\n\
        2512.4.10,uri:ten,embedded developer,a | b|a,2512,\
        The students\u{e2}\u{80}\u{99} developer.\r\n\
        2512.4.2,uri:two,web developer,,2512,Develop the web.\r\n\
        2512.1,uri:one,analyst,,2512,Analyse.\r\n\
        0110.1,uri:air,air force officer,,0110,Fly.\r\n\
        110.2,uri:x,no group,,110,Nothing.\r\n\
        a.b,uri:y,no code,,0110,Nothing.\r\n\
        ,uri:z,,,0110,Nothing.\r\n\
        2512.9,uri:dev,developer again,,2512,Develop.\r\n";

    fn import(files: &[(&str, &[u8])]) -> Result<Import, Failure> {
        super::import(folder(files).path(), Lang::En.into(), &())
    }

    fn kinds_and_lines(notes: &[Note]) -> Vec<(NoteKind, &[u64])> {
        let of_rows = notes
            .iter()
            .filter(|note| note.kind != NoteKind::AbsentTable);
        of_rows
            .map(|note| (note.kind.clone(), &note.lines[..]))
            .collect()
    }

    fn career<'i>(import: &'i Import, slug: &str) -> &'i CareerEntry {
        import
            .contents
            .careers
            .iter()
            .find(|entry| entry.slug.as_str() == slug)
            .expect("a career")
    }

    #[test]
    fn occupations_become_careers_by_sub_major_group() {
        let groups = b"code,preferredLabel\n25,information technology professionals\n01,\n";
        let import = import(&[(OCCUPATIONS.0[0], SOME.as_bytes()), (GROUPS.0[0], groups)])
            .expect("an import");
        let careers: Vec<_> = import
            .contents
            .careers
            .iter()
            .map(|entry| (entry.field, entry.slug.as_str()))
            .collect();
        let expected = [
            (0, "air-force-officer"),
            (1, "analyst"),
            (1, "embedded-developer"),
            (1, "software-developer"),
            (1, "web-developer"),
        ];
        assert_eq!(careers, expected);
        let fields: Vec<_> = import
            .contents
            .fields
            .iter()
            .map(|field| (field.slug.as_str(), &field.name))
            .collect();
        let name = Text::En("Information technology professionals".into());
        let expected = [
            ("isco-01", &Text::Same("ISCO 01".into())),
            ("information-technology-professionals", &name),
        ];
        assert_eq!(fields, expected);

        let developer = career(&import, "software-developer");
        assert_eq!(developer.code.as_deref(), Some("2512.4"));
        assert_eq!(
            developer.profile.title,
            Text::En("Software developer".into())
        );
        assert_eq!(
            developer.profile.summary,
            Text::En("Develop software.".into())
        );
        assert_eq!(developer.profile.aliases, ["programmer", "coder", "hacker"]);
        assert_eq!(developer.profile.codes.isco_08.as_deref(), Some("2512"));
        assert_eq!(developer.profile.sources, ["ESCO 2512.4"]);
        assert_eq!(developer.profile.codes.esco_uri.as_deref(), Some("uri:dev"));
        assert_eq!(
            career(&import, "embedded-developer").profile.aliases,
            ["a", "b"]
        );
        assert_eq!(
            career(&import, "embedded-developer").profile.summary,
            Text::En("The students’ developer.".into())
        );
        assert_eq!(
            career(&import, "air-force-officer")
                .profile
                .codes
                .isco_08
                .as_deref(),
            Some("0110")
        );
        assert_eq!(
            kinds_and_lines(&import.notes),
            [
                (NoteKind::OuterSpace, &[2][..]),
                (NoteKind::InnerSpace, &[2]),
                (NoteKind::RepeatedLabel, &[2, 9]),
                (NoteKind::Invisible, &[2]),
                (NoteKind::DoublyEncoded, &[9]),
                (NoteKind::UnknownValue("iscoGroup"), &[13]),
                (NoteKind::UnknownValue("code"), &[14]),
                (NoteKind::MissingCell("preferredLabel"), &[15]),
                (NoteKind::RepeatedOccupation, &[16]),
                (NoteKind::MissingCell("preferredLabel"), &[3]),
            ]
        );
    }

    #[test]
    fn neighbours_are_the_broader_the_narrower_and_those_beside_in_code_order() {
        let broader = b"conceptType,conceptUri,broaderType,broaderUri\n\
            ISCOGroup,uri:C2512,ISCOGroup,uri:C251\n\
            Occupation,uri:dev,ISCOGroup,uri:C2512\n\
            Occupation,uri:ten,Occupation,uri:dev\n\
            Occupation,uri:two,Occupation,uri:dev\n\
            Occupation,uri:one,Occupation,uri:gone\n\
            Occupation,uri:gone,Occupation,uri:dev\n\
            Occupation,uri:air,Occupation,uri:air\n\
            Occupation,uri:air,Occupation,uri:ten\n";
        let import = import(&[(OCCUPATIONS.0[0], SOME.as_bytes()), (BROADER.0[0], broader)])
            .expect("an import");
        for (slug, related) in [
            (
                "software-developer",
                &["web-developer", "embedded-developer", "analyst"][..],
            ),
            (
                "embedded-developer",
                &[
                    "software-developer",
                    "air-force-officer",
                    "analyst",
                    "web-developer",
                ],
            ),
            (
                "analyst",
                &["software-developer", "web-developer", "embedded-developer"],
            ),
            ("air-force-officer", &["embedded-developer"]),
        ] {
            let neighbours: Vec<_> = career(&import, slug)
                .profile
                .related
                .iter()
                .map(CareerSlug::as_str)
                .collect();
            assert_eq!(neighbours, related, "{slug}");
        }
        let notes: Vec<_> = import
            .notes
            .into_iter()
            .filter(|note| note.file == BROADER.0[0])
            .collect();
        assert_eq!(
            kinds_and_lines(&notes),
            [
                (NoteKind::UnknownOccupation("broaderUri"), &[6][..]),
                (NoteKind::UnknownOccupation("conceptUri"), &[7]),
                (NoteKind::UnknownValue("broaderUri"), &[8]),
            ]
        );
    }

    #[test]
    fn a_career_has_ten_neighbours_at_most() {
        let row = |number| format!("2512.{number},uri:{number},developer {number},2512,Develop.\n");
        let header = "code,conceptUri,preferredLabel,iscoGroup,description\n".to_owned();
        let table: String = std::iter::once(header).chain((1..=14).map(row)).collect();
        let import = import(&[(OCCUPATIONS.0[0], table.as_bytes())]).expect("an import");
        let neighbours: Vec<_> = career(&import, "developer-3")
            .profile
            .related
            .iter()
            .map(CareerSlug::to_string)
            .collect();
        let expected: Vec<_> = (1..=11)
            .filter(|n| *n != 3)
            .map(|n| format!("developer-{n}"))
            .collect();
        assert_eq!(neighbours, expected);
    }

    #[test]
    fn skills_become_duties_focus_and_tools() {
        let skills = b"conceptUri,preferredLabel\n\
            uri:a,write code \nuri:b,Java (computer programming)\nuri:c,algorithms\nuri:d,C++\n";
        let relations = b"occupationUri,relationType,skillType,skillUri\n\
            uri:dev,essential,skill/competence,uri:a\nuri:dev,essential,knowledge,uri:b\n\
            uri:dev,essential,knowledge,uri:c\nuri:dev,optional,knowledge,uri:d\n";
        let packed = zip(&[
            ("x/skills_en.csv", skills),
            ("x/occupationSkillRelations.csv", relations),
        ]);
        let import = import(&[
            (OCCUPATIONS.0[0], SOME.as_bytes()),
            ("relations.zip", &packed),
        ])
        .expect("an import");
        let profile = &career(&import, "software-developer").profile;
        assert_eq!(profile.duties, [Text::En("Write code".into())]);
        assert_eq!(profile.focus, [Text::En("algorithms".into())]);
        assert_eq!(profile.tools, ["Java", "C++"].map(same));
        let dirt = import
            .notes
            .iter()
            .find(|note| note.file == "relations.zip/skills_en.csv")
            .expect("a note");
        assert_eq!(
            (&dirt.kind, &dirt.lines[..]),
            (&NoteKind::OuterSpace, &[2][..])
        );
    }

    /// Two occupations in German, as ESCO 1.0.8 has them, beside English ones.
    const GERMAN: [(&str, &[u8]); 6] = [
        (
            "occupations_de.csv",
            b"conceptUri,preferredLabel,altLabels,iscoGroup,description\n\
            uri:baker,B\xc3\xa4cker,\"Brotb\xc3\xa4cker\nBackwarenhersteller\",7512,Backt Brot.\n",
        ),
        (
            "occupations_en.csv",
            b"conceptUri,preferredLabel,iscoGroup,description\nuri:baker,baker,7512,Bakes.\n",
        ),
        (
            "skills_de.csv",
            b"conceptUri,preferredLabel\nuri:a,Teig kneten\nuri:b,Lebensmittelhygiene\n",
        ),
        (
            "skills_en.csv",
            b"conceptUri,preferredLabel\nuri:a,knead dough\nuri:b,HACCP\n",
        ),
        (
            "occupationSkillRelations.csv",
            b"occupationUri,relationType,skillType,skillUri\n\
            uri:baker,essential,skill/competence,uri:a\nuri:baker,essential,knowledge,uri:b\n",
        ),
        (
            "ISCOGroups_de.csv",
            b"code,preferredLabel\n75,Nahrungsmittelverarbeitung\n",
        ),
    ];

    #[test]
    fn another_language_is_read_from_its_own_tables() {
        let scratch = folder(&GERMAN);
        let read = |code: &str| {
            let language = LanguageCode::new(code).expect("a code");
            super::import(scratch.path(), language, &())
        };
        let german = read("de").expect("an import");
        let text = |text: &str| Text::of(LanguageCode::new("de").expect("a code"), text.to_owned());
        let entry = &german.contents.careers[0];
        assert_eq!(german.contents.careers.len(), 1);
        assert_eq!(entry.profile.title, text("B\u{e4}cker"));
        assert_eq!(entry.profile.summary, text("Backt Brot."));
        assert_eq!(
            entry.profile.aliases,
            ["Brotb\u{e4}cker", "Backwarenhersteller"]
        );
        assert_eq!(entry.profile.duties, [text("Teig kneten")]);
        // In German every noun has a capital letter, so none is a proper name for that.
        assert_eq!(entry.profile.focus, [text("Lebensmittelhygiene")]);
        assert_eq!(entry.profile.tools, []);
        assert_eq!(
            german.contents.fields[0].name,
            text("Nahrungsmittelverarbeitung")
        );
        let absent: Vec<_> = german.notes.iter().map(|note| note.file.as_str()).collect();
        assert_eq!(absent, ["broaderRelationsOccPillar.csv"]);

        let english = read("en").expect("an import");
        assert_eq!(
            english.contents.careers[0].profile.title,
            Text::En("Baker".into())
        );
        assert_eq!(english.contents.careers[0].profile.tools, [same("HACCP")]);

        for code in ["fr", "id"] {
            let expected = Failure::OtherLanguages {
                table: format!("occupations_{code}.csv"),
                languages: vec!["de".to_owned(), "en".to_owned()],
            };
            assert_eq!(read(code).map(|_| ()), Err(expected), "{code}");
        }
    }

    #[test]
    fn more_occupations_and_skills_than_any_release_has_are_left_out_and_noted() {
        let long = "x".repeat(limits::NAME + 1);
        let numbered = |count: usize, before: &str, after: &str| {
            let rows = (0..count).map(|number| [before, &number.to_string(), after].concat());
            rows.collect::<String>()
        };
        let labels = numbered(limits::LABELS + 1, "n", "|");
        let mut table = format!(
            "conceptUri,iscoGroup,preferredLabel,description,altLabels\n\
             a,2512,a,A.,{labels}\n{long},2512,b,B.,\nc,2512,{long},C.,\nd,2512,d,D.,{long}\n"
        );
        table += &numbered(limits::OCCUPATIONS, "u", ",2512,t,T.,\n");
        let import = import(&[(OCCUPATIONS.0[0], table.as_bytes())]).expect("an import");
        assert_eq!(import.contents.careers.len(), limits::OCCUPATIONS);
        assert_eq!(career(&import, "a").profile.aliases.len(), limits::LABELS);
        assert_eq!(career(&import, "d").profile.aliases, [""; 0]);
        let last = limits::OCCUPATIONS as u64 + 4;
        assert_eq!(
            kinds_and_lines(&import.notes),
            [
                (NoteKind::TooManyLabels, &[2][..]),
                (NoteKind::LongName, &[3, 4, 5]),
                (NoteKind::TooManyConcepts, &[last, last + 1]),
            ]
        );

        let mut skills = format!("conceptUri,preferredLabel\n{long},a\nb,{long}\n");
        skills += &numbered(limits::SKILLS + 1, "u", ",s\n");
        let table = Table {
            file: "s".to_owned(),
            bytes: skills.into_bytes(),
        };
        let mut notes = Notes::default();
        Skills::read(&table, Lang::En.into(), &Kept::default(), &mut notes);
        let last = limits::SKILLS as u64 + 4;
        assert_eq!(
            kinds_and_lines(&notes.finish()),
            [
                (NoteKind::LongName, &[2, 3][..]),
                (NoteKind::TooManyConcepts, &[last]),
            ]
        );
    }

    #[test]
    fn absent_tables_are_noted_and_their_parts_absent() {
        let import = import(&[(OCCUPATIONS.0[0], SOME.as_bytes())]).expect("an import");
        let absent = import
            .notes
            .iter()
            .filter(|note| note.kind == NoteKind::AbsentTable)
            .map(|note| note.file.as_str());
        assert_eq!(
            absent.collect::<Vec<_>>(),
            [SKILLS, RELATIONS, BROADER, GROUPS].map(|table| table.0[0])
        );
        assert!(
            career(&import, "software-developer")
                .profile
                .duties
                .is_empty()
        );
        let fields: Vec<_> = import
            .contents
            .fields
            .iter()
            .map(|field| field.slug.as_str())
            .collect();
        assert_eq!(fields, ["isco-01", "isco-25"]);
    }

    #[test]
    fn without_occupations_there_is_nothing_to_import() {
        let failure =
            |files: &[(&str, &[u8])]| import(files).map(|_| ()).expect_err("nothing to import");
        assert_eq!(
            failure(&[(SKILLS.0[0], b"")]),
            Failure::MissingTable(vec![OCCUPATIONS.0[0].to_owned()])
        );
        let file = || OCCUPATIONS.0[0].to_owned();
        let missing = Failure::MissingColumn {
            file: file(),
            column: "conceptUri",
        };
        assert_eq!(failure(&[(OCCUPATIONS.0[0], b"")]), missing);
        let header = b"conceptUri,iscoGroup,preferredLabel,description\n";
        assert_eq!(
            failure(&[(OCCUPATIONS.0[0], header)]),
            Failure::NoOccupations { file: file() }
        );
    }
}
