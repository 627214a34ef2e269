//! `careers export`: open data, held against its schema, the profiles, and the other commands.

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Output;

use serde_json::{Map, Value, json};
use tempfile::TempDir;

use common::{careers, output, strict_schema};

type Object = Map<String, Value>;

/// The keys of a line that no profile has.
const ADDED: [&str; 10] = [
    "slug",
    "catalogue",
    "field",
    "field_name",
    "scores",
    "majors_en",
    "companies_en",
    "subjects",
    "licences",
    "attribution",
];

/// A profile whose texts try to be more than data.
const HOSTILE: &str = r#"
title = "</script><script>alert(1)</script>"
summary = { id = "=HYPERLINK(\"http://example.com\")", en = "\"}],\"@id\":\"urn:evil\"\r\n<!-- \\u003c" }
aliases = ["@SUM(A1)", "a,b;c", "; ", "\t\"quoted\""]
duties = [{ id = "+62 812" }, { en = "-1" }, "\u001b[31mred \u202e| bar |"]
majors = ["Menjahit | Mengelas", "@id"]
companies = ["{\"@type\":\"Person\"}"]
related = ["nurse", "nobody"]

[codes]
isco_08 = "9999"
esco_uri = "http://data.europa.eu/esco/occupation/abc-1"
"#;

fn text(output: Output) -> String {
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn lines(ndjson: &str) -> Vec<Object> {
    let lines = ndjson.lines().map(serde_json::from_str);
    lines.collect::<Result<_, _>>().expect("an object a line")
}

fn built_in() -> Vec<Object> {
    lines(&text(output(["export"])))
}

fn slugs(careers: &[Object]) -> BTreeSet<&str> {
    let slugs = careers.iter().map(|career| career["slug"].as_str());
    slugs.map(|slug| slug.expect("a slug")).collect()
}

/// Somebody's data: a hostile profile, and two imports, one of them in German.
struct Somebody(TempDir);

impl Somebody {
    fn new() -> Self {
        let somebody = Self(tempfile::tempdir().expect("a folder"));
        somebody.write("own/tests/hostile.toml", HOSTILE);
        let address = "http://data.europa.eu/esco/occupation/1a";
        somebody.write(
            "esco/occupations_de.csv",
            &format!(
                "conceptUri,iscoGroup,preferredLabel,description,altLabels,code\n\
                 {address},7512,Brotbäcker,Backt Brote.,Backwarenhersteller,7512.1\n\
                 javascript:alert(1),7512,Konditor,Backt Kuchen.,,7512.2\n"
            ),
        );
        somebody.write(
            "town/crafts/weaver.toml",
            "title = { id = \"Penenun\" }\nsummary = \"a\"\nrelated = [\"dyer\", \"nurse\"]\n",
        );
        somebody.write(
            "town/crafts/dyer.toml",
            "title = \"Dyer\"\nsummary = \"b\"\n",
        );
        for args in [
            &["import", "esco", "esco", "--language", "de"][..],
            &["import", "toml", "town"],
        ] {
            let output = somebody.run(args);
            assert_eq!(output.status.code(), Some(0), "{output:?}");
        }
        somebody
    }

    fn write(&self, file: &str, text: &str) {
        let path = self.0.path().join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    fn run(&self, args: &[&str]) -> Output {
        careers(args)
            .env("XDG_DATA_HOME", self.0.path())
            .env("CAREERS_PROFILES", self.0.path().join("own"))
            .current_dir(self.0.path())
            .output()
            .expect("the program runs")
    }

    /// The output of `export` with all catalogues.
    fn export(&self, format: &str) -> String {
        let all = ["own", "built-in", "esco", "town"].map(|name| ["--catalogue", name]);
        let args = [&["export", "--format", format], all.as_flattened()].concat();
        let output = self.run(&args);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        text(output)
    }

    fn career(&self, slug: &str) -> Object {
        let careers = lines(&self.export("ndjson"));
        let mut careers = careers.into_iter();
        let career = careers.find(|career| career["slug"] == slug);
        career.expect("an exported career")
    }
}

#[test]
fn every_line_holds_to_the_published_schema() {
    let schema = strict_schema("export");
    let careers = lines(&Somebody::new().export("ndjson"));
    assert!(careers.len() > 200);
    for career in careers {
        let career = Value::Object(career);
        let errors = schema.iter_errors(&career).map(|error| error.to_string());
        let errors: Vec<_> = errors.collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", career["slug"]);
    }
}

#[test]
fn the_schema_requires_every_key_that_it_knows() {
    let schema = output(["schema", "export"]).stdout;
    let schema: Value = serde_json::from_slice(&schema).expect("JSON");
    let required = schema["required"].as_array().expect("a list").iter();
    let required: BTreeSet<_> = required.filter_map(Value::as_str).collect();
    let keys = schema["properties"].as_object().expect("an object").keys();
    assert_eq!(required, keys.map(String::as_str).collect());
}

#[test]
fn the_careers_are_those_of_list() {
    let somebody = Somebody::new();
    for (args, count) in [
        (&[][..], 201),
        (&["--catalogue", "own"], 1),
        (&["--katalog", "town"], 2),
        (&["--catalogue", "town", "--catalogue", "built-in"], 202),
    ] {
        let exported = text(somebody.run(&[&["ekspor"], args].concat()));
        let mut listed = text(somebody.run(&[&["list", "--format", "ndjson"], args].concat()));
        if args.is_empty() {
            // Imports are exported only if they are named.
            let own = |line: &&str| !line.contains("\"catalogue\":\"esco\"");
            let own = listed.lines().filter(own);
            let own = own.filter(|line| !line.contains("\"catalogue\":\"town\""));
            listed = own.collect::<Vec<_>>().join("\n");
        }
        let (exported, listed) = (lines(&exported), lines(&listed));
        assert_eq!(exported.len(), count, "{args:?}");
        assert_eq!(slugs(&exported), slugs(&listed), "{args:?}");
        let table = text(somebody.run(&[&["export", "--format", "csv"], args].concat()));
        let rows = csv::Reader::from_reader(table.as_bytes()).records().count();
        assert_eq!(rows, count, "{args:?}");
    }
}

/// Everything that a file says stands in its line, in the same form.
#[test]
fn a_line_says_what_the_file_of_its_profile_says() {
    for career in built_in() {
        let [field, slug] = ["field", "slug"].map(|key| career[key].as_str().expect("a name"));
        let path = Path::new("profiles")
            .join(field)
            .join(format!("{slug}.toml"));
        let file = fs::read_to_string(path).expect("a profile");
        let mut file: toml::Table = toml::from_str(&file).expect("TOML");
        file.remove("interests_from");
        for (key, value) in file {
            let value = match value.as_datetime() {
                Some(day) => day.to_string().into(),
                None => serde_json::to_value(value).expect("JSON"),
            };
            let mut exported = career[&key].clone();
            if let Some(codes) = exported.as_object_mut() {
                codes.retain(|_, code| !code.is_null());
            }
            assert_eq!(exported, value, "{slug}: {key}");
        }
    }
}

#[test]
fn a_line_without_what_is_added_is_a_profile() {
    let schema = serde_json::from_slice(&output(["schema", "profile"]).stdout).expect("JSON");
    let schema = jsonschema::validator_for(&schema).expect("the schema is a schema");
    for mut career in built_in() {
        for key in ADDED {
            assert!(career.remove(key).is_some(), "{key}");
        }
        let codes = career["codes"].as_object_mut().expect("an object");
        codes.retain(|_, code| !code.is_null());
        career.retain(|_, value| !value.is_null());
        let career = Value::Object(career);
        let errors = schema.iter_errors(&career).map(|error| error.to_string());
        assert_eq!(errors.collect::<Vec<_>>(), [""; 0], "{}", career["title"]);
    }
}

#[test]
fn scores_interests_and_english_names_are_those_of_the_other_commands() {
    for slug in ["nurse", "chef", "soldier", "welder"] {
        let careers = built_in();
        let career = careers.iter().find(|career| career["slug"] == slug);
        let career = career.expect("a career");
        for lang in ["id", "en"] {
            let show = output(["show", slug, "--json", "--lang", lang]).stdout;
            let show: Value = serde_json::from_slice(&show).expect("JSON");
            for key in ["scores", "interests", "level", "codes", "aliases", "majors"] {
                assert_eq!(career[key], show[key], "{slug}: {key}");
            }
            let in_lang = |text: &Value| match text.as_object() {
                Some(words) => words[lang].clone(),
                None => text.clone(),
            };
            let subjects = career["subjects"].as_array().expect("a list");
            let subjects: Value = subjects.iter().map(in_lang).collect();
            assert_eq!(subjects, show["subjects"], "{slug}");
            assert_eq!(in_lang(&career["title"]), show["title"], "{slug}");
            let companies = match lang {
                "en" => "companies_en",
                _ => "companies",
            };
            assert_eq!(career[companies], show["companies"], "{slug}");
        }
        let majors = output(["majors", slug, "--json"]).stdout;
        let majors: Value = serde_json::from_slice(&majors).expect("JSON");
        let majors = majors["majors"].as_array().expect("a list");
        let english: Value = majors
            .iter()
            .map(|major| major["name_en"].clone())
            .collect();
        assert_eq!(career["majors_en"], english, "{slug}");
    }
}

#[test]
fn a_career_that_another_one_names_can_be_opened() {
    let weaver = Somebody::new().career("town/weaver");
    assert_eq!(weaver["related"], json!(["town/dyer", "nurse"]));
    let careers = built_in();
    let slugs = slugs(&careers);
    for career in &careers {
        let related = career["related"].as_array().expect("a list");
        let differences = career["differs_from"].as_array().expect("a list");
        let named = differences.iter().map(|difference| &difference["career"]);
        for slug in related.iter().chain(named) {
            assert!(slugs.contains(slug.as_str().expect("a slug")), "{slug}");
        }
    }
}

#[test]
fn every_career_carries_its_licences() {
    let somebody = Somebody::new();
    for career in built_in() {
        let addresses = career["licences"].to_string();
        for licence in ["MIT", "Apache-2.0", "creativecommons.org/licenses/by/4.0"] {
            assert!(addresses.contains(licence), "{addresses}");
        }
        for lang in ["id", "en"] {
            let credit = career["attribution"][lang].as_str().expect("a text");
            for name in ["MIT", "Apache-2.0", "O*NET 29.3", "USDOL/ETA", "CC BY 4.0"] {
                assert!(credit.contains(name), "{credit}");
            }
        }
    }
    let baker = somebody.career("esco/brotbacker");
    assert!(baker["licences"].to_string().contains("2011/833"));
    let credit = baker["attribution"]["en"].as_str().expect("a text");
    assert!(credit.contains("2011/833/EU"), "{credit}");
    // Nobody has stated any for these.
    for slug in ["hostile", "town/weaver"] {
        let career = somebody.career(slug);
        assert_eq!(career["licences"], json!([]), "{slug}");
        assert_eq!(career["attribution"], Value::Null, "{slug}");
    }
}

/// The cells that a line fills, by the names of their columns: what the README promises.
fn cells(line: &Object) -> Vec<(String, String)> {
    let mut cells = Vec::new();
    for (key, value) in line {
        match (key.as_str(), value) {
            ("scores", Value::Array(scores)) => {
                let names = ["r", "i", "a", "s", "e", "c"].map(|letter| format!("scores_{letter}"));
                cells.extend(names.into_iter().zip(scores.iter().map(Value::to_string)));
            }
            ("codes", Value::Object(codes)) => {
                let cell = |(name, code)| (format!("codes_{name}"), plain(code));
                cells.extend(codes.iter().map(cell));
            }
            (_, Value::Array(list)) => {
                let mut columns: Vec<(String, Vec<String>)> = Vec::new();
                for (name, part) in list.iter().flat_map(|entry| parts(key, entry)) {
                    let part = part.replace('|', "¦");
                    match columns.iter_mut().find(|(known, _)| *known == name) {
                        Some((_, parts)) => parts.push(part),
                        None => columns.push((name, vec![part])),
                    }
                }
                let joined = columns.into_iter();
                cells.extend(joined.map(|(name, parts)| (name, parts.join(" | "))));
            }
            _ => cells.extend(parts(key, value)),
        }
    }
    cells.retain(|(_, cell)| !cell.is_empty());
    cells.sort();
    cells
}

/// The columns of a scalar, of a text, or of an object with these.
fn parts(key: &str, value: &Value) -> Vec<(String, String)> {
    const PLAIN: [&str; 17] = [
        "slug",
        "catalogue",
        "field",
        "aliases",
        "majors",
        "majors_en",
        "majors_nearby_name",
        "companies",
        "companies_en",
        "differs_from_career",
        "level",
        "interests",
        "job_zone",
        "related",
        "sources",
        "reviewed",
        "licences",
    ];
    match value {
        Value::Object(words) if words.keys().all(|key| key.len() == 2) => {
            let word = |lang: &str| words.get(lang).map(plain).unwrap_or_default();
            let langs = ["id", "en", "de"].map(|lang| (format!("{key}_{lang}"), word(lang)));
            langs.into()
        }
        Value::Object(object) => object
            .iter()
            .flat_map(|(name, value)| parts(&format!("{key}_{name}"), value))
            .collect(),
        value if PLAIN.contains(&key) => vec![(key.to_owned(), plain(value))],
        Value::Null => Vec::new(),
        Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            let langs = ["id", "en", "de"].map(|lang| (format!("{key}_{lang}"), plain(value)));
            langs.into()
        }
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => value.to_string(),
    }
}

#[test]
fn a_table_read_back_says_what_the_lines_say() {
    let somebody = Somebody::new();
    let careers = lines(&somebody.export("ndjson"));
    let table = somebody.export("csv");
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let header = reader.headers().expect("a header").clone();
    for column in &header {
        let needs_no_quotes = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
        assert!(column.bytes().all(needs_no_quotes), "{column}");
    }
    assert!(header.iter().any(|column| column == "title_de"));
    let rows: Vec<_> = reader.records().collect::<Result<_, _>>().expect("CSV");
    assert_eq!(rows.len(), careers.len());
    for (row, career) in rows.iter().zip(&careers) {
        let filled = header.iter().zip(row);
        let mut filled: Vec<_> = filled
            .map(|(column, cell)| (column.to_owned(), cell.to_owned()))
            .filter(|(_, cell)| !cell.is_empty())
            .collect();
        filled.sort();
        if career["slug"] == "hostile" {
            let controls = |cell: &str| cell.contains(['\u{1b}', '\u{202e}']);
            assert!(!filled.iter().any(|(_, cell)| controls(cell)), "{filled:?}");
            continue;
        }
        assert_eq!(filled, cells(career), "{}", career["slug"]);
    }
}

#[test]
fn a_list_in_a_cell_can_be_parted_whatever_is_in_it() {
    let table = Somebody::new().export("csv");
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let row = reader.deserialize::<Object>();
    let mut rows = row.map(|row| row.expect("a row"));
    let row = rows.find(|row| row["slug"] == "hostile").expect("a row");
    let split = |column: &str| {
        let cell = row[column].as_str().expect("a text");
        let entries = cell.split(" | ").map(str::to_owned);
        entries.collect::<Vec<_>>()
    };
    assert_eq!(split("majors"), ["Menjahit ¦ Mengelas", "@id"]);
    assert_eq!(split("aliases")[1..3], ["a,b;c", "; "]);
    assert_eq!(split("duties_id")[..2], ["+62 812", ""]);
    assert_eq!(split("duties_en")[..2], ["", "-1"]);
    assert_eq!(split("duties_id").len(), 3);
}

#[test]
fn a_spreadsheet_runs_nothing() {
    let sheet = Somebody::new().export("excel");
    let sheet = sheet.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(sheet.as_bytes());
    let rows: Vec<_> = reader.records().collect::<Result<_, _>>().expect("CSV");
    let cells: Vec<_> = rows.iter().flatten().collect();
    for cell in &cells {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t']), "{cell}");
    }
    for formula in ["'=HYPERLINK", "'+62 812", "'@SUM"] {
        assert!(cells.iter().any(|cell| cell.starts_with(formula)));
    }
}

fn document(args: &[&str]) -> Value {
    serde_json::from_str(&text(output(args))).expect("JSON")
}

#[test]
fn linked_data_has_an_occupation_for_each_career() {
    for lang in ["id", "en"] {
        let all = document(&["export", "--format", "jsonld", "--lang", lang]);
        assert_eq!(all["@context"]["@vocab"], "https://schema.org/");
        assert_eq!(all["@context"]["@language"], lang);
        let occupations = all["@graph"].as_array().expect("a graph");
        let careers = built_in();
        assert_eq!(occupations.len(), careers.len());
        for (occupation, career) in occupations.iter().zip(&careers) {
            let slug = career["slug"].as_str().expect("a slug");
            assert_eq!(occupation["@type"], "Occupation");
            assert_eq!(occupation["@id"], format!("urn:careers:{slug}"));
            let words = |text: &Value| text.get(lang).unwrap_or(text).clone();
            assert_eq!(occupation["name"], words(&career["title"]));
            assert_eq!(occupation["description"], words(&career["summary"]));
            let duties = career["duties"].as_array().expect("a list").iter();
            assert_eq!(
                occupation["responsibilities"],
                duties.map(words).collect::<Value>()
            );
            assert_eq!(occupation["qualifications"], words(&career["entry"]));
            assert_eq!(
                occupation["educationRequirements"][0],
                words(&career["study_time"])
            );
            let codes = career["codes"].as_object().expect("codes").values();
            let codes = codes.filter(|code| !code.is_null());
            let categories = occupation["occupationalCategory"].as_array();
            let categories = categories.expect("categories").iter();
            assert!(
                categories
                    .clone()
                    .all(|category| category["@type"] == "CategoryCode"
                        && category["inCodeSet"]["@type"] == "CategoryCodeSet"
                        && category["inCodeSet"]["name"].is_string())
            );
            let values = categories.map(|category| &category["codeValue"]);
            assert!(values.eq(codes), "{slug}");
            let profile = &occupation["subjectOf"];
            assert_eq!(profile["inLanguage"], lang);
            assert_eq!(profile["license"], career["licences"]);
            assert_eq!(profile["creditText"], career["attribution"][lang]);
        }
        assert!(!all.to_string().contains("estimatedSalary"));
        let mut one = document(&["show", "perawat", "--format", "jsonld", "--lang", lang]);
        let context = one.as_object_mut().expect("an object").remove("@context");
        assert_eq!(context.as_ref(), Some(&all["@context"]));
        assert!(occupations.contains(&one), "{one}");
    }
}

#[test]
fn a_text_of_another_language_says_so_in_linked_data() {
    let somebody = Somebody::new();
    let show = |slug: &str| {
        let args = ["show", slug, "--format", "jsonld", "--lang", "en"];
        let text = text(somebody.run(&args));
        serde_json::from_str::<Value>(&text).expect("JSON")
    };
    let baker = show("esco/brotbacker");
    let german = |text: &str| json!({"@language": "de", "@value": text});
    assert_eq!(baker["name"], german("Brotbäcker"));
    assert_eq!(baker["subjectOf"]["inLanguage"], "de");
    assert_eq!(baker["sameAs"], "http://data.europa.eu/esco/occupation/1a");
    assert_eq!(baker["occupationLocation"], Value::Null);
    assert_eq!(show("esco/konditor")["sameAs"], Value::Null);
    let weaver = show("weaver");
    assert_eq!(weaver["@id"], "urn:careers:town/weaver");
    assert_eq!(
        weaver["name"],
        json!({"@language": "id", "@value": "Penenun"})
    );
    assert_eq!(weaver["description"], "a");
}

#[test]
fn hostile_text_stays_data() {
    let somebody = Somebody::new();
    let expected: toml::Table = toml::from_str(HOSTILE).expect("TOML");
    let expected = serde_json::to_value(expected).expect("JSON");
    let career = somebody.career("hostile");
    for key in ["title", "summary", "aliases", "duties", "majors"] {
        assert_eq!(career[key], expected[key], "{key}");
    }
    let ndjson = somebody.export("ndjson");
    let linked = somebody.export("jsonld");
    for printed in [&ndjson, &linked] {
        assert!(!printed.contains(['\u{1b}', '\u{202e}']), "controls");
    }
    assert!(!linked.contains('<'), "a page would end its script");
    let linked: Value = serde_json::from_str(&linked).expect("JSON");
    let mut occupations = linked["@graph"].as_array().expect("a graph").iter();
    let hostile = occupations.find(|one| one["identifier"] == "hostile");
    let hostile = hostile.expect("an occupation");
    assert_eq!(hostile["@id"], "urn:careers:hostile");
    assert_eq!(hostile["name"], expected["title"]);
    assert_eq!(hostile["description"], expected["summary"]["id"]);
    assert_eq!(hostile["alternateName"], expected["aliases"]);
    assert_eq!(hostile["responsibilities"][0], "+62 812");
}

#[test]
fn without_a_format_it_is_lines_and_other_formats_are_named() {
    let plain = output(["export", "--catalogue", "built-in"]).stdout;
    assert!(plain == output(["export", "--format", "ndjson"]).stdout);
    for format in ["text", "json"] {
        let refused = output(["export", "--format", format, "--lang", "en"]);
        assert_eq!(refused.status.code(), Some(2));
        let error = String::from_utf8(refused.stderr).expect("UTF-8");
        for format in ["ndjson", "jsonld", "csv", "excel"] {
            assert!(error.contains(&format!("`{format}`")), "{error}");
        }
    }
    // A code of several careers is no name of one.
    let several = output(["show", "2512", "--format", "jsonld", "--lang", "en"]);
    assert_eq!(several.status.code(), Some(1));
    assert!(several.stdout.is_empty());
    let error: Value = serde_json::from_slice(&several.stderr).expect("JSON");
    assert_eq!(error["error"]["kind"], "ambiguous_career");
}

#[test]
fn a_file_s_ending_names_the_format() {
    let folder = tempfile::tempdir().expect("a folder");
    for (file, format) in [
        ("a.ndjson", "ndjson"),
        ("a.jsonl", "ndjson"),
        ("a.csv", "csv"),
        ("a.JSONLD", "jsonld"),
    ] {
        let mut command = careers(["export", "-o", file]);
        let written = command.current_dir(folder.path()).output();
        assert_eq!(written.expect("the program runs").status.code(), Some(0));
        let written = fs::read(folder.path().join(file)).expect("a file");
        assert!(written == output(["export", "--format", format]).stdout);
    }
}

#[test]
fn nothing_to_export_is_an_empty_table() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().to_str().expect("a path");
    let args = [
        "export",
        "--profiles",
        path,
        "--catalogue",
        "own",
        "--format",
    ];
    for (format, rows) in [("ndjson", 0), ("csv", 1), ("excel", 1)] {
        let empty = output([&args[..], &[format]].concat());
        assert_eq!(empty.status.code(), Some(1), "{format}");
        assert_eq!(text(empty).lines().count(), rows, "{format}");
    }
    let linked = output([&args[..], &["jsonld"]].concat());
    let linked: Value = serde_json::from_slice(&linked.stdout).expect("JSON");
    assert_eq!(linked["@graph"], json!([]));
}
