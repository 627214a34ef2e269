//! The document of `careers fields`.

use crate::answer::{CountedCareers, Fields};
use crate::messages::Labels;

use super::document::{Block, Role, Table};

/// Makes a table with one row per field. The slug comes first, because users type it next.
pub fn blocks(fields: &Fields, labels: &Labels) -> Vec<Block> {
    let columns = [
        (labels.slug, Role::Name),
        (labels.field, Role::Plain),
        (labels.careers, Role::Plain),
    ];
    let row = |field: &CountedCareers| {
        [
            field.slug.as_str().into(),
            (&field.name).into(),
            field.careers.into(),
        ]
    };
    vec![Block::Table(Table::new(
        columns,
        fields.fields.iter().map(row),
    ))]
}
