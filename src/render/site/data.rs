//! The data of the script: what it searches and compares, as JSON in the page.

use maud::{Markup, PreEscaped, html};
use serde::Serialize;

use super::super::json;
use crate::answer::{Show, Site};

/// What the script knows of a career.
#[derive(Serialize)]
struct Career<'a> {
    slug: &'a str,
    title: &'a str,
    href: String,
}

/// The data as an element that no browser runs. A `<` is escaped, so that no text can end it.
pub fn island<'s>(site: &'s Site, address: impl Fn(&str) -> Option<String>) -> Markup {
    let career = |show: &'s Show| Career {
        slug: show.slug.as_str(),
        title: &show.title.text,
        href: address(show.slug.as_str()).unwrap_or_default(),
    };
    let careers: Vec<_> = site.careers.iter().map(career).collect();
    let json = json::on_one_line(&careers).replace('<', "\\u003c");
    html! {
        script type="application/json" id="careers-data" { (PreEscaped(json)) }
    }
}
