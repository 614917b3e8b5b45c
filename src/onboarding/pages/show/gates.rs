//! What is held back until which tasks are done.

use checklists::{Gate, GateState, Language};
use chrono::NaiveDate;
use serde::Serialize;

use crate::onboarding::course::{Course, GateKind};

#[derive(Serialize)]
pub struct GateShown {
    gate: &'static str,
    is_shut: bool,
    open: Vec<String>,
    reason: Option<String>,
}

impl GateShown {
    pub fn samples() -> Vec<Self> {
        let shown = |gate, is_shut, open: &[&str], reason: Option<&str>| Self {
            gate,
            is_shut,
            open: open.iter().map(|&title| title.to_owned()).collect(),
            reason: reason.map(str::to_owned),
        };
        vec![
            shown("start", true, &["Check the lists"], None),
            shown("ehr_access", false, &["Privacy training"], Some("Shadowing only.")),
            shown("patient_contact", false, &[], None),
        ]
    }

    pub fn new(course: &Course, gate: Gate, (today, tongue): (NaiveDate, Language)) -> Self {
        let titles = |tasks: &[checklists::TaskId]| -> Vec<String> {
            let found = tasks.iter().filter_map(|task| course.planned(task.as_str()));
            found.map(|planned| planned.task.title.get(tongue).to_owned()).collect()
        };
        let word = GateKind::from(gate).word();
        match course.gate(gate, today) {
            GateState::Open => Self { gate: word, is_shut: false, open: vec![], reason: None },
            GateState::BlockedBy(tasks) => {
                Self { gate: word, is_shut: true, open: titles(&tasks), reason: None }
            }
            GateState::Overridden { reason, open, .. } => {
                let open = titles(&open);
                Self { gate: word, is_shut: false, open, reason: Some(reason) }
            }
        }
    }
}
