//! What came back about somebody, and what was done with it: sealed as a whole.
//!
//! Whoever may lose a job by a report is first sent that report and the summary of their rights
//! (15 U.S.C. 1681b(b)(3)), has time to say that it is wrong, and is told at the end who made it, that the agency did
//! not decide, and how to dispute it (1681m).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::background_check_state::{BackgroundCheckState, CheckRefused};

crate::words! {
    /// What a candidate says of a report.
    pub enum AnswerKind {
        /// It is right, and this is how it came.
        Explains = "explains",
        /// It is wrong.
        Disputes = "disputes",
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    pub received_on: NaiveDate,
    pub received_by: String,
    /// The file of the report, by its id.
    pub report: Option<String>,
    pub first: Option<FirstNotice>,
    pub answer: Option<Answer>,
    pub recheck: Option<Said>,
    pub outcome: Option<Outcome>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstNotice {
    /// The file with the summary of rights, by its id.
    pub summary: String,
    /// What in the report speaks against them, and why it matters for this work.
    pub because: String,
    pub sent_on: NaiveDate,
    /// The last day of the wait.
    pub waits_through: NaiveDate,
    /// How many business days that is.
    pub days: u16,
    pub by: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub kind: String,
    pub words: String,
    pub at: DateTime<Utc>,
}

/// Something that the office wrote down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    pub words: String,
    pub at: DateTime<Utc>,
    pub by: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "how", rename_all = "snake_case")]
pub enum Outcome {
    /// Nothing in it speaks against them.
    Clear,
    /// They are hired all the same.
    WentAhead(Said),
    Ended(Said),
}

impl Review {
    pub fn state(&self) -> BackgroundCheckState {
        match self.outcome {
            None => BackgroundCheckState::UnderReview,
            Some(Outcome::Clear | Outcome::WentAhead(_)) => BackgroundCheckState::Passed,
            Some(Outcome::Ended(_)) => BackgroundCheckState::Ended,
        }
    }

    /// Tells the candidate what may come, with what they need to answer.
    pub fn notify(&mut self, first: FirstNotice) -> Result<(), CheckRefused> {
        self.refuse_if_over()?;
        if self.first.is_some() {
            return Err(CheckRefused::NotNow(self.state()));
        }
        self.first = Some(first);
        Ok(())
    }

    /// The candidate answers, once.
    pub fn answer(&mut self, answer: Answer) -> Result<(), CheckRefused> {
        self.refuse_if_over()?;
        if self.first.is_none() || self.answer.is_some() {
            return Err(CheckRefused::NotNow(self.state()));
        }
        self.answer = Some(answer);
        Ok(())
    }

    /// The agency has looked again.
    pub fn recheck(&mut self, said: Said) -> Result<(), CheckRefused> {
        self.refuse_if_over()?;
        if !self.is_disputed() {
            return Err(CheckRefused::NotNow(self.state()));
        }
        self.recheck = Some(said);
        Ok(())
    }

    pub fn go_ahead(&mut self, said: Said) -> Result<(), CheckRefused> {
        self.refuse_if_over()?;
        self.outcome = Some(Outcome::WentAhead(said));
        Ok(())
    }

    /// Ends it: not before the wait is over, and not over a dispute that nobody has looked into.
    pub fn end(&mut self, said: Said, today: NaiveDate) -> Result<(), CheckRefused> {
        self.refuse_if_over()?;
        let first = self.first.as_ref().ok_or(CheckRefused::NoticeFirst)?;
        if today <= first.waits_through {
            return Err(CheckRefused::StillWaits(first.waits_through));
        }
        if self.is_disputed() {
            return Err(CheckRefused::Disputed);
        }
        self.outcome = Some(Outcome::Ended(said));
        Ok(())
    }

    /// Returns whether they say that it is wrong, and nobody has looked again.
    pub fn is_disputed(&self) -> bool {
        let disputes = |answer: &Answer| answer.kind == AnswerKind::Disputes.word();
        self.answer.as_ref().is_some_and(disputes) && self.recheck.is_none()
    }

    fn refuse_if_over(&self) -> Result<(), CheckRefused> {
        if self.outcome.is_some() { Err(CheckRefused::NotNow(self.state())) } else { Ok(()) }
    }
}
