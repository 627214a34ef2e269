//! Catalogue files that somebody else wrote, or that a disk has damaged.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

use super::{Home, count, is_thorough, sample, words};

/// Questions that read every table of a catalogue.
const QUESTIONS: [&str; 8] = [
    "show profiles/juru-las-kapal --json",
    "list --json",
    "search las kapal pelaut --json",
    "majors --json",
    "companies --json",
    "subjects fisika --json",
    "match RIA --json",
    "export --catalogue profiles",
];

/// Asserts that a changed file is either told or changes no answer.
struct Answers<'h> {
    home: &'h Home,
    questions: &'h [&'h str],
    right: Vec<String>,
}

impl<'h> Answers<'h> {
    fn new(home: &'h Home, questions: &'h [&'h str]) -> Self {
        let answer = |question: &&str| {
            let held = home.attack(words(question));
            assert_eq!(held.code, 0, "{question}: {}", held.stderr);
            held.stdout
        };
        Self {
            home,
            questions,
            right: questions.iter().map(answer).collect(),
        }
    }

    #[track_caller]
    fn assert_same_or_told(&self, file: &str, case: &str) {
        for (question, right) in self.questions.iter().zip(&self.right) {
            let held = self.home.attack(words(question));
            if held.code == 0 {
                assert!(held.stdout == *right, "{case}: {question}: another answer");
            } else {
                // A career whose catalogue can't be opened isn't known.
                let is_told = held.stderr.contains(file) && held.code == 2 || held.code == 1;
                assert!(is_told, "{case}: {question}: {}", held.stderr);
            }
        }
        assert_eq!(self.home.attack(["show", "backend"]).code, 0, "{case}");
        assert_eq!(self.home.attack(["sources"]).code, 0, "{case}");
    }
}

#[test]
fn a_flipped_bit_is_told_or_changes_no_answer() {
    let home = Home::new();
    let file = home.import();
    let whole = fs::read(&file).expect("a catalogue");
    let answers = Answers::new(&home, &QUESTIONS);
    let bits = sample(0..whole.len() * 8, 60, 1);
    for bit in &bits {
        let mut changed = whole.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        fs::write(&file, changed).expect("written");
        answers.assert_same_or_told("profiles.careers", &format!("bit {bit}"));
    }
    count("flipped bits", bits.len());
}

#[test]
#[ignore = "needs O*NET 29.3 and ESCO 1.1.1 in ../shared/datasets"]
fn a_flipped_bit_of_an_official_catalogue_is_told_or_changes_no_answer() {
    for (format, folder, name) in [
        ("onet", "onet-29.3", "onet/web-developers"),
        ("esco", "esco-1.1.1", "esco/astronomer"),
    ] {
        let home = Home::new();
        let data = fs::canonicalize(format!("../shared/datasets/{folder}")).expect("it is there");
        let import = ["import".as_ref(), format.as_ref(), data.as_os_str()];
        assert_eq!(home.attack(import).code, 0);
        let file = home.path(format!("data/careers/catalogues/{format}.careers"));
        let whole = fs::read(&file).expect("a catalogue");
        let show = format!("show {name} --json");
        let questions = [
            &show,
            "list --json",
            "search star gazing code --json",
            "majors --json",
        ];
        let answers = Answers::new(&home, &questions);
        let count_of_bits = if is_thorough() { 2000 } else { 60 };
        let mut random = super::Random(2);
        // The header, the directory and the checksums lie at the beginning; anything lies behind.
        for case in 0..count_of_bits {
            let reach = if case % 2 == 0 { 1024 } else { whole.len() };
            let bit = random.below(reach * 8);
            let mut changed = whole.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            fs::write(&file, changed).expect("written");
            answers.assert_same_or_told(&format!("{format}.careers"), &format!("bit {bit}"));
        }
        count(&format!("flipped bits of {format}"), count_of_bits);
    }
}

#[test]
fn a_file_that_is_cut_grown_or_overwritten_is_told_or_changes_no_answer() {
    let home = Home::new();
    let file = home.import();
    let whole = fs::read(&file).expect("a catalogue");
    let answers = Answers::new(&home, &QUESTIONS);
    let cut = (0..whole.len()).map(|length| whole[..length].to_vec());
    let cases = sample(cut, 60, 3).into_iter();
    let grown = [1, 7, 64, 4096].map(|more| [&whole[..], &vec![0; more]].concat());
    let pages = (0..whole.len()).step_by(256).map(|start| {
        let mut zeroed = whole.clone();
        let end = (start + 256).min(whole.len());
        zeroed[start..end].fill(0);
        zeroed
    });
    let halves = [&whole[whole.len() / 2..], &whole[..whole.len() / 2]].concat();
    let cases: Vec<_> = cases.chain(grown).chain(pages).chain([halves]).collect();
    for (case, bytes) in cases.iter().enumerate() {
        fs::write(&file, bytes).expect("written");
        answers.assert_same_or_told("profiles.careers", &format!("case {case}"));
    }
    count("cut, grown and overwritten catalogues", cases.len());
}

#[test]
fn nothing_odd_among_the_imports_stops_the_program() {
    let home = Home::new();
    let whole = fs::read(home.import()).expect("a catalogue");
    let folder = home.path("data/careers/catalogues");
    let mut cases = 0;
    let mut hold = |case: &dyn std::fmt::Debug| {
        for line in [
            "show backend",
            "list --json",
            "search las",
            "sources",
            "sources --json",
            "sources --color always --lang en",
            "sources --format csv",
            "sources --format markdown",
            "list --catalogue x",
        ] {
            let held = home.attack(words(line));
            assert!(
                held.code == 0 || line.starts_with("list --c"),
                "{case:?}: {line}: {}",
                held.stderr
            );
        }
        let completion = complete(&home, &["sources", "--remove", ""]);
        assert!(completion.contains("profiles"), "{case:?}: {completion:?}");
        cases += 1;
    };
    // None of these is a file that can be read like one.
    fs::create_dir(folder.join("folder.careers")).expect("a folder");
    hold(&"a folder");
    symlink("loop.careers", folder.join("loop.careers")).expect("a link");
    hold(&"a loop");
    symlink("/dev/zero", folder.join("zero.careers")).expect("a link");
    hold(&"a device");
    let fifo = Command::new("mkfifo")
        .arg(folder.join("pipe.careers"))
        .status();
    assert!(fifo.is_ok_and(|status| status.success()));
    hold(&"a pipe");
    for name in [
        &b"onet (1)"[..],
        b"a\nb",
        b"a\x1b[31mb",
        b"a\xc2\x9bb",
        "a\u{202e}b".as_bytes(),
        b"a\xff\xfeb",
        b"-rf",
        b"--json",
        b"$(touch pwned)",
        b"a b;touch pwned",
        b"'",
        b"\"",
        b"..",
        b"built-in",
        b"own",
        b"ONET",
        "İ".as_bytes(),
        &[b'x'; 240],
    ] {
        let file = folder.join(OsStr::from_bytes(&[name, b".careers"].concat()));
        fs::write(&file, &whole).expect("a file");
        hold(&String::from_utf8_lossy(name));
        let remove = [
            "sources".as_ref(),
            "--remove".as_ref(),
            OsStr::from_bytes(name),
        ];
        home.attack(remove);
        // A name that isn't text can't be typed, and one that begins with a hyphen needs `=`.
        if file.exists() {
            let removal = [&b"--remove="[..], name].concat();
            home.attack(["sources".as_ref(), OsStr::from_bytes(&removal)]);
        }
        assert!(
            !file.exists() || name.contains(&0xff) || name == b"..",
            "{}",
            name.escape_ascii()
        );
        let _ = fs::remove_file(file);
    }
    for name in [
        "../x",
        "/etc/passwd",
        "../../../config",
        ".",
        "..",
        "",
        ".profiles",
        "x/../profiles",
    ] {
        assert_eq!(home.attack(["sources", "--remove", name]).code, 1, "{name}");
        cases += 1;
    }
    assert!(folder.join("profiles.careers").exists());
    assert!(!home.path("pwned").exists());
    count("odd files and names among the imports", cases);
}

#[test]
fn a_catalogue_under_the_name_of_another_has_that_name() {
    let home = Home::new();
    let file = home.import();
    let other = file.with_file_name("other.careers");
    fs::rename(&file, &other).expect("moved");
    let held = home.attack(words("show other/juru-las-kapal --json"));
    assert_eq!(held.code, 0, "{}", held.stderr);
    assert_eq!(home.attack(words("sources --remove profiles")).code, 1);
    assert!(other.exists());
    assert_eq!(home.attack(words("sources --remove other")).code, 0);
    assert!(!other.exists());
}

#[test]
fn a_file_that_is_replaced_while_it_is_read_is_one_or_the_other() {
    let home = Home::new();
    let file = home.import();
    let bytes = fs::read(&file).expect("a catalogue");
    let new = file.with_file_name("new");
    let ends = AtomicBool::new(false);
    let runs = super::times(60);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !ends.load(Ordering::Relaxed) {
                replace(&new, &file, &bytes);
            }
        });
        for run in 0..runs {
            let held = home.attack(words(QUESTIONS[run % QUESTIONS.len()]));
            if held.code != 0 {
                ends.store(true, Ordering::Relaxed);
            }
            assert_eq!(held.code, 0, "{}", held.stderr);
        }
        ends.store(true, Ordering::Relaxed);
    });
    count("files replaced while they are read", runs);
}

fn replace(new: &Path, file: &Path, bytes: &[u8]) {
    fs::write(new, bytes).expect("written");
    fs::rename(new, file).expect("renamed");
}

/// What a shell is offered.
pub fn complete(home: &Home, line: &[&str]) -> String {
    let mut command = home.limited("", ["--", "careers"].iter().chain(line));
    let index = line.len().to_string();
    command
        .env("COMPLETE", "zsh")
        .env("_CLAP_COMPLETE_INDEX", index);
    super::completed(command).stdout
}
