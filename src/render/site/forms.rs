//! The forms of pages. They are hidden until the script runs, which puts its results beside them.

use maud::{Markup, html};

use super::super::html::text;
use crate::answer::Site;
use crate::messages::{Labels, PageWords};
use crate::questionnaire::{ITEMS, ROUND};

/// The most careers side by side.
const BESIDE: usize = 4;

/// The search for careers.
pub fn search(words: &PageWords) -> Markup {
    html! {
        form data-search hidden {
            label for="search" { (words.search) }
            input id="search" name="words" type="search" autocomplete="off" spellcheck="false";
            div role="status" data-status {}
            ol data-results {}
        }
    }
}

/// The choice of careers to compare.
pub fn compare(words: &PageWords, site: &Site) -> Markup {
    html! {
        form data-compare hidden {
            @for number in 1..=BESIDE {
                label {
                    ((words.career_number)(number)) " "
                    select name="career" {
                        option value="" { "-" }
                        @for show in &site.careers {
                            option value=(show.slug.as_str()) { (text(&show.title.text)) }
                        }
                    }
                }
            }
            div data-comparison role="status" {}
        }
    }
}

/// The questionnaire, with five answers to each item.
pub fn questionnaire(words: &PageWords, labels: &Labels) -> Markup {
    let interest = &labels.interest;
    html! {
        form data-questionnaire hidden {
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
            p {
                label for="code" { (words.or_code) }
                " " input id="code" name="code" autocomplete="off" spellcheck="false";
            }
            button type="submit" { (words.show_result) }
            div data-result role="status" {}
        }
    }
}
