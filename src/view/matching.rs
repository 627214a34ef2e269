//! The document of `careers match`.

use crate::answer::{MatchedCareer, Matching};
use crate::messages::Labels;

use super::document::{Block, Role, Table};
use super::list::unless_one_catalogue;

/// Makes a table with one row per career.
pub fn blocks(matching: &Matching, labels: &Labels) -> Vec<Block> {
    let columns = [
        (labels.slug, Role::Name),
        (labels.career, Role::Plain),
        (labels.interests, Role::Plain),
        (labels.congruence, Role::Plain),
        (labels.catalogue, Role::Plain),
    ];
    let row = |career: &MatchedCareer| {
        [
            career.slug.shared().into(),
            (&career.title).into(),
            career.interests.to_string().into(),
            career.congruence.to_string().into(),
            career.catalogue.shared().into(),
        ]
    };
    let table = Table::new(columns, matching.careers.iter().map(row));
    vec![Block::Table(unless_one_catalogue(table, 4))]
}
