//! Downloads that were made to do harm.

use std::fs::{self, File};
use std::io::Write as _;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{HOSTILE, Home, assert_format, count, is_thorough, sample, words};

const HEADER: &str = "O*NET-SOC Code\tTitle\tDescription\n";
const ROW: &str = "11-1011.00\tChief Executives\tDirect the work of others.\n";
/// Questions whose answers hold what was imported.
const QUESTIONS: [&str; 8] = [
    "list --catalogue onet --format csv",
    "list --catalogue onet --json",
    "show onet/chief-executives --color always",
    "show onet/chief-executives --format html",
    "export --catalogue onet",
    "search direct work --catalogue onet",
    "export --catalogue onet --format jsonld",
    "sources",
];

/// Imports what stands under a name, asks about it, and removes it.
#[track_caller]
fn import(home: &Home, format: &str, path: &str) -> i32 {
    let import = home.attack(["import", format, path, "--partial"]);
    for question in QUESTIONS {
        let held = home.attack(words(question));
        let format = question
            .rsplit_once("--format ")
            .map_or("text", |(_, format)| format);
        if held.code == 0 {
            assert_format(format, &held.stdout);
        }
    }
    super::catalogue_files::complete(home, &["show", "onet/c"]);
    home.attack(["sources", "--remove", format]);
    import.code
}

/// Names and contents of files in a zip file.
type Files<'f> = Vec<(&'f str, &'f [u8])>;

fn zip(path: &Path, files: &[(&str, &[u8])]) {
    let mut zip = ZipWriter::new(File::create(path).expect("a file"));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default())
            .expect("a member");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("a zip file");
}

#[test]
fn a_zip_file_writes_nothing_beside_the_catalogue_and_takes_no_gigabyte() {
    let home = Home::new();
    let table = [HEADER, ROW].concat();
    let table = table.as_bytes();
    let name = "Occupation Data.txt";
    let path = home.path("x.zip");
    let size = if is_thorough() { 1 << 30 } else { 100 << 20 };
    let rows = (0..200_000)
        .map(|number| {
            format!(
                "{:02}-{:04}.00\tJob {number}\tWork.\n",
                11 + number / 9000,
                number % 9000
            )
        })
        .collect::<Vec<_>>()
        .concat();
    let long = |letter: &str, count: usize| {
        format!("{HEADER}11-1011.00\tChief\t{}\n", letter.repeat(count))
    };
    let members: Vec<String> = (0..20_000).map(|number| format!("{number}.txt")).collect();
    let many: Vec<(&str, &[u8])> = members
        .iter()
        .map(|name| (name.as_str(), &b""[..]))
        .collect();
    let words_of = long("words ", size / 12);
    let long_word = long("y", size / 2);
    let rows = [HEADER, &rows].concat();
    let zeros = vec![0; size];
    zip(&path, &[(name, table)]);
    let whole = fs::read(&path).expect("a zip file");
    let cases: Vec<(&str, Files<'_>, Option<i32>)> = vec![
        ("plain", vec![(name, table)], Some(0)),
        (
            "in a folder",
            vec![("db/Occupation Data.txt", table)],
            Some(0),
        ),
        (
            "beside",
            vec![("../../Occupation Data.txt", table), ("../../slip", b"x")],
            None,
        ),
        ("absolute", vec![("/tmp/Occupation Data.txt", table)], None),
        (
            "backslashes",
            vec![("..\\..\\Occupation Data.txt", table)],
            None,
        ),
        ("nested", vec![("a.zip", &whole)], Some(2)),
        ("empty", vec![], Some(2)),
        (
            "twice",
            vec![
                ("a/Occupation Data.txt", table),
                ("b/Occupation Data.txt", b"x"),
            ],
            None,
        ),
        ("zeros", vec![(name, &zeros)], Some(2)),
        ("words", vec![(name, words_of.as_bytes())], None),
        ("a word", vec![(name, long_word.as_bytes())], None),
        ("rows", vec![(name, rows.as_bytes())], None),
        ("members", many, Some(2)),
    ];
    for (case, files, code) in &cases {
        zip(&path, files);
        let got = import(&home, "onet", "x.zip");
        assert!(code.is_none_or(|code| code == got), "{case}: {got}");
        import(&home, "esco", "x.zip");
        assert!(!home.path("slip").exists() && !home.path("../slip").exists());
    }
    let bits = sample(0..whole.len() * 8, 60, 8);
    for bit in &bits {
        let mut changed = whole.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        fs::write(&path, changed).expect("written");
        home.attack(words("import onet x.zip --partial"));
    }
    for length in 0..whole.len() {
        fs::write(&path, &whole[..length]).expect("written");
        assert_eq!(
            home.attack(words("import onet x.zip --partial")).code,
            2,
            "{length} bytes"
        );
    }
    count("zip files", cases.len() * 2 + bits.len() + whole.len());
}

#[test]
fn nothing_in_a_table_drives_a_terminal_or_breaks_a_format() {
    let home = Home::new();
    let tables = HOSTILE.map(|text| {
        let cell = text.replace(['\t', '\n', '\r'], " ");
        format!("{HEADER}11-1011.00\tChief Executives\tDirect {cell}\n11-1012.00\t{cell}\t{cell}\n")
            .into_bytes()
    });
    let odd: [Vec<u8>; 15] = [
        Vec::new(),
        HEADER.into(),
        [HEADER.as_bytes(), b"\xff\xfe\xfd\tx\ty\n"].concat(),
        [b"\xef\xbb\xbf", HEADER.as_bytes(), ROW.as_bytes()].concat(),
        [HEADER, ROW]
            .concat()
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect(),
        [HEADER, ROW].concat().replace('\n', "\r").into(),
        [HEADER, ROW].concat().replace('\n', "\r\n").into(),
        [HEADER, ROW, ROW, ROW].concat().into(),
        format!("{HEADER}11-1011.00\t\"Chief\t\"\"\"x\n").into(),
        format!("{HEADER}{}", "\t".repeat(1_000_000)).into(),
        format!("{HEADER}{}", "\n".repeat(1_000_000)).into(),
        format!("{}\n", "Title\t".repeat(100_000)).into(),
        format!("{HEADER}NaN\tNaN\tNaN\n99-9999.99\tinf\t-0\n").into(),
        format!("{HEADER}../../x\t../../x\t../../x\n").into(),
        vec![0; 100_000],
    ];
    let tables: Vec<_> = tables.into_iter().chain(odd).collect();
    for table in &tables {
        home.write("onet/Occupation Data.txt", table);
        import(&home, "onet", "onet");
        home.write("esco/occupations_en.csv", table);
        home.write("esco/ISCOGroups_en.csv", table);
        import(&home, "esco", "esco");
    }
    count("tables (each as O*NET and ESCO)", tables.len());
}

#[test]
fn what_is_no_file_is_refused() {
    let home = Home::new();
    fs::create_dir(home.path("empty")).expect("a folder");
    fs::create_dir(home.path("folder")).expect("a folder");
    fs::create_dir(home.path("folder/Occupation Data.txt")).expect("a folder");
    fs::create_dir(home.path("zeros")).expect("a folder");
    symlink("/dev/zero", home.path("zeros/Occupation Data.txt")).expect("a link");
    fs::create_dir(home.path("pipes")).expect("a folder");
    symlink("loop", home.path("loop")).expect("a link");
    for pipe in ["pipe", "pipes/Occupation Data.txt"] {
        let made = Command::new("mkfifo").arg(home.path(pipe)).status();
        assert!(made.is_ok_and(|status| status.success()));
    }
    let mut cases = 0;
    for path in [
        "empty",
        "folder",
        "zeros",
        "pipes",
        "pipe",
        "loop",
        "/dev/zero",
        "/dev/null",
        "/proc/self/mem",
        "",
        ".",
        "none",
    ] {
        for format in ["onet", "esco", "toml"] {
            let code = home.attack(["import", format, path, "--partial"]).code;
            assert!(code == 2 || format == "toml", "{format} {path}: {code}");
            cases += 1;
        }
    }
    count("imports of what is no file", cases);
}
