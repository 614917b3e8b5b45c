//! A CSV file that is too large to be kept: it is read once from its beginning to its end, and of its rows only those are
//! kept that somebody asks for. What is wrong with it anywhere is refused whole, like any other list.

use std::{
    collections::{HashMap, HashSet},
    io::{self, BufReader, Chain, Cursor, Read},
};

use csv::{ByteRecord, ReaderBuilder, StringRecord};
use encoding_rs::{UTF_8, WINDOWS_1252};
use sha2::{Digest, Sha256};

use super::{
    ListRefused, NAMELESS_OF,
    provenance::hex,
    table::{HEADING_WITHIN, key},
    text::{is_utf16, refuse_other_kinds, refuse_web_pages},
};

/// What came through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sifted {
    /// Which of the headings that were asked for it has.
    pub heading: usize,
    /// How many rows there are below it.
    pub rows: usize,
    /// The rows asked for with their numbers, cells in the order of the columns of that heading: of each number no more than
    /// `MOST_OF_ONE`.
    pub kept: Vec<(u32, StringRecord)>,
    /// Of the whole file as it came.
    pub sha256: String,
}

/// Why nothing came through.
#[derive(Debug, thiserror::Error)]
pub enum NotSifted {
    #[error(transparent)]
    Refused(#[from] ListRefused),
    /// The disk, or whoever sends the file.
    #[error(transparent)]
    Unread(#[from] io::Error),
}

/// Nobody reads more rows of one number: two are too many to know which is meant.
const MOST_OF_ONE: usize = 21;

/// A row has some hundred columns. What is longer is no row: a quote that is never closed, or a disk that was full.
const LONGEST_ROW: usize = 1024 * 1024;

/// So much of the beginning shows what kind of file it is.
const HEAD: usize = 1024;

/// Reads a file that has one of these headings, of which the first column is the number by which rows are kept. `told` hears
/// how many bytes have been read.
///
/// # Errors
/// Says what is wrong with the file: another kind of file, cut off, a column missing, a first column without numbers.
pub fn sift(
    mut file: impl Read,
    headings: &[&[&str]],
    numbers: &HashSet<String>,
    told: impl FnMut(u64),
) -> Result<Sifted, NotSifted> {
    let mut head = vec![];
    file.by_ref().take(HEAD as u64).read_to_end(&mut head)?;
    refuse_other_files(&head)?;
    let through = Through {
        file: Cursor::new(head).chain(file),
        told,
        bytes: 0,
        of_row: 0,
        quotes: 0,
        hash: Sha256::new(),
    };
    let mut reader = ReaderBuilder::new();
    reader.has_headers(false).flexible(true);
    let mut reader = reader.from_reader(BufReader::with_capacity(1 << 16, through));
    let (heading, places, width) = heading(&mut reader, headings)?;
    let mut rows = Rows {
        places: &places,
        width,
        numbers,
        numbering: Numbering::default(),
        of_one: HashMap::new(),
        kept: vec![],
    };
    let mut record = ByteRecord::new();
    let mut torn: Option<ListRefused> = None;
    while next(&mut reader, &mut record, || ListRefused::CutOff { row: rows.read() + 1 })? {
        if let Some(torn) = torn {
            return Err(torn.into());
        }
        torn = rows.take(&record);
    }
    let through = reader.into_inner().into_inner();
    // A row that ends too soon is where a download broke off, if it is the last one. A quote that is never closed swallows
    // the rest of the file.
    if let Some(torn) = torn {
        let is_short = record_is_short(&torn);
        let refused = if is_short { ListRefused::CutOff { row: rows.read() } } else { torn };
        return Err(refused.into());
    }
    if through.quotes % 2 == 1 {
        return Err(ListRefused::CutOff { row: rows.read() }.into());
    }
    let Rows { numbering, kept, .. } = rows;
    let rows = numbering.rows()?;
    Ok(Sifted { heading, rows, kept, sha256: hex(&through.hash.finalize()) })
}

/// How many rows a list has that goes by numbers, and how many of them have none.
#[derive(Clone, Copy, Debug, Default)]
pub struct Numbering {
    read: usize,
    numberless: usize,
}

impl Numbering {
    /// Counts a row. Returns whether it has a number.
    pub fn note(&mut self, number: &[u8]) -> bool {
        let is_number = !number.is_empty() && number.iter().all(u8::is_ascii_digit);
        self.read += 1;
        self.numberless += usize::from(!is_number);
        is_number
    }

    /// Returns how many rows there are.
    ///
    /// # Errors
    /// Refuses a list without any, and one in which many have no number: its columns are not what their heading says.
    pub fn rows(self) -> Result<usize, ListRefused> {
        let Self { read, numberless } = self;
        if read == 0 {
            return Err(ListRefused::NoRows);
        }
        if numberless * NAMELESS_OF > read {
            return Err(ListRefused::Nameless { rows: numberless, of: read });
        }
        Ok(read)
    }
}

/// Reads the next row, of which no more is kept than a row can have.
fn next<R: Read, T: FnMut(u64)>(
    reader: &mut csv::Reader<BufReader<Through<R, T>>>,
    record: &mut ByteRecord,
    too_long: impl Fn() -> ListRefused,
) -> Result<bool, NotSifted> {
    reader.get_mut().get_mut().of_row = 0;
    reader.read_byte_record(record).map_err(|error| match error.into_kind() {
        csv::ErrorKind::Io(error) if error.get_ref().is_some_and(|why| why.is::<TooLong>()) => {
            NotSifted::Refused(too_long())
        }
        csv::ErrorKind::Io(error) => NotSifted::Unread(error),
        _ => NotSifted::Refused(ListRefused::Binary),
    })
}

/// A row that does not end.
#[derive(Debug, thiserror::Error)]
#[error("a row does not end")]
struct TooLong;

fn record_is_short(torn: &ListRefused) -> bool {
    matches!(torn, ListRefused::Ragged { found, expected, .. } if found < expected)
}

fn refuse_other_files(head: &[u8]) -> Result<(), ListRefused> {
    refuse_other_kinds(head)?;
    if is_utf16(head) {
        return Err(ListRefused::Utf16);
    }
    if head.contains(&0) {
        return Err(ListRefused::Binary);
    }
    let text = UTF_8.decode(head).0;
    refuse_web_pages(&text)?;
    // Of a longer file the beginning may be blank, and the rest of it tells.
    if text.trim().is_empty() && head.len() < HEAD { Err(ListRefused::Empty) } else { Ok(()) }
}

/// Returns which heading stands there, where its columns are, and how many columns a row has.
fn heading<R: Read, T: FnMut(u64)>(
    reader: &mut csv::Reader<BufReader<Through<R, T>>>,
    headings: &[&[&str]],
) -> Result<(usize, Vec<usize>, usize), NotSifted> {
    let mut nearest: Option<Vec<String>> = None;
    let mut record = ByteRecord::new();
    for _ in 0..HEADING_WITHIN {
        if !next(reader, &mut record, || ListRefused::Binary)? {
            break;
        }
        let named: Vec<_> = record.iter().map(|cell| key(&text(cell))).collect();
        for (heading, wanted) in headings.iter().enumerate() {
            let at = |name: &&str| named.iter().position(|one| *one == key(name));
            let lacking: Vec<_> = wanted
                .iter()
                .filter(|name| at(name).is_none())
                .map(|name| (*name).to_owned())
                .collect();
            if lacking.is_empty() {
                let twice = wanted
                    .iter()
                    .find(|name| named.iter().filter(|one| **one == key(name)).count() > 1);
                if let Some(twice) = twice {
                    return Err(ListRefused::TwiceInHeading((*twice).to_owned()).into());
                }
                return Ok((heading, wanted.iter().filter_map(at).collect(), record.len()));
            }
            if nearest.as_ref().is_none_or(|nearest| lacking.len() < nearest.len()) {
                nearest = Some(lacking);
            }
        }
    }
    Err(nearest.map_or(ListRefused::Empty, ListRefused::MissingColumns))?
}

/// What is kept of the rows.
struct Rows<'a> {
    places: &'a [usize],
    width: usize,
    numbers: &'a HashSet<String>,
    numbering: Numbering,
    /// How many rows there are of each number that is kept.
    of_one: HashMap<String, usize>,
    kept: Vec<(u32, StringRecord)>,
}

impl Rows<'_> {
    fn read(&self) -> usize {
        self.numbering.read
    }

    /// Takes one. Returns what is wrong with it, if it has not as many columns as the heading.
    fn take(&mut self, record: &ByteRecord) -> Option<ListRefused> {
        let number = self.places.first().and_then(|at| record.get(*at)).unwrap_or_default();
        let number = number.trim_ascii();
        let is_number = self.numbering.note(number);
        let (found, expected) = (record.len(), self.width);
        if found != expected {
            return Some(ListRefused::Ragged { row: self.read(), found, expected });
        }
        let number = std::str::from_utf8(number).ok().filter(|_| is_number);
        if let Some(number) = number.filter(|number| self.numbers.contains(*number)) {
            let of_one = self.of_one.entry(number.to_owned()).or_default();
            *of_one += 1;
            if *of_one <= MOST_OF_ONE {
                let cells = self.places.iter().map(|at| text(record.get(*at).unwrap_or_default()));
                let cells = cells.map(|cell| cell.trim().to_owned()).collect();
                self.kept.push((u32::try_from(self.read()).unwrap_or(u32::MAX), cells));
            }
        }
        None
    }
}

/// A cell, whatever program saved it.
fn text(cell: &[u8]) -> String {
    match std::str::from_utf8(cell) {
        Ok(text) => text.to_owned(),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(cell).0.into_owned(),
    }
}

/// What is read, hashed and counted on its way.
struct Through<R, T> {
    file: Chain<Cursor<Vec<u8>>, R>,
    told: T,
    bytes: u64,
    /// How many since the last row began.
    of_row: usize,
    quotes: usize,
    hash: Sha256,
}

impl<R: Read, T: FnMut(u64)> Read for Through<R, T> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(into)?;
        let new = into.get(..read).unwrap_or_default();
        self.hash.update(new);
        self.quotes += new.iter().filter(|byte| **byte == b'"').count();
        self.bytes += read as u64;
        self.of_row += read;
        if self.of_row > LONGEST_ROW {
            return Err(io::Error::new(io::ErrorKind::InvalidData, TooLong));
        }
        (self.told)(self.bytes);
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WIDE: &[&str] = &["NPI", "Last Name"];
    const SHORT: &[&str] = &["NPI", "Ended"];

    fn sifted(file: impl AsRef<[u8]>) -> Result<Sifted, ListRefused> {
        let numbers = HashSet::from(["1234567893".to_owned()]);
        match sift(file.as_ref(), &[WIDE, SHORT], &numbers, |_| ()) {
            Err(NotSifted::Refused(why)) => Err(why),
            other => Ok(other.unwrap()),
        }
    }

    #[test]
    fn of_many_rows_those_asked_for_are_kept_with_their_numbers() {
        let mut file = "\u{feff}\"Last Name\",\"More\",\"NPI\"\r\n".to_owned();
        for _ in 0..5_000 {
            file.push_str("\"Smith, A\",\"\",\"1003000126\"\r\n");
        }
        file.push_str("\"O’Brien\",\"\",\" 1234567893\"\r\n\"Poe\",\"\",\"1003000126\"\r\n");
        let sifted = sifted(&file).unwrap();
        assert_eq!((sifted.heading, sifted.rows), (0, 5_002));
        assert_eq!(sifted.kept, [(5_001, StringRecord::from(vec!["1234567893", "O’Brien"]))]);
        assert_eq!(sifted.sha256, super::super::sha256(file.as_bytes()));
    }

    #[test]
    fn a_title_may_stand_above_a_heading_and_either_heading_is_known() {
        let sifted =
            sifted("CMS Deactivated NPI Report,\nNPI,Ended\n1234567893,04/13/2026\n").unwrap();
        assert_eq!((sifted.heading, sifted.kept.len()), (1, 1));
    }

    #[test]
    fn a_file_that_broke_off_or_is_another_one_is_refused_whole() {
        let cut = |row| Err(ListRefused::CutOff { row });
        assert_eq!(sifted("NPI,Last Name\n1234567893,Roe\n12345"), cut(2));
        assert_eq!(sifted("NPI,Last Name\n1234567893,\"Roe\"\n1003000126,\"Sm"), cut(2));
        let ragged = ListRefused::Ragged { row: 1, found: 1, expected: 2 };
        assert_eq!(sifted("NPI,Last Name\n1234567893\n1003000126,Smith\n"), Err(ragged));
        let utf16: Vec<u8> = "NPI,Last Name\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(sifted(&utf16), Err(ListRefused::Utf16));
        assert_eq!(sifted([&[0xff, 0xfe], &utf16[..]].concat()), Err(ListRefused::Utf16));
        assert_eq!(sifted("  <!doctype html>"), Err(ListRefused::WebPage));
        assert_eq!(sifted("PK\u{3}\u{4}rest"), Err(ListRefused::Archive));
        assert_eq!(sifted(""), Err(ListRefused::Empty));
        assert_eq!(sifted("NPI,Last Name\n"), Err(ListRefused::NoRows));
        let columns = Err(ListRefused::MissingColumns(vec!["Ended".to_owned()]));
        assert!(
            [columns, Err(ListRefused::MissingColumns(vec!["Last Name".to_owned()]))]
                .contains(&sifted("NPI,Other\n1,2\n"))
        );
        assert_eq!(
            sifted("NPI,NPI,Ended\n1,2,3\n"),
            Err(ListRefused::TwiceInHeading("NPI".to_owned()))
        );
        let mixed = "NPI,Last Name\nRoe,1234567893\n".to_owned() + &"1003000126,Smith\n".repeat(5);
        assert_eq!(sifted(mixed), Err(ListRefused::Nameless { rows: 1, of: 6 }));
    }

    /// Without an end to a row, all of a file would be kept as one.
    #[test]
    fn a_row_that_does_not_end_is_read_no_further() {
        struct Endless(u64);
        impl Read for Endless {
            fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
                into.fill(b'0');
                self.0 += into.len() as u64;
                assert!(self.0 < 64 * 1024 * 1024, "it is read on and on");
                Ok(into.len())
            }
        }
        let failed = |head: &'static str| {
            let file = Cursor::new(head).chain(Endless(0));
            match sift(file, &[WIDE], &HashSet::new(), |_| ()) {
                Err(NotSifted::Refused(why)) => why,
                other => panic!("{other:?}"),
            }
        };
        let cut = |row| ListRefused::CutOff { row };
        assert_eq!(failed("NPI,Last Name\n1234567893,Roe\n"), cut(2));
        assert_eq!(failed("NPI,Last Name\n1234567893,\"Roe\n"), cut(1));
        assert_eq!(failed("NPI,"), ListRefused::Binary);
    }

    #[test]
    fn of_a_number_that_is_there_again_and_again_some_rows_are_kept() {
        let sifted = sifted("NPI,Last Name\n".to_owned() + &"1234567893,Roe\n".repeat(1_000));
        let sifted = sifted.unwrap();
        assert_eq!((sifted.rows, sifted.kept.len()), (1_000, MOST_OF_ONE));
    }

    #[test]
    fn a_disk_that_fails_is_no_fault_of_the_file() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("gone"))
            }
        }
        let file = Cursor::new(b"NPI,Last Name\n".repeat(100)).chain(Broken);
        let failed = sift(file, &[WIDE], &HashSet::new(), |_| ());
        assert!(matches!(failed, Err(NotSifted::Unread(_))), "{failed:?}");
    }
}
