//! Reads the files that profiles share, `profiles/*.toml`: fields, majors, school subjects,
//! companies and synonyms.

use super::diagnostic::{Finding, Problem};
use super::reader::{self, Reader};
use crate::contents::{Admission, Field, Group, Named, Programme, Regulation};
use crate::profile::Slug;
use crate::text::Text;

/// Reads `fields.toml`: `slug = Text`.
///
/// # Errors
/// All problems, in the order of the text. The functions below return the same.
pub fn fields(source: &str) -> Result<Vec<Field>, Vec<Finding>> {
    let read = |table: &mut Reader<'_, '_>| {
        Some(table.entries(|table, key, value| {
            let slug =
                table.or_report(Slug::new(key), value, || Problem::NotASlug(key.to_owned()))?;
            Some(Field {
                slug,
                name: table.as_text(value)?,
            })
        }))
    };
    Ok(reader::read(source, read)?
        .into_iter()
        .map(|(_, field)| field)
        .collect())
}

/// Reads `subjects.toml`: the regulation, the English names of subjects, and
/// `group = { en, subjects, rule }`.
pub fn subjects(source: &str) -> Result<Admission, Vec<Finding>> {
    reader::read(source, |table| {
        let regulation = table.required("regulation", |table, key| {
            table.table(key, |regulation| {
                let name = regulation.required("name", Reader::string);
                let caution = regulation.required("caution", Reader::text);
                Some(Regulation {
                    name: name?,
                    caution: caution?,
                })
            })
        });
        let names = table.required("subjects", |table, key| {
            table.table(key, |table| {
                Some(table.entries(|table, _, value| table.as_string(value)))
            })
        })?;
        let groups = table.required("groups", |table, key| {
            table.table(key, |table| {
                Some(table.entries(|table, name, value| {
                    table.as_table(value, |table| group(table, name, &names))
                }))
            })
        });
        Some(Admission {
            regulation: regulation?,
            groups: groups?,
        })
    })
}

fn group(table: &mut Reader<'_, '_>, name: &str, subjects: &Named<String>) -> Option<Group> {
    let subject = |id: &str| {
        let (id, en) = subjects.iter().find(|(name, _)| name == id)?.clone();
        Some(Text::Both { id, en })
    };
    let en = table.required("en", Reader::string);
    let unlisted = |name| Problem::Unlisted {
        name,
        file: "[subjects]",
    };
    let subjects = table.parsed_list("subjects", subject, unlisted);
    let rule = table.required("rule", Reader::text);
    Some(Group {
        name: Text::Both {
            id: name.to_owned(),
            en: en?,
        },
        subjects,
        rule: rule?,
    })
}

/// Reads `majors.toml`: `name = { en, group }`. The group must be among `groups`.
pub fn majors(source: &str, groups: &Named<Group>) -> Result<Named<Programme>, Vec<Finding>> {
    let position = |name: &str| groups.iter().position(|(known, _)| known == name);
    let unlisted = |name| Problem::Unlisted {
        name,
        file: "subjects.toml",
    };
    reader::read(source, |table| {
        Some(table.entries(|table, _, value| {
            table.as_table(value, |major| {
                let (en, group) = (
                    major.required("en", Reader::string),
                    major.parsed("group", position, unlisted),
                );
                Some(Programme { en: en?, group })
            })
        }))
    })
}

/// Reads `companies.toml`: `sector = Text` under `[sectors]`, `name = sector` under `[companies]`.
/// Returns the name of each company's sector.
pub fn companies(source: &str) -> Result<Named<Text>, Vec<Finding>> {
    reader::read(source, |table| {
        let sectors = table.required("sectors", |table, key| {
            table.table(key, |table| {
                Some(table.entries(|table, _, value| table.as_text(value)))
            })
        })?;
        table.required("companies", |table, key| {
            table.table(key, |table| {
                Some(table.entries(|table, _, value| {
                    let slug = table.as_string(value)?;
                    let sector = sectors
                        .iter()
                        .find(|(known, _)| *known == slug)
                        .map(|(_, name)| name.clone());
                    table.or_report(sector, value, || Problem::Unlisted {
                        name: slug,
                        file: "[sectors]",
                    })
                }))
            })
        })
    })
}

/// Reads `words.toml`: `word = [words]`. Returns the words sorted.
pub fn synonyms(source: &str) -> Result<Named<Vec<String>>, Vec<Finding>> {
    let mut synonyms = reader::read(source, |table| {
        Some(table.entries(|table, _, value| Some(table.as_strings(value))))
    })?;
    synonyms.sort_unstable();
    Ok(synonyms)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::toml::diagnostic::ValueType;

    #[test]
    fn fields_keep_the_order_of_the_file() {
        let fields = fields("software = \"S\"\ndata-ai = \"D\"\n").expect("fields");
        assert_eq!(
            fields
                .iter()
                .map(|field| field.slug.as_str())
                .collect::<Vec<_>>(),
            ["software", "data-ai"]
        );
    }

    #[test]
    fn a_company_of_an_unknown_sector_is_found() {
        let findings = companies("[sectors]\nbanking = \"Banking\"\n[companies]\nBCA = \"bankng\"")
            .map(|_| ())
            .expect_err("one");
        let unlisted = Problem::Unlisted {
            name: "bankng".into(),
            file: "[sectors]",
        };
        assert_eq!(
            findings.into_iter().map(|f| f.problem).collect::<Vec<_>>(),
            [unlisted]
        );
    }

    #[test]
    fn a_value_of_the_wrong_kind_is_found() {
        let findings = majors("Informatika = \"Komputer\"", &Vec::new())
            .map(|_| ())
            .expect_err("one");
        assert_eq!(findings[0].problem, Problem::WrongType(ValueType::Table));
    }
}
