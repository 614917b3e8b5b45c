//! The facts that this room announces. None of them tells a rating.

use serde_json::json;

use super::{interview::Interview, kit::QuestionId};
use crate::{jobs::JobId, platform::events::Fact};

crate::words! {
    /// What happens to an interview.
    pub enum Event {
        Offered = "interview.offered",
        Booked = "interview.booked",
        Moved = "interview.moved",
        OthersAsked = "interview.others_asked",
        Declined = "interview.declined",
        Cancelled = "interview.cancelled",
        Missed = "interview.missed",
        Rated = "interview.rated",
        RaterExcused = "interview.rater_excused",
        LinkMade = "interview.link_made",
        RaterLinkMade = "interview.rater_link_made",
        QuestionAdded = "interview.question_added",
        QuestionRemoved = "interview.question_removed",
    }
}

pub fn about(interview: &Interview, event: Event) -> Fact {
    let subjects = vec![
        interview.id.to_string(),
        interview.application_id.to_string(),
        interview.person_id.to_string(),
        interview.job_id.to_string(),
    ];
    let data = json!({ "number": interview.number });
    Fact { kind: event.word(), version: 1, subjects, data }
}

pub fn about_question(job: JobId, question: QuestionId, event: Event) -> Fact {
    let subjects = vec![job.to_string(), question.to_string()];
    Fact { kind: event.word(), version: 1, subjects, data: json!({}) }
}
