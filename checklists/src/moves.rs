//! What moves when the first day moves, and what begins when the first day is worked.

use chrono::NaiveDate;

use crate::{Calendar, Due, Hire, Plan, PlanRefused, TaskId, Template};

/// A task whose day is another one now. No day means that nobody knows it yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    pub task: TaskId,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moves {
    pub moved: Vec<Moved>,
    /// What is done, or does not hang on the day that moved.
    pub stayed: Vec<TaskId>,
    /// Tasks that are there because of it (an old Form I-9 that counts no more).
    pub came: Vec<TaskId>,
    pub went: Vec<TaskId>,
    /// Tasks whose day could still change and cannot any more.
    pub clocks: Vec<TaskId>,
}

impl Moves {
    pub fn between(before: &Plan, after: &Plan) -> Self {
        let mut moves = Self::default();
        for planned in &after.tasks {
            let id = planned.task.id.clone();
            let Some(old) = before.task(id.as_str()) else {
                moves.came.push(id);
                continue;
            };
            if !old.due.is_certain() && planned.due.is_certain() && planned.done_on.is_none() {
                moves.clocks.push(id.clone());
            }
            let (from, to) = (old.due.do_by(), planned.due.do_by());
            if from == to || planned.done_on.is_some() {
                moves.stayed.push(id);
            } else {
                moves.moved.push(Moved { task: id, from, to });
            }
        }
        let is_gone = |id: &&TaskId| after.task(id.as_str()).is_none();
        moves.went = before.tasks.iter().map(|it| &it.task.id).filter(is_gone).cloned().collect();
        moves
    }
}

impl Plan {
    /// Plans anew with the version that this onboarding was begun with, and says what is different.
    /// What is done keeps its day.
    pub fn again(
        &self,
        template: &Template,
        hire: &Hire,
        calendar: &Calendar,
    ) -> Result<(Self, Moves), PlanRefused> {
        if template.version != self.version {
            let (runs, given) = (self.version, template.version);
            return Err(PlanRefused::OtherVersion { runs, given });
        }
        let mut plan = Self::of(template, hire, calendar)?;
        for planned in plan.tasks.iter_mut().filter(|planned| planned.done_on.is_some()) {
            let old: Option<&Due> = self.task(planned.task.id.as_str()).map(|old| &old.due);
            planned.due = old.unwrap_or(&planned.due).clone();
        }
        plan.tasks.sort_by_key(|it| it.due.do_by().unwrap_or(NaiveDate::MAX));
        let moves = Moves::between(self, &plan);
        Ok((plan, moves))
    }
}

impl Hire {
    /// The first day is another one. Once a day has been worked, the agreed one moves nothing that
    /// counts from it.
    #[must_use]
    pub fn starting(self, start: NaiveDate) -> Self {
        Self { start, ..self }
    }

    /// They have worked on that day. It can always be entered, whatever gate is shut, because the
    /// clocks of the law run from it; only the earliest day counts.
    #[must_use]
    pub fn worked(self, day: NaiveDate) -> Self {
        let first = self.first_day_worked.map_or(day, |known| known.min(day));
        Self { first_day_worked: Some(first), ..self }
    }
}
