//! Replays the seeds of each target without a fuzzer, and the changes of catalogue files.

use std::fs;
use std::path::Path;

use careers_fuzz::{catalogue, class, import, line, profile, search};

/// The seeds of a target, with their names.
fn seeds(target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("seeds")
        .join(target);
    let mut seeds: Vec<_> = fs::read_dir(&folder)
        .expect("a folder of seeds")
        .map(|entry| entry.expect("an entry").path())
        .map(|file| (file.display().to_string(), fs::read(&file).expect("a seed")))
        .collect();
    seeds.sort();
    assert!(!seeds.is_empty(), "{target}");
    seeds
}

/// Runs every seed, whole and cut off in its middle, with each of a few endings: an ending chooses
/// another language and width.
fn replay(target: &str, run: fn(&[u8])) {
    for (name, seed) in seeds(target) {
        println!("{name}");
        for part in [&seed[..], &seed[..seed.len() / 2]] {
            for ending in ["", "\n", "\n\n", "\n\n\n", " ", "  "] {
                run(&[part, ending.as_bytes()].concat());
            }
        }
    }
}

#[test]
fn profiles() {
    replay("profile", profile::run);
}

#[test]
fn searches() {
    replay("search", search::run);
}

#[test]
fn command_lines() {
    replay("line", line::run);
}

#[test]
fn imports() {
    replay("import", import::run);
}

#[test]
fn classes() {
    replay("class", class::run);
}

#[test]
fn changed_catalogue_files() {
    let mut file = Vec::new();
    for seed in 0..1_000 {
        // Eight changes on top of each other, then the small file again.
        let before = if seed % 8 == 0 { &[][..] } else { &file };
        file = catalogue::mutate(before, seed, change);
        catalogue::run(&file);
    }
}

/// Changes a byte, removes one or adds one, depending on the bytes alone.
fn change(bytes: &mut [u8], size: usize, most: usize) -> usize {
    let number = crc32fast::hash(&bytes[..size]) as usize;
    let [low, high, ..] = number.to_le_bytes();
    if size == 0 {
        return 0;
    }
    let place = number / 16 % size;
    match low % 4 {
        0 if size < most => {
            bytes.copy_within(place..size, place + 1);
            size + 1
        }
        1 => {
            bytes.copy_within(place + 1..size, place);
            size - 1
        }
        2 => {
            bytes[place] = [0, 1, 0x7f, 0x80, 0xff][usize::from(high) % 5];
            size
        }
        _ => {
            bytes[place] ^= 1 << (high % 8);
            size
        }
    }
}
