//! Indonesian.

use careers_catalogue::import::NoteKind;
use careers_catalogue::text::Lang;
use careers_catalogue::toml::diagnostic::ValueType;
use careers_catalogue::toml::syntax::SyntaxMistake;

use super::{Errors, Help, Labels, Messages, Problems, all_quoted, os_error};

pub(super) const MESSAGES: Messages = Messages {
    labels: LABELS,
    errors: ERRORS,
    problems: PROBLEMS,
    note,
    help: HELP,
    manual: super::manual::ID,
    questionnaire: super::questionnaire::ID,
    self_check: super::self_check::ID,
    sheet: super::sheet::ID,
    columns: super::columns::ID,
    page: super::page::ID,
    script: super::script::ID,
};

const LABELS: Labels = Labels {
    career: "Karier",
    field: "Bidang",
    focus: "Fokus",
    summary: "Ringkasan",
    duties: "Tugas",
    collaboration: "Kerja sama",
    suited: "Cocok kalau",
    unsuited: "Kurang cocok\nkalau",
    tools: "Alat",
    misconceptions: "Miskonsepsi",
    expectations: "Ekspektasi",
    differs_from: "Beda dengan",
    study_time: "Lama belajar",
    conditions: "Sehari-hari",
    try_now: "Coba dulu",
    prospects: "Ke depannya",
    entry: "Syarat masuk",
    major: "Jurusan",
    majors: "Jurusan",
    company: "Tempat kerja",
    companies: "Tempat kerja",
    sector: "Sektor",
    schooling: super::schooling::ID,
    interest: super::interests::ID,
    class: super::class::ID,
    interests: "Minat",
    interest_names: [
        "realistis",
        "investigatif",
        "artistik",
        "sosial",
        "enterprising",
        "konvensional",
    ],
    job_zone: "Job zone\n(O*NET, AS)",
    codes: "Kode resmi",
    aliases: "Nama lain",
    related: "Terkait",
    sources: "Sumber",
    reviewed: "Ditinjau",
    pager_more: "spasi = lanjut, q = keluar",
    pager_end: "(akhir) q = keluar",
    choose_parts: "Hanya beberapa bagian: `--parts fokus+tugas`",
    abbreviations: |meanings| format!("Singkatan: {meanings}."),
    and_others: |others| format!("dan {others} lainnya"),
    slug: "Slug",
    name_en: None,
    careers: "Karier",
    other_careers: "Karier lain",
    subjects: "Mapel pendukung SNBP",
    subjects_of_group: |rule, group| format!("{rule} (rumpun {group})"),
    according_to: |regulation| format!("Mata pelajaran pendukung SNBP menurut {regulation}."),
    shared: |part| format!("{part}\nyang sama"),
    partly: |part| format!("{part}\nsebagian"),
    only: |part| format!("{part}\n(hanya)"),
    differences: "Bedanya",
    catalogue: "Katalog",
    origin: "Asal",
    path: "Berkas",
    reason: "Alasan",
    built_in: "bagian dari program",
    by_option: "disebut --profiles",
    by_variable: "disebut CAREERS_PROFILES",
    by_config: "ada di folder konfigurasimu",
    imported: "hasil impor",
    broken: "tidak dipakai: tidak bisa dibaca",
    misnamed: "tidak dipakai: katalog tidak bisa bernama begini",
    remove_unused: "Hapus yang tidak dipakai",
    in_the_program: "di dalam program",
    no_careers: "tidak ada karier yang cocok dengan semua saringan itu",
    no_majors: "belum ada jurusan yang tercatat",
    no_subjects: "tidak ada mapel SMA yang pasti mendukung jurusan karier itu",
    no_companies: "belum ada tempat kerja yang tercatat",
    no_lines: "profil ini tidak memuat siapa yang cocok",
    not_you: |line| format!("Bukan kamu: {line}"),
    speaks_for: "Mendukung",
    speaks_against: "Memberatkan",
    unanswered: "Belum jelas",
    neighbours: super::neighbours::ID,
    no_test: "Ini cermin, bukan tes psikologi. Hampir semua yang tertulis di sini bisa \
        dipelajari; bicarakan hasilnya dengan guru BK atau orang yang mengenalmu.",
    how_to_answer: |career, lines| {
        format!(
            "Jawab {lines} baris itu di terminal, atau sekaligus dengan `careers fit {career} \
             --answers` diikuti y (ya), n (tidak), atau ? untuk tiap baris."
        )
    },
    no_hits: |query, nearest| {
        let hint = if nearest.is_empty() {
            "\nlihat bidangnya: `careers fields`, atau semua karier: `careers list`".to_owned()
        } else {
            format!("\nkata yang mirip: {}", any_of(&all_quoted(nearest)))
        };
        format!("tidak ada karier yang memuat `{query}`{hint}")
    },
    more_hits: |others| format!("dan {others} lainnya: tambahkan `--limit`"),
    left_out: |words, careers| format!("Tanpa {words}: {careers} karier tidak ditampilkan."),
    only_denied: "yang disebut hanya yang tidak kamu mau; cari yang kamu suka, atau coba \
        `careers match`",
    perhaps_none: |field| {
        format!(
            "Mungkin yang kamu maksud belum ada di sini; ini yang terdekat. Lihat juga `careers list \
             --field {field}`, impor data resmi dengan `careers import`, atau tulis sendiri dengan \
             `careers new`."
        )
    },
    unknown_abbreviations: |names| format!("Singkatan yang tidak kami kenal: {names}."),
    no_schooling: "Karier yang tidak menuntut kuliah: `careers list --level sma-smk`.",
    found: "Ditemukan di",
    overview: |careers, majors, companies| {
        format!(
            "Ensiklopedia karier di terminal, tanpa internet: {careers} karier, {majors} jurusan, \
             {companies} tempat kerja."
        )
    },
    try_this: "Coba",
    examples: [
        (
            "careers match",
            "belum tahu mau jadi apa? 48 kegiatan, satu tombol tiap jawaban",
        ),
        (
            "careers search merawat hewan",
            "karier yang cocok dengan kata-kata bebas",
        ),
        ("careers show perawat", "seluruh profil sebuah karier"),
        (
            "careers subjects biologi kimia",
            "karier yang didukung mapel ini, untuk yang sedang memilih",
        ),
        (
            "careers list --major TKJ",
            "jadi apa dengan jurusan ini, dari SMK atau lewat kuliah?",
        ),
    ],
    more_help: "Semua perintah: careers --help. English: careers --lang en",
    checked: |files, errors, warnings| {
        format!("{files} berkas: {errors} galat, {warnings} peringatan")
    },
    no_profiles: "tidak ada profil",
    unused_profile: |problem, others| match others {
        0 => format!("sebuah profil tidak dipakai: {problem}"),
        others => format!("sebuah profil tidak dipakai: {problem}, dan {others} masalah lain"),
    },
    more_unused: |files| format!("{files} berkas lain juga tidak dipakai"),
    see_check: |folder| format!("lihat semuanya dengan `careers check {folder}`"),
    replaces: |slug| format!("karier `{slug}` sudah ada: profil ini akan menggantikannya"),
    add_instead: |slug| {
        format!("kalau hanya ingin menambah, tulis `extends = \"{slug}\"` di berkas itu")
    },
    words_ignored: |words| format!("kuerinya terlalu panjang: {words} kata terakhir diabaikan"),
    imported_counts: |careers, names, hidden| {
        let counts = format!("{careers} karier dengan {names} nama");
        match hidden {
            0 => counts,
            hidden => {
                format!("{counts}; {hidden} di antaranya tertutup karier lain yang slug-nya sama")
            }
        }
    },
    replaced: |before, now| format!("sebelumnya: {before}, sekarang: {now}"),
    missing: "Tidak ada",
    skipped: "Dilewati",
    cleaned: "Dirapikan",
    lines: |first, others| {
        let numbers: Vec<_> = first.iter().map(ToString::to_string).collect();
        format!(
            "baris {}{}",
            numbers.join(", "),
            if others > 0 { ", …" } else { "" }
        )
    },
    reading: "membaca",
    compiling: "menyusun katalog",
    waiting: "menunggu: impor lain untuk katalog ini sedang berjalan",
    wrote: |path| format!("tersimpan di {path}"),
    error: "galat",
    warning: "peringatan",
    hint: "petunjuk",
};

const ERRORS: Errors = Errors {
    unknown_career: |name| format!("tidak ada karier bernama `{name}`"),
    ambiguous_career: |name| format!("`{name}` adalah nama beberapa karier"),
    unknown_major: |name| format!("tidak ada jurusan bernama `{name}`"),
    unknown_company: |name| format!("tidak ada tempat kerja bernama `{name}`"),
    unknown_field: |name| format!("tidak ada bidang bernama `{name}`"),
    unknown_subject: |name| format!("tidak ada mata pelajaran bernama `{name}`"),
    no_own_profiles: "kamu belum punya profil sendiri untuk diperiksa",
    put_them_there: |folder| {
        format!(
            "simpan di `{folder}`, atau sebutkan berkas atau foldernya; `careers new` mencetak \
             profil untuk diisi"
        )
    },
    empty_name: "nama karier kosong: butuh setidaknya satu huruf atau angka",
    same_career: |slug| format!("`{slug}` tidak bisa dibandingkan dengan dirinya sendiri"),
    compare_two: "sebutkan dua karier atau lebih, misalnya `careers compare backend frontend`",
    did_you_mean: |names| format!("maksudmu {}?", any_of(names)),
    did_you_mean_of: |names, values| {
        format!(
            "maksudmu {}? Yang bisa dipakai: {}",
            any_of(names),
            any_of(values)
        )
    },
    choose_one: |names| format!("pilih {}", any_of(names)),
    allowed: |values| format!("yang bisa dipakai: {}", any_of(values)),
    see_help: |command| format!("lihat cara pakainya dengan `{command}`"),
    is_career: |slug| format!("itu karier: `careers subjects --career {slug}`"),
    is_major: |name| format!("itu jurusan: `careers list --major {name}`"),
    is_company: |name| format!("itu tempat kerja: `careers list --company {name}`"),
    is_field: |name| format!("itu bidang: `careers list --field {name}`"),
    is_subject: |name| format!("itu mata pelajaran: `careers subjects {name}`"),
    are_interests: |letters| format!("itu huruf minat: `careers match {letters}`"),
    are_careers: |slugs| format!("itu beberapa karier: `careers compare {slugs}`"),
    did_you_mean_or_search: |names, typed| {
        format!(
            "maksudmu {}? Kalau bukan, cari: `careers search {typed}`",
            any_of(names)
        )
    },
    list_fields: "lihat semua bidang dengan `careers fields`",
    search_or_list: |name| {
        format!(
            "cari dengan kata biasa: `careers search {name}`, atau lihat semuanya: `careers list`"
        )
    },
    list_careers: "lihat semua karier dengan `careers list`",
    list_majors: "lihat semua jurusan dengan `careers majors`",
    list_companies: "lihat semua tempat kerja dengan `careers companies`",
    list_subjects: "lihat semua mata pelajaran dengan `careers subjects`",
    unknown_option: |option| format!("opsi `{option}` tidak dikenal"),
    unknown_command: |word| format!("perintah `{word}` tidak dikenal"),
    unknown_page: |word| format!("tidak ada halaman manual `{word}`"),
    unwanted_value: |option| format!("`{option}` tidak memakai nilai"),
    unexpected_word: |word| format!("argumen `{word}` tidak diharapkan di sini"),
    wrong_value: |value, option| format!("nilai `{value}` tidak sah untuk `{option}`"),
    unavailable_format: |format| format!("jawaban ini tidak punya format `{format}`"),
    unknown_ending: |file| format!("akhiran `{file}` tidak menyebut format"),
    known_endings: |endings| {
        format!(
            "pakai akhiran {}, atau sebutkan formatnya dengan `--format`",
            any_of(endings)
        )
    },
    foreign_ending: |file| {
        format!("`{file}` adalah nama berkas program lain, yang tidak bisa ditulis di sini")
    },
    as_table: |options| format!("untuk spreadsheet: `{options}`"),
    as_page: |options| format!("buat halaman yang bisa dicetak dari peramban: `{options}`"),
    repeated: |option| format!("`{option}` hanya bisa dipakai sekali"),
    missing_value: |option| format!("`{option}` perlu sebuah nilai"),
    conflict: |one, others| {
        format!(
            "{one} tidak bisa dipakai bersama {}: pilih salah satu",
            others.join(" dan ")
        )
    },
    missing_arguments: |arguments| format!("argumen belum ada: {arguments}"),
    such_as: |command| format!("misalnya `{command}`"),
    long_dash: |typed| format!("`{typed}` tidak dimulai dengan tanda hubung biasa"),
    two_hyphens: |option| format!("opsi dimulai dengan dua tanda hubung biasa: `{option}`"),
    undecided: "`careers match` membantu kalau belum tahu mau jadi apa: 48 kegiatan, satu tombol \
        tiap jawaban",
    no_salaries: |part| {
        format!(
            "gaji tidak dicatat di sini karena terlalu berbeda menurut tempat dan waktu: lihat \
             lowongan di daerahmu, dan cara pembayarannya dengan `careers show KARIER --parts {part}`"
        )
    },
    not_an_answer: |letter, position| {
        format!("jawaban ke-{position} (`{letter}`) bukan y, n, atau ?")
    },
    answer_letters: "satu huruf untuk tiap baris: y (ya), n (tidak), atau ? (belum tahu; boleh juga -)",
    answer_count: |given, wanted| format!("perlu {wanted} jawaban, yang ada {given}"),
    wrong_item_answers: |given| {
        format!(
            "`--answers` berisi 48 angka 1 sampai 5, satu untuk tiap butir; ini {given} karakter"
        )
    },
    not_scores: |typed| {
        format!(
            "`{typed}` bukan enam skor 0 sampai 32 menurut urutan RIASEC, misalnya 31-12-8-25-20-15"
        )
    },
    class: super::class::ID_ERRORS,
    other_questionnaire: |version| {
        format!(
            "kode hasil ini dari kuesioner versi {version}, sedangkan program ini memakai versi 1"
        )
    },
    too_few_careers: "perbandingan butuh setidaknya dua karier",
    is_built_in: "`built-in` adalah bagian dari program, jadi tidak bisa dihapus",
    is_own: "`own` adalah folder profilmu sendiri: hapus berkasnya di sana kalau tidak dipakai lagi",
    not_utf8: "ada argumen yang bukan UTF-8",
    foreign_catalogue: |catalogue| format!("`{catalogue}` bukan berkas katalog"),
    other_version: |catalogue| format!("katalog `{catalogue}` ditulis oleh careers versi lain"),
    corrupt_catalogue: |catalogue| format!("katalog `{catalogue}` rusak"),
    reinstall: "pasang ulang careers",
    import_again: |name| {
        format!("impor lagi katalog itu, atau hapus dengan `careers sources --remove {name}`")
    },
    unreadable: |path, reason| format!("`{path}` tidak bisa dibaca: {}", os_error::id(reason)),
    unknown_catalogue: |name| format!("tidak ada katalog bernama `{name}`"),
    list_catalogues: "lihat semua katalog dengan `careers sources`",
    no_home: "tidak ada folder tujuan impor: HOME dan XDG_DATA_HOME belum diatur",
    set_data_home: "atur XDG_DATA_HOME ke sebuah folder milikmu",
    unwritable: |path, reason| format!("`{path}` tidak bisa ditulis: {}", os_error::id(reason)),
    file_exists: |path| format!("`{path}` sudah ada"),
    overwrite: "timpa dengan `--force`, atau sebutkan berkas lain",
    is_input: |path| format!("`{path}` adalah berkas yang dibaca, dan tidak ditimpa"),
    is_folder: |path| format!("`{path}` adalah folder"),
    is_link: |path| format!("`{path}` adalah tautan simbolik"),
    is_device: |path| format!("`{path}` bukan berkas biasa"),
    not_a_folder: |path| format!("`{path}` bukan folder"),
    name_a_folder: "sebutkan folder baru, atau satu berkas yang berakhiran `.html`",
    other_folder: |path| format!("folder `{path}` sudah ada dan tidak dibuat oleh careers"),
    replace_folder: "sebutkan folder baru, atau tambahkan `--force`: isinya yang sekarang \
        dipindahkan ke sebelahnya",
    name_another_file: "sebutkan sebuah berkas setelah `--output`",
    no_folder: |path, folder| format!("`{path}` tidak bisa ditulis: folder `{folder}` tidak ada"),
    make_folder: "buat foldernya dulu, atau sebutkan berkas lain",
    no_tables: |path| format!("`{path}` bukan folder dan bukan berkas zip"),
    broken_zip: |path, reason| format!("`{path}` berkas zip yang rusak: {reason}"),
    too_large: |file, most| {
        format!(
            "`{file}` lebih besar dari {} MiB, lebih dari tabel resmi mana pun",
            most >> 20
        )
    },
    one_table: |path| format!("`{path}` hanya satu dari beberapa tabel"),
    give_its_folder: |folder| format!("berikan folder tempat berkas itu: `{folder}`"),
    workbooks: |file| format!("ini berkas Excel, misalnya `{file}`"),
    choose_text: |address| format!("pilih Text di halaman unduhan, {address}"),
    other_languages: |table, languages| {
        format!(
            "`{table}` tidak ada di sini, hanya dalam bahasa lain: {}",
            languages.join(", ")
        )
    },
    read_language: |language| {
        format!("baca salah satunya dengan `--language`, misalnya `--language {language}`")
    },
    too_large_together: |most| {
        format!(
            "semua tabel bersama-sama lebih besar dari {} MiB, lebih dari unduhan resmi mana pun",
            most >> 20
        )
    },
    missing_table: |names| format!("tabel {} tidak ada", any_of(&all_quoted(names))),
    missing_core_tables: |tables| {
        let tables: Vec<_> = tables
            .iter()
            .map(|names| any_of(&all_quoted(names)))
            .collect();
        format!("tabel {} tidak ada", tables.join(", dan "))
    },
    import_partially: |address| {
        format!(
            "unduh semua tabel dari {address}, atau impor tanpa tabel itu dengan `--partial`: \
             nama kariernya lebih sedikit, atau tanpa minat"
        )
    },
    missing_column: |file, column| format!("`{file}` tidak punya kolom `{column}`"),
    no_occupations: |file| format!("`{file}` tidak memuat satu pekerjaan pun"),
    no_profiles: |folder| format!("tidak ada profil di `{folder}` yang bisa dipakai"),
    reserved_name: |name| format!("`{name}` sudah menjadi nama katalog lain"),
    download_from: |address| format!("berikan folder atau berkas zip yang disediakan {address}"),
    download_again: |address| format!("unduh lagi dari {address}"),
    rename_folder: "katalog dinamai menurut foldernya: beri folder itu nama lain",
    check_folder: |folder| format!("lihat sebabnya dengan `careers check {folder}`"),
    write: |reason| format!("jawaban tidak bisa ditulis: {}", os_error::id(reason)),
    internal: "careers berhenti karena kesalahan di dalam program, bukan karena kamu",
    report_internal: "tolong laporkan perintah yang kamu ketik; RUST_BACKTRACE=1 menunjukkan \
        tempat kesalahannya",
};

const PROBLEMS: Problems = Problems {
    unreadable: |reason| format!("tidak bisa dibaca: {}", os_error::id(reason)),
    not_a_file: "bukan berkas dan bukan folder",
    more: |told| format!("hanya {told} masalah pertama dari berkas ini yang ditampilkan"),
    loop_of_links: "dilewati: tautan ini kembali ke folder yang memuatnya",
    too_large: |most| {
        format!(
            "lebih besar dari {} KiB, lebih dari profil mana pun, jadi tidak dibaca",
            most / 1024
        )
    },
    not_utf8: "bukan UTF-8",
    near_wording: |key| {
        format!("hampir sama dengan kalimat `{key}` di wordings.toml: pakai kalimat itu apa adanya")
    },
    second_file: |first| format!("profil ganda: {first} untuk karier yang sama"),
    syntax: |reason| format!("TOML tidak sah: {reason}"),
    mistake: |mistake| match mistake {
        SyntaxMistake::CurlyQuotes => {
            "tanda kutip melengkung (“ ”) dari pengolah kata tidak bisa dipakai: ketik tanda kutip \
             lurus"
        }
        SyntaxMistake::OpenText => {
            "teks ini tidak ditutup: satu teks ditulis di satu baris, dengan tanda kutip di awal \
             dan di akhirnya"
        }
        SyntaxMistake::OpenList => {
            "di sini seharusnya ada koma sebelum isi berikutnya, atau `]` di akhir daftar"
        }
        SyntaxMistake::OpenTable => {
            "di sini seharusnya ada koma sebelum kunci berikutnya, atau `}` yang menutup tabelnya"
        }
        SyntaxMistake::Unquoted => "teks ini tidak diapit tanda kutip",
        SyntaxMistake::NoEquals => {
            "di sini seharusnya ada `=`, di antara kunci (satu kata) dan isinya"
        }
        SyntaxMistake::AfterValue => {
            "baris ini seharusnya selesai di sini; tanda kutip di dalam teks ditulis `\\\"`"
        }
        SyntaxMistake::RepeatedKey => "kunci ini sudah ada di atas: satukan isinya",
    },
    right_form: |mistake| match mistake {
        SyntaxMistake::CurlyQuotes | SyntaxMistake::Unquoted | SyntaxMistake::NoEquals => {
            Some("title = \"Juru Las\"")
        }
        SyntaxMistake::OpenText => Some("summary = \"Menyambung pelat baja.\""),
        SyntaxMistake::OpenList => Some("tools = [\"Palu\", \"Gerinda\"]"),
        SyntaxMistake::OpenTable => Some("title = { id = \"Juru Las\", en = \"Welder\" }"),
        SyntaxMistake::AfterValue => Some("title = \"Juru \\\"Las\\\"\""),
        SyntaxMistake::RepeatedKey => None,
    },
    unknown_key: |key| format!("kunci `{key}` tidak dikenal"),
    missing_key: |key| format!("`{key}` belum ada"),
    wrong_type: |kind| {
        let kind = match kind {
            ValueType::Text => "teks: string, atau `{ id = \"…\", en = \"…\" }`",
            ValueType::String => "string",
            ValueType::List => "daftar: `[\"…\"]`",
            ValueType::Tables => "daftar tabel: `[[…]]`, atau `[{ … }]`",
            ValueType::Table => "tabel",
            ValueType::Date => "tanggal, misalnya 2026-11-24",
        };
        format!("seharusnya {kind}")
    },
    blank: "teksnya kosong",
    repeated: |entry| format!("isi ganda `{entry}`"),
    not_ratings: "seharusnya enam nilai dari 1 sampai 7, menurut urutan RIASEC",
    not_interests: |code| {
        format!(
            "kode minat `{code}` tidak sah: pakai satu sampai tiga huruf berbeda dari RIASEC, \
             yang terkuat dulu"
        )
    },
    not_a_code: "kode tidak sah untuk klasifikasi ini",
    not_a_slug: |slug| {
        format!(
            "slug `{slug}` tidak sah: pakai huruf kecil dan angka, dengan tanda hubung di \
            antaranya"
        )
    },
    not_a_job_zone: "job zone tidak sah: bilangan bulat dari 1 sampai 5",
    not_a_level: |level| format!("jenjang tidak sah `{level}`"),
    wrong_level: |level| format!("jenjang `{level}` tidak cocok dengan jurusan di `majors`"),
    not_listed_by: |career, major| {
        format!("`{career}` tidak mencantumkan jurusan `{major}`, padahal disebut di `first`")
    },
    one_of: |names| format!("salah satu dari: {names}"),
    missing_language: |lang, others| {
        let missing = match lang {
            Lang::Id => "teks bahasa Indonesia (`id`) belum ada",
            Lang::En => "teks bahasa Inggris (`en`) belum ada",
        };
        match others {
            0 => missing.to_owned(),
            others => format!("{missing} di sini dan di {others} tempat lain"),
        }
    },
    unknown_career: |slug| format!("tidak ada karier `{slug}`"),
    names_itself: "karier tidak bisa merujuk ke dirinya sendiri",
    text_file: "nama berkas ini berakhiran .toml.txt: ubah menjadi .toml",
    left_from_template: "teks ini masih dari templat: ganti dengan kata-katamu",
    name_taken: |name, owner| format!("`{name}` sudah menjadi nama `{owner}`"),
    stands_in_front: |name, owner| {
        format!("`{name}` adalah nama `{owner}`: profil ini menutupi karier itu")
    },
    replaces_title: |slug| {
        format!("judul ini menggantikan judul `{slug}`, yang ditambah berkas ini")
    },
    title_or_extends: "hapus `title` kalau hanya menambah, atau `extends` kalau ini karier \
        tersendiri",
    extend_instead: "kalau hanya menambah karier yang sudah ada, tulis slug karier itu, misalnya \
        `extends = \"nurse\"`",
    save_as_utf8: "simpan lagi sebagai UTF-8; di Notepad pilihannya `Encoding` di jendela Save As",
    field_is_folder: "bidangnya adalah nama folder tempat berkas ini, misalnya \
        `health/juru-rawat.toml`",
    words_for_keys: &[
        ("judul", "title"),
        ("nama", "title"),
        ("nama pekerjaan", "title"),
        ("deskripsi", "summary"),
        ("tidak cocok", "unsuited"),
        ("perusahaan", "companies"),
    ],
    unlisted: |name, file| format!("`{name}` tidak ada di {file}"),
    did_you_mean: |key| format!("maksudnya `{key}`?"),
    such_as: |example| format!("contoh: `{example}`"),
};

const HELP: Help = Help {
    about: "Ensiklopedia karier di terminal, tanpa internet, dalam bahasa Indonesia dan Inggris.",
    usage_heading: "Pemakaian:",
    commands_heading: "Perintah",
    arguments_heading: "Argumen",
    options_heading: "Opsi",
    options_value: "OPSI",
    command_value: "PERINTAH",
    alias: "juga",
    career_names: "`careers <karier>` sama dengan `careers show <karier>`. Nama karier boleh slug, judul, atau nama \
    lainnya, dalam kedua bahasa.",
    exit_codes_heading: "Kode keluar",
    exit_codes: [
        ("0", "ada yang ditemukan"),
        ("1", "tidak ada yang ditemukan, atau dialognya ditinggalkan"),
        ("2", "perintahnya salah atau datanya rusak"),
        ("130", "Ctrl-C dalam dialog"),
    ],
    examples_heading: "Contoh",
    examples: [
        "careers show back end developer",
        "careers compare backend frontend",
        "careers list --major \"Sistem Informasi\"",
        "careers show backend --json | jq -r '.majors[]'",
    ],
    show: "Seluruh profil sebuah karier",
    majors: "Jurusan menuju sebuah karier dan mata pelajaran pendukungnya",
    companies: "Siapa yang mempekerjakan karier itu",
    parts_value: "BAGIAN",
    parts: "Hanya bagian ini, misalnya fokus+tugas+jurusan",
    short: "Sebagai pesan untuk WhatsApp atau Telegram, kurang dari 3.000 karakter",
    fields: "Bidang kerja, dan berapa karier di masing-masing",
    compare: "Beberapa karier berdampingan",
    list: "Semua karier, atau yang cocok dengan setiap saringan",
    search: "Karier yang cocok dengan kata-kata bebas, dalam kedua bahasa",
    fit: "Apakah karier ini cocok untukmu? Jawab baris demi baris",
    match_: "Karier yang minatnya paling sesuai dengan minatmu",
    class: super::class::ID_HELP,
    sheet: "Kuesioner minat untuk kertas, satu lembar bolak-balik",
    site: "Seluruh isi sebagai halaman, untuk HP, komputer sekolah, dan kertas",
    site_path: "Folder untuk halaman dalam dua bahasa, atau satu berkas yang berakhiran .html",
    sheet_career: "Kariernya, untuk lembar cocok atau tidaknya; tanpa ini, kuesioner minat",
    subjects: "Mata pelajaran, dan karier yang jurusannya didukung mapel itu",
    subject_value: "MAPEL",
    subject_names: "Satu mapel atau lebih, misalnya biologi, mat lanjut, IPA; tanpa ini: semuanya",
    without_subject: "Mapel yang tidak kamu mau: karier apa yang kehilangan dukungan?; boleh diulang",
    subjects_of_career: "Mapel yang mendukung karier ini; boleh diulang",
    check: "Apakah profil ini benar? Menunjuk baris yang salah",
    path_value: "BERKAS",
    paths: "Berkas atau folder profil; tanpa ini: profil milikmu sendiri",
    new: "Profil kosong untuk diisi, setiap kunci dijelaskan",
    slug: "Slug karier, yaitu nama berkasnya, misalnya tukang-las",
    import: "Karier dari O*NET, ESCO, atau folder profil, untuk semua perintah",
    from: "Formatnya; toml adalah folder profil",
    import_path: "Folder atau berkas zip, persis seperti saat diunduh",
    partial: "Impor O*NET meskipun tanpa tabel nama atau minat",
    import_language: "Bahasa ESCO yang dibaca, misalnya de [bawaan: en]",
    name_value: "NAMA",
    remove: "Hapus katalog hasil impor",
    sources: "Katalog yang dipakai dan alasannya",
    export: "Karier sebagai data terbuka (ndjson, jsonld, csv, excel); impor lewat --catalogue",
    man: "Halaman manual sebuah perintah, dalam roff",
    man_page: "Perintahnya, atau profil: format profil; tanpa ini: careers sendiri",
    completions: "Skrip pelengkap untuk bash, zsh, fish, powershell, atau elvish",
    shell: "bash, zsh, fish, powershell, atau elvish; misalnya `source <(careers completions \
        bash)`",
    schema: "JSON Schema untuk profil, jawaban, atau karier yang diekspor",
    words_value: "KATA",
    words: "Kata apa saja: pekerjaan, tugas, alat, jurusan, atau kesukaan; salah ketik sedikit \
        tidak apa-apa",
    limit: "Sebanyak-banyaknya N karier [bawaan: 10]",
    your_interests: "Satu sampai tiga huruf RIASEC, yang terkuat dulu, misalnya RIA; tanpa ini: \
        ditanyakan",
    scores: "Enam skormu dari kuesioner, misalnya 31-12-8-25-20-15",
    item_answers: "Jawaban untuk 48 butir kuesioner, satu angka 1 sampai 5 tiap butir; kalau kurang, \
        terminal melanjutkan dari butir berikutnya",
    match_field: "Hanya karier di bidang ini",
    match_limit: "Tampilkan paling banyak sekian karier",
    match_all: "Tampilkan semua karier, satu per baris",
    answers_value: "JAWABAN",
    answers: "Jawaban untuk tiap baris, berurutan: y, n, atau ? (boleh juga -), misalnya yyn-y",
    career_value: "KARIER",
    career: "Slug, judul, atau nama lain; beberapa kata dibaca sebagai satu nama",
    career_or_all: "Slug, judul, atau nama lain; tanpa ini: semuanya",
    careers: "Dua karier atau lebih; nama yang lebih dari satu kata diberi tanda kutip",
    field_value: "BIDANG",
    field: "Hanya bidang ini, misalnya software",
    major_value: "JURUSAN",
    major: "Hanya karier yang bisa dituju dari jurusan ini; jalur paling langsung lebih dulu; \
        boleh diulang",
    company_value: "PERUSAHAAN",
    company: "Hanya karier yang dicari di tempat kerja ini; boleh diulang",
    subject: "Hanya karier yang jurusannya didukung mapel ini, misalnya biologi; boleh diulang",
    level_value: "JENJANG",
    level: "Hanya karier yang bisa dimasuki dengan paling tinggi jenjang ini: bebas, sma, smk, d3, d4, \
        s1, profesi, spesialis, atau s2",
    catalogue: "Hanya karier dari katalog ini: built-in, own, onet, esco …; boleh diulang",
    interests: "Hanya karier yang kode minatnya memuat huruf-huruf ini, misalnya RI",
    which_schema: "profile: berkas profil TOML; answer: keluaran --json; export: sebaris `careers \
        export`",
    folder_value: "FOLDER",
    profiles: "Folder profil milikmu [bawaan: CAREERS_PROFILES, lalu careers/profiles di folder \
        konfigurasi]",
    format_value: "FORMAT",
    format: "Format: text, json, markdown, html; daftar juga csv, excel (untuk spreadsheet), ndjson; \
        profil juga jsonld",
    json: "Sama dengan --format json",
    file_value: "BERKAS",
    output: "Tulis jawaban ke berkas ini, dalam format menurut akhirannya: .txt, .md, .html, .json, .csv, \
        .ndjson, .jsonld",
    force: "Timpa berkas itu kalau sudah ada",
    lang_value: "BAHASA",
    lang: "Bahasa: id atau en [bawaan: CAREERS_LANG, lalu locale, lalu id]",
    color_value: "KAPAN",
    color: "Kapan berwarna: auto, always, atau never",
    paging: "Kapan jawaban dibuka lewat pager: auto (kalau panjang), always, atau never",
    help: "Bantuan program, atau sebuah perintah",
    print_this: "Tampilkan bantuan ini",
    print_version: "Tampilkan versi",
};

/// The fate of data that could not be imported as it was; follows the file's name.
fn note(kind: &NoteKind) -> String {
    match kind {
        NoteKind::AbsentTable => "tidak ada, jadi isinya tidak ikut".to_owned(),
        NoteKind::AbsentColumn(column) => format!("tanpa kolom `{column}`, jadi isinya tidak ikut"),
        NoteKind::SecondFile => "berkas kedua untuk tabel yang sama".to_owned(),
        NoteKind::LongRow => "baris yang lebih panjang dari baris resmi mana pun".to_owned(),
        NoteKind::LongCell(column) => {
            format!("sel di kolom `{column}` yang lebih panjang dari sel resmi mana pun")
        }
        NoteKind::LongName => "nama yang lebih panjang dari nama resmi mana pun".to_owned(),
        NoteKind::TooManyLabels => {
            "nama atau baris yang lebih banyak dari pekerjaan resmi mana pun".to_owned()
        }
        NoteKind::TooManyConcepts => {
            "pekerjaan atau keterampilan yang lebih banyak dari rilis resmi mana pun".to_owned()
        }
        NoteKind::TooMuchText => "teks yang lebih banyak dari rilis resmi mana pun".to_owned(),
        NoteKind::IncompleteRatings => "nilai minat yang kurang dari enam".to_owned(),
        NoteKind::MissingCell(column) => format!("kolom `{column}` kosong"),
        NoteKind::TooManyCells => "sel lebih banyak daripada kolom".to_owned(),
        NoteKind::UnclosedQuote => "tanda kutip tidak ditutup".to_owned(),
        NoteKind::UnknownValue(column) => format!("isi tidak sah di kolom `{column}`"),
        NoteKind::RepeatedOccupation => "pekerjaan ganda".to_owned(),
        NoteKind::UnknownOccupation(column) => {
            format!("pekerjaan yang tidak dikenal di kolom `{column}`")
        }
        NoteKind::UnknownSkill(column) => {
            format!("keterampilan yang tidak dikenal di kolom `{column}`")
        }
        NoteKind::OptionalSkill => "keterampilan opsional, terlalu banyak untuk berguna".to_owned(),
        NoteKind::RepeatedLabel => "nama atau baris ganda".to_owned(),
        NoteKind::EmptyLabel => "nama tanpa huruf atau angka".to_owned(),
        NoteKind::OuterSpace => "spasi sebelum atau sesudah teks".to_owned(),
        NoteKind::InnerSpace => "spasi aneh atau ganti baris di dalam teks".to_owned(),
        NoteKind::Invisible => "karakter yang tidak terlihat".to_owned(),
        NoteKind::NotUtf8 => "bukan UTF-8, dibaca sebagai Windows-1252".to_owned(),
        NoteKind::DoublyEncoded => "UTF-8 yang disandikan dua kali".to_owned(),
        NoteKind::Profile(problem) => PROBLEMS.message(problem),
    }
}

/// One of these.
fn any_of(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first, second] => format!("{first} atau {second}"),
        [rest @ .., last] => format!("{}, atau {last}", rest.join(", ")),
    }
}
