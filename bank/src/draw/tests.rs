use super::*;
use crate::samples::{item, numeric, ordering, seeds, single};

fn number(drawn: &Drawn, name: &str) -> Decimal {
    match drawn.get(name) {
        Some(Value::Number(number)) => *number,
        other => panic!("{name} is {other:?}"),
    }
}

#[test]
fn the_same_seed_draws_the_same_numbers_and_another_seed_draws_others() {
    let item = numeric();
    let all: Vec<_> = seeds().map(|seed| draw(&item, &seed).unwrap()).collect();
    assert_eq!(all, seeds().map(|seed| draw(&item, &seed).unwrap()).collect::<Vec<_>>());
    assert!(all.windows(2).all(|two| two[0] != two[1]));
}

#[test]
fn every_draw_keeps_to_its_limits_and_conditions() {
    let item = numeric();
    for seed in seeds() {
        let drawn = draw(&item, &seed).unwrap();
        let (allowed, left) = (number(&drawn, "allowed"), number(&drawn, "left"));
        assert!(allowed >= left + Decimal::from(40), "{drawn}");
        assert!(
            allowed % Decimal::from(4) == Decimal::ZERO && left % Decimal::from(5) == Decimal::ZERO
        );
        let at = number(&drawn, "at");
        assert!((480.into()..=690.into()).contains(&at) && at % Decimal::from(15) == Decimal::ZERO);
        let owes = left + (allowed - left) * number(&drawn, "rate") / Decimal::ONE_HUNDRED;
        assert_eq!(number(&drawn, "owes"), owes);
    }
}

#[test]
fn both_ends_are_drawn_and_nothing_beyond_them() {
    let yaml = "
kind: numeric
draw: { x: { decimal: { from: 0.5, to: 2, step: 0.5 } } }
stem: { en: '{{x}}', es: '{{x}}' }
answer: { value: x, unit: ml }
misconceptions: []
";
    let item = item("a.b.ends", yaml);
    let mut seen: Vec<_> = (0..200_u8)
        .map(|seed| number(&draw(&item, &[seed; 32]).unwrap(), "x").to_string())
        .collect();
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen, ["0.5", "1.0", "1.5", "2.0"]);
}

#[test]
fn what_was_drawn_comes_back_from_its_json_exactly() {
    for item in [numeric(), ordering(), single()] {
        for seed in seeds() {
            let drawn = draw(&item, &seed).unwrap();
            let json = serde_json::to_string(&drawn).unwrap();
            let back: Drawn = serde_json::from_str(&json).unwrap();
            assert_eq!(back, drawn);
            assert_eq!(serde_json::to_string(&back).unwrap(), json);
        }
    }
}

#[test]
fn the_json_is_plain_and_keeps_its_order() {
    let json = serde_json::to_string(&draw(&numeric(), &[1; 32]).unwrap()).unwrap();
    insta::assert_snapshot!(json, @r#"{"allowed":{"number":"284"},"left":{"number":"160"},"rate":{"number":"10"},"who":{"text":"Nguyen"},"at":{"number":"540"},"seen_on":{"date":"2027-06-20"},"owes":{"number":"172.40"},"back":{"date":"2027-06-22"}}"#);
    assert_eq!(serde_json::to_string(&draw(&single(), &[1; 32]).unwrap()).unwrap(), "{}");
}

#[test]
fn conditions_that_cannot_be_met_are_given_up_on() {
    let mut item = numeric();
    item.content.such_that.push("left > allowed".to_owned().into());
    let flaw = draw(&item, &[1; 32]).unwrap_err();
    assert_eq!(flaw, Flaw::new("such_that", "none of 1000 draws met all conditions"));
}
