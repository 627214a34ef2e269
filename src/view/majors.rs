//! The document of `careers majors`.

use crate::answer::{MajorEntry, Majors, others};
use crate::messages::Labels;

use super::document::{Block, Phrase, Role, Table};

/// Makes a table with one row per major, and below it the source of the school subjects.
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
        (careers, Role::Plain),
        (labels.subjects, Role::Plain),
    ];
    let row = |major: &MajorEntry| {
        [
            major.name.as_str().into(),
            major.name_en.as_deref().unwrap_or_default().into(),
            others(&major.careers, of).to_string().into(),
            subjects(major, labels),
        ]
    };
    let table = Table::new(columns, majors.majors.iter().map(row));
    let table = if labels.name_en.is_some() {
        table
    } else {
        table.without(1)
    };
    let mut blocks = vec![Block::Table(table)];
    if let Some(regulation) = &majors.regulation {
        let caution = Phrase::from(&regulation.caution);
        let text = format!(
            "{} {}",
            (labels.according_to)(&regulation.name),
            caution.text
        );
        blocks.push(Block::Paragraph(
            Role::Muted,
            Phrase {
                text: text.into(),
                ..caution
            },
        ));
    }
    blocks
}

fn subjects(major: &MajorEntry, labels: &Labels) -> Phrase {
    let Some(admission) = &major.admission else {
        return "".into();
    };
    let text = (labels.subjects_of_group)(&admission.rule.text, &admission.group.text);
    Phrase {
        text: text.into(),
        lang: admission.rule.fallback,
    }
}
