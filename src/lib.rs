//! An offline career encyclopedia, in Indonesian and English.
//!
//! Data goes one way: a [`question::Question`] is put to a [`catalog::Catalog`], an [`answer::Answer`] comes of it, and
//! [`view`] prints that as text or JSON. Nothing here reads the environment, knows the command line, or prints.

pub mod answer;
pub mod catalog;
pub mod document;
pub mod error;
pub mod import;
pub mod messages;
pub mod problem;
pub mod profile;
pub mod question;
pub mod text;
pub mod view;
pub mod warning;
