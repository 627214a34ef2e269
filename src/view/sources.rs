//! The document of `careers sources`.

use crate::answer::{CatalogueInfo, Reason, Sources};
use crate::messages::Labels;

use super::document::{Block, Commands, Phrase, Role, Table};
use super::shell;

/// Makes a table with one row per catalogue, and below it the attributions of their sources.
pub fn blocks(sources: &Sources, labels: &Labels) -> Vec<Block> {
    let columns = [
        (labels.catalogue, Role::Name),
        (labels.careers, Role::Plain),
        (labels.origin, Role::Plain),
        (labels.path, Role::Plain),
        (labels.reason, Role::Plain),
    ];
    let row = |catalogue: &CatalogueInfo| {
        [
            catalogue.name.as_str().into(),
            catalogue.careers.into(),
            catalogue
                .origin
                .as_ref()
                .map_or_else(|| "".into(), Phrase::from),
            catalogue
                .path
                .as_deref()
                .unwrap_or(labels.in_the_program)
                .into(),
            reason(catalogue.reason, labels).into(),
        ]
    };
    let mut blocks = vec![Block::Table(Table::new(
        columns,
        sources.catalogues.iter().map(row),
    ))];
    let attributions = sources
        .catalogues
        .iter()
        .filter_map(|catalogue| catalogue.attribution.as_ref());
    blocks.extend(attributions.map(|text| Block::Paragraph(Role::Muted, text.into())));
    let unused =
        |catalogue: &&CatalogueInfo| matches!(catalogue.reason, Reason::Broken | Reason::Misnamed);
    let commands: Vec<_> = sources
        .catalogues
        .iter()
        .filter(unused)
        .map(removal)
        .collect();
    if !commands.is_empty() {
        let label = labels.remove_unused.to_owned();
        blocks.push(Block::Commands(Commands { label, commands }));
    }
    blocks
}

/// The command that removes a file which isn't in use, and its path.
fn removal(catalogue: &CatalogueInfo) -> (String, String) {
    let command = format!("careers sources --remove {}", shell::word(&catalogue.name));
    (command, catalogue.path.clone().unwrap_or_default())
}

fn reason(reason: Reason, labels: &Labels) -> &'static str {
    match reason {
        Reason::BuiltIn => labels.built_in,
        Reason::Option => labels.by_option,
        Reason::Variable => labels.by_variable,
        Reason::Config => labels.by_config,
        Reason::Imported => labels.imported,
        Reason::Broken => labels.broken,
        Reason::Misnamed => labels.misnamed,
    }
}
