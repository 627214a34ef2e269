//! Answers as tables and lines, held against the JSON of the same answers.

mod common;

use serde_json::{Map, Value};

use common::{commands, output};

/// The questions whose answers are lists, each with the key of its list in the JSON.
const LISTS: &[(&[&str], &str)] = &[
    (&["list"], "careers"),
    (&["list", "--major", "TKJ"], "careers"),
    (&["majors"], "majors"),
    (&["majors", "backend"], "majors"),
    (&["companies"], "companies"),
    (&["fields"], "fields"),
    (&["search", "merawat hewan"], "careers"),
    (&["match", "RIA"], "careers"),
    (&["class", "tests/cmd/class.in/libreoffice.csv"], "pupils"),
    (&["subjects"], "subjects"),
    (&["subjects", "--career", "doctor"], "subjects"),
    (&["subjects", "biologi", "kimia"], "careers"),
    (&["sources"], "catalogues"),
    (&["check", "tests/cmd/check.in/profiles"], "problems"),
];

/// The questions whose answers aren't lists.
const OTHERS: &[&[&str]] = &[
    &[],
    &["show", "backend"],
    &["compare", "backend", "frontend"],
    &["fit", "chef"],
    &["sheet"],
    &["sheet", "chef"],
    &["new", "juru-las-kapal"],
    &["schema", "answer"],
    &["import", "toml", "nowhere"],
    &["site", "nowhere/site"],
    &["completions", "bash"],
    &["man"],
];

fn text(args: &[&str], format: &str, lang: &str) -> String {
    let args = [args, &["--format", format, "--lang", lang]].concat();
    String::from_utf8(output(args).stdout).expect("UTF-8")
}

/// The objects of the main list of an answer.
fn objects(args: &[&str], key: &str, lang: &str) -> Vec<Map<String, Value>> {
    let mut answer: Value = serde_json::from_str(&text(args, "json", lang)).expect("JSON");
    serde_json::from_value(answer[key].take()).expect("a list of objects")
}

/// A table, by the names of its columns.
fn table(text: &str, separator: u8) -> Vec<Map<String, Value>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let columns = reader.headers().expect("a header").clone();
    let rows = reader.records().map(|row| {
        let row = row.expect("as many cells as columns");
        let cells = columns.iter().zip(&row);
        cells
            .map(|(column, cell)| (column.to_owned(), cell.into()))
            .collect()
    });
    rows.collect()
}

/// The columns and cells that documentation promises for a key of an object: a scalar is a cell, the
/// keys of objects are columns of their own, and lists are joined.
fn flattened(path: &str, value: &Value) -> Vec<(String, String)> {
    match value {
        Value::Object(object) => object
            .iter()
            .flat_map(|(key, value)| flattened(&format!("{path}.{key}"), value))
            .collect(),
        Value::Array(list) => {
            let mut joined: Vec<(String, String)> = Vec::new();
            for (column, cell) in list.iter().flat_map(|entry| flattened(path, entry)) {
                match joined.iter_mut().find(|(known, _)| *known == column) {
                    Some((_, cells)) => cells.extend(["; ", &cell]),
                    None => joined.push((column, cell)),
                }
            }
            joined
        }
        // Among the values of a list it keeps the others in their places.
        Value::Null => vec![(path.to_owned(), String::new())],
        Value::String(text) => vec![(path.to_owned(), text.clone())],
        Value::Bool(_) | Value::Number(_) => vec![(path.to_owned(), value.to_string())],
    }
}

/// The name of a column; one that a class's table keeps is called as it is there.
fn own_name(path: &str) -> String {
    path.strip_prefix("columns.").unwrap_or(path).to_owned()
}

#[test]
fn a_table_says_all_that_the_json_says() {
    for (args, key) in LISTS {
        for lang in ["id", "en"] {
            let rows = table(&text(args, "csv", lang), b',');
            let objects = objects(args, key, lang);
            assert!(!rows.is_empty(), "{args:?}");
            assert_eq!(rows.len(), objects.len(), "{args:?}");
            for (row, object) in rows.iter().zip(&objects) {
                let expected: Map<_, _> = object
                    .iter()
                    .flat_map(|(key, value)| flattened(key, value))
                    .filter(|(_, cell)| !cell.is_empty())
                    .map(|(column, cell)| (own_name(&column), cell.into()))
                    .collect();
                for column in row.keys() {
                    let key = column.split('.').next().expect("a first part");
                    let is_kept = object
                        .get("columns")
                        .is_some_and(|kept| kept.get(column).is_some());
                    assert!(object.contains_key(key) || is_kept, "{args:?}: {column}");
                }
                let mut filled = row.clone();
                filled.retain(|_, cell| cell != "");
                assert_eq!(filled, expected, "{args:?}");
            }
        }
    }
}

/// The cells of a table, the headers first.
fn cells(text: &str, separator: u8) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let rows = reader.records().map(|row| {
        let row = row.expect("as many cells as columns");
        row.iter().map(str::to_owned).collect()
    });
    rows.collect()
}

/// The cells of a spreadsheet.
fn sheet(args: &[&str], lang: &str) -> Vec<Vec<String>> {
    let sheet = text(args, "excel", lang);
    let sheet = sheet.strip_prefix('\u{feff}').expect("a byte order mark");
    cells(sheet, b';')
}

#[test]
fn a_spreadsheet_gets_the_same_cells_with_its_own_numbers() {
    let args: &[&str] = &["search", "databse"];
    for lang in ["id", "en"] {
        let plain = cells(&text(args, "csv", lang), b',');
        let [score, title] = ["score", "title"].map(|name| {
            let mut header = plain[0].iter();
            header.position(|column| column == name).expect("a column")
        });
        for (row, plain) in sheet(args, lang).iter().zip(&plain).skip(1) {
            assert!(plain[score].contains('.'), "{plain:?}");
            let expected = if lang == "id" {
                plain[score].replace('.', ",")
            } else {
                plain[score].clone()
            };
            assert_eq!((&row[score], &row[title]), (&expected, &plain[title]));
        }
    }
}

#[test]
fn a_spreadsheet_has_the_words_of_its_reader_in_the_place_of_keys() {
    for (args, _) in LISTS {
        for lang in ["id", "en"] {
            let (sheet, plain) = (sheet(args, lang), cells(&text(args, "csv", lang), b','));
            assert_eq!(sheet.len(), plain.len(), "{args:?}");
            let (header, keys) = (&sheet[0], &plain[0]);
            assert_eq!(header.len(), keys.len(), "{args:?}");
            let distinct: std::collections::BTreeSet<_> = header.iter().collect();
            assert_eq!(distinct.len(), header.len(), "{header:?}");
            for (name, key) in header.iter().zip(keys) {
                // A column that a class's table keeps begins with a capital letter or an accent.
                let is_ours = key.starts_with(|c: char| c.is_ascii_lowercase());
                assert!(!is_ours || name != key, "{args:?}: {key} in {lang}");
                assert!(!is_ours || !name.contains(['_', '.']), "{args:?}: {name}");
            }
            let fixed = [
                "built-in",
                "none",
                "sma-smk",
                "nearly_all",
                "many_blanks",
                "one_key",
            ];
            let in_cells = sheet.iter().flatten().flat_map(|cell| cell.split("; "));
            let keys: Vec<_> = in_cells.filter(|cell| fixed.contains(cell)).collect();
            let is_source = args[0] == "sources";
            assert!(keys.is_empty() || is_source, "{args:?}: {keys:?}");
        }
    }
}

#[test]
fn a_line_of_ndjson_is_an_object_of_the_json() {
    for (args, key) in LISTS {
        let lines = text(args, "ndjson", "id");
        let lines = lines.lines().map(serde_json::from_str);
        let lines: Vec<Map<_, _>> = lines.collect::<Result<_, _>>().expect("an object a line");
        assert_eq!(lines, objects(args, key, "id"), "{args:?}");
    }
}

#[test]
fn the_columns_are_the_same_if_nothing_is_found() {
    let filters: &[&str] = &["list", "--field", "software", "--interests", "AS"];
    for format in ["csv", "excel"] {
        let all = text(&["list"], format, "en");
        let header = all.split_inclusive("\r\n").next();
        assert_eq!(Some(text(filters, format, "en").as_str()), header);
    }
    assert_eq!(text(filters, "ndjson", "en"), "");
    let args = [filters, &["--format", "csv", "--lang", "en"]].concat();
    let empty = output(&args);
    assert_eq!(empty.status.code(), Some(1));
    assert_eq!(
        String::from_utf8_lossy(&empty.stderr),
        "no career matches all of these filters\n"
    );
}

#[test]
fn an_answer_that_is_no_list_names_the_formats_that_it_has() {
    for args in OTHERS {
        let is_text = matches!(args, ["completions" | "man", ..]);
        let formats: &[_] = if is_text {
            &["text"]
        } else {
            &["text", "json"]
        };
        for format in ["csv", "excel", "ndjson"] {
            let line = [args, &["--format", format, "--lang", "en"][..]].concat();
            let output = output(&line);
            assert_eq!(output.status.code(), Some(2), "{line:?}");
            assert!(output.stdout.is_empty(), "{line:?}");
            let error = String::from_utf8(output.stderr).expect("UTF-8");
            assert!(error.contains(&format!("no format `{format}`")), "{error}");
            for format in formats {
                assert!(error.contains(&format!("`{format}`")), "{error}");
            }
        }
    }
    let asked = LISTS
        .iter()
        .map(|(args, _)| *args)
        .chain(OTHERS.iter().copied());
    let asked: Vec<_> = asked.filter_map(|args| args.first().copied()).collect();
    // Open data has its formats in tests/export.rs.
    for command in commands().iter().filter(|name| *name != "export") {
        assert!(asked.contains(&command.as_str()), "ask `{command}` here");
    }
}

#[test]
fn the_last_format_on_a_line_counts_on_either_side_of_the_command() {
    let json = text(&["list", "--field", "software"], "json", "id");
    let csv = text(&["list", "--field", "software"], "csv", "id");
    for (line, expected) in [
        (&["list", "--json"][..], &json),
        (&["list", "--format=csv", "--json"], &json),
        (&["--format", "csv", "list", "--json"], &json),
        (&["list", "--json", "--format", "csv"], &csv),
        (&["--json", "list", "--format=csv"], &csv),
    ] {
        let args = [line, &["--field", "software"]].concat();
        let stdout = output(&args).stdout;
        assert_eq!(
            &String::from_utf8(stdout).expect("UTF-8"),
            expected,
            "{args:?}"
        );
    }
}

#[test]
fn a_wrong_line_that_asks_for_json_gets_its_error_in_json() {
    for line in [
        &["list", "--frist", "--json"][..],
        &["list", "--frist", "--format", "json"],
        &["--format=json", "list", "--frist"],
        &["list", "--format", "csv", "--frist", "--format=ndjson"],
        &["show", "backend", "--format", "ndjson"],
    ] {
        let error: Value = serde_json::from_slice(&output(line).stderr).expect("JSON");
        assert_eq!(error["error"]["kind"], "usage", "{line:?}");
    }
    for line in [
        &["list", "--frist", "--json", "--format", "text"][..],
        &["list", "--frist", "--format", "csv"],
    ] {
        let error = output(line).stderr;
        assert!(error.starts_with(b"galat: "), "{line:?}");
    }
}
