//! The content of one catalogue before it is written: careers, and the fields, majors, subjects and
//! companies that they share.

use serde::{Deserialize, Serialize};

use crate::profile::{CareerSlug, Date, Level, Profile, Slug};
use crate::sorting;
use crate::text::Text;

/// The content of a catalogue file.
#[derive(Default)]
pub struct Contents {
    /// The fields in display order.
    pub fields: Vec<Field>,
    /// The study programmes and programmes of vocational schools, by name.
    pub majors: Named<Programme>,
    /// The rules of admission.
    pub admission: Option<Admission>,
    /// The companies and kinds of employers, by name.
    pub companies: Named<Employer>,
    /// The meanings of abbreviations, by abbreviation.
    pub abbreviations: Named<Text>,
    /// Words that people type for other words, by word.
    pub synonyms: Named<Vec<String>>,
    /// The careers in display order; see [`in_display_order`].
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

/// Sorts careers in the order of a catalogue: by field, then as in `order`, then by slug.
pub fn in_display_order(careers: &mut [CareerEntry], order: &[CareerSlug]) {
    let place = |slug: &CareerSlug| order.iter().position(|known| known == slug);
    sorting::by_key(careers, |career| {
        let place = place(&career.slug).unwrap_or(order.len());
        (career.field, place, career.slug.clone())
    });
}

/// Pairs of a name and its data, in the order of the TOML file (abbreviations and synonyms: sorted).
pub type Named<T> = Vec<(String, T)>;

/// The data of a study programme, or of a programme of vocational schools (konsentrasi keahlian).
pub struct Programme {
    /// Its English name.
    pub en: String,
    /// The lowest level at which it is taught.
    pub level: Level,
    /// Its other names: abbreviations, earlier names, the wider programme that it is part of.
    pub names: Vec<String>,
    /// The positions of the groups that it may be counted under, the likeliest first.
    pub groups: Vec<usize>,
    /// The positions of the subjects that a group's "relevant" subject means for it.
    pub relevant_subjects: Vec<usize>,
    /// The entrance of its schools, if it isn't the common one.
    pub entrance: Option<Entrance>,
    /// The careers that it trains for, if the careers' own lists put another one first.
    pub first: Vec<CareerSlug>,
    /// The study programmes that a programme of vocational schools is commonly continued with.
    pub continues: Vec<String>,
}

/// The data of a company, or of a kind of employers that stand in every town.
pub struct Employer {
    /// Its line of business.
    pub sector: Text,
    /// The English name of a kind of employers; a company has one name.
    pub en: Option<String>,
}

/// The entrance of a school that doesn't admit pupils by SNBP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Entrance {
    /// A selection of its own, as of academies, polytechnics of ministries and kedinasan schools.
    Own,
    /// A selection of religious colleges, such as SPAN-PTKIN.
    Religious,
}

/// The rules of admission: school subjects, the groups of study programmes that they support, and
/// the regulation.
pub struct Admission {
    /// The regulation.
    pub regulation: Regulation,
    /// The school subjects, by Indonesian name.
    pub subjects: Named<Subject>,
    /// The groups, by Indonesian name.
    pub groups: Named<Group>,
}

/// The names of catalogues that no import can have.
pub const RESERVED_NAMES: [&str; 2] = [BUILT_IN_NAME, OWN_NAME];
/// The name of the catalogue in the program.
pub const BUILT_IN_NAME: &str = "built-in";
/// The name of the catalogue of the user's own profiles.
pub const OWN_NAME: &str = "own";

/// The origin of a catalogue. Its name is that of its file.
#[derive(Debug, Serialize, Deserialize)]
pub struct About {
    /// The source of the data.
    pub origin: Text,
    /// The terms on which it may be passed on; `None` if nobody has stated any.
    pub terms: Option<Terms>,
}

impl About {
    /// The credit that the source asks for wherever its data is shown, if it asks for any.
    #[must_use]
    pub fn attribution(&self) -> Option<&Text> {
        let terms = self.terms.as_ref()?;
        match terms.credited {
            Credited::Everywhere => Some(&terms.credit),
            Credited::InCopies => None,
        }
    }
}

/// The terms on which the data of a catalogue may be passed on.
#[derive(Debug, Serialize, Deserialize)]
pub struct Terms {
    /// The addresses of the licences.
    pub licences: Vec<String>,
    /// The credit to the owners, and which licence is for what.
    pub credit: Text,
    /// The places where the owners ask for the credit.
    pub credited: Credited,
}

/// The places where the owners of data ask for credit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Credited {
    /// Wherever a career is shown.
    Everywhere,
    /// Wherever the data is passed on as data.
    InCopies,
}

/// The regulation on the school subjects that support an application, and advice to its readers.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Regulation {
    /// Its official name and number.
    pub name: String,
    /// The year of the regulation.
    pub year: u16,
    /// The facts that a reader must know before relying on it.
    pub caution: Text,
    /// Its rule for pupils of vocational schools.
    pub vocational: Text,
    /// The weight of the subjects in each way into a university, a sentence each.
    pub guidance: Vec<Text>,
    /// The schools with an entrance of their own, in a sentence.
    pub own_entrance: Text,
    /// The religious colleges, in a sentence.
    pub religious_entrance: Text,
    /// The day on which all this was checked.
    pub checked: Date,
}

/// A subject of general upper secondary schools.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Subject {
    /// Its name.
    pub name: Text,
    /// The pupils of classes XI and XII who have it; `None` if nothing is taught under this name:
    /// it stands for `any_of`, or for the subjects that a programme calls relevant.
    pub taught: Option<Choice>,
    /// Its paper in the Tes Kemampuan Akademik, if there is one.
    pub tka: Option<Choice>,
    /// Its other names. A name of several subjects means all of them.
    pub names: Vec<String>,
    /// The positions of the subjects that it stands for.
    pub any_of: Vec<usize>,
    /// An explanation, if the groups of study programmes don't name it, or not it alone.
    pub note: Option<Text>,
    /// The positions of the subjects that count for a pupil who asks about it; none if it counts
    /// alone.
    pub counts_as: Vec<usize>,
}

impl Subject {
    /// All that it is called: its name in each language, then its other names.
    pub fn spellings(&self) -> impl Iterator<Item = &str> {
        let others = self.names.iter().map(String::as_str);
        self.name.wordings().chain(others)
    }
}

/// A requirement on all, or a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Choice {
    /// For all pupils.
    Compulsory,
    /// For those who choose it.
    Elective,
}

/// A field of work.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Field {
    /// Its identifier, which is the name of its folder.
    pub slug: Slug,
    /// Its name.
    pub name: Text,
}

impl Field {
    /// All that it is called: its slug, then its name in each language.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.slug.as_str()).chain(self.name.wordings())
    }
}

/// A group of study programmes in the rules of admission.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Group {
    /// Its name.
    pub name: Text,
    /// The positions of the school subjects that support an application; none if the regulation
    /// leaves the subject to the programme.
    pub subjects: Vec<usize>,
    /// The combination of the subjects that counts, in the words of the regulation.
    pub rule: Text,
}
