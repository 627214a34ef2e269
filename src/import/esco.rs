//! The ESCO classification in CSV files → careers.

use std::collections::HashMap;
use std::path::Path;

use super::download::Download;
use super::draft::{self, Draft};
use super::labels::{Labels, capitalised};
use super::note::{Notes, What};
use super::skills::Skills;
use super::table::{Column, Dialect, Row, Table};
use super::{Failure, Import, Progress, slugs};
use crate::catalog::record::{About, Field};
use crate::text::Text;

const OCCUPATIONS: &str = "occupations_en.csv";
const SKILLS: &str = "skills_en.csv";
const RELATIONS: &str = "occupationSkillRelations.csv";
const BROADER: &str = "broaderRelationsOccPillar.csv";
const GROUPS: &str = "ISCOGroups_en.csv";
const TABLES: [&str; 5] = [OCCUPATIONS, SKILLS, RELATIONS, BROADER, GROUPS];

/// The most neighbours that a career gets.
const NEIGHBOURS: usize = 10;

/// Reads a folder or zip file.
pub fn import(path: &Path, progress: &dyn Progress) -> Result<Import, Failure> {
    let mut notes = Notes::default();
    let download = Download::open(path, &TABLES, &mut notes, progress)?;
    let database = match download.names().iter().find_map(|name| version(name)) {
        Some(version) => format!("ESCO {version}"),
        None => "ESCO".to_owned(),
    };
    let table = download.required(OCCUPATIONS)?;
    let mut occupations = Occupations::read(&table, &database, &mut notes)?;
    drop(table);

    let skills = match download.optional(SKILLS, &mut notes)? {
        Some(table) => Skills::read(&table, &mut notes),
        None => Skills::default(),
    };
    // Without the skills' names nothing can be said of who needs them.
    if let Some(table) = download.optional(RELATIONS, &mut notes)?
        && !skills.is_empty()
    {
        let needed = skills.needed(&table, &occupations.positions, &mut notes);
        for (draft, needed) in occupations.drafts.iter_mut().zip(needed) {
            draft.profile.duties = needed.duties.into_iter().map(Text::En).collect();
            draft.profile.focus = needed.focus.into_iter().map(Text::En).collect();
            draft.profile.tools = needed.tools;
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
        about: about(&database),
        contents: draft::contents(occupations.drafts, |number| field(number, &groups)),
        notes: notes.finish(),
    })
}

/// The occupations, and where each stands by its URI.
struct Occupations {
    drafts: Vec<Draft>,
    positions: HashMap<String, usize>,
}

impl Occupations {
    fn read(table: &Table, database: &str, notes: &mut Notes) -> Result<Self, Failure> {
        let mut occupations = Self { drafts: Vec::new(), positions: HashMap::new() };
        let columns = [
            Column::Needed("conceptUri"),
            Column::Needed("iscoGroup"),
            Column::Needed("preferredLabel"),
            Column::Needed("description"),
            Column::Optional("altLabels"),
            Column::Optional("code"),
        ];
        table
            .rows(Dialect::Commas, &columns, notes, |row| occupations.add(row, database))
            .map_err(|missing| Failure::MissingColumn { file: table.file.clone(), column: missing.0 })?;
        if occupations.drafts.is_empty() {
            return Err(Failure::NoOccupations { file: table.file.clone() });
        }
        Ok(occupations)
    }

    fn add(&mut self, row: &mut Row<'_>, database: &str) {
        let [uri, group, code] = ["conceptUri", "iscoGroup", "code"].map(|column| row.text(column).into_owned());
        if group.len() != 4 || !group.bytes().all(|byte| byte.is_ascii_digit()) {
            return row.note(What::UnknownValue("iscoGroup"));
        }
        let is_code =
            |code: &str| code.split('.').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
        let code = if code.is_empty() { None } else { Some(code) };
        if code.as_deref().is_some_and(|code| !is_code(code)) {
            return row.note(What::UnknownValue("code"));
        }
        if self.positions.contains_key(&uri) {
            return row.note(What::RepeatedOccupation);
        }
        let title = capitalised(&row.text("preferredLabel"));
        let mut profile = draft::profile(&title, row.text("description").into_owned());
        profile.aliases = aliases(&title, row);
        profile.codes.isco_08 = Some(group.clone());
        let number = code.as_ref().map_or_else(String::new, |code| format!(" {code}"));
        profile.sources = vec![format!("{database}{number}, {uri}")];
        self.positions.insert(uri.clone(), self.drafts.len());
        self.drafts.push(Draft {
            // The code sorts as it should; the URI tells apart what has none.
            id: format!("{} {uri}", sortable(code.as_deref().unwrap_or(&group))),
            group: group[..2].to_owned(),
            code,
            title,
            profile,
            related: Vec::new(),
        });
    }

    /// The broader occupation of each, where it has one: most have a group of ISCO above them.
    fn broader(&self, table: &Table, notes: &mut Notes) -> Vec<Option<usize>> {
        let mut broader = vec![None; self.drafts.len()];
        let columns = ["conceptType", "conceptUri", "broaderType", "broaderUri"].map(Column::Needed);
        let read = table.rows(Dialect::Commas, &columns, notes, |row| {
            if row.text("conceptType") != "Occupation" {
                return;
            }
            let Some(&career) = self.positions.get(&*row.text("conceptUri")) else {
                return row.note(What::UnknownOccupation("conceptUri"));
            };
            if row.text("broaderType") != "Occupation" {
                return;
            }
            match self.positions.get(&*row.text("broaderUri")) {
                Some(&above) if above != career => broader[career] = Some(above),
                Some(_) => row.note(What::UnknownValue("broaderUri")),
                None => row.note(What::UnknownOccupation("broaderUri")),
            }
        });
        if let Err(missing) = read {
            notes.of_file(&table.file, What::AbsentColumn(missing.0));
        }
        broader
    }

    /// The neighbours of each: the broader occupation, the narrower ones, others of the same unit group.
    fn relate(&mut self, broader: &[Option<usize>]) {
        let unit = |draft: &Draft| draft.profile.codes.isco_08.clone();
        let mut order: Vec<usize> = (0..self.drafts.len()).collect();
        order.sort_by_key(|&career| &self.drafts[career].id);
        let mut narrower: HashMap<usize, Vec<usize>> = HashMap::new();
        let mut units: HashMap<Option<String>, Vec<usize>> = HashMap::new();
        for &career in &order {
            units.entry(unit(&self.drafts[career])).or_default().push(career);
            if let Some(above) = broader[career] {
                narrower.entry(above).or_default().push(career);
            }
        }
        for career in 0..self.drafts.len() {
            let below = narrower.get(&career).into_iter().flatten();
            let beside = units.get(&unit(&self.drafts[career])).into_iter().flatten();
            let mut related = Vec::new();
            for &other in broader[career].iter().chain(below).chain(beside) {
                if other != career && !related.contains(&other) && related.len() < NEIGHBOURS {
                    related.push(other);
                }
            }
            self.drafts[career].related = related;
        }
    }
}

/// A code such as `2512.4.10` so that text order is number order, and `2512.4.10` comes after `2512.4.2`.
fn sortable(code: &str) -> String {
    code.split('.').map(|part| format!("{part:0>6}")).collect::<Vec<_>>().join(".")
}

/// The other names: one a line, or between bars.
fn aliases(title: &str, row: &mut Row<'_>) -> Vec<String> {
    let mut aliases = Labels::besides(title);
    let raw = row.raw("altLabels");
    for label in raw.split(['\n', '|']) {
        // The break and the spaces around it belong to the list.
        let label = row.clean(label.trim_matches(['\r', ' '])).into_owned();
        if !label.is_empty()
            && let Err(what) = aliases.push(label)
        {
            row.note(what);
        }
    }
    aliases.finish()
}

/// The names of the groups of ISCO-08 by their codes.
fn groups(table: &Table, notes: &mut Notes) -> HashMap<String, String> {
    let mut groups = HashMap::new();
    let columns = ["code", "preferredLabel"].map(Column::Needed);
    let read = table.rows(Dialect::Commas, &columns, notes, |row| {
        groups.insert(row.text("code").into_owned(), row.text("preferredLabel").into_owned());
    });
    if let Err(missing) = read {
        notes.of_file(&table.file, What::AbsentColumn(missing.0));
    }
    groups
}

/// The field of a sub-major group.
fn field(number: &str, groups: &HashMap<String, String>) -> Field {
    match groups.get(number) {
        Some(name) => Field { slug: slugs::of_name(name, number), name: Text::En(capitalised(name)) },
        None => {
            let name = format!("ISCO {number}");
            Field { slug: slugs::of_name(&name, number), name: Text::Same(name) }
        }
    }
}

/// The version in a name such as `esco-1.1.1` or `ESCO dataset - v1.2.0 - classification - en - csv.zip`: numbers with
/// points between them.
fn version(name: &str) -> Option<String> {
    let numbers = name.split(|c: char| !(c.is_ascii_digit() || c == '.')).map(|number| number.trim_matches('.'));
    numbers.filter(|number| number.contains('.') && !number.contains("..")).map(str::to_owned).next()
}

fn about(database: &str) -> About {
    // In the words of <https://esco.ec.europa.eu/en/use-esco/download>.
    let attribution = Text::Both {
        id: "Layanan ini memakai klasifikasi ESCO dari Komisi Eropa, yang boleh digunakan ulang menurut Keputusan Komisi \
             2011/833/EU. Sebagian isinya telah diubah."
            .to_owned(),
        en: "This service uses the ESCO classification of the European Commission. It may be reused under Commission \
             Decision 2011/833/EU. Some of it has been modified."
            .to_owned(),
    };
    About {
        name: "esco".to_owned(),
        origin: Text::Both {
            id: format!("{database}, Komisi Eropa (Keputusan 2011/833/EU)"),
            en: format!("{database}, European Commission (Decision 2011/833/EU)"),
        },
        attribution: Some(attribution),
        regulation: None,
    }
}
