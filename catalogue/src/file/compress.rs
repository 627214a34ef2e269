//! Profiles in about half their room: each one compressed by itself (zlib, RFC 1950), so that one is read without the
//! others.

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use serde::{Deserialize, Serialize};

use super::{Damage, Record, TableId};
use crate::profile::Profile;

/// The longest that a profile is in the postcard format, in bytes: some hundred times one of ours. Nothing longer is
/// read, whatever a file says.
const LONGEST: usize = 1 << 20;

/// A profile in the postcard format, compressed.
#[derive(Debug, Serialize, Deserialize)]
pub struct CompressedProfile<'b> {
    /// The length before compression, in bytes.
    length: usize,
    #[serde(borrow)]
    zlib: Bytes<'b>,
}

/// Bytes that borrow from the file, or are about to be written to one.
type Bytes<'b> = std::borrow::Cow<'b, [u8]>;

impl<'b> Record<'b> for CompressedProfile<'b> {
    const TABLE: TableId = TableId::Profiles;
}

impl CompressedProfile<'_> {
    /// Compresses a profile.
    #[must_use]
    pub fn new(profile: &Profile) -> Self {
        let plain = postcard::to_stdvec(profile).expect("a plain structure has a postcard form");
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(&plain).expect("memory takes everything");
        let zlib = encoder.finish().expect("memory takes everything").into();
        Self {
            length: plain.len(),
            zlib,
        }
    }

    /// The profile.
    ///
    /// # Errors
    /// The bytes aren't what was written.
    pub fn profile(&self) -> Result<Profile, Damage> {
        if self.length > LONGEST {
            return Err(Damage::Corrupt);
        }
        let mut plain = vec![0; self.length];
        let mut decoder = ZlibDecoder::new(&self.zlib[..]);
        decoder
            .read_exact(&mut plain)
            .map_err(|_| Damage::Corrupt)?;
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
        profile.tools = vec!["SMAW".into(), "GMAW".into()];
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
        for profile in &profiles {
            writer.push(&CompressedProfile::new(profile));
        }
        let file = File::open(writer.finish(), Trust::Checked).expect("a file");
        let compressed = file.table::<CompressedProfile<'_>>().expect("profiles");
        let read: Vec<_> = compressed
            .iter()
            .map(|compressed| compressed?.profile())
            .collect();
        assert_eq!(read, profiles.map(Ok));
    }

    #[test]
    fn bytes_that_nobody_compressed_are_damage() {
        let right = CompressedProfile::new(&profile("a"));
        let changed = |length: usize, zlib: &[u8]| CompressedProfile {
            length,
            zlib: zlib.to_vec().into(),
        };
        for wrong in [
            changed(0, &right.zlib),
            changed(right.length - 1, &right.zlib),
            changed(right.length + 1, &right.zlib),
            changed(usize::MAX, &right.zlib),
            changed(right.length, &[]),
            changed(right.length, &right.zlib[..right.zlib.len() / 2]),
            changed(right.length, &[255; 40]),
        ] {
            assert_eq!(wrong.profile(), Err(Damage::Corrupt), "{wrong:?}");
        }
    }
}
