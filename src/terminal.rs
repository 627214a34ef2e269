//! The environment of the program: variables, streams, and the user at the terminal.

pub mod ask;
pub mod dialogue;
pub mod environment;
pub mod folder;
pub mod input;
pub mod output;
pub mod pager;
pub mod panic;
pub mod progress;
pub mod questionnaire;
pub mod screen;
pub mod self_check;
pub mod streams;

mod signals;
