//! The functions of an expression, and the signs that the engine does not bring along.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use rhai::{Engine, EvalAltResult};
use rust_decimal::{Decimal, RoundingStrategy, prelude::ToPrimitive};

pub(super) const FUNCTIONS: [&str; 11] = [
    "round",
    "floor",
    "ceiling",
    "abs",
    "min",
    "max",
    "add_days",
    "days_between",
    "weekday",
    "add_business_days",
    "count",
];

type Result<T> = std::result::Result<T, Box<EvalAltResult>>;

pub(super) fn teach(engine: &mut Engine) {
    engine
        .register_type_with_name::<NaiveDate>("date")
        .register_fn("exact", exact)
        .register_fn("-", |number: Decimal| -number)
        .register_fn("!", |truth: bool| !truth)
        .register_fn("==", |one: NaiveDate, two: NaiveDate| one == two)
        .register_fn("!=", |one: NaiveDate, two: NaiveDate| one != two)
        .register_fn("<", |one: NaiveDate, two: NaiveDate| one < two)
        .register_fn("<=", |one: NaiveDate, two: NaiveDate| one <= two)
        .register_fn(">", |one: NaiveDate, two: NaiveDate| one > two)
        .register_fn(">=", |one: NaiveDate, two: NaiveDate| one >= two)
        .register_fn("round", round)
        .register_fn("floor", |number: Decimal| number.floor())
        .register_fn("ceiling", |number: Decimal| number.ceil())
        .register_fn("abs", |number: Decimal| number.abs())
        .register_fn("min", |one: Decimal, two: Decimal| one.min(two))
        .register_fn("max", |one: Decimal, two: Decimal| one.max(two))
        .register_fn("count", |truth: bool| Decimal::from(u8::from(truth)))
        .register_fn("add_days", add_days)
        .register_fn("days_between", |from: NaiveDate, to: NaiveDate| {
            Decimal::from((to - from).num_days())
        })
        .register_fn("weekday", |date: NaiveDate| {
            Decimal::from(date.weekday().number_from_monday())
        })
        .register_fn("add_business_days", add_business_days);
}

/// A number of the text. The engine's own would be whole, or a binary fraction.
fn exact(text: &str) -> Result<Decimal> {
    text.parse().map_err(|_| format!("`{text}` is no number").into())
}

/// Rounds as people do: a half goes up, away from zero.
fn round(number: Decimal, places: Decimal) -> Result<Decimal> {
    let places = whole(places)?;
    let places = u32::try_from(places).ok().filter(|places| *places <= 28);
    let places = places.ok_or("`round` takes 0 to 28 places")?;
    Ok(number.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero))
}

fn add_days(date: NaiveDate, count: Decimal) -> Result<NaiveDate> {
    moved(date, days(count)?)
}

/// Monday to Friday; holidays are not known here.
fn add_business_days(date: NaiveDate, count: Decimal) -> Result<NaiveDate> {
    let count = days(count)?;
    let (mut date, mut left) = (date, count.abs());
    while left > 0 {
        date = moved(date, count.signum())?;
        if !matches!(date.weekday(), Weekday::Sat | Weekday::Sun) {
            left -= 1;
        }
    }
    Ok(date)
}

fn moved(date: NaiveDate, by: i64) -> Result<NaiveDate> {
    let days = Days::new(by.unsigned_abs());
    let moved = if by < 0 { date.checked_sub_days(days) } else { date.checked_add_days(days) };
    moved.ok_or_else(|| "no calendar reaches that far".into())
}

fn days(count: Decimal) -> Result<i64> {
    let count = whole(count)?;
    if count.abs() > 10_000 { Err("at most 10,000 days can be added".into()) } else { Ok(count) }
}

fn whole(number: Decimal) -> Result<i64> {
    let whole = number.to_i64().filter(|_| number.is_integer());
    whole.ok_or_else(|| format!("{number} is no whole number").into())
}
