//! What came back about somebody, and what was done with it: sealed as a whole.
//!
//! Whoever may lose a job by a report is first sent that report and the summary of their rights
//! (15 U.S.C. 1681b(b)(3)), has time to say that it is wrong, and is told at the end who made it, that the agency did
//! not decide, and how to dispute it (1681m).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Deserializer, Serialize};

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
    /// What they said, in the order in which they sent it: one of a kind at most.
    #[serde(default, alias = "answer", deserialize_with = "one_or_all")]
    pub answers: Vec<Answer>,
    pub recheck: Option<Said>,
    pub outcome: Option<Outcome>,
    /// When the owner handed over the link to the final notice.
    #[serde(default)]
    pub final_on: Option<NaiveDate>,
    /// Counts what changes under the seal. What is open has a counter of its own, which tells nothing of this.
    #[serde(default)]
    pub revision: i32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstNotice {
    /// The file with the summary of rights, by its id.
    pub summary: String,
    /// What in the report speaks against them, and why it matters for this work.
    pub because: String,
    /// When it was written. Nobody has it in their hands yet.
    #[serde(alias = "sent_on")]
    pub written_on: NaiveDate,
    /// How many business days they have.
    pub days: u16,
    pub by: String,
    /// Since when they have it. Until then no wait runs.
    #[serde(default)]
    pub reached: Option<Reached>,
    /// When the report was first opened by their link.
    #[serde(default)]
    pub opened_at: Option<DateTime<Utc>>,
}

/// That the first notice is in their hands, and what follows from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reached {
    pub on: NaiveDate,
    /// The last day of the wait.
    pub through: NaiveDate,
    pub how: ReachedBy,
    pub by: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReachedBy {
    /// An owner says that they handed the link over.
    Handed,
    /// Their link opened the report.
    Opened,
    /// They answered.
    Answered,
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

    /// Writes to the candidate what may come, with what they need to answer.
    pub fn notify(&mut self, first: FirstNotice) -> Result<(), CheckRefused> {
        self.refuse_if_over()?;
        if self.first.is_some() {
            return Err(CheckRefused::NotNow(self.state()));
        }
        self.first = Some(first);
        Ok(())
    }

    /// They have it in their hands: from that day on the wait runs. The first day that is known counts.
    pub fn reach(&mut self, reached: Reached, today: NaiveDate) -> Result<(), CheckRefused> {
        self.refuse_if_over()?;
        let first = self.first.as_mut().ok_or(CheckRefused::NoticeFirst)?;
        if reached.on > today {
            return Err(CheckRefused::DayToCome);
        }
        if reached.on < first.written_on {
            return Err(CheckRefused::BeforeNotice);
        }
        first.reached.get_or_insert(reached);
        Ok(())
    }

    /// The final notice is in their hands.
    pub fn hand_final(&mut self, on: NaiveDate, today: NaiveDate) -> Result<(), CheckRefused> {
        let Some(Outcome::Ended(_)) = &self.outcome else {
            return Err(CheckRefused::NotNow(self.state()));
        };
        if on > today {
            return Err(CheckRefused::DayToCome);
        }
        self.final_on.get_or_insert(on);
        Ok(())
    }

    /// Whether it has ended, and nobody has noted that the final notice is in their hands.
    pub fn owes_final(&self) -> bool {
        matches!(self.outcome, Some(Outcome::Ended(_))) && self.final_on.is_none()
    }

    /// The candidate answers: an explanation, or that it is wrong, in either order, and each once.
    pub fn answer(&mut self, answer: Answer) -> Result<(), CheckRefused> {
        if self.outcome.is_some() {
            return Err(CheckRefused::AnswerLate);
        }
        if self.first.is_none() {
            return Err(CheckRefused::NotNow(self.state()));
        }
        if self.answers.iter().any(|kept| kept.kind == answer.kind) {
            return Err(CheckRefused::AnsweredSo);
        }
        self.answers.push(answer);
        Ok(())
    }

    /// Returns whether this is kept already: a second tap sends the same again.
    pub fn has(&self, kind: AnswerKind, words: &str) -> bool {
        self.answers.iter().any(|kept| kept.kind == kind.word() && kept.words == words)
    }

    /// Returns what they can still say.
    pub fn may_say(&self) -> Vec<AnswerKind> {
        if self.first.is_none() || self.outcome.is_some() {
            return vec![];
        }
        let is_open = |kind: &AnswerKind| self.answers.iter().all(|kept| kept.kind != kind.word());
        AnswerKind::ALL.iter().copied().filter(is_open).collect()
    }

    /// Returns the last day of the wait, once it runs.
    pub fn waits_through(&self) -> Option<NaiveDate> {
        Some(self.first.as_ref()?.reached.as_ref()?.through)
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

    /// Refuses who decides on a page that lacks something.
    pub fn refuse_unless_seen(&self, revision: i32) -> Result<(), CheckRefused> {
        if self.revision == revision { Ok(()) } else { Err(CheckRefused::ChangedMeanwhile) }
    }

    /// Ends it: not before the wait is over, and not over a dispute that nobody has looked into.
    pub fn end(&mut self, said: Said, today: NaiveDate) -> Result<(), CheckRefused> {
        self.refuse_if_over()?;
        if self.first.is_none() {
            return Err(CheckRefused::NoticeFirst);
        }
        let through = self.waits_through().ok_or(CheckRefused::NotReached)?;
        if today <= through {
            return Err(CheckRefused::StillWaits(through));
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
        self.answers.iter().any(disputes) && self.recheck.is_none()
    }

    fn refuse_if_over(&self) -> Result<(), CheckRefused> {
        if self.outcome.is_some() { Err(CheckRefused::NotNow(self.state())) } else { Ok(()) }
    }
}

impl ReachedBy {
    pub fn word(self) -> &'static str {
        match self {
            Self::Handed => "handed",
            Self::Opened => "opened",
            Self::Answered => "answered",
        }
    }
}

/// What was sealed before there could be two answers is one, or none.
fn one_or_all<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Answer>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Kept {
        All(Vec<Answer>),
        One(Answer),
    }

    Ok(match Option::deserialize(from)? {
        None => vec![],
        Some(Kept::All(all)) => all,
        Some(Kept::One(one)) => vec![one],
    })
}
