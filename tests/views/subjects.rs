use careers::question::{AskedSubjects, Question};
use careers_catalogue::text::Lang;
use snapbox::str;

use crate::{assert_view, on_terminals};

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
