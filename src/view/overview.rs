//! The document of `careers` alone: purpose and size of the program, and commands to try.

use crate::answer::Overview;
use crate::messages::Labels;

use super::document::{Block, Commands, Role};

pub fn blocks(overview: &Overview, labels: &Labels) -> Vec<Block> {
    let about = (labels.overview)(overview.careers, overview.majors, overview.companies);
    let commands = labels
        .examples
        .map(|(command, answers)| (command.to_owned(), answers.to_owned()));
    vec![
        Block::Paragraph(Role::Plain, about.into()),
        Block::Commands(Commands {
            label: labels.try_this.to_owned(),
            commands: commands.into(),
        }),
        Block::Paragraph(Role::Plain, labels.more_help.into()),
    ]
}
