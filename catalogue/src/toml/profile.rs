//! A profile as it is written: TOML.

use super::diagnostic::{Finding, Problem};
use super::reader::{self, Reader};
use crate::profile::{Codes, Correction, Date, Difference, Interests, JobZone, Profile, Slug};
use crate::text::Text;

/// A profile as a file has it.
pub struct ReadProfile {
    /// What the file says. An addition says the title and the summary of the career that it adds to, unless it has its
    /// own.
    pub profile: Profile,
    /// The career that the file adds to, if it is an addition, and not a career of its own.
    pub extends: Option<Slug>,
}

/// Reads a profile as far as that can be done, and everything that is wrong with it, in the order of the text. `known`
/// tells what there is of a career that the profile adds to, and `nearest` the slug that was meant where there is none.
pub fn read(
    source: &str,
    known: impl Fn(&Slug) -> Option<Profile>,
    nearest: impl Fn(&str) -> Option<String>,
) -> (Option<ReadProfile>, Vec<Finding>) {
    reader::read_as_far(source, |p| {
        let base =
            |text: &str| Slug::new(text).and_then(|slug| known(&slug).map(|base| (slug, base)));
        let is_addition = p.has("extends");
        let base = p.parsed("extends", base, |slug| Problem::UnknownBase {
            nearest: nearest(&slug),
            slug,
        });
        let (extends, base) = base.unzip();
        // Whether there is anything to add to or not, an addition needs neither.
        let mut text = |key, of: fn(Profile) -> Text| {
            if is_addition {
                p.text(key).or_else(|| base.clone().map(of))
            } else {
                p.required(key, Reader::text)
            }
        };
        let (title, summary) = (
            text("title", |base| base.title),
            text("summary", |base| base.summary),
        );
        let profile = Profile {
            aliases: p.strings("aliases"),
            focus: p.texts("focus"),
            duties: p.texts("duties"),
            collaboration: p.text("collaboration"),
            suited: p.texts("suited"),
            unsuited: p.texts("unsuited"),
            tools: p.strings("tools"),
            misconceptions: p.tables("misconceptions", correction),
            expectations: p.tables("expectations", correction),
            differs_from: p.tables("differs_from", difference),
            majors: p.strings("majors"),
            companies: p.strings("companies"),
            entry: p.text("entry"),
            interests: p.parsed("interests", Interests::new, Problem::NotInterests),
            job_zone: p.number("job_zone", JobZone::new, Problem::NotAJobZone),
            codes: p
                .table("codes", |table| Some(codes(table)))
                .unwrap_or_default(),
            related: p.parsed_list("related", Slug::new, Problem::NotASlug),
            sources: p.strings("sources"),
            reviewed: p.date("reviewed", |year, month, day| Date { year, month, day }),
            // Last, so that a profile without them has its other keys read and checked all the same.
            title: title?,
            summary: summary?,
        };
        Some(ReadProfile { profile, extends })
    })
}

fn correction(table: &mut Reader<'_, '_>) -> Option<Correction> {
    let belief = table.required("belief", Reader::text);
    let reality = table.required("reality", Reader::text);
    Some(Correction {
        belief: belief?,
        reality: reality?,
    })
}

fn difference(table: &mut Reader<'_, '_>) -> Option<Difference> {
    let career = table.required("career", |t, key| {
        t.parsed(key, Slug::new, Problem::NotASlug)
    });
    let text = table.required("text", Reader::text);
    Some(Difference {
        career: career?,
        text: text?,
    })
}

/// The levels of ISCO-08, from major group to unit group; KBJI 2014 adds occupations below them.
const GROUPS: [&str; 4] = ["0", "00", "000", "0000"];

/// The three classifications, each code checked for its shape: `0` stands for any digit.
fn codes(table: &mut Reader<'_, '_>) -> Codes {
    let mut code = |key, shapes: &[&str], example| {
        let parse = |text: &str| {
            shapes
                .iter()
                .any(|shape| has_shape(text, shape))
                .then(|| text.to_owned())
        };
        table.parsed(key, parse, |_| Problem::NotACode(example))
    };
    Codes {
        isco_08: code("isco_08", &GROUPS, "2512"),
        kbji_2014: code(
            "kbji_2014",
            &[&GROUPS[..], &["0000.00"]].concat(),
            "2512.03",
        ),
        onet_soc: code("onet_soc", &["00-0000.00"], "15-1254.00"),
    }
}

/// Whether a text has a code's shape, in which `0` stands for any digit.
#[must_use]
pub fn has_shape(text: &str, shape: &str) -> bool {
    text.len() == shape.len()
        && text.bytes().zip(shape.bytes()).all(|(b, s)| {
            if s == b'0' {
                b.is_ascii_digit()
            } else {
                b == s
            }
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads a profile where no other career is known.
    fn profile(source: &str) -> Result<Profile, Vec<Finding>> {
        match super::read(source, |_| None, |_| None) {
            (Some(written), findings) if findings.is_empty() => Ok(written.profile),
            (_, findings) => Err(findings),
        }
    }

    fn problems(source: &str) -> Vec<Problem> {
        profile(source)
            .expect_err("problems")
            .into_iter()
            .map(|finding| finding.problem)
            .collect()
    }

    #[test]
    fn title_and_summary_are_enough() {
        let profile =
            profile("title = \"Welder\"\nsummary = { en = \"Joins metal.\" }").expect("a profile");
        assert_eq!(profile.title, Text::Same("Welder".into()));
        assert_eq!(profile.summary, Text::En("Joins metal.".into()));
    }

    #[test]
    fn every_problem_is_found_in_one_pass() {
        let source = r#"
summary = { id = "x", fr = "y" }
majrs = ["Informatika"]
tools = ["PHP", "PHP"]
interests = "RIX"
job_zone = 6
related = ["Back End"]
[codes]
isco_08 = "25123"
"#;
        assert_eq!(
            problems(source),
            [
                Problem::MissingKey("title"),
                Problem::UnknownKey {
                    key: "fr".into(),
                    nearest: None
                },
                Problem::UnknownKey {
                    key: "majrs".into(),
                    nearest: Some("majors".into())
                },
                Problem::Repeated("PHP".into()),
                Problem::NotInterests("RIX".into()),
                Problem::NotAJobZone,
                Problem::NotASlug("Back End".into()),
                Problem::NotACode("2512"),
            ]
        );
    }

    #[test]
    fn a_problem_stands_where_it_was_written() {
        let source = "title = \"a\"\nsummary = \"b\"\nmajrs = []\n";
        let findings = profile(source).expect_err("an unknown key");
        assert_eq!(&source[findings[0].span.clone()], "majrs");
    }

    #[test]
    fn a_blank_text_is_no_text() {
        assert_eq!(
            problems("title = \" \"\nsummary = {}"),
            [Problem::Blank, Problem::Blank]
        );
    }

    #[test]
    fn wrong_syntax_is_reported_once() {
        assert!(matches!(problems("title = \"a")[..], [Problem::Syntax(_)]));
    }
}
