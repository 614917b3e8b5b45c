//! The facts that this room announces. When a sitting began and what was switched on is not among
//! them: it would reveal who needed more time.

use serde_json::json;

use super::{pause::Pause, sitting::SittingId};
use crate::platform::events::Fact;

crate::words! {
    /// What happens to sittings.
    pub enum Event {
        /// It cannot be begun: an item of it cannot be found.
        Stopped = "invitation.stopped",
        Paused = "sitting.paused",
        Resumed = "sitting.resumed",
    }
}

/// A test stands still. The sitting is the only subject, if there is one: who decides is not told that
/// it has begun.
pub fn paused(pause: &Pause) -> Fact {
    let (kind, subject) = match pause.sitting {
        Some(sitting) => (Event::Paused.word(), sitting.to_string()),
        None => (Event::Stopped.word(), pause.invitation.to_string()),
    };
    Fact { kind, version: 1, subjects: vec![subject], data: json!({ "items": pause.items }) }
}

pub fn resumed(sitting: SittingId) -> Fact {
    let (kind, subjects) = (Event::Resumed.word(), vec![sitting.to_string()]);
    Fact { kind, version: 1, subjects, data: json!({}) }
}
