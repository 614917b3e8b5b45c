//! Columns as JSON has them.

use sea_orm::Value;
use serde_json::{Value as Json, json};

/// Returns a value as JSON has it. Text that is JSON is shown as what it says.
pub fn plain(value: &Value) -> Json {
    match value {
        Value::Bool(Some(truth)) => json!(truth),
        Value::Int(Some(number)) => json!(number),
        Value::BigInt(Some(number)) => json!(number),
        Value::Double(Some(number)) => json!(number),
        Value::String(Some(text)) => said(text),
        Value::Json(Some(inner)) => (**inner).clone(),
        Value::Uuid(Some(uuid)) => json!(uuid.to_string()),
        Value::ChronoDate(Some(on)) => json!(on.to_string()),
        Value::ChronoDateTimeUtc(Some(at)) => json!(at.to_rfc3339()),
        _ => Json::Null,
    }
}

fn said(text: &str) -> Json {
    let is_json = text.starts_with(['{', '[']);
    let read = is_json.then(|| serde_json::from_str(text).ok()).flatten();
    read.unwrap_or_else(|| json!(text))
}
