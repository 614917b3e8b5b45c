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
        SignedOnPaper = "background_check.signed_on_paper",
        /// What was noted of the order, or of a paper, was set right.
        Corrected = "background_check.corrected",
        Received = "background_check.received",
        LinkMade = "background_check.link_made",
        Passed = "background_check.passed",
        Closed = "background_check.closed",
        Ended = "background_check.ended",
        NoticeSent = "background_check.first_notice_sent",
        HandedOver = "background_check.handed_over",
        /// Their link opened the report for the first time.
        ReportOpened = "background_check.report_opened",
        Answered = "background_check.answered",
        Rechecked = "background_check.rechecked",
        /// Somebody opened what came back.
        RecordRead = "background_check.record_read",
    }
}

/// What happens to what came back.
pub const SEALED: &[&str] = &[
    // A clear report is complete in the same minute: that one has come and nothing more would tell of a concern.
    Event::Received.word(),
    Event::Ended.word(),
    Event::NoticeSent.word(),
    Event::HandedOver.word(),
    Event::ReportOpened.word(),
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
