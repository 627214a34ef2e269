use careers::question::{Filter, Question};
use careers_catalogue::text::Lang;
use snapbox::str;

use crate::{assert_view, on_terminals};

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
