use std::io::{Cursor, Write};

use cfb::CompoundFile;
use proptest::prelude::*;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::*;

fn kind(bytes: impl Into<Vec<u8>>) -> Option<FileKind> {
    File::sniff(bytes.into()).ok().map(|file| file.kind)
}

/// A ZIP with these files, unpacked.
fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(vec![]));
    let plain = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, text) in files {
        zip.start_file(*name, plain).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn word(more: &[(&str, &str)]) -> Vec<u8> {
    let parts = [("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w:document/>")];
    // Some programs write the text first, others the types.
    zip(&[more, &parts].concat())
}

fn open_document(of: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let says = format!("application/vnd.oasis.opendocument.{of}");
    let files = [("mimetype", says.as_str()), ("content.xml", "<office:document-content/>")];
    zip(&[&files, more].concat())
}

fn compound(streams: &[&str], storages: &[&str]) -> Vec<u8> {
    let mut file = CompoundFile::create(Cursor::new(vec![])).unwrap();
    for storage in storages {
        file.create_storage(storage).unwrap();
    }
    for stream in streams {
        file.create_stream(stream).unwrap().write_all(b"text").unwrap();
    }
    file.flush().unwrap();
    file.into_inner().into_inner()
}

fn picture(brands: &[&[u8; 4]]) -> Vec<u8> {
    let length = u32::try_from(8 + 4 * (brands.len() + 1)).unwrap().to_be_bytes();
    let mut all = [&length[..], b"ftyp", brands[0], b"\0\0\0\0"].concat();
    brands[1..].iter().for_each(|brand| all.extend_from_slice(*brand));
    [all, b"\0\0\0\x08mdat".to_vec()].concat()
}

#[test]
fn what_offices_and_phones_write_is_known_by_what_is_in_it() {
    assert_eq!(kind(*b"%PDF-1.7 a"), Some(FileKind::Pdf));
    assert_eq!(kind("\u{feff}\r\n%PDF-1.4 a"), Some(FileKind::Pdf));
    assert_eq!(kind(*b"{\\rtf1\\ansi Marisol}"), Some(FileKind::Rtf));
    assert_eq!(kind(*b"\xff\xd8\xff\xe0 JFIF"), Some(FileKind::Jpeg));
    assert_eq!(kind(*b"\x89PNG\r\n\x1a\n IHDR"), Some(FileKind::Png));
    assert_eq!(kind(picture(&[b"heic", b"mif1"])), Some(FileKind::Heic));
    assert_eq!(kind(picture(&[b"mif1", b"mif1", b"heic"])), Some(FileKind::Heic));
    assert_eq!(kind(word(&[])), Some(FileKind::Docx));
    assert_eq!(kind(word(&[("word/numbering.xml", "")])), Some(FileKind::Docx));
    assert_eq!(kind(open_document("text", &[])), Some(FileKind::Odt));
    assert_eq!(kind(compound(&["/WordDocument", "/1Table"], &[])), Some(FileKind::Doc));
}

#[test]
fn what_only_looks_like_one_from_outside_is_refused() {
    let refused = |bytes: Vec<u8>| File::sniff(bytes).unwrap_err().code.to_string();
    assert_eq!(refused(vec![]), "file.empty");
    for bytes in [
        zip(&[("resume.pdf", "%PDF-1.7")]),
        zip(&[("[Content_Types].xml", ""), ("xl/workbook.xml", "")]),
        open_document("spreadsheet", &[]),
        open_document("text-template", &[]),
        compound(&["/Workbook"], &[]),
        // A document that wants a password, which nobody sends along.
        compound(&["/EncryptedPackage"], &[]),
        picture(&[b"avif", b"mif1"]),
        picture(&[b"mp42", b"isom"]),
        b"PK\x03\x04 and nothing else".to_vec(),
        b"<!DOCTYPE html><script>alert(1)</script>".to_vec(),
        b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(),
        b"MZ a program".to_vec(),
    ] {
        assert_eq!(refused(bytes.clone()), "file.kind", "{}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn a_document_with_macros_is_refused() {
    for bytes in [
        word(&[("word/vbaProject.bin", "")]),
        open_document("text", &[("Basic/Standard/Module1.xml", "")]),
        compound(&["/WordDocument"], &["/Macros"]),
    ] {
        assert_eq!(kind(bytes), None);
    }
}

/// Files are cut off on their way, and made to break who reads them.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let whole = prop_oneof![
        Just(word(&[])),
        Just(open_document("text", &[])),
        Just(compound(&["/WordDocument"], &[])),
        Just(picture(&[b"heic", b"mif1"])),
    ];
    (whole, any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<u8>()).prop_map(
        |(mut bytes, cut, at, value)| {
            let at = at.index(bytes.len());
            bytes[at] = value;
            bytes.truncate(cut.index(bytes.len()) + 1);
            bytes
        },
    )
}

proptest! {
    #[test]
    fn a_damaged_file_is_known_or_refused_and_breaks_nothing(bytes in damaged()) {
        let length = bytes.len();
        if let Ok(file) = File::sniff(bytes) {
            prop_assert_eq!(file.size(), length);
        }
    }
}
