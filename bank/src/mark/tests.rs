use super::*;
use crate::{
    draw::draw,
    kinds::Answer,
    samples::{all, matching, multiple, numeric, ordering, seeds, single},
    value::Value,
};

fn is_right(item: &Content, response: Response) -> bool {
    mark(item, &draw(item, &[1; 32]).unwrap(), &response).unwrap().is_whole()
}

#[test]
fn one_option_is_right_and_the_others_are_not() {
    let marks = (0..6).map(|chosen| is_right(&single(), Response::Single(chosen)));
    assert_eq!(marks.collect::<Vec<_>>(), [true, false, false, false, false, false]);
}

#[test]
fn all_keys_and_nothing_else_is_right() {
    for (chosen, is_whole) in [
        (vec![0, 2], true),
        (vec![0], false),
        (vec![0, 1, 2], false),
        (vec![1, 3], false),
        (vec![], false),
        (vec![0, 2, 9], false),
    ] {
        let response = Response::Multiple(chosen.iter().copied().collect());
        assert_eq!(is_right(&multiple(), response), is_whole, "{chosen:?}");
    }
}

#[test]
fn a_number_is_right_however_it_is_typed_and_only_within_the_tolerance() {
    let item = numeric();
    for seed in seeds() {
        let drawn = draw(&item, &seed).unwrap();
        let Some(Value::Number(owes)) = drawn.get("owes") else { panic!("{drawn}") };
        let owes = *owes;
        let cent = rust_decimal::Decimal::new(1, 2);
        let is_right =
            |typed: String| mark(&item, &drawn, &Response::Numeric(typed)).unwrap().is_whole();
        assert!(is_right(owes.to_string()));
        assert!(is_right(format!(" ${owes:.2} ")));
        assert!(is_right((owes + cent).to_string()));
        assert!(!is_right((owes + cent + cent).to_string()));
        assert!(!is_right("nothing".to_owned()));
        let Answer::Numeric(numeric) = &item.answer else { panic!() };
        for one in &numeric.misconceptions {
            assert!(!is_right(one.value.number(&drawn).unwrap().to_string()), "{}", one.says);
        }
    }
}

#[test]
fn lines_are_right_in_the_order_of_their_values() {
    let item = ordering();
    for seed in seeds() {
        let drawn = draw(&item, &seed).unwrap();
        let Answer::Ordering(lines) = &item.answer else { panic!() };
        let order = lines.right(&drawn).unwrap();
        assert!(mark(&item, &drawn, &Response::Ordering(order.clone())).unwrap().is_whole());
        assert_eq!(order.last(), Some(&3));
        for at in 1..order.len() {
            let mut swapped = order.clone();
            swapped.swap(at - 1, at);
            assert!(!mark(&item, &drawn, &Response::Ordering(swapped)).unwrap().is_whole());
        }
        assert!(!mark(&item, &drawn, &Response::Ordering(order[..3].to_vec())).unwrap().is_whole());
    }
}

#[test]
fn pairs_are_right_all_together() {
    for (matched, is_whole) in [
        (vec![Some(0), Some(1), Some(2)], true),
        (vec![Some(1), Some(0), Some(2)], false),
        (vec![Some(0), Some(1), Some(3)], false),
        (vec![Some(0), Some(1), None], false),
        (vec![Some(0), Some(1)], false),
    ] {
        assert_eq!(
            is_right(&matching(), Response::Matching(matched.clone())),
            is_whole,
            "{matched:?}"
        );
    }
}

#[test]
fn a_response_of_another_kind_is_wrong() {
    for item in all() {
        let drawn = draw(&item, &[1; 32]).unwrap();
        let others = [
            Response::Single(9),
            Response::Multiple([9].into()),
            Response::Numeric(String::new()),
            Response::Ordering(vec![]),
            Response::Matching(vec![]),
        ];
        for response in others {
            assert!(
                !mark(&item, &drawn, &response).unwrap().is_whole(),
                "{}: {response:?}",
                item.id
            );
        }
    }
}

#[test]
fn a_response_is_short_in_json_and_comes_back() {
    for (response, json) in [
        (Response::Single(2), r#"{"single":2}"#),
        (Response::Multiple([2, 0].into()), r#"{"multiple":[0,2]}"#),
        (Response::Numeric("$52.40".to_owned()), r#"{"numeric":"$52.40"}"#),
        (Response::Ordering(vec![2, 0, 1]), r#"{"ordering":[2,0,1]}"#),
        (Response::Matching(vec![Some(1), None]), r#"{"matching":[1,null]}"#),
    ] {
        assert_eq!(serde_json::to_string(&response).unwrap(), json);
        assert_eq!(serde_json::from_str::<Response>(json).unwrap(), response);
    }
}
