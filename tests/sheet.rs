//! Sheets of paper: what is printed on two sides of A4, and that it adds itself up.

#![allow(clippy::needless_raw_string_hashes, reason = "snapbox writes them")]

mod common;

use careers::answer::Answer;
use careers::built_in;
use careers::question::{Question, Reply};
use careers::questionnaire::Answers;
use careers::render::round::{Size, screen};
use careers::render::wrap::width;
use careers::render::{self, Medium, Paint, RenderOptions};
use careers::view::{self, questionnaire, round::Round, self_check};
use careers_catalogue::layers::{Catalogue, Directories};
use careers_catalogue::text::Lang;
use serde_json::Value;
use snapbox::{Assert, IntoData, str};

/// The columns of a page, and its lines at six an inch, without the margins of a printer.
const COLUMNS: usize = 80;
const LINES: usize = 60;

fn printed(args: &[&str]) -> String {
    let output = common::output(args);
    assert_eq!(output.status.code(), Some(0), "{args:?}");
    String::from_utf8(output.stdout).expect("text")
}

fn questionnaire(lang: &str) -> Value {
    let json = printed(&["sheet", "--json", "--lang", lang]);
    serde_json::from_str(&json).expect("JSON")
}

#[test]
fn the_questionnaire_fits_two_sides_of_a_page() {
    for lang in ["id", "en"] {
        let sheet = printed(&["sheet", "--lang", lang]);
        let sides: Vec<_> = sheet.split('\u{c}').collect();
        assert_eq!(sides.len(), 2, "{lang}");
        for side in sides {
            assert!(
                side.lines().count() <= LINES,
                "{lang}: {}",
                side.lines().count()
            );
            for line in side.lines() {
                assert!(line.chars().count() <= COLUMNS, "{line}");
            }
        }
    }
}

#[test]
fn every_self_check_fits_a_side() {
    let list: Value = serde_json::from_str(&printed(&["list", "--json"])).expect("JSON");
    for career in list["careers"]
        .as_array()
        .expect("careers")
        .iter()
        .step_by(8)
    {
        let slug = career["slug"].as_str().expect("a slug");
        let sheet = printed(&["sheet", slug]);
        assert!(sheet.lines().count() <= LINES, "{slug}");
        assert!(
            sheet.lines().all(|line| line.chars().count() <= COLUMNS),
            "{slug}"
        );
    }
}

#[test]
fn each_item_has_one_box_in_the_column_under_which_its_letter_is_summed() {
    let sheet = printed(&["sheet", "--lang", "en"]);
    let letters = sheet.lines().find(|line| line.trim().starts_with("R    I"));
    let letters = letters.expect("letters");
    let questionnaire = questionnaire("en");
    let items = questionnaire["items"].as_array().expect("items");
    let boxes: Vec<_> = sheet
        .lines()
        .filter(|line| line.matches('[').count() == 1)
        .collect();
    assert_eq!(boxes.len(), items.len());
    for (line, item) in boxes.iter().zip(items) {
        let middle = line.find("[   ]").expect("a box") + 2;
        let letter = &letters[middle..=middle];
        assert_eq!(letter, item["letter"], "{line}");
    }
}

#[test]
fn the_sums_of_a_sheet_are_the_scores_of_the_same_answers() {
    // Filled in by the rule on the sheet: 0 to 4, a sum for each column.
    let answers = "351424135241".repeat(4);
    let mut sums = [0; 6];
    for (item, answer) in answers.chars().enumerate() {
        sums[item % 6] += answer.to_digit(10).expect("a digit") - 1;
    }
    let of_sheet = sums.map(|sum| sum.to_string()).join("-");
    let careers = |args: &[&str]| {
        let json = printed(&[args, &["--json"]].concat());
        let value: Value = serde_json::from_str(&json).expect("JSON");
        (value["scores"].clone(), value["careers"].clone())
    };
    let typed = careers(&["match", &format!("K1 {of_sheet}")]);
    assert_eq!(typed, careers(&["match", "--answers", &answers]));
}

#[test]
fn the_letters_of_the_items_repeat_in_every_round() {
    for lang in ["id", "en"] {
        let sheet = questionnaire(lang);
        let items = sheet["items"].as_array().expect("items");
        let letters: String = items
            .iter()
            .filter_map(|item| item["letter"].as_str())
            .collect();
        assert_eq!(letters, "RIASEC".repeat(8));
        let numbers: Vec<_> = items
            .iter()
            .filter_map(|item| item["number"].as_u64())
            .collect();
        assert_eq!(numbers, (1..=48).collect::<Vec<_>>());
    }
}

#[test]
fn a_self_check_on_paper_has_the_statements_of_fit() {
    let json = |args: &[&str]| -> Value {
        serde_json::from_str(&printed(&[args, &["--json"]].concat())).expect("JSON")
    };
    let texts = |answer: &Value| -> Vec<(Value, Value)> {
        let statements = answer["statements"].as_array().expect("statements");
        let text = |s: &Value| (s["kind"].clone(), s["text"].clone());
        statements.iter().map(text).collect()
    };
    let (sheet, fit) = (json(&["sheet", "chef"]), json(&["fit", "chef"]));
    assert_eq!(texts(&sheet), texts(&fit));
    let paper = printed(&["sheet", "chef"]);
    assert_eq!(paper.matches("[   ][   ][   ]").count(), texts(&fit).len());
}

#[test]
fn the_published_schema_tells_a_sheet_from_a_self_check() {
    let published = common::output(["schema", "answer"]).stdout;
    let published = serde_json::from_slice(&published).expect("JSON");
    let published = jsonschema::validator_for(&published).expect("a schema");
    for args in [&["sheet"][..], &["sheet", "chef"], &["fit", "chef"]] {
        let json = printed(&[args, &["--json"]].concat());
        let answer = serde_json::from_str(&json).expect("JSON");
        assert!(published.is_valid(&answer), "{args:?}");
    }
}

/// A sheet on a terminal.
fn on_terminal(career: Option<&str>, lang: Lang, columns: usize) -> String {
    let (catalogue, _) =
        Catalogue::open(built_in::BYTES, &Directories::default()).expect("a catalogue");
    let question = Question::Sheet {
        career: career.map(str::to_owned),
    };
    let answer = Answer::find(&question, &catalogue, lang).expect("an answer");
    let options = RenderOptions {
        medium: Medium::Terminal(columns),
        paint: Paint::Plain,
    };
    render::text(&view::document(&answer, &[], lang), options)
}

#[track_caller]
fn assert_view(text: String, expected: impl IntoData) {
    Assert::new().action_env("SNAPSHOTS").eq(text, expected);
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    for lang in Lang::ALL {
        for columns in [24, 30, 40, 59, 60, 61, 80, 100, 120, 200] {
            for career in [None, Some("chef")] {
                for line in on_terminal(career, lang, columns).lines() {
                    assert!(width(line) <= columns, "at {columns}: {line}");
                }
            }
        }
    }
}

#[test]
fn a_self_check_for_paper() {
    let at = |columns| {
        let text = on_terminal(Some("chef"), Lang::En, columns);
        format!("{:─<columns$}\n{text}", format!("{columns} "))
    };
    assert_view(
        [40, 60].map(at).concat(),
        str![[r#"
40 ─────────────────────────────────────
Does it suit me? Chef

Name:
________________________________________
____  Class: ____________________

Tick one box in each line: yes, no, or
don't know yet (?).

Suits you if                yes  no  ?
1. When the soup at home tastes flat,
   you know at once what is missing.
. . . . . . . . . . . . . . [  ][  ][  ]
2. You can do three things at once and
   burn none of them.
. . . . . . . . . . . . . . [  ][  ][  ]
3. You can take a firm word when
   everyone is panicking, and you know
   the difference between firm and
   abusive.
. . . . . . . . . . . . . . [  ][  ][  ]
4. Standing for hours in heat and noise
   does not dampen your spirits.
. . . . . . . . . . . . . . [  ][  ][  ]

Less so if                  yes  no  ?
5. You want to spend every Saturday
   night and public holiday with your
   family.
. . . . . . . . . . . . . . [  ][  ][  ]
6. You would lose interest after cooking
   the same dish two hundred times.
. . . . . . . . . . . . . . [  ][  ][  ]
7. What you enjoy about food is tasting
   and photographing it, not cooking it.
. . . . . . . . . . . . . . [  ][  ][  ]

Speaks for it: ticks at `yes` in `Suits
you if` + ticks at `no` in `Less so if`
= ______. Against it: ticks at `no` in
`Suits you if` + ticks at `yes` in `Less
so if` = ______.

This is a mirror, not a psychological
test. Nearly everything here can be
learned; talk the result over with a
school counsellor or somebody who knows
you.
60 ─────────────────────────────────────────────────────────
Does it suit me? Chef

Name: ____________________________________________  Class:
____________________

Tick one box in each line: yes, no, or don't know yet (?).

Suits you if                                  yes  no    ?
1. When the soup at home tastes flat, you
   know at once what is missing. . . . . . . [   ][   ][   ]
2. You can do three things at once and burn
   none of them. . . . . . . . . . . . . . . [   ][   ][   ]
3. You can take a firm word when everyone is
   panicking, and you know the difference
   between firm and abusive. . . . . . . . . [   ][   ][   ]
4. Standing for hours in heat and noise does
   not dampen your spirits.  . . . . . . . . [   ][   ][   ]

Less so if                                    yes  no    ?
5. You want to spend every Saturday night
   and public holiday with your family.  . . [   ][   ][   ]
6. You would lose interest after cooking the
   same dish two hundred times.  . . . . . . [   ][   ][   ]
7. What you enjoy about food is tasting and
   photographing it, not cooking it. . . . . [   ][   ][   ]

Speaks for it: ticks at `yes` in `Suits you if` + ticks at
`no` in `Less so if` = ______. Against it: ticks at `no` in
`Suits you if` + ticks at `yes` in `Less so if` = ______.

This is a mirror, not a psychological test. Nearly
everything here can be learned; talk the result over with a
school counsellor or somebody who knows you.

"#]],
    );
}

/// A round on terminals of four widths.
fn screens(round: &Round) -> String {
    let at = |columns| {
        let lines = screen(round, Size { columns, rows: 24 }, Paint::Plain);
        format!(
            "{:─<columns$}\n{}\n",
            format!("{columns} "),
            lines.join("\n")
        )
    };
    [40, 60, 80, 120].map(at).concat()
}

#[test]
fn a_round_of_the_self_check() {
    let question = Question::Fit {
        career: "chef".to_owned(),
        answers: None,
    };
    let (catalogue, _) =
        Catalogue::open(built_in::BYTES, &Directories::default()).expect("a catalogue");
    let answer = Answer::find(&question, &catalogue, Lang::Id);
    let Ok(Answer::Fit(fit)) = answer else {
        panic!("{answer:?}");
    };
    let replies = [Reply::Yes, Reply::No];
    assert_view(
        screens(&self_check::round(&fit, &replies, replies.len(), Lang::Id)),
        str![[r#"
40 ─────────────────────────────────────
Koki (Chef) · 2 dari 7 terjawab
██████░░░░░░░░░░░░░░░░░░
Apakah ini kamu?

  y  Kalau sup di rumah hambar, kamu
     langsung tahu kurangnya apa.
  t  Kamu bisa mengerjakan tiga hal
     sekaligus tanpa ada yang gosong.
> _  Kamu bisa menerima teguran tegas
     saat semua orang panik, dan tahu
     bedanya tegas dengan kasar.
  ·  Berdiri lama, panas, dan suara
     ribut tidak mengurangi semangatmu.

y ya  t tidak  ? belum tahu
b/← kembali  q cukup, lihat hasilnya
60 ─────────────────────────────────────────────────────────
Koki (Chef) · 2 dari 7 terjawab
██████░░░░░░░░░░░░░░░░░░
Apakah ini kamu?

  y  Kalau sup di rumah hambar, kamu langsung tahu kurangnya
     apa.
  t  Kamu bisa mengerjakan tiga hal sekaligus tanpa ada yang
     gosong.
> _  Kamu bisa menerima teguran tegas saat semua orang
     panik, dan tahu bedanya tegas dengan kasar.
  ·  Berdiri lama, panas, dan suara ribut tidak mengurangi
     semangatmu.

y ya  t tidak  ? belum tahu
b/← kembali  q cukup, lihat hasilnya
80 ─────────────────────────────────────────────────────────────────────────────
Koki (Chef) · 2 dari 7 terjawab
██████░░░░░░░░░░░░░░░░░░
Apakah ini kamu?

  y  Kalau sup di rumah hambar, kamu langsung tahu kurangnya apa.
  t  Kamu bisa mengerjakan tiga hal sekaligus tanpa ada yang gosong.
> _  Kamu bisa menerima teguran tegas saat semua orang panik, dan tahu bedanya
     tegas dengan kasar.
  ·  Berdiri lama, panas, dan suara ribut tidak mengurangi semangatmu.

y ya  t tidak  ? belum tahu
b/← kembali  q cukup, lihat hasilnya
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Koki (Chef) · 2 dari 7 terjawab
██████░░░░░░░░░░░░░░░░░░
Apakah ini kamu?

  y  Kalau sup di rumah hambar, kamu langsung tahu kurangnya apa.
  t  Kamu bisa mengerjakan tiga hal sekaligus tanpa ada yang gosong.
> _  Kamu bisa menerima teguran tegas saat semua orang panik, dan tahu bedanya tegas dengan kasar.
  ·  Berdiri lama, panas, dan suara ribut tidak mengurangi semangatmu.

y ya  t tidak  ? belum tahu
b/← kembali  q cukup, lihat hasilnya

"#]],
    );
}

#[test]
fn a_round_of_the_questionnaire() {
    let answers = Answers::new("35142413").expect("answers");
    assert_view(
        screens(&questionnaire::round(&answers, answers.len(), Lang::Id)),
        str![[r#"
40 ─────────────────────────────────────
Putaran 2 dari 8 · 8 dari 48 terjawab
████░░░░░░░░░░░░░░░░░░░░
Seberapa suka kamu melakukan ini?

  1  Melepas roda motor di bengkel lalu
     memasangnya lagi
  3  Menguji kain mana yang paling cepat
     menyerap air
> _  Menulis puisi tentang hujan di sore
     hari
  ·  Merawat teman yang sakit di ruang
     UKS
  ·  Membujuk pengunjung bazar sekolah
     mampir ke stan kelas
  ·  Menyusun jadwal piket kelas untuk
     satu semester

1 Sangat tidak suka  2 Tidak suka
3 Biasa saja  4 Suka  5 Sangat suka
b/← kembali  q berhenti dulu
60 ─────────────────────────────────────────────────────────
Putaran 2 dari 8 · 8 dari 48 terjawab
████░░░░░░░░░░░░░░░░░░░░
Seberapa suka kamu melakukan ini?

  1  Melepas roda motor di bengkel lalu memasangnya lagi
  3  Menguji kain mana yang paling cepat menyerap air
> _  Menulis puisi tentang hujan di sore hari
  ·  Merawat teman yang sakit di ruang UKS
  ·  Membujuk pengunjung bazar sekolah mampir ke stan kelas
  ·  Menyusun jadwal piket kelas untuk satu semester

1 Sangat tidak suka  2 Tidak suka  3 Biasa saja  4 Suka
5 Sangat suka
b/← kembali  q berhenti dulu
80 ─────────────────────────────────────────────────────────────────────────────
Putaran 2 dari 8 · 8 dari 48 terjawab
████░░░░░░░░░░░░░░░░░░░░
Seberapa suka kamu melakukan ini?

  1  Melepas roda motor di bengkel lalu memasangnya lagi
  3  Menguji kain mana yang paling cepat menyerap air
> _  Menulis puisi tentang hujan di sore hari
  ·  Merawat teman yang sakit di ruang UKS
  ·  Membujuk pengunjung bazar sekolah mampir ke stan kelas
  ·  Menyusun jadwal piket kelas untuk satu semester

1 Sangat tidak suka  2 Tidak suka  3 Biasa saja  4 Suka  5 Sangat suka
b/← kembali  q berhenti dulu
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Putaran 2 dari 8 · 8 dari 48 terjawab
████░░░░░░░░░░░░░░░░░░░░
Seberapa suka kamu melakukan ini?

  1  Melepas roda motor di bengkel lalu memasangnya lagi
  3  Menguji kain mana yang paling cepat menyerap air
> _  Menulis puisi tentang hujan di sore hari
  ·  Merawat teman yang sakit di ruang UKS
  ·  Membujuk pengunjung bazar sekolah mampir ke stan kelas
  ·  Menyusun jadwal piket kelas untuk satu semester

1 Sangat tidak suka  2 Tidak suka  3 Biasa saja  4 Suka  5 Sangat suka
b/← kembali  q berhenti dulu

"#]],
    );
}
