//! The layout of a manual page, in roff.

use careers_catalogue::text::Lang;
use roff::{Inline, Roff, bold, italic, roman};

use crate::messages::{ManualWords, Messages};

/// The variables that the program reads, those with one explanation together.
const VARIABLES: [&[&str]; 12] = [
    &["CAREERS_LANG"],
    &["LC_ALL", "LC_MESSAGES", "LANG"],
    &["CAREERS_PROFILES"],
    &["XDG_CONFIG_HOME", "XDG_DATA_HOME"],
    &["HOME", "USERPROFILE"],
    &["CAREERS_PAGER", "PAGER"],
    &["LESS", "LESSCHARSET", "LESSSECURE"],
    &["NO_COLOR", "CLICOLOR_FORCE", "CLICOLOR"],
    &["TERM"],
    &["COLUMNS"],
    &["COMPLETE", "_CLAP_COMPLETE_INDEX"],
    &["RUST_BACKTRACE"],
];

/// The folders that the program reads.
const FILES: [&str; 2] = [
    "~/.config/careers/profiles/",
    "~/.local/share/careers/catalogues/",
];

/// The characters that roff prints as others unless they are written by their names.
const NAMED: [(char, &str); 3] = [('~', r"\(ti"), ('^', r"\(ha"), ('`', r"\(ga")];

/// A manual page, as far as it is written.
pub struct Page {
    roff: Roff,
    lang: Lang,
}

impl Page {
    /// Begins a page with its title, and its name with a line on it.
    pub fn new(name: &str, section: &str, about: &str, lang: Lang) -> Self {
        let mut roff = Roff::new();
        let title = name.to_uppercase().replace('-', r"\-");
        let version = concat!("careers ", env!("CARGO_PKG_VERSION"));
        // No date: a page is as old as its version.
        roff.control("TH", [title.as_str(), section, "\"\"", version, "careers"]);
        // Words are broken by the rules of English, whatever language they are of.
        roff.control("nh", []).control("ad", ["l"]);
        let mut page = Self { roff, lang };
        page.section(page.words().headings.name);
        page.line([roman(format!("{name} - {}", about.trim_end_matches('.')))]);
        page
    }

    /// The words of the page.
    pub fn words(&self) -> &'static ManualWords {
        &Messages::new(self.lang).manual
    }

    /// Begins a section.
    pub fn section(&mut self, heading: &str) {
        self.roff.control("SH", [heading]);
    }

    /// Begins a part of a section.
    pub fn subsection(&mut self, heading: &str) {
        self.roff.control("SS", [heading]);
    }

    /// Writes a line.
    pub fn line(&mut self, line: impl Into<Vec<Inline>>) {
        self.roff.text(line);
    }

    /// Ends a line of a paragraph.
    pub fn line_break(&mut self) {
        self.roff.control("br", []);
    }

    /// Begins a paragraph. The first one of a section needs no beginning.
    pub fn paragraph(&mut self) {
        self.roff.control("PP", []);
    }

    /// Writes a text whose paragraphs are lines.
    pub fn text(&mut self, text: &str) {
        for (position, paragraph) in text.lines().enumerate() {
            if position > 0 {
                self.paragraph();
            }
            self.line(marked(paragraph));
        }
    }

    /// Writes an entry of a list: its head, and its explanation below it.
    pub fn entry(&mut self, head: impl Into<Vec<Inline>>, text: &str) {
        self.entry_of_several([head], text);
    }

    /// Writes an entry of a list with several heads, each on a line.
    pub fn entry_of_several(
        &mut self,
        heads: impl IntoIterator<Item = impl Into<Vec<Inline>>>,
        text: &str,
    ) {
        for (position, head) in heads.into_iter().enumerate() {
            let request = if position == 0 { "TP" } else { "TQ" };
            self.roff.control(request, []);
            self.line(head);
        }
        self.text(text);
    }

    /// Writes a text as it stands.
    pub fn verbatim(&mut self, text: &str) {
        self.roff.control("RS", ["4"]).control("nf", []);
        for line in text.lines() {
            self.line([roman(line)]);
        }
        self.roff.control("fi", []).control("RE", []);
    }

    /// Writes the section with all variables.
    pub fn environment(&mut self) {
        let words = self.words();
        self.section(words.headings.environment);
        for (names, text) in VARIABLES.iter().zip(words.variables) {
            self.entry(listed(names.iter().map(|name| bold(*name))), text);
        }
    }

    /// Writes a section that points to the one with all variables.
    pub fn other_environment(&mut self) {
        let words = self.words();
        self.section(words.headings.environment);
        self.text(words.other_variables);
    }

    /// Writes the section with the folders.
    pub fn files(&mut self) {
        let words = self.words();
        self.section(words.headings.files);
        for (folder, text) in FILES.iter().zip(words.files) {
            self.entry([bold(*folder)], text);
        }
        self.paragraph();
        self.text(words.folders);
    }

    /// Ends the page with the names of others.
    pub fn see_also<'p>(mut self, pages: impl IntoIterator<Item = &'p str>) -> String {
        self.section(self.words().headings.see_also);
        let pages: Vec<_> = pages.into_iter().map(|page| format!("`{page}`")).collect();
        self.line(marked(&pages.join(", ")));
        let mut text = self.roff.render();
        for (character, name) in NAMED {
            text = text.replace(character, name);
        }
        text
    }
}

/// The page of the program, and those that a text names.
pub fn related_pages(text: &str) -> impl Iterator<Item = &str> {
    let names = text.split('`').skip(1).step_by(2);
    let pages = names.filter(|name| reference(name).is_some());
    ["careers(1)"].into_iter().chain(pages)
}

/// The parts of the name of a page: `careers-show` and `(1)`.
fn reference(name: &str) -> Option<(&str, &str)> {
    let section = name.starts_with("careers").then(|| name.find('('))??;
    Some(name.split_at(section))
}

/// A text with the names between its backticks in bold.
fn marked(text: &str) -> Vec<Inline> {
    let mut parts = Vec::new();
    for (position, part) in text.split('`').enumerate() {
        if position % 2 == 0 {
            parts.push(roman(part));
        } else if let Some((name, section)) = reference(part) {
            parts.extend([bold(name), roman(section)]);
        } else {
            parts.push(bold(part));
        }
    }
    parts
}

/// Words in a row, with commas between them.
pub fn listed(words: impl IntoIterator<Item = Inline>) -> Vec<Inline> {
    let words = words.into_iter();
    let mut listed: Vec<_> = words.flat_map(|word| [roman(", "), word]).collect();
    listed.drain(..listed.len().min(1));
    listed
}

/// A form of a call, in which what stands in for something else is between `<` and `>`.
pub fn form(text: &str) -> Vec<Inline> {
    let mut parts = text.split('<');
    let mut form = vec![roman(parts.next().unwrap_or_default())];
    for part in parts {
        let (value, rest) = part.split_once('>').unwrap_or((part, ""));
        form.extend([italic(value), roman(rest)]);
    }
    form
}
