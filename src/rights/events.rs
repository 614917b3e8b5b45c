//! The facts that this room announces. None has a word of whom it is about, or why.

use serde_json::{Value, json};

use crate::{
    people::PersonId,
    platform::{db::held::Keeping, events::Fact},
};

crate::words! {
    /// What happens to what is held of a person.
    pub enum Event {
        Exported = "person.exported",
        Forgotten = "person.forgotten",
        /// An owner said that what has come due goes.
        Ordered = "retention.ordered",
        HoldSet = "legal_hold.set",
        HoldLifted = "legal_hold.lifted",
    }
}

pub fn about(person: PersonId, event: Event) -> Fact {
    fact(person, event, json!({}))
}

/// Other systems have to follow: what went, and whether it was all.
pub fn forgotten(person: PersonId, what: &[Keeping], is_all: bool) -> Fact {
    let what: Vec<_> = what.iter().map(|keeping| keeping.word()).collect();
    fact(person, Event::Forgotten, json!({ "what": what, "is_all": is_all }))
}

/// Of how many people. Whose it was says the event of each erasure.
pub fn ordered(count: usize) -> Fact {
    let data = json!({ "count": count });
    Fact { kind: Event::Ordered.word(), version: 1, subjects: vec![], data }
}

fn fact(person: PersonId, event: Event, data: Value) -> Fact {
    Fact { kind: event.word(), version: 1, subjects: vec![person.to_string()], data }
}
