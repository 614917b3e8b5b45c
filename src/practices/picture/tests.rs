use super::*;

/// A PNG of this size, with what is drawn in it.
pub fn png_of((width, height): (u32, u32), drawn: &[u8]) -> Vec<u8> {
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    [SIGNATURE, &chunk(b"IHDR", &head), &chunk(b"IDAT", drawn), &chunk(b"IEND", b"")].concat()
}

fn chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).unwrap().to_be_bytes();
    [&length[..], name, data, b"sums"].concat()
}

/// A JPEG of this size with these segments before its frame.
pub fn jpeg_of((width, height): (u16, u16), before: &[Vec<u8>]) -> Vec<u8> {
    let (width, height) = (width.to_be_bytes(), height.to_be_bytes());
    let frame = [&[8][..], &height, &width, &[1, 1, 0x11, 0]].concat();
    let scan = [&segment(0xda, &[1, 1, 0, 0, 63, 0])[..], b"drawn\xff\x00\xff\xd0more"].concat();
    let end = b"\xff\xd9";
    [&b"\xff\xd8"[..], &before.concat()[..], &segment(0xc2, &frame), &scan, &scan, end].concat()
}

fn segment(marker: u8, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len() + 2).unwrap().to_be_bytes();
    [&[0xff, marker][..], &length, data].concat()
}

fn size(kind: FileKind, bytes: &[u8]) -> Option<(u32, u32)> {
    Picture::read(kind, bytes).map(|picture| (picture.width, picture.height))
}

#[test]
fn a_picture_says_how_large_it_is() {
    assert_eq!(size(FileKind::Png, &png_of((400, 30_000), b"")), Some((400, 30_000)));
    assert_eq!(size(FileKind::Jpeg, &jpeg_of((400, 300), &[])), Some((400, 300)));
    let filled = [&b"\xff\xd8\xff\xff"[..], &jpeg_of((400, 300), &[])[3..]].concat();
    assert_eq!(size(FileKind::Jpeg, &filled), Some((400, 300)));
}

#[test]
fn what_breaks_off_anywhere_or_has_no_size_is_no_picture() {
    let whole = png_of((400, 300), b"drawn");
    for end in 0..whole.len() {
        assert_eq!(size(FileKind::Png, &whole[..end]), None, "{end}");
    }
    let whole = jpeg_of((400, 300), &[segment(0xe0, b"JFIF\0")]);
    for end in 0..whole.len() {
        assert_eq!(size(FileKind::Jpeg, &whole[..end]), None, "{end}");
    }
    assert_eq!(size(FileKind::Png, &png_of((0, 300), b"")), None);
    assert_eq!(size(FileKind::Jpeg, &jpeg_of((400, 0), &[])), None);
    let headless = [SIGNATURE, &chunk(b"IDAT", b"drawn"), &chunk(b"IEND", b"")].concat();
    assert_eq!(size(FileKind::Png, &headless), None);
    assert_eq!(size(FileKind::Pdf, b"%PDF-1.7"), None);
}

#[test]
fn where_a_photo_was_taken_does_not_go_with_it() {
    let colors = [segment(0xe0, b"JFIF\0"), segment(0xe2, b"ICC"), segment(0xee, b"Adobe")];
    let beside = [
        segment(0xe1, b"Exif\0\0GPS 44.05, -123.09"),
        segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0GPS"),
        segment(0xed, b"Photoshop GPS"),
        segment(0xfe, b"by Rosa, GPS"),
    ];
    let photo = jpeg_of((400, 300), &[&colors[..], &beside].concat());
    let after = [&photo[..], b"\xff\xd8\xff\xe1 GPS of another"].concat();
    let kept = Picture::read(FileKind::Jpeg, &after).unwrap().content;
    assert_eq!(kept, jpeg_of((400, 300), &colors));
    let plain = png_of((400, 300), b"drawn");
    let beside = [chunk(b"eXIf", b"GPS"), chunk(b"tEXt", b"Author\0Rosa")].concat();
    let told = [&plain[..33], &beside, &plain[33..]].concat();
    assert_eq!(Picture::read(FileKind::Png, &told).unwrap().content, plain);
}
