//! The program `careers` as a library, for its own `main`, tests and documentation.
//!
//! **Internal**: nothing here is stable. Scripts use `careers --json`; other programs use the crate
//! `careers-catalogue`.
//!
//! Data goes one way: [`cli`] reads a command line into a [`question`], [`answer`] finds the answer
//! in the catalogue, [`view`] makes a document of it, and [`render`] prints the document as text or
//! the answer as JSON or as a table. Only [`terminal`] knows the environment and the streams.

pub mod answer;
pub mod built_in;
pub mod catalogues;
pub mod cli;
pub mod error;
pub mod format;
pub mod messages;
pub mod printer;
pub mod question;
pub mod questionnaire;
pub mod render;
pub mod roster;
pub mod site;
pub mod terminal;
pub mod view;
