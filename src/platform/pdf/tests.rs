use std::io::Read;

use chrono::TimeZone;
use proptest::prelude::*;

use super::*;

fn paper(blocks: Vec<Block>) -> Paper {
    Paper {
        title: "Offer letter".to_owned(),
        language: Language::English,
        dated: Utc.with_ymd_and_hms(2026, 11, 30, 15, 4, 5).unwrap(),
        footer: "Cedar Family Practice".to_owned(),
        blocks,
        attached: None,
    }
}

fn written(paper: &Paper) -> Vec<u8> {
    paper.write(&Locales::new().unwrap()).unwrap()
}

fn every_block(text: &str) -> Vec<Block> {
    let soft = Prose { text: text.to_owned(), language: Some(Language::Spanish), is_soft: true };
    vec![
        Block::Title(text.to_owned()),
        Block::notice(text),
        Block::Heading(text.to_owned()),
        Block::Paragraph(soft),
        Block::Facts(vec![Fact::new(text, text).about(text)]),
        Block::NewPage,
        Block::Table(Table {
            shares: vec![3, 1],
            head: vec![text.to_owned(), text.to_owned()],
            rows: vec![vec![text.to_owned(), text.to_owned()], vec![]],
        }),
    ]
}

/// What a PDF says once all that is packed in it is unpacked.
fn unpacked(pdf: &[u8]) -> String {
    let mut said = String::from_utf8_lossy(pdf).into_owned();
    let starts = pdf.windows(7).enumerate().filter(|(_, window)| window == b"stream\n");
    for (at, _) in starts {
        let mut bytes = vec![];
        let packed = flate2::read::ZlibDecoder::new(&pdf[at + 7..]);
        if packed.take(1_000_000).read_to_end(&mut bytes).is_ok() {
            said.push_str(&String::from_utf8_lossy(&bytes));
        }
    }
    said
}

/// How many pages there are, as the tree of them says.
fn pages(pdf: &[u8]) -> usize {
    let said = unpacked(pdf);
    let tree = said.split("/Type/Pages").nth(1).unwrap_or_else(|| panic!("{said}"));
    let count = tree.split("/Count ").nth(1).unwrap();
    count.split(|char: char| !char.is_ascii_digit()).next().unwrap().parse().unwrap()
}

#[test]
fn the_same_paper_is_the_same_bytes() {
    let one = written(&paper(every_block("Señora Ñandú: “¿Sí?” «no» — 5 €, שלום, مرحبا")));
    assert!(one.starts_with(b"%PDF-1.7"));
    assert_eq!(one, written(&paper(every_block("Señora Ñandú: “¿Sí?” «no» — 5 €, שלום, مرحبا"))));
    assert_ne!(one, written(&paper(every_block("Señora Ñandú: “¿Sí?” «no» — 6 €, שלום, مرحبا"))));
}

#[test]
fn it_says_its_title_and_language_and_that_it_is_tagged() {
    let pdf = written(&paper(every_block("Hello")));
    let pdf = unpacked(&pdf);
    for said in
        ["/Lang(en)", "/Lang(es)", "/MarkInfo", "/StructTreeRoot", "pdfuaid:part", "Offer letter"]
    {
        assert!(pdf.contains(said), "{said}");
    }
}

#[test]
fn what_does_not_fit_goes_on_on_another_page() {
    let line = "We were glad to meet you. ".repeat(12);
    assert_eq!(pages(&written(&paper(vec![Block::said(line.clone())]))), 1);
    let long = (0..40).map(|_| Block::said(line.clone())).collect();
    assert_eq!(pages(&written(&paper(long))), 5, "blocks");
    let one = Block::said(line.repeat(40));
    assert_eq!(pages(&written(&paper(vec![one]))), 4);
    let fact = Block::Facts(vec![Fact::new("Note", line.repeat(40)), Fact::new("End", "here")]);
    assert_eq!(pages(&written(&paper(vec![fact, Block::NewPage, Block::said("x")]))), 7);
}

#[test]
fn what_is_attached_is_in_it() {
    let bytes = "Dear Marisol:\n\nWelcome.".as_bytes().to_vec();
    let (name, about) = ("letter.txt".to_owned(), "The letter".to_owned());
    let paper =
        Paper { attached: Some(Attached { name, bytes, about }), ..paper(every_block("x")) };
    let pdf = written(&paper);
    assert!(unpacked(&pdf).contains("letter.txt"));
}

#[test]
fn nothing_to_say_is_a_paper_too() {
    assert_eq!(pages(&written(&paper(vec![]))), 1);
    assert_eq!(pages(&written(&paper(every_block("")))), 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn a_strangers_text_breaks_nothing(text in "\\PC{0,200}|[\\x00-\\x1f\u{200b}-\u{202e}a ]{0,60}|[֐-ۿ ]{0,80}|\\w{300}|[😀-🙏🏻-🏿\u{200d}\u{fe0f}]{0,30}|[a\u{300}-\u{36f}]{0,60}") {
        let pdf = paper(every_block(&text)).write(&Locales::new().unwrap());
        prop_assert!(pdf.is_ok_and(|pdf| pdf.starts_with(b"%PDF")));
    }
}
