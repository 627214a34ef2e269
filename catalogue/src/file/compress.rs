//! Profiles in a little more than half their room: FSST, Boncz, Neumann & Leis, *FSST: Fast Random Access String
//! Compression* (PVLDB 13, 2020). One table of frequent syllables serves a whole catalogue, and each profile is read by
//! itself, at the speed of copying.

use fsst::{Compressor, Decompressor, Symbol};
use serde::{Deserialize, Serialize};

use super::records::Summary;
use super::{Damage, Record, TableId, Writer};
use crate::profile::Profile;
use crate::text::Text;

/// How many syllables a table has.
const SYLLABLES: usize = 255;
/// How long the longest is, in bytes.
const LONGEST: usize = 8;

/// The syllables that stand for a byte each: their lengths, then each in as much room as the longest takes.
#[derive(Debug, Serialize, Deserialize)]
pub struct Syllables<'b>(#[serde(borrow)] &'b [u8]);

/// The syllables as they are needed to unpack.
pub struct Table {
    lengths: [u8; SYLLABLES],
    symbols: [Symbol; SYLLABLES],
}

/// A profile in the postcard format, packed; without its summary, which is a record of its own.
#[derive(Debug, Serialize, Deserialize)]
pub struct Packed<'b>(#[serde(borrow)] &'b [u8]);

impl<'b> Record<'b> for Syllables<'b> {
    const TABLE: TableId = TableId::Syllables;
}

impl<'b> Record<'b> for Packed<'b> {
    const TABLE: TableId = TableId::Profiles;
}

/// Writes profiles, their summaries and their syllables.
pub fn write<'p>(profiles: impl Iterator<Item = &'p Profile>, writer: &mut Writer) {
    let plain: Vec<_> = profiles
        .map(|profile| {
            writer.push(&Summary(profile.summary.borrowed()));
            let profile = Profile { summary: Text::Same(String::new()), ..profile.clone() };
            postcard::to_stdvec(&profile).expect("a plain structure has a postcard form")
        })
        .collect();
    let compressor = Compressor::train(&plain.iter().map(Vec::as_slice).collect());
    let mut lengths = [1; SYLLABLES];
    let mut symbols = [[0; LONGEST]; SYLLABLES];
    for (position, (symbol, length)) in compressor.symbol_table().iter().zip(compressor.symbol_lengths()).enumerate() {
        lengths[position] = *length;
        symbols[position] = symbol.to_u64().to_le_bytes();
    }
    writer.push(&Syllables(&[&lengths[..], symbols.as_flattened()].concat()));
    for profile in &plain {
        writer.push(&Packed(&compressor.compress(profile)));
    }
}

impl Syllables<'_> {
    /// The table.
    ///
    /// # Errors
    /// The bytes aren't what was written.
    pub fn table(&self) -> Result<Table, Damage> {
        let (lengths, symbols) = self.0.split_first_chunk().ok_or(Damage::Corrupt)?;
        let (chunks, []) = symbols.as_chunks() else { return Err(Damage::Corrupt) };
        let chunks: &[[u8; LONGEST]; SYLLABLES] = chunks.try_into().map_err(|_| Damage::Corrupt)?;
        if lengths.iter().any(|length| usize::from(*length) > LONGEST) {
            return Err(Damage::Corrupt);
        }
        Ok(Table { lengths: *lengths, symbols: chunks.each_ref().map(Symbol::from_slice) })
    }
}

impl Packed<'_> {
    /// The profile, with its summary.
    ///
    /// # Errors
    /// The bytes aren't what was written.
    pub fn unpack(&self, table: &Table, summary: &Summary<'_>) -> Result<Profile, Damage> {
        // What has no syllable stands for itself, after the code 255; the last one may not miss it.
        let escapes = self.0.rsplit(|code| *code != u8::MAX).next().map_or(0, <[u8]>::len);
        if escapes % 2 == 1 {
            return Err(Damage::Corrupt);
        }
        let plain = Decompressor::new(&table.symbols, &table.lengths).decompress(self.0);
        let profile: Profile = postcard::from_bytes(&plain).map_err(|_| Damage::Corrupt)?;
        Ok(Profile { summary: summary.0.owned(), ..profile })
    }
}

#[cfg(test)]
mod tests {
    use super::super::{File, Trust};
    use super::*;
    use crate::toml;

    fn profile(summary: &str) -> Profile {
        let text = format!("title = \"Juru las\"\nsummary = {summary:?}\ntools = [\"SMAW\", \"GMAW\"]");
        toml::profile::read(&text, |_| None, |_| None).0.expect("a profile").profile
    }

    #[test]
    fn what_was_packed_is_unpacked() {
        let profiles = ["Menyambung pelat.", "🦀 ÿÿÿ", &"Menyambung pelat lambung. ".repeat(50)].map(profile);
        let mut writer = Writer::default();
        write(profiles.iter(), &mut writer);
        let file = File::open(writer.finish(), Trust::Checked).expect("a file");
        let table = file.table::<Syllables<'_>>().and_then(|table| table.get(0)).expect("syllables");
        let table = table.table().expect("a table");
        let packed = file.table::<Packed<'_>>().expect("profiles");
        let summaries = file.table::<Summary<'_>>().expect("summaries");
        let unpacked = packed.iter().zip(summaries.iter()).map(|(packed, summary)| packed?.unpack(&table, &summary?));
        let unpacked: Vec<_> = unpacked.collect();
        assert_eq!(unpacked, profiles.map(Ok));
    }

    #[test]
    fn bytes_that_nobody_packed_are_damage() {
        let table = Syllables(&[1; SYLLABLES * (1 + LONGEST)]).table().expect("a table");
        for packed in [&[][..], &[255], &[255, 255, 255], &[1, 2, 3], &[255, 255]] {
            assert_eq!(Packed(packed).unpack(&table, &Summary(Text::Same(""))), Err(Damage::Corrupt), "{packed:?}");
        }
        assert!(Syllables(&[9; SYLLABLES * (1 + LONGEST)]).table().is_err());
        assert!(Syllables(&[1; 100]).table().is_err());
    }
}
