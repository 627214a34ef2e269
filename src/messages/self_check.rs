//! The words of the self-check of a career as a dialogue.

/// The sentences around the statements on a screen, in one language. Each reply has a key and a
/// name.
#[allow(
    missing_docs,
    reason = "named after what they say; the two languages stand side by side below"
)]
pub struct SelfCheckWords {
    pub progress: fn(career: &str, answered: usize, statements: usize) -> String,
    pub is_it_you: &'static str,
    pub is_it_you_too: &'static str,
    pub yes: (char, &'static str),
    pub no: (char, &'static str),
    pub unsure: (char, &'static str),
}

pub const ID: SelfCheckWords = SelfCheckWords {
    progress: |career, answered, statements| {
        format!("{career} · {answered} dari {statements} terjawab")
    },
    is_it_you: "Apakah ini kamu?",
    is_it_you_too: "Apakah ini juga kamu?",
    yes: ('y', "ya"),
    no: ('t', "tidak"),
    unsure: ('?', "belum tahu"),
};

pub const EN: SelfCheckWords = SelfCheckWords {
    progress: |career, answered, statements| {
        format!("{career} · {answered} of {statements} answered")
    },
    is_it_you: "Is this you?",
    is_it_you_too: "Is this you, too?",
    yes: ('y', "yes"),
    no: ('n', "no"),
    unsure: ('?', "don't know"),
};
