//! Checks the profiles and compiles them into the catalogue file that the binary embeds.

#![allow(
    clippy::print_stdout,
    reason = "a build script speaks to cargo on standard output"
)]

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use careers_catalogue::contents::About;
use careers_catalogue::file::write;
use careers_catalogue::text::Text;
use careers_catalogue::toml::folder::{Folder, NoBase};
use careers_catalogue::toml::lint;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=profiles");
    let (folder, mut problems) = Folder::read(Path::new("profiles"), &NoBase);
    if problems.is_empty() {
        problems = lint::check(&folder);
    }
    if !problems.is_empty() {
        for problem in problems {
            println!("cargo::error={problem}");
        }
        return ExitCode::FAILURE;
    }
    let about = About {
        origin: Text::Both {
            id: format!("profil bawaan careers {}", env!("CARGO_PKG_VERSION")),
            en: format!("the profiles of careers {}", env!("CARGO_PKG_VERSION")),
        },
        attribution: None,
    };
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    let bytes = write::to_bytes(&about, &folder.contents(&NoBase));
    fs::write(Path::new(&out).join("built-in.careers"), bytes).expect("OUT_DIR can be written to");
    ExitCode::SUCCESS
}
