//! Compresses profiles to less than half their size. Each one is compressed by itself (DEFLATE, RFC
//! 1951), so that it can be read without the others, but with a dictionary of the catalogue: bytes
//! that stand before each profile, and that it may repeat. The checksum of its record covers it.

use std::borrow::Cow;

use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress, Status};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{Damage, Record, TableId};
use crate::profile::{Profile, SearchedParts};
use crate::text::Text;

/// The longest profile that is read, in bytes of the postcard format: about a hundred times a
/// built-in one. A file that claims a longer one is damaged.
const LONGEST: usize = 1 << 20;
/// The longest dictionary, in bytes. DEFLATE reads up to twice as far back, but it is copied for each
/// profile that is read: half of it saves search a sixteenth, and costs an eightieth of the binary.
const LONGEST_DICTIONARY: usize = 1 << 14;
/// The number of profiles that a dictionary is made of. More and shorter pieces of more profiles
/// save less.
const SAMPLES: usize = 4;
/// The fewest profiles that are worth a dictionary.
const FEWEST: usize = 10 * SAMPLES;
/// The length of the beginning of a profile in which most have their title, aliases and majors, in
/// bytes of the postcard format. To decompress it takes a quarter of the time of the parts that search
/// reads.
const NAMES: usize = 768;

/// The bytes that stand before each profile of a catalogue.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Dictionary<'b>(#[serde(borrow)] Cow<'b, [u8]>);

impl<'b> Record<'b> for Dictionary<'b> {
    const TABLE: TableId = TableId::Dictionary;
}

impl Dictionary<'_> {
    /// Makes a dictionary of some of the profiles; an empty one for a few.
    pub fn new<'p>(profiles: impl ExactSizeIterator<Item = &'p Profile>) -> Self {
        let count = profiles.len();
        let mut bytes = Vec::new();
        if count >= FEWEST {
            for profile in profiles.step_by(count.div_ceil(SAMPLES)) {
                let mut plain = plain(profile);
                plain.truncate(LONGEST_DICTIONARY / SAMPLES);
                bytes.extend(plain);
            }
        }
        Self(bytes.into())
    }
}

fn plain(profile: &Profile) -> Vec<u8> {
    postcard::to_stdvec(profile).expect("a plain structure has a postcard form")
}

/// Compresses one profile after the other in the same memory. With new memory for each (300 KB),
/// ten thousand profiles can leave 3 GB of gaps behind.
pub struct Compressor<'d> {
    state: Compress,
    dictionary: &'d Dictionary<'d>,
}

impl<'d> Compressor<'d> {
    /// A compressor for the profiles of one catalogue.
    #[must_use]
    pub fn new(dictionary: &'d Dictionary<'d>) -> Self {
        Self {
            state: Compress::new(Compression::default(), false),
            dictionary,
        }
    }

    fn compress(&mut self, plain: &[u8]) -> Vec<u8> {
        self.state.reset();
        if !self.dictionary.0.is_empty() {
            let set = self.state.set_dictionary(&self.dictionary.0);
            set.expect("a dictionary may stand before the first byte");
        }
        let mut bytes = Vec::with_capacity(plain.len() / 2 + 64);
        loop {
            let read = usize::try_from(self.state.total_in()).unwrap_or(plain.len());
            let status = self
                .state
                .compress_vec(&plain[read..], &mut bytes, FlushCompress::Finish)
                .expect("nothing to compress is wrong");
            if status == Status::StreamEnd {
                bytes.shrink_to_fit();
                return bytes;
            }
            bytes.reserve(bytes.capacity());
        }
    }
}

/// The memory that profiles are decompressed in (47 KB). It is made when it is first needed.
#[derive(Default)]
pub struct Memory(Option<Decompress>);

/// Decompresses one profile after the other in the same memory.
pub struct Decompressor<'d> {
    memory: &'d mut Memory,
    dictionary: &'d Dictionary<'d>,
}

impl<'d> Decompressor<'d> {
    /// A decompressor for the profiles of one catalogue.
    #[must_use]
    pub fn new(memory: &'d mut Memory, dictionary: &'d Dictionary<'d>) -> Self {
        Self { memory, dictionary }
    }

    /// Decompresses the first `length` bytes.
    fn start(&mut self, bytes: &[u8], length: usize) -> Result<Vec<u8>, Damage> {
        if length > LONGEST {
            return Err(Damage::Corrupt);
        }
        let state = self.memory.0.get_or_insert_with(|| Decompress::new(false));
        state.reset(false);
        let Dictionary(dictionary) = self.dictionary;
        if !dictionary.is_empty() {
            let set = state.set_dictionary(dictionary);
            set.map_err(|_| Damage::Corrupt)?;
        }
        let mut plain = vec![0; length];
        let decompressed = state.decompress(bytes, &mut plain, FlushDecompress::Finish);
        if decompressed.is_err() || state.total_out() != length as u64 {
            return Err(Damage::Corrupt);
        }
        Ok(plain)
    }
}

/// The first fields of a profile: the title, the aliases and the majors.
type Names = (Text, Vec<String>, Vec<String>);

/// A profile in the postcard format, compressed.
#[derive(Debug, Serialize, Deserialize)]
pub struct CompressedProfile<'b> {
    /// The length before compression, in bytes.
    length: usize,
    /// The length of the parts that search reads, in bytes. They come first.
    searched_length: usize,
    #[serde(borrow)]
    bytes: Cow<'b, [u8]>,
}

impl<'b> Record<'b> for CompressedProfile<'b> {
    const TABLE: TableId = TableId::Profiles;
}

impl CompressedProfile<'_> {
    /// Compresses a profile.
    #[must_use]
    pub fn new(profile: &Profile, compressor: &mut Compressor<'_>) -> Self {
        let plain = plain(profile);
        let searched = postcard::to_stdvec(&SearchedParts::from(profile));
        let searched = searched.expect("a plain structure has a postcard form");
        assert!(
            plain.starts_with(&searched),
            "`SearchedParts` are the first fields of `Profile`"
        );
        Self {
            length: plain.len(),
            searched_length: searched.len(),
            bytes: compressor.compress(&plain).into(),
        }
    }

    /// Reads the profile.
    ///
    /// # Errors
    /// The bytes have changed since they were written.
    pub fn profile(&self, decompressor: &mut Decompressor<'_>) -> Result<Profile, Damage> {
        self.read(self.length, decompressor)
    }

    /// Reads the parts that search needs.
    ///
    /// # Errors
    /// The bytes have changed since they were written.
    pub fn searched(&self, decompressor: &mut Decompressor<'_>) -> Result<SearchedParts, Damage> {
        self.read(self.searched_length, decompressor)
    }

    /// Reads the other names of the job.
    ///
    /// # Errors
    /// The bytes have changed since they were written.
    pub fn aliases(&self, decompressor: &mut Decompressor<'_>) -> Result<Vec<String>, Damage> {
        self.names(decompressor).map(|(_, aliases, _)| aliases)
    }

    /// Reads the names of the majors that lead to the job.
    ///
    /// # Errors
    /// The bytes have changed since they were written.
    pub fn majors(&self, decompressor: &mut Decompressor<'_>) -> Result<Vec<String>, Damage> {
        self.names(decompressor).map(|(_, _, majors)| majors)
    }

    /// Reads the title, the aliases and the majors.
    fn names(&self, decompressor: &mut Decompressor<'_>) -> Result<Names, Damage> {
        let length = self.searched_length.min(NAMES);
        let beginning = decompressor.start(&self.bytes, length)?;
        if let Ok((names, _)) = postcard::take_from_bytes(&beginning) {
            return Ok(names);
        }
        // They go on behind the beginning.
        let parts = self.searched(decompressor)?;
        Ok((parts.title, parts.aliases, parts.majors))
    }

    /// Decompresses the first `length` bytes, and reads a value from them.
    fn read<T: DeserializeOwned>(
        &self,
        length: usize,
        decompressor: &mut Decompressor<'_>,
    ) -> Result<T, Damage> {
        let plain = decompressor.start(&self.bytes, length)?;
        postcard::from_bytes(&plain).map_err(|_| Damage::Corrupt)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{File, Trust, Writer};
    use super::*;

    fn profile(summary: &str) -> Profile {
        let mut profile = Profile::new(Text::Same("Juru las".into()), Text::Id(summary.into()));
        profile.tools = ["SMAW", "GMAW"].map(|tool| Text::Same(tool.into())).into();
        profile
    }

    #[test]
    fn a_profile_is_read_as_it_was_written() {
        let profiles = [
            "Menyambung pelat.",
            "🦀 ÿÿÿ",
            &"Menyambung pelat lambung. ".repeat(50),
        ]
        .map(profile);
        let many: Vec<_> = profiles.iter().cycle().take(FEWEST).collect();
        let dictionary = Dictionary::new(many.into_iter());
        assert!(!dictionary.0.is_empty());
        let mut writer = Writer::new(Trust::Checked);
        let mut compressor = Compressor::new(&dictionary);
        for profile in &profiles {
            writer.push(&CompressedProfile::new(profile, &mut compressor));
        }
        let file = File::open(writer.finish(), Trust::Checked).expect("a file");
        let compressed = file.table::<CompressedProfile<'_>>().expect("profiles");
        let mut memory = Memory::default();
        let mut decompressor = Decompressor::new(&mut memory, &dictionary);
        let read: Vec<_> = compressed
            .iter()
            .map(|compressed| compressed?.profile(&mut decompressor))
            .collect();
        let searched: Vec<_> = compressed
            .iter()
            .map(|compressed| compressed?.searched(&mut decompressor))
            .collect();
        assert_eq!(
            searched,
            profiles
                .each_ref()
                .map(|profile| Ok(SearchedParts::from(profile)))
        );
        assert_eq!(read, profiles.map(Ok));
    }

    #[test]
    fn names_are_read_however_many_there_are() {
        let none = Dictionary::default();
        let mut memory = Memory::default();
        let mut decompressor = Decompressor::new(&mut memory, &none);
        for count in [0, 1, 10, 100, 1000] {
            let mut profile = profile("a");
            profile.aliases = (0..count).map(|n| format!("Juru las {n}")).collect();
            profile.majors = (0..count).map(|n| format!("Teknik Las {n}")).collect();
            let compressed = CompressedProfile::new(&profile, &mut Compressor::new(&none));
            assert_eq!(
                compressed.aliases(&mut decompressor),
                Ok(profile.aliases),
                "{count}"
            );
            assert_eq!(
                compressed.majors(&mut decompressor),
                Ok(profile.majors),
                "{count}"
            );
        }
    }

    #[test]
    fn bytes_that_nobody_compressed_are_damage() {
        let none = Dictionary::default();
        let right = CompressedProfile::new(&profile("a"), &mut Compressor::new(&none));
        let changed = |length: usize, bytes: &[u8]| CompressedProfile {
            length,
            searched_length: length,
            bytes: bytes.to_vec().into(),
        };
        let mut memory = Memory::default();
        let mut decompressor = Decompressor::new(&mut memory, &none);
        for wrong in [
            changed(0, &right.bytes),
            changed(right.length - 1, &right.bytes),
            changed(right.length + 1, &right.bytes),
            changed(usize::MAX, &right.bytes),
            changed(right.length, &[]),
            changed(right.length, &right.bytes[..right.bytes.len() / 2]),
            changed(right.length, &[255; 40]),
        ] {
            let read = wrong.profile(&mut decompressor);
            assert_eq!(read, Err(Damage::Corrupt), "{wrong:?}");
        }
    }
}
