//! The document of `careers majors`.

use careers_catalogue::contents::Entrance;
use careers_catalogue::profile::Level;
use careers_catalogue::text::Localized;
use hashbrown::HashMap;

use crate::answer::{
    Admission, LocalizedNearbyMajor, LocalizedRegulation, MajorEntry, Majors, others,
};
use crate::messages::Labels;

use super::document::{Block, Phrase, Role, Table};

/// Makes a table with one row per major, a table of those that lie near, and below them the source
/// of the school subjects.
pub fn blocks(majors: &Majors, labels: &Labels) -> Vec<Block> {
    let of = majors.career.as_ref();
    let careers = if of.is_some() {
        labels.other_careers
    } else {
        labels.careers
    };
    let columns = [
        (labels.major, Role::Name),
        (labels.name_en.unwrap_or_default(), Role::Plain),
        (labels.schooling.level, Role::Plain),
        (careers, Role::Plain),
        (labels.subjects, Role::Plain),
    ];
    // Hundreds of majors share a few dozen rules.
    let mut rules = HashMap::new();
    let rows = majors.majors.iter().map(|major| {
        let level = major.level.map(labels.schooling.level_name);
        let name_en = labels.name_en.and(major.name_en.clone());
        [
            major.name.clone().into(),
            name_en.unwrap_or_default().into(),
            level.unwrap_or_default().into(),
            others(&major.careers, of).into(),
            subjects(major, labels, &mut rules),
        ]
    });
    let table = Table::new(columns, rows);
    let table = if labels.name_en.is_some() {
        table
    } else {
        table.without(1)
    };
    let mut blocks = Vec::new();
    if !majors.majors.is_empty() {
        blocks.push(Block::Table(table));
    }
    blocks.extend(nearby(&majors.majors_nearby, labels));
    blocks.extend(source(majors, labels));
    blocks
}

/// The source of the school subjects, and the sentences on schools with an entrance of their own.
pub fn source(majors: &Majors, labels: &Labels) -> Vec<Block> {
    let Some(regulation) = &majors.regulation else {
        return Vec::new();
    };
    let texts = [
        (labels.according_to)(&regulation.name).into(),
        Phrase::from(&regulation.caution),
        Phrase::from(&regulation.vocational),
    ];
    let entrances = entrances(majors, regulation);
    std::iter::once(paragraph(&texts))
        .chain(entrances)
        .collect()
}

/// The majors that lie near, each with the steps that are missing.
fn nearby(majors: &[LocalizedNearbyMajor], labels: &Labels) -> Option<Block> {
    let schooling = &labels.schooling;
    let columns = [
        (labels.major, Role::Name),
        (schooling.missing_steps, Role::Plain),
    ];
    let row = |major: &LocalizedNearbyMajor| [major.name.as_str().into(), (&major.lacks).into()];
    let table = Table::new(columns, majors.iter().map(row)).captioned(schooling.lie_near);
    (!majors.is_empty()).then_some(Block::Table(table))
}

/// The sentences on schools with an entrance of their own, if a major is taught at some.
fn entrances(majors: &Majors, regulation: &LocalizedRegulation) -> Option<Block> {
    let entrances = majors.majors.iter().filter_map(|major| major.entrance);
    entrance_sentences(entrances, regulation)
}

/// The sentences on the kinds of entrance that occur, each once.
pub fn entrance_sentences(
    entrances: impl Iterator<Item = Entrance>,
    regulation: &LocalizedRegulation,
) -> Option<Block> {
    let entrances: Vec<_> = entrances.collect();
    let sentences = [
        (Entrance::Own, &regulation.own_entrance),
        (Entrance::Religious, &regulation.religious_entrance),
    ];
    let texts: Vec<Phrase> = sentences
        .into_iter()
        .filter(|(entrance, _)| entrances.contains(entrance))
        .map(|(_, sentence)| sentence.into())
        .collect();
    (!texts.is_empty()).then(|| paragraph(&texts))
}

/// Sentences in one paragraph, set less prominently.
pub fn paragraph(sentences: &[Phrase]) -> Block {
    let texts: Vec<&str> = sentences
        .iter()
        .map(|phrase| phrase.text.as_ref())
        .collect();
    let lang = sentences.iter().find_map(|phrase| phrase.lang);
    Block::Paragraph(
        Role::Muted,
        Phrase {
            text: texts.join(" ").into(),
            lang,
        },
    )
}

/// The subjects that support an application for a major, or the reason why there are none.
fn subjects<'m>(
    major: &'m MajorEntry,
    labels: &Labels,
    rules: &mut HashMap<&'m str, Phrase>,
) -> Phrase {
    let schooling = &labels.schooling;
    if let Some(entrance) = major.entrance {
        return (schooling.entrance)(entrance).into();
    }
    if let Some(admission) = &major.admission {
        let Admission { group, rule, .. } = admission;
        let phrase = || Phrase {
            text: (labels.subjects_of_group)(&rule.text, &group.text).into(),
            lang: rule.fallback,
        };
        return rules.entry(&group.text).or_insert_with(phrase).clone();
    }
    let [sure, possible] = [&major.subjects.sure, &major.subjects.possible].map(joined);
    match (sure.is_empty(), possible.is_empty()) {
        (false, true) => sure.into(),
        (false, false) => (schooling.also_possibly)(&sure, &possible).into(),
        (true, false) => (schooling.possibly)(&possible).into(),
        (true, true) => major
            .level
            .map_or(schooling.not_certain, |level: Level| {
                (schooling.after_school)(level)
            })
            .into(),
    }
}

/// Names in one phrase.
pub fn joined<'n>(names: impl IntoIterator<Item = &'n Localized>) -> String {
    let names: Vec<&str> = names.into_iter().map(|name| name.text.as_ref()).collect();
    names.join(", ")
}
