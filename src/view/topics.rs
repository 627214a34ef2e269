//! Questions that no career answers, known by their words in either language: what to become, and
//! what it pays.

use careers_catalogue::text::Lang;
use careers_catalogue::words::{is_stop_word, split};

use super::parts;
use crate::messages::Messages;
use crate::question::ProfilePart;

/// Words of somebody undecided, which say so alone.
const UNDECIDED: &str = "\
    aptitude bakat bingung confused galau kuis quiz tes test undecided";
/// Words that say so beside others.
const ASKING: &str = "\
    apa become citacita idea interest interests know mana minat sure tahu tau what which";
/// Words that stand beside these, and that search doesn't leave out already.
const BESIDE: &str = "\
    cari choose depan dont engga enggak find fits ga gak help karir kepribadian masa memilih \
    milih nggak no not online personality pilih right sekolah suits untukku yet";
/// Words for pay.
const PAY: &str = "\
    bayaran bayarannya bergaji digaji gaji gajinya income paid pendapatan pendapatannya \
    penghasilan penghasilannya salaries salary upah upahnya wage wages";

/// True if somebody says that they don't know yet what to become: the text has words that say so, and
/// none that says anything else.
pub fn is_undecided(text: &str) -> bool {
    let words = split(text);
    let is_in = |list: &str, word: &String| list.split(' ').any(|known| known == word);
    let says_so = words.iter().any(|word| is_in(UNDECIDED, word));
    let asks = words.len() > 1 && words.iter().any(|word| is_in(ASKING, word));
    let says_nothing_else = |word: &String| {
        is_stop_word(word)
            || [UNDECIDED, ASKING, BESIDE]
                .iter()
                .any(|list| is_in(list, word))
    };
    (says_so || asks) && words.iter().all(says_nothing_else)
}

/// True if somebody asks what a career pays.
pub fn is_about_pay(text: &str) -> bool {
    let words = split(text);
    PAY.split(' ')
        .any(|pay| words.iter().any(|word| word == pay))
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
