//! Renders open data as JSON-LD: `Occupation`s in the vocabulary of <https://schema.org>.
//!
//! A document is in one language, because most readers of schema.org expect plain strings. Its
//! context names the language, so that a processor tags the texts, and a text that only another
//! language has carries that tag itself. Documents in both languages describe the same `@id`s: loaded
//! together, they make occupations with texts in both. The context is part of the document, so that
//! it can be processed without a network.
//!
//! The licence and the language are those of the profile, a `CreativeWork`; an occupation has none.
//! It has no `estimatedSalary` either, since no source of ours has one.

use careers_catalogue::profile::{Codes, Date, Level, Profile};
use careers_catalogue::text::{Lang, LanguageCode, Localized, Text};
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use super::Medium;
use super::json;
use crate::answer::{Answer, Export, ExportedCareer};
use crate::messages::Messages;

/// An answer as a JSON-LD document and a line break, or `None` if it isn't open data.
///
/// No `<` is in it: a profile can't end the `script` element that the document is put into.
#[must_use]
pub fn document(answer: &Answer, lang: Lang, medium: Medium) -> Option<String> {
    let Answer::Export(export) = answer else {
        return None;
    };
    let context = context(lang);
    let occupation = |career| Occupation::new(career, lang);
    let document = match export {
        Export::Career(career) => Document::One {
            context,
            occupation: Box::new(occupation(career)),
        },
        Export::Catalogues(careers) => Document::Graph {
            context,
            occupations: careers.iter().map(occupation).collect(),
        },
    };
    let json = json::object(&document, medium);
    Some(json.replace('<', "\\u003c"))
}

/// The meaning of keys and strings. Names of the vocabulary need no word here, only the strings that
/// are addresses, days, or in no particular language.
fn context(lang: Lang) -> Value {
    json!({
        "@vocab": "https://schema.org/",
        "@language": lang,
        "alternateName": {"@language": null},
        "citation": {"@language": null},
        "codeValue": {"@language": null},
        "dateModified": {"@type": "Date"},
        "identifier": {"@language": null},
        "inLanguage": {"@language": null},
        "license": {"@type": "@id"},
        "sameAs": {"@type": "@id"},
        "url": {"@type": "@id"},
    })
}

#[derive(Serialize)]
#[serde(untagged)]
enum Document<'c> {
    One {
        #[serde(rename = "@context")]
        context: Value,
        #[serde(flatten)]
        occupation: Box<Occupation<'c>>,
    },
    Graph {
        #[serde(rename = "@context")]
        context: Value,
        #[serde(rename = "@graph")]
        occupations: Vec<Occupation<'c>>,
    },
}

/// A career. These structures have the names and keys of the vocabulary.
#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct Occupation<'c> {
    #[serde(rename = "@id")]
    id: String,
    identifier: &'c str,
    name: Words,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    alternate_name: &'c [String],
    description: Words,
    #[serde(skip_serializing_if = "Option::is_none")]
    same_as: Option<&'c str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    occupational_category: Vec<CategoryCode<'c>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    responsibilities: Vec<Words>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    skills: Vec<Words>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    education_requirements: Vec<Education>,
    #[serde(skip_serializing_if = "Option::is_none")]
    qualifications: Option<Words>,
    #[serde(rename = "occupationLocation", skip_serializing_if = "Option::is_none")]
    location: Option<Country>,
    subject_of: CreativeWork<'c>,
}

/// A code of an official classification.
#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct CategoryCode<'c> {
    code_value: &'c str,
    in_code_set: CategoryCodeSet,
}

/// An official classification.
#[derive(Clone, Copy, Serialize)]
#[serde(tag = "@type")]
struct CategoryCodeSet {
    name: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'static str>,
}

const ISCO_08: CategoryCodeSet = CategoryCodeSet {
    name: "ISCO-08",
    url: Some("https://isco.ilo.org/en/isco-08/"),
};
/// A book of BPS and Kemnaker, without an address of its own.
const KBJI_2014: CategoryCodeSet = CategoryCodeSet {
    name: "KBJI 2014",
    url: None,
};
const ONET_SOC: CategoryCodeSet = CategoryCodeSet {
    name: "O*NET-SOC 2019",
    url: Some("https://www.onetcenter.org/taxonomy.html"),
};
const ESCO: CategoryCodeSet = CategoryCodeSet {
    name: "ESCO",
    url: Some("http://data.europa.eu/esco/concept-scheme/occupations"),
};

/// The education that an occupation asks for.
#[derive(Serialize)]
#[serde(untagged)]
enum Education {
    StudyTime(Words),
    Credential(EducationalOccupationalCredential),
}

/// A level of education, and the programmes that lead to the occupation.
#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct EducationalOccupationalCredential {
    #[serde(skip_serializing_if = "Option::is_none")]
    credential_category: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    about: Vec<EducationalOccupationalProgram>,
}

#[derive(Serialize)]
#[serde(tag = "@type")]
struct EducationalOccupationalProgram {
    name: String,
}

#[derive(Serialize)]
#[serde(tag = "@type")]
struct Country {
    name: &'static str,
}

/// The profile of a career.
#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct CreativeWork<'c> {
    in_language: LanguageCode,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<Date>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    citation: &'c [String],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    license: &'c [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    credit_text: Option<Words>,
}

/// A text: a plain string in the language of the document, or an object that names its language.
struct Words(Localized);

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Tagged<'t> {
            #[serde(rename = "@language")]
            lang: LanguageCode,
            #[serde(rename = "@value")]
            text: &'t str,
        }
        let Localized { text, fallback } = &self.0;
        match *fallback {
            None => serializer.serialize_str(text),
            Some(lang) => Tagged { lang, text }.serialize(serializer),
        }
    }
}

impl<'c> Occupation<'c> {
    fn new(career: &'c ExportedCareer, lang: Lang) -> Self {
        let ExportedCareer { slug, profile, .. } = career;
        let one = |text: &Text| Words(text.in_lang(lang));
        let each = |texts: &[Text]| texts.iter().map(one).collect();
        // A profile tells of the way in only as it is in Indonesia.
        let is_about_indonesia = profile.level.is_some() || profile.entry.is_some();
        Self {
            id: format!("urn:careers:{slug}"),
            identifier: slug.as_str(),
            name: one(&profile.title),
            alternate_name: &profile.aliases,
            description: one(&profile.summary),
            same_as: profile.codes.esco_uri.as_deref().filter(is_address),
            occupational_category: categories(&profile.codes),
            responsibilities: each(&profile.duties),
            skills: each(&profile.tools),
            education_requirements: education(career, lang),
            qualifications: profile.entry.as_ref().map(one),
            location: is_about_indonesia.then_some(Country { name: "Indonesia" }),
            subject_of: CreativeWork::new(career, lang),
        }
    }
}

impl<'c> CreativeWork<'c> {
    fn new(career: &'c ExportedCareer, lang: Lang) -> Self {
        let Profile {
            summary,
            reviewed,
            sources,
            ..
        } = &career.profile;
        let credit = career.attribution.as_ref();
        Self {
            in_language: summary.in_lang(lang).fallback.unwrap_or(lang.into()),
            date_modified: *reviewed,
            citation: sources,
            license: &career.licences,
            credit_text: credit.map(|credit| Words(credit.in_lang(lang))),
        }
    }
}

/// True for an address of ESCO: an import takes them as they are.
fn is_address(uri: &&str) -> bool {
    let id = uri.strip_prefix("http://data.europa.eu/esco/occupation/");
    id.is_some_and(|id| id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'))
}

/// The codes in official classifications.
fn categories(codes: &Codes) -> Vec<CategoryCode<'_>> {
    let Codes {
        isco_08,
        kbji_2014,
        onet_soc,
        esco_uri,
    } = codes;
    let codes = [
        (isco_08, ISCO_08),
        (kbji_2014, KBJI_2014),
        (onet_soc, ONET_SOC),
        (esco_uri, ESCO),
    ];
    let known = codes
        .into_iter()
        .filter_map(|(code, set)| Some((code.as_deref()?, set)));
    let category = |(code_value, in_code_set)| CategoryCode {
        code_value,
        in_code_set,
    };
    known.map(category).collect()
}

/// The years before, in words, and the level and programmes of the shortest way in.
fn education(career: &ExportedCareer, lang: Lang) -> Vec<Education> {
    let profile = &career.profile;
    let study_time = profile.study_time.as_ref();
    let study_time = study_time.map(|text| Education::StudyTime(Words(text.in_lang(lang))));
    let names = match lang {
        Lang::Id => &profile.majors,
        Lang::En => &career.majors_en,
    };
    let programme = |name: &String| EducationalOccupationalProgram { name: name.clone() };
    let level_name = Messages::new(lang).labels.schooling.level_name;
    let level = profile.level.filter(|level| *level != Level::None);
    let credential = EducationalOccupationalCredential {
        credential_category: level.map(level_name),
        about: names.iter().map(programme).collect(),
    };
    let says_something = credential.credential_category.is_some() || !credential.about.is_empty();
    let credential = says_something.then_some(Education::Credential(credential));
    study_time.into_iter().chain(credential).collect()
}
