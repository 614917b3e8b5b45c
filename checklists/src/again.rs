//! A task that was done and comes again. It then stands on a list of its own, for whoever works here.

use chrono::NaiveDate;

use crate::{Anchor, DueRule, HoldsFrom, List, Repeat, Side, Task, Unit};

impl Task {
    /// Returns the task as it comes again so many months after it was last done. It holds nothing: whoever it is about has
    /// begun, and what is late is said aloud.
    #[must_use]
    pub fn again(&self, months: u16) -> Self {
        let (unit, side, anchor) = (Unit::Months, Side::After, Anchor::LastDone);
        Self {
            list: List::Again,
            due: DueRule { offset: months, unit, side, anchor },
            instead: vec![],
            holds: vec![],
            holds_from: HoldsFrom::Now,
            ..self.clone()
        }
    }
}

/// A task that repeats, and when it was last done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastDone {
    pub on: NaiveDate,
    /// How often it was done by then.
    pub times: usize,
}

impl LastDone {
    /// Returns from when on it is asked for again.
    pub fn opens(self, repeat: Repeat) -> Option<NaiveDate> {
        Some(repeat.opens(repeat.next(self.on, self.times)?, self.times))
    }
}

#[cfg(test)]
mod tests {
    use crate::{Calendar, Catalogue, Hire, Plan, Template};
    use chrono_tz::America::New_York;

    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn what_comes_again_is_due_so_long_after_it_was_last_done_and_holds_nothing() {
        let catalogue = Catalogue::builtin().unwrap();
        let shipped = catalogue.tasks().find(|task| task.id.as_str() == "blood_training").unwrap();
        let task = shipped.again(12);
        let (role, list) = ("medical_assistant".to_owned(), List::Again);
        let template = Template { role, list, version: 1, tasks: vec![task] };
        let last_done = [(shipped.id.clone(), day(2026, 12, 1))].into();
        let hire = Hire { last_done, ..Hire::employee(day(2026, 11, 30), day(2027, 11, 1)) };
        let plan = Plan::of(&template, &hire, &Calendar::usual(New_York)).unwrap();
        let planned = plan.task("blood_training").unwrap();
        assert_eq!(planned.due.on(), Some(day(2027, 12, 1)));
        assert!(planned.task.holds.is_empty(), "{planned:?}");
    }
}
