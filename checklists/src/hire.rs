//! What is known about a hire and the office, as far as a plan needs it: no name, no number.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{Anchor, Fact, TaskId};

/// In what way somebody works here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Worker {
    Employee,
    /// Employed by an agency, which does the papers of employment.
    Agency,
    Contractor,
    Student,
}

impl Worker {
    pub const ALL: [Self; 4] = [Self::Employee, Self::Agency, Self::Contractor, Self::Student];
}

/// Somebody who has worked here before. Why they left is not known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Former {
    pub left_on: NaiveDate,
    /// When the Form I-9 of that time was completed, if it is still kept.
    pub i9_completed_on: Option<NaiveDate>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hire {
    pub worker: Worker,
    /// Two letters.
    pub state: Option<String>,
    /// How many people work for the office.
    pub people: u32,
    pub facts: BTreeSet<Fact>,
    pub former: Option<Former>,
    /// The day on which the onboarding was started here.
    pub began_on: NaiveDate,
    pub offer_signed_on: Option<NaiveDate>,
    /// The first day that was agreed.
    pub start: NaiveDate,
    pub first_day_worked: Option<NaiveDate>,
    pub first_exposure: Option<NaiveDate>,
    pub license_expires_on: Option<NaiveDate>,
    pub work_permission_ends_on: Option<NaiveDate>,
    pub mismatch_on: Option<NaiveDate>,
    pub access_ends_on: Option<NaiveDate>,
    pub last_day: Option<NaiveDate>,
    /// Tasks that are done, each with its day.
    pub done: BTreeMap<TaskId, NaiveDate>,
    /// When tasks that come again were last done, on an earlier list.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub last_done: BTreeMap<TaskId, NaiveDate>,
}

/// A day to count from, and whether it may still change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    pub day: NaiveDate,
    pub is_certain: bool,
}

impl Hire {
    /// An employee of whom nothing is known but the days.
    pub fn employee(start: NaiveDate, began_on: NaiveDate) -> Self {
        Self {
            worker: Worker::Employee,
            state: None,
            people: 10,
            facts: BTreeSet::new(),
            former: None,
            began_on,
            offer_signed_on: None,
            start,
            first_day_worked: None,
            first_exposure: None,
            license_expires_on: None,
            work_permission_ends_on: None,
            mismatch_on: None,
            access_ends_on: None,
            last_day: None,
            done: BTreeMap::new(),
            last_done: BTreeMap::new(),
        }
    }

    pub fn is(&self, fact: Fact) -> bool {
        match fact {
            Fact::Rehire => self.former.is_some(),
            Fact::OldI9Counts => self.old_i9_counts(),
            Fact::ShortBreak => self.former.is_some_and(|former| self.is_short_since(former)),
            Fact::EVerifyMismatch => self.mismatch_on.is_some(),
            Fact::WorkPermissionEnds => self.work_permission_ends_on.is_some(),
            fact => self.facts.contains(&fact),
        }
    }

    /// Supplement B of the old form may be used within 3 years of its first completion. An office that uses E-Verify
    /// needs a new form and a new case, unless the earlier case ended as “employment authorized”.
    fn old_i9_counts(&self) -> bool {
        if self.is(Fact::EVerify) && !self.is(Fact::EarlierCaseAuthorized) {
            return false;
        }
        let completed = self.former.and_then(|former| former.i9_completed_on);
        let until = completed.and_then(|day| day.checked_add_months(Months::new(36)));
        until.is_some_and(|until| self.first_day() <= until)
    }

    /// Who comes back after 60 days or more is a new hire again (42 USC 653a(a)(2)(A)).
    fn is_short_since(&self, former: Former) -> bool {
        let sixty = former.left_on.checked_add_days(Days::new(60));
        sixty.is_some_and(|sixty| self.first_day() < sixty)
    }

    /// The first day worked; until then, the one that was agreed.
    pub fn first_day(&self) -> NaiveDate {
        self.first_day_worked.unwrap_or(self.start)
    }

    /// Returns the day that an anchor stands for; nothing as long as nobody knows it. Those that
    /// hang on another task are found by the plan.
    pub(crate) fn known(&self, anchor: &Anchor) -> Option<Known> {
        let certain = |day: Option<NaiveDate>| day.map(|day| Known { day, is_certain: true });
        let first_day =
            Known { day: self.first_day(), is_certain: self.first_day_worked.is_some() };
        match anchor {
            Anchor::OfferSigned => certain(self.offer_signed_on),
            Anchor::Start => Some(Known { day: self.start, ..first_day }),
            Anchor::FirstDayWorked => Some(first_day),
            Anchor::FirstExposure => certain(self.first_exposure).or(Some(first_day)),
            Anchor::LicenseExpires => certain(self.license_expires_on),
            Anchor::WorkPermissionEnds => certain(self.work_permission_ends_on),
            Anchor::Mismatch => certain(self.mismatch_on),
            Anchor::AccessEnds => certain(self.access_ends_on),
            Anchor::Separation => certain(self.last_day),
            // Of which task, the plan knows.
            Anchor::LastDone => None,
            Anchor::Task(id) => certain(self.done.get(id).copied()),
        }
    }

    /// The year in which most of it happens, so that words need not repeat it.
    pub(crate) fn year(&self) -> i32 {
        self.last_day.unwrap_or_else(|| self.first_day()).year()
    }
}
