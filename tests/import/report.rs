//! What an import says that it took, and what of it is shown.

use std::fs;

use serde_json::Value;
use snapbox::str;

use crate::common::answer_schema;
use crate::{Scratch, assert_printed, onet};

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
fn what_is_said_of_an_import_holds_to_the_schema() {
    let scratch = Scratch::new();
    onet(&scratch);
    let schema = answer_schema();
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
    assert!(answer_schema().is_valid(&show), "{show}");
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
    assert!(answer_schema().is_valid(&show), "{show}");
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
