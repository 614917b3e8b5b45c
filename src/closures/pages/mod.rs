//! The door for people.

use chrono::NaiveDate;
use serde::Serialize;

use super::closure::Closure;

pub mod list;
pub mod show;

pub const CLOSURES: &str = "/settings/closures";

/// One of them, as a page names it.
#[derive(Clone, Serialize)]
pub struct Row {
    id: String,
    name: String,
    first_day: NaiveDate,
    /// Of one day there is none.
    last_day: Option<NaiveDate>,
    is_open: bool,
    is_removable: bool,
}

impl Row {
    pub fn new(closure: &Closure, today: NaiveDate) -> Self {
        let span = &closure.span;
        Self {
            id: closure.id.to_string(),
            name: span.name.to_string(),
            first_day: span.first_day,
            last_day: Some(span.last_day).filter(|last| *last != span.first_day),
            is_open: closure.is_open(today),
            is_removable: closure.is_removable(today),
        }
    }

    pub fn sample(is_open: bool) -> Self {
        Self {
            id: "closure_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Winter break".to_owned(),
            first_day: NaiveDate::default(),
            last_day: is_open.then(NaiveDate::default),
            is_open,
            is_removable: is_open,
        }
    }
}
