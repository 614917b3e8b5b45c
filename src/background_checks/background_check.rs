//! A background check, and how far it has come.

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    background_check_state::{BackgroundCheckId, BackgroundCheckState, CheckRefused},
    papers::Paper,
    review::Review,
};
use crate::{applications::ApplicationId, kernel::text::Text, offers::OfferId, people::PersonId};

/// Who makes the report. The final notice must name all three.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agency {
    pub name: Text<200>,
    pub phone: Text<40>,
    pub address: Text<300>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    pub agency: Agency,
    pub on: NaiveDate,
    pub by: String,
}

/// What was read and signed on paper, as the office says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnPaper {
    pub on: NaiveDate,
    /// Where the paper is.
    pub lies: Text<200>,
    pub by: String,
}

/// That nothing comes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    pub at: DateTime<Utc>,
    pub by: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackgroundCheck {
    pub id: BackgroundCheckId,
    pub offer_id: OfferId,
    pub application_id: ApplicationId,
    pub person_id: PersonId,
    pub asked_at: DateTime<Utc>,
    pub asked_by: String,
    /// The disclosure, once it was read.
    pub disclosure: Option<Paper>,
    /// Once it was signed.
    pub authorization: Option<Paper>,
    pub on_paper: Option<OnPaper>,
    pub refused_at: Option<DateTime<Utc>>,
    pub order: Option<Order>,
    /// What came back, and what was done with it.
    pub review: Option<Review>,
    pub closed: Option<Closed>,
    /// When anything that is open last changed.
    pub updated_at: DateTime<Utc>,
    /// Counts the changes of what is open. What came back has a counter of its own, under its seal.
    pub revision: i32,
}

impl BackgroundCheck {
    pub fn state(&self) -> BackgroundCheckState {
        use BackgroundCheckState as State;
        match (&self.review, &self.order) {
            (Some(review), _) if review.outcome.is_some() => review.state(),
            _ if self.closed.is_some() => State::Closed,
            (Some(review), _) => review.state(),
            (None, Some(_)) => State::Ordered,
            (None, None) if self.is_signed() => State::Authorized,
            (None, None) if self.refused_at.is_some() => State::Refused,
            (None, None) => State::Asked,
        }
    }

    /// Returns whether they have given their permission, on a screen or on paper.
    pub fn is_signed(&self) -> bool {
        self.authorization.is_some() || self.on_paper.is_some()
    }

    /// The candidate has read what it is about.
    pub fn read(&mut self, paper: Paper) -> Result<(), CheckRefused> {
        self.refuse_unless_open()?;
        if self.disclosure.is_none() {
            self.disclosure = Some(paper);
            self.revision += 1;
        }
        Ok(())
    }

    /// The candidate signs. Whoever had refused may still do so.
    pub fn authorize(&mut self, paper: Paper) -> Result<(), CheckRefused> {
        self.refuse_unless_open()?;
        if self.disclosure.is_none() {
            return Err(CheckRefused::DisclosureFirst);
        }
        self.authorization = Some(paper);
        self.refused_at = None;
        self.revision += 1;
        Ok(())
    }

    /// The candidate does not agree.
    pub fn refuse(&mut self, at: DateTime<Utc>) -> Result<(), CheckRefused> {
        self.refuse_unless_open()?;
        self.refused_at = Some(at);
        self.revision += 1;
        Ok(())
    }

    /// Notes that both papers were signed on paper, which counts the same. A slip of the pen can be corrected until
    /// something comes back, as long as the day of the order still follows from it.
    pub fn sign_on_paper(
        &mut self,
        paper: OnPaper,
        (asked_on, today): (NaiveDate, NaiveDate),
    ) -> Result<(), CheckRefused> {
        if !self.may_correct_paper() {
            self.refuse_unless_open()?;
        }
        if paper.on > today {
            return Err(CheckRefused::SignedToCome);
        }
        if paper.on < asked_on {
            return Err(CheckRefused::BeforeAsked);
        }
        if self.order.as_ref().is_some_and(|order| order.on < paper.on) {
            return Err(CheckRefused::AfterOrder);
        }
        self.on_paper = Some(paper);
        self.refused_at = None;
        self.revision += 1;
        Ok(())
    }

    /// Returns whether what was noted of a paper can still be corrected.
    pub fn may_correct_paper(&self) -> bool {
        use BackgroundCheckState as State;
        self.on_paper.is_some() && matches!(self.state(), State::Authorized | State::Ordered)
    }

    /// Returns whether it was ordered, and who makes the report can still be corrected: the final notice names them.
    pub fn may_correct_order(&self) -> bool {
        use BackgroundCheckState as State;
        matches!(self.state(), State::Ordered | State::UnderReview)
    }

    /// Ends it before anything has come back: nothing comes of it.
    pub fn close(&mut self, closed: Closed) -> Result<(), CheckRefused> {
        if self.review.is_some() || self.closed.is_some() {
            return Err(CheckRefused::NotNow(self.state()));
        }
        self.close_with_offer(closed);
        Ok(())
    }

    /// Ends it with the offer that it was of. What was decided stays. Returns whether it was still open.
    pub fn close_with_offer(&mut self, closed: Closed) -> bool {
        let is_decided = self.review.as_ref().is_some_and(|review| review.outcome.is_some());
        if is_decided || self.closed.is_some() {
            return false;
        }
        self.closed = Some(closed);
        self.revision += 1;
        true
    }

    /// Returns on which day they gave their permission, as `day_of` reads a moment.
    pub fn permitted_on(&self, day_of: impl Fn(DateTime<Utc>) -> NaiveDate) -> Option<NaiveDate> {
        let signed = self.authorization.as_ref().map(|paper| day_of(paper.at));
        signed.or(self.on_paper.as_ref().map(|paper| paper.on))
    }

    /// Notes where it was ordered: not before they gave their permission (15 U.S.C. 1681b(b)(2)). Noted again, it
    /// corrects what was noted.
    pub fn order(
        &mut self,
        order: Order,
        (permitted_on, today): (Option<NaiveDate>, NaiveDate),
    ) -> Result<(), CheckRefused> {
        if self.state() != BackgroundCheckState::Authorized && !self.may_correct_order() {
            return Err(CheckRefused::NotNow(self.state()));
        }
        refuse_day(order.on, (permitted_on, today))?;
        if self.review.as_ref().is_some_and(|review| review.received_on < order.on) {
            return Err(CheckRefused::AfterReport);
        }
        self.order = Some(order);
        self.revision += 1;
        Ok(())
    }

    /// Notes what came back.
    pub fn receive(&mut self, review: Review, today: NaiveDate) -> Result<(), CheckRefused> {
        let Some(order) = &self.order else { return Err(CheckRefused::NotNow(self.state())) };
        if self.review.is_some() || self.closed.is_some() {
            return Err(CheckRefused::NotNow(self.state()));
        }
        if review.received_on > today {
            return Err(CheckRefused::DayToCome);
        }
        if review.received_on < order.on {
            return Err(CheckRefused::BeforeOrder);
        }
        if review.outcome.is_none() && review.report.is_none() {
            return Err(CheckRefused::ReportMissing);
        }
        self.review = Some(review);
        self.revision += 1;
        Ok(())
    }

    /// Changes what came back by a rule of its own.
    pub fn review(
        &mut self,
        act: impl FnOnce(&mut Review) -> Result<(), CheckRefused>,
    ) -> Result<(), CheckRefused> {
        let state = self.state();
        let Some(review) = &mut self.review else { return Err(CheckRefused::NotNow(state)) };
        if state == BackgroundCheckState::Closed {
            return Err(CheckRefused::NotNow(state));
        }
        act(review)?;
        review.revision += 1;
        // An open change tells that something happened: only what everybody may see counts as one.
        if self.state() != state {
            self.revision += 1;
        }
        Ok(())
    }

    fn refuse_unless_open(&self) -> Result<(), CheckRefused> {
        use BackgroundCheckState as State;
        match self.state() {
            State::Asked | State::Refused => Ok(()),
            state => Err(CheckRefused::NotNow(state)),
        }
    }
}

/// Refuses a day on which nothing can have been ordered: one to come, or one before they gave their permission.
pub fn refuse_day(
    on: NaiveDate,
    (permitted_on, today): (Option<NaiveDate>, NaiveDate),
) -> Result<(), CheckRefused> {
    match permitted_on {
        _ if on > today => Err(CheckRefused::DayToCome),
        Some(permitted_on) if on < permitted_on => Err(CheckRefused::BeforePermission),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
