//! Imports the O*NET database from its text files.

use std::collections::HashMap;
use std::path::Path;

use super::download::Download;
use super::draft::{self, Draft};
use super::note::{NoteKind, Notes};
use super::table::{Column, Dialect, Row, Table};
use super::unique_labels::UniqueLabels;
use super::{Failure, Import, Progress, origin, soc};
use crate::profile::Slug;
use crate::profile::{Interest, Interests, JobZone};
use crate::text::Text;
use crate::toml::profile::has_shape;

const OCCUPATIONS: &str = "Occupation Data.txt";
const ALIASES: &str = "Alternate Titles.txt";
const INTERESTS: &str = "Interests.txt";
const ZONES: &str = "Job Zones.txt";
const TASKS: &str = "Task Statements.txt";
const TOOLS: &str = "Technology Skills.txt";
const RELATED: &str = "Related Occupations.txt";
const READ_ME: &str = "Read Me.txt";
const TABLES: [&str; 8] = [
    OCCUPATIONS,
    ALIASES,
    INTERESTS,
    ZONES,
    TASKS,
    TOOLS,
    RELATED,
    READ_ME,
];

const CODE: &str = "O*NET-SOC Code";
const RELATED_CODE: &str = "Related O*NET-SOC Code";
/// The maximum number of related careers of a career, in releases that don't grade them.
const NEIGHBOURS: usize = 10;

/// Imports a folder or zip file.
pub fn import(path: &Path, progress: &dyn Progress) -> Result<Import, Failure> {
    let mut notes = Notes::default();
    let download = Download::open(path, &TABLES, &mut notes, progress)?;
    let release = origin::onet_release(
        download.optional_text(READ_ME)?.as_deref(),
        download.names(),
    );
    let database = match &release {
        Some(release) => format!("O*NET {release} Database"),
        None => "O*NET Database".to_owned(),
    };
    let table = download.required(OCCUPATIONS)?;
    let mut occupations = Occupations::read(&table, &database, &mut notes)?;
    drop(table);
    for (name, columns, read) in Occupations::READERS {
        if let Some(table) = download.optional(name, &mut notes)? {
            read(&mut occupations, &table, columns, &mut notes);
        }
    }
    Ok(Import {
        name: Slug::new("onet").expect("a slug"),
        about: origin::onet(&database),
        contents: draft::contents(occupations.finish(), soc::field),
        notes: notes.finish(),
    })
}

/// A function that reads one table.
type TableReader = fn(&mut Occupations, &Table, &[Column], &mut Notes);

/// The occupations and the data gathered for each, and their positions by code.
struct Occupations {
    drafts: Vec<Draft>,
    positions: HashMap<String, usize>,
}

impl Occupations {
    const READERS: [(&'static str, &'static [Column], TableReader); 6] = [
        (
            ALIASES,
            &[
                Column::Needed(CODE),
                Column::Needed("Alternate Title"),
                Column::Optional("Short Title"),
            ],
            Self::read_aliases,
        ),
        (
            INTERESTS,
            &[
                Column::Needed(CODE),
                Column::Needed("Element Name"),
                Column::Needed("Scale ID"),
                Column::Needed("Data Value"),
            ],
            Self::read_interests,
        ),
        (
            ZONES,
            &[Column::Needed(CODE), Column::Needed("Job Zone")],
            Self::read_zones,
        ),
        (
            TASKS,
            &[
                Column::Needed(CODE),
                Column::Needed("Task"),
                Column::Optional("Task Type"),
            ],
            Self::read_tasks,
        ),
        (
            TOOLS,
            &[
                Column::Needed(CODE),
                Column::Needed("Example"),
                Column::Optional("Hot Technology"),
                Column::Optional("In Demand"),
            ],
            Self::read_tools,
        ),
        (
            RELATED,
            &[
                Column::Needed(CODE),
                Column::Needed(RELATED_CODE),
                Column::Optional("Relatedness Tier"),
                Column::Optional("Index"),
            ],
            Self::read_related,
        ),
    ];

    fn read(table: &Table, database: &str, notes: &mut Notes) -> Result<Self, Failure> {
        let mut occupations = Self {
            drafts: Vec::new(),
            positions: HashMap::new(),
        };
        let columns = [CODE, "Title", "Description"].map(Column::Needed);
        table
            .rows(Dialect::Tabs, &columns, notes, |row| {
                occupations.add(row, database);
            })
            .map_err(|missing| Failure::MissingColumn {
                file: table.file.clone(),
                column: missing.0,
            })?;
        if occupations.drafts.is_empty() {
            return Err(Failure::NoOccupations {
                file: table.file.clone(),
            });
        }
        Ok(occupations)
    }

    fn add(&mut self, row: &mut Row<'_>, database: &str) {
        let code = row.text(CODE).into_owned();
        if !is_code(&code) {
            return row.note(NoteKind::UnknownValue(CODE));
        }
        if self.positions.contains_key(&code) {
            return row.note(NoteKind::RepeatedOccupation);
        }
        let (title, summary) = (
            row.text("Title").into_owned(),
            row.text("Description").into_owned(),
        );
        let mut profile = draft::profile(&title, summary);
        profile.codes.onet_soc = Some(code.clone());
        profile.sources = vec![format!("O*NET-SOC {code}, {database} (CC BY 4.0)")];
        self.positions.insert(code.clone(), self.drafts.len());
        self.drafts.push(Draft {
            id: code.clone(),
            group: code[..2].to_owned(),
            code: Some(code),
            title,
            profile,
            related: Vec::new(),
        });
    }

    fn read_aliases(&mut self, table: &Table, columns: &[Column], notes: &mut Notes) {
        let mut aliases: Vec<UniqueLabels> = self
            .drafts
            .iter()
            .map(|draft| UniqueLabels::excluding(&draft.title))
            .collect();
        self.rows(table, columns, notes, |career, row| {
            let (long, short) = (value(row, "Alternate Title"), value(row, "Short Title"));
            let long = long.map(|long| {
                short
                    .as_deref()
                    .map_or(long.as_str(), |short| long_form(&long, short))
                    .to_owned()
            });
            for alias in long.into_iter().chain(short) {
                if let Err(kind) = aliases[career].push(alias) {
                    row.note(kind);
                }
            }
        });
        for (draft, aliases) in self.drafts.iter_mut().zip(aliases) {
            draft.profile.aliases = aliases.finish();
        }
    }

    /// Reads the high points: the three strongest interests, as numbers from 1, or 0 for none.
    fn read_interests(&mut self, table: &Table, columns: &[Column], notes: &mut Notes) {
        let mut points = vec![[None; 3]; self.drafts.len()];
        self.rows(table, columns, notes, |career, row| {
            if row.text("Scale ID") != "IH" {
                return;
            }
            let rank = match &*row.text("Element Name") {
                "First Interest High-Point" => 0,
                "Second Interest High-Point" => 1,
                "Third Interest High-Point" => 2,
                _ => return row.note(NoteKind::UnknownValue("Element Name")),
            };
            match interest_number(&row.text("Data Value")) {
                Some(0) => points[career][rank] = None,
                Some(number) if !points[career].contains(&Some(number)) => {
                    points[career][rank] = Some(number);
                }
                _ => row.note(NoteKind::UnknownValue("Data Value")),
            }
        });
        for (draft, points) in self.drafts.iter_mut().zip(points) {
            let letters = points
                .into_iter()
                .flatten()
                .map(|number| Interest::ALL[number - 1].letter());
            let code: String = letters.collect();
            draft.profile.interests = Interests::new(&code);
        }
    }

    fn read_zones(&mut self, table: &Table, columns: &[Column], notes: &mut Notes) {
        let mut zones = vec![None; self.drafts.len()];
        self.rows(table, columns, notes, |career, row| {
            match row.text("Job Zone").parse().ok().and_then(JobZone::new) {
                Some(zone) => zones[career] = Some(zone),
                None => row.note(NoteKind::UnknownValue("Job Zone")),
            }
        });
        for (draft, zone) in self.drafts.iter_mut().zip(zones) {
            draft.profile.job_zone = zone;
        }
    }

    fn read_tasks(&mut self, table: &Table, columns: &[Column], notes: &mut Notes) {
        let ranked = self.ranked(table, columns, notes, "Task", |row| {
            match value(row, "Task Type").as_deref() {
                Some("Core") => 0,
                Some("Supplemental") => 1,
                _ => 2,
            }
        });
        for (draft, tasks) in self.drafts.iter_mut().zip(ranked) {
            draft.profile.duties = tasks.into_iter().map(Text::En).collect();
        }
    }

    fn read_tools(&mut self, table: &Table, columns: &[Column], notes: &mut Notes) {
        let ranked = self.ranked(table, columns, notes, "Example", |row| {
            let is_marked = |column| row.raw(column).trim().eq_ignore_ascii_case("Y");
            match (is_marked("In Demand"), is_marked("Hot Technology")) {
                (true, _) => 0,
                (false, true) => 1,
                (false, false) => 2,
            }
        });
        for (draft, tools) in self.drafts.iter_mut().zip(ranked) {
            draft.profile.tools = tools;
        }
    }

    /// The labels of each career in a column, sorted by rank, then in the order of the table; each
    /// once.
    fn ranked(
        &self,
        table: &Table,
        columns: &[Column],
        notes: &mut Notes,
        column: &'static str,
        rank: impl Fn(&mut Row<'_>) -> usize,
    ) -> Vec<Vec<String>> {
        let mut found: Vec<Vec<(usize, u64, String)>> =
            self.drafts.iter().map(|_| Vec::new()).collect();
        self.rows(table, columns, notes, |career, row| {
            if let Some(label) = value(row, column) {
                found[career].push((rank(row), row.line(), label));
            }
        });
        let distinct = |mut labels: Vec<(usize, u64, String)>| {
            labels.sort_unstable_by_key(|(rank, line, _)| (*rank, *line));
            let mut list = UniqueLabels::default();
            for (_, line, label) in labels {
                if let Err(kind) = list.push(label) {
                    notes.of_line(&table.file, line, kind);
                }
            }
            list.finish()
        };
        found.into_iter().map(distinct).collect()
    }

    /// Reads the related careers: tier `Primary-Short`, then `Primary-Long`, no others. In releases
    /// without tiers the first ten are taken.
    fn read_related(&mut self, table: &Table, columns: &[Column], notes: &mut Notes) {
        let mut found: Vec<Vec<(usize, u64, usize)>> =
            self.drafts.iter().map(|_| Vec::new()).collect();
        self.rows(table, columns, notes, |career, row| {
            let tier = match value(row, "Relatedness Tier").as_deref() {
                Some("Primary-Short") => 0,
                Some("Primary-Long") => 1,
                Some("Supplemental") => return,
                None => 2,
                Some(_) => return row.note(NoteKind::UnknownValue("Relatedness Tier")),
            };
            let index = row.text("Index").parse().unwrap_or(u64::MAX);
            match self.positions.get(&*row.text(RELATED_CODE)) {
                Some(&related) if related != career => found[career].push((tier, index, related)),
                Some(_) => row.note(NoteKind::UnknownValue(RELATED_CODE)),
                None => row.note(NoteKind::UnknownOccupation(RELATED_CODE)),
            }
        });
        for (draft, mut found) in self.drafts.iter_mut().zip(found) {
            found.sort_unstable();
            for (tier, _, related) in found {
                if !draft.related.contains(&related)
                    && (tier < 2 || draft.related.len() < NEIGHBOURS)
                {
                    draft.related.push(related);
                }
            }
        }
    }

    /// Calls `each` for every row about a known occupation. A table without the columns is noted
    /// and adds nothing.
    fn rows(
        &self,
        table: &Table,
        columns: &[Column],
        notes: &mut Notes,
        mut each: impl FnMut(usize, &mut Row<'_>),
    ) {
        let read = table.rows(Dialect::Tabs, columns, notes, |row| {
            let code = row.text(CODE);
            match self.positions.get(&*code) {
                Some(&career) => each(career, row),
                None if is_code(&code) => row.note(NoteKind::UnknownOccupation(CODE)),
                None => row.note(NoteKind::UnknownValue(CODE)),
            }
        });
        if let Err(missing) = read {
            notes.of_file(&table.file, NoteKind::AbsentColumn(missing.0));
        }
    }

    fn finish(self) -> Vec<Draft> {
        self.drafts
    }
}

/// The number of an interest from 1, or 0 for none. Some releases write `3`, others `3.00`.
fn interest_number(text: &str) -> Option<usize> {
    let (number, rest) = text.split_once('.').unwrap_or((text, ""));
    number
        .parse()
        .ok()
        .filter(|number| rest.bytes().all(|byte| byte == b'0') && *number <= Interest::ALL.len())
}

/// The value in a column, if there is one; the text files write `n/a` for none.
fn value(row: &mut Row<'_>, column: &'static str) -> Option<String> {
    let text = row.text(column);
    (!text.is_empty() && !text.eq_ignore_ascii_case("n/a")).then(|| text.into_owned())
}

/// The long form of a title without its short form, as somebody would type it. Both orders occur:
/// `Cardiac Care Unit Nurse (CCU Nurse)` and `ER RN (Emergency Room Registered Nurse)`.
fn long_form<'l>(long: &'l str, short: &str) -> &'l str {
    let after = |long: &'l str| {
        long.strip_prefix(short)?
            .strip_prefix(" (")?
            .strip_suffix(')')
    };
    long.strip_suffix(&format!(" ({short})"))
        .or_else(|| after(long))
        .unwrap_or(long)
}

/// Says whether a text has the shape of `15-1252.00`.
fn is_code(text: &str) -> bool {
    has_shape(text, "00-0000.00")
}

#[cfg(test)]
mod tests {
    use super::super::note::Note;
    use super::*;
    use crate::profile::Profile;
    use crate::test_folder::{folder, zip};

    /// Columns in another order, one unknown column, and dirt: outer and no-break spaces, a
    /// malformed code, a second row for a code, a row without a description, a Latin-1 letter.
    const SOME: &[u8] = b"Title\tO*NET-SOC Code\tDescription\tNotes\n\
        Software Developers \t15-1252.00\tDevelop\xc2\xa0software.\tx\n\
        Chief Executives\t11-1011.00\tDetermine and  formulate policies.\n\
        Cooks, Private\t35-2013\tCook.\n\
        Developers\t15-1252.00\tDevelop.\n\
        Bakers\t51-3011.00\n\
        Caf\xe9 Cooks\t35-2014.00\tCook in a caf\xe9.\n";

    fn import(files: &[(&str, &[u8])]) -> Result<Import, Failure> {
        super::import(folder(files).path(), &())
    }

    /// Imports `SOME` and other tables. Returns the profile of the developers, and the new notes.
    fn developers(files: &[(&str, &[u8])]) -> (Profile, Vec<Note>) {
        let import = import(&[&[(OCCUPATIONS, SOME)], files].concat()).expect("an import");
        let entry = import
            .contents
            .careers
            .into_iter()
            .find(|entry| entry.slug.as_str() == "software-developers");
        // Other tests check the notes on the table of occupations and on missing tables.
        let is_new = |note: &Note| note.file != OCCUPATIONS && note.kind != NoteKind::AbsentTable;
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
            (OCCUPATIONS, SOME),
            (READ_ME, b"O*NET 29.3 Database\nMay 2025 Release\n"),
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
            let import = import(&[(OCCUPATIONS, bytes)]).expect("an import");
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

    #[test]
    fn the_high_points_are_the_interests() {
        let row = |code: &str, name: &str, scale: &str, value: &str| {
            format!("{code}\t{name}\t{scale}\t{value}\n")
        };
        let mut table = "O*NET-SOC Code\tElement Name\tScale ID\tData Value\n".to_owned();
        table += &row("15-1252.00", "Realistic", "OI", "3.24");
        table += &row("15-1252.00", "Second Interest High-Point", "IH", "6.00");
        table += &row("15-1252.00", "First Interest High-Point", "IH", "2");
        table += &row("15-1252.00", "Third Interest High-Point", "IH", "0.00");
        for wrong in ["7", "1.5", "x"] {
            table += &row("11-1011.00", "First Interest High-Point", "IH", wrong);
        }
        table += &row("11-1011.00", "Second Interest High-Point", "IH", "5");
        table += &row("11-1011.00", "Third Interest High-Point", "IH", "5");
        let (profile, notes) = developers(&[(INTERESTS, table.as_bytes())]);
        assert_eq!(profile.interests, Interests::new("IC"));
        assert_eq!(
            kinds_and_lines(&notes),
            [(NoteKind::UnknownValue("Data Value"), &[6, 7, 8, 10][..])]
        );
    }

    #[test]
    fn a_job_zone_is_a_number_from_1_to_5() {
        let table = b"O*NET-SOC Code\tJob Zone\n15-1252.00\t4\n11-1011.00\t6\n11-1011.00\tx\n";
        let (profile, notes) = developers(&[(ZONES, table)]);
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
        let (profile, notes) = developers(&[(TASKS, tasks), (TOOLS, tools)]);
        assert_eq!(
            english(&profile.duties),
            ["Core 1.", "Core 2.", "Supplemental.", "Unrated."]
        );
        assert_eq!(profile.tools, ["Wanted", "C++", "Hot", "C", "Plain"]);
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
        let (profile, notes) = developers(&[(RELATED, tiered)]);
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
        assert_eq!(related(&developers(&[(RELATED, supplemental)]).0), [""; 0]);

        let manager = |number| format!("11-10{number}.00\tManager {number}\tManage.\n");
        let near = |number| format!("11-1010.00\t11-10{number}.00\t{}\n", 40 - number);
        let header = |columns: &str| format!("O*NET-SOC Code\t{columns}\n");
        let many = header("Title\tDescription") + &(10..30).map(manager).collect::<String>();
        let untiered =
            header("Related O*NET-SOC Code\tIndex") + &(10..30).map(near).collect::<String>();
        let import = import(&[
            (OCCUPATIONS, many.as_bytes()),
            (RELATED, untiered.as_bytes()),
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
        let (profile, notes) = developers(&[(ZONES, b"O*NET-SOC Code\tZone\n15-1252.00\t4\n")]);
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
        assert_eq!(failure(&[]), Failure::MissingTable(OCCUPATIONS));
        assert_eq!(
            failure(&[("a.zip", &zip(&[]))]),
            Failure::MissingTable(OCCUPATIONS)
        );
        let file = || OCCUPATIONS.to_owned();
        assert_eq!(
            failure(&[(OCCUPATIONS, b"O*NET-SOC Code\tTitle\n")]),
            Failure::MissingColumn {
                file: file(),
                column: "Description"
            }
        );
        let header = b"O*NET-SOC Code\tTitle\tDescription\n1\tA\tB\n";
        assert_eq!(
            failure(&[(OCCUPATIONS, header)]),
            Failure::NoOccupations { file: file() }
        );
    }

    #[test]
    fn the_release_is_told_from_the_read_me_or_a_name() {
        let packed = zip(&[("db_29_3_text/Occupation Data.txt", SOME)]);
        let origin = |path: &str, files: &[(&str, &[u8])]| {
            let scratch = folder(files);
            let import = super::import(&scratch.path().join(path), &()).expect("an import");
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
                &[(OCCUPATIONS, SOME), read_me][..],
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
            ("", &[(OCCUPATIONS, SOME)], "O*NET Database"),
        ] {
            assert_eq!(origin(path, files).as_deref(), Some(expected));
        }
    }
}
