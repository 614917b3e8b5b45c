//! The facts that this room announces. Of what came back a check is the only subject: no timeline of a person or an
//! application tells more than how far it has come.

use serde_json::json;

use super::background_check::BackgroundCheck;
use crate::platform::events::Fact;

crate::words! {
    /// What happens to a background check.
    pub enum Event {
        Asked = "background_check.asked",
        DisclosureRead = "background_check.disclosure_read",
        Authorized = "background_check.authorized",
        Refused = "background_check.refused",
        Ordered = "background_check.ordered",
        Received = "background_check.received",
        LinkMade = "background_check.link_made",
        Passed = "background_check.passed",
        Ended = "background_check.ended",
        NoticeSent = "background_check.first_notice_sent",
        Answered = "background_check.answered",
        Rechecked = "background_check.rechecked",
        /// Somebody opened what came back.
        RecordRead = "background_check.record_read",
    }
}

/// What happens to what came back.
pub const SEALED: &[&str] = &[
    Event::Ended.word(),
    Event::NoticeSent.word(),
    Event::Answered.word(),
    Event::Rechecked.word(),
    Event::RecordRead.word(),
];

pub fn about(check: &BackgroundCheck, event: Event) -> Fact {
    let mut subjects = vec![check.id.to_string()];
    if !SEALED.contains(&event.word()) {
        let more = [
            check.offer_id.to_string(),
            check.application_id.to_string(),
            check.person_id.to_string(),
        ];
        subjects.extend(more);
    }
    Fact { kind: event.word(), version: 1, subjects, data: json!({}) }
}
