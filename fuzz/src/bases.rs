//! The catalogues that targets ask, each made once in a process.

use std::path::Path;
use std::sync::LazyLock;

use careers_catalogue::contents::About;
use careers_catalogue::file::{Trust, write};
use careers_catalogue::layers::{Catalogue, Directories};
use careers_catalogue::text::Text;
use careers_catalogue::toml::folder::{Folder, NoBase};

/// The bytes of a catalogue of three careers with everything that careers share. It stands in the
/// place of the built-in one where most of the work would be to read that one over and over.
pub static SMALL: LazyLock<Vec<u8>> = LazyLock::new(|| small(Trust::Whole));
/// The bytes of the same catalogue as an import.
pub static SMALL_IMPORT: LazyLock<Vec<u8>> = LazyLock::new(|| small(Trust::Checked));

fn small(trust: Trust) -> Vec<u8> {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/example");
    let (folder, problems) = Folder::read(&example, &NoBase);
    assert!(problems.is_empty(), "{problems:?}");
    let origin = Text::Same("an example".to_owned());
    let about = About {
        origin,
        terms: None,
    };
    write::to_bytes(&about, &folder.contents(&NoBase), trust)
}

thread_local! {
    static BUILT_IN: Catalogue = careers::built_in::catalogue().expect("the catalogue is whole");
    static SMALL_ALONE: Catalogue = small_with(&Directories::default()).0;
}

/// Gives the catalogue of the program.
pub fn with_built_in<T>(ask: impl FnOnce(&Catalogue) -> T) -> T {
    BUILT_IN.with(ask)
}

/// Gives the small catalogue.
pub fn with_small<T>(ask: impl FnOnce(&Catalogue) -> T) -> T {
    SMALL_ALONE.with(ask)
}

/// The small catalogue beside others, and the problems in one's own profiles.
pub fn small_with(
    directories: &Directories,
) -> (
    Catalogue,
    Vec<careers_catalogue::toml::diagnostic::Diagnostic>,
) {
    Catalogue::open(&SMALL, directories).expect("a folder that was just made")
}
