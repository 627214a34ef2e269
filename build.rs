//! Checks the profiles and compiles them into the catalogue file that the binary embeds.

// The library's own modules, of which a build needs a part.
#![allow(dead_code)]
// How a build script speaks to cargo.
#![allow(clippy::print_stdout)]

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use catalog::record::About;
use catalog::{
    compile, complete,
    folder::{Folder, Nothing},
};
use text::Text;

#[path = "src/document.rs"]
mod document;
#[path = "src/import"]
mod import {
    mod note;
    pub use note::What;
}
#[path = "src/messages.rs"]
mod messages;
#[path = "src/problem.rs"]
mod problem;
#[path = "src/profile.rs"]
mod profile;
#[path = "src/text.rs"]
mod text;
#[path = "src/catalog"]
mod catalog {
    pub mod compile;
    pub mod complete;
    pub mod file;
    pub mod folder;
    pub mod index;
    pub mod packed;
    pub mod record;
    pub mod shared;
    pub mod words;
}

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=profiles");
    let (folder, mut problems) = Folder::read(Path::new("profiles"), &Nothing);
    if problems.is_empty() {
        problems = complete::check(&folder);
    }
    if !problems.is_empty() {
        return refuse(&problems);
    }
    let about = About {
        name: "built-in".to_owned(),
        origin: Text::Both {
            id: format!("profil bawaan careers {}", env!("CARGO_PKG_VERSION")),
            en: format!("the profiles of careers {}", env!("CARGO_PKG_VERSION")),
        },
        attribution: None,
        regulation: folder.admission.as_ref().map(|admission| admission.regulation.clone()),
    };
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    let file = Path::new(&out).join("built-in.careers");
    fs::write(file, compile::compile(&about, &folder.contents(&Nothing))).expect("OUT_DIR can be written to");
    ExitCode::SUCCESS
}

/// `cargo::error` shows each problem and fails the build.
fn refuse(problems: &[problem::Problem]) -> ExitCode {
    for problem in problems {
        println!("cargo::error={problem}");
    }
    ExitCode::FAILURE
}
