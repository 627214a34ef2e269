//! The version of the catalogue file goes up with every change of the layout, of a record, or of
//! the terms that search looks words up by. Otherwise the program would misread the files of
//! earlier ones.
//!
//! `SNAPSHOTS=overwrite cargo test -p careers-catalogue --test versions` writes the file of a new
//! version.

use std::fmt::Debug;
use std::fs;
use std::path::{Path, PathBuf};

use careers_catalogue::contents::{About, Field, Group, Regulation, Subject};
use careers_catalogue::file::compress::{CompressedProfile, Decompressor, Dictionary, Memory};
use careers_catalogue::file::records::{
    Abbreviation, Career, Company, CompanyName, Major, MajorName, Name, Postings, Sector, Summary,
    Synonyms, Terms,
};
use careers_catalogue::file::{Damage, File, Record, TableId, Trust, VERSION, write};
use careers_catalogue::text::Text;
use careers_catalogue::toml::folder::{Folder, NoBase};

fn layout(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/layout")
        .join(name)
}

/// The example profiles as this program writes them.
fn written() -> Vec<u8> {
    let (folder, problems) = Folder::read(&layout("profiles"), &NoBase);
    assert_eq!(problems, []);
    let origin = Text::Same("an example".to_owned());
    let about = About {
        origin,
        terms: None,
    };
    write::to_bytes(&about, &folder.contents(&NoBase), Trust::Checked)
}

/// Every record of a file, one line each.
fn decoded(bytes: &[u8]) -> Result<Vec<String>, Damage> {
    let file = File::open(bytes, Trust::Checked)?;
    let mut lines = Vec::new();
    for table in TableId::ALL {
        lines.extend(match table {
            TableId::About => records::<About>(&file)?,
            TableId::Fields => records::<Field>(&file)?,
            TableId::Careers => records::<Career<'_>>(&file)?,
            TableId::Summaries => records::<Summary<'_>>(&file)?,
            TableId::Profiles => profiles(&file)?,
            TableId::Names => records::<Name<'_>>(&file)?,
            TableId::Majors => records::<Major<'_>>(&file)?,
            TableId::MajorNames => records::<MajorName<'_>>(&file)?,
            TableId::Groups => records::<Group>(&file)?,
            TableId::Subjects => records::<Subject>(&file)?,
            TableId::Regulation => records::<Regulation>(&file)?,
            TableId::Terms => terms(&file)?,
            TableId::Postings => records::<Postings<'_>>(&file)?,
            TableId::Synonyms => records::<Synonyms<'_>>(&file)?,
            TableId::Sectors => records::<Sector>(&file)?,
            TableId::Companies => records::<Company<'_>>(&file)?,
            TableId::CompanyNames => records::<CompanyName<'_>>(&file)?,
            TableId::Abbreviations => records::<Abbreviation<'_>>(&file)?,
            // What it holds shows in the profiles.
            TableId::Dictionary => Vec::new(),
        });
    }
    Ok(lines)
}

fn records<'b, R: Record<'b> + Debug>(file: &'b File<&'b [u8]>) -> Result<Vec<String>, Damage> {
    file.table::<R>()?
        .iter()
        .map(|record| Ok(format!("{:?}", record?)))
        .collect()
}

/// Every profile, decompressed: a change of compression alone is not a change of the format.
fn profiles(file: &File<&[u8]>) -> Result<Vec<String>, Damage> {
    let table = file.table::<CompressedProfile<'_>>()?;
    let dictionary: Dictionary<'_> = file.table()?.get(0)?;
    let mut memory = Memory::default();
    let mut decompressor = Decompressor::new(&mut memory, &dictionary);
    table
        .iter()
        .map(|profile| Ok(format!("{:?}", profile?.profile(&mut decompressor)?)))
        .collect()
}

/// Every term, with the position of its postings.
fn terms(file: &File<&[u8]>) -> Result<Vec<String>, Damage> {
    let Terms { map } = file.table()?.get(0)?;
    let map = fst::Map::new(map).map_err(|_| Damage::Corrupt)?;
    let terms = map.stream().into_str_vec().expect("terms are text");
    Ok(terms.iter().map(|term| format!("{term:?}")).collect())
}

#[test]
fn a_file_of_this_version_says_what_this_program_writes() {
    let path = layout(&format!("version-{VERSION}.careers"));
    let written = written();
    if std::env::var_os("SNAPSHOTS").is_some_and(|action| action == "overwrite") && !path.exists() {
        fs::write(&path, &written).expect("the file can be written");
    }
    let kept = fs::read(&path).expect("a file of this version is checked in");
    let raise = "the layout, a record or the terms have changed: raise `VERSION` in file.rs";
    let kept = decoded(&kept).unwrap_or_else(|damage| panic!("{damage:?}: {raise}"));
    let written = decoded(&written).expect("what was just written can be read");
    for (kept, written) in kept.iter().zip(&written) {
        assert_eq!(kept, written, "{raise}");
    }
    assert_eq!(kept.len(), written.len(), "{raise}");
}

#[test]
fn a_file_of_an_earlier_version_is_refused_by_its_version() {
    for version in 1..VERSION {
        let bytes = fs::read(layout(&format!("version-{version}.careers")))
            .expect("one of each version is kept");
        assert_eq!(
            File::open(&bytes, Trust::Checked).err(),
            Some(Damage::OtherVersion(version))
        );
    }
}
