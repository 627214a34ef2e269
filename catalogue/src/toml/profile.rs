//! Reads one profile from TOML.

use super::diagnostic::{Finding, Problem};
use super::folder::RATINGS;
use super::reader::{self, Reader};
use crate::profile::{
    CareerSlug, Codes, Correction, Date, Difference, Interests, JobZone, Level, NearbyMajor,
    Profile, Ratings,
};
use crate::text::Text;

/// A profile as read from a file.
pub struct ReadProfile {
    /// The profile in the file. An addition without a title or a summary has that of the career
    /// that it adds to.
    pub profile: Profile,
    /// The career that the file adds to; `None` if the file is a career of its own.
    pub extends: Option<CareerSlug>,
}

/// Reads a profile as far as possible. Returns its problems, too, in the order of the text. `known`
/// returns the profile of the career that this one adds to; `nearest` returns the slug of the career
/// that somebody probably means by an unknown one; `rated` returns the interest ratings of an O*NET code.
pub fn read(
    source: &str,
    known: impl Fn(&CareerSlug) -> Option<Profile>,
    nearest: impl Fn(&str) -> Option<String>,
    rated: impl Fn(&str) -> Option<Ratings>,
) -> (Option<ReadProfile>, Vec<Finding>) {
    reader::read_as_far(source, |p| {
        let base = |text: &str| {
            CareerSlug::new(text).and_then(|slug| known(&slug).map(|base| (slug, base)))
        };
        let not_a_slug = |written: String| Problem::NotASlug {
            nearest: nearest(&written),
            written,
        };
        let is_addition = p.has("extends");
        let base = p.parsed("extends", base, |slug| Problem::UnknownBase {
            nearest: nearest(&slug),
            slug,
        });
        let (extends, base) = base.unzip();
        // An addition needs neither, even if the career that it adds to doesn't exist.
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
        let codes = p
            .table("codes", |table| Some(codes(table)))
            .unwrap_or_default();
        let (interests, ratings) = interests(p, &codes, rated).unzip();
        let profile = Profile {
            aliases: p.strings("aliases"),
            focus: p.texts("focus"),
            duties: p.texts("duties"),
            collaboration: p.text("collaboration"),
            suited: p.texts("suited"),
            unsuited: p.texts("unsuited"),
            tools: p.distinct_texts("tools"),
            misconceptions: p.tables("misconceptions", correction),
            expectations: p.tables("expectations", correction),
            differs_from: p.tables("differs_from", |table| difference(table, not_a_slug)),
            level: p.parsed("level", Level::new, Problem::NotALevel),
            majors: p.strings("majors"),
            majors_nearby: p.tables("majors_nearby", nearby_major),
            companies: p.strings("companies"),
            conditions: p.text("conditions"),
            try_now: p.texts("try_now"),
            study_time: p.text("study_time"),
            prospects: p.text("prospects"),
            entry: p.text("entry"),
            interests,
            ratings: ratings.flatten(),
            job_zone: p.number("job_zone", JobZone::new, Problem::NotAJobZone),
            codes,
            related: p.parsed_list("related", CareerSlug::new, not_a_slug),
            sources: p.strings("sources"),
            reviewed: p.date("reviewed", |year, month, day| Date { year, month, day }),
            // These are last, so that the other keys of a profile without them are still checked.
            title: title?,
            summary: summary?,
        };
        Some(ReadProfile { profile, extends })
    })
}

/// Reads the interests: a Holland code, or six ratings. Without them they are the average of the
/// ratings of some O*NET codes, else the ratings of the career's own code.
fn interests(
    p: &mut Reader<'_, '_>,
    codes: &Codes,
    rated: impl Fn(&str) -> Option<Ratings>,
) -> Option<(Interests, Option<Ratings>)> {
    let unrated = |name| Problem::Unlisted {
        name,
        file: RATINGS,
    };
    let others = p.parsed_list("interests_from", &rated, unrated);
    if p.has_string("interests") {
        let code = p.parsed("interests", Interests::new, Problem::NotInterests)?;
        return Some((code, None));
    }
    let ratings = if p.has("interests") {
        p.hundredths("interests", Ratings::new, Problem::NotRatings)
    } else {
        let own = || codes.onet_soc.as_deref().and_then(rated);
        Ratings::average(&others).or_else(own)
    };
    ratings.map(|ratings| (ratings.high_points(), Some(ratings)))
}

fn correction(table: &mut Reader<'_, '_>) -> Option<Correction> {
    let belief = table.required("belief", Reader::text);
    let reality = table.required("reality", Reader::text);
    Some(Correction {
        belief: belief?,
        reality: reality?,
    })
}

fn nearby_major(table: &mut Reader<'_, '_>) -> Option<NearbyMajor> {
    let name = table.required("name", Reader::string);
    let lacks = table.required("lacks", Reader::text);
    Some(NearbyMajor {
        name: name?,
        lacks: lacks?,
    })
}

fn difference(
    table: &mut Reader<'_, '_>,
    not_a_slug: impl Fn(String) -> Problem,
) -> Option<Difference> {
    let career = table.required("career", |t, key| {
        t.parsed(key, CareerSlug::new, not_a_slug)
    });
    let text = table.required("text", Reader::text);
    Some(Difference {
        career: career?,
        text: text?,
    })
}

/// The shapes of ISCO-08 codes, from major to unit group. KBJI 2014 adds occupations below them.
const GROUPS: [&str; 4] = ["0", "00", "000", "0000"];

/// Reads the codes of the classifications, and checks the shape of each.
fn codes(table: &mut Reader<'_, '_>) -> Codes {
    let esco_uri = |text: &str| {
        let identifier = text.strip_prefix(Codes::ESCO_OCCUPATION)?;
        let is_identifier = !identifier.is_empty()
            && identifier
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-');
        is_identifier.then(|| text.to_owned())
    };
    let esco_uri = table.parsed("esco_uri", esco_uri, |_| {
        Problem::NotACode(Codes::ESCO_OCCUPATION)
    });
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
        esco_uri,
    }
}

/// True if a text has the shape of a code, in which `0` stands for any digit.
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

    /// Reads a profile with no other careers known.
    fn profile(source: &str) -> Result<Profile, Vec<Finding>> {
        match super::read(source, |_| None, |_| None, |_| None) {
            (Some(read), findings) if findings.is_empty() => Ok(read.profile),
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
                Problem::NotASlug {
                    written: "Back End".into(),
                    nearest: None
                },
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
        assert!(matches!(
            problems("title = \"a")[..],
            [Problem::Syntax { .. }]
        ));
    }
}
