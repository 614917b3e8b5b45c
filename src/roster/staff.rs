//! A staff member, and how they stand.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::{
    error::Error,
    kernel::{
        fault::{Fault, Reason},
        labels::Labels,
        phone::Phone,
        text::Text,
    },
    people::PersonId,
};

crate::typed_id!(StaffId, "staff");

crate::words! {
    /// In what way somebody works here.
    pub enum StaffKind {
        Employee = "employee",
        /// Employed by an agency, which does the papers of employment.
        Agency = "agency",
        Contractor = "contractor",
        Student = "student",
    }
}

crate::words! {
    /// How somebody stands on a given day.
    pub enum StaffStage {
        Starting = "starting",
        Active = "active",
        Left = "left",
        DidNotStart = "did_not_start",
    }
}

/// What somebody does here, where, and for how long each week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// What the office calls their work.
    pub position: Text<120>,
    pub location: Option<Text<120>>,
    pub hours_a_week: Option<i32>,
    pub manager_id: Option<StaffId>,
}

/// One time of working here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// 1, 2 … for the same person.
    pub number: i32,
    pub kind: StaffKind,
    /// The first day that was agreed.
    pub starts_on: NaiveDate,
    /// The first day that was worked. The clocks of the law run from it.
    pub worked_on: Option<NaiveDate>,
    /// When the gates let them begin.
    pub released_at: Option<DateTime<Utc>>,
    pub last_day: Option<NaiveDate>,
    pub never_started: bool,
    /// Why they left, if the office says.
    pub reason: Option<Text<500>>,
}

/// Whom to call if something happens to them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    pub name: Text<120>,
    pub phone: Phone,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    pub id: StaffId,
    pub person_id: PersonId,
    pub terms: Terms,
    /// The latest.
    pub span: Span,
    pub contact: Option<Contact>,
    pub labels: Labels,
    pub added_at: DateTime<Utc>,
    /// When any of it was changed last, labels too.
    pub updated_at: DateTime<Utc>,
    /// Counts the changes.
    pub revision: i32,
}

#[derive(Debug, PartialEq, Eq)]
pub enum StaffRefused {
    AlreadyHere(StaffId),
    HasLeft,
    HasStarted,
    /// A last day before the first one.
    BeforeTheFirst,
    /// A day worked that has not come yet.
    InTheFuture,
    /// A day worked so long before the agreed one that it is a slip of the hand.
    LongBefore,
    /// Something else before the first day.
    ChangedBefore,
    /// Something else on a day that nobody plans for.
    ChangedFarAhead,
    /// Nobody gives notice for longer than a year: the year is mistyped.
    LeavesFarAhead,
    OwnManager,
    /// No last day is recorded that could be taken back.
    NotLeaving,
}

/// A year: what lies further off is mistyped.
const LONG: TimeDelta = TimeDelta::days(366);
/// For so long after a last day it is found out that it was none. Later, whoever is back begins anew.
const TAKEN_BACK: TimeDelta = TimeDelta::days(30);
/// Whoever began before that works no more.
const LONGEST_WORK: TimeDelta = TimeDelta::days(70 * 365);

/// Refuses a first day of which the year is mistyped.
pub fn refuse_unlikely_first_day(starts_on: NaiveDate, today: NaiveDate) -> Result<(), Fault> {
    let wrong = |code| Err(Fault::new("starts_on", Reason::new(code)));
    match () {
        () if starts_on > today + LONG => wrong("roster.far_ahead"),
        () if starts_on < today - LONGEST_WORK => wrong("roster.long_ago"),
        () => Ok(()),
    }
}

impl Span {
    pub fn beginning(number: i32, kind: StaffKind, starts_on: NaiveDate) -> Self {
        Self {
            number,
            kind,
            starts_on,
            worked_on: None,
            released_at: None,
            last_day: None,
            never_started: false,
            reason: None,
        }
    }

    /// Somebody works here through the end of their last day.
    fn is_over(&self, today: NaiveDate) -> bool {
        self.never_started || self.last_day.is_some_and(|last| last < today)
    }

    /// Returns the first day of this span, worked or agreed.
    pub fn since(&self) -> NaiveDate {
        self.worked_on.unwrap_or(self.starts_on)
    }
}

impl Staff {
    pub fn stage(&self, today: NaiveDate) -> StaffStage {
        match &self.span {
            span if span.never_started => StaffStage::DidNotStart,
            span if span.is_over(today) => StaffStage::Left,
            span if span.worked_on.is_some() => StaffStage::Active,
            span if span.released_at.is_some() && span.starts_on <= today => StaffStage::Active,
            _ => StaffStage::Starting,
        }
    }

    /// Begins another span of somebody who was here before. Who leaves today can be signed on for
    /// tomorrow.
    pub fn sign_on_again(
        &mut self,
        (kind, terms): (StaffKind, Terms),
        starts_on: NaiveDate,
    ) -> Result<(), StaffRefused> {
        let is_over =
            self.span.never_started || self.span.last_day.is_some_and(|last| last < starts_on);
        if !is_over {
            return Err(StaffRefused::AlreadyHere(self.id));
        }
        self.span = Span::beginning(self.span.number + 1, kind, starts_on);
        self.terms = terms;
        self.revision += 1;
        Ok(())
    }

    /// They have worked on that day. It can always be entered, whatever gate is shut; of several days
    /// the first counts.
    pub fn work(&mut self, on: NaiveDate, today: NaiveDate) -> Result<bool, StaffRefused> {
        self.refuse_if_over(today)?;
        if on > today {
            return Err(StaffRefused::InTheFuture);
        }
        if on < self.span.starts_on - LONG {
            return Err(StaffRefused::LongBefore);
        }
        let is_news = self.span.worked_on.is_none_or(|known| on < known);
        if is_news {
            self.span.worked_on = Some(on);
            self.revision += 1;
        }
        Ok(is_news)
    }

    /// The gates let them begin. Returns whether that is news.
    pub fn release(&mut self, at: DateTime<Utc>) -> bool {
        let is_news = self.span.released_at.is_none() && !self.span.never_started;
        if is_news {
            self.span.released_at = Some(at);
            self.revision += 1;
        }
        is_news
    }

    /// A gate has shut again before they began. Returns whether that is news.
    pub fn hold_back(&mut self) -> bool {
        let is_news = self.span.released_at.is_some() && self.span.worked_on.is_none();
        if is_news {
            self.span.released_at = None;
            self.revision += 1;
        }
        is_news
    }

    /// Another first day is agreed, as long as none was worked.
    pub fn reschedule(&mut self, starts_on: NaiveDate) -> Result<(), StaffRefused> {
        if self.span.worked_on.is_some() {
            return Err(StaffRefused::HasStarted);
        }
        if self.span.never_started {
            return Err(StaffRefused::HasLeft);
        }
        self.span.starts_on = starts_on;
        self.revision += 1;
        Ok(())
    }

    /// They never came.
    pub fn not_start(&mut self) -> Result<(), StaffRefused> {
        if self.span.worked_on.is_some() {
            return Err(StaffRefused::HasStarted);
        }
        self.span.never_started = true;
        self.revision += 1;
        Ok(())
    }

    /// They leave at the end of that day. A later word changes the day.
    pub fn leave(
        &mut self,
        last_day: NaiveDate,
        reason: Option<Text<500>>,
        today: NaiveDate,
    ) -> Result<(), StaffRefused> {
        self.refuse_if_over(today)?;
        if last_day < self.span.since() {
            return Err(StaffRefused::BeforeTheFirst);
        }
        if last_day > today + LONG {
            return Err(StaffRefused::LeavesFarAhead);
        }
        self.span.last_day = Some(last_day);
        self.span.reason = reason;
        self.revision += 1;
        Ok(())
    }

    /// Returns whether their last day can still be taken back.
    pub fn may_stay(&self, today: NaiveDate) -> Result<(), StaffRefused> {
        match self.span.last_day {
            // Whoever never came has no last day to take back, whatever was entered before.
            _ if self.span.never_started => Err(StaffRefused::NotLeaving),
            None => Err(StaffRefused::NotLeaving),
            Some(last_day) if last_day + TAKEN_BACK < today => Err(StaffRefused::HasLeft),
            Some(_) => Ok(()),
        }
    }

    /// They stay after all. Why stands where it stood why they leave.
    pub fn stay(&mut self, reason: Text<500>, today: NaiveDate) -> Result<(), StaffRefused> {
        self.may_stay(today)?;
        self.span.last_day = None;
        self.span.reason = Some(reason);
        self.revision += 1;
        Ok(())
    }

    /// Returns whether they can be something else from that day on.
    pub fn may_change(
        &self,
        effective_on: NaiveDate,
        today: NaiveDate,
    ) -> Result<(), StaffRefused> {
        self.refuse_if_over(today)?;
        if effective_on < self.span.since() {
            return Err(StaffRefused::ChangedBefore);
        }
        if effective_on > today + LONG {
            return Err(StaffRefused::ChangedFarAhead);
        }
        Ok(())
    }

    /// What they do is this from now on.
    pub fn change(&mut self, terms: Terms) -> Result<(), StaffRefused> {
        if terms.manager_id == Some(self.id) {
            return Err(StaffRefused::OwnManager);
        }
        self.terms = terms;
        self.revision += 1;
        Ok(())
    }

    fn refuse_if_over(&self, today: NaiveDate) -> Result<(), StaffRefused> {
        if self.span.is_over(today) { Err(StaffRefused::HasLeft) } else { Ok(()) }
    }
}

impl From<StaffRefused> for Error {
    fn from(refused: StaffRefused) -> Self {
        match refused {
            StaffRefused::AlreadyHere(id) => {
                let reason =
                    Reason::new("roster.already_here").with("page", format!("/staff/{id}"));
                Self::Conflict(reason.with("existing", id.to_string()))
            }
            StaffRefused::HasLeft => Self::Conflict(Reason::new("roster.has_left")),
            StaffRefused::HasStarted => Self::Conflict(Reason::new("roster.has_started")),
            StaffRefused::BeforeTheFirst => Self::fault("last_day", "roster.before_first"),
            StaffRefused::InTheFuture => Self::fault("on", "roster.in_the_future"),
            StaffRefused::LongBefore => Self::fault("on", "roster.long_before"),
            StaffRefused::ChangedBefore => Self::fault("effective_on", "roster.before_first"),
            StaffRefused::ChangedFarAhead => Self::fault("effective_on", "roster.far_ahead"),
            StaffRefused::LeavesFarAhead => Self::fault("last_day", "roster.far_ahead"),
            StaffRefused::NotLeaving => Self::Conflict(Reason::new("roster.not_leaving")),
            StaffRefused::OwnManager => Self::fault("manager_id", "roster.own_manager"),
        }
    }
}

#[cfg(test)]
mod tests;
