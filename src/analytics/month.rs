//! A month that is looked at by itself.

use chrono::{DateTime, NaiveDate, Utc};

/// A calendar month of the practice, from its first moment to the first of the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    pub first: NaiveDate,
    pub from: DateTime<Utc>,
    pub to: DateTime<Utc>,
}
