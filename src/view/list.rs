//! The document of `careers list`.

use careers_catalogue::profile::CareerSlug;
use hashbrown::HashMap;

use crate::answer::{Item, List, WayIn};
use crate::messages::Labels;

use super::document::{Block, Phrase, Role, Table};

/// Makes a table with one row per career, or one for each way in. The slug comes first, because
/// users type it next.
pub fn blocks(list: &List, labels: &Labels) -> Vec<Block> {
    if list.ways.is_empty() {
        return vec![Block::Table(table(list.careers.iter(), labels))];
    }
    let careers: HashMap<&CareerSlug, &Item> = list
        .careers
        .iter()
        .map(|career| (&career.slug, career))
        .collect();
    list.ways
        .iter()
        .flat_map(|way| way_in(way, &careers, labels))
        .collect()
}

/// The tables of one way from majors into careers, under the names of the majors.
fn way_in(way: &WayIn, careers: &HashMap<&CareerSlug, &Item>, labels: &Labels) -> Vec<Block> {
    let schooling = &labels.schooling;
    let mut blocks = vec![Block::Remark(Role::Title, way.majors.join(", ").into())];
    if way.trains_for.is_empty() && way.also.is_empty() {
        blocks.push(Block::Remark(
            Role::Plain,
            none_recorded(way, labels).into(),
        ));
    }
    for (slugs, kind) in [
        (&way.trains_for, schooling.trains_for),
        (&way.also, schooling.also),
    ] {
        if !slugs.is_empty() {
            let listed = slugs.iter().filter_map(|slug| careers.get(slug).copied());
            let caption = format!("{}, {kind}", (schooling.way)(way.kind));
            blocks.push(Block::Table(table(listed, labels).captioned(caption)));
        }
    }
    blocks
}

/// The sentence for majors that lead to no career.
pub fn none_recorded(way: &WayIn, labels: &Labels) -> String {
    (labels.schooling.none_recorded)(&way.majors.join(", "), &way.nearest.join(", "))
}

fn table<'i>(careers: impl Iterator<Item = &'i Item>, labels: &Labels) -> Table {
    let columns = [
        (labels.slug, Role::Name),
        (labels.career, Role::Plain),
        (labels.field, Role::Muted),
        (labels.schooling.level, Role::Plain),
        (labels.interests, Role::Plain),
        (labels.catalogue, Role::Plain),
    ];
    let row = |career: &Item| {
        let interests = career.interests.as_ref().map(ToString::to_string);
        let level = career.level.map(labels.schooling.level_name);
        [
            career.slug.shared().into(),
            (&career.title).into(),
            (&career.field_name).into(),
            level.unwrap_or_default().into(),
            interests.unwrap_or_default().into(),
            career.catalogue.shared().into(),
        ]
    };
    unless_one_catalogue(Table::new(columns, careers.map(row)), 5)
}

/// The table without the column of catalogues, if all rows are from the same.
pub fn unless_one_catalogue(table: Table, column: usize) -> Table {
    let mut catalogues = table.rows.iter().map(|row: &Vec<Phrase>| &row[column].text);
    let first = catalogues.next();
    if catalogues.all(|catalogue| Some(catalogue) == first) {
        return table.without(column);
    }
    table
}
