//! Every view as a person sees it, on terminals of 40, 60, 80 and 120 columns.
//!
//! `SNAPSHOTS=overwrite cargo test --test views` writes the snapshots; read them before you commit.

#![allow(clippy::needless_raw_string_hashes, reason = "snapbox writes them")]
#![allow(
    clippy::too_many_lines,
    reason = "a snapshot is as long as what it shows"
)]

use std::path::{Path, PathBuf};

use careers::answer::{Alike, Answer, NamedLink};
use careers::error::Error;
use careers::question::{
    AskedSubjects, Filter, Interested, KnownInterests, MatchQuestion, Question, Reply,
};
use careers::questionnaire::Scores;
use careers::render::wrap::width;
use careers::render::{self, Medium, Paint, RenderOptions};
use careers::view;
use careers_catalogue::contents::{About, Credited, Terms};
use careers_catalogue::file::{Trust, write};
use careers_catalogue::layers::{Catalogue, Directories};
use careers_catalogue::profile::{CareerSlug, Interests};
use careers_catalogue::text::{Lang, Text};
use careers_catalogue::toml::diagnostic::Severity;
use careers_catalogue::toml::folder::{Folder, NoBase};
use snapbox::{Assert, IntoData, str};

const WIDTHS: [usize; 4] = [40, 60, 80, 120];

/// The catalogue of the profiles in `tests/example`.
fn example() -> Catalogue {
    let (folder, problems) = Folder::read(Path::new("tests/example"), &NoBase);
    assert_eq!(problems, []);
    let about = About {
        origin: Text::Same("an example".to_owned()),
        terms: Some(Terms {
            licences: Vec::new(),
            credit: Text::Same("Written for tests, by whoever tests.".to_owned()),
            credited: Credited::Everywhere,
        }),
    };
    let bytes = write::to_bytes(&about, &folder.contents(&NoBase), Trust::Whole).leak();
    Catalogue::open(bytes, &Directories::default())
        .expect("a catalogue")
        .0
}

fn rendered(question: &Question, lang: Lang, medium: Medium, paint: Paint) -> String {
    let catalogue = example();
    let answer = Answer::find(question, &catalogue, lang).expect("an answer");
    let abbreviations = catalogue.abbreviations().expect("a whole catalogue");
    render::text(
        &view::document(&answer, &abbreviations, lang),
        RenderOptions { medium, paint },
    )
}

/// An answer on terminals of all widths, one below the other.
fn on_terminals(question: &Question, lang: Lang) -> String {
    let at = |columns| {
        let text = rendered(question, lang, Medium::Terminal(columns), Paint::Plain);
        format!("{:─<columns$}\n{text}", format!("{columns} "))
    };
    WIDTHS.map(at).concat()
}

#[track_caller]
fn assert_view(text: String, expected: impl IntoData) {
    Assert::new().action_env("SNAPSHOTS").eq(text, expected);
}

fn show(career: &str) -> Question {
    Question::Show {
        career: career.to_owned(),
        parts: Vec::new(),
    }
}

fn compare() -> Question {
    Question::Compare {
        careers: ["shipyard-welder", "ship-master"].map(str::to_owned).into(),
        parts: Vec::new(),
    }
}

fn search() -> Question {
    Question::Search {
        words: "las kapal".to_owned(),
        limit: 10,
        catalogues: Vec::new(),
    }
}

fn fit(answers: Option<Vec<Reply>>) -> Question {
    Question::Fit {
        career: "shipyard-welder".to_owned(),
        answers,
    }
}

fn broken() -> Question {
    Question::Check {
        paths: vec![PathBuf::from("tests/cmd/check.in/profiles")],
    }
}

fn questions() -> Vec<Question> {
    vec![
        Question::Overview,
        show("shipyard-welder"),
        show("care-assistant"),
        compare(),
        Question::List(Filter::default()),
        Question::Majors {
            career: None,
            catalogues: Vec::new(),
        },
        Question::Majors {
            career: Some("ship-master".to_owned()),
            catalogues: Vec::new(),
        },
        Question::Companies {
            career: None,
            catalogues: Vec::new(),
        },
        search(),
        fit(None),
        fit(Some(vec![Reply::Yes, Reply::No, Reply::Unsure])),
        matching_letters(),
        matching_scores([31, 12, 8, 25, 20, 15]),
        matching_scores([16, 15, 14, 16, 15, 14]),
        Question::Sources,
    ]
}

/// True if a line is a command alone, which the terminal breaks instead of us, because people copy it.
fn is_command(line: &str) -> bool {
    let start = line.trim_start_matches([' ', '(', '`']);
    start.starts_with("careers ")
}

#[test]
fn no_line_is_wider_than_the_terminal_but_a_command() {
    for question in questions() {
        for lang in Lang::ALL {
            for columns in [24, 30, 40, 59, 60, 61, 80, 100, 120, 200] {
                let text = rendered(&question, lang, Medium::Terminal(columns), Paint::Plain);
                for line in text.lines() {
                    assert!(
                        width(line) <= columns || is_command(line),
                        "{question:?} at {columns}: {line}"
                    );
                }
            }
        }
    }
}

#[test]
fn colour_adds_nothing_but_escapes() {
    for question in questions().into_iter().chain([broken()]) {
        // Search marks words with asterisks where there is no colour.
        if matches!(question, Question::Search { .. }) {
            continue;
        }
        for medium in [Medium::Terminal(40), Medium::Terminal(80), Medium::Pipe(80)] {
            let plain = rendered(&question, Lang::Id, medium, Paint::Plain);
            let ansi = rendered(&question, Lang::Id, medium, Paint::Ansi);
            assert!(ansi.contains('\u{1b}'), "{question:?}");
            let stripped = anstream::adapter::strip_str(&ansi).to_string();
            let trimmed = |text: &str| {
                text.lines()
                    .map(|line| line.trim_end().to_owned())
                    .collect::<Vec<_>>()
            };
            assert_eq!(trimmed(&stripped), trimmed(&plain), "{question:?}");
        }
    }
}

#[test]
fn an_overview() {
    assert_view(
        on_terminals(&Question::Overview, Lang::Id),
        str![[r#"
40 ─────────────────────────────────────
Ensiklopedia karier di terminal, tanpa
internet: 3 karier, 4 jurusan, 3 tempat
kerja.

Coba
  careers match
      belum tahu mau jadi apa? 48
      kegiatan, satu tombol tiap jawaban
  careers search merawat hewan
      karier yang cocok dengan kata-kata
      bebas
  careers show perawat
      seluruh profil sebuah karier
  careers subjects biologi kimia
      karier yang didukung mapel ini,
      untuk yang sedang memilih
  careers list --major TKJ
      jadi apa dengan jurusan ini, dari
      SMK atau lewat kuliah?

Semua perintah: careers --help. English:
careers --lang en
60 ─────────────────────────────────────────────────────────
Ensiklopedia karier di terminal, tanpa internet: 3 karier, 4
jurusan, 3 tempat kerja.

Coba
  careers match
      belum tahu mau jadi apa? 48 kegiatan, satu tombol tiap
      jawaban
  careers search merawat hewan
      karier yang cocok dengan kata-kata bebas
  careers show perawat
      seluruh profil sebuah karier
  careers subjects biologi kimia
      karier yang didukung mapel ini, untuk yang sedang
      memilih
  careers list --major TKJ
      jadi apa dengan jurusan ini, dari SMK atau lewat
      kuliah?

Semua perintah: careers --help. English: careers --lang en
80 ─────────────────────────────────────────────────────────────────────────────
Ensiklopedia karier di terminal, tanpa internet: 3 karier, 4 jurusan, 3 tempat
kerja.

Coba
  careers match
      belum tahu mau jadi apa? 48 kegiatan, satu tombol tiap jawaban
  careers search merawat hewan
      karier yang cocok dengan kata-kata bebas
  careers show perawat
      seluruh profil sebuah karier
  careers subjects biologi kimia
      karier yang didukung mapel ini, untuk yang sedang memilih
  careers list --major TKJ
      jadi apa dengan jurusan ini, dari SMK atau lewat kuliah?

Semua perintah: careers --help. English: careers --lang en
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Ensiklopedia karier di terminal, tanpa internet: 3 karier, 4 jurusan, 3 tempat kerja.

Coba
  careers match
      belum tahu mau jadi apa? 48 kegiatan, satu tombol tiap jawaban
  careers search merawat hewan
      karier yang cocok dengan kata-kata bebas
  careers show perawat
      seluruh profil sebuah karier
  careers subjects biologi kimia
      karier yang didukung mapel ini, untuk yang sedang memilih
  careers list --major TKJ
      jadi apa dengan jurusan ini, dari SMK atau lewat kuliah?

Semua perintah: careers --help. English: careers --lang en

"#]],
    );
}

#[test]
fn a_whole_profile() {
    assert_view(
        on_terminals(&show("shipyard-welder"), Lang::Id),
        str![[r#"
40 ─────────────────────────────────────
Juru Las Kapal
shipyard-welder · Kemaritiman

Menyambung pelat baja sampai lambung
kapal kedap air dan kuat menahan ombak.

Fokus
• sambungan las yang kedap air
• baja tebal

Jenjang
SMK

Lama belajar
Tiga tahun di SMK, lalu kursus las
beberapa bulan.

Tugas
• Membaca gambar kerja dan memilih kawat
  las yang sesuai dengan tebal pelat.
• Menyambung pelat lambung dan memeriksa
  sambungannya.

Sehari-hari
Pagi di lambung kapal, memakai APD,
upahnya harian; enaknya, kapal besar
terapung karena kerjamu.

Cocok kalau
• Kamu sabar mengulang satu gerakan
  sampai rapi.
• Kamu tidak takut panas dan percikan.

Kurang cocok kalau
• Kamu cepat pusing di ruang sempit.

Coba dulu
• Solder dua kabel, lalu tarik: kuatkah?
• Tonton orang mengelas di bengkel.

Syarat masuk
Sertifikat juru las dari LSP.

Jurusan
Teknik Pengelasan, SMK Teknik
Pengelasan, Teknik Mesin

Jurusan yang dekat
• SMK Seni Ukir. Yang masih kurang:
  Sertifikat juru las.

Mapel pendukung
Fisika, Matematika

Ke depannya
Lalu mandor las dan pemeriksa las; pelat
lurus kini dilas mesin.

Tempat kerja
PAL Indonesia, Galangan di daerahmu

Beda dengan
Nakhoda (ship-master)
Nakhoda memimpin kapal yang sudah jadi.

Miskonsepsi
✗ Mengelas itu asal menempel.
✓ Sambungan yang salah bocor di laut.

Kerja sama
Bekerja dengan juru potong dan pemeriksa
mutu.

Alat
SMAW, GMAW, Mesin gerinda

Minat
RC: realistis, konvensional

Terkait
Nakhoda (ship-master)

Nama lain
Welder Galangan, Tukang Las Kapal

Kode resmi
ISCO-08 7212, O*NET-SOC 51-4121.00

Sumber
ISCO-08 7212
Written for tests, by whoever tests.

Ditinjau
2026-11-24

Hanya beberapa bagian:
`--parts fokus+tugas`

Singkatan: APD: alat pelindung diri;
LSP: lembaga sertifikasi profesi.
60 ─────────────────────────────────────────────────────────
Juru Las Kapal
shipyard-welder · Kemaritiman

Menyambung pelat baja sampai lambung kapal kedap air dan
kuat menahan ombak.

Fokus         • sambungan las yang kedap air
              • baja tebal

Jenjang       SMK
Lama belajar  Tiga tahun di SMK, lalu kursus las beberapa
              bulan.

Tugas         • Membaca gambar kerja dan memilih kawat las
                yang sesuai dengan tebal pelat.
              • Menyambung pelat lambung dan memeriksa
                sambungannya.

Sehari-hari   Pagi di lambung kapal, memakai APD, upahnya
              harian; enaknya, kapal besar terapung karena
              kerjamu.

Cocok kalau   • Kamu sabar mengulang satu gerakan sampai
                rapi.
              • Kamu tidak takut panas dan percikan.

Kurang cocok  • Kamu cepat pusing di ruang sempit.
kalau

Coba dulu     • Solder dua kabel, lalu tarik: kuatkah?
              • Tonton orang mengelas di bengkel.

Syarat masuk  Sertifikat juru las dari LSP.

Jurusan       Teknik Pengelasan, SMK Teknik Pengelasan,
              Teknik Mesin

Jurusan yang  • SMK Seni Ukir. Yang masih kurang: Sertifikat
dekat           juru las.
Mapel         Fisika, Matematika
pendukung

Ke depannya   Lalu mandor las dan pemeriksa las; pelat lurus
              kini dilas mesin.

Tempat kerja  PAL Indonesia, Galangan di daerahmu

Beda dengan   Nakhoda (ship-master)
              Nakhoda memimpin kapal yang sudah jadi.

Miskonsepsi   ✗ Mengelas itu asal menempel.
              ✓ Sambungan yang salah bocor di laut.

Kerja sama    Bekerja dengan juru potong dan pemeriksa mutu.

Alat          SMAW, GMAW, Mesin gerinda

Minat         RC: realistis, konvensional
Terkait       Nakhoda (ship-master)
Nama lain     Welder Galangan, Tukang Las Kapal
Kode resmi    ISCO-08 7212, O*NET-SOC 51-4121.00
Sumber        ISCO-08 7212
              Written for tests, by whoever tests.
Ditinjau      2026-11-24

Hanya beberapa bagian: `--parts fokus+tugas`

Singkatan: APD: alat pelindung diri; LSP: lembaga
sertifikasi profesi.
80 ─────────────────────────────────────────────────────────────────────────────
Juru Las Kapal
shipyard-welder · Kemaritiman

Menyambung pelat baja sampai lambung kapal kedap air dan kuat menahan ombak.

Fokus         • sambungan las yang kedap air
              • baja tebal

Jenjang       SMK
Lama belajar  Tiga tahun di SMK, lalu kursus las beberapa bulan.

Tugas         • Membaca gambar kerja dan memilih kawat las yang sesuai dengan
                tebal pelat.
              • Menyambung pelat lambung dan memeriksa sambungannya.

Sehari-hari   Pagi di lambung kapal, memakai APD, upahnya harian; enaknya, kapal
              besar terapung karena kerjamu.

Cocok kalau   • Kamu sabar mengulang satu gerakan sampai rapi.
              • Kamu tidak takut panas dan percikan.

Kurang cocok  • Kamu cepat pusing di ruang sempit.
kalau

Coba dulu     • Solder dua kabel, lalu tarik: kuatkah?
              • Tonton orang mengelas di bengkel.

Syarat masuk  Sertifikat juru las dari LSP.

Jurusan       Teknik Pengelasan, SMK Teknik Pengelasan, Teknik Mesin

Jurusan yang  • SMK Seni Ukir. Yang masih kurang: Sertifikat juru las.
dekat
Mapel         Fisika, Matematika
pendukung

Ke depannya   Lalu mandor las dan pemeriksa las; pelat lurus kini dilas mesin.

Tempat kerja  PAL Indonesia, Galangan di daerahmu

Beda dengan   Nakhoda (ship-master)
              Nakhoda memimpin kapal yang sudah jadi.

Miskonsepsi   ✗ Mengelas itu asal menempel.
              ✓ Sambungan yang salah bocor di laut.

Kerja sama    Bekerja dengan juru potong dan pemeriksa mutu.

Alat          SMAW, GMAW, Mesin gerinda

Minat         RC: realistis, konvensional
Terkait       Nakhoda (ship-master)
Nama lain     Welder Galangan, Tukang Las Kapal
Kode resmi    ISCO-08 7212, O*NET-SOC 51-4121.00
Sumber        ISCO-08 7212
              Written for tests, by whoever tests.
Ditinjau      2026-11-24

Hanya beberapa bagian: `--parts fokus+tugas`

Singkatan: APD: alat pelindung diri; LSP: lembaga sertifikasi profesi.
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Juru Las Kapal
shipyard-welder · Kemaritiman

Menyambung pelat baja sampai lambung kapal kedap air dan kuat menahan ombak.

Fokus         • sambungan las yang kedap air
              • baja tebal

Jenjang       SMK
Lama belajar  Tiga tahun di SMK, lalu kursus las beberapa bulan.

Tugas         • Membaca gambar kerja dan memilih kawat las yang sesuai dengan tebal pelat.
              • Menyambung pelat lambung dan memeriksa sambungannya.

Sehari-hari   Pagi di lambung kapal, memakai APD, upahnya harian; enaknya, kapal besar terapung
              karena kerjamu.

Cocok kalau   • Kamu sabar mengulang satu gerakan sampai rapi.
              • Kamu tidak takut panas dan percikan.

Kurang cocok  • Kamu cepat pusing di ruang sempit.
kalau

Coba dulu     • Solder dua kabel, lalu tarik: kuatkah?
              • Tonton orang mengelas di bengkel.

Syarat masuk  Sertifikat juru las dari LSP.

Jurusan       Teknik Pengelasan, SMK Teknik Pengelasan, Teknik Mesin

Jurusan yang  • SMK Seni Ukir. Yang masih kurang: Sertifikat juru las.
dekat
Mapel         Fisika, Matematika
pendukung

Ke depannya   Lalu mandor las dan pemeriksa las; pelat lurus kini dilas mesin.

Tempat kerja  PAL Indonesia, Galangan di daerahmu

Beda dengan   Nakhoda (ship-master)
              Nakhoda memimpin kapal yang sudah jadi.

Miskonsepsi   ✗ Mengelas itu asal menempel.
              ✓ Sambungan yang salah bocor di laut.

Kerja sama    Bekerja dengan juru potong dan pemeriksa mutu.

Alat          SMAW, GMAW, Mesin gerinda

Minat         RC: realistis, konvensional
Terkait       Nakhoda (ship-master)
Nama lain     Welder Galangan, Tukang Las Kapal
Kode resmi    ISCO-08 7212, O*NET-SOC 51-4121.00
Sumber        ISCO-08 7212
              Written for tests, by whoever tests.
Ditinjau      2026-11-24

Hanya beberapa bagian: `--parts fokus+tugas`

Singkatan: APD: alat pelindung diri; LSP: lembaga sertifikasi profesi.

"#]],
    );
}

#[test]
fn a_profile_in_the_other_language_says_so_once_a_part() {
    assert_view(
        on_terminals(&show("care-assistant"), Lang::Id),
        str![[r#"
40 ─────────────────────────────────────
Care Assistant [en]
care-assistant · Kesehatan & Perawatan

Helps people who can't wash, eat or move
by themselves. [en]

Tugas [en]
• Helps with washing and meals.
• Notes changes and tells the nurse.

Cocok kalau [en]
• You notice how others feel.

Minat
S: sosial

Sumber
Written for tests, by whoever tests.

Hanya beberapa bagian:
`--parts fokus+tugas`
60 ─────────────────────────────────────────────────────────
Care Assistant [en]
care-assistant · Kesehatan & Perawatan

Helps people who can't wash, eat or move by themselves. [en]

Tugas [en]        • Helps with washing and meals.
                  • Notes changes and tells the nurse.

Cocok kalau [en]  • You notice how others feel.

Minat             S: sosial
Sumber            Written for tests, by whoever tests.

Hanya beberapa bagian: `--parts fokus+tugas`
80 ─────────────────────────────────────────────────────────────────────────────
Care Assistant [en]
care-assistant · Kesehatan & Perawatan

Helps people who can't wash, eat or move by themselves. [en]

Tugas [en]        • Helps with washing and meals.
                  • Notes changes and tells the nurse.

Cocok kalau [en]  • You notice how others feel.

Minat             S: sosial
Sumber            Written for tests, by whoever tests.

Hanya beberapa bagian: `--parts fokus+tugas`
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Care Assistant [en]
care-assistant · Kesehatan & Perawatan

Helps people who can't wash, eat or move by themselves. [en]

Tugas [en]        • Helps with washing and meals.
                  • Notes changes and tells the nurse.

Cocok kalau [en]  • You notice how others feel.

Minat             S: sosial
Sumber            Written for tests, by whoever tests.

Hanya beberapa bagian: `--parts fokus+tugas`

"#]],
    );
}

#[test]
fn two_careers_side_by_side() {
    assert_view(
        on_terminals(&compare(), Lang::En),
        str![[r#"
40 ─────────────────────────────────────
Focus
Shipyard Welder
• watertight welded joints
• thick steel
Ship's Master
• safety at sea

Summary
Shipyard Welder
Joins steel plates until a hull keeps
out water and stands up to the waves.
Ship's Master
Brings ship, cargo and crew safely to
port.

Level
Shipyard Welder
SMK
Ship's Master
D3

How long
Shipyard Welder
Three years at SMK, then some months of
a welding course.
Ship's Master
-

Duties
Shipyard Welder
• Reads the drawing and chooses the wire
  that suits the thickness of the plate.
• Joins the plates of a hull and checks
  the joints.
Ship's Master
• Sets the course and leads the crew.

A day at work
Shipyard Welder
Mornings in a hull, wearing PPE, paid by
the day; the nice part: a big ship
floats because of your work.
Ship's Master
-

Suits you if
Shipyard Welder
• You can repeat one movement until it
  is neat.
• You aren't afraid of heat and sparks.
Ship's Master
• You stay calm when others panic.

Less so if
Shipyard Welder
• You get dizzy in narrow rooms.
Ship's Master
• You miss home after two days.

Try it now
Shipyard Welder
• Solder two wires, then pull: do they
  hold?
• Watch a workshop weld.
Ship's Master
-

Getting in
Shipyard Welder
A welder's certificate from an LSP.
Ship's Master
-

Supporting subjects
Shipyard Welder
Physics, Mathematics
Ship's Master
Physics, Mathematics

Later on
Shipyard Welder
Then foreman and weld inspector;
straight plates are now welded by
machine.
Ship's Master
-

Misconceptions
Shipyard Welder
✗ Welding is just sticking things
  together.
✓ A wrong joint leaks at sea.
Ship's Master
-

Works with
Shipyard Welder
Works with cutters and quality
inspectors.
Ship's Master
-

Interests
Shipyard Welder
RC: realistic, conventional
Ship's Master
ERC: enterprising, realistic,
conventional

Tools (only)
Shipyard Welder
SMAW, Grinder
Ship's Master
ECDIS

Majors (only)
Shipyard Welder
Teknik Pengelasan, SMK Teknik Pengelasan
Ship's Master
Nautika

Employers (only)
Shipyard Welder
Shipyards in your area
Ship's Master
Pelni

Tools in common
GMAW

Majors in common
Teknik Mesin

Employers in common
PAL Indonesia

Difference
• A ship's master commands the finished
  ship.

Only some parts: `--parts focus+duties`

Abbreviations: LSP: certification body;
PPE: personal protective equipment; SMK:
vocational school.
60 ─────────────────────────────────────────────────────────
Focus
Shipyard Welder
• watertight welded joints
• thick steel
Ship's Master
• safety at sea

Summary
Shipyard Welder
Joins steel plates until a hull keeps out water and stands
up to the waves.
Ship's Master
Brings ship, cargo and crew safely to port.

Level
Shipyard Welder
SMK
Ship's Master
D3

How long
Shipyard Welder
Three years at SMK, then some months of a welding course.
Ship's Master
-

Duties
Shipyard Welder
• Reads the drawing and chooses the wire that suits the
  thickness of the plate.
• Joins the plates of a hull and checks the joints.
Ship's Master
• Sets the course and leads the crew.

A day at work
Shipyard Welder
Mornings in a hull, wearing PPE, paid by the day; the nice
part: a big ship floats because of your work.
Ship's Master
-

Suits you if
Shipyard Welder
• You can repeat one movement until it is neat.
• You aren't afraid of heat and sparks.
Ship's Master
• You stay calm when others panic.

Less so if
Shipyard Welder
• You get dizzy in narrow rooms.
Ship's Master
• You miss home after two days.

Try it now
Shipyard Welder
• Solder two wires, then pull: do they hold?
• Watch a workshop weld.
Ship's Master
-

Getting in
Shipyard Welder
A welder's certificate from an LSP.
Ship's Master
-

Supporting subjects
Shipyard Welder
Physics, Mathematics
Ship's Master
Physics, Mathematics

Later on
Shipyard Welder
Then foreman and weld inspector; straight plates are now
welded by machine.
Ship's Master
-

Misconceptions
Shipyard Welder
✗ Welding is just sticking things together.
✓ A wrong joint leaks at sea.
Ship's Master
-

Works with
Shipyard Welder
Works with cutters and quality inspectors.
Ship's Master
-

Interests
Shipyard Welder
RC: realistic, conventional
Ship's Master
ERC: enterprising, realistic, conventional

Tools (only)
Shipyard Welder
SMAW, Grinder
Ship's Master
ECDIS

Majors (only)
Shipyard Welder
Teknik Pengelasan, SMK Teknik Pengelasan
Ship's Master
Nautika

Employers (only)
Shipyard Welder
Shipyards in your area
Ship's Master
Pelni

Tools           GMAW
in common

Majors          Teknik Mesin
in common

Employers       PAL Indonesia
in common

Difference      • A ship's master commands the finished
                  ship.

Only some parts: `--parts focus+duties`

Abbreviations: LSP: certification body; PPE: personal
protective equipment; SMK: vocational school.
80 ─────────────────────────────────────────────────────────────────────────────
                Shipyard Welder                  Ship's Master
──────────────  ───────────────────────────────  ───────────────────────────────
Focus           • watertight welded joints       • safety at sea
                • thick steel

Summary         Joins steel plates until a hull  Brings ship, cargo and crew
                keeps out water and stands up    safely to port.
                to the waves.

Level           SMK                              D3

How long        Three years at SMK, then some    -
                months of a welding course.

Duties          • Reads the drawing and chooses  • Sets the course and leads the
                  the wire that suits the          crew.
                  thickness of the plate.
                • Joins the plates of a hull
                  and checks the joints.

A day at work   Mornings in a hull, wearing      -
                PPE, paid by the day; the nice
                part: a big ship floats because
                of your work.

Suits you if    • You can repeat one movement    • You stay calm when others
                  until it is neat.                panic.
                • You aren't afraid of heat and
                  sparks.

Less so if      • You get dizzy in narrow        • You miss home after two days.
                  rooms.

Try it now      • Solder two wires, then pull:   -
                  do they hold?
                • Watch a workshop weld.

Getting in      A welder's certificate from an   -
                LSP.

Supporting      Physics, Mathematics             Physics, Mathematics
subjects

Later on        Then foreman and weld            -
                inspector; straight plates are
                now welded by machine.

Misconceptions  ✗ Welding is just sticking       -
                  things together.
                ✓ A wrong joint leaks at sea.

Works with      Works with cutters and quality   -
                inspectors.

Interests       RC: realistic, conventional      ERC: enterprising, realistic,
                                                 conventional

Tools           SMAW, Grinder                    ECDIS
(only)

Majors          Teknik Pengelasan, SMK Teknik    Nautika
(only)          Pengelasan

Employers       Shipyards in your area           Pelni
(only)

Tools           GMAW
in common

Majors          Teknik Mesin
in common

Employers       PAL Indonesia
in common

Difference      • A ship's master commands the finished ship.

Only some parts: `--parts focus+duties`

Abbreviations: LSP: certification body; PPE: personal protective equipment; SMK:
vocational school.
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                Shipyard Welder                                      Ship's Master
──────────────  ───────────────────────────────────────────────────  ───────────────────────────────────────────────────
Focus           • watertight welded joints                           • safety at sea
                • thick steel

Summary         Joins steel plates until a hull keeps out water and  Brings ship, cargo and crew safely to port.
                stands up to the waves.

Level           SMK                                                  D3

How long        Three years at SMK, then some months of a welding    -
                course.

Duties          • Reads the drawing and chooses the wire that suits  • Sets the course and leads the crew.
                  the thickness of the plate.
                • Joins the plates of a hull and checks the joints.

A day at work   Mornings in a hull, wearing PPE, paid by the day;    -
                the nice part: a big ship floats because of your
                work.

Suits you if    • You can repeat one movement until it is neat.      • You stay calm when others panic.
                • You aren't afraid of heat and sparks.

Less so if      • You get dizzy in narrow rooms.                     • You miss home after two days.

Try it now      • Solder two wires, then pull: do they hold?         -
                • Watch a workshop weld.

Getting in      A welder's certificate from an LSP.                  -

Supporting      Physics, Mathematics                                 Physics, Mathematics
subjects

Later on        Then foreman and weld inspector; straight plates     -
                are now welded by machine.

Misconceptions  ✗ Welding is just sticking things together.          -
                ✓ A wrong joint leaks at sea.

Works with      Works with cutters and quality inspectors.           -

Interests       RC: realistic, conventional                          ERC: enterprising, realistic, conventional

Tools           SMAW, Grinder                                        ECDIS
(only)

Majors          Teknik Pengelasan, SMK Teknik Pengelasan             Nautika
(only)

Employers       Shipyards in your area                               Pelni
(only)

Tools           GMAW
in common

Majors          Teknik Mesin
in common

Employers       PAL Indonesia
in common

Difference      • A ship's master commands the finished ship.

Only some parts: `--parts focus+duties`

Abbreviations: LSP: certification body; PPE: personal protective equipment; SMK: vocational school.

"#]],
    );
}

#[test]
fn a_list_of_careers() {
    assert_view(
        on_terminals(&Question::List(Filter::default()), Lang::Id),
        str![[r#"
40 ─────────────────────────────────────
shipyard-welder
  Karier: Juru Las Kapal
  Bidang: Kemaritiman
  Jenjang: SMK
  Minat: RC

ship-master
  Karier: Nakhoda
  Bidang: Kemaritiman
  Jenjang: D3
  Minat: ERC

care-assistant
  Karier: Care Assistant [en]
  Bidang: Kesehatan & Perawatan
  Minat: S
60 ─────────────────────────────────────────────────────────
Slug             Karier     Bidang       Jenjang  Minat
────────────────────────────────────────────────────────
shipyard-welder  Juru Las   Kemaritiman  SMK      RC
                 Kapal
ship-master      Nakhoda    Kemaritiman  D3       ERC
care-assistant   Care       Kesehatan &  -        S
                 Assistant  Perawatan
                 [en]
80 ─────────────────────────────────────────────────────────────────────────────
Slug             Karier               Bidang                 Jenjang  Minat
────────────────────────────────────────────────────────────────────────────
shipyard-welder  Juru Las Kapal       Kemaritiman            SMK      RC
ship-master      Nakhoda              Kemaritiman            D3       ERC
care-assistant   Care Assistant [en]  Kesehatan & Perawatan  -        S
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Slug             Karier               Bidang                 Jenjang  Minat
────────────────────────────────────────────────────────────────────────────
shipyard-welder  Juru Las Kapal       Kemaritiman            SMK      RC
ship-master      Nakhoda              Kemaritiman            D3       ERC
care-assistant   Care Assistant [en]  Kesehatan & Perawatan  -        S

"#]],
    );
}

#[test]
fn the_ways_from_a_major() {
    assert_view(
        on_terminals(
            &Question::List(Filter {
                majors: vec!["Teknik Pengelasan".to_owned()],
                ..Filter::default()
            }),
            Lang::Id,
        ),
        str![[r#"
40 ─────────────────────────────────────
SMK Teknik Pengelasan

Langsung dari SMK, dilatih untuk ini
shipyard-welder
  Karier: Juru Las Kapal
  Bidang: Kemaritiman
  Jenjang: SMK
  Minat: RC

Teknik Pengelasan

Lewat kuliah, dilatih untuk ini
shipyard-welder
  Karier: Juru Las Kapal
  Bidang: Kemaritiman
  Jenjang: SMK
  Minat: RC

Teknik Mesin

Kalau lanjut kuliah, dilatih untuk ini
ship-master
  Karier: Nakhoda
  Bidang: Kemaritiman
  Jenjang: D3
  Minat: ERC
60 ─────────────────────────────────────────────────────────
SMK Teknik Pengelasan

Langsung dari SMK, dilatih untuk ini
Slug             Karier    Bidang       Jenjang  Minat
───────────────────────────────────────────────────────
shipyard-welder  Juru Las  Kemaritiman  SMK      RC
                 Kapal

Teknik Pengelasan

Lewat kuliah, dilatih untuk ini
Slug             Karier    Bidang       Jenjang  Minat
───────────────────────────────────────────────────────
shipyard-welder  Juru Las  Kemaritiman  SMK      RC
                 Kapal

Teknik Mesin

Kalau lanjut kuliah, dilatih untuk ini
Slug         Karier   Bidang       Jenjang  Minat
──────────────────────────────────────────────────
ship-master  Nakhoda  Kemaritiman  D3       ERC
80 ─────────────────────────────────────────────────────────────────────────────
SMK Teknik Pengelasan

Langsung dari SMK, dilatih untuk ini
Slug             Karier          Bidang       Jenjang  Minat
─────────────────────────────────────────────────────────────
shipyard-welder  Juru Las Kapal  Kemaritiman  SMK      RC

Teknik Pengelasan

Lewat kuliah, dilatih untuk ini
Slug             Karier          Bidang       Jenjang  Minat
─────────────────────────────────────────────────────────────
shipyard-welder  Juru Las Kapal  Kemaritiman  SMK      RC

Teknik Mesin

Kalau lanjut kuliah, dilatih untuk ini
Slug         Karier   Bidang       Jenjang  Minat
──────────────────────────────────────────────────
ship-master  Nakhoda  Kemaritiman  D3       ERC
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
SMK Teknik Pengelasan

Langsung dari SMK, dilatih untuk ini
Slug             Karier          Bidang       Jenjang  Minat
─────────────────────────────────────────────────────────────
shipyard-welder  Juru Las Kapal  Kemaritiman  SMK      RC

Teknik Pengelasan

Lewat kuliah, dilatih untuk ini
Slug             Karier          Bidang       Jenjang  Minat
─────────────────────────────────────────────────────────────
shipyard-welder  Juru Las Kapal  Kemaritiman  SMK      RC

Teknik Mesin

Kalau lanjut kuliah, dilatih untuk ini
Slug         Karier   Bidang       Jenjang  Minat
──────────────────────────────────────────────────
ship-master  Nakhoda  Kemaritiman  D3       ERC

"#]],
    );
}

#[test]
fn the_careers_that_a_subject_supports() {
    assert_view(
        on_terminals(
            &Question::Subjects(AskedSubjects {
                names: vec!["fisika".to_owned()],
                ..AskedSubjects::default()
            }),
            Lang::Id,
        ),
        str![[r#"
40 ─────────────────────────────────────
Fisika
mapel pilihan kelas XI–XII · mata uji
pilihan TKA

Mendukung hampir semua jalurnya
Kemaritiman
  Misalnya: Juru Las Kapal
  Karier: 1 dari 2

Mendukung sebagian jalurnya, atau
bersama mapel lain
Kemaritiman
  Misalnya: Nakhoda
  Karier: 1 dari 2

Jurusan yang mapel pendukungnya memuat
itu (2): Teknik Mesin, Teknik
Pengelasan.

Rapor ditimbang lebih dulu. Dua mapel
menjadi pendukung. (Diperiksa
2026-11-27.)

Mata pelajaran pendukung SNBP menurut
Keputusan Contoh 1/2026. Hanya contoh;
periksa aturan tahunmu. Untuk SMK, nilai
bengkel yang dihitung.

Sekolah pelayaran menguji sendiri.

Semua karier itu
  careers list --subject fisika
60 ─────────────────────────────────────────────────────────
Fisika
mapel pilihan kelas XI–XII · mata uji pilihan TKA

Mendukung hampir semua jalurnya
Bidang       Misalnya        Karier
──────────────────────────────────────
Kemaritiman  Juru Las Kapal  1 dari 2

Mendukung sebagian jalurnya, atau bersama mapel lain
Bidang       Misalnya  Karier
────────────────────────────────
Kemaritiman  Nakhoda   1 dari 2

Jurusan yang mapel pendukungnya memuat itu (2): Teknik
Mesin, Teknik Pengelasan.

Rapor ditimbang lebih dulu. Dua mapel menjadi pendukung.
(Diperiksa 2026-11-27.)

Mata pelajaran pendukung SNBP menurut Keputusan Contoh
1/2026. Hanya contoh; periksa aturan tahunmu. Untuk SMK,
nilai bengkel yang dihitung.

Sekolah pelayaran menguji sendiri.

Semua karier itu
  careers list --subject fisika
80 ─────────────────────────────────────────────────────────────────────────────
Fisika
mapel pilihan kelas XI–XII · mata uji pilihan TKA

Mendukung hampir semua jalurnya
Bidang       Misalnya        Karier
──────────────────────────────────────
Kemaritiman  Juru Las Kapal  1 dari 2

Mendukung sebagian jalurnya, atau bersama mapel lain
Bidang       Misalnya  Karier
────────────────────────────────
Kemaritiman  Nakhoda   1 dari 2

Jurusan yang mapel pendukungnya memuat itu (2): Teknik Mesin, Teknik Pengelasan.

Rapor ditimbang lebih dulu. Dua mapel menjadi pendukung. (Diperiksa 2026-11-27.)

Mata pelajaran pendukung SNBP menurut Keputusan Contoh 1/2026. Hanya contoh;
periksa aturan tahunmu. Untuk SMK, nilai bengkel yang dihitung.

Sekolah pelayaran menguji sendiri.

Semua karier itu
  careers list --subject fisika
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Fisika
mapel pilihan kelas XI–XII · mata uji pilihan TKA

Mendukung hampir semua jalurnya
Bidang       Misalnya        Karier
──────────────────────────────────────
Kemaritiman  Juru Las Kapal  1 dari 2

Mendukung sebagian jalurnya, atau bersama mapel lain
Bidang       Misalnya  Karier
────────────────────────────────
Kemaritiman  Nakhoda   1 dari 2

Jurusan yang mapel pendukungnya memuat itu (2): Teknik Mesin, Teknik Pengelasan.

Rapor ditimbang lebih dulu. Dua mapel menjadi pendukung. (Diperiksa 2026-11-27.)

Mata pelajaran pendukung SNBP menurut Keputusan Contoh 1/2026. Hanya contoh; periksa aturan tahunmu.
Untuk SMK, nilai bengkel yang dihitung.

Sekolah pelayaran menguji sendiri.

Semua karier itu
  careers list --subject fisika

"#]],
    );
}

#[test]
fn the_careers_that_two_subjects_support() {
    assert_view(
        on_terminals(
            &Question::Subjects(AskedSubjects {
                names: vec!["fisika".to_owned(), "MTK".to_owned()],
                ..AskedSubjects::default()
            }),
            Lang::En,
        ),
        str![[r#"
40 ─────────────────────────────────────
Physics + Mathematics

Both support them
Maritime
  Such as: Ship's Master
  Careers: 1 of 2

Mainly Physics
Maritime
  Such as: Shipyard Welder
  Careers: 1 of 2

Majors that it is named for (2): Teknik
Mesin, Teknik Pengelasan.

School marks are weighed first. Two
subjects support them. (Checked
2026-11-27.)

School subjects that support an
application through SNBP (university
admission by school record), by
Keputusan Contoh 1/2026. Only an
example; check the rules of your year.
For SMK, the marks of the workshop
count.

Maritime schools have tests of their
own.

Careers that all of these subjects
support
  careers list --subject fisika --subject MTK

Abbreviations: SMK: vocational school.
60 ─────────────────────────────────────────────────────────
Physics + Mathematics

Both support them
Field     Such as        Careers
─────────────────────────────────
Maritime  Ship's Master  1 of 2

Mainly Physics
Field     Such as          Careers
───────────────────────────────────
Maritime  Shipyard Welder  1 of 2

Majors that it is named for (2): Teknik Mesin, Teknik
Pengelasan.

School marks are weighed first. Two subjects support them.
(Checked 2026-11-27.)

School subjects that support an application through SNBP
(university admission by school record), by Keputusan Contoh
1/2026. Only an example; check the rules of your year. For
SMK, the marks of the workshop count.

Maritime schools have tests of their own.

Careers that all of these subjects support
  careers list --subject fisika --subject MTK

Abbreviations: SMK: vocational school.
80 ─────────────────────────────────────────────────────────────────────────────
Physics + Mathematics

Both support them
Field     Such as        Careers
─────────────────────────────────
Maritime  Ship's Master  1 of 2

Mainly Physics
Field     Such as          Careers
───────────────────────────────────
Maritime  Shipyard Welder  1 of 2

Majors that it is named for (2): Teknik Mesin, Teknik Pengelasan.

School marks are weighed first. Two subjects support them. (Checked 2026-11-27.)

School subjects that support an application through SNBP (university admission
by school record), by Keputusan Contoh 1/2026. Only an example; check the rules
of your year. For SMK, the marks of the workshop count.

Maritime schools have tests of their own.

Careers that all of these subjects support
  careers list --subject fisika --subject MTK

Abbreviations: SMK: vocational school.
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Physics + Mathematics

Both support them
Field     Such as        Careers
─────────────────────────────────
Maritime  Ship's Master  1 of 2

Mainly Physics
Field     Such as          Careers
───────────────────────────────────
Maritime  Shipyard Welder  1 of 2

Majors that it is named for (2): Teknik Mesin, Teknik Pengelasan.

School marks are weighed first. Two subjects support them. (Checked 2026-11-27.)

School subjects that support an application through SNBP (university admission by school record), by
Keputusan Contoh 1/2026. Only an example; check the rules of your year. For SMK, the marks of the
workshop count.

Maritime schools have tests of their own.

Careers that all of these subjects support
  careers list --subject fisika --subject MTK

Abbreviations: SMK: vocational school.

"#]],
    );
}

#[test]
fn the_subjects_that_support_a_career() {
    assert_view(
        on_terminals(
            &Question::Subjects(AskedSubjects {
                careers: vec!["juru las kapal".to_owned()],
                ..AskedSubjects::default()
            }),
            Lang::Id,
        ),
        str![[r#"
40 ─────────────────────────────────────
Fisika
  Karier: 1 dari 1
  Lewat jurusan: Teknik Pengelasan,
  Teknik Mesin

Matematika
  Karier: 1 dari 1
  Lewat jurusan: Teknik Mesin

Rapor ditimbang lebih dulu. Dua mapel
menjadi pendukung. (Diperiksa
2026-11-27.)

Mata pelajaran pendukung SNBP menurut
Keputusan Contoh 1/2026. Hanya contoh;
periksa aturan tahunmu. Untuk SMK, nilai
bengkel yang dihitung.
60 ─────────────────────────────────────────────────────────
Mapel       Karier    Lewat jurusan
──────────────────────────────────────────────────────
Fisika      1 dari 1  Teknik Pengelasan, Teknik Mesin
Matematika  1 dari 1  Teknik Mesin

Rapor ditimbang lebih dulu. Dua mapel menjadi pendukung.
(Diperiksa 2026-11-27.)

Mata pelajaran pendukung SNBP menurut Keputusan Contoh
1/2026. Hanya contoh; periksa aturan tahunmu. Untuk SMK,
nilai bengkel yang dihitung.
80 ─────────────────────────────────────────────────────────────────────────────
Mapel       Karier    Lewat jurusan
──────────────────────────────────────────────────────
Fisika      1 dari 1  Teknik Pengelasan, Teknik Mesin
Matematika  1 dari 1  Teknik Mesin

Rapor ditimbang lebih dulu. Dua mapel menjadi pendukung. (Diperiksa 2026-11-27.)

Mata pelajaran pendukung SNBP menurut Keputusan Contoh 1/2026. Hanya contoh;
periksa aturan tahunmu. Untuk SMK, nilai bengkel yang dihitung.
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Mapel       Karier    Lewat jurusan
──────────────────────────────────────────────────────
Fisika      1 dari 1  Teknik Pengelasan, Teknik Mesin
Matematika  1 dari 1  Teknik Mesin

Rapor ditimbang lebih dulu. Dua mapel menjadi pendukung. (Diperiksa 2026-11-27.)

Mata pelajaran pendukung SNBP menurut Keputusan Contoh 1/2026. Hanya contoh; periksa aturan tahunmu.
Untuk SMK, nilai bengkel yang dihitung.

"#]],
    );
}

#[test]
fn all_subjects() {
    assert_view(
        on_terminals(&Question::Subjects(AskedSubjects::default()), Lang::En),
        str![[r#"
40 ─────────────────────────────────────
The subjects of SMA/MA, and the number
of majors and careers that each surely
supports in SNBP

Physics
  Classes XI–XII: elective
  TKA: elective
  Majors: 2
  Careers: 2

Biology
  Classes XI–XII: elective
  TKA: elective
  Majors: 0
  Careers: 0

Mathematics
  Classes XI–XII: compulsory
  TKA: compulsory
  Majors: 1
  Careers: 2

Informatics
  Classes XI–XII: elective
  TKA: no paper
  Majors: 0
  Careers: see Fisika

School subjects that support an
application through SNBP (university
admission by school record), by
Keputusan Contoh 1/2026. Only an
example; check the rules of your year.
For SMK, the marks of the workshop
count.

Abbreviations: SMK: vocational school.
60 ─────────────────────────────────────────────────────────
The subjects of SMA/MA, and the number of majors and careers
that each surely supports in SNBP

Subject      Classes XI–XII  TKA         Majors  Careers
────────────────────────────────────────────────────────────
Physics      elective        elective    2       2
Biology      elective        elective    0       0
Mathematics  compulsory      compulsory  1       2
Informatics  elective        no paper    0       see Fisika

School subjects that support an application through SNBP
(university admission by school record), by Keputusan Contoh
1/2026. Only an example; check the rules of your year. For
SMK, the marks of the workshop count.

Abbreviations: SMK: vocational school.
80 ─────────────────────────────────────────────────────────────────────────────
The subjects of SMA/MA, and the number of majors and careers that each surely
supports in SNBP

Subject      Classes XI–XII  TKA         Majors  Careers
────────────────────────────────────────────────────────────
Physics      elective        elective    2       2
Biology      elective        elective    0       0
Mathematics  compulsory      compulsory  1       2
Informatics  elective        no paper    0       see Fisika

School subjects that support an application through SNBP (university admission
by school record), by Keputusan Contoh 1/2026. Only an example; check the rules
of your year. For SMK, the marks of the workshop count.

Abbreviations: SMK: vocational school.
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
The subjects of SMA/MA, and the number of majors and careers that each surely supports in SNBP

Subject      Classes XI–XII  TKA         Majors  Careers
────────────────────────────────────────────────────────────
Physics      elective        elective    2       2
Biology      elective        elective    0       0
Mathematics  compulsory      compulsory  1       2
Informatics  elective        no paper    0       see Fisika

School subjects that support an application through SNBP (university admission by school record), by
Keputusan Contoh 1/2026. Only an example; check the rules of your year. For SMK, the marks of the
workshop count.

Abbreviations: SMK: vocational school.

"#]],
    );
}

#[test]
fn a_list_of_majors() {
    assert_view(
        on_terminals(
            &Question::Majors {
                career: None,
                catalogues: Vec::new(),
            },
            Lang::En,
        ),
        str![[r#"
40 ─────────────────────────────────────
Teknik Mesin
  In English: Mechanical Engineering
  Level: S1
  Careers: 2
  Subjects for SNBP: Physics and/or
  Mathematics (group: Engineering)

Nautika
  In English: Nautical Studies
  Level: D3
  Careers: 1
  Subjects for SNBP: own entrance

SMK Teknik Pengelasan
  In English: Welding (SMK)
  Level: SMK
  Careers: 1
  Subjects for SNBP: uses no SMA
  subjects

Teknik Pengelasan
  In English: Welding Engineering
  Level: D4
  Careers: 1
  Subjects for SNBP: Physics; possibly
  Mathematics

School subjects that support an
application through SNBP (university
admission by school record), by
Keputusan Contoh 1/2026. Only an
example; check the rules of your year.
For SMK, the marks of the workshop
count.

Maritime schools have tests of their
own.

Abbreviations: S1: bachelor's degree;
SMK: vocational school.
60 ─────────────────────────────────────────────────────────
Major       In English       Level  Careers  Subjects for
                                             SNBP
────────────────────────────────────────────────────────────
Teknik      Mechanical       S1     2        Physics and/or
Mesin       Engineering                      Mathematics
                                             (group:
                                             Engineering)
Nautika     Nautical         D3     1        own entrance
            Studies
SMK Teknik  Welding (SMK)    SMK    1        uses no SMA
Pengelasan                                   subjects
Teknik      Welding          D4     1        Physics;
Pengelasan  Engineering                      possibly
                                             Mathematics

School subjects that support an application through SNBP
(university admission by school record), by Keputusan Contoh
1/2026. Only an example; check the rules of your year. For
SMK, the marks of the workshop count.

Maritime schools have tests of their own.

Abbreviations: S1: bachelor's degree; SMK: vocational
school.
80 ─────────────────────────────────────────────────────────────────────────────
Major                 In English            Level  Careers  Subjects for SNBP
────────────────────────────────────────────────────────────────────────────────
Teknik Mesin          Mechanical            S1     2        Physics and/or
                      Engineering                           Mathematics (group:
                                                            Engineering)
Nautika               Nautical Studies      D3     1        own entrance
SMK Teknik            Welding (SMK)         SMK    1        uses no SMA
Pengelasan                                                  subjects
Teknik Pengelasan     Welding Engineering   D4     1        Physics; possibly
                                                            Mathematics

School subjects that support an application through SNBP (university admission
by school record), by Keputusan Contoh 1/2026. Only an example; check the rules
of your year. For SMK, the marks of the workshop count.

Maritime schools have tests of their own.

Abbreviations: S1: bachelor's degree; SMK: vocational school.
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Major                  In English              Level  Careers  Subjects for SNBP
───────────────────────────────────────────────────────────────────────────────────────────────────────────────
Teknik Mesin           Mechanical Engineering  S1     2        Physics and/or Mathematics (group: Engineering)
Nautika                Nautical Studies        D3     1        own entrance
SMK Teknik Pengelasan  Welding (SMK)           SMK    1        uses no SMA subjects
Teknik Pengelasan      Welding Engineering     D4     1        Physics; possibly Mathematics

School subjects that support an application through SNBP (university admission by school record), by
Keputusan Contoh 1/2026. Only an example; check the rules of your year. For SMK, the marks of the
workshop count.

Maritime schools have tests of their own.

Abbreviations: S1: bachelor's degree; SMK: vocational school.

"#]],
    );
}

#[test]
fn majors_that_lead_to_a_career() {
    let question = Question::Majors {
        career: Some("ship-master".to_owned()),
        catalogues: Vec::new(),
    };
    assert_view(
        on_terminals(&question, Lang::Id),
        str![[r#"
40 ─────────────────────────────────────
Nautika
  Jenjang: D3
  Karier lain: 0
  Mapel pendukung SNBP: seleksi sendiri

Teknik Mesin
  Jenjang: S1
  Karier lain: 1
  Mapel pendukung SNBP: Fisika dan/atau
  Matematika (rumpun Teknik)

Mata pelajaran pendukung SNBP menurut
Keputusan Contoh 1/2026. Hanya contoh;
periksa aturan tahunmu. Untuk SMK, nilai
bengkel yang dihitung.

Sekolah pelayaran menguji sendiri.

Singkatan: S1: sarjana.
60 ─────────────────────────────────────────────────────────
Jurusan       Jenjang  Karier lain  Mapel pendukung SNBP
─────────────────────────────────────────────────────────
Nautika       D3       0            seleksi sendiri
Teknik Mesin  S1       1            Fisika dan/atau
                                    Matematika (rumpun
                                    Teknik)

Mata pelajaran pendukung SNBP menurut Keputusan Contoh
1/2026. Hanya contoh; periksa aturan tahunmu. Untuk SMK,
nilai bengkel yang dihitung.

Sekolah pelayaran menguji sendiri.

Singkatan: S1: sarjana.
80 ─────────────────────────────────────────────────────────────────────────────
Jurusan       Jenjang  Karier lain  Mapel pendukung SNBP
───────────────────────────────────────────────────────────────────────────────
Nautika       D3       0            seleksi sendiri
Teknik Mesin  S1       1            Fisika dan/atau Matematika (rumpun Teknik)

Mata pelajaran pendukung SNBP menurut Keputusan Contoh 1/2026. Hanya contoh;
periksa aturan tahunmu. Untuk SMK, nilai bengkel yang dihitung.

Sekolah pelayaran menguji sendiri.

Singkatan: S1: sarjana.
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Jurusan       Jenjang  Karier lain  Mapel pendukung SNBP
───────────────────────────────────────────────────────────────────────────────
Nautika       D3       0            seleksi sendiri
Teknik Mesin  S1       1            Fisika dan/atau Matematika (rumpun Teknik)

Mata pelajaran pendukung SNBP menurut Keputusan Contoh 1/2026. Hanya contoh; periksa aturan tahunmu.
Untuk SMK, nilai bengkel yang dihitung.

Sekolah pelayaran menguji sendiri.

Singkatan: S1: sarjana.

"#]],
    );
}

#[test]
fn a_list_of_companies() {
    assert_view(
        on_terminals(
            &Question::Companies {
                career: None,
                catalogues: Vec::new(),
            },
            Lang::En,
        ),
        str![[r#"
40 ─────────────────────────────────────
PAL Indonesia
  Sector: Shipyards
  Careers: 2

Shipyards in your area
  Sector: Shipyards
  Careers: 1

Pelni
  Sector: Shipping
  Careers: 1
60 ─────────────────────────────────────────────────────────
Employer                Sector     Careers
───────────────────────────────────────────
PAL Indonesia           Shipyards  2
Shipyards in your area  Shipyards  1
Pelni                   Shipping   1
80 ─────────────────────────────────────────────────────────────────────────────
Employer                Sector     Careers
───────────────────────────────────────────
PAL Indonesia           Shipyards  2
Shipyards in your area  Shipyards  1
Pelni                   Shipping   1
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Employer                Sector     Careers
───────────────────────────────────────────
PAL Indonesia           Shipyards  2
Shipyards in your area  Shipyards  1
Pelni                   Shipping   1

"#]],
    );
}

#[test]
fn search_results() {
    assert_view(
        on_terminals(&search(), Lang::Id),
        str![[r#"
40 ─────────────────────────────────────
Juru Las Kapal
shipyard-welder · Kemaritiman
  Karier: Juru *Las* *Kapal*
60 ─────────────────────────────────────────────────────────
Juru Las Kapal
shipyard-welder · Kemaritiman
  Karier: Juru *Las* *Kapal*
80 ─────────────────────────────────────────────────────────────────────────────
Juru Las Kapal
shipyard-welder · Kemaritiman
  Karier: Juru *Las* *Kapal*
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Juru Las Kapal
shipyard-welder · Kemaritiman
  Karier: Juru *Las* *Kapal*

"#]],
    );
}

#[test]
fn an_open_self_check() {
    assert_view(
        on_terminals(&fit(None), Lang::Id),
        str![[r#"
40 ─────────────────────────────────────
Juru Las Kapal

Cocok kalau
1. Kamu sabar mengulang satu gerakan
   sampai rapi.
2. Kamu tidak takut panas dan percikan.

Kurang cocok kalau
3. Kamu cepat pusing di ruang sempit.

Jawab 3 baris itu di terminal, atau
sekaligus dengan
`careers fit shipyard-welder --answers`
diikuti y (ya), n (tidak), atau ? untuk
tiap baris.
60 ─────────────────────────────────────────────────────────
Juru Las Kapal

Cocok kalau   1. Kamu sabar mengulang satu gerakan sampai
                 rapi.
              2. Kamu tidak takut panas dan percikan.

Kurang cocok  3. Kamu cepat pusing di ruang sempit.
kalau

Jawab 3 baris itu di terminal, atau sekaligus dengan
`careers fit shipyard-welder --answers` diikuti y (ya), n
(tidak), atau ? untuk tiap baris.
80 ─────────────────────────────────────────────────────────────────────────────
Juru Las Kapal

Cocok kalau   1. Kamu sabar mengulang satu gerakan sampai rapi.
              2. Kamu tidak takut panas dan percikan.

Kurang cocok  3. Kamu cepat pusing di ruang sempit.
kalau

Jawab 3 baris itu di terminal, atau sekaligus dengan
`careers fit shipyard-welder --answers` diikuti y (ya), n (tidak), atau ? untuk
tiap baris.
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Juru Las Kapal

Cocok kalau   1. Kamu sabar mengulang satu gerakan sampai rapi.
              2. Kamu tidak takut panas dan percikan.

Kurang cocok  3. Kamu cepat pusing di ruang sempit.
kalau

Jawab 3 baris itu di terminal, atau sekaligus dengan `careers fit shipyard-welder --answers` diikuti
y (ya), n (tidak), atau ? untuk tiap baris.

"#]],
    );
}

#[test]
fn an_answered_self_check() {
    let answers = vec![Reply::Yes, Reply::No, Reply::Unsure];
    assert_view(
        on_terminals(&fit(Some(answers)), Lang::En),
        str![[r#"
40 ─────────────────────────────────────
Shipyard Welder

Speaks for it
1. You can repeat one movement until it
   is neat.

Against it
2. Not you: You aren't afraid of heat
   and sparks.

Not clear yet
3. You get dizzy in narrow rooms.

Related
Ship's Master (ship-master)
A ship's master commands the finished
ship.

This is a mirror, not a psychological
test. Nearly everything here can be
learned; talk the result over with a
school counsellor or somebody who knows
you.
60 ─────────────────────────────────────────────────────────
Shipyard Welder

Speaks for it  1. You can repeat one movement until it is
                  neat.

Against it     2. Not you: You aren't afraid of heat and
                  sparks.

Not clear yet  3. You get dizzy in narrow rooms.

Related        Ship's Master (ship-master)
               A ship's master commands the finished ship.

This is a mirror, not a psychological test. Nearly
everything here can be learned; talk the result over with a
school counsellor or somebody who knows you.
80 ─────────────────────────────────────────────────────────────────────────────
Shipyard Welder

Speaks for it  1. You can repeat one movement until it is neat.

Against it     2. Not you: You aren't afraid of heat and sparks.

Not clear yet  3. You get dizzy in narrow rooms.

Related        Ship's Master (ship-master)
               A ship's master commands the finished ship.

This is a mirror, not a psychological test. Nearly everything here can be
learned; talk the result over with a school counsellor or somebody who knows
you.
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Shipyard Welder

Speaks for it  1. You can repeat one movement until it is neat.

Against it     2. Not you: You aren't afraid of heat and sparks.

Not clear yet  3. You get dizzy in narrow rooms.

Related        Ship's Master (ship-master)
               A ship's master commands the finished ship.

This is a mirror, not a psychological test. Nearly everything here can be learned; talk the result
over with a school counsellor or somebody who knows you.

"#]],
    );
}

/// Letters of interests.
fn matching_letters() -> Question {
    let code = Interests::new("RC").expect("a code");
    matching(Interested::InLetters(code))
}

/// Scores of the questionnaire.
fn matching_scores(scores: [u8; 6]) -> Question {
    matching(Interested::WithScores(Scores::new(scores).expect("scores")))
}

fn matching(interested: Interested) -> Question {
    Question::Match(MatchQuestion {
        interests: KnownInterests::Known(interested),
        ..MatchQuestion::default()
    })
}

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

#[test]
fn the_catalogues_in_use() {
    assert_view(
        on_terminals(&Question::Sources, Lang::En),
        str![[r#"
40 ─────────────────────────────────────
built-in
  Careers: 3
  Origin: an example
  File: in the program
  Reason: part of the program

Written for tests, by whoever tests.
60 ─────────────────────────────────────────────────────────
Catalogue  Careers  Origin      File     Reason
─────────────────────────────────────────────────────
built-in   3        an example  in the   part of the
                                program  program

Written for tests, by whoever tests.
80 ─────────────────────────────────────────────────────────────────────────────
Catalogue  Careers  Origin      File            Reason
────────────────────────────────────────────────────────────────────
built-in   3        an example  in the program  part of the program

Written for tests, by whoever tests.
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
Catalogue  Careers  Origin      File            Reason
────────────────────────────────────────────────────────────────────
built-in   3        an example  in the program  part of the program

Written for tests, by whoever tests.

"#]],
    );
}

#[test]
fn problems_in_profiles() {
    assert_view(
        on_terminals(&broken(), Lang::Id),
        str![[r#"
40 ─────────────────────────────────────
peringatan: `Juru Las Kapal` adalah nama
            `shipyard-welder`: profil
            ini menutupi karier itu
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:1:9
  |
1 | title = "Juru Las Kapal"
  |         ^^^^^^^^^^^^^^^^
  |
  = petunjuk: kalau hanya ingin menambah, tulis `extends = "shipyard-welder"` di berkas itu

galat: kunci `majrs` tidak dikenal
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:3:1
  |
3 | majrs = ["Teknik Pengelasan"]
  | ^^^^^
  |
  = petunjuk: maksudnya `majors`?

galat: isi ganda `SMAW`
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:4:18
  |
4 | tools = ["SMAW", "SMAW"]
  |                  ^^^^^^

galat: kode minat `RXC` tidak sah: pakai
       satu sampai tiga huruf berbeda
       dari RIASEC, yang terkuat dulu
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:5:13
  |
5 | interests = "RXC"
  |             ^^^^^
  |
  = petunjuk: contoh: `RIA`

peringatan: tidak ada karier `weldr`
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:6:12
  |
6 | related = ["weldr", "Juru Las"]
  |            ^^^^^^^

galat: slug `Juru Las` tidak sah: pakai
       huruf kecil dan angka, dengan
       tanda hubung di antaranya
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:6:21
  |
6 | related = ["weldr", "Juru Las"]
  |                     ^^^^^^^^^^
  |
  = petunjuk: contoh: `back-end`

galat: kode tidak sah untuk klasifikasi
       ini
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:9:11
  |
9 | isco_08 = "72123"
  |           ^^^^^^^
  |
  = petunjuk: contoh: `2512`

peringatan: teks bahasa Inggris (`en`)
            belum ada di sini dan di 2
            tempat lain
 --> tests/cmd/check.in/profiles/maritim/nakhoda-kapal-ikan.toml:2:11
  |
2 | ... = { id = "Memimpin kapal ...
  |       ^^^^^^^^^^^^^^^^^^^^

peringatan: tidak ada karier `nakhoda`
 --> tests/cmd/check.in/profiles/maritim/nakhoda-kapal-ikan.toml:5:12
  |
5 | related = ["nakhoda"]
  |            ^^^^^^^^^
  |
  = petunjuk: maksudnya `ship-master`?

galat: di sini seharusnya ada koma
       sebelum isi berikutnya, atau `]`
       di akhir daftar
 --> tests/cmd/check.in/profiles/tambahan.toml:2:31
  |
2 | companies = ["Galangan Contoh"
  |                               ^
  |
  = petunjuk: contoh: `tools = ["Palu", "Gerinda"]`

3 berkas: 6 galat, 4 peringatan
60 ─────────────────────────────────────────────────────────
peringatan: `Juru Las Kapal` adalah nama `shipyard-welder`:
            profil ini menutupi karier itu
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:1:9
  |
1 | title = "Juru Las Kapal"
  |         ^^^^^^^^^^^^^^^^
  |
  = petunjuk: kalau hanya ingin menambah, tulis `extends = "shipyard-welder"` di berkas itu

galat: kunci `majrs` tidak dikenal
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:3:1
  |
3 | majrs = ["Teknik Pengelasan"]
  | ^^^^^
  |
  = petunjuk: maksudnya `majors`?

galat: isi ganda `SMAW`
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:4:18
  |
4 | tools = ["SMAW", "SMAW"]
  |                  ^^^^^^

galat: kode minat `RXC` tidak sah: pakai satu sampai tiga
       huruf berbeda dari RIASEC, yang terkuat dulu
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:5:13
  |
5 | interests = "RXC"
  |             ^^^^^
  |
  = petunjuk: contoh: `RIA`

peringatan: tidak ada karier `weldr`
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:6:12
  |
6 | related = ["weldr", "Juru Las"]
  |            ^^^^^^^

galat: slug `Juru Las` tidak sah: pakai huruf kecil dan
       angka, dengan tanda hubung di antaranya
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:6:21
  |
6 | related = ["weldr", "Juru Las"]
  |                     ^^^^^^^^^^
  |
  = petunjuk: contoh: `back-end`

galat: kode tidak sah untuk klasifikasi ini
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:9:11
  |
9 | isco_08 = "72123"
  |           ^^^^^^^
  |
  = petunjuk: contoh: `2512`

peringatan: teks bahasa Inggris (`en`) belum ada di sini dan
            di 2 tempat lain
 --> tests/cmd/check.in/profiles/maritim/nakhoda-kapal-ikan.toml:2:11
  |
2 | summary = { id = "Memimpin kapal ikan dan awaknya...
  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

peringatan: tidak ada karier `nakhoda`
 --> tests/cmd/check.in/profiles/maritim/nakhoda-kapal-ikan.toml:5:12
  |
5 | related = ["nakhoda"]
  |            ^^^^^^^^^
  |
  = petunjuk: maksudnya `ship-master`?

galat: di sini seharusnya ada koma sebelum isi berikutnya,
       atau `]` di akhir daftar
 --> tests/cmd/check.in/profiles/tambahan.toml:2:31
  |
2 | companies = ["Galangan Contoh"
  |                               ^
  |
  = petunjuk: contoh: `tools = ["Palu", "Gerinda"]`

3 berkas: 6 galat, 4 peringatan
80 ─────────────────────────────────────────────────────────────────────────────
peringatan: `Juru Las Kapal` adalah nama `shipyard-welder`: profil ini menutupi
            karier itu
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:1:9
  |
1 | title = "Juru Las Kapal"
  |         ^^^^^^^^^^^^^^^^
  |
  = petunjuk: kalau hanya ingin menambah, tulis `extends = "shipyard-welder"` di berkas itu

galat: kunci `majrs` tidak dikenal
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:3:1
  |
3 | majrs = ["Teknik Pengelasan"]
  | ^^^^^
  |
  = petunjuk: maksudnya `majors`?

galat: isi ganda `SMAW`
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:4:18
  |
4 | tools = ["SMAW", "SMAW"]
  |                  ^^^^^^

galat: kode minat `RXC` tidak sah: pakai satu sampai tiga huruf berbeda dari
       RIASEC, yang terkuat dulu
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:5:13
  |
5 | interests = "RXC"
  |             ^^^^^
  |
  = petunjuk: contoh: `RIA`

peringatan: tidak ada karier `weldr`
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:6:12
  |
6 | related = ["weldr", "Juru Las"]
  |            ^^^^^^^

galat: slug `Juru Las` tidak sah: pakai huruf kecil dan angka, dengan tanda
       hubung di antaranya
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:6:21
  |
6 | related = ["weldr", "Juru Las"]
  |                     ^^^^^^^^^^
  |
  = petunjuk: contoh: `back-end`

galat: kode tidak sah untuk klasifikasi ini
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:9:11
  |
9 | isco_08 = "72123"
  |           ^^^^^^^
  |
  = petunjuk: contoh: `2512`

peringatan: teks bahasa Inggris (`en`) belum ada di sini dan di 2 tempat lain
 --> tests/cmd/check.in/profiles/maritim/nakhoda-kapal-ikan.toml:2:11
  |
2 | summary = { id = "Memimpin kapal ikan dan awaknya sampai pulang denga...
  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

peringatan: tidak ada karier `nakhoda`
 --> tests/cmd/check.in/profiles/maritim/nakhoda-kapal-ikan.toml:5:12
  |
5 | related = ["nakhoda"]
  |            ^^^^^^^^^
  |
  = petunjuk: maksudnya `ship-master`?

galat: di sini seharusnya ada koma sebelum isi berikutnya, atau `]` di akhir
       daftar
 --> tests/cmd/check.in/profiles/tambahan.toml:2:31
  |
2 | companies = ["Galangan Contoh"
  |                               ^
  |
  = petunjuk: contoh: `tools = ["Palu", "Gerinda"]`

3 berkas: 6 galat, 4 peringatan
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
peringatan: `Juru Las Kapal` adalah nama `shipyard-welder`: profil ini menutupi karier itu
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:1:9
  |
1 | title = "Juru Las Kapal"
  |         ^^^^^^^^^^^^^^^^
  |
  = petunjuk: kalau hanya ingin menambah, tulis `extends = "shipyard-welder"` di berkas itu

galat: kunci `majrs` tidak dikenal
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:3:1
  |
3 | majrs = ["Teknik Pengelasan"]
  | ^^^^^
  |
  = petunjuk: maksudnya `majors`?

galat: isi ganda `SMAW`
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:4:18
  |
4 | tools = ["SMAW", "SMAW"]
  |                  ^^^^^^

galat: kode minat `RXC` tidak sah: pakai satu sampai tiga huruf berbeda dari RIASEC, yang terkuat dulu
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:5:13
  |
5 | interests = "RXC"
  |             ^^^^^
  |
  = petunjuk: contoh: `RIA`

peringatan: tidak ada karier `weldr`
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:6:12
  |
6 | related = ["weldr", "Juru Las"]
  |            ^^^^^^^

galat: slug `Juru Las` tidak sah: pakai huruf kecil dan angka, dengan tanda hubung di antaranya
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:6:21
  |
6 | related = ["weldr", "Juru Las"]
  |                     ^^^^^^^^^^
  |
  = petunjuk: contoh: `back-end`

galat: kode tidak sah untuk klasifikasi ini
 --> tests/cmd/check.in/profiles/maritim/juru-las-kapal.toml:9:11
  |
9 | isco_08 = "72123"
  |           ^^^^^^^
  |
  = petunjuk: contoh: `2512`

peringatan: teks bahasa Inggris (`en`) belum ada di sini dan di 2 tempat lain
 --> tests/cmd/check.in/profiles/maritim/nakhoda-kapal-ikan.toml:2:11
  |
2 | summary = { id = "Memimpin kapal ikan dan awaknya sampai pulang dengan selamat." }
  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

peringatan: tidak ada karier `nakhoda`
 --> tests/cmd/check.in/profiles/maritim/nakhoda-kapal-ikan.toml:5:12
  |
5 | related = ["nakhoda"]
  |            ^^^^^^^^^
  |
  = petunjuk: maksudnya `ship-master`?

galat: di sini seharusnya ada koma sebelum isi berikutnya, atau `]` di akhir daftar
 --> tests/cmd/check.in/profiles/tambahan.toml:2:31
  |
2 | companies = ["Galangan Contoh"
  |                               ^
  |
  = petunjuk: contoh: `tools = ["Palu", "Gerinda"]`

3 berkas: 6 galat, 4 peringatan

"#]],
    );
}

#[test]
fn a_search_for_pay_and_one_of_the_undecided() {
    let about = |words: &str| Question::Search {
        words: words.to_owned(),
        limit: 10,
        catalogues: Vec::new(),
    };
    let texts = [
        on_terminals(&about("gaji juru las"), Lang::Id),
        on_terminals(&about("what does it pay, salary of a welder"), Lang::En),
    ];
    assert_view(
        texts.concat(),
        str![[r#"
40 ─────────────────────────────────────
gaji tidak dicatat di sini karena
terlalu berbeda menurut tempat dan
waktu: lihat lowongan di daerahmu, dan
cara pembayarannya dengan
`careers show KARIER --parts sehari-hari`

Juru Las Kapal
shipyard-welder · Kemaritiman
  Karier: *Juru* *Las* Kapal
60 ─────────────────────────────────────────────────────────
gaji tidak dicatat di sini karena terlalu berbeda menurut
tempat dan waktu: lihat lowongan di daerahmu, dan cara
pembayarannya dengan
`careers show KARIER --parts sehari-hari`

Juru Las Kapal
shipyard-welder · Kemaritiman
  Karier: *Juru* *Las* Kapal
80 ─────────────────────────────────────────────────────────────────────────────
gaji tidak dicatat di sini karena terlalu berbeda menurut tempat dan waktu:
lihat lowongan di daerahmu, dan cara pembayarannya dengan
`careers show KARIER --parts sehari-hari`

Juru Las Kapal
shipyard-welder · Kemaritiman
  Karier: *Juru* *Las* Kapal
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
gaji tidak dicatat di sini karena terlalu berbeda menurut tempat dan waktu: lihat lowongan di
daerahmu, dan cara pembayarannya dengan `careers show KARIER --parts sehari-hari`

Juru Las Kapal
shipyard-welder · Kemaritiman
  Karier: *Juru* *Las* Kapal
40 ─────────────────────────────────────
there are no salaries here, because they
differ too much by place and time: look
at vacancies where you live, and at how
it is paid with
`careers show CAREER --parts a-day-at-work`

Shipyard Welder
shipyard-welder · Maritime
  Career: Shipyard *Welder*
60 ─────────────────────────────────────────────────────────
there are no salaries here, because they differ too much by
place and time: look at vacancies where you live, and at how
it is paid with `careers show CAREER --parts a-day-at-work`

Shipyard Welder
shipyard-welder · Maritime
  Career: Shipyard *Welder*
80 ─────────────────────────────────────────────────────────────────────────────
there are no salaries here, because they differ too much by place and time: look
at vacancies where you live, and at how it is paid with
`careers show CAREER --parts a-day-at-work`

Shipyard Welder
shipyard-welder · Maritime
  Career: Shipyard *Welder*
120 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
there are no salaries here, because they differ too much by place and time: look at vacancies where
you live, and at how it is paid with `careers show CAREER --parts a-day-at-work`

Shipyard Welder
shipyard-welder · Maritime
  Career: Shipyard *Welder*

"#]],
    );
    assert_view(
        view::nothing(
            &Answer::find(&about("bingung mau jadi apa"), &example(), Lang::En).expect("an answer"),
            Lang::En,
        ),
        str![[r#"
no career mentions `bingung mau jadi apa`
see the fields: `careers fields`, or all careers: `careers list`
`careers match` helps if you don't know yet what to become: 48 activities, one key an answer
"#]],
    );
}

#[test]
fn search_results_in_colour() {
    let text = rendered(&search(), Lang::Id, Medium::Terminal(80), Paint::Ansi);
    assert_view(
        text.replace('\u{1b}', "ESC"),
        str![[r#"
ESC[1mJuru Las KapalESC[0m
ESC[36mshipyard-welder · KemaritimanESC[0m
  Karier: Juru ESC[36mLasESC[0m ESC[36mKapalESC[0m

"#]],
    );
}

#[test]
fn an_error_with_its_hint() {
    let error = example()
        .find("shipyard welde")
        .map_err(Error::from)
        .expect_err("a mistyped name");
    let options = RenderOptions {
        medium: Medium::Terminal(80),
        paint: Paint::Ansi,
    };
    let text = Lang::ALL.map(|lang| {
        render::report(
            &view::error::report(&error, lang),
            Severity::Error,
            lang,
            options,
        )
    });
    assert_view(
        text.concat().replace('\u{1b}', "ESC"),
        str![[r#"
ESC[31;1mgalat:ESC[0m tidak ada karier bernama `shipyard welde`
ESC[1mpetunjuk:ESC[0m maksudmu `shipyard-welder` (Juru Las Kapal)? Kalau bukan, cari:
`careers search "shipyard welde"`
ESC[31;1merror:ESC[0m there is no career named `shipyard welde`
ESC[1mhint:ESC[0m did you mean `shipyard-welder` (Shipyard Welder)? If not, search:
`careers search "shipyard welde"`

"#]],
    );
}
