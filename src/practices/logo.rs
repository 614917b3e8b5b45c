//! The logo of a practice.

use super::picture::Picture;
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

    /// How many pixels a side may have. A few kilobytes can hold so many that a phone has no memory for them.
    pub const WIDEST: u32 = 2_000;

    /// # Errors
    /// Refuses what is no PNG and no JPEG: an SVG can carry a script. And what is too large for a phone.
    pub fn new(file: &File) -> Result<Self, Reason> {
        if !matches!(file.kind, FileKind::Png | FileKind::Jpeg) {
            return Err(Reason::new("logo.kind"));
        }
        if file.size() > Self::LARGEST_KB * 1024 {
            return Err(Reason::new("logo.too_large").with("kilobytes", Self::LARGEST_KB));
        }
        let read = Picture::read(file.kind, file.bytes());
        let Picture { width, height, content } = read.ok_or_else(|| Reason::new("logo.kind"))?;
        if width.max(height) > Self::WIDEST {
            return Err(Reason::new("logo.too_wide")
                .with("width", width)
                .with("height", height)
                .with("most", Self::WIDEST));
        }
        Ok(Self { kind: file.kind, content })
    }

    /// Returns what its address ends in: another picture has another address, so that one can be kept for ever.
    pub fn fingerprint(&self) -> String {
        sha256(&self.content)
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::picture::tests::{jpeg_of, png_of},
        *,
    };

    fn read(bytes: Vec<u8>) -> Result<Logo, Reason> {
        Logo::new(&File::sniff(bytes).unwrap())
    }

    fn code(bytes: Vec<u8>) -> String {
        read(bytes).unwrap_err().code.into_owned()
    }

    #[test]
    fn a_logo_is_a_picture_that_carries_no_script() {
        assert_eq!(read(png_of((400, 300), b"")).unwrap().kind, FileKind::Png);
        assert_eq!(read(jpeg_of((400, 300), &[])).unwrap().kind, FileKind::Jpeg);
        assert_eq!(code(b"%PDF-1.7".to_vec()), "logo.kind");
        assert_eq!(code(b"\x89PNG\r\n\x1a\nand no picture".to_vec()), "logo.kind");
    }

    #[test]
    fn a_logo_is_small_enough_for_a_phone() {
        let most = Logo::LARGEST_KB * 1024;
        let around = png_of((400, 300), b"").len();
        assert!(read(png_of((400, 300), &vec![0; most - around])).is_ok());
        assert_eq!(code(png_of((400, 300), &vec![0; most - around + 1])), "logo.too_large");
    }

    /// In a hundred kilobytes there is room for a picture that takes gigabytes once it is drawn.
    #[test]
    fn a_logo_is_not_wider_or_higher_than_any_screen() {
        assert!(read(png_of((2_000, 2_000), b"")).is_ok());
        assert_eq!(code(png_of((2_001, 10), b"")), "logo.too_wide");
        assert_eq!(code(png_of((10, 2_001), b"")), "logo.too_wide");
        assert_eq!(code(jpeg_of((30_000, 30_000), &[])), "logo.too_wide");
    }

    #[test]
    fn another_picture_has_another_address() {
        let drawn = |what| read(png_of((400, 300), what)).unwrap().fingerprint();
        assert_ne!(drawn(b"one"), drawn(b"another"));
    }
}
