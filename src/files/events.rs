//! The facts that this room announces.

use serde_json::json;

use super::{FileId, Upload};
use crate::platform::events::Fact;

crate::words! {
    /// What happens to a file.
    pub enum Event {
        Added = "file.added",
        Swept = "file.swept",
    }
}

pub fn added(file: &Upload) -> Fact {
    let (subjects, data) = (vec![file.id.to_string()], json!({ "kind": file.stored.kind.word() }));
    Fact { kind: Event::Added.word(), version: 1, subjects, data }
}

/// Nothing had named it.
pub fn swept(id: FileId) -> Fact {
    let (subjects, data) = (vec![id.to_string()], json!({}));
    Fact { kind: Event::Swept.word(), version: 1, subjects, data }
}
