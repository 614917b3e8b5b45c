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
    pub refused_at: Option<DateTime<Utc>>,
    pub order: Option<Order>,
    /// What came back, and what was done with it.
    pub review: Option<Review>,
    pub updated_at: DateTime<Utc>,
    pub revision: i32,
}

impl BackgroundCheck {
    pub fn state(&self) -> BackgroundCheckState {
        use BackgroundCheckState as State;
        match (&self.review, &self.order, &self.authorization, self.refused_at) {
            (Some(review), ..) => review.state(),
            (None, Some(_), ..) => State::Ordered,
            (None, None, Some(_), _) => State::Authorized,
            (None, None, None, Some(_)) => State::Refused,
            (None, None, None, None) => State::Asked,
        }
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

    /// Notes where it was ordered.
    pub fn order(&mut self, order: Order, today: NaiveDate) -> Result<(), CheckRefused> {
        if self.state() != BackgroundCheckState::Authorized {
            return Err(CheckRefused::NotNow(self.state()));
        }
        if order.on > today {
            return Err(CheckRefused::DayToCome);
        }
        self.order = Some(order);
        self.revision += 1;
        Ok(())
    }

    /// Notes what came back.
    pub fn receive(&mut self, review: Review, today: NaiveDate) -> Result<(), CheckRefused> {
        let Some(order) = &self.order else { return Err(CheckRefused::NotNow(self.state())) };
        if self.review.is_some() {
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
        act(review)?;
        self.revision += 1;
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

#[cfg(test)]
mod tests;
