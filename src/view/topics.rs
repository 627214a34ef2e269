//! Questions that no career answers, known by their words in either language: what to become, and
//! what it pays.

use careers_catalogue::text::Lang;
use careers_catalogue::words::split;

use super::parts;
use crate::messages::Messages;
use crate::question::ProfilePart;

/// Words of somebody undecided, which say so alone.
const UNDECIDED: &[&str] = &[
    "aptitude",
    "bakat",
    "bingung",
    "confused",
    "galau",
    "kuis",
    "quiz",
    "tes",
    "test",
    "undecided",
];
/// Words that say so beside others.
const ASKING: &[&str] = &[
    "apa",
    "idea",
    "interest",
    "interests",
    "know",
    "minat",
    "mana",
    "sure",
    "tahu",
    "tau",
    "what",
    "which",
];
/// Words that stand beside these.
const BESIDE: &[&str] = &[
    "a",
    "about",
    "aku",
    "akan",
    "at",
    "atau",
    "be",
    "become",
    "belum",
    "best",
    "buat",
    "can",
    "career",
    "careers",
    "cari",
    "choose",
    "cita",
    "cocok",
    "cocoknya",
    "could",
    "dan",
    "depan",
    "di",
    "do",
    "does",
    "don",
    "dont",
    "dong",
    "enggak",
    "engga",
    "find",
    "fits",
    "for",
    "future",
    "ga",
    "gak",
    "good",
    "gue",
    "gw",
    "harus",
    "harusnya",
    "have",
    "help",
    "i",
    "ingin",
    "is",
    "itu",
    "jadi",
    "job",
    "jobs",
    "jurusan",
    "karier",
    "karir",
    "ke",
    "kepribadian",
    "kerja",
    "kerjaan",
    "ku",
    "kuliah",
    "lulus",
    "masa",
    "masih",
    "mau",
    "me",
    "memilih",
    "menjadi",
    "milih",
    "my",
    "nanti",
    "nggak",
    "no",
    "not",
    "nya",
    "online",
    "pekerjaan",
    "pengen",
    "personality",
    "pilih",
    "right",
    "saya",
    "sekolah",
    "setelah",
    "should",
    "sih",
    "suits",
    "t",
    "tentang",
    "that",
    "the",
    "tidak",
    "to",
    "untuk",
    "untukku",
    "want",
    "will",
    "with",
    "work",
    "ya",
    "yang",
    "yet",
    "yg",
];
/// Words for pay.
const PAY: &[&str] = &[
    "bayaran",
    "bayarannya",
    "bergaji",
    "digaji",
    "gaji",
    "gajinya",
    "income",
    "paid",
    "pendapatan",
    "pendapatannya",
    "penghasilan",
    "penghasilannya",
    "salaries",
    "salary",
    "upah",
    "upahnya",
    "wage",
    "wages",
];

/// True if somebody says that they don't know yet what to become: the text has words that say so, and
/// no others.
pub fn is_undecided(text: &str) -> bool {
    let words = split(text);
    let is_in = |list: &[&str], word: &String| list.contains(&word.as_str());
    let says_so = words.iter().any(|word| is_in(UNDECIDED, word));
    let asks = words.len() > 1 && words.iter().any(|word| is_in(ASKING, word));
    let is_known = |word: &String| {
        [UNDECIDED, ASKING, BESIDE]
            .iter()
            .any(|list| is_in(list, word))
    };
    (says_so || asks) && words.iter().all(is_known)
}

/// True if somebody asks what a career pays.
pub fn is_about_pay(text: &str) -> bool {
    split(text).iter().any(|word| PAY.contains(&word.as_str()))
}

/// The sentence for somebody who asks that.
pub fn no_salaries(lang: Lang) -> String {
    let part = parts::name(ProfilePart::Conditions, lang);
    (Messages::new(lang).errors.no_salaries)(&part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_undecided_are_known_by_their_words() {
        for text in [
            "mau jadi apa",
            "Tidak tahu mau jadi apa?",
            "gak tau",
            "tes minat",
            "kuis",
            "minat bakat",
            "bingung",
            "cita-cita apa ya",
            "jurusan apa yang cocok untuk saya",
            "what should I become",
            "I don't know what to do",
            "which career fits me",
            "aptitude test",
        ] {
            assert!(is_undecided(text), "{text}");
        }
        for text in [
            "",
            "perawat",
            "apa",
            "tahu",
            "mau jadi perawat",
            "apa itu perawat",
            "software tester",
            "test engineer",
            "minat seni",
            "what does a nurse do",
        ] {
            assert!(!is_undecided(text), "{text}");
        }
    }

    #[test]
    fn pay_is_asked_for_and_payroll_is_a_job() {
        for text in [
            "gaji besar",
            "gajinya berapa?",
            "Salary",
            "gaji perawat",
            "well paid",
        ] {
            assert!(is_about_pay(text), "{text}");
        }
        for text in ["staf penggajian", "payroll", "pay attention", "perawat"] {
            assert!(!is_about_pay(text), "{text}");
        }
    }
}
