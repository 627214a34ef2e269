//! Profiles as they are written, in TOML: one pass finds every problem and knows its place.

pub mod diagnostic;
pub mod folder;
pub mod lint;
pub mod profile;
pub mod reader;
mod shared;
