//! Imports the O*NET database from its text files.

use std::path::Path;

use hashbrown::HashMap;

use super::download::Download;
use super::draft::{self, Draft};
use super::limits::{self, Kept};
use super::note::{NoteKind, Notes};
use super::table::{Dialect, MissingColumn, Row, Table};
use super::unique_labels::UniqueLabels;
use super::{Completeness, Failure, Import, Progress, origin, soc};
use crate::profile::{JobZone, JobZoneLevels, Slug};
use crate::sorting;
use crate::text::{Lang, Text};
use crate::toml::profile::has_shape;

use self::tables::{
    ALIASES, CODE, CORE, FILES, INTERESTS, OCCUPATIONS, OnetTable, READ_ME, RELATED, RELATED_CODE,
    TASKS, TOOLS, ZONES,
};

mod interests;
mod tables;
#[cfg(test)]
mod tests;

/// The maximum number of related careers of a career, in releases that don't grade them.
const NEIGHBOURS: usize = 10;

/// Imports a folder or zip file.
pub fn import(
    path: &Path,
    completeness: Completeness,
    progress: &dyn Progress,
) -> Result<Import, Failure> {
    let mut notes = Notes::default();
    let download = Download::open(path, &FILES, Lang::En.into(), &mut notes, progress)?;
    let release = origin::onet_release(
        download.optional_text(READ_ME)?.as_deref(),
        download.names(),
    );
    let database = match &release {
        Some(release) => format!("O*NET {release} Database"),
        None => "O*NET Database".to_owned(),
    };
    let table = download.required(OCCUPATIONS.names)?;
    let absent: Vec<_> = CORE
        .into_iter()
        .filter(|core| !download.has(*core))
        .map(|core| core.in_language(Lang::En.into()))
        .collect();
    if completeness == Completeness::Core && !absent.is_empty() {
        return Err(Failure::MissingCoreTables(absent));
    }
    let levels = origin::job_zone_levels(release.as_deref());
    let mut occupations = Occupations::read(&table, &database, levels, &mut notes)?;
    drop(table);
    for (layout, read) in Occupations::READERS {
        let Some(table) = download.optional(layout.names, &mut notes)? else {
            continue;
        };
        let Err(missing) = read(&mut occupations, &table, &mut notes) else {
            continue;
        };
        if completeness == Completeness::Core && CORE.contains(&layout.names) {
            return Err(table.without(missing));
        }
        notes.of_file(&table.file, NoteKind::AbsentColumn(missing.0));
    }
    Ok(Import {
        name: Slug::new("onet").expect("a slug"),
        about: origin::onet(&database),
        contents: draft::contents(occupations.drafts, soc::field),
        notes: notes.finish(),
    })
}

/// A function that reads one table.
type TableReader = fn(&mut Occupations, &Table, &mut Notes) -> Result<(), MissingColumn>;

/// The occupations and the data gathered for each, and their positions by code.
struct Occupations {
    drafts: Vec<Draft>,
    positions: HashMap<String, usize>,
    /// The levels of the release's job zones.
    levels: JobZoneLevels,
    kept: Kept,
}

impl Occupations {
    const READERS: [(OnetTable, TableReader); 6] = [
        (ALIASES, Self::read_aliases),
        (INTERESTS, interests::read),
        (ZONES, Self::read_zones),
        (TASKS, Self::read_tasks),
        (TOOLS, Self::read_tools),
        (RELATED, Self::read_related),
    ];

    fn read(
        table: &Table,
        database: &str,
        levels: JobZoneLevels,
        notes: &mut Notes,
    ) -> Result<Self, Failure> {
        let mut occupations = Self {
            drafts: Vec::new(),
            positions: HashMap::new(),
            levels,
            kept: Kept::default(),
        };
        table
            .rows(Dialect::Tabs, OCCUPATIONS.columns, notes, |row| {
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
        if let Err(kind) = self.check(&title, &summary) {
            return row.note(kind);
        }
        let mut profile = draft::profile(&title, summary, Lang::En.into());
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

    /// Refuses an occupation that would be too much.
    fn check(&self, title: &str, summary: &str) -> Result<(), NoteKind> {
        if self.drafts.len() == limits::OCCUPATIONS {
            return Err(NoteKind::TooManyConcepts);
        }
        limits::name(title)?;
        [title, summary]
            .into_iter()
            .try_for_each(|text| self.kept.text(self.drafts.len(), text))
    }

    fn read_aliases(&mut self, table: &Table, notes: &mut Notes) -> Result<(), MissingColumn> {
        let mut aliases: Vec<UniqueLabels> = self
            .drafts
            .iter()
            .map(|draft| UniqueLabels::excluding(&draft.title))
            .collect();
        self.rows(table, &ALIASES, notes, |career, row| {
            let (long, short) = (value(row, "Job Title"), value(row, "Short Title"));
            let long = long.map(|long| {
                short
                    .as_deref()
                    .map_or(long.as_str(), |short| long_form(&long, short))
                    .to_owned()
            });
            for alias in long.into_iter().chain(short) {
                let kept = self.kept.text(career, &alias);
                if let Err(kind) = kept.and_then(|()| aliases[career].push(alias)) {
                    row.note(kind);
                }
            }
        })?;
        for (draft, aliases) in self.drafts.iter_mut().zip(aliases) {
            draft.profile.aliases = aliases.finish();
        }
        Ok(())
    }

    fn read_zones(&mut self, table: &Table, notes: &mut Notes) -> Result<(), MissingColumn> {
        let mut zones = vec![None; self.drafts.len()];
        self.rows(table, &ZONES, notes, |career, row| {
            let number = row.text("Job Zone").parse().ok();
            match number.and_then(|number| JobZone::on(self.levels, number)) {
                Some(zone) => zones[career] = Some(zone),
                None => row.note(NoteKind::UnknownValue("Job Zone")),
            }
        })?;
        for (draft, zone) in self.drafts.iter_mut().zip(zones) {
            draft.profile.job_zone = zone;
        }
        Ok(())
    }

    fn read_tasks(&mut self, table: &Table, notes: &mut Notes) -> Result<(), MissingColumn> {
        let ranked = self.ranked(table, &TASKS, notes, "Task", |row| {
            match value(row, "Task Type").as_deref() {
                Some("Core") => 0,
                Some("Supplemental") => 1,
                _ => 2,
            }
        })?;
        for (draft, tasks) in self.drafts.iter_mut().zip(ranked) {
            draft.profile.duties = tasks.into_iter().map(Text::En).collect();
        }
        Ok(())
    }

    fn read_tools(&mut self, table: &Table, notes: &mut Notes) -> Result<(), MissingColumn> {
        let ranked = self.ranked(table, &TOOLS, notes, "Workplace Example", |row| {
            let is_marked = |column| row.raw(column).trim().eq_ignore_ascii_case("Y");
            match (is_marked("In Demand"), is_marked("Hot Technology")) {
                (true, _) => 0,
                (false, true) => 1,
                (false, false) => 2,
            }
        })?;
        for (draft, tools) in self.drafts.iter_mut().zip(ranked) {
            draft.profile.tools = tools.into_iter().map(Text::Same).collect();
        }
        Ok(())
    }

    /// The labels of each career in a column, sorted by rank, then in the order of the table; each
    /// once.
    fn ranked(
        &self,
        table: &Table,
        layout: &OnetTable,
        notes: &mut Notes,
        column: &'static str,
        rank: impl Fn(&mut Row<'_>) -> usize,
    ) -> Result<Vec<Vec<String>>, MissingColumn> {
        let mut found: Vec<Vec<(usize, u64, String)>> =
            self.drafts.iter().map(|_| Vec::new()).collect();
        self.rows(table, layout, notes, |career, row| {
            let Some(label) = value(row, column) else {
                return;
            };
            if found[career].len() == limits::LABELS {
                return row.note(NoteKind::TooManyLabels);
            }
            match self.kept.text(career, &label) {
                Ok(()) => found[career].push((rank(row), row.line(), label)),
                Err(kind) => row.note(kind),
            }
        })?;
        let distinct = |mut labels: Vec<(usize, u64, String)>| {
            sorting::by_key(&mut labels, |(rank, line, _)| (*rank, *line));
            let mut list = UniqueLabels::default();
            for (_, line, label) in labels {
                if let Err(kind) = list.push(label) {
                    notes.of_line(&table.file, line, kind);
                }
            }
            list.finish()
        };
        Ok(found.into_iter().map(distinct).collect())
    }

    /// Reads the related careers: tier `Primary-Short`, then `Primary-Long`, no others. In releases
    /// without tiers the first ten are taken.
    fn read_related(&mut self, table: &Table, notes: &mut Notes) -> Result<(), MissingColumn> {
        let mut found: Vec<Vec<(usize, u64, usize)>> =
            self.drafts.iter().map(|_| Vec::new()).collect();
        self.rows(table, &RELATED, notes, |career, row| {
            if found[career].len() == limits::RELATED {
                return row.note(NoteKind::TooManyLabels);
            }
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
        })?;
        for (draft, mut found) in self.drafts.iter_mut().zip(found) {
            sorting::sort(&mut found);
            for (tier, _, related) in found {
                if !draft.related.contains(&related)
                    && (tier < 2 || draft.related.len() < NEIGHBOURS)
                {
                    draft.related.push(related);
                }
            }
        }
        Ok(())
    }

    /// Calls `each` for every row about a known occupation.
    fn rows(
        &self,
        table: &Table,
        layout: &OnetTable,
        notes: &mut Notes,
        mut each: impl FnMut(usize, &mut Row<'_>),
    ) -> Result<(), MissingColumn> {
        table.rows(Dialect::Tabs, layout.columns, notes, |row| {
            let code = row.text(CODE);
            match self.positions.get(&*code) {
                Some(&career) => each(career, row),
                None if is_code(&code) => row.note(NoteKind::UnknownOccupation(CODE)),
                None => row.note(NoteKind::UnknownValue(CODE)),
            }
        })
    }
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
