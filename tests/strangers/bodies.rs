//! What is sent to operations.

use serde_json::{Value, json};

pub fn labels() -> Value {
    json!({ "external_id": "HR-1", "metadata": { "site": "Salem" } })
}

pub fn closure() -> Value {
    json!({ "first_day": "2026-12-24", "name": "Winter break" })
}

pub fn reason() -> Value {
    json!({ "reason": "a mistake" })
}
