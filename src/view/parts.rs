//! The parts of a profile that somebody asks for alone.

use careers_catalogue::suggest;
use careers_catalogue::text::{Key, Lang};

use super::document::{Block, Facts};
use crate::messages::{Labels, Messages};
use crate::question::ProfilePart;

/// The label of a part.
#[must_use]
pub const fn label(part: ProfilePart, labels: &Labels) -> &'static str {
    match part {
        ProfilePart::Summary => labels.summary,
        ProfilePart::Focus => labels.focus,
        ProfilePart::Level => labels.schooling.level,
        ProfilePart::StudyTime => labels.study_time,
        ProfilePart::Duties => labels.duties,
        ProfilePart::Conditions => labels.conditions,
        ProfilePart::Suited => labels.suited,
        ProfilePart::Unsuited => labels.unsuited,
        ProfilePart::TryNow => labels.try_now,
        ProfilePart::Entry => labels.entry,
        ProfilePart::Majors => labels.majors,
        ProfilePart::MajorsNearby => labels.schooling.majors_nearby,
        ProfilePart::Subjects => labels.schooling.subjects,
        ProfilePart::Prospects => labels.prospects,
        ProfilePart::Companies => labels.companies,
        ProfilePart::DiffersFrom => labels.differs_from,
        ProfilePart::Misconceptions => labels.misconceptions,
        ProfilePart::Expectations => labels.expectations,
        ProfilePart::Collaboration => labels.collaboration,
        ProfilePart::Tools => labels.tools,
        ProfilePart::Interests => labels.interests,
        ProfilePart::Related => labels.related,
        ProfilePart::Aliases => labels.aliases,
        ProfilePart::Codes => labels.codes,
        ProfilePart::Sources => labels.sources,
    }
}

/// The label of a part where it is a table of several careers.
fn label_beside(part: ProfilePart, labels: &Labels) -> Option<&'static str> {
    (part == ProfilePart::DiffersFrom).then_some(labels.differences)
}

/// The name of a part to type, in one language.
#[must_use]
pub fn name(part: ProfilePart, lang: Lang) -> String {
    let label = label(part, &Messages::new(lang).labels);
    let words = label.split_whitespace().map(str::to_lowercase);
    words.collect::<Vec<_>>().join("-")
}

/// The part with a name: its label in either language, or its key in JSON.
#[must_use]
pub fn named(typed: &str) -> Option<ProfilePart> {
    let key = Key::new(typed);
    let is_named = |part: &ProfilePart| {
        let is_labelled = |lang| {
            let beside = label_beside(*part, &Messages::new(lang).labels);
            Key::new(&name(*part, lang)) == key
                || beside.is_some_and(|label| Key::new(label) == key)
        };
        Key::new(part.key()) == key || Lang::ALL.into_iter().any(is_labelled)
    };
    ProfilePart::ALL.into_iter().find(is_named)
}

/// The names of the parts that a mistyped one may mean: those that have its words, or else those that
/// resemble it.
#[must_use]
pub fn nearest(typed: &str, lang: Lang) -> Vec<String> {
    let names = ProfilePart::ALL.map(|part| name(part, lang));
    let has_words = |name: &&String| suggest::words_apart(typed, name).is_some();
    let having: Vec<_> = names.iter().filter(has_words).cloned().collect();
    if !having.is_empty() {
        return having;
    }
    let known = names.iter().map(String::as_str);
    let nearest = suggest::nearest(typed, known).into_iter();
    nearest.map(str::to_owned).collect()
}

/// The part with a label in one language, as documents have it.
#[must_use]
pub fn labelled(label: &str, lang: Lang) -> Option<ProfilePart> {
    let labels = &Messages::new(lang).labels;
    let is_labelled = |part: &ProfilePart| self::label(*part, labels) == label;
    ProfilePart::ALL.into_iter().find(is_labelled)
}

/// Removes the parts of a document that nobody asked for. Without a choice it keeps them all.
pub fn keep(facts: &mut Facts, wanted: &[ProfilePart], labels: &Labels) {
    if wanted.is_empty() {
        return;
    }
    let mut kept = Vec::new();
    for part in wanted {
        let label = label(*part, labels);
        kept.push(label.to_owned());
        kept.extend([labels.only, labels.shared, labels.partly].map(|of| of(label)));
        kept.extend(label_beside(*part, labels).map(str::to_owned));
    }
    facts.parts.retain(|part| kept.contains(&part.label));
    facts.closing.retain(|part| kept.contains(&part.label));
}

/// The remark that parts can be chosen, where all of them are shown.
#[must_use]
pub fn tip(wanted: &[ProfilePart], labels: &Labels) -> Option<Block> {
    wanted
        .is_empty()
        .then(|| Block::Tip(labels.choose_parts.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_has_a_name_of_its_own_in_each_language() {
        for part in ProfilePart::ALL {
            assert_eq!(named(part.key()), Some(part));
            for lang in Lang::ALL {
                assert_eq!(named(&name(part, lang)), Some(part), "{lang}: {part:?}");
            }
        }
        assert_eq!(named("Kurang cocok kalau"), Some(ProfilePart::Unsuited));
        assert_eq!(named("gaji"), None);
    }
}
