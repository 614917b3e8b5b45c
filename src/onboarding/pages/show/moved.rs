//! What moved with the first day or with days on which the office is closed, and what stayed.

use checklists::Language;
use chrono::NaiveDate;
use serde::Serialize;

use crate::onboarding::{course::Course, onboarding::Moved};

#[derive(Serialize)]
pub struct MovedShown {
    from: NaiveDate,
    to: NaiveDate,
    on: NaiveDate,
    tasks: Vec<MovedTask>,
    stayed: usize,
    is_by_closures: bool,
}

#[derive(Serialize)]
struct MovedTask {
    title: String,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

impl MovedShown {
    pub fn sample() -> Self {
        let day = NaiveDate::default();
        let task = MovedTask { title: "I-9".to_owned(), from: Some(day), to: None };
        Self { from: day, to: day, on: day, tasks: vec![task], stayed: 2, is_by_closures: false }
    }

    /// Returns what is said of it: first what another first day moved, then what days closed did.
    pub fn all(course: &Course, tongue: Language) -> Vec<Self> {
        let Some(moved) = &course.onboarding.moved else { return vec![] };
        let notes = [Some(moved), moved.recounted.as_deref()].into_iter().flatten();
        notes.map(|note| Self::new(course, note, tongue)).collect()
    }

    fn new(course: &Course, moved: &Moved, tongue: Language) -> Self {
        let title = |task: &checklists::TaskId| {
            let found = course.planned(task.as_str());
            found.map_or(task.to_string(), |planned| planned.task.title.get(tongue).to_owned())
        };
        Self {
            from: moved.from,
            to: moved.to,
            on: moved.on,
            tasks: moved
                .tasks
                .iter()
                .map(|one| MovedTask { title: title(&one.task), from: one.from, to: one.to })
                .collect(),
            stayed: moved.stayed.len(),
            is_by_closures: moved.is_by_closures,
        }
    }
}
