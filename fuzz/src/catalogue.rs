//! Bytes as the file of an imported catalogue. A mutator changes one record of a whole file and
//! repairs the checksums, because behind them is the reader that is to be tested.

use std::ops::Range;

use careers::question::Question;
use careers_catalogue::file::{TableId, VERSION};
use careers_catalogue::layers::Directories;
use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress};

use crate::inspector::Inspector;
use crate::{bases, questions, scratch};

/// The layout of `careers_catalogue::file`.
const MAGIC: &[u8] = b"CAREERS\n";
const ENTRIES: usize = MAGIC.len() + 4 + 8 + 4;
const HEADER: usize = ENTRIES + TableId::ALL.len() * 16 + 4;
const SLOT: usize = 8;
/// The most records and bytes of a profile that a file of a fuzzer is worth.
const MOST: usize = 1 << 16;

/// Opens the file beside the small catalogue, and asks every kind of question.
pub fn run(data: &[u8]) {
    let inspector = Inspector::new(data);
    let catalogues = scratch::folder("imports");
    scratch::write(&catalogues.join("odd.careers"), data);
    let directories = Directories {
        profiles: None,
        catalogues: Some(catalogues),
    };
    let (catalogue, _) = bases::small_with(&directories);
    inspector.ask(&Question::Sources, &catalogue);
    let asked = questions::about(
        "odd/shipyard-welder",
        "odd/ship-master",
        "las kapal weld",
        "odd",
    );
    inspector.ask_some(&asked, &catalogue, "odd");
}

/// Changes bytes in the first `size` of a buffer, and returns their number then.
pub type Change = fn(&mut [u8], size: usize, most: usize) -> usize;

/// Changes a catalogue file and repairs it. What is no catalogue file is replaced by a small one.
#[must_use]
pub fn mutate(data: &[u8], seed: u32, change: Change) -> Vec<u8> {
    let mut random = Random(u64::from(seed) | 1 << 32);
    let mut tables = read(data).unwrap_or_else(|| {
        let small = read(&bases::SMALL_IMPORT);
        small.expect("a whole file")
    });
    // Most changes are of bytes: they find more than whole records in other places do.
    let kind = random.below(16);
    if kind == 0 {
        return with_other_places(&tables, &mut random, change);
    }
    let tables_with_records = (0..tables.len()).filter(|table| !tables[*table].is_empty());
    let tables_with_records: Vec<_> = tables_with_records.collect();
    if let Some(table) = random.pick(&tables_with_records) {
        let is_profile = *table == TableId::Profiles as usize;
        let records = &mut tables[*table];
        let record = random.below(records.len());
        match kind {
            1 if records.len() < MOST => records.push(records[record].clone()),
            2 => drop(records.remove(record)),
            3 => {
                let other = random.below(records.len());
                records.swap(record, other);
            }
            _ if is_profile && kind != 4 => change_profile(&mut records[record], change),
            _ => change_bytes(&mut records[record], change),
        }
    }
    write(&tables)
}

/// Changes bytes, and may make twice as many of them.
fn change_bytes(bytes: &mut Vec<u8>, change: Change) {
    let size = bytes.len();
    bytes.resize(2 * size + 16, 0);
    let most = bytes.len();
    let size = change(bytes, size, most);
    bytes.truncate(size);
}

/// Changes a profile before compression.
fn change_profile(record: &mut Vec<u8>, change: Change) {
    let Ok((length, searched, packed)) = postcard::from_bytes::<(usize, usize, &[u8])>(record)
    else {
        return change_bytes(record, change);
    };
    let mut plain = Vec::with_capacity(length.min(MOST));
    // What is broken is changed as far as it could be read.
    let _ = Decompress::new(false).decompress_vec(packed, &mut plain, FlushDecompress::Finish);
    change_bytes(&mut plain, change);
    let mut packed = Vec::with_capacity(plain.len() + 64);
    Compress::new(Compression::none(), false)
        .compress_vec(&plain, &mut packed, FlushCompress::Finish)
        .expect("nothing to compress is wrong");
    let profile = (plain.len(), searched.min(plain.len()), packed);
    *record = postcard::to_stdvec(&profile).expect("a plain structure has a postcard form");
}

/// The file with other numbers in its header or before a table's records.
fn with_other_places(tables: &[Vec<Vec<u8>>], random: &mut Random, change: Change) -> Vec<u8> {
    let mut file = write(tables);
    let places = if random.below(2) == 0 {
        ENTRIES..HEADER - 4
    } else {
        let table = random.below(TableId::ALL.len());
        slots(&file, table).unwrap_or(ENTRIES..HEADER - 4)
    };
    let size = places.len();
    if size > 0 {
        change(&mut file[places], size, size);
    }
    repair(&mut file);
    file
}

/// The records of each table; `None` if the bytes are no catalogue file or too large. A record that
/// isn't there is empty.
fn read(file: &[u8]) -> Option<Vec<Vec<Vec<u8>>>> {
    let tables = 0..TableId::ALL.len();
    tables
        .map(|table| {
            let slots = slots(file, table)?;
            let body = slots.end;
            let mut start = body;
            let records = slots.step_by(SLOT).map(|slot| {
                let end = body.saturating_add(number(file, slot, 4)?);
                let record = file.get(start..end).unwrap_or_default().to_vec();
                start = end;
                Some(record)
            });
            records.collect()
        })
        .collect()
}

/// A file of records, with right places and checksums.
fn write(tables: &[Vec<Vec<u8>>]) -> Vec<u8> {
    let mut file = MAGIC.to_vec();
    file.extend(VERSION.to_le_bytes());
    file.resize(HEADER, 0);
    // Its records have checksums.
    file[ENTRIES - 4] = 1;
    for (table, records) in tables.iter().enumerate() {
        let entry = ENTRIES + table * 16;
        let start = file.len() as u64;
        file[entry..entry + 8].copy_from_slice(&start.to_le_bytes());
        file[entry + 8..entry + 16].copy_from_slice(&(records.len() as u64).to_le_bytes());
        let mut end = 0;
        for record in records {
            end += u32::try_from(record.len()).expect("a small record");
            file.extend(end.to_le_bytes());
            file.extend([0; 4]);
        }
        file.extend(records.concat());
    }
    repair(&mut file);
    file
}

/// Makes the length and the checksums right, whatever the file holds.
fn repair(file: &mut [u8]) {
    let length = file.len() as u64;
    file[ENTRIES - 12..ENTRIES - 4].copy_from_slice(&length.to_le_bytes());
    let sum = crc32fast::hash(&file[..HEADER - 4]);
    file[HEADER - 4..HEADER].copy_from_slice(&sum.to_le_bytes());
    for table in 0..TableId::ALL.len() {
        let Some(slots) = slots(file, table) else {
            continue;
        };
        let body = slots.end;
        let mut start = body;
        for (position, slot) in slots.step_by(SLOT).enumerate() {
            let end = body.saturating_add(number(file, slot, 4).unwrap_or_default());
            let record = file.get(start..end).unwrap_or_default();
            let place = u32::try_from(position).unwrap_or(u32::MAX);
            let first = place ^ (u32::try_from(table + 1).expect("few tables") << 24);
            let mut hasher = crc32fast::Hasher::new_with_initial(first);
            hasher.update(record);
            file[slot + 4..slot + 8].copy_from_slice(&hasher.finalize().to_le_bytes());
            start = end;
        }
    }
}

/// The place of a table's ends and checksums, if it is within the file.
fn slots(file: &[u8], table: usize) -> Option<Range<usize>> {
    let entry = ENTRIES + table * 16;
    let start = number(file, entry, 8)?;
    let count = number(file, entry + 8, 8)?;
    let end = start.checked_add(count.checked_mul(SLOT)?)?;
    (count <= MOST && start >= HEADER && end <= file.len()).then_some(start..end)
}

/// The number in some bytes.
fn number(file: &[u8], at: usize, bytes: usize) -> Option<usize> {
    let bytes = file.get(at..at + bytes)?;
    let number = bytes.iter().rev();
    let number = number.fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    usize::try_from(number).ok()
}

/// Numbers that hang on a seed alone, by xorshift.
pub struct Random(u64);

impl Random {
    /// A number below another one, which isn't zero.
    pub fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let number = (self.0 >> 16) % u64::try_from(most).expect("64 bits");
        usize::try_from(number).expect("smaller than `most`")
    }

    fn pick<'t, T>(&mut self, things: &'t [T]) -> Option<&'t T> {
        let place = (!things.is_empty()).then(|| self.below(things.len()));
        place.map(|place| &things[place])
    }
}
