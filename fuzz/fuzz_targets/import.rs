//! The target `import`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| careers_fuzz::import::run(data));
