//! Shell completion: the candidates after TAB, and what bash makes of them.

mod common;

use std::process::Command;

use common::{careers, commands, output};

/// Asks for the candidates for the last of these words, as a shell's script does.
fn asked(shell: &str, words: &[&str]) -> Command {
    let mut command = careers([&["--", "careers"], words].concat());
    command
        .env("COMPLETE", shell)
        .env("_CLAP_COMPLETE_INDEX", words.len().to_string())
        .env("_CLAP_IFS", "\n");
    command
}

/// What the program prints, line by line. It prints nothing else.
fn lines(mut command: Command) -> Vec<String> {
    let output = command.output().expect("the program runs");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let text = String::from_utf8(output.stdout).expect("text");
    text.lines().map(str::to_owned).collect()
}

/// The candidates for the last of these words, in a language.
fn offered(words: &[&str], lang: &str) -> Vec<String> {
    let mut command = asked("bash", words);
    command.env("CAREERS_LANG", lang);
    lines(command)
}

/// True if the candidates hold all of these.
fn has(candidates: &[String], wanted: &[&str]) -> bool {
    let is_offered = |wanted: &&str| candidates.iter().any(|candidate| candidate == wanted);
    wanted.iter().all(is_offered)
}

/// The candidates that are no options.
fn values(words: &[&str], lang: &str) -> Vec<String> {
    let mut candidates = offered(words, lang);
    candidates.retain(|candidate| !candidate.starts_with('-'));
    candidates
}

#[test]
fn careers_are_offered_wherever_one_may_stand() {
    for words in [
        &["show", "data-ana"][..],
        &["compare", "backend", "data-ana"],
        &["majors", "data-ana"],
        &["data-ana"],
    ] {
        assert_eq!(offered(words, "id"), ["data-analyst"], "{words:?}");
    }
}

#[test]
fn a_career_is_offered_by_its_slug_else_its_title_else_an_alias() {
    // The slug of a general practitioner is English, and so is a title that nobody asked for.
    assert!(has(&offered(&["show", "dok"], "id"), &["dokter-umum"]));
    for words in [&["pera"][..], &["show", "pera"], &["bandingkan", "pera"]] {
        assert!(has(&offered(words, "id"), &["perawat"]), "{words:?}");
    }
    assert!(has(
        &offered(&["jurusan", "ko"], "id"),
        &["konselor-sekolah"]
    ));
    let nurse = offered(&["show", "nurse"], "id");
    assert!(has(&nurse, &["nurse"]) && !has(&nurse, &["perawat"]));
    // `Programmer Backend` is an alias of `backend`.
    assert_eq!(
        offered(&["show", "programmer-b"], "id"),
        ["programmer-backend"]
    );
    let english = offered(&["show", "general-p"], "en");
    assert_eq!(english, ["general-practitioner"]);
    let on_the_line = offered(&["show", "--lang", "en", "general-p"], "id");
    assert_eq!(on_the_line, english);
    // Slug, title and aliases of this one all begin so.
    let back = offered(&["show", "backend"], "id");
    assert_eq!(back, ["backend"]);
}

#[test]
fn a_candidate_keeps_the_typed_letters() {
    for (words, candidate) in [
        (&["list", "--field", "Kes"][..], "Kesehatan"),
        (&["list", "--bidang", "kes"], "kesehatan"),
        (&["list", "--bidang=Kes"], "--bidang=Kesehatan"),
        (&["list", "--major", "Sis"], "Sistem-Informasi"),
        (&["list", "--major", "sis"], "sistem-informasi"),
        (&["list", "--company", "Bank"], "Bank-Mandiri"),
        (&["list", "--subject", "Fi"], "Fisika"),
        (&["subjects", "fi"], "fisika"),
        (&["show", "Per"], "Perawat"),
        (&["list", "--level", "S"], "S1"),
    ] {
        let offered = offered(words, "id");
        assert!(has(&offered, &[candidate]), "{words:?}: {offered:?}");
        let typed = words.last().expect("a word");
        let begin = |candidate: &String| candidate.starts_with(typed);
        assert!(offered.iter().all(begin), "{words:?}: {offered:?}");
    }
}

#[test]
fn names_have_blanks_in_a_quotation_alone() {
    let bash = offered(&["list", "--major", "Sistem I"], "id");
    assert!(has(&bash, &["Sistem Informasi"]), "{bash:?}");
    // Zsh and fish hand over the quotation mark.
    for (shell, after) in [("zsh", ':'), ("fish", '\t')] {
        for typed in ["\"Sistem I", "'Sis", "\"Sis"] {
            let candidates = lines(asked(shell, &["list", "--major", typed]));
            let first = candidates[0].split(after).next();
            assert_eq!(first, Some("Sistem Informasi"), "{shell} {typed}");
        }
    }
    for words in [
        &["show", ""][..],
        &["list", "--major", ""],
        &["list", "--company", ""],
    ] {
        let blank = |candidate: &String| candidate.contains(' ');
        assert!(!offered(words, "id").iter().any(blank), "{words:?}");
    }
}

#[test]
fn the_words_of_one_name_follow_each_other() {
    for words in [
        &["show", "back", "end", "dev"][..],
        &["back", "end", "dev"],
        &["show", "\"back end\"", "dev"],
        &["majors", "back", "end", "dev"],
    ] {
        assert_eq!(offered(words, "id"), ["developer"], "{words:?}");
    }
    let doctors = values(&["show", "dokter", ""], "id");
    assert!(has(&doctors, &["umum", "gigi", "hewan"]), "{doctors:?}");
    for second in &doctors {
        let shown = output(["show", "dokter", second]);
        assert_eq!(shown.status.code(), Some(0), "{second}");
    }
}

#[test]
fn what_is_on_the_line_is_not_offered_again() {
    let second = offered(&["compare", "backend", "back"], "id");
    assert!(!has(&second, &["backend"]), "{second:?}");
    assert!(has(
        &offered(&["compare", "nurse", "back"], "id"),
        &["backend"]
    ));
    // By another of its names, too.
    for name in ["back-end-developer", "programmer-backend"] {
        let second = offered(&["compare", name, "back"], "id");
        assert!(!has(&second, &["backend"]), "{name}: {second:?}");
    }
    let subjects = ["subjects", "fisika", "fi"];
    assert!(offered(&subjects, "id").is_empty());
}

#[test]
fn commands_come_first_and_alone_until_a_letter_is_typed() {
    let all = values(&[""], "en");
    let named: Vec<_> = commands()
        .into_iter()
        .filter(|name| name != "help")
        .collect();
    assert!(named.iter().all(|name| all.contains(name)), "{all:?}");
    assert!(!all.contains(&"backend".to_owned()));
    let begun = offered(&["c"], "en");
    let first_career = begun.iter().position(|name| name == "chef");
    let last_command = begun.iter().rposition(|name| name == "compare");
    assert!(last_command < first_career, "{begun:?}");
}

#[test]
fn a_command_is_offered_by_its_name_in_the_reader_s_language() {
    for (lang, word, commands) in [
        ("id", "imp", &["impor"][..]),
        ("en", "imp", &["import"]),
        ("id", "bandi", &["bandingkan"]),
        // Where none continues the word in one's own language, the other one will do.
        ("en", "bandi", &["bandingkan"]),
        ("id", "compar", &["compare"]),
        ("id", "compl", &["completions"]),
    ] {
        assert_eq!(offered(&[word], lang), commands, "{lang} {word}");
    }
    for (lang, own, other) in [("id", "lihat", "show"), ("en", "show", "lihat")] {
        let all = values(&[""], lang);
        assert!(has(&all, &[own]) && !has(&all, &[other]), "{all:?}");
        for after in ["help", "man", "manual"] {
            let named = values(&[after, ""], lang);
            assert!(has(&named, &[own]) && !has(&named, &[other]), "{named:?}");
        }
    }
    for (lang, own) in [("id", "profil"), ("en", "profile")] {
        assert_eq!(values(&["man", "prof"], lang), [own]);
    }
    assert_eq!(values(&["help", "imp"], "en"), ["import"]);
}

#[test]
fn what_has_only_a_name_in_the_other_language_is_offered_by_it() {
    for (words, lang, candidate) in [
        (&["list", "--field", "Kes"][..], "en", "Kesehatan"),
        (&["list", "--field", "Hea"], "id", "Health"),
        (&["show", "perawa"], "en", "perawat"),
        (&["subjects", "fisi"], "en", "fisika"),
        (&["show", "nurse", "--parts", "fok"], "en", "fokus"),
    ] {
        assert!(has(&offered(words, lang), &[candidate]), "{words:?}");
    }
}

#[test]
fn parts_follow_each_other() {
    let all = offered(&["show", "nurse", "--parts", ""], "en");
    assert!(has(&all, &["focus", "how-long", "sources"]), "{all:?}");
    let second = offered(&["show", "nurse", "--parts", "fokus+"], "id");
    assert!(has(&second, &["fokus+tugas"]), "{second:?}");
    assert!(!has(&second, &["fokus+fokus"]), "{second:?}");
    let begun = offered(&["compare", "a", "b", "--bagian", "fokus+tug"], "id");
    assert_eq!(begun, ["fokus+tugas"]);
    let shown = output(["show", "nurse", "--parts", &begun[0]]);
    assert_eq!(shown.status.code(), Some(0));
}

#[test]
fn what_needs_no_explanation_has_none_in_zsh() {
    let levels = lines(asked("zsh", &["list", "--level", ""]));
    assert_eq!(levels[..3], ["none", "sma-smk", "smk"]);
}

#[test]
fn options_offer_their_values() {
    for (words, wanted) in [
        (&["list", "--format", ""][..], &["text", "json", "csv"][..]),
        (&["--lang", ""], &["id", "en"]),
        (&["list", "--color", ""], &["auto", "always", "never"]),
        (&["list", "--paging", ""], &["auto", "always", "never"]),
        (&["list", "--level", ""], &["none", "smk", "d3", "s1"]),
        (&["daftar", "--jenjang", "be"], &["bebas"]),
        (
            &["list", "--interests", ""],
            &["R", "I", "A", "S", "E", "C"],
        ),
        (&["list", "--minat", "ri"], &["ria", "ris", "rie", "ric"]),
        (&["match", "R"], &["RI", "RA"]),
    ] {
        let offered = offered(words, "id");
        assert!(has(&offered, wanted), "{words:?}: {offered:?}");
    }
    assert!(offered(&["list", "--interests", "RIA"], "id").is_empty());
    assert!(offered(&["list", "--interests", "x"], "id").is_empty());
}

#[test]
fn nothing_unclean_reaches_the_shell() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("software/kurir-\u{202e}uji.toml");
    std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    std::fs::write(&file, "").expect("a file");
    let profile = "title = \"Penyeduh\\u001b[31m Jamu\\u202e Uji\"\n\
                   aliases = [\"Peramu\\nJamu $(uji) `uji`\"]\n\
                   summary = \"Meracik jamu.\"\n";
    let own = folder.path().join("software/seduh-uji.toml");
    std::fs::write(own, profile).expect("a file");
    let path = folder.path().to_string_lossy().into_owned();
    for (word, candidate) in [
        ("seduh", "seduh-uji"),
        ("penyeduh-3", "penyeduh-31m-jamu-uji"),
        ("peramu-j", "peramu-jamu-uji-uji"),
    ] {
        let offered = offered(&["show", "--profiles", &path, word], "id");
        assert_eq!(offered, [candidate], "{word}");
    }
    assert!(offered(&["show", "$back"], "id").is_empty());
    // Zsh shows titles beside the names.
    let zsh = lines(asked("zsh", &["show", "--profiles", &path, "seduh"]));
    assert!(
        !zsh[0].contains(|c: char| c.is_control() || c == '\u{202e}'),
        "{zsh:?}"
    );
    let files = offered(&["check", &format!("{path}/software/")], "id");
    assert_eq!(files, [format!("{path}/software/seduh-uji.toml")]);
}

#[test]
fn one_s_own_careers_are_offered_beside_ours() {
    let folder = "tests/cmd/own.in/profiles";
    let words = ["show", "juru-las"];
    assert!(!has(&offered(&words, "id"), &["juru-las-kapal"]));
    let mut command = asked("bash", &words);
    command.env("CAREERS_PROFILES", folder);
    assert!(has(&lines(command), &["juru-las-kapal"]));
    for words in [
        &["--profiles", folder, "show", "juru-las"][..],
        &["show", "--profiles", folder, "juru-las"],
        &["show", &format!("--profiles={folder}"), "juru-las"],
        &["show", "--profiles", "=", folder, "juru-las"],
        &["show", "--profiles", &format!("\"{folder}\""), "juru-las"],
    ] {
        assert!(has(&offered(words, "id"), &["juru-las-kapal"]), "{words:?}");
    }
}

#[test]
fn commands_are_offered_beside_careers() {
    let offered = offered(&["se"], "en");
    assert!(
        offered.contains(&"search".to_owned()) && offered.contains(&"secretary".to_owned()),
        "{offered:?}"
    );
}

#[test]
fn every_shell_has_a_script_that_asks_the_program() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = output(["completions", shell]);
        let script = String::from_utf8(output.stdout).expect("text");
        assert!(
            script.contains("COMPLETE") && script.contains("careers"),
            "{shell}"
        );
    }
    let output = output(["completions", "tcsh"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("`zsh`"));
}

#[test]
fn a_variable_that_names_no_shell_is_told_without_its_control_characters() {
    let output = careers(["show", "nurse"])
        .env("COMPLETE", "\u{1b}[2Jtcsh\u{202e}")
        .output()
        .expect("the program runs");
    assert_eq!(output.status.code(), Some(2));
    let stderr = String::from_utf8(output.stderr).expect("text");
    assert!(
        stderr.contains("[2Jtcsh") && stderr.contains("`zsh`"),
        "{stderr}"
    );
    assert!(!stderr.contains(['\u{1b}', '\u{202e}']), "{stderr:?}");
    assert!(output.stdout.is_empty());
}

#[test]
fn imported_careers_are_offered_after_the_name_of_their_catalogue() {
    let data = tempfile::tempdir().expect("a folder");
    let table = data.path().join("esco/occupations_en.csv");
    std::fs::create_dir_all(table.parent().expect("a folder")).expect("a folder");
    let text = "conceptUri,iscoGroup,preferredLabel,description\nuri:1,7212,welder,Joins metal.\n\
                uri:2,7214,hull fitter,Joins plates.\n";
    std::fs::write(&table, text).expect("a file");
    let run = |args: &[&str]| {
        let mut command = careers(args);
        command
            .env("XDG_DATA_HOME", data.path())
            .current_dir(data.path());
        command
    };
    assert!(
        run(&["import", "esco", "esco"])
            .output()
            .expect("it runs")
            .status
            .success()
    );
    let offered = |typed: &[&str]| {
        let mut command = asked("bash", typed);
        command.env("XDG_DATA_HOME", data.path());
        lines(command)
    };
    assert!(!has(&offered(&["show", "weld"]), &["esco/welder"]));
    assert_eq!(offered(&["show", "esco/weld"]), ["esco/welder"]);
    assert_eq!(offered(&["show", "ESCO/Weld"]), ["ESCO/Welder"]);
    assert_eq!(offered(&["show", "esco/hull", "fit"]), ["fitter"]);
    assert_eq!(offered(&["show", "esco"]), ["esco/"]);
    assert_eq!(offered(&["list", "--catalogue", ""]), ["built-in", "esco"]);
    assert_eq!(offered(&["list", "--katalog", "Es"]), ["Esco"]);
    assert_eq!(offered(&["sources", "--remove", ""]), ["esco"]);
}

/// What zsh does at the first TAB with a script in its `fpath`: it reads the file as the function.
#[test]
fn the_first_tab_of_zsh_completes() {
    let folder = tempfile::tempdir().expect("a folder");
    let script = output(["completions", "zsh"]).stdout;
    std::fs::write(folder.path().join("_careers"), script).expect("a file");
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_careers"));
    let bin = program.parent().expect("a folder").display();
    let tab = format!(
        "compdef() {{}}; _describe() {{ print -l -- ${{(P)3}} }}; path=({bin} $path); \
         fpath=({} $fpath); autoload -Uz _careers; words=(careers show perawat-gi); CURRENT=3; \
         _careers; _careers",
        folder.path().display()
    );
    let Ok(zsh) = Command::new("zsh").args(["-f", "-c", &tab]).output() else {
        return;
    };
    let drawn = String::from_utf8_lossy(&zsh.stdout).into_owned();
    let lines: Vec<_> = drawn.lines().collect();
    let [first, second] = lines[..] else {
        panic!("{zsh:?}");
    };
    assert_eq!(first, second);
    assert!(first.starts_with("perawat-gigi"), "{first}");
}

/// Bash itself: the script that we print, and what its line editor makes of the candidates.
#[cfg(unix)]
mod bash {
    use std::fs::{File, OpenOptions};
    use std::io::{Read, Write};
    use std::path::Path;
    use std::process::{Child, Command, Stdio};
    use std::sync::mpsc::{Receiver, channel};
    use std::thread;
    use std::time::Duration;

    use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};

    use super::common::output;

    /// How long a slow machine may take to answer.
    const PATIENCE: Duration = Duration::from_secs(30);
    /// Ctrl-X Ctrl-P, at which the shell prints its line.
    const PRINT: &str = "\u{18}\u{10}";
    /// Ctrl-U and Ctrl-K, which empty the line.
    const EMPTY: &str = "\u{15}\u{b}";

    /// A shell on a terminal of its own, in which our script is read.
    struct Bash {
        child: Child,
        keyboard: File,
        drawn: Receiver<String>,
    }

    impl Bash {
        /// Starts the shell; `None` if there is none, or one that is older than version 4, which has
        /// other words.
        fn new(script: &Path) -> Option<Self> {
            let version = Command::new("bash")
                .args(["-c", "((BASH_VERSINFO[0] >= 4))"])
                .status();
            if !version.is_ok_and(|status| status.success()) {
                return None;
            }
            let controller = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a terminal");
            grantpt(&controller).expect("the terminal is ours");
            unlockpt(&controller).expect("the terminal is open");
            let path = ptsname(&controller, Vec::new()).expect("a path");
            let path = path.into_string().expect("ASCII");
            let terminal = OpenOptions::new().read(true).write(true).open(path);
            let terminal = terminal.expect("the terminal");
            let other = || Stdio::from(terminal.try_clone().expect("the terminal"));
            let program = Path::new(env!("CARGO_BIN_EXE_careers"));
            let folder = program.parent().expect("a folder");
            let found = std::env::var("PATH").unwrap_or_default();
            let child = Command::new("bash")
                .args(["--norc", "--noprofile", "-i"])
                .env_clear()
                .env("PATH", format!("{}:{found}", folder.display()))
                .env("HOME", "/nonexistent")
                .env("TERM", "dumb")
                .env("LC_ALL", "C")
                .env("CAREERS_LANG", "id")
                .stdin(other())
                .stdout(other())
                .stderr(other())
                .spawn()
                .expect("the shell runs");
            let keyboard = File::from(controller);
            let mut screen = keyboard.try_clone().expect("the terminal");
            let (sender, drawn) = channel();
            thread::spawn(move || {
                let mut bytes = [0; 4096];
                while let Ok(read) = screen.read(&mut bytes) {
                    let text = String::from_utf8_lossy(&bytes[..read]).into_owned();
                    if read == 0 || sender.send(text).is_err() {
                        break;
                    }
                }
            });
            let mut bash = Self {
                child,
                keyboard,
                drawn,
            };
            // A prompt that the typed text doesn't hold: it is drawn once the line editor listens.
            let setup = format!(
                "source '{}'; bind 'set bell-style none'; bind 'set page-completions off'; \
                 bind -x '\"\\C-x\\C-p\": printf \"<%s>\\n\" \"$READLINE_LINE\"'; PS1='re''ady '\n",
                script.display()
            );
            bash.press(&setup);
            bash.wait_for("ready ");
            Some(bash)
        }

        fn press(&mut self, keys: &str) {
            self.keyboard.write_all(keys.as_bytes()).expect("keys");
        }

        /// What is drawn, up to a text.
        fn wait_for(&self, text: &str) -> String {
            let mut all = String::new();
            while !all.contains(text) {
                let drawn = self.drawn.recv_timeout(PATIENCE);
                let drawn = drawn.unwrap_or_else(|error| panic!("no {text:?}: {error}: {all:?}"));
                all.push_str(&drawn);
            }
            all
        }

        /// The line after Tab.
        fn completed(&mut self, line: &str) -> String {
            self.press(&format!("{line}\t{PRINT}"));
            let drawn = self.wait_for(">\r\n");
            let (_, printed) = drawn.rsplit_once('<').expect("a line");
            let (line, _) = printed.split_once('>').expect("a line");
            let line = line.to_owned();
            self.press(EMPTY);
            line
        }
    }

    impl Drop for Bash {
        fn drop(&mut self) {
            // It may have ended by itself.
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }

    #[test]
    fn a_line_is_completed() {
        let folder = tempfile::tempdir().expect("a folder");
        let script = folder.path().join("careers.bash");
        std::fs::write(&script, output(["completions", "bash"]).stdout).expect("a file");
        let Some(mut bash) = Bash::new(&script) else {
            return;
        };
        for (line, completed) in [
            ("careers show dokter-u", "careers show dokter-umum "),
            ("careers show \"dokter u", "careers show \"dokter umum\" "),
            ("careers show 'Dokter u", "careers show 'Dokter umum' "),
            ("careers show dokter um", "careers show dokter umum "),
            (
                "careers show back end dev",
                "careers show back end developer ",
            ),
            ("careers bandi", "careers bandingkan "),
            (
                "careers list --field Kes",
                "careers list --field Kesehatan ",
            ),
            (
                "careers list --field=Kes",
                "careers list --field=Kesehatan ",
            ),
            (
                "careers list --bidang=kes",
                "careers list --bidang=kesehatan ",
            ),
            (
                "careers list --major \"Sistem Informasi G",
                "careers list --major \"Sistem Informasi Geografis\" ",
            ),
            (
                r"careers list --major Sistem\ Informasi\ G",
                r"careers list --major Sistem\ Informasi\ Geografis ",
            ),
            (
                "careers show --profiles 'tests/cmd/own.in/profiles' juru-las-k",
                "careers show --profiles 'tests/cmd/own.in/profiles' juru-las-kapal ",
            ),
        ] {
            assert_eq!(bash.completed(line), completed);
        }
    }
}
