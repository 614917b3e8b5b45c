//! The facts that this room announces: tasks, days and words of ours; never what somebody handed in.

use checklists::Additions;
use chrono::NaiveDate;
use serde_json::{Value, json};

use super::{
    checklist::Checklist,
    course::GateKind,
    onboarding::{Moved, Onboarding},
};
use crate::platform::events::Fact;

crate::words! {
    /// What happens to an onboarding.
    pub enum Event {
        Started = "onboarding.started",
        LeavingStarted = "onboarding.leaving_started",
        /// What was done comes due again.
        DueAgain = "onboarding.due_again",
        HandedIn = "onboarding.task_handed_in",
        Done = "onboarding.task_done",
        OpenedAgain = "onboarding.task_opened_again",
        SentBack = "onboarding.task_sent_back",
        Skipped = "onboarding.task_skipped",
        Nudged = "onboarding.nudged",
        Moved = "onboarding.moved",
        /// The office is closed on other days, and due days with it.
        Recounted = "onboarding.recounted",
        /// More is known of them, and their list is longer by it.
        /// A day or a fact became known.
        Told = "onboarding.told",
        TasksAdded = "onboarding.tasks_added",
        ClocksStarted = "onboarding.clocks_started",
        Overridden = "onboarding.gate_overridden",
        Finished = "onboarding.finished",
        DidNotStart = "onboarding.did_not_start",
        Stopped = "onboarding.stopped",
        /// It was stopped by a notice that was taken back.
        Resumed = "onboarding.resumed",
        Asked = "onboarding.question_asked",
        Answered = "onboarding.question_answered",
        FirstDay = "onboarding.first_day_told",
        LinkMade = "onboarding.link_made",
        Labelled = "onboarding.labelled",
        PolicyWritten = "policy.written",
        /// The practice made something else of a list.
        ChecklistChanged = "checklist.changed",
        /// Somebody opened what lies apart.
        RecordRead = "onboarding.record_read",
    }
}

/// What happens in a sealed compartment.
pub const SEALED: &[&str] = &[Event::RecordRead.word()];

pub fn started(onboarding: &Onboarding, tasks: usize) -> Fact {
    let event = match onboarding.template.list {
        checklists::List::Joining => Event::Started,
        checklists::List::Leaving => Event::LeavingStarted,
        checklists::List::Again => Event::DueAgain,
    };
    let data = json!({ "role": onboarding.template.role, "tasks": tasks });
    about(onboarding, event, data)
}

pub fn of_task(onboarding: &Onboarding, event: Event, task: &str) -> Fact {
    about(onboarding, event, json!({ "task": task }))
}

/// A task is done by what somebody saw on paper.
pub fn on_paper(onboarding: &Onboarding, task: &str) -> Fact {
    about(onboarding, Event::Done, json!({ "task": task, "how": "on_paper" }))
}

pub fn moved(onboarding: &Onboarding, moved: &Moved) -> Fact {
    let data = json!({
        "from": moved.from.to_string(),
        "to": moved.to.to_string(),
        "moved": moved.tasks.len(),
        "stayed": moved.stayed.len(),
    });
    about(onboarding, Event::Moved, data)
}

pub fn recounted(onboarding: &Onboarding, moved: &Moved) -> Fact {
    let data = json!({ "moved": moved.tasks.len(), "stayed": moved.stayed.len() });
    about(onboarding, Event::Recounted, data)
}

pub fn clocks_started(onboarding: &Onboarding, on: NaiveDate) -> Fact {
    about(onboarding, Event::ClocksStarted, json!({ "on": on.to_string() }))
}

/// The reason stays in the log: an override is loud.
pub fn overridden(onboarding: &Onboarding, gate: GateKind, tasks: usize) -> Fact {
    about(onboarding, Event::Overridden, json!({ "gate": gate.word(), "tasks": tasks }))
}

pub fn plain(onboarding: &Onboarding, event: Event) -> Fact {
    about(onboarding, event, json!({}))
}

pub fn policy_written(task: &str, version: i32) -> Fact {
    let data = json!({ "task": task, "version": version });
    Fact { kind: Event::PolicyWritten.word(), version: 1, subjects: vec![], data }
}

/// Which tasks are asked otherwise; what the practice's own say stays with the list.
pub fn checklist_changed(saved: &Checklist) -> Fact {
    let Additions { own, left_out, days, packs, doers } = &saved.additions;
    let days: Vec<_> = days.iter().map(|day| day.task.as_str()).collect();
    let data = json!({
        "role": saved.role,
        "version": saved.version,
        "own": own.iter().map(|task| task.id.as_str()).collect::<Vec<_>>(),
        "left_out": left_out.iter().map(|task| task.as_str()).collect::<Vec<_>>(),
        "days": days,
        "packs": packs.iter().map(|it| it.pack.as_str()).collect::<Vec<_>>(),
        "doers": doers.iter().map(|it| it.task.as_str()).collect::<Vec<_>>(),
    });
    Fact { kind: Event::ChecklistChanged.word(), version: 1, subjects: vec![], data }
}

fn about(onboarding: &Onboarding, event: Event, data: Value) -> Fact {
    let subjects = vec![
        onboarding.id.to_string(),
        onboarding.staff_id.to_string(),
        onboarding.person_id.to_string(),
    ];
    Fact { kind: event.word(), version: 1, subjects, data }
}
