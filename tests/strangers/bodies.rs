//! What is sent to operations.

use serde_json::{Value, json};

use super::NOBODY;

pub fn labels() -> Value {
    json!({ "external_id": "HR-1", "metadata": { "site": "Salem" } })
}

pub fn closure() -> Value {
    json!({ "first_day": "2026-12-24", "name": "Winter break" })
}

pub fn reason() -> Value {
    json!({ "reason": "a mistake" })
}

/// Nobody of that id works there.
pub fn seen_sheets() -> Value {
    json!({
        "sheet_ids": [],
        "text_sha256": "0".repeat(64),
        "name": "Mia Lund",
        "signed_on": "2026-11-24",
        "seen_by": NOBODY.replace("lic", "user"),
    })
}

pub fn returned_sheets() -> Value {
    json!({ "sheet_ids": [], "reason": "The date is cut off." })
}
