//! How soon a license ends, as pages say it beside its last day.

use chrono::NaiveDate;
use serde::Serialize;

use super::license::License;

/// In how many days a license ends: 0 on its last day.
#[derive(Clone, Copy, Serialize)]
pub struct EndsIn {
    pub days: i64,
}

/// From so many days before on it is said.
const NEAR_DAYS: i64 = 90;

impl EndsIn {
    /// Returns nothing for a license that ends later, has ended, or was withdrawn.
    pub fn of(license: &License, today: NaiveDate) -> Option<Self> {
        let days = (license.expires_on()? - today).num_days();
        let is_near = license.withdrawal.is_none() && (0..=NEAR_DAYS).contains(&days);
        is_near.then_some(Self { days })
    }

    /// An example for the samples of pages.
    pub fn sample() -> Self {
        Self { days: 17 }
    }
}
