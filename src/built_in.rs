//! The built-in catalogue: the profiles in `profiles`, compiled by build.rs.

use careers_catalogue::Error;
use careers_catalogue::layers::{Catalogue, Directories};

/// The bytes of the catalogue file.
pub static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/built-in.careers"));

/// The day on which a built-in profile was last read as a whole, as in `2026-11-27`.
pub const REVIEWED: &str = env!("CAREERS_REVIEWED");

/// Opens the built-in catalogue alone.
///
/// ```
/// let catalogue = careers::built_in::catalogue()?;
/// let nurse = catalogue.find("perawat")?;
/// assert_eq!(catalogue.career(nurse)?.slug.as_str(), "nurse");
/// assert!(catalogue.profile(nurse)?.majors.iter().any(|major| major == "Keperawatan"));
/// # Ok::<(), careers_catalogue::Error>(())
/// ```
///
/// # Errors
/// The program is damaged.
pub fn catalogue() -> Result<Catalogue, Error> {
    Ok(Catalogue::open(BYTES, &Directories::default())?.0)
}
