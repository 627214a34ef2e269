//! The document of `careers class`: a row for each pupil, and the class as a whole.

use careers_catalogue::text::Lang;
use serde::Serialize;

use crate::answer::{
    Class, ClassSummary, CountedLetter, CountedSubject, KeptColumns, MatchedCareer, Pupil,
    RankedLetter, TalkFirst, strongest,
};
use crate::messages::{ClassWords, Labels, Messages};
use crate::questionnaire::{LETTERS, Scores};
use crate::roster::Skipped;

use self::slips::slips;
use super::document::{Block, Facts, Layout, Phrase, Role, Slips, Table, Value};
use super::report_kind::ReportKind;

mod slips;

/// The most fields and careers on the page of the class.
const MOST_COMMON: usize = 8;

/// The headers of an empty table. It has scores, not answers: they are what the printed
/// questionnaire adds up to, and six numbers for each pupil are soon typed.
#[must_use]
pub fn template(lang: Lang) -> Vec<&'static str> {
    let headers = &Messages::new(lang).labels.class.template;
    [&headers[..], &LETTERS].concat()
}

/// Makes a row for each pupil, and the page of the class.
#[must_use]
pub fn blocks(class: &Class, lang: Lang) -> Vec<Block> {
    let labels = &Messages::new(lang).labels;
    vec![
        Block::Slips(Slips {
            table: pupils(class, &labels.class),
            slips: slips(class, labels),
        }),
        Block::Facts(page(class, labels)),
    ]
}

/// The message for a table of which no row can be used, with the reason of each.
#[must_use]
pub fn nothing(class: &Class, lang: Lang) -> String {
    let words = &Messages::new(lang).labels.class;
    let mut lines = vec![words.none_usable.to_owned()];
    lines.extend(skipped(class, words));
    lines.join("\n")
}

/// What is to be told beside a table of the pupils, which has no place for it: the rows that aren't
/// in it, and the scale of the answers if it isn't the usual one.
#[must_use]
pub fn beside(class: &Class, lang: Lang) -> Vec<(ReportKind, String)> {
    let words = &Messages::new(lang).labels.class;
    let skipped =
        skipped(class, words).map(|row| (ReportKind::SkippedRow, (words.skipped_row)(&row)));
    let scale = class.scale.and_then(words.scale_is);
    let scale = scale.map(|scale| {
        (
            ReportKind::AnswerScale,
            format!("{}: {scale}", words.scale.to_lowercase()),
        )
    });
    skipped.chain(scale).collect()
}

fn pupils(class: &Class, words: &ClassWords) -> Table {
    let columns = [
        (words.line, Role::Name),
        (words.name, Role::Name),
        (words.letters, Role::Plain),
        (words.careers, Role::Plain),
        (words.subjects, Role::Plain),
        (words.talk_first, Role::Plain),
    ];
    let row = |pupil: &Pupil| -> [Phrase; 6] {
        let subjects = pupil.subjects.iter();
        let subjects: Vec<_> = subjects.map(|subject| subject.name.text.as_ref()).collect();
        let reasons = pupil.talk_first.iter();
        let reasons: Vec<_> = reasons.map(|reason| (words.reason)(*reason)).collect();
        [
            pupil.line.to_string().into(),
            pupil.name.clone().unwrap_or_default().into(),
            letters(&pupil.letters).into(),
            careers(&pupil.careers).into(),
            subjects.join(", ").into(),
            reasons.join("; ").into(),
        ]
    };
    // Side by side, six careers would be as many lines.
    Table::new(columns, class.pupils.iter().map(row)).laid_out(Layout::Blocks { heads: 3 })
}

/// The strongest interests, with `=` between those that are nearly equal: `S=E, C`.
fn letters(letters: &[RankedLetter]) -> String {
    let initial = |letter: &RankedLetter| letter.letter.letter().to_string();
    let equal = |group: &[RankedLetter]| group.iter().map(initial).collect::<Vec<_>>().join("=");
    strongest(letters).map(equal).collect::<Vec<_>>().join(", ")
}

/// The careers, with `/` between those that have the same ratings.
fn careers(careers: &[MatchedCareer]) -> String {
    let title = |career: &MatchedCareer| career.title.text.to_string();
    let equal = |group: &[MatchedCareer]| group.iter().map(title).collect::<Vec<_>>().join(" / ");
    let places = careers.chunk_by(|a, b| a.rank == b.rank).map(equal);
    places.collect::<Vec<_>>().join(", ")
}

/// The page of the class.
fn page(class: &Class, labels: &Labels) -> Facts {
    let words = &labels.class;
    let ClassSummary {
        pupils,
        ranked,
        first_letters,
        fields,
        careers,
        talk_first,
    } = &class.class;
    let mut facts = Facts::single();
    facts.push(
        words.class,
        vec![Value::text((words.counts)(*pupils, *ranked))],
    );
    let first_letters = first_letters.iter().filter(|letter| letter.pupils > 0);
    let letter = |letter: &CountedLetter| {
        let name = labels.interest_names[letter.letter as usize];
        (words.first_letter)(name, letter.pupils, letter.alone)
    };
    facts.push(
        words.first_letters,
        vec![Value::names(first_letters.map(letter))],
    );
    let fields = fields.iter().filter(|field| field.pupils > 1);
    let fields = fields.take(MOST_COMMON);
    let fields = fields.map(|field| format!("{} {}", field.name.text, field.pupils));
    facts.push(words.fields, vec![Value::bullets(fields)]);
    let careers = careers.iter().take(MOST_COMMON);
    let careers = careers.map(|career| format!("{} {}", career.title.text, career.pupils));
    facts.push(words.recurring, vec![Value::bullets(careers)]);
    let to_talk_to = talk_first.iter().map(|pupil| {
        let reasons: Vec<_> = pupil.reasons.iter().map(|r| (words.reason)(*r)).collect();
        let name = named(pupil.name.as_deref(), pupil.line, words);
        format!("{name}: {}", reasons.join("; "))
    });
    let to_talk_to = if talk_first.is_empty() {
        Value::text(words.nobody)
    } else {
        Value::bullets(to_talk_to)
    };
    facts.push(words.talk_first, vec![to_talk_to]);
    facts.push(words.skipped, vec![Value::bullets(skipped(class, words))]);
    let scale = class.scale.and_then(words.scale_is);
    facts.push(words.scale, scale.map(Value::text).into_iter().collect());
    facts.push(
        words.reading,
        vec![Value::text(format!("{} {}", words.ties, words.remark))],
    );
    facts.push(words.privacy_label, vec![Value::text(words.privacy)]);
    facts
}

fn named(name: Option<&str>, line: usize, words: &ClassWords) -> String {
    match name {
        Some(name) => (words.named)(name, line),
        None => (words.unnamed)(line),
    }
}

/// The rows that can't be used, each with its reason.
fn skipped(class: &Class, words: &ClassWords) -> impl Iterator<Item = String> {
    let row = |skipped: &Skipped| {
        let name = named(skipped.name.as_deref(), skipped.line, words);
        format!("{name}: {}", (words.problem)(&skipped.problem))
    };
    class.skipped.iter().map(row)
}

/// The JSON form of an empty table: its headers.
#[derive(Serialize)]
pub struct Template {
    columns: Vec<&'static str>,
}

impl Template {
    /// The headers in a language.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self {
            columns: template(lang),
        }
    }
}

/// The JSON form of a class, with messages in one language.
#[derive(Serialize)]
pub struct WordedClass<'a> {
    /// The pupils, in the order of the table.
    pub pupils: Vec<WordedPupil<'a>>,
    skipped: Vec<WordedSkipped<'a>>,
    scale: Option<WordedScale>,
    class: WordedSummary<'a>,
    privacy: &'static str,
}

/// A pupil, with the reasons to talk first in words.
#[derive(Serialize)]
pub struct WordedPupil<'a> {
    line: usize,
    name: Option<&'a str>,
    columns: &'a KeptColumns,
    letters: &'a [RankedLetter],
    scores: Option<Scores>,
    careers: &'a [MatchedCareer],
    subjects: &'a [CountedSubject],
    talk_first: Vec<WordedReason>,
}

/// A reason to talk first, by its name and in words.
#[derive(Serialize)]
struct WordedReason {
    kind: &'static str,
    message: String,
}

#[derive(Serialize)]
struct WordedSkipped<'a> {
    line: usize,
    name: Option<&'a str>,
    message: String,
}

/// The numbers that stand for answers, and what is remarkable about them.
#[derive(Serialize)]
struct WordedScale {
    lowest: u8,
    highest: u8,
    message: Option<&'static str>,
}

#[derive(Serialize)]
struct WordedSummary<'a> {
    #[serde(flatten)]
    summary: &'a ClassSummary,
    talk_first: Vec<ToTalkTo<'a>>,
}

#[derive(Serialize)]
struct ToTalkTo<'a> {
    line: usize,
    name: Option<&'a str>,
    reasons: Vec<&'static str>,
}

impl<'a> WordedClass<'a> {
    /// Creates the JSON form, with messages in `lang`.
    #[must_use]
    pub fn new(class: &'a Class, lang: Lang) -> Self {
        let words = &Messages::new(lang).labels.class;
        let skipped = class.skipped.iter().map(|skipped| WordedSkipped {
            line: skipped.line,
            name: skipped.name.as_deref(),
            message: (words.problem)(&skipped.problem),
        });
        let scale = class.scale.map(|scale| WordedScale {
            lowest: scale.lowest(),
            highest: scale.highest(),
            message: (words.scale_is)(scale),
        });
        let talk_first = class.class.talk_first.iter().map(|pupil| ToTalkTo {
            line: pupil.line,
            name: pupil.name.as_deref(),
            reasons: pupil.reasons.iter().map(|reason| reason.kind()).collect(),
        });
        let pupils = class.pupils.iter();
        Self {
            pupils: pupils.map(|pupil| WordedPupil::new(pupil, words)).collect(),
            skipped: skipped.collect(),
            scale,
            class: WordedSummary {
                summary: &class.class,
                talk_first: talk_first.collect(),
            },
            privacy: words.privacy,
        }
    }
}

impl<'a> WordedPupil<'a> {
    fn new(pupil: &'a Pupil, words: &ClassWords) -> Self {
        let worded = |reason: &TalkFirst| WordedReason {
            kind: reason.kind(),
            message: (words.reason)(*reason),
        };
        Self {
            line: pupil.line,
            name: pupil.name.as_deref(),
            columns: &pupil.columns,
            letters: &pupil.letters,
            scores: pupil.scores,
            careers: &pupil.careers,
            subjects: &pupil.subjects,
            talk_first: pupil.talk_first.iter().map(worded).collect(),
        }
    }
}
