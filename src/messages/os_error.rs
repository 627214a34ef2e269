//! Errors of the operating system in words: the common ones in ours, the others in the system's.

use std::io::ErrorKind;

use careers_catalogue::os_error::OsError;

/// The error in Indonesian.
#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "the standard library's kinds, of which most are rare"
)]
pub fn id(error: &OsError) -> &str {
    match error.kind {
        ErrorKind::NotFound => "tidak ada berkas atau folder dengan nama itu",
        ErrorKind::IsADirectory => "itu folder, bukan berkas",
        ErrorKind::NotADirectory => "itu bukan folder",
        ErrorKind::PermissionDenied => "kamu tidak punya izin untuk itu",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "tempat penyimpanannya penuh",
        ErrorKind::ReadOnlyFilesystem => "tempat penyimpanannya hanya bisa dibaca",
        _ => &error.message,
    }
}

/// The error in English.
#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "the standard library's kinds, of which most are rare"
)]
pub fn en(error: &OsError) -> &str {
    match error.kind {
        ErrorKind::NotFound => "there is no file or folder of this name",
        ErrorKind::IsADirectory => "it is a folder, not a file",
        ErrorKind::NotADirectory => "it isn't a folder",
        ErrorKind::PermissionDenied => "you have no permission for it",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "there is no space left",
        ErrorKind::ReadOnlyFilesystem => "it can only be read there",
        _ => &error.message,
    }
}
