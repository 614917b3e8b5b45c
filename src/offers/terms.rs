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
        let is_explained = self.outside_because.is_some();
        let pay = posted.filter(|_| !is_explained);
        let pay = pay.and_then(|posted| pay_fault(posted, (self.pay, self.period)));
        let days = day_faults((Some(self.first_day), Some(self.answer_by)), today);
        pay.into_iter().chain(days).collect()
    }
}

/// Returns that pay which nobody explains is outside the posted range, if it is.
pub fn pay_fault(posted: &Pay, (pay, period): (Cents, PayPeriod)) -> Option<Fault> {
    let is_within = period == posted.period && (posted.min..=posted.max).contains(&pay);
    let reason = || {
        Reason::new("offers.outside_range")
            .with("min", posted.min.dollars())
            .with("max", posted.max.dollars())
            .with("period", posted.period.word())
    };
    (!is_within).then(|| Fault::new("outside_because", reason()))
}

/// Returns what is wrong with the first day and the last one to answer, as far as they are known.
pub fn day_faults(
    (first_day, answer_by): (Option<NaiveDate>, Option<NaiveDate>),
    today: NaiveDate,
) -> Vec<Fault> {
    let is_past = |day: Option<NaiveDate>| day.is_some_and(|day| day < today);
    let is_late = first_day.zip(answer_by).is_some_and(|(first, last)| last > first);
    let late = match is_past(answer_by) {
        true => Some("offers.answer_by_past"),
        false => is_late.then_some("offers.answer_by_late"),
    };
    let past = is_past(first_day).then_some("offers.first_day_past");
    let faults = [("first_day", past), ("answer_by", late)].into_iter();
    faults.filter_map(|(path, code)| Some(Fault::new(path, Reason::new(code?)))).collect()
}
