//! What lies in a file that holds others. Its table of contents is read, and nothing is unpacked.

use std::io::{Cursor, Read};

use cfb::CompoundFile;
use zip::ZipArchive;

use super::FileKind;

/// Returns which document a ZIP is: Word's by the parts that it must have (ECMA-376, part 2), an
/// OpenDocument text by the type that it says first (OpenDocument 1.3, part 2, section 3.3). One with
/// macros is none that we take.
pub fn of_zip(bytes: &[u8]) -> Option<FileKind> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let has = |name| archive.index_for_name(name).is_some();
    if has("[Content_Types].xml") && has("word/document.xml") {
        return (!has("word/vbaProject.bin")).then_some(FileKind::Docx);
    }
    let with_macros = archive.file_names_raw().any(|name| name.starts_with(b"Basic/"));
    let says = says(&mut archive)?;
    let is_text = says == FileKind::Odt.media_type() && !with_macros;
    is_text.then_some(FileKind::Odt)
}

/// Reads what an OpenDocument says that it is: a line of text that is not packed.
fn says(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Option<String> {
    let mut says = String::new();
    archive.by_name("mimetype").ok()?.take(200).read_to_string(&mut says).ok()?;
    Some(says.trim_end().to_owned())
}

/// Returns whether a compound file is a Word document of before 2007 ([MS-DOC], section 2.1) without
/// macros. A newer one that wants a password looks alike from outside, and is not.
pub fn is_doc(bytes: &[u8]) -> bool {
    CompoundFile::open(Cursor::new(bytes))
        .is_ok_and(|file| file.is_stream("/WordDocument") && !file.is_storage("/Macros"))
}
