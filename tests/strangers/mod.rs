//! Who may do what: every operation of the API and every page, for everyone who may come.

mod bodies;
mod forms;
mod links;
mod operations;
mod pages;
mod table;
mod things;

/// An interview by telephone, of whom its caller names.
fn an_interview() -> serde_json::Value {
    serde_json::json!({
        "kind": "phone",
        "minutes": 30,
        "times": ["2026-11-25T22:30:00Z"],
        "raters": [{ "name": "Priya Raghunathan" }],
    })
}

const NOBODY: &str = "lic_01h2xcejqtf2nbrexx3vqjhp41";
