//! The content of one catalogue before it is written: careers, and the fields, majors, subjects and
//! companies that they share.

use serde::{Deserialize, Serialize};

use crate::profile::{CareerSlug, Profile, Slug};
use crate::text::Text;

/// The content of a catalogue file.
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
    /// The careers in display order: by field, then by slug.
    pub careers: Vec<CareerEntry>,
}

/// A career that is to be written.
pub struct CareerEntry {
    /// Its identifier, unique in the catalogue.
    pub slug: CareerSlug,
    /// The position in `Contents::fields`.
    pub field: usize,
    /// Its code in the classification that the catalogue was made from. The code is a name, too.
    pub code: Option<String>,
    /// Its profile.
    pub profile: Profile,
}

/// Sorts careers in the order of a catalogue: by field, then by slug.
pub fn in_display_order(careers: &mut [CareerEntry]) {
    careers.sort_unstable_by(|a, b| (a.field, &a.slug).cmp(&(b.field, &b.slug)));
}

/// Pairs of a name and its data, in the order of the TOML file (synonyms: sorted).
pub type Named<T> = Vec<(String, T)>;

/// The data of a study programme.
pub struct Programme {
    /// Its English name.
    pub en: String,
    /// The position of the group that it is usually counted under; `None` if there is any doubt.
    pub group: Option<usize>,
}

/// The groups of study programmes, and the regulation that they are from.
pub struct Admission {
    /// The regulation.
    pub regulation: Regulation,
    /// The groups, by Indonesian name.
    pub groups: Named<Group>,
}

/// The names of catalogues that no import can have.
pub const RESERVED_NAMES: [&str; 2] = ["built-in", "own"];

/// The origin of a catalogue. Its name is that of its file.
#[derive(Debug, Serialize, Deserialize)]
pub struct About {
    /// The source of the data.
    pub origin: Text,
    /// The credit that the source asks for wherever its data is shown, if it asks for any.
    pub attribution: Option<Text>,
    /// The rules of admission that the groups are from, if there are groups.
    pub regulation: Option<Regulation>,
}

/// A regulation, and a caution to its readers.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Regulation {
    /// Its official name and number.
    pub name: String,
    /// The facts that a reader must know before relying on it.
    pub caution: Text,
}

/// A field of work.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Field {
    /// Its identifier, which is the name of its folder.
    pub slug: Slug,
    /// Its name.
    pub name: Text,
}

/// A group of study programmes in the rules of admission.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Group {
    /// Its name.
    pub name: Text,
    /// The school subjects that support an application.
    pub subjects: Vec<Text>,
    /// The combination of the subjects that counts, in the words of the regulation.
    pub rule: Text,
}
