//! The forms of pages, and the places of their results. They are hidden until the script runs.

use maud::{Markup, html};

use crate::messages::{Labels, PageWords, ScriptCases};
use crate::questionnaire::{ITEMS, ROUND};

/// The search for careers.
pub fn search(words: &PageWords) -> Markup {
    html! {
        section.screen {
            form data-search data-script hidden {
                label for="search" { (words.search) }
                input id="search" type="search" autocomplete="off" spellcheck="false";
            }
            p data-found role="status" {}
            p data-case="nothing" hidden { (words.nothing_found) }
            p data-case="perhaps_none" hidden { (words.perhaps_none) }
            ol.hits data-results {}
        }
    }
}

/// The choice of careers to compare.
pub fn compare(words: &PageWords) -> Markup {
    html! {
        form.screen data-compare data-script hidden {
            p { (words.how_to_compare) }
            div data-choices {}
        }
        div data-comparison {}
    }
}

/// The questionnaire, with five answers to each item, and a field for a result code. On paper the
/// questionnaire stands in the form of the command `sheet`.
pub fn questionnaire(words: &PageWords, labels: &Labels) -> Markup {
    let interest = &labels.interest;
    html! {
        form.screen data-code data-script hidden {
            label for="code" { (words.or_code) } " "
            input id="code" autocomplete="off" spellcheck="false" placeholder="K1 31-12-8-25-20-15";
            " " button { (words.show_result) }
        }
        form.screen data-questionnaire data-script hidden {
            p { (words.how_to_answer) }
            @for item in 0..ITEMS {
                fieldset.new-round[item % ROUND == 0 && item > 0] {
                    legend { (item + 1) ". " (interest.items[item]) }
                    @for (position, answer) in interest.answers.iter().enumerate() {
                        label {
                            input type="radio" name=(format!("item-{}", item + 1)) value=(position + 1);
                            " " (answer)
                        }
                    }
                }
            }
            p data-answered role="status" {}
            button { (words.show_result) }
        }
        section data-result tabindex="-1" hidden {
            div data-body {}
            @for (case, text) in cases(&words.cases, labels) {
                p data-case=(case) hidden { (text) }
            }
            button.screen type="button" data-print { (words.print) }
        }
    }
}

/// What is said of each kind of result.
fn cases(cases: &ScriptCases, labels: &Labels) -> [(&'static str, &'static str); 7] {
    [
        ("too_few", cases.too_few),
        ("one_key", cases.one_key),
        ("flat", cases.flat),
        ("unsteady", labels.interest.unsteady),
        ("remark", labels.interest.remark),
        ("other_version", cases.other_version),
        ("not_scores", cases.not_scores),
    ]
}
