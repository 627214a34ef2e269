//! The target `line`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| careers_fuzz::line::run(data));
