//! Files as they come: in every encoding, in any order of columns, whole or not.

use matching::list::{ListRefused, Listed, Mapping, leie, looks_cut, sam};

use crate::world::today;

const HEADING: &str = "LASTNAME,FIRSTNAME,MIDNAME,BUSNAME,GENERAL,SPECIALTY,UPIN,NPI,DOB,ADDRESS,CITY,STATE,ZIP,EXCLTYPE,EXCLDATE,REINDATE,WAIVERDATE,WVRSTATE";
const ROWS: [&str; 3] = [
    "\"KUMM, JR\",LELAND,MARIE ,,IND- LIC HC SERV PRO,\"PHYSICIAN (MD, DO)\",,0000000000,19850510,9292 CARVER ST,PHOENIX,FL,14743,1128b4   ,19991025,00000000,00000000,",
    "MUÑOZ,ANA, ,,OTHER,NURSE/NURSES AIDE,,1234567890,02/27/87,1 A ST,MIAMI,TX,12345,1128a1,20240131,00000000,20250101,TX",
    ",,,TREJO HOME HEALTH CARE SERVICE,OTHER,CLINIC,,0000000000,,1 A ST,MIAMI,TX,12345,1128a1,20240131,00000000,00000000,",
];

fn file() -> String {
    format!("{HEADING}\n{}\n", ROWS.join("\n"))
}

fn read(bytes: &[u8]) -> Result<Vec<Listed>, ListRefused> {
    leie::read(bytes, today())
}

#[test]
fn a_row_is_read_with_its_quirks() {
    let rows = read(file().as_bytes()).unwrap();
    assert_eq!(rows.len(), 3);
    assert_eq!(
        (rows[0].row, rows[0].name.last.as_str(), rows[0].name.middle.as_str()),
        (1, "KUMM, JR", "MARIE")
    );
    assert_eq!(rows[0].grounds, "1128b4");
    assert_eq!(rows[1].birth_date.unwrap().to_string(), "1987-02-27");
    assert_eq!((rows[1].name.middle.as_str(), rows[1].waived_in.as_str()), ("", "TX"));
    // The number fails its check digit, as a few of the real list do, and is kept.
    assert_eq!(rows[1].npis, ["1234567890"]);
    assert!(!rows[2].is_person() && rows[2].business.starts_with("TREJO"));
}

#[test]
fn the_same_list_is_read_from_every_encoding() {
    let plain = read(file().as_bytes()).unwrap();
    let utf16 = |to: fn(u16) -> [u8; 2], mark: &[u8]| -> Vec<u8> {
        mark.iter().copied().chain(file().encode_utf16().flat_map(to)).collect()
    };
    let cases: [(&str, Vec<u8>); 6] = [
        ("mark", format!("\u{feff}{}", file()).into_bytes()),
        ("line ends", file().replace('\n', "\r\n").into_bytes()),
        ("UTF-16 LE", utf16(u16::to_le_bytes, &[0xff, 0xfe])),
        ("UTF-16 BE", utf16(u16::to_be_bytes, &[0xfe, 0xff])),
        ("UTF-16 LE without a mark", utf16(u16::to_le_bytes, &[])),
        (
            "Windows-1252",
            file().chars().map(|char| u8::try_from(u32::from(char)).unwrap()).collect(),
        ),
    ];
    for (name, bytes) in cases {
        assert_eq!(read(&bytes).as_ref(), Ok(&plain), "{name}");
    }
}

#[test]
fn what_is_no_list_is_refused_in_words() {
    let cases: [(&[u8], ListRefused); 8] = [
        (b"", ListRefused::Empty),
        (b" \r\n ", ListRefused::Empty),
        (HEADING.as_bytes(), ListRefused::NoRows),
        (b"<!DOCTYPE html><html>Service unavailable</html>", ListRefused::WebPage),
        (b"{\"error\":\"try later\"}", ListRefused::WebPage),
        (b"%PDF-1.7", ListRefused::Pdf),
        (b"PK\x03\x04leie.csv", ListRefused::Archive),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ListRefused::OldWorkbook),
    ];
    for (bytes, refusal) in cases {
        assert_eq!(read(bytes), Err(refusal));
    }
    let other = read(b"LASTNAME,FIRSTNAME\nLEE,ANA\n").unwrap_err();
    assert!(
        matches!(other, ListRefused::MissingColumns(ref names) if names.contains(&"DOB".to_owned())),
        "{other}"
    );
}

#[test]
fn a_download_that_broke_off_in_a_row_is_refused() {
    let whole = file();
    let last_row = whole.trim_end().rfind('\n').unwrap() + 1;
    for end in last_row + 1..whole.len() - 2 {
        if whole.is_char_boundary(end) {
            let torn = read(&whole.as_bytes()[..end]);
            assert_eq!(torn, Err(ListRefused::CutOff { row: 3 }), "{end}");
        }
    }
    let within_quotes = whole.find("DO)").unwrap();
    assert!(matches!(read(&whole.as_bytes()[..within_quotes]), Err(ListRefused::CutOff { .. })));
}

#[test]
fn a_comma_too_many_is_refused_with_its_row() {
    let broken = format!("{HEADING}\nLEE,ANA,,\n{}\n", ROWS[1]);
    assert_eq!(
        read(broken.as_bytes()),
        Err(ListRefused::Ragged { row: 1, found: 4, expected: 18 })
    );
}

#[test]
fn the_extract_of_sam_has_aliases_and_no_birth_dates() {
    let heading = "Classification,Name,Prefix,First,Middle,Last,Suffix,Address 1,Address 2,Address 3,Address 4,City,State / Province,Country,Zip Code,Open Data Flag,Blank (Deprecated),Unique Entity ID,Exclusion Program,Excluding Agency,CT Code,Exclusion Type,Additional Comments,Active Date,Termination Date,Record Status,Cross-Reference,SAM Number,CAGE,NPI,Creation_Date";
    let person = "Individual,,,JANE,Q,DOE,,,,,,TULSA,OK,USA,74101,,,,Reciprocal,HHS,Z1,Prohibition/Restriction,,03/01/2020,Indefinite,Active,\"(also JANE ROE, JANET DOE)\",S4MR,,,2020-03-02";
    let firm = "Firm,ACME LLC,,,,,,,,,,TULSA,OK,USA,74101,,,,Reciprocal,HHS,Z1,Ineligible,,03/01/2020,03/01/2023,Active,,S4MS,,,2020-03-02";
    let rows = sam::read(format!("{heading}\n{person}\n{firm}\n").as_bytes(), today()).unwrap();
    assert_eq!(rows[0].aliases.len(), 2);
    assert_eq!((rows[0].birth_date, rows[0].ended_on), (None, None));
    assert!(!rows[1].is_person() && rows[1].ended_on.is_some());
}

#[test]
fn a_mapping_reads_any_list_below_its_title() {
    let mapping = Mapping::read(br#"{"list": "xx", "name": "A state's list", "state": "OR",
        "columns": {"whole": "Provider name", "birth_date": "D.O.B.", "npi": "NPI #", "excluded_on": "Effective"}}"#);
    let file = "List of providers;;;\n;;;\nProvider Name;DOB;NPI#;Effective\n\"ORDEÑANA RUIZ, JOSÉ\";3/14/1985;N/A;1/2/2020\n";
    let rows = mapping.unwrap().rows(file.as_bytes(), today()).unwrap();
    assert_eq!(
        (rows[0].name.last.as_str(), rows[0].name.first.as_str()),
        ("ORDEÑANA RUIZ", "JOSÉ")
    );
    assert_eq!((rows[0].state.as_str(), rows[0].npis.len()), ("OR", 0));
    assert_eq!(rows[0].birth_date.unwrap().to_string(), "1985-03-14");
}

#[test]
fn a_mapping_that_is_not_understood_says_why() {
    for (mapping, word) in [
        (r#"{"list": "xx", "name": "x", "columns": {"surname": "A"}}"#, "surname"),
        (r#"{"list": "../xx", "name": "x", "columns": {"last": "A"}}"#, "small letters"),
        (r#"{"list": "xx", "name": "x", "columns": {"first": "A"}}"#, "whole"),
    ] {
        let refused = Mapping::read(mapping.as_bytes()).unwrap_err().to_string();
        assert!(refused.contains(word), "{refused}");
    }
}

#[test]
fn a_list_whose_rows_name_nobody_is_refused() {
    let nameless = ROWS[1].replace("MUÑOZ,ANA", ",");
    let file = format!("{HEADING}\n{nameless}\n");
    assert_eq!(read(file.as_bytes()), Err(ListRefused::Nameless { rows: 1, of: 1 }));
}

#[test]
fn rows_that_stand_under_another_heading_are_refused() {
    let backwards: Vec<&str> = HEADING.split(',').rev().collect();
    let mixed = format!("{}\n{}\n", backwards.join(","), ROWS[1..].join("\n"));
    assert_eq!(read(mixed.as_bytes()), Err(ListRefused::Undated { rows: 2, of: 2 }));
}

#[test]
fn columns_in_any_order_say_the_same() {
    let turned = |line: &str| line.split(',').rev().collect::<Vec<_>>().join(",");
    let rows: String = ROWS[1..].iter().map(|row| format!("\n{}", turned(row))).collect();
    let plain = read(format!("{HEADING}\n{}\n", ROWS[1..].join("\n")).as_bytes());
    assert_eq!(read(format!("{}{rows}", turned(HEADING)).as_bytes()), plain);
}

#[test]
fn a_list_that_lost_a_tenth_looks_cut_off_unless_it_is_short() {
    for (rows, before, is_cut) in [
        (80_000, 80_000, false),
        (79_500, 80_000, false),
        (71_999, 80_000, true),
        (40_000, 80_000, true),
        (90_000, 80_000, false),
        (10, 30, true),
        (15, 30, false),
        (0, 0, false),
    ] {
        assert_eq!(looks_cut(rows, before), is_cut, "{rows} of {before}");
    }
}
