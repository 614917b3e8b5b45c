//! The facts that this room announces.

use serde_json::{Value, json};

use super::application::{Application, ApplicationStage, Decision};
use crate::platform::events::Fact;

crate::words! {
    /// What happens to an application.
    pub enum Event {
        Received = "application.received",
        /// The same person applied to the same job again.
        Repeated = "application.repeated",
        /// What was new in it is kept beside the application.
        Added = "application.added_to",
        Moved = "application.moved",
        Noted = "application.noted",
        Closed = "application.closed",
        ResumeAdded = "application.resume_added",
        Withdrawn = "application.withdrawn",
        Labelled = "application.labelled",
    }
}

pub fn received(application: &Application) -> Fact {
    about(application, Event::Received, json!({}))
}

pub fn repeated(application: &Application) -> Fact {
    about(application, Event::Repeated, json!({}))
}

pub fn added(application: &Application) -> Fact {
    about(application, Event::Added, json!({}))
}

pub fn resume_added(application: &Application) -> Fact {
    about(application, Event::ResumeAdded, json!({}))
}

pub fn moved(application: &Application, from: ApplicationStage) -> Fact {
    let data = json!({ "from": from.word(), "to": application.stage.word() });
    about(application, Event::Moved, data)
}

pub fn noted(application: &Application) -> Fact {
    about(application, Event::Noted, json!({}))
}

pub fn closed(application: &Application, decision: &Decision) -> Fact {
    let (reason, decided_by) = (decision.grounds.word(), decision.decided_by.to_string());
    about(application, Event::Closed, json!({ "reason": reason, "decided_by": decided_by }))
}

pub fn withdrawn(application: &Application) -> Fact {
    about(application, Event::Withdrawn, json!({}))
}

/// What the labels say is the other program's: it is not told.
pub fn labelled(application: &Application) -> Fact {
    about(application, Event::Labelled, json!({}))
}

fn about(application: &Application, event: Event, data: Value) -> Fact {
    let arrival = &application.arrival;
    let (person, job) = (arrival.person_id.to_string(), arrival.job_id.to_string());
    let subjects = vec![application.id.to_string(), person, job];
    Fact { kind: event.word(), version: 1, subjects, data }
}
