//! A picture that everybody may see: how large it is once it is drawn, and nothing in it that tells of whoever made it.
//!
//! Phones write into a photo where it was taken, and cameras whose they are. Of both kinds only the picture is kept, and what its
//! colors need.

use crate::platform::files::FileKind;

/// A picture without what stood beside it.
#[derive(Debug, PartialEq, Eq)]
pub struct Picture {
    pub width: u32,
    pub height: u32,
    pub content: Vec<u8>,
}

impl Picture {
    /// Reads a PNG or a JPEG. Anything else, and what breaks off, is none.
    pub fn read(kind: FileKind, bytes: &[u8]) -> Option<Self> {
        let picture = match kind {
            FileKind::Png => png(bytes),
            FileKind::Jpeg => jpeg(bytes),
            _ => None,
        };
        picture.filter(|picture| picture.width > 0 && picture.height > 0)
    }
}

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Chunks from `IHDR` to `IEND`, each with its length, its name and a checksum (PNG, third edition, section 5).
fn png(bytes: &[u8]) -> Option<Picture> {
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let mut content = SIGNATURE.to_vec();
    let mut size = None;
    loop {
        let length = usize::try_from(u32::from_be_bytes(*rest.first_chunk()?)).ok()?;
        let (chunk, after) = rest.split_at_checked(length.checked_add(12)?)?;
        let (name, data) = (chunk.get(4..8)?, chunk.get(8..)?);
        match size {
            None if name != b"IHDR" => return None,
            None => size = Some((word(data)?, word(data.get(4..)?)?)),
            Some(_) => {}
        }
        // Words, times, and what a camera says.
        if !matches!(name, b"tEXt" | b"zTXt" | b"iTXt" | b"tIME" | b"eXIf") {
            content.extend_from_slice(chunk);
        }
        if name == b"IEND" {
            let (width, height) = size?;
            return Some(Picture { width, height, content });
        }
        rest = after;
    }
}

/// Segments from the first mark to the last (ITU-T T.81, annex B). What stands after that is no part of the picture.
fn jpeg(bytes: &[u8]) -> Option<Picture> {
    let mut rest = bytes.strip_prefix(&[0xff, 0xd8])?;
    let mut content = vec![0xff, 0xd8];
    let mut size = None;
    loop {
        let marker = match rest {
            // Any mark may have more of these before it.
            [0xff, 0xff, ..] => {
                rest = rest.get(1..)?;
                continue;
            }
            [0xff, marker, ..] => *marker,
            _ => return None,
        };
        if marker == 0xd9 {
            let (width, height) = size?;
            content.extend_from_slice(&[0xff, 0xd9]);
            return Some(Picture { width, height, content });
        }
        let length = usize::from(half(rest.get(2..)?)?).checked_add(2)?;
        let (segment, after) = rest.split_at_checked(length)?;
        if is_frame(marker) {
            let (height, width) = (half(segment.get(5..)?)?, half(segment.get(7..)?)?);
            size = Some((u32::from(width), u32::from(height)));
        }
        if !is_beside(marker) {
            content.extend_from_slice(segment);
        }
        rest = after;
        if marker == 0xda {
            let (drawn, after) = rest.split_at_checked(drawn(rest)?)?;
            content.extend_from_slice(drawn);
            rest = after;
        }
    }
}

/// A frame says how large it is. Three marks among theirs are of tables.
const fn is_frame(marker: u8) -> bool {
    matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc)
}

/// What programs and cameras write beside a picture: EXIF and XMP in APP1, and the like in others, and remarks. APP0, APP2 and
/// APP14 say what its colors are.
const fn is_beside(marker: u8) -> bool {
    matches!(marker, 0xe1 | 0xe3..=0xed | 0xef | 0xfe)
}

/// Returns how long it is drawn, until the next mark. Within it 0xff stands before a zero, or starts it anew.
fn drawn(bytes: &[u8]) -> Option<usize> {
    bytes.windows(2).position(|two| matches!(two, [0xff, mark] if !matches!(mark, 0 | 0xd0..=0xd7)))
}

fn word(bytes: &[u8]) -> Option<u32> {
    bytes.first_chunk().map(|bytes| u32::from_be_bytes(*bytes))
}

fn half(bytes: &[u8]) -> Option<u16> {
    bytes.first_chunk().map(|bytes| u16::from_be_bytes(*bytes))
}

#[cfg(test)]
pub mod tests;
