//! Moments at which a program that writes is stopped, and places where it can't write.

use std::fs;
use std::os::unix::fs::symlink;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::profiles::hostile;
use super::{Home, Random, count, times, words};

/// Files without the hidden ones, which the next program clears or keeps for its lock.
fn visible(home: &Home, folder: &str) -> Vec<String> {
    let entries = fs::read_dir(home.path(folder)).expect("a folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name().into_string());
    let mut names: Vec<_> = names
        .map(|name| name.expect("text"))
        .filter(|name| !name.starts_with('.'))
        .collect();
    names.sort();
    names
}

/// Starts a program and kills it after a while. Returns whether it was still at work.
fn kill(mut command: Command, after: Duration) -> bool {
    let mut child = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program runs");
    thread::sleep(after);
    let is_at_work = child.try_wait().expect("a program").is_none();
    let _ = child.kill();
    child.wait().expect("an end");
    is_at_work
}

/// Profiles enough for an import that takes a while, in a version that can be told from others.
fn large(home: &Home, version: &str) {
    for number in 0..300 {
        let text = format!(
            "title = \"Uji {number}\"\nsummary = \"Versi {version}. {}\"\n",
            "Kata lain. ".repeat(40)
        );
        home.write(format!("{version}/catalogue/uji/uji-{number}.toml"), text);
    }
}

#[test]
fn whatever_is_killed_leaves_the_old_or_the_new() {
    let home = Home::new();
    large(&home, "satu");
    large(&home, "dua");
    let line = |line: &str| words(line);
    assert_eq!(home.attack(line("import toml satu/catalogue")).code, 0);
    assert_eq!(
        home.attack(line("list --catalogue built-in --json -o list.json"))
            .code,
        0
    );
    hostile(&home, "x");
    assert_eq!(
        home.attack(line("site situs --catalogue own --profiles profiles"))
            .code,
        0
    );
    assert_eq!(
        home.attack(line("site situs.html --catalogue own --profiles profiles"))
            .code,
        0
    );
    let site = |home: &Home| fs::read(home.path("situs.html")).expect("a page");
    let list = fs::read(home.path("list.json")).expect("a list");
    let page = site(&home);
    let mut random = Random(9);
    let (mut cases, mut at_work) = (0, 0);
    for round in 0..times(8) {
        let version = ["dua", "satu"][round % 2];
        let import = format!("import toml {version}/catalogue");
        for command in [
            import.as_str(),
            "list --catalogue built-in --json -o list.json --force",
            "site situs --catalogue own --profiles profiles",
            "site situs.html --catalogue own --profiles profiles --force",
        ] {
            // A program is killed within the time that it takes here and now.
            let start = Instant::now();
            home.careers(line(command)).output().expect("it runs");
            let whole = usize::try_from(start.elapsed().as_micros()).expect("a moment");
            let after = Duration::from_micros(u64::try_from(random.below(whole)).expect("small"));
            at_work += usize::from(kill(home.careers(line(command)), after));
            cases += 1;
        }
        let summary = home.attack(line("show catalogue/uji-7 --json"));
        assert_eq!(summary.code, 0, "{}", summary.stderr);
        assert!(summary.stdout.contains("Versi satu.") != summary.stdout.contains("Versi dua."));
        assert!(fs::read(home.path("list.json")).expect("a list") == list);
        assert!(site(&home) == page);
        // A killed program may have moved the old folder aside; the next one puts it right.
        assert_eq!(
            home.attack(line("site situs --catalogue own --profiles profiles"))
                .code,
            0
        );
        assert!(home.path("situs/id/careers/hostile.html").is_file());
    }
    assert_eq!(
        visible(&home, "."),
        [
            "config",
            "data",
            "dua",
            "list.json",
            "profiles",
            "satu",
            "situs",
            "situs.html"
        ]
        .iter()
        .filter(|name| home.path(name).exists())
        .copied()
        .collect::<Vec<_>>()
    );
    assert_eq!(
        visible(&home, "data/careers/catalogues"),
        ["catalogue.careers"]
    );
    assert!(
        at_work * 5 > cases,
        "only {at_work} of {cases} were at work"
    );
    count("kills", cases);
}

#[test]
fn a_full_disk_is_told_and_keeps_what_was_there() {
    let home = Home::new();
    large(&home, "satu");
    hostile(&home, "x");
    let file = home.import();
    let before = fs::read(&file).expect("a catalogue");
    home.write("old.json", "old");
    let mut cases = 0;
    // Files of at most so many blocks of 512 bytes, as if the disk were full behind them.
    for blocks in [0, 1, 2, 8, 16] {
        for line in [
            "import toml satu/catalogue",
            "list --json -o old.json --force",
            "export -o export.csv",
            "show nurse -o nurse.html",
            "site situs",
            "site situs.html",
        ] {
            let held = home.attack_with(&format!("trap '' XFSZ; ulimit -f {blocks}"), words(line));
            assert_eq!(held.code, 2, "{blocks} {line}: {}", held.stderr);
            assert!(!held.stderr.is_empty());
            cases += 1;
        }
        assert!(fs::read(&file).expect("a catalogue") == before);
        assert_eq!(fs::read(home.path("old.json")).expect("it is kept"), b"old");
    }
    let mut left: Vec<_> = fs::read_dir(home.path("."))
        .expect("a folder")
        .chain(fs::read_dir(home.path("data/careers/catalogues")).expect("a folder"))
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .into_string()
                .expect("text")
        })
        .collect();
    left.retain(|name| {
        name.starts_with('.') && !name.contains(".lock")
            || name.starts_with("situs")
            || name.starts_with("export")
            || name.starts_with("nurse")
    });
    assert_eq!(left, Vec::<String>::new(), "nothing is left behind");
    for line in [
        "list",
        "list --json",
        "show nurse",
        "export --format csv",
        "match RIA",
        "man",
        "completions bash",
        "schema answer",
        "--help",
        "check profiles",
        "sources",
    ] {
        let held = home.attack_with("exec >/dev/full", words(line));
        assert_eq!(held.code, 2, "{line}");
        cases += 1;
    }
    count("full disks", cases);
}

#[test]
fn several_at_once_do_not_mix() {
    let home = Home::new();
    large(&home, "satu");
    large(&home, "dua");
    hostile(&home, "x");
    let rounds = times(4);
    assert_eq!(home.attack(words("import toml satu/catalogue")).code, 0);
    let expected = home
        .attack(words("list --json --catalogue built-in"))
        .stdout;
    for round in 0..rounds {
        let lines = [
            "import toml satu/catalogue",
            "import toml dua/catalogue",
            "import toml satu/catalogue",
            "import toml dua/catalogue",
            "list --json --catalogue built-in -o list.json --force",
            "list --json --catalogue built-in -o list.json --force",
            "list --json --catalogue built-in -o list.json --force",
            "show catalogue/uji-7 --json",
            "list --catalogue catalogue --json",
            "site situs --catalogue own --profiles profiles",
            "site situs --catalogue own --profiles profiles",
            "site situs --catalogue own --profiles profiles",
        ];
        thread::scope(|scope| {
            let runs = lines.map(|line| (line, scope.spawn(|| home.attack(words(line)))));
            for (line, run) in runs {
                let held = run.join().unwrap_or_else(|_| panic!("{line}"));
                assert_eq!(held.code, 0, "round {round}: {line}: {}", held.stderr);
            }
        });
        let list = fs::read_to_string(home.path("list.json")).expect("a list");
        assert!(list == expected, "round {round}");
        assert!(home.path("situs/id/careers/hostile.html").is_file());
        assert!(home.path("situs/.careers-site").is_file());
        // An import against a removal.
        thread::scope(|scope| {
            let import = scope.spawn(|| home.attack(words("import toml satu/catalogue")));
            let removal = scope.spawn(|| home.attack(words("sources --remove catalogue")));
            assert_eq!(import.join().expect("it held").code, 0);
            assert!(removal.join().expect("it held").code < 2);
        });
        assert!(home.attack(words("list --catalogue catalogue")).code < 2);
        assert_eq!(home.attack(words("import toml satu/catalogue")).code, 0);
    }
    count("rounds of several at once", rounds * 14);
}

#[test]
fn an_odd_destination_is_written_or_refused() {
    let home = Home::new();
    fs::create_dir(home.path("folder")).expect("a folder");
    home.write("precious.json", "precious");
    symlink("precious.json", home.path("link.json")).expect("a link");
    symlink("folder", home.path("link")).expect("a link");
    symlink("loop.json", home.path("loop.json")).expect("a link");
    let pipe = Command::new("mkfifo").arg(home.path("pipe.json")).status();
    assert!(pipe.is_ok_and(|status| status.success()));
    let long = format!("{}.json", "x".repeat(250));
    let longer = format!("{}.json", "x".repeat(300));
    let mut cases = 0;
    for (path, code) in [
        ("folder", 2),
        ("folder/", 2),
        ("", 2),
        (".", 2),
        ("..", 2),
        ("/", 2),
        ("link.json", 2),
        ("loop.json", 2),
        ("pipe.json", 2),
        ("/dev/full", 2),
        ("/dev/null", 2),
        ("/dev/stdout", 2),
        ("/proc/self/x.json", 2),
        ("/proc/version", 2),
        ("none/x.json", 2),
        ("precious.json/x.json", 2),
        (&long, 2),
        (&longer, 2),
        ("-", 0),
        ("a\nb\u{1b}[31m\u{202e}.json", 0),
        ("$(touch pwned).json", 0),
        (" .json", 0),
        ("link/../x.json", 0),
    ] {
        for line in [
            "list --json --force",
            "export --format ndjson --force",
            "show nurse --json --force",
        ] {
            let output = format!("--output={path}");
            let held = home.attack(words(line).into_iter().chain([output.into()]));
            assert_eq!(held.code, code, "{line} {path:?}: {}", held.stderr);
            cases += 1;
        }
        if path != "-" {
            let held = home.attack(["site", "--catalogue", "built-in", "--", path]);
            assert!(
                held.code == 2 || !["link", "", "/", ".", ".."].contains(&path),
                "site {path:?}"
            );
            let _ = fs::remove_dir_all(home.path("folder"));
            fs::create_dir(home.path("folder")).expect("a folder");
            cases += 1;
        }
    }
    assert_eq!(
        fs::read(home.path("precious.json")).expect("it is kept"),
        b"precious"
    );
    assert!(!home.path("pwned").exists());
    count("odd destinations", cases);
}
