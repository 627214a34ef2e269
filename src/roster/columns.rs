//! The columns of a class's table, found by their headers.

use careers_catalogue::profile::Interest;
use careers_catalogue::text::Lang;
use hashbrown::HashMap;

use super::{Scale, Unusable};
use crate::messages::Messages;
use crate::questionnaire::{ITEMS, ROUND, ROUNDS, interest_of};

/// The items of each interest that must have a column: as many as a pupil has to answer.
const FEWEST_ITEMS: usize = ROUNDS - 2;

/// Headers of names, as [`words_of`] has them.
const NAMES: [&str; 14] = [
    "nama",
    "nama lengkap",
    "nama siswa",
    "nama murid",
    "nama peserta didik",
    "siswa",
    "murid",
    "name",
    "full name",
    "first and last name",
    "pupil",
    "student",
    "student name",
    "pupil name",
];
/// Headers of result codes.
const CODES: [&str; 11] = [
    "kode",
    "kode hasil",
    "hasil",
    "hasilmu",
    "skor",
    "code",
    "result",
    "result code",
    "your result",
    "score",
    "scores",
];
/// Words that may stand before the number of an item.
const BEFORE_NUMBERS: [&str; 12] = [
    "q",
    "p",
    "no",
    "nomor",
    "butir",
    "soal",
    "pertanyaan",
    "jawaban",
    "item",
    "question",
    "answer",
    "number",
];

/// The places of the columns.
pub struct Columns {
    /// All headers.
    pub headers: Vec<String>,
    /// The place of the names.
    pub name: Option<usize>,
    /// The place of each item, if there are enough.
    pub items: Option<[Option<usize>; ITEMS]>,
    /// The places of the scores, if there are all six.
    pub scores: Option<[usize; ROUND]>,
    /// The place of the result codes.
    pub code: Option<usize>,
    /// The places of the other columns, each with a header that no other has.
    pub kept: Vec<(usize, String)>,
    /// The answers in words.
    pub answers: HashMap<String, u8>,
    /// The numbers that stand for answers, once the rows are known.
    pub scale: Option<Scale>,
}

/// The meaning of a column.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Meaning {
    Name,
    Item(usize),
    Score(usize),
    Code,
}

impl Columns {
    /// Finds the columns by their headers.
    ///
    /// # Errors
    /// None has answers or scores, or two have the same meaning.
    pub fn new(headers: &[String]) -> Result<Self, Unusable> {
        let items = items_in_words();
        let mut places: HashMap<Meaning, Vec<usize>> = HashMap::new();
        for (place, header) in headers.iter().enumerate() {
            if let Some(meaning) = meaning(header, &items) {
                places.entry(meaning).or_default().push(place);
            }
        }
        let first = |meaning| places.get(&meaning).map(|places| places[0]);
        let of_items: [Option<usize>; ITEMS] = std::array::from_fn(|at| first(Meaning::Item(at)));
        let is_enough = |interest: &Interest| {
            let found = (0..ITEMS).filter(|&item| interest_of(item) == *interest);
            found.filter(|&item| of_items[item].is_some()).count() >= FEWEST_ITEMS
        };
        let items = Interest::ALL.iter().all(is_enough).then_some(of_items);
        let scores: Option<Vec<usize>> = (0..ROUND).map(|at| first(Meaning::Score(at))).collect();
        let scores = scores.and_then(|scores| scores.try_into().ok());
        let code = first(Meaning::Code);
        if items.is_none() && scores.is_none() && code.is_none() {
            let named = headers.iter().filter(|header| !header.is_empty());
            return Err(Unusable::MissingColumns(named.cloned().collect()));
        }
        let is_read = |meaning: &Meaning| match meaning {
            Meaning::Item(_) => items.is_some(),
            Meaning::Score(_) => scores.is_some(),
            Meaning::Name | Meaning::Code => false,
        };
        // Two names, such as a full and a short one, are no mistake; two answers to one item are.
        let mut repeated = places.iter().filter(|(meaning, _)| is_read(meaning));
        if let Some((_, places)) = repeated.find(|(_, places)| places.len() > 1) {
            return Err(Unusable::RepeatedColumn(headers[places[1]].clone()));
        }
        let mut columns = Self {
            headers: headers.to_vec(),
            name: first(Meaning::Name),
            items,
            scores,
            code,
            kept: Vec::new(),
            answers: answers_in_words(),
            scale: None,
        };
        columns.kept = columns.other_columns();
        Ok(columns)
    }

    /// The headers of the columns that are kept as they are.
    pub fn kept_headers(&self) -> Vec<String> {
        self.kept.iter().map(|(_, header)| header.clone()).collect()
    }

    /// The columns that aren't read. One without a header is called by its number, and one with the
    /// header of another is numbered, too.
    fn other_columns(&self) -> Vec<(usize, String)> {
        let items = self.items.iter().flatten().flatten();
        let scores = self.scores.iter().flatten();
        let read: Vec<usize> = items
            .chain(scores)
            .copied()
            .chain(self.name)
            .chain(self.code)
            .collect();
        let mut kept: Vec<(usize, String)> = Vec::new();
        for (place, header) in self.headers.iter().enumerate() {
            let is_taken = kept.iter().any(|(_, other)| other == header);
            let header = if header.is_empty() {
                format!("#{}", place + 1)
            } else if is_taken {
                format!("{header} #{}", place + 1)
            } else {
                header.clone()
            };
            if !read.contains(&place) {
                kept.push((place, header));
            }
        }
        kept
    }
}

/// The meaning of a header, if it is one of ours.
fn meaning(header: &str, items: &HashMap<String, usize>) -> Option<Meaning> {
    // A grid of a form has the question first, and the row in brackets: `How much … [Saw boards
    // …]`.
    let in_brackets = header
        .strip_suffix(']')
        .and_then(|header| header.rsplit_once('['));
    let words = words_of(in_brackets.map_or(header, |(_, row)| row));
    let words: Vec<&str> = words.split(' ').collect();
    let whole = words.join(" ");
    if NAMES.contains(&whole.as_str()) {
        return Some(Meaning::Name);
    }
    if CODES.contains(&whole.as_str()) {
        return Some(Meaning::Code);
    }
    if let Some(interest) = interest(&words) {
        return Some(Meaning::Score(interest));
    }
    let (number, text) = numbered(&words);
    let item = items.get(&text.join(" ")).copied();
    let by_number = || {
        let number = number.filter(|_| text.is_empty())?;
        (1..=ITEMS).contains(&number).then(|| number - 1)
    };
    item.or_else(by_number).map(Meaning::Item)
}

/// The interest of a score, by its letter, its name or both.
fn interest(words: &[&str]) -> Option<usize> {
    let words = match words {
        ["skor" | "score", rest @ ..] => rest,
        _ => words,
    };
    Interest::ALL.iter().position(|&interest| {
        let letter = interest.letter().to_lowercase().to_string();
        let is_name = |word: &str| {
            Lang::ALL.into_iter().any(|lang| {
                let names = Messages::new(lang).labels.interest_names;
                words_of(names[interest as usize]) == word
            })
        };
        match words {
            [word] => *word == letter || is_name(word),
            [first, second] => *first == letter && is_name(second),
            _ => false,
        }
    })
}

/// The number before a header, with a word such as `no` before it, and the words after it.
fn numbered<'w>(words: &'w [&'w str]) -> (Option<usize>, &'w [&'w str]) {
    let (first, rest) = match words {
        [before, number, rest @ ..] if BEFORE_NUMBERS.contains(before) => (*number, rest),
        [number, rest @ ..] => (*number, rest),
        [] => return (None, words),
    };
    let digits = first.trim_start_matches(['q', 'p']);
    match digits.parse() {
        Ok(number) => (Some(number), rest),
        Err(_) => (None, words),
    }
}

/// The items in both languages, as [`words_of`] has them.
fn items_in_words() -> HashMap<String, usize> {
    let items = Lang::ALL
        .into_iter()
        .flat_map(|lang| Messages::new(lang).labels.interest.items.iter().enumerate());
    items.map(|(item, text)| (words_of(text), item)).collect()
}

/// The answers in both languages, as [`words_of`] has them, from 1.
fn answers_in_words() -> HashMap<String, u8> {
    let answers = Lang::ALL
        .into_iter()
        .flat_map(|lang| (1..).zip(Messages::new(lang).labels.interest.answers));
    answers
        .map(|(answer, text)| (words_of(text), answer))
        .collect()
}

/// The letters and digits of a text in lower case, with one blank between words. Case, punctuation
/// and line breaks don't count.
pub fn words_of(text: &str) -> String {
    let words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
