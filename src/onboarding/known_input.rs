//! What becomes known of somebody after they have begun: days that a clock runs from, and what is so of them by now.

use std::collections::BTreeSet;

use checklists::Fact;
use poem_openapi::Object;
use validator::Validate;

use super::{
    input::day,
    particular::Particular,
    starting::{Days, Told},
};
use crate::{
    error::Result,
    kernel::{day::Day, field::Field},
};

/// What is known of a new hire by now. What is not said stays as it was.
#[derive(Clone, Default, Object, Validate)]
#[oai(rename = "OnboardingFactsIn", deny_unknown_fields)]
pub struct KnownIn {
    /// What is so besides. What was so stays so.
    #[validate(nested)]
    #[oai(default)]
    pub particulars: Vec<Field<Particular>>,
    /// When they signed the offer.
    #[validate(nested)]
    pub offer_signed_on: Option<Field<Day>>,
    /// The first day of work with exposure to blood.
    #[validate(nested)]
    pub first_exposure_on: Option<Field<Day>>,
    /// When their license expires.
    #[validate(nested)]
    pub license_expires_on: Option<Field<Day>>,
    /// When their work authorization ends, as Form I-9 says. Never of citizens, and never asked for before Form I-9.
    #[validate(nested)]
    pub work_permission_ends_on: Option<Field<Day>>,
    /// On which day E-Verify showed a mismatch.
    #[validate(nested)]
    pub mismatch_on: Option<Field<Day>>,
}

impl KnownIn {
    pub fn check(self) -> Result<Told> {
        self.validate()?;
        let facts: Result<BTreeSet<Fact>> =
            self.particulars.into_iter().map(|one| Ok(one.checked()?.into())).collect();
        Ok(Told {
            facts: facts?,
            days: Days {
                offer_signed: day(self.offer_signed_on)?,
                first_exposure: day(self.first_exposure_on)?,
                license_expires: day(self.license_expires_on)?,
                work_permission_ends: day(self.work_permission_ends_on)?,
                mismatch: day(self.mismatch_on)?,
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use checklists::{Anchor, Calendar, Former, Hire, Plan, Task, Template, When};
    use chrono::NaiveDate;

    use super::*;
    use crate::onboarding::catalogue;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 30).unwrap()
    }

    fn tasks() -> impl Iterator<Item = &'static Task> {
        catalogue::catalogue().unwrap().tasks()
    }

    /// Somebody of whom everything was said that can be said, of facts and of days.
    fn told() -> Hire {
        let days = Days {
            offer_signed: Some(day()),
            first_exposure: Some(day()),
            license_expires: Some(day()),
            work_permission_ends: Some(day()),
            mismatch: Some(day()),
        };
        days.over(Hire {
            facts: Particular::ALL.iter().map(|one| Fact::from(*one)).collect(),
            former: Some(Former { left_on: day(), i9_completed_on: Some(day()) }),
            access_ends_on: Some(day()),
            last_day: Some(day()),
            ..Hire::employee(day(), day())
        })
    }

    #[test]
    fn every_fact_that_a_pack_names_can_be_said() {
        let hire = told();
        for task in tasks() {
            let whens = task.instead.iter().map(|instead| &instead.when).chain([&task.when]);
            for fact in whens.flat_map(|when| when.facts.iter().chain(&when.unless)) {
                assert!(hire.is(*fact), "nobody can say {fact:?}, which {} needs", task.id);
            }
        }
    }

    #[test]
    fn every_day_that_a_pack_counts_from_can_be_said() {
        let (hire, calendar) = (told(), Calendar::usual(chrono_tz::America::New_York));
        for task in tasks().filter(|task| !matches!(task.due.anchor, Anchor::Task(_))) {
            let (role, list) = (String::new(), task.list);
            let when = When::default();
            let alone = Task { when, instead: vec![], after: vec![], ..task.clone() };
            let template = Template { role, list, version: 1, tasks: vec![alone] };
            let plan = Plan::of(&template, &hire, &calendar).unwrap();
            let due = plan.tasks[0].due.on();
            assert!(due.is_some(), "nobody can say the day from which {} counts", task.id);
        }
    }

    #[test]
    fn each_particular_is_asked_once() {
        let mut asked: Vec<_> =
            Particular::GROUPS.iter().flat_map(|(_, all)| all.iter().copied()).collect();
        asked.sort_unstable();
        assert_eq!(asked, {
            let mut all = Particular::ALL.to_vec();
            all.sort_unstable();
            all
        });
    }
}
