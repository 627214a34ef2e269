use careers_catalogue::text::Lang;
use snapbox::str;

use crate::{assert_view, broken, on_terminals};

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
