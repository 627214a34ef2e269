//! The words on pages: what stands below each of them, and the titles of lists.

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
};
