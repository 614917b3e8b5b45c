//! The facts that this room announces.

use serde_json::json;

use super::retirement::{Retirement, RetirementReason};
use crate::platform::events::Fact;

crate::words! {
    /// What a practice does with questions of the bank.
    pub enum Event {
        Commented = "item.commented",
        Judged = "item.judged",
        Retired = "item.retired",
        BroughtBack = "item.brought_back",
    }
}

/// A note is for the office, and not for the log.
pub fn retired(retirement: &Retirement) -> Fact {
    let reason: RetirementReason = retirement.reason;
    let data = json!({ "item": retirement.item, "reason": reason.word() });
    Fact { kind: Event::Retired.word(), version: 1, subjects: vec![retirement.item.clone()], data }
}

pub fn brought_back(item: &str) -> Fact {
    let (subjects, data) = (vec![item.to_owned()], json!({ "item": item }));
    Fact { kind: Event::BroughtBack.word(), version: 1, subjects, data }
}

/// Which answer somebody thinks is right is nobody else's, and would be a key.
pub fn judged(item: &str) -> Fact {
    let (subjects, data) = (vec![item.to_owned()], json!({ "item": item }));
    Fact { kind: Event::Judged.word(), version: 1, subjects, data }
}

/// What was written is for the office, and not for the log.
pub fn commented(item: &str) -> Fact {
    let (subjects, data) = (vec![item.to_owned()], json!({ "item": item }));
    Fact { kind: Event::Commented.word(), version: 1, subjects, data }
}
