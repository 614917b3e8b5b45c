//! Somebody made up, who begins or leaves on a day: to show what days a list would have.

use checklists::{
    Calendar, Catalogue, Due, DueRule, Hire, Language, List, Plan, Role, Task, Template, When,
};
use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::catalogue::beyond;
use crate::{
    error::{Error, Result},
    practices::Practice,
};

pub struct Trial {
    hire: Hire,
    calendar: Calendar,
}

impl Trial {
    /// They begin on that day, or leave on it.
    pub fn new(
        (practice, calendar): (&Practice, Calendar),
        role: &Role,
        on: NaiveDate,
        today: NaiveDate,
    ) -> Self {
        let hire = Hire {
            state: Some(practice.particulars.state.word().to_owned()),
            people: u32::try_from(practice.particulars.head_count).unwrap_or(1),
            facts: role.facts.iter().copied().collect(),
            last_day: Some(on),
            ..Hire::employee(on, today.min(on))
        };
        Self { hire, calendar }
    }

    /// The Monday after next week has begun: a day that many begin on.
    pub fn usual_day(today: NaiveDate) -> NaiveDate {
        let is_monday = |day: &NaiveDate| day.weekday() == Weekday::Mon;
        let later = today.checked_add_days(Days::new(7)).unwrap_or(today);
        later.iter_days().take(7).find(is_monday).unwrap_or(later)
    }

    /// Plans every task of a list, for whomever it is.
    pub fn plan(&self, template: &Template) -> Result<Plan> {
        let tasks = template.tasks.iter().cloned();
        let tasks = tasks.map(|task| Task { when: When::default(), ..task }).collect();
        let template = Template { tasks, ..template.clone() };
        Plan::of(&template, &self.hire, &self.calendar).map_err(beyond)
    }

    pub fn explain(&self, due: &Due, language: Language) -> String {
        due.explain(&self.hire, &self.calendar, language)
    }

    /// Says how the day of a rule is found.
    pub fn explain_rule(
        &self,
        catalogue: &Catalogue,
        due: &DueRule,
        language: Language,
    ) -> Result<String> {
        // A day needs a task that has it; of that one nothing else is asked.
        let any = catalogue.tasks().next().ok_or(Error::Missing("task"))?.clone();
        let task = Task { due: due.clone(), instead: vec![], after: vec![], ..any };
        let template =
            Template { role: String::new(), list: List::Joining, version: 1, tasks: vec![task] };
        let plan = self.plan(&template)?;
        let planned = plan.tasks.first().ok_or(Error::Missing("task"))?;
        Ok(self.explain(&planned.due, language))
    }
}
