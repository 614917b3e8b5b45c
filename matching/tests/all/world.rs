//! People and rows, said briefly.

use chrono::NaiveDate;
use matching::{Found, List, Person, Tier, birth_date::BirthDate, list::Listed, name::WrittenName};

pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 28).unwrap()
}

pub fn name(last: &str, first: &str, middle: &str) -> WrittenName {
    let [last, first, middle] = [last, first, middle].map(str::to_owned);
    WrittenName { last, first, middle, suffix: String::new() }
}

pub fn born(text: &str) -> Option<BirthDate> {
    BirthDate::read(text, 2026)
}

/// “LAST, FIRST MIDDLE” and a birth date, or nothing.
pub fn row(whole: &str, birth_date: &str) -> Listed {
    Listed {
        row: 1,
        name: WrittenName::from_whole(whole),
        birth_date: born(birth_date),
        ..Listed::default()
    }
}

pub fn person(whole: &str, birth_date: &str) -> Person {
    Person {
        name: WrittenName::from_whole(whole),
        birth_date: born(birth_date),
        ..Person::default()
    }
}

/// Looks for a person in a list of one row.
pub fn tier(listed: Listed, person: &Person) -> Option<Tier> {
    let list = List::of(vec![listed]);
    let found: Found<'_> = list.look_for(person, today()).unwrap();
    found.matches.first().map(|one| one.tier)
}

pub fn codes(listed: Listed, person: &Person) -> Vec<&'static str> {
    let list = List::of(vec![listed]);
    let found = list.look_for(person, today()).unwrap();
    found
        .matches
        .first()
        .map(|one| one.reasons.iter().map(|reason| reason.code()).collect())
        .unwrap_or_default()
}
