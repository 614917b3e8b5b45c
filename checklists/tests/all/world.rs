//! A hire, an office and the shipped catalogue, for all tests.

use std::sync::LazyLock;

use checklists::{Calendar, Catalogue, Hire, Language, List, Plan, Template};
use chrono::NaiveDate;
use chrono_tz::America::{Los_Angeles, New_York};

static SHIPPED: LazyLock<Catalogue> = LazyLock::new(|| match Catalogue::builtin() {
    Ok(catalogue) => catalogue,
    Err(faults) => panic!("{}", faults.iter().map(|it| format!("{it}\n")).collect::<String>()),
});

pub fn shipped() -> &'static Catalogue {
    &SHIPPED
}

pub fn day(text: &str) -> NaiveDate {
    checklists::read_day(text).unwrap()
}

pub fn usual() -> Calendar {
    Calendar::usual(New_York)
}

pub fn pacific() -> Calendar {
    Calendar::usual(Los_Angeles)
}

/// Signed and begun on a Wednesday, twelve days before.
pub fn hollis() -> Hire {
    Hire {
        offer_signed_on: Some(day("2026-11-18")),
        facts: shipped().role("medical_assistant").unwrap().facts.iter().copied().collect(),
        ..Hire::employee(day("2026-11-30"), day("2026-11-18"))
    }
}

pub fn template(role: &str, state: Option<&str>, list: List) -> Template {
    Template::of(shipped(), role, state, list).unwrap()
}

/// The plan of a medical assistant.
pub fn plan(hire: &Hire) -> Plan {
    let template = template("medical_assistant", hire.state.as_deref(), List::Joining);
    Plan::of(&template, hire, &usual()).unwrap()
}

/// How the due date of a task is explained.
pub fn explained(hire: &Hire, calendar: &Calendar, task: &str, language: Language) -> String {
    let template = template("medical_assistant", hire.state.as_deref(), List::Joining);
    let plan = Plan::of(&template, hire, calendar).unwrap();
    plan.task(task).unwrap().due.explain(hire, calendar, language)
}
