//! The document of `careers companies`.

use crate::answer::{Companies, Employer, others};
use crate::messages::Labels;

use super::document::{Block, Phrase, Role, Table};

/// Makes a table with one row per employer.
pub fn blocks(companies: &Companies, labels: &Labels) -> Vec<Block> {
    let of = companies.career.as_ref();
    let careers = if of.is_some() {
        labels.other_careers
    } else {
        labels.careers
    };
    let columns = [
        (labels.company, Role::Name),
        (labels.sector, Role::Plain),
        (careers, Role::Plain),
    ];
    let row = |company: &Employer| {
        [
            (&company.name).into(),
            company
                .sector
                .as_ref()
                .map_or_else(|| "".into(), Phrase::from),
            others(&company.careers, of).into(),
        ]
    };
    vec![Block::Table(Table::new(
        columns,
        companies.companies.iter().map(row),
    ))]
}
