//! The careers of imports, by their names, codes and catalogues.

use serde_json::Value;
use snapbox::str;

use crate::{Scratch, assert_printed, onet};

/// A little ESCO: one occupation of its own, one whose name O*NET has too, and one whose slug is cut.
fn esco(scratch: &Scratch) {
    scratch.write(
        "esco/occupations_en.csv",
        "conceptUri,iscoGroup,preferredLabel,altLabels,description,code\n\
         uri:1,2111,astronomer,stargazer,Observes stars.,2111.1\n\
         uri:2,3119,Renewables Technician,,Repairs turbines.,3119.2\n\
         uri:3,3135,metal production technical operators of the night shift,night worker,Runs ovens.,\
         3135.1\n",
    );
}

#[test]
fn a_name_that_several_share_lists_them_and_one_that_a_built_in_career_has_means_that() {
    let scratch = Scratch::new();
    onet(&scratch);
    scratch.run(&["import", "onet", "onet", "--partial"]);
    assert_printed(
        scratch.prints(&["show", "renewables technician", "--lang", "en"]),
        str![[r#"
error: `renewables technician` is the name of several careers
hint: choose `onet/solar-photovoltaic-installers` (Solar Photovoltaic Installers) or `onet/wind-turbine-service-technicians` (Wind Turbine Service Technicians)

"#]],
    );
    assert_eq!(scratch.json(&["show", "perawat"])["slug"], "nurse");
    assert_eq!(scratch.json(&["show", "backend"])["catalogue"], "built-in");
    // A code means what it meant without imports: all of ours that have it.
    let of_code = scratch.json(&["show", "15-1254.00"]);
    let of_code = of_code["careers"].as_array().expect("a list");
    assert!(of_code.iter().all(|found| found["catalogue"] == "built-in"));
    assert!(of_code.iter().any(|found| found["slug"] == "backend"));
    let official = scratch.json(&["show", "onet/15-1254.00"]);
    assert_eq!(official["slug"], "onet/backend");
    let list = scratch.json(&["list"]);
    let slugs: Vec<_> = list["careers"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|career| &career["slug"])
        .collect();
    assert_eq!(slugs.len(), 204);
    assert!(slugs.iter().any(|slug| **slug == "backend"));
    assert!(slugs.iter().any(|slug| **slug == "onet/backend"));
    assert_eq!(
        scratch.json(&["show", "onet/backend"])["slug"],
        "onet/backend"
    );
    assert_eq!(
        scratch.json(&["search", "repair wind turbines"])["careers"][0]["slug"],
        "onet/wind-turbine-service-technicians"
    );
    // This O*NET has no interests and no majors.
    assert_eq!(
        scratch
            .run(&["majors", "wind energy engineers"])
            .status
            .code(),
        Some(1)
    );
    assert_eq!(
        scratch.run(&["fit", "wind energy engineers"]).status.code(),
        Some(1)
    );
}

#[test]
fn every_slug_that_is_printed_opens_its_own_career() {
    let scratch = Scratch::new();
    onet(&scratch);
    esco(&scratch);
    scratch.run(&["import", "onet", "onet", "--partial"]);
    scratch.run(&["import", "esco", "esco"]);
    let list = scratch.json(&["list"]);
    let slugs: Vec<_> = list["careers"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|c| &c["slug"])
        .collect();
    assert_eq!(slugs.len(), 200 + 4 + 3);
    for slug in slugs {
        let slug = slug.as_str().expect("a slug");
        assert!(slug.split('/').all(|part| part.len() <= 40), "{slug}");
        assert_eq!(scratch.json(&["show", slug])["slug"], slug);
    }
    let sources = scratch.json(&["sources"]);
    let counts: Vec<_> = sources["catalogues"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|c| &c["careers"])
        .collect();
    assert_eq!(counts, [200, 3, 4]);
}

#[test]
fn a_catalogue_s_name_before_a_slash_restricts_a_name_and_other_words_there_do_not() {
    let scratch = Scratch::new();
    onet(&scratch);
    esco(&scratch);
    scratch.run(&["import", "onet", "onet", "--partial"]);
    scratch.run(&["import", "esco", "esco"]);
    for (name, slug) in [
        ("esco/astronomer", "esco/astronomer"),
        ("ESCO/Stargazer", "esco/astronomer"),
        ("esco/2111.1", "esco/astronomer"),
        ("stargazer", "esco/astronomer"),
        ("onet/renewables technician", ""),
        ("esco/renewables technician", "esco/renewables-technician"),
        ("UI/UX Designer", "ui-ux-designer"),
        ("onet/backend", "onet/backend"),
        ("backend", "backend"),
        // A title in one import comes before an alias in another, but aliases are equal.
        ("renewables technician", "esco/renewables-technician"),
        ("night worker", ""),
        ("esco/backend", ""),
    ] {
        let show = scratch.run(&["show", name, "--json"]);
        if slug.is_empty() {
            assert_eq!(show.status.code(), Some(1), "{name}");
        } else {
            let show: Value = serde_json::from_slice(&show.stdout).expect("JSON");
            assert_eq!(show["slug"], slug, "{name}");
        }
    }
    // An alias of several imports lists all of them.
    let error = scratch.run(&["show", "night worker", "--json"]).stderr;
    let error: Value = serde_json::from_slice(&error).expect("JSON");
    assert_eq!(error["error"]["kind"], "ambiguous_career");
    assert_eq!(
        error["error"]["suggestions"].as_array().map(Vec::len),
        Some(2)
    );
}

#[test]
fn the_uri_of_an_occupation_opens_it() {
    let scratch = Scratch::new();
    let uri = "http://data.europa.eu/esco/occupation/00030d09-2b3a-4efd-87cc-c4ea39d27c34";
    scratch.write(
        "esco/occupations_en.csv",
        format!(
            "conceptUri,iscoGroup,preferredLabel,altLabels,description,code\n\
             {uri},2654,technical director,,Realises visions.,2654.1.7\n"
        ),
    );
    scratch.run(&["import", "esco", "esco"]);
    let shown = scratch.json(&["show", uri]);
    assert_eq!(shown["slug"], "esco/technical-director");
    assert_eq!(shown["codes"]["esco_uri"], uri);
    // Another one is near it, but means something else.
    let other = scratch
        .run(&["show", &uri.replace("34", "35"), "--json"])
        .stderr;
    let other: Value = serde_json::from_slice(&other).expect("JSON");
    assert_eq!(other["error"]["kind"], "unknown_career");
    assert_eq!(other["error"]["suggestions"], serde_json::json!([]));
}

#[test]
fn the_language_of_official_texts_is_told_if_it_is_another_one() {
    let scratch = Scratch::new();
    esco(&scratch);
    scratch.run(&["import", "esco", "esco"]);
    for (slug, lang, text_lang) in [
        ("esco/astronomer", "id", "en".into()),
        ("esco/astronomer", "en", Value::Null),
        ("backend", "id", Value::Null),
        ("backend", "en", Value::Null),
    ] {
        let shown = scratch.json(&["show", slug, "--lang", lang]);
        assert_eq!(shown["text_lang"], text_lang, "{slug} {lang}");
    }
}

#[test]
fn a_question_can_be_restricted_to_catalogues() {
    let scratch = Scratch::new();
    onet(&scratch);
    esco(&scratch);
    scratch.run(&["import", "onet", "onet", "--partial"]);
    scratch.run(&["import", "esco", "esco"]);
    let count = |args: &[&str]| scratch.json(args)["careers"].as_array().map_or(0, Vec::len);
    assert_eq!(count(&["list", "--catalogue", "esco"]), 3);
    assert_eq!(
        count(&["list", "--catalogue", "esco", "--catalogue", "onet"]),
        7
    );
    assert_eq!(count(&["list", "--katalog", "built-in"]), 200);
    // It is known, and has no career yet.
    assert_eq!(count(&["list", "--catalogue", "own"]), 0);
    let search = scratch.json(&["search", "turbines", "--catalogue", "esco"]);
    assert_eq!(search["careers"][0]["slug"], "esco/renewables-technician");
    assert_eq!(search["careers"][0]["catalogue"], "esco");
    assert_eq!(
        scratch
            .run(&["majors", "--catalogue", "onet"])
            .status
            .code(),
        Some(1)
    );
    assert_eq!(
        scratch
            .run(&["match", "RIA", "--catalogue", "esco"])
            .status
            .code(),
        Some(1)
    );
    assert_printed(
        scratch.prints(&["list", "--catalogue", "esko", "--lang", "en"]),
        str![[r#"
error: there is no catalogue named `esko`
hint: did you mean `esco`?

"#]],
    );
    let restricted = scratch.prints(&["list", "--catalogue", "esco", "--lang", "en"]);
    let all = scratch.prints(&["list", "--lang", "en"]);
    assert!(
        !restricted.contains("esco\n")
            && all.lines().all(|line| {
                ["built-in", "onet", "esco"]
                    .iter()
                    .any(|catalogue| line.ends_with(catalogue))
            })
    );
}

#[test]
fn an_addition_to_an_official_career_stands_in_its_place() {
    let scratch = Scratch::new();
    esco(&scratch);
    scratch.run(&["import", "esco", "esco"]);
    scratch.write(
        "own/astronomi.toml",
        "extends = \"esco/astronomer\"\ncompanies = [\"Observatorium Bosscha\"]\n",
    );
    let own = |args: &[&str]| scratch.json(&[&["--profiles", "own"], args].concat());
    let show = own(&["show", "esco/astronomer"]);
    assert_eq!(show["slug"], "esco/astronomer");
    assert_eq!(
        show["companies"],
        serde_json::json!(["Observatorium Bosscha"])
    );
    assert_eq!(show["catalogue"], "own");
    assert_eq!(
        own(&["list", "--company", "observatorium bosscha"])["careers"][0]["slug"],
        "esco/astronomer"
    );
    let list = own(&["list"]);
    let slugs = list["careers"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|career| &career["slug"]);
    assert_eq!(slugs.filter(|slug| **slug == "esco/astronomer").count(), 1);
    assert_eq!(scratch.run(&["check", "own"]).status.code(), Some(0));
}
