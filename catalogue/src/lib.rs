//! Career data and its storage: profiles in TOML, catalogue files, catalogues side by side, search,
//! and imports of official data. The data has no wording: the program that uses this crate words
//! the messages to people.
//!
//! Compiling profiles needs no feature. The feature `query` adds the catalogues in use and search,
//! `import` adds the imports of O*NET, ESCO and folders of profiles.
//!
//! ```
//! # let folder = tempfile::tempdir()?;
//! # let folder = folder.path();
//! use std::fs;
//!
//! use careers_catalogue::contents::About;
//! use careers_catalogue::file::{Trust, write};
//! use careers_catalogue::layers::{Catalogue, Directories, Scope};
//! use careers_catalogue::search::USUAL_LIMIT;
//! use careers_catalogue::text::{Lang, Text};
//! use careers_catalogue::toml::folder::{Folder, NoBase};
//!
//! // Write two profiles into the folder of a field.
//! fs::create_dir(folder.join("maritime"))?;
//! fs::write(
//!     folder.join("maritime/shipyard-welder.toml"),
//!     "title = { id = 'Juru Las Kapal', en = 'Shipyard Welder' }\n\
//!      summary = 'Joins the plates of a hull.'",
//! )?;
//! fs::write(
//!     folder.join("maritime/ship-pilot.toml"),
//!     "title = 'Pandu Kapal'\nsummary = 'Brings ships into port.'",
//! )?;
//!
//! // Read them, and compile them into the bytes of a catalogue file.
//! let (profiles, problems) = Folder::read(folder, &NoBase);
//! assert!(problems.is_empty());
//! let origin = Text::Same("two profiles".to_owned());
//! let about = About { origin, terms: None };
//! let bytes = write::to_bytes(&about, &profiles.contents(&NoBase), Trust::Whole);
//!
//! // Open the catalogue and look a career up.
//! let (catalogue, _) = Catalogue::open(bytes.leak(), &Directories::default())?;
//! let welder = catalogue.find("juru las kapal")?;
//! assert_eq!(catalogue.career(welder)?.title.in_lang(Lang::En).text, "Shipyard Welder");
//! assert_eq!(catalogue.search("hull", &Scope::ALL, USUAL_LIMIT)?.hits[0].career, welder);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod contents;
pub mod file;
pub mod os_error;
pub mod profile;
pub mod sorting;
pub mod suggest;
pub mod text;
pub mod toml;
pub mod words;

#[cfg(feature = "query")]
pub mod atomic;
#[cfg(feature = "query")]
pub mod error;
#[cfg(feature = "import")]
pub mod import;
#[cfg(feature = "query")]
pub mod layers;
#[cfg(feature = "query")]
pub mod search;

#[cfg(feature = "query")]
pub use error::Error;

#[cfg(test)]
mod test_folder;
