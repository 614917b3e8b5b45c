//! The facts that this room announces.

use serde_json::json;

use super::form::Assessment;
use crate::platform::events::Fact;

crate::words! {
    /// What happens to assessments.
    pub enum Event {
        Frozen = "assessment.frozen",
    }
}

pub fn frozen(assessment: &Assessment) -> Fact {
    let mut subjects = vec![assessment.id.to_string()];
    subjects.extend(assessment.job_id.map(|job| job.to_string()));
    let data = json!({ "role": assessment.form.role, "items": assessment.form.items.len() });
    Fact { kind: Event::Frozen.word(), version: 1, subjects, data }
}
