//! The words that the script of pages fills in: `{}` stands for a value.

use serde::Serialize;

/// The words of the script, in one language.
#[allow(
    missing_docs,
    reason = "named after what they say; the two languages stand side by side below"
)]
#[derive(Serialize)]
pub struct ScriptWords {
    pub also: &'static str,
    pub found: &'static str,
    pub choice: &'static str,
    pub choose: &'static str,
    pub only: &'static str,
    pub shared: &'static str,
    pub partly: &'static str,
    pub your_interests: &'static str,
    pub nearly_equal: &'static str,
    pub and: &'static str,
    pub then: &'static str,
    pub of_bands: &'static str,
    pub of_careers: &'static str,
    pub alike: &'static str,
    pub somewhat_alike: &'static str,
    pub decimal: &'static str,
    pub subjects: &'static str,
    pub result_code: &'static str,
    pub all_careers: &'static str,
    pub answered: &'static str,
}

pub const ID: ScriptWords = ScriptWords {
    also: "nama lain: {}",
    found: "{} dari {} karier",
    choice: "Karier {}: ",
    choose: "pilih karier",
    only: "{} (hanya)",
    shared: "{} yang sama",
    partly: "{} sebagian",
    your_interests: "Minat terkuatmu: {}.",
    nearly_equal: "{} (hampir sama)",
    and: "{} dan {}",
    then: ", lalu ",
    of_bands: "Paling sejalan dari {} karier (mirip: {}, agak mirip: {}), paling banyak tiga dari satu bidang:",
    of_careers: "Paling sejalan dari {} karier, paling banyak tiga dari satu bidang:",
    alike: "mirip",
    somewhat_alike: "agak mirip",
    decimal: ",",
    subjects: "Mapel pendukung: {}",
    result_code: "Kode hasilmu: {}. Catat, supaya bisa dibuka lagi.",
    all_careers: "Semua karier, yang paling sejalan di atas",
    answered: "{} dari {} sudah dijawab",
};

pub const EN: ScriptWords = ScriptWords {
    also: "also called: {}",
    found: "{} of {} careers",
    choice: "Career {}: ",
    choose: "choose a career",
    only: "{} (only)",
    shared: "{} they share",
    partly: "{} some share",
    your_interests: "Your strongest interests: {}.",
    nearly_equal: "{} (nearly equal)",
    and: "{} and {}",
    then: ", then ",
    of_bands: "The best agreement among {} careers (alike: {}, somewhat alike: {}), at most three of a field:",
    of_careers: "The best agreement among {} careers, at most three of a field:",
    alike: "alike",
    somewhat_alike: "somewhat alike",
    decimal: ".",
    subjects: "Supporting school subjects: {}",
    result_code: "Your result code: {}. Write it down to open it again.",
    all_careers: "All careers, the best agreement first",
    answered: "{} of {} answered",
};
