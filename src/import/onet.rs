//! The O*NET database in text files → careers.

use std::collections::HashMap;
use std::path::Path;

use super::download::Download;
use super::draft::{self, Draft};
use super::labels::Labels;
use super::note::{Notes, What};
use super::table::{Column, Dialect, Row, Table};
use super::{Failure, Import, Progress, soc};
use crate::catalog::record::About;
use crate::profile::{Interest, Interests, JobZone};
use crate::text::Text;

const OCCUPATIONS: &str = "Occupation Data.txt";
const ALIASES: &str = "Alternate Titles.txt";
const INTERESTS: &str = "Interests.txt";
const ZONES: &str = "Job Zones.txt";
const TASKS: &str = "Task Statements.txt";
const TOOLS: &str = "Technology Skills.txt";
const RELATED: &str = "Related Occupations.txt";
const READ_ME: &str = "Read Me.txt";
const TABLES: [&str; 8] = [OCCUPATIONS, ALIASES, INTERESTS, ZONES, TASKS, TOOLS, RELATED, READ_ME];

const CODE: &str = "O*NET-SOC Code";
const RELATED_CODE: &str = "Related O*NET-SOC Code";
/// The most neighbours that a career gets where nothing says how near they are.
const NEIGHBOURS: usize = 10;

/// Reads a folder or zip file.
pub fn import(path: &Path, progress: &dyn Progress) -> Result<Import, Failure> {
    let mut notes = Notes::default();
    let download = Download::open(path, &TABLES, &mut notes, progress)?;
    let release = release(&download)?;
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
        about: about(&database),
        contents: draft::contents(occupations.finish(), soc::field),
        notes: notes.finish(),
    })
}

/// What reads a table.
type Reader = fn(&mut Occupations, &Table, &[Column], &mut Notes);

/// The occupations, and what is gathered of each.
struct Occupations {
    drafts: Vec<Draft>,
    positions: HashMap<String, usize>,
}

impl Occupations {
    const READERS: [(&'static str, &'static [Column], Reader); 6] = [
        (
            ALIASES,
            &[Column::Needed(CODE), Column::Needed("Alternate Title"), Column::Optional("Short Title")],
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
        (ZONES, &[Column::Needed(CODE), Column::Needed("Job Zone")], Self::read_zones),
        (TASKS, &[Column::Needed(CODE), Column::Needed("Task"), Column::Optional("Task Type")], Self::read_tasks),
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
        let mut occupations = Self { drafts: Vec::new(), positions: HashMap::new() };
        let columns = [CODE, "Title", "Description"].map(Column::Needed);
        table
            .rows(Dialect::Tabs, &columns, notes, |row| occupations.add(row, database))
            .map_err(|missing| Failure::MissingColumn { file: table.file.clone(), column: missing.0 })?;
        if occupations.drafts.is_empty() {
            return Err(Failure::NoOccupations { file: table.file.clone() });
        }
        Ok(occupations)
    }

    fn add(&mut self, row: &mut Row<'_>, database: &str) {
        let code = row.text(CODE).into_owned();
        if !is_code(&code) {
            return row.note(What::UnknownValue(CODE));
        }
        if self.positions.contains_key(&code) {
            return row.note(What::RepeatedOccupation);
        }
        let (title, summary) = (row.text("Title").into_owned(), row.text("Description").into_owned());
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
        let mut aliases: Vec<Labels> = self.drafts.iter().map(|draft| Labels::besides(&draft.title)).collect();
        self.rows(table, columns, notes, |career, row| {
            for column in ["Alternate Title", "Short Title"] {
                if let Some(alias) = value(row, column)
                    && let Err(what) = aliases[career].push(alias)
                {
                    row.note(what);
                }
            }
        });
        for (draft, aliases) in self.drafts.iter_mut().zip(aliases) {
            draft.profile.aliases = aliases.finish();
        }
    }

    /// The high points: the three strongest interests, as numbers from 1, or 0 where there is none.
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
                _ => return row.note(What::UnknownValue("Element Name")),
            };
            match point(&row.text("Data Value")) {
                Some(Some(letter)) if points[career].contains(&Some(letter)) => {
                    row.note(What::UnknownValue("Data Value"))
                }
                Some(letter) => points[career][rank] = letter,
                None => row.note(What::UnknownValue("Data Value")),
            }
        });
        for (draft, points) in self.drafts.iter_mut().zip(points) {
            let code: String = points.into_iter().flatten().collect();
            draft.profile.interests = Interests::new(&code);
        }
    }

    fn read_zones(&mut self, table: &Table, columns: &[Column], notes: &mut Notes) {
        let mut zones = vec![None; self.drafts.len()];
        self.rows(table, columns, notes, |career, row| {
            match row.text("Job Zone").parse().ok().and_then(JobZone::new) {
                Some(zone) => zones[career] = Some(zone),
                None => row.note(What::UnknownValue("Job Zone")),
            }
        });
        for (draft, zone) in self.drafts.iter_mut().zip(zones) {
            draft.profile.job_zone = zone;
        }
    }

    fn read_tasks(&mut self, table: &Table, columns: &[Column], notes: &mut Notes) {
        let ranked = self.ranked(table, columns, notes, "Task", |row| match value(row, "Task Type").as_deref() {
            Some("Core") => 0,
            Some("Supplemental") => 1,
            _ => 2,
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

    /// The labels of each career in a column, by rank, then as they come; each once.
    fn ranked(
        &self,
        table: &Table,
        columns: &[Column],
        notes: &mut Notes,
        column: &'static str,
        rank: impl Fn(&mut Row<'_>) -> usize,
    ) -> Vec<Vec<String>> {
        let mut found: Vec<Vec<(usize, u64, String)>> = self.drafts.iter().map(|_| Vec::new()).collect();
        self.rows(table, columns, notes, |career, row| {
            if let Some(label) = value(row, column) {
                found[career].push((rank(row), row.line(), label));
            }
        });
        let distinct = |mut labels: Vec<(usize, u64, String)>| {
            labels.sort_by_key(|(rank, line, _)| (*rank, *line));
            let mut list = Labels::default();
            for (_, line, label) in labels {
                if let Err(what) = list.push(label) {
                    notes.of_line(&table.file, line, what);
                }
            }
            list.finish()
        };
        found.into_iter().map(distinct).collect()
    }

    /// `Primary-Short` before `Primary-Long`, nothing else; the first ten where a release has no tiers.
    fn read_related(&mut self, table: &Table, columns: &[Column], notes: &mut Notes) {
        let mut found: Vec<Vec<(usize, u64, usize)>> = self.drafts.iter().map(|_| Vec::new()).collect();
        self.rows(table, columns, notes, |career, row| {
            let tier = match value(row, "Relatedness Tier").as_deref() {
                Some("Primary-Short") => 0,
                Some("Primary-Long") => 1,
                Some("Supplemental") => return,
                None => 2,
                Some(_) => return row.note(What::UnknownValue("Relatedness Tier")),
            };
            let index = row.text("Index").parse().unwrap_or(u64::MAX);
            match self.positions.get(&*row.text(RELATED_CODE)) {
                Some(&related) if related != career => found[career].push((tier, index, related)),
                Some(_) => row.note(What::UnknownValue(RELATED_CODE)),
                None => row.note(What::UnknownOccupation(RELATED_CODE)),
            }
        });
        for (draft, mut found) in self.drafts.iter_mut().zip(found) {
            found.sort_by_key(|(tier, index, _)| (*tier, *index));
            for (tier, _, related) in found {
                if !draft.related.contains(&related) && (tier < 2 || draft.related.len() < NEIGHBOURS) {
                    draft.related.push(related);
                }
            }
        }
    }

    /// Gives each row about a known occupation to `each`; a table without the columns is noted and adds nothing.
    fn rows(&self, table: &Table, columns: &[Column], notes: &mut Notes, mut each: impl FnMut(usize, &mut Row<'_>)) {
        let read = table.rows(Dialect::Tabs, columns, notes, |row| {
            let code = row.text(CODE);
            match self.positions.get(&*code) {
                Some(&career) => each(career, row),
                None if is_code(&code) => row.note(What::UnknownOccupation(CODE)),
                None => row.note(What::UnknownValue(CODE)),
            }
        });
        if let Err(missing) = read {
            notes.of_file(&table.file, What::AbsentColumn(missing.0));
        }
    }

    fn finish(self) -> Vec<Draft> {
        self.drafts
    }
}

/// The interest that a high point means, if it means one. Releases differ in whether they write `3` or `3.00`.
fn point(text: &str) -> Option<Option<char>> {
    let number =
        text.split_once('.').map_or(text, |(number, rest)| if rest.trim_matches('0').is_empty() { number } else { "" });
    let number: usize = number.parse().ok()?;
    if number == 0 { Some(None) } else { Interest::ALL.get(number - 1).map(|interest| Some(interest.letter())) }
}

/// What is in a column; the text files say `n/a` where nothing is.
fn value(row: &mut Row<'_>, column: &'static str) -> Option<String> {
    let text = row.text(column);
    (!text.is_empty() && !text.eq_ignore_ascii_case("n/a")).then(|| text.into_owned())
}

/// Whether a text looks like `15-1252.00`.
fn is_code(text: &str) -> bool {
    let is_right = |(is, should): (u8, u8)| if should == b'0' { is.is_ascii_digit() } else { is == should };
    let shape = b"00-0000.00";
    text.len() == shape.len() && text.bytes().zip(*shape).all(is_right)
}

/// The number of the release, such as `29.3`: from the first line of its `Read Me.txt`, or from a name like `db_29_3_text`.
fn release(download: &Download<'_>) -> Result<Option<String>, Failure> {
    let number = |text: &str, before: &str, point: char| {
        let (_, rest) = text.split_once(before)?;
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != point).unwrap_or(rest.len());
        let number = rest[..end].trim_end_matches(point).replace(point, ".");
        number.starts_with(|c: char| c.is_ascii_digit()).then_some(number)
    };
    let read_me = download.beside(READ_ME)?;
    let told = read_me.and_then(|text| number(text.lines().next()?, "O*NET ", '.'));
    Ok(told.or_else(|| {
        let mut names = download.names().iter();
        names.find_map(|name| number(&name.to_ascii_lowercase(), "db_", '_').or_else(|| number(name, "onet-", '.')))
    }))
}

fn about(database: &str) -> About {
    // In the words of <https://www.onetcenter.org/license_db.html>.
    let attribution = Text::Both {
        id: format!(
            "Katalog ini memuat informasi dari {database} oleh U.S. Department of Labor, Employment and Training \
             Administration (USDOL/ETA), dipakai di bawah lisensi CC BY 4.0. O*NET® adalah merek dagang USDOL/ETA. \
             careers telah mengubah semua atau sebagian informasi ini. USDOL/ETA tidak menyetujui, mendukung, atau \
             menguji perubahan tersebut."
        ),
        en: format!(
            "This catalogue includes information from the {database} by the U.S. Department of Labor, Employment and \
             Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. \
             careers has modified all or some of this information. USDOL/ETA has not approved, endorsed, or tested these \
             modifications."
        ),
    };
    About {
        name: "onet".to_owned(),
        origin: Text::Same(format!("{database}, USDOL/ETA (CC BY 4.0)")),
        attribution: Some(attribution),
        regulation: None,
    }
}
