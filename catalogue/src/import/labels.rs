//! Lists of labels without repetitions.

use std::collections::HashSet;

use super::note::NoteKind;
use crate::text::Key;

/// Labels that no other in the list is the same as, whatever the case, spaces and punctuation.
#[derive(Default)]
pub struct UniqueLabels {
    list: Vec<String>,
    seen: HashSet<(Key, String)>,
}

impl UniqueLabels {
    /// None, and none to come that is the same as `label`.
    pub fn excluding(label: &str) -> Self {
        Self {
            list: Vec::new(),
            seen: HashSet::from([identity(label)]),
        }
    }

    /// Adds a label.
    ///
    /// # Errors
    /// It is there already, or has neither letter nor digit.
    pub fn push(&mut self, label: String) -> Result<(), NoteKind> {
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

    /// The labels, in the order of coming.
    pub fn finish(self) -> Vec<String> {
        self.list
    }
}

/// What makes two labels the same. C, C++ and C# have one key, but are three languages.
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

/// Sorts as people look things up: by letters, and by case only where these are the same.
pub fn sort_alphabetically<T>(items: &mut [T], label: impl Fn(&T) -> &str) {
    items.sort_by_cached_key(|item| (label(item).to_lowercase(), label(item).to_owned()));
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
