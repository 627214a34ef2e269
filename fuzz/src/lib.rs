//! The work of the fuzz targets, one module each: from bytes to questions, and from their answers to
//! everything that could be printed.
//!
//! A target may meet errors, and prints them. It falls if something panics, if a printed text holds
//! what no text may, or, as libFuzzer sees it, if it takes too long or too much memory.

pub mod catalogue;
pub mod class;
pub mod import;
pub mod line;
pub mod profile;
pub mod search;

mod bases;
mod harmless;
mod inspector;
mod questions;
mod scratch;
