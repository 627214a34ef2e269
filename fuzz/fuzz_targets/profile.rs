//! The target `profile`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| careers_fuzz::profile::run(data));
