//! The skills of ESCO, and those that each occupation needs.

use hashbrown::HashMap;

use super::limits::{self, Kept};
use super::note::{NoteKind, Notes};
use super::table::{Column, Dialect, Table};
use super::unique_labels::{UniqueLabels, capitalised, sort_alphabetically};
use crate::text::LanguageCode;

/// Every skill, by its URI.
pub struct Skills {
    labels: Vec<String>,
    positions: HashMap<String, usize>,
    /// Says whether a label is a proper name.
    is_proper_name: fn(&str) -> bool,
}

/// The skills of an occupation. Each list is in alphabetical order and has each label once.
#[derive(Default)]
pub struct Needed {
    /// The essential skills and competences.
    pub duties: Vec<String>,
    /// The essential knowledge, without proper names.
    pub focus: Vec<String>,
    /// The knowledge with a proper name, essential before optional.
    pub tools: Vec<String>,
}

/// The skills of one occupation, each with the line where it was found.
#[derive(Default)]
struct SkillLists<'s> {
    duties: Vec<(&'s str, u64)>,
    focus: Vec<(&'s str, u64)>,
    tools: Vec<(&'s str, u64)>,
    optional_tools: Vec<(&'s str, u64)>,
}

impl Skills {
    /// Reads the table of skills. A table without the columns is noted, and the list is empty.
    pub fn read(table: &Table, language: LanguageCode, kept: &Kept, notes: &mut Notes) -> Self {
        let mut skills = Self::none(language);
        let columns = [
            Column::Needed(&["conceptUri"]),
            Column::Needed(&["preferredLabel"]),
        ];
        let read = table.rows(Dialect::Commas, &columns, notes, |row| {
            let [uri, label] =
                ["conceptUri", "preferredLabel"].map(|column| row.text(column).into_owned());
            if let Err(kind) = skills.check(&uri, &label, kept) {
                return row.note(kind);
            }
            skills.positions.insert(uri, skills.labels.len());
            skills.labels.push(label);
        });
        if let Err(missing) = read {
            notes.of_file(&table.file, NoteKind::AbsentColumn(missing.0));
        }
        skills
    }

    /// No skills in a language.
    pub fn none(language: LanguageCode) -> Self {
        Self {
            labels: Vec::new(),
            positions: HashMap::new(),
            // In German every noun has a capital letter.
            is_proper_name: if language.to_string() == "de" {
                |_| false
            } else {
                is_proper_name
            },
        }
    }

    fn check(&self, uri: &str, label: &str, kept: &Kept) -> Result<(), NoteKind> {
        limits::name(uri)?;
        limits::name(label)?;
        if self.labels.len() == limits::SKILLS {
            return Err(NoteKind::TooManyConcepts);
        }
        // Search reads the labels where occupations need them.
        [uri, label]
            .into_iter()
            .try_for_each(|text| kept.identifier(text))
    }

    /// Says whether there are no skills.
    pub fn is_empty(&self) -> bool {
        self.labels.is_empty()
    }

    /// The skills of each occupation, in the order of their positions.
    pub fn needed(
        &self,
        table: &Table,
        occupations: &HashMap<String, usize>,
        kept: &Kept,
        notes: &mut Notes,
    ) -> Vec<Needed> {
        let mut found: Vec<SkillLists<'_>> = std::iter::repeat_with(SkillLists::default)
            .take(occupations.len())
            .collect();
        let columns = [
            Column::Needed(&["occupationUri"]),
            Column::Needed(&["relationType"]),
            Column::Optional(&["skillType"]),
            Column::Needed(&["skillUri"]),
        ];
        let read = table.rows(Dialect::Commas, &columns, notes, |row| {
            let Some(&career) = occupations.get(&*row.text("occupationUri")) else {
                return row.note(NoteKind::UnknownOccupation("occupationUri"));
            };
            let Some(&skill) = self.positions.get(&*row.text("skillUri")) else {
                return row.note(NoteKind::UnknownSkill("skillUri"));
            };
            let label = self.labels[skill].as_str();
            let (relation, kind) = (row.text("relationType"), row.text("skillType"));
            let lists = &mut found[career];
            let list = match (&*relation, &*kind) {
                ("essential", "skill/competence") => &mut lists.duties,
                ("essential", "knowledge") if (self.is_proper_name)(label) => &mut lists.tools,
                ("essential", "knowledge") => &mut lists.focus,
                ("optional", "knowledge") if (self.is_proper_name)(label) => {
                    &mut lists.optional_tools
                }
                ("optional", "knowledge" | "skill/competence") => {
                    return row.note(NoteKind::OptionalSkill);
                }
                ("essential" | "optional", _) => {
                    return row.note(NoteKind::UnknownValue("skillType"));
                }
                _ => return row.note(NoteKind::UnknownValue("relationType")),
            };
            match kept.text(career, label) {
                Ok(()) => list.push((label, row.line())),
                Err(kind) => row.note(kind),
            }
        });
        if let Err(missing) = read {
            notes.of_file(&table.file, NoteKind::AbsentColumn(missing.0));
        }
        found
            .into_iter()
            .map(|found| found.sorted(&table.file, notes))
            .collect()
    }
}

impl SkillLists<'_> {
    fn sorted(self, file: &str, notes: &mut Notes) -> Needed {
        let mut distinct = |lists: [Vec<(&str, u64)>; 2], write: fn(&str) -> String| {
            let mut labels = UniqueLabels::default();
            for mut list in lists {
                sort_alphabetically(&mut list, |(label, _)| label);
                for (label, line) in list {
                    if let Err(kind) = labels.push(write(label)) {
                        notes.of_line(file, line, kind);
                    }
                }
            }
            labels.finish()
        };
        Needed {
            duties: distinct([self.duties, Vec::new()], capitalised),
            focus: distinct([self.focus, Vec::new()], str::to_owned),
            tools: distinct([self.tools, self.optional_tools], |label| {
                without_remark(label).to_owned()
            }),
        }
    }
}

/// Says whether a label is the proper name of something. ESCO writes other labels in lower case; in
/// a proper name every word begins with a capital letter, a digit or a sign, except connecting
/// words.
fn is_proper_name(label: &str) -> bool {
    let (mut depth, mut name) = (0_usize, String::with_capacity(label.len()));
    for c in label.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            c if depth == 0 => name.push(c),
            _ => {}
        }
    }
    let mut words = name
        .split_whitespace()
        .filter(|word| !matches!(*word, "of" | "and" | "for" | "the"))
        .peekable();
    let is_raised = |word: &str| word.starts_with(|c: char| c.is_uppercase() || !c.is_alphabetic());
    words.peek().is_some() && words.all(is_raised)
}

/// The label without a remark in parentheses at its end: `Java` of `Java (computer programming)`.
fn without_remark(label: &str) -> &str {
    let name = label
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('))
        .map(|(name, _)| name.trim_end());
    name.filter(|name| !name.is_empty()).unwrap_or(label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn a_proper_name_has_capitals_digits_and_signs_only() {
        for name in [
            "Java (computer programming)",
            "Global Maritime Distress and Safety System",
            "Internet of Things",
            "C++",
            ".NET",
            "3D Studio Max",
            "Éclair",
            "(remark) SQL",
        ] {
            assert!(is_proper_name(name), "{name}");
        }
        for name in [
            "algorithms",
            "ICT safety",
            "Agile development",
            "iOS",
            "of the",
            "(Java)",
            "",
        ] {
            assert!(!is_proper_name(name), "{name}");
        }
    }

    #[test]
    fn a_remark_at_the_end_is_removed_unless_there_is_nothing_else() {
        assert_eq!(without_remark("Java (computer programming)"), "Java");
        assert_eq!(without_remark("SQL (a) Server"), "SQL (a) Server");
        assert_eq!(without_remark("(remark)"), "(remark)");
    }

    #[test]
    fn what_is_needed_is_sorted_and_what_cannot_be_used_noted() {
        let table = |file: &str, text: &str| Table {
            file: file.to_owned(),
            bytes: text.as_bytes().to_vec(),
        };
        let skills = "conceptUri,preferredLabel\n1,test code\n2,ICT law\n3,Zig\n\
            4,Ada (computer programming)\n5,Perl\n6,ADA\n7,Bash\n8,algebra\n";
        let relations = "occupationUri,relationType,skillType,skillUri\n\
            a,essential,skill/competence,2\na,essential,skill/competence,1\n\
            a,essential,knowledge,3\na,optional,knowledge,5\n\
            a,essential,knowledge,4\na,optional,knowledge,6\n\
            a,optional,knowledge,7\na,essential,knowledge,2\n\
            a,essential,knowledge,8\na,optional,knowledge,1\n\
            a,optional,skill/competence,2\n\
            b,essential,knowledge,1\na,essential,knowledge,9\n\
            a,essential,,1\na,vital,knowledge,1\n";
        let mut notes = Notes::default();
        let skills = Skills::read(
            &table("s", skills),
            Lang::En.into(),
            &Kept::default(),
            &mut notes,
        );
        let needed = skills.needed(
            &table("r", relations),
            &HashMap::from([("a".to_owned(), 0)]),
            &Kept::default(),
            &mut notes,
        );
        assert_eq!(needed[0].duties, ["ICT law", "Test code"]);
        assert_eq!(needed[0].focus, ["algebra", "ICT law"]);
        assert_eq!(needed[0].tools, ["Ada", "Zig", "Bash", "Perl"]);
        let notes = notes.finish();
        let kinds_and_lines: Vec<_> = notes
            .iter()
            .map(|note| (note.kind.clone(), &note.lines[..]))
            .collect();
        assert_eq!(
            kinds_and_lines,
            [
                (NoteKind::OptionalSkill, &[11, 12][..]),
                (NoteKind::UnknownOccupation("occupationUri"), &[13]),
                (NoteKind::UnknownSkill("skillUri"), &[14]),
                (NoteKind::UnknownValue("skillType"), &[15]),
                (NoteKind::UnknownValue("relationType"), &[16]),
                (NoteKind::RepeatedLabel, &[7]),
            ]
        );
    }
}
