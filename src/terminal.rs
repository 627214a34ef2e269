//! The surroundings of the program: environment, streams, and whoever sits at the terminal.

pub mod ask;
pub mod dialogue;
pub mod environment;
pub mod panic;
pub mod progress;
pub mod streams;
