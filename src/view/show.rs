//! The document of `careers show`: a whole profile.

use careers_catalogue::profile::{Codes, Interests, Level};

use crate::answer::{Link, LocalizedCorrection, LocalizedDifference, LocalizedNearbyMajor, Show};
use crate::messages::Labels;
use crate::question::ProfilePart;

use super::document::{Block, Facts, Heading, Mark, Phrase, Role, Value};
use super::parts;

/// The maximum number of names in a list. Official data has hundreds, and JSON has all of them.
pub const NAMES: usize = 30;

pub fn blocks(show: &Show, labels: &Labels) -> Vec<Block> {
    let Show {
        slug,
        title,
        field,
        aliases: _,
        focus,
        summary,
        duties,
        collaboration,
        suited,
        unsuited,
        tools,
        misconceptions,
        expectations,
        differs_from,
        study_time,
        conditions,
        try_now,
        prospects,
        entry,
        level,
        majors,
        majors_nearby,
        subjects,
        companies,
        interests: _,
        scores: _,
        job_zone: _,
        codes: _,
        related: _,
        sources: _,
        attribution: _,
        reviewed: _,
        catalogue: _,
        lang: _,
        text_lang: _,
        parts,
    } = show;
    let heading = Heading {
        title: title.into(),
        place: vec![slug.as_str().into(), (&field.name).into()],
        path: None,
    };
    let mut facts = Facts::single();
    facts.push(labels.focus, vec![Value::bullets(focus)]);
    let schooling = &labels.schooling;
    facts.push(schooling.level, vec![self::level(*level, labels)]);
    facts.push_close(
        labels.study_time,
        vec![vec![Value::optional(study_time.as_ref())]],
    );
    facts.push(labels.duties, vec![Value::bullets(duties)]);
    facts.push(
        labels.conditions,
        vec![Value::optional(conditions.as_ref())],
    );
    facts.push(labels.suited, vec![Value::bullets(suited)]);
    facts.push(labels.unsuited, vec![Value::bullets(unsuited)]);
    facts.push(labels.try_now, vec![Value::bullets(try_now)]);
    facts.push(labels.entry, vec![Value::optional(entry.as_ref())]);
    facts.push(labels.majors, vec![Value::names(majors.iter().cloned())]);
    facts.push_rows(
        schooling.majors_nearby,
        self::majors_nearby(majors_nearby, schooling.missing_steps),
    );
    facts.push_close(schooling.subjects, vec![vec![Value::names(subjects)]]);
    facts.push(labels.prospects, vec![Value::optional(prospects.as_ref())]);
    facts.push(labels.companies, vec![Value::names(companies)]);
    facts.push_rows(
        labels.differs_from,
        differs_from.iter().flat_map(difference).collect(),
    );
    let alone = |values: Vec<Value>| values.into_iter().map(|value| vec![value]).collect();
    facts.push_rows(labels.misconceptions, alone(corrections(misconceptions)));
    facts.push_rows(labels.expectations, alone(corrections(expectations)));
    facts.push(
        labels.collaboration,
        vec![Value::optional(collaboration.as_ref())],
    );
    let tools = Value::names(tools).at_most(NAMES, labels.and_others);
    facts.push(labels.tools, vec![tools]);
    push_background(&mut facts, show, labels);
    parts::keep(&mut facts, parts, labels);
    let mut blocks = vec![Block::Heading(heading)];
    if parts.is_empty() || parts.contains(&ProfilePart::Summary) {
        blocks.push(Block::Paragraph(Role::Plain, summary.into()));
    }
    blocks.push(Block::Facts(facts));
    blocks.extend(parts::tip(parts, labels));
    blocks
}

/// Adds the interests and the other names, and what classifies and proves the profile.
fn push_background(facts: &mut Facts, show: &Show, labels: &Labels) {
    facts.push(
        labels.interests,
        vec![self::interests(show.interests.as_ref(), labels)],
    );
    facts.push_close(
        labels.related,
        vec![vec![Value::links(show.related.iter().map(link))]],
    );
    let aliases = Value::names(show.aliases.iter().cloned()).at_most(NAMES, labels.and_others);
    facts.push_close(labels.aliases, vec![vec![aliases]]);
    let zone = show
        .job_zone
        .map_or(Value::NONE, |zone| Value::text(zone.to_string()));
    facts.push_close(labels.job_zone, vec![vec![zone]]);
    facts.push_close(labels.codes, vec![vec![self::codes(&show.codes)]]);
    let sources = Value::names(show.sources.iter().cloned()).in_role(Role::Muted);
    let attribution = Value::optional(show.attribution.as_ref()).in_role(Role::Muted);
    facts.push_close(labels.sources, vec![vec![sources], vec![attribution]]);
    let reviewed = show
        .reviewed
        .map_or(Value::NONE, |date| Value::text(date.to_string()));
    facts.push_close(labels.reviewed, vec![vec![reviewed.in_role(Role::Muted)]]);
}

/// A bullet for each major that lies near, with the steps that are missing.
fn majors_nearby(majors: &[LocalizedNearbyMajor], missing: &str) -> Vec<Vec<Value>> {
    let value = |major: &LocalizedNearbyMajor| {
        let lacks = Phrase::from(&major.lacks);
        let text = format!("{}. {missing}: {}", major.name, lacks.text);
        vec![Value::bullets([Phrase {
            text: text.into(),
            ..lacks
        }])]
    };
    majors.iter().map(value).collect()
}

/// Two values per correction: the belief and the truth.
pub fn corrections(corrections: &[LocalizedCorrection]) -> Vec<Value> {
    let values = |LocalizedCorrection { belief, reality }: &LocalizedCorrection| {
        [
            Value::marked(Mark::Cross, [belief]),
            Value::marked(Mark::Tick, [reality]),
        ]
    };
    corrections.iter().flat_map(values).collect()
}

/// The name of the level of schooling, with its meaning where the name is of the other language.
pub fn level(level: Option<Level>, labels: &Labels) -> Value {
    level.map_or(Value::NONE, |level| {
        let name = (labels.schooling.level_name)(level);
        match (labels.schooling.level_meaning)(level) {
            Some(meaning) => Value::text(format!("{name} ({meaning})")),
            None => Value::text(name),
        }
    })
}

/// The Holland code, followed by the names of its letters.
pub fn interests(interests: Option<&Interests>, labels: &Labels) -> Value {
    let Some(interests) = interests else {
        return Value::NONE;
    };
    let names: Vec<_> = interests
        .iter()
        .map(|interest| labels.interest_names[interest as usize])
        .collect();
    Value::text(format!("{interests}: {}", names.join(", ")))
}

fn difference(difference: &LocalizedDifference) -> [Vec<Value>; 2] {
    let career = Value::links([link(&difference.career)]).in_role(Role::Name);
    [vec![career], vec![Value::text(&difference.text)]]
}

/// The title and the slug of a career.
pub fn link(link: &Link) -> (Phrase, String) {
    let title = link.title.as_ref().map_or_else(|| "".into(), Phrase::from);
    (title, link.slug.to_string())
}

fn codes(codes: &Codes) -> Value {
    let Codes {
        isco_08,
        kbji_2014,
        onet_soc,
        esco_uri,
    } = codes;
    let names = [
        ("ISCO-08", isco_08),
        ("KBJI 2014", kbji_2014),
        ("O*NET-SOC", onet_soc),
        ("ESCO", esco_uri),
    ];
    Value::names(
        names
            .into_iter()
            .filter_map(|(name, code)| Some(format!("{name} {}", code.as_ref()?))),
    )
}
