//! Over how long a report looks back, and what it is about.

use chrono::{DateTime, TimeDelta, Utc};

use super::store::Asked;
use crate::jobs::JobId;

crate::words! {
    /// Whose applications are counted: those that came within 30 days, 90 or 365, or all.
    pub enum ReportPeriod {
        Month = "month",
        Quarter = "quarter",
        Year = "year",
        All = "all",
    }
}

impl ReportPeriod {
    /// What is looked at where nothing was chosen.
    pub const USUAL: Self = Self::Year;

    fn days(self) -> Option<i64> {
        match self {
            Self::Month => Some(30),
            Self::Quarter => Some(90),
            Self::Year => Some(365),
            Self::All => None,
        }
    }

    /// Returns what to count.
    pub fn asked(self, jobs: Option<Vec<JobId>>, now: DateTime<Utc>) -> Asked {
        Asked { jobs, since: self.days().map(|days| now - TimeDelta::days(days)) }
    }
}
