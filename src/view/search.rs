//! The document of `careers search`: careers, each with the texts in which the words were found.

use careers_catalogue::file::records::Part;

use crate::answer::{MatchedText, Search, SearchHit};
use crate::messages::Labels;

use super::document::{Block, Hit, Hits, Place};

pub fn blocks(search: &Search, labels: &Labels) -> Vec<Block> {
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
    vec![Block::Hits(Hits {
        labels: [labels.slug, labels.career, labels.found].map(str::to_owned),
        hits: search.careers.iter().map(hit).collect(),
    })]
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
    }
}
