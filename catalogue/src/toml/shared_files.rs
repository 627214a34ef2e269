//! Reads the files that profiles share, `profiles/*.toml`: fields, majors, school subjects,
//! companies, abbreviations and synonyms.

use super::diagnostic::{Finding, Problem, ValueType};
use super::reader::{self, Reader};
use crate::contents::{
    Admission, Choice, Employer, Entrance, Field, Group, Named, Programme, Regulation, Subject,
};
use crate::profile::{CareerSlug, Date, Level, Ratings, Slug};
use crate::sorting;
use crate::text::Text;

/// Reads `fields.toml`: `slug = Text`, or `slug = { id, en, careers }`. Returns the fields, each with
/// the careers in their order of display.
///
/// # Errors
/// All problems, in the order of the text. The functions below return the same.
pub fn fields(source: &str) -> Result<Vec<(Field, Vec<CareerSlug>)>, Vec<Finding>> {
    let read = |table: &mut Reader<'_, '_>| {
        Some(table.entries(|table, key, value| {
            let slug = table.or_report(Slug::new(key), value, || {
                Problem::not_a_slug(key.to_owned())
            })?;
            let (name, careers) = if Reader::is_table(value) {
                table.as_table(value, |field| {
                    let careers =
                        field.parsed_list("careers", CareerSlug::new, Problem::not_a_slug);
                    Some((field.wording()?, careers))
                })?
            } else {
                (table.as_text(value)?, Vec::new())
            };
            Some((Field { slug, name }, careers))
        }))
    };
    Ok(reader::read(source, read)?
        .into_iter()
        .map(|(_, field)| field)
        .collect())
}

/// Reads `subjects.toml`: the regulation, the subjects, and `group = { en, subjects, rule }`.
pub fn subjects(source: &str) -> Result<Admission, Vec<Finding>> {
    // A subject may name a later one.
    let names = reader::entry_names(source, &["subjects"]);
    reader::read(source, |table| {
        let regulation = table.required("regulation", |table, key| table.table(key, regulation));
        let subjects = table.required("subjects", |table, key| {
            table.table(key, |table| {
                Some(table.entries(|table, name, value| {
                    table.as_table(value, |table| subject(table, name, &names))
                }))
            })
        });
        let groups = table.required("groups", |table, key| {
            table.table(key, |table| {
                Some(table.entries(|table, name, value| {
                    table.as_table(value, |table| group(table, name, &names))
                }))
            })
        });
        Some(Admission {
            regulation: regulation?,
            subjects: subjects?,
            groups: groups?,
        })
    })
}

fn regulation(table: &mut Reader<'_, '_>) -> Option<Regulation> {
    let name = table.required("name", Reader::string);
    let year = |number| u16::try_from(number).ok();
    let year = table.required("year", |table, key| {
        table.number(key, year, Problem::WrongType(ValueType::Date))
    });
    let caution = table.required("caution", Reader::text);
    let vocational = table.required("vocational", Reader::text);
    let guidance = table.texts("guidance");
    let own_entrance = table.required("own_entrance", Reader::text);
    let religious_entrance = table.required("religious_entrance", Reader::text);
    let checked = table.required("checked", |table, key| {
        table.date(key, |year, month, day| Date { year, month, day })
    });
    Some(Regulation {
        name: name?,
        year: year?,
        caution: caution?,
        vocational: vocational?,
        guidance,
        own_entrance: own_entrance?,
        religious_entrance: religious_entrance?,
        checked: checked?,
    })
}

fn subject(table: &mut Reader<'_, '_>, name: &str, names: &[String]) -> Option<Subject> {
    let choice = |word: &str| match word {
        "compulsory" => Some(Choice::Compulsory),
        "elective" => Some(Choice::Elective),
        _ => None,
    };
    let neither = |name| Problem::Unlisted {
        name,
        file: "compulsory, elective",
    };
    let en = table.required("en", Reader::string);
    Some(Subject {
        taught: table.parsed("taught", choice, neither),
        tka: table.parsed("tka", choice, neither),
        names: table.strings("names"),
        any_of: positions(table, "any_of", names, "[subjects]"),
        note: table.text("note"),
        counts_as: positions(table, "counts_as", names, "[subjects]"),
        name: Text::Both {
            id: name.to_owned(),
            en: en?,
        },
    })
}

fn group(table: &mut Reader<'_, '_>, name: &str, subjects: &[String]) -> Option<Group> {
    let en = table.required("en", Reader::string);
    let subjects = positions(table, "subjects", subjects, "[subjects]");
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

/// Reads a list of names, and returns the position of each in `known`, which `file` lists.
fn positions(
    table: &mut Reader<'_, '_>,
    key: &'static str,
    known: &[String],
    file: &'static str,
) -> Vec<usize> {
    let position = |name: &str| known.iter().position(|known| known == name);
    table.parsed_list(key, position, |name| Problem::Unlisted { name, file })
}

/// Reads `majors.toml`: one table a programme. Its subjects and groups must be those of
/// `admission`, and it can be continued only with another programme of the file.
pub fn majors(
    source: &str,
    admission: Option<&Admission>,
) -> Result<Named<Programme>, Vec<Finding>> {
    fn names_of<T>(named: Option<&Named<T>>) -> Vec<String> {
        let named = named.into_iter().flatten();
        named.map(|(name, _)| name.clone()).collect()
    }
    let groups = names_of(admission.map(|admission| &admission.groups));
    let subjects = names_of(admission.map(|admission| &admission.subjects));
    let programmes = reader::entry_names(source, &[]);
    reader::read(source, |table| {
        Some(table.entries(|table, _, value| {
            table.as_table(value, |major| {
                let en = major.required("en", Reader::string);
                let level = major.required("level", |major, key| {
                    major.parsed(key, Level::new, Problem::NotALevel)
                });
                let programme = |name: &str| {
                    let known = programmes.iter().any(|known| known == name);
                    known.then(|| name.to_owned())
                };
                let unknown = |name| Problem::Unlisted {
                    name,
                    file: "majors.toml",
                };
                Some(Programme {
                    names: major.strings("names"),
                    groups: positions(major, "groups", &groups, "subjects.toml"),
                    relevant_subjects: positions(
                        major,
                        "relevant_subjects",
                        &subjects,
                        "subjects.toml",
                    ),
                    entrance: major.parsed("entrance", entrance, |name| Problem::Unlisted {
                        name,
                        file: "own, religious",
                    }),
                    first: major.parsed_list("first", CareerSlug::new, Problem::not_a_slug),
                    continues: major.parsed_list("continues", programme, unknown),
                    en: en?,
                    level: level?,
                })
            })
        }))
    })
}

fn entrance(word: &str) -> Option<Entrance> {
    match word {
        "own" => Some(Entrance::Own),
        "religious" => Some(Entrance::Religious),
        _ => None,
    }
}

/// Reads `companies.toml`: `sector = Text` under `[sectors]`, `name = { en, sector }` under
/// `[kinds]`, `name = sector` under `[companies]`. Returns the companies, then the kinds.
pub fn companies(source: &str) -> Result<Named<Employer>, Vec<Finding>> {
    reader::read(source, |table| {
        let sectors = table.required("sectors", |table, key| {
            table.table(key, |table| {
                Some(table.entries(|table, _, value| table.as_text(value)))
            })
        })?;
        let named = |slug: &str| {
            let mut sectors = sectors.iter();
            let sector = sectors.find(|(known, _)| known == slug);
            sector.map(|(_, name)| name.clone())
        };
        let unlisted = |name| Problem::Unlisted {
            name,
            file: "[sectors]",
        };
        let kinds = table.table("kinds", |table| {
            Some(table.entries(|table, _, value| {
                table.as_table(value, |kind| {
                    let en = kind.required("en", Reader::string);
                    let sector =
                        kind.required("sector", |kind, key| kind.parsed(key, named, unlisted));
                    Some(Employer {
                        sector: sector?,
                        en: Some(en?),
                    })
                })
            }))
        });
        let companies = table.required("companies", |table, key| {
            table.table(key, |table| {
                Some(table.entries(|table, _, value| {
                    let slug = table.as_string(value)?;
                    let sector = table.or_report(named(&slug), value, || unlisted(slug))?;
                    Some(Employer { sector, en: None })
                }))
            })
        });
        let mut employers = companies?;
        employers.extend(kinds.unwrap_or_default());
        Some(employers)
    })
}

/// Reads `interests.toml`: the ratings of each O*NET code, in the order of RIASEC.
pub fn ratings(source: &str) -> Result<Named<Ratings>, Vec<Finding>> {
    reader::read(source, |table| {
        Some(table.entries(|table, _, value| {
            table.as_hundredths(value, Ratings::new, Problem::NotRatings)
        }))
    })
}

/// Reads `abbreviations.toml`: `abbreviation = Text`. Returns the abbreviations sorted.
pub fn abbreviations(source: &str) -> Result<Named<Text>, Vec<Finding>> {
    let mut abbreviations = reader::read(source, |table| {
        Some(table.entries(|table, _, value| table.as_text(value)))
    })?;
    sorting::by(&mut abbreviations, |(one, _), (other, _)| one.cmp(other));
    Ok(abbreviations)
}

/// Reads `words.toml`: `word = [words]`. Returns the words sorted.
pub fn synonyms(source: &str) -> Result<Named<Vec<String>>, Vec<Finding>> {
    let mut synonyms = reader::read(source, |table| {
        Some(table.entries(|table, _, value| Some(table.as_strings(value))))
    })?;
    sorting::sort(&mut synonyms);
    Ok(synonyms)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_keep_the_order_of_the_file() {
        let fields = fields("software = \"S\"\ndata-ai = \"D\"\n").expect("fields");
        assert_eq!(
            fields
                .iter()
                .map(|(field, _)| field.slug.as_str())
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
    fn a_kind_of_employers_has_an_english_name_and_a_sector() {
        let source = |kind| {
            format!("[sectors]\nhospital = \"Hospitals\"\n[kinds]\n\"RSUD\" = {kind}\n[companies]")
        };
        let read = companies(&source("{ en = \"Hospitals\", sector = \"hospital\" }"));
        let kinds = read.expect("a kind");
        let kind = &kinds[0];
        assert_eq!(
            (kind.0.as_str(), kind.1.en.as_deref(), &kind.1.sector),
            ("RSUD", Some("Hospitals"), &Text::Same("Hospitals".into()))
        );
        let findings = companies(&source("{ sector = \"clinic\" }"));
        let findings = findings.map(|_| ()).expect_err("two problems");
        let unlisted = Problem::Unlisted {
            name: "clinic".into(),
            file: "[sectors]",
        };
        let problems: Vec<_> = findings.into_iter().map(|f| f.problem).collect();
        assert_eq!(problems, [Problem::MissingKey("en"), unlisted]);
    }

    #[test]
    fn a_value_of_the_wrong_kind_is_found() {
        let findings = majors("Informatika = \"Komputer\"", None)
            .map(|_| ())
            .expect_err("one");
        assert_eq!(findings[0].problem, Problem::WrongType(ValueType::Table));
    }
}
