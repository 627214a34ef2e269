//! The words for levels of education, ways into careers, and school subjects.

use careers_catalogue::contents::{Choice, Entrance};
use careers_catalogue::profile::Level;

use crate::answer::{RouteKind, SectionKind};

/// The labels and sentences on levels, majors and school subjects, in one language.
#[allow(
    missing_docs,
    reason = "named after what they label; the two languages stand side by side below"
)]
pub struct Schooling {
    pub level: &'static str,
    pub level_name: fn(Level) -> &'static str,
    /// Of a level that is neither an abbreviation nor a word of the language.
    pub level_meaning: fn(Level) -> Option<&'static str>,
    pub majors_nearby: &'static str,
    pub lie_near: &'static str,
    pub missing_steps: &'static str,
    pub subjects: &'static str,
    pub way: fn(RouteKind) -> &'static str,
    pub trains_for: &'static str,
    pub also: &'static str,
    pub none_recorded: fn(majors: &str, nearest: &str) -> String,
    pub subject: &'static str,
    pub taught: &'static str,
    pub choice: fn(Choice) -> &'static str,
    pub taught_as: fn(Choice) -> &'static str,
    pub tka: &'static str,
    pub not_tested: &'static str,
    pub see: fn(subjects: &str) -> String,
    pub tka_paper: fn(Choice) -> &'static str,
    pub no_tka: &'static str,
    pub means: fn(typed: &str, subjects: &str) -> String,
    pub guidance: fn(sentences: &str, day: &str) -> String,
    pub section: fn(kind: SectionKind, subject: &str) -> String,
    pub counted: fn(kind: SectionKind, total: usize, first: &str) -> String,
    pub examples: &'static str,
    pub how_many: &'static str,
    pub of: fn(total: usize, of: usize) -> String,
    pub if_dropped: &'static str,
    pub strengthens: fn(careers: &str) -> String,
    pub lost_careers: fn(number: usize, first: &str) -> String,
    pub through: &'static str,
    pub supported_majors: fn(total: usize, first: &str) -> String,
    pub list_them: &'static str,
    pub list_all_supported: &'static str,
    pub subjects_alone: &'static str,
    pub possibly: fn(subjects: &str) -> String,
    pub also_possibly: fn(sure: &str, possible: &str) -> String,
    pub entrance: fn(Entrance) -> &'static str,
    pub after_school: fn(Level) -> &'static str,
    pub not_certain: &'static str,
}

pub const ID: Schooling = Schooling {
    level: "Jenjang",
    level_name: |level| match level {
        Level::None => "bebas",
        Level::SmaSmk => "SMA/SMK",
        Level::Smk => "SMK",
        Level::D3 => "D3",
        Level::D4 => "D4",
        Level::S1 => "S1",
        Level::Profesi => "profesi",
        Level::Spesialis => "spesialis",
        Level::S2 => "S2",
    },
    level_meaning: |_| None,
    majors_nearby: "Jurusan yang\ndekat",
    lie_near: "Dekat, tetapi belum sampai ke sana",
    missing_steps: "Yang masih kurang",
    subjects: "Mapel\npendukung",
    way: |kind| match kind {
        RouteKind::Vocational => "Langsung dari SMK",
        RouteKind::Study => "Lewat kuliah",
        RouteKind::Continued => "Kalau lanjut kuliah",
    },
    trains_for: "dilatih untuk ini",
    also: "juga bisa",
    none_recorded: |majors, nearest| {
        let none = format!("belum kami catat: karier yang langsung dituju dari {majors}");
        if nearest.is_empty() {
            none
        } else {
            format!("{none}; yang terdekat: {nearest}")
        }
    },
    subject: "Mapel",
    taught: "Kelas XI–XII",
    choice: |choice| match choice {
        Choice::Compulsory => "wajib",
        Choice::Elective => "pilihan",
    },
    taught_as: |choice| match choice {
        Choice::Compulsory => "mapel wajib",
        Choice::Elective => "mapel pilihan kelas XI–XII",
    },
    tka: "TKA",
    not_tested: "tidak diuji",
    see: |subjects| format!("lihat {subjects}"),
    tka_paper: |choice| match choice {
        Choice::Compulsory => "mata uji wajib TKA",
        Choice::Elective => "mata uji pilihan TKA",
    },
    no_tka: "tidak diuji TKA",
    means: |typed, subjects| format!("{typed} berarti {subjects}."),
    guidance: |sentences, day| format!("{sentences} (Diperiksa {day}.)"),
    section: |kind, subject| match kind {
        SectionKind::Both => "Didukung keduanya".to_owned(),
        SectionKind::Mainly => format!("Terutama {subject}"),
        SectionKind::Any => "Didukung paling sedikit satu".to_owned(),
        SectionKind::NearlyAll => "Mendukung hampir semua jalurnya".to_owned(),
        SectionKind::Some => "Mendukung sebagian jalurnya, atau bersama mapel lain".to_owned(),
        SectionKind::Few => "Mendukung sedikit jalurnya".to_owned(),
        SectionKind::Possible => "Mungkin".to_owned(),
        SectionKind::Vocational => "Masuk dari SMK, mapel SMA tidak dipakai".to_owned(),
        SectionKind::Without => format!("Tanpa {subject}, yang kehilangan dukungan"),
    },
    counted: |kind, total, first| match kind {
        SectionKind::Few => format!("Mendukung sedikit jalur ke {total} karier: {first}."),
        SectionKind::Possible => format!(
            "Mungkin mendukung {total} karier lain, lewat jurusan yang rumpunnya belum pasti atau \
             yang punya seleksi sendiri: {first}."
        ),
        SectionKind::Vocational => {
            format!("{total} karier terutama dimasuki dari SMK; di sana mapel SMA tidak dipakai.")
        }
        SectionKind::Both
        | SectionKind::Mainly
        | SectionKind::Any
        | SectionKind::NearlyAll
        | SectionKind::Some
        | SectionKind::Without => format!("{total} karier: {first}."),
    },
    examples: "Misalnya",
    how_many: "Karier",
    of: |total, of| format!("{total} dari {of}"),
    if_dropped: "Kalau mapel ini dilepas, yang kehilangan dukungan",
    strengthens: |careers| format!("tidak ada, tetapi mapel ini menguatkan {careers}"),
    lost_careers: |number, first| format!("{number}: {first}"),
    through: "Lewat jurusan",
    supported_majors: |total, first| {
        format!("Jurusan yang mapel pendukungnya memuat itu ({total}): {first}.")
    },
    list_them: "Semua karier itu",
    list_all_supported: "Karier yang didukung semua mapel itu",
    subjects_alone: "Mapel di SMA/MA, dan banyaknya jurusan dan karier yang pasti didukungnya di SNBP",
    possibly: |subjects| format!("mungkin {subjects}"),
    also_possibly: |sure, possible| format!("{sure}; mungkin {possible}"),
    entrance: |entrance| match entrance {
        Entrance::Own => "seleksi sendiri",
        Entrance::Religious => "punya pintu sendiri",
    },
    after_school: |level| match level {
        Level::None | Level::SmaSmk | Level::Smk => "mapel SMA tidak dipakai",
        Level::Profesi | Level::S2 => "dimasuki setelah S1",
        Level::Spesialis => "dimasuki setelah profesi",
        Level::D3 | Level::D4 | Level::S1 => "belum pasti; tanyakan kampusnya",
    },
    not_certain: "belum pasti; tanyakan kampusnya",
};

pub const EN: Schooling = Schooling {
    level: "Level",
    level_name: |level| match level {
        Level::None => "any",
        Level::SmaSmk => "SMA/SMK",
        Level::Smk => "SMK",
        Level::D3 => "D3",
        Level::D4 => "D4",
        Level::S1 => "S1",
        Level::Profesi => "profesi",
        Level::Spesialis => "spesialis",
        Level::S2 => "S2",
    },
    level_meaning: |level| match level {
        Level::Profesi => Some("professional programme after S1"),
        Level::Spesialis => Some("specialist programme after profesi"),
        Level::None
        | Level::SmaSmk
        | Level::Smk
        | Level::D3
        | Level::D4
        | Level::S1
        | Level::S2 => None,
    },
    majors_nearby: "Majors\nnearby",
    lie_near: "Near, but not enough",
    missing_steps: "Still missing",
    subjects: "Supporting\nsubjects",
    way: |kind| match kind {
        RouteKind::Vocational => "Directly from SMK",
        RouteKind::Study => "With a degree",
        RouteKind::Continued => "With further study",
    },
    trains_for: "trained for this",
    also: "also possible",
    none_recorded: |majors, nearest| {
        let none = format!("we have recorded no career yet that {majors} leads to directly");
        if nearest.is_empty() {
            none
        } else {
            format!("{none}; the nearest: {nearest}")
        }
    },
    subject: "Subject",
    taught: "Classes XI–XII",
    choice: |choice| match choice {
        Choice::Compulsory => "compulsory",
        Choice::Elective => "elective",
    },
    taught_as: |choice| match choice {
        Choice::Compulsory => "compulsory subject",
        Choice::Elective => "elective of classes XI–XII",
    },
    tka: "TKA",
    not_tested: "no paper",
    see: |subjects| format!("see {subjects}"),
    tka_paper: |choice| match choice {
        Choice::Compulsory => "compulsory TKA paper",
        Choice::Elective => "elective TKA paper",
    },
    no_tka: "no TKA paper",
    means: |typed, subjects| format!("{typed} means {subjects}."),
    guidance: |sentences, day| format!("{sentences} (Checked {day}.)"),
    section: |kind, subject| match kind {
        SectionKind::Both => "Both support them".to_owned(),
        SectionKind::Mainly => format!("Mainly {subject}"),
        SectionKind::Any => "At least one supports them".to_owned(),
        SectionKind::NearlyAll => "Supports nearly all ways in".to_owned(),
        SectionKind::Some => "Supports some ways in, or together with other subjects".to_owned(),
        SectionKind::Few => "Supports few ways in".to_owned(),
        SectionKind::Possible => "Possibly".to_owned(),
        SectionKind::Vocational => "Entered from SMK, which uses no SMA subjects".to_owned(),
        SectionKind::Without => format!("Without {subject}, these lose support"),
    },
    counted: |kind, total, first| {
        let careers = match total {
            1 => "1 career".to_owned(),
            total => format!("{total} careers"),
        };
        match kind {
            SectionKind::Few => format!("Supports few of the ways into {careers}: {first}."),
            SectionKind::Possible => format!(
                "Possibly supports {careers}, through majors whose group isn't certain or that \
                 have an entrance of their own: {first}."
            ),
            SectionKind::Vocational => {
                format!("Mostly entered from SMK, where no SMA subject is used: {careers}.")
            }
            SectionKind::Both
            | SectionKind::Mainly
            | SectionKind::Any
            | SectionKind::NearlyAll
            | SectionKind::Some
            | SectionKind::Without => format!("{careers}: {first}."),
        }
    },
    examples: "Such as",
    how_many: "Careers",
    of: |total, of| format!("{total} of {of}"),
    if_dropped: "If you drop this subject, these lose support",
    strengthens: |careers| format!("none, but it strengthens {careers}"),
    lost_careers: |number, first| format!("{number}: {first}"),
    through: "Through these majors",
    supported_majors: |total, first| format!("Majors that it is named for ({total}): {first}."),
    list_them: "All of these careers",
    list_all_supported: "Careers that all of these subjects support",
    subjects_alone: "The subjects of SMA/MA, and the number of majors and careers that each surely supports in SNBP",
    possibly: |subjects| format!("possibly {subjects}"),
    also_possibly: |sure, possible| format!("{sure}; possibly {possible}"),
    entrance: |entrance| match entrance {
        Entrance::Own => "own entrance",
        Entrance::Religious => "doors of its own",
    },
    after_school: |level| match level {
        Level::None | Level::SmaSmk | Level::Smk => "uses no SMA subjects",
        Level::Profesi | Level::S2 => "entered after S1",
        Level::Spesialis => "entered after profesi",
        Level::D3 | Level::D4 | Level::S1 => "not certain; ask the university",
    },
    not_certain: "not certain; ask the university",
};
