//! What an event of the log says of an application, as far as it is counted.

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::milestone::Milestone;
use crate::{
    applications::{ApplicationId, ApplicationStage, Ending},
    jobs::JobId,
    platform::events::Event,
};

/// Something that happened to one application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    pub application: ApplicationId,
    pub at: DateTime<Utc>,
    pub what: What,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Received(JobId),
    Moved(ApplicationStage),
    Ended(Ending),
    Reached(Milestone),
}

/// Returns whether events of this kind are counted at all.
pub fn is_counted(kind: &str) -> bool {
    const OF_APPLICATIONS: [&str; 4] = [
        "application.received",
        "application.moved",
        "application.closed",
        "application.withdrawn",
    ];
    OF_APPLICATIONS.contains(&kind) || Milestone::of_event(kind).is_some()
}

impl Happened {
    /// Reads an event. Nothing if it is not counted, or about no application.
    pub fn of(event: &Event) -> Option<Self> {
        if !is_counted(&event.kind) {
            return None;
        }
        let subjects: Vec<String> = serde_json::from_str(&event.subjects).ok()?;
        let application = subjects.iter().find_map(|subject| subject.parse().ok())?;
        Some(Self { application, at: event.at, what: what(event, &subjects)? })
    }
}

fn what(event: &Event, subjects: &[String]) -> Option<What> {
    match event.kind.as_str() {
        "application.received" => {
            subjects.iter().find_map(|subject| subject.parse().ok()).map(What::Received)
        }
        "application.moved" => {
            let data: Value = serde_json::from_str(&event.data).ok()?;
            data["to"].as_str()?.parse().ok().map(What::Moved)
        }
        "application.closed" => Some(What::Ended(Ending::Rejected)),
        "application.withdrawn" => Some(What::Ended(Ending::Withdrawn)),
        other => Milestone::of_event(other).map(What::Reached),
    }
}
