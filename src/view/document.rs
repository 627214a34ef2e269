//! The document: the parts of an answer in the order of reading, each with its role. `render`
//! chooses widths, colours and the layout.

use careers_catalogue::text::{LanguageCode, Localized};
use smol_str::SmolStr;

/// Blocks, one below the other.
#[derive(Debug, Default)]
pub struct Document {
    /// The blocks, in order.
    pub blocks: Vec<Block>,
}

impl Document {
    /// The title, if the document begins with one.
    #[must_use]
    pub fn title(&self) -> Option<&Phrase> {
        let Some(Block::Heading(heading)) = self.blocks.first() else {
            return None;
        };
        Some(&heading.title)
    }
}

/// A part of a document.
#[derive(Debug)]
pub enum Block {
    /// The title of the document, which names its subject.
    Heading(Heading),
    /// Running text.
    Paragraph(Role, Phrase),
    /// Text about the rows of tables, for people. It is left out where each line is a row.
    Remark(Role, Phrase),
    /// What else can be typed, for people at a terminal alone.
    Tip(Phrase),
    /// Labelled parts of one career, or of several side by side.
    Facts(Facts),
    /// Rows of cells.
    Table(Table),
    /// Search results.
    Hits(Hits),
    /// Scores as bars.
    Bars(Bars),
    /// Careers by their place in an order.
    Ranking(Ranking),
    /// Lines that belong to the block above, without an empty line between.
    Lines(Vec<(Role, Phrase)>),
    /// Rows to fill in by hand.
    Grid(Grid),
    /// The end of the front side of a sheet of paper, in words.
    TurnOver(Phrase),
    /// Slips of paper to hand out.
    Slips(Slips),
    /// Commands to try.
    Commands(Commands),
    /// A line of a file with a problem in it.
    Excerpt(Excerpt),
    /// A text that nothing may change, such as a file to fill in.
    Verbatim(String),
}

/// The role of a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Ordinary text.
    Plain,
    /// The name of the document's subject.
    Title,
    /// The label of a part.
    Label,
    /// A name that can be typed.
    Name,
    /// Less important text.
    Muted,
    /// The word that an error begins with.
    Error,
    /// The word that a warning begins with.
    Warning,
}

/// A text, and its language if that isn't the requested one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The text. Most texts are also parts of the answer, so they are shared, not copied.
    pub text: SmolStr,
    /// Its language, if that isn't the requested one.
    pub lang: Option<LanguageCode>,
}

impl From<&Localized> for Phrase {
    fn from(localized: &Localized) -> Self {
        Self {
            text: localized.text.clone(),
            lang: localized.fallback,
        }
    }
}

impl From<SmolStr> for Phrase {
    fn from(text: SmolStr) -> Self {
        Self { text, lang: None }
    }
}

impl From<String> for Phrase {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl From<usize> for Phrase {
    fn from(number: usize) -> Self {
        itoa::Buffer::new().format(number).into()
    }
}

impl From<&str> for Phrase {
    fn from(text: &str) -> Self {
        SmolStr::from(text).into()
    }
}

/// The title of a document, and the place of its subject.
#[derive(Debug)]
pub struct Heading {
    /// The title.
    pub title: Phrase,
    /// Its slug and field of work; may be empty.
    pub place: Vec<Phrase>,
    /// The path of its file. It is never broken into lines, so that it can be copied.
    pub path: Option<String>,
}

impl Heading {
    /// Creates a heading of a title alone.
    pub fn new(title: impl Into<Phrase>) -> Self {
        Self {
            title: title.into(),
            place: Vec::new(),
            path: None,
        }
    }
}

/// Labelled parts of one career, or of several side by side.
#[derive(Debug, Default)]
pub struct Facts {
    /// The titles of careers side by side; empty for a single career.
    pub titles: Vec<Phrase>,
    /// The parts. Each row has one value per career.
    pub parts: Vec<Part>,
    /// Parts about all careers together.
    pub closing: Vec<Part>,
}

/// A labelled part.
#[derive(Debug)]
pub struct Part {
    /// The label. It may hold line breaks, for a narrow column.
    pub label: String,
    /// Rows of values.
    pub rows: Vec<Vec<Value>>,
    /// The distance to the part before, where labels stand on the left.
    pub gap: Gap,
}

/// The distance between two parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// An empty line.
    Line,
    /// None: the parts belong together.
    None,
}

/// The value of one career in a row.
#[derive(Clone, Debug)]
pub struct Value {
    /// The items, in order; may be empty.
    pub items: Vec<Item>,
    /// A text that counts the items which were left out, such as "and 4 more".
    pub more: Option<String>,
    /// The arrangement of the items.
    pub flow: Flow,
    /// The role of the texts.
    pub role: Role,
}

/// The arrangement of a value's items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// Each item begins a line.
    Lines,
    /// The items follow each other, separated by commas.
    Commas,
}

/// One item of a value.
#[derive(Clone, Debug)]
pub struct Item {
    /// The mark before the text.
    pub mark: Mark,
    /// The text.
    pub text: Phrase,
    /// The slug, if the text names a career.
    pub slug: Option<String>,
}

/// The mark before an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// No mark.
    None,
    /// A bullet.
    Bullet,
    /// A number.
    Number(usize),
    /// A cross, before a wrong belief.
    Cross,
    /// A tick, before the truth.
    Tick,
}

impl Facts {
    /// Creates an empty list of parts for a single career.
    #[must_use]
    pub fn single() -> Self {
        Self::default()
    }

    /// Creates an empty list of parts for careers side by side.
    pub fn beside(titles: impl IntoIterator<Item = Phrase>) -> Self {
        Self {
            titles: titles.into_iter().collect(),
            ..Self::default()
        }
    }

    /// Adds a part of one row with a value for each career, unless all values are empty.
    pub fn push(&mut self, label: &str, row: Vec<Value>) {
        self.push_rows(label, vec![row]);
    }

    /// Adds a part that belongs with the part before, without the empty rows.
    pub fn push_close(&mut self, label: &str, rows: Vec<Vec<Value>>) {
        let part = Part::new(label, rows);
        self.parts.extend(part.map(|part| Part {
            gap: Gap::None,
            ..part
        }));
    }

    /// Adds a part of several rows, without the empty rows.
    pub fn push_rows(&mut self, label: &str, rows: Vec<Vec<Value>>) {
        self.parts.extend(Part::new(label, rows));
    }

    /// Adds a part about all careers together, unless the value is empty.
    pub fn push_closing(&mut self, label: &str, value: Value) {
        self.closing.extend(Part::new(label, vec![vec![value]]));
    }

    /// True if there are no parts.
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
            gap: Gap::Line,
        })
    }
}

impl Value {
    /// A value without items.
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

    /// One text, or no item.
    pub fn optional(text: Option<&Localized>) -> Self {
        text.map_or(Self::NONE, Self::text)
    }

    /// A bulleted list, one item per line.
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

    /// A numbered list, one item per line.
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

    /// Keeps the first `most` items. `and_others` words the number of the others.
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

    /// Sets the role.
    #[must_use]
    pub fn in_role(self, role: Role) -> Self {
        Self { role, ..self }
    }
}

/// Rows of cells; the first cell names the row.
#[derive(Debug)]
pub struct Table {
    /// The words that are true of all rows, above them. Where each line is a row, they are the last
    /// cell of each.
    pub caption: Option<Phrase>,
    /// The label of each column, and the role of its cells.
    pub columns: Vec<(String, Role)>,
    /// The rows, each with a cell for each column. Cells may be empty.
    pub rows: Vec<Vec<Phrase>>,
    /// The arrangement on a terminal.
    pub layout: Layout,
}

/// The arrangement of a table on a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Columns side by side where there is room for them.
    Grid,
    /// A block for each row, however wide the terminal is: its first cells on one line, and below
    /// them the others, each with its label.
    Blocks {
        /// The number of cells on the first line.
        heads: usize,
    },
}

impl Table {
    /// Creates a table. A row that lacks a cell doesn't compile.
    pub fn new<const N: usize>(
        columns: [(&str, Role); N],
        rows: impl IntoIterator<Item = [Phrase; N]>,
    ) -> Self {
        Self {
            caption: None,
            columns: columns.map(|(label, role)| (label.to_owned(), role)).into(),
            rows: rows.into_iter().map(Into::into).collect(),
            layout: Layout::Grid,
        }
    }

    /// Sets the arrangement on a terminal.
    #[must_use]
    pub fn laid_out(self, layout: Layout) -> Self {
        Self { layout, ..self }
    }

    /// Sets the caption.
    #[must_use]
    pub fn captioned(self, caption: impl Into<Phrase>) -> Self {
        Self {
            caption: Some(caption.into()),
            ..self
        }
    }

    /// Removes the column at a position, from 0.
    #[must_use]
    pub fn without(mut self, position: usize) -> Self {
        self.columns.remove(position);
        for row in &mut self.rows {
            row.remove(position);
        }
        self
    }
}

/// Rows to fill in by hand: texts, and empty boxes in columns.
#[derive(Debug)]
pub struct Grid {
    /// The words above the texts; may be empty.
    pub caption: String,
    /// The label above each column; may be empty.
    pub columns: Vec<&'static str>,
    /// The rows, with a gap between groups.
    pub groups: Vec<Vec<GridRow>>,
}

/// A text, and the boxes after it.
#[derive(Debug)]
pub struct GridRow {
    /// Its number, if it has one.
    pub number: Option<usize>,
    /// The text.
    pub text: Phrase,
    /// The columns in which it has a box, from 0.
    pub boxes: Vec<usize>,
}

/// Scores as bars.
#[derive(Debug)]
pub struct Bars {
    /// The length of a full bar.
    pub highest: u8,
    /// The label and the length of each bar.
    pub bars: Vec<(String, u8)>,
}

/// Slips of paper to hand out.
#[derive(Debug)]
pub struct Slips {
    /// The rows that stand in their place where there is no paper.
    pub table: Table,
    /// The slips.
    pub slips: Vec<Slip>,
}

/// A slip of paper for one person.
#[derive(Debug)]
pub struct Slip {
    /// The person's name, or the place in the table.
    pub name: String,
    /// The class and the line of the table, which tell two people of one name apart.
    pub place: String,
    /// The scores, if there are any.
    pub bars: Option<Bars>,
    /// The rest.
    pub facts: Facts,
}

/// Careers by their place in an order, those with an equal place together.
#[derive(Debug)]
pub struct Ranking {
    /// The words above.
    pub caption: Phrase,
    /// The careers with an equal place, the best first.
    pub places: Vec<Vec<RankedCareer>>,
}

/// A career in an order.
#[derive(Debug)]
pub struct RankedCareer {
    /// Its slug.
    pub slug: String,
    /// Its title.
    pub title: Phrase,
    /// Its field of work.
    pub field: Phrase,
    /// What one needs for it, in a word.
    pub level: String,
    /// The number that decides the order.
    pub number: String,
}

/// Search results.
#[derive(Debug)]
pub struct Hits {
    /// The column labels of the results as a table: slug, title, place.
    pub labels: [String; 3],
    /// The results, the best first.
    pub hits: Vec<Hit>,
}

/// A search result.
#[derive(Debug)]
pub struct Hit {
    /// The slug of the career.
    pub slug: String,
    /// The title of the career.
    pub title: Phrase,
    /// Its field of work.
    pub field: Phrase,
    /// The texts in which the words were found, the best first.
    pub places: Vec<Place>,
}

/// A text in which words were found.
#[derive(Debug)]
pub struct Place {
    /// The label of the profile's part.
    pub label: String,
    /// The text.
    pub text: Phrase,
    /// The words that were found, in the form that `words::split` returns.
    pub found: Vec<String>,
}

/// Commands to try.
#[derive(Debug)]
pub struct Commands {
    /// The label of the list.
    pub label: String,
    /// Each command, and a description of its answer.
    pub commands: Vec<(String, String)>,
}

/// A line of a file with a problem in it.
#[derive(Debug)]
pub struct Excerpt {
    /// The word for an error or a warning, and its role.
    pub severity: (String, Role),
    /// The description of the problem.
    pub message: String,
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The first column of the problem and the column after its last, in characters, from 1.
    pub columns: (usize, usize),
    /// The text of the line; empty if the problem is about the whole file.
    pub text: String,
    /// The word for a hint, and the hint.
    pub help: Option<(String, String)>,
}
