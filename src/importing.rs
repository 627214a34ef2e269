//! What changes the imported catalogues, with a progress bar on a terminal.

use std::cell::Cell;
use std::io::{self, IsTerminal};
use std::path::Path;

use careers::answer::{Answer, Imported};
use careers::catalog::store::Store;
use careers::catalog::{Catalog, Places};
use careers::error::Error;
use careers::import::{self, From, Progress, Step};
use careers::messages::{Labels, Messages};
use careers::profile::Slug;
use careers::text::{Lang, nearest};

use crate::output;

/// Writes a catalogue of somebody's data.
pub fn import(from: From, path: &Path, places: &Places, lang: Lang) -> Result<Answer<'static>, Error> {
    let store = store(places)?;
    let bar = Bar::new(&Messages::of(lang).labels);
    // What a folder of profiles adds to must be there wherever its catalogue is.
    let beneath = Catalog::built_in()?;
    let imported = import::read(from, path, &beneath, &bar).map_err(|failure| {
        bar.clear();
        Error::Import { from, failure }
    })?;
    let bytes = imported.compile(&bar);
    let name = Slug::new(&imported.about.name).ok_or(Error::EmptyName)?;
    bar.clear();
    let file = store.write(&name, &bytes).map_err(Error::Unwritable)?;
    Imported::new(&imported, bytes, &file, places, lang).map(Answer::Imported)
}

/// Removes an imported catalogue.
///
/// # Errors
/// There is none of that name.
pub fn remove(name: &str, places: &Places) -> Result<(), Error> {
    let store = store(places)?;
    let removed = Slug::new(name).map(|slug| store.remove(&slug)).transpose().map_err(Error::Unwritable)?;
    if removed == Some(true) {
        return Ok(());
    }
    let files = store.list().map_err(Error::Unwritable)?;
    let names: Vec<_> = files.iter().filter_map(|file| file.file_stem()?.to_str()).collect();
    let near = nearest(name, names.iter().copied());
    let all = if near.is_empty() { names } else { near };
    Err(Error::UnknownCatalogue { name: name.to_owned(), nearest: all.into_iter().map(str::to_owned).collect() })
}

fn store(places: &Places) -> Result<Store, Error> {
    places.catalogues.clone().map(Store::new).ok_or(Error::NoHome)
}

/// A bar on standard error, if that is a terminal.
///
/// Drawn by hand: what other libraries bring for it (the C library of mathematics) costs the start of every command a tenth
/// of its time.
struct Bar {
    labels: &'static Labels,
    is_seen: bool,
    /// What of it is drawn already.
    drawn: Cell<Option<(usize, &'static str)>>,
}

impl Bar {
    const LENGTH: usize = 30;

    fn new(labels: &'static Labels) -> Self {
        Self { labels, is_seen: io::stderr().is_terminal(), drawn: Cell::new(None) }
    }

    /// Draws the bar with so much of its length filled, where it isn't drawn so already.
    fn draw(&self, filled: usize, message: &'static str) {
        if self.is_seen && self.drawn.replace(Some((filled, message))) != Some((filled, message)) {
            let empty = Self::LENGTH - filled;
            output::aside(&format!("\r{}{} {message}{ERASE}", "█".repeat(filled), "░".repeat(empty)));
        }
    }

    fn clear(&self) {
        if self.is_seen {
            output::aside(&format!("\r{ERASE}"));
        }
    }
}

/// Erases the rest of the line (ECMA-48, EL).
const ERASE: &str = "\u{1b}[K";

impl Progress for Bar {
    fn step(&self, step: Step) {
        match step {
            Step::Read { done, all } => {
                let length = Self::LENGTH as u64;
                let filled = (done.min(all) * length).checked_div(all).unwrap_or(length);
                self.draw(usize::try_from(filled).map_or(Self::LENGTH, |n| n.min(Self::LENGTH)), self.labels.reading);
            }
            Step::Compile => self.draw(Self::LENGTH, self.labels.compiling),
        }
    }
}
