//! The manual in Indonesian.

use super::{ManualCommand, ManualCommands, ManualHeadings, ManualProfile, ManualWords};

pub const ID: ManualWords = ManualWords {
    headings: ManualHeadings {
        name: "NAMA",
        synopsis: "SINOPSIS",
        description: "DESKRIPSI",
        commands: "PERINTAH",
        arguments: "ARGUMEN",
        options: "OPSI",
        common_options: "Opsi semua perintah",
        keys: "KUNCI",
        exit_status: "STATUS KELUAR",
        environment: "LINGKUNGAN",
        files: "BERKAS",
        examples: "CONTOH",
        see_also: "LIHAT JUGA",
    },
    pages: "Setiap perintah punya halaman sendiri, misalnya `careers-show(1)`. \
        `careers-profile(5)` menjelaskan format profil.",
    other_variables: "Variabel yang dibaca `careers`, misalnya `CAREERS_LANG` dan \
        `CAREERS_PROFILES`, dijelaskan di `careers(1)`.",
    variables: [
        "Bahasa, id atau en, kecuali disebut dengan `--lang`.",
        "Locale, yaitu yang pertama di antaranya yang berisi. Bahasanya berlaku tanpa \
            `CAREERS_LANG`; bahasa selain keduanya diganti bahasa Indonesia.",
        "Folder profil milikmu, kecuali disebut dengan `--profiles`.",
        "Jalur mutlak folder pengganti `~/.config` dan `~/.local/share` di bagian BERKAS.",
        "Folder rumah; di Windows yang kedua.",
        "Pager dengan opsinya: yang pertama di antaranya yang ada, selain itu less (di Windows \
            tidak ada). Kosong: tanpa pager.",
        "Dibaca oleh less. Kalau belum ada: FRX dengan tombol-tombolnya di baris bawah, utf-8, \
            dan 1 kalau kamu tidak memilih pager.",
        "Warna dengan `--color auto`: tidak ada dengan `NO_COLOR`, selalu dengan \
            `CLICOLOR_FORCE`, tidak ada dengan `CLICOLOR=0`.",
        "Kalau isinya dumb, terminal hanya bisa mencetak: tanpa warna, pager, dan pertanyaan.",
        "Lebar teks dalam pipa atau berkas [bawaan: 80]. Terminal tahu lebarnya sendiri.",
        "Diisi oleh skrip dari `careers-completions(1)`.",
        "Kalau ada, galat internal menyebut tempatnya.",
    ],
    files: [
        "Profil milikmu, sebagai `<bidang>/<slug>.toml`; lihat `careers-profile(5)`.",
        "Katalog hasil impor, sebagai `<nama>.careers`; lihat `careers-import(1)`.",
    ],
    folders: "Foldernya sama di Linux, macOS, dan Windows; `~` adalah folder rumah \
        (`%USERPROFILE%`). `XDG_CONFIG_HOME` dan `XDG_DATA_HOME` memindahkannya.",
    commands: ManualCommands {
        show: ManualCommand {
            description: "Karier disebut dengan slug, judul, atau nama lainnya, dalam kedua \
                bahasa; huruf besar, spasi, dan tanda hubung tidak berpengaruh. Nama yang tidak \
                dikenal menjadi galat yang menyebut nama terdekat. `careers <karier>` sama saja.",
            examples: "\
careers show back end developer
  Beberapa kata dibaca sebagai satu nama.
careers show perawat --parts fokus+tugas+jurusan
  Tiga bagian profil, dengan namanya dalam salah satu bahasa.
careers show perawat --json
  Profilnya untuk skrip.",
        },
        majors: ManualCommand {
            description: "Jurusan diurutkan dari yang paling langsung menuju karier itu, \
                masing-masing dengan jenjangnya, banyaknya karier yang dituju, dan mapel yang \
                mendukung pendaftaran lewat SNBP. Arah sebaliknya, dari jurusan ke karier: \
                `careers-list(1)`.",
            examples: "\
careers majors mobile developer
  Kuliah apa untuk karier itu.
careers majors --format excel -o jurusan.csv
  Semua jurusan, untuk spreadsheet.",
        },
        companies: ManualCommand {
            description: "Tempat kerja dan jenis tempat kerja, masing-masing dengan karier lain \
                yang dicarinya. Arah sebaliknya, dari tempat kerja ke karier: `careers-list(1)`.",
            examples: "\
careers companies notaris
  Siapa yang mempekerjakan notaris.
careers companies --json
  Semua tempat kerja, untuk skrip.",
        },
        compare: ManualCommand {
            description: "Fokusnya lebih dulu, lalu setiap bagian; jurusan, tempat kerja, dan \
                alat yang sama atau hanya dimiliki salah satunya; dan bedanya dengan kata-kata \
                kalau profilnya menyebutnya.",
            examples: "\
careers compare backend frontend
  Dua karier berdampingan.
careers compare perawat bidan --parts tugas+entry
  Dua bagian dari keduanya.",
        },
        list: ManualCommand {
            description: "Karier harus cocok dengan setiap saringan. Jurusan boleh disebut \
                dengan nama apa pun yang lazim, misalnya RPL atau TKJ; `SMK DKV` dan `S1 DKV` \
                membedakan dua jurusan yang senama. Dengan jurusan, setiap jalan masuk menyebut \
                seberapa langsung jalannya.",
            examples: "\
careers list --field kesehatan --level d3 --subject biologi
  Pekerjaan kesehatan yang didukung biologi dan cukup dengan D3.
careers list --major TKR
  Ke mana sebuah jurusan, langsung dari SMK atau lewat kuliah.
careers list --format csv -o daftar.csv
  Semua karier sebagai tabel.",
        },
        fields: ManualCommand {
            description: "Kolom pertama adalah isi `--field` pada `careers-list(1)` dan \
                `careers-match(1)`.",
            examples: "\
careers fields
  Semua bidang.",
        },
        search: ManualCommand {
            description: "Kata berlaku dalam kedua bahasa, dengan kata dasar, sinonim, dan kata \
                gabungnya. Yang ditolak (bukan pilot) tidak ditampilkan, dan jawabannya \
                menyebutnya. Kalau mungkin tidak ada karier yang dimaksud, itu pun disebut.",
            examples: "\
careers search merawat hewan
  Kata-kata sekenanya.
careers search suka pesawat tapi bukan pilot --limit 2
  Tanpa pilot.",
        },
        fit: ManualCommand {
            description: "Di terminal setiap baris profil menjadi pertanyaan yang dijawab dengan \
                satu tombol. Ini cermin, bukan tes, dan tidak menyimpan apa pun. Belum punya \
                karier di pikiran? Mulai dengan `careers-match(1)`.",
            examples: "\
careers fit chef --answers yyy-ynn
  Semua jawaban sekaligus; `-` berarti belum tahu.",
        },
        match_: ManualCommand {
            description: "Sendirian di terminal, kuesioner minat ditanyakan: 48 kegiatan, satu \
                tombol tiap jawaban. Dengan huruf, skor, atau kode hasil (K1 …) jawabannya \
                langsung keluar. Ini untuk menjajaki, bukan tes, dan tidak menyimpan apa pun. \
                `careers-sheet(1)` mencetak kuesionernya, `careers-class(1)` membaca satu kelas.",
            examples: "\
careers match RSE
  Dari tiga huruf.
careers match K1 26-11-12-22-15-4 --limit 5
  Dari kode hasil: lima yang paling sesuai.
careers match --scores 31-12-8-25-20-15 --field kesehatan
  Dari enam skor, dalam satu bidang.",
        },
        class: ManualCommand {
            description: "Tabelnya (CSV, dengan pemisah apa pun) berisi satu baris per murid: \
                enam skor, 48 jawaban, kode hasil, atau ekspor sebuah formulir. Jawabannya \
                menyebut karier dan mapel yang cocok bagi tiap murid, siapa yang perlu diajak \
                bicara dulu dan mengapa, dan kesamaan di kelas itu. Tidak ada yang keluar dari \
                komputer ini. `careers-sheet(1)` mencetak kuesionernya.",
            examples: "\
careers class --template -o kosong.csv
  Tabel untuk diisi.
careers class kelas.csv
  Satu kelas di terminal.
careers class kelas.csv -o hasil.html
  Di kertas, dengan secarik untuk tiap murid.",
        },
        sheet: ManualCommand {
            description: "Kuesionernya menghasilkan kode hasil untuk `careers-match(1)`. Dengan \
                karier, lembarnya berisi pertanyaan `careers-fit(1)`. `--json` berisi \
                butir-butir untuk bot.",
            examples: "\
careers sheet -o lembar.html
  Halaman yang dicetak bolak-balik di selembar kertas.
careers sheet chef
  Lembar cocok atau tidaknya sebuah karier.",
        },
        subjects: ManualCommand {
            description: "Mapel mendukung karier kalau mendukung salah satu jurusannya di SNBP, \
                menurut aturan yang disebut jawabannya. Beberapa mapel tidak perlu tanda kutip. \
                Tanpa mapel: semua mapel, dan banyaknya jurusan dan karier yang didukung.",
            examples: "\
careers subjects biologi --without \"matematika lanjut\"
  Yang didukung biologi, dan yang memerlukan matematika juga.
careers subjects --career dokter --career apoteker
  Mapel yang berguna untuk kedua karier itu.",
        },
        check: ManualCommand {
            description: "Menyebut semua yang salah di profil, dengan berkas, baris, dan apa \
                yang mungkin dimaksud. Peringatan saja keluar dengan 0, galat dengan 2. \
                Formatnya ada di `careers-profile(5)`.",
            examples: "\
careers check
  Profil milikmu sendiri.
careers check sekolah
  Profil dalam sebuah folder.",
        },
        new: ManualCommand {
            description: "Profilnya sah seperti tercetak; contoh-contohnya diawali `#`. \
                Formatnya ada di `careers-profile(5)`, dan `careers-check(1)` menyebut apa yang \
                salah di sebuah profil.",
            examples: "\
careers new pandu-kapal -o pandu-kapal.toml
  Berkas untuk diisi.",
        },
        site: ManualCommand {
            description: "Halamannya utuh tanpa jaringan dan tanpa skrip; dengan skrip ada \
                pencarian, perbandingan, dan kuesioner. Folder yang pernah dibuatnya diganti, \
                folder lain hanya dengan `--force`.",
            examples: "\
careers site web
  Folder berisi halaman dalam dua bahasa.
careers site careers.html
  Satu berkas, untuk HP.",
        },
        import: ManualCommand {
            description: "Impor menggantikan yang sebelumnya seluruhnya atau tidak sama sekali, \
                dan menyebut apa yang dilewati dan dirapikan. Sesudah itu setiap perintah \
                menemukan kariernya, di belakang milikmu dan bawaan; slug-nya menyebut \
                katalognya, misalnya esco/astronomer. `careers-sources(1)` mendaftar dan \
                menghapus hasil impor. `careers-profile(5)` adalah format sebuah folder.",
            examples: "\
careers import onet db_29_3_text.zip
  O*NET persis seperti saat diunduh, rilis 29 sampai 31.
careers import toml sekolah
  Folder profil, sebagai katalog `sekolah`.",
        },
        export: ManualCommand {
            description: "Kariermu dan karier bawaan, dalam kedua bahasa dan dengan lisensinya: \
                satu objek per baris, kecuali `--format` menyebut lain. Skema barisnya ada di \
                `careers-schema(1)`.",
            examples: "\
careers export -o karier.csv
  Satu baris per karier.
careers export --catalogue onet -o onet.jsonld
  Hasil impor, dengan kosakata schema.org.",
        },
        sources: ManualCommand {
            description: "Setiap katalog dengan banyaknya karier, asalnya, tempatnya, dan alasan \
                dipakainya. `careers-import(1)` menambahkannya.",
            examples: "\
careers sources
  Yang sedang dipakai.
careers sources --remove onet
  Menghapus hasil impor.",
        },
        completions: ManualCommand {
            description: "Skripnya bertanya kepada program sendiri, sehingga nama karier, \
                jurusan, mapel, dan tempat kerja dilengkapi, dan skripnya tidak perlu diperbarui \
                bersama program.",
            examples: "\
careers completions bash > careers.bash
  Untuk bash; muat dengan `source`, atau taruh di folder pelengkapmu.
careers completions zsh > _careers
  Untuk sebuah folder dalam `fpath` zsh.",
        },
        man: ManualCommand {
            description: "Tanpa perintah, yang dicetak `careers(1)`; dengan `profil`, \
                `careers-profile(5)`. `--lang` menentukan bahasa halamannya.",
            examples: "\
careers man show | man -l -
  Membaca sebuah halaman.
careers man profile -o careers-profile.5
  Berkas untuk sebuah paket.",
        },
        schema: ManualCommand {
            description: "Jawaban hanya bertambah kuncinya: skema yang pernah disimpan tetap \
                berlaku. Editor memeriksa dan melengkapi profil dengan skemanya; \
                `careers-profile(5)` menjelaskannya dengan kata-kata.",
            examples: "\
careers schema profile > profile.schema.json
  Berkas yang disebut baris pertama profil baru.
careers schema answer
  Yang dicetak `--json`.",
        },
        help: ManualCommand {
            description: "Sama dengan `--help`, dan `careers list --help` untuk sebuah perintah. \
                `careers-man(1)` mencetak penjelasan yang lebih panjang.",
            examples: "\
careers help list
  Bantuan sebuah perintah.",
        },
    },
    profile: ManualProfile {
        about: "profil sebuah karier, dalam TOML",
        description: "Profil adalah berkas UTF-8. Namanya slug karier, dari huruf kecil, angka, \
            dan tanda hubung; foldernya bidang: `health/petugas-bangsal.toml`. Bidang, jurusan, \
            dan tempat kerja baru tidak perlu didaftarkan. Profil yang slug-nya sama dengan \
            karier bawaan menggantikannya.\n\
            Yang wajib hanya `title` dan `summary`, dan dengan `extends` pun tidak. Sebuah teks \
            ditulis `{ id = \"…\", en = \"…\" }`, atau sebagai string untuk kedua bahasa. Kunci \
            yang tidak dikenal menjadi galat. `careers-new(1)` mencetak profil untuk diisi, \
            `careers-check(1)` menyebut apa yang salah, `careers-import(1)` menyusun yang \
            banyak, dan `careers-schema(1)` punya JSON Schema-nya.",
        text: "teks",
        texts: "daftar teks",
        string: "string",
        strings: "daftar string",
        number: "bilangan bulat",
        date: "tanggal",
        interests: "string, atau daftar enam angka",
        table: |keys| format!("tabel: {keys}"),
        tables: |keys| format!("daftar tabel: {keys}"),
        career: "Sebuah karier baru:",
        addition: "Tempat kerja di sebuah kota, untuk karier yang sudah ada:",
    },
};
