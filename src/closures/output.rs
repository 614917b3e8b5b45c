//! What the API shows.

use chrono::NaiveDate;
use poem_openapi::Object;

use super::closure::{Closure, ClosureId, Span};
use crate::{
    kernel::text::Text,
    platform::http::{idempotency::Answer, resource::Resource},
};

/// Days on which the office is closed beside weekends and federal holidays.
#[derive(Object)]
pub struct ClosureOut {
    id: ClosureId,
    first_day: NaiveDate,
    /// Of one day, the same.
    last_day: NaiveDate,
    /// What it is called.
    name: Text<80>,
    /// Whether it can be changed: two weeks after its last day it stays as it is.
    is_open: bool,
}

/// All closures.
#[derive(Object)]
pub struct ClosuresOut {
    /// By their days.
    pub data: Vec<ClosureOut>,
}

impl ClosureOut {
    pub fn new(closure: Closure, today: NaiveDate) -> Self {
        let is_open = closure.is_open(today);
        let Span { first_day, last_day, name } = closure.span;
        Self { id: closure.id, first_day, last_day, name, is_open }
    }
}

impl Answer for ClosureOut {}

impl Resource for ClosureOut {
    const IS: &'static str = "The closure.";

    fn address(&self) -> String {
        format!("/office-closures/{}", self.id)
    }
}
