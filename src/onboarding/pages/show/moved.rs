//! What moved with the first day, and what stayed.

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
        Self { from: day, to: day, on: day, tasks: vec![task], stayed: 2 }
    }

    pub fn new(course: &Course, moved: &Moved, tongue: Language) -> Self {
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
        }
    }
}
