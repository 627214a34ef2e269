//! Checks the profiles and compiles them into the catalogue file that the binary embeds.

#![allow(
    clippy::print_stdout,
    reason = "a build script speaks to cargo on standard output"
)]

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use base64::prelude::{BASE64_STANDARD, Engine};
use careers_catalogue::contents::{About, Credited, Terms};
use careers_catalogue::file::{Trust, write};
use careers_catalogue::text::Text;
use careers_catalogue::toml::folder::{Folder, NoBase};
use careers_catalogue::toml::lint;
use sha2::{Digest, Sha256};

/// The style of pages.
const STYLE: &[&str] = &["src/render/page/style.css"];
/// The script of the pages of `careers site`, in the order of `render/site.rs`.
const SCRIPT: &[&str] = &[
    "src/render/site/search.js",
    "src/render/site/compare.js",
    "src/render/site/questionnaire.js",
    "src/render/site/page.js",
];

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
    for (name, paths) in [("STYLE", STYLE), ("SCRIPT", SCRIPT)] {
        for path in paths {
            println!("cargo::rerun-if-changed={path}");
        }
        println!("cargo::rustc-env=CAREERS_{name}_HASH={}", hash(paths));
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
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    let bytes = write::to_bytes(&about(), &contents, Trust::Whole);
    fs::write(Path::new(&out).join("built-in.careers"), bytes).expect("OUT_DIR can be written to");
    ExitCode::SUCCESS
}

/// The hash of files, one after the other, as a Content-Security-Policy names it.
fn hash(paths: &[&str]) -> String {
    let mut digest = Sha256::new();
    for path in paths {
        digest.update(fs::read(path).expect("it is a part of the source"));
    }
    format!("sha256-{}", BASE64_STANDARD.encode(digest.finalize()))
}

/// The description of the built-in catalogue, with the licences of the program and of its data.
fn about() -> About {
    let version = env!("CARGO_PKG_VERSION");
    About {
        origin: Text::Both {
            id: format!("profil bawaan careers {version}"),
            en: format!("the profiles of careers {version}"),
        },
        terms: Some(Terms {
            licences: [
                "https://spdx.org/licenses/MIT.html",
                "https://spdx.org/licenses/Apache-2.0.html",
                "https://creativecommons.org/licenses/by/4.0/",
            ]
            .map(str::to_owned)
            .into(),
            credit: Text::Both {
                id: format!(
                    "Profil careers {version}, dengan lisensi MIT atau Apache-2.0, pilih salah \
                     satu. Nilai minatnya dari O*NET 29.3 Database oleh U.S. Department of Labor, \
                     Employment and Training Administration (USDOL/ETA), dipakai di bawah lisensi \
                     CC BY 4.0. O*NET® adalah merek dagang USDOL/ETA. careers telah mengubah \
                     sebagian informasi ini. USDOL/ETA tidak menyetujui, mendukung, atau menguji \
                     perubahan tersebut."
                ),
                en: format!(
                    "Profiles of careers {version}, licensed under MIT or Apache-2.0, at your \
                     option. Interest ratings are from the O*NET 29.3 Database by the U.S. \
                     Department of Labor, Employment and Training Administration (USDOL/ETA). Used \
                     under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. careers has \
                     modified some of this information. USDOL/ETA has not approved, endorsed, or \
                     tested these modifications."
                ),
            },
            // The README credits them; an answer about one career need not.
            credited: Credited::InCopies,
        }),
    }
}
