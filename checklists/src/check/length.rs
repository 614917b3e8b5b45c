//! How much is asked of one person, and how much of it on the first day.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use chrono_tz::America::New_York;

use crate::{
    Calendar, Catalogue, Doer, Fault, Hire, List, Plan, Planned, Role, Template, catalogue::ROLES,
};

const TASKS_ON_DAY_ONE: usize = 8;
/// Of the hire's own.
const MINUTES_ON_DAY_ONE: u16 = 30;

/// Every role is planned in each state that has a pack and in one that has none.
pub(crate) fn too_long(catalogue: &Catalogue) -> Vec<Fault> {
    let states = catalogue.packs().iter().filter_map(|pack| pack.state.as_deref());
    let states: Vec<_> = states.map(Some).chain([None]).collect();
    let pairs = catalogue.roles().iter().flat_map(|role| states.iter().map(move |at| (role, *at)));
    let said = pairs.flat_map(|(role, state)| of_role(catalogue, role, state));
    said.map(|message| Fault::new(ROLES, (1, 1), message)).collect()
}

fn of_role(catalogue: &Catalogue, role: &Role, state: Option<&str>) -> Vec<String> {
    let Some(plan) = sample(catalogue, role, state) else {
        return vec![format!("{}: no plan can be made of it", role.role)];
    };
    let place = format!("{} in {}", role.role, state.unwrap_or("other states"));
    let mut said = vec![];
    if plan.tasks.len() > role.most_tasks {
        let (count, most) = (plan.tasks.len(), role.most_tasks);
        said.push(format!("{place}: {count} tasks, and at most {most} may be asked"));
    }
    let (count, minutes) = day_one(&plan);
    if count > TASKS_ON_DAY_ONE || minutes > MINUTES_ON_DAY_ONE {
        said.push(format!(
            "{place}: {count} tasks and {minutes} of the hire's minutes on the first day, and at \
             most {TASKS_ON_DAY_ONE} and {MINUTES_ON_DAY_ONE} may be asked"
        ));
    }
    let late = plan.tasks.iter().flat_map(|it| out_of_order(&plan, it));
    said.extend(late.map(|message| format!("{place}: {message}")));
    said
}

/// An employee who begins on a Monday four weeks after signing.
fn sample(catalogue: &Catalogue, role: &Role, state: Option<&str>) -> Option<Plan> {
    let day = |month, day| NaiveDate::from_ymd_opt(2027, month, day);
    let hire = Hire {
        state: state.map(str::to_owned),
        facts: role.facts.iter().copied().collect::<BTreeSet<_>>(),
        offer_signed_on: day(4, 5),
        ..Hire::employee(day(5, 3)?, day(4, 5)?)
    };
    let template = Template::of(catalogue, &role.role, state, List::Joining).ok()?;
    Plan::of(&template, &hire, &Calendar::usual(New_York)).ok()
}

fn day_one(plan: &Plan) -> (usize, u16) {
    let first = NaiveDate::from_ymd_opt(2027, 5, 3);
    let tasks: Vec<_> = plan.tasks.iter().filter(|it| it.due.do_by() == first).collect();
    let own = tasks.iter().filter(|it| it.task.by == Doer::Hire);
    (tasks.len(), own.map(|it| it.task.minutes).sum())
}

/// What is waited for must not be due later than what waits.
fn out_of_order(plan: &Plan, planned: &Planned) -> Vec<String> {
    let due = |it: &Planned| it.due.do_by();
    let is_late = |id: &&crate::TaskId| {
        let before = plan.task(id.as_str()).and_then(due);
        before.zip(due(planned)).is_some_and(|(before, own)| before > own)
    };
    let late = planned.waits_for.iter().filter(is_late);
    late.map(|id| format!("`{}` waits for `{id}`, which is due later", planned.task.id)).collect()
}
