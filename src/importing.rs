//! What changes the imported catalogues, with a progress bar on a terminal.

use std::io::{self, IsTerminal};
use std::path::Path;

use careers::answer::{Answer, Imported};
use careers::catalog::{Catalog, Places};
use careers::error::Error;
use careers::import::store::Store;
use careers::import::{self, Progress, Step};
use careers::messages::{Labels, Messages};
use careers::profile::Slug;
use careers::question::From;
use careers::text::{Lang, nearest};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Writes a catalogue of somebody's data.
pub fn import(from: From, path: &Path, places: &Places, lang: Lang) -> Result<Answer<'static>, Error> {
    let store = store(places)?;
    let bar = Bar::new(&Messages::of(lang).labels);
    // What a folder of profiles adds to must be there wherever its catalogue is.
    let beneath = Catalog::built_in()?;
    let imported = import::read(from, path, &beneath, &bar).map_err(|failure| Error::Import { from, failure })?;
    let bytes = imported.compile(&bar);
    let name = Slug::new(&imported.about.name).ok_or(Error::EmptyName)?;
    let file = store.write(&name, &bytes).map_err(Error::Unwritable)?;
    bar.0.finish_and_clear();
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
struct Bar(ProgressBar, &'static Labels);

impl Bar {
    fn new(labels: &'static Labels) -> Self {
        let is_seen = io::stderr().is_terminal();
        let target = if is_seen { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let style = ProgressStyle::with_template("{bar:30} {msg}").expect("a template that indicatif knows");
        let bar = ProgressBar::with_draw_target(None, target).with_style(style).with_message(labels.reading);
        Self(bar, labels)
    }
}

impl Progress for Bar {
    fn step(&self, step: Step) {
        match step {
            Step::Read { done, all } => {
                self.0.set_length(all.max(done));
                self.0.set_position(done);
            }
            Step::Compile => self.0.set_message(self.1.compiling),
        }
    }
}
