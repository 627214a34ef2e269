//! Decodes the bytes of a table: UTF-8, UTF-16 with a byte order mark, or Windows-1252.

use std::borrow::Cow;

/// The bytes of a file without a byte order mark: UTF-16 becomes UTF-8, other bytes stay as they
/// are.
pub fn file(mut bytes: Vec<u8>) -> Vec<u8> {
    match bytes[..] {
        [0xef, 0xbb, 0xbf, ..] => {
            // In place, because a table may be large.
            bytes.drain(..3);
            bytes
        }
        [0xff, 0xfe, ..] => utf16(&bytes[2..], u16::from_le_bytes),
        [0xfe, 0xff, ..] => utf16(&bytes[2..], u16::from_be_bytes),
        _ => bytes,
    }
}

/// The text of a cell. Bytes that aren't UTF-8 are read as Windows-1252, which spreadsheet programs
/// write.
pub fn cell(bytes: &[u8]) -> Cow<'_, str> {
    match str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(bytes.iter().map(|&byte| windows_1252(byte)).collect()),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Vec<u8> {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let text: String = char::decode_utf16(units)
        .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect();
    text.into_bytes()
}

/// Latin-1 except 0x80 to 0x9F, which are as in <https://encoding.spec.whatwg.org/#windows-1252>.
fn windows_1252(byte: u8) -> char {
    const FROM_80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', //
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => FROM_80[usize::from(byte - 0x80)],
        byte => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_gives_the_same_text() {
        let text = "Code\tTitle\n1\tCafé “Ω” 𝄞\n";
        let with = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
        let units = || text.encode_utf16();
        for bytes in [
            text.as_bytes().to_vec(),
            with(&[0xef, 0xbb, 0xbf], text.into()),
            with(&[0xff, 0xfe], units().flat_map(u16::to_le_bytes).collect()),
            with(&[0xfe, 0xff], units().flat_map(u16::to_be_bytes).collect()),
        ] {
            assert_eq!(String::from_utf8(file(bytes)).as_deref(), Ok(text));
        }
    }

    #[test]
    fn what_is_not_utf8_is_windows_1252() {
        assert_eq!(cell(b"Caf\xe9 \x93x\x94 \x80"), "Café “x” €");
        assert_eq!(cell("Café".as_bytes()), "Café");
    }

    #[test]
    fn a_byte_order_mark_alone_is_an_empty_file() {
        for mark in [
            &[0xef, 0xbb, 0xbf][..],
            &[0xff, 0xfe],
            &[0xfe, 0xff],
            &[0xff, 0xfe, 0x41],
        ] {
            assert!(file(mark.to_vec()).is_empty());
        }
    }
}
