//! Makes a page of the lesson for `release/documents`: Markdown on standard input, HTML on standard output.

use std::io::{self, Write};

use careers::render::page::Page;
use careers_catalogue::text::Lang;
use maud::{PreEscaped, html};
use pulldown_cmark::html::push_html;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

fn main() -> io::Result<()> {
    let markdown = io::read_to_string(io::stdin())?;
    // The page stands alone: the files that the text leads to are named there, without a link.
    let events = Parser::new_ext(&markdown, Options::ENABLE_TABLES).filter(|event| {
        !matches!(
            event,
            Event::Start(Tag::Link { .. }) | Event::End(TagEnd::Link)
        )
    });
    let mut body = String::new();
    push_html(&mut body, events);
    let page = Page {
        lang: Lang::Id,
        title: markdown
            .lines()
            .find_map(|line| line.strip_prefix("# "))
            .unwrap_or_default(),
        navigation: html! {},
        main: PreEscaped(body),
        appendix: html! {},
        script: None,
    };
    io::stdout().write_all(page.render().as_bytes())
}
