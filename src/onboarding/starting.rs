//! What is known when an onboarding starts.

use std::collections::BTreeSet;

use checklists::{Fact, Hire};
use chrono::{NaiveDate, TimeDelta};

use crate::{
    applications::ApplicationId,
    error::{Error, Result},
    kernel::labels::Labels,
    people::{Particulars, PersonId},
    practices::State,
    roster::{StaffKind, Terms},
};

/// Who begins.
#[derive(Clone, Debug)]
pub enum Whom {
    Applicant(ApplicationId),
    Person(PersonId),
    New(Particulars),
}

/// What is known when an onboarding starts.
#[derive(Clone, Debug)]
pub struct Starting {
    pub whom: Whom,
    /// A kind of work that has a list.
    pub role: String,
    pub terms: Terms,
    /// Where they work, so that its laws hold.
    pub state: State,
    pub starts_on: NaiveDate,
    pub kind: StaffKind,
    /// What is so beside what the role says: a background check, a health plan.
    pub facts: BTreeSet<Fact>,
    /// When the Form I-9 of an earlier time here was completed, if it is still kept.
    pub i9_completed_on: Option<NaiveDate>,
    /// When the access of an agency's worker or a student ends.
    pub access_ends_on: Option<NaiveDate>,
    pub days: Days,
    pub labels: Labels,
}

/// Days that a clock runs from, as far as somebody said them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Days {
    pub offer_signed: Option<NaiveDate>,
    pub first_exposure: Option<NaiveDate>,
    pub license_expires: Option<NaiveDate>,
    pub work_permission_ends: Option<NaiveDate>,
    pub mismatch: Option<NaiveDate>,
}

impl Days {
    /// Lays these days over what is known of a hire. What nobody said stays.
    #[must_use]
    pub fn over(self, hire: Hire) -> Hire {
        Hire {
            offer_signed_on: self.offer_signed.or(hire.offer_signed_on),
            first_exposure: self.first_exposure.or(hire.first_exposure),
            license_expires_on: self.license_expires.or(hire.license_expires_on),
            work_permission_ends_on: self.work_permission_ends.or(hire.work_permission_ends_on),
            mismatch_on: self.mismatch.or(hire.mismatch_on),
            ..hire
        }
    }
}

/// What became known of somebody who has begun.
#[derive(Clone, Debug, Default)]
pub struct Told {
    pub facts: BTreeSet<Fact>,
    pub days: Days,
}

/// A first day further off than a year, either way, is mistyped.
const FAR: TimeDelta = TimeDelta::days(366);

/// Refuses a first day that nobody can mean, at the place where it was said.
pub fn refuse_far_off(place: &'static str, first_day: NaiveDate, today: NaiveDate) -> Result<()> {
    let is_near = (today - FAR..=today + FAR).contains(&first_day);
    if is_near { Ok(()) } else { Err(Error::fault(place, "onboarding.far_off")) }
}
