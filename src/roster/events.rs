//! The facts that this room announces: days and kinds, never a name, a reason or a place.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::{entity::import::ImportId, staff::Staff};
use crate::platform::events::Fact;

crate::words! {
    /// What happens to a staff member.
    pub enum Event {
        Added = "staff.added",
        SignedOn = "staff.signed_on",
        Rescheduled = "staff.rescheduled",
        Started = "staff.started",
        Released = "staff.released",
        HeldBack = "staff.held_back",
        DidNotStart = "staff.did_not_start",
        Changing = "staff.changing",
        Changed = "staff.changed",
        Leaving = "staff.leaving",
        /// They do not leave after all.
        Stays = "staff.stays",
        Contact = "staff.contact_named",
        Labelled = "staff.labelled",
        /// A list that was read in is emptied, and nobody of it was added.
        ListDiscarded = "staff.list_discarded",
    }
}

pub fn list_discarded(list: ImportId) -> Fact {
    let subjects = vec![list.to_string()];
    Fact { kind: Event::ListDiscarded.word(), version: 1, subjects, data: json!({}) }
}

pub fn added(staff: &Staff) -> Fact {
    about(staff, Event::Added, json!({ "starts_on": staff.span.starts_on.to_string() }))
}

pub fn signed_on(staff: &Staff) -> Fact {
    let span = &staff.span;
    let data = json!({ "starts_on": span.starts_on.to_string(), "span": span.number });
    about(staff, Event::SignedOn, data)
}

pub fn rescheduled(staff: &Staff, from: NaiveDate) -> Fact {
    let data = json!({ "from": from.to_string(), "to": staff.span.starts_on.to_string() });
    about(staff, Event::Rescheduled, data)
}

pub fn started(staff: &Staff, on: NaiveDate) -> Fact {
    about(staff, Event::Started, json!({ "on": on.to_string() }))
}

pub fn changing(staff: &Staff, from: NaiveDate) -> Fact {
    about(staff, Event::Changing, json!({ "on": from.to_string() }))
}

pub fn leaving(staff: &Staff, last_day: NaiveDate) -> Fact {
    about(staff, Event::Leaving, json!({ "on": last_day.to_string() }))
}

pub fn plain(staff: &Staff, event: Event) -> Fact {
    about(staff, event, json!({}))
}

fn about(staff: &Staff, event: Event, data: Value) -> Fact {
    let subjects = vec![staff.id.to_string(), staff.person_id.to_string()];
    Fact { kind: event.word(), version: 1, subjects, data }
}
