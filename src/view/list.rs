//! The document of `careers list`.

use crate::answer::{Item, List};
use crate::messages::Labels;

use super::document::{Block, Role, Table};

/// Makes a table with one row per career. The slug comes first, because users type it next.
pub fn blocks(list: &List, labels: &Labels) -> Vec<Block> {
    let columns = [
        (labels.slug, Role::Name),
        (labels.career, Role::Plain),
        (labels.field, Role::Muted),
        (labels.interests, Role::Plain),
        (labels.catalogue, Role::Plain),
    ];
    let row = |career: &Item| {
        let interests = career.interests.as_ref().map(ToString::to_string);
        [
            career.slug.shared().into(),
            (&career.title).into(),
            (&career.field_name).into(),
            interests.unwrap_or_default().into(),
            career.catalogue.shared().into(),
        ]
    };
    let table = Table::new(columns, list.careers.iter().map(row));
    vec![Block::Table(unless_one_catalogue(table, 4))]
}

/// The table without the column of catalogues, if all rows are from the same.
pub fn unless_one_catalogue(table: Table, column: usize) -> Table {
    let mut catalogues = table.rows.iter().map(|row| &row[column].text);
    let first = catalogues.next();
    if catalogues.all(|catalogue| Some(catalogue) == first) {
        return table.without(column);
    }
    table
}
