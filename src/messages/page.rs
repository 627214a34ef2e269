//! The words on pages: what stands below each of them, and the titles of lists.

use super::en::counted;

/// The words of pages, in one language.
#[allow(
    missing_docs,
    reason = "named after what they say; the two languages stand side by side below"
)]
pub struct PageWords {
    /// The words for the marks before a wrong belief and before the truth, to be read aloud.
    pub marks: [&'static str; 2],
    pub made_by: fn(program: &str, reviewed: &str) -> String,
    pub check: &'static str,
    pub licence: &'static str,
    pub titles: Titles,
    pub language: &'static str,
    pub introduction: fn(careers: usize) -> String,
    pub navigation: &'static str,
    pub questionnaire: &'static str,
    pub by_interest: &'static str,
    pub written_differences: &'static str,
    pub open_in_browser: &'static str,
    pub search: &'static str,
    pub nothing_found: &'static str,
    pub perhaps_none: &'static str,
    pub how_to_compare: &'static str,
    pub how_to_answer: &'static str,
    pub print: &'static str,
    pub cases: ScriptCases,
    pub or_code: &'static str,
    pub show_result: &'static str,
    pub written: fn(files: usize, careers: usize, bytes: usize) -> String,
    pub open: fn(start: &str) -> String,
    pub kept: fn(kept: &str) -> String,
}

/// What is said of results of the questionnaire, beside what the program says of them as well.
#[allow(missing_docs, reason = "named after the cases of the script")]
pub struct ScriptCases {
    pub too_few: &'static str,
    pub one_key: &'static str,
    pub flat: &'static str,
    pub other_version: &'static str,
    pub not_scores: &'static str,
}

/// The titles of answers that don't name their subject themselves.
#[allow(missing_docs, reason = "named after the answers")]
pub struct Titles {
    pub overview: &'static str,
    pub majors: &'static str,
    pub companies: &'static str,
    pub fields: &'static str,
    pub compare: &'static str,
    pub list: &'static str,
    pub search: fn(query: &str) -> String,
    pub match_: &'static str,
    pub class: &'static str,
    pub subjects: &'static str,
    pub sources: &'static str,
    pub check: &'static str,
}

/// A size in tenths of a megabyte, rounded.
const fn tenths_of_a_megabyte(bytes: usize) -> usize {
    (bytes + 50_000) / 100_000
}

pub const ID: PageWords = PageWords {
    marks: ["keliru:", "benar:"],
    made_by: |program, reviewed| {
        format!("Dibuat dengan {program}; isi ditinjau sampai {reviewed}.")
    },
    check: "Aturan, jadwal, dan kuota berubah: pastikan di situs resmi kampus atau instansinya, \
        atau tanyakan kepada guru BK.",
    licence: "Lisensi: MIT atau Apache-2.0. Kode minat dari O*NET 29.3 Database, U.S. Department \
        of Labor, Employment and Training Administration (CC BY 4.0).",
    titles: Titles {
        overview: "Ensiklopedia karier",
        majors: "Jurusan",
        companies: "Tempat kerja",
        fields: "Bidang",
        compare: "Perbandingan",
        list: "Daftar karier",
        search: |query| format!("Pencarian: {query}"),
        match_: "Karier yang sejalan dengan minatmu",
        class: "Hasil kelas",
        subjects: "Mata pelajaran",
        sources: "Katalog",
        check: "Pemeriksaan profil",
    },
    language: "Bahasa Indonesia",
    introduction: |careers| {
        format!(
            "{careers} karier: apa pekerjaannya, berapa lama belajarnya, cocokkah denganmu, apa yang \
             sering disalahpahami, jurusannya, dan siapa yang mempekerjakan. Semuanya bisa dibaca \
             tanpa internet."
        )
    },
    navigation: "Halaman",
    questionnaire: "Kuesioner minat",
    by_interest: "Karier menurut minat terkuatnya",
    written_differences: "Bedanya dengan karier yang mirip",
    open_in_browser: "Untuk mencari, membandingkan, dan mengisi kuesioner di layar, buka berkas \
        ini dengan peramban (Chrome, Firefox): simpan dulu, lalu pilih \u{201c}Buka dengan\u{201d}. \
        Isinya lengkap juga tanpa itu.",
    search: "Cari dengan kata biasa:",
    nothing_found: "Tidak ada karier dengan kata itu. Coba kata lain, atau isi kuesioner minat.",
    perhaps_none: "Mungkin yang kamu maksud belum ada di sini; ini yang terdekat.",
    how_to_compare: "Pilih dua sampai empat karier:",
    print: "Cetak",
    cases: ScriptCases {
        too_few: "Masih banyak yang kosong. Jawab yang judulnya merah, lalu lihat hasilnya lagi; paling \
            banyak dua kegiatan dari tiap minat boleh dilewati.",
        one_key: "Banyak jawaban berturut-turut sama, jadi hasilnya belum bisa dibaca. Isi lagi dengan \
            tenang.",
        flat: "Keenam minatmu hampir sama kuat, jadi belum ada karier yang menonjol. Itu wajar: minat \
            tumbuh dari mencoba. Lihat-lihat satu bidang, lalu bicarakan dengan guru BK-mu.",
        other_version: "Kode ini dari kuesioner versi lain.",
        not_scores: "Itu bukan kode hasil. Contoh yang benar: K1 31-12-8-25-20-15",
    },
    how_to_answer: "Seberapa suka kamu melakukan kegiatan ini? Bayangkan kamu punya waktu dan boleh \
        mencobanya; mahir atau belum tidak dihitung. Jawabanmu tidak disimpan dan tidak dikirim.",
    or_code: "Atau kode hasil yang sudah ada:",
    show_result: "Lihat hasilnya",
    written: |files, careers, bytes| {
        let megabytes = tenths_of_a_megabyte(bytes);
        format!(
            "{files} berkas untuk {careers} karier, {},{} MB",
            megabytes / 10,
            megabytes % 10
        )
    },
    open: |start| format!("Buka: {start}"),
    kept: |kept| format!("Folder yang tadinya di situ sekarang: {kept}"),
};

pub const EN: PageWords = PageWords {
    marks: ["wrong:", "true:"],
    made_by: |program, reviewed| format!("Made with {program}; content reviewed up to {reviewed}."),
    check: "Rules, dates and quotas change: check with the official site of the university or \
        institution, or ask a school counsellor.",
    licence: "Licence: MIT or Apache-2.0. Interest codes from the O*NET 29.3 Database by the U.S. \
        Department of Labor, Employment and Training Administration (CC BY 4.0).",
    titles: Titles {
        overview: "Career encyclopedia",
        majors: "Majors",
        companies: "Employers",
        fields: "Fields",
        compare: "Comparison",
        list: "Careers",
        search: |query| format!("Search: {query}"),
        match_: "Careers that agree with your interests",
        class: "Results of a class",
        subjects: "School subjects",
        sources: "Catalogues",
        check: "Check of profiles",
    },
    language: "English",
    introduction: |careers| {
        format!(
            "{careers} careers: what the job is, how long the way in takes, whether it suits you, \
             what people get wrong about it, what to study and who hires. Everything can be read \
             without the internet."
        )
    },
    navigation: "Pages",
    questionnaire: "Interest questionnaire",
    by_interest: "Careers by their strongest interest",
    written_differences: "Differences from careers alike",
    open_in_browser: "To search, compare and answer the questionnaire on the screen, open this file \
        in a browser (Chrome, Firefox): save it first, then choose \u{201c}Open with\u{201d}. \
        Everything can be read without that.",
    search: "Search in plain words:",
    nothing_found: "No career has these words. Try others, or answer the questionnaire.",
    perhaps_none: "Perhaps what you mean isn't here; these come nearest.",
    how_to_compare: "Choose two to four careers:",
    print: "Print",
    cases: ScriptCases {
        too_few: "Many are still empty. Answer those whose heading is red, then see the result again; at \
            most two activities of each interest can be left out.",
        one_key: "Many answers in a row are the same, so the result can't be read. Answer again, at \
            leisure.",
        flat: "All six interests are about equally strong, so no career stands out. That is common: \
            interests grow by trying. Look around in a field, and talk it over with your school \
            counsellor.",
        other_version: "This code is from another version of the questionnaire.",
        not_scores: "That is not a result code. A right one: K1 31-12-8-25-20-15",
    },
    how_to_answer: "How much would you like to do this? Imagine that you have the time and may try \
        it; whether you can do it doesn't count. Your answers are neither stored nor sent.",
    or_code: "Or a result code that you have already:",
    show_result: "Show the result",
    written: |files, careers, bytes| {
        let megabytes = tenths_of_a_megabyte(bytes);
        format!(
            "{} for {}, {}.{} MB",
            counted(files, "file"),
            counted(careers, "career"),
            megabytes / 10,
            megabytes % 10
        )
    },
    open: |start| format!("Open: {start}"),
    kept: |kept| format!("The folder that stood there is now: {kept}"),
};
