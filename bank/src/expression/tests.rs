use super::*;

fn drawn() -> Drawn {
    let mut drawn = Drawn::default();
    drawn.insert("allowed", Value::Number("240".parse().unwrap()));
    drawn.insert("left", Value::Number("55.50".parse().unwrap()));
    drawn.insert("new", Value::Number("3".parse().unwrap()));
    drawn.insert("who", Value::Text("Ortiz".to_owned()));
    drawn.insert("friday", Value::Date("2027-03-05".parse().unwrap()));
    drawn
}

fn comes_to(text: &str) -> String {
    match Expression::from(text.to_owned()).value(&drawn()) {
        Ok(value) => value.to_string(),
        Err(wrong) => format!("wrong: {wrong}"),
    }
}

#[test]
fn numbers_are_exact_decimals() {
    for (text, value) in [
        ("10 / 4", "2.5"),
        ("0.1 + 0.2 == 0.3", "true"),
        ("left + (allowed - left) * 20 / 100", "92.4"),
        ("-allowed + 1", "-239"),
        ("7 % 4", "3"),
        ("new * 2", "6"),
        ("round(2.345, 2)", "2.35"),
        ("round(-2.5, 0)", "-3"),
        ("floor(2.9) + ceiling(2.1)", "5"),
        ("min(allowed, 3) + max(1, 2) + abs(-4)", "9"),
    ] {
        assert_eq!(comes_to(text), value, "{text}");
    }
}

#[test]
fn a_condition_may_choose_and_compare() {
    assert_eq!(comes_to("if allowed > 200 { left } else { 0 }"), "55.5");
    assert_eq!(comes_to("allowed >= 240 && !(left == 1) || false"), "true");
    assert_eq!(comes_to("who == \"Ortiz\""), "true");
}

#[test]
fn dates_are_counted_by_the_calendar_and_by_business_days() {
    for (text, value) in [
        ("add_days(friday, 30)", "2027-04-04"),
        ("add_days(friday, -5)", "2027-02-28"),
        ("days_between(friday, add_days(friday, 90))", "90"),
        ("weekday(friday)", "5"),
        ("add_business_days(friday, 1)", "2027-03-08"),
        ("add_business_days(add_days(friday, 1), 1)", "2027-03-08"),
        ("add_business_days(friday, -5)", "2027-02-26"),
        ("add_business_days(friday, 0) == friday", "true"),
        ("add_days(friday, 1) > friday", "true"),
    ] {
        assert_eq!(comes_to(text), value, "{text}");
    }
}

#[test]
fn what_cannot_be_computed_says_why() {
    for (text, why) in [
        ("allowed / 0", "Division by zero: 240 / 0"),
        ("owes + 1", "there is no value `owes`"),
        ("add_days(friday, 0.5)", "0.5 is no whole number"),
        ("add_days(friday, 20000)", "at most 10,000 days can be added"),
        ("min(1)", "Function not found: min (decimal)"),
        ("79228162514264337593543950335 * 2", OVERFLOW),
    ] {
        assert_eq!(comes_to(text), format!("wrong: {why}"), "{text}");
    }
}

const OVERFLOW: &str = "Multiplication overflow: 79228162514264337593543950335 * 2";

#[test]
fn nothing_else_of_the_engine_can_be_reached() {
    for (text, why) in [
        ("print(1)", "there is no function `print`"),
        ("exact(\"1\")", "there is no function `exact`"),
        ("eval(\"1\")", "there is no function `eval`"),
        ("let x = 3; x", "`=` cannot stand in an expression"),
        ("[1, 2]", "`[` cannot stand in an expression"),
        ("|a| a", "`|` cannot stand in an expression"),
        ("who.len", "`.` cannot stand in an expression"),
        ("1.2.3", "`1.2.3` is no number"),
        ("2.", "`2.` is no number"),
        ("who == \"Ortiz", "a `\"` is never closed"),
        ("while true { 1 }", "Unexpected 'true'"),
        ("left +", "Script is incomplete"),
        ("", "Script is incomplete"),
    ] {
        assert_eq!(Expression::from(text.to_owned()).fault(), Some(why), "{text}");
    }
    let deep = format!("{}1{}", "(".repeat(300), ")".repeat(300));
    assert!(Expression::from(deep).fault().is_some());
}

#[test]
fn an_expression_knows_what_it_uses() {
    let text = "if who == \"left\" { round(allowed, 2) } else { left_over }";
    let expression = Expression::from(text.to_owned());
    assert_eq!(expression.names().collect::<Vec<_>>(), ["allowed", "left_over", "who"]);
}
