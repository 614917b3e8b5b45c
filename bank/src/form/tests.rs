use super::*;
use crate::{
    draw::draw,
    language::Language,
    mark::mark,
    samples::{matching, multiple, numeric, ordering, seeds, single},
    shown::Shown,
};

fn read(item: &Content, pairs: &[(&str, &str)]) -> Result<Response, String> {
    let drawn = draw(item, &[4; 32]).unwrap();
    let layout = Layout::new(item, &drawn, &[4; 32]).unwrap();
    let owned = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    layout.read(item, &owned.collect::<Vec<_>>()).map_err(|reason| reason.code().to_owned())
}

#[test]
fn what_is_chosen_by_what_is_read_marks_the_same_in_every_order_and_language() {
    let item = single();
    for seed in seeds() {
        let drawn = draw(&item, &seed).unwrap();
        let layout = Layout::new(&item, &drawn, &seed).unwrap();
        for (language, key) in
            [(Language::English, "The <em>right</em> one"), (Language::Spanish, "La correcta")]
        {
            let shown = Shown::new(&item, &drawn, language, &seed).unwrap();
            for choice in shown.choices {
                let pairs = [("answer".to_owned(), choice.key)];
                let response = layout.read(&item, &pairs).unwrap();
                assert_eq!(mark(&item, &drawn, &response).unwrap().is_whole(), choice.html == key);
            }
        }
    }
}

#[test]
fn every_response_comes_back_from_its_form() {
    let responses = [
        (single(), Response::Single(2)),
        (multiple(), Response::Multiple([0, 3].into())),
        (numeric(), Response::Numeric("52.40".to_owned())),
        (ordering(), Response::Ordering(vec![3, 1, 0, 2])),
        (matching(), Response::Matching(vec![Some(3), None, Some(0)])),
    ];
    for (item, response) in responses {
        for seed in seeds() {
            let drawn = draw(&item, &seed).unwrap();
            let layout = Layout::new(&item, &drawn, &seed).unwrap();
            let pairs = layout.pairs(&response);
            assert_eq!(layout.read(&item, &pairs).as_ref(), Ok(&response), "{pairs:?}");
        }
    }
}

#[test]
fn what_cannot_be_meant_is_refused_with_its_reason() {
    for (item, pairs, code) in [
        (single(), vec![], "answers.missing"),
        (single(), vec![("answer", " ")], "answers.missing"),
        (single(), vec![("answer", "z")], "answers.unknown_choice"),
        (single(), vec![("other", "a")], "answers.unknown_choice"),
        (single(), vec![("answer", "a"), ("answer", "b")], "answers.one_only"),
        (multiple(), vec![("answer", "a"), ("answer", "a")], "answers.twice"),
        (multiple(), vec![("answer", "e")], "answers.unknown_choice"),
        (numeric(), vec![("answer", "twelve")], "answers.number_form"),
        (numeric(), vec![("answer", "12,5")], "answers.number_comma"),
        (numeric(), vec![("answer", "1"), ("answer", "2")], "answers.one_only"),
        (ordering(), vec![("a", "1"), ("b", "1")], "answers.twice"),
        (ordering(), vec![("a", "1"), ("a", "2"), ("b", "3"), ("c", "4")], "answers.twice"),
        (ordering(), vec![("a", "1"), ("b", "2")], "answers.incomplete"),
        (ordering(), vec![("a", "5")], "answers.unknown_choice"),
        (ordering(), vec![("e", "1")], "answers.unknown_choice"),
        (matching(), vec![("1", "a"), ("2", "a")], "answers.twice"),
        (matching(), vec![("1", "a"), ("1", "b")], "answers.twice"),
        (matching(), vec![("4", "a")], "answers.unknown_choice"),
        (matching(), vec![("1", "e")], "answers.unknown_choice"),
        (matching(), vec![("1", ""), ("2", "")], "answers.missing"),
    ] {
        assert_eq!(read(&item, &pairs), Err(code.to_owned()), "{}: {pairs:?}", item.id);
    }
}
