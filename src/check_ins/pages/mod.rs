//! The door for people, a file for each page.

pub mod export;
pub mod form;
pub mod list;
pub mod theirs;

use chrono::NaiveDate;
use serde::Serialize;

use super::check_in::{CheckIn, KpiRating};

/// A check-in that was held, in the terms of a page.
#[derive(Serialize)]
struct Held {
    staff: String,
    name: String,
    /// So many days; `day` is a helper of templates.
    after: i32,
    on: NaiveDate,
    by: String,
    signs: Vec<Sign>,
    note: Vec<String>,
    /// How many signs were rated, and how many there are.
    rated: usize,
    all: usize,
}

#[derive(Serialize)]
struct Sign {
    title: String,
    rating: Option<&'static str>,
}

impl Held {
    fn new(one: &CheckIn, name: String, by: String) -> Self {
        let sign = |rated: &super::check_in::Rated| Sign {
            title: rated.title.clone(),
            rating: rated.rating().map(KpiRating::word),
        };
        Self {
            staff: one.staff_id.to_string(),
            name,
            after: one.day,
            on: one.held_on,
            by,
            signs: one.rated.iter().map(sign).collect(),
            note: one.note.as_ref().map(|note| note.lines()).unwrap_or_default(),
            rated: one.rated.iter().filter(|sign| sign.rating.is_some()).count(),
            all: one.rated.len(),
        }
    }

    fn sample(day: i32) -> Self {
        let sign = |rating: Option<&KpiRating>| Sign {
            title: "Calls answered".to_owned(),
            rating: rating.map(|rating| rating.word()),
        };
        let signs = KpiRating::ALL.iter().map(|rating| sign(Some(rating)));
        Self {
            staff: "staff_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Rosa O'Brien-Núñez".to_owned(),
            after: day,
            on: NaiveDate::default(),
            by: "Dana Okafor".to_owned(),
            signs: signs.chain([sign(None)]).collect(),
            note: vec!["Next: the recall list.".to_owned()],
            rated: 5,
            all: 6,
        }
    }
}
