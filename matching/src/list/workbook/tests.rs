use std::io::Write;

use zip::{ZipWriter, write::SimpleFileOptions};

use super::*;

const SHEET: &str = "xl/worksheets/sheet1.xml";
const TEXTS: &str = "xl/sharedStrings.xml";
const STYLES: &str = "xl/styles.xml";

/// A workbook with one sheet, and with further parts.
fn book(rows: &str, more: &[(&str, String)]) -> Vec<u8> {
    let rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let related = |kind: &str, to: &str| {
        format!(
            "<Relationships><Relationship Id=\"r1\" Type=\"{rel}/{kind}\" Target=\"{to}\"/></Relationships>"
        )
    };
    let sheets = format!(
        "<workbook xmlns:r=\"{rel}\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    let parts = [
        ("[Content_Types].xml", "<Types/>".to_owned()),
        ("_rels/.rels", related("officeDocument", "xl/workbook.xml")),
        ("xl/workbook.xml", sheets),
        ("xl/_rels/workbook.xml.rels", related("worksheet", "worksheets/sheet1.xml")),
        (SHEET, format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")),
    ];
    let mut book = ZipWriter::new(Cursor::new(vec![]));
    for (name, part) in parts.iter().chain(more) {
        book.start_file(*name, SimpleFileOptions::default()).unwrap();
        book.write_all(part.as_bytes()).unwrap();
    }
    book.finish().unwrap().into_inner()
}

fn cell(at: &str, text: &str) -> String {
    format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn read(written: &str, more: &[(&str, String)]) -> Result<Vec<Vec<String>>, ListRefused> {
    let rows = rows(&book(written, more), None)?;
    Ok(rows.iter().map(|row| row.iter().map(str::to_owned).collect()).collect())
}

fn texts(count: &str) -> String {
    format!("<sst {count}><si><t>Roe</t></si></sst>")
}

#[test]
fn cells_stand_where_they_say_in_whatever_order_they_come() {
    let rows = [
        format!("<row r=\"5\">{}{}</row>", cell("D5", "late"), cell("B5", "first")),
        format!("<row r=\"2\">{}</row>", cell("C2", "title")),
        "<row r=\"3\"><c r=\"B3\"><v>7</v></c><c r=\"C3\" t=\"s\"><v>0</v></c></row>".to_owned(),
        format!("<row r=\"3\">{}</row>", cell("B3", "8")),
        "<row r=\"4\"><c r=\"B4\" t=\"e\"><v>#REF!</v></c></row>".to_owned(),
    ];
    let read = read(&rows.concat(), &[(TEXTS, texts("uniqueCount=\"1\""))]).unwrap();
    assert_eq!(read, [["", "title", ""], ["8", "Roe", ""], ["first", "", "late"]]);
}

/// The table between them would have seventeen thousand million cells.
#[test]
fn two_cells_far_apart_are_refused() {
    let far = |to: &str| format!("<row>{}</row><row>{}</row>", cell("A1", "NPI"), cell(to, "x"));
    for to in ["XFD1048576", "A1048577", "XFE1", "U1048576"] {
        assert_eq!(read(&far(to), &[]), Err(ListRefused::TooLarge), "{to}");
    }
    assert_eq!(read(&far("S1048576"), &[]).unwrap().len(), 2, "a long list with a few columns");
}

#[test]
fn a_workbook_that_unpacks_to_more_than_memory_is_refused() {
    let row = "<row><c><v>1</v></c></row>";
    let blank = " ".repeat(1024 * 1024);
    let many = book(row, &[]);
    assert!(rows(&many, None).is_ok());
    let mut large = ZipWriter::new_append(Cursor::new(many)).unwrap();
    large.start_file("xl/media/a.bin", SimpleFileOptions::default()).unwrap();
    for _ in 0..520 {
        large.write_all(blank.as_bytes()).unwrap();
    }
    let large = large.finish().unwrap().into_inner();
    assert!(large.len() < 1024 * 1024, "{}", large.len());
    assert_eq!(rows(&large, None), Err(ListRefused::TooLarge));
}

/// One text may stand in many cells, and each of them gets its own.
#[test]
fn one_long_text_in_many_cells_is_refused() {
    let text = format!("<sst><si><t>{}</t></si></sst>", "A".repeat(1024 * 1024));
    let rows = |cells| "<row><c t=\"s\"><v>0</v></c></row>".repeat(cells);
    assert_eq!(read(&rows(300), &[(TEXTS, text.clone())]), Err(ListRefused::TooLarge));
    assert_eq!(read(&rows(2), &[(TEXTS, text)]).unwrap().len(), 2);
}

/// Room is made for as many as it says, before the first of them is read.
#[test]
fn a_count_of_texts_that_is_not_true_is_refused() {
    for count in [
        "uniqueCount=\"99999999999\"",
        "count=\"1\" uniqueCount = '00000000000000000000099999999999'",
        "uniqueCount=\"20000001\"",
        &format!("uniqueCount{}=\"99999999999\"", " ".repeat(500)),
        &format!("uniqueCount={}\"99999999999\"", " ".repeat(500)),
        &format!("a=\"{}\" uniqueCount=\"99999999999\"", "b".repeat(64 * 1024 - 10)),
    ] {
        let read = read("", &[(TEXTS, texts(count))]);
        assert_eq!(read, Err(ListRefused::TooLarge), "{count}");
    }
    for before in 64 * 1024 - 90..64 * 1024 {
        let count = format!("a=\"{}\" uniqueCount=\"1\"", "b".repeat(before));
        let row = "<row><c t=\"s\"><v>0</v></c></row>";
        assert_eq!(read(row, &[(TEXTS, texts(&count))]).unwrap(), [["Roe"]], "{before}");
    }
}

/// Each cell's style is a copy of its font and its format, with their names.
#[test]
fn a_style_that_is_copied_again_and_again_is_refused_if_it_is_long() {
    let styles = |name: usize, uses: usize| {
        format!(
            "<styleSheet><fonts><font><name val=\"{}\"/></font></fonts><cellXfs>{}</cellXfs></styleSheet>",
            "F".repeat(name),
            "<xf fontId=\"0\"/>".repeat(uses)
        )
    };
    let row = "<row><c><v>1</v></c></row>";
    for (name, uses) in [(4_000, 1), (10, 200_000)] {
        assert_eq!(read(row, &[(STYLES, styles(name, uses))]), Err(ListRefused::TooLarge));
    }
    assert!(read(row, &[(STYLES, styles(200, 5_000))]).is_ok());
}
