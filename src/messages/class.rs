//! The words for a class: its pupils, what they have in common, and what is wrong in its table.

use super::os_error;
use crate::answer::TalkFirst;
use crate::error::brief;
use crate::roster::{MOST_BYTES, MOST_ROWS, RowProblem, Scale, Unusable};

/// The labels and sentences on a class, in one language.
#[allow(
    missing_docs,
    reason = "named after what they label; the two languages stand side by side below"
)]
pub struct ClassWords {
    pub line: &'static str,
    pub name: &'static str,
    pub letters: &'static str,
    pub careers: &'static str,
    pub subjects: &'static str,
    pub talk_first: &'static str,
    pub reason: fn(TalkFirst) -> String,
    pub unnamed: fn(line: usize) -> String,
    pub named: fn(name: &str, line: usize) -> String,
    pub class: &'static str,
    pub counts: fn(pupils: usize, ranked: usize) -> String,
    pub first_letters: &'static str,
    pub first_letter: fn(name: &str, pupils: usize, alone: usize) -> String,
    pub reading: &'static str,
    pub ties: &'static str,
    pub fields: &'static str,
    pub recurring: &'static str,
    pub nobody: &'static str,
    pub skipped: &'static str,
    pub skipped_row: fn(row: &str) -> String,
    pub scale: &'static str,
    pub scale_is: fn(Scale) -> Option<&'static str>,
    pub problem: fn(&RowProblem) -> String,
    pub privacy_label: &'static str,
    pub privacy: &'static str,
    pub remark: &'static str,
    pub none_usable: &'static str,
    pub to_explore: &'static str,
    pub to_talk_about: &'static str,
    pub questions: [&'static str; 2],
    pub questions_without_careers: [&'static str; 2],
    pub template: [&'static str; 2],
}

/// The messages and hints of tables that can't be used, in one language.
#[allow(missing_docs, reason = "named after what they are about")]
pub struct ClassErrors {
    pub unusable: fn(path: &str, &Unusable) -> String,
    pub hint: fn(&Unusable) -> String,
}

/// The texts of `careers class --help`, in one language.
#[allow(missing_docs, reason = "named after what they explain")]
pub struct ClassHelp {
    pub about: &'static str,
    pub file: &'static str,
    pub template: &'static str,
}

/// Headers of a table as messages name them, at most the first few.
fn listed(headers: &[String], and_more: fn(usize) -> String) -> String {
    const FEW: usize = 8;
    let first = headers.iter().take(FEW);
    let mut names: Vec<_> = first.map(|header| format!("`{}`", brief(header))).collect();
    if let Some(others) = headers.len().checked_sub(FEW).filter(|others| *others > 0) {
        names.push(and_more(others));
    }
    names.join(", ")
}

pub const ID: ClassWords = ClassWords {
    line: "Baris",
    name: "Nama",
    letters: "Minat",
    careers: "Karier",
    subjects: "Mapel",
    talk_first: "Bicarakan dulu",
    reason: |reason| match reason {
        TalkFirst::OneKey => "jawaban yang sama 16 kali atau lebih berturut-turut".to_owned(),
        TalkFirst::Flat => "keenam minat hampir sama kuat".to_owned(),
        TalkFirst::ManyBlanks(items) => format!("{items} dari 48 butir kosong"),
        TalkFirst::Halves => "jawaban paruh awal dan paruh akhir bertentangan".to_owned(),
    },
    unnamed: |line| format!("baris {line}"),
    named: |name, line| format!("{name} (baris {line})"),
    class: "Kelas ini",
    counts: |pupils, ranked| format!("{pupils} murid, {ranked} di antaranya dengan karier"),
    first_letters: "Minat terkuat",
    first_letter: |name, pupils, alone| format!("{name} {pupils} (sendiri: {alone})"),
    reading: "Cara membaca",
    ties: "`=` berarti hampir sama: selisihnya paling banyak 2 dari 32. Murid dengan beberapa \
        minat terkuat dihitung di tiap minat itu.",
    fields: "Bidang yang berulang",
    recurring: "Karier yang berulang",
    nobody: "tidak ada",
    skipped: "Baris yang dilewati",
    skipped_row: |row| format!("satu baris dilewati: {row}"),
    scale: "Skala jawaban",
    scale_is: |scale| match scale {
        Scale::FromOne => None,
        Scale::FromZero => Some(
            "dibaca sebagai 0 sampai 4, seperti poin di lembar cetak, karena ada 0 dan tidak ada 5",
        ),
        Scale::Presumed => Some(
            "dibaca sebagai 1 sampai 5, walaupun tidak ada 5: kalau yang diketik poin lembar cetak \
                (0 sampai 4), tambahkan 1 pada setiap jawaban",
        ),
        Scale::Mixed => {
            Some("ada 0 dan ada 5: baris tanpa 0 dibaca sebagai 1 sampai 5; samakan dulu skalanya")
        }
    },
    problem: |problem| match problem {
        RowProblem::NothingGiven => "tidak ada jawaban, skor, atau kode hasil".to_owned(),
        RowProblem::NotAnAnswer {
            column,
            cell,
            scale: Scale::Mixed,
        } if cell == "0" => format!(
            "`0` di kolom `{}`, padahal di tabel ini ada juga 5: pakai satu skala untuk semua, 1 \
                sampai 5 atau 0 sampai 4",
            brief(column)
        ),
        RowProblem::NotAnAnswer {
            column,
            cell,
            scale,
        } => format!(
            "`{}` di kolom `{}` bukan jawaban: isi {} sampai {}, atau kata dari Sangat tidak suka \
                sampai Sangat suka",
            brief(cell),
            brief(column),
            scale.lowest(),
            scale.highest()
        ),
        RowProblem::NotAScore { column, cell } => format!(
            "`{}` di kolom `{}` bukan skor: isi bilangan bulat 0 sampai 32",
            brief(cell),
            brief(column)
        ),
        RowProblem::MissingScore(column) => {
            format!(
                "skor di kolom `{}` kosong; keenamnya diperlukan",
                brief(column)
            )
        }
        RowProblem::NotACode(cell) => format!(
            "`{}` bukan kode hasil seperti K1 31-12-8-25-20-15",
            brief(cell)
        ),
        RowProblem::OtherVersion(version) => format!(
            "kode hasil ini dari kuesioner versi {}, bukan versi 1",
            brief(version)
        ),
        RowProblem::OneCell => "semua jawaban ada di satu sel; Excel mengubahnya menjadi satu \
            bilangan (3,5E+47) dan membuang angka setelah yang ke-15: beri tiap butir kolom \
            sendiri, atau pakai kode hasil"
            .to_owned(),
        RowProblem::TooManyCells { cells, headers } => {
            format!("ada {cells} sel untuk {headers} kolom")
        }
        RowProblem::LongCell => {
            "satu sel terlalu panjang; mungkin ada tanda kutip yang tidak ditutup".to_owned()
        }
    },
    privacy_label: "Data pribadi",
    privacy: "Jawaban ini memuat nama dan minat anak di bawah umur: simpan baik-baik, dan bagikan \
        hanya kepada yang berhak. Semua dihitung di komputer ini; tidak ada yang dikirim keluar.",
    remark: "Untuk membuka percakapan, bukan tes yang teruji.",
    none_usable: "tidak ada baris yang bisa dipakai",
    to_explore: "Karier untuk dijelajahi",
    to_talk_about: "Untuk dibicarakan",
    questions: [
        "Karier mana yang paling ingin kamu ketahui lebih jauh, dan apa yang menarik darinya?",
        "Pengalaman apa, di sekolah atau di rumah, yang cocok dengan minat terkuatmu?",
    ],
    questions_without_careers: [
        "Kegiatan mana dari kuesioner yang paling kamu nikmati, dan kapan terakhir kamu \
            melakukannya?",
        "Hal baru apa yang ingin kamu coba bulan ini?",
    ],
    template: ["nama", "kelas"],
};

pub const EN: ClassWords = ClassWords {
    line: "Line",
    name: "Name",
    letters: "Interests",
    careers: "Careers",
    subjects: "Subjects",
    talk_first: "Talk first",
    reason: |reason| match reason {
        TalkFirst::OneKey => "the same answer 16 times or more in a row".to_owned(),
        TalkFirst::Flat => "all six interests about equally strong".to_owned(),
        TalkFirst::ManyBlanks(items) => format!("{items} of 48 items left out"),
        TalkFirst::Halves => "the first half of the answers contradicts the second".to_owned(),
    },
    unnamed: |line| format!("line {line}"),
    named: |name, line| format!("{name} (line {line})"),
    class: "This class",
    counts: |pupils, ranked| {
        let noun = if pupils == 1 { "pupil" } else { "pupils" };
        format!("{pupils} {noun}, {ranked} of them with careers")
    },
    first_letters: "Strongest interest",
    first_letter: |name, pupils, alone| format!("{name} {pupils} (alone: {alone})"),
    reading: "How to read it",
    ties: "`=` means nearly equal: at most 2 of 32 apart. A pupil with several strongest \
        interests counts for each of them.",
    fields: "Fields that recur",
    recurring: "Careers that recur",
    nobody: "nobody",
    skipped: "Skipped rows",
    skipped_row: |row| format!("a row was skipped: {row}"),
    scale: "Scale of answers",
    scale_is: |scale| match scale {
        Scale::FromOne => None,
        Scale::FromZero => {
            Some("read as 0 to 4, like the points on paper, because there is a 0 and no 5")
        }
        Scale::Presumed => Some(
            "read as 1 to 5, although there is no 5: if the points on paper were typed (0 to 4), \
                add 1 to each answer",
        ),
        Scale::Mixed => {
            Some("there is a 0 and a 5: rows without a 0 are read as 1 to 5; use one scale first")
        }
    },
    problem: |problem| match problem {
        RowProblem::NothingGiven => "has no answers, scores or result code".to_owned(),
        RowProblem::NotAnAnswer {
            column,
            cell,
            scale: Scale::Mixed,
        } if cell == "0" => format!(
            "`0` in column `{}`, although the table has 5, too: use one scale for all, 1 to 5 or 0 \
                to 4",
            brief(column)
        ),
        RowProblem::NotAnAnswer {
            column,
            cell,
            scale,
        } => format!(
            "`{}` in column `{}` isn't an answer: give {} to {}, or words from Dislike very much \
                to Like very much",
            brief(cell),
            brief(column),
            scale.lowest(),
            scale.highest()
        ),
        RowProblem::NotAScore { column, cell } => format!(
            "`{}` in column `{}` isn't a score: give a whole number from 0 to 32",
            brief(cell),
            brief(column)
        ),
        RowProblem::MissingScore(column) => {
            format!(
                "the score in column `{}` is missing; all six are needed",
                brief(column)
            )
        }
        RowProblem::NotACode(cell) => format!(
            "`{}` isn't a result code such as K1 31-12-8-25-20-15",
            brief(cell)
        ),
        RowProblem::OtherVersion(version) => format!(
            "this result code is from version {} of the questionnaire, not version 1",
            brief(version)
        ),
        RowProblem::OneCell => {
            "all answers are in one cell; Excel makes one number of them (3.5E+47) and drops \
                every digit after the 15th: give each item a column of its own, or use the result \
                code"
                .to_owned()
        }
        RowProblem::TooManyCells { cells, headers } => {
            format!("has {cells} cells for {headers} columns")
        }
        RowProblem::LongCell => {
            "a cell is too long; perhaps a quotation mark isn't closed".to_owned()
        }
    },
    privacy_label: "Personal data",
    privacy: "This answer holds names and interests of minors: keep it safe, and share it only \
        with those who are entitled to it. Everything is worked out on this computer; nothing \
        leaves it.",
    remark: "To open a conversation, not a validated test.",
    none_usable: "no row can be used",
    to_explore: "Careers to explore",
    to_talk_about: "To talk about",
    questions: [
        "Which career would you most like to know more about, and what draws you to it?",
        "What have you done, at school or at home, that goes with your strongest interest?",
    ],
    questions_without_careers: [
        "Which activity of the questionnaire did you enjoy most, and when did you last do it?",
        "What new thing would you like to try this month?",
    ],
    template: ["name", "class"],
};

pub const ID_ERRORS: ClassErrors = ClassErrors {
    unusable: |path, unusable| match unusable {
        Unusable::Unreadable(reason) => {
            format!("tidak bisa membaca {path}: {}", os_error::id(reason))
        }
        Unusable::TooLarge => format!("{path} lebih besar dari {} MB", MOST_BYTES / 1024 / 1024),
        Unusable::TooManyRows => format!("{path} berisi lebih dari {MOST_ROWS} baris"),
        Unusable::Empty => format!("{path} kosong"),
        Unusable::Binary => format!("{path} bukan teks; mungkin berkas Excel atau LibreOffice"),
        Unusable::Utf16 => format!("{path} memakai UTF-16"),
        Unusable::OtherEncoding(line) => format!("{path} bukan UTF-8: lihat baris {line}"),
        Unusable::NoRows => format!("{path} hanya berisi judul kolom"),
        Unusable::MissingColumns(found) if found.is_empty() => {
            format!("tidak ada judul kolom di {path}")
        }
        Unusable::MissingColumns(found) => format!(
            "tidak ada kolom jawaban atau skor di {path}; yang ada: {}",
            listed(found, |others| format!("dan {others} lagi"))
        ),
        Unusable::RepeatedColumn(column) => {
            format!("kolom `{}` ada dua kali di {path}", brief(column))
        }
        Unusable::OneCell(line) => format!(
            "semua jawaban di {path} ada di satu sel (baris {line}); Excel mengubahnya menjadi \
                satu bilangan (3,5E+47) dan membuang angka setelah yang ke-15"
        ),
    },
    hint: |unusable| match unusable {
        Unusable::Unreadable(_) => "periksa nama berkasnya; `-` membaca masukan standar".to_owned(),
        Unusable::TooLarge | Unusable::TooManyRows => {
            "bagi per kelas, satu berkas untuk tiap kelas".to_owned()
        }
        Unusable::Binary | Unusable::Utf16 | Unusable::OtherEncoding(_) => {
            "simpan lagi sebagai CSV UTF-8: di Excel `CSV UTF-8 (Comma delimited)`, di \
                LibreOffice `Text CSV` dengan `Unicode (UTF-8)`"
                .to_owned()
        }
        Unusable::Empty | Unusable::NoRows => {
            "satu baris untuk tiap murid; `careers class --template` mencetak tabel kosong"
                .to_owned()
        }
        Unusable::MissingColumns(_) => {
            "perlu kolom nama, dan R, I, A, S, E, C (skor 0 sampai 32), atau 1 sampai 48 \
                (jawaban), atau kode (K1 31-12-8-25-20-15); ekspor formulir boleh memakai teks \
                butirnya. `careers class --template` mencetak tabel kosong"
                .to_owned()
        }
        Unusable::RepeatedColumn(_) => "ganti nama atau hapus salah satunya".to_owned(),
        Unusable::OneCell(_) => {
            "beri tiap butir kolom sendiri (1 sampai 48), atau pakai kode hasil (K1 \
                31-12-8-25-20-15)"
                .to_owned()
        }
    },
};

pub const EN_ERRORS: ClassErrors = ClassErrors {
    unusable: |path, unusable| match unusable {
        Unusable::Unreadable(reason) => format!("can't read {path}: {}", os_error::en(reason)),
        Unusable::TooLarge => format!("{path} is larger than {} MB", MOST_BYTES / 1024 / 1024),
        Unusable::TooManyRows => format!("{path} has more than {MOST_ROWS} rows"),
        Unusable::Empty => format!("{path} is empty"),
        Unusable::Binary => format!("{path} isn't text; perhaps an Excel or LibreOffice file"),
        Unusable::Utf16 => format!("{path} is in UTF-16"),
        Unusable::OtherEncoding(line) => format!("{path} isn't UTF-8: see line {line}"),
        Unusable::NoRows => format!("{path} has column headers alone"),
        Unusable::MissingColumns(found) if found.is_empty() => {
            format!("there are no column headers in {path}")
        }
        Unusable::MissingColumns(found) => format!(
            "there is no column of answers or scores in {path}; found: {}",
            listed(found, |others| format!("and {others} more"))
        ),
        Unusable::RepeatedColumn(column) => {
            format!("duplicate column `{}` in {path}", brief(column))
        }
        Unusable::OneCell(line) => format!(
            "all answers in {path} are in one cell (line {line}); Excel makes one number of them \
                (3.5E+47) and drops every digit after the 15th"
        ),
    },
    hint: |unusable| match unusable {
        Unusable::Unreadable(_) => {
            "check the name of the file; `-` reads standard input".to_owned()
        }
        Unusable::TooLarge | Unusable::TooManyRows => {
            "split it, one file for each class".to_owned()
        }
        Unusable::Binary | Unusable::Utf16 | Unusable::OtherEncoding(_) => {
            "save it again as CSV UTF-8: in Excel `CSV UTF-8 (Comma delimited)`, in LibreOffice \
                `Text CSV` with `Unicode (UTF-8)`"
                .to_owned()
        }
        Unusable::Empty | Unusable::NoRows => {
            "a row for each pupil; `careers class --template` prints an empty table".to_owned()
        }
        Unusable::MissingColumns(_) => {
            "expected a column name, and R, I, A, S, E, C (scores from 0 to 32), or 1 to 48 \
                (answers), or code (K1 31-12-8-25-20-15); a form's export may have the text of \
                the items. `careers class --template` prints an empty table"
                .to_owned()
        }
        Unusable::RepeatedColumn(_) => "rename or remove one of them".to_owned(),
        Unusable::OneCell(_) => {
            "give each item a column of its own (1 to 48), or use the result code (K1 \
                31-12-8-25-20-15)"
                .to_owned()
        }
    },
};

pub const ID_HELP: ClassHelp = ClassHelp {
    about: "Satu kelas sekaligus, dari tabel skor atau jawaban",
    file: "Berkas CSV, satu baris untuk tiap murid; `-` untuk masukan standar. Judul kolomnya: \
        nama; R I A S E C (skor 0 sampai 32), atau 1 sampai 48 (jawaban 1 sampai 5, atau poin 0 \
        sampai 4), atau kode (K1 31-12-8-25-20-15); ekspor formulir boleh berisi teks butir dan \
        jawaban dengan kata. Kolom lain ikut ke JSON dan tabel. Semua dihitung di komputer ini",
    template: "Cetak tabel kosong untuk diisi, misalnya dengan --format excel -o kelas.csv",
};

pub const EN_HELP: ClassHelp = ClassHelp {
    about: "A whole class, from a table of scores or answers",
    file: "A CSV file with a row for each pupil; `-` for standard input. Its headers: name; R I A \
        S E C (scores from 0 to 32), or 1 to 48 (answers from 1 to 5, or points from 0 to 4), or \
        code (K1 31-12-8-25-20-15); a form's export may have the text of the items, and answers \
        in words. Other columns are carried through into JSON and tables. Everything is worked \
        out on this computer",
    template: "Print an empty table to fill in, such as with --format excel -o class.csv",
};
