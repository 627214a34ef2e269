//! An answer as a person reads it: what stands in which order, and what it is. How wide, in which colours and in which
//! format is decided by `render`.

use careers_catalogue::text::{Lang, Localized};

/// Blocks, one below the other.
#[derive(Debug, Default)]
pub struct Document {
    /// The blocks, in order.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Debug)]
pub enum Block {
    /// The name of what the document is about.
    Heading(Heading),
    /// Running text.
    Paragraph(Role, Phrase),
    /// Labelled parts of one career, or of several side by side.
    Facts(Facts),
    /// Rows of cells.
    Table(Table),
    /// Search results.
    Hits(Hits),
    /// Commands to try.
    Commands(Commands),
    /// A line of a file with something wrong in it.
    Excerpt(Excerpt),
    /// A text that nothing may change, such as a file to fill in.
    Verbatim(String),
}

/// What a piece of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The text itself.
    Plain,
    /// The name of what is shown.
    Title,
    /// What a part is called.
    Label,
    /// Something to type.
    Name,
    /// Beside the point.
    Muted,
    /// Something that isn't so, though people say it.
    Untrue,
    /// The word that an error begins with.
    Error,
    /// The word that a warning begins with.
    Warning,
}

/// Words, and their language where it isn't the one asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The words.
    pub text: String,
    /// Their language, where it isn't the one asked for.
    pub lang: Option<Lang>,
}

impl From<&Localized> for Phrase {
    fn from(localized: &Localized) -> Self {
        Self {
            text: localized.text.to_string(),
            lang: localized.fallback,
        }
    }
}

impl From<String> for Phrase {
    fn from(text: String) -> Self {
        Self { text, lang: None }
    }
}

impl From<&str> for Phrase {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

/// A name, and where what it names is found.
#[derive(Debug)]
pub struct Heading {
    /// The name.
    pub title: Phrase,
    /// Where it is found; nothing where that need not be said.
    pub place: Vec<Phrase>,
    /// A file that belongs to it, whole, so that it can be copied.
    pub path: Option<String>,
}

impl Heading {
    /// A name alone.
    pub fn new(title: impl Into<Phrase>) -> Self {
        Self {
            title: title.into(),
            place: Vec::new(),
            path: None,
        }
    }
}

/// Labelled parts.
#[derive(Debug, Default)]
pub struct Facts {
    /// The names of the careers that stand side by side; none where there is only one.
    pub titles: Vec<Phrase>,
    /// The parts, each row with a value for each career.
    pub parts: Vec<Part>,
    /// Parts that hold of all careers together.
    pub closing: Vec<Part>,
}

/// A labelled part.
#[derive(Debug)]
pub struct Part {
    /// What it is called; a line break shows where it can be broken.
    pub label: String,
    /// Rows of values.
    pub rows: Vec<Vec<Value>>,
}

/// What one career has to say in a row.
#[derive(Clone, Debug)]
pub struct Value {
    /// The items, in order; none where there is nothing to say.
    pub items: Vec<Item>,
    /// How many more items there are, in words, where only the first stand here.
    pub more: Option<String>,
    /// Whether items stand below each other or on one line.
    pub flow: Flow,
    /// What the text is.
    pub role: Role,
}

/// How the items of a value follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// Each begins a line.
    Lines,
    /// On one line, with commas between.
    Commas,
}

/// One item of a value.
#[derive(Clone, Debug)]
pub struct Item {
    /// What stands before it.
    pub mark: Mark,
    /// The text.
    pub text: Phrase,
    /// The slug of the career that it names, if it names one.
    pub slug: Option<String>,
}

/// What stands before an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing.
    None,
    /// A bullet.
    Bullet,
    /// A number.
    Number(usize),
    /// A cross: what follows isn't so.
    Cross,
    /// A tick: what follows is.
    Tick,
}

impl Facts {
    /// The parts of a single career.
    #[must_use]
    pub fn single() -> Self {
        Self::default()
    }

    /// The parts of careers that stand side by side.
    pub fn beside(titles: impl IntoIterator<Item = Phrase>) -> Self {
        Self {
            titles: titles.into_iter().collect(),
            ..Self::default()
        }
    }

    /// Adds a part of one row with a value for each career, unless it says nothing.
    pub fn push(&mut self, label: &str, row: Vec<Value>) {
        self.push_rows(label, vec![row]);
    }

    /// Adds a part of several rows, without those that say nothing.
    pub fn push_rows(&mut self, label: &str, rows: Vec<Vec<Value>>) {
        self.parts.extend(Part::new(label, rows));
    }

    /// Adds a part that holds of all careers together, unless it says nothing.
    pub fn push_closing(&mut self, label: &str, value: Value) {
        self.closing.extend(Part::new(label, vec![vec![value]]));
    }

    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty() && self.closing.is_empty()
    }
}

impl Part {
    fn new(label: &str, mut rows: Vec<Vec<Value>>) -> Option<Self> {
        rows.retain(|row| row.iter().any(|value| !value.items.is_empty()));
        (!rows.is_empty()).then(|| Self {
            label: label.to_owned(),
            rows,
        })
    }
}

impl Value {
    /// Nothing.
    pub const NONE: Self = Self {
        items: Vec::new(),
        more: None,
        flow: Flow::Lines,
        role: Role::Plain,
    };

    /// One text.
    pub fn text(text: impl Into<Phrase>) -> Self {
        Self::marked(Mark::None, [text])
    }

    /// A text, if there is one.
    pub fn optional(text: Option<&Localized>) -> Self {
        text.map_or(Self::NONE, Self::text)
    }

    /// A list, an item a line.
    pub fn bullets<P: Into<Phrase>>(items: impl IntoIterator<Item = P>) -> Self {
        Self::marked(Mark::Bullet, items)
    }

    /// Texts with the same mark, each on a line of its own.
    pub fn marked<P: Into<Phrase>>(mark: Mark, items: impl IntoIterator<Item = P>) -> Self {
        let item = |text: P| Item {
            mark,
            text: text.into(),
            slug: None,
        };
        Self {
            items: items.into_iter().map(item).collect(),
            ..Self::NONE
        }
    }

    /// A list, an item a line, each with its number.
    pub fn numbered(items: impl IntoIterator<Item = (usize, Phrase)>) -> Self {
        let item = |(number, text)| Item {
            mark: Mark::Number(number),
            text,
            slug: None,
        };
        Self {
            items: items.into_iter().map(item).collect(),
            ..Self::NONE
        }
    }

    /// Names on one line.
    pub fn names<P: Into<Phrase>>(names: impl IntoIterator<Item = P>) -> Self {
        Self {
            flow: Flow::Commas,
            ..Self::marked(Mark::None, names)
        }
    }

    /// Careers on one line, each with its slug.
    pub fn links(links: impl IntoIterator<Item = (Phrase, String)>) -> Self {
        let item = |(text, slug)| Item {
            mark: Mark::None,
            text,
            slug: Some(slug),
        };
        Self {
            items: links.into_iter().map(item).collect(),
            flow: Flow::Commas,
            ..Self::NONE
        }
    }

    /// The first `most` items, and in words how many others there are.
    #[must_use]
    pub fn at_most(mut self, most: usize, and_others: fn(usize) -> String) -> Self {
        if let Some(others) = self
            .items
            .len()
            .checked_sub(most)
            .filter(|others| *others > 0)
        {
            self.items.truncate(most);
            self.more = Some(and_others(others));
        }
        self
    }

    /// The same, in a role.
    #[must_use]
    pub fn in_role(self, role: Role) -> Self {
        Self { role, ..self }
    }
}

/// Rows of cells; the first cell names the row.
#[derive(Debug)]
pub struct Table {
    /// The columns' labels, and what their cells are.
    pub columns: Vec<(String, Role)>,
    /// The rows; each has a cell for each column. An empty cell has nothing to say.
    pub rows: Vec<Vec<Phrase>>,
}

impl Table {
    /// A table; a row that lacks a cell doesn't compile.
    pub fn new<const N: usize>(
        columns: [(&str, Role); N],
        rows: impl IntoIterator<Item = [Phrase; N]>,
    ) -> Self {
        Self {
            columns: columns.map(|(label, role)| (label.to_owned(), role)).into(),
            rows: rows.into_iter().map(Into::into).collect(),
        }
    }

    /// The same without the column at a position, from 0.
    #[must_use]
    pub fn without(mut self, position: usize) -> Self {
        self.columns.remove(position);
        for row in &mut self.rows {
            row.remove(position);
        }
        self
    }
}

/// Search results.
#[derive(Debug)]
pub struct Hits {
    /// The labels of a table of them: slug, title, place.
    pub labels: [String; 3],
    /// The results, the best first.
    pub hits: Vec<Hit>,
}

/// A search result.
#[derive(Debug)]
pub struct Hit {
    /// What to type for it.
    pub slug: String,
    /// Its name.
    pub title: Phrase,
    /// Its field.
    pub field: Phrase,
    /// The texts in which the words were found, the best first.
    pub places: Vec<Place>,
}

/// A text in which words were found.
#[derive(Debug)]
pub struct Place {
    /// What the text is.
    pub label: String,
    /// The text.
    pub text: Phrase,
    /// The words that were found, as `words::split` gives them.
    pub found: Vec<String>,
}

/// Commands to try.
#[derive(Debug)]
pub struct Commands {
    /// What they are for.
    pub label: String,
    /// Each command, and what it answers.
    pub commands: Vec<(String, String)>,
}

/// A line of a file with something wrong in it.
#[derive(Debug)]
pub struct Excerpt {
    /// How bad it is, in a word, and whether that is an error or a warning.
    pub severity: (String, Role),
    /// What is wrong.
    pub message: String,
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// Where what is wrong begins, in characters, from 1, and where it ends.
    pub columns: (usize, usize),
    /// The line's text; empty where the whole file is meant.
    pub text: String,
    /// A word for the help, and what to do.
    pub help: Option<(String, String)>,
}
