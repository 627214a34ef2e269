//! Lists of labels without repetition.

use hashbrown::HashSet;

use super::limits;
use super::note::NoteKind;
use crate::sorting;
use crate::text::Key;

/// A list of labels in which each occurs once; case, spaces and punctuation make no difference.
#[derive(Default)]
pub struct UniqueLabels {
    list: Vec<String>,
    seen: HashSet<(Key, String)>,
}

impl UniqueLabels {
    /// An empty list that refuses `label`.
    pub fn excluding(label: &str) -> Self {
        Self {
            list: Vec::new(),
            seen: HashSet::from([identity(label)]),
        }
    }

    /// Adds a label.
    ///
    /// # Errors
    /// The label is in the list already, has neither letter nor digit, or is too long; or the list
    /// is full.
    pub fn push(&mut self, label: String) -> Result<(), NoteKind> {
        limits::name(&label)?;
        if self.list.len() == limits::LABELS {
            return Err(NoteKind::TooManyLabels);
        }
        let identity = identity(&label);
        if identity.0.is_empty() {
            return Err(NoteKind::EmptyLabel);
        }
        if !self.seen.insert(identity) {
            return Err(NoteKind::RepeatedLabel);
        }
        self.list.push(label);
        Ok(())
    }

    /// The labels, in the order in which they were added.
    pub fn finish(self) -> Vec<String> {
        self.list
    }
}

/// The part of a label by which two are compared. C, C++ and C# have the same key but are three
/// languages, so their signs count, too.
fn identity(label: &str) -> (Key, String) {
    (
        Key::new(label),
        label.chars().filter(|c| matches!(c, '+' | '#')).collect(),
    )
}

/// The label with its first letter in upper case.
pub fn capitalised(label: &str) -> String {
    let mut rest = label.chars();
    rest.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(rest).collect()
    })
}

/// Sorts alphabetically; case counts only between labels with the same letters.
pub fn sort_alphabetically<T>(items: &mut [T], label: impl Fn(&T) -> &str) {
    sorting::by_key(items, |item| {
        (label(item).to_lowercase(), label(item).to_owned())
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_comes_once_however_it_is_written() {
        let mut labels = UniqueLabels::excluding("Programmer");
        let outcomes = [
            "Coder",
            "programmer",
            "CO-DER",
            "–",
            "C",
            "C++",
            "C#",
            "c++",
        ]
        .map(|label| labels.push(label.into()));
        let (again, empty) = (Err(NoteKind::RepeatedLabel), Err(NoteKind::EmptyLabel));
        assert_eq!(
            outcomes,
            [
                Ok(()),
                again.clone(),
                again.clone(),
                empty,
                Ok(()),
                Ok(()),
                Ok(()),
                again
            ]
        );
        assert_eq!(labels.finish(), ["Coder", "C", "C++", "C#"]);
    }

    #[test]
    fn only_the_first_letter_is_raised() {
        assert_eq!(capitalised("répétiteur of ICT"), "Répétiteur of ICT");
        assert_eq!(capitalised("écrivain"), "Écrivain");
        assert_eq!(capitalised("3D modeller"), "3D modeller");
        assert_eq!(capitalised(""), "");
    }
}
