//! Compresses profiles to about half their size. Each one is compressed by itself (DEFLATE, RFC
//! 1951), so that it can be read without the others. The checksum of its record covers it.

use std::borrow::Cow;

use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress, Status};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{Damage, Record, TableId};
use crate::profile::{Profile, SearchedParts};

/// The longest profile that is read, in bytes of the postcard format: about a hundred times a
/// built-in one. A file that claims a longer one is damaged.
const LONGEST: usize = 1 << 20;

/// Compresses one profile after the other in the same memory. With new memory for each (300 KB),
/// ten thousand profiles can leave 3 GB of gaps behind.
pub struct Compressor(Compress);

impl Default for Compressor {
    fn default() -> Self {
        Self(Compress::new(Compression::best(), false))
    }
}

impl Compressor {
    fn compress(&mut self, plain: &[u8]) -> Vec<u8> {
        self.0.reset();
        let mut bytes = Vec::with_capacity(plain.len() / 2 + 64);
        loop {
            let read = usize::try_from(self.0.total_in()).unwrap_or(plain.len());
            let status = self
                .0
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
    pub fn new(profile: &Profile, compressor: &mut Compressor) -> Self {
        let plain = postcard::to_stdvec(profile).expect("a plain structure has a postcard form");
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
    pub fn profile(&self) -> Result<Profile, Damage> {
        self.read(self.length)
    }

    /// Reads the parts that search needs.
    ///
    /// # Errors
    /// The bytes have changed since they were written.
    pub fn searched(&self) -> Result<SearchedParts, Damage> {
        self.read(self.searched_length)
    }

    /// Decompresses the first `length` bytes, and reads a value from them.
    fn read<T: DeserializeOwned>(&self, length: usize) -> Result<T, Damage> {
        if length > LONGEST {
            return Err(Damage::Corrupt);
        }
        let mut plain = vec![0; length];
        let mut inflate = Decompress::new(false);
        let inflated = inflate.decompress(&self.bytes, &mut plain, FlushDecompress::Finish);
        if inflated.is_err() || inflate.total_out() != length as u64 {
            return Err(Damage::Corrupt);
        }
        postcard::from_bytes(&plain).map_err(|_| Damage::Corrupt)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{File, Trust, Writer};
    use super::*;
    use crate::text::Text;

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
        let mut writer = Writer::default();
        let mut compressor = Compressor::default();
        for profile in &profiles {
            writer.push(&CompressedProfile::new(profile, &mut compressor));
        }
        let file = File::open(writer.finish(), Trust::Checked).expect("a file");
        let compressed = file.table::<CompressedProfile<'_>>().expect("profiles");
        let read: Vec<_> = compressed
            .iter()
            .map(|compressed| compressed?.profile())
            .collect();
        let searched: Vec<_> = compressed
            .iter()
            .map(|compressed| compressed?.searched())
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
    fn bytes_that_nobody_compressed_are_damage() {
        let right = CompressedProfile::new(&profile("a"), &mut Compressor::default());
        let changed = |length: usize, bytes: &[u8]| CompressedProfile {
            length,
            searched_length: length,
            bytes: bytes.to_vec().into(),
        };
        for wrong in [
            changed(0, &right.bytes),
            changed(right.length - 1, &right.bytes),
            changed(right.length + 1, &right.bytes),
            changed(usize::MAX, &right.bytes),
            changed(right.length, &[]),
            changed(right.length, &right.bytes[..right.bytes.len() / 2]),
            changed(right.length, &[255; 40]),
        ] {
            assert_eq!(wrong.profile(), Err(Damage::Corrupt), "{wrong:?}");
        }
    }
}
