use careers::answer::{Alike, Answer, NamedLink};
use careers::question::Reply;
use careers::render::{Medium, Paint, RenderOptions};
use careers::{render, view};
use careers_catalogue::profile::{CareerSlug, Interests};
use careers_catalogue::text::{Lang, Text};
use snapbox::str;

use crate::{WIDTHS, assert_view, example, fit, matching_letters, matching_scores, on_terminals};

#[test]
fn careers_with_agreeing_interests_after_a_self_check() {
    let question = fit(Some(vec![Reply::No, Reply::No, Reply::No]));
    let answer = Answer::find(&question, &example(), Lang::Id).expect("an answer");
    let Answer::Fit(mut fit) = answer else {
        panic!("a self-check");
    };
    let career = |slug: &str, title: &str| NamedLink {
        slug: CareerSlug::new(slug).expect("a slug"),
        title: Text::Same(title.to_owned()).in_lang(Lang::Id),
    };
    let entry = |careers, letters, agreement| Alike {
        careers,
        shared: Interests::new(letters),
        agreement,
        same_ratings: agreement > 0.99,
    };
    let twins = vec![
        career("cnc-operator", "Operator Mesin CNC"),
        career("industrial-mechanic", "Mekanik Industri"),
    ];
    fit.alike = vec![
        entry(vec![career("plumber", "Tukang Pipa")], "RC", 1.0),
        entry(twins, "RC", 0.9312),
        entry(vec![career("diver", "Penyelam")], "", 0.6123),
    ];
    let document = view::document(&Answer::Fit(fit), &[], Lang::Id);
    let at = |columns| {
        let options = RenderOptions {
            medium: Medium::Terminal(columns),
            paint: Paint::Plain,
        };
        let text = render::text(&document, options);
        format!("{:─<columns$}\n{text}", format!("{columns} "))
    };
    assert_view(
        WIDTHS.map(at).concat(),
        str![[r#"
40 ─────────────────────────────────────
Juru Las Kapal

Mendukung
3. Bukan kamu: Kamu cepat pusing di
   ruang sempit.

Memberatkan
1. Bukan kamu: Kamu sabar mengulang satu
   gerakan sampai rapi.
2. Bukan kamu: Kamu tidak takut panas
   dan percikan.

Terkait
Nakhoda (ship-master)
Nakhoda memimpin kapal yang sudah jadi.

Minat sejalan
Tukang Pipa (plumber)
Keenam nilai minatnya sama.
Operator Mesin CNC (cnc-operator),
Mekanik Industri (industrial-mechanic)
Juga realistis dan konvensional;
kesesuaian 0,93.
Penyelam (diver)
Kesesuaian 0,61.

Ini cermin, bukan tes psikologi. Hampir
semua yang tertulis di sini bisa
dipelajari; bicarakan hasilnya dengan
guru BK atau orang yang mengenalmu.
60 ─────────────────────────────────────────────────────────
Juru Las Kapal

Mendukung      3. Bukan kamu: Kamu cepat pusing di ruang
                  sempit.

Memberatkan    1. Bukan kamu: Kamu sabar mengulang satu
                  gerakan sampai rapi.
               2. Bukan kamu: Kamu tidak takut panas dan
                  percikan.

Terkait        Nakhoda (ship-master)
               Nakhoda memimpin kapal yang sudah jadi.

Minat sejalan  Tukang Pipa (plumber)
               Keenam nilai minatnya sama.
               Operator Mesin CNC (cnc-operator), Mekanik
               Industri (industrial-mechanic)
               Juga realistis dan konvensional; kesesuaian
               0,93.
               Penyelam (diver)
               Kesesuaian 0,61.

Ini cermin, bukan tes psikologi. Hampir semua yang tertulis
di sini bisa dipelajari; bicarakan hasilnya dengan guru BK
atau orang yang mengenalmu.
80 ─────────────────────────────────────────────────────────────────────────────
Juru Las Kapal

Mendukung      3. Bukan kamu: Kamu cepat pusing di ruang sempit.

Memberatkan    1. Bukan kamu: Kamu sabar mengulang satu gerakan sampai rapi.
               2. Bukan kamu: Kamu tidak takut panas dan percikan.

Terkait        Nakhoda (ship-master)
               Nakhoda memimpin kapal yang sudah jadi.

Minat sejalan  Tukang Pipa (plumber)
               Keenam nilai minatnya sama.
               Operator Mesin CNC (cnc-operator), Mekanik Industri
               (industrial-mechanic)
               Juga realistis dan konvensional; kesesuaian 0,93.
               Penyelam (diver)
               Kesesuaian 0,61.

Ini cermin, bukan tes psikologi. Hampir semua yang tertulis di sini bisa
dipelajari; bicarakan hasilnya dengan guru BK atau orang yang mengenalmu.
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Juru Las Kapal

Mendukung      3. Bukan kamu: Kamu cepat pusing di ruang sempit.

Memberatkan    1. Bukan kamu: Kamu sabar mengulang satu gerakan sampai rapi.
               2. Bukan kamu: Kamu tidak takut panas dan percikan.

Terkait        Nakhoda (ship-master)
               Nakhoda memimpin kapal yang sudah jadi.

Minat sejalan  Tukang Pipa (plumber)
               Keenam nilai minatnya sama.
               Operator Mesin CNC (cnc-operator), Mekanik Industri (industrial-mechanic)
               Juga realistis dan konvensional; kesesuaian 0,93.
               Penyelam (diver)
               Kesesuaian 0,61.

Ini cermin, bukan tes psikologi. Hampir semua yang tertulis di sini bisa dipelajari; bicarakan
hasilnya dengan guru BK atau orang yang mengenalmu.

"#]],
    );
}

#[test]
fn careers_by_letters() {
    assert_view(
        on_terminals(&matching_letters(), Lang::Id),
        str![[r#"
40 ─────────────────────────────────────
Minat terkuatmu: realistis, lalu
konvensional.
Satu atau dua huruf belum banyak
bercerita: lengkapi jadi tiga, atau isi
kuesionernya dengan `careers match`.

Paling sejalan dari 3 karier
Juru Las Kapal
  SMK · 1,00
Nakhoda
  D3 · 0,36
Care Assistant [en]
  -0,31
Mapel pendukung: Fisika, Matematika
Buka salah satu:
`careers show shipyard-welder`
60 ─────────────────────────────────────────────────────────
Minat terkuatmu: realistis, lalu konvensional.
Satu atau dua huruf belum banyak bercerita: lengkapi jadi
tiga, atau isi kuesionernya dengan `careers match`.

Paling sejalan dari 3 karier
Juru Las Kapal       SMK  1,00
Nakhoda              D3   0,36
Care Assistant [en]       -0,31
Mapel pendukung: Fisika, Matematika
Buka salah satu: `careers show shipyard-welder`
80 ─────────────────────────────────────────────────────────────────────────────
Minat terkuatmu: realistis, lalu konvensional.
Satu atau dua huruf belum banyak bercerita: lengkapi jadi tiga, atau isi
kuesionernya dengan `careers match`.

Paling sejalan dari 3 karier
Juru Las Kapal       SMK  1,00
Nakhoda              D3   0,36
Care Assistant [en]       -0,31
Mapel pendukung: Fisika, Matematika
Buka salah satu: `careers show shipyard-welder`
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Minat terkuatmu: realistis, lalu konvensional.
Satu atau dua huruf belum banyak bercerita: lengkapi jadi tiga, atau isi kuesionernya dengan
`careers match`.

Paling sejalan dari 3 karier
Juru Las Kapal       SMK  1,00
Nakhoda              D3   0,36
Care Assistant [en]       -0,31
Mapel pendukung: Fisika, Matematika
Buka salah satu: `careers show shipyard-welder`

"#]],
    );
}

#[test]
fn careers_by_scores() {
    let question = matching_scores([31, 12, 8, 25, 20, 15]);
    assert_view(
        on_terminals(&question, Lang::En),
        str![[r#"
40 ─────────────────────────────────────
Your strongest interests: realistic,
then social, then enterprising.
R realistic     ████████████████ 31
I investigative ██████░░░░░░░░░░ 12
A artistic      ████░░░░░░░░░░░░  8
S social        █████████████░░░ 25
E enterprising  ██████████░░░░░░ 20
C conventional  ████████░░░░░░░░ 15

Closest of 3 careers (alike: 0, somewhat
alike: 0)
Shipyard Welder
  SMK · 0.54
Ship's Master
  D3 · 0.48
Care Assistant
  0.37
School subjects: Physics, Mathematics
Your result K1 31-12-8-25-20-15; all:
`careers match K1 31-12-8-25-20-15 --all`
Open one: `careers show shipyard-welder`
For exploring, not a validated test;
talk to your school counsellor (guru
BK).

Abbreviations: SMK: vocational school.
60 ─────────────────────────────────────────────────────────
Your strongest interests: realistic, then social, then
enterprising.
R realistic     ████████████████ 31
I investigative ██████░░░░░░░░░░ 12
A artistic      ████░░░░░░░░░░░░  8
S social        █████████████░░░ 25
E enterprising  ██████████░░░░░░ 20
C conventional  ████████░░░░░░░░ 15

Closest of 3 careers (alike: 0, somewhat alike: 0)
Shipyard Welder  SMK  0.54
Ship's Master    D3   0.48
Care Assistant        0.37
School subjects: Physics, Mathematics
Your result K1 31-12-8-25-20-15; all:
`careers match K1 31-12-8-25-20-15 --all`
Open one: `careers show shipyard-welder`
For exploring, not a validated test; talk to your school
counsellor (guru BK).

Abbreviations: SMK: vocational school.
80 ─────────────────────────────────────────────────────────────────────────────
Your strongest interests: realistic, then social, then enterprising.
R realistic     ████████████████ 31    S social        █████████████░░░ 25
I investigative ██████░░░░░░░░░░ 12    E enterprising  ██████████░░░░░░ 20
A artistic      ████░░░░░░░░░░░░  8    C conventional  ████████░░░░░░░░ 15

Closest of 3 careers (alike: 0, somewhat alike: 0)
Shipyard Welder  SMK  0.54
Ship's Master    D3   0.48
Care Assistant        0.37
School subjects: Physics, Mathematics
Your result K1 31-12-8-25-20-15; all: `careers match K1 31-12-8-25-20-15 --all`
Open one: `careers show shipyard-welder`
For exploring, not a validated test; talk to your school counsellor (guru BK).

Abbreviations: SMK: vocational school.
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Your strongest interests: realistic, then social, then enterprising.
R realistic     ████████████████ 31    S social        █████████████░░░ 25
I investigative ██████░░░░░░░░░░ 12    E enterprising  ██████████░░░░░░ 20
A artistic      ████░░░░░░░░░░░░  8    C conventional  ████████░░░░░░░░ 15

Closest of 3 careers (alike: 0, somewhat alike: 0)
Shipyard Welder  SMK  0.54
Ship's Master    D3   0.48
Care Assistant        0.37
School subjects: Physics, Mathematics
Your result K1 31-12-8-25-20-15; all: `careers match K1 31-12-8-25-20-15 --all`
Open one: `careers show shipyard-welder`
For exploring, not a validated test; talk to your school counsellor (guru BK).

Abbreviations: SMK: vocational school.

"#]],
    );
}

#[test]
fn interests_that_hardly_differ() {
    let question = matching_scores([16, 15, 14, 16, 15, 14]);
    assert_view(
        on_terminals(&question, Lang::Id),
        str![[r#"
40 ─────────────────────────────────────
R realistis    ████████░░░░░░░░ 16
I investigatif ████████░░░░░░░░ 15
A artistik     ███████░░░░░░░░░ 14
S sosial       ████████░░░░░░░░ 16
E enterprising ████████░░░░░░░░ 15
C konvensional ███████░░░░░░░░░ 14

Keenam minatmu hampir sama kuat, jadi
belum ada karier yang menonjol. Itu
wajar: minat tumbuh dari mencoba. Cari
dengan katamu sendiri
(`careers search suka menggambar`),
lihat satu bidang
(`careers list --field health`), lalu
bicarakan dengan guru BK-mu.
60 ─────────────────────────────────────────────────────────
R realistis    ████████░░░░░░░░ 16
I investigatif ████████░░░░░░░░ 15
A artistik     ███████░░░░░░░░░ 14
S sosial       ████████░░░░░░░░ 16
E enterprising ████████░░░░░░░░ 15
C konvensional ███████░░░░░░░░░ 14

Keenam minatmu hampir sama kuat, jadi belum ada karier yang
menonjol. Itu wajar: minat tumbuh dari mencoba. Cari dengan
katamu sendiri (`careers search suka menggambar`), lihat
satu bidang (`careers list --field health`), lalu bicarakan
dengan guru BK-mu.
80 ─────────────────────────────────────────────────────────────────────────────
R realistis    ████████░░░░░░░░ 16    S sosial       ████████░░░░░░░░ 16
I investigatif ████████░░░░░░░░ 15    E enterprising ████████░░░░░░░░ 15
A artistik     ███████░░░░░░░░░ 14    C konvensional ███████░░░░░░░░░ 14

Keenam minatmu hampir sama kuat, jadi belum ada karier yang menonjol. Itu wajar:
minat tumbuh dari mencoba. Cari dengan katamu sendiri
(`careers search suka menggambar`), lihat satu bidang
(`careers list --field health`), lalu bicarakan dengan guru BK-mu.
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
R realistis    ████████░░░░░░░░ 16    S sosial       ████████░░░░░░░░ 16
I investigatif ████████░░░░░░░░ 15    E enterprising ████████░░░░░░░░ 15
A artistik     ███████░░░░░░░░░ 14    C konvensional ███████░░░░░░░░░ 14

Keenam minatmu hampir sama kuat, jadi belum ada karier yang menonjol. Itu wajar: minat tumbuh dari
mencoba. Cari dengan katamu sendiri (`careers search suka menggambar`), lihat satu bidang
(`careers list --field health`), lalu bicarakan dengan guru BK-mu.

"#]],
    );
}
