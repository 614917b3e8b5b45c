//! The bytes of a file as text, whatever program saved it.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::ListRefused;

/// Returns the text of a file: UTF-8, UTF-16 with or without its mark, or Windows-1252, which is what is left.
pub fn text(bytes: &[u8]) -> Result<String, ListRefused> {
    refuse_other_kinds(bytes)?;
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or((guess(bytes), 0));
    let body = &bytes[mark..];
    if encoding != UTF_8 && encoding != WINDOWS_1252 && body.len() % 2 == 1 {
        return Err(ListRefused::CutOff { row: body.len() / 2 });
    }
    let text = encoding.decode_without_bom_handling(body).0;
    if text.contains('\0') {
        return Err(ListRefused::Binary);
    }
    refuse_web_pages(&text)?;
    if text.trim().is_empty() { Err(ListRefused::Empty) } else { Ok(text.into_owned()) }
}

pub(super) fn refuse_other_kinds(bytes: &[u8]) -> Result<(), ListRefused> {
    match bytes {
        [] => Err(ListRefused::Empty),
        [b'%', b'P', b'D', b'F', ..] => Err(ListRefused::Pdf),
        [b'P', b'K', 3, 4, ..] | [0x1f, 0x8b, ..] => Err(ListRefused::Archive),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Err(ListRefused::OldWorkbook),
        _ => Ok(()),
    }
}

pub(super) fn refuse_web_pages(text: &str) -> Result<(), ListRefused> {
    let begins_with = |sign: char| text.trim_start().starts_with(sign);
    if begins_with('<') || begins_with('{') { Err(ListRefused::WebPage) } else { Ok(()) }
}

/// Returns whether a file that begins so is UTF-16, with or without its mark.
pub(super) fn is_utf16(head: &[u8]) -> bool {
    let encoding = Encoding::for_bom(head).map_or_else(|| guess(head), |(encoding, _)| encoding);
    encoding == UTF_16LE || encoding == UTF_16BE
}

/// Without a mark, UTF-16 shows by the zeros beside each letter of the heading.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let head = &bytes[..bytes.len().min(200) & !1];
    let zeros =
        |offset: usize| head.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let most = head.len() / 4;
    match (zeros(0) > most, zeros(1) > most) {
        (false, true) => UTF_16LE,
        (true, false) => UTF_16BE,
        _ if std::str::from_utf8(bytes).is_ok() => UTF_8,
        // Only the end of a UTF-8 file can be torn: a heading in UTF-8 with a torn last letter is no other text.
        _ => WINDOWS_1252,
    }
}
