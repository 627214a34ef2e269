//! Makes whole pages of HTML: one file each, without any other address in it.

use careers_catalogue::text::Lang;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::html::{self, Context, text};
use crate::built_in;
use crate::messages::Messages;
use crate::view::document::Document;

/// The style of all pages: on a phone first, light and dark, and on A4.
const STYLE: &str = include_str!("page/style.css");
/// The hash of the style. A page allows nothing that it doesn't name so.
const STYLE_HASH: &str = env!("CAREERS_STYLE_HASH");

/// A page.
pub struct Page<'a> {
    /// The language of the page.
    pub lang: Lang,
    /// The title, for the browser.
    pub title: &'a str,
    /// The way to other pages; empty if there are none.
    pub navigation: Markup,
    /// The content.
    pub main: Markup,
    /// What stands below the lines at the foot of the page, on sheets of its own.
    pub appendix: Markup,
    /// The script, if there is one.
    pub script: Option<Script>,
}

/// A script that stands in the page.
#[derive(Clone, Copy)]
pub struct Script {
    /// The text.
    pub text: &'static str,
    /// Its hash, as a Content-Security-Policy names it.
    pub hash: &'static str,
}

impl Page<'_> {
    /// The whole page.
    #[must_use]
    pub fn render(&self) -> String {
        let page = html! {
            (DOCTYPE)
            html lang=(self.lang.code()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta http-equiv="Content-Security-Policy" content=(self.policy());
                    meta name="generator" content=(GENERATOR);
                    title { (text(self.title)) }
                    style { (PreEscaped(STYLE)) }
                }
                body {
                    (self.navigation)
                    main { (self.main) }
                    (footer(self.lang))
                    (self.appendix)
                    @if let Some(script) = self.script { script { (PreEscaped(script.text)) } }
                }
            }
        };
        page.into_string()
    }

    /// Allows the page's own style and script, and nothing else.
    fn policy(&self) -> String {
        let script = self
            .script
            .map(|script| format!("; script-src '{}'", script.hash));
        format!(
            "default-src 'none'; style-src '{STYLE_HASH}'{}; base-uri 'none'; form-action 'none'",
            script.unwrap_or_default()
        )
    }
}

/// A document as a page of its own, without a way to others.
#[must_use]
pub fn of_document(document: &Document, lang: Lang) -> String {
    let context = Context {
        lang,
        level: 1,
        address: &|_| None,
    };
    let page = Page {
        lang,
        title: document.title().map_or(GENERATOR, |title| &title.text),
        navigation: html! {},
        main: html::document(document, context),
        appendix: html::slips(document, context),
        script: None,
    };
    page.render()
}

/// The program that made a page, with its version.
pub const GENERATOR: &str = concat!("careers ", env!("CARGO_PKG_VERSION"));

/// The lines below every page: the day of the content, the licences, and the advice to check.
fn footer(lang: Lang) -> Markup {
    let words = &Messages::new(lang).page;
    html! {
        footer {
            p { ((words.made_by)(GENERATOR, built_in::REVIEWED)) " " (words.check) }
            p { (words.licence) }
        }
    }
}
