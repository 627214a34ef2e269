//! The words for interests: the questionnaire, its result, and the careers that agree with it.

use crate::answer::Likeness;
use crate::questionnaire::ITEMS;

/// The labels and sentences on interests, in one language.
#[allow(
    missing_docs,
    reason = "named after what they label; the two languages stand side by side below"
)]
pub struct InterestWords {
    pub items: [&'static str; ITEMS],
    pub answers: [&'static str; 5],
    pub remark: &'static str,
    pub your_interests: fn(groups: &[Vec<&str>]) -> String,
    pub few_letters: &'static str,
    pub of_bands: fn(total: usize, alike: usize, somewhat_alike: usize) -> String,
    pub of_letters: fn(total: usize) -> String,
    pub of_a_field: fn(lines: usize) -> String,
    pub agreement: fn(agreement: f64, band: Option<Likeness>) -> String,
    pub more_in_field: fn(careers: usize, command: &str) -> String,
    pub subjects: fn(names: &[&str]) -> String,
    pub result_code: fn(code: &str) -> String,
    pub all_careers: fn(command: &str) -> String,
    pub open_one: fn(slug: &str) -> String,
    pub flat: &'static str,
    pub one_key: &'static str,
    pub unsteady: &'static str,
}

/// Names with a word before the last: `a, b and c`.
pub(super) fn listed(names: &[&str], and: &str) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

pub const ID: InterestWords = InterestWords {
    items: [
        "Menanam kangkung dan tomat di kebun sekolah",
        "Mengamati ulat hari demi hari sampai menjadi kupu-kupu",
        "Membuat komik pendek untuk mading sekolah",
        "Menjelaskan pelajaran kepada teman yang belum paham",
        "Memimpin rapat panitia lomba tujuh belasan",
        "Mencatat pemasukan dan pengeluaran uang kas kelas",
        "Melepas roda motor di bengkel lalu memasangnya lagi",
        "Menguji kain mana yang paling cepat menyerap air",
        "Menulis puisi tentang hujan di sore hari",
        "Merawat teman yang sakit di ruang UKS",
        "Membujuk pengunjung bazar sekolah mampir ke stan kelas",
        "Menyusun jadwal piket kelas untuk satu semester",
        "Menggergaji papan untuk membuat rak sepatu",
        "Mencari tahu mengapa harga cabai di pasar naik turun",
        "Memerankan tokoh cerita rakyat di panggung sekolah",
        "Membantu murid baru berkenalan dengan teman-teman sekelas",
        "Berkampanye di depan teman-teman untuk menjadi ketua kelas",
        "Menyimpan surat OSIS ke dalam map menurut tanggalnya",
        "Memberi makan ayam dan bebek di kandang",
        "Memecahkan soal matematika dengan lebih dari satu cara",
        "Menciptakan irama dengan botol, ember, dan kaleng",
        "Mengajari kakek atau nenek berkirim pesan lewat HP",
        "Meyakinkan kepala sekolah agar menyetujui acara usulan OSIS",
        "Mencocokkan barang di rak koperasi sekolah dengan daftar stok",
        "Menyambung kabel dan sakelar sampai lampu menyala",
        "Membandingkan beberapa sumber untuk memastikan suatu berita benar atau tidak",
        "Melukis gambar rancangan sendiri di tembok sekolah",
        "Mendengarkan curhat teman yang sedang sedih",
        "Merintis ekskul baru dan mencari anggota pertamanya",
        "Mengetik daftar anggota ekskul dan mengurutkannya menurut abjad",
        "Mendirikan tenda Pramuka dengan tongkat dan tali",
        "Mengukur bayangan dari pagi sampai sore untuk menemukan polanya",
        "Menyanyikan lagu lama dengan gaya sendiri",
        "Menjenguk dan menghibur teman yang sudah lama sakit",
        "Mengikuti lomba debat dan meyakinkan juri",
        "Mengurutkan buku perpustakaan sesuai nomor pada labelnya",
        "Menjahit tas yang robek sampai kuat dipakai lagi",
        "Menyelidiki mengapa daun tanaman di sekolah menguning",
        "Mengarang cerita pendek dengan akhir yang tak terduga",
        "Mendamaikan dua teman yang sedang bertengkar",
        "Mempromosikan jualan koperasi sekolah agar lebih laku",
        "Menghitung dan mencatat suara pemilihan ketua OSIS",
        "Memotong dan menyambung pipa untuk keran di halaman",
        "Membandingkan foto lama dan baru sebuah sungai untuk mencari tahu apa yang berubah",
        "Merancang motif kain baru dari bentuk daun",
        "Menyemangati adik kelas yang gugup sebelum ujian",
        "Memimpin regu Pramuka dalam lomba antarsekolah",
        "Memeriksa apakah formulir peserta lomba sudah lengkap",
    ],
    answers: [
        "Sangat tidak suka",
        "Tidak suka",
        "Biasa saja",
        "Suka",
        "Sangat suka",
    ],
    remark: "Untuk menjelajah, bukan tes yang teruji; bicarakan dengan guru BK-mu.",
    your_interests: |groups| {
        let group = |group: &Vec<&str>| match group.len() {
            1 => group[0].to_owned(),
            _ => format!("{} (hampir sama)", listed(group, "dan")),
        };
        let groups: Vec<_> = groups.iter().map(group).collect();
        format!("Minat terkuatmu: {}.", groups.join(", lalu "))
    },
    few_letters: "Satu atau dua huruf belum banyak bercerita: lengkapi jadi tiga, atau isi kuesionernya \
        dengan `careers match`.",
    of_bands: |total, alike, somewhat_alike| {
        format!("Paling sejalan dari {total} karier (mirip: {alike}, agak mirip: {somewhat_alike})")
    },
    of_letters: |total| format!("Paling sejalan dari {total} karier"),
    of_a_field: |lines| format!("maks. {lines} sebidang"),
    agreement: |agreement, band| {
        let number = format!("{agreement:.2}").replace('.', ",");
        match band {
            None => number,
            Some(Likeness::Alike) => format!("{number} mirip"),
            Some(Likeness::SomewhatAlike) => format!("{number} agak mirip"),
        }
    },
    more_in_field: |careers, command| format!("dan {careers} lagi: `{command}`"),
    subjects: |names| format!("Mapel pendukung: {}", names.join(", ")),
    result_code: |code| format!("Hasilmu {code}; semua: `careers match {code} --all`"),
    all_careers: |command| format!("Semua karier: `{command}`"),
    open_one: |slug| format!("Buka salah satu: `careers show {slug}`"),
    flat: "Keenam minatmu hampir sama kuat, jadi belum ada karier yang menonjol. Itu wajar: minat \
        tumbuh dari mencoba. Cari dengan katamu sendiri (`careers search suka menggambar`), lihat satu \
        bidang (`careers list --field health`), lalu bicarakan dengan guru BK-mu.",
    unsteady: "Paruh awal dan akhir jawabanmu belum sejalan: isi lagi lain hari, lalu bandingkan.",
    one_key: "Banyak jawaban berturut-turut sama, jadi hasilnya belum bisa dibaca. Isi lagi dengan \
        tenang (`careers match`), atau cari dengan katamu sendiri (`careers search suka menggambar`) \
        dan lihat satu bidang (`careers list --field health`).",
};

pub const EN: InterestWords = InterestWords {
    items: [
        "Plant water spinach and tomatoes in the school garden",
        "Watch a caterpillar day by day until it becomes a butterfly",
        "Make a short comic for the school wall magazine",
        "Explain a lesson to a classmate who does not understand yet",
        "Lead a committee meeting for the Independence Day games",
        "Record what comes in and goes out of the class fund",
        "Take off a motorbike wheel in a workshop and refit it",
        "Test which kind of cloth soaks up water fastest",
        "Write a poem about rain in the late afternoon",
        "Look after a sick classmate in the school health room",
        "Persuade visitors at the school fair to stop at your class stall",
        "Draw up the class duty rota for one semester",
        "Saw boards to make a shoe rack",
        "Find out why chilli prices at the market go up and down",
        "Play a folk-tale character on the school stage",
        "Help a new pupil get to know the class",
        "Campaign in front of classmates to become class leader",
        "File student council letters in folders by date",
        "Feed the chickens and ducks in their pen",
        "Solve a maths problem in more than one way",
        "Make up rhythms with bottles, buckets and cans",
        "Teach a grandparent to send messages by phone",
        "Convince the head teacher to approve a student council event",
        "Match the goods on the school co-op shelves with the stock list",
        "Connect wires and a switch until the lamp lights up",
        "Compare several sources to find out whether a news story is true",
        "Paint a picture of your own design on the school wall",
        "Listen to a friend who is feeling sad",
        "Start a new school club and win its first members",
        "Type the list of club members and put it in alphabetical order",
        "Put up a Scout tent with poles and rope",
        "Measure shadows from morning to afternoon to find their pattern",
        "Sing an old song in your own style",
        "Visit and cheer up a friend who has been ill for a long time",
        "Take part in a debate contest and win over the judges",
        "Put library books in order by their label numbers",
        "Sew a torn bag until it can be used again",
        "Investigate why leaves on the school plants turn yellow",
        "Make up a short story with an unexpected ending",
        "Help two quarrelling friends make peace",
        "Promote the goods at the school co-op so they sell better",
        "Count and record the votes for student council chair",
        "Cut and join pipes for a tap in the yard",
        "Compare old and new photos of a river to find out what has changed",
        "Design a new cloth pattern from leaf shapes",
        "Encourage a younger pupil who is nervous before an exam",
        "Lead a Scout patrol in a contest between schools",
        "Check whether the entry forms for a contest are complete",
    ],
    answers: [
        "Dislike very much",
        "Dislike",
        "Neither like nor dislike",
        "Like",
        "Like very much",
    ],
    remark: "For exploring, not a validated test; talk to your school counsellor (guru BK).",
    your_interests: |groups| {
        let group = |group: &Vec<&str>| match group.len() {
            1 => group[0].to_owned(),
            _ => format!("{} (nearly equal)", listed(group, "and")),
        };
        let groups: Vec<_> = groups.iter().map(group).collect();
        format!("Your strongest interests: {}.", groups.join(", then "))
    },
    few_letters: "One or two letters are little to go by: give three, or fill in the questionnaire \
        with `careers match`.",
    of_bands: |total, alike, somewhat_alike| {
        format!("Closest of {total} careers (alike: {alike}, somewhat alike: {somewhat_alike})")
    },
    of_letters: |total| format!("Closest of {total} careers"),
    of_a_field: |lines| format!("max. {lines} a field"),
    agreement: |agreement, band| match band {
        None => format!("{agreement:.2}"),
        Some(Likeness::Alike) => format!("{agreement:.2} alike"),
        Some(Likeness::SomewhatAlike) => format!("{agreement:.2} somewhat alike"),
    },
    more_in_field: |careers, command| format!("and {careers} more: `{command}`"),
    subjects: |names| format!("School subjects: {}", names.join(", ")),
    result_code: |code| format!("Your result {code}; all: `careers match {code} --all`"),
    all_careers: |command| format!("All careers: `{command}`"),
    open_one: |slug| format!("Open one: `careers show {slug}`"),
    flat: "Your six interests are about equally strong, so no career stands out yet. That is normal: \
        interests grow by trying things. Search in your own words (`careers search likes drawing`), \
        look at one field (`careers list --field health`), and talk to your school counsellor.",
    unsteady: "The two halves of your answers disagree: answer again another day, and compare.",
    one_key: "Many answers in a row are the same, so the result can't be read yet. Answer again in \
        your own time (`careers match`), or search in your own words (`careers search likes drawing`) \
        and look at one field (`careers list --field health`).",
};
