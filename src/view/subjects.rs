//! The document of `careers subjects`.

use crate::answer::{
    FieldCareers, NamedLink, Section, SectionKind, SubjectEntry, Subjects, SupportedMajor,
};
use crate::messages::{Labels, Schooling};

use super::document::{Block, Commands, Heading, Phrase, Role, Table};
use super::majors::{entrance_sentences, joined, paragraph};
use super::shell;

/// The most careers and majors that a sentence names.
const NAMED: usize = 6;

/// Makes a table of all subjects, of those that support some careers, or the careers by field.
#[must_use]
pub fn blocks(subjects: &Subjects, labels: &Labels) -> Vec<Block> {
    if !subjects.asked_careers.is_empty() {
        return serving(subjects, labels);
    }
    if subjects.asked.is_empty() {
        return all(subjects, labels);
    }
    let schooling = &labels.schooling;
    let mut blocks = headings(subjects, labels);
    blocks.extend(counted(subjects, labels));
    blocks.extend(
        subjects
            .sections
            .iter()
            .map(|part| section(part, subjects, labels)),
    );
    blocks.extend(additions(subjects, labels));
    blocks.extend(majors(&subjects.majors, labels));
    blocks.extend(guidance(subjects, schooling));
    blocks.extend(source(subjects, labels));
    blocks.extend(list_command(subjects, schooling));
    blocks
}

/// The subjects, the meaning of names that mean several, and what counts in place of a subject.
fn headings(subjects: &Subjects, labels: &Labels) -> Vec<Block> {
    let schooling = &labels.schooling;
    let name = |subject: &SubjectEntry| in_lang(subject, labels);
    let asked: Vec<String> = subjects
        .asked
        .iter()
        .flat_map(|meaning| &meaning.subjects)
        .map(|subject| subject.text.to_string())
        .collect();
    let place = match &subjects.subjects[..] {
        [subject] => {
            let taught = subject.taught.map(schooling.taught_as);
            let tka = subject.tka.map_or(schooling.no_tka, schooling.tka_paper);
            let parts = taught.into_iter().chain([tka]);
            parts.map(Phrase::from).collect()
        }
        _ => Vec::new(),
    };
    let mut blocks = vec![Block::Heading(Heading {
        title: asked.join(" + ").into(),
        place,
        path: None,
    })];
    let several = subjects
        .asked
        .iter()
        .filter(|asked| asked.subjects.len() > 1);
    let meanings =
        several.map(|meaning| (schooling.means)(&meaning.typed, &joined(&meaning.subjects)).into());
    let asked_for = subjects
        .subjects
        .iter()
        .filter(|subject| asked.contains(&name(subject)));
    let notes = asked_for.filter_map(|subject| subject.note.as_ref().map(Phrase::from));
    let sentences = meanings.chain(notes);
    blocks.extend(sentences.map(|sentence| Block::Paragraph(Role::Plain, sentence)));
    blocks
}

/// The name of the subject that counts in the place of the only one in the question.
fn counted(subjects: &Subjects, labels: &Labels) -> Option<Block> {
    let [asked, counted @ ..] = &subjects.subjects[..] else {
        return None;
    };
    let replaces = !asked.counts_as.is_empty() && !asked.counts_as.contains(&asked.name);
    let names: Vec<_> = counted
        .iter()
        .map(|subject| in_lang(subject, labels))
        .collect();
    let is_alone = subjects
        .asked
        .iter()
        .map(|asked| asked.subjects.len())
        .sum::<usize>()
        == 1;
    (replaces && is_alone && !names.is_empty())
        .then(|| Block::Heading(Heading::new(names.join(", "))))
}

/// The name of a subject in the language of the labels.
fn in_lang(subject: &SubjectEntry, labels: &Labels) -> String {
    let en = subject
        .name_en
        .as_ref()
        .filter(|_| labels.name_en.is_some());
    en.unwrap_or(&subject.name).clone()
}

/// The weight of the subjects in each way into a university, and the day when that was checked.
fn guidance(subjects: &Subjects, schooling: &Schooling) -> Option<Block> {
    let regulation = subjects.regulation.as_ref()?;
    let sentences: Vec<&str> = regulation
        .guidance
        .iter()
        .map(|text| text.text.as_ref())
        .collect();
    let checked = regulation.checked.to_string();
    let text = (schooling.guidance)(&sentences.join(" "), &checked);
    Some(Block::Paragraph(Role::Muted, text.into()))
}

/// The careers under a heading: a table by field, or a sentence where details would mislead.
fn section(section: &Section, subjects: &Subjects, labels: &Labels) -> Block {
    let schooling = &labels.schooling;
    let subject = section.subject.as_ref().map_or("", |subject| &subject.text);
    let sentence = |first: &str| {
        let text = (schooling.counted)(section.kind, section.total, first);
        Block::Paragraph(Role::Plain, text.into())
    };
    match section.kind {
        SectionKind::Few => {
            let best = section.fields.iter().flat_map(|field| &field.best);
            let titles = best.map(|career| career.title.text.to_string());
            sentence(&first_of(titles, section.total, labels))
        }
        SectionKind::Possible => {
            let unsure = subjects.majors.iter().filter(|major| !major.is_certain);
            let total = unsure.clone().count();
            sentence(&first_of(
                unsure.map(|major| major.name.clone()),
                total,
                labels,
            ))
        }
        SectionKind::Vocational => sentence(""),
        SectionKind::Both
        | SectionKind::Mainly
        | SectionKind::Any
        | SectionKind::NearlyAll
        | SectionKind::Some
        | SectionKind::Without => {
            let columns = [
                (labels.field, Role::Name),
                (schooling.examples, Role::Plain),
                (schooling.how_many, Role::Plain),
            ];
            let row = |field: &FieldCareers| {
                let count = (schooling.of)(field.total, field.of);
                [
                    (&field.name).into(),
                    titles(&field.best).into(),
                    count.into(),
                ]
            };
            let table = Table::new(columns, section.fields.iter().map(row));
            Block::Table(table.captioned((schooling.section)(section.kind, subject)))
        }
    }
}

/// The first names of a list, and the number of the others.
fn first_of(names: impl Iterator<Item = String>, total: usize, labels: &Labels) -> String {
    let mut first: Vec<String> = names.take(NAMED).collect();
    if let Some(others) = total.checked_sub(first.len()).filter(|others| *others > 0) {
        first.push((labels.and_others)(others));
    }
    first.join(", ")
}

fn titles(careers: &[NamedLink]) -> String {
    joined(careers.iter().map(|career| &career.title))
}

/// The careers that lose their support without one of several subjects.
fn additions(subjects: &Subjects, labels: &Labels) -> Option<Block> {
    let schooling = &labels.schooling;
    let columns = [
        (schooling.subject, Role::Name),
        (labels.careers, Role::Plain),
    ];
    let rows = subjects.adds.iter().map(|addition| {
        let best = titles(&addition.best);
        let text = match addition.careers {
            0 => (schooling.strengthens)(&best),
            careers => (schooling.lost_careers)(careers, &best),
        };
        [(&addition.subject).into(), text.into()]
    });
    let table = Table::new(columns, rows).captioned(schooling.if_dropped);
    (!subjects.adds.is_empty()).then_some(Block::Table(table))
}

/// The majors that the subjects surely support.
fn majors(majors: &[SupportedMajor], labels: &Labels) -> Option<Block> {
    let certain = majors.iter().filter(|major| major.is_certain);
    let total = certain.clone().count();
    let first = first_of(certain.map(|major| major.name.clone()), total, labels);
    let text = (labels.schooling.supported_majors)(total, &first);
    (total > 0).then(|| Block::Paragraph(Role::Plain, text.into()))
}

/// The regulation and its cautions, for schools with entrances of their own, too.
fn source(subjects: &Subjects, labels: &Labels) -> Vec<Block> {
    let Some(regulation) = &subjects.regulation else {
        return Vec::new();
    };
    let texts = [
        (labels.according_to)(&regulation.name).into(),
        Phrase::from(&regulation.caution),
        Phrase::from(&regulation.vocational),
    ];
    let entrances = subjects.majors.iter().filter_map(|major| major.entrance);
    std::iter::once(paragraph(&texts))
        .chain(entrance_sentences(entrances, regulation))
        .collect()
}

/// The command that lists all careers of the subjects.
fn list_command(subjects: &Subjects, schooling: &Schooling) -> Option<Block> {
    if !subjects.are_listed {
        return None;
    }
    let names = subjects.asked.iter().map(|asked| &asked.typed);
    let options = names.map(|name| format!(" --subject {}", shell::word(name)));
    let command = format!("careers list{}", options.collect::<String>());
    let label = match subjects.asked.len() {
        1 => schooling.list_them,
        _ => schooling.list_all_supported,
    };
    Some(Block::Commands(Commands {
        label: label.to_owned(),
        commands: vec![(command, String::new())],
    }))
}

/// All subjects, with the numbers of majors and careers that they support.
fn all(subjects: &Subjects, labels: &Labels) -> Vec<Block> {
    let schooling = &labels.schooling;
    let columns = [
        (schooling.subject, Role::Name),
        (schooling.taught, Role::Plain),
        (schooling.tka, Role::Plain),
        (labels.majors, Role::Plain),
        (labels.careers, Role::Plain),
    ];
    let rows = subjects.subjects.iter().map(|subject| {
        [
            in_lang(subject, labels).into(),
            subject.taught.map_or("", schooling.choice).into(),
            subject
                .tka
                .map_or(schooling.not_tested, schooling.choice)
                .into(),
            subject.majors.into(),
            careers(subject, schooling).into(),
        ]
    });
    let table = Table::new(columns, rows);
    let mut blocks = vec![
        Block::Remark(Role::Plain, schooling.subjects_alone.into()),
        Block::Table(table),
    ];
    blocks.extend(source(subjects, labels));
    blocks
}

/// The number of careers that a subject supports, or the subjects that count in its place.
fn careers(subject: &SubjectEntry, schooling: &Schooling) -> String {
    if subject.careers > 0 || subject.counts_as.is_empty() {
        subject.careers.to_string()
    } else {
        (schooling.see)(&subject.counts_as.join(", "))
    }
}

/// The subjects that support the careers in the question.
fn serving(subjects: &Subjects, labels: &Labels) -> Vec<Block> {
    let schooling = &labels.schooling;
    let columns = [
        (schooling.subject, Role::Name),
        (labels.careers, Role::Plain),
        (schooling.through, Role::Plain),
    ];
    let all = subjects.asked_careers.len();
    let rows = subjects.subjects.iter().map(|subject| {
        let through = first_of(
            subject.through.iter().cloned(),
            subject.through.len(),
            labels,
        );
        [
            in_lang(subject, labels).into(),
            (schooling.of)(subject.careers, all).into(),
            through.into(),
        ]
    });
    let table = Table::new(columns, rows);
    let table = (!table.rows.is_empty()).then_some(Block::Table(table));
    let sections = subjects.sections.iter();
    table
        .into_iter()
        .chain(sections.map(|part| section(part, subjects, labels)))
        .chain(guidance(subjects, schooling))
        .chain(source(subjects, labels))
        .collect()
}
