//! What lies in a workbook, measured before it is opened: whoever opens one believes what it says of its own size, and a few
//! kilobytes can unpack to more than any memory.

use std::io::{Cursor, Read};

use zip::{ZipArchive, read::ZipFile, result::ZipError};

use super::ListRefused;

/// All parts together. A list of half a million rows with twenty columns stays below it.
const LARGEST: usize = 512 * 1024 * 1024;
/// Parts of which some is kept once for each line of another part.
const LARGEST_KEPT: usize = 2 * 1024 * 1024;
/// An attribute of such a part stands within its tag.
const LONGEST_TAG: usize = 2 * 1024;
/// How many texts a workbook may say that it has: room is made for all of them at once.
const MOST_TEXTS: usize = 20_000_000;
const MOST_DIGITS: usize = 10;

/// How much is looked at together.
const BLOCK: usize = 64 * 1024;
/// A count stands within so much of its name.
const COUNT: usize = 64;

/// # Errors
/// Refuses a workbook that would take more memory than a list ever does.
pub fn refuse_too_large(bytes: &[u8]) -> Result<(), ListRefused> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let start = start(&mut archive)?;
    let mut left = LARGEST;
    for at in 0..archive.len() {
        // What cannot be unpacked here cannot be unpacked by whoever opens the workbook.
        let Ok(part) = archive.by_index(at) else { continue };
        let name = name(&part)?;
        let file = name.rsplit('/').next().unwrap_or_default();
        let is_kept =
            name.ends_with(".rels") || name.ends_with("styles.xml") || start.contains(file);
        let watch = Watch { is_kept, has_texts: name.ends_with("sharedstrings.xml"), tag: 0 };
        let most = if is_kept { left.min(LARGEST_KEPT) } else { left };
        left -= watch.measure(part, most)?;
    }
    Ok(())
}

/// Returns the part that names the first one to be opened.
fn start(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<String, ListRefused> {
    let mut start = vec![];
    for at in 0..archive.len() {
        let Ok(part) = archive.by_index(at) else { continue };
        if name(&part)? == "_rels/.rels" {
            // What cannot be read is refused by whoever opens the workbook.
            let _ = part.take(LARGEST_KEPT as u64).read_to_end(&mut start);
        }
    }
    let start = String::from_utf8_lossy(&start).to_lowercase();
    // A name that is written in another way could not be found again.
    if start.contains('&') { Err(ListRefused::TooLarge) } else { Ok(start) }
}

/// Returns what a part is found by: capitals and the sign between folders do not count.
fn name(part: &ZipFile<'_, impl Read>) -> Result<String, ListRefused> {
    let name = part.name().map_err(broken)?;
    Ok(name.to_lowercase().replace('\\', "/"))
}

fn broken(error: ZipError) -> ListRefused {
    ListRefused::Workbook(error.to_string())
}

/// What is looked for in a part while it is unpacked.
struct Watch {
    is_kept: bool,
    has_texts: bool,
    /// How long the tag is already in which the last block ended.
    tag: usize,
}

impl Watch {
    /// Returns how large a part is. What it says of its size itself counts for nothing.
    fn measure(mut self, mut part: impl Read, most: usize) -> Result<usize, ListRefused> {
        let mut block = vec![0; BLOCK + COUNT];
        let (mut size, mut carried) = (0, 0);
        loop {
            let Some(room) = block.get_mut(carried..carried + BLOCK) else { return Ok(size) };
            // A part that breaks off here does so for whoever opens it.
            let read = part.read(room).unwrap_or_default();
            if read == 0 {
                return Ok(size);
            }
            size += read;
            let seen = block.get(..carried + read).unwrap_or_default();
            let new = seen.get(carried..).unwrap_or_default();
            if size > most
                || (self.is_kept && self.has_long_tag(new))
                || (self.has_texts && says_too_many(seen))
            {
                return Err(ListRefused::TooLarge);
            }
            let from = seen.len().saturating_sub(COUNT);
            let end = from + seen.len().min(COUNT);
            block.copy_within(from..end, 0);
            carried = end - from;
        }
    }

    fn has_long_tag(&mut self, bytes: &[u8]) -> bool {
        bytes.iter().any(|byte| {
            self.tag = if matches!(byte, b'<' | b'>') { 0 } else { self.tag + 1 };
            self.tag > LONGEST_TAG
        })
    }
}

/// Returns whether there is a count of texts that no workbook has. What is no UTF-8 could say it in other bytes.
fn says_too_many(bytes: &[u8]) -> bool {
    const NAME: &[u8] = b"uniqueCount";
    let mut counts = bytes.windows(NAME.len()).enumerate().filter(|(_, some)| *some == NAME);
    let too_many = |(at, _): (usize, &[u8])| {
        let after = bytes.get(at + NAME.len()..).unwrap_or_default();
        // Nearer to the end of what is there, it is looked at again with what follows.
        let is_whole = after.len() >= COUNT / 2;
        let after = after.trim_ascii_start();
        let Some(value) = after.strip_prefix(b"=") else { return is_whole && after.is_empty() };
        let value = value.trim_ascii_start();
        let digits: Vec<_> =
            value.iter().skip(1).take_while(|byte| byte.is_ascii_digit()).collect();
        let count = digits.iter().fold(0_usize, |count, digit| {
            count.saturating_mul(10).saturating_add(usize::from(**digit - b'0'))
        });
        (is_whole && value.is_empty()) || digits.len() > MOST_DIGITS || count > MOST_TEXTS
    };
    bytes.iter().any(|byte| matches!(byte, 0 | 0x1b)) || counts.any(too_many)
}
