//! What is offered: pay, hours, place, the first day, and what it depends on.

use chrono::NaiveDate;

use crate::{
    jobs::{Pay, PayPeriod},
    kernel::{
        fault::{Fault, Reason},
        money::Cents,
        prose::Prose,
        text::Text,
    },
};

crate::words! {
    /// What an offer depends on. A signed one can be taken back where it fails.
    pub enum Condition {
        LicenseVerified = "license_verified",
        ExclusionsChecked = "exclusions_checked",
        BackgroundCheck = "background_check",
        WorkAuthorization = "work_authorization",
    }
}

/// The terms of an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    pub pay: Cents,
    pub period: PayPeriod,
    /// How many hours a week, where that is said.
    pub hours: Option<i32>,
    /// The usual hours, in words.
    pub schedule: Text<300>,
    pub location: Text<120>,
    /// To whom the new hire reports.
    pub supervisor: Text<120>,
    pub first_day: NaiveDate,
    /// The last day on which the offer can be signed, through its end in the practice's zone.
    pub answer_by: NaiveDate,
    pub conditions: Vec<Condition>,
    /// What the office adds, sent as typed.
    pub line: Option<Prose<1000>>,
    /// Why the pay is outside the posted range. For the office's own records.
    pub outside_because: Option<Text<500>>,
}

impl Terms {
    /// Returns what is wrong with them for a posting that pays this, on the practice's day.
    ///
    /// Each fault names its input. Pay per another period than the posted one is outside the range too:
    /// an hourly figure and a yearly one compare only by hours that nobody has promised.
    pub fn faults(&self, posted: Option<&Pay>, today: NaiveDate) -> Vec<Fault> {
        let mut faults = vec![];
        if let Some(posted) = posted
            && !self.is_within(posted)
            && self.outside_because.is_none()
        {
            let reason = Reason::new("offers.outside_range")
                .with("min", posted.min.dollars())
                .with("max", posted.max.dollars())
                .with("period", posted.period.word());
            faults.push(Fault::new("outside_because", reason));
        }
        if self.first_day < today {
            faults.push(Fault::new("first_day", Reason::new("offers.first_day_past")));
        }
        if self.answer_by < today {
            faults.push(Fault::new("answer_by", Reason::new("offers.answer_by_past")));
        } else if self.answer_by > self.first_day {
            faults.push(Fault::new("answer_by", Reason::new("offers.answer_by_late")));
        }
        faults
    }

    fn is_within(&self, posted: &Pay) -> bool {
        self.period == posted.period && (posted.min..=posted.max).contains(&self.pay)
    }
}
