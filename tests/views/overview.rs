use careers::question::Question;
use careers_catalogue::text::Lang;
use snapbox::str;

use crate::{assert_view, on_terminals};

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
