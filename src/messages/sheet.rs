//! The words of the questionnaire and of self-checks on paper.

/// The sentences and labels of a sheet, in one language.
#[allow(
    missing_docs,
    reason = "named after what they say; the two languages stand side by side below"
)]
pub struct SheetWords {
    pub title: &'static str,
    pub name_and_class: &'static str,
    pub how_to_fill: &'static str,
    pub points: fn(answers: &[&str; 5]) -> String,
    pub sum_of_page: &'static str,
    pub copied_sum: &'static str,
    pub sum_of_both: fn(highest: u8) -> String,
    pub turn_over: &'static str,
    pub result_code: fn(version: u8) -> String,
    pub type_it: fn(version: u8) -> String,
    pub read_it: &'static str,
    pub key: &'static str,
    pub letters: [&'static str; 6],
    pub self_check: fn(career: &str) -> String,
    pub how_to_tick: &'static str,
    pub replies: [&'static str; 3],
    pub count: fn(suited: &str, unsuited: &str) -> String,
}

pub const ID: SheetWords = SheetWords {
    title: "Kuesioner minat: 48 kegiatan",
    name_and_class: "Nama: ____________________________________________  Kelas: ____________________",
    how_to_fill: "Seberapa suka kamu melakukan kegiatan ini? Bayangkan kamu punya waktu dan boleh \
        mencobanya; mahir atau belum tidak dihitung. Tulis satu angka, 0 sampai 4, di kotak pada \
        akhir tiap baris. Tidak ada jawaban yang salah. Waktunya sekitar 10 menit.",
    points: |[first, second, third, fourth, fifth]| {
        format!("0 {first}  1 {second}  2 {third}  3 {fourth}  4 {fifth}").to_lowercase()
    },
    sum_of_page: "Jumlahkan tiap kolom halaman ini:",
    copied_sum: "Salin jumlah dari halaman depan:",
    sum_of_both: |highest| format!("Jumlah keduanya (0 sampai {highest}):"),
    turn_over: "balik kertasnya",
    result_code: |version| {
        format!("Kode hasil: K{version}  ____ - ____ - ____ - ____ - ____ - ____  (R-I-A-S-E-C)")
    },
    type_it: |version| {
        format!(
            "Di komputer, ketik kode hasilmu untuk melihat karier yang sejalan, misalnya: careers \
             match K{version} 31-12-8-25-20-15"
        )
    },
    read_it: "Huruf dengan jumlah tertinggi adalah minat terkuatmu; yang berselisih 2 atau kurang \
        sama kuatnya. Kalau tertinggi dan terendah berselisih kurang dari 6, minatmu masih merata, \
        dan itu wajar.",
    key: "Arti hurufnya",
    letters: [
        "R, realistis: bekerja dengan tangan, alat, mesin, hewan, atau di alam terbuka",
        "I, investigatif: mengamati, meneliti, dan memecahkan teka-teki",
        "A, artistik: menggambar, menulis, bermusik, menciptakan sesuatu",
        "S, sosial: membantu, mengajar, dan merawat orang",
        "E, enterprising: memimpin, meyakinkan, dan berjualan",
        "C, konvensional: merapikan data, angka, dan urusan sesuai aturan",
    ],
    self_check: |career| format!("Apakah cocok untukku? {career}"),
    how_to_tick: "Beri centang di satu kotak pada tiap baris: ya, tidak, atau belum tahu (?).",
    replies: ["ya", "tidak", "?"],
    count: |suited, unsuited| {
        format!(
            "Mendukung: centang `ya` di `{suited}` + centang `tidak` di `{unsuited}` = ______. \
             Memberatkan: centang `tidak` di `{suited}` + centang `ya` di `{unsuited}` = ______."
        )
    },
};

pub const EN: SheetWords = SheetWords {
    title: "Questionnaire of interests: 48 activities",
    name_and_class: "Name: ____________________________________________  Class: ____________________",
    how_to_fill: "How much would you like to do these activities? Imagine that you had the time and \
        were allowed to try; whether you are good at them doesn't count. Write one number, 0 to 4, \
        into the box at the end of each line. No answer is wrong. It takes about 10 minutes.",
    points: |[first, second, third, fourth, fifth]| {
        format!("0 {first}  1 {second}  2 {third}  3 {fourth}  4 {fifth}").to_lowercase()
    },
    sum_of_page: "Add up each column of this page:",
    copied_sum: "Copy the sums of the front page:",
    sum_of_both: |highest| format!("Add the two (0 to {highest}):"),
    turn_over: "turn over",
    result_code: |version| {
        format!("Result code: K{version}  ____ - ____ - ____ - ____ - ____ - ____  (R-I-A-S-E-C)")
    },
    type_it: |version| {
        format!(
            "On a computer, type your result code to see the careers that agree with it, such as: \
             careers match K{version} 31-12-8-25-20-15"
        )
    },
    read_it: "The letter with the highest sum is your strongest interest; letters within 2 points are \
        equally strong. If the highest and the lowest differ by less than 6, your interests are \
        still even, and that is normal.",
    key: "What the letters mean",
    letters: [
        "R, realistic: working with your hands, tools, machines, animals or outdoors",
        "I, investigative: observing, researching and solving puzzles",
        "A, artistic: drawing, writing, making music, creating something",
        "S, social: helping, teaching and caring for people",
        "E, enterprising: leading, persuading and selling",
        "C, conventional: keeping data, figures and affairs in order",
    ],
    self_check: |career| format!("Does it suit me? {career}"),
    how_to_tick: "Tick one box in each line: yes, no, or don't know yet (?).",
    replies: ["yes", "no", "?"],
    count: |suited, unsuited| {
        format!(
            "Speaks for it: ticks at `yes` in `{suited}` + ticks at `no` in `{unsuited}` = ______. \
             Against it: ticks at `no` in `{suited}` + ticks at `yes` in `{unsuited}` = ______."
        )
    },
};
