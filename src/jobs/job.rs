//! A job, from the draft to its closing.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;

use super::{
    description::{Description, Duty, Employment, Line, Pay, WorkLanguage, Workplace},
    profile::RoleKey,
};
use crate::{
    error::Error,
    kernel::{day::Day, fault::Reason, labels::Labels, text::Text},
};

crate::typed_id!(JobId, "job");

crate::words! {
    /// How far a job has come.
    pub enum JobStage {
        Draft = "draft",
        Published = "published",
        Closed = "closed",
    }
}

/// One opening for employment in the practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    pub id: JobId,
    pub role: RoleKey,
    /// What another program calls it. They change without a revision.
    pub labels: Labels,
    pub stage: Stage,
    pub drafted_at: DateTime<Utc>,
    /// When its row was last written.
    pub updated_at: DateTime<Utc>,
    /// The number of the newest version of its description.
    pub version: i32,
    /// Counts the changes, so that nobody decides on what has changed since.
    pub revision: i32,
    pub(super) description: Description,
}

/// For how long the closing of a job can be undone.
pub const REOPENED_WITHIN: TimeDelta = TimeDelta::minutes(15);

/// How far it has come, with when and by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    Draft,
    /// Everybody can read it and apply.
    Published(Publication),
    /// Nobody can apply any more. A draft is closed too, when it comes to nothing.
    Closed {
        publication: Option<Publication>,
        closing: Closing,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publication {
    /// The version that everybody reads. A correction is a new one.
    pub version: i32,
    pub published_at: DateTime<Utc>,
    pub published_by: String,
    /// What everyone who applies is asked, if the posting has a test.
    pub check: Option<SkillsCheck>,
}

/// What a posting says of its test. The test itself is frozen by a higher room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct SkillsCheck {
    /// How many questions it has.
    pub items: i32,
    /// How many minutes it is expected to take.
    pub minutes: i32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    pub reason: Text<500>,
    pub closed_at: DateTime<Utc>,
    pub closed_by: String,
}

/// One numbered version of a description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    pub number: i32,
    pub description: Description,
    pub saved_at: DateTime<Utc>,
    pub saved_by: String,
}

/// A section of the description, as it shall be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Basics {
        title: Text<120>,
        summary: Text<800>,
        schedule: Text<300>,
        employment: Employment,
        location: Text<120>,
        apply_by: Option<Day>,
    },
    Duties(Vec<Duty>),
    Requirements {
        must_have: Vec<Line>,
        nice_to_have: Vec<Line>,
    },
    Pay {
        pay: Option<Pay>,
        benefits: Vec<Line>,
    },
    Languages(Vec<WorkLanguage>),
    Workplace(Workplace),
}

#[derive(Debug, PartialEq, Eq)]
pub enum JobRefused {
    NotADraft,
    AlreadyClosed,
    /// It is not closed.
    NotClosed,
    /// It was closed too long ago for that.
    ClosedTooLong,
    PayMissing,
    PayOrder,
    DutiesNone,
    /// Of a blank job: nobody has said what the work is for, or its hours.
    WordsMissing,
    DutiesUnticked(usize),
    /// Of a published job: what is asked was drawn from what somebody said of its duties.
    DutiesFrozen,
}

impl Job {
    pub fn draft(
        id: JobId,
        role: RoleKey,
        labels: Labels,
        description: Description,
        drafted_at: DateTime<Utc>,
    ) -> Self {
        let (stage, version, revision) = (Stage::Draft, 1, 1);
        let updated_at = drafted_at;
        Self { id, role, labels, stage, drafted_at, updated_at, version, revision, description }
    }

    pub fn title(&self) -> &str {
        self.description.title.as_str()
    }

    /// Returns the newest version: of a published job, the one that everybody reads.
    pub fn description(&self) -> &Description {
        &self.description
    }

    /// Returns whether one can apply.
    pub fn is_open(&self) -> bool {
        self.stage_word() == JobStage::Published
    }

    pub fn stage_word(&self) -> JobStage {
        match self.stage {
            Stage::Draft => JobStage::Draft,
            Stage::Published(_) => JobStage::Published,
            Stage::Closed { .. } => JobStage::Closed,
        }
    }

    pub fn publication(&self) -> Option<&Publication> {
        match &self.stage {
            Stage::Draft => None,
            Stage::Published(publication) => Some(publication),
            Stage::Closed { publication, .. } => publication.as_ref(),
        }
    }

    pub fn closing(&self) -> Option<&Closing> {
        if let Stage::Closed { closing, .. } = &self.stage { Some(closing) } else { None }
    }

    /// Returns the duties that the work needs: skills without one of them are not asked about.
    pub fn ticked_duties(&self) -> Vec<&str> {
        let ticked = self.description.duties.iter().filter(|duty| duty.is_ticked());
        ticked.map(|duty| duty.id.as_str()).collect()
    }

    /// Changes the draft, or corrects what everybody reads. Returns whether that makes a new version: the same
    /// again makes none.
    pub fn edit(&mut self, changes: Vec<Change>) -> Result<bool, JobRefused> {
        self.refuse_if_closed()?;
        let mut edited = self.description.clone();
        for change in changes {
            change.apply(&mut edited);
        }
        if edited == self.description {
            return Ok(false);
        }
        if self.is_open() {
            self.refuse_to_publish(&edited)?;
        }
        self.description = edited;
        self.version += 1;
        if let Stage::Published(publication) = &mut self.stage {
            publication.version = self.version;
        }
        self.revision += 1;
        Ok(true)
    }

    /// A correction keeps the duties by id, with what was said of each, and says what the job pays.
    fn refuse_to_publish(&self, edited: &Description) -> Result<(), JobRefused> {
        fn said(of: &Description) -> Vec<(&str, Option<bool>, Option<bool>)> {
            let duties = of.duties.iter();
            duties.map(|duty| (duty.id.as_str(), duty.essential, duty.day_one)).collect()
        }
        match &edited.pay {
            _ if said(edited) != said(&self.description) => Err(JobRefused::DutiesFrozen),
            None => Err(JobRefused::PayMissing),
            Some(pay) if !pay.is_in_order() => Err(JobRefused::PayOrder),
            Some(_) => Ok(()),
        }
    }

    /// Returns all that stands between the draft and its publication.
    pub fn obstacles(&self) -> Vec<JobRefused> {
        let duties = &self.description.duties;
        let pay = match &self.description.pay {
            None => Some(JobRefused::PayMissing),
            Some(pay) if !pay.is_in_order() => Some(JobRefused::PayOrder),
            Some(_) => None,
        };
        let duties = match duties.iter().filter(|duty| !duty.is_decided()).count() {
            _ if duties.is_empty() => Some(JobRefused::DutiesNone),
            0 => None,
            unticked => Some(JobRefused::DutiesUnticked(unticked)),
        };
        let words = self.description.lacks_words().then_some(JobRefused::WordsMissing);
        [pay, duties, words].into_iter().flatten().collect()
    }

    /// Shows the job to everybody, and freezes its description.
    pub fn publish(
        &mut self,
        at: DateTime<Utc>,
        by: String,
        check: Option<SkillsCheck>,
    ) -> Result<(), JobRefused> {
        self.refuse_unless_draft()?;
        if let Some(first) = self.obstacles().into_iter().next() {
            return Err(first);
        }
        let (version, published_at, published_by) = (self.version, at, by);
        self.stage = Stage::Published(Publication { version, published_at, published_by, check });
        self.revision += 1;
        Ok(())
    }

    /// Ends it. Whoever comes later is told so.
    pub fn close(&mut self, closing: Closing) -> Result<(), JobRefused> {
        if self.closing().is_some() {
            return Err(JobRefused::AlreadyClosed);
        }
        self.stage = Stage::Closed { publication: self.publication().cloned(), closing };
        self.revision += 1;
        Ok(())
    }

    /// Undoes that it was closed: it is what it was before.
    pub fn reopen(&mut self, now: DateTime<Utc>) -> Result<(), JobRefused> {
        let Stage::Closed { publication, .. } = &self.stage else {
            return Err(JobRefused::NotClosed);
        };
        if !self.may_be_reopened(now) {
            return Err(JobRefused::ClosedTooLong);
        }
        self.stage = publication.clone().map_or(Stage::Draft, Stage::Published);
        self.revision += 1;
        Ok(())
    }

    /// Whether it was closed just now.
    pub fn may_be_reopened(&self, now: DateTime<Utc>) -> bool {
        // A clock that was set back makes no quarter of an hour longer.
        let is_new = |at: DateTime<Utc>| at <= now && now < at + REOPENED_WITHIN;
        self.closing().is_some_and(|closing| is_new(closing.closed_at))
    }

    pub fn refuse_if_closed(&self) -> Result<(), JobRefused> {
        if self.closing().is_none() { Ok(()) } else { Err(JobRefused::AlreadyClosed) }
    }

    pub fn refuse_unless_draft(&self) -> Result<(), JobRefused> {
        if self.stage == Stage::Draft { Ok(()) } else { Err(JobRefused::NotADraft) }
    }
}

impl Change {
    fn apply(self, to: &mut Description) {
        match self {
            Self::Basics { title, summary, schedule, employment, location, apply_by } => {
                (to.title, to.summary, to.schedule) = (title, summary, schedule);
                (to.employment, to.location, to.apply_by) = (employment, location, apply_by);
            }
            Self::Duties(duties) => to.duties = duties,
            Self::Requirements { must_have, nice_to_have } => {
                (to.must_have, to.nice_to_have) = (must_have, nice_to_have);
            }
            Self::Pay { pay, benefits } => (to.pay, to.benefits) = (pay, benefits),
            Self::Languages(languages) => to.languages = languages,
            Self::Workplace(place) => {
                to.workplace = (place != Workplace::default()).then_some(place);
            }
        }
    }
}

impl From<JobRefused> for Reason {
    fn from(refused: JobRefused) -> Self {
        match refused {
            JobRefused::NotADraft => Reason::new("jobs.not_a_draft"),
            JobRefused::AlreadyClosed => Reason::new("jobs.already_closed"),
            JobRefused::NotClosed => Reason::new("jobs.not_closed"),
            JobRefused::ClosedTooLong => Reason::new("jobs.closed_too_long"),
            JobRefused::PayMissing => Reason::new("jobs.pay_missing"),
            JobRefused::PayOrder => Reason::new("jobs.pay_order"),
            JobRefused::DutiesFrozen => Reason::new("jobs.duties_frozen"),
            JobRefused::DutiesNone => Reason::new("jobs.duties_none"),
            JobRefused::WordsMissing => Reason::new("jobs.words_missing"),
            JobRefused::DutiesUnticked(count) => {
                Reason::new("jobs.duties_unticked").with("count", count)
            }
        }
    }
}

impl From<JobRefused> for Error {
    fn from(refused: JobRefused) -> Self {
        Self::Conflict(refused.into())
    }
}

#[cfg(test)]
pub(super) mod tests;
