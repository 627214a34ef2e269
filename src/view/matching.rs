//! The document of `careers match`.

use crate::answer::{MatchedCareer, Matching};
use crate::messages::Labels;

use super::document::{Block, Role, Table};

/// Makes a table with one row per career.
pub fn blocks(matching: &Matching, labels: &Labels) -> Vec<Block> {
    let columns = [
        (labels.slug, Role::Name),
        (labels.career, Role::Plain),
        (labels.interests, Role::Plain),
        (labels.congruence, Role::Plain),
    ];
    let row = |career: &MatchedCareer| {
        [
            career.slug.as_str().into(),
            (&career.title).into(),
            career.interests.to_string().into(),
            career.congruence.to_string().into(),
        ]
    };
    vec![Block::Table(Table::new(
        columns,
        matching.careers.iter().map(row),
    ))]
}
