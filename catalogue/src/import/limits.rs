//! The limits of an import, so that no download, however it was made, takes more than 200 MiB of
//! memory or more than a few seconds. Every official release stays far below each of them.

use std::cell::RefCell;
use std::hash::BuildHasher;

use hashbrown::{DefaultHashBuilder, HashSet};

use super::note::NoteKind;

/// The maximum size of a table, and of all tables of a download together, in bytes. The tables of
/// ESCO 1.1.1 have 35 MB together.
pub const TABLES: u64 = 64 * 1024 * 1024;
/// The maximum size of the directory of a zip file in bytes. The directories of official ones have
/// up to 10 KB.
pub const DIRECTORY: u64 = 8 * 1024 * 1024;
/// The maximum size of a row in bytes. The longest official one has 5 KB.
pub const ROW: usize = 1024 * 1024;
/// The maximum size of a cell in bytes. The longest official one has 4 KB.
pub const CELL: usize = 64 * 1024;
/// The maximum size of a title, another name, a label or an identifier in bytes. The longest
/// official one has 332.
pub const NAME: usize = 1024;
/// The maximum number of labels in a list of an occupation. O*NET 31.0 has up to 2,750 names.
pub const LABELS: usize = 5_000;
/// The maximum number of related occupations that are read for one. O*NET has 20.
pub const RELATED: usize = 100;
/// The maximum number of occupations: three times as many as ESCO 1.2 has, the larger of the two,
/// with its 3,039.
pub const OCCUPATIONS: usize = 10_000;
/// The maximum number of skills. ESCO 1.1.1 has 13,896.
pub const SKILLS: usize = 50_000;

/// The maximum size of all texts of an occupation in bytes. O*NET 29.3 has up to 45 KB. A catalogue
/// file takes a profile of twice as much as this.
pub const OCCUPATION: usize = 512 * 1024;

/// The maximum number of bytes, labels and texts, words, and different words in all careers
/// together. They decide how much memory the search index and the names take. O*NET 29.3 has 4 MB,
/// 114,000, 535,000 and 32,000; ESCO 1.1.1 has 5 MB, 106,000, 484,000 and 14,000.
const TEXT: Amount = Amount {
    bytes: 16 * 1024 * 1024,
    texts: 300_000,
    words: 2_000_000,
    different: 100_000,
};

/// An amount of text.
#[derive(Clone, Copy, Debug, Default)]
struct Amount {
    bytes: usize,
    texts: usize,
    words: usize,
    different: usize,
}

/// The text that an import has kept so far.
#[derive(Default)]
pub struct Kept(RefCell<Counts>);

#[derive(Default)]
struct Counts {
    all: Amount,
    /// The hashes of the different words.
    words: HashSet<u64>,
    hasher: DefaultHashBuilder,
    /// The bytes of each occupation, by position.
    occupations: Vec<usize>,
    /// The first text that was too much has come, and no other is counted.
    is_full: bool,
}

impl Kept {
    /// Counts a text of an occupation, which search reads.
    ///
    /// # Errors
    /// The text would be too much.
    pub fn text(&self, occupation: usize, text: &str) -> Result<(), NoteKind> {
        let counts = &mut *self.0.borrow_mut();
        if counts.is_full {
            return Err(NoteKind::TooMuchText);
        }
        let (kept, different) = (&mut counts.all, &mut counts.words);
        if counts.occupations.len() <= occupation {
            counts.occupations.resize(occupation + 1, 0);
        }
        let of_occupation = &mut counts.occupations[occupation];
        if *of_occupation + text.len() > OCCUPATION {
            return Err(NoteKind::TooMuchText);
        }
        let words = text.split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|word| !word.is_empty());
        let words: Vec<u64> = words.map(|word| counts.hasher.hash_one(word)).collect();
        let new = words.iter().filter(|word| !different.contains(*word));
        let now = Amount {
            bytes: kept.bytes + text.len(),
            texts: kept.texts + 1,
            words: kept.words + words.len(),
            different: different.len() + new.count(),
        };
        if let Err(kind) = now.check() {
            counts.is_full = true;
            return Err(kind);
        }
        different.extend(words);
        *kept = now;
        *of_occupation += text.len();
        Ok(())
    }

    /// Counts an identifier, which search doesn't read.
    ///
    /// # Errors
    /// The identifier would be too much.
    pub fn identifier(&self, identifier: &str) -> Result<(), NoteKind> {
        let kept = &mut self.0.borrow_mut().all;
        let now = Amount {
            bytes: kept.bytes + identifier.len(),
            ..*kept
        };
        now.check()?;
        *kept = now;
        Ok(())
    }
}

impl Amount {
    fn check(&self) -> Result<(), NoteKind> {
        let is_within = self.bytes <= TEXT.bytes
            && self.texts <= TEXT.texts
            && self.words <= TEXT.words
            && self.different <= TEXT.different;
        is_within.then_some(()).ok_or(NoteKind::TooMuchText)
    }
}

/// Refuses a name that is too long.
pub fn name(name: &str) -> Result<(), NoteKind> {
    (name.len() <= NAME).then_some(()).ok_or(NoteKind::LongName)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_text_is_kept_than_the_limits_allow() {
        let kept = |text: &dyn Fn(usize) -> String| {
            let kept = Kept::default();
            (0..1_000_000)
                .position(|number| kept.text(number % 100, &text(number)).is_err())
                .expect("an end")
        };
        assert_eq!(kept(&|_| String::new()), TEXT.texts);
        assert_eq!(kept(&|_| "x".repeat(1024)), TEXT.bytes / 1024);
        assert_eq!(kept(&|_| "x ".repeat(1000)), TEXT.words / 1000);
        assert_eq!(kept(&|number| format!("w{number}")), TEXT.different);
        assert_eq!(kept(&|_| "x-y. x".to_owned()), TEXT.texts);
        let one = Kept::default();
        let text = "x".repeat(1000);
        let count = (0..1_000_000).position(|_| one.text(0, &text).is_err());
        assert_eq!(count, Some(OCCUPATION / 1000));
        assert_eq!(one.text(1, &text), Ok(()));
        let identifiers = Kept::default();
        let identifier = "x".repeat(1024);
        let count = (0..1_000_000).position(|_| identifiers.identifier(&identifier).is_err());
        assert_eq!(count, Some(TEXT.bytes / 1024));
    }
}
