//! The release that a catalogue is made from, and the attribution that its owner asks for.

use crate::contents::{About, Credited, Terms};
use crate::profile::JobZoneLevels;
use crate::text::Text;

/// The number of an O*NET release, such as `29.3`: from the first line of its `Read Me.txt`, or
/// else from a name like `db_29_3_text`.
pub fn onet_release(read_me: Option<&str>, names: &[String]) -> Option<String> {
    let number = |text: &str, before: &str, point: char| {
        let (_, rest) = text.split_once(before)?;
        let end = rest
            .find(|c: char| !c.is_ascii_digit() && c != point)
            .unwrap_or(rest.len());
        let number = rest[..end].trim_end_matches(point).replace(point, ".");
        number
            .starts_with(|c: char| c.is_ascii_digit())
            .then_some(number)
    };
    let in_name = |name: &String| {
        let name = name.to_ascii_lowercase();
        number(&name, "db_", '_').or_else(|| number(&name, "onet-", '.'))
    };
    let in_read_me = read_me.and_then(|text| number(text.lines().next()?, "O*NET ", '.'));
    in_read_me.or_else(|| names.iter().find_map(in_name))
}

/// The levels of the job zones in a release of O*NET: four from 30.2 (February 2026) on, five
/// before. An unknown release counts as an old one.
pub fn job_zone_levels(release: Option<&str>) -> JobZoneLevels {
    let mut numbers = release.unwrap_or_default().split('.').map(str::parse);
    let mut number = || numbers.next().and_then(Result::ok).unwrap_or(0_u32);
    if (number(), number()) >= (30, 2) {
        JobZoneLevels::Four
    } else {
        JobZoneLevels::Five
    }
}

/// The version of ESCO: numbers with points between them, in a name such as `esco-1.1.1` or
/// `ESCO dataset - v1.2.0 - classification - en - csv.zip`.
pub fn esco_version(names: &[String]) -> Option<String> {
    let version = |name: &String| {
        let numbers = name
            .split(|c: char| !(c.is_ascii_digit() || c == '.'))
            .map(|number| number.trim_matches('.'));
        numbers
            .filter(|number| number.contains('.') && !number.contains(".."))
            .map(str::to_owned)
            .next()
    };
    names.iter().find_map(version)
}

/// The description of a catalogue of O*NET; `database` names the release.
pub fn onet(database: &str) -> About {
    // The wording is that of <https://www.onetcenter.org/license_db.html>.
    let credit = Text::Both {
        id: format!(
            "Katalog ini memuat informasi dari {database} oleh U.S. Department of Labor, \
             Employment and Training Administration (USDOL/ETA), dipakai di bawah lisensi \
             CC BY 4.0. O*NET® adalah merek dagang USDOL/ETA. careers telah mengubah semua atau \
             sebagian informasi ini. USDOL/ETA tidak menyetujui, mendukung, atau menguji \
             perubahan tersebut."
        ),
        en: format!(
            "This catalogue includes information from the {database} by the U.S. Department of \
             Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 \
             license. O*NET® is a trademark of USDOL/ETA. careers has modified all or some of \
             this information. USDOL/ETA has not approved, endorsed, or tested these \
             modifications."
        ),
    };
    About {
        origin: Text::Same(format!("{database}, USDOL/ETA (CC BY 4.0)")),
        terms: Some(Terms {
            licences: vec!["https://creativecommons.org/licenses/by/4.0/".to_owned()],
            credit,
            credited: Credited::Everywhere,
        }),
    }
}

/// The description of a catalogue of ESCO; `database` names the version.
pub fn esco(database: &str) -> About {
    // The wording is that of <https://esco.ec.europa.eu/en/use-esco/download>.
    let credit = Text::Both {
        id: "Layanan ini memakai klasifikasi ESCO dari Komisi Eropa, yang boleh digunakan ulang \
             menurut Keputusan Komisi 2011/833/EU. Sebagian isinya telah diubah."
            .to_owned(),
        en: "This service uses the ESCO classification of the European Commission. It may be \
             reused under Commission Decision 2011/833/EU. Some of it has been modified."
            .to_owned(),
    };
    About {
        origin: Text::Both {
            id: format!("{database}, Komisi Eropa (Keputusan 2011/833/EU)"),
            en: format!("{database}, European Commission (Decision 2011/833/EU)"),
        },
        terms: Some(Terms {
            licences: vec!["http://data.europa.eu/eli/dec/2011/833/oj".to_owned()],
            credit,
            credited: Credited::Everywhere,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn job_zones_have_four_levels_from_30_2_on() {
        for old in [
            None,
            Some(""),
            Some("29.3"),
            Some("30"),
            Some("30.1"),
            Some("9.9"),
        ] {
            assert_eq!(job_zone_levels(old), JobZoneLevels::Five, "{old:?}");
        }
        for new in ["30.2", "30.3", "30.10", "31", "31.0", "100.1"] {
            assert_eq!(job_zone_levels(Some(new)), JobZoneLevels::Four, "{new}");
        }
    }

    #[test]
    fn the_version_is_told_from_a_name() {
        for (name, expected) in [
            ("esco-1.1.1", Some("1.1.1")),
            (
                "ESCO dataset - v1.2.0 - classification - en - csv.zip",
                Some("1.2.0"),
            ),
            ("classification_en.zip", None),
            ("esco 2022", None),
        ] {
            assert_eq!(
                esco_version(&[name.to_owned()]).as_deref(),
                expected,
                "{name}"
            );
        }
    }
}
