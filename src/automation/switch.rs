//! The switch of a rule: who turned it on, since when, and by which numbers it runs.

use chrono::{DateTime, Utc};

use super::{
    engine::Numbers,
    ready_rule::{MOST_A_DAY, Number, ReadyRule},
};
use crate::{
    error::Error,
    kernel::fault::{Fault, Reason},
    platform::{
        house::Rooms,
        keys::{User, UserId},
    },
};

crate::words! {
    /// Why a rule stopped by itself.
    pub enum StopCause {
        /// Whoever turned it on is no user any more.
        Left = "left",
        /// Whoever turned it on may not do what it does any more.
        Denied = "denied",
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switch {
    pub rule: ReadyRule,
    pub on_since: Option<DateTime<Utc>>,
    /// With whose rights it acts.
    pub user_id: UserId,
    pub days: Option<i32>,
    pub most: Option<i32>,
    pub stopped: Option<(StopCause, DateTime<Utc>)>,
}

/// The numbers that somebody chose. What is not said is as usual.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    pub days: Option<i32>,
    pub most: Option<i32>,
}

impl Chosen {
    /// Returns the numbers of this rule, each within its bounds. A number that the rule has not is refused.
    ///
    /// # Errors
    /// Names each number that does not fit.
    pub fn checked(self, rule: ReadyRule) -> Result<Self, Error> {
        let spec = rule.spec();
        let mut faults = vec![];
        let mut one =
            |path: &'static str, sent: Option<i32>, number: Option<Number>| match (sent, number) {
                (None, number) => number.map(|number| number.usual),
                (Some(sent), Some(number)) if number.within.contains(&sent) => Some(sent),
                (Some(_), Some(number)) => {
                    let (min, max) = number.within.into_inner();
                    let reason = Reason::new("number.range").with("min", min).with("max", max);
                    faults.push(Fault::new(path, reason));
                    None
                }
                (Some(_), None) => {
                    faults.push(Fault::new(path, Reason::new("automation.no_such_number")));
                    None
                }
            };
        let chosen = Self {
            days: one("days", self.days, spec.days),
            most: one("most", self.most, spec.most),
        };
        if faults.is_empty() { Ok(chosen) } else { Err(Error::Invalid(faults)) }
    }
}

impl Numbers {
    /// Returns the numbers by which a rule runs. One that counts by the day acts once on each thing.
    pub fn of(rule: ReadyRule, chosen: Chosen) -> Self {
        let most = if rule.is_daily() { None } else { chosen.most };
        Self { days: chosen.days.unwrap_or(0), most: most.unwrap_or(1) }
    }
}

impl Switch {
    pub fn numbers(&self) -> Numbers {
        Numbers::of(self.rule, Chosen { days: self.days, most: self.most })
    }

    /// Returns how often it may fire in a day.
    pub fn most_a_day(&self) -> i32 {
        let own = if self.rule.is_daily() { self.most } else { None };
        own.unwrap_or(MOST_A_DAY).min(MOST_A_DAY)
    }

    /// Returns why it must not act for whoever turned it on, if that is so.
    pub fn must_stop(&self, user: Option<&User>, rooms: Rooms) -> Option<StopCause> {
        let Some(user) = user.filter(|user| !user.has_left) else { return Some(StopCause::Left) };
        let needs = self.rule.spec().needs;
        let may = needs.iter().all(|rule| rooms.permits(user.role, rule.name));
        (!may).then_some(StopCause::Denied)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::kernel::typed_id::TypedId;

    fn on(rule: ReadyRule, days: Option<i32>, most: Option<i32>) -> Switch {
        let user_id = UserId::from_uuid(Uuid::nil());
        Switch { rule, on_since: None, user_id, days, most, stopped: None }
    }

    #[test]
    fn what_is_not_said_is_as_usual() {
        let chosen = Chosen::default().checked(ReadyRule::NoAnswer).unwrap();
        assert_eq!(chosen, Chosen { days: Some(3), most: Some(2) });
    }

    #[test]
    fn each_number_out_of_its_bounds_is_named() {
        let wild = Chosen { days: Some(0), most: Some(99) };
        let Err(Error::Invalid(faults)) = wild.checked(ReadyRule::NoAnswer) else { panic!() };
        let paths: Vec<_> = faults.iter().map(|fault| &*fault.path).collect();
        assert_eq!(paths, ["days", "most"]);
    }

    #[test]
    fn a_number_that_the_rule_has_not_is_refused() {
        let days = Chosen { days: Some(3), most: None };
        assert!(days.checked(ReadyRule::SignedOffers).is_err());
    }

    #[test]
    fn no_rule_fires_more_often_in_a_day_than_all_may() {
        assert_eq!(on(ReadyRule::NewApplications, None, Some(20)).most_a_day(), 20);
        assert_eq!(on(ReadyRule::NewApplications, None, Some(900)).most_a_day(), MOST_A_DAY);
        assert_eq!(on(ReadyRule::NoAnswer, Some(3), Some(2)).most_a_day(), MOST_A_DAY);
    }
}
