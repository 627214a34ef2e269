//! The document of `careers match`: the reader's interests, and the careers that agree with them.

use careers_catalogue::profile::Interest;

use crate::answer::{
    LINES_OF_A_FIELD, Line, MatchedCareer, Matching, RankedLetter, Unranked, strongest,
};
use crate::messages::{InterestWords, Labels};
use crate::questionnaire::{HIGHEST, Scores};

use super::document::{Bars, Block, Phrase, RankedCareer, Ranking, Role};
use super::shell;

/// The fewest letters that say much.
const ENOUGH: usize = 3;

/// Makes the sentence on the reader's interests, bars, the careers, and the way on.
pub fn blocks(matching: &Matching, labels: &Labels) -> Vec<Block> {
    let words = &labels.interest;
    let mut blocks = Vec::new();
    if matching.reason.is_none() {
        let sentence = sentence(&matching.letters, labels);
        blocks.push(Block::Remark(Role::Title, sentence.into()));
    }
    if matching.letters.len() < ENOUGH {
        let line = (Role::Muted, words.few_letters.into());
        blocks.push(Block::Lines(vec![line]));
    }
    if let Some(scores) = matching.scores {
        blocks.push(Block::Bars(bars(scores, labels)));
    }
    if let Some(reason) = matching.reason {
        let sentence = match reason {
            Unranked::Flat => words.flat,
            Unranked::OneKey => words.one_key,
        };
        blocks.push(Block::Paragraph(Role::Plain, sentence.into()));
        return blocks;
    }
    blocks.push(Block::Ranking(Ranking {
        caption: caption(matching, words).into(),
        places: matching
            .lines
            .iter()
            .map(|line| place(line, labels))
            .collect(),
    }));
    blocks.push(Block::Lines(closing(matching, words)));
    blocks
}

/// The interests in a sentence, those of equal rank together.
fn sentence(letters: &[RankedLetter], labels: &Labels) -> String {
    let name = |letter: &RankedLetter| labels.interest_names[letter.letter as usize];
    let groups = strongest(letters).map(|group| group.iter().map(name).collect());
    (labels.interest.your_interests)(&groups.collect::<Vec<Vec<&str>>>())
}

pub(super) fn bars(scores: Scores, labels: &Labels) -> Bars {
    let bar = |(interest, score): (Interest, u8)| {
        let name = labels.interest_names[interest as usize];
        (format!("{} {name}", interest.letter()), score)
    };
    Bars {
        highest: HIGHEST,
        bars: Interest::ALL
            .into_iter()
            .zip(scores.numbers())
            .map(bar)
            .collect(),
    }
}

fn caption(matching: &Matching, words: &InterestWords) -> String {
    let caption = match &matching.bands {
        Some(bands) => (words.of_bands)(matching.total, bands.alike, bands.somewhat_alike),
        None => (words.of_letters)(matching.total),
    };
    if matching.more.is_empty() {
        caption
    } else {
        // Better ones are left out for those of other fields.
        format!("{caption}, {}", (words.of_a_field)(LINES_OF_A_FIELD))
    }
}

fn place(line: &Line, labels: &Labels) -> Vec<RankedCareer> {
    let career = |career: &MatchedCareer| RankedCareer {
        slug: career.slug.to_string(),
        title: (&career.title).into(),
        field: (&career.field_name).into(),
        level: career
            .level
            .map_or("", labels.schooling.level_name)
            .to_owned(),
        number: (labels.interest.agreement)(career.agreement, career.band),
    };
    line.careers.iter().map(career).collect()
}

/// The lines below the careers: what they leave out, the subjects, the result code, and the way on.
fn closing(matching: &Matching, words: &InterestWords) -> Vec<(Role, Phrase)> {
    let typed = typed(matching);
    let mut lines: Vec<String> = Vec::new();
    if let Some(more) = matching.more.iter().max_by_key(|more| more.careers) {
        let field = shell::word(more.field.as_str());
        let command = format!("careers match {typed} --field {field}");
        lines.push((words.more_in_field)(more.careers, &command));
    }
    if !matching.subjects.is_empty() {
        let names = matching
            .subjects
            .iter()
            .map(|subject| short(&subject.name.text));
        lines.push((words.subjects)(&names.collect::<Vec<_>>()));
    }
    match &matching.scores {
        Some(scores) => lines.push((words.result_code)(&scores.code())),
        None if matching.lines.len() < matching.total => {
            lines.push((words.all_careers)(&format!("careers match {typed} --all")));
        }
        None => {}
    }
    let first = matching.lines.iter().flat_map(|line| &line.careers).next();
    lines.extend(first.map(|career| (words.open_one)(career.slug.as_str())));
    let mut lines: Vec<_> = lines
        .into_iter()
        .map(|line| (Role::Plain, line.into()))
        .collect();
    if matching.scores.is_some() {
        let are_steady = matching.bands.is_some();
        let remark = if are_steady {
            words.remark
        } else {
            words.unsteady
        };
        lines.push((Role::Muted, remark.into()));
    }
    lines
}

/// The name of a subject that people use: `PJOK`, where its long name is followed by that.
fn short(name: &str) -> &str {
    let bracketed = name
        .strip_suffix(')')
        .and_then(|name| name.rsplit_once('('));
    bracketed.map_or(name, |(_, short)| short)
}

/// The interests as they are typed.
fn typed(matching: &Matching) -> String {
    match &matching.scores {
        Some(scores) => scores.code(),
        None => matching
            .letters
            .iter()
            .map(|letter| letter.letter.letter())
            .collect(),
    }
}
