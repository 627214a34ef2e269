//! The target `catalogue`, with a mutator that repairs checksums.
#![no_main]

use careers_fuzz::catalogue;
use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};

fuzz_target!(|data: &[u8]| catalogue::run(data));

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let changed = catalogue::mutate(&data[..size], seed, fuzzer_mutate);
    // Too large a file is no use: the next mutation starts from the small one.
    let kept = if changed.len() <= max_size {
        &changed[..]
    } else {
        &[]
    };
    data[..kept.len()].copy_from_slice(kept);
    kept.len()
});
