//! The logo of a practice.

use crate::{
    kernel::{digest::sha256, fault::Reason},
    platform::files::{File, FileKind},
};

/// A picture that candidates see at the head of each of their pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    pub kind: FileKind,
    pub content: Vec<u8>,
}

impl Logo {
    /// Somebody in a car park waits for it.
    pub const LARGEST_KB: usize = 100;

    /// # Errors
    /// Refuses what is no PNG and no JPEG: an SVG can carry a script. And what is too large for a phone.
    pub fn new(file: &File) -> Result<Self, Reason> {
        if !matches!(file.kind, FileKind::Png | FileKind::Jpeg) {
            return Err(Reason::new("logo.kind"));
        }
        if file.size() > Self::LARGEST_KB * 1024 {
            return Err(Reason::new("logo.too_large").with("kilobytes", Self::LARGEST_KB));
        }
        Ok(Self { kind: file.kind, content: file.bytes().to_vec() })
    }

    /// Returns what its address ends in: another picture has another address, so that one can be kept for ever.
    pub fn fingerprint(&self) -> String {
        sha256(&self.content)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(begins: &[u8], size: usize) -> Result<Logo, Reason> {
        let mut bytes = begins.to_vec();
        bytes.resize(size, 0);
        Logo::new(&File::sniff(bytes).unwrap())
    }

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

    #[test]
    fn a_logo_is_a_picture_that_carries_no_script() {
        assert_eq!(read(PNG, 100).unwrap().kind, FileKind::Png);
        assert_eq!(read(&[0xff, 0xd8, 0xff], 100).unwrap().kind, FileKind::Jpeg);
        assert_eq!(read(b"%PDF-1.7", 100).unwrap_err().code, "logo.kind");
    }

    #[test]
    fn a_logo_is_small_enough_for_a_phone() {
        let most = Logo::LARGEST_KB * 1024;
        assert!(read(PNG, most).is_ok());
        assert_eq!(read(PNG, most + 1).unwrap_err().code, "logo.too_large");
    }

    #[test]
    fn another_picture_has_another_address() {
        assert_ne!(read(PNG, 100).unwrap().fingerprint(), read(PNG, 101).unwrap().fingerprint());
    }
}
