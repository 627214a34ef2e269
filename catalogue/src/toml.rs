//! Reads profiles from TOML: one pass finds every problem and its place.

pub mod diagnostic;
pub mod folder;
pub mod lint;
pub mod profile;
pub mod reader;
mod shared_files;
pub mod syntax;
pub mod wordings;
