//! The target `search`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| careers_fuzz::search::run(data));
