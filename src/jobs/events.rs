//! The facts that this room announces.

use serde_json::{Value, json};

use super::job::Job;
use crate::platform::events::Fact;

crate::words! {
    /// What happens to a job.
    pub enum Event {
        Drafted = "job.drafted",
        Edited = "job.edited",
        Corrected = "job.corrected",
        Published = "job.published",
        Closed = "job.closed",
        Reopened = "job.reopened",
        Labelled = "job.labelled",
    }
}

pub fn drafted(job: &Job) -> Fact {
    about(job, Event::Drafted, json!({ "role": job.role.word() }))
}

pub fn edited(job: &Job) -> Fact {
    about(job, Event::Edited, json!({ "version": job.version }))
}

pub fn corrected(job: &Job) -> Fact {
    about(job, Event::Corrected, json!({ "version": job.version }))
}

pub fn published(job: &Job) -> Fact {
    about(job, Event::Published, json!({ "version": job.version }))
}

pub fn closed(job: &Job) -> Fact {
    about(job, Event::Closed, json!({}))
}

pub fn reopened(job: &Job) -> Fact {
    about(job, Event::Reopened, json!({}))
}

/// What the labels say is the other program's: it is not told.
pub fn labelled(job: &Job) -> Fact {
    about(job, Event::Labelled, json!({}))
}

fn about(job: &Job, event: Event, data: Value) -> Fact {
    Fact { kind: event.word(), version: 1, subjects: vec![job.id.to_string()], data }
}
