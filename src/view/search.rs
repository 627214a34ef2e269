//! The document of `careers search`: careers, each with the texts in which the words were found.

use careers_catalogue::file::records::Part;
use careers_catalogue::text::Lang;

use crate::answer::{MatchedText, Search, SearchHit};
use crate::error::brief;
use crate::messages::{Labels, Messages, all_quoted};

use super::document::{Block, Hit, Hits, Place, Role};
use super::topics;

pub fn blocks(search: &Search, lang: Lang) -> Vec<Block> {
    let labels = &Messages::new(lang).labels;
    let hit = |found: &SearchHit| Hit {
        slug: found.slug.to_string(),
        title: (&found.title).into(),
        field: (&found.field_name).into(),
        places: found
            .matches
            .iter()
            .map(|place| self::place(place, labels))
            .collect(),
    };
    let mut blocks: Vec<Block> = remarks(search, lang)
        .map(|remark| Block::Remark(Role::Muted, remark.into()))
        .collect();
    blocks.push(Block::Hits(Hits {
        labels: [labels.slug, labels.career, labels.found].map(str::to_owned),
        hits: search.careers.iter().map(hit).collect(),
    }));
    let others = search.total.saturating_sub(search.careers.len());
    if others > 0 {
        let text = (labels.more_hits)(others);
        blocks.push(Block::Remark(Role::Muted, text.into()));
    }
    blocks
}

/// What a reader has to know about the results.
pub fn remarks(search: &Search, lang: Lang) -> impl Iterator<Item = String> {
    let Messages { labels, errors, .. } = Messages::new(lang);
    let denied = &search.left_out;
    let left_out = (!denied.words.is_empty()).then(|| {
        let words = all_quoted(&denied.words).join(", ");
        (labels.left_out)(&words, denied.careers)
    });
    let abbreviations = (!search.unknown_abbreviations.is_empty()).then(|| {
        let names = all_quoted(&search.unknown_abbreviations).join(", ");
        (labels.unknown_abbreviations)(&names)
    });
    let schooling = search
        .without_schooling
        .then(|| labels.no_schooling.to_owned());
    let uncertain = (search.uncertain && !search.careers.is_empty()).then(|| {
        let field = search.careers[0].field.as_str();
        (labels.perhaps_none)(field)
    });
    let undecided = topics::is_undecided(&search.query).then(|| errors.undecided.to_owned());
    let pay = topics::is_about_pay(&search.query).then(|| topics::no_salaries(lang));
    [
        undecided,
        pay,
        uncertain,
        left_out,
        abbreviations,
        schooling,
    ]
    .into_iter()
    .flatten()
}

/// The sentences that are printed if no career was found.
pub fn nothing(search: &Search, lang: Lang) -> String {
    let labels = &Messages::new(lang).labels;
    let is_denial_alone = !search.left_out.words.is_empty() && search.nearest.is_empty();
    let message = if is_denial_alone {
        labels.only_denied.to_owned()
    } else {
        (labels.no_hits)(&brief(&search.query), &search.nearest)
    };
    let lines: Vec<_> = std::iter::once(message)
        .chain(remarks(search, lang))
        .collect();
    lines.join("\n")
}

fn place(found: &MatchedText, labels: &Labels) -> Place {
    Place {
        // Labels may hold line breaks.
        label: part(found.part, labels).replace('\n', " "),
        text: (&found.text).into(),
        found: found.words.clone(),
    }
}

fn part(part: Part, labels: &Labels) -> &'static str {
    match part {
        Part::Title => labels.career,
        Part::Aliases => labels.aliases,
        Part::Focus => labels.focus,
        Part::Tools => labels.tools,
        Part::Summary => labels.summary,
        Part::Duties => labels.duties,
        Part::Suited => labels.suited,
        Part::Majors => labels.majors,
        Part::Companies => labels.companies,
        Part::Conditions => labels.conditions,
        Part::TryNow => labels.try_now,
    }
}
