//! The way of one application: how far it has come, and how long it stayed in each stage.

use chrono::{DateTime, Utc};

use super::{
    happened::{Happened, What},
    milestone::Milestone,
};
use crate::{
    applications::{ApplicationId, ApplicationStage, Ending},
    jobs::JobId,
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    pub application: ApplicationId,
    pub job: JobId,
    /// Where the candidate came from, if that is known.
    pub source: Option<String>,
    pub applied_at: DateTime<Utc>,
    /// It never goes back, though the application may.
    pub furthest: Milestone,
    pub stage: ApplicationStage,
    pub ending: Option<Ending>,
    /// Which stay it is in: 1, 2 …
    pub number: i32,
    pub since: DateTime<Utc>,
    /// Whole hours from applying to the hire.
    pub hours_to_hire: Option<i32>,
}

/// A stay in a stage that is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stay {
    pub application: ApplicationId,
    pub number: i32,
    pub job: JobId,
    pub applied_at: DateTime<Utc>,
    pub stage: ApplicationStage,
    /// How many whole hours it took.
    pub hours: i32,
}

impl Path {
    /// Begins with the application.
    pub fn begin(
        (application, job): (ApplicationId, JobId),
        source: Option<String>,
        at: DateTime<Utc>,
    ) -> Self {
        Self {
            application,
            job,
            source,
            applied_at: at,
            furthest: Milestone::Applied,
            stage: ApplicationStage::Applied,
            ending: None,
            number: 1,
            since: at,
            hours_to_hire: None,
        }
    }

    /// Goes on. Returns the stay that is over by it, if one is.
    pub fn take(&mut self, happened: &Happened) -> Option<Stay> {
        match happened.what {
            What::Received(_) => None,
            What::Reached(milestone) => {
                self.furthest = self.furthest.max(milestone);
                None
            }
            What::Moved(stage) => {
                // Only what was closed by mistake moves on after its end.
                self.ending = None;
                Some(self.enter(stage, happened.at))
            }
            What::Ended(ending) => {
                self.ending = Some(ending);
                Some(self.enter(ApplicationStage::Closed, happened.at))
            }
        }
    }

    fn enter(&mut self, stage: ApplicationStage, at: DateTime<Utc>) -> Stay {
        let stay = Stay {
            application: self.application,
            number: self.number,
            job: self.job,
            applied_at: self.applied_at,
            stage: self.stage,
            hours: hours(self.since, at),
        };
        (self.stage, self.since, self.number) = (stage, at, self.number + 1);
        self.furthest = self.furthest.max(Milestone::of_stage(stage).unwrap_or(self.furthest));
        if stage == ApplicationStage::Hired {
            self.hours_to_hire = Some(hours(self.applied_at, at));
        }
        stay
    }
}

/// A clock that was set back makes no time negative.
fn hours(from: DateTime<Utc>, to: DateTime<Utc>) -> i32 {
    i32::try_from((to - from).num_hours().max(0)).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests;
