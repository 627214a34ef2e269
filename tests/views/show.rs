use careers_catalogue::text::Lang;
use snapbox::str;

use crate::{assert_view, on_terminals, show};

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
