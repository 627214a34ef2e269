//! Renders the whole catalogue as pages: a folder in both languages, or one file in one language.

use careers_catalogue::layers::Abbreviation;
use careers_catalogue::text::Lang;
use hashbrown::HashSet;
use maud::{Markup, html};

use super::html::{self, Context, text};
use super::page::{Page, Script};
use crate::answer::{Answer, Sheet, Show, Site, Subjects};
use crate::messages::{Messages, PageWords};
use crate::view;
use crate::view::document::{Block, Document};
use crate::view::site as documents;

mod data;
mod forms;

/// The script of the pages, with its hash.
const SCRIPT: Script = Script {
    text: concat!(
        include_str!("site/search.js"),
        include_str!("site/compare.js"),
        include_str!("site/questionnaire.js"),
        include_str!("site/page.js"),
    ),
    hash: env!("CAREERS_SCRIPT_HASH"),
};

/// A file of a folder of pages.
#[derive(Debug)]
pub struct File {
    /// Its path in the folder, with `/` between its parts.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// The pages of a language beside those that name no language.
const PAGES: [PageName; 6] = [
    PageName::Index,
    PageName::Match,
    PageName::Compare,
    PageName::Majors,
    PageName::Companies,
    PageName::Subjects,
];

/// A page of a language that isn't a career's.
#[derive(Clone, Copy, PartialEq, Eq)]
enum PageName {
    Index,
    Match,
    Compare,
    Majors,
    Companies,
    Subjects,
}

impl PageName {
    /// The name of its file, and of its place in a single file.
    const fn name(self) -> &'static str {
        match self {
            Self::Index => "index",
            Self::Match => "match",
            Self::Compare => "compare",
            Self::Majors => "majors",
            Self::Companies => "companies",
            Self::Subjects => "subjects",
        }
    }

    /// Its address from a place.
    fn address(self, place: Place) -> String {
        let name = self.name();
        match place {
            Place::Language => format!("{name}.html"),
            Place::Careers => format!("../{name}.html"),
            Place::OneFile => format!("#_{name}"),
        }
    }

    /// True if the script has something to do there.
    const fn has_form(self) -> bool {
        match self {
            Self::Index | Self::Match | Self::Compare => true,
            Self::Majors | Self::Companies | Self::Subjects => false,
        }
    }

    const fn title(self, words: &PageWords) -> &'static str {
        match self {
            Self::Index => words.titles.overview,
            Self::Match => words.questionnaire,
            Self::Compare => words.titles.compare,
            Self::Majors => words.titles.majors,
            Self::Companies => words.titles.companies,
            Self::Subjects => words.titles.subjects,
        }
    }
}

/// The pages of a folder: those of each language in a folder of its own, and the way to them.
#[must_use]
pub fn folder(sites: &[Site], abbreviations: &[Abbreviation<'_>]) -> Vec<File> {
    let mut files = vec![File {
        path: "index.html".to_owned(),
        text: entrance(sites),
    }];
    for site in sites {
        let pages = Pages::new(site, abbreviations);
        files.extend(PAGES.map(|name| pages.page(name)));
        files.extend(site.careers.iter().map(|career| pages.career(career)));
    }
    files
}

/// The pages of a language as one file.
#[must_use]
pub fn one_file(site: &Site, abbreviations: &[Abbreviation<'_>]) -> String {
    Pages::new(site, abbreviations).one_file()
}

/// The first page of a folder, in every language.
fn entrance(sites: &[Site]) -> String {
    let languages = sites.iter().map(|site| {
        let words = &Messages::new(site.lang).page;
        let lang = site.lang.code();
        html! {
            section lang=(lang) {
                h1 { a href=(format!("{lang}/index.html")) { (words.titles.overview) } }
                p { ((words.introduction)(site.careers.len())) }
            }
        }
    });
    let page = Page {
        lang: Lang::Id,
        title: "careers",
        navigation: html! {},
        main: html! { @for language in languages { (language) } },
        appendix: html! {},
        script: None,
    };
    page.render()
}

/// The place of a page, which decides the addresses of the others.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In the folder of its language.
    Language,
    /// In the folder of the careers of its language.
    Careers,
    /// All in one file.
    OneFile,
}

/// The pages of a language.
struct Pages<'a> {
    site: &'a Site,
    words: &'static PageWords,
    abbreviations: &'a [Abbreviation<'a>],
    slugs: HashSet<&'a str>,
}

impl<'a> Pages<'a> {
    fn new(site: &'a Site, abbreviations: &'a [Abbreviation<'a>]) -> Self {
        Self {
            site,
            words: &Messages::new(site.lang).page,
            abbreviations,
            slugs: site.careers.iter().map(|show| show.slug.as_str()).collect(),
        }
    }

    /// A page that isn't a career's, as a file.
    fn page(&self, name: PageName) -> File {
        let title = name.title(self.words);
        let main = html! {
            h1 { (title) }
            (self.content(name, Place::Language))
        };
        File {
            path: format!("{}/{}.html", self.site.lang.code(), name.name()),
            text: self.render(title, Place::Language, &main, &[name]),
        }
    }

    /// The page of a career, as a file.
    fn career(&self, show: &Show) -> File {
        let main = self.article(show, 1, Place::Careers);
        File {
            path: format!(
                "{}/careers/{}.html",
                self.site.lang.code(),
                file_name(show.slug.as_str())
            ),
            text: self.render(&show.title.text, Place::Careers, &main, &[]),
        }
    }

    /// Everything as one file.
    fn one_file(&self) -> String {
        let title = self.words.titles.overview;
        let section = |name: PageName| {
            html! {
                section id=(format!("_{}", name.name())) {
                    @if name != PageName::Index { h2 { (name.title(self.words)) } }
                    (self.content(name, Place::OneFile))
                }
            }
        };
        let main = html! {
            h1 { (title) }
            noscript { p { (self.words.open_in_browser) } }
            @for name in PAGES { (section(name)) }
            @for show in &self.site.careers { (self.article(show, 2, Place::OneFile)) }
        };
        self.render(title, Place::OneFile, &main, &PAGES)
    }

    /// A whole page, with the script if it has forms.
    fn render(&self, title: &str, place: Place, main: &Markup, names: &[PageName]) -> String {
        let has_forms = names.iter().any(|name| name.has_form());
        let data = || data::island(self.site, names, |slug| self.address(slug, place));
        let page = Page {
            lang: self.site.lang,
            title,
            navigation: self.navigation(place),
            main: html! { (main) @if has_forms { (data()) } },
            appendix: html! {},
            script: has_forms.then_some(SCRIPT),
        };
        page.render()
    }

    /// The way to the other pages, and to those of the other language.
    fn navigation(&self, place: Place) -> Markup {
        let other = self.site.lang.other();
        html! {
            nav aria-label=(self.words.navigation) {
                @for name in PAGES {
                    a href=(name.address(place)) { (name.title(self.words)) } " "
                }
                @match place {
                    Place::OneFile => {}
                    Place::Language | Place::Careers => {
                        @let up = if place == Place::Careers { "../../" } else { "../" };
                        a href=(format!("{up}{}/index.html", other.code())) lang=(other.code()) hreflang=(other.code()) {
                            (Messages::new(other).page.language)
                        }
                    }
                }
            }
        }
    }

    /// The content of a page below its title.
    fn content(&self, name: PageName, place: Place) -> Markup {
        let level = if place == Place::OneFile { 2 } else { 1 };
        let document = |document: Document| self.document(&document, level, place);
        let labels = &Messages::new(self.site.lang).labels;
        match name {
            PageName::Index => html! {
                p { ((self.words.introduction)(self.site.careers.len())) }
                (forms::search(self.words))
                (document(documents::fields(self.site)))
            },
            PageName::Match => html! {
                (forms::questionnaire(self.words, labels))
                div data-paper { (document(self.sheet())) }
                (html::title(level + 1, &text(self.words.by_interest)))
                (self.document(&documents::interests(self.site), level + 1, place))
            },
            PageName::Compare => html! {
                (forms::compare(self.words))
                (html::title(level + 1, &text(self.words.written_differences)))
                (self.document(&documents::differences(self.site), level + 1, place))
                @if place != Place::OneFile {
                    template data-articles {
                        @for show in &self.site.careers { (self.article(show, 2, place)) }
                    }
                }
            },
            PageName::Majors => document(documents::majors(self.site)),
            PageName::Companies => document(documents::companies(self.site)),
            PageName::Subjects => self.subjects(level, place),
        }
    }

    /// The school subjects, below a list of them.
    fn subjects(&self, level: usize, place: Place) -> Markup {
        let labels = &Messages::new(self.site.lang).labels;
        let subjects = || self.site.subjects.iter().enumerate();
        html! {
            ul.names {
                @for (number, subject) in subjects() {
                    li { a href=(format!("#_subject-{number}")) { (text(&name_of(subject))) } }
                }
            }
            @for (number, subject) in subjects() {
                @let blocks = view::subjects::blocks(subject, labels);
                section id=(format!("_subject-{number}")) {
                    (self.document(&on_page(blocks), level + 1, place))
                }
            }
        }
    }

    /// A career.
    fn article(&self, show: &Show, level: usize, place: Place) -> Markup {
        let document = view::career(show, self.abbreviations, self.site.lang);
        html! {
            article data-career=(show.slug.as_str()) id=(file_name(show.slug.as_str())) {
                (self.document(&document, level, place))
                p.back { a href=(PageName::Index.address(place)) { "↑ " (self.words.titles.overview) } }
            }
        }
    }

    /// The questionnaire for paper.
    fn sheet(&self) -> Document {
        view::document(&Answer::Sheet(Sheet::Questionnaire), &[], self.site.lang)
    }

    fn document(&self, document: &Document, level: usize, place: Place) -> Markup {
        let address = |slug: &str| self.address(slug, place);
        let context = Context {
            lang: self.site.lang,
            level,
            address: &address,
        };
        html::document(document, context)
    }

    /// The address of a career, if it has a page.
    fn address(&self, slug: &str, place: Place) -> Option<String> {
        let address = match place {
            Place::Language => format!("careers/{}.html", file_name(slug)),
            Place::Careers => format!("{}.html", file_name(slug)),
            Place::OneFile => format!("#{}", file_name(slug)),
        };
        self.slugs.contains(slug).then_some(address)
    }
}

/// The name of the subject that an answer is about.
fn name_of(subject: &Subjects) -> String {
    let meant = subject.asked.iter().flat_map(|asked| &asked.subjects);
    let names: Vec<&str> = meant.map(|name| name.text.as_ref()).collect();
    names.join(", ")
}

/// The document without what is typed in a terminal.
fn on_page(blocks: Vec<Block>) -> Document {
    let is_read = |block: &Block| !matches!(block, Block::Commands(_));
    Document {
        blocks: blocks.into_iter().filter(is_read).collect(),
    }
}

/// The name of a career's file without its ending, and the id of its article. A slug has no dot.
fn file_name(slug: &str) -> String {
    slug.replace('/', ".")
}
