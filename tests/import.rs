//! Imports, as a user runs them: the files that they leave on disk, and the effect on the other
//! commands.

#![allow(clippy::needless_raw_string_hashes, reason = "snapbox writes them")]

mod common;

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use serde_json::Value;
use snapbox::{Assert, IntoData, str};
use tempfile::TempDir;

use common::careers;

/// `SNAPSHOTS=overwrite cargo test --test import` writes the output here; read it before you commit
/// it.
#[track_caller]
fn assert_printed(printed: String, expected: impl IntoData) {
    Assert::new().action_env("SNAPSHOTS").eq(printed, expected);
}

/// An empty folder, removed at the end.
struct Scratch(TempDir);

impl Scratch {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, file: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path().join(file);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(&path, text).expect("a file");
        path
    }

    /// The program, with this folder as its data folder.
    fn careers(&self, args: &[&str]) -> Command {
        let mut command = careers(args);
        command
            .env("XDG_DATA_HOME", self.path())
            .current_dir(self.path());
        command
    }

    fn run(&self, args: &[&str]) -> Output {
        self.careers(args).output().expect("the program runs")
    }

    /// The output of the program, with the folder's path replaced by `DATA`.
    fn prints(&self, args: &[&str]) -> String {
        let output = self.run(args);
        let text = [output.stdout, output.stderr].concat();
        String::from_utf8(text)
            .expect("text")
            .replace(&self.path().display().to_string(), "DATA")
    }

    /// The output with single spaces, because their number depends on the folder's path.
    fn prints_words(&self, args: &[&str]) -> String {
        let printed = self.prints(args);
        let words = printed
            .lines()
            .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ") + "\n");
        words.collect()
    }

    fn json(&self, args: &[&str]) -> Value {
        let output = self.run(&[args, &["--json"]].concat());
        serde_json::from_slice(&output.stdout).expect("JSON")
    }

    fn catalogue(&self, name: &str) -> PathBuf {
        self.path()
            .join("careers/catalogues")
            .join(format!("{name}.careers"))
    }
}

/// A small O*NET: four occupations. Two share a name, and one has the name of a built-in career.
fn onet(scratch: &Scratch) {
    scratch.write(
        "onet/Occupation Data.txt",
        "O*NET-SOC Code\tTitle\tDescription\n\
         47-2231.00\tSolar Photovoltaic Installers\tAssemble solar systems on roofs.\n\
         49-9081.00\tWind Turbine Service Technicians\tInspect, adjust, or repair wind turbines.\n\
         17-2199.10\tWind Energy Engineers\tDesign wind farms.\n\
         15-1254.00\tBackend\tThis title is a built-in career's.\n\
         bad code\tNobody\tNothing.\n",
    );
    scratch.write(
        "onet/Alternate Titles.txt",
        "O*NET-SOC Code\tAlternate Title\tShort Title\n\
         47-2231.00\tRenewables Technician\t\n\
         49-9081.00\t Renewables Technician\t\n\
         49-9081.00\tPerawat\t\n\
         17-2199.10\tNight Worker\t\n",
    );
    let tasks = (1..=12).map(|n| format!("49-9081.00\tCheck part {n} of a turbine.\tCore\n"));
    let tasks = tasks.collect::<Vec<_>>().concat();
    scratch.write(
        "onet/Task Statements.txt",
        format!("O*NET-SOC Code\tTask\tTask Type\n{tasks}"),
    );
}

#[test]
fn an_import_says_what_it_took_and_what_it_did_not() {
    let scratch = Scratch::new();
    onet(&scratch);
    assert_printed(
        scratch.prints(&["import", "onet", "onet", "--partial", "--lang", "en"]),
        str![[r#"
O*NET Database, USDOL/ETA (CC BY 4.0)
DATA/careers/catalogues/onet.careers

4 careers with 11 names

Missing  • Career Interest Types.txt: not found, so its data is missing
         • Job Zones.txt: not found, so its data is missing
         • Software Skills.txt: not found, so its data is missing
         • Related Occupations.txt: not found, so its data is missing

Skipped  • 1 × Occupation Data.txt: invalid value in the column `O*NET-SOC Code`
           (line 6)

Cleaned  • 1 × Alternate Titles.txt: spaces before or after a text (line 3)

"#]],
    );
    assert_printed(
        scratch.prints_words(&["sources", "--lang", "en"]),
        str![[r#"
built-in 200 the profiles of careers 0.1.0 in the program part of the program
onet 4 O*NET Database, USDOL/ETA (CC BY 4.0) DATA/careers/catalogues/onet.careers imported

This catalogue includes information from the O*NET Database by the U.S.
Department of Labor, Employment and Training Administration (USDOL/ETA). Used
under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. careers has
modified all or some of this information. USDOL/ETA has not approved, endorsed,
or tested these modifications.

"#]],
    );
    assert_printed(
        scratch.prints(&["show", "49-9081.00"]),
        str![[r#"
Wind Turbine Service Technicians [en]
onet/wind-turbine-service-technicians · Pemasangan, Perawatan, dan Perbaikan

Inspect, adjust, or repair wind turbines. [en]

Tugas [en]  • Check part 1 of a turbine.
            • Check part 2 of a turbine.
            • Check part 3 of a turbine.
            • Check part 4 of a turbine.
            • Check part 5 of a turbine.
            • Check part 6 of a turbine.
            • Check part 7 of a turbine.
            • Check part 8 of a turbine.
            • Check part 9 of a turbine.
            • Check part 10 of a turbine.
            • Check part 11 of a turbine.
            • Check part 12 of a turbine.
Nama lain   Renewables Technician, Perawat
Kode resmi  O*NET-SOC 49-9081.00
Sumber      O*NET-SOC 49-9081.00, O*NET Database (CC BY 4.0)
            Katalog ini memuat informasi dari O*NET Database oleh U.S.
            Department of Labor, Employment and Training Administration
            (USDOL/ETA), dipakai di bawah lisensi CC BY 4.0. O*NET® adalah merek
            dagang USDOL/ETA. careers telah mengubah semua atau sebagian
            informasi ini. USDOL/ETA tidak menyetujui, mendukung, atau menguji
            perubahan tersebut.

"#]],
    );
    assert_printed(
        scratch.prints(&[
            "compare",
            "wind turbine service technicians",
            "solar photovoltaic installers",
            "--lang",
            "en",
        ]),
        str![[r#"
         Wind Turbine Service Technicians    Solar Photovoltaic Installers
───────  ──────────────────────────────────  ──────────────────────────────────
Summary  Inspect, adjust, or repair wind     Assemble solar systems on roofs.
         turbines.

Duties   • Check part 1 of a turbine.        -
         • Check part 2 of a turbine.
         • Check part 3 of a turbine.
         • Check part 4 of a turbine.
         • Check part 5 of a turbine.
         • Check part 6 of a turbine.
         • Check part 7 of a turbine.
         • Check part 8 of a turbine.
           and 4 more

"#]],
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
fn what_is_said_of_an_import_holds_to_the_schema() {
    let scratch = Scratch::new();
    onet(&scratch);
    let schema = common::answer_schema();
    for args in [
        &["import", "onet", "onet", "--partial"][..],
        &["sources"],
        &["show", "49-9081.00"],
        &["list"],
        &["search", "wind"],
    ] {
        let answer = scratch.json(args);
        let errors: Vec<_> = schema
            .iter_errors(&answer)
            .map(|error| error.to_string())
            .collect();
        assert!(errors.is_empty(), "{args:?}: {errors:#?}");
    }
}

#[test]
fn a_removed_import_is_gone() {
    let scratch = Scratch::new();
    onet(&scratch);
    scratch.run(&["import", "onet", "onet", "--partial"]);
    assert_printed(
        scratch.prints(&["sources", "--remove", "ont", "--lang", "en"]),
        str![[r#"
error: there is no catalogue named `ont`
hint: did you mean `onet`?

"#]],
    );
    assert_printed(
        scratch.prints(&["sources", "--remove", "onet", "--lang", "en"]),
        str![[r#"
built-in  200  the profiles of careers 0.1.0  in the program  part of the program

"#]],
    );
    assert_eq!(scratch.run(&["show", "49-9081.00"]).status.code(), Some(1));
    assert!(!scratch.catalogue("onet").exists());
}

#[test]
fn what_cannot_be_imported_says_why() {
    let scratch = Scratch::new();
    fs::create_dir_all(scratch.path().join("empty")).expect("a folder");
    scratch.write("notes.txt", "nothing");
    scratch.write("esco.zip", "PK but no more");
    scratch.write(
        "short/Occupation Data.txt",
        "O*NET-SOC Code\tTitle\n15-1252.00\tSoftware Developers\n",
    );
    scratch.write(
        "bare/Occupation Data.txt",
        "O*NET-SOC Code\tTitle\tDescription\n",
    );
    for args in [
        ["onet", "nowhere"],
        ["onet", "empty"],
        ["onet", "notes.txt"],
        ["esco", "esco.zip"],
        ["onet", "short"],
        ["onet", "bare"],
        ["toml", "empty"],
    ] {
        let output = scratch.run(&["import", args[0], args[1]]);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(output.stdout.is_empty(), "{args:?}");
    }
    let all = ["nowhere", "empty", "notes.txt", "short", "bare"];
    let messages: String = all
        .iter()
        .map(|path| scratch.prints(&["import", "onet", path, "--partial", "--lang", "en"]))
        .collect();
    assert_printed(
        messages,
        str![[r#"
error: `nowhere` can't be read: [..]
hint: give the folder or zip file that https://www.onetcenter.org/database.html offers
error: missing table `Occupation Data.txt`
hint: give the folder or zip file that https://www.onetcenter.org/database.html offers
error: `notes.txt` is neither a folder nor a zip file
hint: give the folder or zip file that https://www.onetcenter.org/database.html offers
error: `Occupation Data.txt` has no column `Description`
hint: give the folder or zip file that https://www.onetcenter.org/database.html offers
error: `Occupation Data.txt` holds no occupations
hint: give the folder or zip file that https://www.onetcenter.org/database.html offers

"#]],
    );
    assert!(!scratch.path().join("careers").exists());
}

#[test]
fn a_whole_o_net_is_needed_unless_a_part_will_do() {
    let scratch = Scratch::new();
    onet(&scratch);
    fs::remove_file(scratch.path().join("onet/Alternate Titles.txt")).expect("a file");
    let output = scratch.run(&["import", "onet", "onet"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(!scratch.path().join("careers").exists());
    assert_printed(
        scratch.prints(&["import", "onet", "onet", "--lang", "en"]),
        str![[r#"
error: missing table `Job Titles.txt` or `Alternate Titles.txt`, and `Career Interest Types.txt` or `Interests.txt`
hint: download all tables from https://www.onetcenter.org/database.html, or import without them with `--partial`: then careers have fewer names, or no interests

"#]],
    );
    let output = scratch.run(&["import", "onet", "onet", "--partial"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(scratch.json(&["show", "49-9081.00"])["catalogue"], "onet");
    for (format, option) in [("esco", "--partial"), ("toml", "--partial")] {
        let output = scratch.run(&["import", format, "onet", option]);
        assert_eq!(output.status.code(), Some(2), "{format} {option}");
    }
}

/// O*NET as 31.0 has it, without high points and with four job zones.
#[test]
fn the_newest_o_net_shows_its_ratings_and_its_merged_job_zone() {
    let scratch = Scratch::new();
    onet(&scratch);
    scratch.write("onet/Read Me.txt", "O*NET 31.0 Database\n");
    fs::rename(
        scratch.path().join("onet/Alternate Titles.txt"),
        scratch.path().join("onet/Job Titles.txt"),
    )
    .expect("a file");
    let titles = fs::read_to_string(scratch.path().join("onet/Job Titles.txt")).expect("a table");
    scratch.write(
        "onet/Job Titles.txt",
        titles.replace("Alternate Title", "Job Title"),
    );
    // Those of 49-9041.00 in O*NET 29.3, whose high points are R, C and I.
    let ratings = ["7.00", "2.98", "1.0", "1", "1.16", "4.38"];
    let rows = ratings
        .iter()
        .zip('a'..)
        .map(|(rating, element)| format!("49-9081.00\t1.B.1.{element}\tOI\t{rating}\n"));
    scratch.write(
        "onet/Career Interest Types.txt",
        format!(
            "O*NET-SOC Code\tElement ID\tScale ID\tData Value\n{}",
            rows.collect::<String>()
        ),
    );
    scratch.write(
        "onet/Job Zones.txt",
        "O*NET-SOC Code\tJob Zone\n49-9081.00\t2\n",
    );
    let output = scratch.run(&["import", "onet", "onet"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let show = scratch.json(&["show", "49-9081.00"]);
    assert_eq!(
        show["scores"],
        serde_json::json!([7.0, 2.98, 1.0, 1.0, 1.16, 4.38])
    );
    assert_eq!(show["job_zone"], 2);
    assert_eq!(show["interests"], "RCI");
    assert_eq!(show["text_lang"], "en");
    assert_eq!(scratch.json(&["show", "soldier"])["scores"], Value::Null);
    let printed = scratch.prints_words(&["show", "49-9081.00", "--lang", "en"]);
    assert!(printed.contains("Job zone 1–2\n"), "{printed}");
    assert!(common::answer_schema().is_valid(&show), "{show}");
    let matching = scratch.json(&["match", "RC", "--catalogue", "onet"]);
    assert!(
        matching["careers"]
            .as_array()
            .expect("a list")
            .iter()
            .any(|career| career["slug"] == "onet/wind-turbine-service-technicians"),
        "{matching}"
    );
}

/// A small ESCO in two languages.
fn esco_in_two_languages(scratch: &Scratch) {
    let header = "conceptUri,iscoGroup,preferredLabel,description,altLabels,code\n";
    scratch.write(
        "esco/occupations_de.csv",
        format!("{header}uri:baker,7512,Brotbäcker,Backt Brote.,Backwarenhersteller,7512.1\n"),
    );
    scratch.write(
        "esco/occupations_fr.csv",
        format!("{header}uri:baker,7512,boulanger,Fait du pain.,,7512.1\n"),
    );
}

#[test]
fn esco_is_read_in_another_language_if_it_is_asked_for() {
    let scratch = Scratch::new();
    esco_in_two_languages(&scratch);
    assert_printed(
        ["en", "id", "fr", "german"]
            .map(|language| {
                scratch.prints(&[
                    "import",
                    "esco",
                    "esco",
                    "--language",
                    language,
                    "--lang",
                    "en",
                ])
            })
            .concat(),
        str![[r#"
error: there is no `occupations_en.csv` here, only in other languages: de, fr
hint: read one of them with `--language`, such as `--language de`
error: there is no `occupations_id.csv` here, only in other languages: de, fr
hint: read one of them with `--language`, such as `--language de`
ESCO, European Commission (Decision 2011/833/EU)
DATA/careers/catalogues/esco.careers

1 career with 3 names

Missing  • skills_fr.csv: not found, so its data is missing
         • occupationSkillRelations.csv: not found, so its data is missing
         • broaderRelationsOccPillar.csv: not found, so its data is missing
         • ISCOGroups_fr.csv: not found, so its data is missing
error: invalid value `german` for `--language`
hint: see how it is used with `careers import --help`

"#]],
    );
    let output = scratch.run(&["import", "esco", "esco", "--language", "id"]);
    assert_eq!(output.status.code(), Some(2));
    let output = scratch.run(&["import", "onet", "esco", "--language", "de"]);
    assert_eq!(output.status.code(), Some(2));
    let output = scratch.run(&["import", "esco", "esco", "--language", "de"]);
    assert_eq!(output.status.code(), Some(0));
    assert_printed(
        scratch.prints(&["show", "backwarenhersteller", "--lang", "en"]),
        str![[r#"
Brotbäcker [de]
esco/brotbacker · ISCO 75

Backt Brote. [de]

Also called     Backwarenhersteller
Official codes  ISCO-08 7512, ESCO uri:baker
Sources         ESCO 7512.1
                This service uses the ESCO classification of the European
                Commission. It may be reused under Commission Decision
                2011/833/EU. Some of it has been modified.

"#]],
    );
    let show = scratch.json(&["show", "backwarenhersteller"]);
    assert_eq!(show["text_lang"], "de");
    assert_eq!(show["summary"], "Backt Brote.");
    assert!(common::answer_schema().is_valid(&show), "{show}");
    for (word, is_found) in [("Brotbäcker", true), ("brote", true), ("pain", false)] {
        let found = scratch.json(&["search", word]);
        let careers = found["careers"].as_array().expect("a list");
        let slugs = careers.iter().map(|career| &career["slug"]);
        assert_eq!(
            slugs.filter(|slug| **slug == show["slug"]).count(),
            usize::from(is_found),
            "{word}: {found}"
        );
    }
}

#[test]
fn what_is_given_in_the_place_of_a_download_is_named() {
    let scratch = Scratch::new();
    onet(&scratch);
    esco_in_two_languages(&scratch);
    scratch.write("excel/Occupation Data.xlsx", "PK");
    scratch.write("cut.zip", "PK\u{3}\u{4} and no more");
    let answers = [
        ["esco", "esco/occupations_de.csv"],
        ["onet", "onet/Task Statements.txt"],
        ["onet", "excel"],
        ["onet", "excel/Occupation Data.xlsx"],
        ["onet", "cut.zip"],
    ];
    assert_printed(
        answers
            .map(|[format, path]| scratch.prints(&["import", format, path, "--lang", "en"]))
            .concat(),
        str![[r#"
error: `esco/occupations_de.csv` is only one table of several
hint: give the folder that it lies in: `esco`
error: `onet/Task Statements.txt` is only one table of several
hint: give the folder that it lies in: `onet`
error: these are Excel workbooks, such as `Occupation Data.xlsx`
hint: choose Text on the download page, https://www.onetcenter.org/database.html
error: these are Excel workbooks, such as `Occupation Data.xlsx`
hint: choose Text on the download page, https://www.onetcenter.org/database.html
error: `cut.zip` is a broken zip file: invalid Zip archive: Could not find EOCD
hint: download it again from https://www.onetcenter.org/database.html

"#]],
    );
    assert!(!scratch.path().join("careers").exists());
}

#[test]
fn a_folder_of_profiles_is_imported_under_its_name() {
    let scratch = Scratch::new();
    scratch.write(
        "Galangan/maritim/juru-las-kapal.toml",
        "title = \"Juru Las Kapal\"\n\
         summary = \"Mengelas lambung.\"\n\
         majors = [\"Teknik Mesin\"]\n",
    );
    scratch.write("Galangan/maritim/rusak.toml", "title = \"Rusak\"\n");
    assert_printed(
        scratch.prints(&["import", "toml", "Galangan"]),
        str![[r#"
profil dari Galangan
DATA/careers/catalogues/galangan.careers

1 karier dengan 1 nama

Dilewati  • 1 × maritim/rusak.toml: `summary` belum ada (baris 1)

"#]],
    );
    assert_eq!(
        scratch.json(&["show", "juru las kapal"])["catalogue"],
        "galangan"
    );
    let majors = scratch.json(&["list", "--major", "teknik mesin"]);
    assert!(
        majors["careers"]
            .as_array()
            .expect("a list")
            .iter()
            .any(|career| career["slug"] == "galangan/juru-las-kapal")
    );
}

/// A killed import leaves the old catalogue or the new one, and the next import works.
#[test]
fn a_killed_import_leaves_a_whole_catalogue_or_none() {
    let scratch = Scratch::new();
    onet(&scratch);
    let row = |n: u32| {
        format!(
            "{:02}-{:04}.00\tOccupation {n}\tDoes the work number {n}.\n",
            11 + n / 9000,
            n % 9000
        )
    };
    let rows = (0..10_000).map(row).collect::<Vec<_>>().concat();
    scratch.write(
        "large/Occupation Data.txt",
        format!("O*NET-SOC Code\tTitle\tDescription\n{rows}"),
    );
    scratch.run(&["import", "onet", "onet", "--partial"]);
    let before = fs::read(scratch.catalogue("onet")).expect("a catalogue");
    for step in 0..20 {
        let mut import = scratch
            .careers(&["import", "onet", "large", "--partial"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program runs");
        std::thread::sleep(Duration::from_millis(step * 12));
        let _ = import.kill();
        let _ = import.wait();
        let now = fs::read(scratch.catalogue("onet")).expect("a catalogue");
        assert!(
            now == before || scratch.run(&["list"]).status.code() == Some(0),
            "killed after {step} steps"
        );
    }
    assert_eq!(
        scratch
            .run(&["import", "onet", "onet", "--partial"])
            .status
            .code(),
        Some(0)
    );
    assert!(fs::read(scratch.catalogue("onet")).expect("a catalogue") == before);
}

#[test]
fn two_imports_at_once_do_not_mix() {
    let scratch = Scratch::new();
    onet(&scratch);
    scratch.write(
        "other/Occupation Data.txt",
        "O*NET-SOC Code\tTitle\tDescription\n11-1011.00\tChief Executives\tDirect.\n",
    );
    let catalogues = ["onet", "other"].map(|folder| {
        scratch.run(&["import", "onet", folder, "--partial"]);
        fs::read(scratch.catalogue("onet")).expect("a catalogue")
    });
    for _ in 0..10 {
        let running = ["onet", "other"].map(|folder| {
            let mut command = scratch.careers(&["import", "onet", folder, "--partial"]);
            command
                .stdout(Stdio::null())
                .spawn()
                .expect("the program runs")
        });
        for mut import in running {
            assert_eq!(import.wait().expect("an end").code(), Some(0));
        }
        assert!(catalogues.contains(&fs::read(scratch.catalogue("onet")).expect("a catalogue")));
    }
}

/// If any byte of a catalogue file changes, an answer stays the same, or an error names the file.
#[test]
fn a_changed_byte_changes_no_answer() {
    let scratch = Scratch::new();
    scratch.write(
        "onet/Occupation Data.txt",
        "O*NET-SOC Code\tTitle\tDescription\n11-1011.00\tChief Executives\tDirect.\n",
    );
    scratch.run(&["import", "onet", "onet", "--partial"]);
    let file = scratch.catalogue("onet");
    let whole = fs::read(&file).expect("a catalogue");
    let questions = [
        &["show", "chief executives", "--json"][..],
        &["search", "direct", "--json"],
    ];
    let right = questions.map(|question| scratch.run(question));
    for position in (0..whole.len()).step_by(1 + whole.len() / 400) {
        let mut changed = whole.clone();
        changed[position] ^= 1 << (position % 8);
        fs::write(&file, changed).expect("a file");
        for (question, right) in questions.iter().zip(&right) {
            let output = scratch.run(question);
            if output.status.code() == Some(0) {
                assert_eq!(output.stdout, right.stdout, "byte {position}");
            } else {
                assert_eq!(output.status.code(), Some(2), "byte {position}");
                assert!(
                    String::from_utf8_lossy(&output.stderr).contains("onet.careers"),
                    "byte {position}"
                );
            }
        }
        assert_eq!(
            scratch.run(&["show", "backend"]).status.code(),
            Some(0),
            "byte {position}"
        );
    }
}

#[test]
fn a_file_that_is_no_catalogue_is_named_with_what_to_do() {
    let scratch = Scratch::new();
    for (name, bytes) in [("text", &b"not a catalogue"[..]), ("empty", b"")] {
        scratch.write(&format!("careers/catalogues/{name}.careers"), bytes);
    }
    scratch.write("careers/catalogues/notes.txt", "no catalogue");
    assert_eq!(scratch.run(&["show", "backend"]).status.code(), Some(0));
    assert_printed(
        scratch.prints(&["list", "--lang", "en"]),
        str![[r#"
error: `DATA/careers/catalogues/empty.careers` is not a catalogue file
hint: import it again, or remove it with `careers sources --remove empty`

"#]],
    );
    assert_printed(
        scratch.prints_words(&["sources", "--lang", "en"]),
        str![[r#"
built-in 200 the profiles of careers 0.1.0 in the program part of the program
empty 0 - DATA/careers/catalogues/empty.careers not in use: can't be read
text 0 - DATA/careers/catalogues/text.careers not in use: can't be read

Remove what is not in use
careers sources --remove empty
DATA/careers/catalogues/empty.careers
careers sources --remove text
DATA/careers/catalogues/text.careers

"#]],
    );
    assert_eq!(
        scratch.run(&["sources", "--remove", "text"]).status.code(),
        Some(0)
    );
    assert_eq!(
        scratch.run(&["sources", "--remove", "empty"]).status.code(),
        Some(0)
    );
    assert_eq!(scratch.run(&["list"]).status.code(), Some(0));
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let scratch = Scratch::new();
    onet(&scratch);
    scratch.write("careers", "a file where a folder should be");
    let output = scratch.run(&["import", "onet", "onet", "--partial"]);
    assert_eq!(output.status.code(), Some(2));
    let stderr = String::from_utf8(output.stderr).expect("text");
    assert!(stderr.contains("careers/catalogues"), "{stderr}");
    assert!(Path::new(&scratch.path().join("careers")).is_file());
}

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

#[test]
fn a_file_whose_name_no_catalogue_can_have_is_not_used_and_can_be_removed() {
    let scratch = Scratch::new();
    onet(&scratch);
    scratch.run(&["import", "onet", "onet", "--partial"]);
    let bytes = fs::read(scratch.catalogue("onet")).expect("a catalogue");
    for name in ["onet (1)", "built-in", "own", "Onet"] {
        fs::write(scratch.catalogue(name), &bytes).expect("a file");
    }
    assert_eq!(
        scratch.json(&["list"])["careers"].as_array().map(Vec::len),
        Some(204)
    );
    assert_printed(
        scratch.prints_words(&["sources", "--lang", "en"]),
        str![[r#"
built-in 200 the profiles of careers 0.1.0 in the program part of the program
onet 4 O*NET Database, USDOL/ETA (CC BY 4.0) DATA/careers/catalogues/onet.careers imported
Onet 0 - DATA/careers/catalogues/Onet.careers not in use: no catalogue can have this name
built-in 0 - DATA/careers/catalogues/built-in.careers not in use: no catalogue can have this name
onet (1) 0 - DATA/careers/catalogues/onet (1).careers not in use: no catalogue can have this name
own 0 - DATA/careers/catalogues/own.careers not in use: no catalogue can have this name

This catalogue includes information from the O*NET Database by the U.S.
Department of Labor, Employment and Training Administration (USDOL/ETA). Used
under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. careers has
modified all or some of this information. USDOL/ETA has not approved, endorsed,
or tested these modifications.

Remove what is not in use
careers sources --remove Onet
DATA/careers/catalogues/Onet.careers
careers sources --remove built-in
DATA/careers/catalogues/built-in.careers
careers sources --remove "onet (1)"
DATA/careers/catalogues/onet (1).careers
careers sources --remove own
DATA/careers/catalogues/own.careers

"#]],
    );
    for name in ["onet (1)", "built-in", "own", "Onet"] {
        assert_eq!(
            scratch.run(&["sources", "--remove", name]).status.code(),
            Some(0),
            "{name}"
        );
        assert!(!scratch.catalogue(name).exists(), "{name}");
    }
    for name in [
        "../catalogues/onet",
        "built-in",
        "",
        ".onet",
        "onet.careers",
    ] {
        assert_eq!(
            scratch.run(&["sources", "--remove", name]).status.code(),
            Some(1),
            "{name}"
        );
    }
    assert!(scratch.catalogue("onet").exists());
}

#[test]
fn what_a_failed_import_leaves_is_cleared() {
    let scratch = Scratch::new();
    let half = scratch.write(
        "careers/catalogues/.onet.careers.new",
        "half of a catalogue",
    );
    assert_eq!(
        scratch.run(&["sources", "--remove", "onet"]).status.code(),
        Some(1)
    );
    assert!(!half.exists());
}

#[test]
fn a_smaller_import_says_what_it_has_replaced() {
    let scratch = Scratch::new();
    onet(&scratch);
    scratch.run(&["import", "onet", "onet", "--partial"]);
    scratch.write(
        "cut/Occupation Data.txt",
        "O*NET-SOC Code\tTitle\tDescription\n11-1011.00\tChief Executives\tDirect.\n",
    );
    let printed = scratch.prints(&["import", "onet", "cut", "--partial", "--lang", "en"]);
    assert!(printed.contains("before: 4, now: 1"), "{printed}");
}

#[test]
fn an_import_says_that_it_waits_for_another() {
    let scratch = Scratch::new();
    onet(&scratch);
    scratch.run(&["import", "onet", "onet", "--partial"]);
    let lock = fs::File::open(scratch.path().join("careers/catalogues/.onet.lock"));
    let lock = lock.expect("the lock file stays");
    lock.lock().expect("a lock");
    let mut import = scratch
        .careers(&["import", "onet", "onet", "--partial", "--lang", "en"])
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut line = String::new();
    let stderr = import.stderr.take().expect("a pipe");
    BufReader::new(stderr).read_line(&mut line).expect("a line");
    assert_eq!(
        line,
        "waiting: another import of this catalogue is at work\n"
    );
    lock.unlock().expect("unlocked");
    assert_eq!(import.wait().expect("an end").code(), Some(0));
}
