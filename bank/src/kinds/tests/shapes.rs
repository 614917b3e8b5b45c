//! What somebody sends who sends anything: of another kind, for more than there is, or nothing.

use super::*;

/// Responses that were made for an item of this kind, and for no other.
fn keys() -> Vec<(crate::item::Item, Response)> {
    let keyed = samples::all().map(|item| {
        let drawn = draw(&item, &[1; 32]).unwrap();
        let key = key(&item, &drawn).unwrap();
        (item, key)
    });
    keyed.collect()
}

#[test]
fn a_response_of_another_kind_earns_nothing_and_is_no_error() {
    let keys = keys();
    for (item, own) in &keys {
        let drawn = draw(item, &[1; 32]).unwrap();
        for (_, other) in keys
            .iter()
            .filter(|(_, other)| std::mem::discriminant(other) != std::mem::discriminant(own))
        {
            let mark = mark(item, &drawn, other).unwrap();
            assert_eq!((mark.earned, mark.of), (0, item.answer.worth()), "{}: {other:?}", item.id);
        }
    }
}

/// A kind's response as JSON, and the same with one more of everything and with far too high places.
fn swollen(response: &Response) -> Vec<Response> {
    let json = serde_json::to_value(response).unwrap();
    let [grown, high] = [false, true].map(|is_high| {
        let mut json = json.clone();
        swell(&mut json, is_high);
        serde_json::from_value::<Response>(json).ok()
    });
    grown.into_iter().chain(high).filter(|other| other != response).collect()
}

fn swell(value: &mut serde_json::Value, is_high: bool) {
    match value {
        serde_json::Value::Array(list) => {
            list.iter_mut().for_each(|one| swell(one, is_high));
            if !is_high && let Some(last) = list.last().cloned() {
                list.push(last);
            }
        }
        serde_json::Value::Object(fields) => {
            fields.values_mut().for_each(|one| swell(one, is_high));
        }
        serde_json::Value::Number(_) if is_high => *value = serde_json::json!(4_000_000_000_u64),
        serde_json::Value::String(text) if is_high => *text = "9".repeat(400),
        _ => {}
    }
}

#[test]
fn a_response_for_more_than_there_is_earns_no_more_than_there_is_and_is_no_panic() {
    let mut kinds = BTreeSet::new();
    for (item, key) in keys() {
        let drawn = draw(&item, &[1; 32]).unwrap();
        for wrong in swollen(&key) {
            kinds.insert(item.kind().word());
            let Ok(mark) = mark(&item, &drawn, &wrong) else { continue };
            assert!(mark.earned <= mark.of, "{}: {wrong:?}", item.id);
        }
    }
    assert_eq!(kinds.len(), Kind::ALL.len(), "each kind has a shape that does not fit: {kinds:?}");
}

#[test]
fn a_form_with_names_that_no_kind_has_is_refused_by_each() {
    for (item, _) in keys() {
        let drawn = draw(&item, &[1; 32]).unwrap();
        let layout = Layout::new(&item, &drawn, &[1; 32]).unwrap();
        for pairs in [vec![], vec![("99", "a")], vec![("zz", "1")], vec![("answer", "")]] {
            let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
            let pairs: Vec<_> = pairs.iter().map(own).collect();
            assert!(layout.read(&item, &pairs).is_err(), "{}: {pairs:?}", item.id);
        }
    }
}
