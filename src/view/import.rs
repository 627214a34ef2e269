//! The document of `careers import`.

use careers_catalogue::import::{Effect, Note};
use careers_catalogue::text::Lang;
use serde::Serialize;

use crate::answer::Imported;
use crate::messages::Messages;

use super::document::{Block, Facts, Heading, Role, Value};

/// Makes the blocks of the answer.
#[must_use]
pub fn blocks(imported: &Imported, lang: Lang) -> Vec<Block> {
    let messages = Messages::new(lang);
    let labels = &messages.labels;
    let heading = Heading {
        path: Some(imported.path.clone()),
        ..Heading::new(&imported.origin)
    };
    let counts = (labels.imported_counts)(imported.careers, imported.names, imported.hidden);
    let mut facts = Facts::single();
    for (effect, label) in [
        (Effect::Missing, labels.missing),
        (Effect::Skipped, labels.skipped),
        (Effect::Cleaned, labels.cleaned),
    ] {
        let notes = imported
            .notes
            .iter()
            .filter(|note| note.kind.effect() == effect);
        facts.push(
            label,
            vec![Value::bullets(notes.map(|note| line(note, messages)))],
        );
    }
    let mut blocks = vec![
        Block::Heading(heading),
        Block::Paragraph(Role::Plain, counts.into()),
    ];
    // A smaller catalogue in the place of a larger one may be half of a download.
    if let Some(before) = imported.before.filter(|before| *before != imported.careers) {
        let replaced = (labels.replaced)(before, imported.careers);
        blocks.push(Block::Paragraph(Role::Plain, replaced.into()));
    }
    if !facts.is_empty() {
        blocks.push(Block::Facts(facts));
    }
    blocks
}

fn line(note: &Note, messages: &Messages) -> String {
    let Note {
        file,
        kind,
        count,
        lines,
    } = note;
    let message = (messages.note)(kind);
    if lines.is_empty() {
        return format!("{file}: {message}");
    }
    let lines = (messages.labels.lines)(lines, count.saturating_sub(lines.len()));
    format!("{count} × {file}: {message} ({lines})")
}

/// The JSON form of an import, with its notes in one language.
#[derive(Serialize)]
pub struct Worded<'a> {
    name: &'a str,
    origin: &'a str,
    path: &'a str,
    careers: usize,
    before: Option<usize>,
    hidden: usize,
    names: usize,
    notes: Vec<WordedNote<'a>>,
}

#[derive(Serialize)]
struct WordedNote<'a> {
    file: &'a str,
    effect: Effect,
    message: String,
    count: usize,
    lines: &'a [u64],
}

impl<'a> Worded<'a> {
    /// Creates the JSON form, with messages in `lang`.
    #[must_use]
    pub fn new(imported: &'a Imported, lang: Lang) -> Self {
        let Imported {
            name,
            origin,
            path,
            careers,
            before,
            hidden,
            names,
            notes,
        } = imported;
        let messages = Messages::new(lang);
        let note = |note: &'a Note| WordedNote {
            file: &note.file,
            effect: note.kind.effect(),
            message: (messages.note)(&note.kind),
            count: note.count,
            lines: &note.lines,
        };
        let notes = notes.iter().map(note).collect();
        Self {
            name,
            origin: &origin.text,
            path,
            careers: *careers,
            before: *before,
            hidden: *hidden,
            names: *names,
            notes,
        }
    }
}
