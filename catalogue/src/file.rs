//! The catalogue file: tables of records, written once and read in place.
//!
//! ```text
//! magic "CAREERS\n" · version u32 · length of the file u64 · 1 if records have checksums, else 0, u32
//! for each table: offset u64, number of records u64
//! CRC-32 of everything before
//! each table: for each record: end u32, counted from the start of the first record, and CRC-32 if
//!             records have checksums
//!             the records, one after the other
//! ```
//!
//! Numbers are little-endian, and records are in the postcard format. Opening a file reads only its
//! header, and finding a record in a sorted table reads only a few records, so both cost the same
//! for ten careers and for a hundred thousand. The checksum of a record covers its table and
//! position, too, so that a read returns the record that was written there, or an error.

use std::marker::PhantomData;

use serde::{Deserialize, Serialize};

use crate::text::Key;

pub mod compress;
mod index;
pub mod records;
pub mod write;

const MAGIC: &[u8; 8] = b"CAREERS\n";
/// The version of the format. It goes up with every change of the layout, of a record, or of the
/// terms that search looks words up by.
pub const VERSION: u32 = 9;
const TABLES: usize = TableId::ALL.len();
/// More records than most tables have that are read as a whole.
const USUAL_COUNT: usize = 1 << 10;
/// The place of the first table's entry in the header.
const ENTRIES: usize = MAGIC.len() + 4 + 8 + 4;
const HEADER: usize = ENTRIES + TABLES * 16 + 4;

/// The tables of a catalogue file, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableId {
    /// One record: the name of the catalogue and the source of its data.
    About,
    /// The fields in display order.
    Fields,
    /// The data of each career that lists show.
    Careers,
    /// The summary of each career, in the order of `Careers`.
    Summaries,
    /// The whole profile of each career, in the order of `Careers`, compressed.
    Profiles,
    /// The names of careers, by key.
    Names,
    /// Majors. Those that most careers name come first, those that none names last.
    Majors,
    /// The names of majors, by key.
    MajorNames,
    /// Groups of study programmes in the order of the regulation.
    Groups,
    /// School subjects, in the order of the file that they are from.
    Subjects,
    /// One record or none: the regulation that the groups are from.
    Regulation,
    /// One record: the terms of the search index, each with its position in `Postings`.
    Terms,
    /// The careers that each term occurs in.
    Postings,
    /// Words that people type for other words, by key.
    Synonyms,
    /// Lines of business.
    Sectors,
    /// Companies. Those that most careers name come first.
    Companies,
    /// The names of companies, by key.
    CompanyNames,
    /// Abbreviations, sorted.
    Abbreviations,
    /// One record: the bytes that stand before each profile, for compression.
    Dictionary,
}

impl TableId {
    /// All of them, in their order.
    pub const ALL: [Self; 19] = [
        Self::About,
        Self::Fields,
        Self::Careers,
        Self::Summaries,
        Self::Profiles,
        Self::Names,
        Self::Majors,
        Self::MajorNames,
        Self::Groups,
        Self::Subjects,
        Self::Regulation,
        Self::Terms,
        Self::Postings,
        Self::Synonyms,
        Self::Sectors,
        Self::Companies,
        Self::CompanyNames,
        Self::Abbreviations,
        Self::Dictionary,
    ];
}

/// A type of record, which has a table of its own. A record may borrow from the file.
pub trait Record<'b>: Serialize + Deserialize<'b> {
    /// The table.
    const TABLE: TableId;
}

/// A record whose first field is a string that identifies it and can be read without the rest.
pub trait Keyed<'b>: Record<'b> {}

/// The reason why bytes can't be read as a catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// They are not a catalogue file.
    Foreign,
    /// They are in another version of the format; holds that version.
    OtherVersion(u32),
    /// They have been cut off or changed since they were written.
    Corrupt,
}

/// Builds a catalogue file from records.
pub struct Writer {
    trust: Trust,
    tables: [(Vec<u8>, Vec<u8>, usize); TABLES],
}

impl Writer {
    /// A writer without records, of a file that will be trusted so.
    #[must_use]
    pub fn new(trust: Trust) -> Self {
        Self {
            trust,
            tables: Default::default(),
        }
    }

    /// Adds a record to the end of its table. The records of a sorted table must come in order.
    pub fn push<'b, R: Record<'b>>(&mut self, record: &R) {
        let (slots, records, count) = &mut self.tables[R::TABLE as usize];
        let bytes = postcard::to_stdvec(record).expect("a plain structure has a postcard form");
        records.extend_from_slice(&bytes);
        let end = u32::try_from(records.len()).expect("a table is smaller than 4 GiB");
        slots.extend_from_slice(&end.to_le_bytes());
        if self.trust == Trust::Checked {
            slots.extend_from_slice(&checksum(R::TABLE, *count, &bytes).to_le_bytes());
        }
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
        file.extend_from_slice(&(self.trust as u32).to_le_bytes());
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

/// An open catalogue file. `B` holds its bytes.
#[derive(Clone, Copy, Debug)]
pub struct File<B> {
    bytes: B,
    trust: Trust,
}

/// The origin of a file's bytes, which decides if its records have checksums and are checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// From the program itself. Its records aren't checked, because damage could just as well be in
    /// the code, which isn't checked either.
    Whole,
    /// From a disk. Every record is checked before it is read.
    Checked,
}

impl Trust {
    /// The size of a record's end, and of its checksum if it has one, in bytes.
    const fn slot(self) -> usize {
        match self {
            Self::Whole => 4,
            Self::Checked => 8,
        }
    }
}

impl<B: AsRef<[u8]>> File<B> {
    /// Checks the header.
    ///
    /// # Errors
    /// The bytes are not a catalogue, or they are of another version, or cut off, or were written to be
    /// trusted otherwise.
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
        let trusted = u32::from_le_bytes(array(header, ENTRIES - 4)?);
        let sum = u32::from_le_bytes(array(header, HEADER - 4)?);
        if length != all.len() as u64
            || trusted != trust as u32
            || sum != crc32fast::hash(&header[..HEADER - 4])
        {
            return Err(Damage::Corrupt);
        }
        Ok(Self { bytes, trust })
    }

    /// Returns the table of a type of record.
    ///
    /// # Errors
    /// The header points outside the file.
    pub fn table<'b, R: Record<'b>>(&'b self) -> Result<Table<'b, R>, Damage> {
        let bytes = self.bytes.as_ref();
        let entry = ENTRIES + R::TABLE as usize * 16;
        let start = number(bytes, entry)?;
        let count = number(bytes, entry + 8)?;
        let slots_end = count
            .checked_mul(self.trust.slot())
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
    /// The number of records.
    #[must_use]
    pub fn count(&self) -> usize {
        self.slots.len() / self.trust.slot()
    }

    /// The number of records to make memory ready for before they are read. A damaged file can claim
    /// to have any number.
    #[must_use]
    pub fn capacity(&self) -> usize {
        self.count().min(USUAL_COUNT)
    }

    /// Reads the record at a position, from 0.
    ///
    /// # Errors
    /// There is no such record, or it has changed since it was written.
    pub fn get(&self, position: usize) -> Result<R, Damage> {
        postcard::from_bytes(self.bytes(position)?).map_err(|_| Damage::Corrupt)
    }

    fn bytes(&self, position: usize) -> Result<&'b [u8], Damage> {
        let size = self.trust.slot();
        let slot = position.checked_mul(size).ok_or(Damage::Corrupt)?;
        let number = |at| Ok(u32::from_le_bytes(array(self.slots, at)?));
        let start = if position == 0 {
            0
        } else {
            number(slot - size)? as usize
        };
        let end = number(slot)? as usize;
        let bytes = self.body.get(start..end).ok_or(Damage::Corrupt)?;
        if self.trust == Trust::Checked && number(slot + 4)? != checksum(R::TABLE, position, bytes)
        {
            return Err(Damage::Corrupt);
        }
        Ok(bytes)
    }

    /// Every record, in order, in a list.
    ///
    /// # Errors
    /// A record has changed since it was written.
    pub fn all(&self) -> Result<Vec<R>, Damage> {
        let mut all = Vec::with_capacity(self.capacity());
        for record in self.iter() {
            all.push(record?);
        }
        Ok(all)
    }

    /// Every record, in order.
    pub fn iter(&self) -> impl Iterator<Item = Result<R, Damage>> + '_ {
        (0..self.count()).map(|position| self.get(position))
    }
}

impl<'b, R: Keyed<'b>> Table<'b, R> {
    /// Reads the first field of the record at a position, from 0.
    ///
    /// # Errors
    /// There is no such record, or it has changed since it was written.
    pub fn name<N: Deserialize<'b>>(&self, position: usize) -> Result<N, Damage> {
        postcard::take_from_bytes(self.bytes(position)?)
            .map(|(name, _)| name)
            .map_err(|_| Damage::Corrupt)
    }

    /// Finds the record with a key by binary search. The table must be sorted by key.
    ///
    /// # Errors
    /// A record on the way has changed since it was written.
    pub fn find(&self, key: &Key) -> Result<Option<R>, Damage> {
        let position = self.first_from(key)?;
        if position < self.count() && self.name::<&str>(position)? == key.as_str() {
            return self.get(position).map(Some);
        }
        Ok(None)
    }

    /// The position of the first record whose key is not before `key`. The table must be sorted by
    /// key.
    ///
    /// # Errors
    /// A record on the way has changed since it was written.
    pub fn first_from(&self, key: &Key) -> Result<usize, Damage> {
        let (mut low, mut high) = (0, self.count());
        while low < high {
            let middle = low + (high - low) / 2;
            // The order of texts is that of their bytes.
            if self.name::<&[u8]>(middle)? < key.as_str().as_bytes() {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Ok(low)
    }
}

/// The CRC-32 of a record. It starts from the table and position instead of from zero.
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
        let mut writer = Writer::new(Trust::Checked);
        for (key, careers) in names {
            writer.push(&Name {
                key,
                careers: careers.clone(),
            });
        }
        writer.push(&Sector(Text::Same("Banking".into())));
        writer.finish()
    }

    /// Reads every record of a file.
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
            File::open(b"title = \"a\"".as_slice(), Trust::Checked).err(),
            Some(Damage::Foreign)
        );
        let mut newer = file(&BTreeMap::new());
        newer[MAGIC.len()] += 1;
        assert_eq!(
            File::open(&newer, Trust::Checked).err(),
            Some(Damage::OtherVersion(VERSION + 1))
        );
    }

    #[test]
    fn a_file_without_checksums_is_read_by_those_alone_who_trust_it() {
        let mut writer = Writer::new(Trust::Whole);
        let sectors = ["Banking", "Shipping"].map(|name| Sector(Text::Same(name.into())));
        for sector in &sectors {
            writer.push(sector);
        }
        let bytes = writer.finish();
        let file = File::open(&bytes, Trust::Whole).expect("a file");
        let read: Vec<_> = file.table::<Sector>().expect("a table").iter().collect();
        assert_eq!(read, sectors.map(Ok));
        let refused = File::open(&bytes, Trust::Checked).err();
        assert_eq!(refused, Some(Damage::Corrupt));
    }

    proptest! {
        #[test]
        fn every_name_is_found_and_no_other(
            names in prop::collection::btree_map(
                "[a-z]{1,6}",
                prop::collection::vec(0_usize..1000, 1..3),
                0..40,
            ),
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
