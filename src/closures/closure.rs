//! A closure, and what may become of it.

use std::collections::BTreeMap;

use checklists::Calendar;
use chrono::{Days, NaiveDate};

use crate::{
    error::Error,
    kernel::{
        fault::{Fault, Reason},
        text::Text,
    },
    practices::Practice,
};

crate::typed_id!(ClosureId, "closure");

/// From when to when, and why: what somebody says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    pub first_day: NaiveDate,
    pub last_day: NaiveDate,
    pub name: Text<80>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closure {
    pub id: ClosureId,
    pub span: Span,
    /// Counts the changes, so that nobody changes what another has changed since.
    pub revision: i32,
}

/// Each closed day, with what it is called.
pub type Closed = BTreeMap<NaiveDate, String>;

/// Whoever comes back on Monday still writes down that it snowed on Friday. What was over before then, days were counted by.
const HARDLY_OVER: Days = Days::new(14);
/// Next year's holidays are entered early, and those of the year after as well. A later year is mistyped.
const FAR_AHEAD: Days = Days::new(2 * 366);
/// A longer one is a slip of the pen.
const LONGEST: u64 = 62;
/// More than any office has ahead of it. What is past does not count: nobody can take it away.
pub const MOST: usize = 300;

impl Span {
    /// Refuses what ends before it begins, or is longer than any office is closed.
    pub fn refuse_unsound(&self) -> Result<(), Error> {
        refuse_unsound((self.first_day, self.last_day))
    }

    /// Refuses to close a day that is long over: what was due on it is late, and stays so.
    pub fn refuse_long_over(&self, today: NaiveDate) -> Result<(), Error> {
        refuse_long_over(self.first_day, today)
    }

    fn has(&self, day: NaiveDate) -> bool {
        (self.first_day..=self.last_day).contains(&day)
    }

    /// Returns the first of its days that another one has as well.
    fn shared_with(&self, other: &Self) -> Option<NaiveDate> {
        let first = self.first_day.max(other.first_day);
        (first <= self.last_day.min(other.last_day)).then_some(first)
    }

    pub fn days(&self) -> impl Iterator<Item = NaiveDate> + use<> {
        let last = self.last_day;
        self.first_day.iter_days().take_while(move |day| *day <= last)
    }
}

/// Refuses days of which the last comes before the first, or that are more than any office is closed.
pub fn refuse_unsound((first_day, last_day): (NaiveDate, NaiveDate)) -> Result<(), Error> {
    let after = first_day.checked_add_days(Days::new(LONGEST));
    if last_day < first_day {
        return Err(Error::fault("last_day", "closures.ends_before"));
    }
    if after.is_none_or(|after| last_day >= after) {
        let why = Reason::new("closures.too_long").with("days", LONGEST);
        return Err(Error::Invalid(vec![Fault::new("last_day", why)]));
    }
    Ok(())
}

/// Refuses a first day that is long over.
pub fn refuse_long_over(first_day: NaiveDate, today: NaiveDate) -> Result<(), Error> {
    if is_over(first_day, today) {
        Err(Error::fault("first_day", "closures.long_over"))
    } else {
        Ok(())
    }
}

/// Refuses a first day that nobody plans for yet.
pub fn refuse_far_ahead(first_day: NaiveDate, today: NaiveDate) -> Result<(), Error> {
    if today.checked_add_days(FAR_AHEAD).is_some_and(|last| first_day > last) {
        Err(Error::fault("first_day", "closures.far_ahead"))
    } else {
        Ok(())
    }
}

/// Refuses to close a day twice, and names what closes it already. What a closure had before it is changed it may keep.
pub fn refuse_twice(span: &Span, was: Option<&Closure>, all: &[Closure]) -> Result<(), Error> {
    let others = all.iter().filter(|one| was.is_none_or(|was| was.id != one.id));
    let had = |other: &Closure| was.is_some_and(|was| was.span.shared_with(&other.span).is_some());
    for other in others.filter(|other| !had(other)) {
        if let Some(day) = span.shared_with(&other.span) {
            let why = Reason::new("closures.closed_already").with("day", day.to_string());
            let why = why.with("name", other.span.name.to_string());
            return Err(Error::Conflict(why.with("existing", other.id.to_string())));
        }
    }
    Ok(())
}

impl Closure {
    /// Returns whether it can still be changed.
    pub fn is_open(&self, today: NaiveDate) -> bool {
        !is_over(self.span.last_day, today)
    }

    /// Returns whether it can still be taken away: none of its days is long over.
    pub fn is_removable(&self, today: NaiveDate) -> bool {
        !is_over(self.span.first_day, today)
    }

    pub fn refuse_removal(&self, today: NaiveDate) -> Result<(), Error> {
        self.refuse_if_over(today)?;
        if self.is_removable(today) {
            Ok(())
        } else {
            Err(Error::Conflict(Reason::new("closures.partly_over")))
        }
    }

    /// Refuses to close or to open a day that is long over, however long the closure goes on.
    pub fn refuse_change(&self, to: &Span, today: NaiveDate) -> Result<(), Error> {
        let is_settled = |day: &NaiveDate| is_over(*day, today);
        let closed = to.days().find(|day| is_settled(day) && !self.span.has(*day));
        let opened = self.span.days().find(|day| is_settled(day) && !to.has(*day));
        if closed.or(opened).is_none() {
            return Ok(());
        }
        let is_first = to.first_day != self.span.first_day;
        let place = if is_first { "first_day" } else { "last_day" };
        Err(Error::fault(place, "closures.days_over"))
    }

    pub fn refuse_if_over(&self, today: NaiveDate) -> Result<(), Error> {
        if self.is_open(today) {
            Ok(())
        } else {
            Err(Error::Conflict(Reason::new("closures.over")))
        }
    }
}

fn is_over(day: NaiveDate, today: NaiveDate) -> bool {
    day.checked_add_days(HARDLY_OVER).is_some_and(|until| until < today)
}

/// Returns each day of these, with what it is called. Of two that share a day, the one that is named first has it.
pub fn days_of(closures: &[Closure]) -> Closed {
    let mut all = Closed::new();
    for Closure { span, .. } in closures {
        for day in span.days() {
            all.entry(day).or_insert_with(|| span.name.to_string());
        }
    }
    all
}

/// Returns on which days an office is open that is closed on these.
pub fn calendar(practice: &Practice, closed: &Closed) -> Calendar {
    let closed = closed.iter().map(|(day, name)| (*day, name.clone()));
    Calendar::usual(practice.time_zone()).closed_on(closed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::typed_id::TypedId;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn span(first: &str, last: &str) -> Span {
        Span { first_day: day(first), last_day: day(last), name: "Winter break".parse().unwrap() }
    }

    fn refused(first: &str, last: &str) -> Option<String> {
        let (span, today) = (span(first, last), day("2026-11-30"));
        let refused = span.refuse_unsound().and_then(|()| span.refuse_long_over(today)).err()?;
        let Error::Invalid(faults) = refused else { panic!("a fault") };
        Some(faults[0].reason.code.to_string())
    }

    #[test]
    fn a_closure_may_be_one_day_or_a_few_and_hardly_over() {
        for (first, last) in [
            ("2026-12-24", "2026-12-24"),
            ("2026-12-24", "2027-01-03"),
            ("2026-11-16", "2026-11-16"),
            ("2026-12-01", "2027-01-31"),
        ] {
            assert_eq!(refused(first, last), None, "{first} {last}");
        }
        for (first, last, code) in [
            ("2026-12-24", "2026-12-23", "closures.ends_before"),
            ("2026-12-01", "2027-02-01", "closures.too_long"),
            ("2026-11-15", "2026-11-15", "closures.long_over"),
            ("2026-11-15", "2026-11-16", "closures.long_over"),
        ] {
            assert_eq!(refused(first, last).as_deref(), Some(code), "{first} {last}");
        }
    }

    #[test]
    fn a_day_that_is_long_over_is_neither_closed_nor_opened() {
        let today = day("2026-11-30");
        let closure = |first, last| Closure {
            id: TypedId::from_uuid(uuid::Uuid::nil()),
            span: span(first, last),
            revision: 1,
        };
        let long = closure("2026-11-02", "2026-12-18");
        let place = |to: Span| match long.refuse_change(&to, today).err()? {
            Error::Invalid(faults) => Some(faults[0].path.to_string()),
            _ => panic!("a fault"),
        };
        assert_eq!(place(span("2026-11-02", "2026-12-04")), None);
        assert_eq!(
            place(span("2026-11-02", "2026-11-15")),
            None,
            "opens what is ahead or hardly over"
        );
        assert_eq!(place(span("2026-11-02", "2026-11-14")).as_deref(), Some("last_day"));
        assert_eq!(place(span("2026-11-16", "2026-12-18")).as_deref(), Some("first_day"));
        assert_eq!(place(span("2026-10-30", "2026-12-18")).as_deref(), Some("first_day"));
        assert!(long.refuse_removal(today).is_err());
        assert!(closure("2026-11-16", "2026-12-18").refuse_removal(today).is_ok());
    }

    #[test]
    fn two_that_share_a_day_close_it_once() {
        let closure = |first, last, name: &str| Closure {
            id: TypedId::from_uuid(uuid::Uuid::nil()),
            span: Span { name: name.parse().unwrap(), ..span(first, last) },
            revision: 1,
        };
        let all = [
            closure("2026-12-23", "2026-12-24", "Retreat"),
            closure("2026-12-24", "2026-12-26", "Break"),
        ];
        let named: Vec<_> = days_of(&all).into_values().collect();
        assert_eq!(named, ["Retreat", "Retreat", "Break", "Break"]);
    }
}
