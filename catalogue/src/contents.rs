//! The knowledge of one catalogue before it is written: careers, and the fields, majors, subjects and companies that
//! they share.

use serde::{Deserialize, Serialize};

use crate::profile::{Profile, Slug};
use crate::text::Text;

/// What goes into a catalogue file.
#[derive(Default)]
pub struct Contents {
    /// The fields in display order.
    pub fields: Vec<Field>,
    /// The study programmes, by name.
    pub majors: Named<Programme>,
    /// The groups of study programmes.
    pub admission: Option<Admission>,
    /// The companies and their sectors, by name.
    pub companies: Named<Text>,
    /// Words that people type for other words, by word.
    pub synonyms: Named<Vec<String>>,
    /// The careers in display order, those of a field together.
    pub careers: Vec<CareerEntry>,
}

/// A career to be compiled.
pub struct CareerEntry {
    /// Its identifier; no two have the same.
    pub slug: Slug,
    /// The position in `Contents::fields`.
    pub field: usize,
    /// Its code in the classification that the catalogue was made from; a name of it, too.
    pub code: Option<String>,
    /// What is known of it.
    pub profile: Profile,
}

/// Sorts careers as a catalogue has them: those of a field together, by slug.
pub fn in_display_order(careers: &mut [CareerEntry]) {
    careers.sort_unstable_by(|a, b| (a.field, &a.slug).cmp(&(b.field, &b.slug)));
}

/// A list of names with what is known of each, in the order of the file.
pub type Named<T> = Vec<(String, T)>;

/// What is known of a study programme.
pub struct Programme {
    /// Its English name.
    pub en: String,
    /// The position of the group that it is usually counted under, if that is beyond doubt.
    pub group: Option<usize>,
}

/// Groups of study programmes and the regulation that they are from.
pub struct Admission {
    /// The regulation.
    pub regulation: Regulation,
    /// The groups by their Indonesian names.
    pub groups: Named<Group>,
}

/// What the catalogue is.
#[derive(Debug, Serialize, Deserialize)]
pub struct About {
    /// Its name, `built-in` for ours.
    pub name: String,
    /// Where the knowledge is from.
    pub origin: Text,
    /// How the source wants to be named wherever its knowledge is shown, if it does.
    pub attribution: Option<Text>,
    /// The rules of admission that `Group`s are from.
    pub regulation: Option<Regulation>,
}

/// A regulation and with what care it is to be read.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Regulation {
    /// Its official name and number.
    pub name: String,
    /// What a reader must know before relying on it.
    pub caution: Text,
}

/// A field of work.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Field {
    /// Its identifier: the name of a folder.
    pub slug: Slug,
    /// Its name.
    pub name: Text,
}

/// A group of study programmes as admission rules know them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Group {
    /// Its name.
    pub name: Text,
    /// The school subjects that support an application.
    pub subjects: Vec<Text>,
    /// How the subjects go together; empty where the subjects alone say it.
    pub rule: Text,
}
