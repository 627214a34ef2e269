//! Checks the profiles and compiles them into the catalogue file that the binary embeds.

#![allow(
    clippy::print_stdout,
    reason = "a build script speaks to cargo on standard output"
)]

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use base64::prelude::{BASE64_STANDARD, Engine};
use careers_catalogue::contents::About;
use careers_catalogue::file::write;
use careers_catalogue::text::Text;
use careers_catalogue::toml::folder::{Folder, NoBase};
use careers_catalogue::toml::lint;
use sha2::{Digest, Sha256};

/// The style of pages.
const STYLE: &str = "src/render/page/style.css";
/// The script of the pages of `careers site`.
const SCRIPT: &str = "src/render/site/site.js";

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
    for (name, path) in [("STYLE", STYLE), ("SCRIPT", SCRIPT)] {
        println!("cargo::rerun-if-changed={path}");
        println!("cargo::rustc-env=CAREERS_{name}_HASH={}", hash(path));
    }
    let contents = folder.contents(&NoBase);
    let days = contents
        .careers
        .iter()
        .filter_map(|career| career.profile.reviewed);
    let reviewed = days
        .max()
        .expect("every built-in profile has the day of its review");
    println!("cargo::rustc-env=CAREERS_REVIEWED={reviewed}");
    let about = About {
        origin: Text::Both {
            id: format!("profil bawaan careers {}", env!("CARGO_PKG_VERSION")),
            en: format!("the profiles of careers {}", env!("CARGO_PKG_VERSION")),
        },
        attribution: None,
    };
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    let bytes = write::to_bytes(&about, &contents);
    fs::write(Path::new(&out).join("built-in.careers"), bytes).expect("OUT_DIR can be written to");
    ExitCode::SUCCESS
}

/// The hash of a file as a Content-Security-Policy names it.
fn hash(path: &str) -> String {
    let bytes = fs::read(path).expect("it is a part of the source");
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}
