//! The data of the script: what it searches, compares and orders, as JSON in the page.

use careers_catalogue::profile::Ratings;
use careers_catalogue::words::stop_words;
use maud::{Markup, PreEscaped, html};
use serde::Serialize;

use super::super::json;
use super::PageName;
use crate::answer::{Show, Site};
use crate::messages::{Messages, ScriptWords};

/// The data of a page.
#[derive(Serialize)]
struct Data<'a> {
    careers: Vec<Career<'a>>,
    fields: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    index: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stop: Option<String>,
    words: Words,
}

/// The words of the script: its own, and those that it shares with the program.
#[derive(Serialize)]
struct Words {
    #[serde(flatten)]
    own: &'static ScriptWords,
    interests: &'static [&'static str],
    differences: &'static str,
}

/// A career, with what the forms of a page need of it.
#[derive(Serialize)]
struct Career<'a> {
    slug: &'a str,
    title: &'a str,
    href: String,
    /// The position of its field.
    field: usize,
    #[serde(flatten)]
    searched: Option<Searched<'a>>,
    #[serde(flatten)]
    matched: Option<Matched<'a>>,
}

/// What search needs of a career.
#[derive(Serialize)]
struct Searched<'a> {
    names: Vec<&'a str>,
    summary: &'a str,
}

/// What the questionnaire needs of a career.
#[derive(Serialize)]
struct Matched<'a> {
    level: Option<&'static str>,
    subjects: Vec<&'a str>,
    /// The ratings of the six interests in hundredths.
    ratings: Option<[u16; 6]>,
}

/// The data for the forms of some pages, as an element that no browser runs. A `<` is escaped, so
/// that no text can end it.
pub fn island<'s>(
    site: &'s Site,
    pages: &[PageName],
    address: impl Fn(&str) -> Option<String>,
) -> Markup {
    let messages = Messages::new(site.lang);
    let searches = pages.contains(&PageName::Index);
    let matches = pages.contains(&PageName::Match);
    let mut fields: Vec<&str> = Vec::new();
    let career = |(position, show): (usize, &'s Show)| {
        let name: &str = &show.field.name.text;
        let field = fields.iter().position(|field| *field == name);
        let field = field.unwrap_or_else(|| {
            fields.push(name);
            fields.len() - 1
        });
        Career {
            slug: show.slug.as_str(),
            title: &show.title.text,
            href: address(show.slug.as_str()).unwrap_or_default(),
            field,
            searched: searches.then(|| Searched {
                names: names(site, position),
                summary: &show.summary.text,
            }),
            matched: matches.then(|| Matched {
                level: show.level.map(messages.labels.schooling.level_name),
                subjects: show
                    .subjects
                    .iter()
                    .map(|name| name.text.as_ref())
                    .collect(),
                ratings: show.scores.as_ref().map(Ratings::hundredths),
            }),
        }
    };
    let careers = site.careers.iter().enumerate().map(career).collect();
    let stop = || stop_words().collect::<Vec<_>>().join(" ");
    let data = Data {
        careers,
        fields,
        index: searches.then_some(&site.index),
        stop: searches.then(stop),
        words: Words {
            own: &messages.script,
            interests: &messages.labels.interest_names,
            differences: messages.labels.differences,
        },
    };
    let json = json::on_one_line(&data).replace('<', "\\u003c");
    html! {
        script type="application/json" id="careers-data" { (PreEscaped(json)) }
    }
}

/// The names of a career beside its title: that in the other language, and its aliases.
fn names(site: &Site, position: usize) -> Vec<&str> {
    let other = site.other_titles[position].text.as_ref();
    let aliases = site.careers[position].aliases.iter().map(String::as_str);
    std::iter::once(other).chain(aliases).collect()
}
