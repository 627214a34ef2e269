//! The catalogue file: tables of records in bytes, written once and read in place.
//!
//! ```text
//! magic "CAREERS\n" · version u32 · length of the file u64
//! for each table: offset u64, records u64
//! CRC-32 of all before
//! each table: for each record: where it ends, counted from the first, u32, and its CRC-32
//!             the records, one after the other
//! ```
//!
//! Numbers are little-endian, records in the postcard format. Opening reads the header alone, and finding a record in a
//! sorted table touches a handful, so both cost the same for ten careers and for a hundred thousand. A record's
//! checksum covers its table and position as well, so whatever is read is what was written there, or an error.

use std::marker::PhantomData;

use serde::{Deserialize, Serialize};

use crate::text::Key;

pub mod compress;
mod index;
pub mod records;
pub mod write;

const MAGIC: &[u8; 8] = b"CAREERS\n";
/// Goes up with every change of the layout or of a record.
pub const VERSION: u32 = 2;
const TABLES: usize = TableId::ALL.len();
const HEADER: usize = MAGIC.len() + 4 + 8 + TABLES * 16 + 4;
/// A record's end and checksum.
const SLOT: usize = 8;

/// The tables of a catalogue file, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableId {
    /// One record: what the catalogue is.
    About,
    /// The fields in display order.
    Fields,
    /// What lists say of each career.
    Careers,
    /// What each job is, in the order of `Careers`.
    Summaries,
    /// All that is known of each career, in the order of `Careers`, compressed.
    Profiles,
    /// The names of careers, by key.
    Names,
    /// Majors, those that most careers name first.
    Majors,
    /// The names of majors, by key.
    MajorNames,
    /// Groups of study programmes in the order of the regulation.
    Groups,
    /// One record: the terms of the search index, each with its position in `Postings`.
    Terms,
    /// What each term occurs in.
    Postings,
    /// Words that people type for other words, by key.
    Synonyms,
    /// Lines of business.
    Sectors,
    /// Companies, those that most careers name first.
    Companies,
    /// The names of companies, by key.
    CompanyNames,
}

impl TableId {
    /// All of them, in their order.
    pub const ALL: [Self; 15] = [
        Self::About,
        Self::Fields,
        Self::Careers,
        Self::Summaries,
        Self::Profiles,
        Self::Names,
        Self::Majors,
        Self::MajorNames,
        Self::Groups,
        Self::Terms,
        Self::Postings,
        Self::Synonyms,
        Self::Sectors,
        Self::Companies,
        Self::CompanyNames,
    ];
}

/// What a table holds; it may borrow from the file.
pub trait Record<'b>: Serialize + Deserialize<'b> {
    /// The table.
    const TABLE: TableId;
}

/// A record whose first field is a string that it can be told by without reading the rest.
pub trait Keyed<'b>: Record<'b> {}

/// Why bytes are no catalogue that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// Something else altogether.
    Foreign,
    /// Written by another version of this program.
    OtherVersion(u32),
    /// Cut off or changed since it was written.
    Corrupt,
}

/// Puts tables together.
#[derive(Default)]
pub struct Writer {
    tables: [(Vec<u8>, Vec<u8>, usize); TABLES],
}

impl Writer {
    /// Adds a record to the end of its table; sorted tables want theirs in order.
    pub fn push<'b, R: Record<'b>>(&mut self, record: &R) {
        let (slots, records, count) = &mut self.tables[R::TABLE as usize];
        let bytes = postcard::to_stdvec(record).expect("a plain structure has a postcard form");
        records.extend_from_slice(&bytes);
        let end = u32::try_from(records.len()).expect("a table is smaller than 4 GiB");
        slots.extend_from_slice(&end.to_le_bytes());
        slots.extend_from_slice(&checksum(R::TABLE, *count, &bytes).to_le_bytes());
        *count += 1;
    }

    /// The bytes of the file.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        let body: usize = self
            .tables
            .iter()
            .map(|(slots, records, _)| slots.len() + records.len())
            .sum();
        let mut file = Vec::with_capacity(HEADER + body);
        file.extend_from_slice(MAGIC);
        file.extend_from_slice(&VERSION.to_le_bytes());
        file.extend_from_slice(&((HEADER + body) as u64).to_le_bytes());
        let mut offset = HEADER;
        for (slots, records, count) in &self.tables {
            file.extend_from_slice(&(offset as u64).to_le_bytes());
            file.extend_from_slice(&(*count as u64).to_le_bytes());
            offset += slots.len() + records.len();
        }
        file.extend_from_slice(&crc32fast::hash(&file).to_le_bytes());
        for (slots, records, _) in self.tables {
            file.extend(slots);
            file.extend(records);
        }
        file
    }
}

/// An open catalogue file, whatever holds its bytes.
#[derive(Clone, Copy, Debug)]
pub struct File<B> {
    bytes: B,
    trust: Trust,
}

/// Where a file's bytes are from, and so whether its records can have changed since they were written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// From a disk: every record is checked before it is read.
    Checked,
    /// From the program itself, which nobody checks: what is damaged there need not be a record.
    Whole,
}

impl<B: AsRef<[u8]>> File<B> {
    /// Checks the header.
    ///
    /// # Errors
    /// The bytes are no catalogue, one of another version, or cut off.
    pub fn open(bytes: B, trust: Trust) -> Result<Self, Damage> {
        let all = bytes.as_ref();
        if !all.starts_with(MAGIC) {
            return Err(Damage::Foreign);
        }
        let header = all.get(..HEADER).ok_or(Damage::Corrupt)?;
        let version = u32::from_le_bytes(array(header, MAGIC.len())?);
        if version != VERSION {
            return Err(Damage::OtherVersion(version));
        }
        let length = u64::from_le_bytes(array(header, MAGIC.len() + 4)?);
        let sum = u32::from_le_bytes(array(header, HEADER - 4)?);
        if length != all.len() as u64 || sum != crc32fast::hash(&header[..HEADER - 4]) {
            return Err(Damage::Corrupt);
        }
        Ok(Self { bytes, trust })
    }

    /// The table that holds such records.
    ///
    /// # Errors
    /// The header names a place outside the file.
    pub fn table<'b, R: Record<'b>>(&'b self) -> Result<Table<'b, R>, Damage> {
        let bytes = self.bytes.as_ref();
        let entry = MAGIC.len() + 4 + 8 + R::TABLE as usize * 16;
        let start = number(bytes, entry)?;
        let count = number(bytes, entry + 8)?;
        let slots_end = count
            .checked_mul(SLOT)
            .and_then(|n| n.checked_add(start))
            .ok_or(Damage::Corrupt)?;
        let slots = bytes.get(start..slots_end).ok_or(Damage::Corrupt)?;
        Ok(Table {
            slots,
            body: &bytes[slots_end..],
            trust: self.trust,
            record: PhantomData,
        })
    }
}

/// The records of one table.
pub struct Table<'b, R> {
    slots: &'b [u8],
    body: &'b [u8],
    trust: Trust,
    record: PhantomData<R>,
}

impl<'b, R: Record<'b>> Table<'b, R> {
    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.slots.len() / SLOT
    }

    /// The record at a position, from 0.
    ///
    /// # Errors
    /// There is none, or it isn't what was written.
    pub fn get(&self, position: usize) -> Result<R, Damage> {
        postcard::from_bytes(self.bytes(position)?).map_err(|_| Damage::Corrupt)
    }

    fn bytes(&self, position: usize) -> Result<&'b [u8], Damage> {
        let slot = position.checked_mul(SLOT).ok_or(Damage::Corrupt)?;
        let number = |at| Ok(u32::from_le_bytes(array(self.slots, at)?));
        let start = if position == 0 {
            0
        } else {
            number(slot - SLOT)? as usize
        };
        let end = number(slot)? as usize;
        let bytes = self.body.get(start..end).ok_or(Damage::Corrupt)?;
        if self.trust == Trust::Checked && number(slot + 4)? != checksum(R::TABLE, position, bytes)
        {
            return Err(Damage::Corrupt);
        }
        Ok(bytes)
    }

    /// Every record, in order.
    pub fn iter(&self) -> impl Iterator<Item = Result<R, Damage>> + '_ {
        (0..self.count()).map(|position| self.get(position))
    }
}

impl<'b, R: Keyed<'b>> Table<'b, R> {
    /// What the record at a position is told by.
    ///
    /// # Errors
    /// There is none, or it isn't what was written.
    pub fn name<N: Deserialize<'b>>(&self, position: usize) -> Result<N, Damage> {
        postcard::take_from_bytes(self.bytes(position)?)
            .map(|(name, _)| name)
            .map_err(|_| Damage::Corrupt)
    }

    /// The record of a key, by binary search in a table that is sorted by keys.
    ///
    /// # Errors
    /// A record on the way isn't what was written.
    pub fn find(&self, key: &Key) -> Result<Option<R>, Damage> {
        let (mut low, mut high) = (0, self.count());
        while low < high {
            let middle = low + (high - low) / 2;
            match self.name::<&str>(middle)?.cmp(key.as_str()) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return self.get(middle).map(Some),
            }
        }
        Ok(None)
    }
}

/// The CRC-32 of a record, begun with its table and position instead of with zero.
fn checksum(table: TableId, position: usize, bytes: &[u8]) -> u32 {
    let position = u32::try_from(position).unwrap_or(u32::MAX);
    let mut hasher = crc32fast::Hasher::new_with_initial(position ^ ((table as u32 + 1) << 24));
    hasher.update(bytes);
    hasher.finalize()
}

fn array<const N: usize>(bytes: &[u8], at: usize) -> Result<[u8; N], Damage> {
    bytes
        .get(at..)
        .and_then(<[u8]>::first_chunk)
        .copied()
        .ok_or(Damage::Corrupt)
}

fn number(bytes: &[u8], at: usize) -> Result<usize, Damage> {
    usize::try_from(u64::from_le_bytes(array(bytes, at)?)).map_err(|_| Damage::Corrupt)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::records::{Name, Sector};
    use super::*;
    use crate::text::Text;

    fn file(names: &BTreeMap<String, Vec<usize>>) -> Vec<u8> {
        let mut writer = Writer::default();
        for (key, careers) in names {
            writer.push(&Name {
                key,
                careers: careers.clone(),
            });
        }
        writer.push(&Sector(Text::Same("Banking".into())));
        writer.finish()
    }

    /// Everything in a file, or why it can't be read.
    fn read(bytes: &[u8]) -> Result<Vec<String>, Damage> {
        let file = File::open(bytes, Trust::Checked)?;
        let names = file.table::<Name>()?;
        let sectors = file.table::<Sector>()?;
        let names = names
            .iter()
            .map(|name| name.map(|name| format!("{name:?}")));
        let sectors = sectors
            .iter()
            .map(|sector| sector.map(|sector| format!("{sector:?}")));
        names.chain(sectors).collect()
    }

    #[test]
    fn a_changed_byte_is_never_read_as_something_else() {
        let written = file(
            &[("backend", 0), ("frontend", 1), ("fullstack", 2)]
                .map(|(k, c)| (k.into(), vec![c]))
                .into(),
        );
        let right = read(&written).expect("the file is whole");
        for position in 0..written.len() {
            for bit in 0..8 {
                let mut changed = written.clone();
                changed[position] ^= 1 << bit;
                if let Ok(read) = read(&changed) {
                    assert_eq!(read, right, "bit {bit} of byte {position}");
                }
            }
        }
    }

    #[test]
    fn a_file_cut_off_anywhere_is_refused() {
        let written = file(&[("backend".into(), vec![0])].into());
        for length in 0..written.len() {
            assert!(
                File::open(&written[..length], Trust::Checked).is_err(),
                "{length} bytes"
            );
        }
    }

    #[test]
    fn what_is_no_catalogue_and_what_is_another_versions_are_told_apart() {
        assert_eq!(
            File::open(b"title = \"a\"".as_slice(), Trust::Whole).err(),
            Some(Damage::Foreign)
        );
        let mut newer = file(&BTreeMap::new());
        newer[MAGIC.len()] += 1;
        assert_eq!(
            File::open(&newer, Trust::Whole).err(),
            Some(Damage::OtherVersion(VERSION + 1))
        );
    }

    proptest! {
        #[test]
        fn every_name_is_found_and_no_other(
            names in prop::collection::btree_map("[a-z]{1,6}", prop::collection::vec(0_usize..1000, 1..3), 0..40),
            other in "[a-z]{1,6}",
        ) {
            let bytes = file(&names);
            let file = File::open(&bytes, Trust::Checked).expect("a file");
            let table = file.table::<Name>().expect("a table");
            for (key, careers) in &names {
                let found = table.find(&Key::new(key)).expect("whole").expect("the name");
                prop_assert_eq!(&found.careers, careers);
            }
            let found = table.find(&Key::new(&other)).expect("whole");
            prop_assert_eq!(found.is_some(), names.contains_key(&other));
        }
    }
}
