//! The words of the questionnaire as a dialogue.

/// The sentences around the items on a screen, in one language.
#[allow(
    missing_docs,
    reason = "named after what they say; the two languages stand side by side below"
)]
pub struct QuestionnaireWords {
    pub what_it_is: &'static str,
    pub question: &'static str,
    pub progress: fn(round: usize, rounds: usize, answered: usize, items: usize) -> String,
    pub back: &'static str,
    pub forward: &'static str,
    pub stop: &'static str,
    pub stop_with_result: &'static str,
    pub see_result: &'static str,
    pub go_on: &'static str,
}

pub const ID: QuestionnaireWords = QuestionnaireWords {
    what_it_is: "48 kegiatan, sekitar 6 menit, lima pilihan jawaban. Ini bukan tes, dan tidak ada \
        yang disimpan.",
    question: "Seberapa suka kamu melakukan ini?",
    progress: |round, rounds, answered, items| {
        format!("Putaran {round} dari {rounds} · {answered} dari {items} terjawab")
    },
    back: "b/← kembali",
    forward: "→ maju",
    stop: "q berhenti dulu",
    stop_with_result: "q cukup, lihat hasilnya",
    see_result: "Enter lihat hasilnya",
    go_on: "Jawabanmu tidak disimpan; lanjutkan kapan saja dengan:",
};

pub const EN: QuestionnaireWords = QuestionnaireWords {
    what_it_is: "48 activities, about 6 minutes, five answers to choose from. This isn't a test, \
        and nothing is stored.",
    question: "How much would you like to do this?",
    progress: |round, rounds, answered, items| {
        format!("Round {round} of {rounds} · {answered} of {items} answered")
    },
    back: "b/← back",
    forward: "→ forward",
    stop: "q stop for now",
    stop_with_result: "q enough, see the result",
    see_result: "Enter see the result",
    go_on: "Your answers aren't stored; go on at any time with:",
};
