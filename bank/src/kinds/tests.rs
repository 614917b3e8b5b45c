//! What holds of every kind, whatever somebody sends.

use proptest::prelude::*;

mod joined;
mod shapes;

use super::*;
use crate::{Shown, draw, key, language::Language, mark, samples};

fn shapes() -> impl Strategy<Value = Vec<(String, String)>> {
    let name = prop_oneof!["([1-3]\\.)?[a-h1-8]", "([1-3]\\.)?answer"];
    let value = prop_oneof!["[a-h1-8]", "[0-9]{1,4}", "\\PC{0,12}"];
    prop::collection::vec((name, value), 0..12)
}

proptest! {
    #[test]
    fn a_response_never_earns_less_than_nothing_or_more_than_there_is(pairs in shapes(), byte in 0_u8..9) {
        for item in samples::all() {
            let drawn = draw(&item, &[byte; 32]).unwrap();
            let layout = Layout::new(&item, &drawn, &[byte; 32]).unwrap();
            let Ok(response) = layout.read(&item, &pairs) else { continue };
            let mark = mark(&item, &drawn, &response).unwrap();
            prop_assert!(mark.earned <= mark.of && mark.of == item.answer.worth(), "{}", item.id);
            let json = serde_json::to_string(&response).unwrap();
            prop_assert_eq!(serde_json::from_str::<Response>(&json).unwrap(), response);
        }
    }
}

#[test]
fn the_key_of_every_kind_earns_all_and_comes_back_from_its_form() {
    for item in samples::all() {
        for seed in samples::seeds() {
            let drawn = draw(&item, &seed).unwrap();
            let (key, layout) =
                (key(&item, &drawn).unwrap(), Layout::new(&item, &drawn, &seed).unwrap());
            assert!(mark(&item, &drawn, &key).unwrap().is_whole(), "{}: {key:?}", item.id);
            assert_eq!(layout.read(&item, &layout.pairs(&key)), Ok(key), "{}", item.id);
        }
    }
}

/// Items whose key follows from what is drawn.
fn drawn_keys() -> impl Iterator<Item = crate::item::Item> {
    let text =
        |word: &str| format!("text: {{ en: \"{word} {{{{n}}}}\", es: \"{word} {{{{n}}}}\" }}");
    let draws = "draw:\n  n: { whole: { from: 1, to: 400 } }\nlet: { verdict: 'if n > 200 { \"tell\" } else { \"keep\" }' }";
    let option = |(place, key): (usize, &str)| {
        format!("  - {{ key: \"{key}\", {}, says: x }}", text(&format!("No. {place}")))
    };
    let options =
        |keys: &[&str]| keys.iter().copied().enumerate().map(option).collect::<Vec<_>>().join("\n");
    let single = options(&["n <= 100", "n > 100 && n <= 300", "n > 300"]);
    let multiple = options(&["n % 2 == 0", "n % 3 == 0", "n % 5 == 0", "n > 3"]);
    let multiple = format!("such_that: [n % 30 != 0, n > 3]\noptions:\n{multiple}");
    let document = options(&["n % 2 == 0", "n % 3 == 0", "n % 5 == 0", "n % 7 == 0", "n > 200"]);
    let document = document.replace("key:", "wrong:");
    let rows = |name: &str, things: &str| {
        let row = |is: &str| {
            format!("  - {{ {}, is: '{is}', says: x }}", text(is.split(' ').next().unwrap_or("x")))
        };
        let all =
            ["tell", "verdict", "keep", "if n % 2 == 0 { \"tell\" } else { \"keep\" }"].map(row);
        format!(
            "{things}:\n  tell: {{ en: T, es: T }}\n  keep: {{ en: K, es: K }}\n{name}:\n{}",
            all.join("\n")
        )
    };
    let kinds = [
        ("single", format!("options:\n{single}")),
        ("multiple", multiple),
        ("find_errors", format!("document:\n{document}")),
        ("grid", rows("rows", "columns")),
        ("inbox", rows("messages", "levels")),
    ];
    kinds.into_iter().map(move |(kind, fields)| {
        let yaml = format!("kind: {kind}\nstem: {{ en: Which?, es: ¿Cuál? }}\n{draws}\n{fields}");
        samples::item(&format!("a.b.drawn_{kind}"), &yaml)
    })
}

#[test]
fn the_key_follows_from_the_numbers_where_an_item_says_so() {
    for item in drawn_keys() {
        let mut keys = BTreeSet::new();
        for seed in samples::seeds() {
            let drawn = draw(&item, &seed).unwrap();
            let layout = Layout::new(&item, &drawn, &seed).unwrap();
            let key = key(&item, &drawn).unwrap();
            assert!(mark(&item, &drawn, &key).unwrap().is_whole(), "{}: {key:?}", item.id);
            assert_eq!(item.answer.try_out(&drawn), [], "{}", item.id);
            assert_eq!(layout.read(&item, &layout.pairs(&key)), Ok(key.clone()), "{}", item.id);
            keys.insert(serde_json::to_string(&key).unwrap());
        }
        assert!(keys.len() > 2, "{}: {keys:?}", item.id);
        let frozen = item.content.frozen().unwrap();
        let thawed = crate::Content::thaw(&frozen.sha256, &frozen.text).unwrap();
        assert_eq!(thawed.frozen().unwrap(), frozen, "{}", item.id);
    }
}

#[test]
fn who_finds_no_line_wrong_says_so_and_is_right_only_where_none_is() {
    let item = drawn_keys().find(|item| item.kind() == Kind::FindErrors).unwrap();
    let pairs = |names: &[&str]| {
        names.iter().map(|one| ("answer".to_owned(), (*one).to_owned())).collect::<Vec<_>>()
    };
    let mut earned = BTreeSet::new();
    for seed in samples::seeds() {
        let drawn = draw(&item, &seed).unwrap();
        let layout = Layout::new(&item, &drawn, &seed).unwrap();
        let none = layout.read(&item, &pairs(&["none"])).unwrap();
        let Response::FindErrors(wrong) = key(&item, &drawn).unwrap() else { panic!() };
        let mark = mark(&item, &drawn, &none).unwrap();
        assert_eq!((mark.earned, mark.of), (if wrong.is_empty() { 2 } else { 0 }, 2));
        earned.insert(mark.earned);
        assert_eq!(layout.read(&item, &pairs(&["none", "a"])), Err(Refused::NoneAndSome));
    }
    assert_eq!(earned, [0, 2].into());
    let fixed = crate::sample(Kind::FindErrors).unwrap();
    let layout = Layout::new(&fixed, &Drawn::default(), &[1; 32]).unwrap();
    assert_eq!(layout.read(&fixed, &pairs(&["none"])), Err(Refused::UnknownChoice));
}

/// Who ticks all that can be ticked, or gives every row the same.
#[test]
fn marking_all_earns_nothing() {
    let mut tried = BTreeSet::new();
    for item in samples::all() {
        let (drawn, seed) = (draw(&item, &[3; 32]).unwrap(), [3; 32]);
        let layout = Layout::new(&item, &drawn, &seed).unwrap();
        let shown = Shown::new(&item, &drawn, Language::English, &seed).unwrap();
        let keys: Vec<_> = shown.choices.iter().map(|choice| choice.key.clone()).collect();
        let all = keys.iter().map(|key| ("answer".to_owned(), key.clone())).collect();
        let same = |offer: &crate::Choice| {
            keys.iter().map(|key| (key.clone(), offer.key.clone())).collect::<Vec<_>>()
        };
        for pairs in [all].into_iter().chain(shown.offers.iter().map(same)) {
            let Ok(response) = layout.read(&item, &pairs) else { continue };
            tried.insert(item.kind());
            let mark = mark(&item, &drawn, &response).unwrap();
            assert_eq!(mark.earned, 0, "{}: {pairs:?}", item.id);
        }
    }
    let expected = [Kind::Multiple, Kind::Grid, Kind::FindErrors, Kind::Inbox];
    assert_eq!(tried, expected.into());
}

/// Returns what is earned by a response to the sample, with other marks if it can have them.
fn earned(kind: Kind, marks: &str, response: Response) -> (u8, u8) {
    let item = samples::item("a.b.steps", &format!("{}{marks}", kind.sample()));
    let drawn = draw(&item, &[1; 32]).unwrap();
    let mark = mark(&item, &drawn, &response).unwrap();
    (mark.earned, mark.of)
}

#[test]
fn an_item_that_is_worth_two_leaves_one_for_one_fault() {
    let multiple = |chosen: &[usize]| {
        earned(Kind::Multiple, "marks: 2\n", Response::Multiple(chosen.iter().copied().collect()))
    };
    assert_eq!(multiple(&[0, 2]), (2, 2));
    assert_eq!([multiple(&[0]), multiple(&[0, 1, 2])], [(1, 2), (1, 2)]);
    assert_eq!([multiple(&[0, 1]), multiple(&[1, 3]), multiple(&[0, 1, 2, 3])], [(0, 2); 3]);

    let matching = |matched: &[usize]| {
        let matched = matched.iter().copied().map(Some).collect();
        earned(Kind::Matching, "marks: 2\n", Response::Matching(matched))
    };
    assert_eq!(matching(&[0, 1, 2]), (2, 2));
    assert_eq!([matching(&[1, 0, 2]), matching(&[0, 1, 3])], [(1, 2); 2]);
    assert_eq!([matching(&[1, 2, 0]), matching(&[3, 0, 2])], [(0, 2); 2]);

    let ordering = |swapped: &[(usize, usize)]| {
        let item = samples::item("a.b.steps", Kind::Ordering.sample());
        let key = key(&item, &draw(&item, &[1; 32]).unwrap()).unwrap();
        let Response::Ordering(mut order) = key else { panic!() };
        swapped.iter().for_each(|(one, two)| order.swap(*one, *two));
        earned(Kind::Ordering, "marks: 2\n", Response::Ordering(order))
    };
    assert_eq!(ordering(&[]), (2, 2));
    assert_eq!([ordering(&[(0, 1)]), ordering(&[(2, 3)])], [(1, 2); 2]);
    assert_eq!([ordering(&[(0, 2)]), ordering(&[(0, 1), (2, 3)])], [(0, 2); 2]);
}

#[test]
fn rows_are_marked_by_how_many_are_wrong_and_urgency_also_by_how_far() {
    let grid =
        |given: [usize; 4]| earned(Kind::Grid, "", Response::Grid(given.map(Some).to_vec())).0;
    assert_eq!([grid([0, 1, 1, 0]), grid([0, 1, 1, 1]), grid([0, 1, 0, 1])], [2, 1, 0]);
    assert_eq!(earned(Kind::Grid, "", Response::Grid(vec![Some(0), Some(1)])).0, 0);

    let inbox =
        |given: [usize; 4]| earned(Kind::Inbox, "", Response::Inbox(given.map(Some).to_vec())).0;
    assert_eq!([inbox([0, 1, 2, 2]), inbox([1, 1, 2, 2]), inbox([2, 1, 2, 2])], [2, 1, 0]);
    assert_eq!(inbox([1, 2, 2, 2]), 0);
}

#[test]
fn hits_count_and_false_marks_count_against_them() {
    let found = |marked: &[usize]| {
        let marked = marked.iter().copied().collect();
        earned(Kind::FindErrors, "", Response::FindErrors(marked))
    };
    assert_eq!(found(&[1, 4]), (2, 2));
    assert_eq!([found(&[1]), found(&[1, 4, 0])], [(1, 2); 2]);
    assert_eq!([found(&[0]), found(&[1, 0]), found(&[0, 2, 3])], [(0, 2); 3]);
}

#[test]
fn an_appointment_may_have_any_time_that_fits_and_no_two_the_same() {
    let placed = |times: [Option<usize>; 3]| {
        earned(Kind::Schedule, "", Response::Schedule(times.to_vec())).0
    };
    assert_eq!(placed([Some(0), Some(1), Some(2)]), 2);
    assert_eq!(placed([Some(0), Some(1), Some(3)]), 2);
    assert_eq!([placed([Some(2), Some(1), Some(3)]), placed([Some(0), Some(1), None])], [1, 1]);
    assert_eq!(placed([Some(1), Some(1), Some(3)]), 1, "the second has no time of its own");
    assert_eq!(placed([Some(2), Some(0), Some(3)]), 0);
}

#[test]
fn words_are_accepted_however_they_are_typed_and_fields_only_exactly() {
    let typed = |text: &str| earned(Kind::ShortText, "", Response::ShortText(text.to_owned())).0;
    assert_eq!([typed("The Health-Plan."), typed("ASEGURADORA"), typed("  insurer ")], [1; 3]);
    assert_eq!([typed("the patient"), typed("."), typed("insurers")], [0; 3]);

    let entered = |fields: [&str; 3]| {
        earned(Kind::Record, "", Response::Record(fields.map(str::to_owned).to_vec())).0
    };
    assert_eq!(entered(["XKW-40718", " 55210", "610014"]), 3);
    assert_eq!(entered(["XKW40718", "55210", "610014"]), 2);
    assert_eq!(entered(["xkw-40718", "", "55210"]), 0);
}

#[test]
fn a_time_of_the_day_may_be_typed_into_a_field_as_spanish_writes_it() {
    let sample = Kind::Record.sample().replace("55210", "8:10 am");
    let item = samples::item("a.b.steps", &sample);
    let drawn = draw(&item, &[1; 32]).unwrap();
    let entered = |typed: &str| {
        let fields = ["XKW-40718", typed, "610014"].map(str::to_owned).to_vec();
        mark(&item, &drawn, &Response::Record(fields)).unwrap().earned
    };
    for right in ["8:10 am", "8:10 a.\u{a0}m.", "8:10 a. m.", "8:10 a.m."] {
        assert_eq!(entered(right), 3, "{right}");
    }
    assert_eq!(entered("8:10 pm"), 2);
}
