//! A file as somebody sent it.

use std::{fmt, sync::Arc};

use super::{FileKind, LARGEST, inside};
use crate::kernel::fault::Reason;

/// What was sent, once it is known what it is.
#[derive(Clone, Debug)]
pub struct File {
    pub kind: FileKind,
    pub(super) bytes: Arc<[u8]>,
}

/// What a form shows of it. Browsers never send a file again by themselves.
impl fmt::Display for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

impl File {
    /// Returns how many bytes it has.
    pub fn size(&self) -> usize {
        self.bytes.len()
    }

    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    pub fn too_large() -> Reason {
        Reason::new("file.too_large").with("megabytes", LARGEST / (1024 * 1024))
    }

    /// Reads what a file is from what is in it. What it is called counts for nothing.
    ///
    /// # Errors
    /// Refuses what is too large, empty, or none of the kinds that an office can open.
    pub fn sniff(bytes: Vec<u8>) -> Result<Self, Reason> {
        if bytes.len() > LARGEST {
            return Err(Self::too_large());
        }
        if bytes.is_empty() {
            return Err(Reason::new("file.empty"));
        }
        let kind = kind_of(&bytes).ok_or_else(|| Reason::new("file.kind"))?;
        Ok(Self { kind, bytes: bytes.into() })
    }
}

fn kind_of(bytes: &[u8]) -> Option<FileKind> {
    // Some programs put a mark or a line break before a PDF, and every reader opens it.
    let mark: &[u8] = "\u{feff}".as_bytes();
    let begins = bytes.strip_prefix(mark).unwrap_or(bytes).trim_ascii_start();
    match bytes {
        _ if begins.starts_with(b"%PDF-") => Some(FileKind::Pdf),
        _ if begins.starts_with(b"{\\rtf") => Some(FileKind::Rtf),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(FileKind::Png),
        [0xff, 0xd8, 0xff, ..] => Some(FileKind::Jpeg),
        [b'P', b'K', 3, 4, ..] => inside::of_zip(bytes),
        [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] => {
            inside::is_doc(bytes).then_some(FileKind::Doc)
        }
        [_, _, _, _, b'f', b't', b'y', b'p', brands @ ..] => {
            is_heic(bytes, brands).then_some(FileKind::Heic)
        }
        _ => None,
    }
}

/// Returns whether the first box of a file names a picture as phones take them (ISO/IEC 23008-12,
/// annex B): by its own brand, or as one of those that it is compatible with.
fn is_heic(bytes: &[u8], brands: &[u8]) -> bool {
    let Some(length) = bytes.first_chunk().map(|length| u32::from_be_bytes(*length)) else {
        return false;
    };
    let length = usize::try_from(length).unwrap_or(usize::MAX).saturating_sub(8);
    let named = brands.get(..length).unwrap_or_default();
    // After the first brand stands its version.
    let brands = named.chunks_exact(4).enumerate().filter(|(at, _)| *at != 1);
    brands.into_iter().any(|(_, brand)| matches!(brand, b"heic" | b"heix" | b"heim" | b"heis"))
}

#[cfg(test)]
mod tests;
