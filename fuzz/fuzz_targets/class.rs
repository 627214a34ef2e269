//! The target `class`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| careers_fuzz::class::run(data));
