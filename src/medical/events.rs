//! The facts that this room announces. A request is their only subject: no timeline of a person, an
//! application or an invitation tells that there was one.

use serde_json::{Value, json};

use super::{Reader, RequestId};
use crate::platform::events::Fact;

crate::words! {
    /// What happens in the medical compartment.
    pub enum Event {
        Asked = "adjustment_request.asked",
        Read = "adjustment_request.read",
        Answered = "adjustment_request.answered",
        TakenBack = "adjustment_request.taken_back",
        ReaderNamed = "medical_reader.named",
    }
}

pub fn about(id: RequestId, event: Event) -> Fact {
    fact(event, vec![id.to_string()], json!({}))
}

/// Who reads is a grant: it stands in the log whose it is.
pub fn reader_named(reader: &Reader) -> Fact {
    let (who, user) = match reader {
        Reader::Owner => ("owner", None),
        Reader::User(id) => ("user", Some(id.to_string())),
        Reader::Outside { .. } => ("outside", None),
    };
    fact(Event::ReaderNamed, user.into_iter().collect(), json!({ "who": who }))
}

fn fact(event: Event, subjects: Vec<String>, data: Value) -> Fact {
    Fact { kind: event.word(), version: 1, subjects, data }
}
