//! The fields of O*NET's occupations: the major groups of the Standard Occupational Classification
//! 2018 (U.S. Bureau of Labor Statistics, <https://www.bls.gov/soc/2018/major_groups.htm>).

use super::slugs;
use crate::contents::Field;
use crate::text::Text;

/// The first two digits of a code, the official name without "Occupations", and an Indonesian name.
const GROUPS: [(&str, &str, &str); 23] = [
    ("11", "Management", "Manajemen"),
    (
        "13",
        "Business and Financial Operations",
        "Bisnis dan Keuangan",
    ),
    ("15", "Computer and Mathematical", "Komputer dan Matematika"),
    (
        "17",
        "Architecture and Engineering",
        "Arsitektur dan Teknik",
    ),
    (
        "19",
        "Life, Physical, and Social Science",
        "Ilmu Hayat, Ilmu Alam, dan Ilmu Sosial",
    ),
    (
        "21",
        "Community and Social Service",
        "Layanan Masyarakat dan Sosial",
    ),
    ("23", "Legal", "Hukum"),
    (
        "25",
        "Educational Instruction and Library",
        "Pendidikan dan Perpustakaan",
    ),
    (
        "27",
        "Arts, Design, Entertainment, Sports, and Media",
        "Seni, Desain, Hiburan, Olahraga, dan Media",
    ),
    (
        "29",
        "Healthcare Practitioners and Technical",
        "Tenaga Medis dan Teknis Kesehatan",
    ),
    ("31", "Healthcare Support", "Pendukung Layanan Kesehatan"),
    ("33", "Protective Service", "Keamanan dan Perlindungan"),
    (
        "35",
        "Food Preparation and Serving Related",
        "Penyiapan dan Penyajian Makanan",
    ),
    (
        "37",
        "Building and Grounds Cleaning and Maintenance",
        "Kebersihan dan Perawatan Gedung dan Taman",
    ),
    (
        "39",
        "Personal Care and Service",
        "Perawatan dan Layanan Pribadi",
    ),
    ("41", "Sales and Related", "Penjualan"),
    (
        "43",
        "Office and Administrative Support",
        "Administrasi dan Perkantoran",
    ),
    (
        "45",
        "Farming, Fishing, and Forestry",
        "Pertanian, Perikanan, dan Kehutanan",
    ),
    (
        "47",
        "Construction and Extraction",
        "Konstruksi dan Pertambangan",
    ),
    (
        "49",
        "Installation, Maintenance, and Repair",
        "Pemasangan, Perawatan, dan Perbaikan",
    ),
    ("51", "Production", "Produksi"),
    (
        "53",
        "Transportation and Material Moving",
        "Transportasi dan Pemindahan Barang",
    ),
    ("55", "Military Specific", "Militer"),
];

/// The field made from a major group. An unknown group, from a later edition, is named by its
/// number.
pub fn field(number: &str) -> Field {
    let known = GROUPS.iter().find(|(known, ..)| *known == number);
    let name = known.map_or_else(
        || Text::Same(format!("SOC {number}")),
        |(_, en, id)| Text::Both {
            id: (*id).to_owned(),
            en: (*en).to_owned(),
        },
    );
    Field {
        slug: slugs::from_name(&name, number),
        name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_called_after_its_major_group() {
        let field = field("15");
        assert_eq!(field.slug.as_str(), "computer-and-mathematical");
        assert_eq!(
            field.name,
            Text::Both {
                id: "Komputer dan Matematika".into(),
                en: "Computer and Mathematical".into()
            }
        );
        assert_eq!(super::field("99").slug.as_str(), "soc-99");
    }
}
